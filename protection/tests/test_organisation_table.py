"""Organisations as a table: out without formulas, in only after a trial that names line and column."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.tests.site import make_site
from protection.models import Organisation, OrganisationChannel
from protection.organisation_csv import FORMULA_SIGNS, UnreadableTableError, harmless, original, read_rows, write_table
from protection.organisation_import import do_import, try_table
from protection.tests.organisation_factories import make_organisation

HEADER = "slug,name,summary_en,countries,channel_phone,verified_on,worldwide\n"


@pytest.fixture
def site(db):
    return make_site()


def table(*rows: str, header: str = HEADER) -> str:
    return header + "".join(f"{row}\n" for row in rows)


def faults(text: str) -> list[tuple]:
    return [(fault.line, fault.column) for fault in try_table(text).faults]


def exported() -> list[dict[str, str]]:
    records = Organisation.objects.order_by("slug").prefetch_related("channels", "texts__locale")
    return list(csv.DictReader(io.StringIO(write_table(records), newline="")))


# --- Out ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("sign", FORMULA_SIGNS)
def test_no_cell_is_a_formula(site, sign):
    make_organisation(f"{sign}cmd|' /C calc'!A0")
    cell = exported()[0]["name"]
    assert not cell.startswith(FORMULA_SIGNS)
    assert cell.startswith("'")


@given(st.text(max_size=40))
def test_a_cell_comes_back_as_it_was(text):
    text = text.strip()
    if not (text.startswith("'") and text[1:].startswith(FORMULA_SIGNS)):
        assert original(harmless(text)) == text


@given(st.text(max_size=40))
def test_whatever_a_cell_holds_it_is_harmless(text):
    assert not harmless(text).startswith(FORMULA_SIGNS)


def test_what_goes_out_comes_in_unchanged(site):
    make_organisation(
        "Weavers, “the”; first",
        slug="weavers",
        acronym="WTF",
        countries=["KE", "UG"],
        regions=["africa"],
        languages=["sw"],
        help_kinds=["legal", "digital"],
        answers_day_and_night=False,
        words={"en": {"summary": "Line\nbreak, comma"}, "es": {"name": "Tejedoras"}},
        channels=[
            OrganisationChannel(kind="phone", address="+254 716 200 100", sort_order=0),
            OrganisationChannel(kind="phone", address="+254 716 200 101", sort_order=1),
            OrganisationChannel(kind="pgp", address="desk@example.org", fingerprint="A" * 40, sort_order=2),
        ],
    )
    records = Organisation.objects.prefetch_related("channels", "texts__locale")
    trial = try_table("\ufeff" + write_table(records))
    assert trial.faults == []
    assert (len(trial.new), len(trial.changed), trial.unchanged) == (0, 0, 1)


def test_what_is_hidden_is_exported_for_staff_with_its_standing(site):
    make_organisation(standing="hidden")
    assert exported()[0]["standing"] == "hidden"


# --- In -------------------------------------------------------------------------------------------


def test_a_trial_stores_nothing(site):
    trial = try_table(table("weavers,Weavers,They weave.,KE UG,+254 716 200 100,,"))
    assert [record.name for record in trial.new] == ["Weavers"]
    assert not Organisation.objects.exists()


def test_what_was_tried_is_stored_as_a_draft(site, admin_user):
    do_import(try_table(table("weavers,Weavers,They weave.,KE UG,'+254 716 200 100,,yes")), admin_user, publish=False)
    record = Organisation.objects.get()
    assert not record.live
    assert record.countries == ("KE", "UG")
    assert record.is_worldwide
    assert [channel.address for channel in record.channels.all()] == ["+254 716 200 100"]
    assert [text.summary for text in record.texts.all()] == ["They weave."]


def test_a_change_keeps_what_the_file_does_not_name(site, admin_user):
    record = make_organisation("Weavers", slug="weavers", city="Nairobi", languages=["sw"])
    do_import(try_table("slug,name,help\nweavers,Threads,legal digital\n"), admin_user, publish=True)
    record = Organisation.objects.get()
    assert (record.name, record.city, record.languages) == ("Threads", "Nairobi", ("sw",))
    assert record.help_kinds == ("legal", "digital")
    assert record.texts.count() == 2


def test_the_change_of_a_published_entry_waits_as_a_draft(site, admin_user):
    make_organisation("Weavers", slug="weavers")
    do_import(try_table("slug,name\nweavers,Threads\n"), admin_user, publish=False)
    record = Organisation.objects.get()
    assert record.name == "Weavers"
    assert record.get_latest_revision_as_object().name == "Threads"


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("weavers,Weavers,They weave.,KE ZZ,,,", (2, "countries")),
        ("weavers,Weavers,They weave.,KE,0716 200,,", (2, "channel_phone")),
        ("weavers,Weavers,They weave.,KE,,20.11.2026,", (2, "verified_on")),
        ("weavers,Weavers,They weave.,KE,,,maybe", (2, "worldwide")),
        ("weavers,,They weave.,KE,,,", (2, "name")),
        ("Not a slug,Weavers,They weave.,KE,,,", (2, "slug")),
        ("weavers,Weavers,,KE,,,", (2, "summary_en")),
        ("weavers,Weavers," + "a" * 301 + ",KE,,,", (2, "summary_en")),
        ("weavers,Weavers,They weave.,KE,,,,extra", (2, "")),
    ],
)
def test_a_fault_is_named_with_its_line_and_column(site, row, fault):
    assert faults(table(row)) == [fault]


def test_the_line_is_that_of_the_file_even_after_a_cell_of_several_lines(site):
    text = table('one,One,"first\nsecond\nthird",KE,,,', "two,Two,Good.,ZZ,,,", "three,Three,Good.,KE,,x,")
    assert faults(text) == [(5, "countries"), (6, "verified_on")]


def test_every_fault_of_a_file_is_named_at_once(site):
    text = table("one,One,Good.,ZZ,12,,", "one,Again,Good.,KE,,,")
    assert faults(text) == [(2, "channel_phone"), (2, "countries"), (3, "slug")]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", (None, "")),
        ("slug,name,telephone\n", (1, "telephone")),
        ("slug,name,slug\n", (1, "slug")),
        ("slug,summary_en\n", (1, "name")),
        ("slug,name\nweavers,\x00\n", (None, "")),
        ('slug,name\nweavers,"open\n', (2, "")),
        ("PK\x03\x04 spreadsheet", (1, "pk\x03\x04 spreadsheet")),
    ],
)
def test_what_is_no_table_is_refused(site, text, fault):
    assert faults(text) == [fault]


def test_semicolons_separate_as_well(site):
    rows = read_rows("slug;name\nweavers;Weavers, the first\n")
    assert rows[0].cells == {"slug": "weavers", "name": "Weavers, the first"}


def test_a_file_with_a_fault_is_not_imported(site, admin_user):
    trial = try_table(table("one,One,Good.,KE,,,", "two,Two,Good.,ZZ,,,"))
    with pytest.raises(ValueError, match="faults"):
        do_import(trial, admin_user, publish=True)
    assert not Organisation.objects.exists()


def test_an_unreadable_table_says_where(site):
    with pytest.raises(UnreadableTableError) as caught:
        read_rows("slug,name,fax\n")
    assert (caught.value.line, caught.value.column) == (1, "fax")


def test_words_of_one_language_can_be_added(site, admin_user):
    make_organisation("Weavers", slug="weavers", words=["en"])
    do_import(try_table("slug,name,summary_es\nweavers,Weavers,Tejen.\n"), admin_user, publish=True)
    texts = {text.locale.language_code: text.summary for text in Organisation.objects.get().texts.all()}
    assert texts["es"] == "Tejen."
    assert "en" in texts
