"""Who may open what about people: a table of every address and every role, and a walk through the staff side."""

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from django.apps import apps
from django.urls import NoReverseMatch, get_resolver, reverse
from wagtail.models import ReferenceIndex
from wagtail.search.index import get_indexed_models
from wagtail.snippets.models import get_snippet_models

from campaigns.exports import SOURCE
from campaigns.models import OfflineSignatures
from campaigns.staff_roles import DATA_PROTECTION, SUPPORTER_CARE
from campaigns.tests.factories import make_campaign
from campaigns.tests.people import make_held_form, make_signature, make_staff, type_password
from members import consents
from members.exports import SOURCES, ask
from members.models import AuditEntry, Consent, ExportKey, ExportRequest, Submission
from members.models.people import AddressedRow
from staff.roles import EDITORS, MODERATORS, set_up_roles

pytestmark = pytest.mark.django_db

TRANSLATORS_ES = "Translators (es)"
SUPERUSER = "superuser"
ROLES = (EDITORS, MODERATORS, TRANSLATORS_ES, SUPPORTER_CARE, DATA_PROTECTION, SUPERUSER)
RECIPIENT = "age1fe7gz5sj2fekpzlp2zhtth2fsmq3wwazsx3mv6vaqr8nvkj0vgpqxq83x3"
NUMBERS = (EDITORS, MODERATORS, SUPPORTER_CARE, DATA_PROTECTION, SUPERUSER)
CARE = (SUPPORTER_CARE, SUPERUSER)
PROTECTION = (DATA_PROTECTION, SUPERUSER)

# Address: the roles that may open it; everybody else is led away.
MAY_OPEN = {
    "numbers": NUMBERS,
    "numbers_of": NUMBERS,
    "paper": CARE,
    "paper_remove": CARE,
    "held": CARE,
    "names": CARE,
    "people": PROTECTION,
    "find": PROTECTION,
    "person": PROTECTION,
    "remove": PROTECTION,
    "exports": PROTECTION,
    "export_key": PROTECTION,
    "export_ask": PROTECTION,
    "export": PROTECTION,
    "export_decide": PROTECTION,
    "export_file": PROTECTION,
    "record": PROTECTION,
}
# What only acts on a form leads whoever may act to the page with the form.
LEADS_ON = {"find", "remove", "export_decide", "export_file"}

CANARY = "canaria.zyx@pajaro-amarillo.example"
CANARY_NAME = "Xiomarazyx"
CANARIES = (CANARY, "canaria.zyx", "pajaro-amarillo", CANARY_NAME, "c…@p…example")


@pytest.fixture
def campaign(section):
    set_up_roles()
    return make_campaign(section, "Stand with her")


@pytest.fixture
def world(campaign):
    """A person in every state: signed, waiting for a look, held, on paper, in an export."""
    key = campaign.translation_key
    purposes = (consents.SIGNING, consents.PUBLIC_NAME)
    signed = make_signature(key, CANARY, purposes=purposes, first_name=CANARY_NAME, country="HN", public_name="asked")
    make_held_form(key, CANARY, first_name=CANARY_NAME, hold=Submission.Hold.NAME)
    paper = OfflineSignatures.objects.create(support_id=key, number=5, added_on=signed.requested_on)
    other = make_staff(name="other", superuser=True)
    age_key = ExportKey.objects.create(user=other, recipient=RECIPIENT, registered_on=signed.requested_on)
    export = ask(
        other,
        SOURCES[SOURCE],
        key,
        purpose=consents.SIGNING,
        columns=["address"],
        file_format="csv",
        reason=AuditEntry.Reason.HANDOVER,
        readers=[age_key],
    )
    return {
        "numbers": reverse("campaign_numbers"),
        "numbers_of": reverse("campaign_numbers_of", args=[key]),
        "paper": reverse("campaign_paper", args=[key]),
        "paper_remove": reverse("campaign_paper_remove", args=[key, paper.pk]),
        "held": reverse("held_forms"),
        "names": reverse("public_names_review"),
        "people": reverse("campaign_people", args=[key]),
        "find": reverse("campaign_people_find", args=[key]),
        "person": reverse("campaign_person", args=[signed.pk]),
        "remove": reverse("campaign_person_remove", args=[signed.pk]),
        "exports": reverse("people_exports"),
        "export_key": reverse("people_export_key"),
        "export_ask": reverse("people_export_ask", args=[SOURCE, key]),
        "export": reverse("people_export", args=[export.pk]),
        "export_decide": reverse("people_export_decide", args=[export.pk]),
        "export_file": reverse("people_export_file", args=[export.pk]),
        "record": reverse("people_record"),
    }


def log_in(client, role):
    user = make_staff(name="me", superuser=True) if role == SUPERUSER else make_staff(role, name="me")
    client.force_login(user)
    ExportKey.objects.create(user=user, recipient=RECIPIENT, registered_on="2026-01-01")
    type_password(client)
    return client


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_each_role_opens_what_it_works_with_and_nothing_else(client, world, role, method):
    log_in(client, role)
    wrong = []
    for place, address in world.items():
        answer = getattr(client, method)(address)
        away = answer.status_code == 302 and answer.url == reverse("wagtailadmin_home")
        if role in MAY_OPEN[place]:
            expected = {302} if place in LEADS_ON and method == "get" else {200, 302, 405, 422}
            fine = not away and answer.status_code in expected
        else:
            fine = away
        if not fine:
            wrong.append((place, answer.status_code))
    assert wrong == []


def test_the_table_names_every_address_about_people(world):
    patterns = get_resolver("wagtail.admin.urls").url_patterns
    # Applications, events, updates and digests have tables of their own; anybody may type her own password.
    own_tables = r"people/(applications|answers|events|registrations|news|updates|password)/"
    elsewhere = re.compile(own_tables + r"|people/campaigns/<uuid:key>/updates/")
    names = {
        pattern.name
        for pattern in patterns
        if re.match(r"(people|campaign-numbers)/", str(pattern.pattern)) and not elsewhere.match(str(pattern.pattern))
    }
    assert names == {get_resolver().resolve(address).url_name for address in world.values()}


@pytest.mark.parametrize("place", sorted(MAY_OPEN))
def test_whoever_is_not_logged_in_is_sent_to_the_door(client, world, place):
    answer = client.get(world[place])
    assert answer.status_code == 302
    assert answer.url.startswith(reverse("wagtailadmin_login"))


@pytest.mark.parametrize("role", ROLES)
def test_people_stand_in_the_menu_of_those_who_may_see_some(client, world, role):
    log_in(client, role)
    page = client.get(reverse("wagtailadmin_home")).content.decode()
    assert ('"name": "people-' in page) == (role in {*CARE, *PROTECTION})
    assert ("/admin/people/" in page) == (role in {*CARE, *PROTECTION})


@pytest.mark.parametrize("role", [EDITORS, MODERATORS])
def test_numbers_stand_among_the_reports_of_those_who_see_no_people(client, world, role):
    log_in(client, role)
    assert world["numbers"] in client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("role", [SUPPORTER_CARE, DATA_PROTECTION])
def test_who_sees_people_has_no_right_on_pages(client, campaign, role):
    client.force_login(make_staff(role))
    assert client.get(reverse("wagtailadmin_pages:edit", args=[campaign.pk])).status_code in {302, 404}
    assert client.get(reverse("wagtailadmin_pages:history", args=[campaign.pk])).status_code in {302, 404}


@pytest.mark.parametrize("place", ["people", "held", "names", "record", "exports", "person"])
def test_no_browser_keeps_a_page_about_people(client, world, place):
    log_in(client, SUPERUSER)
    assert "no-store" in client.get(world[place]).headers["Cache-Control"]


# --- A walk through the staff side as somebody who edits pages ------------------------------------


class Links(HTMLParser):
    """Every address that a page of the staff side names."""

    def __init__(self):
        super().__init__()
        self.found = set()

    def handle_starttag(self, tag, attrs):
        self.found |= {value for name, value in attrs if value and name in {"href", "src", "action"}}


def is_a_way(address):
    path = urlsplit(address).path
    return path.startswith("/admin/") and not re.search(r"logout|/password_reset|jsi18n|sprite|failwhale", path)


def admin_names():
    """Every address of the staff side that needs no argument, those of namespaces included."""

    def walk(patterns, prefix=""):
        for pattern in patterns:
            if hasattr(pattern, "url_patterns"):
                space = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
                yield from walk(pattern.url_patterns, space)
            elif pattern.name:
                yield f"{prefix}{pattern.name}"

    return walk(get_resolver("wagtail.admin.urls").url_patterns)


def first_addresses(campaign):
    addresses = {reverse("wagtailadmin_home")}
    for name in admin_names():
        for arguments in ([], [campaign.pk]):
            try:
                addresses.add(reverse(name, args=arguments))
            except NoReverseMatch:
                continue
    return {address for address in addresses if is_a_way(address)}


@pytest.mark.parametrize("role", [EDITORS, MODERATORS, TRANSLATORS_ES])
def test_nobody_who_edits_pages_meets_a_person_anywhere(client, campaign, world, role):
    log_in(client, role)
    client.raise_request_exception = False
    waiting, seen, hits = sorted({*first_addresses(campaign), *world.values()}), set(), []
    while waiting and len(seen) < 600:
        address = waiting.pop(0)
        path = urlsplit(address).path
        if path in seen:
            continue
        seen.add(path)
        answer = client.get(address)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        text = body.decode("utf-8", "replace")
        hits += [(address, canary) for canary in CANARIES if canary in text]
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            links = Links()
            links.feed(text)
            waiting += sorted(link for link in links.found if is_a_way(link) and urlsplit(link).path not in seen)
    assert len(seen) > 100
    assert hits == []


def test_the_walk_would_notice_a_person(client, world):
    log_in(client, SUPPORTER_CARE)
    text = client.get(world["names"]).content.decode()
    assert CANARY_NAME in text


# --- Where Wagtail could show people by itself ----------------------------------------------------


def people_models():
    return [model for model in apps.get_models() if issubclass(model, AddressedRow)]


def test_people_are_no_snippets_and_in_no_index():
    models = people_models()
    assert len(models) >= 5
    assert not set(models) & set(get_snippet_models())
    assert not set(models) & set(get_indexed_models())
    assert not any(ReferenceIndex.model_is_indexable(model) for model in [*models, Consent, ExportRequest])


def test_forms_of_wagtail_are_not_installed():
    assert not apps.is_installed("wagtail.contrib.forms")


def test_a_key_that_is_nobodys_is_not_found(client, world):
    log_in(client, SUPERUSER)
    for name in ("campaign_people", "campaign_numbers_of", "campaign_person", "people_export"):
        assert client.get(reverse(name, args=[uuid4()])).status_code == 404
