"""Trying failed jobs anew, and giving them up."""

from collections.abc import Awaitable, Callable, Sequence

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.kit import db, events, jobs
from server.kit.errors import missing
from server.upkeep import rules

_Release = Callable[[Sequence[int]], Awaitable[list[int]]]


async def retry(viewer: Viewer, *, job_id: str) -> str:
    """Have a failed job tried anew; refuse one that has not failed, or no longer."""
    return await _one(viewer, "job.retry", jobs.retry, job_id)


async def discard(viewer: Viewer, *, job_id: str) -> str:
    """Give a failed job up for good."""
    return await _one(viewer, "job.discard", jobs.discard, job_id)


async def retry_all(viewer: Viewer, *, kind: str | None = None) -> int:
    """Have the failed jobs of a kind, or all, tried anew; return how many: a thousand at most."""
    return await _all(viewer, "job.retry", jobs.retry, kind)


async def discard_all(viewer: Viewer, *, kind: str | None = None) -> int:
    """Give up the failed jobs of a kind, or all; return how many: a thousand at most."""
    return await _all(viewer, "job.discard", jobs.discard, kind)


async def _one(viewer: Viewer, told: str, release: _Release, job_id: str) -> str:
    accounts.require(viewer, Scope.ADMIN)
    number = rules.number(job_id)
    async with db.transaction():
        if not await release([number]):
            raise missing("The failed job")
        await events.record(told, job_id, version=1, actor=viewer.id)
    return job_id


async def _all(viewer: Viewer, told: str, release: _Release, kind: str | None) -> int:
    accounts.require(viewer, Scope.ADMIN)
    async with db.transaction():
        released = await release(await jobs.failed(kind, rules.MOST_AT_ONCE))
        versions = [(name, 1) for name in rules.named(released)]
        await events.record_all(told, versions, actor=viewer.id, data={})
    return len(released)
