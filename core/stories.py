"""Everything that a page shows of other pages, loaded together.

A body can hold many blocks of cards, and a page adds related pages of its own. Loaded one by one, every block would
cost its own queries; loaded here, the pictures and countries of all of them cost two.
"""

from collections.abc import Iterable

from django.http import HttpRequest
from wagtail.blocks import StreamValue
from wagtail.models import Page

from core.blocks.cards import LatestPagesValue, PageCardsValue
from core.cards import prepare_cards
from core.i18n import localized_many
from core.models import BasePage

CARD_BLOCKS = frozenset({"page_cards", "latest_pages"})


def streams_of(page: BasePage) -> list[StreamValue]:
    """Return the bodies of a page."""
    values = [getattr(page, field.name, None) for field in page._meta.get_fields() if hasattr(field, "stream_block")]
    return [value for value in values if value]


def prepare_story(page: BasePage, *lists: Iterable[Page], request: HttpRequest | None = None) -> None:
    """Load the pictures and countries of a page, of ``lists`` of further pages, and of all cards in its bodies.

    A page that is previewed keeps the countries and the picture of its draft, which the database does not know.
    """
    blocks = [child.value for stream in streams_of(page) for child in stream if child.block_type in CARD_BLOCKS]
    chosen = [value for value in blocks if isinstance(value, PageCardsValue)]
    targets = localized_many(target for value in chosen for target in value["pages"])
    versions = {target.translation_key: target for target in targets}
    for value in chosen:
        keys = [target.translation_key for target in value["pages"] if target]
        value.cards = [versions[key] for key in keys if key in versions]
    for value in blocks:
        if isinstance(value, LatestPagesValue):
            value.cards = value.find_cards()
    cards = [card for value in blocks for card in value.cards]
    stored = [] if getattr(request, "is_preview", False) else [page]
    prepare_cards([*stored, *(card for cards_of_list in lists for card in cards_of_list), *cards])
