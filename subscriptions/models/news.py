"""What was published, once for each language: a page that is published again is no news."""

from django.db import models
from django.db.models import Max
from django.utils.translation import gettext_lazy as _


class News(models.Model):
    """A page became readable in a language for the first time. Its number, the primary key, grows with time.

    The words stay on the page: what is taken down there is gone here too.
    """

    key = models.UUIDField(editable=False)
    language = models.CharField(max_length=10, editable=False)
    noticed_at = models.DateTimeField(editable=False, db_index=True)
    # None: the page itself decides.
    is_urgent = models.BooleanField(_("urgent appeal"), null=True, blank=True)
    is_left_out = models.BooleanField(_("left out"), default=False)

    class Meta:
        verbose_name = _("news")
        verbose_name_plural = _("news")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["key", "language"], name="subscriptions_news_once")]

    def __str__(self) -> str:
        return f"{self.pk} ({self.language})"

    @classmethod
    def last_number(cls) -> int:
        """Return the number of the newest news; 0 without any."""
        return cls.objects.aggregate(last=Max("pk"))["last"] or 0
