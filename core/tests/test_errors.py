"""Errors speak the reader's language and show a way on."""

import re

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client, RequestFactory
from django.utils import translation
from wagtail.models import Locale

from core import views
from core.tests.site import make_page, make_private, translate_page


def break_down(*_args, **_kwargs):
    raise ZeroDivisionError


def language_of(answer) -> str:
    """Return the language that the document claims."""
    return re.search(r'<html lang="([^"]+)"', answer.content.decode())[1]


@pytest.mark.parametrize("language", ["en", "es"])
def test_an_unknown_address_answers_in_its_language(site, client, language):
    answer = client.get(f"/{language}/no/such/page/")
    assert answer.status_code == 404
    assert language_of(answer) == language
    assert f'href="/{language}/"' in answer.content.decode()


@pytest.mark.parametrize(("accepted", "language"), [("es-MX", "es"), ("fr", "en"), ("fr, es;q=0.5", "es"), ("", "en")])
def test_a_language_that_is_not_live_answers_in_one_that_is(site, client, accepted, language):
    answer = client.get("/fr/", headers={"accept-language": accepted})
    assert answer.status_code == 404
    assert language_of(answer) == language


@pytest.mark.parametrize("address", ["/fr/about-us/", "/eu/", "/ar/search/", "/fr/sobre-nosotras/"])
def test_no_page_is_served_below_a_language_that_is_not_live(site, client, address):
    assert client.get(address).status_code == 404


def test_an_untranslated_page_is_offered_in_the_other_language(site, client):
    make_page(site.english, "Only here", slug="only-here")
    answer = client.get("/es/only-here/")
    assert answer.status_code == 404
    assert language_of(answer) == "es"
    assert '<a class="button" href="/en/only-here/" lang="en" hreflang="en">English</a>' in answer.content.decode()


def test_a_page_with_another_address_in_this_language_is_shown_there(site, client):
    answer = client.get("/es/about-us/")
    assert answer.status_code == 302
    assert answer["Location"] == "/es/sobre-nosotras/"


@pytest.mark.parametrize("state", ["draft", "private", "alias"])
def test_what_is_not_for_readers_is_not_offered(site, client, state):
    page = make_page(site.english, "Canary", slug="canary", live=state != "draft")
    if state == "private":
        make_private(page)
    if state == "alias":
        page.alias_of = site.about.page_ptr
        page.save()
    answer = client.get("/es/canary/")
    assert answer.status_code == 404
    assert answer.context["versions"] == []
    assert "Canary" not in answer.content.decode()


def test_a_private_page_answers_like_an_absent_one(site, client):
    page = make_page(site.english, "Canary", slug="canary")
    make_private(page)
    private, absent = client.get("/en/canary/"), client.get("/en/absent/")
    assert private.status_code == absent.status_code == 404
    assert private.content.replace(b"canary", b"absent") == absent.content


def test_staff_open_a_private_page(site, admin_client):
    page = make_page(site.english, "Canary", slug="canary")
    make_private(page)
    assert admin_client.get("/en/canary/").status_code == 200


def test_a_draft_home_page_opens_no_language(site, client):
    translate_page(
        site.english, site.english.get_parent(), "Accueil", live=False, locale=Locale.objects.create(language_code="fr")
    )
    assert client.get("/fr/").status_code == 404
    assert client.get("/fr/about-us/").status_code == 404
    assert client.get("/", headers={"accept-language": "fr"})["Location"] == "/en/"


def test_an_alias_of_another_language_is_no_translation(site, client):
    page = make_page(site.english, "Only here", slug="only-here")
    translate_page(page, site.spanish, "Only here", slug="only-here", alias_of=page.page_ptr)
    assert client.get("/es/only-here/").status_code == 404


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_refusal_answers_in_the_language_of_the_reader(site, language):
    request = RequestFactory().get(f"/{language}/")
    with translation.override(language):
        answer = views.permission_denied(request, PermissionDenied())
    assert answer.status_code == 403
    assert language_of(answer) == language


@pytest.mark.parametrize(
    ("address", "accepted", "language"),
    [("/es/x/", "", "es"), ("/en/x/", "es", "en"), ("/sitemap.xml", "es-MX", "es"), ("/", "", "en")],
)
def test_the_last_resorts_ask_the_database_nothing(address, accepted, language):
    """Without the fixture of the database every query is an error."""
    request = RequestFactory().get(address, headers={"accept-language": accepted})
    refused, broken = views.bad_request(request), views.server_error(request)
    assert (refused.status_code, broken.status_code) == (400, 500)
    assert language_of(refused) == language_of(broken) == language


def test_a_page_that_breaks_answers_500(site, monkeypatch):
    monkeypatch.setattr(type(site.about), "get_context", break_down)
    answer = Client(raise_request_exception=False).get("/en/about-us/")
    assert answer.status_code == 500
    assert "ZeroDivisionError" not in answer.content.decode()
    assert language_of(answer) == "en"


def test_a_broken_database_still_shows_the_error_page(site):
    def refuse(*args, **kwargs):
        raise RuntimeError("the database is away")

    with connection.execute_wrapper(refuse):
        answer = Client(raise_request_exception=False).get("/es/sobre-nosotras/")
    assert answer.status_code == 500
    assert language_of(answer) == "es"


@pytest.mark.parametrize("address", ["/en/\x00/", "/en/" + "x/" * 3000, "/documents/" + "9" * 5000 + "/x.pdf"])
def test_an_address_that_cannot_be_answers_400(site, client, address):
    answer = client.get(address)
    assert answer.status_code == 400
    assert language_of(answer) == "en"


def test_a_form_from_elsewhere_is_refused(site):
    answer = Client(enforce_csrf_checks=True).post("/en/about-us/", {"a": "b"})
    assert answer.status_code == 403
    assert language_of(answer) == "en"


def test_an_error_page_costs_few_queries(site, client, django_assert_max_num_queries):
    """Twelve at most: site and locale 2, the way down the tree 3, redirects 1, languages 3, furniture 3."""
    client.get("/en/no-such-page/")
    with django_assert_max_num_queries(12):
        client.get("/en/no-such-page/")
