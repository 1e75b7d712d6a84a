"""A table shows nobody who asked not to be shown, mixes up no keys, and publishes no draft of somebody else."""

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from core.tests.site import make_site
from protection.models import Organisation, OrganisationChannel
from protection.organisation_csv import write_table
from protection.organisation_import import do_import, try_table
from protection.tests.organisation_factories import make_organisation

A, B = "A" * 40, "B" * 40


@pytest.fixture
def site(db):
    return make_site()


def carry_out(text: str, *, publish: bool = True) -> None:
    do_import(try_table(text), None, publish=publish)


def places(text: str) -> list[tuple]:
    return [(fault.line, fault.column) for fault in try_table(text).faults]


def keys_of(record: Organisation) -> dict[str, str]:
    return {channel.address: channel.fingerprint for channel in Organisation.objects.get(pk=record.pk).channels.all()}


@pytest.fixture
def weavers(site):
    channels = [
        OrganisationChannel(kind="pgp", address="a@example.org", fingerprint=A, sort_order=0),
        OrganisationChannel(kind="pgp", address="b@example.org", fingerprint=B, sort_order=1),
    ]
    return make_organisation("Weavers", slug="weavers", channels=channels)


# --- Consent --------------------------------------------------------------------------------------


def test_an_empty_cell_lists_nobody_who_refused(site):
    make_organisation("Weavers", slug="weavers", standing="hidden", consent="refused", precision="city")
    trial = try_table("slug,name,standing,consent,precision\nweavers,Threads,,,\n")
    assert [(record.standing, record.consent, record.precision) for record in trial.changed] == [
        ("hidden", "refused", "city")
    ]
    do_import(trial, None, publish=True)
    assert not Organisation.objects.listed().exists()


def test_whether_a_new_one_agreed_is_not_guessed(site):
    assert places("slug,name,summary_en,consent\nweavers,Weavers,They weave.,\n") == [(2, "consent")]


# --- Keys -----------------------------------------------------------------------------------------


def test_each_mailbox_keeps_its_own_key(weavers):
    carry_out(write_table(Organisation.objects.all()).replace("What Weavers does", "What they do"))
    assert keys_of(weavers) == {"a@example.org": A, "b@example.org": B}


def test_a_key_stays_when_the_table_names_only_its_mailbox(weavers):
    carry_out("slug,name,channel_pgp\nweavers,Weavers,a@example.org\n")
    assert keys_of(weavers) == {"a@example.org": A}


def test_keys_alone_can_be_changed(weavers):
    carry_out(f"slug,name,pgp_fingerprint\nweavers,Weavers,b@example.org {'C' * 40}\n")
    assert keys_of(weavers) == {"a@example.org": "", "b@example.org": "C" * 40}


def test_a_single_mailbox_needs_no_name_before_its_key(weavers):
    carry_out(f"slug,name,channel_pgp,pgp_fingerprint\nweavers,Weavers,b@example.org,{'C' * 40}\n")
    assert keys_of(weavers) == {"b@example.org": "C" * 40}


@pytest.mark.parametrize(
    "cell",
    [A, f"c@example.org {A}", f"a@example.org {A} | a@example.org {B}", f"{A} | {B}", "a@example.org 12"],
)
def test_a_key_without_its_mailbox_is_a_fault(weavers, cell):
    assert {column for _line, column in places(f"slug,name,pgp_fingerprint\nweavers,Weavers,{cell}\n")} == {
        "pgp_fingerprint"
    }


# --- Drafts of others -----------------------------------------------------------------------------


def test_an_import_publishes_no_draft_of_somebody_else(weavers):
    draft = Organisation.objects.get().get_latest_revision_as_object()
    draft.website = "https://unchecked.example/"
    draft.save_revision()
    trial = try_table("slug,name,acronym\nweavers,Weavers,WVS\n")
    assert [record.slug for record in trial.waiting] == ["weavers"]
    do_import(trial, None, publish=True)
    stored = Organisation.objects.get()
    assert (stored.website, stored.acronym) == ("", "")
    kept = stored.get_latest_revision_as_object()
    assert (kept.website, kept.acronym) == ("https://unchecked.example/", "WVS")


def test_an_import_brings_nothing_back_that_was_taken_down(weavers):
    Organisation.objects.get().unpublish()
    carry_out("slug,name,acronym\nweavers,Weavers,WVS\n")
    assert not Organisation.objects.get().live


# --- Confirming -----------------------------------------------------------------------------------


def test_what_was_tried_is_what_is_confirmed(admin_client, site):
    table = b'"slug","name","summary_en"\n"weavers","Weavers","They weave\nand knot."\n'
    address = reverse("import_organisations")
    answer = admin_client.post(address, {"table": SimpleUploadedFile("table.csv", table)})
    form = BeautifulSoup(answer.content.decode(), "html.parser").select_one("form:has([name=confirmed])")
    field = form.select_one("[name=confirmed]")
    text = field["value"] if field.name == "input" else field.get_text()
    # A browser ends lines as the standard for forms says.
    sent = {"confirmed": text.replace("\n", "\r\n"), "publish": "on"}
    assert admin_client.post(address, sent).status_code == 302
    assert Organisation.objects.get().name == "Weavers"


def test_the_trial_says_what_stays_a_draft(admin_client, weavers):
    Organisation.objects.get().get_latest_revision_as_object().save_revision()
    table = SimpleUploadedFile("table.csv", b"slug,name\nweavers,Threads\n")
    answer = admin_client.post(reverse("import_organisations"), {"table": table})
    assert "Stay drafts even when you publish" in answer.content.decode()
