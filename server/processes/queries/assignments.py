"""Assignments that a viewer sees, and look-ups that their actions need."""

from collections.abc import Mapping
from typing import Any

from server.accounts.rules import Viewer
from server.kit import db
from server.kit.checks import Checks
from server.kit.errors import missing
from server.processes.models import Assignment
from server.processes.queries import visibility
from server.reader import policy

_NESTED = """SELECT a.id, a.status, a.instance_id FROM assignment a JOIN process_task t ON t.id = a.parent_task_id
    WHERE t.instance_id = $1 AND a.status = ANY($2::text[]) ORDER BY a.id"""


async def lock(viewer: Viewer, assignment_id: str) -> Assignment:
    """Lock an assignment that the viewer sees; refuse any other as missing."""
    await _check_seen(viewer, assignment_id)
    return await of_id(assignment_id)


async def of_id(assignment_id: str) -> Assignment:
    """Lock an assignment, whoever asks."""
    return await Assignment.filter(id=assignment_id).select_for_update().get()


async def instance_of(viewer: Viewer, assignment_id: str) -> str | None:
    """Return the process that carries out an assignment that the viewer sees."""
    await _check_seen(viewer, assignment_id)
    found: str | None = await db.value("SELECT instance_id FROM assignment WHERE id = $1", assignment_id)
    return found


async def nested(instance_id: str, *statuses: str) -> list[Mapping[str, Any]]:
    """Return the assignments in these states that performers of a process gave on: id, status, instance_id."""
    return [dict(row) for row in await db.rows(_NESTED, instance_id, list(statuses))]


async def open_task(assignment_id: str) -> tuple[str, int]:
    """Return the open task of an assignment that is carried out, and its version."""
    sql = "SELECT id, version FROM process_task WHERE assignment_id = $1 AND status = 'OPEN'"
    [found] = await db.rows(sql, assignment_id)
    return found["id"], found["version"]


async def performer_of_successor(task_id: str) -> tuple[str | None, ...]:
    """Return whom a redirected task is given to now: a user, a role, its main and its additional object."""
    sql = """SELECT n.performer_id, n.role_id, n.main_object, n.additional_object FROM process_task o
        JOIN process_task n ON n.token_id = o.token_id AND n.status = 'OPEN' WHERE o.id = $1"""
    [found] = await db.rows(sql, task_id)
    return tuple(found.values())


async def note_parent(viewer: Viewer, task_id: str, checks: Checks) -> None:
    """Note a parent task that the viewer does not see, or that is closed; hold it until the transaction ends."""
    sql = "SELECT status FROM process_task WHERE id = $1 FOR KEY SHARE"
    seen = await policy.sees("process_task", visibility.tasks_visible_to(viewer), viewer, task_id)
    status = await db.value(sql, task_id) if seen else None
    if status is None:
        checks.note("NOT_FOUND", "The task was not found.", ("parentTaskId",))
    elif status != "OPEN":
        checks.note("TASK_CLOSED", "This task is no longer open.", ("parentTaskId",))


async def _check_seen(viewer: Viewer, assignment_id: str) -> None:
    if not await policy.sees("assignment", visibility.assignments_visible_to(viewer), viewer, assignment_id):
        raise missing("The assignment")
