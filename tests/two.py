"""Two processes on one database, for the web or for the background work: what one is told, the other shows."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from server.kit.postgres import Postgres
from tests.test_cli import redress
from tests.test_runtime import Service, serving


@contextmanager
def filled(tmp_path_factory: pytest.TempPathFactory, name: str, *, claims: int) -> Iterator[str]:
    """Run a database of demo data; its address."""
    var = tmp_path_factory.mktemp(name)
    with Postgres(var, durable=False).running() as url:
        done = redress("demo", "--claims", str(claims), var=var)
        assert done.returncode == 0, done.stderr
        yield url


@contextmanager
def served(tmp_path_factory: pytest.TempPathFactory, url: str, **env: str) -> Iterator[list[Service]]:
    """Serve the database by two processes."""
    given = {"REDRESS_DATABASE_URL": url, "REDRESS_LOG_LEVEL": "error", **env}
    with ExitStack() as stack:
        yield [stack.enter_context(serving(tmp_path_factory.mktemp("web"), **given)) for _ in range(2)]


@contextmanager
def worked(var: Path, url: str, *, mail: int) -> Iterator[list[subprocess.Popen[str]]]:
    """Do the background work of the database by two processes, which send e-mail by the server on a port."""
    env = {
        "REDRESS_VAR": str(var),
        "REDRESS_DATABASE_URL": url,
        "REDRESS_SMTP_URL": f"smtp://127.0.0.1:{mail}",
        "REDRESS_MAIL_FROM": "Claims <claims@example.org>",
        "REDRESS_PUBLIC_URL": "https://claims.example.org",
    }
    words = [sys.executable, "-m", "server.cli", "worker"]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("REDRESS_")}
    found = [subprocess.Popen(words, env=clean | env, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    for each in found:
        assert each.stdout
        assert "background work" in each.stdout.readline()
    yield found
    for each in found:
        each.send_signal(signal.SIGTERM)
        each.communicate(timeout=30)
