"""The bare address leads to the reader's language, and only an explicit choice is remembered."""

import pytest
from django.conf import settings

from core.tests.site import make_page


@pytest.mark.parametrize(
    ("accepted", "home"),
    [
        ("es", "/es/"),
        ("en", "/en/"),
        ("fr", "/en/"),
        ("es-MX;q=0.9", "/es/"),
        ("fr;q=0.9, es;q=0.8", "/es/"),
        ("de, en;q=0.3, es;q=0.7", "/es/"),
        ("", "/en/"),
        ("*", "/en/"),
        ("x" * 5000, "/en/"),
    ],
)
def test_the_bare_address_leads_to_the_language_of_the_browser(site, client, accepted, home):
    answer = client.get("/", headers={"accept-language": accepted})
    assert answer.status_code == 302
    assert answer["Location"] == home
    assert not answer.cookies
    assert {part.strip() for part in answer["Vary"].split(",")} >= {"Accept-Language", "Cookie"}


def test_the_query_string_goes_along(site, client):
    assert client.get("/?from=card&x=%C3%B1")["Location"] == "/en/?from=card&x=%C3%B1"


def test_the_choice_of_the_reader_goes_before_the_browser(site, client):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "es"
    assert client.get("/", headers={"accept-language": "en"})["Location"] == "/es/"


def test_a_choice_that_is_not_live_counts_for_nothing(site, client):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "fr"
    assert client.get("/", headers={"accept-language": "es"})["Location"] == "/es/"


def test_an_address_has_its_language_whatever_the_reader_prefers(site, client):
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "es"
    answer = client.get("/en/about-us/", headers={"accept-language": "es"})
    assert '<html lang="en"' in answer.content.decode()
    assert "Vary" not in answer or "Cookie" not in answer["Vary"]


def test_a_choice_is_kept_and_leads_on(site, client):
    answer = client.post("/language/", {"language": "es", "next": "/es/sobre-nosotras/"})
    assert answer["Location"] == "/es/sobre-nosotras/"
    cookie = answer.cookies[settings.LANGUAGE_COOKIE_NAME]
    assert cookie.value == "es"
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


@pytest.mark.parametrize("language", ["fr", "xx", "", "es\r\nSet-Cookie: a=b", "x" * 5000, "\x00"])
def test_only_a_language_of_the_site_is_kept(site, client, language):
    assert not client.post("/language/", {"language": language, "next": "/es/"}).cookies


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "http:///evil.example",
        "///evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "@evil.example",
        "",
    ],
)
def test_the_choice_never_leads_off_the_site(site, client, target):
    assert client.post("/language/", {"language": "es", "next": target})["Location"] == "/"


@pytest.mark.parametrize(
    "target", ["/es/%0d%0aSet-Cookie:a=b", "/es/\r\nSet-Cookie: a=b", "/es/" + "x" * 2000, "/\x00"]
)
def test_a_strange_target_writes_no_header(site, client, target):
    answer = client.post("/language/", {"language": "es", "next": target})
    assert answer.status_code in {302, 400}
    assert "\n" not in answer.get("Location", "")
    assert "a" not in answer.cookies


def test_the_form_of_the_choice_is_not_read(site, client):
    assert client.get("/language/").status_code == 405


def test_the_switcher_leads_to_the_same_page(site, client):
    html = client.get("/en/about-us/").content.decode()
    assert '<a href="/es/sobre-nosotras/" lang="es" hreflang="es">Español</a>' in html
    assert "Français" not in html


def test_a_page_without_a_version_says_so_in_the_switcher(site, client):
    make_page(site.english, "Only here", slug="only-here")
    html = client.get("/en/only-here/").content.decode()
    assert '<span lang="es">Español</span>' in html
    assert 'hreflang="es"' not in html


def test_a_missing_address_of_the_staff_side_is_not_looked_for_among_the_pages(admin_client):
    assert admin_client.get("/admin/nothing-here/").status_code == 404
