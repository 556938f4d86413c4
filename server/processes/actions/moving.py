"""What processes do when the records that they are about are merged."""

from server.claims.actions import blockers
from server.kit import clock, db, events

_MOVED = """UPDATE process_instance SET subject = $2, version = version + 1, updated_at = $3
    WHERE subject = $1 RETURNING id, version"""
_TASKS = """UPDATE process_task SET subject = $2, version = version + 1, updated_at = $3
    WHERE subject = $1 RETURNING id, version"""

_ASSIGNMENTS = """UPDATE assignment SET subject = $2, version = version + 1, updated_at = $3
    WHERE subject = $1 RETURNING id, version"""


async def subject_merged(*, source_id: str, into_id: str, actor: str | None) -> None:
    """Have processes about a record go on about the one that it was merged into, and hold that open."""
    at, told = clock.now(), {"subject": [source_id, into_id]}
    for sql, kind in ((_MOVED, "process.move"), (_TASKS, "task.move"), (_ASSIGNMENTS, "assignment.move")):
        rows = await db.rows(sql, source_id, into_id, at)
        versions = [(row["id"], row["version"]) for row in rows]
        await events.record_all(kind, versions, actor=actor, data=told)
    await blockers.move(source_id, into_id)
