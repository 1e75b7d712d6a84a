"""“Exit this page”: what the address does, and which pages show the way to it."""

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from wagtail.models import Locale

from core.models import OrganisationProfile
from core.tests.site import make_page, translate_page

COOKIES = (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, settings.LANGUAGE_COOKIE_NAME, "messages")


def soup_of(client, address: str) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


@pytest.fixture
def profile(site):
    return OrganisationProfile.objects.create(
        name="Tests", tagline="T", footer_statement="F", email="a@example.org", locale=site.english.locale
    )


@pytest.fixture
def risky(site):
    page = make_page(site.english, "Risky", slug="risky", shows_exit=True)
    translate_page(page, site.spanish, "Delicada", slug="delicada", shows_exit=True)
    return page


# --- The address ----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_exit_leads_to_the_neutral_page_of_the_language(site, client, language):
    answer = client.get(f"/{language}/exit/")
    assert answer.status_code == 302
    assert answer["Location"] == settings.EXIT_URLS[language]


def test_a_language_without_a_neutral_page_of_its_own_gets_the_first(site, client, settings):
    settings.EXIT_URLS = {"es": "https://tiempo.example.org/", "en": "https://weather.example.org/"}
    assert client.get("/fr/exit/")["Location"] == "https://tiempo.example.org/"


def test_the_neutral_page_is_not_told_where_the_reader_was(site, client):
    answer = client.get("/en/exit/")
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Robots-Tag"] == "noindex, nofollow"


@pytest.mark.parametrize(("mode", "destination"), [("no-cors", "image"), ("navigate", "iframe"), ("cors", "empty")])
def test_another_site_cannot_end_a_session_by_embedding_the_exit(site, admin_client, mode, destination):
    answer = admin_client.get("/en/exit/", headers={"Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": destination})
    assert "Clear-Site-Data" not in answer.headers
    assert admin_client.get("/admin/").status_code == 200


def test_the_browser_is_told_to_forget_the_site(site, client):
    assert client.get("/en/exit/")["Clear-Site-Data"] == '"cache", "cookies", "storage"'


def test_the_exit_ends_the_session_and_takes_every_cookie(site, client):
    client.force_login(get_user_model().objects.create_superuser("worker", "worker@example.org", "secret"))
    for name in COOKIES[1:]:
        client.cookies[name] = "something"
    assert Session.objects.count() == 1
    answer = client.get("/en/exit/")
    assert Session.objects.count() == 0
    assert {name: answer.cookies[name].value for name in COOKIES} == dict.fromkeys(COOKIES, "")
    assert {answer.cookies[name]["max-age"] for name in COOKIES} == {0}


def test_a_reader_without_cookies_is_not_asked_about_any(site, client, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = client.get("/en/exit/")
    assert not answer.cookies
    assert "cookie" not in answer.get("Vary", "").lower()


@pytest.mark.parametrize("mode", ["no-cors", "cors", "same-origin"])
def test_another_site_cannot_end_a_session_by_embedding_the_address(site, client, mode):
    client.force_login(get_user_model().objects.create_superuser("worker", "worker@example.org", "secret"))
    answer = client.get("/en/exit/", headers={"sec-fetch-mode": mode})
    assert Session.objects.count() == 1
    assert "Clear-Site-Data" not in answer
    assert answer.status_code == 302


def test_no_page_can_take_the_address_of_the_exit(site):
    with pytest.raises(Exception, match="belongs to a page that the site makes"):
        make_page(site.english, "Exit", slug="exit").full_clean()


# --- The pages that show it -----------------------------------------------------------------------


def test_a_page_shows_the_exit_only_where_staff_switched_it_on(risky, client):
    assert soup_of(client, "/en/risky/").select_one(".exit-bar")
    assert not soup_of(client, "/en/about-us/").select_one("[data-exit], [href*='exit']")


@pytest.mark.parametrize(("address", "words"), [("/en/risky/", "Exit this page"), ("/es/delicada/", "Salir de aquí")])
def test_the_exit_comes_first_and_works_as_a_plain_link(risky, client, address, words):
    first = soup_of(client, address).body.find(["a", "button", "input"])
    assert words in first.get_text()
    assert first["href"] == f"/{address[1:3]}/exit/"
    assert {"nofollow", "noreferrer"} <= set(first["rel"])


def test_a_page_with_the_exit_is_kept_nowhere(risky, client):
    assert client.get("/en/risky/")["Cache-Control"] == "no-store"
    assert "no-store" not in client.get("/en/about-us/").get("Cache-Control", "")


def test_the_switch_of_the_source_holds_for_its_translations():
    fields = {field.field_name: field for field in OrganisationProfile.override_translatable_fields}
    assert not fields["exit_page"].overridable


# --- Its explanation ------------------------------------------------------------------------------


def test_the_explanation_stands_beside_the_exit_in_the_language_of_the_reader(site, profile, risky, client):
    profile.exit_page = site.about
    profile.save()
    for address, explanation in (("/en/risky/", "/en/about-us/"), ("/es/delicada/", "/es/sobre-nosotras/")):
        link = soup_of(client, address).select_one(".exit-bar .exit-explanation")
        assert link["href"] == explanation
        assert not link.get("hreflang")


@pytest.mark.parametrize("state", ["missing", "unpublished"])
def test_an_explanation_that_is_missing_in_a_language_shows_the_other_one_and_says_so(
    site, profile, risky, client, state
):
    profile.exit_page = site.about
    profile.save()
    if state == "missing":
        site.sobre.delete()
    else:
        site.sobre.unpublish()
    link = soup_of(client, "/es/delicada/").select_one(".exit-bar .exit-explanation")
    assert link["href"] == "/en/about-us/"
    assert link["hreflang"] == "en"
    assert "(en English)" in " ".join(link.get_text().split())
    assert client.get(link["href"]).status_code == 200


def test_without_an_explanation_nothing_leads_nowhere(risky, profile, client):
    assert not soup_of(client, "/en/risky/").select_one(".exit-explanation")


def test_an_explanation_costs_one_query_whatever_the_number_of_languages(
    site, profile, risky, client, django_assert_max_num_queries
):
    profile.exit_page = site.about
    profile.save()
    client.get("/en/risky/")
    for code in ("fr", "pt"):
        home = translate_page(
            site.english,
            site.english.get_parent(),
            f"Home {code}",
            slug=f"home-{code}",
            lead="L",
            locale=Locale.objects.create(language_code=code),
        )
        translate_page(site.about, home, f"About {code}", slug=f"about-{code}")
    with django_assert_max_num_queries(20):
        client.get("/en/risky/")
