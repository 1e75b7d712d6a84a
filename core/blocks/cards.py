"""Blocks that show other pages as cards, in the reader's language."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, IntegerBlock, ListBlock, PageChooserBlock, StructValue

from core.blocks.groups import LEAD_ON
from core.blocks.previews import PreviewedBlock
from core.cards import page_models, prepare_cards
from core.i18n import active_locale, localized_many, readable_pages

CARDS_OF_EXAMPLE = 3
LISTED_KINDS = [
    ("campaigns", _("Campaigns")),
    ("events", _("Events")),
    ("priorities", _("Priority areas")),
]


class CardsBlock(PreviewedBlock):
    """A block that shows pages as cards."""

    def get_context(self, value, parent_context=None):
        """Add the cards in the active language."""
        return {**super().get_context(value, parent_context=parent_context), "cards": value.cards}


class CardsValue(StructValue):
    """A block's value whose cards may have been loaded together with those of the whole page."""

    def find_cards(self) -> list:
        """Return the pages that the block shows."""
        raise NotImplementedError

    @cached_property
    def cards(self) -> list:
        """The pages that the block shows, ready as cards."""
        return prepare_cards(self.find_cards())


class PageCardsValue(CardsValue):
    """Chosen pages."""

    def find_cards(self) -> list:
        """Return the chosen pages in the active language, in their order."""
        return localized_many(self["pages"])


class LatestPagesValue(CardsValue):
    """The next or newest pages of a kind."""

    def find_cards(self) -> list:
        """Return the pages that come first now, in the active language; each page model says which those are."""
        models = [model for model in page_models() if hasattr(model, "leading_pages")]
        models = [model for model in models if model._meta.app_label == self["kind"]]
        number = self["number"] or CARDS_OF_EXAMPLE
        found = [page for model in models for page in model.leading_pages(active_locale())[:number]]
        return found[:number]


class PageCardsBlock(CardsBlock):
    """Pages that staff chose, in their order."""

    heading = CharBlock(label=_("Heading"), max_length=120, default="")
    pages = ListBlock(PageChooserBlock(label=_("Page")), label=_("Pages"))

    class Meta:
        icon = "copy"
        label = _("Cards of chosen pages")
        group = LEAD_ON
        template = "blocks/page_cards.html"
        value_class = PageCardsValue
        description = _(
            "Pages that you choose, as cards. Pages without a version in the reader's language are left out."
        )

    def get_example(self):
        """Return the newest pages that readers of this language can open."""
        actions = readable_pages().filter(locale=active_locale()).type(*page_models(only_actions=True))
        newest = list(actions.order_by("-first_published_at", "-pk")[:CARDS_OF_EXAMPLE])
        return {"heading": _("Where to go on"), "pages": newest}


class LatestPagesBlock(CardsBlock):
    """The next or newest pages of a kind, by themselves."""

    heading = CharBlock(label=_("Heading"), max_length=120, default="")
    kind = ChoiceBlock(label=_("Kind"), choices=LISTED_KINDS, default="campaigns")
    number = IntegerBlock(label=_("Number"), min_value=1, max_value=9, default=3)

    class Meta:
        icon = "history"
        label = _("Cards of the newest pages")
        group = LEAD_ON
        template = "blocks/latest_pages.html"
        value_class = LatestPagesValue
        description = _("The open campaigns, the next events or the priority areas, kept up to date by themselves.")
        preview_value = {"heading": _("What comes next"), "kind": "events", "number": 3}
