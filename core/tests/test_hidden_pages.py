"""What is not published, or not for everybody, shows nowhere: no title, no text, no address."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.utils.timezone import now

from core.tests.site import make_campaign, make_page, make_private, make_section, translate_page

CANARY = "Quetzal"
# Searches ask for another word of the page, because a result page repeats the words that were searched for.
FIELDS = {"title": f"{CANARY} title", "slug": "quetzal-slug", "summary": f"{CANARY} and narwhal"}
STATES = ["draft", "private", "below private", "expired", "scheduled", "mirror", "edited", "draft translation"]
ADDRESSES = [
    "/en/",
    "/es/",
    "/en/about-us/",
    "/es/sobre-nosotras/",
    "/en/campaigns/",
    "/es/campanas/",
    "/en/campaigns/?topic=land",
    "/en/campaigns/?country=KE",
    "/en/campaigns/?state=open",
    "/en/campaigns/open-doors/",
    "/en/campaigns/feed/",
    "/es/campanas/feed/",
    "/en/priorities/land/",
    "/en/search/?q=narwhal",
    "/es/search/?q=narwhal",
    "/en/search/?q=narw",
    "/sitemap.xml",
    "/en/quetzal-slug/",
    "/es/quetzal-slug/",
    "/en/campaigns/quetzal-slug/",
    "/es/campaigns/quetzal-slug/",
    "/es/campanas/quetzal-slug/",
    "/fr/campaigns/quetzal-slug/",
    "/en/campaigns/quetzal-slug/feed/",
    "/en/design/",
    "/robots.txt",
]


def model(name: str):
    return apps.get_model(name)


@pytest.fixture
def places(site):
    """A site with every place that lists pages: lists, menus, related pages, cards in a body, filters."""
    english = make_section(site.english, slug="campaigns")
    spanish = translate_page(english, site.spanish, "Campañas", slug="campanas")
    topic = model("core.Topic").objects.create(name="Land", slug="land", locale=site.english.locale)
    country = model("core.Country").objects.create(code="KE")
    menus = [
        model("navigation.Menu").objects.create(handle=handle, locale=home.locale)
        for handle in ("main", "footer")
        for home in (site.english, site.spanish)
    ]

    def show_everywhere(page) -> None:
        """Put a page into every place at once."""
        model("core.PageTopic").objects.create(page=page.page_ptr, topic=topic)
        model("core.PageCountry").objects.create(page=page.page_ptr, country=country)
        for menu in menus:
            model("navigation.MenuItem").objects.create(menu=menu, page=page.page_ptr, locale=menu.locale)
        cards = {"type": "page_cards", "value": {"heading": "Read on", "pages": [page.pk]}}
        for shown in (site.english, site.spanish, site.about, site.sobre):
            shown.body = [(cards["type"], {"heading": "Read on", "pages": [page.page_ptr]})]
            shown.save()
        site.english.featured_page = site.spanish.featured_page = page.page_ptr
        site.english.save()
        site.spanish.save()

    show_everywhere(make_campaign(english, "Open doors", slug="open-doors"))
    areas = make_page(site.english, "Priorities", "priorities.PriorityAreaIndexPage", slug="priorities")
    contact = model("core.ContactPoint").objects.create(
        title="Desk", email="desk@house.example", answers_in="English", hours="Nine to five", locale=site.english.locale
    )
    make_page(areas, "Land", "priorities.PriorityAreaPage", slug="land", topic=topic, contact=contact)
    return site, english, spanish, show_everywhere


def hide(state: str, english, spanish):
    """Return a page in a state that readers must not see."""
    moment = now()
    if state == "draft translation":
        page = make_campaign(english, "Only the English words are public", slug="public-words")
        return translate_page(
            page,
            spanish,
            **FIELDS,
            hashtag="#Quetzal",
            demand=CANARY,
            addressed_to=CANARY,
            share_text=CANARY,
            live=False,
        )
    if state == "below private":
        parent = make_campaign(english, **{**FIELDS, "slug": "quetzal-parent"})
        make_private(parent)
        return make_campaign(parent, **FIELDS)
    if state == "edited":
        page = make_campaign(english, "Published words", slug="published-words")
        page.title, page.summary, page.demand = FIELDS["title"], FIELDS["summary"], CANARY
        page.save_revision()
        return type(page).objects.get(pk=page.pk)
    fields = {
        "draft": {"live": False},
        "private": {},
        "expired": {"live": False, "expired": True, "expire_at": moment - timedelta(days=1)},
        "scheduled": {"live": False, "go_live_at": moment + timedelta(days=1)},
        "mirror": {"alias_of": english.get_children().first()},
    }[state]
    page = make_campaign(english, **FIELDS, demand=CANARY, **fields)
    if state == "private":
        make_private(page)
    if state == "scheduled":
        page.save_revision(approved_go_live_at=page.go_live_at)
    return page


@pytest.mark.parametrize("state", STATES)
def test_a_hidden_page_shows_nowhere(places, client, state):
    _site, english, spanish, show_everywhere = places
    show_everywhere(hide(state, english, spanish))
    for address in ADDRESSES:
        if state == "mirror" and address.startswith("/en/campaigns/quetzal-slug/"):
            continue  # A mirror inside one language has an address and a feed of its own, which name their original.
        answer = client.get(address)
        told = answer.content.decode().replace(address, "").lower()
        assert CANARY.lower() not in told, address


def test_the_places_do_show_what_is_public(places, client):
    _site, english, _spanish, show_everywhere = places
    show_everywhere(make_campaign(english, **FIELDS))
    shown = [address for address in ADDRESSES if address.startswith("/en/") and "quetzal" not in address]
    for address in {*shown, "/sitemap.xml"} - {"/en/search/?q=narw"}:
        assert "quetzal" in client.get(address).content.decode().lower(), address
