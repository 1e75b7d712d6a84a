"""Exports of the people who signed: with a reason, a second person, a key, a password, and a line in the record."""

import csv
from datetime import timedelta
from io import BytesIO, StringIO

import pyrage
import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import now
from openpyxl import load_workbook
from pyrage import x25519

from campaigns.exports import SOURCE
from campaigns.models import SignUp
from campaigns.staff_roles import DATA_PROTECTION
from campaigns.tests.factories import make_campaign
from campaigns.tests.people import make_signature, make_staff, type_password
from members import exports
from members.consents import PUBLIC_NAME, SIGNING, UPDATES, wording_of
from members.exports import NotAllowedError
from members.fields import Sealed
from members.keys import stop_digest
from members.models import AuditEntry, Consent, ExportKey, ExportRequest, StopEntry
from staff.roles import set_up_roles

pytestmark = pytest.mark.django_db
ANA, BERTA, CELIA = "ana@example.org", "berta@example.org", "celia@example.org"
IDENTITY = x25519.Identity.generate()
Action = AuditEntry.Action


@pytest.fixture
def campaign(section):
    set_up_roles()
    return make_campaign(section)


@pytest.fixture
def key(campaign):
    return campaign.translation_key


def with_key(user, identity=IDENTITY):
    return ExportKey.objects.create(user=user, recipient=str(identity.to_public()), registered_on="2026-01-01")


@pytest.fixture
def ines(campaign):
    user = make_staff(DATA_PROTECTION, name="ines")
    with_key(user)
    return user


@pytest.fixture
def wanjiru(campaign):
    return make_staff(DATA_PROTECTION, name="wanjiru")


@pytest.fixture
def one_is_many(monkeypatch):
    """More than one person needs a second one's yes."""
    monkeypatch.setattr(exports, "ROWS_WITHOUT_APPROVAL", 1)


def ask(user, key, **changes):
    wish = {
        "purpose": SIGNING,
        "columns": ["address", "first_name"],
        "file_format": "csv",
        "reason": AuditEntry.Reason.HANDOVER,
        "readers": list(ExportKey.objects.filter(user=user)),
    }
    return exports.ask(user, exports.SOURCES[SOURCE], key, **{**wish, **changes})


def rows_of(export, user, identity=IDENTITY):
    export.refresh_from_db()
    data = pyrage.decrypt(b"".join(exports.download(user, export)), [identity])
    if export.file_format == "csv":
        return list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))
    return [[cell.value or "" for cell in row] for row in load_workbook(BytesIO(data)).worksheets[0].iter_rows()]


def actions():
    return sorted(AuditEntry.objects.values_list("action", flat=True))


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_the_file_holds_the_chosen_columns_of_those_who_confirmed(ines, key, file_format):
    make_signature(key, ANA, first_name="Ana")
    make_signature(key, BERTA, first_name="Berta", confirmed=False)
    assert rows_of(ask(ines, key, file_format=file_format), ines) == [["First name", "E-mail address"], ["Ana", ANA]]


@pytest.mark.parametrize("file_format", ["csv", "xlsx"])
def test_every_column_can_be_exported(ines, key, file_format):
    columns = exports.SOURCES[SOURCE].purpose(SIGNING).columns
    record = make_signature(key, ANA, first_name="Ana", country="HN", language="es", purposes=(SIGNING, UPDATES))
    [header, row] = rows_of(ask(ines, key, columns=columns, file_format=file_format), ines)
    assert len(header) == len(columns)
    assert row == ["Ana", ANA, "Honduras", "Spanish", record.confirmed_on.isoformat(), "yes"]


def test_only_whoever_consents_to_the_purpose_is_in_it(ines, key):
    make_signature(key, ANA, purposes=(SIGNING, UPDATES))
    make_signature(key, BERTA)
    taken_back = make_signature(key, CELIA, purposes=(SIGNING, UPDATES))
    Consent.objects.filter(record_id=taken_back.pk, wording__purpose=UPDATES).update(withdrawn_on="2026-01-01")
    assert rows_of(ask(ines, key, purpose=UPDATES, columns=["address"]), ines)[1:] == [[ANA]]


def test_whoever_wants_a_pause_is_not_written_to(ines, key):
    make_signature(key, ANA, purposes=(SIGNING, UPDATES), is_paused=True)
    assert rows_of(ask(ines, key, purpose=UPDATES, columns=["address"]), ines)[1:] == []
    assert rows_of(ask(ines, key, columns=["address"]), ines)[1:] == [[ANA]]


def test_whoever_wants_a_pause_does_not_appear_as_wanting_news(ines, key):
    make_signature(key, ANA, purposes=(SIGNING, UPDATES), is_paused=True)
    make_signature(key, BERTA, purposes=(SIGNING, UPDATES))
    rows = rows_of(ask(ines, key, columns=["address", "updates"]), ines)[1:]
    assert sorted(rows) == [[ANA, "no"], [BERTA, "yes"]]


@pytest.mark.parametrize("purpose", [SIGNING, UPDATES])
def test_an_address_on_the_stop_list_is_in_no_file(ines, key, purpose):
    for address in (ANA, BERTA):
        make_signature(key, address, purposes=(SIGNING, UPDATES))
    StopEntry.objects.create(pk=stop_digest(ANA.upper()), since="2026-01-01")
    export = ask(ines, key, purpose=purpose, columns=["address"])
    assert export.quantity == 1
    assert rows_of(export, ines)[1:] == [[BERTA]]


def test_a_name_that_cannot_be_read_is_left_empty(ines, key):
    broken = make_signature(key, ANA, first_name="Ana")
    SignUp.objects.filter(pk=broken.pk).update(first_name=Sealed("v1.lost.AAAA"))
    assert rows_of(ask(ines, key, columns=["first_name", "address"]), ines)[1:] == [["", ANA]]


def test_a_row_whose_address_cannot_be_read_does_not_break_the_file(ines, key):
    broken = make_signature(key, ANA)
    make_signature(key, BERTA)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE campaigns_signup SET address = 'v1.broken.AAAA' WHERE id = %s", [broken.pk.hex])
    assert rows_of(ask(ines, key, columns=["address"]), ines)[1:] == [[BERTA]]


def test_the_stop_list_is_asked_once_for_many(ines, key, django_assert_num_queries):
    rows = [make_signature(key, f"person{number}@example.org") for number in range(5)]
    with django_assert_num_queries(1):
        assert exports.without_stopped(rows) == rows


def test_names_are_printed_once_the_staff_have_looked_at_them(ines, key):
    make_signature(key, ANA, purposes=(SIGNING, PUBLIC_NAME), first_name="Ana", public_name="shown")
    make_signature(key, BERTA, purposes=(SIGNING, PUBLIC_NAME), first_name="Berta", public_name="asked")
    assert rows_of(ask(ines, key, purpose=PUBLIC_NAME, columns=["first_name"]), ines)[1:] == [["Ana"]]


def test_a_country_is_printed_beside_a_name_where_the_words_cover_it(ines, key):
    for name, address in (("Ana", ANA), ("Berta", BERTA)):
        record = make_signature(
            key, address, purposes=(SIGNING, PUBLIC_NAME), first_name=name, country="HN", public_name="shown"
        )
    wording = wording_of(PUBLIC_NAME, "en", "Show my first name.")
    Consent.objects.filter(record_id=record.pk, wording__purpose=PUBLIC_NAME).update(wording=wording)
    rows = rows_of(ask(ines, key, purpose=PUBLIC_NAME, columns=["first_name", "public_country"]), ines)[1:]
    assert sorted(rows) == [["Ana", "Honduras"], ["Berta", ""]]
    with pytest.raises(NotAllowedError):
        ask(ines, key, purpose=PUBLIC_NAME, columns=["country"])


def test_columns_that_a_purpose_does_not_need_are_refused(ines, key):
    with pytest.raises(NotAllowedError):
        ask(ines, key, purpose=PUBLIC_NAME, columns=["address"])


def test_who_has_no_right_asks_for_nothing(campaign, key):
    with pytest.raises(NotAllowedError):
        ask(make_staff("Editors"), key)


def test_a_file_is_always_for_the_one_who_asks_too(ines, wanjiru, key):
    with pytest.raises(NotAllowedError):
        ask(ines, key, readers=[with_key(wanjiru)])


def test_a_colleague_who_was_marked_opens_it_as_well(ines, wanjiru, key):
    make_signature(key, ANA)
    other = x25519.Identity.generate()
    export = ask(ines, key, readers=[ines.export_key, with_key(wanjiru, other)])
    assert len(rows_of(export, ines, other)) == 2


# --- Two people -----------------------------------------------------------------------------------


@pytest.fixture
def waiting(ines, key, one_is_many):
    make_signature(key, ANA)
    make_signature(key, BERTA)
    return ask(ines, key)


def test_a_hundred_people_are_the_limit():
    assert exports.ROWS_WITHOUT_APPROVAL == 100


def test_many_people_wait_for_a_second_person(waiting, ines):
    assert waiting.state == ExportRequest.State.WAITING
    with pytest.raises(NotAllowedError):
        exports.download(ines, waiting)


def test_nobody_approves_her_own_wish(waiting, ines):
    with pytest.raises(NotAllowedError):
        exports.decide(ines, waiting, approve=True)
    waiting.refresh_from_db()
    assert waiting.state == ExportRequest.State.WAITING


def test_not_even_a_superuser_approves_her_own(key, one_is_many):
    root = make_staff(name="root", superuser=True)
    with_key(root)
    for address in (ANA, BERTA):
        make_signature(key, address)
    with pytest.raises(NotAllowedError):
        exports.decide(root, ask(root, key), approve=True)


def test_a_second_person_approves_and_the_first_downloads(waiting, ines, wanjiru):
    exports.decide(wanjiru, waiting, approve=True)
    assert len(rows_of(waiting, ines)) == 3
    assert actions() == sorted([Action.EXPORT_REQUESTED, Action.EXPORT_APPROVED, Action.EXPORT_DOWNLOADED])
    assert AuditEntry.objects.get(action=Action.EXPORT_APPROVED).actor_key == str(wanjiru.pk)


def test_who_approved_does_not_get_the_file(waiting, wanjiru):
    exports.decide(wanjiru, waiting, approve=True)
    waiting.refresh_from_db()
    with pytest.raises(NotAllowedError):
        exports.download(wanjiru, waiting)


def test_what_was_refused_is_over(waiting, ines, wanjiru):
    exports.decide(wanjiru, waiting, approve=False)
    waiting.refresh_from_db()
    with pytest.raises(NotAllowedError):
        exports.download(ines, waiting)
    with pytest.raises(NotAllowedError):
        exports.decide(make_staff(name="root", superuser=True), waiting, approve=True)
    assert Action.EXPORT_REFUSED in actions()


def test_a_small_list_that_has_grown_waits_for_a_second_person(ines, key, one_is_many):
    make_signature(key, ANA)
    export = ask(ines, key)
    assert export.can_be_downloaded
    make_signature(key, BERTA)
    with pytest.raises(NotAllowedError):
        exports.download(ines, export)
    export.refresh_from_db()
    assert export.state == ExportRequest.State.WAITING
    assert Action.EXPORT_DOWNLOADED not in actions()


# --- Time -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("hours", "is_open"), [(23.9, True), (24.1, False)])
def test_a_file_can_be_downloaded_for_a_day(ines, key, hours, is_open):
    make_signature(key, ANA)
    export = ask(ines, key)
    with time_machine.travel(now() + timedelta(hours=hours)):
        assert exports.may_download(ines, export) == is_open


@pytest.mark.parametrize(("hours", "is_open"), [(71.9, True), (72.1, False)])
def test_a_decision_is_waited_for_three_days(waiting, wanjiru, hours, is_open):
    with time_machine.travel(now() + timedelta(hours=hours)):
        assert exports.may_decide(wanjiru, waiting) == is_open


def test_who_lost_the_right_loses_the_file(ines, key):
    export = ask(ines, key)
    ines.groups.clear()
    fresh = type(ines).objects.get(pk=ines.pk)
    assert not exports.may_download(fresh, export)


def test_the_requests_of_an_account_go_with_it(ines, key):
    ask(ines, key)
    ines.delete()
    assert not ExportRequest.objects.exists()


# --- On the staff side ----------------------------------------------------------------------------


def post_file(client, export):
    return client.post(reverse("people_export_file", args=[export.pk]))


def test_the_download_asks_for_the_password_first(client, ines, key):
    make_signature(key, ANA)
    export = ask(ines, key)
    client.force_login(ines)
    assert post_file(client, export).url.startswith(reverse("people_password"))
    type_password(client)
    answer = post_file(client, export)
    data = b"".join(answer.streaming_content)
    assert ANA.encode() not in data
    assert ANA.encode() in pyrage.decrypt(data, [IDENTITY])
    assert "StandWithHer" not in answer.headers["Content-Disposition"]
    assert answer.headers["Content-Disposition"].endswith('.csv.age"')


@pytest.mark.parametrize("decision", ["approve", "refuse"])
def test_deciding_asks_for_the_password_first(client, waiting, wanjiru, decision):
    client.force_login(wanjiru)
    address = reverse("people_export_decide", args=[waiting.pk])
    assert client.post(address, {"decision": decision}).url.startswith(reverse("people_password"))
    waiting.refresh_from_db()
    assert waiting.state == ExportRequest.State.WAITING
    type_password(client)
    client.post(address, {"decision": decision})
    waiting.refresh_from_db()
    assert waiting.state != ExportRequest.State.WAITING


@pytest.mark.parametrize("method", ["get", "post"])
def test_asking_asks_for_the_password_first(client, ines, key, method):
    client.force_login(ines)
    answer = getattr(client, method)(reverse("people_export_ask", args=[SOURCE, key]))
    assert answer.url.startswith(reverse("people_password"))
    assert not ExportRequest.objects.exists()


def test_the_list_of_exports_asks_for_its_titles_at_once(client, ines, key, section, django_assert_num_queries):
    client.force_login(ines)
    ask(ines, key)
    client.get(reverse("people_exports"))
    with CaptureQueriesContext(connection) as few:
        client.get(reverse("people_exports"))
    for number in range(4):
        ask(ines, make_campaign(section, f"Campaign {number}").translation_key)
    with django_assert_num_queries(len(few)):
        answer = client.get(reverse("people_exports"))
    assert len(answer.context["rows"]) == 5
    assert {row["subject"] for row in answer.context["rows"]} == {"#StandWithHer"}


def test_an_export_is_asked_for_in_a_form(client, ines, key):
    make_signature(key, ANA)
    client.force_login(ines)
    type_password(client)
    address = reverse("people_export_ask", args=[SOURCE, key])
    form = {
        "purpose": SIGNING,
        "columns": ["address"],
        "file_format": "xlsx",
        "reason": "handover",
        "readers": [ines.export_key.pk],
    }
    answer = client.post(address, form)
    export = ExportRequest.objects.get()
    assert answer.url == reverse("people_export", args=[export.pk])
    assert (export.columns, export.quantity, export.reason) == (["address"], 1, "handover")


@pytest.mark.parametrize(
    "change",
    [{"reason": ""}, {"reason": "because Ana asked"}, {"columns": ["secret"]}, {"purpose": "x"}, {"readers": []}],
)
def test_a_form_that_is_not_complete_is_refused(client, ines, key, change):
    client.force_login(ines)
    type_password(client)
    form = {"purpose": SIGNING, "columns": ["address"], "file_format": "csv", "reason": "legal"}
    answer = client.post(
        reverse("people_export_ask", args=[SOURCE, key]), {**form, "readers": [ines.export_key.pk], **change}
    )
    assert answer.status_code == 422
    assert not ExportRequest.objects.exists()
