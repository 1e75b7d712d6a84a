"""The one thing to do next."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, TextBlock

from core.blocks.groups import LEAD_ON
from core.blocks.links import LinkBlock
from core.blocks.previews import PreviewedBlock


class CallToActionBlock(PreviewedBlock):
    """A heading, a sentence and one button."""

    heading = CharBlock(label=_("Heading"), max_length=120, default="")
    text = TextBlock(label=_("Text"), required=False, max_length=300, default="")
    link = LinkBlock(label=_("Button"))

    class Meta:
        icon = "pick"
        label = _("Call to action")
        group = LEAD_ON
        template = "blocks/call_to_action.html"
        description = _("One sentence and one button: what the reader can do now.")
        preview_value = {
            "heading": _("Stand with her"),
            "text": _("Share the campaign with one person who does not know it yet."),
            "link": {"label": _("To the campaigns"), "page": None, "url": "https://acompana.example/"},
        }
