"""Submitting for translation makes drafts, for those who may, and touches nothing that is there."""

import pytest
from django.urls import resolve, reverse
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from translations.creator import TranslationCreator
from translations.services import translate
from translations.tests.factories import StandardPageFactory, Topic, make_person, spanish


def submit(client, page, *locales, **data):
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    return client.post(address, {"locales": [locale.pk for locale in locales], **data})


def submit_snippet(client, snippet, *locales):
    label = (snippet._meta.app_label, snippet._meta.model_name, snippet.pk)
    address = reverse("wagtail_localize:submit_snippet_translation", args=label)
    return client.post(address, {"locales": [locale.pk for locale in locales]})


def in_language(page, locale):
    return Page.objects.filter(translation_key=page.translation_key, locale=locale).first()


def test_a_live_page_gives_a_draft(about, es, editor, as_person):
    submit(as_person(editor), about, es)
    assert in_language(about, es).live is False


def test_the_permission_to_submit_is_not_enough(about, home_es, es, outsider, as_person):
    submit(as_person(outsider), about, es)
    assert in_language(about, es) is None


def test_the_form_is_not_shown_without_rights_on_the_source(about, outsider, as_person):
    response = as_person(outsider).get(reverse("wagtail_localize:submit_page_translation", args=[about.pk]))
    assert response.status_code == 302


def test_rights_on_the_source_alone_are_not_enough(about, home, home_es, es, as_person):
    person = make_person("english", pages={home: ["add", "change"]}, permissions=("submit_translation",))
    submit(as_person(person), about, es)
    assert in_language(about, es) is None


def test_publishing_is_not_asked_for_a_draft(about, home, home_es, es, as_person):
    rights = ["add", "change"]
    person = make_person("writer", pages={home: rights, home_es: rights}, permissions=("submit_translation",))
    submit(as_person(person), about, es)
    assert in_language(about, es).live is False


def test_a_translator_cannot_submit(about, es, translator, as_person):
    submit(as_person(translator), about, es)
    assert in_language(about, es) is None


def test_only_an_administrator_begins_a_language(home, home_es, about, fr, editor, admin_user, as_person):
    submit(as_person(editor), about, fr)
    assert in_language(about, fr) is None
    submit(as_person(admin_user), about, fr)
    assert in_language(home, fr).live is False


def test_the_text_of_the_page_reaches_nobody_through_a_refused_submission(about, home_es, es, outsider, as_person):
    submit(as_person(outsider), about, es)
    assert not TranslationSource.objects.filter(object_id=about.translation_key).exists()


def test_a_snippet_needs_rights_on_its_kind(en, es, home_es, outsider, as_person):
    water = Topic.objects.create(name="Water", slug="water", locale=en)
    submit_snippet(as_person(outsider), water, es)
    assert not water.get_translations().exists()


def test_a_snippet_is_submitted_by_those_who_may(en, es, home_es, as_person):
    water = Topic.objects.create(name="Water", slug="water", locale=en)
    permissions = ("submit_translation", "add_topic", "change_topic")
    submit_snippet(as_person(make_person("librarian", permissions=permissions)), water, es)
    assert water.get_translation(es).name == "Water"


def test_pages_below_are_made_after_the_request(about, es, editor, as_person, django_capture_on_commit_callbacks):
    child = StandardPageFactory(parent=about, title="Deep")
    grandchild = StandardPageFactory(parent=child, title="Deeper")
    with django_capture_on_commit_callbacks() as queued:
        submit(as_person(editor), about, es, include_subtree="on")
    assert in_language(child, es) is None
    for work in queued:
        work()
    assert in_language(child, es).live is False
    assert in_language(grandchild, es).get_parent().pk == in_language(child, es).pk


def test_pages_below_that_are_translated_stay_as_they_are(about_es, about, home, es, editor, as_person):
    translate(StandardPageFactory(parent=about, title="Deep", slug="deep"), es, spanish)
    child_es = Page.objects.get(title="Deep (es)")
    creator = TranslationCreator(editor, [es])
    creator.create(child_es.get_translation(about.locale))
    assert creator.created == {}
    child_es.refresh_from_db()
    assert (child_es.title, child_es.live) == ("Deep (es)", True)


def test_a_stopped_translation_is_not_started_again(about_es, about, es, editor):
    Translation.objects.filter(target_locale=es, source__object_id=about.translation_key).update(enabled=False)
    TranslationCreator(editor, [es]).create(about)
    translation = Translation.objects.get(target_locale=es, source__object_id=about.translation_key)
    assert not translation.enabled


def test_snippets_of_a_page_that_are_translated_stay_as_they_are(home, home_es, es, en, fr, admin_user):
    water = Topic.objects.create(name="Water", slug="water", locale=en)
    agua = translate(water, es, {"Water": "Agua"})
    creator = TranslationCreator(admin_user, [es, fr])
    creator.create(water)
    agua.refresh_from_db()
    assert agua.name == "Agua"
    assert [translation.target_locale for translation in creator.created[creator_source(water)]] == [fr]


def creator_source(instance):
    return TranslationSource.objects.get(object_id=instance.translation_key)


def test_a_language_added_later_starts_from_the_present_words(about_es, about, home, fr, admin_user):
    Page.objects.filter(pk=about.pk).update(title="About us today")
    about.refresh_from_db()
    TranslationCreator(admin_user, [fr]).create(about)
    assert in_language(about, fr).title == "About us today"


def test_a_page_never_published_starts_from_its_latest_draft(home, home_es, es, admin_user):
    page = StandardPageFactory(parent=home, title="First thought", live=False)
    page.title = "Second thought"
    page.save_revision()
    TranslationCreator(admin_user, [es]).create(Page.objects.get(pk=page.pk))
    assert in_language(page, es).title == "Second thought"


def test_an_alias_becomes_a_draft(about, home_es, es, admin_user):
    alias = about.copy_for_translation(es, alias=True)
    assert alias.live
    TranslationCreator(admin_user, [es]).create(about)
    alias.refresh_from_db()
    assert (alias.live, alias.alias_of_id) == (False, None)


def test_a_secret_parent_is_not_revealed(about, home, home_es, es, as_person):
    child = StandardPageFactory(parent=about, title="Open child")
    person = make_person("guest", pages={child: ["change"], home_es: ["add"]}, permissions=("submit_translation",))
    submit(as_person(person), child, es)
    assert in_language(about, es) is None


@pytest.mark.parametrize("name", ["submit_page_translation", "submit_snippet_translation"])
def test_ours_answers(name):
    arguments = {"submit_page_translation": [1], "submit_snippet_translation": ["core", "topic", "1"]}[name]
    view = resolve(reverse(f"wagtail_localize:{name}", args=arguments)).func
    assert view.view_class.__module__.startswith("translations.")
