"""The search for canaries finds what it shall find: each way to keep an address is tried once and turns it red."""

import base64
import gzip
import hashlib
import uuid
from urllib.parse import quote

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.core.cache import cache
from django.utils.translation import override

from campaigns.models import SignUp
from members import inbox
from members.models import OutgoingMail, Token, Wording
from tests.safety.canaries import Canary, address_canary, token_canary
from tests.safety.places import as_bytes, find
from tests.safety.stage import Person, do_all_the_post

ANA = address_canary("ana")
LOCAL, DOMAIN = ANA.parts


@pytest.mark.parametrize(
    "kept",
    [
        ANA.value,
        ANA.value.lower(),
        LOCAL,
        f"org.example.{DOMAIN.split('.')[0]}",
        ANA.value[::-1],
        *[base64.b64encode(b"x" * shift + ANA.value.encode() + b"yz") for shift in range(3)],
        *[base64.urlsafe_b64encode(b"?" * shift + ANA.value.lower().encode()) for shift in range(3)],
        ANA.value.encode().hex(),
        ANA.value.lower().encode().hex().upper(),
        quote(ANA.value, safe=""),
        ANA.value.encode("utf-16-le"),
        gzip.compress(ANA.value.encode()),
        *[hashlib.new(name, ANA.value.lower().encode()).hexdigest() for name in ("md5", "sha1", "sha256", "sha512")],
        hashlib.sha256(LOCAL.encode()).digest(),
        str(uuid.uuid5(uuid.NAMESPACE_URL, f"mailto:{ANA.value.lower()}")),
        uuid.uuid5(uuid.NAMESPACE_DNS, ANA.value).hex,
    ],
)
def test_every_spelling_is_found(kept):
    assert find([ANA], "somewhere", b"some text " + as_bytes(kept) + b" more text")


def test_other_people_are_not_found():
    text = " ".join(spelling.decode("latin-1") for _name, spelling in address_canary("bea").spellings())
    assert not find([Canary("ana.local", LOCAL)], "somewhere", text.encode("latin-1"))


def test_the_hash_of_a_link_may_be_kept_and_the_link_may_not():
    link = token_canary("ana", "confirm", "Zk3vQ9Xw-1aB_cD4eF5gH6iJ7kL8mN9oP0qR1sT2uV3")
    assert not find([link], "somewhere", hashlib.sha256(link.value.encode()).hexdigest().encode())
    assert find([link], "somewhere", link.value.encode())
    assert find([link], "somewhere", hashlib.sha1(link.value.encode()).hexdigest().encode())


# --- Faults put into the code on purpose --------------------------------------------------------------


def plain_hash(text):
    return hashlib.sha256(text.encode()).hexdigest()


def leak_the_address_into_a_column(monkeypatch, person):
    monkeypatch.setattr("members.keys.digest_with", lambda *values: values[-1].lower())


def leak_a_plain_hash(monkeypatch, person):
    monkeypatch.setattr("members.keys.digest_with", lambda *values: plain_hash(values[-1].lower()))


def leak_the_form(monkeypatch, person):
    monkeypatch.setattr(
        "members.fields.seal", lambda *values: f"v1.test.{base64.b64encode(values[0].encode()).decode()}"
    )


def leak_a_name_into_the_words(monkeypatch, person):
    handler = inbox.HANDLERS["campaigns.sign-up"]

    def leaky(address, content):
        handler(
            address,
            {**content, "words": {name: f"{content['first_name']} {text}" for name, text in content["words"].items()}},
        )

    monkeypatch.setitem(inbox.HANDLERS, "campaigns.sign-up", leaky)


def leak_a_link(monkeypatch, person):
    monkeypatch.setattr("members.tokens.hash_of", lambda raw: raw)


def leak_into_the_cache(monkeypatch, person):
    monkeypatch.setattr("members.limits.hashed", lambda *values: plain_hash(values[0]))


def leak_into_a_session(monkeypatch, person):
    session = SessionStore()
    session["who"] = person.address
    session.save()


LEAKS = [
    leak_the_address_into_a_column,
    leak_a_plain_hash,
    leak_the_form,
    leak_a_name_into_the_words,
    leak_a_link,
    leak_into_the_cache,
    leak_into_a_session,
]


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.__name__)
def test_a_leak_is_found(leak, stage, monkeypatch):
    ana = Person("ana")
    leak(monkeypatch, ana)
    ana.sign()
    found = stage.search(ana.canaries)
    ana.open_mail()
    found |= stage.search([*ana.canaries, Canary("ana.mailbox", ana.address.lower())])
    assert found
    cache.clear()


def test_without_a_leak_nothing_is_found(stage):
    ana = Person("ana")
    ana.sign()
    found = stage.search(ana.canaries)
    ana.open_mail()
    assert found | stage.search(ana.canaries) | stage.search_everything(ana.canaries) == set()


def test_the_file_of_the_database_is_read(stage):
    with override("en"):
        Wording.objects.create(
            purpose="signing", language="en", words=ANA.value, words_digest="x", first_used_on="2026-11-20"
        )
    assert {hit.field for hit in stage.search([ANA]) | stage.search_everything([ANA])} == {"ana.address"}


def test_the_people_of_the_stage_are_on_it(stage):
    ana = Person("ana")
    ana.sign()
    do_all_the_post()
    assert SignUp.objects.get().address == ana.address
    assert Token.objects.count() == 2
    assert not OutgoingMail.objects.exists()
