"""The work calendar: weekly hours, days that are worked otherwise, the holidays of a country."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from server.accounts import actions as accounts_actions
from server.accounts.actions import calendar as actions
from server.accounts.models import CalendarDay, WorkCalendar
from server.accounts.queries import calendar as queries
from server.accounts.rules import calendar as rules
from server.accounts.rules.calendar import Day, DayHours
from server.kit import events
from server.kit.checks import Checks
from server.kit.errors import Refusal
from tests.make import accounts

pytestmark = pytest.mark.usefixtures("rollback")
ADMIN = accounts.administrator()
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("week", "wrong"),
    [
        ([], ("REQUIRED", "week")),
        ([DayHours(0, "9:00", "18:00")], ("INVALID", "week.0.opens")),
        ([DayHours(0, "09:00", "24:00")], ("INVALID", "week.0.closes")),
        ([DayHours(0, "18:00", "09:00")], ("INVALID", "week.0.closes")),
        ([DayHours(0, "09:00", "18:00")] * 2, ("INVALID", "week.1.weekday")),
    ],
)
def test_what_a_week_may_not_be(week: list[DayHours], wrong: tuple[str, str]) -> None:
    checks = Checks()
    rules.week(week, checks)
    assert [(problem.code, ".".join(problem.path)) for problem in checks.problems] == [wrong]


@pytest.mark.parametrize(
    ("days", "wrong"),
    [
        ([Day(date(2026, 1, 1))] * 2, ("INVALID", "days.1.date")),
        ([Day(date(1026, 1, 1))], ("INVALID", "days.0.date")),
        ([Day(date(2026, 1, 1), "09:00")], ("INVALID", "days.0.closes")),
        ([Day(date(2026, 1, 1), name="x" * 251)], ("TOO_LONG", "days.0.name")),
        ([Day(date(2026, 1, 1) + at * DAY) for at in range(401)], ("TOO_LONG", "days")),
    ],
)
def test_what_a_day_may_not_be(days: list[Day], wrong: tuple[str, str]) -> None:
    checks = Checks()
    rules.days(days, checks)
    assert [(problem.code, ".".join(problem.path)) for problem in checks.problems] == [wrong]


async def made(**fields: Any) -> WorkCalendar:
    await accounts_actions.organisation_ensure()
    await accounts.organisation(**fields)
    return await WorkCalendar.get()


async def dates() -> list[str]:
    return [str(day.date) for day in await CalendarDay.all().order_by("date")]


async def test_it_is_there_from_the_first_start() -> None:
    calendar = await made(time_zone="Europe/Moscow")
    await accounts_actions.organisation_ensure()
    assert await WorkCalendar.all().count() == 1
    told = await queries.work_calendar()
    friday = datetime(2026, 11, 27, 14, tzinfo=UTC)
    assert told.after(friday, timedelta(hours=2)) == datetime(2026, 11, 30, 7, tzinfo=UTC)
    assert calendar.version == 1


async def test_the_hours_of_the_week() -> None:
    await made()
    hours = [DayHours(6, "10:00", "14:00"), DayHours(0, "08:30", "17:30")]
    calendar = await actions.calendar_update(ADMIN, expected_version=1, week=hours)
    assert calendar.week == {"0": ["08:30", "17:30"], "6": ["10:00", "14:00"]}
    [event] = await events.since(calendar.id, 1)
    assert (event.kind, event.data["week"][1]) == ("work_calendar.update", calendar.week)
    with pytest.raises(Refusal) as caught:
        await actions.calendar_update(ADMIN, expected_version=1, week=hours)
    assert caught.value.problems[0].code == "VERSION_CONFLICT"


async def test_days_are_set_replaced_and_cleared() -> None:
    await made()
    new_year, christmas, worked = date(2026, 1, 1), date(2026, 1, 7), date(2027, 2, 20)
    first = [Day(christmas), Day(new_year, name="New Year"), Day(worked, "09:00", "17:00")]
    await actions.calendar_set_days(ADMIN, expected_version=1, days=first)
    await actions.calendar_set_days(ADMIN, expected_version=2, days=[Day(new_year, "10:00", "12:00")])
    assert await dates() == ["2026-01-01", "2026-01-07", "2027-02-20"]
    told = await queries.work_calendar()
    assert told.between(datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)) == timedelta(hours=2)
    may = [Day(date(2026, 5, 1))]
    await actions.calendar_set_days(ADMIN, expected_version=3, days=may, replace_year=2026)
    assert await dates() == ["2026-05-01", "2027-02-20"]
    await actions.calendar_clear_days(ADMIN, expected_version=4, dates=[worked, christmas])
    assert await dates() == ["2026-05-01"]
    calendar = await actions.calendar_clear_days(ADMIN, expected_version=5, dates=[christmas])
    assert calendar.version == 5


async def test_the_holidays_of_a_country_are_filled_in_beside_what_is_told() -> None:
    await made(language="ru")
    await actions.calendar_set_days(ADMIN, expected_version=1, days=[Day(date(2024, 1, 1), "10:00", "12:00")])
    await actions.calendar_fill(ADMIN, expected_version=2, country="RU", year=2024)
    days = {day.date: day for day in await CalendarDay.all()}
    assert days[date(2024, 1, 1)].opens == "10:00"
    assert (days[date(2024, 5, 9)].opens, days[date(2024, 5, 9)].name) == (None, "День Победы")
    assert days[date(2024, 4, 27)].opens == "09:00"


@pytest.mark.parametrize(("country", "year", "path"), [("XX", 2026, "country"), ("RU", 26, "year")])
async def test_holidays_that_nobody_knows(country: str, year: int, path: str) -> None:
    await made()
    with pytest.raises(Refusal) as caught:
        await actions.calendar_fill(ADMIN, expected_version=1, country=country, year=year)
    assert caught.value.problems[0].path == (path,)


async def test_it_is_the_administrators() -> None:
    await made()
    for viewer in (accounts.manager(), accounts.agent()):
        with pytest.raises(Refusal) as caught:
            await actions.calendar_clear_days(viewer, expected_version=1, dates=[])
        assert caught.value.problems[0].code == "FORBIDDEN"
