"""The demonstration site as a reader meets it: prepared and served as `make run` does, in a folder of its own."""

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import requests

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
DATABASE_FILE = "database.sqlite3"
READY_WITHIN_SECONDS = 120


@dataclass(frozen=True)
class BuiltSite:
    """What a site is made of: the folder of VAR_DIR, and its DATABASE_URL (empty: SQLite in the folder)."""

    folder: Path
    database_url: str = ""

    @property
    def database_name(self) -> str:
        """The name of its database on the server, or the path of its file."""
        return urlsplit(self.database_url).path.lstrip("/") or str(self.folder / DATABASE_FILE)


@dataclass(frozen=True)
class ServedSite:
    """A site that answers at ``url``, an origin without a final slash; ``log`` is the file that its server writes."""

    url: str
    folder: Path
    log: Path

    def get(self, address: str, **options) -> requests.Response:
        """Ask for an address as a stranger would: no cookie, no redirect followed."""
        return requests.get(self.url + address, **{"timeout": 60, "allow_redirects": False, **options})


def environment_of(site: BuiltSite, port: int) -> dict[str, str]:
    """Return the environment in which a site is prepared and served, the settings of `make run`."""
    inherited = {name: value for name, value in os.environ.items() if name not in {"DEBUG", "ALLOWED_HOSTS"}}
    return {
        **inherited,
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
        "VAR_DIR": str(site.folder),
        "DATABASE_URL": site.database_url,
        "PORT": str(port),
        "PUBLIC_URL": f"http://{HOST}:{port}",
    }


def free_port() -> int:
    """Return a port that nobody listens on."""
    with closing(socket.socket()) as listener:
        listener.bind((HOST, 0))
        return listener.getsockname()[1]


def ask_database_server(address: str, statement: str) -> None:
    """Run one statement beside any database of ours, in the database that every PostgreSQL server has."""
    neutral = urlsplit(address)._replace(path="/postgres").geturl()
    with psycopg.connect(neutral, autocommit=True) as connection:
        connection.execute(statement)


def new_database_url(label: str) -> str:
    """Return the address of a database for this run where the tests use PostgreSQL, and an empty text for SQLite."""
    address = urlsplit(os.environ.get("DATABASE_URL") or "")
    if not address.scheme.startswith("postgres"):
        return ""
    return address._replace(path=f"/acompana_{label}_{os.getpid()}").geturl()


def build(folder: Path) -> BuiltSite:
    """Prepare the demonstration site in an empty folder; raises with the command's output when that fails."""
    site = BuiltSite(folder, new_database_url("built"))
    if site.database_url:
        ask_database_server(site.database_url, f'CREATE DATABASE "{site.database_name}"')
    outcome = subprocess.run(
        [sys.executable, "manage.py", "prepare"],
        cwd=ROOT,
        env=environment_of(site, free_port()),
        capture_output=True,
        text=True,
        check=False,
    )
    if outcome.returncode:
        raise RuntimeError(f"`manage.py prepare` failed:\n{outcome.stdout}\n{outcome.stderr}")
    return site


def copy_database(site: BuiltSite, folder: Path, label: str) -> BuiltSite:
    """Copy the database of a site that nobody is using into another folder, or beside it on the server."""
    folder.mkdir(parents=True, exist_ok=True)
    copy = BuiltSite(folder, new_database_url(label) if site.database_url else "")
    if copy.database_url:
        statement = f'CREATE DATABASE "{copy.database_name}" TEMPLATE "{site.database_name}"'
        ask_database_server(copy.database_url, statement)
        return copy
    with closing(sqlite3.connect(site.database_name)) as source, closing(sqlite3.connect(copy.database_name)) as target:
        source.backup(target)
    return copy


def copy_site(site: BuiltSite, folder: Path, label: str) -> BuiltSite:
    """Copy a whole site that nobody is using: database, uploads, static files, accounts."""
    ignored = shutil.ignore_patterns("*.sqlite3*", "log-of-*")
    shutil.copytree(site.folder, folder, dirs_exist_ok=True, ignore=ignored)
    return copy_database(site, folder, label)


def drop_database(site: BuiltSite) -> None:
    """Remove the database of a site from the server; a file goes with its folder."""
    if site.database_url:
        ask_database_server(site.database_url, f'DROP DATABASE IF EXISTS "{site.database_name}" WITH (FORCE)')


def wait_until_ready(url: str, server: subprocess.Popen, log: Path) -> None:
    """Return as soon as the server answers; raise with its log when it ends or stays silent."""
    deadline = time.monotonic() + READY_WITHIN_SECONDS
    while server.poll() is None and time.monotonic() < deadline:
        try:
            requests.get(f"{url}/robots.txt", timeout=5)
        except requests.RequestException:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"The server did not start:\n{log.read_text(encoding='utf-8')}")


@contextmanager
def serve(site: BuiltSite) -> Iterator[ServedSite]:
    """Serve a site with the server of `make run` on a free port until the block ends."""
    port = free_port()
    url = f"http://{HOST}:{port}"
    log = site.folder / f"log-of-{port}"
    command = [sys.executable, "-m", "gunicorn", "cms.wsgi", "--bind", f"{HOST}:{port}"]
    command += ["--worker-class", "gthread", "--threads", "4", "--no-control-socket", "--log-level", "warning"]
    with (
        log.open("w", encoding="utf-8") as output,
        subprocess.Popen(command, cwd=ROOT, env=environment_of(site, port), stdout=output, stderr=output) as server,
    ):
        try:
            wait_until_ready(url, server, log)
            yield ServedSite(url, site.folder, log)
        finally:
            server.terminate()
