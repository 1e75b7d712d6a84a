"""The whole guide on one page and as a file: complete, light, and in need of nothing else."""

import re
from gzip import compress
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.conf import settings

from protection.tests.guide_site import add_danger_contact, make_guide, make_organisation

FILE = "/en/guide/offline/"
PAGE = "/en/guide/whole/"
LOADED = "link[rel~=stylesheet], script, img, source, iframe, object, embed, video, audio, link[rel~=preload]"


@pytest.fixture
def guide(db):
    return make_guide()


def soup_of(client, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).content, "html.parser")


@pytest.mark.parametrize("address", [PAGE, FILE])
def test_it_holds_every_page_with_its_steps_its_law_and_its_sources(guide, client, address):
    text = soup_of(client, address).get_text(" ")
    for words in ("Away for a time", "Asylum", "What the button does", "Ask them.", "They come too.", "article 33"):
        assert words in text
    for page in (guide.temporary, guide.permanent, guide.exit):
        assert f"Source of {page.title}" in text


def test_the_name_of_the_file_is_as_harmless_as_the_title_of_the_tab(guide, client):
    type(guide.index).objects.filter(pk=guide.index.pk).update(tab_title="Recipes")
    assert client.get(FILE)["Content-Disposition"] == 'attachment; filename="recipes-en.html"'


def test_the_file_is_offered_in_any_script(guide, client):
    type(guide.index).objects.filter(pk=guide.index.pk).update(slug="دليل", url_path="/home-of-tests/دليل/")
    assert client.get("/en/دليل/offline/")["Content-Disposition"].startswith("attachment; filename*=utf-8''")


@pytest.mark.parametrize("address", [PAGE, FILE])
def test_it_begins_with_who_answers_in_every_country(guide, client, address):
    add_danger_contact(guide.index, make_organisation("Kenyan network"), "KE")
    soup = soup_of(client, address)
    box = soup.select_one("#danger").get_text(" ")
    assert "Helpline" in box
    assert "Kenyan network" in box
    assert soup.select_one("#danger").sourceline < soup.select_one(".part").sourceline


def test_the_file_is_offered_as_one_in_its_language(guide, client):
    answer = client.get(FILE)
    assert answer["Content-Type"].startswith("text/html")
    assert answer["Content-Disposition"] == 'attachment; filename="guide-en.html"'
    assert client.get("/es/guia/offline/")["Content-Disposition"] == 'attachment; filename="guia-es.html"'
    assert soup_of(client, "/es/guia/offline/").html["lang"] == "es"


def test_the_file_loads_nothing(guide, client):
    soup = soup_of(client, FILE)
    assert soup.select(LOADED) == []
    assert not re.search(r"url\(|@import", soup.style.string)


def test_the_file_names_no_path_that_needs_a_server(guide, client):
    addresses = [link["href"] for link in soup_of(client, FILE).select("[href]")]
    assert [address for address in addresses if address.startswith(("/", "?"))] == []


def test_the_file_holds_every_listed_organisation(guide, client):
    make_organisation("Network of rivers")
    make_organisation("Hidden house", standing="hidden")
    names = [tag.get_text() for tag in soup_of(client, FILE).select("#organisations .danger-contact-name")]
    assert names == ["Helpline", "Network of rivers"]


@pytest.mark.parametrize("address", [PAGE, FILE])
def test_links_between_the_pages_stay_inside(guide, client, address):
    link = f'<p><a linktype="page" id="{guide.permanent.pk}">Asylum</a></p>'
    guide.temporary.body = [("text", {"text": link})]
    guide.temporary.save()
    soup = soup_of(client, address)
    target = soup.select_one(f"#part-{guide.temporary.pk} .prose a")["href"]
    assert target == f"#part-{guide.permanent.pk}"
    assert soup.select_one(target)


@pytest.mark.parametrize("address", [PAGE, FILE])
def test_every_place_that_a_link_names_exists(guide, client, address):
    soup = soup_of(client, address)
    places = {tag["id"] for tag in soup.select("[id]")}
    named = {link["href"][1:] for link in soup.select('a[href^="#"]')}
    assert named <= places
    assert len(places) == len(soup.select("[id]"))


@pytest.mark.parametrize("address", [PAGE, FILE])
def test_its_headings_are_an_outline(guide, client, address):
    levels = [int(tag.name[1]) for tag in soup_of(client, address).find_all(re.compile("^h[1-6]$"))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_the_page_fits_into_thirty_kilobytes(guide, client):
    html = client.get(PAGE).content
    files = [Path(settings.BASE_DIR, "static", name) for name in ("css/guide-plain.css", "css/exit.css", "js/exit.js")]
    style = b"".join(compress(file.read_bytes()) for file in files)
    assert len(compress(html)) + len(style) < 30_000


def test_the_first_page_of_the_guide_offers_both(guide, client):
    soup = soup_of(client, "/en/guide/")
    assert soup.select_one(f'a[href="{PAGE}"]')
    assert soup.select_one(f'a[href="{FILE}"][download]')


@pytest.mark.parametrize("slug", ["whole", "offline"])
def test_no_page_can_take_the_address_of_the_whole_guide(guide, slug):
    guide.temporary.slug = slug
    with pytest.raises(Exception, match="belongs to a page that the site makes"):
        guide.temporary.full_clean()
