"""The work calendar: made at the first start, changed by administrators."""

from collections.abc import Sequence
from datetime import date

from server.accounts import queries, rules
from server.accounts.models import CalendarDay, WorkCalendar
from server.accounts.queries import calendar as lookup
from server.accounts.rules import Scope, Viewer, holidays
from server.accounts.rules import calendar as fields
from server.accounts.rules.calendar import Day, DayHours
from server.kit import changes, events, ids
from server.kit.checks import Checks
from server.kit.db import transaction


async def calendar_ensure() -> None:
    """Make the calendar unless there is one; called within the transaction that makes the organisation."""
    if await WorkCalendar.exists():
        return
    made = await WorkCalendar.create(id=ids.new("wcl"), week=fields.DEFAULT_WEEK, **changes.made(actor=None))
    await events.record("work_calendar.create", made.id, version=1, actor=None)


async def calendar_update(viewer: Viewer, *, expected_version: int, week: Sequence[DayHours]) -> WorkCalendar:
    """Set the hours of the week; weekdays that are not named are free."""
    async with transaction():
        calendar = await _opened(viewer, expected_version)
        checks = Checks()
        clean = fields.week(week, checks)
        checks.refuse()
        await changes.write(calendar, "work_calendar.update", actor=viewer.id, week=clean)
    return calendar


async def calendar_set_days(
    viewer: Viewer, *, expected_version: int, days: Sequence[Day], replace_year: int | None = None
) -> WorkCalendar:
    """Set how these dates are worked; with `replace_year` they are all the exceptions that the year has."""
    async with transaction():
        calendar = await _opened(viewer, expected_version)
        checks = Checks()
        clean = fields.days(days, checks)
        if replace_year is not None:
            fields.year(replace_year, checks, "replaceYear")
        checks.refuse()
        gone = CalendarDay.filter(calendar_id=calendar.id)
        if replace_year is None:
            gone = gone.filter(date__in=[day.date for day in clean])
        else:
            first, last = date(replace_year, 1, 1), date(replace_year, 12, 31)
            gone = gone.filter(date__gte=first, date__lte=last)
        await gone.delete()
        await _add(viewer, calendar, "work_calendar.set_days", clean)
    return calendar


async def calendar_clear_days(viewer: Viewer, *, expected_version: int, dates: Sequence[date]) -> WorkCalendar:
    """Have these dates worked as their weekdays are."""
    async with transaction():
        calendar = await _opened(viewer, expected_version)
        gone = await CalendarDay.filter(calendar_id=calendar.id, date__in=list(dates)).delete()
        if gone:
            notes = {"dates": [str(each) for each in dates]}
            await changes.write(calendar, "work_calendar.clear_days", actor=viewer.id, notes=notes)
    return calendar


async def calendar_fill(viewer: Viewer, *, expected_version: int, country: str, year: int) -> WorkCalendar:
    """Add the public holidays of a country and year; dates that are told already stay as they are."""
    settings = await queries.organisation()
    async with transaction():
        calendar = await _opened(viewer, expected_version)
        checks = Checks()
        fields.year(year, checks, "year")
        checks.refuse()
        found = holidays.public(country, year, settings.language, calendar.week, checks)
        checks.refuse()
        known = set(await CalendarDay.filter(calendar_id=calendar.id).values_list("date", flat=True))
        await _add(viewer, calendar, "work_calendar.fill", [day for day in found if day.date not in known])
    return calendar


async def _opened(viewer: Viewer, expected_version: int) -> WorkCalendar:
    rules.require(viewer, Scope.ADMIN)
    calendar = await lookup.lock_calendar()
    await changes.compare(calendar, expected_version)
    return calendar


async def _add(viewer: Viewer, calendar: WorkCalendar, kind: str, days: Sequence[Day]) -> None:
    made = changes.made(actor=viewer.id)
    rows = [CalendarDay(id=ids.new("wcd"), calendar_id=calendar.id, **made, **day._asdict()) for day in days]
    await CalendarDay.bulk_create(rows)
    await changes.write(calendar, kind, actor=viewer.id, notes={"dates": [str(day.date) for day in days]})
