"""The map: drawn from a file of our own, every country a link with its name, and in step with the list."""

import gzip
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.conf import settings

from core.tests.site import make_site
from protection.domain.regions import COUNTRIES_OF
from protection.map import shade_of
from protection.map_shapes import POINTS, SHAPES, VIEW_BOX
from protection.tests.organisation_factories import make_directory, make_organisation, names_on
from protection.vocabulary import country_names

DRAWING = Path(settings.BASE_DIR, "static/map/world.svg")
MOST_BYTES = 40_000


@pytest.fixture
def english(db):
    return make_directory(make_site())[0]


def links(client, page, query: str = "") -> dict[str, dict]:
    soup = BeautifulSoup(client.get(page.get_url() + query).content, "html.parser")
    return {link.use["href"].rpartition("#")[2]: link.attrs for link in soup.select(".directory-map svg a")}


def test_the_drawing_holds_exactly_the_shapes_that_the_page_names():
    found = set(re.findall(r'<(?:path|circle) id="([A-Z]{2})"', DRAWING.read_text(encoding="utf-8")))
    assert found == SHAPES | POINTS
    assert not SHAPES & POINTS


def test_every_country_of_a_region_can_be_reached_on_the_map():
    inhabited = {code for codes in COUNTRIES_OF.values() for code in codes}
    missing = inhabited - SHAPES - POINTS
    # Drawn as part of the state that they belong to, or left out because nobody lives there.
    assert missing <= {"BQ", "BV", "CC", "CX", "GF", "GP", "HM", "MQ", "RE", "SJ", "TF", "TK", "UM", "YT"}


def test_every_shape_is_a_country_that_has_a_name():
    assert set(country_names()) >= SHAPES | POINTS


def test_the_drawing_loads_nothing_and_is_small():
    content = DRAWING.read_bytes()
    assert b"http" not in content.replace(b'xmlns="http://www.w3.org/2000/svg"', b"")
    assert b"<script" not in content
    assert len(gzip.compress(content)) < MOST_BYTES


def test_the_drawing_holds_whole_numbers_only():
    """A coordinate with decimals would be finer than anybody needs."""
    assert not re.search(r"\d\.\d", re.sub(r"<!--.*?-->", "", DRAWING.read_text(encoding="utf-8")))


def test_every_country_is_a_link_with_its_name_and_number(client, english):
    make_organisation(countries=["KE"])
    make_organisation(is_worldwide=True)
    found = links(client, english)
    assert set(found) == SHAPES | POINTS
    assert found["KE"]["aria-label"] == "Kenya: 2 organisations"
    assert found["MT"]["aria-label"] == "Malta: 1 organisation"
    assert found["KE"]["href"] == f"{english.get_url()}?country=KE#directory-results"


def test_the_map_counts_what_its_link_finds(client, english):
    make_organisation(countries=["KE", "UG"], help_kinds=["legal"])
    make_organisation(regions=["africa"], help_kinds=["legal"])
    make_organisation(is_worldwide=True)
    for query in ("", "?help=legal"):
        found = links(client, english, query)
        for code in ("KE", "MX", "EG"):
            address, _hash, _rest = found[code]["href"].partition("#")
            number = int(re.search(r": (\d+) ", found[code]["aria-label"]).group(1))
            assert number == len(names_on(client.get(address)))


def test_the_links_keep_the_other_choices(client, english):
    make_organisation(countries=["KE"], help_kinds=["legal"], languages=["sw"])
    address = links(client, english, "?help=legal&lang=sw&country=MX")["KE"]["href"]
    assert address.partition("#")[0] == f"{english.get_url()}?country=KE&help=legal&lang=sw"


def test_the_chosen_country_is_marked(client, english):
    found = links(client, english, "?country=KE")
    assert [code for code, attributes in found.items() if attributes.get("aria-current")] == ["KE"]


def test_a_country_that_organisations_name_is_darker(client, english):
    make_organisation(countries=["KE"])
    make_organisation(is_worldwide=True)
    found = links(client, english)
    assert "shade-1" in found["KE"]["class"]
    assert "shade-0" in found["MX"]["class"]


@pytest.mark.parametrize(("number", "shade"), [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (6, 4), (500, 4)])
def test_the_shade_deepens_in_steps(number, shade):
    assert shade_of(number) == shade


def test_the_map_says_whose_borders_they_are_and_can_be_skipped(client, english):
    soup = BeautifulSoup(client.get(english.get_url()).content, "html.parser")
    figure = soup.select_one(".directory-map")
    assert "Natural Earth" in figure.get_text()
    assert figure.select_one("a.skip-link")["href"] == "#directory-results"
    assert figure.svg["viewbox"] == VIEW_BOX


def test_the_list_is_the_same_whatever_the_map_does(client, english):
    make_organisation("Weavers", countries=["KE"])
    soup = BeautifulSoup(client.get(f"{english.get_url()}?country=KE").content, "html.parser")
    soup.select_one(".directory-map").decompose()
    assert soup.select_one(".organisation-name").get_text(strip=True) == "Weavers"
