"""A question is asked once while a reader reads, and always anew where answers change."""

import pytest
from django.apps import apps
from django.http import HttpResponse
from django.utils import translation

from core.request_memory import RequestMemoryMiddleware, once_a_request, remembering


class Counter:
    """A question that remembers with what it was asked."""

    def __init__(self):
        self.asked = []
        self.ask = once_a_request(self.answer)

    def answer(self, *args, **kwargs):
        self.asked.append((translation.get_language(), args, kwargs))
        return len(self.asked)

    @property
    def times(self) -> int:
        return len(self.asked)


@pytest.fixture
def counter():
    return Counter()


def test_inside_a_request_the_first_answer_is_given_again(counter):
    with remembering():
        assert [counter.ask(), counter.ask(), counter.ask()] == [1, 1, 1]


def test_outside_a_request_every_question_is_asked(counter):
    assert [counter.ask(), counter.ask()] == [1, 2]


def test_nothing_is_remembered_after_the_request(counter):
    with remembering():
        counter.ask()
    with remembering():
        assert counter.ask() == 2
    assert counter.ask() == 3


def test_an_error_inside_forgets_too(counter):
    def read():
        with remembering():
            counter.ask()
            raise LookupError

    with pytest.raises(LookupError):
        read()
    assert [counter.ask(), counter.ask()] == [2, 3]


def test_an_answer_of_nothing_is_remembered_too():
    asked = []

    @once_a_request
    def ask():
        asked.append(1)

    with remembering():
        assert [ask(), ask()] == [None, None]
    assert len(asked) == 1


def test_each_language_has_its_own_answer(counter):
    with remembering():
        for language in ("en", "es", "en"):
            with translation.override(language):
                counter.ask()
    assert [language for language, _args, _kwargs in counter.asked] == ["en", "es"]


@pytest.mark.parametrize(
    ("first", "second"), [(((1,), {}), ((2,), {})), (((), {"a": 1}), ((), {"a": 2})), (((), {"a": 1}), ((), {"b": 1}))]
)
def test_each_set_of_arguments_has_its_own_answer(counter, first, second):
    with remembering():
        for args, kwargs in (first, second, first):
            counter.ask(*args, **kwargs)
    assert counter.times == 2


def test_two_functions_do_not_share_answers(counter):
    other = Counter()
    with remembering():
        counter.ask(1)
        other.ask(1)
    assert (counter.times, other.times) == (1, 1)


def test_about_a_page_that_was_never_stored_every_question_is_asked(db, counter):
    page_model = apps.get_model("home.StandardPage")
    with remembering():
        answers = [counter.ask(page_model(title="One")), counter.ask(page_model(title="Two"))]
    assert answers == [1, 2]


def test_a_stored_page_is_the_same_however_often_it_is_read(db, counter):
    page_model = apps.get_model("home.StandardPage")
    with remembering():
        answers = [counter.ask(page_model(pk=5)), counter.ask(page_model(pk=5)), counter.ask(page_model(pk=6))]
    assert answers == [1, 1, 2]


@pytest.mark.parametrize(
    ("method", "path", "times"),
    [
        ("GET", "/en/", 1),
        ("HEAD", "/en/", 1),
        ("GET", "/en/admin/", 1),
        ("POST", "/language/", 2),
        ("PUT", "/en/", 2),
        ("GET", "/admin/", 2),
        ("GET", "/admin/pages/5/edit/preview/", 2),
        ("POST", "/admin/pages/5/edit/", 2),
    ],
)
def test_only_a_reader_who_reads_is_answered_from_memory(rf, counter, method, path, times):
    def view(request):
        counter.ask()
        counter.ask()
        return HttpResponse()

    RequestMemoryMiddleware(view)(rf.generic(method, path))
    assert counter.times == times


def test_the_next_request_asks_anew(rf, counter):
    def view(request):
        return HttpResponse(str(counter.ask()))

    middleware = RequestMemoryMiddleware(view)
    assert [middleware(rf.get("/en/")).content for _turn in range(2)] == [b"1", b"2"]


def test_what_is_published_between_two_requests_is_seen_by_the_second(site, client):
    assert client.get("/en/about-us/").status_code == 200
    site.about.unpublish()
    assert client.get("/en/about-us/").status_code == 404
