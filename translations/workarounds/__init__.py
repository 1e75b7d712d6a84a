"""One file for each gap of Wagtail or wagtail-localize that no hook or setting closes."""

from translations.workarounds import (
    harmful_links,
    image_blocks,
    locale_synchronisation,
    overlong_translations,
    publication_gate,
)


def install() -> None:
    """Close the gaps."""
    harmful_links.install()
    image_blocks.install()
    locale_synchronisation.install()
    overlong_translations.install()
    publication_gate.install()
