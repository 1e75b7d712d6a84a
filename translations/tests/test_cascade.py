"""Moved, unpublished and deleted together, by those who may, one by one and in bulk."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from translations.services import translate
from translations.tests.conftest import EVERYTHING
from translations.tests.factories import StandardPageFactory, make_person, spanish


@pytest.fixture
def english_editor(home, home_es):
    """Does everything in English, and nothing in Spanish."""
    return make_person("english", pages={home: EVERYTHING})


@pytest.fixture
def elsewhere(home, home_es, es):
    """Another page, in both languages, to move things to."""
    page = StandardPageFactory(parent=home, title="Elsewhere", slug="elsewhere")
    translate(page, es, spanish)
    return page


def now(page):
    return Page.objects.filter(pk=page.pk).first()


def one_by_one(action):
    def act(client, page, destination=None):
        arguments = [page.pk, destination.pk] if destination else [page.pk]
        name = {"move": "move_confirm"}.get(action, action)
        return client.post(reverse(f"wagtailadmin_pages:{name}", args=arguments))

    return act


def in_bulk(action):
    def act(client, page, destination=None):
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
        return client.post(f"{address}?id={page.pk}", {"chooser": destination.pk} if destination else {})

    return act


WAYS = pytest.mark.parametrize("way", [one_by_one, in_bulk])


@WAYS
def test_unpublishing_a_source_unpublishes_its_translation(about, about_es, editor, as_person, way):
    way("unpublish")(as_person(editor), about)
    assert (now(about).live, now(about_es).live) == (False, False)


@WAYS
def test_it_protects_people_whoever_does_it(about, about_es, english_editor, as_person, way):
    way("unpublish")(as_person(english_editor), about)
    assert now(about_es).live is False


@WAYS
def test_unpublishing_a_translation_leaves_its_source(about, about_es, editor, as_person, way):
    way("unpublish")(as_person(editor), about_es)
    assert (now(about).live, now(about_es).live) == (True, False)


def test_unpublishing_a_tree_in_bulk_reaches_the_translations_below(about, about_es, home, es, editor, as_person):
    child = StandardPageFactory(parent=about, title="Deep", slug="deep")
    child_es = translate(child, es, spanish)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
    as_person(editor).post(f"{address}?id={about.pk}", {"include_descendants": "on"})
    assert now(child_es).live is False


@WAYS
def test_deleting_a_source_deletes_its_translation(about, about_es, editor, as_person, way):
    way("delete")(as_person(editor), about)
    assert (now(about), now(about_es)) == (None, None)


@WAYS
def test_a_source_is_not_deleted_where_its_translation_may_not_be(about, about_es, english_editor, as_person, way):
    response = way("delete")(as_person(english_editor), about)
    assert now(about) is not None
    assert now(about_es) is not None
    assert "Español" in "".join(str(message) for message in response.wsgi_request._messages)


@WAYS
def test_deleting_a_translation_leaves_its_source_and_the_words(about, about_es, es, editor, as_person, way):
    way("delete")(as_person(editor), about_es)
    assert now(about) is not None
    assert translate(now(about).specific, es, {}).title == "About us (es)"


@WAYS
def test_moving_a_source_moves_its_translation(about, about_es, elsewhere, es, editor, as_person, way):
    way("move")(as_person(editor), about, elsewhere)
    assert now(about).get_parent().pk == elsewhere.pk
    assert now(about_es).get_parent().pk == elsewhere.get_translation(es).pk
    assert Page.find_problems() == ([], [], [], [], [])


@WAYS
def test_a_source_is_not_moved_where_its_translation_may_not_be(
    about, about_es, elsewhere, english_editor, as_person, way
):
    way("move")(as_person(english_editor), about, elsewhere)
    assert now(about).get_parent().pk != elsewhere.pk
    assert now(about_es).get_parent().pk != elsewhere.pk


@WAYS
def test_a_translation_stays_where_the_new_parent_is_not_translated(
    about, about_es, home, home_es, editor, as_person, way
):
    lonely = StandardPageFactory(parent=home, title="Lonely", slug="lonely")
    way("move")(as_person(editor), about, lonely)
    assert now(about).get_parent().pk == lonely.pk
    assert now(about_es).get_parent().pk == home_es.pk


def test_a_move_says_where_a_page_stays_behind(about, about_es, home, editor, as_person):
    lonely = StandardPageFactory(parent=home, title="Lonely", slug="lonely")
    response = one_by_one("move")(as_person(editor), about, lonely)
    assert "Español" in "".join(str(message) for message in response.wsgi_request._messages)


def test_a_move_is_refused_where_the_address_is_taken(about, about_es, elsewhere, es, editor, as_person):
    StandardPageFactory(parent=elsewhere.get_translation(es), locale=es, title="Taken", slug=about_es.slug)
    one_by_one("move")(as_person(editor), about, elsewhere)
    assert now(about).get_parent().pk != elsewhere.pk


def test_a_translation_moves_alone(about, about_es, elsewhere, es, editor, as_person):
    one_by_one("move")(as_person(editor), about_es, elsewhere.get_translation(es))
    assert now(about_es).get_parent().pk == elsewhere.get_translation(es).pk
    assert now(about).get_parent().pk != elsewhere.pk


def test_a_copy_is_a_page_of_its_own(about, about_es, home):
    copy = about.copy(update_attrs={"slug": "copy"})
    assert not copy.get_translations().exists()
    assert Page.find_problems() == ([], [], [], [], [])
