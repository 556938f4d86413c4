"""Keeping assignments as the processes that carry them out have become, within the same transaction."""

from typing import Any

from server.kit import changes, clock, db
from server.kit.events import Event
from server.processes.actions import assignments, carrying
from server.processes.models import Assignment
from server.processes.queries import assignments as queries
from server.processes.queries import running
from server.processes.rules import assignments as rules
from server.processes.rules import commands
from server.processes.rules.assignments import CHECKER, EXECUTE, OPEN, PERFORMER, WAITING, AssignmentStatus
from server.processes.rules.commands import Command

_VARIABLES = {PERFORMER: "performer", CHECKER: "checker"}
"""What the diagram calls them."""


async def opened(event: Event) -> None:
    """Hear that a task was given: the first of an iteration counts it, and reminds when the assignment says so."""
    if event.data.get("element") != EXECUTE:
        return
    found = await _write(event, "assignment.iterate", iteration=event.data["round"], executed=None, executed_at=None)
    if found and found.remind_at and found.remind_at > clock.now():
        await db.execute("UPDATE process_task SET remind_at = $2 WHERE id = $1", event.subject, found.remind_at)


async def done(event: Event) -> None:
    """Hear that a task was done: the performer's tells how."""
    if event.data.get("element") == EXECUTE:
        await _write(event, "assignment.execute", executed=event.data["outcome"], executed_at=clock.now())


async def redirected(event: Event) -> None:
    """Hear that a task was closed and opened anew for somebody else: what was given on for it follows."""
    await db.execute(
        """UPDATE assignment SET parent_task_id = n.id, version = assignment.version + 1, updated_at = $2
        FROM process_task o JOIN process_task n ON n.token_id = o.token_id AND n.status = 'OPEN'
        WHERE o.id = $1 AND assignment.parent_task_id = o.id""",
        event.subject,
        clock.now(),
    )

    if event.data.get("assignment"):
        await _renamed(event)


async def _renamed(event: Event) -> None:
    """Have the assignment, and so its later iterations, name whom a task of it was given to."""
    side = PERFORMER if event.data["element"] == EXECUTE else CHECKER
    new = await queries.performer_of_successor(event.subject)
    found = await _write(event, "assignment.redirect", **dict(zip(side.names(), new, strict=True)))
    if found:
        fields = {name: getattr(found, name) for name in side.names()}
        await assignments.inform(found, {_VARIABLES[side]: rules.performer(fields, side)})


async def ended(event: Event) -> None:
    await _write(event, "assignment.complete", status=AssignmentStatus.COMPLETED, ended_at=clock.now())


async def cancelled(event: Event) -> None:
    """Give up what its performers gave on, too."""
    reason = event.data.get("reason") or ""
    told = {"status": AssignmentStatus.CANCELLED, "ended_at": clock.now(), "reason": reason}
    await _write(event, "assignment.cancel", **told)
    await _pass_on(event, commands.Cancel(reason), *OPEN)


async def stopped(event: Event) -> None:
    await _write(event, "assignment.stop", status=AssignmentStatus.STOPPED)
    await _pass_on(event, commands.Suspend(event.data.get("reason")), AssignmentStatus.ACTIVE)


async def continued(event: Event) -> None:
    await _write(event, "assignment.continue", status=AssignmentStatus.ACTIVE)
    await _pass_on(event, commands.Resume(), AssignmentStatus.STOPPED)


async def _write(event: Event, kind: str, **fields: Any) -> Assignment | None:
    """Change the assignment that an event concerns, if it concerns one."""
    assignment_id = event.data.get("assignment")
    if assignment_id is None:
        return None
    found = await queries.of_id(assignment_id)
    await changes.write(found, kind, actor=event.actor, **fields)
    return found


async def _pass_on(event: Event, command: Command, *statuses: AssignmentStatus) -> None:
    """Do to the assignments that a process's performers gave on what was done to the process."""
    for each in await queries.nested(event.subject, *statuses):
        instance = await running.lock(each["instance_id"]) if each["instance_id"] else None
        if instance:
            await carrying.carry(instance, command, actor=event.actor)
        elif each["status"] in WAITING and isinstance(command, commands.Cancel):
            await assignments.drop(await queries.of_id(each["id"]), actor=event.actor, reason=command.reason)
