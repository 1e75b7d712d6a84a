"""Who runs the site: words a language, facts shared."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField


class OrganisationProfile(TranslatableMixin, models.Model):
    """The organisation behind the site, as the footer, feeds and search engines name it. One a language."""

    name = models.CharField(_("name"), max_length=120)
    tagline = models.CharField(_("tagline"), max_length=160, help_text=_("One line below the name."))
    footer_statement = models.TextField(
        _("statement in the footer"), max_length=400, help_text=_("Two sentences: who you are, and for whom.")
    )
    email = models.EmailField(_("e-mail"), help_text=_("An address of a role, never of a person."), max_length=254)
    mastodon_url = models.URLField(_("Mastodon"), blank=True)
    bluesky_url = models.URLField(_("Bluesky"), blank=True)
    social_image = models.ForeignKey(
        "images.CustomImage",
        verbose_name=_("picture for shared links"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown when a page without a picture of its own is shared."),
    )
    exit_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page about the exit"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Says what “Exit this page” does and does not do; a link beside the button leads there."),
    )

    override_translatable_fields = [SynchronizedField("name"), SynchronizedField("exit_page", overridable=False)]
    panels = [
        MultiFieldPanel(
            [FieldPanel("name"), FieldPanel("tagline"), FieldPanel("footer_statement")], heading=_("Words")
        ),
        MultiFieldPanel(
            [
                FieldPanel("email"),
                FieldPanel("mastodon_url"),
                FieldPanel("bluesky_url"),
                FieldPanel("social_image"),
                PageChooserPanel("exit_page"),
            ],
            heading=_("Facts, shared by all languages"),
        ),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("organisation profile")
        verbose_name_plural = _("organisation profile")
        constraints = [models.UniqueConstraint(fields=["locale"], name="core_one_organisation_profile_a_language")]

    def __str__(self) -> str:
        return self.name
