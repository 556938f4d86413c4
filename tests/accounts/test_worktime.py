"""Working time over nights, weekends, holidays and changes of the clock, against counting minute by minute."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.accounts.rules.worktime import Hours, WorkCalendar

NINE_TO_SIX = Hours(time(9), time(18))
WEEK = dict.fromkeys(range(5), NINE_TO_SIX)
MOSCOW = WorkCalendar(ZoneInfo("Europe/Moscow"), WEEK, {date(2026, 1, 1): None, date(2026, 1, 10): NINE_TO_SIX})
FRIDAY = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)  # 17:00 in Moscow


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        (FRIDAY, 0, FRIDAY),
        (FRIDAY, 1, datetime(2026, 11, 20, 15, 0, tzinfo=UTC)),
        (FRIDAY, 2, datetime(2026, 11, 23, 7, 0, tzinfo=UTC)),
        (FRIDAY + timedelta(hours=20), 9, datetime(2026, 11, 23, 15, 0, tzinfo=UTC)),
        (datetime(2025, 12, 31, 14, 0, tzinfo=UTC), 2, datetime(2026, 1, 2, 7, 0, tzinfo=UTC)),
        (datetime(2026, 1, 9, 14, 0, tzinfo=UTC), 2, datetime(2026, 1, 10, 7, 0, tzinfo=UTC)),
    ],
    ids=["none", "the same day", "over a weekend", "begun on a Saturday", "over a holiday", "a Saturday worked"],
)
def test_when_it_is_due(start: datetime, hours: int, due: datetime) -> None:
    assert MOSCOW.after(start, timedelta(hours=hours)) == due


def test_a_day_on_which_the_clock_changes_is_as_long_as_it_is() -> None:
    berlin = WorkCalendar(ZoneInfo("Europe/Berlin"), {6: Hours(time(0), time(12))})
    start = datetime(2026, 3, 28, 23, 0, tzinfo=UTC)
    assert berlin.between(start, start + timedelta(days=1)) == timedelta(hours=11)


def test_a_calendar_without_work_has_no_due_date() -> None:
    with pytest.raises(OverflowError):
        WorkCalendar(ZoneInfo("UTC"), {}).after(FRIDAY, timedelta(minutes=1))


times = st.tuples(st.integers(0, 11), st.integers(12, 23)).map(lambda at: Hours(time(at[0]), time(at[1])))
calendars = st.builds(
    WorkCalendar,
    st.sampled_from(["UTC", "Europe/Moscow", "Europe/Berlin", "Asia/Kolkata"]).map(ZoneInfo),
    st.dictionaries(st.integers(0, 6), times, min_size=1),
    st.dictionaries(st.dates(date(2026, 3, 20), date(2026, 4, 5)), times | st.none(), max_size=4),
)
moments = st.integers(0, 14 * 24 * 60).map(
    lambda minutes: datetime(2026, 3, 22, tzinfo=UTC) + timedelta(minutes=minutes)
)


def _worked(calendar: WorkCalendar, minute: datetime) -> bool:
    local = minute.astimezone(calendar.zone)
    day = local.date()
    hours = calendar.days[day] if day in calendar.days else calendar.week.get(day.weekday())
    return bool(hours and hours.opens <= local.time() < hours.closes)


@given(calendars, moments, st.integers(0, 3 * 24 * 60))
def test_working_time_is_the_minutes_worked(calendar: WorkCalendar, start: datetime, minutes: int) -> None:
    every = (start + timedelta(minutes=at) for at in range(minutes))
    counted = timedelta(minutes=sum(_worked(calendar, each) for each in every))
    assert calendar.between(start, start + timedelta(minutes=minutes)) == counted


@given(calendars, moments, st.integers(1, 40 * 60))
def test_what_is_due_after_a_while_is_that_while_away(calendar: WorkCalendar, start: datetime, minutes: int) -> None:
    span = timedelta(minutes=minutes)
    due = calendar.after(start, span)
    assert calendar.between(start, due) == span
    assert calendar.between(start, due - timedelta(minutes=1)) < span
