"""The chapters of a publication that can be read here."""

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.blocks import CharBlock, ListBlock, RichTextBlock, StreamBlock, StructBlock, StructValue
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks.facts import FactsBlock
from core.blocks.links import LinksBlock
from core.blocks.media import FigureBlock, GalleryBlock
from core.blocks.quotes import QuoteBlock
from core.blocks.text import NoticeBlock, QuestionsBlock, StepsBlock, TextBlock
from publications.domain.footnotes import problems_of

NOTE_FEATURES = ["bold", "italic", "link"]
ANCHOR_LENGTH = 8


class ChapterStoryBlock(StreamBlock):
    """The text of a chapter."""

    text = TextBlock()
    notice = NoticeBlock()
    steps = StepsBlock()
    questions = QuestionsBlock()
    image = FigureBlock()
    gallery = GalleryBlock()
    quote = QuoteBlock()
    facts = FactsBlock()
    links = LinksBlock()

    class Meta:
        label = gettext_lazy("Text of the chapter")


def texts_in(value) -> list[str]:
    """Return the stored HTML of every rich text in the value of a block, however deep."""
    if hasattr(value, "source"):
        return [value.source]
    if hasattr(value, "stream_block"):
        return [text for child in value for text in texts_in(child.value)]
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts_in(item)]
    if hasattr(value, "list_block"):
        return [text for item in value for text in texts_in(item)]
    return []


class ChapterValue(StructValue):
    """A chapter; ``anchor`` is set by the page that reads it, because it comes from the identifier of the block."""

    @property
    def notes(self) -> list:
        """The notes, in the order of their numbers."""
        return list(self.get("notes") or [])


class ChapterBlock(StructBlock):
    """A chapter with its notes."""

    heading = CharBlock(label=gettext_lazy("Heading of the chapter"), max_length=160, default="")
    body = ChapterStoryBlock(label=gettext_lazy("Text"))
    notes = ListBlock(
        RichTextBlock(label=gettext_lazy("Note"), features=NOTE_FEATURES, default=""),
        label=gettext_lazy("Notes"),
        default=[],
        help_text=gettext_lazy("Write [1] in the text where the first note belongs, [2] for the second, and so on."),
    )

    class Meta:
        icon = "doc-full"
        label = gettext_lazy("Chapter")
        value_class = ChapterValue

    def clean(self, value):
        """Refuse a number without a note, and a note that no number leads to."""
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        html = " ".join(texts_in(cleaned["body"]))
        without_note, without_mark = problems_of(html, len(cleaned.notes))
        sentences = [
            *(
                _("The text says [%(number)d], but there is no such note.") % {"number": number}
                for number in without_note
            ),
            *(
                _("Nothing in the text leads to note %(number)d. Write [%(number)d] where it belongs.")
                % {"number": number}
                for number in without_mark
            ),
        ]
        if sentences and cleaned.notes:
            raise StructBlockValidationError(block_errors={"notes": ValidationError(sentences)})
        return cleaned


class ChaptersBlock(StreamBlock):
    """The chapters of a publication, in order."""

    chapter = ChapterBlock()

    class Meta:
        label = gettext_lazy("Chapters")


def anchor_of(block_id: str) -> str:
    """Return the part of a chapter's address that stays when its heading changes or is translated."""
    return str(block_id).replace("-", "")[:ANCHOR_LENGTH]


def name_of(heading: str, block_id: str) -> str:
    """Return a chapter's name in its address: its heading, and what finds it again."""
    words = slugify(heading) or slugify(heading, allow_unicode=True)
    return f"{words[:60].strip('-')}-{anchor_of(block_id)}".lstrip("-")
