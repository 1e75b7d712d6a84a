"""The staff side of the directory: who may do what, what comes first, import and export over the web."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.timezone import localdate, timedelta

from protection.models import Organisation
from protection.tests.organisation_factories import make_organisation
from staff.tests.conftest import collect, english, log_in, roles, spanish, trees  # noqa: F401

LIST = "wagtailsnippets_protection_organisation:list"
ADD = "wagtailsnippets_protection_organisation:add"
EDIT = "wagtailsnippets_protection_organisation:edit"
CSV = b"slug,name,summary_en\nweavers,Weavers,They weave.\n"


def checked(days_ago: int) -> dict:
    return {"verified_on": localdate() - timedelta(days=days_ago), "verified_by": "Desk", "verified_how": "call"}


def upload(client, content: bytes = CSV):
    return client.post(reverse("import_organisations"), {"table": SimpleUploadedFile("table.csv", content)})


def may_see(client, name: str, *arguments) -> bool:
    return client.get(reverse(name, args=arguments)).status_code == 200


@pytest.mark.parametrize(("role", "expected"), [("Editors", True), ("Moderators", True), ("Translators (es)", False)])
@pytest.mark.parametrize("name", [LIST, ADD, "import_organisations", "export_organisations"])
def test_translators_have_no_part_in_the_directory(log_in, role, expected, name):  # noqa: F811
    assert may_see(log_in(role), name) == expected


@pytest.mark.parametrize("role", ["nobody", "Translators (es)"])
def test_who_may_not_import_imports_nothing(log_in, role):  # noqa: F811
    client = log_in(role)
    assert upload(client).status_code in {302, 403}
    client.post(reverse("import_organisations"), {"confirmed": CSV.decode()})
    assert not Organisation.objects.exists()


def test_visitors_are_led_to_the_door(client, db):
    for name in ("import_organisations", "export_organisations"):
        assert client.get(reverse(name)).status_code == 302


@pytest.mark.parametrize(("role", "live"), [("Editors", False), ("Moderators", True)])
def test_only_who_may_publish_publishes_an_import(log_in, role, live):  # noqa: F811
    client = log_in(role)
    client.post(reverse("import_organisations"), {"confirmed": CSV.decode(), "publish": "on"})
    assert Organisation.objects.get().live == live


def test_an_upload_is_only_tried(log_in):  # noqa: F811
    answer = upload(log_in("Moderators"))
    assert answer.status_code == 200
    assert [record.name for record in answer.context["trial"].new] == ["Weavers"]
    assert not Organisation.objects.exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"slug,name\nweavers,Weavers\n", "summary_en"),
        ("slug,name\nweavers,Caf\xe9\n".encode("latin-1"), "UTF-8"),
        (b"x" * (1024 * 1024 + 1), "megabyte"),
        (b"", "empty"),
    ],
)
def test_a_faulty_file_is_refused_in_words(log_in, content, words):  # noqa: F811
    answer = upload(log_in("Moderators"), content)
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert not Organisation.objects.exists()


def test_the_line_and_column_of_a_fault_are_on_the_page(log_in):  # noqa: F811
    text = upload(log_in("Moderators"), b"slug,name,countries,summary_en\nweavers,W,ZZ,Good.\n").content.decode()
    assert "<td>2</td>" in text
    assert "<td>countries</td>" in text


def test_an_export_is_a_file_that_nobody_keeps(log_in):  # noqa: F811
    make_organisation("=SUM(A1)", slug="sum")
    answer = log_in("Editors").get(reverse("export_organisations"))
    assert answer["Content-Disposition"] == 'attachment; filename="organisations.csv"'
    assert "'=SUM(A1)" in answer.content.decode("utf-8-sig")


def test_what_is_overdue_comes_first_then_what_nobody_checked(log_in):  # noqa: F811
    make_organisation("Fresh", **checked(10))
    make_organisation("Never")
    make_organisation("Overdue", **checked(400))
    make_organisation("Long overdue", **checked(800))
    rows = log_in("Editors").get(reverse(LIST)).context["object_list"]
    assert [row.name for row in rows] == ["Long overdue", "Overdue", "Never", "Fresh"]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("freshness=overdue", {"Overdue"}),
        ("freshness=unverified", {"Never"}),
        ("freshness=verified", {"Fresh"}),
        ("countries=KE", {"Fresh"}),
        ("help_kinds=legal", {"Never"}),
    ],
)
def test_the_list_is_narrowed(log_in, query, names):  # noqa: F811
    make_organisation("Fresh", countries=["KE"], **checked(10))
    make_organisation("Never", help_kinds=["legal"])
    make_organisation("Overdue", **checked(400))
    rows = log_in("Editors").get(f"{reverse(LIST)}?{query}").context["object_list"]
    assert {row.name for row in rows} == names


def test_the_form_saves_what_it_shows(log_in):  # noqa: F811
    record = make_organisation("Weavers", countries=["KE", "UG"], languages=["sw"], help_kinds=["legal"])
    client = log_in("Moderators")
    address = reverse(EDIT, args=[record.pk])
    data = form_data(client.get(address).context["form"]) | {"name": "Threads", "action-publish": "1"}
    assert client.post(address, data).status_code == 302
    stored = Organisation.objects.get()
    assert (stored.name, stored.countries, stored.languages) == ("Threads", ("KE", "UG"), ("sw",))
    assert stored.live


def test_an_editor_who_hides_hides_at_once_without_the_right_to_publish(log_in):  # noqa: F811
    record = make_organisation("Weavers")
    client = log_in("Editors")
    address = reverse(EDIT, args=[record.pk])
    data = form_data(client.get(address).context["form"]) | {"standing": "hidden"}
    assert client.post(address, data).status_code == 302
    assert not Organisation.objects.listed().exists()


def form_data(form) -> dict:
    """Return what the form would send; the ticked boxes as a list."""
    data = collect(form)
    for name, field in form.fields.items():
        if hasattr(field, "choices") and isinstance(form.get_initial_for_field(field, name), tuple):
            data[name] = list(form.get_initial_for_field(field, name))
    return {name: value for name, value in data.items() if value is not None}
