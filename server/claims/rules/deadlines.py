"""Deadlines of claims: which policy applies, when a claim is due, what stops the clock and what moves it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from server.accounts.rules.worktime import WorkCalendar
from server.claims.rules.terms import ACTIVE, ClaimDirection, ClaimStatus

FARTHEST = timedelta(days=3660)
"""A deadline that the calendar has too little work for."""


class TimeUnit(StrEnum):
    """What deadlines are counted in; a day worked ends when it closes, a day of the calendar at the hour it began."""

    WORKING_MINUTES = "WORKING_MINUTES"
    WORKING_HOURS = "WORKING_HOURS"
    WORKING_DAYS = "WORKING_DAYS"
    HOURS = "HOURS"
    DAYS = "DAYS"


_BY_CALENDAR = frozenset({TimeUnit.HOURS, TimeUnit.DAYS})


class Successor(StrEnum):
    """To whom a claim goes that was not settled in time."""

    HEAD = "HEAD"
    USER = "USER"


@dataclass(frozen=True)
class Span:
    """So much time."""

    amount: int
    unit: TimeUnit

    @property
    def works(self) -> bool:
        """Tell whether only working time counts."""
        return self.unit not in _BY_CALENDAR


@dataclass(frozen=True)
class Policy:
    """A policy of deadlines; the conditions that are None hold for every claim."""

    id: str
    partner_id: str | None = None
    reason_id: str | None = None
    importance: str | None = None
    response: Span | None = None
    resolution: Span | None = None
    warn_percent: int | None = None
    escalation: Span | None = None
    raises_importance: bool = False
    hands_over_to: str | None = None
    hands_over_to_user_id: str | None = None


class Pause(NamedTuple):
    since: datetime
    until: datetime


@dataclass(frozen=True)
class Timing:
    """What of a claim decides its deadlines, named as the columns are."""

    status: str
    direction: str
    registered_at: datetime
    archived_at: datetime | None = None
    reopened_at: datetime | None = None
    first_responded_at: datetime | None = None
    waiting_since: datetime | None = None
    response_due_at: datetime | None = None
    resolution_due_at: datetime | None = None
    response_told: int | None = None
    resolution_told: int | None = None
    escalated_at: datetime | None = None

    @property
    def runs(self) -> bool:
        """Tell whether there is a clock at all."""
        return self.status in ACTIVE and self.archived_at is None and self.direction == ClaimDirection.FROM_CUSTOMER

    def unmet(self) -> dict[str, datetime]:
        """Return the deadlines that are still to be met, those that stand still left out.

        A claim in progress has been responded to, whether or not anybody knows when.
        """
        if not self.runs:
            return {}
        found = {"resolution": self.resolution_due_at}
        if self.first_responded_at is None and self.status == ClaimStatus.REGISTERED:
            found["response"] = self.response_due_at
        since = self.waiting_since
        return {name: due for name, due in found.items() if due and (since is None or due <= since)}


def choose(policies: Iterable[Policy], *, partner_id: str, reasons: Sequence[str], importance: str) -> Policy | None:
    """Return the policy that applies: a partner's own before others, then the nearest reason's, then the importance's.

    `reasons` leads from the claim's reason up to the root.
    """
    depth = {reason: len(reasons) - at for at, reason in enumerate(reasons)}
    fitting = [
        (policy.partner_id is not None, depth.get(policy.reason_id or "", 0), policy.importance is not None, policy)
        for policy in policies
        if policy.partner_id in {None, partner_id}
        and (policy.reason_id is None or policy.reason_id in depth)
        and policy.importance in {None, importance}
    ]
    return max(fitting, key=lambda each: each[:3])[3] if fitting else None


def due(start: datetime, span: Span, calendar: WorkCalendar) -> datetime:
    """Return the moment by which `span` has passed since `start`."""
    amount = span.amount
    try:
        match span.unit:
            case TimeUnit.WORKING_MINUTES:
                return calendar.after(start, timedelta(minutes=amount))
            case TimeUnit.WORKING_HOURS:
                return calendar.after(start, timedelta(hours=amount))
            case TimeUnit.WORKING_DAYS:
                return calendar.close_of(start, amount)
            case TimeUnit.HOURS:
                return start + timedelta(hours=amount)
            case TimeUnit.DAYS:
                local = start.astimezone(calendar.zone)
                return (local + timedelta(days=amount)).astimezone(start.tzinfo)
    except OverflowError:
        return start + FARTHEST


def soon(start: datetime, due_at: datetime, span: Span, percent: int, calendar: WorkCalendar) -> datetime:
    """Return when so much of `span`, which began at `start`, has passed, and as much is left as is left of it."""
    whole = due(start, span, calendar)
    left = (100 - percent) / 100
    if not span.works:
        return due_at - (whole - start) * left
    return calendar.before(due_at, calendar.between(start, whole) * left)


def shifted(moment: datetime, pauses: Iterable[Pause], calendar: WorkCalendar, *, works: bool) -> datetime:
    """Return a deadline moved by the time that the clock stood; one that had passed before stays."""
    for since, until in pauses:
        if moment > since:
            stood = calendar.between(since, until) if works else until - since
            try:
                moment = calendar.after(moment, stood) if works else moment + stood
            except OverflowError:
                moment += FARTHEST
    return moment


def counted(timing: Timing, policy: Policy | None, pauses: Sequence[Pause], calendar: WorkCalendar) -> dict[str, Any]:
    """Return the due dates of a claim, counted anew from the start of each.

    A claim that was reopened keeps the deadline of its first response, and is to be settled as if it began then.
    """
    found: dict[str, Any] = {"response_due_at": None, "resolution_due_at": None}
    if policy is None or timing.direction != ClaimDirection.FROM_CUSTOMER:
        return found
    starts = {"response": timing.registered_at, "resolution": timing.reopened_at or timing.registered_at}
    for name, start in starts.items():
        span: Span | None = getattr(policy, name)
        if span:
            later = [pause for pause in pauses if pause.until > start]
            found[f"{name}_due_at"] = shifted(due(start, span, calendar), later, calendar, works=span.works)
    return found


def resumed(timing: Timing, policy: Policy | None, until: datetime, calendar: WorkCalendar) -> dict[str, Any]:
    """Return the due dates that the customer's answer leaves: each as far away as when the clock stopped."""
    since = timing.waiting_since
    if since is None or policy is None:
        return {}
    answered = timing.first_responded_at is not None or timing.status != ClaimStatus.REGISTERED
    moved: dict[str, Any] = {}
    for name in ("resolution",) if answered else ("response", "resolution"):
        moment, span = getattr(timing, f"{name}_due_at"), getattr(policy, name)
        if moment:
            works = span.works if span else True
            moved[f"{name}_due_at"] = shifted(moment, [Pause(since, until)], calendar, works=works)
    return moved


INNER = frozenset({"due_at", "alarm_at", "response_told", "resolution_told", "escalated_at", "reopened_at"})
"""Columns that follow from the others, or from when an event was: they are in no history."""
