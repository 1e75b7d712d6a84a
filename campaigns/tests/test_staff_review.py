"""Held forms, public names and signatures from paper on the staff side."""

from datetime import timedelta

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.db import connection
from django.urls import reverse
from django.utils.timezone import now

from campaigns import public_names
from campaigns.models import CampaignSupport, OfflineSignatures, SignUp
from campaigns.staff_roles import SUPPORTER_CARE
from campaigns.tests.factories import make_campaign
from campaigns.tests.people import make_held_form, make_signature, make_staff
from members.consents import PUBLIC_NAME, SIGNING, wording_of
from members.models import AuditEntry, Consent, Submission
from staff.roles import set_up_roles

pytestmark = pytest.mark.django_db
ANA, BERTA = "ana.canaria@example.org", "berta.canaria@example.org"
Action = AuditEntry.Action


@pytest.fixture
def key(section):
    set_up_roles()
    return make_campaign(section).translation_key


@pytest.fixture
def lucia(client, key):
    user = make_staff(SUPPORTER_CARE, name="lucia")
    client.force_login(user)
    return user


def lines():
    return list(AuditEntry.objects.exclude(action=Action.LIST_VIEWED).values_list("action", "object_key", "quantity"))


# --- Held forms -----------------------------------------------------------------------------------


@pytest.fixture
def held(key):
    return make_held_form(key, ANA, first_name="Xiomara")


def decide(client, decision, *forms, query="", **more):
    data = {"decision": decision, "form": [str(form.pk) for form in forms], **more}
    return client.post(reverse("held_forms") + query, data)


def test_held_forms_are_listed_masked(client, lucia, held):
    text = client.get(reverse("held_forms")).content.decode()
    assert "a…@e…org" in text
    assert "too many at once" in text
    assert "#StandWithHer" in text
    assert "canaria" not in text
    assert "Xiomara" not in text
    assert AuditEntry.objects.get().action == Action.LIST_VIEWED


def test_a_name_is_shown_where_the_name_is_the_question(client, lucia, key):
    make_held_form(key, ANA, first_name="Best casino", hold=Submission.Hold.NAME)
    assert "Best casino" in client.get(reverse("held_forms")).content.decode()


def test_a_released_form_goes_its_way(client, lucia, held, post, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks():
        decide(client, "release", held)
    [mail] = post()
    assert mail.to == [ANA]
    assert not Submission.objects.exists()
    assert SignUp.objects.count() == 1
    assert lines() == [(Action.HELD_RELEASED, str(held.pk), 1)]


def test_a_removed_form_is_gone(client, lucia, held, post):
    decide(client, "remove", held)
    assert post() == []
    assert not Submission.objects.exists()
    assert lines() == [(Action.HELD_REMOVED, str(held.pk), 1)]


def test_only_the_marked_forms_are_removed(client, lucia, key, held):
    other = make_held_form(key, BERTA)
    decide(client, "remove", other)
    assert Submission.objects.get() == held


def decide_as_shown(client, decision, page, **data):
    """Send the form of a page to where it leads, with what it carries."""
    form = BeautifulSoup(page.content, "html.parser").find("form", method="post", action=True, class_=None)
    hidden = {field["name"]: field["value"] for field in form.select("input[type=hidden]")}
    return client.post(form["action"], {**hidden, "decision": decision, **data})


@pytest.mark.parametrize("query", ["?why=name", "?campaign=&why=name", "?why=name&p=2"])
def test_everything_that_fits_a_filter_is_removed_at_once(client, lucia, key, held, query):
    for number in range(60):
        make_held_form(key, f"bot{number}@example.org", hold=Submission.Hold.NAME)
    page = client.get(reverse("held_forms") + query)
    answer = decide_as_shown(client, "remove", page, which="all")
    assert Submission.objects.get() == held
    assert lines() == [(Action.HELD_REMOVED, "", 60)]
    assert answer.url == reverse("held_forms") + query


def test_the_filter_of_a_campaign_holds_after_its_last_form(client, lucia, key, held):
    page = client.get(reverse("held_forms"), {"campaign": str(key)})
    answer = client.get(decide_as_shown(client, "remove", page, which="all").url)
    assert not answer.context["form"].errors


@pytest.mark.parametrize("query", ["?why=%5B%27name%27%5D", "?why=everything", "?campaign=x"])
@pytest.mark.parametrize("which", ["all", "marked"])
def test_a_filter_that_does_not_exist_is_refused(client, lucia, held, query, which):
    more = {"which": which, "newest": now().isoformat()}
    assert decide(client, "remove", held, query=query, **more).url == reverse("held_forms")
    assert Submission.objects.get() == held
    assert lines() == []


def test_all_are_those_that_were_there_when_the_page_was_shown(client, lucia, key, held):
    page = client.get(reverse("held_forms"))
    with time_machine.travel(now() + timedelta(seconds=5)):
        later = make_held_form(key, BERTA)
    decide_as_shown(client, "remove", page, which="all")
    assert Submission.objects.get() == later


@pytest.mark.parametrize("newest", ["", "x", "2026-13-45T00:00:00+00:00", "2999-01-01"])
def test_all_of_a_page_that_nobody_was_shown_are_none(client, lucia, held, newest):
    decide(client, "remove", which="all", newest=newest)
    assert Submission.objects.get() == held


def test_a_form_that_is_not_held_is_not_touched(client, lucia, key, held):
    Submission.objects.update(held_because="")
    decide(client, "remove", held)
    decide(client, "remove", which="all", newest=now().isoformat())
    assert Submission.objects.count() == 1
    assert lines() == []


def test_forms_of_other_kinds_are_not_listed(client, lucia, held):
    Submission.objects.update(kind="members.application")
    assert "a…@e…org" not in client.get(reverse("held_forms")).content.decode()
    decide(client, "remove", held)
    assert Submission.objects.count() == 1


@pytest.mark.parametrize("data", [{}, {"decision": "burn"}, {"decision": "remove", "form": "x"}])
def test_what_cannot_be_understood_does_nothing(client, lucia, held, data):
    assert client.post(reverse("held_forms"), data).status_code == 302
    assert Submission.objects.count() == 1


# --- Public names ---------------------------------------------------------------------------------


@pytest.fixture
def named(key):
    return make_signature(
        key, ANA, purposes=(SIGNING, PUBLIC_NAME), first_name="Xiomara", country="HN", public_name="asked"
    )


def decide_name(client, decision, *records):
    """Mark names in the list as it is shown, and decide about them."""
    return send_marks(client, decision, shown_marks(client, *records))


def shown_marks(client, *records) -> list[str]:
    page = BeautifulSoup(client.get(reverse("public_names_review")).content, "html.parser")
    boxes = [box["value"] for box in page.select("input[name=name]")]
    return [value for value in boxes if any(value.startswith(str(record.pk)) for record in records)]


def send_marks(client, decision, marks):
    return client.post(reverse("public_names_review"), {"decision": decision, "name": marks}, follow=True)


def test_names_that_wait_are_listed_without_address(client, lucia, named):
    text = client.get(reverse("public_names_review")).content.decode()
    assert "Xiomara" in text
    assert "Honduras" in text
    assert "canaria" not in text
    assert "a…@" not in text


def test_an_unconfirmed_name_is_not_listed(client, lucia, key):
    make_signature(key, ANA, confirmed=False, first_name="Xiomara", public_name="asked")
    assert "Xiomara" not in client.get(reverse("public_names_review")).content.decode()


@pytest.mark.parametrize(
    ("decision", "state", "action"),
    [("approve", "shown", Action.NAME_APPROVED), ("decline", "declined", Action.NAME_DECLINED)],
)
def test_a_name_is_decided_and_recorded(client, lucia, named, decision, state, action):
    decide_name(client, decision, named)
    named.refresh_from_db()
    assert named.public_name == state
    assert [line[:2] for line in lines()] == [(action, str(named.pk))]


def test_several_names_are_decided_at_once(client, lucia, key, named):
    other = make_signature(
        key, BERTA, purposes=(SIGNING, PUBLIC_NAME), first_name="Berta", country="KE", public_name="asked"
    )
    decide_name(client, "approve", named, other)
    assert set(SignUp.objects.values_list("public_name", flat=True)) == {"shown"}


def test_a_name_that_was_taken_back_meanwhile_is_not_shown(client, lucia, named):
    marks = shown_marks(client, named)
    Consent.objects.filter(wording__purpose=PUBLIC_NAME).update(withdrawn_on="2026-01-01")
    send_marks(client, "approve", marks)
    named.refresh_from_db()
    assert named.public_name != "shown"


def test_a_name_that_nobody_wanted_in_public_cannot_be_approved(client, lucia, key):
    record = make_signature(key, ANA, first_name="Xiomara")
    mark = public_names.mark_of(SignUp.objects.with_public_country().get())
    send_marks(client, "approve", [f"{record.pk}:{mark}"])
    record.refresh_from_db()
    assert record.public_name == "none"


@pytest.mark.parametrize("change", [{"first_name": "Another name"}, {"country": "KE"}])
@pytest.mark.parametrize("decision", ["approve", "decline"])
def test_a_name_that_changed_since_it_was_looked_at_stays_asked(client, lucia, named, decision, change):
    marks = shown_marks(client, named)
    record = SignUp.objects.get()
    for name, value in change.items():
        setattr(record, name, value)
    record.save()
    text = send_marks(client, decision, marks).content.decode()
    assert SignUp.objects.get().public_name == "asked"
    assert "has changed or gone since you looked at it" in text
    assert lines() == []


@pytest.mark.parametrize("decision", ["approve", "decline"])
def test_a_signature_that_is_gone_meanwhile_breaks_nothing(client, lucia, named, decision):
    marks = shown_marks(client, named)
    named.delete()
    assert "has changed or gone" in send_marks(client, decision, marks).content.decode()
    assert not SignUp.objects.exists()


@pytest.mark.parametrize("mark", ["x", "", "x:y"])
def test_a_mark_that_nobody_was_shown_decides_nothing(client, lucia, named, mark):
    send_marks(client, "approve", [mark, f"{named.pk}:{mark}", str(named.pk)])
    assert SignUp.objects.get().public_name == "asked"


def test_a_country_that_the_words_do_not_cover_is_not_shown_to_the_staff_either(client, lucia, named):
    Consent.objects.update(wording=wording_of(PUBLIC_NAME, "en", "Show my first name."))
    text = client.get(reverse("public_names_review")).content.decode()
    assert "Xiomara" in text
    assert "Honduras" not in text


def test_a_name_that_cannot_be_read_does_not_break_the_list(client, lucia, key, named):
    other = make_signature(key, BERTA, purposes=(SIGNING, PUBLIC_NAME), first_name="Berta", public_name="asked")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE campaigns_signup SET first_name = 'v1.broken.AAAA' WHERE id = %s", [named.pk.hex])
    text = client.get(reverse("public_names_review")).content.decode()
    assert "Berta" in text
    assert "cannot be read" in text
    decide_name(client, "approve", named, other)
    assert dict(SignUp.objects.values_list("pk", "public_name")) == {named.pk: "asked", other.pk: "shown"}
    decide_name(client, "decline", named)
    assert SignUp.objects.get(pk=named.pk).public_name == "declined"


# --- Paper ----------------------------------------------------------------------------------------


def add_paper(client, key, **data):
    return client.post(reverse("campaign_paper", args=[key]), {"number": 50, "note": "market day", **data})


def test_signatures_from_paper_are_counted_and_recorded(client, lucia, key):
    add_paper(client, key)
    row = OfflineSignatures.objects.get()
    assert (row.number, row.note, row.added_by, row.support_id) == (50, "market day", str(lucia.pk), key)
    assert lines() == [(Action.SIGNATURES_ADDED, str(row.pk), 50)]
    text = client.get(reverse("campaign_paper", args=[key])).content.decode()
    assert "market day" in text
    assert "lucia" in text


def test_paper_counts_in_the_exact_number_and_for_readers_later(client, lucia, key):
    add_paper(client, key)
    numbers = client.get(reverse("campaign_numbers_of", args=[key]))
    assert numbers.context["totals"].exact == 50
    assert CampaignSupport.objects.get().shown_count is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"number": 0},
        {"number": -5},
        {"number": ""},
        {"number": 10**9},
        {"number": "many"},
        {"note": "from ana@example.org"},
        {"note": "ask +504 9999-0000"},
        {"note": "x" * 500},
    ],
)
def test_what_is_wrong_or_somebodys_is_refused(client, lucia, key, wrong):
    answer = add_paper(client, key, **wrong)
    assert answer.status_code == 422
    assert "<title>Error:" in answer.content.decode().replace("\n", "").replace("> ", ">").replace("  ", "")
    assert not OfflineSignatures.objects.exists()


def test_signatures_from_paper_are_removed_after_a_question(client, lucia, key):
    add_paper(client, key)
    row = OfflineSignatures.objects.get()
    address = reverse("campaign_paper_remove", args=[key, row.pk])
    client.get(address)
    assert OfflineSignatures.objects.count() == 1
    client.post(address)
    assert not OfflineSignatures.objects.exists()
    assert (Action.SIGNATURES_REMOVED, str(row.pk), 50) in lines()


def test_paper_of_another_campaign_is_not_found(client, lucia, key, section):
    add_paper(client, key)
    other = make_campaign(section, "Another").translation_key
    address = reverse("campaign_paper_remove", args=[other, OfflineSignatures.objects.get().pk])
    assert client.post(address).status_code == 404
