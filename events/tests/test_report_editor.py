"""What the editor of an event asks before a report goes out, and the switch for sensitive events in it."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.utils.translation import override

from core.content_checks_of_pages import findings_of
from events.models import EventPage, EventQuote
from events.tests.factories import day_from_today, make_event, make_session
from staff.tests.conftest import collect

pytestmark = pytest.mark.django_db
ASKED = {
    "en": "Record when the person agreed to be quoted and where the consent is kept, or say that the quote is"
    " illustrative.",
    "es": "Anota cuándo aceptó la persona que se la cite y dónde se guarda su consentimiento, o indica que la cita es"
    " ilustrativa.",
}


@pytest.fixture
def page(events):
    return make_event(events, "Past", sessions=[make_session(day_from_today(-9))])


def add_quote(page, **fields):
    defaults = {"text": "I go on.", "attribution": "A defender", "locale": page.locale, "sort_order": 0}
    page.quotes = [EventQuote(**{**defaults, **fields})]
    page.save()


def edited(page, *, deferred=False, user=None, **changes):
    """Return the form of the editor, sent with some changes."""
    user = user or get_user_model().objects.create_superuser("editor", "editor@example.org", "x")
    form_class = page.get_edit_handler().get_form_class()
    collected = collect(form_class(instance=page, for_user=user))
    # A list of choices gives its value in a list.
    data = {name: value[0] if isinstance(value, list) else value for name, value in collected.items()} | changes
    form = form_class(data, instance=EventPage.objects.get(pk=page.pk), for_user=user)
    if deferred:
        form.defer_required_fields()
        form.is_deferred_validation = True
    return form


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_quote_without_consent_cannot_be_published(page, language):
    add_quote(page)
    with override(language):
        form = edited(page)
        assert not form.is_valid()
        assert form.formsets["quotes"].forms[0].errors["consent_on"] == [ASKED[language]]


def test_a_draft_with_it_can_be_kept(page):
    add_quote(page)
    form = edited(page, deferred=True)
    assert form.is_valid(), form.errors


@pytest.mark.parametrize(
    "fields", [{"consent_on": date(2026, 1, 1), "consent_kept_at": "Folder 7"}, {"basis": "illustrative"}]
)
def test_a_quote_with_its_record_can(page, fields):
    add_quote(page, **fields)
    form = edited(page)
    assert form.is_valid(), (form.errors, form.formsets["quotes"].errors)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "The consent to quote A defender is not recorded."),
        ("es", "No consta el consentimiento para citar a A defender."),
    ],
)
def test_the_editor_is_told_before_publishing(page, language, words):
    add_quote(page)
    with override(language):
        assert words in [finding.sentence for finding in findings_of(page)]


def save(form, page):
    """Store what the editor sent, as its view does."""
    assert form.is_valid(), form.errors
    form.save(commit=False).save_revision()
    return EventPage.objects.get(pk=page.pk).is_sensitive


def test_ticking_holds_with_the_next_save_without_publishing(page):
    form = edited(page, deferred=True, is_sensitive="on")
    assert save(form, page) is True


def test_a_preview_changes_nothing(page):
    form = edited(page, deferred=True, is_sensitive="on")
    assert form.is_valid()
    form.save(commit=False)
    assert EventPage.objects.get(pk=page.pk).is_sensitive is False


def test_the_editor_shows_how_it_stands(page):
    page.set_sensitive(True)
    form = edited(page)
    assert form.initial["is_sensitive"] is True


def without(form_data_of, *names):
    return {name: value for name, value in form_data_of.items() if name not in names}


@pytest.mark.parametrize(("action", "is_sensitive"), [({}, True), ({"action-publish": "1"}, False)])
def test_releasing_needs_publishing(page, action, is_sensitive):
    page.set_sensitive(True)
    page = EventPage.objects.get(pk=page.pk)
    form = edited(page, deferred=not action, **action)
    form.data = without(form.data, "is_sensitive")
    assert save(form, page) is is_sensitive


def test_releasing_needs_the_right_to_publish(page):
    page.set_sensitive(True)
    page = EventPage.objects.get(pk=page.pk)
    nobody = get_user_model().objects.create_user("somebody", "somebody@example.org", "x")
    form = edited(page, user=nobody, **{"action-publish": "1"})
    form.data = without(form.data, "is_sensitive")
    assert save(form, page) is True
