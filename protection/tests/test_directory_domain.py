"""The rules of the directory, without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protection.domain.directory import Entry, Nearness, Selection, Survey, beyond_the_country, nearness_of
from protection.domain.regions import AFRICA, COUNTRIES_OF, LATIN_AMERICA, NORTH_AMERICA, regions_of

KENYAN = Entry(1, countries=frozenset({"KE"}), help=frozenset({"legal"}), languages=frozenset({"sw", "en"}))
AFRICAN = Entry(2, regions=frozenset({"africa"}), help=frozenset({"grants"}), languages=frozenset({"fr"}))
GLOBAL = Entry(3, is_worldwide=True, help=frozenset({"legal", "digital"}), languages=frozenset({"en"}))
MEXICAN = Entry(4, countries=frozenset({"MX"}), help=frozenset({"legal"}), languages=frozenset({"es"}))
ALL = [MEXICAN, GLOBAL, AFRICAN, KENYAN]


def choose(**chosen) -> Selection:
    sets = {name: value if isinstance(value, str | tuple) else frozenset(value) for name, value in chosen.items()}
    return Selection(**sets)


@pytest.mark.parametrize(
    ("entry", "place", "nearness"),
    [
        (KENYAN, "KE", Nearness.IN_PLACE),
        (KENYAN, "africa", Nearness.IN_PLACE),
        (KENYAN, "UG", None),
        (AFRICAN, "KE", Nearness.IN_REGION),
        (AFRICAN, "africa", Nearness.IN_PLACE),
        (AFRICAN, "MX", None),
        (GLOBAL, "KE", Nearness.WORLDWIDE),
        (GLOBAL, "asia", Nearness.WORLDWIDE),
        (MEXICAN, "KE", None),
    ],
)
def test_how_near_an_organisation_is(entry, place, nearness):
    assert nearness_of(entry, place) is nearness


def test_the_nearest_come_first():
    assert Survey(ALL, choose(place="KE")).keys == [1, 2, 3]


def test_without_a_place_the_order_stays():
    assert Survey(ALL, Selection()).keys == [4, 3, 2, 1]


@pytest.mark.parametrize(
    ("chosen", "keys"),
    [
        ({"help": {"legal"}}, [4, 3, 1]),
        ({"help": {"legal", "grants"}}, [4, 3, 2, 1]),
        ({"help": {"legal"}, "languages": {"sw", "es"}}, [4, 1]),
        ({"help": {"legal"}, "place": "KE"}, [1, 3]),
        ({"words": ("river",)}, []),
    ],
)
def test_filters_narrow_together_and_values_of_one_filter_widen_it(chosen, keys):
    assert Survey(ALL, choose(**chosen)).keys == keys


def test_who_helps_everybody_helps_women():
    everyone = Entry(1, audiences=frozenset({"everyone"}))
    women = Entry(2, audiences=frozenset({"women"}))
    journalists = Entry(3, audiences=frozenset({"journalists"}))
    survey = Survey([everyone, women, journalists], choose(audiences={"women"}))
    assert survey.keys == [1, 2]
    assert survey.counts("audiences") == {"everyone": 1, "women": 2, "journalists": 2}


def test_a_number_beside_a_choice_is_what_the_choice_finds():
    survey = Survey(ALL, choose(place="KE", help={"legal"}))
    for value, number in survey.counts("languages").items():
        assert len(Survey(ALL, choose(place="KE", help={"legal"}, languages={value})).keys) == number


def test_the_map_counts_what_the_list_counts():
    counts = Survey(ALL, choose(help={"legal"})).counts_by_country(["KE", "MX", "TV", "UG"])
    lists = {code: len(Survey(ALL, choose(help={"legal"}, place=code)).keys) for code in counts}
    assert counts == lists == {"KE": 2, "MX": 2, "TV": 1, "UG": 1}


def test_an_organisation_of_two_regions_counts_once_in_a_country_of_both():
    entry = Entry(1, regions=frozenset({"africa", "middle_east_north_africa"}), countries=frozenset({"EG"}))
    assert Survey([entry], Selection()).counts_by_country(["EG"]) == {"EG": 1}


def test_the_nearest_wider_choice_comes_first():
    survey = Survey(ALL, choose(place="KE", help={"legal"}, languages={"es"}))
    assert survey.keys == []
    wider = survey.wider()
    assert [(step.left_out, step.count) for step in wider] == [(("place",), 1), (("languages",), 2)]


def test_the_region_is_wider_than_the_country():
    survey = Survey([KENYAN], choose(place="UG"))
    assert [(step.selection.place, step.count) for step in survey.wider()] == [("africa", 1)]


def test_where_no_step_helps_all_but_one_filter_fall():
    survey = Survey(ALL, choose(help={"grants"}, languages={"es"}, cost={"free"}))
    assert {step.left_out: step.count for step in survey.wider()} == {("languages", "cost"): 1, ("help", "cost"): 1}


def test_what_is_suggested_leads_to_something():
    survey = Survey(ALL, choose(help={"grants"}, languages={"es"}, cost={"free"}))
    assert all(len(Survey(ALL, step.selection).keys) == step.count for step in survey.wider())


def test_regional_and_global_organisations_serve_a_country_in_any_case():
    assert beyond_the_country(ALL, "KE") == [2, 3]
    assert beyond_the_country(ALL, "MX") == [3]
    assert beyond_the_country(ALL, "") == [3, 2]


def test_every_region_has_countries_that_name_it():
    assert all(region in regions_of(code) for region, codes in COUNTRIES_OF.items() for code in codes)
    assert "KE" in AFRICA
    assert not LATIN_AMERICA & NORTH_AMERICA


CODES = st.frozensets(st.sampled_from(["a", "b", "c"]))
ENTRIES = st.lists(
    st.builds(
        Entry,
        key=st.integers(),
        countries=st.frozensets(st.sampled_from(["KE", "UG", "MX"])),
        regions=st.frozensets(st.sampled_from(["africa", "europe"])),
        is_worldwide=st.booleans(),
        help=CODES,
        audiences=CODES,
        languages=CODES,
    ),
    unique_by=lambda entry: entry.key,
)
SELECTIONS = st.builds(
    Selection, place=st.sampled_from(["", "KE", "africa"]), help=CODES, audiences=CODES, languages=CODES
)


@given(ENTRIES, SELECTIONS)
def test_whatever_is_chosen_a_wider_choice_finds_at_least_as_much(entries, selection):
    keys = set(Survey(entries, selection).keys)
    for name in selection.chosen:
        assert keys <= set(Survey(entries, selection.without(name)).keys)


@given(ENTRIES, SELECTIONS)
def test_whatever_is_chosen_the_steps_find_what_they_say(entries, selection):
    for step in Survey(entries, selection).wider():
        assert len(Survey(entries, step.selection).keys) == step.count > 0
