"""Subscribing on landing pages and on the pages about a subject."""

import pytest
from bs4 import BeautifulSoup

pytestmark = pytest.mark.django_db


def page_of(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


@pytest.mark.parametrize(
    ("path", "words", "action"),
    [
        ("/en/countries/mx/", "Subscribe to Mexico", "/en/subscribe/countries/mx/"),
        ("/es/countries/mx/", "Suscribirse a México", "/es/subscribe/countries/mx/"),
        ("/en/topics/land/", "Subscribe to Land and water", "/en/subscribe/topics/land/"),
        ("/es/topics/land/", "Suscribirse a Tierra y agua", "/es/subscribe/topics/land/"),
    ],
)
def test_a_landing_page_has_the_form(client, tagged, path, words, action):
    page = page_of(client, path)
    form = page.select_one("form.subscribe-form")
    assert form["action"] == action
    assert form.select_one("button[type=submit]").get_text(strip=True) == words
    assert page.select_one("#subscribe h2").get_text(strip=True) == words
    assert not form.select("input[name=csrfmiddlewaretoken]")
    assert page.select_one("header.page-head .subscribe-link")["href"] == "#subscribe"


def test_a_landing_page_can_be_kept_although_its_form_has_a_stamp(client, tagged):
    first, second = (client.get("/en/countries/mx/") for _ in range(2))
    assert first["ETag"] == second["ETag"]
    assert client.get("/en/countries/mx/", HTTP_IF_NONE_MATCH=first["ETag"]).status_code == 304


def test_a_page_about_a_country_leads_to_subscribing(client, tagged):
    links = page_of(client, tagged.url).select("a.subscribe-link")
    assert {link["href"]: link.get_text(strip=True) for link in links} == {
        "/en/subscribe/countries/mx/": "Subscribe to Mexico",
        "/en/subscribe/topics/land/": "Subscribe to Land and water",
    }
