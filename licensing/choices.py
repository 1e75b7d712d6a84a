"""Licences as staff choose them, and their obligations in plain words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from licensing.domain import (
    CC0,
    CREATIVE_COMMONS_ELEMENTS,
    CREATIVE_COMMONS_VERSIONS,
    LICENCES,
    OWN,
    PERMISSION,
    PUBLIC_DOMAIN,
    Licence,
)


def get_licence_choices():
    """Return all licences in groups, as `choices` of a model field."""
    return [
        (
            gettext_lazy("Without a public licence"),
            [(OWN, gettext_lazy("Our own work")), (PERMISSION, gettext_lazy("Used with permission"))],
        ),
        (
            gettext_lazy("Free of rights"),
            [(CC0, LICENCES[CC0].label), (PUBLIC_DOMAIN, gettext_lazy("Public domain"))],
        ),
        *(
            (f"Creative Commons {version}", [_make_choice(elements, version) for elements in CREATIVE_COMMONS_ELEMENTS])
            for version in CREATIVE_COMMONS_VERSIONS
        ),
    ]


def _make_choice(elements: str, version: str) -> tuple[str, str]:
    licence = LICENCES[f"cc-{elements}-{version}"]
    return licence.code, licence.label


def describe_obligations(licence: Licence) -> list[str]:
    """Say in whole sentences, in the language of the reader, what the licence asks of us."""
    sentences = []
    if licence.requires_attribution:
        sentences.append(_("Name the creator wherever the work is shown."))
    if licence.requires_source:
        sentences.append(_("Say where the work was found, and link to the licence."))
    if licence.requires_permission_note:
        sentences.append(_("Note who gave the permission, when, and for what. Use the work for nothing else."))
    if not licence.permits_derivatives:
        sentences.append(_("Show the work whole and unchanged: no crop, no tint, no text over it."))
    if not licence.permits_commercial_use:
        sentences.append(_("Never use the work where money is asked for or earned."))
    if licence.share_alike:
        sentences.append(_("Whoever changes the work must share the result under the same licence."))
    if not sentences:
        sentences.append(_("No obligations: the work may be shown, cropped and changed."))
    return sentences
