"""The keys to exports, and what an export leaves behind."""

import csv
from io import BytesIO, StringIO

import pyrage
import pytest
from django.urls import reverse
from openpyxl import load_workbook
from pyrage import x25519

from campaigns.exports import SOURCE
from campaigns.models import SignUp
from campaigns.staff_roles import DATA_PROTECTION
from campaigns.tests.factories import make_campaign
from campaigns.tests.people import make_signature, make_staff, type_password
from members import exports
from members.consents import SIGNING
from members.models import AuditEntry, ExportKey
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


def test_without_a_key_one_is_led_to_where_it_is_registered(client, wanjiru, key):
    client.force_login(wanjiru)
    type_password(client)
    assert client.get(reverse("people_export_ask", args=[SOURCE, key])).url == reverse("people_export_key")


def test_a_secret_key_is_not_taken_and_not_shown_again(client, wanjiru):
    client.force_login(wanjiru)
    type_password(client)
    answer = client.post(reverse("people_export_key"), {"recipient": str(IDENTITY)})
    assert answer.status_code == 422
    assert str(IDENTITY) not in answer.content.decode()
    assert not ExportKey.objects.exists()


def test_a_public_key_is_registered_and_recorded(client, wanjiru):
    client.force_login(wanjiru)
    type_password(client)
    client.post(reverse("people_export_key"), {"recipient": f" {IDENTITY.to_public()} "})
    assert ExportKey.objects.get(user=wanjiru).recipient == str(IDENTITY.to_public())
    assert actions() == [Action.EXPORT_KEY_SET]


def test_the_record_of_an_export_holds_no_value(ines, key):
    make_signature(key, ANA, first_name="Xiomara")
    rows_of(ask(ines, key), ines)
    lines = str(list(AuditEntry.objects.values()))
    assert ANA not in lines
    assert "Xiomara" not in lines
    assert AuditEntry.objects.filter(quantity=1).count() == 2


def test_rows_come_in_steps_and_none_twice(ines, key, monkeypatch):
    monkeypatch.setattr(exports, "ROWS_PER_STEP", 3)
    addresses = {f"person{number}@example.org" for number in range(8)}
    for address in addresses:
        make_signature(key, address)
    rows = rows_of(ask(ines, key, columns=["address"]), ines)[1:]
    assert len(rows) == 8
    assert {row[0] for row in rows} == addresses
    assert SignUp.objects.count() == 8
