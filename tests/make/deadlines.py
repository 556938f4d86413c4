"""Builders of policies of deadlines, and of a calendar that is worked from nine to six, Monday to Friday, in UTC."""

from datetime import date as calendar_date
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from server.accounts.models import CalendarDay, WorkCalendar
from server.accounts.rules import calendar as fields
from server.accounts.rules import worktime
from server.claims.models import DeadlinePolicy
from server.kit import changes, ids

_numbers = count(1)
CALENDAR: worktime.WorkCalendar = fields.calendar("UTC", fields.DEFAULT_WEEK, ())
MOSCOW = worktime.WorkCalendar(ZoneInfo("Europe/Moscow"), CALENDAR.week)


async def policy(*, hours: int | None = 16, **given: Any) -> DeadlinePolicy:
    """Insert a policy: to settle within so many working hours, with a warning when four fifths have passed."""
    defaults = {
        "id": ids.new("dpl"),
        "name": f"Policy {next(_numbers)}",
        "resolution_amount": hours,
        "resolution_unit": "WORKING_HOURS" if hours else None,
        "warn_percent": 80,
    }
    return await DeadlinePolicy.create(**changes.made(actor=None) | defaults | given)


async def work_calendar(**given: Any) -> WorkCalendar:
    found = await WorkCalendar.first()
    if found:
        return found
    defaults = {"id": ids.new("wcl"), "week": fields.DEFAULT_WEEK}
    return await WorkCalendar.create(**changes.made(actor=None) | defaults | given)


async def day(date: str | calendar_date, **given: Any) -> CalendarDay:
    """Insert a free day."""
    calendar = await work_calendar()
    return await CalendarDay.create(
        **changes.made(actor=None) | {"id": ids.new("wcd"), "calendar_id": calendar.id, "date": date} | given
    )
