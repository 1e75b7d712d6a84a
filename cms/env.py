"""The only reader of the environment: one typed list of variables, each read once, when the settings are loaded.

A value that is missing or cannot be understood stops the start with a sentence that names the variable and says what
to set.
"""

import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path
from secrets import token_bytes, token_urlsafe
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
TRUE_WORDS = frozenset({"1", "true", "yes", "on"})
FALSE_WORDS = frozenset({"0", "false", "no", "off"})
MINIMUM_SECRET_LENGTH = 32
KEY_BYTES = 32
OWN_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})
# Seconds for which a page may be remembered at most.
LONGEST_MEMORY = 600
LEAST_COUNT_MINIMUM = 10
KEY_NAME = re.compile(r"[a-z0-9-]{1,16}")


def read_text(value: str) -> str:
    """Return the value without surrounding space."""
    return value.strip()


def read_switch(value: str) -> bool:
    """Return True or False for the usual words."""
    word = value.strip().lower()
    if word in TRUE_WORDS:
        return True
    if word in FALSE_WORDS:
        return False
    raise ValueError("use 1 or 0")


def read_list(value: str) -> list[str]:
    """Return the comma-separated parts, without empty ones."""
    return [part.strip() for part in value.split(",") if part.strip()]


def read_secret(value: str) -> str:
    """Return a secret of at least 32 characters."""
    if len(value) < MINIMUM_SECRET_LENGTH:
        raise ValueError(f"use at least {MINIMUM_SECRET_LENGTH} random characters")
    return value


def read_key(value: str) -> bytes:
    """Return the 32 bytes of a key that is written in base64, with either of its alphabets."""
    text = value.strip().replace("-", "+").replace("_", "/")
    key = b64decode(text + "=" * (-len(text) % 4), validate=True)
    if len(key) != KEY_BYTES:
        raise ValueError(f"a key has {KEY_BYTES} bytes in base64")
    return key


def read_keys(value: str) -> tuple[tuple[str, bytes], ...]:
    """Return names and keys of ``name:key,name:key``; the first one writes, all of them read."""
    pairs = [part.partition(":") for part in read_list(value)]
    keys = tuple((name, read_key(key)) for name, _colon, key in pairs)
    names = [name for name, _key in keys]
    if not keys or len(set(names)) < len(names) or len({key for _name, key in keys}) < len(keys):
        raise ValueError("give each key a name of its own, and use no key twice")
    if not all(KEY_NAME.fullmatch(name) for name in names):
        raise ValueError("a name has at most 16 small letters, digits and hyphens")
    return keys


def read_seconds(value: str) -> int:
    """Return a number of seconds from 0 to ten minutes: sentences that change by the clock are late by as much."""
    seconds = int(value)
    if not 0 <= seconds <= LONGEST_MEMORY:
        raise ValueError(f"use a number of seconds up to {LONGEST_MEMORY}, or 0")
    return seconds


def read_count_minimum(value: str) -> int:
    """Return from how many supporters on readers see a number; fewer than 10 people could be told apart."""
    minimum = int(value)
    if minimum < LEAST_COUNT_MINIMUM:
        raise ValueError(f"use a number of at least {LEAST_COUNT_MINIMUM}")
    return minimum


def read_cache(value: str) -> dict[str, Any]:
    """Return Django's cache settings for an address such as ``redis://127.0.0.1:6379/0``; without one, this process."""
    if not value:
        # Room for what is counted: whoever could fill it up would make the site forget it.
        return {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 100_000}}
    if urlsplit(value).scheme not in {"redis", "rediss"}:
        raise ValueError("use an address such as redis://127.0.0.1:6379/0")
    return {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": value}


def read_folder(value: str) -> Path:
    """Return an absolute folder; a relative one counts from the root of the project."""
    return (BASE_DIR / value.strip()).resolve()


def read_origin(value: str) -> str:
    """Return an origin such as ``https://www.example.org``: scheme and host, no path, no final slash."""
    parts = urlsplit(value.strip())
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("use an origin such as https://www.example.org")
    if parts.path.strip("/") or parts.query or parts.fragment or parts.username:
        raise ValueError("use only scheme and host, such as https://www.example.org")
    if parts.scheme == "http" and parts.hostname not in OWN_MACHINE:
        raise ValueError("use https, such as https://www.example.org; http is for one's own machine")
    parts.port  # noqa: B018 - raises ValueError for a port that is not a number
    return f"{parts.scheme}://{parts.netloc}"


def read_addresses_by_language(value: str) -> dict[str, str]:
    """Return addresses by language from ``en=https://…,es=https://…``; the first is for every other language."""
    addresses: dict[str, str] = {}
    for part in read_list(value):
        language, _sign, address = part.partition("=")
        parts = urlsplit(address.strip())
        if not language.strip() or parts.scheme != "https" or not parts.hostname or parts.username:
            raise ValueError("use pairs such as en=https://www.example.org/en,es=https://www.example.org/es")
        addresses[language.strip()] = address.strip()
    return addresses


def read_database(value: str) -> dict[str, Any]:
    """Return Django's database settings for a ``sqlite:///`` or ``postgres://`` address."""
    if urlsplit(value).scheme not in {"sqlite", "postgres", "postgresql"}:
        raise ValueError("use postgres://user:password@host:5432/name or sqlite:///path/to/file")
    return dict(environ.Env.db_url_config(value))


# Mail services that are reached by their own interface instead of SMTP: what stands for the user and for the password
# in an address such as ``mailjet://key:secret@api``. Further settings follow as a query: ``?api_url=https://…``.
MAIL_SERVICES: dict[str, tuple[str, ...]] = {
    "brevo": ("API_KEY",),
    "mailersend": ("API_TOKEN",),
    "mailgun": ("API_KEY",),
    "mailjet": ("API_KEY", "SECRET_KEY"),
    "postal": ("API_KEY",),
    "postmark": ("SERVER_TOKEN",),
    "scaleway": ("SECRET_KEY",),
    "sparkpost": ("API_KEY",),
}


def read_email(value: str) -> dict[str, Any]:
    """Return Django's e-mail settings for an address such as ``smtp+tls://user:password@host:587``."""
    parts = urlsplit(value)
    if not parts.scheme:
        raise ValueError("use an address such as smtp+tls://user:password@host:587")
    if parts.scheme in MAIL_SERVICES:
        return read_mail_service(parts)
    return {"MAIL_SERVICE": "", "ANYMAIL": {}, **environ.Env.email_url_config(value)}


def read_mail_service(parts: SplitResult) -> dict[str, Any]:
    """Return the settings of a mail service; it is told to watch nobody."""
    service = parts.scheme
    given = [unquote(word) for word in (parts.username, parts.password) if word]
    names = MAIL_SERVICES[service]
    if len(given) != len(names):
        wanted = ":".join(name.lower() for name in names)
        raise ValueError(f"use an address such as {service}://{wanted}@api")
    prefix = service.upper()
    keys = {f"{prefix}_{name}": word for name, word in zip(names, given, strict=True)}
    more = {f"{prefix}_{name.upper()}": word for name, word in parse_qsl(parts.query)}
    quiet = {"SEND_DEFAULTS": {"track_opens": False, "track_clicks": False}, "IGNORE_UNSUPPORTED_FEATURES": True}
    return {
        "EMAIL_BACKEND": f"anymail.backends.{service}.EmailBackend",
        "MAIL_SERVICE": service,
        "ANYMAIL": {**keys, **more, **quiet},
    }


# The weather service of the World Meteorological Organization: no advertisement, no account. It has no Basque pages.
WEATHER_PAGES = ",".join(
    f"{language}=https://worldweather.wmo.int/{spoken}/home.html"
    for language, spoken in (("en", "en"), ("es", "es"), ("fr", "fr"), ("pt", "pt"), ("eu", "es"), ("ar", "ar"))
)


@dataclass(frozen=True)
class Variable:
    """One variable of the environment: its name, how it is read, and its default (None: it must be set)."""

    name: str
    read: Callable[[str], Any]
    default: str | None
    purpose: str


VARIABLES: tuple[Variable, ...] = (
    Variable("SECRET_KEY", read_secret, None, "Signs sessions and forms; at least 32 random characters"),
    Variable(
        "DATA_KEYS", read_keys, None, "Keys that seal what is known about people: name:key,name:key, newest first"
    ),
    Variable("STOP_LIST_KEY", read_key, None, "Key of the list of addresses that are never written to; never changed"),
    Variable("PUBLIC_URL", read_origin, None, "Origin that readers see, for canonical addresses, feeds and mails"),
    Variable("ALLOWED_HOSTS", read_list, "", "Further host names that are answered, separated by commas"),
    Variable("VAR_DIR", read_folder, "var", "Folder of the database, uploads and built files"),
    Variable("DATABASE_URL", read_database, "", "Database; without it, SQLite in the folder of VAR_DIR"),
    Variable("EMAIL_URL", read_email, "smtp://localhost:25", "How mail is sent: by SMTP, or mailjet:// and the like"),
    Variable("DEFAULT_FROM_EMAIL", read_text, "Acompaña <web@localhost>", "Sender of the mails to staff"),
    Variable("MEMBERS_FROM_EMAIL", read_text, "", "Sender of mails to members; its name shows on a locked screen"),
    Variable("MEMBERS_REPLY_TO", read_text, "", "Where answers of members go; without it, to the sender"),
    Variable(
        "MAIL_RETURN_ADDRESS",
        read_text,
        "",
        "Mailbox that hands what it gets to `manage.py read_returned_mail`: bounces, and leaving by mail",
    ),
    Variable(
        "MAIL_EVENTS_SECRET",
        read_secret,
        "",
        "Password with which a mail service tells of bounces and complaints; at least 32 random characters",
    ),
    Variable(
        "PAGE_CACHE_SECONDS", read_seconds, "60", "How long a page may be answered again while nothing changes; or 0"
    ),
    Variable("COUNT_MINIMUM", read_count_minimum, "50", "Supporters from which on readers see a number; at least 10"),
    Variable("CACHE_URL", read_cache, "", "Cache that several processes share: redis://host:6379/0"),
    Variable("SECURE_PROXY", read_switch, "0", "1 when a proxy in front ends TLS and sets X-Forwarded-Proto"),
    Variable(
        "EXIT_URLS",
        read_addresses_by_language,
        WEATHER_PAGES,
        "Where “Exit this page” leads, by language; the first address serves every language that is not named",
    ),
    Variable(
        "CHECK_WEBSITES", read_switch, "1", "0 when the websites of listed organisations are not to be visited weekly"
    ),
    Variable("SECURITY_CONTACT", read_text, "", "Address in security.txt; without it, security@ the public host"),
)


def read_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    """Return the value of every variable by name; None or an empty list where an optional one is not set.

    Raises ImproperlyConfigured with one sentence that names the variable when a value is missing or cannot be read.
    """
    values: dict[str, Any] = {}
    for variable in VARIABLES:
        text = environment.get(variable.name) or variable.default
        if text is None:
            raise ImproperlyConfigured(
                f"The environment variable {variable.name} is missing. Set it: {variable.purpose}."
            )
        if text == "":
            values[variable.name] = [] if variable.read is read_list else None
            continue
        try:
            values[variable.name] = variable.read(text)
        except (ValueError, KeyError, ImproperlyConfigured) as error:
            raise ImproperlyConfigured(
                f"The environment variable {variable.name} cannot be understood: {error}. {variable.purpose}."
            ) from error
    return values


def make_key() -> str:
    """Return a new key in base64."""
    return b64encode(token_bytes(KEY_BYTES)).decode()


def keep_secret(path: Path, make: Callable[[], str]) -> str:
    """Return the secret of a file that only its owner reads; the first time it is made."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(make(), encoding="utf-8")
    return path.read_text(encoding="utf-8")


def provide_development_defaults(environment: MutableMapping[str, str]) -> None:
    """Fill in what production must set itself; secrets are made once and kept in files of the working folder."""
    folder = read_folder(environment.get("VAR_DIR") or "var")
    makers = {
        "SECRET_KEY": lambda: token_urlsafe(48),
        "DATA_KEYS": lambda: f"first:{make_key()}",
        "STOP_LIST_KEY": make_key,
    }
    for name, make in makers.items():
        if not environment.get(name):
            environment[name] = keep_secret(folder / name.lower().replace("_", "-"), make)
    if not environment.get("PUBLIC_URL"):
        environment["PUBLIC_URL"] = f"http://127.0.0.1:{environment.get('PORT') or '8000'}"
    environment.setdefault("EMAIL_URL", "consolemail://")
