"""Menus: one a language and place, translated like any other words."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField


class Menu(TranslatableMixin, ClusterableModel):
    """A menu of the site in one language."""

    PLACES = [("main", _("Main menu")), ("footer", _("Footer"))]

    handle = models.CharField(_("place"), max_length=10, choices=PLACES, default="main")

    override_translatable_fields = [SynchronizedField("handle", overridable=False)]
    panels = [
        FieldPanel("handle"),
        InlinePanel("items", label=_("entry"), heading=_("Entries")),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("menu")
        verbose_name_plural = _("menus")
        unique_together = [("translation_key", "locale"), ("handle", "locale")]

    def __str__(self) -> str:
        return str(self.get_handle_display())


class MenuItem(TranslatableMixin, Orderable):
    """One entry of a menu: a page, in the language of the menu, under its title or another label."""

    menu = ParentalKey(Menu, on_delete=models.CASCADE, related_name="items")
    page = models.ForeignKey(
        Page,
        verbose_name=_("page"),
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Each language shows its own version; an entry without one is left out."),
    )
    label = models.CharField(
        _("label"), max_length=60, blank=True, help_text=_("Only when it should differ from the title of the page.")
    )

    override_translatable_fields = [SynchronizedField("page", overridable=False)]
    panels = [PageChooserPanel("page"), FieldPanel("label")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("entry")
        verbose_name_plural = _("entries")

    def __str__(self) -> str:
        return self.label or str(self.page)

    def clean(self) -> None:
        """Refuse an entry that would lead nowhere."""
        super().clean()
        if self.page_id and self.page.is_root():
            raise ValidationError({"page": _("Choose a page of the site.")})
