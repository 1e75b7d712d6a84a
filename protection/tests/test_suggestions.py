"""Suggesting a change: nothing of the reader is kept, nothing is public by itself, and the staff decide."""

from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.urls import reverse
from django.utils.timezone import localdate, now

from core.tests.site import make_site
from members import retention
from protection import suggestions
from protection.models import Suggestion
from protection.tests.organisation_factories import make_directory, make_organisation, path_of
from staff.tests.conftest import collect, english, log_in, roles, spanish, trees  # noqa: F401

CANARY = "Zqcanary: the telephone number has changed."
PATH = "/en/suggest-a-change/weavers/"


@pytest.fixture
def site(db):
    return make_site()


@pytest.fixture
def organisation(site):
    make_directory(site)
    return make_organisation("Weavers", slug="weavers")


def stamp_of(client) -> str:
    return client.get(PATH).context["form"]["stamp"].value()


def send(client, path: str = PATH, **values):
    """Send the form as a person does: some seconds after it was shown."""
    stamp = stamp_of(client)
    with time_machine.travel(now() + timedelta(seconds=30), tick=False):
        return client.post(path, {"words": CANARY, "stamp": stamp, **values})


def test_the_entry_leads_to_the_form(organisation, site, client):
    english_list = site.english.get_children().get(slug="organisations")
    html = client.get(path_of(english_list, organisation)).content.decode()
    assert f'href="{PATH}"' in html


def test_a_suggestion_waits_sealed_and_shows_nowhere(organisation, client):
    answer = send(client, source="https://weavers.example.org/contact")
    assert answer.status_code == 302
    assert answer["Location"] == f"{PATH}thank-you/"
    assert client.get(answer["Location"]).status_code == 200
    kept = Suggestion.objects.get()
    assert kept.words == CANARY
    assert not kept.is_held
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM protection_suggestion")
        stored = str(cursor.fetchall())
    assert "Zqcanary" not in stored
    assert "example.org" not in stored
    assert "127.0.0.1" not in stored
    assert "Zqcanary" not in client.get("/en/organisations/weavers/").content.decode()


def test_the_form_sets_no_cookie_and_is_kept_nowhere(organisation, client):
    answer = client.get(PATH)
    assert not answer.cookies
    assert "no-store" in answer["Cache-Control"]
    assert 'name="robots" content="noindex"' in answer.content.decode()


def test_both_languages_have_the_form(organisation, client):
    answer = client.get("/es/suggest-a-change/weavers/")
    assert answer.status_code == 200
    assert PATH in answer.content.decode()


@pytest.mark.parametrize("slug", ["nobody", "hidden", "draft", "withdrawn"])
@pytest.mark.parametrize("ending", ["", "thank-you/"])
def test_what_readers_do_not_see_takes_no_suggestion(organisation, client, slug, ending):
    make_organisation(slug="hidden", standing="hidden")
    make_organisation(slug="draft", live=False)
    make_organisation(slug="withdrawn", standing="withdrawn", withdrawal_reason="closed")
    assert client.get(f"/en/suggest-a-change/{slug}/{ending}").status_code == 404


def test_an_empty_form_comes_back_with_what_was_typed(organisation, client):
    answer = send(client, words="  ", source="Kept words")
    assert answer.status_code == 422
    assert "Kept words" in answer.content.decode()
    assert not Suggestion.objects.exists()


@pytest.mark.parametrize(
    "words",
    ["x" * (suggestions.LONGEST_WORDS + 1), "a\u202eb", "a\x00b", "x" * 100_000],
    ids=["long", "turn", "nul", "huge"],
)
def test_bad_words_are_refused_in_a_sentence(organisation, client, words):
    assert send(client, words=words).status_code == 422
    assert not Suggestion.objects.exists()


@pytest.mark.parametrize("values", [{"website": "https://spam.example"}, {}], ids=["trap", "too fast"])
def test_machines_get_the_same_answer_and_leave_nothing(organisation, client, values):
    stamp = stamp_of(client)
    answer = client.post(PATH, {"words": CANARY, "stamp": stamp, **values})
    assert (answer.status_code, answer["Location"]) == (302, f"{PATH}thank-you/")
    assert not Suggestion.objects.exists()


def test_what_comes_too_fast_is_held_with_the_same_answer(organisation, client):
    answers = {send(client).status_code for _number in range(20)}
    assert answers == {302}
    assert Suggestion.objects.held().count() == 10
    assert Suggestion.objects.waiting().count() == 10


def test_another_site_cannot_send_it(organisation, client):
    assert client.post(PATH, {"words": CANARY}, headers={"origin": "https://evil.example"}).status_code == 403


def test_reading_changes_nothing(organisation, client):
    for path in (PATH, f"{PATH}thank-you/"):
        client.get(path)
        client.head(path)
    assert not Suggestion.objects.exists()


# --- The desk ---------------------------------------------------------------------------------------------------------


def make_suggestion(organisation, **facts) -> Suggestion:
    suggestion = Suggestion(organisation=organisation, language="en", received_on=localdate(), **facts)
    suggestion.words = CANARY
    suggestion.save()
    return suggestion


@pytest.mark.parametrize(("action", "state"), [("done", "done"), ("decline", "declined")])
def test_staff_decide(organisation, log_in, action, state):  # noqa: F811
    suggestion = make_suggestion(organisation)
    client = log_in("Moderators")
    path = reverse("organisation_suggestions")
    assert "Zqcanary" in client.get(path).content.decode()
    client.post(path, {"suggestion": [suggestion.pk, "nonsense"], "action": action})
    suggestion.refresh_from_db()
    assert (suggestion.state, suggestion.decided_on) == (state, localdate())


def test_held_ones_are_released_or_removed(organisation, log_in):  # noqa: F811
    first, second = make_suggestion(organisation, is_held=True), make_suggestion(organisation, is_held=True)
    client = log_in("Moderators")
    path = reverse("organisation_suggestions")
    client.post(path, {"suggestion": [first.pk], "action": "release"})
    client.post(path, {"suggestion": [second.pk], "action": "remove"})
    assert list(Suggestion.objects.waiting()) == [first]
    assert Suggestion.objects.count() == 1


def test_a_broken_seal_hides_no_other_row(organisation, log_in):  # noqa: F811
    broken = make_suggestion(organisation)
    make_suggestion(organisation)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE protection_suggestion SET words = 'v1.none.AAAA' WHERE received_on = received_on")
    answer = log_in("Moderators").get(reverse("organisation_suggestions"))
    assert answer.status_code == 200
    assert str(broken.pk) in answer.content.decode()


@pytest.mark.parametrize("role", ["nobody", "Editors", "Translators (es)"])
def test_only_who_may_publish_reads_suggestions(organisation, log_in, role):  # noqa: F811
    make_suggestion(organisation)
    answer = log_in(role).get(reverse("organisation_suggestions"))
    assert answer.status_code in {302, 403}


@pytest.mark.parametrize(
    ("facts", "days", "is_kept"),
    [
        ({}, 180, True),
        ({}, 181, False),
        ({"state": "done", "decided": True}, 30, True),
        ({"state": "done", "decided": True}, 31, False),
        ({"is_held": True}, 181, False),
    ],
)
def test_suggestions_go_when_their_time_has_come(organisation, facts, days, is_kept):
    with time_machine.travel("2026-11-20 10:00Z", tick=False) as clock:
        decided = localdate() if facts.pop("decided", False) else None
        make_suggestion(organisation, decided_on=decided, **facts)
        clock.shift(timedelta(days=days))
        retention.sweep()
        assert Suggestion.objects.exists() == is_kept


def test_readers_are_told_how_long_a_suggestion_is_kept(site, client):
    assert 'data-rule="suggestions"' in client.get("/en/what-we-keep/").content.decode()
