"""Blocks of words."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, ListBlock, RichTextBlock, StructBlock

from core.blocks.groups import WORDS
from core.blocks.previews import PreviewedBlock

TEXT_FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "hr", "link", "document-link"]
SHORT_TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link"]


class TextBlock(PreviewedBlock):
    """Running text with headings, lists and links."""

    text = RichTextBlock(label=_("Text"), features=TEXT_FEATURES, default="")

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        group = WORDS
        template = "blocks/text.html"
        description = _("Paragraphs, headings, lists and links.")
        preview_value = {
            "text": _(
                "<h2>Networks that hold</h2><p>Nobody defends rights alone. Those who accompany a defender make "
                "the ground under her feet wider: a lawyer, a neighbour, a network in the next country.</p>"
            )
        }


class NoticeBlock(PreviewedBlock):
    """A boxed remark that readers must not miss."""

    tone = ChoiceBlock(
        label=_("Kind"),
        choices=[("information", _("Information")), ("warning", _("Warning")), ("safety", _("Safety"))],
        default="information",
    )
    heading = CharBlock(label=_("Heading"), max_length=120, default="")
    text = RichTextBlock(label=_("Text"), features=SHORT_TEXT_FEATURES, default="")

    class Meta:
        icon = "warning"
        label = _("Notice")
        group = WORDS
        template = "blocks/notice.html"
        description = _("A remark in a box: information, a warning, or advice about safety.")
        preview_value = {
            "tone": "safety",
            "heading": _("Before you write to us"),
            "text": _("<p>Do not name people or places in a first message.</p>"),
        }


class StepBlock(StructBlock):
    """One step of a path."""

    title = CharBlock(label=_("Title"), max_length=120, default="")
    text = RichTextBlock(label=_("Text"), features=SHORT_TEXT_FEATURES, default="")

    class Meta:
        icon = "order-down"
        label = _("Step")


class StepsBlock(PreviewedBlock):
    """A numbered path."""

    heading = CharBlock(label=_("Heading"), max_length=120, default="")
    items = ListBlock(StepBlock(), label=_("Steps"))

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        group = WORDS
        template = "blocks/steps.html"
        description = _("What happens first, next and last, as a numbered path.")
        preview_value = {
            "heading": _("How accompaniment begins"),
            "items": [
                {"title": _("You write"), "text": _("<p>A first message needs no names.</p>")},
                {"title": _("We listen"), "text": _("<p>Two of us talk with you, in your language.</p>")},
            ],
        }


class QuestionBlock(StructBlock):
    """One question with its answer."""

    question = CharBlock(label=_("Question"), max_length=160, default="")
    answer = RichTextBlock(label=_("Answer"), features=SHORT_TEXT_FEATURES, default="")

    class Meta:
        icon = "help"
        label = _("Question")


class QuestionsBlock(PreviewedBlock):
    """Questions that open to their answers, without JavaScript."""

    heading = CharBlock(label=_("Heading"), max_length=120, default="")
    items = ListBlock(QuestionBlock(), label=_("Questions"))

    class Meta:
        icon = "help"
        label = _("Questions and answers")
        group = WORDS
        template = "blocks/questions.html"
        description = _("Questions that open to their answers.")
        preview_value = {
            "heading": _("Questions people ask"),
            "items": [
                {
                    "question": _("Who can join?"),
                    "answer": _("<p>Anybody who stands with those who defend rights.</p>"),
                },
                {
                    "question": _("Do I have to give my name?"),
                    "answer": _("<p>No. A pseudonym is enough.</p>"),
                },
            ],
        }
