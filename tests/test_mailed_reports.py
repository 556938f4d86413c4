"""Reports on schedule by two workers, one of which is killed: each letter is sent, none twice but two at the most."""

import asyncio
import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests import two
from tests.make.mailbox import Mailbox, receiving
from tests.test_notifying import sql, until

COUNT = 12
FILL = f"""WITH people AS (SELECT id FROM user_account WHERE login IN ('manager', 'agent')), made AS (
        INSERT INTO report_schedule (id, owner_id, name, report, variables, period, format, frequency, weekdays, time,
            is_paused, next_at, created_at, updated_at, version)
        SELECT 'rsc_' || lpad(at::text, 26, '0'), (SELECT min(id) FROM people), 'Schedule ' || at, 'claimStructure',
            '{{}}', 'THIS_YEAR', 'CSV', 'DAILY', '{{}}', '09:00', FALSE, now() - interval '3 days', now(), now(), 1
        FROM generate_series(1, {COUNT}) AS at RETURNING id)
    INSERT INTO report_recipient (id, schedule_id, user_id)
    SELECT 'rrc_' || lpad((row_number() OVER ())::text, 26, '0'), made.id, people.id FROM made, people"""
DUE = """UPDATE pgqueuer_schedules SET next_run = now(), heartbeat = now() - interval '1 hour'
    WHERE entrypoint = 'reports.due'"""
FREE = "UPDATE report_delivery SET leased_until = now() WHERE leased_until IS NOT NULL"
AGAIN = """UPDATE pgqueuer SET heartbeat = now() - interval '1 hour', execute_after = now()
    WHERE entrypoint = 'reports.send'"""
WAITING = """SELECT (SELECT count(*) FROM report_schedule WHERE next_at <= now())
    + (SELECT count(*) FROM report_delivery WHERE outcome <> 'SENT')"""


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with two.filled(tmp_path_factory, "mailed", claims=20) as found:
        yield found


@pytest.fixture
async def box() -> AsyncIterator[Mailbox]:
    async with receiving() as found:
        yield found


@pytest.fixture
def workers(url: str, box: Mailbox, tmp_path: Path) -> Iterator[list[subprocess.Popen[str]]]:
    with two.worked(tmp_path, url, mail=box.port) as found:
        yield found


async def settled(url: str) -> None:
    """Wait until the worker that lives has done all that it may: nothing is sent for three seconds."""
    left, before = await sql(url, WAITING), None
    while left != before:
        await asyncio.sleep(3)
        left, before = await sql(url, WAITING), left


async def test_each_is_sent_though_a_worker_is_killed(
    url: str, box: Mailbox, workers: list[subprocess.Popen[str]]
) -> None:
    await sql(url, "UPDATE user_account SET email = login || '@example.org' WHERE login IN ('manager', 'agent')")
    await sql(url, FILL)
    await sql(url, DUE)
    await box.wait(1, patience=90)
    workers[0].kill()
    workers[0].wait()
    async with asyncio.timeout(90):
        while await sql(url, WAITING):
            await settled(url)
            for pass_time in (DUE, FREE, AGAIN):  # within which what a killed process had begun is left to it
                await sql(url, pass_time)
    await until(url, "SELECT count(*) FROM pgqueuer WHERE entrypoint = 'reports.send'", 0)
    names = [str(letter["Message-ID"]) for letter in box.letters]
    assert len(set(names)) == 2 * COUNT
    assert len(names) - len(set(names)) <= 2  # of the two that are on their way at a time
    assert await sql(url, "SELECT count(*) FROM report_delivery") == 2 * COUNT
    assert await sql(url, "SELECT count(DISTINCT due_at) FROM report_delivery") == 1
    told = await sql(url, "SELECT array_agg(DISTINCT last_result) FROM report_schedule")
    assert told == ["SENT"]
