"""Which language a request speaks before anything is asked, and which addresses are refused at the door."""

import pytest
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.test import RequestFactory

from core.middleware import (
    LONGEST_PATH,
    PrivacyHeadersMiddleware,
    ReasonablePathMiddleware,
    is_admin_path,
    language_without_asking,
    negotiate_language,
)


@pytest.mark.parametrize(
    ("path", "accepted", "cookie", "language"),
    [
        ("/es/x/", "en", "en", "es"),
        ("/sitemap.xml", "es", "", "es"),
        ("/sitemap.xml", "es", "en", "en"),
        ("/sitemap.xml", "de, es-419", "", "es"),
        ("/sitemap.xml", "de", "", "en"),
        ("/sitemap.xml", "", "nonsense", "en"),
        ("/", "", "", "en"),
    ],
)
def test_the_language_is_known_without_the_database(path, accepted, cookie, language):
    request = RequestFactory().get(path, headers={"accept-language": accepted})
    request.COOKIES["django_language"] = cookie
    assert language_without_asking(request) == language


def test_the_default_language_is_spoken_while_no_home_page_is_live(db):
    assert negotiate_language(RequestFactory().get("/", headers={"accept-language": "es"})) == "en"


@pytest.mark.parametrize("path", ["/en/\x00", "/" + "x" * LONGEST_PATH])
def test_an_address_that_no_page_can_have_is_refused(path):
    request = RequestFactory().get("/")
    request.path = path
    with pytest.raises(BadRequest):
        ReasonablePathMiddleware(lambda _request: HttpResponse())(request)


def test_a_header_that_a_view_set_itself_stays():
    given = HttpResponse(headers={"Cross-Origin-Resource-Policy": "cross-origin"})
    answer = PrivacyHeadersMiddleware(lambda _request: given)(RequestFactory().get("/"))
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.parametrize(
    ("path", "expected"),
    [("/admin/", True), ("/admin/pages/", True), ("/en/admin/", False), ("/administration/", False)],
)
def test_the_staff_side_is_known_by_its_path(path, expected):
    assert is_admin_path(path) is expected
