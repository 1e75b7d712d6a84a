"""The demonstration is built on an empty site, once, whole, and nowhere else."""

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from wagtail.models import Page

from core.tests.site import make_site
from demo.accounts import read_accounts
from demo.builders.site import SiteHasContentError, build_demo_site, has_own_content
from demo.content.pages import EVERY_PAGE
from images.models import CustomImage


def test_the_welcome_page_of_a_new_installation_is_no_content(db):
    assert Page.objects.filter(depth=2).exists()
    assert not has_own_content()


@pytest.mark.parametrize("live", [True, False])
def test_a_page_of_ones_own_is_content_even_as_a_draft(db, live):
    welcome = Page.objects.get(depth=2)
    welcome.add_child(instance=Page(title="Ours", slug="ours", live=live))
    assert has_own_content()


def test_a_site_with_content_of_its_own_is_left_alone(db):
    make_site()
    before = list(Page.objects.order_by("path").values_list("title", "path", "last_published_at"))
    with pytest.raises(SiteHasContentError):
        build_demo_site()
    assert list(Page.objects.order_by("path").values_list("title", "path", "last_published_at")) == before
    assert not CustomImage.objects.exists()


def test_the_command_says_why_it_does_nothing_and_adds_no_accounts(db, settings, tmp_path):
    settings.VAR_DIR = tmp_path
    make_site()
    said = StringIO()
    call_command("build_demo", stdout=said)
    assert "has content of its own" in said.getvalue()
    assert read_accounts() == {}
    assert not get_user_model().objects.exists()


def test_half_a_site_is_never_left_behind(db, monkeypatch):
    def fail(self):
        raise OSError("The disk is full.")

    monkeypatch.setattr("demo.builders.site.SiteBuilder.build_bodies", fail)
    before = list(Page.objects.values_list("pk", "title"))
    with pytest.raises(OSError, match="disk"):
        build_demo_site()
    assert list(Page.objects.values_list("pk", "title")) == before
    assert not has_own_content()


@pytest.mark.slow
def test_the_site_is_built_once_in_both_languages(db, settings, tmp_path):
    settings.VAR_DIR = tmp_path
    said = StringIO()
    call_command("build_demo", stdout=said)
    live = Page.objects.filter(depth__gt=1).live()
    counts = {code: live.filter(locale__language_code=code).count() for code in ("en", "es")}
    assert counts == {"en": len(EVERY_PAGE), "es": len(EVERY_PAGE)}
    assert f"Built {len(EVERY_PAGE)} pages in English and {len(EVERY_PAGE)} in Spanish." in said.getvalue()
    assert read_accounts()

    call_command("build_demo", stdout=said)
    assert "has content of its own" in said.getvalue()
    assert Page.objects.filter(depth__gt=1).count() == 2 * len(EVERY_PAGE)
