"""A new page opens with its shape, and the shape alone cannot be published."""

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page
from wagtail.signals import init_new_page

from campaigns.models import CampaignPage
from core.content_checks_in_blocks import body_error
from core.starters import headings, starter
from events.models import EventPage
from home.models import StandardPage
from priorities.models import PriorityAreaPage

KINDS = [
    (CampaignPage, "campaigns", {"body": 4}),
    (EventPage, "events", {"body": 3, "report": 0}),
    (PriorityAreaPage, "areas", {"issue": 2, "approach": 2}),
    (StandardPage, "home", {"body": 3}),
]


def new_page(client, model, parent):
    """Return the page of the form with which the editor opens."""
    address = reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])
    return client.get(address).context["form"].instance


@pytest.mark.parametrize(("model", "place", "fields"), KINDS)
def test_a_new_page_opens_with_its_headings(superuser, trees, model, place, fields):
    page = new_page(superuser, model, trees["en"][place])
    assert {name: len(getattr(page, name)) for name in fields} == fields


@pytest.mark.parametrize(("model", "place", "fields"), KINDS)
def test_a_shape_cannot_be_published_as_it_is(superuser, trees, model, place, fields):
    page = new_page(superuser, model, trees["en"][place])
    for name, number in fields.items():
        error = body_error(getattr(page, name))
        assert len(error.block_errors if error else ()) == number


def test_the_editor_shows_the_headings(superuser, trees):
    address = reverse("wagtailadmin_pages:add", args=["campaigns", "campaignpage", trees["en"]["campaigns"].pk])
    assert "Who she is" in superuser.get(address).content.decode()


def test_a_page_that_exists_keeps_its_own_words(superuser, trees):
    page = trees["en"]["campaign"]
    response = superuser.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert len(response.context["form"].instance.body) == 1


def test_the_shape_speaks_the_language_of_its_tree_whatever_staff_reads(trees):
    spoken = []

    def fill(page):
        spoken.append(translation.get_language())

    starter(Page)(fill)
    try:
        with translation.override("en"):
            init_new_page.send(sender=None, page=Page(locale=trees["es"]["home"].locale), parent=trees["es"]["home"])
    finally:
        init_new_page.disconnect(dispatch_uid="starter of wagtailcore.Page")
    assert spoken == ["es"]


def test_a_heading_is_text_and_never_markup():
    assert headings("Care & <b>rest</b>")[0][1]["text"] == "<h2>Care &amp; &lt;b&gt;rest&lt;/b&gt;</h2>"
