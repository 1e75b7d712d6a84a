"""Events of which nothing tells but their own address: one switch for all languages."""

from django.db import models, transaction
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from core.i18n import LanguageVersion, language_name, live_language_codes, live_versions
from events.domain.venues import Precision


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

    sensitivity_panels = [
        MultiFieldPanel([FieldPanel("is_sensitive", heading=_("sensitive event"))], heading=_("Safety"))
    ]

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

    # --- What a sensitive event says of itself ---------------------------------------------------------

    @property
    def shown_precision(self) -> str:
        """The finest detail of the place that readers see; of a sensitive event never the venue."""
        precision: str = self.venue_precision  # type: ignore[attr-defined]
        return Precision.CITY if self.is_sensitive and precision == Precision.VENUE else precision

    @property
    def tab_title(self) -> str:
        """Words for the tab, the history of the browser and the previews of shared links, which give nothing away."""
        return pgettext("neutral title of a page", "Appointment") if self.is_sensitive else ""

    @property
    def referrer_policy(self) -> str:
        """What the page tells the sites that it links to; a sensitive one, nothing."""
        return "no-referrer" if self.is_sensitive else ""

    @property
    def meta_title(self) -> str:
        """The title for search engines and shared links."""
        return self.tab_title or super().meta_title  # type: ignore[misc]

    @property
    def meta_description(self) -> str:
        """The description for search engines and shared links."""
        return self.tab_title or super().meta_description  # type: ignore[misc]

    @property
    def share_image(self):
        """The picture that goes with a shared link, or None."""
        return None if self.is_sensitive else super().share_image  # type: ignore[misc]

    def serve(self, request: HttpRequest, *args, **kwargs):
        """Answer with the page; search engines are asked to leave a sensitive one alone.

        A page that lists may show is not sensitive: its versions are asked for anyway.
        """
        if any(version.pk == self.pk for version in live_versions(self)):  # type: ignore[arg-type]
            self.is_sensitive = False
        answer = super().serve(request, *args, **kwargs)  # type: ignore[misc]
        if self.is_sensitive:
            answer.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        return answer

    def versions_with_address(self) -> list[LanguageVersion]:
        """Return the languages of the site with the address of the event in each.

        Lists leave out a sensitive event, the switch of its own page must not: who has the address in one language has
        it in all.
        """
        live = Page.objects.live().filter(translation_key=self.translation_key, alias_of__isnull=True)
        urls = {page.locale.language_code: page.get_url() or "" for page in live.select_related("locale")}
        current = self.locale.language_code  # type: ignore[attr-defined]
        return [
            LanguageVersion(code, language_name(code), urls.get(code, ""), code == current)
            for code in live_language_codes()
        ]
