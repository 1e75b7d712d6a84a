"""Which addresses may be visited, how often, and what is worth a word."""

from datetime import date

import pytest

from protection.domain.websites import (
    Answer,
    ForbiddenAddressError,
    answer_for,
    is_due,
    is_public,
    other_hosts,
    target_of,
    warnings_of,
)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_public_addresses_may_be_visited(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "not an address",
        "",
    ],
)
def test_what_is_not_public_is_never_visited(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org", ("https", "example.org", 443, "/")),
        ("http://Example.org:80/a?b=c#d", ("http", "example.org", 80, "/a?b=c")),
        ("https://ñandú.example.org/", ("https", "xn--and-6ma2c.example.org", 443, "/")),
    ],
)
def test_an_address_is_taken_apart(url, expected):
    assert target_of(url) == expected


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org/",
        "https://user:password@example.org/",
        "https://example.org:8443/",
        "http://example.org:22/",
        "http://localhost/",
        "http://server.internal/",
        "http://printer.local/",
        f"http://{'a' * 56}.onion/",
        "http://example.org:port/",
        "http:///nothing",
        "http://example.org/a b",
        "http://example.org/\r\nHost: inside",
        "http://[::1/",
        "",
    ],
)
def test_everything_else_is_refused(url):
    with pytest.raises(ForbiddenAddressError):
        target_of(url)


@pytest.mark.parametrize(
    ("status", "answer"),
    [(200, "fine"), (204, "fine"), (302, "error"), (403, "refused"), (429, "refused"), (404, "error"), (503, "error")],
)
def test_a_status_in_a_word(status, answer):
    assert answer_for(status) == answer


def test_hosts_that_a_page_loads_from_are_found():
    html = """
      <link rel="stylesheet" href="https://fonts.example.net/a.css"><link rel="canonical" href="https://other.example/">
      <script src="//cdn.example.com/a.js"></script><img src="/own.png"><img src="https://img.ours.org/a.png">
      <a href="https://linked.example/">no load</a><img src="http://[broken"><iframe src="data:text/html,x"></iframe>
    """
    assert other_hosts(html, "https://www.ours.org/") == {"fonts.example.net", "cdn.example.com"}


@pytest.mark.parametrize(
    ("visited", "failures", "expected"),
    [(None, 0, True), (19, 0, False), (14, 0, False), (13, 0, True), (20, 1, False), (19, 1, True), (18, 9, False)],
)
def test_a_site_is_visited_once_a_week_and_a_silent_one_the_next_day(visited, failures, expected):
    assert is_due(visited and date(2026, 11, visited), failures, date(2026, 11, 20)) == expected


@pytest.mark.parametrize(
    ("answer", "failures", "is_encrypted", "hosts", "expected"),
    [
        (Answer.FINE, 0, True, 0, []),
        (Answer.FINE, 0, False, 2, ["open", "others"]),
        (Answer.SILENT, 2, None, 0, []),
        (Answer.SILENT, 3, None, 4, ["silent"]),
        (Answer.ERROR, 3, None, 0, ["silent"]),
        (Answer.REFUSED, 0, True, 0, []),
        (Answer.CERTIFICATE, 0, None, 0, ["certificate"]),
        (Answer.NOT_PUBLIC, 0, None, 0, ["not-public"]),
    ],
)
def test_only_what_lasts_is_worth_a_word(answer, failures, is_encrypted, hosts, expected):
    assert warnings_of(answer, failures, is_encrypted=is_encrypted, other_hosts=hosts) == expected
