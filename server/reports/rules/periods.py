"""Periods of reports: whole days of the organisation's time zone, and the parts that they fall into."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from server.kit.errors import Refusal

EARLIEST, LATEST = date(1970, 1, 1), date(2999, 12, 31)
MOST_PARTS = 400
"""A year by days, and a bit."""
DAY, _WEEK, _MONTH = timedelta(days=1), timedelta(days=7), timedelta(days=31)
_YEAR = 12


class Interval(StrEnum):
    DAY = "DAY"
    WEEK = "WEEK"
    MONTH = "MONTH"
    QUARTER = "QUARTER"
    YEAR = "YEAR"


class RelativePeriod(StrEnum):
    """A period that moves on with the days; the app has the same."""

    THIS_WEEK = "THIS_WEEK"
    """From Monday to Sunday."""
    LAST_WEEK = "LAST_WEEK"
    THIS_MONTH = "THIS_MONTH"
    LAST_MONTH = "LAST_MONTH"
    THIS_QUARTER = "THIS_QUARTER"
    LAST_QUARTER = "LAST_QUARTER"
    THIS_YEAR = "THIS_YEAR"
    LAST_YEAR = "LAST_YEAR"
    LAST_NINETY_DAYS = "LAST_NINETY_DAYS"
    """Today and the 89 days before it."""
    LAST_TWELVE_MONTHS = "LAST_TWELVE_MONTHS"
    """The present month and the eleven before it."""


_MONTHS = {Interval.MONTH: 1, Interval.QUARTER: 3, Interval.YEAR: _YEAR}


@dataclass(frozen=True)
class Span:
    """Whole days, from `first` until `end`, which is the day after the last."""

    first: date
    end: date

    @property
    def last(self) -> date:
        return self.end - DAY

    @property
    def is_month(self) -> bool:
        return self.first.day == self.end.day == 1 and _months(self.end) - _months(self.first) == 1

    def before(self) -> "Span":
        """Return the period of the same length just before: so many months where this is of whole months, else days."""
        if self.first.day == self.end.day == 1:
            return Span(_shifted(self.first, _months(self.first) - _months(self.end)), self.first)
        return Span(self.first - (self.end - self.first), self.first)

    def fitting(self) -> Interval:
        """Return the parts that show how it went: days up to a month, else months."""
        return Interval.DAY if self.end - self.first <= _MONTH else Interval.MONTH

    def parts(self, interval: Interval) -> list["Span"]:
        """Return the days, weeks from Monday, months, quarters or years; the first and the last may be cut."""
        cuts = [self.first]
        while (cut := _next(cuts[-1], interval)) < self.end:
            cuts.append(cut)
            if len(cuts) > MOST_PARTS:
                message = f"The period falls into more than {MOST_PARTS} parts: choose longer ones."
                raise Refusal("INVALID", message, ("interval",), max=MOST_PARTS)
        return [Span(*each) for each in zip(cuts, [*cuts[1:], self.end], strict=True)]


def begin(day: date, zone: ZoneInfo) -> datetime:
    """Return the first moment of a day: of two midnights the earlier, and of none the moment that follows it."""
    return datetime.combine(day, time.min, zone).astimezone(UTC)


def day_of(at: datetime, zone: ZoneInfo) -> date:
    return at.astimezone(zone).date()


def span(first: date | None, last: date | None, *, today: date, months: int = 1) -> Span:
    """Return the period from the first to the last day; untold, the months up to the present one, which counts.

    Refuse one day without the other, days in the wrong order, and those that no report is about.
    """
    if first is None and last is None:
        present = today.replace(day=1)
        return Span(_shifted(present, 1 - months), _shifted(present, 1))
    if first is None or last is None:
        missing = "from" if first is None else "to"
        raise Refusal("REQUIRED", "A period has a first and a last day.", ("filter", missing))
    if not EARLIEST <= first <= LATEST or not EARLIEST <= last <= LATEST:
        message = f"Reports are made of the days from {EARLIEST} to {LATEST}."
        raise Refusal("INVALID", message, ("filter", "from"), min=str(EARLIEST), max=str(LATEST))
    if last < first:
        raise Refusal("INVALID", "The last day stands before the first.", ("filter", "to"))
    return Span(first, last + DAY)


def relative(period: RelativePeriod, today: date) -> Span:
    """Return the days of a period as it is today."""
    monday = today - DAY * today.weekday()
    by_days = {
        RelativePeriod.THIS_WEEK: Span(monday, monday + _WEEK),
        RelativePeriod.LAST_WEEK: Span(monday - _WEEK, monday),
        RelativePeriod.LAST_NINETY_DAYS: Span(today - DAY * 89, today + DAY),
    }
    return by_days.get(period) or _of_months(period, today)


def _of_months(period: RelativePeriod, today: date) -> Span:
    month = today.replace(day=1)
    quarter, year = _shifted(month, -(_months(today) % 3)), month.replace(month=1)
    first, months = {
        RelativePeriod.THIS_MONTH: (month, 1),
        RelativePeriod.LAST_MONTH: (_shifted(month, -1), 1),
        RelativePeriod.THIS_QUARTER: (quarter, 3),
        RelativePeriod.LAST_QUARTER: (_shifted(quarter, -3), 3),
        RelativePeriod.THIS_YEAR: (year, _YEAR),
        RelativePeriod.LAST_YEAR: (_shifted(year, -_YEAR), _YEAR),
        RelativePeriod.LAST_TWELVE_MONTHS: (_shifted(month, 1 - _YEAR), _YEAR),
    }[period]
    return Span(first, _shifted(first, months))


def month_before(day: date) -> date:
    """Return the same day of the month before, or its last one.

    >>> month_before(date(2026, 3, 31))
    datetime.date(2026, 2, 28)
    """
    first = day.replace(day=1)
    return min(_shifted(first, -1) + DAY * (day.day - 1), first - DAY)


def check_past(as_of: date, today: date) -> None:
    """Refuse a day to come, and one that no report is about."""
    if not EARLIEST <= as_of <= today:
        message = f"Claims are told as they stood on a day from {EARLIEST} to today, {today}."
        raise Refusal("INVALID", message, ("filter", "asOf"), min=str(EARLIEST), max=str(today))


def _next(day: date, interval: Interval) -> date:
    """Return the beginning of the part after the one that the day is in."""
    if interval is Interval.DAY:
        return day + DAY
    if interval is Interval.WEEK:
        return day + timedelta(days=7 - day.weekday())
    length = _MONTHS[interval]
    return _shifted(day.replace(day=1), length - (day.month - 1) % length)


def _months(day: date) -> int:
    return day.year * _YEAR + day.month - 1


def _shifted(first: date, months: int) -> date:
    """Return the first day of the month that is so many months later."""
    year, month = divmod(_months(first) + months, _YEAR)
    return date(year, month + 1, 1)
