"""Turns of schedules: what is due is put down as letters, each turn once, and of those that were missed the latest.

A turn is taken under the lock of its schedule, which then says when the next one is; its letters are jobs put down in
the same transaction. Whoever dies before the commit has done nothing, and after it nothing is left to do twice.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from server.accounts import queries as accounts
from server.kit import clock, db, ids, jobs
from server.reports.actions import outcomes
from server.reports.queries import schedules as queries
from server.reports.rules import due, schedules

SEND = "reports.send"
_BATCH = 200
_DUE = "SELECT id FROM report_schedule WHERE next_at <= $1 ORDER BY next_at, id LIMIT $2"
_TAKE = """SELECT id, frequency, weekdays, day_of_month, time, next_at FROM report_schedule
    WHERE id = $1 AND next_at <= $2 FOR UPDATE"""
_NEXT = "UPDATE report_schedule SET next_at = $2 WHERE id = $1"
_PUT_DOWN = """INSERT INTO report_delivery (id, schedule_id, user_id, due_at, outcome, tries, created_at)
    SELECT id, $1, user_id, $2, 'WAITING', 0, $3 FROM unnest($4::text[], $5::text[]) AS given (id, user_id)
    ON CONFLICT (schedule_id, due_at, user_id) DO NOTHING RETURNING id"""
_COMING = "SELECT id, frequency, weekdays, day_of_month, time FROM report_schedule WHERE next_at > $1 FOR UPDATE"


async def take_due(now: datetime | None = None) -> int:
    """Put down the letters of all schedules that are due; return how many."""
    at, made = now or clock.now(), 0
    while found := await db.rows(_DUE, at, _BATCH):
        for row in found:
            made += await _take(row["id"], at)
    return made


async def put_down(schedule_id: str, due_at: datetime) -> int:
    """Put a letter to each recipient down as a job, within the open transaction; return how many."""
    people = await queries.recipients(schedule_id)
    names = [ids.new("rdl") for _ in people]
    found = await db.rows(_PUT_DOWN, schedule_id, due_at, clock.now(), names, people)
    for row in found:
        await jobs.enqueue(SEND, {"delivery": row["id"]})
    await outcomes.tell(schedule_id, due_at)
    return len(found)


async def following(schedule: Mapping[str, Any]) -> datetime:
    """Return when a schedule is due next."""
    return due.following(schedules.timing(schedule), clock.now(), await zone())


async def zone_changed(time_zone: str) -> None:
    """Have what is due after now be due by the clock of another time zone."""
    now, zone = clock.now(), ZoneInfo(time_zone)
    for row in await db.rows(_COMING, now):
        await db.execute(_NEXT, row["id"], due.following(schedules.timing(dict(row)), now, zone))


async def _take(schedule_id: str, at: datetime) -> int:
    """Take a schedule's turn; of two processes at it, one finds that it has been taken."""
    async with db.transaction():
        found = await db.row(_TAKE, schedule_id, at)
        if not found:
            return 0
        timing, where = schedules.timing(dict(found)), await zone()
        turn = max(found["next_at"], due.latest(timing, at, where))
        await db.execute(_NEXT, schedule_id, due.following(timing, at, where))
        return await put_down(schedule_id, turn)


async def zone() -> ZoneInfo:
    return ZoneInfo((await accounts.organisation()).time_zone)
