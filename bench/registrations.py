"""Measure registering for an event beside a bare Django form that inserts one row, on the same database and server.

Alone: ``python -m bench.registrations``.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.people import Sender, bare_sender, database, interleaved, kinds, our_environment
from bench.servers import ROOT, Server, free_port, manage, serving

EVENT = "/en/events/brussels-gathering-what-we-promised/"
GOAL = 0.5
ACTION = re.compile(r'action="([^"]*/register/[^"]*)"')
FIELDS = ("stamp", "words")
HEAD = "| database | what | CPU ms each | ratio | |\n| --- | --- | --: | --: | --- |"


def our_sender(server: Server) -> Sender:
    """Return what registers for the event on our site, as its page says; every question is answered."""
    page = server.get(EVENT).decode()
    action = ACTION.search(page)
    if action is None:
        raise RuntimeError("The event of the demonstration has no form.")
    found = {name: re.search(rf'name="{name}" value="([^"]+)"', page) for name in FIELDS}
    hidden = {name: value.group(1) for name, value in found.items() if value}
    answers = {"badge_name": "Zora", "diet": "Beans", "access": "A quiet room", "interpretation": "es", "photo": "on"}
    return Sender(server, action.group(1), {**hidden, **answers}, {"Origin": server.origin}, 302)


def measure(kind: str, work: Path, rounds: int, requests: int) -> list[str]:
    """Return the lines of the table for one kind of database."""
    port = free_port()
    with database("events", kind, work) as ours_at, database("bareevents", kind, work) as bare_at:
        environment = our_environment(work, f"{kind}-events", ours_at, port)
        if kind == "SQLite":
            environment["DATABASE_URL"] = ""
        manage(ROOT, {**environment, "DJANGO_SETTINGS_MODULE": "cms.settings.dev"}, "prepare")
        bare = {"BARE_DATABASE": bare_at, "SECRET_KEY": "only-to-measure-" * 3}
        subprocess.run([sys.executable, "-m", "bench.bare_form"], cwd=ROOT, env={**os.environ, **bare}, check=True)
        with (
            serving(ROOT, "cms.wsgi", environment, port) as ours,
            serving(ROOT, "bench.bare_form:application", bare, free_port()) as theirs,
        ):
            senders = {"bare": bare_sender(theirs), "ours": our_sender(ours)}
            acts = {name: (sender.server, sender.send) for name, sender in senders.items()}
            found = interleaved(acts, rounds, requests)
    base, mine = found["bare"], found["ours"]
    ratio = base[0] / mine[0]
    said = "reached" if ratio >= GOAL else "missed"
    speed = f"{1000 / mine[1]:.0f} a second, one by one; at least {GOAL:g}: {said}"
    return [
        f"| {kind} | a bare form that inserts one row | {base[0]:.2f} | 1.00 | {1000 / base[1]:.0f} a second |",
        f"| {kind} | a registration is accepted | {mine[0]:.2f} | {ratio:.2f} | {speed} |",
    ]


def table(work: Path, rounds: int = 5, requests: int = 60, only: str = "") -> str:
    """Return the table with its heading."""
    lines = [line for kind in ([only] if only else kinds()) for line in measure(kind, work, rounds, requests)]
    return "\n".join(["## Registering for an event", "", HEAD, *lines])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="bench.registrations", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="counted rounds (5)")
    parser.add_argument("--requests", type=int, default=60, help="requests of a kind in a round (60)")
    parser.add_argument("--only", choices=("SQLite", "PostgreSQL"), default="", help="only this database")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="acompana-bench-") as name:
        print(table(Path(name), options.rounds, options.requests, options.only))  # noqa: T201 - the purpose


if __name__ == "__main__":
    main()
