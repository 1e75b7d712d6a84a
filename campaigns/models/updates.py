"""What happened since a campaign began."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.fields import RichTextField

from core.models import TranslatableOrderable


class CampaignUpdate(TranslatableOrderable):
    """A dated update; its anchor is the same in every language."""

    page = ParentalKey("campaigns.CampaignPage", on_delete=models.CASCADE, related_name="updates")
    published_on = models.DateField(_("date"))
    title = models.CharField(_("title"), max_length=160)
    body = RichTextField(_("text"), features=["bold", "italic", "ol", "ul", "link", "document-link"])

    panels = [FieldPanel("published_on"), FieldPanel("title"), FieldPanel("body")]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("update")
        verbose_name_plural = _("updates")

    def __str__(self) -> str:
        return self.title

    @property
    def anchor(self) -> str:
        """The name by which a link finds the update on its page."""
        return f"update-{self.translation_key.hex[:8]}"
