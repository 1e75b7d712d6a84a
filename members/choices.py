"""My choices: a visit without a password, and what a person changes about her own rows in it.

Every change finds its row by the address of the visit. A key that belongs to somebody else finds nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.timezone import localdate, now
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from members import consents, services
from members.holdings import what_we_hold
from members.models import ChoicesVisit, Consent, OutgoingMail, PersonRecord, Submission
from members.models.people import addressed_models, person_record_models

# A visit ends this long after its last step, and this long after its first one whatever happens.
IDLE_TIME = timedelta(minutes=30)
LONGEST_VISIT = timedelta(hours=12)

GENERAL_LABELS: Mapping[str, str | Promise] = {
    consents.SIGNING: _("Your signature"),
    consents.UPDATES: _("News by mail"),
    consents.PUBLIC_NAME: _("Your name in public"),
}


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One consent of a row as its owner sees it.

    ``receipts`` are all that were ever given, one in force first; ``words`` those that would be agreed to now;
    ``is_free`` says whether she can give and withdraw it while the row stays.
    """

    purpose: str
    label: str
    note: str
    is_basic: bool
    is_free: bool
    is_on: bool
    words: str
    receipts: tuple[Consent, ...]

    @property
    def since(self) -> date | None:
        """The day since which the consent is in force; None when it is not."""
        return self.receipts[0].confirmed_on if self.is_on else None

    @property
    def is_over(self) -> bool:
        """Whether it was given once and withdrawn."""
        return bool(self.receipts) and self.receipts[0].withdrawn_on is not None

    @property
    def earlier(self) -> tuple[Consent, ...]:
        """The receipts of the past."""
        return self.receipts if self.is_over else self.receipts[1:]

    @property
    def is_offered(self) -> bool:
        """Whether she can give it now, in words that stand."""
        return self.is_free and not self.is_on and bool(self.words)

    @property
    def can_be_withdrawn(self) -> bool:
        """Whether she can take it back and keep the rest."""
        return self.is_free and self.is_on


# --- The visit --------------------------------------------------------------------------------------


def live_visit(key: UUID) -> ChoicesVisit | None:
    """Return a visit that has not ended, and let it go on for its idle time; None when it has ended."""
    alive = ChoicesVisit.objects.filter(pk=key, expires_at__gt=now())
    if not alive.update(expires_at=now() + IDLE_TIME):
        return None
    return ChoicesVisit.objects.filter(pk=key).first()


def end_visit(key: UUID) -> None:
    """End a visit; nothing is left of it."""
    ChoicesVisit.objects.filter(pk=key).delete()


# --- What she sees ----------------------------------------------------------------------------------


def own_records(visit: ChoicesVisit) -> list[PersonRecord]:
    """Return everything that the person of a visit has with us, in the order in which it is shown."""
    return sorted(services.records_of(visit.address), key=lambda record: (record.kind_label, record.title))


def own_record(visit: ChoicesVisit, key: UUID, *, to_change: bool = False) -> PersonRecord | None:
    """Return one row of the person of a visit, locked when it is about to change; None for any other key."""
    for model in person_record_models():
        rows = model.of(visit.address).filter(pk=key)
        if (record := (rows.select_for_update() if to_change else rows).first()) is not None:
            return record
    return None


def label_of(record: PersonRecord, purpose: str) -> str:
    """Return the short name of a consent in the active language."""
    return record.purpose_label(purpose) or str(GENERAL_LABELS.get(purpose, purpose))


def choices_of(record: PersonRecord) -> list[Choice]:
    """Return the consents of a row in the order of its kind; those that were never given and cannot be are left out."""
    by_purpose: dict[str, list[Consent]] = {}
    for consent in consents.consents_of(record.pk):
        by_purpose.setdefault(consent.wording.purpose, []).insert(0, consent)
    offered = [choice_of(record, purpose, by_purpose.get(purpose, [])) for purpose in record.purposes]
    return [choice for choice in offered if choice.receipts or choice.words]


def has_news(record: PersonRecord) -> bool:
    """Tell whether a row brings news by mail, which can be paused."""
    return record.state == PersonRecord.State.CONFIRMED and consents.in_force(record.pk, consents.UPDATES)


def choice_of(record: PersonRecord, purpose: str, receipts: list[Consent]) -> Choice:
    """Return one consent of a row."""
    is_on = any(receipt.is_in_force for receipt in receipts)
    return Choice(
        purpose=purpose,
        label=label_of(record, purpose),
        note=record.purpose_note(purpose) if is_on else "",
        is_basic=purpose in record.basic_purposes,
        is_free=is_optional(record, purpose),
        is_on=is_on,
        words=record.words_of(purpose),
        receipts=tuple(sorted(receipts, key=lambda receipt: not receipt.is_in_force)),
    )


def everything_about(address: str) -> dict[str, Any]:
    """Return everything that is kept about an address as plain data, with the day: what she may take with her."""
    return {
        "made_on": localdate().isoformat(),
        "kept": what_we_hold(address),
        "kept_beside": rows_beside(address),
        "forms_that_wait": Submission.of(address).count(),
        "mails_that_wait": mails_that_wait(address).count(),
    }


def rows_beside(address: str) -> list[dict[str, Any]]:
    """Return of which other kind there are how many rows of an address, such as a link or this visit."""
    models = [model for model in addressed_models() if not issubclass(model, (PersonRecord, Submission, OutgoingMail))]
    found = [{"kind": str(model._meta.verbose_name), "rows": model.of(address).count()} for model in models]
    return [line for line in found if line["rows"]]


def mails_that_wait(address: str) -> QuerySet[OutgoingMail]:
    """Return the mails to an address in the outbox; one about a row is found by the row and by nothing else."""
    rows = [row.pk for model in addressed_models() for row in model.of(address).only("pk")]
    return OutgoingMail.objects.filter(Q(pk__in=OutgoingMail.of(address).values("pk")) | Q(record_id__in=rows))


# --- What she changes -------------------------------------------------------------------------------


def give(record: PersonRecord, purpose: str) -> None:
    """Give a consent, in the words that it has now; only what the kind of row offers and nobody has to give."""
    words = record.words_of(purpose) if is_optional(record, purpose) else ""
    if words and not consents.in_force(record.pk, purpose):
        consents.give(record, purpose, words)
        record.when_consent_changed(purpose, is_given=True)


def withdraw(record: PersonRecord, purpose: str) -> None:
    """Take back a consent; one without which the row cannot be kept is taken back by leaving."""
    if is_optional(record, purpose):
        services.withdraw(record, purpose)


def is_optional(record: PersonRecord, purpose: str) -> bool:
    """Tell whether a consent can be given and taken back while the row stays."""
    return (
        record.state == PersonRecord.State.CONFIRMED
        and purpose in record.purposes
        and purpose not in record.basic_purposes
    )


def speak(record: PersonRecord, language: str) -> None:
    """Write to her about this row in another language from now on."""
    record.language = language
    record.save(update_fields=["language"])


def pause(record: PersonRecord, *, is_paused: bool) -> None:
    """Send no news about this row until she says otherwise, or go on."""
    record.is_paused = is_paused
    record.save(update_fields=["is_paused"])


def mend(record: PersonRecord, values: Mapping[str, Any]) -> None:
    """Take over what she mended of what she had told us."""
    record.mend(values)
    record.save()


def confirm(record: PersonRecord) -> None:
    """Confirm a row that waits: she has shown by her visit that the address is hers."""
    if record.state == PersonRecord.State.PENDING:
        services.confirm_record(record)


@transaction.atomic
def erase_everything(visit: ChoicesVisit, *, is_counted: bool) -> None:
    """Delete all that is kept about the person of a visit, the visit included, and tell her so in one last mail."""
    services.forget_address(visit.address, language=get_language(), is_counted=is_counted)
