"""A signature to choose about, and the way into its visit, for tests."""

from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import override

from campaigns.models import CampaignSupport, SignUp
from members import services
from members.consents import PUBLIC_NAME, SIGNING, UPDATES
from members.models import PersonRecord

ANA = "ana@example.org"
WORDS = {SIGNING: "We keep your address.", UPDATES: "Send me news.", PUBLIC_NAME: "Show my name."}


def make_signature(address=ANA, *, language="en", campaign: UUID | None = None, confirmed=True, **fields) -> SignUp:
    """Return a stored signature with every consent, confirmed unless ``confirmed`` is off."""
    support, _created = CampaignSupport.objects.get_or_create(pk=campaign or uuid4())
    record = SignUp(support=support, language=language)

    def fill():
        for name, value in {"first_name": "Ana", "country": "HN", **fields}.items():
            setattr(record, name, value)

    with override(language), transaction.atomic():
        services.begin_record(record, address, words_by_purpose=WORDS, fill=fill)
        stored = services.find_same(record, address)
        if confirmed and stored.state == PersonRecord.State.PENDING:
            services.confirm_record(stored)
    return SignUp.objects.get(pk=stored.pk)


def open_visit(client, address=ANA, language="en") -> None:
    """Open a visit of an address with a client, by a link and its button."""
    token = services.choices_token(address, language)
    answer = client.post(f"/{language}/my-choices/open/{token}/")
    assert answer.status_code == 302
    assert answer["Location"] == f"/{language}/my-choices/all/"
