"""Measure signing up beside a bare Django form that inserts one row, on the same database and the same server.

Also: how many forms a worker deals with in a second, and what a campaign page costs with a thousand and with a million
signatures. Rounds are interleaved, medians count. PostgreSQL is measured where BENCH_POSTGRESQL names a server.
"""

import argparse
import http.client
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import psycopg

from bench.servers import ROOT, Server, free_port, manage, serving

REPORT = ROOT / "docs" / "performance.md"
HEADING = "## Signing up"
POSTGRESQL = os.environ.get("BENCH_POSTGRESQL", "postgres://postgres@127.0.0.1:5432/postgres")
CAMPAIGN = "/en/campaigns/stand-with-her/"
FORM_GOAL = 0.5
PAGE_GOAL = 1.1
FEW, MANY = 1_000, 1_000_000
ACTION = re.compile(r'action="([^"]*take-part[^"]*)"')
STAMP = re.compile(r'name="stamp" value="([^"]+)"')


@dataclass(frozen=True)
class Sender:
    """Sends one form after the other to a server."""

    server: Server
    path: str
    fields: dict[str, str]
    headers: dict[str, str]
    success: int

    def send(self, number: int) -> None:
        """Send one form; raises RuntimeError when it is not accepted."""
        parts = urlsplit(self.server.origin)
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
        # Each form comes from another network, as those of different people do.
        source = f"{11 + number // 65536}.{number // 256 % 256}.{number % 256}.7"
        headers = {
            "Content-Type": "application/x-www-form-urlencoded",
            "X-Forwarded-For": source,
            "X-Forwarded-Proto": "http",
            **self.headers,
        }
        fields = {**self.fields, "email": f"measured-{number}-{time.time_ns()}@example.org"}
        connection.request("POST", self.path, urlencode(fields), headers)
        answer = connection.getresponse()
        answer.read()
        connection.close()
        if answer.status != self.success:
            raise RuntimeError(f"{self.path} answered {answer.status}.")


def cost(server: Server, act: Callable[[int], object], start: int, times: int) -> tuple[float, float]:
    """Return processor milliseconds and elapsed milliseconds of one of several acts."""
    used, began = server.processor_seconds(), time.perf_counter()
    for number in range(start, start + times):
        act(number)
    elapsed = time.perf_counter() - began
    return (server.processor_seconds() - used) / times * 1000, elapsed / times * 1000


def interleaved(
    acts: dict[str, tuple[Server, Callable[[int], object]]], rounds: int, times: int
) -> dict[str, tuple[float, float]]:
    """Return the median costs of several acts; the first round only warms up."""
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in acts}
    for turn in range(rounds + 1):
        for name, (server, act) in acts.items():
            measured = cost(server, act, turn * times, times)
            if turn:
                found[name].append(measured)
    return {
        name: (statistics.median(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs))
        for name, pairs in found.items()
    }


# --- What is measured -------------------------------------------------------------------------------


@contextmanager
def database(label: str, kind: str, work: Path) -> Iterator[str]:
    """Yield the address of a database of our own, and remove it afterwards."""
    if kind == "SQLite":
        yield f"sqlite:///{work / label}.sqlite3"
        return
    name = f"acompana_bench_{label}_{os.getpid()}"
    with psycopg.connect(POSTGRESQL, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    try:
        yield urlsplit(POSTGRESQL)._replace(path=f"/{name}").geturl()
    finally:
        with psycopg.connect(POSTGRESQL, autocommit=True) as connection:
            connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def our_environment(work: Path, kind: str, address: str, port: int) -> dict[str, str]:
    """Return the environment of our site; on SQLite its database stands in its own folder."""
    return {
        "DJANGO_SETTINGS_MODULE": "bench.people_settings",
        "VAR_DIR": str(work / f"ours-{kind}"),
        "DATABASE_URL": "" if kind == "SQLite" else address,
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "SECURE_PROXY": "1",
        "PORT": str(port),
    }


def our_sender(server: Server) -> Sender:
    """Return what signs the campaign on our site, as its page says."""
    page = server.get(CAMPAIGN).decode()
    action, stamp = ACTION.search(page), STAMP.search(page)
    if action is None or stamp is None:
        raise RuntimeError("The campaign of the demonstration has no form.")
    fields = {"first_name": "Zora", "country": "HN", "updates": "on", "stamp": stamp.group(1)}
    return Sender(server, action.group(1), fields, {"Origin": server.origin}, 302)


def bare_sender(server: Server) -> Sender:
    """Return what sends the bare form, with the token and the cookie that it asks for."""
    parts = urlsplit(server.origin)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
    connection.request("GET", "/")
    answer = connection.getresponse()
    token, cookie = answer.read().decode(), (answer.headers["Set-Cookie"] or "").partition(";")[0]
    fields = {"first_name": "Zora", "country": "HN", "updates": "on", "csrfmiddlewaretoken": token}
    return Sender(server, "/", fields, {"Cookie": cookie}, 302)


def in_site(environment: dict[str, str], *arguments: str) -> str:
    """Run one of the helpers of ``bench.people_inside`` with the settings of the site; return what it prints."""
    command = [sys.executable, "-m", "bench.people_inside", *arguments]
    done = subprocess.run(  # noqa: S603 - our own command
        command, cwd=ROOT, env={**os.environ, **environment}, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def measure(kind: str, work: Path, options: argparse.Namespace) -> list[str]:
    """Return the lines of the table for one kind of database."""
    port = free_port()
    with database("ours", kind, work) as ours_at, database("bare", kind, work) as bare_at:
        environment = our_environment(work, kind, ours_at, port)
        manage(ROOT, {**environment, "DJANGO_SETTINGS_MODULE": "cms.settings.dev"}, "prepare")
        bare = {"BARE_DATABASE": bare_at, "SECRET_KEY": "only-to-measure-" * 3}
        subprocess.run([sys.executable, "-m", "bench.bare_form"], cwd=ROOT, env={**os.environ, **bare}, check=True)
        with (
            serving(ROOT, "cms.wsgi", environment, port) as our_server,
            serving(ROOT, "bench.bare_form:application", bare, free_port()) as bare_server,
        ):
            senders = {"a bare form": bare_sender(bare_server), "signing": our_sender(our_server)}
            acts = {name: (sender.server, sender.send) for name, sender in senders.items()}
            forms = interleaved(acts, options.rounds, options.requests)
            worker = float(in_site(environment, "work", str(options.forms)))
            pages = {}
            for number in (FEW, MANY):
                in_site(environment, "fill", str(number))
                look = {"page": (our_server, lambda turn: our_server.get(f"{CAMPAIGN}?turn={turn}"))}
                pages[number] = interleaved(look, options.rounds, options.requests)["page"][0]
    return lines_of(kind, forms, worker, pages)


def lines_of(kind: str, forms: dict[str, tuple[float, float]], worker: float, pages: dict[int, float]) -> list[str]:
    """Return the lines of the table."""
    base, ours = forms["a bare form"], forms["signing"]
    accepted, page = base[0] / ours[0], pages[MANY] / pages[FEW]
    elapsed = base[1] / ours[1]
    said = "reached" if accepted >= FORM_GOAL else "missed"
    page_said = "reached" if page <= PAGE_GOAL else "missed"
    ours_ratio = f"{accepted:.2f} (by the clock {elapsed:.2f})"
    ours_say = f"{1000 / ours[1]:.0f} a second, one by one; at least {FORM_GOAL:g}: {said}"
    return [
        f"| {kind} | a bare form that inserts one row | {base[0]:.2f} | 1.00 | {1000 / base[1]:.0f} a second |",
        f"| {kind} | a signature is accepted | {ours[0]:.2f} | {ours_ratio} | {ours_say} |",
        f"| {kind} | a worker deals with a form | {worker:.2f} | | {1000 / worker:.0f} a second with its mail |",
        f"| {kind} | campaign page, {FEW:,} signatures | {pages[FEW]:.1f} | 1.00 | |",
        f"| {kind} | campaign page, {MANY:,} | {pages[MANY]:.1f} | {page:.2f} | at most {PAGE_GOAL:g}: {page_said} |",
    ]


def main() -> None:
    """Measure, print, and write the section of the report when asked."""
    parser = argparse.ArgumentParser(prog="bench.people", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="counted rounds (5)")
    parser.add_argument("--requests", type=int, default=60, help="requests of a kind in a round (60)")
    parser.add_argument("--forms", type=int, default=500, help="forms for the worker (500)")
    parser.add_argument("--only", choices=("SQLite", "PostgreSQL"), help="only this database")
    parser.add_argument("--write", action="store_true", help=f"write the section of {REPORT.relative_to(ROOT)}")
    options = parser.parse_args()
    rows = ["| database | what | CPU ms each | ratio | |", "| --- | --- | --: | --: | --- |"]
    with tempfile.TemporaryDirectory(prefix="acompana-bench-") as name:
        for kind in [options.only] if options.only else kinds():
            rows += measure(kind, Path(name), options)
    section = f"{HEADING}\n\nMade by `make bench`; processor time of the web server, or of the worker.\n\n" + "\n".join(
        rows
    )
    print(section)  # noqa: T201 - the purpose of the command
    if options.write:
        before = REPORT.read_text(encoding="utf-8").partition(HEADING)[0].rstrip()
        REPORT.write_text(f"{before}\n\n{section}\n", encoding="utf-8")


def kinds() -> list[str]:
    """Return the databases that can be measured here."""
    try:
        psycopg.connect(POSTGRESQL, connect_timeout=3).close()
    except psycopg.OperationalError:
        return ["SQLite"]
    return ["SQLite", "PostgreSQL"]


if __name__ == "__main__":
    main()
