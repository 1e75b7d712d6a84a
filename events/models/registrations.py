"""Who registered for an event."""

import json
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import F
from django.forms import Field
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from core.i18n import restricted_paths
from events.domain.registration import ENDED, TAKING, USUAL_KEPT_DAYS, Question, RegistrationMode, Standing
from events.models.pages import EventPage
from events.models.places import EventPlaces, next_number, take, tell_readers
from events.models.registration_settings import MODES
from events.registration_questions import YES, answers_of, badge_field, fields_of, in_words
from events.registration_words import SHORT_LABELS, words_of
from members import consents, tokens
from members.consents import SIGNING
from members.fields import SealedField
from members.models import PersonRecord, Token

STANDINGS = [
    (Standing.NONE.value, pgettext_lazy("registration", "not confirmed")),
    (Standing.ASKED.value, pgettext_lazy("registration", "waits for a decision")),
    (Standing.PLACE.value, pgettext_lazy("registration", "has a place")),
    (Standing.WAITING.value, pgettext_lazy("registration", "on the waiting list")),
    (Standing.OFFERED.value, pgettext_lazy("registration", "a place is offered")),
    (Standing.MISSED.value, pgettext_lazy("registration", "without a place")),
    (Standing.DECLINED.value, pgettext_lazy("registration", "declined")),
    (Standing.CANCELLED.value, pgettext_lazy("registration", "cancelled")),
]
# What she herself reads.
OWN_WORDS = {
    Standing.NONE: _("waiting for your confirmation"),
    Standing.ASKED: _("we decide about it and write to you"),
    Standing.PLACE: _("you have a place"),
    Standing.WAITING: _("you are on the waiting list"),
    Standing.OFFERED: _("a place is offered to you: take it with the link in our mail"),
    Standing.MISSED: _("there was no place left"),
    Standing.DECLINED: _("we could not give you a place"),
    Standing.CANCELLED: _("cancelled"),
}


def open_versions(event_key: UUID) -> models.QuerySet:
    """Return the pages of an event that whoever has the address can open; a sensitive one stands in no list."""
    pages = EventPage.objects.live().filter(translation_key=event_key, alias_of__isnull=True)
    for path in restricted_paths():
        pages = pages.exclude(path__startswith=path)
    return pages.select_related("locale").defer_streamfields()


def event_for_reader(event_key: UUID) -> EventPage | None:
    """Return the page of an event in the active language, or else in any that readers can open, or None."""
    versions = sorted(open_versions(event_key), key=lambda page: page.locale.language_code != get_language())
    return versions[0] if versions else None


class RegistrationQuerySet(models.QuerySet):
    """Registrations, chosen by how they stand."""

    def confirmed(self) -> "RegistrationQuerySet":
        """Return those that were confirmed."""
        return self.filter(state=PersonRecord.State.CONFIRMED)

    def with_place(self) -> "RegistrationQuerySet":
        """Return those who have a place."""
        return self.filter(standing=Standing.PLACE.value)

    def in_line(self) -> "RegistrationQuerySet":
        """Return those who wait, the first one first."""
        return self.filter(standing=Standing.WAITING.value).order_by("number", "pk")


class Registration(PersonRecord):
    """One person's registration for an event, in whatever language she gave it."""

    event = models.ForeignKey(EventPlaces, on_delete=models.CASCADE, related_name="registrations")
    # The name that she wants on the badge.
    badge_name = SealedField(blank=True, editable=False)
    # What she answered, as JSON: {kind: {"value", "days" for which it is kept after the event}}.
    answers = SealedField(blank=True, editable=False)
    # The fewest of those days; empty when there is no answer.
    answers_days = models.PositiveSmallIntegerField(null=True, blank=True)
    mode = models.CharField(max_length=10, choices=MODES, default=RegistrationMode.OPEN.value)
    standing = models.CharField(max_length=10, choices=STANDINGS, default=Standing.NONE.value)
    # Her number in the waiting list.
    number = models.PositiveIntegerField(null=True, blank=True)
    # What staff noted when they registered somebody who called: how she is reached, what was arranged.
    staff_note = SealedField(blank=True, editable=False)
    # Until when a place that is offered to her is held.
    offered_until = models.DateTimeField(null=True, blank=True)
    standing_since = models.DateField(null=True, blank=True)
    # What the sentence beside the button promised her; staff may keep it shorter afterwards, not longer.
    kept_days = models.PositiveSmallIntegerField(default=USUAL_KEPT_DAYS)
    was_reminded_of_the_day = models.BooleanField(default=False)
    was_told_of_the_end = models.BooleanField(default=False)

    objects = RegistrationQuerySet.as_manager()

    purposes = (SIGNING, *(question.value for question in Question))
    basic_purposes = (SIGNING,)
    confirm_letter = "events.confirm"
    reminder_letter = "events.remind"
    welcome_letter = "events.welcome"
    known_letter = "events.known"
    download_fields = ("badge_name", "standing", "answered", "staff_note")

    class Meta(PersonRecord.Meta):
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")
        default_permissions = ()
        permissions = [
            ("view_registrations", _("Can see who registered for events, one by one")),
            ("decide_registrations", _("Can give places, decline and cancel registrations")),
            ("print_registrations", _("Can print the list of participants")),
            ("announce_to_registered", _("Can write to everybody who registered for an event")),
            ("export_registrations", _("Can ask for exports of participants")),
            ("approve_registration_exports", _("Can approve exports of participants that others asked for")),
        ]
        indexes = [models.Index(fields=["event", "standing", "number"], name="events_registration_line")]

    @property
    def scope(self) -> str:
        """One scope for each event: nobody can tell from the rows who registered for two of them."""
        return self.scope_of(self.event_id)

    @staticmethod
    def scope_of(event_key: UUID) -> str:
        """Return the scope of an event."""
        return f"event:{event_key}"

    @classmethod
    def scopes(cls) -> list[str]:
        """Return the scope of every event that anybody can have registered for."""
        return [cls.scope_of(key) for key in EventPlaces.objects.values_list("pk", flat=True)]

    @classmethod
    def of(cls, address: str) -> models.QuerySet:
        """Return the registrations of an address, event by event: places are given back in this order."""
        return super().of(address).order_by("event", "pk")

    # --- What "my choices" asks about it ------------------------------------------------------------

    @property
    def page(self) -> EventPage | None:
        """The event's page in the active language, or in any that readers can open; None when there is none."""
        found: dict[str | None, EventPage | None] = self.__dict__.setdefault("_pages", {})
        language = get_language()
        if language not in found:
            found[language] = event_for_reader(self.event_id)
        return found[language]

    @property
    def title(self) -> str:
        """The name of the event, or words for one that is not public any more."""
        return self.page.title if self.page is not None else str(_("An event that is over"))

    @property
    def kind_label(self) -> str:
        """The word for an event."""
        return str(_("Event"))

    @property
    def public_url(self) -> str:
        """The event's address; empty when it is not public any more."""
        return self.page.url if self.page is not None else ""

    @property
    def thank_you_url(self) -> str:
        """The page that says how it stands, in the active language."""
        return reverse("registered", args=[self.event_id, self.standing])

    @property
    def leave_label(self) -> str:
        """The words of the button with which she cancels."""
        return str(_("Cancel and erase my registration"))

    @property
    def has_no_address(self) -> bool:
        """Whether staff registered her and no mail can be sent to her."""
        return not self._meta.get_field("address").sealed_value(self)

    @property
    def has_place(self) -> bool:
        """Whether she is told where it is, and how to join."""
        return self.standing == Standing.PLACE

    @property
    def has_ended(self) -> bool:
        """Whether nothing comes of it any more."""
        return self.standing in ENDED

    @property
    def needs_decision(self) -> bool:
        """Whether staff decide about it: by the way that she took, or by one that is stricter and holds by now.

        A way that staff took for her while the others were closed needs none.
        """
        if RegistrationMode.APPROVAL in {self.mode, self.event.mode}:
            return True
        return self.event.mode not in {self.mode, RegistrationMode.OPEN}

    @property
    def standing_words(self) -> str:
        """How it stands, as she herself is told."""
        return str(OWN_WORDS[Standing(self.standing)])

    @property
    def given_answers(self) -> dict[str, dict[str, Any]]:
        """Value and days of the answers by kind."""
        return json.loads(self.answers) if self.answers else {}

    @property
    def answered(self) -> dict[str, str]:
        """The answers by kind, as they were given."""
        return {kind: answer["value"] for kind, answer in self.given_answers.items()}

    @property
    def readable_answers(self) -> list[tuple[str, str]]:
        """Name and value of each answer in the active language."""
        return [(str(SHORT_LABELS[Question(kind)]), in_words(kind, value)) for kind, value in self.answered.items()]

    def set_answers(self, answers: Mapping[str, Mapping[str, Any]]) -> None:
        """Take over answers; the row is saved afterwards."""
        self.answers = json.dumps(dict(answers), ensure_ascii=False) if answers else ""
        self.answers_days = min((answer["days"] for answer in answers.values()), default=None)

    def purpose_label(self, purpose: str) -> str:
        """Return a short name of what she agreed to."""
        return str(_("Your registration") if purpose == SIGNING else SHORT_LABELS[Question(purpose)])

    def words_of(self, purpose: str) -> str:
        """Return the words that she can agree to by a press: that of photographs. Other answers need an answer."""
        if self.page is None or purpose not in {SIGNING, Question.PHOTO}:
            return ""
        return words_of(self.page).get(purpose, "")

    def when_consent_changed(self, purpose: str, *, is_given: bool) -> None:
        """Forget an answer together with the consent to keep it."""
        if purpose not in set(Question):
            return
        answers = {kind: answer for kind, answer in self.given_answers.items() if kind != purpose}
        if is_given and self.page is not None:
            answers |= answers_of(self.page, {purpose: YES})
        self.set_answers(answers)
        self.save(update_fields=["answers", "answers_days"])

    def own_facts(self) -> list[tuple[str, str]]:
        """Return how it stands and, with a place, where it is and how to join."""
        facts = [(_("How it stands"), self.standing_words)]
        if self.standing == Standing.OFFERED and self.offered_until:
            facts.append((_("Offered until"), date_format(self.offered_until, "DATETIME_FORMAT")))
        if self.has_place and self.page is not None:
            facts += [(_("Where"), self.page.exact_place), (_("To take part online"), self.page.joining_url)]
        return [(str(name), str(value)) for name, value in facts if value]

    def mending_fields(self) -> dict[str, Field]:
        """Return the fields of her name and her answers; photographs she decides about as a consent."""
        fields: dict[str, Field] = {"badge_name": badge_field(self.badge_name)}
        if self.page is not None and not self.has_ended:
            fields |= fields_of(self.page, self.answered, without=[Question.PHOTO])
        return fields

    def typed_facts(self) -> list[tuple[str, str]]:
        """Return name and answers: she sees them before she confirms them."""
        name = [(str(_("Name for the badge")), self.badge_name)] if self.badge_name else []
        return [*name, *self.readable_answers]

    def mend(self, values: Mapping[str, Any]) -> None:
        """Take over name and answers, and note what she agrees to by answering."""
        self.badge_name = values["badge_name"]
        if self.page is None:
            return
        offered = {kind for kind in values if kind != "badge_name"}
        kept = {kind: answer for kind, answer in self.given_answers.items() if kind not in offered}
        fresh = answers_of(self.page, {kind: values[kind] for kind in offered})
        words = words_of(self.page)
        for kind in offered:
            if kind in fresh and not consents.in_force(self.pk, kind):
                consents.give(self, kind, words[kind])
            elif kind not in fresh:
                consents.withdraw(self.pk, kind)
        self.set_answers({**kept, **fresh})

    # --- What the services ask ----------------------------------------------------------------------

    def letter_facts(self) -> dict[str, Any]:
        """Return the keys of event and registration and, once it is confirmed, how it stands and the way to it."""
        facts = {"event": str(self.event_id), "registration": str(self.pk)}
        if self.state == self.State.CONFIRMED:
            facts["standing"] = self.standing
            facts["own"] = tokens.issue(Token.Purpose.REGISTRATION, record=self)
        return facts

    def when_confirmed(self) -> None:
        """Give her a place, a number in the waiting list, or the promise of a decision."""
        if self.event.is_cancelled or self.event.is_over:
            self.stand(Standing.MISSED)
        elif self.needs_decision:
            self.stand(Standing.ASKED)
        elif take(self.event_id):
            self.stand(Standing.PLACE)
        else:
            self.join_the_line()
        tell_readers(self.event_id)

    def join_the_line(self) -> None:
        """Let her wait for a place, where the event has a waiting list."""
        if EventPlaces.objects.get(pk=self.event_id).has_waiting_list:
            self.number = next_number(self.event_id)
            self.stand(Standing.WAITING)
        else:
            self.stand(Standing.MISSED)

    def stand(self, standing: Standing) -> None:
        """Store how it stands from this day on; whoever does so has locked the row and knows of the places."""
        self.standing, self.standing_since = standing.value, localdate()
        if standing != Standing.OFFERED:
            self.offered_until = None
        self.save(update_fields=["standing", "standing_since", "offered_until", "number"])

    def before_forgetting(self) -> None:
        """Count her as a number, when she had a place at an event that is over."""
        if self.has_place and self.event.ends_at and localdate(self.event.ends_at) <= localdate():
            key = {"event_id": self.event_id, "language": self.language, "mode": self.mode}
            row, _created = PastParticipants.objects.get_or_create(**key)
            PastParticipants.objects.filter(pk=row.pk).update(number=F("number") + 1)


class PastParticipants(models.Model):
    """How many people of a language had a place at an event that is over; nothing else is left of them."""

    event = models.ForeignKey(EventPlaces, on_delete=models.CASCADE, related_name="past_participants")
    language = models.CharField(max_length=10)
    mode = models.CharField(max_length=10, choices=MODES)
    number = models.PositiveIntegerField(default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("participants who are not kept any more")
        verbose_name_plural = _("participants who are not kept any more")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["event", "language", "mode"], name="events_past_one_per_language_and_mode")
        ]

    def __str__(self) -> str:
        return f"{self.event_id} {self.language}"


def counts_against_places(standing: str) -> bool:
    """Tell whether a registration that stands so takes a place from others."""
    return standing in {item.value for item in TAKING}
