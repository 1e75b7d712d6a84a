import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from redis.exceptions import ConnectionError as RedisConnectionError
from wagtail.models import Page

from core import freshness, page_cache
from core.freshness import current_mark, move_mark, notice_writes, shows, watch
from core.models import Country
from core.tests.site import make_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def site():
    site = make_site()
    yield site
    connection.execute_wrappers[:] = [found for found in connection.execute_wrappers if found is not notice_writes]


@pytest.fixture
def shelf(settings, tmp_path, site, monkeypatch):
    # Tests run inside a transaction that never ends: what waits for its end happens at once.
    monkeypatch.setattr(connection, "on_commit", lambda function, **_options: function())
    settings.PAGE_CACHE_SECONDS = 60
    settings.VAR_DIR = tmp_path
    watch(connection)
    page_cache.SHELF.clear()
    yield page_cache.SHELF
    page_cache.SHELF.clear()


def get(path="/en/", client=None, **headers):
    return (client or Client()).get(path, headers=headers)


def is_from_shelf(answer):
    return "Age" in answer.headers


def test_the_second_reader_gets_what_the_first_one_got_without_a_query(shelf, django_assert_num_queries):
    first = get()
    with django_assert_num_queries(0):
        second = get()
    assert is_from_shelf(second)
    assert not is_from_shelf(first)
    assert second.content == first.content
    names = set(first.headers) - {"Content-Length"}
    assert {name: second.headers[name] for name in names} == {name: first.headers[name] for name in names}


def test_a_change_shows_in_the_next_answer(shelf, site):
    get()
    site.english.title = "Quite another title"
    site.english.save_revision().publish()
    answer = get()
    assert "Quite another title" in answer.content.decode()


@pytest.mark.parametrize(
    "change",
    [
        lambda home: Page.objects.filter(pk=home.pk).update(seo_title="Other"),
        lambda _home: Country.objects.bulk_create([Country(code="KE")]),
        lambda _home: connection.cursor().execute("UPDATE wagtailcore_page SET seo_title = 'Raw'"),
        lambda home: home.unpublish(),
    ],
    ids=["bulk update", "bulk create", "raw SQL", "unpublish"],
)
def test_however_it_is_written_it_is_noticed(shelf, site, change):
    before = current_mark()
    change(site.english)
    assert current_mark() != before


def test_nothing_moves_before_others_can_see_it(settings, tmp_path, site, django_capture_on_commit_callbacks):
    settings.PAGE_CACHE_SECONDS, settings.VAR_DIR = 60, tmp_path
    watch(connection)
    before = current_mark()
    with django_capture_on_commit_callbacks() as callbacks:
        for number in range(3):
            Page.objects.filter(pk=site.english.pk).update(seo_title=f"Other {number}")
    assert current_mark() == before
    assert callbacks == [move_mark]


def test_a_full_disk_refuses_no_change_and_leaves_nothing_old(settings, tmp_path, monkeypatch):
    settings.VAR_DIR = tmp_path
    move_mark()
    before = current_mark()

    def refuse(path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(freshness.Path, "touch", refuse)
    move_mark()
    assert current_mark() != before


def test_a_page_that_was_made_during_a_change_is_not_taken_for_fresh(shelf, site, monkeypatch):
    changed = []

    def may_be_kept(request, response):
        if not changed:
            changed.append(Page.objects.filter(pk=site.english.pk).update(seo_title="Meanwhile"))
        return original(request, response)

    original = page_cache.may_be_kept
    monkeypatch.setattr(page_cache, "may_be_kept", may_be_kept)
    get()
    assert not is_from_shelf(get())


@pytest.mark.parametrize("table", ["members_token", "campaigns_signup", "django_session", "wagtailcore_revision"])
def test_what_no_reader_sees_moves_nothing(table):
    assert not shows(f'INSERT INTO "{table}" ("id") VALUES (1)')


@pytest.mark.parametrize(
    "sql",
    [
        'UPDATE "wagtailcore_page" SET x = 1',
        'INSERT INTO "core_country" ("code") VALUES (1)',
        'DELETE FROM "navigation_menuitem" WHERE 1 = 1',
        "  insert or ignore into core_topic values (1)",
        'UPDATE "campaigns_campaignsupport" SET "shown_count" = 60',
    ],
)
def test_what_readers_see_does(sql):
    assert shows(sql)


def test_reading_moves_nothing():
    assert not shows('SELECT "wagtailcore_page"."id" FROM "wagtailcore_page"')


def test_staff_are_neither_answered_from_the_shelf_nor_put_on_it(shelf, admin_client):
    get("/en/", admin_client)
    assert not shelf.pages
    get()
    assert not is_from_shelf(get("/en/", admin_client))


def test_languages_queries_and_compression_are_kept_apart(shelf, site):
    answers = [get("/en/"), get("/es/"), get("/en/?page=2"), get("/en/", **{"Accept-Encoding": "gzip"})]
    assert not any(is_from_shelf(answer) for answer in answers)
    assert len(shelf.pages) == 4


@pytest.mark.parametrize(
    "name", ["X-Forwarded-Host", "X-Original-URL", "Accept-Language", "X-HTTP-Method-Override", "X-Forwarded-Proto"]
)
def test_what_is_not_part_of_the_key_is_not_part_of_the_answer(shelf, name):
    poisoned = get("/en/", **{name: "evil.example"})
    assert "evil.example" not in poisoned.content.decode()
    assert get("/en/").content == poisoned.content


def test_whoever_has_the_page_gets_304(shelf):
    tag = get().headers["ETag"]
    answer = get("/en/", **{"If-None-Match": tag})
    assert (answer.status_code, answer.content) == (304, b"")


def test_head_is_answered_and_not_kept(shelf):
    Client().head("/en/")
    assert not shelf.pages


def test_errors_and_forms_are_not_kept(shelf):
    for path in ("/en/no-such-page/", "/en/my-choices/", "/admin/login/"):
        get(path)
    assert not shelf.pages


def test_after_a_minute_it_is_made_anew(shelf, settings):
    get()
    settings.PAGE_CACHE_SECONDS = 0.0001
    assert not is_from_shelf(get())


def test_what_nobody_asks_for_makes_room():
    shelf = page_cache.Shelf(most_bytes=25)
    for number in range(4):
        shelf.put(("http", "host", f"/{number}/", False), page_cache.Kept(200, (), b"0123456789", (), 0.0))
    assert [key[2] for key in shelf.pages] == ["/2/", "/3/"]
    assert shelf.size == 20


def test_machines_that_share_a_cache_share_the_mark(shelf, site, monkeypatch):
    monkeypatch.setattr(freshness, "is_shared_by_machines", lambda: True)
    before = current_mark()
    Page.objects.filter(pk=site.english.pk).update(seo_title="Other")
    assert current_mark() != before
    assert cache.get("pages-mark")


def test_while_the_shared_cache_is_away_pages_are_made_anew(shelf, monkeypatch):
    class Away:
        def get(self, key):
            raise RedisConnectionError

        set = get

    monkeypatch.setattr(freshness, "is_shared_by_machines", lambda: True)
    monkeypatch.setattr(freshness, "cache", Away())
    assert get().status_code == 200
    assert not is_from_shelf(get())
