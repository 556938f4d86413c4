"""The work calendar: what the API shows of it, and how it is changed."""

from datetime import date as calendar_date
from typing import Any

import strawberry
from strawberry import UNSET

from server.accounts.actions import calendar as actions
from server.accounts.rules import Viewer, holidays
from server.accounts.rules.calendar import Day, DayHours
from server.api import declare, payload, tables
from server.api.connection import Connection
from server.api.enums import Weekday
from server.api.node import Record
from server.api.payload import Named, Payload, VersionedInput, given_fields, mutation

_ADMIN = " Needs the scope `admin`."
_WEEKDAYS = list(Weekday)


@strawberry.type(description="From when to when a weekday is worked, by the clock of the organisation's time zone.")
class WeekdayHours:
    weekday: Weekday = strawberry.field(description="The weekday.")
    opens: str = strawberry.field(description="When work begins, as in 09:00.")
    closes: str = strawberry.field(description="When it ends, as in 18:00.")


def _week(_: Any, *, week: dict[str, list[str]]) -> list[WeekdayHours]:
    return [
        WeekdayHours(weekday=_WEEKDAYS[int(weekday)], opens=opens, closes=closes)
        for weekday, (opens, closes) in sorted(week.items())
    ]


@declare.record(tables.CALENDAR_DAY, "A date that is not worked as its weekday is; free when it has no hours.")
class CalendarDay(Record):
    date: calendar_date = declare.column("The date.", order=True)
    opens: str | None = declare.column("When work begins, as in 09:00; null: the day is free.")
    closes: str | None = declare.column("When it ends.")
    name: str | None = declare.column("Why, as in New Year.")


@declare.record(tables.WORK_CALENDAR, "When the organisation works: deadlines in working time are counted by it.")
class WorkCalendar(Record):
    week: list[WeekdayHours] = declare.derived(
        "The weekdays that are worked, from Monday.", _week, {"week": "{t}.week"}
    )
    days: Connection[CalendarDay] = declare.many("Dates that are worked otherwise.", column="calendar_id")
    holiday_countries: list[str] = declare.derived(
        "Codes (ISO 3166) of the countries whose public holidays can be filled in.", lambda _: [*holidays.countries()]
    )


@strawberry.type(description="The work calendar after a change.")
class WorkCalendarPayload(Payload):
    work_calendar: WorkCalendar | None = declare.result(
        "The calendar; after a version conflict: as it is now.", payload.record_id
    )


@strawberry.input(description="From when to when a weekday is worked.")
class WeekdayHoursInput:
    weekday: Weekday = strawberry.field(description="The weekday.")
    opens: str = strawberry.field(description="When work begins, as in 09:00.")
    closes: str = strawberry.field(description="When it ends, as in 18:00; before midnight.")


@strawberry.input(description="A date that is worked otherwise than its weekday.")
class CalendarDayInput:
    date: calendar_date = strawberry.field(description="The date.")
    opens: str | None = strawberry.field(default=None, description="When work begins; absent: the day is free.")
    closes: str | None = strawberry.field(default=None, description="When it ends.")
    name: str | None = strawberry.field(default=None, description="Why.")


@strawberry.input(description="The hours of the week.")
class WorkCalendarUpdateInput(VersionedInput):
    week: list[WeekdayHoursInput] = strawberry.field(description="The weekdays that are worked; the others are free.")


@strawberry.input(description="Dates that are worked otherwise.")
class WorkCalendarSetDaysInput(VersionedInput):
    days: list[CalendarDayInput] = strawberry.field(description="The dates, at most 400.")
    replace_year: int | None = strawberry.field(
        default=UNSET, description="A year whose dates are all replaced by these; none: these are set beside others."
    )


@strawberry.input(description="Dates that are worked as their weekdays are again.")
class WorkCalendarClearDaysInput(VersionedInput):
    dates: list[calendar_date] = strawberry.field(description="The dates.")


@strawberry.input(description="Whose public holidays are filled in.")
class WorkCalendarFillHolidaysInput(VersionedInput):
    country: str = strawberry.field(description="Code of the country, as in LV; one of `holidayCountries`.")
    year: int = strawberry.field(description="The year.")


def _of(action: Any) -> Any:
    """Let an action of the calendar, of which there is one, take an input."""
    return lambda viewer, given: action(viewer, expected_version=given.expected_version, **given_fields(given))


async def _update(viewer: Viewer, given: WorkCalendarUpdateInput) -> Named:
    week = [DayHours(_WEEKDAYS.index(each.weekday), each.opens, each.closes) for each in given.week]
    return await actions.calendar_update(viewer, expected_version=given.expected_version, week=week)


async def _set_days(viewer: Viewer, given: WorkCalendarSetDaysInput) -> Named:
    days = [Day(each.date, each.opens, each.closes, each.name) for each in given.days]
    more = given_fields(given, "days")
    return await actions.calendar_set_days(viewer, expected_version=given.expected_version, days=days, **more)


@strawberry.type
class CalendarMutation:
    work_calendar_update = mutation(
        "Set the hours of the week." + _ADMIN, WorkCalendarPayload, WorkCalendarUpdateInput, _update
    )
    work_calendar_set_days = mutation(
        "Set how dates are worked: holidays, days worked instead, shorter days." + _ADMIN,
        WorkCalendarPayload,
        WorkCalendarSetDaysInput,
        _set_days,
    )
    work_calendar_clear_days = mutation(
        "Have dates worked as their weekdays are." + _ADMIN,
        WorkCalendarPayload,
        WorkCalendarClearDaysInput,
        _of(actions.calendar_clear_days),
    )
    work_calendar_fill_holidays = mutation(
        "Add the public holidays of a country and year, and the days off worked instead; dates that are told already"
        " stay as they are." + _ADMIN,
        WorkCalendarPayload,
        WorkCalendarFillHolidaysInput,
        _of(actions.calendar_fill),
    )
