"""What administrators may set of the work calendar, made clean; the calendar that its rows tell."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from enum import StrEnum
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from server.accounts.rules.worktime import Hours, WorkCalendar
from server.kit.checks import Checks

MOST_DAYS = 400
"""How many days one change sets."""
YEARS = range(1990, 2101)
DEFAULT_WEEK = {str(weekday): ["09:00", "18:00"] for weekday in range(5)}
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


class Weekday(StrEnum):
    MONDAY = "MONDAY"
    TUESDAY = "TUESDAY"
    WEDNESDAY = "WEDNESDAY"
    THURSDAY = "THURSDAY"
    FRIDAY = "FRIDAY"
    SATURDAY = "SATURDAY"
    SUNDAY = "SUNDAY"


class Day(NamedTuple):
    """A date that is not worked as its weekday is: free without hours, else worked from `opens` to `closes`."""

    date: date
    opens: str | None = None
    closes: str | None = None
    name: str | None = None


class DayHours(NamedTuple):
    """From when to when a weekday (Monday is 0) is worked."""

    weekday: int
    opens: str
    closes: str


def week(given: Sequence[DayHours], checks: Checks) -> dict[str, list[str]]:
    """Return the hours of the week as they are kept; some day is worked, or no deadline would ever come."""
    clean: dict[str, list[str]] = {}
    for at, (weekday, opens, closes) in enumerate(given):
        path = ("week", str(at))
        if str(weekday) in clean:
            checks.note("INVALID", "A weekday is given twice.", (*path, "weekday"))
        _hours(opens, closes, checks, *path)
        clean[str(weekday)] = [opens, closes]
    if not clean:
        checks.note("REQUIRED", "At least one weekday is worked.", ("week",))
    return dict(sorted(clean.items()))


def days(given: Sequence[Day], checks: Checks) -> list[Day]:
    """Return the days made clean, by date."""
    if len(given) > MOST_DAYS:
        checks.note("TOO_LONG", f"At most {MOST_DAYS} days.", ("days",), max=MOST_DAYS)
        return []
    clean: dict[date, Day] = {}
    for at, day in enumerate(given):
        path = ("days", str(at))
        if day.date in clean:
            checks.note("INVALID", "A date is given twice.", (*path, "date"))
        if day.date.year not in YEARS:
            checks.note("INVALID", f"A year from {YEARS[0]} to {YEARS[-1]}.", (*path, "date"))
        if day.opens is not None or day.closes is not None:
            _hours(day.opens, day.closes, checks, *path)
        name = checks.text(day.name, *path, "name", limit=250)
        clean[day.date] = day._replace(name=name)
    return [clean[each] for each in sorted(clean)]


def year(given: int, checks: Checks, *path: str) -> None:
    if given not in YEARS:
        checks.note("INVALID", f"A year from {YEARS[0]} to {YEARS[-1]}.", path, min=YEARS[0], max=YEARS[-1])


def calendar(zone: str, hours: Mapping[str, Sequence[str]], exceptions: Iterable[Mapping[str, Any]]) -> WorkCalendar:
    """Return the calendar that the rows of the week and of its exceptions tell."""
    worked = {int(weekday): _worked(*span) for weekday, span in hours.items()}
    by_date = {
        date.fromisoformat(str(each["date"])): _worked(each["opens"], each["closes"]) if each["opens"] else None
        for each in exceptions
    }
    return WorkCalendar(ZoneInfo(zone), worked, by_date)


def _worked(opens: str, closes: str) -> Hours:
    return Hours(time.fromisoformat(opens), time.fromisoformat(closes))


def _hours(opens: str | None, closes: str | None, checks: Checks, *path: str) -> None:
    """Note what is not from one time of a day to a later one."""
    wrong = [name for name, value in (("opens", opens), ("closes", closes)) if not _TIME.fullmatch(value or "")]
    for name in wrong:
        checks.note("INVALID", "A time is two digits, a colon and two digits, as in 09:00.", (*path, name))
    if not wrong and str(opens) >= str(closes):
        checks.note("INVALID", "A day opens before it closes.", (*path, "closes"))
