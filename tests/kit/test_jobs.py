"""Jobs are put down with the change that causes them, done by one process, tried again, and kept when they fail."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from server.kit import db, jobs
from server.kit.errors import Refusal

KINDS = ("tests.note", "tests.fail")


@pytest.fixture
async def done(database: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[list[dict[str, Any]]]:  # noqa: ARG001
    """Return what the handlers were given."""
    monkeypatch.setattr(jobs, "_handlers", {})
    monkeypatch.setattr(jobs, "_repeated", {})
    given: list[dict[str, Any]] = []

    async def note(data: dict[str, Any]) -> None:
        given.append(data)

    async def fail(data: dict[str, Any]) -> None:
        given.append(data)
        raise RuntimeError("it does not work")

    jobs.handle("tests.note", note)
    jobs.handle("tests.fail", fail)
    yield given
    await db.execute("TRUNCATE pgqueuer, pgqueuer_log, pgqueuer_schedules, pgqueuer_statistics")


async def test_a_job_is_done_once_the_change_has_committed(done: list[dict[str, Any]]) -> None:
    async with db.transaction():
        await jobs.enqueue("tests.note", {"claim": "clm_1"})
        await jobs.drain()
        assert done == []
    await jobs.drain()
    await jobs.drain()
    assert done == [{"claim": "clm_1"}]


async def test_a_change_that_fails_leaves_no_job(done: list[dict[str, Any]]) -> None:
    async def change() -> None:
        async with db.transaction():
            await jobs.enqueue("tests.note", {"claim": "clm_1"})
            raise Refusal("INVALID", "No.")

    with pytest.raises(Refusal):
        await change()
    await jobs.drain()
    assert done == []


async def test_a_key_waits_once(done: list[dict[str, Any]]) -> None:
    for number in range(3):
        await jobs.enqueue("tests.note", {"number": number}, key="the same")
    await jobs.drain()
    assert done == [{"number": 0}]


async def test_later_is_not_now(done: list[dict[str, Any]]) -> None:
    await jobs.enqueue("tests.note", {}, after=timedelta(hours=1))
    assert await db.value("SELECT count(*) FROM pgqueuer WHERE execute_after > now() + interval '50 minutes'") == 1
    assert done == []


async def test_a_job_that_fails_is_tried_again_and_then_kept(done: list[dict[str, Any]]) -> None:
    await jobs.enqueue("tests.fail", {"number": 1})
    for _ in range(10):
        await db.execute("UPDATE pgqueuer SET execute_after = now() WHERE status = 'queued'")
        worker = jobs.Worker()
        worker.start()
        await asyncio.sleep(0.3)
        await worker.stop()
        if await db.value("SELECT count(*) FROM pgqueuer WHERE status = 'failed'"):
            break
    assert done == [{"number": 1}] * 6
    assert await db.value("SELECT status::text FROM pgqueuer") == "failed"


async def test_two_workers_share_the_work(done: list[dict[str, Any]]) -> None:
    workers = [jobs.Worker(), jobs.Worker()]
    for worker in workers:
        worker.start()
    await asyncio.sleep(0.2)
    async with db.transaction():
        for number in range(60):
            await jobs.enqueue("tests.note", {"number": number})
    async with asyncio.timeout(10):
        while len(done) < 60:  # noqa: ASYNC110 - the workers fill it
            await asyncio.sleep(0.02)
    await asyncio.gather(*(worker.stop() for worker in workers))
    assert sorted(each["number"] for each in done) == list(range(60))


async def test_what_the_clock_asks_for_is_done(done: list[dict[str, Any]]) -> None:
    turns: list[int] = []

    async def tick() -> None:
        turns.append(1)

    jobs.every("* * * * * *", "tests.tick", tick)
    worker = jobs.Worker()
    worker.start()
    async with asyncio.timeout(10):
        while not turns:  # noqa: ASYNC110 - the worker fills it
            await asyncio.sleep(0.05)
    await worker.stop()
    assert done == []


async def test_a_worker_outlives_its_connection(done: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "_PAUSE", 0.05)
    worker = jobs.Worker()
    worker.start()
    await asyncio.sleep(0.3)
    await db.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'redress jobs'")
    await jobs.enqueue("tests.note", {"after": "the loss"})
    async with asyncio.timeout(15):
        while not done:  # noqa: ASYNC110 - the worker fills it
            await asyncio.sleep(0.05)
    await worker.stop()
