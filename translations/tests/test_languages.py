"""A further language needs its Locale, a translated home page, and nothing else."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Locale, Page

from translations.creator import TranslationCreator, translate_descendants
from translations.services import translate
from translations.tests.factories import StandardPageFactory, spanish

ARABIC = {
    "About us": "الماء الآن",
    "A page about us": "صفحة عنا",
    "First words.": "الكلمات الأولى.",
    "Second words.": "الكلمات الثانية.",
}


@pytest.mark.parametrize("code", ["fr", "ar"])
def test_a_published_tree_is_served(home, about, home_es, client, code):
    locale = Locale.objects.create(language_code=code)
    for page in (home, about):
        translate(page, locale, spanish)
    assert client.get(f"/{code}/").status_code == 200
    assert client.get(f"/{code}/about-es/").status_code == 200


def test_a_language_that_was_only_begun_is_not_served(home, home_es, about, fr, admin_user, client):
    TranslationCreator(admin_user, [fr]).create(home)
    assert translate_descendants(home, [fr], admin_user) == []
    assert Page.objects.filter(locale=fr, depth__gt=1).count() == 2
    assert client.get("/fr/").status_code == 404


def test_the_trees_of_all_languages_have_the_same_shape(home, home_es, about, fr, admin_user):
    child = StandardPageFactory(parent=about, title="Deep", slug="deep")
    TranslationCreator(admin_user, [fr]).create(home)
    translate_descendants(home, [fr], admin_user)
    translated = child.get_translation(fr)
    assert [page.translation_key for page in translated.get_ancestors()] == [
        page.translation_key for page in child.get_ancestors()
    ]
    assert Page.find_problems() == ([], [], [], [], [])


def test_an_address_is_written_in_the_letters_of_its_language(home, home_es, about):
    arabic = Locale.objects.create(language_code="ar")
    translate(home, arabic, spanish)
    assert translate(about, arabic, ARABIC).slug == "الماء-الآن"


def test_one_page_that_cannot_be_made_does_not_hold_up_the_others(home, home_es, about, es, admin_user, monkeypatch):
    broken = StandardPageFactory(parent=home, title="Broken", slug="broken")
    after = StandardPageFactory(parent=home, title="After", slug="after")
    prepare = TranslationCreator.prepare

    def fail_for_one(creator, instance, locale):
        if instance.pk == broken.pk:
            raise ValidationError("It does not fit.")
        return prepare(creator, instance, locale)

    monkeypatch.setattr(TranslationCreator, "prepare", fail_for_one)
    assert translate_descendants(home, [es], admin_user) == ["Broken"]
    assert after.get_translation_or_none(es) is not None
