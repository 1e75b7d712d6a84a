"""Where something could have been kept: every table, the file of the database, sessions, the cache, the logs."""

import os
import pickle
import subprocess
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection

from tests.safety.canaries import Canary


@dataclass(frozen=True)
class Hit:
    """One spelling of one canary that was found somewhere."""

    field: str
    spelling: str
    place: str


def as_bytes(value: Any) -> bytes:
    """Return a value of the database as bytes; what is packed is unpacked beside it."""
    if isinstance(value, memoryview):
        value = bytes(value)
    if isinstance(value, bytes):
        with suppress(zlib.error):
            return value + b"\n" + zlib.decompress(value, wbits=47)
        return value
    return str(value).encode("utf-8", "surrogatepass")


def tables() -> list[str]:
    """Return every table, those of search indexes and of the machinery included."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        else:
            cursor.execute(
                "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables "
                "WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
            )
        return [name for (name,) in cursor.fetchall()]


def rows(table: str) -> Iterator[bytes]:
    """Yield the rows of a table as bytes, each with the name of the table."""
    name = table if connection.vendor == "postgresql" else f'"{table}"'
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {name}")
        for row in cursor.fetchall():
            yield table.encode() + b"\x1f" + b"\x1f".join(as_bytes(value) for value in row)


def all_rows() -> set[bytes]:
    """Return every row of the database."""
    return {row for table in tables() for row in rows(table)}


def sessions() -> bytes:
    """Return what the sessions say, unpacked."""
    return b"\n".join(repr(SessionStore().decode(row.session_data)).encode() for row in Session.objects.all())


def cached() -> bytes:
    """Return keys and values of the cache in this process's memory."""
    values = {key: pickle.loads(value) for key, value in cache._cache.items()}
    return repr(values).encode()


def file_of_database() -> bytes:
    """Return the bytes of the database's file and of what waits beside it; nothing for a server."""
    if connection.vendor != "sqlite":
        return b""
    name = Path(connection.settings_dict["NAME"])
    files = (name.with_name(name.name + ending) for ending in ("", "-wal"))
    return b"".join(file.read_bytes() for file in files if file.exists())


def dump_of_server() -> bytes:
    """Return what pg_dump writes; nothing where there is none."""
    if connection.vendor != "postgresql":
        return b""
    options = connection.get_connection_params()
    command = ["pg_dump", "--host", options["host"], "--port", str(options.get("port", 5432))]
    command += ["--username", options["user"], "--no-password", options["dbname"]]
    environment = {**os.environ, "PGPASSWORD": options.get("password", "")}
    return subprocess.run(command, env=environment, capture_output=True, check=True).stdout


def find(canaries: Iterable[Canary], place: str, text: bytes) -> set[Hit]:
    """Return every spelling of every canary that stands in a text; very short ones say nothing."""
    return {
        Hit(canary.field, name, place)
        for canary in canaries
        for name, spelling in canary.spellings()
        if len(spelling) >= 8 and spelling in text
    }


class Database:
    """The database as a thief would search it: whatever was not in it before."""

    def __init__(self) -> None:
        self.before = all_rows()

    def search(self, canaries: Iterable[Canary]) -> set[Hit]:
        """Return what is found in new rows, in sessions and in the cache."""
        new = b"\n".join(all_rows() - self.before)
        places = {"database": new, "sessions": sessions(), "cache": cached()}
        canaries = list(canaries)
        return {hit for place, text in places.items() for hit in find(canaries, place, text)}

    def search_everything(self, canaries: Iterable[Canary]) -> set[Hit]:
        """Return what is found by its clear spellings in the file of the database, or in the dump of the server."""
        text = file_of_database() + dump_of_server()
        plain = [
            (canary.field, spelling)
            for canary in canaries
            for name, spelling in canary.spellings()
            if name in {"clear", "hex", "base64+0", "sha256-hex", "md5-hex"} and len(spelling) >= 8
        ]
        return {Hit(field, "clear", "whole database") for field, spelling in plain if spelling in text}
