"""Reading the first page of somebody's website without being led astray.

The name is looked up once, every address that it has must be public, and the connection goes to one of exactly these
addresses: a name that answers differently a moment later leads nowhere else. Each step of a redirection is judged anew.
The whole visit has one time limit, and little is read.
"""

import http.client
import socket
import ssl
from contextlib import suppress
from dataclasses import dataclass
from threading import Timer
from time import monotonic
from urllib.parse import urljoin

from django.conf import settings

from protection.domain.websites import (
    Answer,
    ForbiddenAddressError,
    answer_for,
    is_public,
    other_hosts,
    target_of,
)

SECONDS_IN_ALL = 20
SECONDS_TO_CONNECT = 8
MOST_ADDRESSES = 2
MOST_BYTES = 200_000
MOST_REDIRECTIONS = 4
REDIRECTIONS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True)
class Visit:
    """What a visit found."""

    answer: Answer
    is_encrypted: bool | None = None
    other_hosts: int = 0


@dataclass(frozen=True)
class Response:
    """An answer as far as it was read: status, where it redirects to, and the text of a page."""

    status: int
    location: str
    text: str


def public_addresses(host: str, port: int) -> list[str]:
    """Return the IP addresses of a host; raises ForbiddenAddressError when any of them is not public."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    if not addresses or not all(is_public(address) for address in addresses):
        raise ForbiddenAddressError("The host is not one of the public internet.")
    return addresses


def connect(addresses: list[str], port: int) -> socket.socket:
    """Return a connection to the first address that takes one."""
    *others, last = addresses[:MOST_ADDRESSES]
    for address in others:
        with suppress(OSError):
            return socket.create_connection((address, port), timeout=SECONDS_TO_CONNECT)
    return socket.create_connection((last, port), timeout=SECONDS_TO_CONNECT)


def open_wire(scheme: str, host: str, port: int) -> socket.socket:
    """Return a connection to one of the addresses that were judged; TLS is prepared, and begins with its handshake."""
    wire = connect(public_addresses(host, port), port)
    if scheme == "http":
        return wire
    try:
        context = ssl.create_default_context()
        return context.wrap_socket(wire, server_hostname=host, do_handshake_on_connect=False)
    except (OSError, ValueError):
        wire.close()
        raise


def hang_up(wire: socket.socket) -> None:
    """End a connection from another thread: whoever reads from it stops waiting."""
    with suppress(OSError):
        wire.shutdown(socket.SHUT_RDWR)


def read_one(url: str, deadline: float) -> Response:
    """Ask for one address. Raises OSError or HTTPException when nothing usable comes back before the deadline."""
    scheme, host, port, path = target_of(url)
    wire = open_wire(scheme, host, port)
    # A server that sends one byte a second would never run into the limit of a single read.
    watch = Timer(max(0.1, deadline - monotonic()), hang_up, [wire])
    watch.daemon = True
    watch.start()
    try:
        if isinstance(wire, ssl.SSLSocket):
            wire.do_handshake()
        connection = http.client.HTTPConnection(host, port)
        connection.sock = wire
        connection.request("GET", path, headers=headers_for(host))
        answer = connection.getresponse()
        if answer.status in REDIRECTIONS:
            return Response(answer.status, answer.headers.get("Location", ""), "")
        is_page = "html" in answer.headers.get("Content-Type", "").lower()
        text = answer.read(MOST_BYTES).decode("utf-8", "replace") if is_page else ""
        return Response(answer.status, "", text)
    finally:
        watch.cancel()
        wire.close()


def headers_for(host: str) -> dict[str, str]:
    """Return the headers of a visit: who asks, and that no packed answer is wanted."""
    return {
        "Host": host,
        "User-Agent": f"AcompanaDirectoryCheck/1 (+{settings.PUBLIC_URL})",
        "Accept": "text/html",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }


def follow(url: str) -> Visit:
    """Read an address and where it leads."""
    deadline = monotonic() + SECONDS_IN_ALL
    for _step in range(MOST_REDIRECTIONS + 1):
        if monotonic() >= deadline:
            break
        response = read_one(url, deadline)
        if not response.location:
            answer = answer_for(response.status)
            hosts = other_hosts(response.text, url) if answer is Answer.FINE else set()
            return Visit(answer, target_of(url)[0] == "https", len(hosts))
        url = urljoin(url, response.location)
    return Visit(Answer.ERROR)


def visit(url: str) -> Visit:
    """Visit a website once, and return what was found; raises nothing that a website could cause."""
    try:
        return follow(url)
    except ForbiddenAddressError:
        return Visit(Answer.NOT_PUBLIC)
    except ssl.SSLCertVerificationError:
        return Visit(Answer.CERTIFICATE)
    except (OSError, http.client.HTTPException, ValueError, AttributeError):
        # The last two: headers that break the parser, and a connection that the watch closed under its reader.
        return Visit(Answer.SILENT)
