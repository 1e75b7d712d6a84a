"""Servers that are measured: ours with the demonstration site, and the home page of `wagtail start` as the baseline."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
CLOCK_TICKS = os.sysconf("SC_CLK_TCK")
START_SECONDS = 60
PRODUCTION_LIKE = """
from .base import *
DEBUG = False
SECRET_KEY = "only-to-measure-only-to-measure-only-to-measure"
ALLOWED_HOSTS = ["127.0.0.1"]
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
"""

# What any Django project costs at least: one view with a constant answer, behind the usual middleware.
CONSTANT = """
from django.conf import settings
settings.configure(
    SECRET_KEY="only-to-measure-only-to-measure-only-to-measure", ALLOWED_HOSTS=["127.0.0.1"], ROOT_URLCONF=__name__,
    INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions"],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
)
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
urlpatterns = [path("", lambda request: HttpResponse(b"x" * 13_000))]
application = get_wsgi_application()
"""


@dataclass(frozen=True)
class Server:
    """A running server: its origin, and the processes whose time counts."""

    origin: str
    process: int

    def workers(self) -> list[int]:
        """Return the process itself and its children."""
        children = Path(f"/proc/{self.process}/task/{self.process}/children").read_text(encoding="utf-8").split()
        return [self.process, *map(int, children)]

    def processor_seconds(self) -> float:
        """Return the processor time that all its processes have used so far, in seconds."""
        return sum(processor_seconds(process) for process in self.workers())

    def memory_megabytes(self) -> float:
        """Return the proportional memory of the largest worker, in megabytes."""
        return max(proportional_memory(process) for process in self.workers()[1:])

    def get(self, path: str) -> bytes:
        """Return the body of a page; raises HTTPError for anything but success."""
        with urllib.request.urlopen(self.origin + path, timeout=60) as answer:  # noqa: S310 - our own server
            body: bytes = answer.read()
            return body


def processor_seconds(process: int) -> float:
    """Return the user and system time of one process, in seconds."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / CLOCK_TICKS


def proportional_memory(process: int) -> float:
    """Return the proportional set size of one process, in megabytes."""
    text = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8")
    found = re.search(r"^Pss:\s+(\d+) kB", text, re.MULTILINE)
    return int(found.group(1)) / 1024 if found else 0.0


def free_port() -> int:
    """Return a port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serving(folder: Path, application: str, environment: dict[str, str], port: int) -> Iterator[Server]:
    """Run gunicorn with one sync worker in ``folder`` for the length of the block."""
    command = [BIN / "gunicorn", application, "--bind", f"127.0.0.1:{port}", "--workers", "1", "--no-control-socket"]
    with subprocess.Popen(  # noqa: S603 - our own command
        [*command, "--log-level", "critical"], cwd=folder, env={**os.environ, **environment}, stderr=subprocess.DEVNULL
    ) as process:
        server = Server(f"http://127.0.0.1:{port}", process.pid)
        try:
            wait_for(server)
            yield server
        finally:
            process.terminate()


def wait_for(server: Server) -> None:
    """Wait until a server answers; raises TimeoutError when it does not within a minute."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            server.get("/")
        except urllib.error.HTTPError:
            return
        except urllib.error.URLError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"No answer at {server.origin}")


def manage(folder: Path, environment: dict[str, str], *arguments: str) -> None:
    """Run a management command of a project."""
    subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "manage.py", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        check=True,
        stdout=subprocess.DEVNULL,
    )


def run_module(environment: dict[str, str], *arguments: str) -> None:
    """Run a module of this project with arguments."""
    subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", *arguments], cwd=ROOT, env={**os.environ, **environment}, check=True
    )


def prepare_ours(work: Path, port: int) -> dict[str, str]:
    """Build the demonstration site below ``work`` and return the environment that serves it."""
    environment = {
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
        "VAR_DIR": str(work / "ours"),
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
    }
    manage(ROOT, environment, "prepare")
    return environment


def prepare_baseline(work: Path) -> tuple[Path, dict[str, str]]:
    """Make the project of `wagtail start` below ``work``; return its folder and the environment that serves it."""
    folder = work / "baseline"
    folder.mkdir()
    subprocess.run([BIN / "wagtail", "start", "mysite", folder], check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    (folder / "mysite" / "settings" / "measured.py").write_text(PRODUCTION_LIKE, encoding="utf-8")
    environment = {"DJANGO_SETTINGS_MODULE": "mysite.settings.measured"}
    manage(folder, environment, "migrate", "--verbosity", "0")
    return folder, environment


def prepare_constant(work: Path) -> tuple[Path, dict[str, str]]:
    """Write the constant view below ``work``; return its folder and the environment that serves it."""
    folder = work / "constant"
    folder.mkdir()
    (folder / "constant.py").write_text(CONSTANT, encoding="utf-8")
    return folder, {"DJANGO_SETTINGS_MODULE": ""}
