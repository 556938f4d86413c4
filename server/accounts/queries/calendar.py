"""The work calendar as actions need it."""

import orjson
from asyncpg import Record

from server.accounts.models import WorkCalendar
from server.accounts.queries.viewers import organisation
from server.accounts.rules import calendar as rules
from server.accounts.rules import worktime
from server.kit import db
from server.kit.errors import missing

COLUMNS = """(SELECT week FROM work_calendar) AS week, (SELECT json_agg(row_to_json(d)) FROM
    (SELECT date, opens, closes FROM calendar_day) d) AS days"""
"""What `told` needs of a row: for statements that ask for more than the calendar."""


async def work_calendar() -> worktime.WorkCalendar:
    """Return the hours that the organisation works, by the clock of its time zone."""
    [found] = await db.rows(f"SELECT {COLUMNS}")
    return await told(found)


async def told(row: Record) -> worktime.WorkCalendar:
    """Return the calendar that a row of `COLUMNS` tells."""
    settings = await organisation()
    week = orjson.loads(row["week"]) if row["week"] else rules.DEFAULT_WEEK
    days = orjson.loads(row["days"]) if row["days"] else []
    return rules.calendar(settings.time_zone, week, days)


async def lock_calendar() -> WorkCalendar:
    found = await WorkCalendar.all().select_for_update().first()
    if found is None:
        raise missing("The work calendar")
    return found
