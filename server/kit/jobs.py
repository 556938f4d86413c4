"""Work for later and work by the clock: put down in the transaction that causes it, done by any process.

pgqueuer keeps the queue in the same database. A job may run again after a crash, so handlers must bear a repetition.
"""

import asyncio
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import asyncpg
import orjson
import structlog
from pgqueuer import AsyncpgDriver, PgQueuer
from pgqueuer.core.executors import EntrypointExecutor
from pgqueuer.domain.errors import RetryRequested
from pgqueuer.domain.models import Context, Job, Schedule
from pgqueuer.domain.types import QueueExecutionMode
from pgqueuer.queries import Queries

from server.kit import db, events, outbox, turns
from server.kit.masking import failure

Handler = Callable[[dict[str, Any]], Awaitable[object]]
Action = Callable[[], Awaitable[object]]
_AT_ONCE = 10
_PULSE = timedelta(seconds=5)
"""Between two looks at the queue, should a notification be lost."""
_STALE = timedelta(seconds=30)
"""After which a job of a process that says nothing is taken by another."""
_TRIES = 5
_FIRST_PAUSE, _GROWTH, _LONGEST_PAUSE = 4.0, 4, 300.0
"""Seconds before a job is tried again: 4, 16, 64, 256."""
_LOG_KEPT = timedelta(days=14)
_LATE = timedelta(minutes=5)
_PAUSE = 2.0  # seconds before connecting again
_GRACE = 10.0  # seconds that begun jobs are given at the end

log = structlog.get_logger("jobs")


class Later(Exception):  # noqa: N818 - what a handler asks for
    """Raised by a handler whose job is to be tried again after a while that it knows better."""

    def __init__(self, delay: timedelta, why: str) -> None:
        super().__init__(why)
        self.delay = delay


class Hopeless(Exception):  # noqa: N818 - the same
    """Raised by a handler whose job no further try would mend: it is kept as failed at once."""


class JobFailed(Exception):  # noqa: N818 - it is kept under this name
    """What is kept of a failure: its masked words, and nothing of what it held."""


@dataclass(frozen=True)
class _Handled:
    handler: Handler
    at_once: int


@dataclass(frozen=True)
class _Repeated:
    cron: str
    action: Action


_handlers: dict[str, _Handled] = {}
_repeated: dict[str, _Repeated] = {}


def handle(kind: str, handler: Handler, *, at_once: int = 0) -> None:
    """Have `handler` do the jobs of `kind`: it is tried five times within minutes, then the job is kept as failed.

    `at_once` limits how many of the kind all processes together do at a time; 0 is no limit.
    """
    _handlers[kind] = _Handled(handler, at_once)


def every(cron: str, kind: str, action: Action) -> None:
    """Have `action` done by the clock (`cron` in UTC), by one process of all."""
    _repeated[kind] = _Repeated(cron, action)


async def enqueue(
    kind: str, data: Mapping[str, Any], *, after: timedelta | None = None, key: str | None = None
) -> None:
    """Put down a job within the open transaction; with a `key`, only unless one of that key still waits."""
    async with db.connection() as raw:
        queue = Queries(AsyncpgDriver(raw))
        await queue.enqueue(kind, orjson.dumps(dict(data)), execute_after=after, dedupe_key=key, on_conflict="skip")


async def known(keys: Sequence[str]) -> set[str]:
    """Return those keys for which there is a job, waiting, begun or failed."""
    rows = await db.rows("SELECT dedupe_key FROM pgqueuer WHERE dedupe_key = ANY($1::text[])", list(keys))
    return {row["dedupe_key"] for row in rows}


async def retry(numbers: Sequence[int]) -> list[int]:
    """Have failed jobs tried anew, from their first try on; return those that were still failed.

    Their keys are taken off: another of the same key may wait already, and handlers bear a repetition.
    """
    return await _released(
        """UPDATE pgqueuer SET status = 'queued', execute_after = now(), updated = now(), attempts = 0,
            queue_manager_id = NULL, dedupe_key = NULL""",
        "queued",
        numbers,
    )


async def discard(numbers: Sequence[int]) -> list[int]:
    """Give failed jobs up for good; return those that were still failed."""
    return await _released("DELETE FROM pgqueuer", "deleted", numbers)


async def failed(kind: str | None, most: int) -> list[int]:
    """Return the numbers of failed jobs, of one kind or of all, the eldest first."""
    sql = """SELECT id FROM pgqueuer WHERE status = 'failed' AND ($1::text IS NULL OR entrypoint = $1)
        ORDER BY id LIMIT $2"""
    return [found["id"] for found in await db.rows(sql, kind, most)]


async def standing() -> tuple[int, int]:
    """Return how many jobs have failed, and how many should have begun five minutes ago."""
    (row,) = await db.rows(
        """SELECT count(*) FILTER (WHERE status = 'failed') AS failed,
            count(*) FILTER (WHERE status = 'queued' AND execute_after < now() - $1::interval) AS late FROM pgqueuer""",
        _LATE,
    )
    return row["failed"], row["late"]


async def purge() -> None:
    """Clear away what is logged of jobs that ended long ago."""
    await db.execute(
        """DELETE FROM pgqueuer_log l WHERE created < now() - $1::interval AND aggregated
        AND NOT EXISTS (SELECT FROM pgqueuer q WHERE q.id = l.job_id)""",
        _LOG_KEPT,
    )


async def _released(change: str, status: str, numbers: Sequence[int]) -> list[int]:
    rows = await db.rows(
        f"""WITH released AS (
            {change} WHERE id = ANY($1::bigint[]) AND status = 'failed' RETURNING id, entrypoint, priority
        ), logged AS (
            INSERT INTO pgqueuer_log (job_id, status, entrypoint, priority)
            SELECT id, $2::text::pgqueuer_status, entrypoint, priority FROM released
        ) SELECT id FROM released ORDER BY id""",
        list(numbers),
        status,
    )
    return [found["id"] for found in rows]


class Worker:
    """Does jobs in this process until it is stopped, whatever becomes of its connection."""

    def __init__(self) -> None:
        self._stopping = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._queue: PgQueuer | None = None
        self._postman = outbox.Postman()

    def start(self) -> None:
        self._task = asyncio.create_task(self._work())

    async def stop(self) -> None:
        """Let what has been begun come to its end, for a while."""
        self._stopping.set()
        self._postman.stop()
        if self._queue:
            self._queue.shutdown.set()
        if self._task:
            with suppress(TimeoutError, asyncio.CancelledError):
                await asyncio.wait_for(self._task, _GRACE)

    async def _work(self) -> None:
        await asyncio.gather(self._keep_working(), self._postman.keep_delivering())

    async def _keep_working(self) -> None:
        away = False
        while not self._stopping.is_set():
            try:
                async with _queue(hear=self._postman.hear) as self._queue:
                    await turns.announce({kind: repeated.cron for kind, repeated in _repeated.items()})
                    away = False
                    await self._queue.run(
                        dequeue_timeout=_PULSE,
                        batch_size=_AT_ONCE,
                        max_concurrent_tasks=2 * _AT_ONCE,
                        heartbeat_timeout=_STALE,
                        shutdown_on_listener_failure=True,
                    )
            except Exception as error:  # noqa: BLE001 - whatever it is, the next connection may do better
                if not away:
                    log.warning("the queue is out of reach", error=type(error).__name__)
                away = True
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stopping.wait(), _PAUSE)


async def drain() -> None:
    """Do all jobs that are due, then return."""
    async with _queue() as queue:
        await queue.qm.run(batch_size=_AT_ONCE, mode=QueueExecutionMode.drain)


@asynccontextmanager
async def _queue(hear: Callable[[str], None] | None = None) -> AsyncIterator[PgQueuer]:
    """Make a queue with all handlers on a connection of its own, which hears of events, too."""
    connection = await asyncpg.connect(**db.address(), server_settings={"application_name": "redress jobs"})
    if hear:
        await connection.add_listener(events.CHANNEL, lambda *told: hear(str(told[-1])))
    queue = PgQueuer(AsyncpgDriver(connection))
    for kind, handled in _handlers.items():
        register = queue.entrypoint(
            kind, concurrency_limit=handled.at_once, on_failure="hold", executor_factory=_Patient
        )
        register(_job(handled.handler))
    for kind, repeated in _repeated.items():
        queue.schedule(kind, repeated.cron)(_repetition(kind, repeated.action))
    try:
        yield queue
    finally:
        connection.terminate()


class _Patient(EntrypointExecutor):
    """Has a job tried again after growing pauses, and keeps the failure's masked words alone."""

    async def execute(self, job: Job, context: Context) -> None:
        try:
            await super().execute(job, context)
        except asyncio.CancelledError:  # the process ends: pgqueuer would take the job for done with
            raise RetryRequested(timedelta(), "the process ended before the job did") from None
        except Later as later:
            raise RetryRequested(later.delay, failure(later)) from None
        except Exception as error:  # noqa: BLE001 - every failure counts as a try
            raise _told(job, error) from None


def _told(job: Job, error: Exception) -> Exception:
    """Return what pgqueuer is told of a try that failed."""
    words = failure(error)
    if job.attempts + 1 < _TRIES and not isinstance(error, Hopeless):
        pause = min(_FIRST_PAUSE * _GROWTH**job.attempts, _LONGEST_PAUSE)
        return RetryRequested(timedelta(seconds=pause), words)
    frames = "".join(traceback.format_tb(error.__traceback__))
    log.warning("a job has failed for good", kind=job.entrypoint, job=job.id, error=words, frames=frames)
    return JobFailed(words)


def _job(handler: Handler) -> Callable[[Job], Awaitable[None]]:
    async def run(job: Job) -> None:
        await handler(orjson.loads(job.payload or b"{}"))

    return run


def _repetition(kind: str, action: Action) -> Callable[[Schedule], Awaitable[None]]:
    async def run(_: Schedule) -> None:
        await turns.begin(kind)
        words = None
        try:
            await action()
        except Exception as error:  # noqa: BLE001 - it is kept for people to see, and the next turn comes
            words = failure(error)
            frames = "".join(traceback.format_tb(error.__traceback__))
            log.warning("a job of the clock has failed", kind=kind, error=words, frames=frames)
        await turns.end(kind, words)

    return run
