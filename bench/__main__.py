"""Measure the pages of the demonstration site beside the home page of `wagtail start`, and print a table.

Processor time of the server per request decides, because it hardly depends on what else the machine does. Rounds are
interleaved: every page is asked in each round, so that a slow minute hits all of them. Linux only (it reads /proc).
"""

import argparse
import tempfile
from contextlib import ExitStack
from pathlib import Path

from bench import digests, registrations, shelves
from bench.measuring import Measurement, measure
from bench.servers import ROOT, free_port, prepare_baseline, prepare_constant, prepare_ours, serving

PAGES = {
    "home": "/en/",
    "campaign": "/en/campaigns/stand-with-her/",
    "campaigns": "/en/campaigns/",
    "event with report": "/en/events/brussels-gathering-holistic-protection/",
    "priority area": "/en/priority-areas/women-human-rights-defenders/",
    "search": "/en/search/?q=defenders",
}
BASELINE = "`wagtail start`, home page"
CONSTANT = "Django, a constant view behind the usual middleware"
REMEMBERED = {"campaign": PAGES["campaign"], "priority area": PAGES["priority area"]}
REMEMBERED_GOAL = 1.2
# Remembered pages take less than the clock of processes can tell: they are asked for more often.
REMEMBERED_FACTOR = 40
GOAL = 2.0
GOAL_PAGES = ("campaign", "event with report", "priority area")
REPORT = ROOT / "docs" / "performance.md"


def table_of_remembered(rows: list[Measurement]) -> str:
    """Return the table of pages that are answered again, each with its ratio to the constant view."""
    base = rows[0].milliseconds
    lines = ["| page, remembered | CPU ms per request | ratio | goal |", "| --- | --: | --: | --- |"]
    for row in rows:
        ratio = row.milliseconds / base
        goal = f"at most {REMEMBERED_GOAL:g} x: {'reached' if ratio <= REMEMBERED_GOAL else 'missed'}"
        lines.append(f"| {row.name} | {row.milliseconds:.2f} | {ratio:.2f} | {goal if row.name != CONSTANT else ''} |")
    return "\n".join(lines)


def verdict(row: Measurement, ratio: float) -> str:
    """Return whether a page reaches its goal; empty for those without one."""
    if row.name not in GOAL_PAGES:
        return ""
    return f"at most {GOAL:g} x: {'reached' if ratio <= GOAL else 'missed'}"


def table(rows: list[Measurement]) -> str:
    """Return the table in Markdown, each page with its ratio to the baseline."""
    base = rows[0].milliseconds
    lines = ["| page, uncached | CPU ms per request | ratio | body kB | goal |", "| --- | --: | --: | --: | --- |"]
    for row in rows:
        ratio = row.milliseconds / base
        lines.append(
            f"| {row.name} | {row.milliseconds:.1f} | {ratio:.2f} | {row.kilobytes:.0f} | {verdict(row, ratio)} |"
        )
    return "\n".join(lines)


def report(text: str, memory: float, options: argparse.Namespace) -> str:
    """Return the report as it stands in the documentation."""
    return f"""# Performance

Made by `make bench WRITE=1`. One gunicorn sync worker each, SQLite; the median of {options.rounds}
interleaved rounds of {options.requests} requests. Compare ratios; milliseconds belong to one machine.

{text}

Memory of our web process after the run (proportional set size): {memory:.0f} MB.

Budgets that tests hold: at most 25 SQL queries a page, the same with 3 and 30 items, with 2 and 5 languages
(`tests/test_budgets.py`); at most 150 kB, 12 requests and 10 kB of script for a first view on a phone
(`tests/browser/test_weight.py`).
"""


def main() -> None:
    """Measure, print, and write the report when asked."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="counted rounds (7)")
    parser.add_argument("--requests", type=int, default=20, help="requests of a page in a round (20)")
    parser.add_argument("--write", action="store_true", help=f"write {REPORT.relative_to(ROOT)}")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="acompana-bench-") as name, ExitStack() as stack:
        work = Path(name)
        port = free_port()
        environment = prepare_ours(work, port)
        folder, baseline_environment = prepare_baseline(work)
        ours = stack.enter_context(serving(ROOT, "cms.wsgi", {**environment, "PAGE_CACHE_SECONDS": "0"}, port))
        remembering = stack.enter_context(serving(ROOT, "cms.wsgi", environment, free_port()))
        constant_folder, constant_environment = prepare_constant(work)
        constant = stack.enter_context(serving(constant_folder, "constant", constant_environment, free_port()))
        baseline = stack.enter_context(serving(folder, "mysite.wsgi", baseline_environment, free_port()))
        targets = {BASELINE: (baseline, "/")} | {page: (ours, path) for page, path in PAGES.items()}
        text = table(measure(targets, options.rounds, options.requests))
        remembered = {CONSTANT: (constant, "/")} | {page: (remembering, path) for page, path in REMEMBERED.items()}
        often = options.requests * REMEMBERED_FACTOR
        text += "\n\n" + table_of_remembered(measure(remembered, options.rounds, often))
        pages, queries = shelves.targets(work, environment, stack)
        text += "\n\n" + shelves.table(measure(pages, options.rounds, options.requests), queries)
        memory = ours.memory_megabytes()
        text += "\n\n" + digests.table(work)
        text += "\n\n" + registrations.table(work)
    print(text)  # noqa: T201 - the purpose of the command
    if options.write:
        REPORT.write_text(report(text, memory, options), encoding="utf-8")


if __name__ == "__main__":
    main()
