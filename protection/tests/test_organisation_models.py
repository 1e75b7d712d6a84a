"""What an organisation keeps, refuses and says of itself."""

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import translation
from django.utils.timezone import localdate, now, timedelta

from core.tests.site import make_site
from protection.fields import CodesField
from protection.models import Organisation, OrganisationChannel, OrganisationText
from protection.models.organisations import in_order_of_safety
from protection.tests.organisation_factories import make_organisation

FINGERPRINT = "0123456789abcdef0123456789abcdef01234567"


@pytest.fixture
def site(db):
    return make_site()


def stored(record: Organisation) -> Organisation:
    return Organisation.objects.get(pk=record.pk)


def errors_of(record) -> dict:
    with pytest.raises(ValidationError) as caught:
        record.full_clean()
    return caught.value.message_dict


# --- Sets of codes --------------------------------------------------------------------------------


def test_codes_come_back_as_they_went_in(site):
    record = make_organisation(languages=["sw", "en"], countries=["KE", "UG"])
    assert stored(record).languages == ("sw", "en")
    assert stored(record).countries == ("KE", "UG")


def test_a_draft_keeps_its_codes(site):
    record = make_organisation(languages=["sw"])
    record.languages = ["en", "fr"]
    record.save_revision()
    assert stored(record).languages == ("sw",)
    assert stored(record).get_latest_revision_as_object().languages == ("en", "fr")


@pytest.mark.parametrize(
    ("value", "text"), [((), ""), ([], ""), (None, ""), (["en"], ",en,"), (("en", "en", "sw"), ",en,sw,")]
)
def test_the_column_holds_codes_between_commas(value, text):
    assert CodesField().get_prep_value(value) == text


def test_a_code_is_found_whole(site):
    make_organisation("One", help_kinds=["legal"])
    assert Organisation.objects.filter(help_kinds__contains=",legal,").count() == 1
    assert Organisation.objects.filter(help_kinds__contains=",leg,").count() == 0


def test_an_unknown_code_is_refused_at_its_field(site):
    record = make_organisation()
    record.countries = ["KE", "ZZ"]
    assert errors_of(record) == {"countries": ["Unknown: ZZ."]}


# --- What is refused ------------------------------------------------------------------------------


def test_who_does_not_want_to_be_listed_cannot_be_listed(site):
    record = make_organisation()
    record.consent = "refused"
    assert "standing" in errors_of(record)


def test_a_withdrawal_has_a_reason(site):
    record = make_organisation()
    record.standing = "withdrawn"
    assert "withdrawal_reason" in errors_of(record)


@pytest.mark.parametrize(
    ("facts", "fields"),
    [
        ({"verified_on": localdate()}, {"verified_by", "verified_how"}),
        ({"verified_by": "Desk"}, {"verified_by"}),
        (
            {"verified_on": localdate() + timedelta(days=2), "verified_by": "Desk", "verified_how": "call"},
            {"verified_on"},
        ),
        (
            {
                "verified_on": localdate(),
                "verified_by": "Desk",
                "verified_how": "call",
                "next_check_on": localdate() - timedelta(days=1),
            },
            {"next_check_on"},
        ),
    ],
)
def test_half_a_verification_is_refused(site, facts, fields):
    record = make_organisation()
    for name, value in facts.items():
        setattr(record, name, value)
    assert set(errors_of(record)) == fields


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("onion", "https://www.example.org/"),
        ("onion", "http://short.onion/"),
        ("signal", "write to us"),
        ("pgp", "desk"),
        ("form", "http://www.example.org/form/"),
        ("form", "javascript:alert(1)"),
        ("phone", "0716 200 100"),
        ("email", "desk at example.org"),
    ],
)
def test_an_address_that_is_none_of_its_kind_is_refused(kind, address):
    with pytest.raises(ValidationError) as caught:
        OrganisationChannel(kind=kind, address=address).clean()
    assert "address" in caught.value.message_dict


@pytest.mark.parametrize(
    ("kind", "address", "url"),
    [
        ("onion", f"http://{'a' * 56}.onion/", f"http://{'a' * 56}.onion/"),
        ("signal", "defender.42", ""),
        ("pgp", "desk@example.org", "mailto:desk@example.org"),
        ("form", "https://www.example.org/form/", "https://www.example.org/form/"),
        ("phone", "+254 716 200 100", "tel:+254716200100"),
        ("email", "desk@example.org", "mailto:desk@example.org"),
    ],
)
def test_an_address_of_its_kind_leads_there(kind, address, url):
    channel = OrganisationChannel(kind=kind, address=address)
    channel.clean()
    assert channel.url == url


def test_the_safest_channel_comes_first_whatever_the_order_of_typing(site):
    kinds = ["email", "phone", "onion", "form", "pgp", "signal"]
    channels = [OrganisationChannel(kind=kind, address="x", sort_order=order) for order, kind in enumerate(kinds)]
    assert [channel.kind for channel in in_order_of_safety(channels)] == [
        "onion",
        "signal",
        "pgp",
        "form",
        "phone",
        "email",
    ]


def test_a_fingerprint_is_read_in_groups():
    channel = OrganisationChannel(kind="pgp", address="desk@example.org", fingerprint=FINGERPRINT)
    assert channel.fingerprint_groups[0] == "0123"
    assert len(channel.fingerprint_groups) == 10


# --- What it says of itself -----------------------------------------------------------------------


@pytest.mark.parametrize(("precision", "place"), [("country", "Kenya"), ("city", "Nairobi, Kenya")])
def test_the_place_is_as_coarse_as_it_was_set(site, precision, place):
    assert make_organisation(based_in="KE", city="Nairobi", precision=precision).place == place


def test_no_field_could_hold_a_coordinate_or_a_street():
    names = {field.name for field in Organisation._meta.get_fields()}
    assert not names & {"latitude", "longitude", "coordinates", "address", "street", "postcode"}


def test_words_are_sorted_and_found_in_their_language(site):
    record = make_organisation(
        "Ñandú", acronym="ÑN", countries=["KE"], languages=["sw"], words={"en": {"name": "Rhea"}, "es": {}}
    )
    english, spanish = OrganisationText.objects.filter(organisation=record).order_by("locale__language_code")
    assert english.sort_key == "rhea"
    assert spanish.sort_key.startswith("n")
    assert {"rhea", "nandu", "kenya", "swahili"} <= set(english.search_text.split())
    assert {"rhea", "nandu", "kenia", "suajili"} <= set(spanish.search_text.split())


def test_a_new_name_is_found_at_once(site):
    record = make_organisation("Weavers", words={"en": {"summary": "It holds."}})
    record.name = "Threads"
    record.save_revision().publish()
    text = OrganisationText.objects.filter(organisation=record, locale__language_code="en").get()
    assert text.sort_key == "threads"
    assert "weavers" not in text.search_text.split()


def test_the_labels_speak_the_readers_language(site):
    record = make_organisation(countries=["KE"], languages=["sw"])
    with translation.override("es"):
        assert record.country_names == ["Kenia"]
        assert record.language_names == ["Suajili"]


# --- Hiding ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("change", [{"standing": "hidden"}, {"standing": "hidden", "consent": "refused"}])
def test_a_draft_that_hides_hides_at_once(site, change):
    record = make_organisation()
    for name, value in change.items():
        setattr(record, name, value)
    record.save_revision()
    assert not Organisation.objects.listed().filter(pk=record.pk).exists()


def test_a_schedule_does_not_bring_a_hidden_organisation_back(site, time_machine):
    record = make_organisation()
    record = stored(record)
    record.go_live_at = now() + timedelta(hours=1)
    record.save_revision().publish()
    draft = stored(record).get_latest_revision_as_object()
    draft.standing, draft.go_live_at = "hidden", None
    draft.save_revision()
    time_machine.move_to(now() + timedelta(hours=2))
    call_command("publish_scheduled")
    assert stored(record).standing == "hidden"
    assert not Organisation.objects.listed().exists()


def test_a_draft_that_shows_again_waits_for_its_publication(site):
    record = make_organisation(standing="hidden")
    record.standing = "listed"
    record.save_revision()
    assert not Organisation.objects.listed().exists()


@pytest.mark.parametrize(
    "facts", [{"live": False}, {"standing": "hidden"}, {"standing": "withdrawn", "withdrawal_reason": "asked"}]
)
def test_only_what_is_published_and_listed_is_listed(site, facts):
    make_organisation(**facts)
    assert not Organisation.objects.listed().exists()
