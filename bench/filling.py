"""Fill a demonstration site with many organisations: `python -m bench.filling 500`, in the environment of that site."""

import sys
from itertools import cycle, islice

import django

NAMES = ("Weavers", "Río", "Ñandú", "Threads", "Casa", "Umoja", "Árbol", "Guardians")
HELP = ("legal", "grants", "digital", "relocation", "accompaniment", "psychosocial", "training", "advocacy")
PLACES = ("KE", "UG", "MX", "HN", "CO", "GT", "PH", "IN", "GE", "TN", "BR", "NP")
LANGUAGES = ("en", "es", "sw", "fr", "pt", "ar")


def some(values: tuple[str, ...], position: int, number: int) -> list[str]:
    """Return some of the values, others for each position."""
    return list(islice(cycle(values), position, position + number))


def fill(number: int) -> None:
    """Leave exactly ``number`` organisations in the directory, each with words, channels and a training."""
    from django.utils.timezone import now  # noqa: PLC0415 - Django is set up only now
    from wagtail.models import Locale  # noqa: PLC0415

    from protection.models import (  # noqa: PLC0415
        Organisation,
        OrganisationChannel,
        OrganisationText,
        Programme,
        ProgrammeText,
    )

    Organisation.objects.all().delete()
    locales = list(Locale.objects.filter(language_code__in=["en", "es"]))
    for position in range(number):
        organisation = Organisation(
            name=f"{NAMES[position % len(NAMES)]} {position:03}",
            slug=f"organisation-{position:03}",
            is_worldwide=position % 7 == 0,
            regions=["africa"] if position % 11 == 0 else [],
            countries=some(PLACES, position, 1 + position % 5),
            help_kinds=some(HELP, position, 1 + position % 4),
            languages=some(LANGUAGES, position, 1 + position % 3),
            audiences=["everyone"],
            cost="free" if position % 2 else "",
            first_published_at=now(),
        )
        organisation.texts = [
            OrganisationText(locale=locale, summary=f"It accompanies those who defend rights ({position}).")
            for locale in locales
        ]
        organisation.channels = [OrganisationChannel(kind="email", address="desk@example.org")]
        organisation.save()
        programme = Programme(organisation=organisation, kind="training", name="Course", training_topics=["digital"])
        programme.texts = [ProgrammeText(locale=locale, summary="It teaches.") for locale in locales]
        programme.save()


if __name__ == "__main__":
    django.setup()
    fill(int(sys.argv[1]))
