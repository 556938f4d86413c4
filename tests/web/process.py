"""The service as a process on a folder of its own, with a small company's demo data."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

PASSWORD = "redress-demo"
CLAIMS = 300
_PATIENCE = 60  # seconds


@dataclass(frozen=True)
class Service:
    """Where it is reached, and what another browser does to it."""

    address: str

    @contextmanager
    def browser(self, login: str) -> Iterator[httpx.Client]:
        """Sign in as somebody, apart from the page under test."""
        headers = {"X-Redress-CSRF": "1", "Origin": self.address}
        with httpx.Client(base_url=self.address, headers=headers, timeout=_PATIENCE) as client:
            given = {"login": login, "password": PASSWORD}
            assert client.post("/api/sign-in", json=given).status_code == 200
            yield client

    def end_sessions(self, login: str) -> None:
        """Sign somebody out in every browser."""
        with self.browser(login) as browser:
            assert browser.post("/api/sign-out-everywhere").status_code == 200


@contextmanager
def running(var: Path, language: str, *, empty: bool = False, claims: int = CLAIMS) -> Iterator[Service]:
    """Load demo data into a new database in `var`, or an administrator alone, and serve it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kept = {"REDRESS_WEB": os.environ["REDRESS_WEB"]} if "REDRESS_WEB" in os.environ else {}
    clean = {name: value for name, value in os.environ.items() if not name.startswith("REDRESS_")} | kept
    env = clean | {"REDRESS_VAR": str(var), "PORT": str(port)}
    words = [sys.executable, "-m", "server.cli"]
    demo = [["demo", "--claims", str(claims), "--lang", language]]
    alone = [["migrate"], ["user", "create", "admin", "--name", "Ada", "--role", "administrator"]]
    for fill in alone if empty else demo:
        given = f"{PASSWORD}\n".encode()
        subprocess.run([*words, *fill], env=env, check=True, capture_output=True, timeout=_PATIENCE, input=given)
    with subprocess.Popen([*words, "serve"], env=env, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            assert "serves" in process.stdout.readline()
            yield Service(f"http://127.0.0.1:{port}")
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(_PATIENCE)
