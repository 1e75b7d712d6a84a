"""What machines read of a page: the head for shared links and search engines, and JSON-LD."""

import json
from datetime import date, time
from html.parser import HTMLParser

import pytest
from django.apps import apps

from core.tests.site import make_campaign, make_page, make_private, make_section, translate_page
from images.tests.factories import CustomImageFactory

ORIGIN = "https://acompana.example"


class Head(HTMLParser):
    """Collects what machines read of a document."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.meta: dict[str, list[str]] = {}
        self.links: dict[str, list[dict]] = {}
        self.objects: dict[str, dict] = {}
        self.is_data = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        values = dict(attrs)
        if tag == "meta" and ("property" in values or "name" in values):
            self.meta.setdefault(values.get("property") or values["name"], []).append(values["content"])
        if tag == "link":
            self.links.setdefault(values["rel"], []).append(values)
        self.is_data = tag == "script" and values.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self.is_data:
            item = json.loads(data)
            self.objects[item["@type"]] = item
            self.is_data = False

    @property
    def canonical(self) -> str:
        (link,) = self.links["canonical"]
        return link["href"]

    @property
    def languages(self) -> dict[str, str]:
        links = [link for link in self.links.get("alternate", []) if "type" not in link]
        return {link["hreflang"]: link["href"] for link in links if "hreflang" in link}


def read_head(client, address: str, **headers) -> Head:
    """Return the head of a page that answers."""
    answer = client.get(address, **headers)
    assert answer.status_code == 200
    return Head(answer.content.decode())


@pytest.fixture
def profile(site):
    return apps.get_model("core.OrganisationProfile").objects.create(
        name="The house",
        tagline="t",
        footer_statement="We stand.",
        email="post@house.example",
        locale=site.english.locale,
        mastodon_url="https://social.example/@house",
    )


@pytest.fixture
def campaign(site):
    section = make_section(site.english, slug="campaigns")
    translate_page(section, site.spanish, "Campañas", slug="campanas")
    return make_campaign(section, "Doors", slug="doors", summary='Doors that "open" & stay open')


# --- Shared links ---------------------------------------------------------------------------------


def test_a_shared_link_has_title_description_and_languages(site, profile, client):
    head = read_head(client, "/en/about-us/")
    assert head.meta["og:title"] == ["About us"]
    assert head.meta["og:description"] == head.meta["description"] == ["Summary of About us."]
    assert head.meta["og:url"] == [f"{ORIGIN}/en/about-us/"]
    assert head.meta["og:site_name"] == ["The house"]
    assert head.meta["og:locale"] == ["en_GB"]
    assert head.meta["og:locale:alternate"] == ["es_ES"]


def test_the_other_language_has_its_own_words(site, profile, client):
    head = read_head(client, "/es/sobre-nosotras/")
    assert head.meta["og:title"] == ["Sobre nosotras"]
    assert head.meta["og:locale"] == ["es_ES"]
    assert head.meta["og:locale:alternate"] == ["en_GB"]


def test_words_of_staff_go_before_title_and_summary(site, client):
    make_page(site.english, "T", slug="t", seo_title="For engines", search_description="Described for engines")
    head = read_head(client, "/en/t/")
    assert head.meta["og:title"] == ["For engines"]
    assert head.meta["description"] == ["Described for engines"]


def test_signs_in_words_do_not_break_the_head(campaign, client):
    assert read_head(client, "/en/campaigns/doors/").meta["description"] == ['Doors that "open" & stay open']


def test_a_shared_link_has_the_picture_of_the_page(site, client):
    image = CustomImageFactory(width=1600, height=800)
    make_page(site.english, "With picture", slug="picture", hero_image=image, hero_alt="Threads that cross")
    head = read_head(client, "/en/picture/")
    assert head.meta["og:image:alt"] == ["Threads that cross"]
    assert head.meta["og:image:width"] == ["1200"]
    assert head.meta["og:image:height"] == ["600"]
    assert head.meta["og:image:type"] == ["image/jpeg"]
    assert head.meta["twitter:card"] == ["summary_large_image"]
    (address,) = head.meta["og:image"]
    picture = client.get(address.removeprefix(ORIGIN))
    assert picture.status_code == 200
    assert picture["Content-Type"] == "image/jpeg"


def test_without_a_picture_the_organisation_lends_its_own(site, profile, client):
    profile.social_image = CustomImageFactory(width=1200, height=630)
    profile.save()
    head = read_head(client, "/en/about-us/")
    assert head.meta["og:image:alt"] == ["The house"]


def test_without_any_picture_the_card_is_small(site, client):
    head = read_head(client, "/en/about-us/")
    assert "og:image" not in head.meta
    assert head.meta["twitter:card"] == ["summary"]


def test_a_picture_whose_file_is_gone_breaks_nothing(site, client):
    image = CustomImageFactory()
    make_page(site.english, "With picture", slug="picture", social_image=image)
    image.file.storage.delete(image.file.name)
    image.renditions.all().delete()
    assert "og:image" not in read_head(client, "/en/picture/").meta


# --- One address a page ---------------------------------------------------------------------------


def test_the_canonical_address_has_no_query(site, client):
    assert read_head(client, "/en/about-us/?utm_source=x&page=7").canonical == f"{ORIGIN}/en/about-us/"


@pytest.mark.parametrize(
    ("query", "expected"),
    [("?page=2", "?page=2"), ("?page=1", ""), ("?page=abc", ""), ("?page=2&state=open", ""), ("?state=won", "")],
)
def test_a_further_page_of_a_list_keeps_its_number(campaign, client, query, expected):
    for number in range(15):
        make_campaign(campaign.get_parent(), f"Campaign {number}")
    assert read_head(client, f"/en/campaigns/{query}").canonical == f"{ORIGIN}/en/campaigns/{expected}"


def test_a_mirrored_page_names_its_original(site, client):
    make_page(site.english, "Mirror", slug="mirror", alias_of=site.about.page_ptr)
    head = read_head(client, "/en/mirror/")
    assert head.canonical == f"{ORIGIN}/en/about-us/"
    assert head.meta["robots"] == ["noindex"]
    assert head.languages == {}


def test_a_page_that_readers_can_open_may_be_listed(site, client):
    assert "robots" not in read_head(client, "/en/about-us/").meta


def test_a_private_page_is_not_listed(site, admin_client):
    page = make_page(site.english, "Private", slug="private")
    make_private(page)
    head = read_head(admin_client, "/en/private/")
    assert head.meta["robots"] == ["noindex"]
    assert head.languages == {}


def test_a_draft_version_is_not_named(site, client):
    page = make_page(site.english, "Alone", slug="alone")
    translate_page(page, site.spanish, "Canary", slug="canary", live=False)
    head = read_head(client, "/en/alone/")
    assert head.languages == {"en": f"{ORIGIN}/en/alone/", "x-default": f"{ORIGIN}/en/alone/"}
    assert "og:locale:alternate" not in head.meta


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "testserver:8123"])
def test_addresses_carry_the_configured_origin_whatever_host_was_asked(campaign, profile, client, host):
    html = client.get("/en/campaigns/", headers={"host": host}).content.decode()
    head = Head(html)
    assert head.canonical == f"{ORIGIN}/en/campaigns/"
    assert head.languages["es"] == f"{ORIGIN}/es/campanas/"
    assert f"//{host}" not in html
    assert f"//{host}" not in client.get("/en/campaigns/feed/", headers={"host": host}).content.decode()
    assert f"//{host}" not in client.get("/sitemap.xml", headers={"host": host}).content.decode()


# --- JSON-LD --------------------------------------------------------------------------------------


def test_the_home_page_names_organisation_and_site(site, profile, client):
    objects = read_head(client, "/en/").objects
    assert objects["Organization"]["name"] == "The house"
    assert objects["Organization"]["sameAs"] == ["https://social.example/@house"]
    assert objects["WebSite"]["inLanguage"] == "en"
    target = objects["WebSite"]["potentialAction"]["target"]["urlTemplate"]
    assert target == f"{ORIGIN}/en/search/?q={{search_term_string}}"


def test_a_campaign_is_an_article_with_its_way_from_home(campaign, profile, client):
    objects = read_head(client, "/en/campaigns/doors/").objects
    assert objects["Article"]["headline"] == "Doors"
    assert objects["Article"]["inLanguage"] == "en"
    assert objects["Article"]["publisher"] == {"@id": objects["Organization"]["@id"]}
    steps = objects["BreadcrumbList"]["itemListElement"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert [step["item"] for step in steps] == [
        f"{ORIGIN}/en/",
        f"{ORIGIN}/en/campaigns/",
        f"{ORIGIN}/en/campaigns/doors/",
    ]


def test_no_text_of_a_page_ends_the_script(site, profile, client):
    title = "</script><script>alert(1)</script><!-- & ]]>"
    make_page(site.english, title, slug="hostile")
    answer = client.get("/en/hostile/")
    assert Head(answer.content.decode()).objects["WebPage"]["headline"] == title
    assert b"<script>alert" not in answer.content


@pytest.mark.parametrize(
    ("precision", "known", "hidden"),
    [
        ("country", ["Belgium"], ["Ghent", "Canary house", "Canary street"]),
        ("city", ["Belgium", "Ghent"], ["Canary house", "Canary street"]),
        ("venue", ["Belgium", "Ghent", "Canary house", "Canary street"], []),
    ],
)
def test_an_event_tells_no_more_of_its_place_than_readers_may_know(site, client, precision, known, hidden):
    section = make_page(site.english, "Events", "events.EventIndexPage", slug="events")
    country = apps.get_model("core.Country").objects.create(code="BE")
    event = make_page(
        section,
        "Gathering",
        "events.EventPage",
        slug="gathering",
        timezone="Europe/Brussels",
        country=country,
        city="Ghent",
        venue_name="Canary house",
        venue_address="Canary street 5",
        venue_precision=precision,
    )
    session = apps.get_model("events.EventSession")
    event.sessions.add(session(title="Opening", starts_on=date(2030, 10, 14), start_time=time(9), end_time=time(17)))
    event.save()
    answer = client.get("/en/events/gathering/")
    data = Head(answer.content.decode()).objects["Event"]
    assert data["startDate"] == "2030-10-14T09:00:00+02:00"
    assert data["endDate"] == "2030-10-14T17:00:00+02:00"
    assert data["eventStatus"] == "https://schema.org/EventScheduled"
    assert data["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"
    assert data["inLanguage"] == "en"
    place = json.dumps(data["location"])
    assert all(word in place for word in known)
    assert not any(word in answer.content.decode() for word in hidden)
