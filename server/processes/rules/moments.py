"""Dates and durations of ISO 8601, as timers and due dates of a model write them."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

_DURATION = re.compile(
    r"P(?=\d|T\d)(?:(?P<years>\d{1,4})Y)?(?:(?P<months>\d{1,4})M)?(?:(?P<weeks>\d{1,4})W)?(?:(?P<days>\d{1,5})D)?"
    r"(?:T(?=\d)(?:(?P<hours>\d{1,6})H)?(?:(?P<minutes>\d{1,7})M)?(?:(?P<seconds>\d{1,9})S)?)?",
    re.ASCII,
)
_FIRST_YEAR, _LAST_YEAR = 1900, 9000


@dataclass(frozen=True, slots=True)
class Duration:
    """Months count by the calendar; all else is a fixed time."""

    months: int
    rest: timedelta

    def after(self, moment: datetime) -> datetime:
        """Return the moment later by this; a day that its month lacks becomes the month's last."""
        year, month = divmod(moment.year * 12 + moment.month - 1 + self.months, 12)
        if year > _LAST_YEAR:
            raise ValueError(year)
        day = min(moment.day, monthrange(year, month + 1)[1])
        return moment.replace(year=year, month=month + 1, day=day) + self.rest


@dataclass(frozen=True, slots=True)
class Due:
    """A moment: written, so long after the start, or held by a variable in either way."""

    moment: datetime | None = None
    duration: Duration | None = None
    variable: str | None = None

    def at(self, now: datetime, values: Mapping[str, Any]) -> datetime | None:
        """Return the moment; None when the variable holds nothing. Raise ValueError when it holds no time."""
        if self.variable is None:
            return self.duration.after(now) if self.duration else self.moment
        value = values.get(self.variable)
        if value is None:
            return None
        held = value if isinstance(value, datetime) else read(str(value))
        return held.after(now) if isinstance(held, Duration) else held


def read(text: str) -> Duration | datetime:
    """Return the duration or the moment that a text writes; raise ValueError when it is neither."""
    return duration(text) if text.startswith("P") else moment(text)


def duration(text: str) -> Duration:
    """Read `P1M`, `P2DT3H` and the like."""
    matched = _DURATION.fullmatch(text)
    if matched is None:
        raise ValueError(text)
    parts = {name: int(value) for name, value in matched.groupdict(default="0").items()}
    months = parts.pop("years") * 12 + parts.pop("months")
    return Duration(months, timedelta(**parts))


def moment(text: str) -> datetime:
    """Read a date or a date with a time; without an offset it is UTC."""
    written = datetime.fromisoformat(text)
    if not _FIRST_YEAR < written.year < _LAST_YEAR:
        raise ValueError(text)
    return written.astimezone(UTC) if written.tzinfo else written.replace(tzinfo=UTC)
