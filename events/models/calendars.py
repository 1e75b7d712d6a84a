"""What an event remembers for calendars: how often its published facts have changed."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CalendarEntry(models.Model):
    """Abstract part of an event: the state that calendar programs compare, the same in every language.

    Neither field is in a version of the page: bringing back an earlier one is a further change, not fewer.
    """

    # SEQUENCE of RFC 5545, section 3.8.7.4.
    calendar_sequence = models.PositiveIntegerField(_("changes of what calendars show"), default=0, editable=False)
    calendar_digest = models.CharField(
        _("what calendars show, in short"), max_length=64, blank=True, default="", editable=False
    )

    KEPT_OUT_OF_VERSIONS = ("calendar_sequence", "calendar_digest")

    class Meta:
        abstract = True

    def serializable_data(self) -> dict:
        """Leave out what calendars compare."""
        data = super().serializable_data()  # type: ignore[misc]
        return {key: value for key, value in data.items() if key not in CalendarEntry.KEPT_OUT_OF_VERSIONS}

    def with_content_json(self, content):
        """Return the page as a version holds it, with what calendars compare as it is now."""
        page = super().with_content_json(content)  # type: ignore[misc]
        for name in CalendarEntry.KEPT_OUT_OF_VERSIONS:
            setattr(page, name, getattr(self, name))
        return page
