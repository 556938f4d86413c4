"""`redress worker`: background work apart from the web processes, until it is told to end."""

import asyncio
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from server.kit import db
from server.kit.postgres import Postgres
from tests.test_cli import redress
from tests.test_runtime import eventually

DUE = "UPDATE pgqueuer_schedules SET next_run = now() WHERE entrypoint = 'accounts.purge'"


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    with Postgres(tmp_path, durable=False).running() as found:
        assert redress("demo", "--claims", "1", var=tmp_path).returncode == 0
        yield found


def _sql(url: str, text: str) -> Any:
    async def run() -> Any:
        connection = await asyncpg.connect(**db.credentials(url))
        try:
            return await connection.fetchval(text)
        finally:
            await connection.close()

    return asyncio.run(run())


def _worker(var: Path) -> subprocess.Popen[str]:
    words = [sys.executable, "-m", "server.cli", "worker"]
    process = subprocess.Popen(
        words, env={"REDRESS_VAR": str(var)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert "background work" in process.stdout.readline()
    return process


def _end(worker: subprocess.Popen[str], how: signal.Signals) -> tuple[int, str]:
    """Return the status, and what was told on stderr."""
    worker.send_signal(how)
    told = worker.communicate(timeout=20)[1]
    return worker.returncode, told


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_works_until_it_is_told_to_end(tmp_path: Path, url: str, how: signal.Signals) -> None:
    first = _worker(tmp_path)
    eventually(lambda: _sql(url, "SELECT count(*) FROM pgqueuer_schedules") >= 1)
    assert _end(first, how) == (0, "")
    _sql(url, DUE)
    user = _sql(url, "SELECT id FROM user_account LIMIT 1")
    _sql(
        url,
        f"""INSERT INTO session (id, user_id, secret_hash, expires_at, created_at, updated_at, version)
        VALUES ('ses_1', '{user}', repeat('0', 64), now() - interval '1 day', now(), now(), 1)""",
    )
    second = _worker(tmp_path)
    eventually(lambda: _sql(url, "SELECT count(*) FROM session") == 0)
    assert _end(second, how) == (0, "")
