"""The domain's words for choosing publications."""

from django.db.models import F
from django.utils.timezone import now
from wagtail.query import PageQuerySet


class PublicationQuerySet(PageQuerySet):
    """Publications by time and by what readers may know."""

    def hidden(self):
        """Return the publications that no list shows now: under embargo, or withdrawn."""
        return self.filter(hidden_until__gt=now())

    def newest_first(self):
        """Return the publications by the day on which they came out; those without one last."""
        return self.order_by(F("published_on").desc(nulls_last=True), "-pk")

    def in_language(self, code: str):
        """Return the publications that can be read in a language, here or at their source."""
        return self.filter(reading_codes__contains=f" {code} ")
