"""The dashboard's panel and the steps below the strings."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from translations.creator import TranslationCreator
from translations.panels import ROWS, rows_for
from translations.services import translate
from translations.tests.factories import (
    CampaignIndexPageFactory,
    CampaignPageFactory,
    StandardPageFactory,
    make_person,
    spanish,
)


def states(user):
    return {(row.title, row.language, row.state) for row in rows_for(user)}


def again(user):
    return type(user).objects.get(pk=user.pk)


def test_a_page_without_translation_is_behind(about, home_es, editor):
    assert ("About us", "español", "Not translated") in states(editor)


def test_a_page_that_lacks_words_is_behind(about, about_es, translator):
    about.refresh_from_db()
    about.summary, about.title = "A new summary", "A new title"
    about.save_revision().publish()
    assert ("About us (es)", "español", "2 strings are missing") in states(translator)


def test_a_complete_draft_waits_for_publication(about, home_es, es, translator):
    translate(about, es, spanish, publish=False)
    assert ("About us (es)", "español", "Complete, not published") in states(translator)


def test_what_is_done_is_not_listed(about_es, translator):
    assert states(translator) == set()


def test_one_sees_only_what_one_edits(about, home_es, es, admin_user, outsider):
    TranslationCreator(admin_user, [es]).create(about)
    assert states(outsider) == set()


def test_a_language_that_was_begun_counts(about, about_es, home, fr, admin_user):
    TranslationCreator(admin_user, [fr]).create(home)
    assert ("About us", "français", "Not translated") in states(admin_user)


def test_the_number_of_queries_does_not_grow(home, home_es, es, fr, editor, admin_user):
    """Permissions, translations with counts, languages, pages, versions: whatever the number of pages or languages."""

    def count():
        person = again(editor)
        with CaptureQueriesContext(
            connection,
        ) as captured:
            rows_for(person)
        return len(captured)

    for _number in range(3):
        TranslationCreator(admin_user, [es]).create(StandardPageFactory(parent=home))
        StandardPageFactory(parent=home)
    few = count()
    TranslationCreator(admin_user, [fr]).create(home)
    for _number in range(12):
        TranslationCreator(admin_user, [es]).create(StandardPageFactory(parent=home))
        StandardPageFactory(parent=home)
    assert count() == few


def test_the_dashboard_shows_a_few_and_leads_to_the_report(home, home_es, editor, as_person):
    for _number in range(ROWS + 2):
        StandardPageFactory(parent=home)
    html = as_person(editor).get(reverse("wagtailadmin_home")).content.decode()
    assert html.count("Not translated") == ROWS
    assert "All translations" in html


@pytest.fixture
def campaign_es(home, home_es, es):
    index = CampaignIndexPageFactory(parent=home, slug="campaigns")
    translate(index, es, spanish)
    return translate(CampaignPageFactory(parent=index, slug="stand-with-her"), es, spanish)


def edit(client, page):
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()


def test_facts_shared_by_all_languages_are_shown_with_their_place(campaign_es, editor, as_person):
    html = edit(as_person(editor), campaign_es)
    source = campaign_es.get_translations().get()
    assert "5,000" in html or "5000" in html
    assert f'href="{reverse("wagtailadmin_pages:edit", args=[source.pk])}"' in html


def test_a_translator_without_rights_on_the_source_gets_no_link_to_it(campaign_es, translator, as_person):
    html = edit(as_person(translator), campaign_es)
    assert "They are changed in" in html


def test_shared_facts_cannot_be_changed_in_a_translation(campaign_es, editor, as_person):
    as_person(editor).post(
        reverse("wagtailadmin_pages:edit", args=[campaign_es.pk]), {"goal": "7", "action": "save-draft"}
    )
    assert campaign_es.__class__.objects.get(pk=campaign_es.pk).get_latest_revision_as_object().goal == 5000


def test_the_editor_says_what_is_missing(about, about_es, translator, as_person):
    about.refresh_from_db()
    about.summary = "A new summary"
    about.save_revision().publish()
    assert "1 string is missing" in edit(as_person(translator), about_es)


def test_the_editor_offers_a_draft_and_a_review(about_es, translator, as_person):
    html = edit(as_person(translator), about_es)
    assert 'value="save-draft"' in html


def test_the_editor_offers_no_alias(about_es, editor, as_person):
    assert reverse("wagtail_localize:convert_to_alias", args=[about_es.pk]) not in edit(as_person(editor), about_es)


def test_a_locked_page_offers_nothing(about_es, editor, moderator, as_person):
    about_es.locked, about_es.locked_by = True, moderator
    about_es.save()
    html = edit(as_person(editor), about_es)
    assert 'value="save-draft"' not in html
    assert "is locked" in html


def test_unknown_actions_change_nothing(about_es, translator, as_person):
    response = as_person(translator).post(reverse("wagtailadmin_pages:edit", args=[about_es.pk]), {"action": "explode"})
    assert response.status_code in {200, 302}
    assert about_es.revisions.count() == type(about_es).objects.get(pk=about_es.pk).revisions.count()


def test_a_person_without_workflow_gets_no_review(about_es, as_person):
    stranger = make_person("stranger")
    assert as_person(stranger).get(reverse("wagtailadmin_pages:edit", args=[about_es.pk])).status_code == 302
