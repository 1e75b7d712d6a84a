"""What the editor of an event may set about registration: contradictions are told at their fields, nothing is lost."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils.timezone import localtime, now
from django.utils.translation import override
from wagtail.models import Revision
from wagtail_localize.models import StringSegment, Translation

from core.tests.site import make_page
from events.domain.registration import RegistrationMode
from events.keeping import note_facts
from events.models import EventPage, EventPlaces, EventQuestion
from events.registration_codes import fits
from events.tests.factories import day_from_today
from events.tests.registering import make_open_event, publish
from staff.tests.conftest import collect
from translations.creator import fresh_source

pytestmark = pytest.mark.django_db
CANARY = "Quetzal"


@pytest.fixture
def page(events):
    return make_open_event(events, capacity=3, questions=["diet"])


def edited(page, *, deferred=False, **changes):
    """Return the form of the editor, sent with some changes."""
    user = get_user_model().objects.create_superuser("editor", "editor@example.org", "x")
    form_class = page.get_edit_handler().get_form_class()
    collected = collect(form_class(instance=page, for_user=user))
    # A choice is collected as a list of what is chosen.
    sent = {name: (value or [""])[0] if isinstance(value, list) else value for name, value in collected.items()}
    data = {**sent, **changes}
    form = form_class(data, instance=EventPage.objects.get(pk=page.pk), for_user=user)
    if deferred:
        form.defer_required_fields()
        form.is_deferred_validation = True
    return form


def moment(days, hour=12):
    return f"{day_from_today(days)} {hour:02}:00"


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        (
            {"registration_opens_at": moment(9), "registration_closes_at": moment(5)},
            "registration_closes_at",
            ("close after it opens", "cerrarse después de abrirse"),
        ),
        (
            {"registration_closes_at": moment(45)},
            "registration_closes_at",
            ("after the event has ended", "después de que termine el encuentro"),
        ),
        ({"registration_mode": "outside"}, "registration_url", ("address where people", "Escribe la dirección")),
        ({"registration_mode": "code"}, "new_invitation_code", ("Write the code", "Escribe el código")),
        (
            {"registration_mode": "code", "new_invitation_code": "a-b c"},
            "new_invitation_code",
            ("at least 8", "al menos 8"),
        ),
        ({"capacity": "0"}, "capacity", ("greater than or equal to 1", "mayor o igual a 1")),
        ({"timezone": "Mars/Olympus"}, "timezone", ("Select a valid choice", "Escoja una opción válida")),
        ({"offer_hours": "0"}, "offer_hours", ("greater than or equal to 1", "mayor o igual a 1")),
    ],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_what_contradicts_itself_is_told_at_its_field(page, language, changes, field, words):
    with override(language):
        form = edited(page, **changes)
        assert not form.is_valid()
        assert list(form.errors) == [field], (form.errors, [rows.errors for rows in form.formsets.values()])
        found = " ".join(form.errors[field])
    assert words[language == "es"] in found


def test_a_capacity_below_what_is_taken_is_refused_and_a_draft_keeps_it(page):
    EventPlaces.objects.update(taken=3)
    form = edited(page, capacity="2")
    assert not form.is_valid()
    assert "3 places are taken already" in form.errors["capacity"][0]
    assert form["capacity"].value() == "2"


def test_whoever_knows_nobody_of_them_learns_no_number_of_taken_places(page):
    EventPlaces.objects.update(taken=3)
    form = edited(page, capacity="2")
    form.for_user = get_user_model().objects.create_user("author", "author@example.org", "x")
    assert form.is_valid(), form.errors


def test_a_capacity_that_is_published_on_other_ways_takes_nobodys_place(page):
    EventPlaces.objects.update(taken=3)
    EventPage.objects.filter(pk=page.pk).update(capacity=1)
    assert note_facts(page.translation_key).capacity == 3
    EventPlaces.objects.update(taken=0)
    assert note_facts(page.translation_key).capacity == 1


def test_one_question_is_asked_once(page):
    EventQuestion.objects.create(page=page, kind="diet", locale=page.locale)
    form = edited(EventPage.objects.get(pk=page.pk))
    assert not form.is_valid()
    rows = form.formsets["registration_questions"].forms
    assert [bool(row.errors) for row in rows] == [False, True]


def test_dates_are_typed_on_the_clocks_of_the_event(page):
    EventPage.objects.filter(pk=page.pk).update(timezone="America/Mexico_City")
    form = edited(EventPage.objects.get(pk=page.pk), registration_closes_at=moment(9, 10))
    assert form.is_valid(), form.errors
    stored = form.save(commit=False).registration_closes_at
    assert localtime(stored, form.instance.registration_zone).hour == 10
    assert stored.utcoffset() == timedelta(hours=-6)


def test_a_code_is_kept_as_a_keyed_hash_alone(page):
    form = edited(page, registration_mode="code", new_invitation_code="Jacaranda 2030")
    assert form.is_valid(), form.errors
    saved = form.save()
    saved.save_revision().publish()
    stored = EventPage.objects.get(pk=page.pk)
    assert fits(stored.invitation_code_seal, "jacaranda-2030")
    assert not fits(stored.invitation_code_seal, "jacaranda-2031")
    assert not fits("", "")
    revisions = " ".join(str(row.content) for row in Revision.objects.all())
    assert "acaranda" not in stored.invitation_code_seal + revisions


def test_a_page_without_registration_counts_nothing(events):
    page = make_open_event(events, registration_mode=RegistrationMode.CLOSED.value)
    assert not EventPlaces.objects.filter(pk=page.translation_key).exists()


def test_place_and_link_are_no_words_to_translate_and_follow_the_source(page, site):
    EventPage.objects.filter(pk=page.pk).update(meeting_point=CANARY, joining_url=f"https://{CANARY}.example/x")
    source_page = EventPage.objects.get(pk=page.pk)
    make_page(site.spanish, "Encuentros", "events.EventIndexPage", slug="encuentros")
    source = fresh_source(source_page)
    strings = [row.string.data for row in StringSegment.objects.filter(source=source)]
    assert strings
    assert not any(CANARY in text for text in strings)
    assert not Translation.objects.exists()


def test_registration_facts_follow_what_is_published(page):
    EventPage.objects.filter(pk=page.pk).update(capacity=7, has_waiting_list=False, registration_kept_days=9)
    publish(page)
    places = EventPlaces.objects.get(pk=page.translation_key)
    assert (places.capacity, places.has_waiting_list, places.kept_days) == (7, False, 9)
    assert places.starts_at > now()
