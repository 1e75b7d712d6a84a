"""Asking servers for pages in turns, and the processor time that each page costs them."""

import statistics
from dataclasses import dataclass

from bench.servers import Server


@dataclass(frozen=True)
class Measurement:
    """What one page costs: the medians over all rounds."""

    name: str
    milliseconds: float
    kilobytes: float


def measure_round(server: Server, path: str, requests: int) -> tuple[float, int]:
    """Return the processor time per request in milliseconds, and the bytes of the body."""
    before = server.processor_seconds()
    size = 0
    for _number in range(requests):
        size = len(server.get(path))
    return (server.processor_seconds() - before) / requests * 1000, size


def measure(targets: dict[str, tuple[Server, str]], rounds: int, requests: int) -> list[Measurement]:
    """Return the measurement of every target; the first round only warms up."""
    times: dict[str, list[float]] = {name: [] for name in targets}
    sizes: dict[str, int] = {}
    for number in range(rounds + 1):
        for name, (server, path) in targets.items():
            milliseconds, sizes[name] = measure_round(server, path, requests)
            if number:
                times[name].append(milliseconds)
    return [Measurement(name, statistics.median(times[name]), sizes[name] / 1024) for name in targets]
