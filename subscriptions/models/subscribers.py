"""Who subscribed to what. Why one row for each address stands beside them: docs/decisions/0024."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db import models, transaction
from django.forms import Field
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.consents import UPDATES
from members.keys import possible_digests
from members.models import AddressedRow, PersonRecord
from subscriptions.domain.choosing import ALL, ORIGINAL, URGENT, WAIT, Subject
from subscriptions.models.digests import Frequency
from subscriptions.models.news import News
from subscriptions.subjects import landing_url, name_of
from subscriptions.words import words_of_subject


class Kind(models.TextChoices):
    """What somebody wants to hear of."""

    ALL = ALL, _("everything")
    URGENT = URGENT, _("urgent appeals")
    CAMPAIGNS = "campaigns", _("campaigns")
    EVENTS = "events", _("events")
    PUBLICATIONS = "publications", _("publications")


class Missing(models.TextChoices):
    """What happens with a page that is not translated yet."""

    WAIT = WAIT, _("Wait for the translation")
    ORIGINAL = ORIGINAL, _("Send me the original, marked as such")


LONGEST_KINDS = 60
SEPARATOR = ","


class Subscriber(AddressedRow):
    """An address with at least one confirmed subscription: what lets one mail tell of several of them.

    It has nothing in common with other rows of the same person outside of this room.
    """

    # What the outbox asks of whatever a mail is about; the subscriptions have it each for themselves.
    state = PersonRecord.State.CONFIRMED
    is_paused = False
    language = ""

    class Meta:
        verbose_name = _("address with subscriptions")
        verbose_name_plural = _("addresses with subscriptions")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["address_digest"], name="subscriptions_one_row_per_address")]

    @classmethod
    def for_address(cls, address: str) -> "Subscriber":
        """Return the row of an address, made now when it has none; of several at once, all get the same.

        It is locked: whoever leaves at the same time must not delete it meanwhile.
        """
        found = cls.of(address).select_for_update().first()
        if found is None:
            made = cls()
            made.set_address(address)
            cls.objects.bulk_create([made], ignore_conflicts=True)
            found = cls.objects.select_for_update().get(address_digest__in=possible_digests(made.scope, address))
        return found

    def delete_if_alone(self) -> None:
        """Delete the row, which is locked, unless a subscription hangs on it: one may have come in the meantime."""
        Subscriber.objects.filter(pk=self.pk, subscriptions__isnull=True).delete()


class Subscription(PersonRecord):
    """The wish to hear of one country, one topic, or one topic in one country."""

    subscriber = models.ForeignKey(Subscriber, null=True, on_delete=models.CASCADE, related_name="subscriptions")
    country = models.CharField(max_length=2, blank=True)
    topic_key = models.UUIDField(null=True, blank=True)
    kinds = models.CharField(max_length=LONGEST_KINDS, default=Kind.ALL)
    frequency = models.CharField(max_length=10, choices=Frequency.choices, default=Frequency.WEEKLY)
    missing = models.CharField(max_length=10, choices=Missing.choices, default=Missing.ORIGINAL)
    is_discreet = models.BooleanField(default=False)
    # The number of the last news before she confirmed, and of the last up to which she was told.
    start_news = models.PositiveBigIntegerField(default=0)
    since_news = models.PositiveBigIntegerField(default=0)

    purposes = (UPDATES,)
    basic_purposes = (UPDATES,)
    confirm_letter = "subscriptions.confirm"
    reminder_letter = "subscriptions.remind"
    welcome_letter = "subscriptions.welcome"
    known_letter = "subscriptions.known"
    download_fields = ("country", "topic", "kinds", "frequency", "missing", "is_discreet")

    class Meta(PersonRecord.Meta):
        verbose_name = _("subscription")
        verbose_name_plural = _("subscriptions")
        default_permissions = ()
        indexes = [
            # A run walks over it from one subscriber to the next.
            models.Index(fields=["frequency", "state", "subscriber", "since_news"], name="subscriptions_run"),
            models.Index(fields=["state", "country", "topic_key"], name="subscriptions_counting"),
        ]

    # --- What it is about ---------------------------------------------------------------------------

    @property
    def subject(self) -> Subject:
        """Its country, its topic, or both."""
        return Subject(self.country, self.topic_key)

    @property
    def scope(self) -> str:
        """One scope for each subject: rows that nobody confirmed cannot be told to be of one person."""
        return self.scope_of(self.subject)

    @staticmethod
    def scope_of(subject: Subject) -> str:
        """Return the scope of a subject."""
        return f"subscription:{subject.country}:{subject.topic or ''}"

    @classmethod
    def scopes(cls) -> list[str]:
        """Return the scope of every subject that anybody subscribed to."""
        pairs = cls.objects.order_by().values_list("country", "topic_key").distinct()
        return [cls.scope_of(Subject(*pair)) for pair in pairs]

    @property
    def title(self) -> str:
        """The name of its subject."""
        return name_of(self.subject)

    @property
    def topic(self) -> str:
        """The name of its topic, for a download; empty without one."""
        return name_of(Subject("", self.topic_key)) if self.topic_key else ""

    @property
    def kind_label(self) -> str:
        """The word for a subscription."""
        return str(_("Subscription"))

    @property
    def public_url(self) -> str:
        """The page about its subject, where readers find one in their language."""
        return landing_url(self.subject)

    @property
    def thank_you_url(self) -> str:
        """The page that thanks."""
        return reverse("subscribe_thanks")

    # --- What "my choices" asks about it ------------------------------------------------------------

    @property
    def leave_label(self) -> str:
        """The words of the button that ends just this one."""
        return str(_("No more news about this"))

    def words_of(self, purpose: str) -> str:
        """Return the words beside the button of its form."""
        return words_of_subject(self.title) if purpose == UPDATES else ""

    @property
    def wanted_kinds(self) -> list[str]:
        """What she wants to hear of."""
        return self.kinds.split(SEPARATOR)

    def own_facts(self) -> list[tuple[str, str]]:
        """Return how she wants it."""
        return self.typed_facts()

    def typed_facts(self) -> list[tuple[str, str]]:
        """Return what the form said, in words."""
        kinds = [str(Kind(kind).label) for kind in self.wanted_kinds if kind in Kind.values]
        pairs = [
            (_("What"), ", ".join(kinds)),
            (_("How often"), self.get_frequency_display()),
            (_("A page that is not translated yet"), self.get_missing_display()),
        ]
        if self.is_discreet:
            pairs.append((_("Subject of the mails"), _("names nothing")))
        return [(str(name), str(value)) for name, value in pairs]

    def mending_fields(self) -> dict[str, Field]:
        """Return the fields of how she wants it."""
        return subscription_fields(
            kinds=self.wanted_kinds, frequency=self.frequency, missing=self.missing, is_discreet=self.is_discreet
        )

    def mend(self, values: Mapping[str, Any]) -> None:
        """Take over how she wants it."""
        super().mend({**values, "kinds": joined_kinds(values["kinds"])})

    # --- What the services ask ----------------------------------------------------------------------

    def letter_facts(self) -> dict[str, Any]:
        """Return its subject."""
        return {"country": self.country, "topic": str(self.topic_key or "")}

    def when_confirmed(self) -> None:
        """Hang it on the row of its address; only what is published from now on is news."""
        self.subscriber = Subscriber.for_address(self.address)
        self.start_news = self.since_news = News.last_number()
        self.save(update_fields=["subscriber", "start_news", "since_news"])

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete it, and the row of its address with the last one."""
        with transaction.atomic():
            subscriber = Subscriber.objects.select_for_update().filter(pk=self.subscriber_id).first()
            done = super().delete(*args, **kwargs)
            if subscriber is not None:
                subscriber.delete_if_alone()
        return done


def joined_kinds(kinds: list[str]) -> str:
    """Return chosen kinds as they are stored: "everything" makes the others needless."""
    return Kind.ALL.value if Kind.ALL in kinds else SEPARATOR.join(kind for kind in Kind.values if kind in kinds)


def subscription_fields(*, kinds: list[str], frequency: str, missing: str, is_discreet: bool) -> dict[str, Field]:
    """Return the fields of how somebody wants a subscription, each with a value to begin with."""
    return {
        "kinds": forms.MultipleChoiceField(
            label=_("What do you want to hear of?"),
            choices=[(kind.value, capitalised(kind.label)) for kind in Kind],
            widget=forms.CheckboxSelectMultiple,
            initial=kinds,
            error_messages={"required": _("Choose at least one.")},
        ),
        "frequency": forms.ChoiceField(
            label=_("How often?"),
            choices=[(value, capitalised(label)) for value, label in Frequency.choices],
            widget=forms.RadioSelect,
            initial=frequency,
        ),
        "missing": forms.ChoiceField(
            label=_("When a page is not translated into your language yet"),
            choices=Missing.choices,
            widget=forms.RadioSelect,
            initial=missing,
        ),
        "is_discreet": forms.TypedChoiceField(
            label=_("Subject of the mails"),
            choices=[("no", _("Names the country or the topic")), ("yes", _("Names nothing: “News from us”"))],
            coerce=is_yes,
            widget=forms.RadioSelect,
            initial="yes" if is_discreet else "no",
        ),
    }


def is_yes(value: str) -> bool:
    """Tell whether a choice is "yes"."""
    return value == "yes"


def capitalised(label: Any) -> str:
    """Return a label with a capital: it stands alone."""
    text = str(label)
    return text[:1].upper() + text[1:]
