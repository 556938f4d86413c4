"""Jobs are put down with the change that causes them, done by one process, tried again, and kept when they fail."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
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
    await db.execute("TRUNCATE pgqueuer, pgqueuer_log, pgqueuer_schedules, pgqueuer_statistics, clock_turn")


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
    assert done == [{"number": 1}] * 5
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


async def _until(sql: str) -> None:
    async with asyncio.timeout(15):
        while not await db.value(sql):  # noqa: ASYNC110 - the workers change it
            await asyncio.sleep(0.05)


@asynccontextmanager
async def _working() -> AsyncIterator[None]:
    worker = jobs.Worker()
    worker.start()
    try:
        yield
    finally:
        await worker.stop()


async def test_what_is_hopeless_is_kept_at_once_and_without_its_secrets(done: list[dict[str, Any]]) -> None:
    async def refuse(data: dict[str, Any]) -> None:
        done.append(data)
        raise jobs.Hopeless("550 no such user, password=open-sesame")

    jobs.handle("tests.refuse", refuse)
    await jobs.enqueue("tests.refuse", {"id": "clm_01JDABCDEFGHJKMNPQRSTVWXYZ"})
    async with _working():
        await _until("SELECT TRUE FROM job WHERE state = 'FAILED'")
    found = await db.row("SELECT * FROM job")
    assert found
    assert (found["kind"], found["tries"], found["subject"]) == ("tests.refuse", 1, "clm_01JDABCDEFGHJKMNPQRSTVWXYZ")
    assert found["error"] == "Hopeless: 550 no such user, password=***"
    assert "sesame" not in str(await db.rows("SELECT traceback::text FROM pgqueuer_log"))
    assert len(done) == 1


async def test_a_handler_says_when_it_is_to_be_tried_again(done: list[dict[str, Any]]) -> None:
    async def later(data: dict[str, Any]) -> None:
        done.append(data)
        raise jobs.Later(timedelta(hours=3), "451 come back later")

    jobs.handle("tests.later", later)
    await jobs.enqueue("tests.later", {})
    async with _working():
        await _until("SELECT TRUE FROM job WHERE tries = 1")
    assert await db.value("SELECT due_at > now() + interval '170 minutes' FROM job")
    assert await db.value("SELECT state || ' ' || error FROM job") == "WAITING Later: 451 come back later"


async def test_a_job_whose_process_ends_is_not_lost(
    done: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def sleep(data: dict[str, Any]) -> None:
        done.append(data)
        await asyncio.sleep(60)

    monkeypatch.setattr(jobs, "_GRACE", 0.3)
    jobs.handle("tests.sleep", sleep)
    await jobs.enqueue("tests.sleep", {})
    async with _working():
        await _until("SELECT TRUE FROM job WHERE state = 'RUNNING'")
        while not done:  # noqa: ASYNC110 - the worker fills it
            await asyncio.sleep(0.02)
    assert await db.value("SELECT state FROM job") == "WAITING"


async def test_a_failed_job_is_tried_anew_or_given_up(done: list[dict[str, Any]]) -> None:
    await jobs.enqueue("tests.fail", {"number": 1}, key="the same")
    await jobs.enqueue("tests.fail", {"number": 2})
    await db.execute("UPDATE pgqueuer SET status = 'failed', attempts = 4")
    await jobs.enqueue("tests.fail", {"number": 3}, key="the same")  # a failed job holds no key
    first, second = await jobs.failed(None, 10)
    assert await jobs.failed("tests.note", 10) == []
    assert await jobs.retry([first, second]) == [first, second]
    assert await jobs.retry([first]) == []
    assert await db.value("SELECT count(*) FROM job WHERE state = 'WAITING' AND tries = 0") == 3
    await db.execute("UPDATE pgqueuer SET status = 'failed'")
    assert await jobs.discard([second]) == [second]
    assert await db.value("SELECT count(*) FROM job") == 2
    assert done == []


async def test_a_kind_is_done_so_many_at_once(done: list[dict[str, Any]]) -> None:
    together: list[int] = []
    busy = 0

    async def slow(data: dict[str, Any]) -> None:
        nonlocal busy
        busy += 1
        together.append(busy)
        await asyncio.sleep(0.05)
        busy -= 1
        done.append(data)

    jobs.handle("tests.slow", slow, at_once=2)
    for number in range(8):
        await jobs.enqueue("tests.slow", {"number": number})
    async with _working(), _working(), asyncio.timeout(20):
        while len(done) < 8:  # noqa: ASYNC110 - the workers fill it
            await asyncio.sleep(0.02)
    assert max(together) <= 2


async def test_a_turn_of_the_clock_that_fails_is_told(done: list[dict[str, Any]]) -> None:
    async def tick() -> None:
        raise RuntimeError("token=abc")

    jobs.every("* * * * * *", "tests.tick", tick)
    async with _working():
        await _until("SELECT TRUE FROM clock_job WHERE failures >= 1")
    found = await db.row("SELECT * FROM clock_job")
    assert found
    assert (found["kind"], found["cron"], found["error"]) == ("tests.tick", "* * * * * *", "RuntimeError: token=***")
    assert found["next_at"]
    assert found["ended_at"] >= found["began_at"]
    assert done == []


async def test_old_lines_of_the_log_are_cleared_away(done: list[dict[str, Any]]) -> None:
    for _ in range(2):
        await jobs.enqueue("tests.note", {})
    await db.execute("UPDATE pgqueuer_log SET created = now() - interval '1 month', aggregated = TRUE")
    await db.execute("DELETE FROM pgqueuer WHERE id = (SELECT min(id) FROM pgqueuer)")
    await jobs.purge()
    assert await db.value("SELECT count(*) FROM pgqueuer_log") == 1
    assert done == []
