"""Hearing notifications, also after the server was away."""

import asyncio
import os
import signal
from collections.abc import Callable
from pathlib import Path

import asyncpg
import psutil

from server.kit import db
from server.kit.listen import Listener
from server.kit.postgres import Postgres


async def test_what_is_sent_is_heard_again_after_a_crash(tmp_path: Path) -> None:
    heard: list[str] = []
    missed: list[bool] = []
    server = Postgres(tmp_path, durable=False)
    with server.running() as url:
        listener = Listener(url)
        listener.on("news", hear=heard.append, missed=lambda: missed.append(listener.connected))
        await listener.start()
        await _send(url, "first")
        await _until(lambda: heard == ["first"])
        pid = server.pid()
        assert pid
        os.kill(pid, signal.SIGKILL)
        await _until(lambda: not listener.connected)
        await _until(lambda: not psutil.pid_exists(pid))
        server.revive()
        await _until(lambda: listener.connected)
        await _send(url, "second")
        await _until(lambda: heard == ["first", "second"])
        await listener.stop()
        assert listener.connected is False
    assert missed == [True, False, True, False]


async def test_starting_does_not_wait_for_an_absent_server(tmp_path: Path) -> None:
    listener = Listener(f"postgresql://postgres@/postgres?host={tmp_path}")
    listener.on("news", hear=print, missed=print)
    async with asyncio.timeout(2):
        await listener.start()
    assert listener.connected is False
    await listener.stop()


async def _send(url: str, payload: str) -> None:
    connection = await asyncpg.connect(**db.credentials(url))
    await connection.execute("SELECT pg_notify('news', $1)", payload)
    await connection.close()


async def _until(fulfilled: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not fulfilled():  # noqa: ASYNC110 - what is watched is elsewhere
            await asyncio.sleep(0.01)
