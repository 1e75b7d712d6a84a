"""Whatever is sent to a public address, the answer is never a breakdown."""

from itertools import product
from urllib.parse import quote, unquote

import pytest
from django.apps import apps
from django.test import Client

from core.tests.site import make_campaign, make_page, make_section, translate_page

VALUES = [
    "",
    " ",
    "\x00",
    "a\x00b",
    "'",
    '"',
    "\\",
    "%",
    "%00",
    "%s",
    "*",
    "-1",
    "0",
    "1e9",
    "9" * 30,
    "9" * 5000,
    "x" * 5000,
    "é" * 2000,
    "\u202e",
    "😀",
    "null",
    "[]",
    "{}",
    "../../../etc/passwd",
    "<script>",
    "{{ 7 }}",
    "' OR 1=1 --",
    "2026-02-30",
    "0000-00-00",
    "NaN",
    "true",
    "on",
    "\r\nX: y",
    "\ufffe",
    "ﬀ",
    "İ",
]
PARAMETERS = ["q", "page", "topic", "country", "state", "when", "p", "next", "language"]
ADDRESSES = [
    "/",
    "/en/",
    "/es/",
    "/en/about-us/",
    "/en/campaigns/",
    "/en/campaigns/doors/",
    "/en/campaigns/feed/",
    "/en/events/",
    "/en/priorities/",
    "/en/search/",
    "/es/search/",
    "/sitemap.xml",
    "/robots.txt",
    "/.well-known/security.txt",
    "/contact-keys/1.asc",
    "/documents/1/x.pdf",
    "/media/images/x.jpg",
    "/language/",
    "/en/missing/",
    "/fr/",
    "/en/design/",
]
PARTS = [
    "%00",
    "%ff%fe",
    "%c0%ae%c0%ae",
    "..%2f..%2f",
    "%2e%2e",
    "a" * 300,
    "a" * 1500,
    "x/" * 200,
    "9" * 400,
    "-",
    "%0d%0aX:%20y",
    "%E2%80%AE",
    "😀",
    "'",
    '"',
    "%3Cscript%3E",
    "%25",
    "%7B%7B",
    ";jsessionid=1",
    "?",
    "#",
    "//",
    "/./",
    "con",
    "%F0%28%8C%28",
    "__debug__",
    ".git/config",
]
BEFORE_PARTS = [
    "/",
    "/en/",
    "/en/campaigns/",
    "/en/campaigns/feed/",
    "/media/images/",
    "/documents/1/",
    "/documents/",
    "/contact-keys/",
    "/static/",
]
HEADERS = [
    {"accept-language": "\x00"},
    {"accept-language": ",;q=,;;"},
    {"accept-language": "es;q=abc"},
    {"accept-language": "x-" * 2000},
    {"cookie": "=;;=a; django_language=%00"},
    {"cookie": "session=" + "x" * 5000},
    {"cookie": "session=\xff"},
    {"cookie": "django_language=../../en"},
    {"if-none-match": '"'},
    {"if-none-match": "*, W/"},
    {"if-modified-since": "never"},
    {"if-modified-since": "Thu, 99 Foo 20260 99:99:99 GMT"},
    {"range": "bytes=9-1"},
    {"accept": "\x00"},
    {"content-type": "multipart/form-data"},
    {"content-length": "-1"},
    {"content-length": "abc"},
    {"transfer-encoding": "chunked"},
    {"x-requested-with": "XMLHttpRequest"},
    {"referer": "\x00http://[::1"},
    {"origin": "null"},
    {"user-agent": ""},
    {"accept-encoding": "gzip;q=nan, br"},
    {"x-forwarded-proto": "gopher"},
]
BODIES = [
    (b"", "application/x-www-form-urlencoded"),
    (b"\x00\xff\xfe", "application/x-www-form-urlencoded"),
    (b"next=%00&language=%ff", "application/x-www-form-urlencoded"),
    (b"&".join([b"a=1"] * 1500), "application/x-www-form-urlencoded"),
    (b"language[]=es&language=es&language=en&next[]=/", "application/x-www-form-urlencoded"),
    (b"--x\r\nbroken", "multipart/form-data; boundary=x"),
    (b"--x\r\n", "multipart/form-data"),
    (b'{"a":' * 500, "application/json"),
    (b"x" * 1_000_000, "text/plain"),
    (b"a=1", "application/x-www-form-urlencoded; charset=nonsense"),
]


@pytest.fixture
def visitor(site):
    """A visitor who sees what a server would answer, on a site with one page of every kind of list."""
    section = make_section(site.english, slug="campaigns")
    translate_page(section, site.spanish, "Campañas", slug="campanas")
    make_campaign(section, "Doors", slug="doors")
    make_page(site.english, "Events", "events.EventIndexPage", slug="events")
    make_page(site.english, "Priorities", "priorities.PriorityAreaIndexPage", slug="priorities")
    apps.get_model("core.ContactPoint").objects.create(
        title="Desk", email="desk@house.example", answers_in="English", hours="Nine to five", locale=site.english.locale
    )
    return Client(raise_request_exception=False)


def breakdowns(visitor: Client, requests: list[dict]) -> list[tuple]:
    """Return the requests to which the answer is a breakdown, or shows how the server is made."""
    failed = []
    for request in requests:
        answer = visitor.generic(**{"method": "GET", **request})
        shows_inside = b"Traceback" in answer.content if not answer.streaming else False
        if answer.status_code >= 500 or shows_inside:
            failed.append((answer.status_code, request))
    return failed


@pytest.mark.parametrize("parameter", PARAMETERS)
def test_no_value_of_a_parameter_breaks_a_page(visitor, parameter):
    readers = {"page": "/en/campaigns/", "q": "/es/search/", "p": "/sitemap.xml", "when": "/en/events/"}
    address = readers.get(parameter, "/en/campaigns/")
    assert not breakdowns(
        visitor, [{"path": address, "QUERY_STRING": f"{parameter}={quote(value)}"} for value in VALUES]
    )


def test_no_shape_of_a_query_string_breaks_a_page(visitor):
    shapes = [
        "&",
        "=",
        "&&=&",
        "page",
        "page=1&page=2",
        "page[]=1",
        "page[a][b]=1",
        "%00=%00",
        "%ff=%ff",
        "page=%",
        "a=b;c=d",
        "?" * 50,
    ]
    assert not breakdowns(
        visitor, [{"path": address, "QUERY_STRING": shape} for address, shape in product(ADDRESSES[:12], shapes)]
    )


@pytest.mark.parametrize("start", BEFORE_PARTS)
def test_no_path_breaks_the_site(visitor, start):
    paths = [start + unquote(part, errors="replace") for part in PARTS]
    assert not breakdowns(visitor, [{"path": path} for path in [*paths, *(f"{path}/" for path in paths)]])


@pytest.mark.parametrize("method", ["HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "X"])
def test_no_method_breaks_the_site(visitor, method):
    assert not breakdowns(visitor, [{"method": method, "path": address} for address in ADDRESSES])


@pytest.mark.parametrize("headers", HEADERS, ids=str)
def test_no_header_breaks_the_site(visitor, headers):
    addresses = ["/", "/en/", "/en/missing/", "/en/search/", "/sitemap.xml"]
    assert not breakdowns(visitor, [{"path": address, "headers": headers} for address in addresses])


@pytest.mark.parametrize(("body", "content_type"), BODIES, ids=range(len(BODIES)))
def test_no_body_breaks_the_site(visitor, body, content_type):
    requests = [
        {"method": "POST", "path": address, "data": body, "content_type": content_type}
        for address in ("/language/", "/en/", "/en/search/", "/en/campaigns/doors/", "/admin/login/")
    ]
    assert not breakdowns(visitor, requests)
