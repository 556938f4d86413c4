"""The service as a process on a folder of its own, with a small company's demo data."""

import atexit
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import OK
from pathlib import Path

import httpx

PASSWORD = "redress-demo"
CLAIMS = 300
_PATIENCE = 120  # seconds
_REDRESS = [sys.executable, "-m", "server.cli"]
_filled: dict[str, Path] = {}
"""A folder as the commands leave it, for each that were run."""


@dataclass(frozen=True)
class Service:
    """Where it is reached, and what another browser does to it."""

    address: str
    folder: Path
    """Of its database."""
    _sessions: dict[str, httpx.Client] = field(default_factory=dict, compare=False, repr=False)

    def session(self, login: str) -> httpx.Client:
        """Return a session that stories share: signing in takes longer than most of what they ask."""
        known = self._sessions.get(login)
        if known and known.post("/graphql", json={"query": "{ viewer { id } }"}).status_code == OK:
            return known
        self._forget(login)
        return self._sessions.setdefault(login, self._signed_in(login))

    def close(self) -> None:
        """Let go of the sessions that stories shared."""
        for login in [*self._sessions]:
            self._forget(login)

    def _forget(self, login: str) -> None:
        if client := self._sessions.pop(login, None):
            client.close()

    def _signed_in(self, login: str) -> httpx.Client:
        headers = {"X-Redress-CSRF": "1", "Origin": self.address}
        client = httpx.Client(base_url=self.address, headers=headers, timeout=_PATIENCE)
        given = {"login": login, "password": PASSWORD}
        assert client.post("/api/sign-in", json=given).status_code == OK
        return client

    @contextmanager
    def browser(self, login: str) -> Iterator[httpx.Client]:
        """Sign in as somebody, apart from the page under test."""
        with closing(self._signed_in(login)) as client:
            yield client

    def end_sessions(self, login: str) -> None:
        """Sign somebody out in every browser."""
        with self.browser(login) as browser:
            assert browser.post("/api/sign-out-everywhere").status_code == OK


@contextmanager
def running(
    language: str, *, empty: bool = False, claims: int = CLAIMS, settings: dict[str, str] | None = None
) -> Iterator[Service]:
    """Serve demo data, or an administrator alone, from a database of its own.

    It is not in pytest's folder, which another run of pytest shuts for the account of the database.
    """
    var = Path(tempfile.mkdtemp(prefix="redress-web-"))
    try:
        with _served(var, language, settings or {}, empty=empty, claims=claims) as service:
            yield service
            service.close()
    finally:
        shutil.rmtree(var, ignore_errors=True)


@contextmanager
def _served(var: Path, language: str, settings: dict[str, str], *, empty: bool, claims: int) -> Iterator[Service]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kept = {"REDRESS_WEB": os.environ["REDRESS_WEB"]} if "REDRESS_WEB" in os.environ else {}
    clean = {name: value for name, value in os.environ.items() if not name.startswith("REDRESS_")} | kept
    env = clean | {"REDRESS_VAR": str(var), "PORT": str(port)}
    demo = [["demo", "--claims", str(claims), "--lang", language]]
    alone = [["migrate"], ["user", "create", "admin", "--name", "Ada", "--role", "administrator"]]
    _fill(var, alone if empty else demo, env)
    with subprocess.Popen([*_REDRESS, "serve"], env=env | settings, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            assert "serves" in process.stdout.readline()
            yield Service(f"http://127.0.0.1:{port}", var)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(_PATIENCE)


def _fill(var: Path, commands: list[list[str]], env: dict[str, str]) -> None:
    """Make the database by these commands, once: others that are to be like it are copies."""
    if known := _filled.get(str(commands)):
        subprocess.run(["/bin/cp", "-a", f"{known}/.", var], check=True)
        return
    for words in commands:
        given = f"{PASSWORD}\n".encode()
        done = subprocess.run(
            [*_REDRESS, *words], env=env, check=False, capture_output=True, timeout=_PATIENCE, input=given
        )
        assert done.returncode == 0, done.stderr.decode()
    kept = _filled[str(commands)] = Path(tempfile.mkdtemp(prefix="redress-filled-"))
    atexit.register(shutil.rmtree, kept, ignore_errors=True)
    subprocess.run(["/bin/cp", "-a", f"{var}/.", kept], check=True)
