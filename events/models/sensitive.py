"""Events of which nothing tells but their own address: one switch for all languages."""

from django.db import models, transaction
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _


class SensitiveEvent(models.Model):
    """The mark of a sensitive event: while the row exists, no list, feed, calendar or search tells of it.

    The row stands beside the pages, by the key that their languages share. So it holds in every language at once,
    whatever is published, scheduled or brought back from an earlier version.
    """

    translation_key = models.UUIDField(_("event"), primary_key=True)
    since = models.DateTimeField(_("since"), auto_now_add=True)

    class Meta:
        verbose_name = _("sensitive event")
        verbose_name_plural = _("sensitive events")

    def __str__(self) -> str:
        return str(self.translation_key)


class Sensitivity(models.Model):
    """Abstract part of an event: whether it is sensitive, which is no field of the page and in no version of it."""

    # What the form of the editor asks for with its next save; None changes nothing.
    wanted_sensitivity: bool | None = None

    class Meta:
        abstract = True

    @cached_property
    def is_sensitive(self) -> bool:
        """Whether nothing may tell of the event; the same in every language. One query."""
        return SensitiveEvent.objects.filter(translation_key=self.translation_key).exists()

    def set_sensitive(self, is_sensitive: bool) -> None:
        """Hide the event in every language, or release it; holds from now on, without publishing."""
        if is_sensitive:
            SensitiveEvent.objects.get_or_create(translation_key=self.translation_key)
        else:
            SensitiveEvent.objects.filter(translation_key=self.translation_key).delete()
        self.is_sensitive = is_sensitive

    def save_revision(self, *args, **kwargs):
        """Store a version of the page, and what the editor wants of the switch together with it."""
        wanted, self.wanted_sensitivity = self.wanted_sensitivity, None
        with transaction.atomic():
            if wanted is not None and wanted != self.is_sensitive:
                self.set_sensitive(wanted)
            return super().save_revision(*args, **kwargs)  # type: ignore[misc]

    def copy(self, *args, **kwargs):
        """Copy the page; the copy of a sensitive event is sensitive until somebody releases it."""
        copied = super().copy(*args, **kwargs)  # type: ignore[misc]
        if self.is_sensitive and copied.translation_key != self.translation_key:
            copied.set_sensitive(True)
        return copied
