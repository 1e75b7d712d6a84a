"""What search engines and finders of weaknesses read at the root of the site."""

from datetime import date, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest
from django.conf import settings

from core.tests.site import make_page, make_private, translate_page

XML = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
ORIGIN = "https://acompana.example"


def read_sitemap(client, **headers) -> dict[str, dict[str, str]]:
    """Return the addresses of the sitemap, each with its versions by language."""
    answer = client.get("/sitemap.xml", **headers)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/xml"
    root = ET.fromstring(answer.content)
    return {
        url.find("s:loc", XML).text: {link.get("hreflang"): link.get("href") for link in url.findall("x:link", XML)}
        for url in root.findall("s:url", XML)
    }


def test_every_page_is_listed_with_its_versions(site, client):
    about = {
        "en": f"{ORIGIN}/en/about-us/",
        "es": f"{ORIGIN}/es/sobre-nosotras/",
        "x-default": f"{ORIGIN}/en/about-us/",
    }
    home = {"en": f"{ORIGIN}/en/", "es": f"{ORIGIN}/es/", "x-default": f"{ORIGIN}/en/"}
    assert read_sitemap(client) == {
        f"{ORIGIN}/en/": home,
        f"{ORIGIN}/es/": home,
        f"{ORIGIN}/en/about-us/": about,
        f"{ORIGIN}/es/sobre-nosotras/": about,
    }


def test_the_sitemap_and_the_pages_name_the_same_versions(site, client):
    entries = read_sitemap(client)
    for address, versions in entries.items():
        html = client.get(address.removeprefix(ORIGIN)).content.decode()
        assert all(f'<link rel="alternate" hreflang="{code}" href="{url}">' in html for code, url in versions.items())
        assert html.count('hreflang="x-default"') == 1
        assert all(entries[url] == versions for url in versions.values())


def test_a_page_in_one_language_lists_itself(site, client):
    make_page(site.spanish, "Solo aquí", slug="solo-aqui")
    address = f"{ORIGIN}/es/solo-aqui/"
    assert read_sitemap(client)[address] == {"es": address}


def test_what_readers_cannot_open_is_not_listed(site, client):
    make_page(site.english, "Draft", slug="canary-draft", live=False)
    private = make_page(site.english, "Private", slug="canary-private")
    make_private(private)
    make_page(private, "Below", slug="canary-below")
    make_page(site.english, "Mirror", slug="canary-mirror", alias_of=site.about.page_ptr)
    translate_page(private, site.spanish, "Privada", slug="canary-privada", live=False)
    assert not [address for address in read_sitemap(client) if "canary" in address]


def test_every_listed_address_answers(site, client):
    for address in read_sitemap(client):
        assert client.get(address.removeprefix(ORIGIN)).status_code == 200


def test_the_sitemap_costs_the_same_with_more_pages(site, client, django_assert_max_num_queries):
    """Eight at most: restrictions 1, home pages 1, pages 1, landing pages 3, directories 1, chapters 1."""
    for number in range(10):
        make_page(site.english, f"Page {number}")
    with django_assert_max_num_queries(8):
        read_sitemap(client)


@pytest.mark.parametrize("page", ["abc", "0", "-1", "9" * 5000, "\x00", ""])
def test_no_page_number_breaks_the_sitemap(site, client, page):
    assert client.get("/sitemap.xml", {"p": page}).status_code in {200, 404}


def test_robots_find_the_sitemap(client, db):
    answer = client.get("/robots.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert f"Sitemap: {ORIGIN}/sitemap.xml" in answer.content.decode()


def read_security_txt(client) -> dict[str, str]:
    """Return the fields of the file."""
    answer = client.get("/.well-known/security.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    return dict(line.split(": ", 1) for line in answer.content.decode().splitlines())


def test_finders_of_weaknesses_know_where_to_write(client, db):
    fields = read_security_txt(client)
    assert fields["Contact"] == "mailto:security@acompana.example"
    assert fields["Canonical"] == f"{ORIGIN}/.well-known/security.txt"
    assert fields["Preferred-Languages"] == "en, es"


def test_the_security_file_is_reviewed_a_month_before_it_expires(client, db):
    """Red: read the file, check that somebody answers at its address, and set SECURITY_TXT_REVIEWED_ON to that day."""
    expires = datetime.fromisoformat(read_security_txt(client)["Expires"]).date()
    assert expires - settings.SECURITY_TXT_REVIEWED_ON < timedelta(days=365)
    assert expires - date.today() > timedelta(days=30)  # noqa: DTZ011
