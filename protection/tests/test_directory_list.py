"""The list of the directory: narrowed by addresses that no input can break, nearest first, and never a dead end."""

import pytest
from bs4 import BeautifulSoup

from core.tests.site import make_site
from protection.models import Programme
from protection.tests.organisation_factories import make_directory, make_organisation, make_programme, names_on


@pytest.fixture
def site(db):
    return make_site()


@pytest.fixture
def directory(site):
    return make_directory(site)


@pytest.fixture
def english(directory):
    return directory[0]


@pytest.fixture
def spanish(directory):
    return directory[1]


@pytest.fixture
def _organisations(directory):
    make_organisation(
        "Kenyan coalition", countries=["KE"], help_kinds=["legal"], languages=["sw", "en"], audiences=["everyone"]
    )
    make_organisation(
        "African fund",
        regions=["africa"],
        help_kinds=["grants"],
        languages=["sw", "fr"],
        audiences=["women"],
        cost="free",
        answers_day_and_night=True,
    )
    make_organisation("World line", is_worldwide=True, help_kinds=["digital"], languages=["en", "es"], cost="free")
    make_organisation("Mexican house", countries=["MX"], help_kinds=["legal"], languages=["es"], audiences=["women"])


def read(client, page, query: str = ""):
    answer = client.get(page.get_url() + query)
    assert answer.status_code == 200
    return answer


def soup_of(answer) -> BeautifulSoup:
    return BeautifulSoup(answer.content, "html.parser")


ALL = ["African fund", "Kenyan coalition", "Mexican house", "World line"]


@pytest.mark.usefixtures("_organisations")
@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ALL),
        ("?country=KE", ["Kenyan coalition", "African fund", "World line"]),
        ("?country=africa", ["African fund", "Kenyan coalition", "World line"]),
        ("?country=KE&lang=sw", ["Kenyan coalition", "African fund"]),
        ("?country=KE&lang=sw&lang=en", ["Kenyan coalition", "African fund", "World line"]),
        ("?help=legal", ["Kenyan coalition", "Mexican house"]),
        ("?for=women", ["African fund", "Kenyan coalition", "Mexican house"]),
        ("?cost=free", ["African fund", "World line"]),
        ("?hours=always", ["African fund"]),
        ("?country=KE&help=legal&lang=en", ["Kenyan coalition"]),
        ("?q=coalition", ["Kenyan coalition"]),
        ("?q=KENIA", []),
        ("?country=&help=&lang=", ALL),
    ],
)
def test_choices_narrow_the_list_together(client, english, query, names):
    assert names_on(read(client, english, query)) == names


@pytest.mark.usefixtures("_organisations")
def test_the_count_is_announced_with_what_is_near(client, english):
    status = soup_of(read(client, english, "?country=KE")).select_one("[role=status].directory-count")
    assert status.get_text() == "3 organisations: 1 in: Kenya, 1 for the whole region, 1 worldwide"


@pytest.mark.usefixtures("_organisations")
def test_those_in_the_country_stand_under_a_heading_of_their_own(client, english):
    headings = [
        heading.get_text() for heading in soup_of(read(client, english, "?country=KE")).select("h2.directory-group")
    ]
    assert headings == ["Work in: Kenya", "Serve the whole region", "Serve people worldwide"]


@pytest.mark.usefixtures("_organisations")
def test_the_choices_stay_chosen(client, english):
    soup = soup_of(read(client, english, "?country=KE&help=legal&lang=sw&lang=en&q=coal"))
    assert {option["value"] for option in soup.select(".directory-filters option[selected]")} == {"KE", "legal"}
    assert {box["value"] for box in soup.select(".directory-filters input[checked]")} == {"sw", "en"}
    assert soup.select_one("#filter-q")["value"] == "coal"


@pytest.mark.usefixtures("_organisations")
def test_every_country_can_be_chosen_even_when_only_global_organisations_serve_it(client, english):
    soup = soup_of(read(client, english))
    assert soup.select_one('#filter-country option[value="TV"]').get_text() == "Tuvalu (1)"
    assert names_on(read(client, english, "?country=TV")) == ["World line"]


@pytest.mark.usefixtures("_organisations")
def test_only_what_somebody_offers_can_be_chosen(client, english):
    soup = soup_of(read(client, english))
    assert {option["value"] for option in soup.select("#filter-help option")} == {"", "legal", "grants", "digital"}
    assert not soup.select("#filter-topic, #filter-format")


@pytest.mark.usefixtures("_organisations")
def test_a_number_beside_a_choice_is_what_it_finds(client, english):
    soup = soup_of(read(client, english, "?country=KE"))
    for option in soup.select("#filter-help option[value]:not([value=''])"):
        found = len(names_on(read(client, english, f"?country=KE&help={option['value']}")))
        assert option.get_text(strip=True).endswith(f"({found})") or found == 0


# --- What is no choice ----------------------------------------------------------------------------


@pytest.mark.usefixtures("_organisations")
@pytest.mark.parametrize("query", ["?country=ZZ", "?help=magic", "?lang=tlh", "?cost=gold", "?hours=never"])
def test_an_unknown_value_finds_nothing_says_so_and_leads_on(client, english, query):
    answer = read(client, english, query)
    assert names_on(answer) == []
    empty = soup_of(answer).select_one(".empty-state")
    assert query.partition("=")[2] in empty.get_text()
    assert empty.select_one(".wider a") or empty.select_one(f'a[href="{english.get_url()}"]')


@pytest.mark.usefixtures("_organisations")
def test_beside_an_unknown_value_what_is_known_is_one_press_away(client, english):
    soup = soup_of(read(client, english, "?country=KE&help=magic"))
    link = soup.select_one(".wider a")
    assert "(3 organisations)" in link.get_text()
    assert link["href"].endswith("?country=KE")


@pytest.mark.usefixtures("_organisations")
@pytest.mark.parametrize(
    "query",
    [
        "?country=%00",
        "?q=%00",
        "?q=%25%27%22%3Cscript%3E",
        "?q=" + "a" * 5000,
        "?q=%F0%9F%94%A5",
        "?country=" + "K" * 3000,
        "?page=abc",
        "?page=-1",
        "?page=99999999999",
        "?country[]=KE",
        "?lang=" + "&lang=".join(["en"] * 500),
        "?%00=1",
    ],
)
def test_no_input_breaks_the_list(client, english, query):
    read(client, english, query)


@pytest.mark.usefixtures("_organisations")
def test_what_was_typed_is_shown_as_text(client, english):
    text = read(client, english, "?country=<script>alert(1)</script>").content.decode()
    assert "<script>alert" not in text


# --- Nothing fits ---------------------------------------------------------------------------------


@pytest.mark.usefixtures("_organisations")
def test_where_nothing_fits_the_nearest_wider_choice_is_one_press_away(client, english):
    soup = soup_of(read(client, english, "?country=KE&help=legal&lang=es"))
    assert soup.select_one(".directory-count").get_text() == "0 organisations"
    links = soup.select(".empty-state .wider a")
    assert links[0].get_text().startswith("Leave out: Kenya (1 organisation)")
    for link in links:
        assert names_on(client.get(link["href"]))


@pytest.mark.usefixtures("_organisations")
def test_where_nothing_fits_regional_and_global_organisations_are_named(client, english):
    soup = soup_of(read(client, english, "?country=KE&help=legal&lang=es"))
    names = [link.get_text(strip=True) for link in soup.select(".organisations .organisation-name a")]
    assert names == ["African fund", "World line"]


def test_an_empty_directory_says_so(client, english):
    soup = soup_of(read(client, english))
    assert soup.select_one(".empty-state").get_text(strip=True) == "No organisation stands here yet in this language."


# --- Languages and names --------------------------------------------------------------------------


def test_names_are_sorted_as_each_language_sorts_them(client, english, spanish):
    for name in ("Nube", "Ñandú", "Oasis", "Árbol", "zorra"):
        make_organisation(name)
    assert names_on(read(client, spanish)) == ["Árbol", "Nube", "Ñandú", "Oasis", "zorra"]
    assert names_on(read(client, english)) == ["Árbol", "Ñandú", "Nube", "Oasis", "zorra"]


@pytest.mark.parametrize("words", ["PBI", "pbi", "Brigadas", "brigades", "peace brigades", "defensora"])
def test_acronyms_and_names_of_both_languages_find_an_organisation_in_either(client, english, spanish, words):
    make_organisation(
        "Peace Brigades",
        acronym="PBI",
        words={
            "en": {"summary": "Stays with defensoras."},
            "es": {"name": "Brigadas de Paz", "summary": "Está con las defensoras."},
        },
    )
    make_organisation("Other")
    for page in (english, spanish):
        assert len(names_on(read(client, page, f"?q={words}"))) == 1


def test_accents_and_case_do_not_count(client, spanish):
    make_organisation("Fundación Raíz")
    assert names_on(read(client, spanish, "?q=FUNDACION+raiz")) == ["Fundación Raíz"]


def test_what_has_no_words_in_a_language_is_announced_and_one_press_away(client, english, spanish):
    make_organisation("Only English", words=["en"], countries=["KE"])
    make_organisation("Both", countries=["KE"])
    soup = soup_of(read(client, spanish, "?country=KE"))
    assert names_on(read(client, spanish, "?country=KE")) == ["Both"]
    assert soup.select_one('.directory-results a[hreflang="en"]')["href"] == f"{english.get_url()}?country=KE"


def test_the_same_choices_find_the_same_in_both_languages(client, english, spanish):
    make_organisation("One", countries=["KE"], help_kinds=["legal"])
    make_organisation("Two", countries=["KE"])
    for page in (english, spanish):
        assert names_on(read(client, page, "?country=KE&help=legal")) == ["One"]


# --- Trainings ------------------------------------------------------------------------------------


@pytest.fixture
def _trainings(directory):
    online = make_organisation("Online school")
    make_programme(online, "Course", kind="training", training_topics=["digital"], formats=["online"])
    hall = make_organisation("Hall")
    make_programme(hall, "Workshop", kind="training", training_topics=["digital", "legal"], formats=["in_person"])
    make_organisation("None")


@pytest.mark.usefixtures("_trainings")
@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("?topic=digital", ["Hall", "Online school"]),
        ("?topic=legal", ["Hall"]),
        ("?topic=digital&format=online", ["Online school"]),
    ],
)
def test_trainings_are_found_by_topic_and_format(client, english, query, names):
    assert names_on(read(client, english, query)) == names


@pytest.mark.usefixtures("_trainings")
def test_the_training_of_a_draft_counts_for_nothing(client, english):
    Programme.objects.update(live=False)
    assert not soup_of(read(client, english)).select("#filter-topic")


# --- Furniture ------------------------------------------------------------------------------------


def test_further_pages_keep_the_choice(client, english):
    for number in range(18):
        make_organisation(f"Organisation {number:02}", countries=["KE"])
    soup = soup_of(read(client, english, "?country=KE"))
    assert "?country=KE&page=2" in {link["href"] for link in soup.select(".pagination a")}
    assert len(names_on(read(client, english, "?country=KE&page=2"))) == 2


def test_the_directory_can_be_left_at_once_and_says_nothing_to_other_sites(client, english):
    answer = read(client, english)
    assert b"data-exit" in answer.content
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["Cache-Control"] == "no-store"
