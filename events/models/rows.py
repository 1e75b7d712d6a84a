"""What hangs on an event: sessions, institutions, languages. Never a person."""

from datetime import datetime

from django.conf.locale import LANG_INFO
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable
from wagtail_localize.fields import SynchronizedField

from core.models import TranslatableOrderable
from core.timezones import timezone_choices
from events.domain.phases import instant


def spoken_languages() -> list[tuple]:
    """Return (code, name) of the languages that Django can name; each reader of the form gets them in her language."""
    return sorted((code, _(info["name"])) for code, info in LANG_INFO.items() if "name" in info and "-" not in code)


class EventSession(TranslatableOrderable):
    """A part of an event with its own beginning and end, told in wall-clock time of its zone."""

    page = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="sessions")
    title = models.CharField(_("title"), max_length=160)
    description = models.TextField(_("description"), max_length=600, blank=True)
    starts_on = models.DateField(_("date"))
    start_time = models.TimeField(_("from"))
    ends_on = models.DateField(_("last date"), null=True, blank=True, help_text=_("Only when it ends on another day."))
    end_time = models.TimeField(_("to"))
    timezone = models.CharField(
        _("time zone"),
        max_length=64,
        blank=True,
        choices=timezone_choices,
        help_text=_("Only when it differs from that of the event."),
    )

    override_translatable_fields = [SynchronizedField("timezone")]
    panels = [
        FieldPanel("title"),
        FieldRowPanel(
            [FieldPanel("starts_on"), FieldPanel("start_time"), FieldPanel("end_time"), FieldPanel("ends_on")]
        ),
        FieldPanel("timezone"),
        FieldPanel("description"),
    ]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("session")
        verbose_name_plural = _("sessions")

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        """Refuse an end that is not after the beginning."""
        super().clean()
        has_times = self.starts_on and self.start_time and self.end_time
        if has_times and self.ends_at_in("UTC") <= self.starts_at_in("UTC"):
            raise ValidationError(
                {"end_time": _("The session must end after it begins. For a later day, fill in the last date.")}
            )

    @property
    def zone(self) -> str:
        """The IANA name of its zone: its own, else that of the event."""
        return self.timezone or self.page.timezone

    def starts_at_in(self, zone: str) -> datetime:
        """Return its beginning, read on a clock in ``zone``."""
        return instant(self.starts_on, self.start_time, zone)

    def ends_at_in(self, zone: str) -> datetime:
        """Return its end, read on a clock in ``zone``."""
        return instant(self.ends_on or self.starts_on, self.end_time, zone)

    @property
    def starts_at(self) -> datetime:
        """The instant of its beginning, in its zone."""
        return self.starts_at_in(self.zone)

    @property
    def ends_at(self) -> datetime:
        """The instant of its end, in its zone."""
        return self.ends_at_in(self.zone)


class EventInstitution(TranslatableOrderable):
    """An institution that takes part. Institutions are listed, people are not."""

    ROLES = [
        ("organiser", _("Organiser")),
        ("host", _("Host")),
        ("participant", _("Participant")),
        ("funder", _("Funder")),
    ]

    page = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="institutions")
    name = models.CharField(_("name"), max_length=160)
    role = models.CharField(_("role"), max_length=12, choices=ROLES, default="participant")
    url = models.URLField(_("address"), blank=True)

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("role")]), FieldPanel("url")]

    class Meta(TranslatableOrderable.Meta):
        verbose_name = _("institution")
        verbose_name_plural = _("institutions")

    def __str__(self) -> str:
        return self.name


class EventLanguage(Orderable):
    """A language of an event: spoken there, or interpreted into. Shared by all languages of the page."""

    ROLES = [("spoken", _("spoken")), ("interpretation", _("interpretation"))]

    page = ParentalKey("events.EventPage", on_delete=models.CASCADE, related_name="languages")
    code = models.CharField(_("language"), max_length=12, choices=spoken_languages)
    role = models.CharField(_("role"), max_length=16, choices=ROLES, default="spoken")

    panels = [FieldRowPanel([FieldPanel("code"), FieldPanel("role")])]

    class Meta(Orderable.Meta):
        verbose_name = _("language")
        verbose_name_plural = _("languages")

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name of the language in the active language, from Django's catalogue."""
        return str(get_language_info(self.code)["name_translated"])
