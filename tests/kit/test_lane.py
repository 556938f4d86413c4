"""Connections for single statements: shared, replaced when broken, left by statements that are cancelled."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest
from asyncpg import Connection

from server.kit import db
from server.kit.lane import Lane

COUNT = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(30)%'"


@pytest.fixture
async def lane(database: str) -> AsyncIterator[Lane]:
    given = db.credentials(database)
    made = Lane(lambda: asyncpg.connect(**given), 3)
    yield made
    await made.close()


async def _value(lane: Lane, sql: str, *args: Any) -> Any:
    return await lane.run(Connection.fetchval, sql, *args)


async def test_many_share_a_few(lane: Lane) -> None:
    pids = await asyncio.gather(*(_value(lane, "SELECT pg_backend_pid() FROM pg_sleep(0.01)") for _ in range(20)))
    assert len(set(pids)) == 3


async def test_one_after_the_other_use_one(lane: Lane) -> None:
    assert await _value(lane, "SELECT pg_backend_pid()") == await lane.run(
        Connection.fetchval, "SELECT pg_backend_pid()"
    )


async def test_a_statement_that_fails_costs_its_connection_alone(lane: Lane) -> None:
    for _ in range(5):
        with pytest.raises(asyncpg.DivisionByZeroError):
            await _value(lane, "SELECT 1/0")
    assert await _value(lane, "SELECT $1::int", 7) == 7


async def test_a_cancelled_statement_ends_in_the_database(lane: Lane) -> None:
    tasks = [asyncio.create_task(_value(lane, "SELECT pg_sleep(30)")) for _ in range(3)]
    while await db.value(COUNT) < 3:  # noqa: ASYNC110 - another process's state
        await asyncio.sleep(0.01)
    waiting = asyncio.create_task(_value(lane, "SELECT 1"))
    for task in tasks:
        task.cancel()
    assert await waiting == 1
    while await db.value(COUNT):  # noqa: ASYNC110 - the same
        await asyncio.sleep(0.01)


async def test_a_cancelled_wait_loses_no_turn(lane: Lane) -> None:
    busy = [asyncio.create_task(_value(lane, "SELECT pg_sleep(0.1)")) for _ in range(3)]
    await asyncio.sleep(0.05)
    gone, stays = (asyncio.create_task(_value(lane, "SELECT 1")) for _ in range(2))
    await asyncio.sleep(0)
    gone.cancel()
    assert await stays == 1
    await asyncio.gather(*busy)
    assert await asyncio.gather(*(_value(lane, "SELECT 1") for _ in range(6))) == [1] * 6


async def test_a_connection_that_the_server_closed_is_replaced(lane: Lane) -> None:
    pid = await _value(lane, "SELECT pg_backend_pid()")
    await db.value("SELECT pg_terminate_backend($1)", pid)
    await asyncio.sleep(0.1)
    assert await _value(lane, "SELECT pg_backend_pid()") != pid


async def test_what_cannot_connect_says_so_each_time(tmp_path: object) -> None:
    lane = Lane(lambda: asyncpg.connect(host=str(tmp_path), user="nobody", database="none"), 1)
    for _ in range(3):
        with pytest.raises(db.AWAY):
            await _value(lane, "SELECT 1")
