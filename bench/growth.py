"""How much slower a list becomes when the site grows: the same page with few entries and with many.

Two servers stand side by side on copies of one database; only the number of publications and organisations differs. Run
alone (`python -m bench.growth fill 2000`) it fills the database that the environment names.
"""

import shutil
import sys
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

from bench.servers import ROOT, free_port, run_module, serving

FEW, MANY = 30, 2000
ORGANISATIONS = {FEW: 30, MANY: 500}
MOST = 1.5
PATHS = {
    "publications": "/en/publications/",
    "publications, one filter": "/en/publications/?kind=report",
    "publications, six filters": (
        "/en/publications/?kind=report&topic={topic}&country=KE&language=en&publisher=ours&year=2020"
    ),
    "publications, nothing fits": "/en/publications/?kind=statement&country=KE",
    "search": "/en/search/?q=benchmark",
    "directory": "/en/organisations/",
    "directory, three filters": "/en/organisations/?country=KE&help=legal&lang=sw",
    "directory, nothing fits": "/en/organisations/?country=KE&help=asylum",
    "directory, words": "/en/organisations/?q=umoja",
    "country": "/en/countries/ke/",
}
TOPIC = "digital-safety"


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


def prepare(work: Path, environment: dict[str, str], total: int) -> dict[str, str]:
    """Copy the prepared site, fill the copy, and return the environment that serves it uncached."""
    folder = work / f"with-{total}"
    shutil.copytree(environment["VAR_DIR"], folder)
    copied = {**environment, "VAR_DIR": str(folder), "PAGE_CACHE_SECONDS": "0"}
    run_module(copied, "bench.growth", "fill", str(total))
    run_module(copied, "bench.filling", str(ORGANISATIONS[total]))
    return copied


def targets(work: Path, environment: dict[str, str], stack: ExitStack) -> dict:
    """Start both servers and return (server, path) of every page, few and many in turns."""
    servers = {}
    for total in (FEW, MANY):
        copied = prepare(work, environment, total)
        servers[total] = stack.enter_context(serving(ROOT, "cms.wsgi", copied, free_port()))
    return {
        f"{name}|{total}": (servers[total], path.format(topic=TOPIC))
        for name, path in PATHS.items()
        for total in (FEW, MANY)
    }


def table_of_growth(rows: list) -> str:
    """Return the table of pages with few and with many entries; ``rows`` are measurements as ``targets`` names them."""
    times = {row.name: row.milliseconds for row in rows}
    many_words = f"{MANY:,} publications and {ORGANISATIONS[MANY]} organisations"
    lines = [
        f"| page, uncached | {FEW} of each, CPU ms | {many_words}, CPU ms | ratio | goal |",
        "| --- | --: | --: | --: | --- |",
    ]
    for name in PATHS:
        few, many = times[f"{name}|{FEW}"], times[f"{name}|{MANY}"]
        reached = "reached" if many / few < MOST else "missed"
        lines.append(f"| {name} | {few:.1f} | {many:.1f} | {many / few:.2f} | below {MOST:g} x: {reached} |")
    return "\n".join(lines)


if __name__ == "__main__":
    fill(int(sys.argv[2]))
