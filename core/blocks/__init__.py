"""The blocks from which every body is built. Their keys are stored in content and are never renamed."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlock

from core.blocks.calls_to_action import CallToActionBlock
from core.blocks.cards import LatestPagesBlock, PageCardsBlock
from core.blocks.facts import FactsBlock
from core.blocks.links import LinkBlock, LinksBlock
from core.blocks.media import CreditedImageBlock, DownloadsBlock, FigureBlock, GalleryBlock
from core.blocks.people import ContactBlock, PeopleBlock
from core.blocks.quotes import QuoteBlock
from core.blocks.text import NoticeBlock, QuestionsBlock, StepsBlock, TextBlock

__all__ = ["CreditedImageBlock", "LinkBlock", "StoryBlock"]


class StoryBlock(StreamBlock):
    """The body of a page."""

    text = TextBlock()
    notice = NoticeBlock()
    steps = StepsBlock()
    questions = QuestionsBlock()
    image = FigureBlock()
    gallery = GalleryBlock()
    quote = QuoteBlock()
    facts = FactsBlock()
    people = PeopleBlock()
    contact = ContactBlock()
    call_to_action = CallToActionBlock()
    page_cards = PageCardsBlock()
    latest_pages = LatestPagesBlock()
    links = LinksBlock()
    downloads = DownloadsBlock()

    class Meta:
        label = _("Story")
