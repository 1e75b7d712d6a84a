"""The only reader of the environment: one typed list of variables, each read once, when the settings are loaded.

A value that is missing or cannot be understood stops the start with a sentence that names the variable and says what
to set.
"""

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path
from secrets import token_urlsafe
from typing import Any
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
TRUE_WORDS = frozenset({"1", "true", "yes", "on"})
FALSE_WORDS = frozenset({"0", "false", "no", "off"})
MINIMUM_SECRET_LENGTH = 32


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
    parts.port  # noqa: B018 - raises ValueError for a port that is not a number
    return f"{parts.scheme}://{parts.netloc}"


def read_database(value: str) -> dict[str, Any]:
    """Return Django's database settings for a ``sqlite:///`` or ``postgres://`` address."""
    if urlsplit(value).scheme not in {"sqlite", "postgres", "postgresql"}:
        raise ValueError("use postgres://user:password@host:5432/name or sqlite:///path/to/file")
    return dict(environ.Env.db_url_config(value))


def read_email(value: str) -> dict[str, Any]:
    """Return Django's e-mail settings for an address such as ``smtp+tls://user:password@host:587``."""
    if not urlsplit(value).scheme:
        raise ValueError("use an address such as smtp+tls://user:password@host:587")
    return dict(environ.Env.email_url_config(value))


@dataclass(frozen=True)
class Variable:
    """One variable of the environment: its name, how it is read, and its default (None: it must be set)."""

    name: str
    read: Callable[[str], Any]
    default: str | None
    purpose: str


VARIABLES: tuple[Variable, ...] = (
    Variable("SECRET_KEY", read_secret, None, "Signs sessions and forms; at least 32 random characters"),
    Variable("PUBLIC_URL", read_origin, None, "Origin that readers see, for canonical addresses, feeds and mails"),
    Variable("ALLOWED_HOSTS", read_list, "", "Further host names that are answered, separated by commas"),
    Variable("VAR_DIR", read_folder, "var", "Folder of the database, uploads and built files"),
    Variable("DATABASE_URL", read_database, "", "Database; without it, SQLite in the folder of VAR_DIR"),
    Variable("EMAIL_URL", read_email, "smtp://localhost:25", "How mail is sent"),
    Variable("DEFAULT_FROM_EMAIL", read_text, "Acompaña <web@localhost>", "Sender of the mails to staff"),
    Variable("SECURE_PROXY", read_switch, "0", "1 when a proxy in front ends TLS and sets X-Forwarded-Proto"),
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


def provide_development_defaults(environment: MutableMapping[str, str]) -> None:
    """Fill in what production must set itself; the secret is made once and kept in a file of the working folder."""
    secret_file = read_folder(environment.get("VAR_DIR") or "var") / "secret-key"
    if not environment.get("SECRET_KEY"):
        if not secret_file.exists():
            secret_file.parent.mkdir(parents=True, exist_ok=True)
            secret_file.touch(mode=0o600)
            secret_file.write_text(token_urlsafe(48), encoding="utf-8")
        environment["SECRET_KEY"] = secret_file.read_text(encoding="utf-8")
    if not environment.get("PUBLIC_URL"):
        environment["PUBLIC_URL"] = f"http://127.0.0.1:{environment.get('PORT') or '8000'}"
    environment.setdefault("EMAIL_URL", "consolemail://")
