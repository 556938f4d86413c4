"""The queue's jobs and the jobs of the clock, as the API shows them."""

from datetime import datetime

import strawberry

from server.accounts.rules import Viewer
from server.api import declare, tables
from server.api.connection import CountPrecision
from server.api.enums import ClockState, JobState
from server.api.node import Node
from server.kit import clock
from server.upkeep import rules


def _moment(told: str | None) -> datetime | None:
    return datetime.fromisoformat(told) if told else None


def _state(_: Viewer, began_at: str | None, ended_at: str | None, error: str | None, next_at: str | None) -> ClockState:
    found = rules.clock_state(
        began_at=_moment(began_at),
        ended_at=_moment(ended_at),
        error=error,
        next_at=_moment(next_at),
        now=clock.now(),
    )
    return ClockState[found.name]


@declare.record(tables.JOB, "Work that was put down for later, until it is done; one that fails is kept.")
class Job(Node):
    kind: str = declare.column("What is to be done, as in notifications.send.")
    state: JobState = declare.column("Whether it waits, is being done, or has failed for good.")
    subject: strawberry.ID | None = declare.column("The first record that it names.", where=False)
    created_at: datetime = declare.column("When it was put down.", order=True)
    changed_at: datetime = declare.column("When it was last begun, tried or given up.", order=True)
    due_at: datetime = declare.column("From when on it may be done.")
    tries: int = declare.column("How often it was tried in vain.")
    error: str | None = declare.column("What went wrong at the last try; secrets are masked.", where=False)


@strawberry.type(description="How many jobs are in a state.")
class JobStateCount:
    state: JobState = strawberry.field(description="The state.")
    total_count: int = strawberry.field(description="How many jobs are in it; counted up to 10,000.")
    total_count_precision: CountPrecision = strawberry.field(description="Whether `totalCount` is exact.")


@declare.record(tables.CLOCK_JOB, "Work that is done by the clock, again and again.")
class ClockJob(Node):
    kind: str = declare.column("What is done, as in accounts.purge.", order=True)
    cron: str = declare.column("When, as cron has it, in UTC.", where=False)
    began_at: datetime | None = declare.column("When the last turn began.")
    ended_at: datetime | None = declare.column("When it ended; null while it goes on.")
    next_at: datetime | None = declare.column("When the next turn is due.")
    error: str | None = declare.column("What went wrong in the last turn; secrets are masked.", where=False)
    failures: int = declare.column("How many turns went wrong in a row.")
    state: ClockState = declare.derived(
        "How it is doing.",
        _state,
        {
            "began_at": "{t}.began_at",
            "ended_at": "{t}.ended_at",
            "error": "{t}.error",
            "next_at": "{t}.next_at",
        },
    )
