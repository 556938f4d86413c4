"""Work for later and work by the clock: put down in the transaction that causes it, done by any process.

pgqueuer keeps the queue in the same database. A job may run again after a crash, so handlers must bear a repetition.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import asyncpg
import orjson
import structlog
from pgqueuer import AsyncpgDriver, PgQueuer
from pgqueuer.core.executors import DatabaseRetryEntrypointExecutor, EntrypointExecutorParameters
from pgqueuer.domain.models import Job, Schedule
from pgqueuer.domain.types import QueueExecutionMode
from pgqueuer.queries import Queries

from server.kit import db

Handler = Callable[[dict[str, Any]], Awaitable[object]]
Action = Callable[[], Awaitable[object]]
_AT_ONCE = 10
_PULSE = timedelta(seconds=5)
"""Between two looks at the queue, should a notification be lost."""
_STALE = timedelta(seconds=30)
"""After which a job of a process that says nothing is taken by another."""
_TRIES = 5
_PAUSE = 2.0  # seconds before connecting again
_GRACE = 10.0  # seconds that begun jobs are given at the end

log = structlog.get_logger("jobs")


@dataclass(frozen=True)
class _Repeated:
    cron: str
    action: Action


_handlers: dict[str, Handler] = {}
_repeated: dict[str, _Repeated] = {}


def handle(kind: str, handler: Handler) -> None:
    """Have `handler` do the jobs of `kind`: it is tried five times within minutes, then the job is kept as failed."""
    _handlers[kind] = handler


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


class Worker:
    """Does jobs in this process until it is stopped, whatever becomes of its connection."""

    def __init__(self) -> None:
        self._stopping = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._queue: PgQueuer | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._keep_working())

    async def stop(self) -> None:
        """Let what has been begun come to its end, for a while."""
        self._stopping.set()
        if self._queue:
            self._queue.shutdown.set()
        if self._task:
            with suppress(TimeoutError, asyncio.CancelledError):
                await asyncio.wait_for(self._task, _GRACE)

    async def _keep_working(self) -> None:
        away = False
        while not self._stopping.is_set():
            try:
                async with _queue() as self._queue:
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
async def _queue() -> AsyncIterator[PgQueuer]:
    """Make a queue with all handlers on a connection of its own."""
    connection = await asyncpg.connect(**db.address(), server_settings={"application_name": "redress jobs"})
    queue = PgQueuer(AsyncpgDriver(connection))
    for kind, handler in _handlers.items():
        queue.entrypoint(kind, on_failure="hold", executor_factory=_patient)(_job(handler))
    for kind, repeated in _repeated.items():
        queue.schedule(kind, repeated.cron)(_repetition(repeated.action))
    try:
        yield queue
    finally:
        connection.terminate()


def _patient(parameters: EntrypointExecutorParameters) -> DatabaseRetryEntrypointExecutor:
    return DatabaseRetryEntrypointExecutor(parameters, max_attempts=_TRIES)


def _job(handler: Handler) -> Callable[[Job], Awaitable[None]]:
    async def run(job: Job) -> None:
        await handler(orjson.loads(job.payload or b"{}"))

    return run


def _repetition(action: Action) -> Callable[[Schedule], Awaitable[None]]:
    async def run(_: Schedule) -> None:
        await action()

    return run
