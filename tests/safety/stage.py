"""People who use the site as a browser without scripts does, and the worker who does the post for them."""

import re
from dataclasses import dataclass, field
from itertools import count
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup
from django.core import mail
from django.test import Client

from members.tasks import do_the_post
from tests.addresses import address_of
from tests.safety.canaries import Canary, address_canary, name_canary, text_canary, token_canary

NETWORKS = count(1)
LINK = re.compile(r"https://acompana\.example(/\S+)")
TOKEN = re.compile(r"/([a-z-]+)/([A-Za-z0-9_-]{43})/")
CAMPAIGNS = ("campaign-stand-with-her", "campaign-escazu")


def fresh_network() -> str:
    """Return an address in a network that nobody else comes from (RFC 2544)."""
    number = next(NETWORKS)
    return f"198.{18 + number // 256 % 2}.{number % 256}.77"


@dataclass
class Person:
    """Somebody with an address, a browser and a mailbox; every value of hers is a canary."""

    name: str
    language: str = "en"
    ip: str = field(default_factory=fresh_network)
    client: Client = field(default_factory=Client)
    texts: dict[str, Canary] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    read: int = 0

    def __post_init__(self) -> None:
        self.client.defaults["REMOTE_ADDR"] = self.ip
        self.texts["email"] = address_canary(self.name)
        self.texts["first_name"] = name_canary(self.name)

    @property
    def address(self) -> str:
        """Her address as she types it."""
        return self.texts["email"].value

    @property
    def canaries(self) -> list[Canary]:
        """Everything that nobody may find: what she typed, her links, and where she comes from."""
        links = [token_canary(self.name, kind, path.rstrip("/").rsplit("/", 1)[1]) for kind, path in self.links.items()]
        return [*self.texts.values(), *links, Canary(f"{self.name}.ip", self.ip)]

    def typed(self, name: str) -> str:
        """Return words for a field of free text: a canary of its own."""
        return self.texts.setdefault(name, text_canary(self.name, name)).value

    def get(self, path: str, **extra):
        """Open a page."""
        return self.client.get(path, **extra)

    def form_on(self, path: str, has: str = "") -> tuple[str, dict[str, str]]:
        """Return where a form of a page leads and what it holds: the one with a field, or the one that acts there."""
        answer = self.client.get(path)
        assert answer.status_code == 200, (path, answer.status_code)
        main = BeautifulSoup(answer.content, "html.parser").find("main")
        for form in main.find_all("form", method="post"):
            fields = form.find_all(["input", "button", "textarea", "select"], attrs={"name": True})
            action = urljoin(path, form.get("action") or path)
            if has in {tag["name"] for tag in fields} or (not has and action == path):
                return action, values_of(fields)
        raise AssertionError(f"{path} has no form with {has}.")

    def send(self, path: str, has: str = "", **values):
        """Fill in the form of a page and send it."""
        action, present = self.form_on(path, has)
        filled = {name: value for name, value in {**present, **values}.items() if value is not None}
        return self.client.post(urlsplit(action).path, filled)

    def sign(self, campaign: str = CAMPAIGNS[0], **values):
        """Sign a campaign on its own page."""
        own = {"email": self.address, "first_name": self.texts["first_name"].value, "country": "HN", "updates": "on"}
        return self.send(address_of(campaign, self.language).path, "email", **{**own, **values})

    def open_mail(self) -> list:
        """Let the worker do the post, and return the new mails to her; their links are remembered by kind."""
        do_all_the_post()
        new = [message for message in mail.outbox[self.read :] if message.to == [self.address]]
        self.read = len(mail.outbox)
        for message in new:
            for path in LINK.findall(message.body):
                if found := TOKEN.search(path):
                    self.links[found[1]] = path
        return new

    def press(self, kind: str, **values):
        """Follow a link of a mail and press its button."""
        return self.send(self.links[kind], **values)


def values_of(fields) -> dict[str, str]:
    """Return what the fields of a form send when nobody touches them."""
    values = {}
    for tag in fields:
        kind = tag.get("type", "text")
        if tag.name == "button" or kind in {"submit", "checkbox", "radio"}:
            continue
        values[tag["name"]] = tag.get("value", "") if tag.name == "input" else ""
    return values


def do_all_the_post() -> None:
    """Do what the worker does until nothing is left for now."""
    while do_the_post():
        pass
