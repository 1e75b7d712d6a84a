"""Marks that stand for people: fresh in every run, and searched for in every spelling in which one could be kept."""

import base64
import hashlib
import hmac
import json
import unicodedata
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from secrets import token_bytes
from urllib.parse import quote, quote_plus

from django.conf import settings
from django.utils.crypto import salted_hmac
from django.utils.html import escape

LETTERS = "bcdfghjklmnpqrst"


def fresh_letters(length: int = 12) -> str:
    """Return letters that no text of the site has; no digits, since names have none."""
    return "zq" + "".join(LETTERS[byte % 16] for byte in token_bytes(length))


@dataclass
class Canary:
    """One value of one field. ``hash_is_kept``: its plain SHA-256 is what the database keeps, as that of a link."""

    field: str
    value: str
    hash_is_kept: bool = False
    parts: tuple[str, ...] = field(default=())

    def spellings(self) -> Iterator[tuple[str, bytes]]:
        """Yield name and bytes of everything that would give the value away."""
        texts = {self.value, *self.parts}
        for text in texts:
            yield from readable_forms(text)
        for text in texts | {text.lower() for text in texts}:
            yield from digests(text, with_sha256=not self.hash_is_kept)


def readable_forms(text: str) -> Iterator[tuple[str, bytes]]:
    """Yield the encodings from which a text can be read back."""
    for form in dict.fromkeys((text, text.lower(), text.upper(), unicodedata.normalize("NFD", text), text[::-1])):
        raw = form.encode()
        yield "clear", raw
        yield "hex", raw.hex().encode()
        yield "HEX", raw.hex().upper().encode()
        yield "url", quote(form, safe="").encode()
        yield "form", quote_plus(form).encode()
        yield "json", json.dumps(form)[1:-1].encode()
        yield "html", escape(form).encode()
        yield "utf-16-le", form.encode("utf-16-le")
        yield "utf-16-be", form.encode("utf-16-be")
        yield from base64_forms(raw)
    yield "reversed-domain", ".".join(reversed(text.rpartition("@")[2].lower().split("."))).encode()


def base64_forms(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what is sure to stand in base64 of any text around this one, at each of the three alignments."""
    for shift in range(3):
        padded = b"\x00" * shift + raw
        whole = len(padded) // 3 * 3
        start = 4 if shift else 0
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            yield f"base64+{shift}", encode(padded[:whole])[start:]


def digests(text: str, *, with_sha256: bool) -> Iterator[tuple[str, bytes]]:
    """Yield the digests that anybody can compute who guesses the text, and those under SECRET_KEY."""
    raw = text.encode()
    found = {
        "md5": hashlib.md5(raw, usedforsecurity=False).digest(),
        "sha1": hashlib.sha1(raw, usedforsecurity=False).digest(),
        "sha512": hashlib.sha512(raw).digest(),
        "hmac-sha1": hmac.digest(settings.SECRET_KEY.encode(), raw, "sha1"),
        "hmac-sha256": hmac.digest(settings.SECRET_KEY.encode(), raw, "sha256"),
        "salted-hmac": salted_hmac("", text).digest(),
        "uuid5-url": uuid.uuid5(uuid.NAMESPACE_URL, f"mailto:{text}").bytes,
        "uuid5-dns": uuid.uuid5(uuid.NAMESPACE_DNS, text).bytes,
        "uuid5-url-bare": uuid.uuid5(uuid.NAMESPACE_URL, text).bytes,
    }
    if with_sha256:
        found["sha256"] = hashlib.sha256(raw).digest()
    for name, digest in found.items():
        yield name, digest
        yield f"{name}-hex", digest.hex().encode()
        yield f"{name}-base64", base64.b64encode(digest).rstrip(b"=")
        if name.startswith("uuid5"):
            yield f"{name}-text", str(uuid.UUID(bytes=digest)).encode()


def address_canary(name: str) -> Canary:
    """Return an address in mixed case, whose two halves are marks of their own."""
    local, domain = f"Zq7{fresh_letters().capitalize()}", f"{fresh_letters()}.example.org"
    return Canary(f"{name}.address", f"{local}@{domain}", parts=(local, domain))


def name_canary(name: str) -> Canary:
    """Return a name with accents."""
    mark = fresh_letters().capitalize()
    return Canary(f"{name}.name", f"Zqcanária Ñuñez {mark}", parts=(mark,))


def text_canary(name: str, field_name: str) -> Canary:
    """Return some words for a field of free text."""
    mark = fresh_letters(16)
    return Canary(f"{name}.{field_name}", f"Zqpalabra «{mark}» y más", parts=(mark,))


def token_canary(name: str, kind: str, token: str) -> Canary:
    """Return the link of a mail."""
    return Canary(f"{name}.link.{kind}", token, hash_is_kept=True)
