"""How the jobs of the queue are named and told of, and what a job of the clock looks like."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from server.kit.errors import Refusal

MOST_AT_ONCE = 1000
"""Failed jobs that are tried anew, or given up, by one call."""
_GRACE = timedelta(minutes=2)
_NAME = re.compile(r"job_([0-9]{26})")


class JobState(StrEnum):
    WAITING = "WAITING"
    RUNNING = "RUNNING"
    FAILED = "FAILED"


class ClockState(StrEnum):
    """How a job of the clock is doing."""

    NEW = "NEW"
    RUNNING = "RUNNING"
    DONE = "DONE"
    FAILED = "FAILED"
    LATE = "LATE"


def number(job_id: str) -> int:
    """Return the queue's own number of a job; refuse what cannot be one."""
    found = _NAME.fullmatch(job_id)
    if not found:
        raise Refusal("INVALID_ID", "This is not the id of a job.", ("id",))
    return int(found[1])


def named(numbers: Sequence[int]) -> list[str]:
    """Return the ids of jobs by the queue's numbers; the database's view names them likewise."""
    return [f"job_{each:026d}" for each in numbers]


def clock_state(
    *,
    began_at: datetime | None,
    ended_at: datetime | None,
    error: str | None,
    next_at: datetime | None,
    now: datetime,
) -> ClockState:
    """Tell how a job of the clock is doing: one that nobody begins is late, whatever came of its last turn."""
    if began_at and not ended_at:
        return ClockState.RUNNING
    if next_at and now - next_at > _GRACE:
        return ClockState.LATE
    if not began_at:
        return ClockState.NEW
    return ClockState.FAILED if error else ClockState.DONE
