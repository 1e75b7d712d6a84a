"""Suggestions tell nothing that is not out, and cost little whoever asks."""

import difflib

import pytest
from django.urls import reverse
from django.utils import translation

from core.models import Topic
from core.tests.site import make_site
from search import suggestions
from search.suggestions import MOST_CANDIDATES, Vocabulary, best_match


@pytest.fixture
def site(db):
    return make_site()


def page_of(client, words: str) -> str:
    with translation.override("en"):
        return client.get(reverse("search"), {"q": words}).content.decode()


def test_a_topic_that_only_drafts_carry_is_not_suggested(client, site):
    Topic.objects.create(locale=site.english.locale, slug="secretwitness", name="Operation Nightjar")
    assert "nightjar" not in page_of(client, "Nightjer").lower()


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("protecton", "protection"),
        ("porotection", "protection"),
        ("rotection", "protection"),
        ("defensroas", "defensoras"),
        ("acompanaminto", "acompañamiento"),
        ("trhead", "thread"),
        ("xyzzyx", "xyzzyx"),
        ("sea", "sea"),
    ],
)
def test_a_slip_of_the_finger_is_understood(typed, word):
    known = ["protection", "defensoras", "acompañamiento", "thread", "threat", "production"]
    assert best_match(typed, Vocabulary({suggestions.fold(item): item for item in known})) == word


def test_a_word_is_compared_with_few(monkeypatch):
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = {f"prot{one}{two}{three}": "x" for one in letters for two in letters for three in letters}
    compared = []

    def count(word, candidates, **options):
        compared.extend(candidates)
        return difflib.get_close_matches(word, candidates, **options)

    monkeypatch.setattr(suggestions, "get_close_matches", count)
    best_match("protectionist", Vocabulary(words))
    assert len(compared) <= MOST_CANDIDATES


def test_the_words_are_read_once_as_long_as_nothing_changes(site, settings, monkeypatch):
    settings.PAGE_CACHE_SECONDS = 60
    marks = iter([("one",), ("one",), ("two",)])
    monkeypatch.setattr(suggestions, "current_mark", lambda: next(marks))
    reads = []
    monkeypatch.setattr(suggestions, "read_vocabulary", lambda locale: reads.append(locale) or Vocabulary({}))
    monkeypatch.setattr(suggestions, "remembered", {})
    for _time in range(3):
        suggestions.suggestion_for("protecton", site.english.locale)
    assert len(reads) == 2
