"""Drafts stay drafts, incomplete translations are never published, and review works from the translation editor."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.models import Page, Revision, TaskState
from wagtail_localize.models import StringSegment, StringTranslation

from translations import progress
from translations.creator import TranslationCreator
from translations.drafts import publish, save_draft
from translations.progress import PublicationRefused, managed_translation, missing_strings
from translations.tests.factories import StandardPageFactory, make_workflow


def edit_url(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def press(client, page, action):
    return client.post(edit_url(page), {"action": action})


def sentences(response):
    return [str(message).strip() for message in get_messages(response.wsgi_request)]


def latest(page):
    return Page.objects.get(pk=page.pk).get_latest_revision().content


def set_title(page, words):
    StringTranslation.objects.filter(context__object_id=page.translation_key, context__path="title").update(data=words)
    row = StringTranslation.objects.get(context__object_id=page.translation_key, context__path="title")
    row.save()


@pytest.fixture
def changed(about, about_es):
    """The Spanish page after its source gained a sentence: live, and one string behind."""
    about.refresh_from_db()
    about.summary = "A new summary"
    about.save_revision().publish()
    about_es.refresh_from_db()
    return about_es


@pytest.fixture
def fresh(about, home_es, es, admin_user):
    """A new Spanish draft without any translated string."""
    TranslationCreator(admin_user, [es]).create(about)
    return about.get_translation(es)


def test_a_draft_is_not_seen_by_readers(about_es, translator, as_person):
    set_title(about_es, "Nosotras")
    press(as_person(translator), about_es, "save-draft")
    assert Page.objects.get(pk=about_es.pk).title == "About us (es)"
    assert latest(about_es)["title"] == "Nosotras"


def test_publishing_needs_every_string(changed, editor, as_person):
    response = press(as_person(editor), changed, "publish")
    assert "1 string is missing" in " ".join(sentences(response))
    assert Page.objects.get(pk=changed.pk).specific.summary == "A page about us (es)"


def test_a_refusal_speaks_the_language_of_the_editor(changed, editor, as_person, monkeypatch):
    monkeypatch.setattr(progress, "ngettext", lambda *_sentences: "falta %(number)d")
    assert sentences(press(as_person(editor), changed, "publish")) == ["falta 1"]


def test_a_new_draft_without_words_is_not_published(fresh, editor, as_person):
    response = press(as_person(editor), fresh, "publish")
    assert "strings are missing" in " ".join(sentences(response))
    assert not Page.objects.get(pk=fresh.pk).live


def test_a_complete_translation_is_published(about_es, editor, as_person):
    set_title(about_es, "Nosotras")
    press(as_person(editor), about_es, "publish")
    assert Page.objects.get(pk=about_es.pk).title == "Nosotras"


def test_a_translator_cannot_publish(about_es, translator, as_person):
    set_title(about_es, "Nosotras")
    response = press(as_person(translator), about_es, "publish")
    assert "Send it for review" in " ".join(sentences(response))
    assert Page.objects.get(pk=about_es.pk).title == "About us (es)"


def test_a_page_locked_by_somebody_else_is_not_published(about_es, editor, moderator, as_person):
    Page.objects.filter(pk=about_es.pk).update(locked=True, locked_by=moderator)
    set_title(about_es, "Nosotras")
    response = press(as_person(editor), about_es, "publish")
    assert "locked" in " ".join(sentences(response))
    assert Page.objects.get(pk=about_es.pk).title == "About us (es)"


def test_a_page_locked_by_oneself_is_published(about_es, editor, as_person):
    Page.objects.filter(pk=about_es.pk).update(locked=True, locked_by=editor)
    set_title(about_es, "Nosotras")
    press(as_person(editor), about_es, "publish")
    assert Page.objects.get(pk=about_es.pk).title == "Nosotras"


def test_words_that_do_not_fit_are_marked_and_nothing_is_published(about_es, editor, as_person):
    row = StringTranslation.objects.filter(context__object_id=about_es.translation_key, context__path="title")
    row.update(data="x" * 300)
    response = press(as_person(editor), about_es, "publish")
    assert "255" in " ".join(sentences(response))
    assert row.get().has_error
    assert Page.objects.get(pk=about_es.pk).title == "About us (es)"


@pytest.mark.parametrize("way", ["revision", "page action"])
def test_no_way_publishes_an_incomplete_translation(changed, way):
    revision = changed.specific.save_revision()
    with pytest.raises(PublicationRefused):
        revision.publish() if way == "revision" else changed.specific.publish(revision)


def test_publishing_by_code_is_refused_too(changed):
    with pytest.raises(PublicationRefused):
        publish(managed_translation(changed))


def test_what_was_scheduled_when_complete_goes_live(changed):
    revision = changed.specific.save_revision()
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=revision.created_at)
    Revision.objects.get(pk=revision.pk).publish()
    assert Page.objects.get(pk=changed.pk).live


def bulk_publish(client, *pages, **data):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    query = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{address}?{query}", data)


def test_bulk_publishing_refuses_an_incomplete_translation(fresh, editor, as_person):
    response = bulk_publish(as_person(editor), fresh)
    assert "missing" in " ".join(sentences(response))
    assert not Page.objects.get(pk=fresh.pk).live


def test_bulk_publishing_of_a_parent_refuses_incomplete_pages_below(fresh, home_es, editor, as_person):
    bulk_publish(as_person(editor), home_es, include_descendants="on")
    assert not Page.objects.get(pk=fresh.pk).live


def test_bulk_publishing_takes_the_newest_words(about_es, editor, as_person):
    set_title(about_es, "Nosotras")
    bulk_publish(as_person(editor), about_es)
    assert Page.objects.get(pk=about_es.pk).title == "Nosotras"


def test_bulk_publishing_of_sources_goes_on(home, editor, as_person):
    page = StandardPageFactory(parent=home, title="English", live=False)
    bulk_publish(as_person(editor), page)
    assert Page.objects.get(pk=page.pk).live


def task_url(page, action):
    task_state = TaskState.objects.get(status=TaskState.STATUS_IN_PROGRESS)
    return reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, task_state.pk])


@pytest.fixture
def in_review(about_es, home_es, translator, moderator, as_person):
    """The Spanish page with a new title, sent for review by its translator."""
    make_workflow(home_es, moderator)
    set_title(about_es, "Nosotras")
    press(as_person(translator), about_es, "send-for-review")
    return about_es


def test_a_translation_is_sent_for_review_with_its_words(in_review):
    task_state = TaskState.objects.get()
    assert task_state.revision.content["title"] == "Nosotras"
    assert Page.objects.get(pk=in_review.pk).title == "About us (es)"


def test_the_reviewer_finds_the_buttons_in_the_editor(in_review, moderator, as_person):
    html = as_person(moderator).get(edit_url(in_review)).content.decode()
    assert task_url(in_review, "approve") in html
    assert task_url(in_review, "reject") in html


def test_approval_publishes(in_review, moderator, as_person):
    as_person(moderator).post(task_url(in_review, "approve"))
    assert Page.objects.get(pk=in_review.pk).title == "Nosotras"


def test_approval_publishes_the_words_that_the_reviewer_changed(in_review, moderator, as_person):
    set_title(in_review, "Quiénes somos")
    as_person(moderator).post(task_url(in_review, "approve"))
    assert Page.objects.get(pk=in_review.pk).title == "Quiénes somos"


def test_approval_of_an_incomplete_translation_is_refused_in_words(in_review, about, moderator, as_person):
    about.refresh_from_db()
    about.summary = "A new summary"
    about.save_revision().publish()
    response = as_person(moderator).post(task_url(in_review, "approve"))
    assert "1 string is missing" in " ".join(sentences(response))
    assert Page.objects.get(pk=in_review.pk).title == "About us (es)"
    assert TaskState.objects.get().status == TaskState.STATUS_IN_PROGRESS


def test_a_translation_that_was_sent_back_can_be_sent_again(in_review, translator, moderator, as_person):
    as_person(moderator).post(task_url(in_review, "reject"), {"comment": "Not yet"})
    set_title(in_review, "Quiénes somos")
    press(as_person(translator), in_review, "send-for-review")
    assert TaskState.objects.get(status=TaskState.STATUS_IN_PROGRESS).revision.content["title"] == "Quiénes somos"


def test_the_translator_waits_while_others_review(in_review, translator, as_person):
    revisions = in_review.revisions.count()
    response = press(as_person(translator), in_review, "save-draft")
    assert "locked" in " ".join(sentences(response))
    assert in_review.revisions.count() == revisions


def update(client, page, **data):
    source = managed_translation(page).source
    return client.post(reverse("wagtail_localize:update_translations", args=[source.pk]), data)


def test_updating_publishes_nothing_incomplete(changed, editor, as_person):
    response = update(as_person(editor), changed, publish_translations="on")
    assert "1 string is missing" in " ".join(sentences(response))
    assert Page.objects.get(pk=changed.pk).specific.summary == "A page about us (es)"


def test_updating_publishes_what_is_complete(about_es, editor, as_person):
    set_title(about_es, "Nosotras")
    update(as_person(editor), about_es, publish_translations="on")
    assert Page.objects.get(pk=about_es.pk).title == "Nosotras"


def test_updating_needs_rights_on_the_source(about_es, outsider, as_person):
    set_title(about_es, "Nosotras")
    update(as_person(outsider), about_es, publish_translations="on")
    assert Page.objects.get(pk=about_es.pk).title == "About us (es)"


def test_a_draft_may_be_incomplete(changed, translator):
    save_draft(managed_translation(changed), translator)
    assert latest(changed)["summary"] == "A new summary"
    assert Page.objects.get(pk=changed.pk).specific.summary == "A page about us (es)"


def test_an_empty_or_faulty_word_counts_as_missing(about_es):
    segment = StringSegment.objects.filter(context__object_id=about_es.translation_key, context__path="title")
    words = StringTranslation.objects.filter(translation_of_id__in=segment.values("string_id"))
    words.update(data="")
    assert missing_strings(managed_translation(about_es)) == 1
    words.update(data="Nosotras", has_error=True)
    assert missing_strings(managed_translation(about_es)) == 1
