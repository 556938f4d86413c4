"""Which policy applies, when a claim is due, and what a stopped clock does, against counting minute by minute."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.accounts.rules.worktime import Hours, WorkCalendar
from server.claims.rules import deadlines as rules
from server.claims.rules.deadlines import Pause, Policy, Span, TimeUnit, Timing
from tests.make.deadlines import MOSCOW

FRIDAY = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)  # 17:00 in Moscow
CLAIM = Timing(status="REGISTERED", direction="FROM_CUSTOMER", registered_at=FRIDAY)
DAY = timedelta(days=1)


def moment(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a time of November 2026 by the clock of Moscow."""
    return datetime(2026, 11, day, hour, minute, tzinfo=MOSCOW.zone).astimezone(UTC)


POLICIES = [
    Policy("default"),
    Policy("high", importance="HIGH"),
    Policy("quality", reason_id="quality"),
    Policy("damaged", reason_id="damaged"),
    Policy("damaged, high", reason_id="damaged", importance="HIGH"),
    Policy("ours", partner_id="ours"),
    Policy("ours, quality", partner_id="ours", reason_id="quality"),
]


@pytest.mark.parametrize(
    ("partner", "reasons", "importance", "chosen"),
    [
        ("theirs", [], "NORMAL", "default"),
        ("theirs", [], "HIGH", "high"),
        ("theirs", ["late"], "LOW", "default"),
        ("theirs", ["torn", "damaged", "quality"], "NORMAL", "damaged"),
        ("theirs", ["torn", "damaged", "quality"], "HIGH", "damaged, high"),
        ("theirs", ["expired", "quality"], "HIGH", "quality"),
        ("ours", ["torn", "damaged", "quality"], "HIGH", "ours, quality"),
        ("ours", ["late"], "HIGH", "ours"),
    ],
)
def test_the_most_specific_policy_applies(partner: str, reasons: list[str], importance: str, chosen: str) -> None:
    for policies in (POLICIES, POLICIES[::-1]):
        found = rules.choose(policies, partner_id=partner, reasons=reasons, importance=importance)
        assert found
        assert found.id == chosen


def test_without_a_policy_that_fits_there_is_none() -> None:
    assert rules.choose(POLICIES[1:], partner_id="theirs", reasons=[], importance="LOW") is None


@pytest.mark.parametrize(
    ("amount", "unit", "due"),
    [
        (90, TimeUnit.WORKING_MINUTES, moment(23, 9, 30)),
        (2, TimeUnit.WORKING_HOURS, moment(23, 10)),
        (1, TimeUnit.WORKING_DAYS, moment(23, 18)),
        (2, TimeUnit.WORKING_DAYS, moment(24, 18)),
        (48, TimeUnit.HOURS, FRIDAY + 2 * DAY),
        (3, TimeUnit.DAYS, moment(23, 17)),
    ],
)
def test_when_a_claim_of_friday_evening_is_due(amount: int, unit: TimeUnit, due: datetime) -> None:
    assert rules.due(FRIDAY, Span(amount, unit), MOSCOW) == due


def test_a_days_time_is_the_same_hour_though_the_clock_changes() -> None:
    berlin = WorkCalendar(ZoneInfo("Europe/Berlin"), {})
    start = datetime(2026, 3, 28, 11, tzinfo=UTC)
    assert rules.due(start, Span(1, TimeUnit.DAYS), berlin) == datetime(2026, 3, 29, 10, tzinfo=UTC)


@pytest.mark.parametrize("unit", [TimeUnit.WORKING_HOURS, TimeUnit.WORKING_DAYS])
def test_without_work_a_deadline_is_far_away(unit: TimeUnit) -> None:
    idle = WorkCalendar(ZoneInfo("UTC"), {})
    assert rules.due(FRIDAY, Span(1, unit), idle) == FRIDAY + rules.FARTHEST


def test_what_is_unmet() -> None:
    claim = replace(CLAIM, response_due_at=FRIDAY + DAY, resolution_due_at=FRIDAY + 2 * DAY)
    both = {"response": FRIDAY + DAY, "resolution": FRIDAY + 2 * DAY}
    assert claim.unmet() == both
    assert replace(claim, first_responded_at=FRIDAY).unmet() == {"resolution": FRIDAY + 2 * DAY}
    assert replace(claim, status="IN_PROGRESS").unmet() == {"resolution": FRIDAY + 2 * DAY}
    gone: list[dict[str, Any]] = [{"status": "SATISFIED"}, {"archived_at": FRIDAY}, {"direction": "TO_SUPPLIER"}]
    for each in gone:
        assert replace(claim, **each).unmet() == {}
    assert replace(claim, waiting_since=FRIDAY + 3 * DAY).unmet() == both
    assert replace(claim, waiting_since=FRIDAY + DAY / 2).unmet() == {}


def test_a_deadline_that_had_passed_stays_when_the_clock_stops() -> None:
    pause = Pause(moment(23, 10), moment(24, 10))
    assert rules.shifted(moment(20, 18), [pause], MOSCOW, works=True) == moment(20, 18)
    assert rules.shifted(moment(23, 11), [pause], MOSCOW, works=True) == moment(24, 11)
    assert rules.shifted(moment(23, 11), [pause], MOSCOW, works=False) == moment(24, 11)
    weekend = Pause(moment(20, 17), moment(23, 10))
    assert rules.shifted(moment(20, 18), [weekend], MOSCOW, works=True) == moment(23, 11)


def test_a_reopened_claim_is_settled_as_if_it_began_then() -> None:
    policy = Policy("p", response=Span(4, TimeUnit.WORKING_HOURS), resolution=Span(8, TimeUnit.WORKING_HOURS))
    early = Pause(moment(23, 10), moment(23, 12))
    claim = replace(CLAIM, status="IN_PROGRESS", reopened_at=moment(25, 9))
    counted = rules.counted(claim, policy, [early], MOSCOW)
    assert counted == {"response_due_at": moment(23, 14), "resolution_due_at": moment(25, 17)}


times = st.tuples(st.integers(0, 11), st.integers(12, 23)).map(lambda at: Hours(time(at[0]), time(at[1])))
calendars = st.builds(
    WorkCalendar,
    st.sampled_from(["UTC", "Europe/Moscow", "Europe/Berlin", "Asia/Kolkata"]).map(ZoneInfo),
    st.dictionaries(st.integers(0, 6), times, min_size=1),
    st.dictionaries(st.dates(date(2026, 3, 20), date(2026, 4, 5)), times | st.none(), max_size=4),
)
minutes = st.integers(0, 10 * 24 * 60)
START = datetime(2026, 3, 22, tzinfo=UTC)


def at(minute: int) -> datetime:
    return START + timedelta(minutes=minute)


def _worked(calendar: WorkCalendar, minute: datetime) -> bool:
    local = minute.astimezone(calendar.zone)
    hours = calendar.days.get(local.date(), calendar.week.get(local.weekday()))
    return bool(hours and hours.opens <= local.time() < hours.closes)


@settings(deadline=None, max_examples=50)
@given(calendars, minutes, st.integers(1, 12 * 60), st.lists(st.tuples(minutes, st.integers(1, 2000)), max_size=3))
def test_a_claim_is_due_when_its_minutes_are_used_up_beside_the_pauses(
    calendar: WorkCalendar, start: int, amount: int, pauses: list[tuple[int, int]]
) -> None:
    """Walk minute by minute: a minute is used up when it is worked and no pause stands."""
    stood: list[Pause] = []
    for since, length in sorted(pauses):
        begins = max([start + since, *((pause.until - START) // timedelta(minutes=1) for pause in stood)])
        stood.append(Pause(at(begins), at(begins + length)))
    span = Span(amount, TimeUnit.WORKING_MINUTES)
    policy = Policy("p", resolution=span)
    claim = Timing(status="REGISTERED", direction="FROM_CUSTOMER", registered_at=at(start))
    due = rules.counted(claim, policy, stood, calendar)["resolution_due_at"]
    used, minute = 0, at(start)
    while used < amount:
        if not any(pause.since <= minute < pause.until for pause in stood):
            used += _worked(calendar, minute)
        minute += timedelta(minutes=1)
    assert due == minute


@given(calendars, minutes, st.integers(1, 30), st.integers(1, 5000))
def test_as_much_is_left_after_a_pause_as_before(calendar: WorkCalendar, start: int, hours: int, length: int) -> None:
    policy = Policy("p", resolution=Span(hours, TimeUnit.WORKING_HOURS))
    due = rules.due(at(start), Span(hours, TimeUnit.WORKING_HOURS), calendar)
    since = min(at(start + 90), due - timedelta(minutes=1))
    claim = Timing("IN_PROGRESS", "FROM_CUSTOMER", at(start), waiting_since=since, resolution_due_at=due)
    until = since + timedelta(minutes=length)
    moved = rules.resumed(claim, policy, until, calendar)["resolution_due_at"]
    assert calendar.between(until, moved) == calendar.between(since, due)


@given(calendars, minutes, st.integers(1, 6))
def test_days_worked_end_when_they_close(calendar: WorkCalendar, start: int, days: int) -> None:
    due = rules.due(at(start), Span(days, TimeUnit.WORKING_DAYS), calendar)
    first = at(start).astimezone(calendar.zone).date() + DAY
    last = due.astimezone(calendar.zone).date()
    between = [first + each * DAY for each in range((last - first).days + 1)]
    worked = [day for day in between if calendar.days.get(day, calendar.week.get(day.weekday()))]
    assert len(worked) == days
    assert worked[-1] == last


@given(calendars, minutes, st.integers(1, 60), st.integers(1, 99))
def test_a_warning_leaves_its_share_of_the_time(calendar: WorkCalendar, start: int, hours: int, percent: int) -> None:
    span = Span(hours, TimeUnit.WORKING_HOURS)
    due = rules.due(at(start), span, calendar)
    soon = rules.soon(at(start), due, span, percent, calendar)
    left = timedelta(hours=hours) * (100 - percent) / 100
    assert abs(calendar.between(soon, due) - left) < timedelta(milliseconds=1)
