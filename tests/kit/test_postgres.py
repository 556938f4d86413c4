"""The embedded PostgreSQL: started by the first, stopped by the last, whatever happened before."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import psutil
import pytest

from server.kit import db
from server.kit.errors import Refusal
from server.kit.postgres import Postgres


async def ask(url: str, sql: str) -> object:
    connection = await asyncpg.connect(**db.credentials(url))
    try:
        return await connection.fetchval(sql)
    finally:
        await connection.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Postgres]:
    """Make a folder once; its name has what breaks careless quoting."""
    server = Postgres(tmp_path_factory.mktemp("it's 100% ёмкость"))
    yield server
    assert server.stop()


async def test_it_runs_while_it_is_used_and_keeps_its_data(server: Postgres) -> None:
    with server.running() as url:
        await ask(url, "CREATE TABLE kept AS SELECT 'Претензия' AS word")
    assert server.pid() is None
    with server.running() as url:
        assert await ask(url, "SELECT word FROM kept") == "Претензия"


def test_the_last_user_stops_it(server: Postgres) -> None:
    with server.running():
        first = server.pid()
        with Postgres(server.folder).running():
            assert server.pid() == first
            assert not server.stop()
        assert server.pid() == first
    assert server.pid() is None


async def test_words_have_forms_and_letters_have_cases(server: Postgres) -> None:
    with server.running() as url:
        assert await ask(url, "SELECT to_tsvector('russian', 'претензии') @@ to_tsquery('russian', 'претензия')")
        assert await ask(url, "SELECT lower('ЁЖ')") == "ёж"


async def test_what_was_committed_survives_a_crash(server: Postgres) -> None:
    with server.running() as url:
        await ask(url, "CREATE TABLE survived AS SELECT 1 AS one")
        pid = server.pid()
        assert pid
        os.kill(pid, signal.SIGKILL)
        psutil.wait_procs([psutil.Process(pid)], timeout=10)
        assert server.revive()
        assert not server.revive()
        assert await ask(server.url, "SELECT one FROM survived") == 1


async def test_a_pid_file_that_names_another_process_is_stale(server: Postgres) -> None:
    (server.data / "postmaster.pid").write_text(f"{os.getpid()}\n{server.data}\n0\n5432\n/nowhere\n\n")
    with server.running() as url:
        assert await ask(url, "SELECT 1") == 1


async def test_a_first_start_that_was_cut_off_is_made_again(tmp_path: Path) -> None:
    half = tmp_path / "postgres.new"
    half.mkdir()
    (half / "PG_VERSION").write_text("18\n")
    with Postgres(tmp_path, durable=False).running() as url:
        assert await ask(url, "SHOW fsync") == "off"


async def test_a_path_too_long_for_a_socket(tmp_path: Path) -> None:
    with Postgres(tmp_path / ("long" * 30), durable=False).running() as url:
        assert await ask(url, "SELECT 1") == 1


def test_a_failure_is_told_in_one_line(server: Postgres) -> None:
    settings = server.data / "postgresql.conf"
    good = settings.read_text()
    settings.write_text(good + "nonsense = 1\n")
    with (
        pytest.raises(Refusal, match=r'^PostgreSQL failed: configuration file ".+" contains errors [^\n]+$'),
        server.running(),
    ):
        pass
    settings.write_text(good)
