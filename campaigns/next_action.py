"""Where the thanks lead: the page that staff chose, else something about the same topic, else the newest."""

from collections.abc import Iterator
from itertools import chain

from wagtail.models import Page

from campaigns.models import CampaignPage
from core.cards import find_actions, page_models, prepare_cards, publication_order
from core.i18n import active_locale, localized_many, only_readable

ACTIONS_LOOKED_AT = 12


def is_over(page: Page) -> bool:
    """Tell whether nothing can be done there any more; every kind of action says it by its state."""
    return bool(getattr(page, "has_ended", False) or getattr(page, "is_over", False))


def chosen_page(campaign: CampaignPage) -> list[Page]:
    """Return the page that staff chose, in the active language; nothing when readers cannot open it."""
    return localized_many([campaign.next_page])


def about_the_same(campaign: CampaignPage) -> list[Page]:
    """Return actions about the same topics, the newest first."""
    return find_actions(campaign, by_country=False, limit=ACTIONS_LOOKED_AT)


def newest(campaign: CampaignPage) -> list[Page]:
    """Return the newest actions of every kind."""
    found = [
        page
        for model in page_models(only_actions=True)
        for page in only_readable(model.objects.filter(locale=active_locale()))
        .exclude(translation_key=campaign.translation_key)
        .order_by("-first_published_at", "-pk")[:ACTIONS_LOOKED_AT]
    ]
    return sorted(found, key=publication_order, reverse=True)


def next_action(campaign: CampaignPage) -> Page | None:
    """Return the one page to which the thanks lead, ready as a card; None on a site without any other action."""
    candidates: Iterator[Page] = chain.from_iterable(find(campaign) for find in (about_the_same, newest))
    found = next(iter(chosen_page(campaign)), None) or next((page for page in candidates if not is_over(page)), None)
    return prepare_cards([found])[0] if found else None
