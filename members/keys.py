"""The keys of what is known about people: sealing a value for one row, and finding an address without reading it.

A value is sealed with AES-256-GCM; the row that it belongs to is part of what the seal protects, so a ciphertext that
is copied to another row or field does not open there. An address is found by an HMAC-SHA-256 in a scope, so that the
same address leaves different traces in different scopes. Every purpose has a key of its own, derived by HKDF from the
data keys of the environment. The first data key writes; all of them read.
"""

import hashlib
import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from members.domain.addresses import canonical_address, mailbox_of

FORMAT = "v1"
NONCE_BYTES = 12
# Texts are filled up to a multiple of this before they are sealed, so that their length says little.
PADDING_BYTES = 32
PAD = b"\x00"


class SealBrokenError(Exception):
    """A sealed value does not open: it was changed, it belongs to another row, or its key is not known any more."""


@lru_cache(maxsize=64)
def derive(key: bytes, purpose: str) -> bytes:
    """Return the 32 bytes that a purpose derives from a data key."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=f"acompana/{purpose}".encode()).derive(key)


@lru_cache(maxsize=16)
def cipher(key: bytes) -> AESGCM:
    """Return the cipher that seals values."""
    return AESGCM(derive(key, "seal"))


def writing_key_id() -> str:
    """Return the name of the data key that seals what is written now."""
    return settings.DATA_KEYS[0][0]


def seal(text: str, owner: str) -> str:
    """Return ``text`` sealed for its owner, a name such as ``members.token.address:<uuid>``."""
    key_id, key = settings.DATA_KEYS[0]
    plain = text.encode()
    if PAD in plain:
        raise ValueError("A text with NUL cannot be sealed.")
    plain += PAD * (-(len(plain) + 1) % PADDING_BYTES + 1)
    nonce = secrets.token_bytes(NONCE_BYTES)
    sealed = nonce + cipher(key).encrypt(nonce, plain, owner.encode())
    return f"{FORMAT}.{key_id}.{urlsafe_b64encode(sealed).decode()}"


def unseal(sealed: str, owner: str) -> str:
    """Return the text that was sealed for this owner; raises SealBrokenError when it does not open."""
    try:
        version, key_id, data = sealed.split(".")
        raw = urlsafe_b64decode(data)
    except ValueError as error:
        raise SealBrokenError("The value is not a sealed one.") from error
    key = dict(settings.DATA_KEYS).get(key_id)
    if version != FORMAT or key is None:
        raise SealBrokenError("The key that sealed the value is not among the data keys.")
    try:
        plain = cipher(key).decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], owner.encode())
    except (InvalidTag, ValueError) as error:
        raise SealBrokenError("The value was changed or belongs to another row.") from error
    return plain.rstrip(PAD).decode()


def key_id_of(sealed: str) -> str:
    """Return the name of the data key that sealed a value."""
    return sealed.split(".")[1]


def digest_with(key: bytes, scope: str, address: str) -> str:
    """Return the 64 hexadecimal digits by which an address is found in a scope, under one data key."""
    text = f"{scope}\x00{canonical_address(address)}".encode()
    return hmac.new(derive(key, "digest"), text, hashlib.sha256).hexdigest()


def digest(scope: str, address: str) -> str:
    """Return the digest that is written now."""
    return digest_with(settings.DATA_KEYS[0][1], scope, address)


def possible_digests(scope: str, address: str) -> list[str]:
    """Return the digests under every data key, the present one first: rows may wait for their new key."""
    return [digest_with(key, scope, address) for _key_id, key in settings.DATA_KEYS]


def stop_digest(address: str) -> str:
    """Return the digest of an address that asked never to be written to, the same for every spelling of its mailbox.

    It has a key of its own, which is never changed: the address is not kept, so nothing could be computed anew.
    """
    return hmac.new(settings.STOP_LIST_KEY, mailbox_of(address).encode(), hashlib.sha256).hexdigest()
