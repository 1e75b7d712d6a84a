"""The guide for editors, in the language of the person."""

import re

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from staff.guide import guide_file, read_guide

LANGUAGES = ["en", "es"]


@pytest.mark.parametrize(("language", "title"), [("en", "Guide for editors"), ("es", "Guía para quienes editan")])
def test_the_guide_is_shown_in_the_language_of_the_person(log_in, language, title):
    client = log_in("Editors")
    UserProfile.objects.update_or_create(user=client.user, defaults={"preferred_language": language})
    words = client.get(reverse("staff_guide")).content.decode()
    assert f'<h1 class="staff-guide__title">{title}</h1>' in words
    assert f'<div class="staff-guide" lang="{language}">' in words


def test_a_language_without_a_guide_reads_the_first_one():
    assert read_guide("fr").language == "en"


def test_nobody_reads_the_guide_without_logging_in(client, db):
    assert client.get(reverse("staff_guide")).status_code == 302


def test_the_guide_stands_in_the_help_menu_and_nothing_that_leads_away(log_in):
    words = log_in("Editors").get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("staff_guide") in words
    assert "guide.wagtail.org" not in words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chapter_can_be_reached_from_the_list(language):
    guide = read_guide(language)
    assert len({chapter.anchor for chapter in guide.chapters}) == len(guide.chapters) > 8
    assert all(f'id="{chapter.anchor}"' in guide.html for chapter in guide.chapters)


def test_both_guides_have_the_same_chapters_in_the_same_order():
    shapes = [
        re.findall(r"^(#+|\d+\.|-|\|) ", guide_file(language).read_text(encoding="utf-8"), re.MULTILINE)
        for language in LANGUAGES
    ]
    assert shapes[0] == shapes[1]
