"""Every list, filter and search over publications and organisations, with few entries and with many.

Two servers stand side by side on copies of one database; only the number of publications and organisations differs, so
that the ratio of their times, taken in turns, says what growth costs. `python -m bench.shelves` measures this alone;
with `queries` it prints how many questions each page asks the database that the environment names.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bench.measuring import measure
from bench.servers import ROOT, free_port, prepare_ours, run_module, serving

FEW, MANY = 30, 2000
ORGANISATIONS = {FEW: 30, MANY: 500}
MOST_TIMES = 1.5
MOST_QUERIES = 25
PATHS = {
    "publications": "/en/publications/",
    "publications, second page": "/en/publications/?p=2",
    "publications in Spanish": "/es/publicaciones/",
    "publications, kind": "/en/publications/?kind=report",
    "publications, topic": "/en/publications/?topic=digital-safety",
    "publications, country": "/en/publications/?country=KE",
    "publications, language": "/en/publications/?language=es",
    "publications, publisher": "/en/publications/?publisher=ours",
    "publications, year": "/en/publications/?year=2020",
    "publications, six filters": (
        "/en/publications/?kind=report&topic=digital-safety&country=KE&language=en&publisher=ours&year=2020"
    ),
    "publications, nothing fits": "/en/publications/?kind=statement&country=KE",
    "publications, unknown filter": "/en/publications/?country=XX",
    "publications, feed": "/en/publications/feed/",
    "search": "/en/search/?q=benchmark",
    "search, three facets": "/en/search/?q=benchmark&kind=publication&topic=digital-safety&year=2026",
    # One kind: each kind of page among the results is a question of its own, and another ranking shows other kinds.
    "search, few fit": "/en/search/?q=defenders&kind=publication",
    "search, nothing fits": "/en/search/?q=benchmrk",
    "search in Spanish": "/es/search/?q=defensoras&kind=publication",
    "directory": "/en/organisations/",
    "directory, second page": "/en/organisations/?p=2",
    "directory, country": "/en/organisations/?country=KE",
    "directory, three filters": "/en/organisations/?country=KE&help=legal&lang=sw",
    "directory, nothing fits": "/en/organisations/?country=KE&help=asylum",
    "directory, words": "/en/organisations/?q=umoja",
    "directory in Spanish": "/es/organizaciones/?country=KE",
    "programmes": "/en/organisations/programmes/",
    "programmes, kind": "/en/organisations/programmes/?kind=training",
    "country": "/en/countries/ke/",
    "topic": "/en/topics/digital-safety/",
}


def count_queries() -> dict[str, int]:
    """Return how many questions each page asks, after a first reading that fills what a process keeps."""
    from django.db import connection  # noqa: PLC0415 - Django is set up only now
    from django.test import Client  # noqa: PLC0415

    client = Client(SERVER_NAME="localhost", headers={"accept-language": "en"})
    numbers = {}
    for name, path in PATHS.items():
        client.get(path)
        asked: list[str] = []

        def note(execute: Any, sql: str, *rest: Any, asked: list[str] = asked) -> Any:
            asked.append(sql)
            return execute(sql, *rest)

        with connection.execute_wrapper(note):
            answer = client.get(path)
        if answer.status_code != 200:
            raise LookupError(f"{path} answers {answer.status_code}.")
        numbers[name] = len(asked)
    return numbers


def prepare(work: Path, environment: dict[str, str], total: int) -> dict[str, str]:
    """Copy the prepared site, fill the copy, and return the environment that serves it uncached."""
    folder = work / f"with-{total}"
    shutil.copytree(environment["VAR_DIR"], folder)
    copied = {**environment, "VAR_DIR": str(folder), "PAGE_CACHE_SECONDS": "0"}
    run_module(copied, "bench.growth", str(total))
    run_module(copied, "bench.filling", str(ORGANISATIONS[total]))
    return copied


def queries_of(environment: dict[str, str]) -> dict[str, int]:
    """Return how many questions each page asks the database of an environment."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.shelves", "queries"],
        cwd=ROOT,
        env={**os.environ, **environment},
        check=True,
        stdout=subprocess.PIPE,
    )
    return json.loads(done.stdout.splitlines()[-1])


def targets(work: Path, environment: dict[str, str], stack: ExitStack) -> tuple[dict, dict[str, int]]:
    """Start both servers; return (server, path) of every page, few and many in turns, and the questions with many."""
    servers = {}
    for total in (FEW, MANY):
        copied = prepare(work, environment, total)
        servers[total] = stack.enter_context(serving(ROOT, "cms.wsgi", copied, free_port()))
    pages = {f"{name}|{total}": (servers[total], path) for name, path in PATHS.items() for total in (FEW, MANY)}
    return pages, queries_of(copied)


def table(rows: list, queries: dict[str, int]) -> str:
    """Return the table of pages with few and with many entries; ``rows`` are measurements as ``targets`` names them."""
    times = {row.name: row.milliseconds for row in rows}
    many_words = f"{MANY:,} publications and {ORGANISATIONS[MANY]} organisations"
    lines = [
        f"| page, uncached | {FEW} of each, CPU ms | {many_words}, CPU ms | ratio | SQL queries | goal |",
        "| --- | --: | --: | --: | --: | --- |",
    ]
    for name in PATHS:
        few, many = times[f"{name}|{FEW}"], times[f"{name}|{MANY}"]
        is_reached = many / few < MOST_TIMES and queries[name] <= MOST_QUERIES
        goal = f"below {MOST_TIMES:g} x, at most {MOST_QUERIES}: {'reached' if is_reached else 'missed'}"
        lines.append(f"| {name} | {few:.1f} | {many:.1f} | {many / few:.2f} | {queries[name]} | {goal} |")
    return "\n".join(lines)


def main() -> None:
    """Print the questions of one database, or measure both and print the table."""
    parser = argparse.ArgumentParser(prog="bench.shelves", description=__doc__)
    parser.add_argument("what", nargs="?", choices=["measure", "queries"], default="measure")
    parser.add_argument("--rounds", type=int, default=7, help="counted rounds (7)")
    parser.add_argument("--requests", type=int, default=10, help="requests of a page in a round (10)")
    options = parser.parse_args()
    if options.what == "queries":
        import django  # noqa: PLC0415 - the settings come from the environment of this process

        django.setup()
        print(json.dumps(count_queries()))  # noqa: T201 - the purpose of the command
        return
    with tempfile.TemporaryDirectory(prefix="acompana-shelves-") as name, ExitStack() as stack:
        environment = prepare_ours(Path(name), free_port())
        pages, queries = targets(Path(name), environment, stack)
        print(table(measure(pages, options.rounds, options.requests), queries))  # noqa: T201


if __name__ == "__main__":
    main()
