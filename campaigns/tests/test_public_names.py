"""Names in public: only those that are wanted, confirmed and looked at, in an order that says nothing."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.db import connection

from campaigns import public_names
from campaigns.models import CampaignPage, SignUp
from campaigns.tests.factories import make_campaign, translate_campaign
from campaigns.tests.people import make_signature
from campaigns.tests.signing import confirm, sign, soup_of
from members import services
from members.consents import PUBLIC_NAME, SIGNING
from members.models import AuditEntry

CANARY = "Ketzalina"


@pytest.fixture
def both(section, seccion):
    """An open campaign that offers public names, in English and in Spanish."""
    campaign = make_campaign(section, offers_public_names=True)
    return {"en": campaign, "es": translate_campaign(campaign, seccion.locale, title="Con ella")}


@pytest.fixture
def campaign(both):
    return both["en"]


@pytest.fixture
def boss(db):
    return get_user_model().objects.create_superuser("boss", "boss@example.org", "x" * 12)


def names_url(page, language="en") -> str:
    return f"/{language}/take-part/{page.translation_key}/names/"


@pytest.fixture
def wanted(client, campaign, post):
    """A confirmed signature whose name is wanted in public, not looked at yet."""
    sign(client, campaign, first_name=CANARY, country="HN", public_name="on")
    confirm(client, post()[0])
    return SignUp.objects.get()


def mark_of(record) -> str:
    return public_names.mark_of(SignUp.objects.with_public_country().get(pk=record.pk))


def approve(record, boss) -> bool:
    """Show the name as it stands now."""
    return public_names.approve(record, actor=boss, mark=mark_of(record))


def everywhere(client, both) -> str:
    places = [page.get_url() for page in both.values()]
    places += [names_url(page, language) for language, page in both.items()]
    places += ["/en/campaigns/", "/en/campaigns/feed/", "/sitemap.xml", "/en/search/?q=stand"]
    return "".join(client.get(place).content.decode() for place in places)


def test_a_name_is_shown_after_somebody_looked_at_it(client, both, wanted, boss):
    assert CANARY not in everywhere(client, both)
    assert approve(wanted, boss)
    for language, country in (("en", "Honduras"), ("es", "Honduras")):
        listed = soup_of(client.get(names_url(both[language], language))).select(".names li")
        assert [" ".join(item.get_text(" ").split()) for item in listed] == [f"{CANARY} {country}"]
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.object_key, entry.actor_key) == ("name-approved", str(wanted.pk), str(boss.pk))


def test_without_the_box_a_name_stands_nowhere(client, both, post, boss):
    sign(client, both["en"], first_name=CANARY, country="HN")
    confirm(client, post()[0])
    record = SignUp.objects.get()
    assert record.public_name == SignUp.PublicName.NONE
    assert not approve(record, boss)
    assert CANARY not in everywhere(client, both)


def test_a_name_that_was_not_confirmed_cannot_be_shown(client, both, post, boss):
    sign(client, both["en"], first_name=CANARY, public_name="on")
    post()
    record = SignUp.objects.get()
    assert not approve(record, boss)
    SignUp.objects.update(public_name=SignUp.PublicName.SHOWN)
    assert CANARY not in everywhere(client, both)


def test_a_declined_name_is_not_shown_and_the_signature_stays(client, both, wanted, boss):
    public_names.decline(wanted, actor=boss, mark=mark_of(wanted))
    assert CANARY not in everywhere(client, both)
    assert SignUp.objects.confirmed().count() == 1
    assert AuditEntry.objects.get().action == "name-declined"


@pytest.mark.parametrize("way", ["withdraw", "services", "erase"])
def test_a_name_that_is_taken_back_is_gone_at_once(client, both, wanted, boss, way):
    approve(wanted, boss)
    record = SignUp.objects.get()
    if way == "withdraw":
        public_names.withdraw(record)
    elif way == "services":
        services.withdraw(record, PUBLIC_NAME)
    else:
        services.forget(record)
    assert CANARY not in everywhere(client, both)
    assert "names/" not in client.get(both["en"].get_url()).content.decode()


def test_a_name_that_is_wanted_again_is_looked_at_again(wanted, boss):
    approve(wanted, boss)
    public_names.withdraw(wanted)
    public_names.ask(wanted, "Show my name.")
    assert SignUp.objects.get().public_name == SignUp.PublicName.ASKED


def test_a_changed_name_is_looked_at_again(client, both, wanted, boss):
    approve(wanted, boss)
    record = SignUp.objects.get()
    record.mend({"first_name": "Somebody else", "country": ""})
    record.save()
    assert SignUp.objects.get().public_name == SignUp.PublicName.ASKED
    assert not public_names.names_of(both["en"].translation_key)


@pytest.mark.parametrize("change", [{"offers_public_names": False}, {"is_sensitive": True}])
def test_what_staff_switch_off_is_gone(client, both, wanted, boss, change):
    approve(wanted, boss)
    CampaignPage.objects.update(**change)
    assert client.get(names_url(both["en"])).status_code == 404
    assert "names/" not in client.get(both["en"].get_url()).content.decode()


def test_the_page_of_names_is_linked_while_there_are_some(client, both, wanted, boss):
    address = names_url(both["en"])
    assert address not in client.get(both["en"].get_url()).content.decode()
    approve(wanted, boss)
    assert address in client.get(both["en"].get_url()).content.decode()


def test_the_page_of_names_is_not_listed_and_not_kept(client, both, wanted, boss):
    approve(wanted, boss)
    answer = client.get(names_url(both["en"]))
    assert "no-store" in answer.headers["Cache-Control"]
    assert soup_of(answer).find("meta", attrs={"name": "robots", "content": "noindex"})
    assert "names" not in client.get("/sitemap.xml").content.decode()


def test_names_have_no_times_and_no_order(client, both, post, boss, settings):
    settings.MAIL_INTERVAL_MINUTES = 0
    for number in range(9):
        sign(client, both["en"], first_name=f"N{number}", email=f"n{number}@example.org", public_name="on")
    for mail in post():
        confirm(client, mail)
    for record in SignUp.objects.all():
        approve(record, boss)
    orders = set()
    for _ in range(8):
        page = soup_of(client.get(names_url(both["en"])))
        assert not page.main.find("time")
        orders.add(tuple(item.get_text(strip=True) for item in page.select(".names li")))
    assert len(orders) > 1
    assert {name for order in orders for name in order} == {f"N{number}" for number in range(9)}


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "x" * 300, "Visit www.example.com"])
def test_what_is_no_name_never_gets_that_far(client, campaign, name):
    assert sign(client, campaign, first_name=name, public_name="on").status_code == 422


def test_what_is_shown_cannot_be_markup(client, both, wanted, boss):
    record = SignUp.objects.get()
    record.first_name = "<b>bold</b>"
    record.save()
    approve(record, boss)
    assert not re.search(r"<b>bold", client.get(names_url(both["en"])).content.decode())


@pytest.fixture
def nameless_country(campaign):
    """The campaign asks for no country, so its words cover the first name alone."""
    CampaignPage.objects.update(asks_country=False)


def test_a_country_is_shown_where_the_words_cover_it_alone(client, both, nameless_country, post, boss):
    sign(client, both["en"], first_name=CANARY, public_name="on")
    confirm(client, post()[0])
    record = SignUp.objects.get()
    SignUp.objects.update(country="HN")
    # What she agreed to holds, whatever the form asks for afterwards.
    CampaignPage.objects.update(asks_country=True)
    assert approve(record, boss)
    [item] = soup_of(client.get(names_url(both["en"]))).select(".names li")
    assert item.get_text(strip=True) == CANARY


def test_words_in_spanish_cover_the_country_as_well(client, both, post, boss):
    sign(client, both["es"], first_name=CANARY, country="HN", public_name="on")
    confirm(client, post()[0])
    assert approve(SignUp.objects.get(), boss)
    assert [person.country for person in public_names.names_of(both["en"].translation_key)] == ["Honduras"]


def test_a_country_is_mended_where_it_is_asked_for_or_known(wanted, nameless_country):
    assert "country" in SignUp.objects.get().mending_fields()
    SignUp.objects.update(country="")
    assert set(SignUp.objects.get().mending_fields()) == {"first_name"}
    CampaignPage.objects.update(asks_country=True)
    assert set(SignUp.objects.get().mending_fields()) == {"first_name", "country"}


def test_a_name_without_a_country_is_mended(wanted, nameless_country):
    record = SignUp.objects.get()
    record.mend({"first_name": "Somebody else"})
    record.save()
    assert SignUp.objects.get().first_name == "Somebody else"


def test_one_broken_seal_does_not_hide_the_other_names(both, wanted, boss):
    approve(wanted, boss)
    key = both["en"].translation_key
    make_signature(key, "b@example.org", purposes=(SIGNING, PUBLIC_NAME), first_name="Berta", public_name="shown")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE campaigns_signup SET first_name = 'v1.broken.AAAA' WHERE id = %s", [wanted.pk.hex])
    assert [person.first_name for person in public_names.names_of(key)] == ["Berta"]
