"""Nobody but reviewers sees anything of an application, wherever they look."""

import re

import pytest
from django.apps import apps
from django.core import serializers
from django.db import connection
from django.test import Client
from django.urls import NoReverseMatch, get_resolver, reverse
from wagtail.models import ModelLogEntry, PageLogEntry, ReferenceIndex
from wagtail.search.index import get_indexed_models
from wagtail.snippets.models import get_snippet_models

from members import services
from members.models import Application
from members.tests.membership import ADDRESS, CANARY, make_application, make_membership, make_staff, open_application

pytestmark = pytest.mark.django_db
OTHERS = ["editor", "moderator", "translator"]
NAMES = ["", "_open", "_note", "_answer", "_decide", "_send_back"]
LINK = re.compile(r'(?:href|action|src|data-url)="(/admin/[^"#]*)"')
MOST_PAGES = 150
NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def staff():
    make_membership()
    return make_staff()


@pytest.fixture
def record(staff):
    return make_application()


def log_in(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


def crawl(client: Client, *first: str) -> dict[str, str]:
    """Return every page of the staff side that links lead to, by address."""
    waiting, pages = [*first, reverse("wagtailadmin_home"), *admin_views()], {}
    while waiting and len(pages) < MOST_PAGES:
        path = waiting.pop(0)
        # One address of Wagtail exists to fail.
        if path in pages or "logout" in path or "failwhale" in path:
            continue
        answer = client.get(path)
        text = b"".join(answer.streaming_content) if answer.streaming else answer.content
        pages[path] = text.decode(errors="replace")
        waiting += [link.replace("&amp;", "&") for link in LINK.findall(pages[path])]
    return pages


def admin_views() -> list[str]:
    """Return the address of every view of the staff side that needs no argument."""
    found = []
    for pattern in get_resolver().url_patterns:
        if str(pattern.pattern) == "admin/":
            found += views_of(pattern, "")
    return sorted(set(found))


def views_of(pattern, space: str) -> list[str]:
    found = []
    for child in pattern.url_patterns:
        if hasattr(child, "url_patterns"):
            found += views_of(child, f"{space}{child.namespace}:" if child.namespace else space)
        elif child.name:
            try:
                found.append(reverse(f"{space}{child.name}"))
            except NoReverseMatch:
                continue
    return found


@pytest.mark.parametrize("role", OTHERS)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_the_door_is_closed_to_other_staff(staff, record, role, name, method):
    client = log_in(staff[role])
    answer = getattr(client, method)(reverse(f"people_application{name}", args=[record.pk]))
    missing = getattr(client, method)(reverse(f"people_application{name}", args=[NOBODY]))
    assert answer.status_code == missing.status_code == 403
    assert CANARY not in answer.content.decode()
    record.refresh_from_db()
    assert (record.review, record.notes) == ("new", "")


@pytest.mark.parametrize("role", OTHERS)
def test_the_list_is_closed_and_the_menu_does_not_name_it(staff, record, role):
    client = log_in(staff[role])
    assert client.get(reverse("people_applications")).status_code == 403
    home = client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("people_applications") not in home
    assert reverse("people_answers:index") not in home


def test_anonymous_readers_are_asked_to_log_in(record):
    answer = Client().get(reverse("people_application", args=[record.pk]))
    assert answer.status_code == 302
    assert "login" in answer.url


@pytest.mark.parametrize("role", OTHERS)
def test_everybody_knows_the_number(staff, record, role):
    home = log_in(staff[role]).get(reverse("wagtailadmin_home")).content.decode()
    assert "1 application waits for an answer." in home


@pytest.mark.parametrize("role", OTHERS)
def test_a_crawl_of_the_staff_side_finds_nothing_of_it(staff, record, role):
    pages = crawl(log_in(staff[role]))
    assert len(pages) > 20
    assert [path for path, text in pages.items() if CANARY in text or str(record.pk) in text] == []


def test_a_crawl_by_a_reviewer_finds_no_typed_word_either(staff, record):
    detail = reverse("people_application", args=[record.pk])
    pages = crawl(log_in(staff["reviewer"]), reverse("people_applications"), detail)
    assert str(record.pk) in pages[reverse("people_applications")]
    assert "What the person wrote" in pages[detail]
    assert [path for path, text in pages.items() if CANARY in text] == []


def test_it_is_no_snippet_and_in_no_index():
    assert Application not in get_snippet_models()
    assert Application not in get_indexed_models()
    assert not ReferenceIndex.model_is_indexable(Application)


def test_the_database_holds_nothing_readable_after_a_review(staff, record):
    before = PageLogEntry.objects.count(), ModelLogEntry.objects.count()
    open_application(log_in(staff["reviewer"]), record)
    assert (PageLogEntry.objects.count(), ModelLogEntry.objects.count()) == before
    dump = ""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            dump += str(cursor.fetchall())
    assert str(record.pk).replace("-", "") in dump.replace("-", "")
    assert CANARY not in dump
    assert CANARY not in serializers.serialize("json", Application.objects.all())


def test_two_applications_of_one_word_look_different(staff, record):
    other = make_application("another@example.org")
    field = Application._meta.get_field("answers")
    assert field.value_to_string(record) != field.value_to_string(other)


def test_its_name_is_a_number():
    record = Application(kind="defender")
    assert str(record) == str(record.pk)
    assert ADDRESS not in repr(record)


def test_no_view_of_the_staff_side_exports_applications():
    names = {view.rsplit("/", 2)[-2] for view in admin_views() if "/applications/" in view}
    assert names == {"applications", "held"}


def test_erasing_takes_everything_with_it(staff, record, post):
    open_application(log_in(staff["reviewer"]), record)
    services.forget_address(ADDRESS, language="es")
    post()
    assert not Application.objects.exists()
    left = [model for model in apps.get_models() if hasattr(model, "record_id") and model.objects.exists()]
    assert left == []
