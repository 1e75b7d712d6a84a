"""Firefox by Marionette, the protocol that it speaks itself: enough to open pages, press keys and look."""

import json
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("firefox", "firefox-esr")
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
READY_WITHIN_SECONDS = 60
SHIFT = "\ue008"


def find_firefox() -> str | None:
    """Return the program, or None where it is missing."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


class Firefox:
    """One window of Firefox."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.buffer = b""
        self.number = 0
        self.read()
        self.ask("WebDriver:NewSession", acceptInsecureCerts=True)

    def read(self) -> Any:
        """Return the next message: its length, a colon, and JSON."""
        while b":" not in self.buffer:
            self.buffer += self.connection.recv(65536)
        length, _colon, rest = self.buffer.partition(b":")
        while len(rest) < int(length):
            rest += self.connection.recv(65536)
        self.buffer = rest[int(length) :]
        return json.loads(rest[: int(length)])

    def ask(self, command: str, **parameters) -> Any:
        """Send a command and return its answer; raise RuntimeError with the browser's words where it refuses."""
        self.number += 1
        message = json.dumps([0, self.number, command, parameters]).encode()
        self.connection.sendall(f"{len(message)}:".encode() + message)
        _kind, _number, error, answer = self.read()
        if error:
            raise RuntimeError(f"{command}: {error['error']} {error['message']}")
        return answer

    def goto(self, address: str) -> None:
        """Open an address."""
        self.ask("WebDriver:Navigate", url=address)

    def back(self) -> None:
        """Press the Back button."""
        self.ask("WebDriver:Back")

    @property
    def url(self) -> str:
        """The address of the page."""
        return self.ask("WebDriver:GetCurrentURL")["value"]

    def wait_for(self, address: str, seconds: float = 10) -> None:
        """Wait until the page has an address."""
        deadline = time.monotonic() + seconds
        while self.url != address:
            assert time.monotonic() < deadline, f"still at {self.url}"
            time.sleep(0.1)

    def find(self, selector: str) -> str:
        """Return the first element of a selector."""
        return self.ask("WebDriver:FindElement", using="css selector", value=selector)["value"][ELEMENT]

    def click(self, selector: str) -> None:
        """Press an element."""
        self.ask("WebDriver:ElementClick", id=self.find(selector))

    def evaluate(self, function: str) -> Any:
        """Return what a function returns, after its promise where it gives one."""
        script = f"const [done] = arguments; Promise.resolve(({function})()).then(done);"
        return self.ask("WebDriver:ExecuteAsyncScript", script=script, args=[])["value"]

    def press(self, *keys: str, held: str = "") -> None:
        """Press keys one after the other, another held meanwhile."""
        actions = [{"type": "keyDown", "value": held}] if held else []
        for key in keys:
            actions += [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        actions += [{"type": "keyUp", "value": held}] if held else []
        self.ask("WebDriver:PerformActions", actions=[{"type": "key", "id": "keyboard", "actions": actions}])

    def resize(self, width: int, height: int) -> None:
        """Give the window a size."""
        self.ask("WebDriver:SetWindowRect", width=width, height=height)

    def cookies(self) -> list[dict]:
        """Return the cookies of the page's site."""
        return self.ask("WebDriver:GetCookies")


def write_profile(folder: Path, port: int, *, scripts: bool) -> None:
    """Write a profile that asks nobody for anything by itself."""
    settings = {
        "marionette.port": port,
        "javascript.enabled": scripts,
        "browser.shell.checkDefaultBrowser": False,
        "browser.startup.page": 0,
        "app.update.enabled": False,
        "datareporting.policy.dataSubmissionEnabled": False,
        "toolkit.telemetry.reportingpolicy.firstRun": False,
        "network.captive-portal-service.enabled": False,
        "network.connectivity-service.enabled": False,
        "services.settings.server": "data:,#remote-settings-dummy/v1",
    }
    lines = [f'user_pref("{name}", {json.dumps(value)});' for name, value in settings.items()]
    (folder / "user.js").write_text("\n".join(lines), encoding="utf-8")


@contextmanager
def open_firefox(program: str, folder: Path, port: int, *, scripts: bool = True) -> Iterator[Firefox]:
    """Open Firefox without a window on the screen until the block ends."""
    write_profile(folder, port, scripts=scripts)
    command = [program, "--headless", "--marionette", "--no-remote", "--profile", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            deadline = time.monotonic() + READY_WITHIN_SECONDS
            while True:
                try:
                    connection = socket.create_connection(("127.0.0.1", port), timeout=60)
                    break
                except OSError:
                    if time.monotonic() > deadline:
                        raise
                    time.sleep(0.2)
            with connection:
                yield Firefox(connection)
        finally:
            process.terminate()
            process.wait(timeout=20)
