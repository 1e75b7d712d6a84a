"""A further language needs nothing but its Locale and a published home page: readers then meet it everywhere."""

from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from wagtail.models import Locale, Site

from core.i18n import language_name
from tests.addresses import address_of
from translations.services import translate

DIRECTIONS = {"fr": "ltr", "ar": "rtl"}
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture(params=DIRECTIONS)
def language(request, db):
    """Open a language as staff do, with the home page only, its words left as they are."""
    locale = Locale.objects.create(language_code=request.param)
    translate(Site.objects.get().root_page, locale, str)
    return request.param


def read(client, path: str) -> BeautifulSoup:
    response = client.get(path)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def test_its_home_page_speaks_it_in_its_direction(client, language):
    soup = read(client, f"/{language}/")
    assert (soup.html["lang"], soup.html["dir"]) == (language, DIRECTIONS[language])
    assert soup.find("h1").get_text(strip=True)


def test_the_bare_address_leads_to_it(client, language):
    response = client.get("/", headers={"accept-language": f"{language}-XX, en;q=0.5"})
    assert response["Location"] == f"/{language}/"


def test_switchers_name_it_in_itself(client, language):
    link = read(client, "/es/").select_one(f'.language-switcher a[hreflang="{language}"]')
    assert (link["href"], link["lang"]) == (f"/{language}/", language)
    assert link.get_text(strip=True).casefold() == language_name(language).casefold()


def test_a_page_without_it_says_so_in_words_and_links_nowhere(client, language):
    soup = read(client, address_of("about", "en").path)
    assert not soup.select(f'[hreflang="{language}"]')
    word = soup.select_one(f'.language-switcher [lang="{language}"]')
    assert word.name == "span"
    assert "not translated yet" in word.parent.get_text()


def test_the_home_pages_name_each_other(client, language):
    def versions(path: str) -> dict[str, str]:
        links = read(client, path).select('link[rel="alternate"][hreflang]:not([type])')
        return {tag["hreflang"]: tag["href"] for tag in links}

    origin = settings.PUBLIC_URL
    expected = {code: f"{origin}/{code}/" for code in ("en", "es", language)} | {"x-default": f"{origin}/en/"}
    assert [versions(f"/{code}/") for code in ("en", "es", language)] == [expected] * 3


def test_the_sitemap_lists_it(client, language):
    entries = ElementTree.fromstring(client.get("/sitemap.xml").content)
    paths = [entry.findtext(f"{SITEMAP}loc").removeprefix(settings.PUBLIC_URL) for entry in entries]
    theirs = [path for path in paths if path.startswith(f"/{language}/")]
    assert f"/{language}/" in theirs
    assert [client.get(path).status_code for path in theirs] == [200] * len(theirs)


def test_search_and_errors_speak_it(client, language):
    assert read(client, f"/{language}/search/?q=defenders").html["lang"] == language
    missing = client.get(f"/{language}/about-us/")
    assert missing.status_code == 404
    assert BeautifulSoup(missing.content, "html.parser").html["lang"] == language


def test_nothing_changes_before_its_home_page_is_published(client, db):
    Locale.objects.create(language_code="fr")
    translate(Site.objects.get().root_page, Locale.objects.get(language_code="fr"), str, publish=False)
    assert client.get("/fr/").status_code == 404
    assert "Français" not in read(client, "/en/").get_text()
    assert client.get("/", headers={"accept-language": "fr"})["Location"] == "/en/"
