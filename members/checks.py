"""Checks of what guards people: keys that are their own, and a count that all processes share."""

import hashlib
from base64 import b64decode
from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.checks import Warning as Caution

KEY_BYTES = 32
DIGESTS = ("sha256", "sha512", "sha3_256", "blake2b", "blake2s", "md5")


def keys_from(secret: str) -> set[bytes]:
    """Return the keys that somebody in a hurry would make of a secret."""
    raw = secret.encode()
    found = {raw[:KEY_BYTES], raw[-KEY_BYTES:], raw.ljust(KEY_BYTES, b"\0")[:KEY_BYTES]}
    for name in DIGESTS:
        digest = hashlib.new(name, raw)
        found |= {digest.digest()[:KEY_BYTES], digest.hexdigest().encode()[:KEY_BYTES]}
    try:
        decoded = b64decode(secret.replace("-", "+").replace("_", "/") + "==")
    except ValueError:
        return found
    return found | {decoded[:KEY_BYTES], decoded[-KEY_BYTES:]}


def is_made_of(key: bytes, secret: str) -> bool:
    """Tell whether a key is a secret, a part of it, or follows from it in a usual way."""
    return key in keys_from(secret) or key in secret.encode()


@register(Tags.security)
def check_keys(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Refuse data keys that whoever knows SECRET_KEY or another key would know too."""
    found: list[CheckMessage] = []
    named = [*settings.DATA_KEYS, ("STOP_LIST_KEY", settings.STOP_LIST_KEY)]
    for name, key in named:
        if is_made_of(key, settings.SECRET_KEY):
            found.append(
                Error(
                    f"The key {name} is SECRET_KEY or follows from it.",
                    hint="Make a key of its own with: manage.py make_data_key",
                    id="members.E001",
                )
            )
    if settings.STOP_LIST_KEY in {key for _name, key in settings.DATA_KEYS}:
        found.append(
            Error(
                "STOP_LIST_KEY is one of DATA_KEYS.",
                hint="Data keys are changed, that of the stop list never is: make one for each.",
                id="members.E002",
            )
        )
    return found


@register(deploy=True)
def check_shared_cache(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """Warn where each process counts for itself: a count is what keeps people from being flooded with mails."""
    if "locmem" not in settings.CACHES["default"]["BACKEND"]:
        return []
    return [
        Caution(
            "Each process counts mails and forms for itself, and begins anew when it starts.",
            hint="Set CACHE_URL to a Redis that keeps nothing on disk.",
            id="members.W001",
        )
    ]
