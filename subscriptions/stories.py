"""Loading what a digest can tell: the news with their pages as they are now. The number of queries does not grow."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.utils.timezone import now
from wagtail.models import Page

from core.models import PageCountry, PageTopic
from subscriptions.domain.choosing import Story
from subscriptions.models import News
from subscriptions.noticing import is_sensitive, specific_pages, told_pages

# What is older is told in no digest any more, whatever became of the timer.
OLDEST = timedelta(days=62)


@dataclass(frozen=True)
class Told:
    """One version of a story, with its page."""

    news: News
    page: Page

    @property
    def is_urgent(self) -> bool:
        """Whether it is an urgent appeal: what staff say, or else what the page itself says."""
        return bool(getattr(self.page, "is_urgent", False)) if self.news.is_urgent is None else self.news.is_urgent


def load(news: Iterable[News]) -> dict[int, Told]:
    """Return the versions that readers may see at this moment and that a mail may name, by the number of the news."""
    by_pair = {(row.key, row.language): row for row in news if not row.is_left_out}
    pages = told_pages().filter(translation_key__in={key for key, _language in by_pair})
    found = {}
    for page in specific_pages(pages):
        row = by_pair.get((page.translation_key, page.locale.language_code))
        if row is not None and not is_sensitive(page):
            found[row.pk] = Told(row, page)
    return found


def recent_news(*, after: int, upto: int) -> list[News]:
    """Return every version, up to a number, of whatever became news after another number and is not too old."""
    fresh = News.objects.filter(pk__gt=after, pk__lte=upto, noticed_at__gt=now() - OLDEST)
    return list(News.objects.filter(key__in=fresh.values("key"), pk__lte=upto).order_by("pk"))


def stories_of(told: dict[int, Told]) -> list[Story]:
    """Return the stories of some versions, with what their pages are about."""
    pages = {version.page.pk: version.page.translation_key for version in told.values()}
    countries: dict[UUID, set[str]] = defaultdict(set)
    topics: dict[UUID, set[UUID]] = defaultdict(set)
    for page, code in PageCountry.objects.filter(page__in=pages).values_list("page", "country__code"):
        countries[pages[page]].add(str(code))
    for page, topic in PageTopic.objects.filter(page__in=pages).values_list("page", "topic__translation_key"):
        topics[pages[page]].add(topic)
    by_key: dict[UUID, dict[int, Told]] = defaultdict(dict)
    for number, version in told.items():
        by_key[version.page.translation_key][number] = version
    return [
        Story(
            key=key,
            kind=next(iter(versions.values())).page._meta.app_label,
            is_urgent=any(version.is_urgent for version in versions.values()),
            countries=frozenset(countries[key]),
            topics=frozenset(topics[key]),
            versions={version.news.language: number for number, version in sorted(versions.items())},
        )
        for key, versions in by_key.items()
    ]
