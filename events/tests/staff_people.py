"""People who registered, and the staff who look after them, for the tests of the staff side."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import override

from events.domain.registration import Standing
from events.keeping import note_facts
from events.models import EventPlaces, Registration
from events.models.places import next_number, take, tell_readers
from events.registration_words import words_of
from members import consents
from members.consents import SIGNING
from members.models import Consent, PersonRecord

PASSWORD = "the river knows its way"


def make_registration(page, address, standing=Standing.PLACE, *, language="en", badge_name="", answers=None, **fields):
    """Return a stored, confirmed registration that stands so, with its place or number and its consents."""
    key = page.translation_key
    event = EventPlaces.objects.filter(pk=key).first() or note_facts(key)
    record = Registration(event=event, language=language, mode=page.registration_mode, standing=standing.value)
    record.state, record.requested_on, record.confirmed_on = PersonRecord.State.CONFIRMED, localdate(), localdate()
    record.standing_since = localdate()
    if standing in {Standing.PLACE, Standing.OFFERED}:
        assert take(key, past_the_list=True), "there is no place for this person"
    if standing == Standing.WAITING:
        record.number = next_number(key)
    record.set_address(address)
    record.badge_name = badge_name
    record.set_answers({kind: {"value": value, "days": 3} for kind, value in (answers or {}).items()})
    for name, value in fields.items():
        setattr(record, name, value)
    record.save(force_insert=True)
    with override(language):
        words = words_of(page)
        consents.ask(record, {purpose: words.get(purpose, "Yes.") for purpose in (SIGNING, *(answers or {}))})
    Consent.objects.filter(record_id=record.pk).update(confirmed_on=localdate())
    tell_readers(key)
    return record


def make_staff(*groups: str, name: str = "", superuser: bool = False):
    """Return an account in some groups, with a password."""
    name = name or (groups[0] if groups else "superuser").lower().replace(" ", "-")
    user = get_user_model().objects.create_user(
        username=name, email=f"{name}@acompana.example", password=PASSWORD, is_superuser=superuser
    )
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


def type_password(client) -> None:
    """Type the password of whoever is logged in, where it is asked for once more."""
    assert client.post(reverse("people_password"), {"password": PASSWORD}).status_code == 302


def standing_of(record) -> str:
    """Return how a registration stands now."""
    return Registration.objects.values_list("standing", flat=True).get(pk=record.pk)
