"""What is done by the clock: tasks that are overdue are told so, performers reminded, deferred assignments begun.

Each once, whatever the number of workers: a row is taken by setting a column, and skipped where another has it.
"""

from datetime import datetime
from typing import Any

from server.kit import clock, db, events
from server.kit.events import Happened
from server.processes.actions import assignments, telling
from server.processes.models import Assignment

_AT_ONCE = 500
_TAKEN = """WITH due AS (
        SELECT t.id FROM process_task t WHERE t.status = 'OPEN' AND {due} AND EXISTS (
            SELECT FROM process_instance i WHERE i.id = t.instance_id AND i.status = 'RUNNING'
        ) ORDER BY {order} LIMIT $2 FOR UPDATE OF t SKIP LOCKED
    ) UPDATE process_task t SET {mark} = $1 FROM due, process_instance i
    WHERE t.id = due.id AND i.id = t.instance_id AND t.{mark} IS NULL
    RETURNING t.*, i.title AS process"""
_OVERDUE = _TAKEN.format(due="t.due_at < $1 AND t.overdue_at IS NULL", order="t.due_at", mark="overdue_at")
_REMIND = _TAKEN.format(due="t.remind_at <= $1 AND t.reminded_at IS NULL", order="t.remind_at", mark="reminded_at")
_DEFERRED = """SELECT a.id FROM assignment a WHERE a.status = 'DEFERRED' AND a.starts_at <= $1
    AND NOT EXISTS (SELECT FROM process_task t JOIN process_instance i ON i.id = t.instance_id
        WHERE t.id = a.parent_task_id AND i.status = 'SUSPENDED')
    ORDER BY a.starts_at LIMIT 1 FOR UPDATE SKIP LOCKED"""


async def tell_overdue() -> int:
    """Tell of each open task, once, that it is overdue; return how many."""
    return await _tell(_OVERDUE, "task.overdue")


async def remind() -> int:
    """Remind of each open task when that is wanted; return how many."""
    return await _tell(_REMIND, "task.remind")


async def begin_deferred() -> int:
    """Begin each assignment whose time has come; return how many."""
    begun = 0
    while await _begin_one(clock.now()):
        begun += 1
    return begun


async def _tell(sql: str, kind: str) -> int:
    told = 0
    while found := await _told(sql, kind):
        told += found
    return told


async def _told(sql: str, kind: str) -> int:
    async with db.transaction():
        rows = await db.rows(sql, clock.now(), _AT_ONCE)
        happened = [
            Happened(kind, row["id"], row["version"], telling.about(dict(row.items()), row["process"])) for row in rows
        ]
        if happened:
            await events.record_batch([], happened, actor=None)
    return len(rows)


async def _begin_one(now: datetime) -> bool:
    async with db.transaction():
        found: Any = await db.value(_DEFERRED, now)
        if found:
            await assignments.begin(await Assignment.get(id=found), actor=None)
    return bool(found)
