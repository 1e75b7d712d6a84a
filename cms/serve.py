"""Run everything that production runs, on one machine: web, worker and timer.

A worker or timer that dies is started again; when the web server ends, everything does. Stopped by SIGTERM or Ctrl-C.
"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

BIN = Path(sys.executable).parent
SECONDS_BETWEEN_LOOKS = 0.5
SECONDS_TO_END = 20
KILLED = 128
HOST, PORT = os.environ.get("HOST") or "127.0.0.1", os.environ.get("PORT") or "8000"
WEB_PROCESSES = os.environ.get("WEB_CONCURRENCY") or "2"
MANAGE = [sys.executable, "manage.py"]
COMMANDS = {
    "web": [
        *(str(BIN / "gunicorn"), "cms.wsgi", "--bind", f"{HOST}:{PORT}", "--workers", WEB_PROCESSES),
        *("--worker-class", "gthread", "--threads", "4", "--no-control-socket", "--log-level", "warning"),
    ],
    "worker": [*MANAGE, "db_worker", "--queue-name", "*", "--no-reload"],
    "timer": [*MANAGE, "run_timer", "--watch"],
}


def start(name: str) -> subprocess.Popen:
    """Start one of the processes."""
    return subprocess.Popen(COMMANDS[name])  # noqa: S603 - our own commands


def serve() -> int:
    """Run until the web server ends or somebody stops it; return the exit code."""
    running = {name: start(name) for name in COMMANDS}

    def stop(number: int, frame: object) -> None:
        running["web"].terminate()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    while running["web"].poll() is None:
        for name, process in list(running.items()):
            if name != "web" and process.poll() is not None:
                running[name] = start(name)
        time.sleep(SECONDS_BETWEEN_LOOKS)
    return end(running)


def end(running: dict[str, subprocess.Popen]) -> int:
    """End every process, by force after a while; return how the web server ended."""
    for process in running.values():
        process.terminate()
    deadline = time.monotonic() + SECONDS_TO_END
    for process in running.values():
        try:
            process.wait(timeout=max(deadline - time.monotonic(), 0.1))
        except subprocess.TimeoutExpired:
            process.kill()
    code = running["web"].returncode or 0
    # Ended by a signal, which Python tells as a negative number and shells as 128 more.
    return code if code >= 0 else KILLED - code


if __name__ == "__main__":
    sys.exit(serve())
