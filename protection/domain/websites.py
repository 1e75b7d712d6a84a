"""Visiting the websites of organisations: which addresses may be visited, how often, and what is worth a word."""

from datetime import date, timedelta
from enum import StrEnum
from html.parser import HTMLParser
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urljoin, urlsplit

VISIT_AGAIN_AFTER = timedelta(days=7)
VISIT_SILENT_AGAIN_AFTER = timedelta(days=1)
# One silent visit is a bad minute; only several in a row are worth a word.
SILENT_VISITS = 3
PORTS = {"http": 80, "https": 443}
# Ranges that carry an address of another network within them (RFC 6052, 3056, 4380): they could lead inside.
CARRIERS = tuple(map(ip_network, ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")))
# What a browser loads by itself when it opens a page, by tag, and the attribute with its address.
LOADED = {"script": "src", "img": "src", "iframe": "src", "audio": "src", "video": "src", "source": "src"}
LOADED_LINKS = frozenset({"stylesheet", "preload", "modulepreload", "icon"})


class Answer(StrEnum):
    """How a website answered."""

    FINE = "fine"
    REFUSED = "refused"
    ERROR = "error"
    SILENT = "silent"
    CERTIFICATE = "certificate"
    NOT_PUBLIC = "not-public"
    NOT_VISITED = ""


class ForbiddenAddressError(Exception):
    """An address that is never visited."""


def is_public(text: str) -> bool:
    """Tell whether an IP address belongs to the public internet, and to nothing of ours or of a neighbour."""
    try:
        address: IPv4Address | IPv6Address = ip_address(text.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    if any(address in network for network in CARRIERS if network.version == address.version):
        return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def target_of(url: str) -> tuple[str, str, int, str]:
    """Return (scheme, host, port, path with query) of an address that may be visited.

    Raises ForbiddenAddressError for anything but plain http and https on their own ports, without a name and password.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii")
    except (ValueError, UnicodeError) as error:
        raise ForbiddenAddressError("The address cannot be read.") from error
    if parts.scheme not in PORTS or not host or parts.username is not None or parts.password is not None:
        raise ForbiddenAddressError("Only plain addresses of the web are visited.")
    if port not in {None, PORTS[parts.scheme]}:
        raise ForbiddenAddressError("Only the ports of the web are visited.")
    if "." not in host or host.endswith((".onion", ".local", ".internal", ".localhost")):
        raise ForbiddenAddressError("The host is not one of the public web.")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if any(sign <= " " or sign == "\x7f" for sign in path):
        raise ForbiddenAddressError("The address holds signs that break a request.")
    return parts.scheme, host, PORTS[parts.scheme], path


def answer_for(status: int) -> Answer:
    """Return what a status says. Many sites turn machines away and answer people: that is no fault."""
    if status in {401, 403, 405, 406, 429}:
        return Answer.REFUSED
    return Answer.FINE if 200 <= status < 300 else Answer.ERROR


def base_of(host: str) -> str:
    """Return the last two labels of a host: hosts that share them count as one owner's, in doubt mildly."""
    return ".".join(host.lower().rsplit(".", 2)[-2:])


class Loads(HTMLParser):
    """Collects the hosts that a page loads something from."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url
        self.hosts: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the host of what a tag loads."""
        values = dict(attrs)
        address = values.get(LOADED.get(tag, ""))
        if tag == "link" and LOADED_LINKS.intersection((values.get("rel") or "").lower().split()):
            address = values.get("href")
        if not address:
            return
        try:
            parts = urlsplit(urljoin(self.url, address.strip()))
            if parts.scheme in PORTS and parts.hostname:
                self.hosts.add(parts.hostname)
        except ValueError:
            return


def other_hosts(html: str, url: str) -> set[str]:
    """Return the hosts of other owners from which a page at ``url`` loads something without being asked."""
    loads = Loads(url)
    loads.feed(html)
    own = base_of(urlsplit(url).hostname or "")
    return {host for host in loads.hosts if base_of(host) != own}


def is_due(visited_on: date | None, failures: int, today: date) -> bool:
    """Tell whether a site may be visited today: once a week, or the next day when it was silent."""
    if visited_on is None:
        return True
    return today - visited_on >= (VISIT_SILENT_AGAIN_AFTER if 0 < failures <= SILENT_VISITS else VISIT_AGAIN_AFTER)


def warnings_of(answer: Answer, failures: int, *, is_encrypted: bool | None, other_hosts: int) -> list[str]:
    """Return the codes of what the staff should know of."""
    found = []
    if answer in {Answer.SILENT, Answer.ERROR} and failures >= SILENT_VISITS:
        found.append("silent")
    if answer in {Answer.CERTIFICATE, Answer.NOT_PUBLIC}:
        found.append(answer.value)
    if answer is Answer.FINE and is_encrypted is False:
        found.append("open")
    if answer is Answer.FINE and other_hosts:
        found.append("others")
    return found
