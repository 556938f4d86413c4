"""What is told of deadlines, and when: due soon, overdue, escalated; each once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any

from server.accounts.rules.worktime import WorkCalendar
from server.claims.rules import deadlines
from server.claims.rules.deadlines import Policy, Span, Timing
from server.claims.rules.terms import Importance


class Deadline(StrEnum):
    """What is to be done in time."""

    RESPONSE = "RESPONSE"
    RESOLUTION = "RESOLUTION"


class Told(IntEnum):
    """What was told of a deadline; nothing is told of one that had passed before anybody counted it."""

    SOON = 1
    OVERDUE = 2
    PASSED = 3


@dataclass(frozen=True)
class Alarm:
    """Something to be told at a moment: of a deadline, or, without `told`, the escalation."""

    at: datetime
    deadline: Deadline
    due_at: datetime
    told: Told | None


_RAISED = {Importance.LOW: Importance.NORMAL, Importance.NORMAL: Importance.HIGH}


def running(timing: Timing, policy: Policy | None, calendar: WorkCalendar) -> dict[str, Any]:
    """Return which deadline comes next, and when the deadlines are to be looked at again."""
    alarms = [alarm.at for alarm in _alarms(timing, policy, calendar)]
    return {"due_at": min(timing.unmet().values(), default=None), "alarm_at": min(alarms, default=None)}


def fired(timing: Timing, policy: Policy | None, calendar: WorkCalendar, now: datetime) -> tuple[list[Alarm], Timing]:
    """Return what is to be told by now, and the timing once it is: each deadline's last word, then the escalation."""
    last: dict[Deadline | None, Alarm] = {}
    for alarm in _alarms(timing, policy, calendar):
        if alarm.at <= now:
            last[alarm.deadline if alarm.told else None] = alarm
    for alarm in last.values():
        timing = _after(timing, alarm, now)
    return sorted(last.values(), key=lambda alarm: (alarm.told is None, alarm.at)), timing


def silenced(timing: Timing, now: datetime) -> Timing:
    """Return the timing of a claim whose deadlines are first counted now: those that have passed are not told."""
    past: dict[str, Any] = {f"{name}_told": int(Told.PASSED) for name, due in timing.unmet().items() if due <= now}
    return replace(timing, **past) if past else timing


def recounted(before: Timing, after: Timing) -> Timing:
    """Return the timing with what was told of deadlines that have moved forgotten."""
    names = ("response", "resolution")
    moved = [name for name in names if getattr(before, f"{name}_due_at") != getattr(after, f"{name}_due_at")]
    forgotten: dict[str, Any] = {f"{name}_told": None for name in moved}
    return replace(after, **forgotten)


def raised(importance: str) -> str:
    """Return the next higher importance."""
    return _RAISED.get(Importance(importance), Importance.HIGH)


def _alarms(timing: Timing, policy: Policy | None, calendar: WorkCalendar) -> Iterator[Alarm]:
    """Yield what is still to be told, of each deadline in the order of time."""
    if policy is None:
        return
    missed = []
    for name, due_at in timing.unmet().items():
        deadline, told = Deadline[name.upper()], getattr(timing, f"{name}_told")
        span: Span | None = getattr(policy, name)
        if told is None and policy.warn_percent and span:
            start = timing.registered_at if name == "response" else timing.reopened_at or timing.registered_at
            soon = deadlines.soon(start, due_at, span, policy.warn_percent, calendar)
            yield Alarm(soon, deadline, due_at, Told.SOON)
        if told is None or told < Told.OVERDUE:
            yield Alarm(due_at, deadline, due_at, Told.OVERDUE)
        if told != Told.PASSED:
            missed.append((due_at, deadline))
    if missed and policy.escalation and timing.escalated_at is None:
        first, deadline = min(missed)
        yield Alarm(deadlines.due(first, policy.escalation, calendar), deadline, first, None)


def _after(timing: Timing, alarm: Alarm, now: datetime) -> Timing:
    if alarm.told is None:
        return replace(timing, escalated_at=now)
    told: dict[str, Any] = {f"{alarm.deadline.lower()}_told": int(alarm.told)}
    return replace(timing, **told)
