"""A small site in English and Spanish with its roles."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import translation
from wagtail.models import Locale, Page, Site
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from campaigns.models import CampaignIndexPage, CampaignPage
from events.models import EventIndexPage
from home.models import HomePage, StandardPage
from priorities.models import PriorityAreaIndexPage
from staff.roles import set_up_roles


@pytest.fixture(autouse=True)
def _english():
    """Every test begins, and leaves, in English."""
    with translation.override("en"):
        yield


def make_tree(locale: Locale, home: HomePage) -> dict[str, Page]:
    """Return a home page with an index of every section and a campaign, all live."""
    root = Page.objects.get(depth=1)
    root.add_child(instance=home)
    code = locale.language_code
    campaigns = CampaignIndexPage(title=f"Campaigns {code}", slug="campaigns", summary="All of them", locale=locale)
    events = EventIndexPage(title=f"Events {code}", slug="events", summary="All of them", locale=locale)
    areas = PriorityAreaIndexPage(title=f"Areas {code}", slug="areas", summary="All of them", locale=locale)
    for index in (campaigns, events, areas):
        home.add_child(instance=index)
    campaign = CampaignPage(
        title=f"Stand with her {code}",
        slug="stand-with-her",
        summary="Nobody defends rights alone.",
        hashtag="#StandWithHer",
        demand="Protect those who defend.",
        addressed_to="The ministry",
        share_text="Stand with her.",
        body=[("text", {"text": "<p>She defends the river.</p>"})],
        locale=locale,
    )
    campaigns.add_child(instance=campaign)
    about = StandardPage(
        title=f"About us {code}",
        slug="about",
        summary="Who we are",
        locale=locale,
        body=[("text", {"text": "<p>We.</p>"})],
    )
    home.add_child(instance=about)
    return {
        "home": home,
        "campaigns": campaigns,
        "events": events,
        "areas": areas,
        "campaign": campaign,
        "about": about,
    }


@pytest.fixture
def english(db):
    """The English tree; it takes the place of the page that Wagtail's first migration makes."""
    Page.objects.filter(depth=2).delete()
    Page.fix_tree()
    locale, _created = Locale.objects.get_or_create(language_code="en")
    home = HomePage(
        title="Home en", slug="home-en", summary="Together", lead="Stand with those who defend", locale=locale
    )
    tree = make_tree(locale, home)
    Site.objects.all().delete()
    Site.objects.create(hostname="testserver", root_page=tree["home"], is_default_site=True)
    return tree


@pytest.fixture
def spanish(english):
    """The Spanish tree; each page is the version of its English counterpart."""
    locale, _created = Locale.objects.get_or_create(language_code="es")
    home = HomePage(title="Inicio es", slug="home-es", summary="Juntas", lead="Con quienes defienden", locale=locale)
    home.translation_key = english["home"].translation_key
    tree = make_tree(locale, home)
    for name, page in tree.items():
        Page.objects.filter(pk=page.pk).update(translation_key=english[name].translation_key)
        page.refresh_from_db()
    return tree


@pytest.fixture
def trees(english, spanish):
    """Both trees by language code."""
    return {"en": english, "es": spanish}


@pytest.fixture
def roles(trees):
    """The groups with their rights."""
    return set_up_roles()


@pytest.fixture
def log_in(roles, client):
    """Return a function that logs a member of a group in and returns the client; two more names are no groups."""

    def log_in_as(role: str):
        user = get_user_model().objects.create_user(
            username=role, email="role@acompana.example", is_superuser=role == "superuser"
        )
        user.groups.set(Group.objects.filter(name=role))
        client.force_login(user)
        client.user = user
        return client

    return log_in_as


@pytest.fixture
def superuser(log_in):
    """The client of a superuser."""
    return log_in("superuser")


@pytest.fixture
def page_form(rf):
    """Return a function that gives the data of the editor's form of a page, as the browser would send it."""

    def form_data(page) -> dict:
        user = get_user_model().objects.filter(is_superuser=True).first() or get_user_model().objects.first()
        form_class = page.get_edit_handler().get_form_class()
        form = form_class(instance=page, for_user=user)
        return collect(form)

    return form_data


@pytest.fixture
def empty_form(superuser):
    """Return a function that gives the data of the form of a new page, as the browser would send it."""

    def form_data(app_label: str, model_name: str, parent) -> dict:
        address = reverse("wagtailadmin_pages:add", args=[app_label, model_name, parent.pk])
        return collect(superuser.get(address).context["form"])

    return form_data


def collect(form, prefix: str = "") -> dict:
    """Return what a form and its formsets would send."""
    data = {}
    for name, field in form.fields.items():
        value = form.get_initial_for_field(field, name)
        key = form.add_prefix(name)
        if hasattr(field, "block"):
            data |= stream_data(field.block, value, key)
        elif isinstance(value, bool):
            data |= {key: "on"} if value else {}
        else:
            data[key] = field.widget.format_value(field.prepare_value(value)) or "" if value is not None else ""
    for formset in getattr(form, "formsets", {}).values():
        management = formset.management_form
        data |= {management.add_prefix(name): management.initial.get(name) or 0 for name in management.fields}
        for child in formset.forms:
            data |= collect(child)
    return data


def stream_data(block, value, key: str) -> dict:
    """Return what the editor sends of a body."""
    blocks = [(child.block_type, simple(child.value)) for child in value]
    return nested_form_data({key: streamfield(blocks)})


def simple(value):
    """Return the value of a text block as the editor sends it."""
    return {name: rich_text(str(text.source)) for name, text in value.items()}
