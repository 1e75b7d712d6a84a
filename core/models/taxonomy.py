"""Topics and countries: what a page is about. Any page can carry them; the links hang on Wagtail's own Page."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_countries.fields import CountryField
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField


class Topic(TranslatableMixin, models.Model):
    """A subject that pages are about; its name is translated, its address is the same in every language."""

    name = models.CharField(_("name"), max_length=80)
    slug = models.SlugField(
        _("slug"),
        max_length=80,
        help_text=_("Used in addresses; the same in every language. Small letters, digits and hyphens."),
    )
    description = models.TextField(
        _("description"),
        blank=True,
        max_length=400,
        help_text=_("One or two sentences that say what belongs to this topic."),
    )

    override_translatable_fields = [SynchronizedField("slug", overridable=False)]
    panels = [FieldPanel("name"), FieldPanel("slug"), FieldPanel("description")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["name"]
        unique_together = [("translation_key", "locale"), ("slug", "locale")]

    def __str__(self) -> str:
        return self.name


class Country(models.Model):
    """A country that pages are about. Its name comes from a library, in every language."""

    code = CountryField(_("country"), unique=True)

    panels = [FieldPanel("code")]

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name of the country in the active language."""
        return str(self.code.name)


class PageTopic(Orderable):
    """A page is about a topic. Shared by all languages of the page; readers see the topic's name in their own."""

    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="topic_links")
    topic = models.ForeignKey(Topic, on_delete=models.CASCADE, related_name="+", verbose_name=_("topic"))

    panels = [FieldPanel("topic")]

    class Meta(Orderable.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        constraints = [models.UniqueConstraint(fields=["page", "topic"], name="core_page_topic_once")]

    def __str__(self) -> str:
        return str(self.topic)


class PageCountry(Orderable):
    """A page is about a country. Shared by all languages of the page."""

    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="country_links")
    country = models.ForeignKey(Country, on_delete=models.CASCADE, related_name="+", verbose_name=_("country"))

    panels = [FieldPanel("country")]

    class Meta(Orderable.Meta):
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        constraints = [models.UniqueConstraint(fields=["page", "country"], name="core_page_country_once")]

    def __str__(self) -> str:
        return str(self.country)
