"""When a report is due by the clock of a time zone: every day, on weekdays, or on a day of the month."""

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from server.accounts.rules.calendar import Weekday

_DAY, _SECOND = timedelta(days=1), timedelta(seconds=1)
_REACH = 40
"""Days within which every timing is due at least once, and a bit."""
_WEEKDAYS = list(Weekday)


class Frequency(StrEnum):
    """How often something is due."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"


@dataclass(frozen=True)
class Timing:
    """On which days something is due, and at which time by the clock on the wall."""

    frequency: Frequency
    at: time
    weekdays: Collection[str] = ()
    """Of a weekly one, at least one."""
    day_of_month: int | None = None
    """Of a monthly one; a month that has no such day is due on its last."""

    def falls_on(self, day: date) -> bool:
        if self.frequency is Frequency.WEEKLY:
            return _WEEKDAYS[day.weekday()] in self.weekdays
        if self.frequency is Frequency.MONTHLY and self.day_of_month:
            return day.day == min(self.day_of_month, monthrange(day.year, day.month)[1])
        return True


def moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """Return when the clock first shows this time on this day; where it is set past it: when that is done."""
    early, late = sorted(datetime.combine(day, at, zone).replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    if early.astimezone(zone).replace(tzinfo=None) == datetime.combine(day, at):
        return early
    offset = early.astimezone(zone).utcoffset()
    while late - early > _SECOND:  # between the two the clock is set forward
        middle = early + (late - early) // 2
        middle = middle.replace(microsecond=0)
        early, late = (middle, late) if middle.astimezone(zone).utcoffset() == offset else (early, middle)
    return late


def following(timing: Timing, after: datetime, zone: ZoneInfo) -> datetime:
    """Return the first moment after this one at which it is due."""
    first = after.astimezone(zone).date() - _DAY
    days = (first + step * _DAY for step in range(_REACH))
    return next(at for day in days if timing.falls_on(day) and (at := moment(day, timing.at, zone)) > after)


def latest(timing: Timing, until: datetime, zone: ZoneInfo) -> datetime:
    """Return the last moment until this one, it included, at which it was due."""
    last = until.astimezone(zone).date()
    days = (last - step * _DAY for step in range(_REACH))
    return next(at for day in days if timing.falls_on(day) and (at := moment(day, timing.at, zone)) <= until)
