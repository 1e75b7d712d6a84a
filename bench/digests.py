"""Measure the writing of a digest: its statements, its time and its memory, with few and with many subscribers.

Each size is written in a process of its own, so that the most memory of one says nothing about the other. Alone:
``python -m bench.digests``.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.people import database, kinds, our_environment
from bench.servers import ROOT, free_port, manage

FEW, MANY, COUNTRIES = 1_000, 100_000, 60
SUBSCRIBERS_PER_STATEMENT = 1_000
MEMORY_GOAL = 50
HEAD = "| database | subscribers | mails | SQL statements | seconds | most memory, MB | goal |"


def in_site(environment: dict[str, str], act: str, number: int) -> str:
    """Run one of the helpers of ``bench.digests_inside`` with the settings of the site; return what it prints."""
    command = [sys.executable, "-m", "bench.digests_inside", act, str(number)]
    done = subprocess.run(  # noqa: S603 - our own command
        command, cwd=ROOT, env={**os.environ, **environment}, check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout.strip()


def measure(kind: str, work: Path, many: int) -> list[str]:
    """Return the lines of the table for one kind of database."""
    with database("digests", kind, work) as address:
        environment = our_environment(work, f"{kind}-digests", address, free_port())
        if kind == "SQLite":
            environment["DATABASE_URL"] = ""
        manage(ROOT, {**environment, "DJANGO_SETTINGS_MODULE": "cms.settings.dev"}, "prepare")
        found = {}
        for number in (FEW, many):
            in_site(environment, "prepare", number)
            found[number] = json.loads(in_site(environment, "write", number))
    base = found[FEW]["megabytes"]
    return [line_of(kind, number, found[number], base) for number in found]


def line_of(kind: str, subscribers: int, found: dict[str, float], base: float) -> str:
    """Return one line of the table, with what it reaches."""
    most = subscribers // SUBSCRIBERS_PER_STATEMENT + COUNTRIES
    more = found["megabytes"] - base
    said = "reached" if found["statements"] <= most and more <= MEMORY_GOAL else "missed"
    goal = f"at most {most} statements and {MEMORY_GOAL} MB above {FEW:,}: {said}"
    return (
        f"| {kind} | {subscribers:,} | {found['mails']:,} | {found['statements']} | {found['seconds']:.1f} | "
        f"{found['megabytes']:.0f} (+{more:.0f}) | {goal} |"
    )


def table(work: Path, many: int = MANY, only: str = "") -> str:
    """Return the table in Markdown, for every database that can be measured here."""
    lines = [HEAD, "| --- | --: | --: | --: | --: | --: | --- |"]
    for kind in [only] if only else kinds():
        lines += measure(kind, work, many)
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="bench.digests", description=__doc__)
    parser.add_argument("--subscribers", type=int, default=MANY, help=f"how many are many ({MANY})")
    parser.add_argument("--only", choices=("SQLite", "PostgreSQL"), default="", help="only this database")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="acompana-bench-") as name:
        print(table(Path(name), options.subscribers, options.only))  # noqa: T201 - the purpose of the command


if __name__ == "__main__":
    main()
