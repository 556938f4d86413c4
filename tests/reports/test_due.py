"""When reports are due, against the clock itself read minute by minute; and what their periods are on a day."""

import calendar
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.accounts.rules.calendar import Weekday
from server.reports.rules import due, periods
from server.reports.rules.due import Frequency, Timing
from server.reports.rules.periods import RelativePeriod

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
NIGHTS = {
    "Europe/Berlin": [(2026, 3, 29), (2026, 10, 25)],
    "America/New_York": [(2026, 3, 8), (2026, 11, 1)],
    "America/Santiago": [(2026, 9, 6), (2026, 4, 5)],  # at midnight
    "Australia/Lord_Howe": [(2026, 10, 4), (2026, 4, 5)],  # by half an hour
    "Africa/Casablanca": [(2026, 2, 15), (2026, 3, 22)],
    "Pacific/Apia": [(2011, 12, 30)],  # a day that was left out
    "Europe/Riga": [(2026, 11, 30), (2024, 2, 29)],
    "UTC": [(2026, 12, 31)],
}
DAYS = [(zone, date(*day)) for zone, days in NIGHTS.items() for day in days]


def matches(timing: Timing, day: date) -> bool:
    """Tell by the words alone whether a day is one of the timing's."""
    last = calendar.monthrange(day.year, day.month)[1]
    return {
        Frequency.DAILY: True,
        Frequency.WEEKLY: day.strftime("%A").upper() in timing.weekdays,
        Frequency.MONTHLY: day.day == timing.day_of_month or (day.day == last and last < (timing.day_of_month or 0)),
    }[timing.frequency]


def watched(timing: Timing, zone: ZoneInfo, around: date, days: int) -> Iterator[datetime]:
    """Read the clock each minute: a time of a day has come when the clock first shows it, or more."""
    at = datetime.combine(around - days * DAY, time(12), UTC)
    wanted = [around + step * DAY for step in range(1 - days, days) if matches(timing, around + step * DAY)]
    pending = [datetime.combine(day, timing.at) for day in wanted]
    last = None
    for _ in range(2 * days * 24 * 60):
        shown = at.astimezone(zone).replace(tzinfo=None)
        while pending and shown >= pending[0]:
            pending.pop(0)
            if at != last:
                yield at
            last = at
        at += MINUTE


timings = st.builds(
    Timing,
    frequency=st.sampled_from(Frequency),
    at=st.builds(time, st.sampled_from([0, 0, 1, 2, 2, 3, 9, 23]), st.sampled_from([0, 1, 15, 30, 59])),
    weekdays=st.sets(st.sampled_from(Weekday), min_size=1),
    day_of_month=st.integers(1, 31),
)


@settings(deadline=None, max_examples=150, derandomize=True)
@given(timing=timings, place=st.sampled_from(DAYS))
def test_moments_are_those_that_the_clock_shows(timing: Timing, place: tuple[str, date]) -> None:
    zone = ZoneInfo(place[0])
    moments = [*watched(timing, zone, place[1], 4)]
    for one, other in pairwise(moments):
        assert due.following(timing, one, zone) == other
        assert due.following(timing, other - MINUTE, zone) == other
        assert due.latest(timing, other, zone) == other
        assert due.latest(timing, other - MINUTE, zone) == one


@settings(deadline=None, max_examples=300, derandomize=True)
@given(timing=timings, zone=st.sampled_from([*NIGHTS]), minutes=st.integers(0, 6 * 366 * 24 * 60))
def test_what_follows_is_the_next_and_the_latest_before_it(timing: Timing, zone: str, minutes: int) -> None:
    at, where = datetime(2024, 1, 1, tzinfo=UTC) + minutes * MINUTE, ZoneInfo(zone)
    following, latest = due.following(timing, at, where), due.latest(timing, at, where)
    assert latest <= at < following
    assert due.latest(timing, following - timedelta(seconds=1), where) == latest
    assert due.following(timing, latest, where) == following
    assert matches(timing, following.astimezone(where).date())


@pytest.mark.parametrize(
    ("zone", "day", "at", "expected"),
    [
        ("Europe/Berlin", (2026, 3, 29), "02:30", "2026-03-29T01:00:00+00:00"),  # left out: three o'clock
        ("Europe/Berlin", (2026, 10, 25), "02:30", "2026-10-25T00:30:00+00:00"),  # shown twice: the first
        ("America/Santiago", (2026, 9, 6), "00:00", "2026-09-06T04:00:00+00:00"),
        ("Pacific/Apia", (2011, 12, 30), "09:00", "2011-12-30T10:00:00+00:00"),
        ("Asia/Kolkata", (2026, 1, 1), "09:15", "2026-01-01T03:45:00+00:00"),
    ],
)
def test_nights_on_which_the_clock_is_set(zone: str, day: tuple[int, int, int], at: str, expected: str) -> None:
    assert due.moment(date(*day), time.fromisoformat(at), ZoneInfo(zone)) == datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    ("day_of_month", "expected"),
    [(31, ["01-31", "02-28", "03-31", "04-30"]), (29, ["01-29", "02-28", "03-29", "04-29"])],
)
def test_a_month_that_has_no_such_day_is_due_on_its_last(day_of_month: int, expected: list[str]) -> None:
    timing, at = Timing(Frequency.MONTHLY, time(9), day_of_month=day_of_month), datetime(2025, 12, 31, 12, tzinfo=UTC)
    found = []
    for _ in expected:
        at = due.following(timing, at, ZoneInfo("UTC"))
        found.append(at.strftime("%m-%d"))
    assert found == expected


@pytest.mark.parametrize(
    ("period", "today", "first", "last"),
    [
        (RelativePeriod.THIS_WEEK, "2026-11-30", "2026-11-30", "2026-12-06"),
        (RelativePeriod.THIS_WEEK, "2026-11-29", "2026-11-23", "2026-11-29"),
        (RelativePeriod.LAST_WEEK, "2026-01-01", "2025-12-22", "2025-12-28"),
        (RelativePeriod.LAST_NINETY_DAYS, "2026-11-30", "2026-09-02", "2026-11-30"),
        (RelativePeriod.THIS_MONTH, "2026-11-30", "2026-11-01", "2026-11-30"),
        (RelativePeriod.LAST_MONTH, "2026-11-30", "2026-10-01", "2026-10-31"),
        (RelativePeriod.LAST_MONTH, "2026-01-31", "2025-12-01", "2025-12-31"),
        (RelativePeriod.LAST_MONTH, "2024-03-31", "2024-02-01", "2024-02-29"),
        (RelativePeriod.THIS_QUARTER, "2026-11-30", "2026-10-01", "2026-12-31"),
        (RelativePeriod.LAST_QUARTER, "2026-02-01", "2025-10-01", "2025-12-31"),
        (RelativePeriod.THIS_YEAR, "2026-11-30", "2026-01-01", "2026-12-31"),
        (RelativePeriod.LAST_YEAR, "2026-11-30", "2025-01-01", "2025-12-31"),
        (RelativePeriod.LAST_TWELVE_MONTHS, "2026-11-30", "2025-12-01", "2026-11-30"),
        (RelativePeriod.LAST_TWELVE_MONTHS, "2028-02-10", "2027-03-01", "2028-02-29"),
    ],
)
def test_periods_move_on_with_the_days(period: RelativePeriod, today: str, first: str, last: str) -> None:
    span = periods.relative(period, date.fromisoformat(today))
    assert (str(span.first), str(span.last)) == (first, last)
