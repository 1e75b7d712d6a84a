"""Blocks that lead somewhere: a link to a page or to an address, and lists of links."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, PageChooserBlock, StructBlock, StructValue, TextBlock, URLBlock
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks.groups import LEAD_ON
from core.blocks.previews import PreviewedBlock
from core.i18n import localized


class LinkStructValue(StructValue):
    """A link that leads to the page in the reader's language, or to an address elsewhere."""

    @property
    def target(self):
        """The chosen page in the active language, or None."""
        return localized(self.get("page"))

    @property
    def href(self) -> str:
        """Where the link leads; empty when its page is not there in this language."""
        if self.get("page"):
            target = self.target
            return (target.get_url() or "") if target else ""
        return self.get("url") or ""


class LinkBlock(StructBlock):
    """A page of this site or an address elsewhere, never both."""

    label = CharBlock(
        label=_("Label"), max_length=80, default="", help_text=_("Say where the link leads; never “click here”.")
    )
    page = PageChooserBlock(label=_("Page"), required=False)
    url = URLBlock(label=_("Or an address elsewhere"), required=False)

    class Meta:
        icon = "link"
        label = _("Link")
        value_class = LinkStructValue

    def clean(self, value):
        """Ask for exactly one target; the errors stand on both fields."""
        cleaned = super().clean(value)
        if bool(cleaned.get("page")) == bool(cleaned.get("url")) and not self.is_deferred_validation:
            error = ValidationError(_("Choose either a page or an address."))
            raise StructBlockValidationError(block_errors={"page": error, "url": error})
        return cleaned


class OutsideLinkBlock(StructBlock):
    """A link to another site, with a sentence that says what it is."""

    label = CharBlock(label=_("Label"), max_length=120, default="")
    description = TextBlock(label=_("Description"), required=False, max_length=300, default="")
    url = URLBlock(label=_("Address"))

    class Meta:
        icon = "link-external"
        label = _("Link to another site")


class LinksBlock(PreviewedBlock):
    """Where to read on, on other sites."""

    heading = CharBlock(label=_("Heading"), max_length=120, default="")
    items = ListBlock(OutsideLinkBlock(), label=_("Links"))

    class Meta:
        icon = "link"
        label = _("Links to read on")
        group = LEAD_ON
        template = "blocks/links.html"
        description = _("A short list of links to other sites, each with a sentence that says what it is.")
        preview_value = {
            "heading": _("Read on"),
            "items": [
                {
                    "label": _("Declaration on human rights defenders"),
                    "description": _("What the General Assembly of the United Nations promised in 1998."),
                    "url": "https://www.ohchr.org/",
                }
            ],
        }
