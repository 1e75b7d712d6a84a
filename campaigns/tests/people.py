"""People who signed, and staff who look after them, for the tests of the staff side."""

from datetime import timedelta
from uuid import UUID

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils.timezone import localdate, now
from django.utils.translation import override

from campaigns.models import CampaignSupport, SignUp
from campaigns.sign_up import SIGN_UP
from campaigns.words import NAME_AND_COUNTRY
from members import consents, inbox
from members.models import Consent, PersonRecord, Submission

PASSWORD = "the river knows its way"
WORDS = {
    consents.SIGNING: "We keep your address.",
    consents.UPDATES: "Send me news.",
    consents.PUBLIC_NAME: str(NAME_AND_COUNTRY),
}


def make_signature(
    key: UUID, address: str, *, confirmed: bool = True, purposes=(consents.SIGNING,), language="en", **fields
) -> SignUp:
    """Return a stored signature with its consents, as confirming would have left it."""
    support, _created = CampaignSupport.objects.get_or_create(pk=key)
    record = SignUp(support=support, language=language, requested_on=localdate())
    record.set_address(address)
    for name, value in fields.items():
        setattr(record, name, value)
    if confirmed:
        record.state, record.confirmed_on = PersonRecord.State.CONFIRMED, record.confirmed_on or localdate()
    else:
        record.pending_until = now() + timedelta(hours=72)
    record.save(force_insert=True)
    with override(language):
        consents.ask(record, {purpose: WORDS[purpose] for purpose in purposes})
    if confirmed:
        Consent.objects.filter(record_id=record.pk).update(confirmed_on=localdate())
    return record


def make_held_form(key: UUID, address: str, *, hold=Submission.Hold.TOO_MANY, first_name: str = "Ana") -> Submission:
    """Return a form that was held."""
    content = {"campaign": str(key), "first_name": first_name, "country": "HN", "words": WORDS}
    inbox.receive(SIGN_UP, address, content, subject_key=key, hold=hold)
    return Submission.objects.latest("received_at")


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
    answer = client.post(reverse("people_password"), {"password": PASSWORD})
    assert answer.status_code == 302
