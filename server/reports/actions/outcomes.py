"""What becomes of letters: noted on each, told on the schedule, and a turn's first failure to the owner."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.kit import clock, db, events
from server.reports.rules import schedules
from server.reports.rules.schedules import DeliveryOutcome, Reason

KEPT = timedelta(days=90)
_LOST = timedelta(days=2)
"""Within which every letter was sent, or is known not to be."""
_LOCK = "SELECT owner_id, version FROM report_schedule WHERE id = $1 FOR UPDATE"
_NOTE = """UPDATE report_delivery SET outcome = $2, reason = $3, problem = $4, ended_at = $5, leased_until = NULL
    WHERE id = $1"""
_FAILED = """SELECT count(*) FROM report_delivery WHERE schedule_id = $1 AND due_at = $2 AND outcome = 'FAILED'"""
_COUNTS = """SELECT outcome, count(*) AS letters FROM report_delivery
    WHERE schedule_id = $1 AND due_at = $2 GROUP BY outcome"""
_TELL = """UPDATE report_schedule SET last_due_at = $2, last_result = $3
    WHERE id = $1 AND coalesce(last_due_at, $2) <= $2"""
_END = """UPDATE report_delivery SET outcome = 'SKIPPED', reason = $2, ended_at = $3
    WHERE schedule_id = $1 AND outcome = 'WAITING' AND ($4::text[] IS NULL OR user_id = ANY($4)) RETURNING due_at"""
_WAITED = """SELECT id, schedule_id, due_at FROM report_delivery
    WHERE outcome = 'WAITING' AND created_at < $1 ORDER BY id LIMIT 1000"""


@dataclass(frozen=True)
class Letter:
    """Which letter it is, and of which turn."""

    id: str
    schedule_id: str
    due_at: datetime


async def note(
    letter: Letter, outcome: DeliveryOutcome, reason: Reason | None = None, problem: str | None = None
) -> None:
    """Note how a letter ended; nothing where its schedule was deleted meanwhile."""
    now = clock.now()
    async with db.transaction():
        schedule = await db.row(_LOCK, letter.schedule_id)
        if not schedule:
            return
        await db.execute(_NOTE, letter.id, outcome, reason, problem, now)
        if outcome is DeliveryOutcome.SENT:
            await db.execute("UPDATE report_schedule SET last_sent_at = $2 WHERE id = $1", letter.schedule_id, now)
        await tell(letter.schedule_id, letter.due_at)
        if outcome is DeliveryOutcome.FAILED and await db.value(_FAILED, letter.schedule_id, letter.due_at) == 1:
            told = {"to": schedule["owner_id"], "text": problem}
            version = schedule["version"]
            await events.record("report_schedule.fail", letter.schedule_id, version=version, actor=None, data=told)


async def tell(schedule_id: str, due_at: datetime) -> None:
    """Note on the schedule what has become of its turn by now, unless it has had a later one."""
    counts = {row["outcome"]: row["letters"] for row in await db.rows(_COUNTS, schedule_id, due_at)}
    await db.execute(_TELL, schedule_id, due_at, schedules.result(counts))


async def end_waiting(schedule_id: str, reason: Reason, user_ids: Collection[str] | None = None) -> None:
    """Send no letter of a schedule that still waits, or none to these people; within the open transaction."""
    people = None if user_ids is None else list(user_ids)
    found = await db.rows(_END, schedule_id, reason, clock.now(), people)
    for due_at in sorted({row["due_at"] for row in found}):
        await tell(schedule_id, due_at)


async def sweep() -> None:
    """Forget letters of long ago; tell of those that no job has ended, as a fault in the code keeps it from."""
    now = clock.now()
    await db.execute("DELETE FROM report_delivery WHERE created_at < $1", now - KEPT)
    for row in await db.rows(_WAITED, now - _LOST):
        await note(Letter(row["id"], row["schedule_id"], row["due_at"]), DeliveryOutcome.FAILED, Reason.LOST)
