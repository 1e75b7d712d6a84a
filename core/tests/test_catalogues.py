"""Catalogues are compiled without gettext's tools, and checked for everything that a reader would stumble over."""

import gettext
import os
from pathlib import Path

import polib
import pytest

from core.catalogues import compile_catalogue, compile_catalogues
from core.management.commands.check_catalogues import Command, faults_of, placeholders

HEADER = r"""msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"

"""
WHOLE = """msgid "Take part"
msgstr "Participar"

msgctxt "a state"
msgid "open"
msgstr "abierta"

msgid "%(counter)s page"
msgid_plural "%(counter)s pages"
msgstr[0] "%(counter)s página"
msgstr[1] "%(counter)s páginas"
"""
ASKED = {
    (None, "Take part", ""),
    ("a state", "open", ""),
    (None, "%(counter)s page", "%(counter)s pages"),
}


@pytest.fixture
def catalogue(tmp_path):
    """Return a function that writes a catalogue with these entries."""

    def write(entries: str) -> Path:
        path = tmp_path / "es" / "LC_MESSAGES" / "django.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(HEADER + entries, encoding="utf-8")
        return path

    return write


def compiled(path: Path) -> gettext.GNUTranslations:
    with path.with_suffix(".mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def test_a_compiled_catalogue_says_what_the_source_says(catalogue):
    path = catalogue(WHOLE)
    assert compile_catalogue(path)
    words = compiled(path)
    assert words.gettext("Take part") == "Participar"
    assert words.pgettext("a state", "open") == "abierta"
    assert words.ngettext("%(counter)s page", "%(counter)s pages", 2) == "%(counter)s páginas"


def test_a_fuzzy_translation_is_not_shown(catalogue):
    path = catalogue('#, fuzzy\nmsgid "Take part"\nmsgstr "Tomar parte"\n')
    compile_catalogue(path)
    assert compiled(path).gettext("Take part") == "Take part"


def test_a_catalogue_that_is_up_to_date_is_left_alone(catalogue):
    path = catalogue(WHOLE)
    compile_catalogue(path)
    assert not compile_catalogue(path)


def test_a_changed_catalogue_is_compiled_anew(catalogue):
    path = catalogue(WHOLE)
    compile_catalogue(path)
    catalogue('msgid "Take part"\nmsgstr "Súmate"\n')
    newer = path.with_suffix(".mo").stat().st_mtime + 10
    os.utime(path, (newer, newer))
    assert compile_catalogue(path)
    assert compiled(path).gettext("Take part") == "Súmate"


def test_every_catalogue_below_the_folders_is_compiled(tmp_path, catalogue):
    catalogue(WHOLE)
    other = tmp_path / "fr" / "LC_MESSAGES" / "django.po"
    other.parent.mkdir(parents=True)
    other.write_text(HEADER, encoding="utf-8")
    assert compile_catalogues([tmp_path]) == 2
    assert compile_catalogues([tmp_path]) == 0


def test_a_whole_catalogue_has_no_faults(catalogue):
    assert Command.compare(catalogue(WHOLE), ASKED) == []


@pytest.mark.parametrize(
    ("entries", "fault"),
    [
        ('msgid "Take part"\nmsgstr "Participar"\n', "misses 'open'"),
        (WHOLE.replace('msgctxt "a state"\n', ""), "misses 'open'"),
        (WHOLE + '\nmsgid "Left over"\nmsgstr "Sobra"\n', "nobody asks for 'Left over'"),
        (WHOLE.replace('"Participar"', '""'), "'Take part' is empty"),
        (WHOLE.replace('msgstr[1] "%(counter)s páginas"', 'msgstr[1] ""'), "'%(counter)s page' is empty"),
        ("#, fuzzy\n" + WHOLE, "'Take part' is fuzzy"),
        (WHOLE.replace("%(counter)s páginas", "%(count)s páginas"), "'%(counter)s page' has other placeholders"),
        (WHOLE.replace("%(counter)s páginas", "páginas"), "'%(counter)s page' has other placeholders"),
    ],
)
def test_a_fault_is_named_with_the_catalogue_and_the_message(catalogue, entries, fault):
    path = catalogue(entries)
    assert f"{path}: {fault}" in Command.compare(path, ASKED)


def test_an_obsolete_entry_is_no_fault(catalogue):
    path = catalogue(WHOLE + '\n#~ msgid "Old"\n#~ msgstr "Viejo"\n')
    assert Command.compare(path, ASKED) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("%(date)s to %(date)s", ["%(date)s", "%(date)s"]),
        ("{time} for you", ["{time}"]),
        ("%s and %d", ["%d", "%s"]),
        ("100 % of it", []),
        ("", []),
    ],
)
def test_placeholders_of_every_form_are_seen(text, found):
    assert placeholders(text) == found


@pytest.mark.parametrize(
    ("message", "translation", "faults"),
    [
        ("%(zone)s time", "hora de %(zone)s", []),
        ("%(a)s of %(b)s", "%(b)s: %(a)s", []),
        ("For you: {time}", "Para ti: {hora}", ["has other placeholders"]),
        ("%(number)s in all", "%(number)s en total, %(number)s", ["has other placeholders"]),
        ("Closed", "Cerrada %(date)s", ["has other placeholders"]),
    ],
)
def test_placeholders_may_change_places_and_nothing_else(message, translation, faults):
    assert faults_of(polib.POEntry(msgid=message, msgstr=translation)) == faults


def test_one_of_two_forms_may_say_its_number_in_words():
    entry = polib.POEntry(
        msgid="One page", msgid_plural="%(n)s pages", msgstr_plural={0: "Una página", 1: "%(n)s páginas"}
    )
    assert faults_of(entry) == []
