"""The page of one organisation: what it shows, how fresh it is, and what stays when it is taken down."""

import pytest
from bs4 import BeautifulSoup
from django.utils.timezone import localdate, now, timedelta

from core.models import Topic
from core.tests.site import make_site
from protection.models import Organisation, OrganisationChannel
from protection.tests.organisation_factories import make_directory, make_organisation, make_programme, path_of

CANARY = "zq7canary"


@pytest.fixture
def site(db):
    return make_site()


@pytest.fixture
def directory(site):
    return make_directory(site)


@pytest.fixture
def english(directory):
    return directory[0]


@pytest.fixture
def spanish(directory):
    return directory[1]


def soup_at(client, path: str) -> BeautifulSoup:
    answer = client.get(path)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def checked(days_ago: int, **facts) -> dict:
    day = localdate() - timedelta(days=days_ago)
    return {"verified_on": day, "verified_by": "Protection desk", "verified_how": "call", **facts}


def test_the_channels_stand_in_the_order_of_safety_with_their_names(client, english):
    channels = [
        OrganisationChannel(kind="email", address="desk@example.org", sort_order=0),
        OrganisationChannel(kind="phone", address="+254 716 200 100", sort_order=1),
        OrganisationChannel(kind="onion", address=f"http://{'a' * 56}.onion/", sort_order=2),
    ]
    record = make_organisation(channels=channels)
    soup = soup_at(client, path_of(english, record))
    labels = [label.get_text() for label in soup.select(".channel-label")]
    assert labels == ["Onion address, with Tor Browser", "Telephone", "Plain e-mail"]
    assert [link["href"] for link in soup.select(".channel-address a")][1] == "tel:+254716200100"


def test_links_to_other_sites_tell_them_nothing(client, english):
    record = make_organisation(website="https://www.example.org/")
    make_programme(record, website="https://www.example.org/rest/")
    soup = soup_at(client, path_of(english, record))
    outgoing = soup.select('main a[href^="https://www.example.org"]')
    assert len(outgoing) == 2
    assert all("noreferrer" in link["rel"] for link in outgoing)


def test_a_changed_telephone_changes_in_both_languages(client, english, spanish):
    record = make_organisation(channels=[OrganisationChannel(kind="phone", address="+254 1111 1111")])
    record.channels = [OrganisationChannel(kind="phone", address="+254 2222 2222")]
    record.save_revision().publish()
    for page in (english, spanish):
        assert "+254 2222 2222" in soup_at(client, path_of(page, record)).get_text()


@pytest.mark.parametrize(
    ("facts", "label"),
    [
        ({}, "Not verified yet"),
        (checked(10), "Verified"),
        (checked(400), "Check overdue"),
        (checked(10, next_check_on=localdate() - timedelta(days=1)), "Check overdue"),
    ],
)
def test_a_reader_is_told_how_fresh_the_entry_is(client, english, facts, label):
    record = make_organisation(**facts)
    soup = soup_at(client, path_of(english, record))
    assert soup.select_one(".organisation-check .state-label").get_text() == label
    assert bool(soup.select_one(".organisation-warning")) == (label != "Verified")


def test_time_alone_makes_a_check_overdue(client, english, time_machine):
    record = make_organisation(**checked(0))
    time_machine.move_to(now() + timedelta(days=366))
    label = soup_at(client, path_of(english, record)).select_one(".organisation-check .state-label")
    assert label.get_text() == "Check overdue"


def test_the_page_names_its_version_in_the_other_language(client, english, spanish):
    record = make_organisation()
    soup = soup_at(client, path_of(english, record))
    alternates = {link["hreflang"]: link["href"] for link in soup.select('link[rel="alternate"][hreflang]')}
    assert alternates["es"].endswith(path_of(spanish, record))
    assert alternates["x-default"] == alternates["en"]
    assert soup.select_one('link[rel="canonical"]')["href"].endswith(path_of(english, record))


def test_without_words_in_a_language_the_other_is_offered(client, english, spanish):
    record = make_organisation(words=["en"])
    answer = client.get(path_of(spanish, record))
    assert answer.status_code == 404
    assert f'href="{path_of(english, record)}"' in answer.content.decode()


@pytest.mark.parametrize("slug", ["no-such-organisation", "UPPER", "a" * 300])
def test_an_unknown_organisation_is_not_found(client, english, slug):
    assert client.get(f"{english.get_url()}{slug}/").status_code == 404


# --- Taken down -----------------------------------------------------------------------------------


def test_a_withdrawn_organisation_is_gone_and_the_page_says_why(client, english, spanish):
    record = make_organisation("Weavers")
    Organisation.objects.filter(pk=record.pk).update(standing="withdrawn", withdrawal_reason="closed")
    answer = client.get(path_of(english, record))
    assert answer.status_code == 410
    text = answer.content.decode()
    assert "It has ended its work." in text
    assert "Weavers" not in text
    assert '<meta name="robots" content="noindex">' in text
    assert client.get(path_of(spanish, record)).status_code == 410


def test_what_readers_never_saw_is_not_gone_but_unknown(client, english):
    record = make_organisation(live=False, standing="withdrawn", withdrawal_reason="asked")
    assert client.get(path_of(english, record)).status_code == 404


@pytest.mark.parametrize("change", [{"standing": "hidden"}, {"live": False}])
def test_a_hidden_organisation_is_as_if_it_did_not_exist(client, english, change):
    record = make_organisation()
    Organisation.objects.filter(pk=record.pk).update(**change)
    assert client.get(path_of(english, record)).status_code == 404


@pytest.fixture
def hidden(site, directory):
    Topic.objects.create(name="Land", slug="land", locale=site.english.locale)
    record = make_organisation(
        f"{CANARY} house",
        slug=f"{CANARY}-house",
        acronym=f"{CANARY}",
        countries=["KE"],
        city=f"{CANARY} town",
        precision="city",
        website=f"https://{CANARY}.example.org/",
        topics=["land"],
        channels=[OrganisationChannel(kind="email", address=f"{CANARY}@example.org")],
    )
    make_programme(record, f"{CANARY} programme")
    return record


CRAWLED = [
    "/en/organisations/",
    "/en/organisations/?country=KE",
    f"/en/organisations/?q={CANARY[:5]}",
    "/es/organizaciones/?country=KE",
    "/en/organisations/programmes/",
    "/en/countries/ke/",
    "/en/topics/land/",
    f"/en/search/?q={CANARY[:5]}",
    "/sitemap.xml",
    "/en/",
]


@pytest.mark.parametrize("path", CRAWLED[:-1])
def test_a_listed_organisation_is_found_there(client, hidden, path):
    assert CANARY in client.get(path).content.decode()


@pytest.mark.parametrize("path", CRAWLED)
@pytest.mark.parametrize("change", [{"standing": "hidden"}, {"standing": "withdrawn"}, {"live": False}])
def test_what_is_hidden_shows_nowhere(client, hidden, path, change):
    Organisation.objects.filter(pk=hidden.pk).update(**change)
    text = client.get(path).content.decode()
    # What the reader typed herself stands in the field.
    typed = 1 if "?q=" in path else 0
    assert CANARY not in text
    assert text.count(CANARY[:5]) >= typed


def test_the_city_shows_only_where_it_may(client, english, hidden):
    Organisation.objects.filter(pk=hidden.pk).update(precision="country")
    assert f"{CANARY} town" not in client.get(path_of(english, hidden)).content.decode()
    Organisation.objects.filter(pk=hidden.pk).update(precision="city")
    assert f"{CANARY} town" in client.get(path_of(english, hidden)).content.decode()
