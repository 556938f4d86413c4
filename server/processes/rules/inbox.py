"""How an inbox is parted: by when a task is due, as days and weeks are for who looks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)


class InboxGroup(StrEnum):
    """The parts, in their order; what is due within one of them is in no earlier one."""

    OVERDUE = "OVERDUE"
    TODAY = "TODAY"
    THIS_WEEK = "THIS_WEEK"
    NEXT_WEEK = "NEXT_WEEK"
    LATER = "LATER"


@dataclass(frozen=True)
class Span:
    """From a moment on, and before another; None: from, or for, ever. What is never due is in the last."""

    since: datetime | None
    before: datetime | None


def spans(now: datetime, zone: ZoneInfo) -> Mapping[InboxGroup, Span]:
    """Return when each part begins and ends; weeks begin on Monday, and end where the day does."""
    today = now.astimezone(zone).date()
    week = today + _DAY * (7 - today.weekday())
    ends = [now, _midnight(today + _DAY, zone), _midnight(week, zone), _midnight(week + 7 * _DAY, zone)]
    borders = zip([None, *ends], [*ends, None], strict=True)
    return {group: Span(*border) for group, border in zip(InboxGroup, borders, strict=True)}


def monday(now: datetime, zone: ZoneInfo) -> datetime:
    """Return when the present week began."""
    today = now.astimezone(zone).date()
    return _midnight(today - _DAY * today.weekday(), zone)


def group_of(due_at: datetime | None, now: datetime, zone: ZoneInfo) -> InboxGroup:
    """Return the part that a task is in."""
    if due_at is None:
        return InboxGroup.LATER
    return next(group for group, span in spans(now, zone).items() if span.before is None or due_at < span.before)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)
