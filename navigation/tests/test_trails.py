"""Menus and breadcrumbs are links in the reader's language to pages that readers can open."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from core.request_memory import remembering
from core.tests.site import make_page, make_private, translate_page
from navigation.models import Menu, MenuItem
from navigation.trails import breadcrumb_links, menu_links


@pytest.fixture
def menus(site):
    return {
        home.locale.language_code: Menu.objects.create(handle="main", locale=home.locale)
        for home in (site.english, site.spanish)
    }


def add_entry(menu: Menu, page, label: str = "", sort_order: int = 0) -> MenuItem:
    """Return a new entry of a menu."""
    return MenuItem.objects.create(
        menu=menu, page=page.page_ptr, label=label, sort_order=sort_order, locale=menu.locale
    )


def labels(language: str, current=None) -> list[str]:
    """Return the labels of the main menu in a language."""
    with translation.override(language):
        return [link.label for link in menu_links("main", None, current)]


def test_an_entry_leads_to_the_version_of_its_page_in_the_language(site, menus):
    add_entry(menus["es"], site.about)
    with translation.override("es"):
        (link,) = menu_links("main", None, None)
    assert link.url == "/es/sobre-nosotras/"
    assert link.label == "Sobre nosotras"


def test_an_entry_keeps_its_own_label(site, menus):
    add_entry(menus["en"], site.about, label="Who we are")
    assert labels("en") == ["Who we are"]


def test_entries_stand_in_their_order(site, menus):
    second = make_page(site.english, "Second")
    add_entry(menus["en"], second, sort_order=2)
    add_entry(menus["en"], site.about, sort_order=1)
    assert labels("en") == ["About us", "Second"]


def test_an_entry_without_a_version_in_the_language_is_left_out(site, menus):
    page = make_page(site.english, "Only here")
    translate_page(page, site.spanish, "Borrador", live=False)
    add_entry(menus["es"], page)
    assert labels("es") == []


def test_a_private_page_is_left_out(site, menus):
    page = make_page(site.english, "Private")
    make_private(page)
    add_entry(menus["en"], page)
    assert labels("en") == []


def test_menus_of_other_places_are_left_out(site, menus):
    add_entry(Menu.objects.create(handle="footer", locale=site.english.locale), site.about)
    assert labels("en") == []


@pytest.mark.parametrize(("title", "expected"), [("About us", True), ("Child", True), ("Elsewhere", False)])
def test_an_entry_is_current_on_its_page_and_below(site, menus, title, expected):
    pages = {
        "About us": site.about,
        "Child": make_page(site.about, "Child"),
        "Elsewhere": make_page(site.english, "Elsewhere"),
    }
    add_entry(menus["en"], site.about)
    (link,) = menu_links("main", None, pages[title])
    assert link.is_current is expected


def test_the_home_page_is_current_only_on_itself(site, menus):
    add_entry(menus["en"], site.english)
    assert menu_links("main", None, site.english)[0].is_current
    assert not menu_links("main", None, site.about)[0].is_current


def test_an_entry_names_a_page_of_the_site(site, menus):
    entry = MenuItem(menu=menus["en"], page=site.english.get_root())
    with pytest.raises(ValidationError):
        entry.clean()


def test_breadcrumbs_lead_from_home_to_the_parent(site):
    child = make_page(site.about, "Child")
    links = breadcrumb_links(child, None)
    assert [(link.label, link.url) for link in links] == [("Home", "/en/"), ("About us", "/en/about-us/")]


def test_breadcrumbs_leave_out_a_draft(site):
    draft = make_page(site.english, "Draft", live=False)
    assert [link.label for link in breadcrumb_links(make_page(draft, "Child"), None)] == ["Home"]


def test_the_home_page_has_no_breadcrumbs(site):
    assert breadcrumb_links(site.english, None) == []


def test_the_number_of_queries_does_not_grow_with_the_entries(site, menus, django_assert_num_queries):
    """Restrictions, home pages, entries and their pages, each once a request; the paths of the site are cached."""
    for number in range(10):
        add_entry(menus["en"], make_page(site.english, f"Page {number}"), sort_order=number)
    labels("en")
    with remembering(), django_assert_num_queries(4):
        assert len(labels("en")) == 10
