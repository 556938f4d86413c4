"""Who is measured: how each is started, asked and weighed."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
import psutil

from server.kit import db
from tests.bench import node, store
from tests.bench.documents import Document

POOL = 10
_PATIENCE = 40  # seconds
_MEGABYTE = 1024 * 1024


@dataclass
class Contender:
    """A server under measure."""

    name: str
    label: str
    port: int
    command: list[str]
    environment: dict[str, str]
    folder: Path
    token: str | None = None
    process: psutil.Popen | None = None

    def body(self, document: Document, variables: Mapping[str, Any]) -> bytes:
        if self.name == "bare":
            return orjson.dumps({"name": document.name, "variables": variables})
        query = document.theirs if self.name == "postgraphile" else document.ours
        return orjson.dumps({"query": query, "variables": variables})

    def ask(self, document: Document, variables: Mapping[str, Any]) -> Any:
        """Return the answer's data; raise with what was said instead."""
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        url = f"http://127.0.0.1:{self.port}/graphql"
        request = urllib.request.Request(url, self.body(document, variables), headers)
        try:
            with urllib.request.urlopen(request, timeout=10) as response:  # noqa: S310 - the same
                answer = orjson.loads(response.read())
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{self.label}: {error.code} {error.read()[:500]!r}") from error
        if answer.get("errors") or answer.get("data") is None:
            raise RuntimeError(f"{self.label}: {answer}")
        return answer["data"]

    def cpu(self) -> float:
        """Return the seconds of processor time used so far."""
        return cpu_of(self._processes())

    def memory(self) -> float:
        """Return the resident megabytes of all its processes."""
        return sum(each.memory_info().rss for each in self._processes()) / _MEGABYTE

    def _processes(self) -> list[psutil.Process]:
        if self.process is None:
            return []
        leader = psutil.Process(self.process.pid)
        return [leader, *leader.children(recursive=True)]


def all_of(url: str, workers: int) -> list[Contender]:
    """Return the three over one database."""
    credentials = db.credentials(url)
    run = {"BENCH_WORKERS": str(workers), "BENCH_POOL": str(POOL), "BENCH_URL": url}
    theirs = {
        "NODE_ENV": "production",
        "GRAPHILE_ENV": "production",
        "BENCH_SOCKET": str(credentials["host"]),
        "BENCH_DATABASE": credentials["database"],
    }
    ours = {
        "REDRESS_DATABASE_URL": url,
        "REDRESS_POOL": str(POOL),
        "REDRESS_LOG_LEVEL": "warning",
        "REDRESS_RATE_LIMIT": str(10**12),  # every request is counted, and one client may send them all
        "REDRESS_RATE_RESTORED": str(10**9),
    }
    serve = ["serve", "--port", "8703", "--workers", str(workers)]
    python = [sys.executable, "-m"]
    return [
        Contender(
            "postgraphile",
            "(a) PostGraphile 5",
            8701,
            [str(node.binary()), "server.mjs"],
            run | theirs | {"BENCH_PORT": "8701"},
            node.FOLDER,
        ),
        Contender(
            "bare", "(b) bare handler", 8702, [*python, "tests.bench.bare"], run | {"BENCH_PORT": "8702"}, store.ROOT
        ),
        Contender("redress", "(c) Redress", 8703, [*python, "server.cli", *serve], ours, store.ROOT, store.TOKEN),
    ]


@contextmanager
def running(contender: Contender, document: Document, variables: Mapping[str, Any]) -> Iterator[None]:
    """Start the server, wait until it answers the document, and end it afterwards."""
    log = store.FOLDER / f"{contender.name}.log"
    environment = {**_clean_environment(), **contender.environment}
    with log.open("w") as said:
        contender.process = psutil.Popen(
            contender.command,
            cwd=contender.folder,
            env=environment,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
        try:
            _wait(contender, document, variables, log)
            yield
        finally:
            _end(contender.process)
            contender.process = None


def _clean_environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("REDRESS_", "PORT"))}
    return kept | {"PYTHONPATH": str(store.ROOT)}


def _wait(contender: Contender, document: Document, variables: Mapping[str, Any], log: Path) -> None:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            contender.ask(document, variables)
        except (OSError, RuntimeError) as error:
            dead = contender.process is None or contender.process.poll() is not None
            if dead or time.monotonic() > until:
                raise RuntimeError(f"{contender.label} does not answer: {error}; see {log}") from error
            time.sleep(0.3)
        else:
            return


def _end(process: psutil.Popen) -> None:
    """Ask it to end; end its group by force when it does not."""
    process.terminate()
    try:
        process.wait(15)
    except (psutil.TimeoutExpired, subprocess.TimeoutExpired):
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def cpu_of(processes: list[psutil.Process]) -> float:
    total = 0.0
    for each in processes:
        try:
            times = each.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += times.user + times.system + times.children_user + times.children_system
    return total
