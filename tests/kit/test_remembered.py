"""What is remembered is what the tables say, in every process."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from server.kit import db, events, remembered
from server.kit.listen import Listener
from server.kit.remembered import Remembered
from tests.make import deadlines

COUNT = "SELECT count(*) FROM deadline_policy"


@pytest.fixture
async def known(database: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[Remembered[int], list[int]]]:
    """Remember how many policies there are; tell how often that was read."""
    monkeypatch.setattr(remembered, "_all", [])
    reads: list[int] = []

    async def read() -> int:
        reads.append(await db.value(COUNT))
        return reads[-1]

    found = Remembered(read, "deadline_policy")
    listener = Listener(database)
    remembered.follow(listener)
    await listener.start()
    yield found, reads
    remembered.leave(listener)
    await listener.stop()
    await db.execute("TRUNCATE deadline_policy CASCADE")


async def test_it_is_read_again_after_a_change_alone(known: tuple[Remembered[int], list[int]]) -> None:
    found, reads = known
    assert [await found.get() for _ in range(5)] == [0] * 5
    assert len(reads) == 1
    await deadlines.policy()
    async with asyncio.timeout(2):
        while await found.get() != 1:  # noqa: ASYNC110 - another task forgets it
            await asyncio.sleep(0.005)
    await db.execute("UPDATE organisation SET name = name")
    await asyncio.sleep(0.05)
    before = len(reads)
    assert (await found.get(), len(reads)) == (1, before)


async def test_who_makes_a_change_sees_it_at_once(known: tuple[Remembered[int], list[int]]) -> None:
    found, reads = known
    await found.get()
    async with db.transaction():
        policy = await deadlines.policy()
        await events.record("deadline_policy.create", policy.id, version=1, actor=None)
        assert await found.get() == 0
    assert await found.get() == 1
    await db.execute("DELETE FROM event WHERE subject = $1", policy.id)
    assert reads[-1] == 1


async def test_what_was_read_before_a_change_is_not_kept(known: tuple[Remembered[int], list[int]]) -> None:
    found, reads = known
    reading = asyncio.create_task(found.get())
    await asyncio.sleep(0)
    found.forget()
    await reading
    await found.get()
    assert len(reads) == 2


async def test_nothing_is_remembered_while_nothing_is_heard(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_all", [])
    reads: list[int] = []

    async def read() -> int:
        reads.append(0)
        return len(reads)

    found = Remembered(read, "deadline_policy")
    listener = Listener(database)
    remembered.follow(listener)
    assert [await found.get(), await found.get()] == [1, 2]
    await listener.start()
    assert [await found.get(), await found.get()] == [3, 3]
    await listener.stop()
    assert [await found.get(), await found.get()] == [4, 5]
    remembered.leave(listener)
