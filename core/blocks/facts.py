"""Figures that say where they come from."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, URLBlock

from core.blocks.groups import VOICES
from core.blocks.previews import PreviewedBlock


class FactBlock(StructBlock):
    """One figure with its source."""

    figure = CharBlock(label=_("Figure"), max_length=30, default="")
    label = CharBlock(label=_("What it counts"), max_length=200, default="")
    source_label = CharBlock(label=_("Source"), max_length=160, default="")
    source_url = URLBlock(label=_("Address of the source"), required=False)

    class Meta:
        icon = "calendar-alt"
        label = _("Figure")


class FactsBlock(PreviewedBlock):
    """A few figures, each with its source."""

    heading = CharBlock(label=_("Heading"), max_length=120, default="")
    items = ListBlock(FactBlock(), label=_("Figures"))

    class Meta:
        icon = "table"
        label = _("Figures with sources")
        group = VOICES
        template = "blocks/facts.html"
        description = _("A few figures that readers remember, each with its source.")
        preview_value = {
            "heading": _("The gathering in figures"),
            "items": [
                {
                    "figure": "40",
                    "label": _("defenders from four continents"),
                    "source_label": _("The organisers"),
                    "source_url": "",
                },
                {
                    "figure": "3",
                    "label": _("days of exchange in Brussels"),
                    "source_label": _("The organisers"),
                    "source_url": "",
                },
            ],
        }
