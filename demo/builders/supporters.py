"""Signatures of the demonstration, so that numbers, bars and charts show something. They stand for nobody.

Addresses are those of a domain that the standards keep for examples (RFC 2606); names are left out, or are initials.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random

from django.utils.timezone import localdate, now
from django.utils.translation import override

from campaigns.figures import refresh
from campaigns.models import CampaignPage, CampaignSupport, ForgottenSupporters, OfflineSignatures, SignUp
from campaigns.words import words_of
from demo.content.supporters import SUPPORTERS, SupportersContent
from members.consents import PUBLIC_NAME, SIGNING, UPDATES, wording_of
from members.models import Consent, PersonRecord, Wording
from members.services import PENDING_LIFETIME

ROWS_PER_STEP = 500
TENTHS_WHO_WANT_NEWS = 4
CONFIRMED, PENDING = PersonRecord.State.CONFIRMED, PersonRecord.State.PENDING
Words = Mapping[str, Mapping[str, Wording]]


class SupportersBuilder:
    """Makes the signatures of one campaign; the same numbers every time."""

    def __init__(self, content: SupportersContent, versions: Mapping[str, CampaignPage]) -> None:
        self.content = content
        self.page = versions["en"]
        self.chance = Random(content.campaign)  # noqa: S311 - nothing here is secret
        self.support = CampaignSupport.objects.create(pk=self.page.translation_key)
        self.words = {language: self.wordings(versions[language], language) for language in content.languages}
        self.consents: list[Consent] = []

    @staticmethod
    def wordings(page: CampaignPage, language: str) -> dict[str, Wording]:
        """Return the words beside the form in one language, stored, by purpose."""
        with override(language):
            return {purpose: wording_of(purpose, language, words) for purpose, words in words_of(page).items()}

    def build(self) -> int:
        """Store everything and return how many signatures there are."""
        rows = [*self.confirmed_rows(), *self.pending_rows()]
        SignUp.objects.bulk_create(rows, batch_size=ROWS_PER_STEP)
        Consent.objects.bulk_create(self.consents, batch_size=ROWS_PER_STEP)
        if self.content.forgotten:
            ForgottenSupporters.objects.create(support=self.support, language="es", number=self.content.forgotten)
        paper = OfflineSignatures(support=self.support, number=self.content.on_paper, added_on=self.last_day())
        paper.note = "Demonstration: two sheets of a market day"
        paper.save(force_insert=True)
        return len(rows) + self.content.on_paper

    def confirmed_rows(self) -> Iterator[SignUp]:
        """Return the signatures that count, the first of them with initials."""
        shown, waiting = SignUp.PublicName.SHOWN, SignUp.PublicName.ASKED
        names = [(name, shown) for name in self.content.initials]
        names += [(name, waiting) for name in self.content.waiting_initials]
        for number in range(self.content.confirmed):
            row = self.row(number, CONFIRMED, self.day())
            if number < len(names):
                row.first_name, row.public_name = names[number]
            row.confirmed_on = row.requested_on
            self.agree(row, SIGNING, row.confirmed_on)
            if self.chance.randrange(10) < TENTHS_WHO_WANT_NEWS:
                self.agree(row, UPDATES, row.confirmed_on)
            if number < len(names):
                self.agree(row, PUBLIC_NAME, row.confirmed_on)
            yield row

    def pending_rows(self) -> Iterator[SignUp]:
        """Return signatures that wait; nobody is reminded, since nobody would read it."""
        for number in range(self.content.confirmed, self.content.confirmed + self.content.pending):
            row = self.row(number, PENDING, localdate())
            row.pending_until, row.was_reminded = now() + PENDING_LIFETIME, True
            self.agree(row, SIGNING, None)
            yield row

    def row(self, number: int, state: PersonRecord.State, day: date) -> SignUp:
        """Return a signature, not stored."""
        row = SignUp(
            support=self.support,
            state=state,
            language=self.pick(self.content.languages),
            country=self.pick(self.content.countries),
            requested_on=day,
            retention_months=self.page.retention_months,
        )
        row.set_address(f"demonstration-{number}@example.org")
        return row

    def agree(self, row: SignUp, purpose: str, confirmed_on: date | None) -> None:
        """Add a consent to those that will be stored."""
        wording = self.words[row.language][purpose]
        self.consents.append(
            Consent(record_id=row.pk, wording=wording, requested_on=row.requested_on, confirmed_on=confirmed_on)
        )

    def pick(self, weights: Mapping[str, int]) -> str:
        """Return one of the keys, the heavier the likelier."""
        return self.chance.choices(list(weights), list(weights.values()))[0]

    def last_day(self) -> date:
        """Return the last day on which the campaign could be signed."""
        return min(localdate(self.page.closes_at), localdate())

    def day(self) -> date:
        """Return a day between the beginning and today or the end; more people come at the beginning."""
        first, last = localdate(self.page.opens_at), self.last_day()
        return first + timedelta(days=int((last - first).days * self.chance.betavariate(1.3, 1.9)))


def add_supporters(english: Mapping[str, CampaignPage], spanish: Mapping[str, CampaignPage]) -> int:
    """Make the signatures of every campaign, and the number that readers see; return how many there are."""
    number = 0
    for content in SUPPORTERS:
        versions = {"en": english[content.campaign], "es": spanish[content.campaign]}
        number += SupportersBuilder(content, versions).build()
    refresh(at_once=True)
    return number
