"""The body of a guide page: words only, so that the whole guide fits on paper and into one file."""

from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    DateBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    URLBlock,
)
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks.groups import VOICES, WORDS
from core.blocks.links import LinksBlock
from core.blocks.people import ContactBlock
from core.blocks.previews import PreviewedBlock
from core.blocks.text import SHORT_TEXT_FEATURES, NoticeBlock, QuestionsBlock, StepsBlock, TextBlock
from protection import vocabulary


class LegalStatementBlock(PreviewedBlock):
    """What the law says, with the text that says it and the day on which somebody looked."""

    heading = CharBlock(label=_("Heading"), max_length=120, default="")
    place = ChoiceBlock(
        label=_("Country"),
        choices=vocabulary.country_choices,
        required=False,
        help_text=_("Only when it holds in one country."),
    )
    text = RichTextBlock(label=_("What the law says"), features=SHORT_TEXT_FEATURES, default="")
    source_label = CharBlock(
        label=_("Source"), max_length=200, default="", help_text=_("The law, the treaty or the decision, by its name.")
    )
    source_url = URLBlock(label=_("Address of the source"))
    valid_on = DateBlock(
        label=_("Valid as of"), help_text=_("The day on which somebody compared these words with the source.")
    )

    class Meta:
        icon = "clipboard-list"
        label = _("Legal statement")
        group = VOICES
        template = "blocks/legal_statement.html"
        description = _("What the law says, with its source and the day for which it holds. Says that it is no advice.")
        preview_value = {
            "heading": _("Nobody may be sent back into danger"),
            "place": "",
            "text": _("<p>No state may return a refugee to where her life or freedom would be threatened.</p>"),
            "source_label": _("Convention relating to the Status of Refugees, article 33"),
            "source_url": "https://www.ohchr.org/",
            "valid_on": "2026-11-20",
        }

    def clean(self, value):
        """Refuse a day that has not come yet: nobody can have compared anything on it."""
        cleaned = super().clean(value)
        if cleaned.get("valid_on") and cleaned["valid_on"] > localdate():
            raise StructBlockValidationError(
                block_errors={"valid_on": ValidationError(_("This day has not come yet."))}
            )
        return cleaned

    def get_context(self, value, parent_context=None):
        """Add the name of the country in the active language."""
        context = super().get_context(value, parent_context=parent_context)
        return {**context, "place": vocabulary.country_names().get(value.get("place") or "", "")}


class NeedBlock(StructBlock):
    """One need and what to ask for."""

    title = CharBlock(label=_("Need"), max_length=120, default="")
    text = RichTextBlock(label=_("What to ask, and of whom"), features=SHORT_TEXT_FEATURES, default="")

    class Meta:
        icon = "user"
        label = _("Need")


class NeedsBlock(PreviewedBlock):
    """What a woman who defends rights has to arrange beside her own safety."""

    heading = CharBlock(label=_("Heading"), max_length=120, default="")
    items = ListBlock(NeedBlock(), label=_("Needs"))

    class Meta:
        icon = "group"
        label = _("Children, care and partners")
        group = WORDS
        template = "blocks/needs.html"
        description = _(
            "Needs that depend on being a woman: children, care, violence at home, those who depend on her."
        )
        preview_value = {
            "heading": _("If others depend on you"),
            "items": [
                {
                    "title": _("Your children"),
                    "text": _("<p>Ask whether they can come, and who pays for school.</p>"),
                },
            ],
        }


class GuideStoryBlock(StreamBlock):
    """The body of a guide page."""

    text = TextBlock()
    steps = StepsBlock()
    needs = NeedsBlock()
    legal_statement = LegalStatementBlock()
    notice = NoticeBlock()
    questions = QuestionsBlock()
    contact = ContactBlock()
    links = LinksBlock()

    class Meta:
        label = _("Story")
