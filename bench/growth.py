"""Fill a demonstration site with many publications: `python -m bench.growth 2000`, in the environment of that site."""

import sys
from datetime import date, timedelta
from uuid import uuid4


def fill(total: int) -> None:
    """Add live English publications until there are so many, with what filters look at."""
    import django  # noqa: PLC0415 - the settings come from the environment of this process

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    fill_with(total)
    call_command("update_index", verbosity=0)


def fill_with(total: int) -> None:
    """Write the rows themselves: adding pages one by one to the tree would take minutes."""
    from django.contrib.contenttypes.models import ContentType  # noqa: PLC0415
    from django.utils.timezone import now  # noqa: PLC0415
    from wagtail.models import Page  # noqa: PLC0415

    from core.models import Country, PageCountry, PageTopic, Topic  # noqa: PLC0415
    from publications.choices import Kind  # noqa: PLC0415
    from publications.models import PublicationIndexPage, PublicationPage  # noqa: PLC0415

    section = PublicationIndexPage.objects.get(locale__language_code="en")
    existing = PublicationPage.objects.child_of(section).count()
    topics = list(Topic.objects.filter(locale=section.locale).order_by("pk"))
    countries = list(Country.objects.order_by("pk"))
    hero = PublicationPage.objects.child_of(section).exclude(hero_image=None).first().hero_image_id
    kind_of_page = ContentType.objects.get_for_model(PublicationPage)
    kinds = [kind for kind in Kind if kind != Kind.STATEMENT]
    for number in range(existing, total):
        moment = now() - timedelta(hours=number)
        page = PublicationPage(
            path=Page._get_path(section.path, section.depth + 1, 100 + number),
            depth=section.depth + 1,
            title=f"Benchmark report {number}",
            draft_title=f"Benchmark report {number}",
            slug=f"benchmark-{number}",
            url_path=f"{section.url_path}benchmark-{number}/",
            summary="A report of the benchmark.",
            content_type=kind_of_page,
            locale=section.locale,
            translation_key=uuid4(),
            first_published_at=moment,
            last_published_at=moment,
            kind=kinds[number % len(kinds)],
            published_on=date(2026, 1, 1) - timedelta(days=number * 5 % 9000),
            publisher_key="ours",
            reading_codes=" en es " if number % 3 else " es ",
            hero_image_id=hero,
            body="[]",
            chapters="[]",
        )
        page.save_base(raw=False)
        PageTopic.objects.create(page_id=page.pk, topic=topics[number % len(topics)])
        PageCountry.objects.create(page_id=page.pk, country=countries[number % len(countries)])
    Page.objects.filter(pk=section.pk).update(numchild=total)


if __name__ == "__main__":
    fill(int(sys.argv[1]))
