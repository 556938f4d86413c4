"""Working time: hours of each weekday, holidays, days worked instead; in the organisation's time zone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)
_FARTHEST = 3660
"""Days that are looked through for working time, which a calendar without any would never end."""


@dataclass(frozen=True)
class Hours:
    """From when to when a day is worked, by the clock on the wall."""

    opens: time
    closes: time


@dataclass(frozen=True)
class WorkCalendar:
    """`week` is by weekday, Monday 0, those that are not in it are free; `days` replaces it on a date, None: free."""

    zone: ZoneInfo
    week: Mapping[int, Hours]
    days: Mapping[date, Hours | None] = field(default_factory=dict)

    def after(self, start: datetime, span: timedelta) -> datetime:
        """Return the moment by which `span` of working time has passed since `start`."""
        if span <= timedelta():
            return start
        left = span
        for opens, closes in self._worked(start):
            begins = max(opens, start)
            if begins + left <= closes:
                return begins + left
            left -= max(closes - begins, timedelta())
        raise OverflowError("the calendar has too little working time")

    def before(self, end: datetime, span: timedelta) -> datetime:
        """Return the moment from which `span` of working time passes until `end`."""
        if span <= timedelta():
            return end
        left = span
        for opens, closes in self._worked(end, -1):
            ends = min(closes, end)
            if ends - left >= opens:
                return ends - left
            left -= max(ends - opens, timedelta())
        raise OverflowError("the calendar has too little working time")

    def close_of(self, start: datetime, days: int) -> datetime:
        """Return when the last of so many worked days closes, of which the first follows the day of `start`."""
        today = start.astimezone(self.zone).date()
        for opens, closes in self._worked(start):
            days -= opens.astimezone(self.zone).date() > today
            if days <= 0:
                return closes
        raise OverflowError("the calendar has too few days worked")

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Return the working time from `start` to `end`; none when they are the other way round."""
        total = timedelta()
        for opens, closes in self._worked(start):
            if opens >= end:
                break
            total += max(min(closes, end) - max(opens, start), timedelta())
        return total

    def _worked(self, start: datetime, step: int = 1) -> Iterator[tuple[datetime, datetime]]:
        """Yield when each day is worked, from the day of `start` on, or back."""
        day = start.astimezone(self.zone).date()
        for _ in range(_FARTHEST):
            hours = self.days[day] if day in self.days else self.week.get(day.weekday())
            if hours:
                yield self._moment(day, hours.opens), self._moment(day, hours.closes)
            day += step * _DAY

    def _moment(self, day: date, at: time) -> datetime:
        return datetime.combine(day, at, self.zone).astimezone(UTC)
