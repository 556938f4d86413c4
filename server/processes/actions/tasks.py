"""Doing tasks: taking them, giving them back, giving them to others, ending them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from server.accounts import queries as accounts
from server.accounts.rules import Viewer
from server.kit import clock, db, events
from server.kit.checks import Checks
from server.kit.errors import Problem, Refusal
from server.processes.actions import carrying, opening, storing, telling
from server.processes.actions.opening import Opened
from server.processes.models import ProcessTask
from server.processes.queries import lacking, versions
from server.processes.queries import running as instances
from server.processes.rules import assignments, commands, elements, forms, rights, values
from server.processes.rules.state import Performer

LONGEST_REASON = 10_000


async def claim(viewer: Viewer, *, task_id: str, expected_version: int) -> ProcessTask:
    """Take a task of a role: it leaves the inboxes of the others. Taken already, it stays as it is."""
    async with db.transaction():
        opened = await opening.task(viewer, task_id, expected_version)
        _allow(rights.claiming(viewer, opened.held))
        if opened.row["claimed_by_id"] is None:
            taken = {"claimed_by_id": viewer.id, "claimed_at": clock.now(), "address": viewer.id}
            await _write(opened, "task.accept", taken, viewer.id)
    return await ProcessTask.get(id=task_id)


async def release(viewer: Viewer, *, task_id: str, expected_version: int) -> ProcessTask:
    """Give a task back to the role that it is addressed to."""
    async with db.transaction():
        opened = await opening.task(viewer, task_id, expected_version)
        _allow(rights.releasing(viewer, opened.held))
        await _give_back(opened, viewer.id)
    return await ProcessTask.get(id=task_id)


async def give_back_all(user_id: str, *, actor: str | None) -> list[str]:
    """Give roles back what a user has taken, within the open transaction; return the roles' addresses."""
    addresses = []
    for task_id in await lacking.taken_by(user_id):
        running = await instances.lock_of_task(task_id)
        row = running.tasks.get(task_id) if running else None
        if running and row and row["claimed_by_id"] == user_id:
            await _give_back(Opened(running, row), actor)
            addresses.append(row["home"])
    return [*dict.fromkeys(addresses)]


async def complete(
    viewer: Viewer,
    *,
    task_id: str,
    expected_version: int,
    outcome: str | None = None,
    data: Mapping[str, Any] | None = None,
    reason: str | None = None,
) -> ProcessTask:
    """End a task with an outcome and the answers of its form; the process goes on from there."""
    checks = Checks()
    told = checks.text(reason, "reason", limit=LONGEST_REASON)
    checks.refuse()
    answers = values.of_object(data, "data")
    async with db.transaction():
        opened = await opening.task(viewer, task_id, expected_version)
        _allow(rights.completing(viewer, opened.held))
        _check_decision(opened, outcome)
        await _check_form(opened, answers)
        command = commands.Complete(task_id, outcome, answers, told)
        await carrying.carry(opened.running, command, actor=viewer.id, claimed={task_id: viewer.id})
    return ProcessTask(id=task_id)


async def reassign(
    viewer: Viewer,
    *,
    task_id: str,
    expected_version: int,
    user_id: str | None = None,
    role_id: str | None = None,
    main_object: str | None = None,
    additional_object: str | None = None,
    reason: str | None = None,
) -> ProcessTask:
    """Close a task and open it anew for a person, or for a role with its objects; the new one is returned."""
    checks = Checks()
    told = checks.text(reason, "reason", limit=LONGEST_REASON)
    performer = Performer(user_id, role_id, main_object, None, additional_object)
    async with db.transaction():
        opened = await opening.task(viewer, task_id, expected_version)
        _allow(rights.redirecting(viewer, opened.held))
        await _check_performer(performer, checks)
        checks.refuse()
        command = commands.Redirect(task_id, performer, told)
        result = await carrying.carry(opened.running, command, actor=viewer.id)
        new = next(task.id for task in result.diff.tasks.added)
    return await ProcessTask.get(id=new)


async def remind(viewer: Viewer, *, task_id: str, expected_version: int, remind_at: datetime | None) -> ProcessTask:
    """Have the performer reminded at a moment, or not at all."""
    async with db.transaction():
        opened = await opening.task(viewer, task_id, expected_version)
        _allow(rights.redirecting(viewer, opened.held))
        await _write(opened, "task.update", {"remind_at": remind_at}, viewer.id)
        await db.execute("UPDATE process_task SET reminded_at = NULL WHERE id = $1", task_id)
    return await ProcessTask.get(id=task_id)


async def _check_performer(performer: Performer, checks: Checks) -> None:
    """Note what is wrong with whom a task is to be given to."""
    if bool(performer.person) == bool(performer.role):
        checks.note("INVALID", "A task is given to a person, or to a role.", ("userId",))
    elif performer.person and not await accounts.staff_active(performer.person):
        checks.note("NOT_FOUND", "The performer is an active user of the staff.", ("userId",))
    elif performer.role:
        found = await accounts.address_problems(performer.role, performer.object, performer.additional)
        checks.problems.extend(found)


def _check_decision(opened: Opened, outcome: str | None) -> None:
    """Refuse to confirm of an assignment what its performer has not told."""
    if opened.running.assignment and opened.row["node_id"] == assignments.CHECK:
        assignments.check_decision(opened.running.state.instance.outcomes.get(assignments.EXECUTE), outcome)


async def _check_form(opened: Opened, data: Mapping[str, Any]) -> None:
    """Refuse answers that do not fit the form."""
    row = opened.row
    loaded = await versions.loaded(row["version_id"])
    process = loaded.definitions[row["version_id"]].model.processes[row["process_id"]]
    schema = elements.form_of(process.nodes[row["node_id"]])
    if schema is not None and (problems := forms.problems(schema, data)):
        raise Refusal.of(problems)


async def _give_back(opened: Opened, actor: str | None) -> None:
    given = {"claimed_by_id": None, "claimed_at": None, "address": opened.row["home"]}
    await _write(opened, "task.release", given, actor)


async def _write(opened: Opened, kind: str, given: Mapping[str, Any], actor: str | None) -> None:
    """Change a task's own columns. Its instance stays where it is, with a new version: so whoever waits looks again."""
    row = {**opened.row, **given, "version": opened.row["version"] + 1, "updated_at": clock.now()}
    happened = telling.of_task(kind, opened.running, row, actor)
    instance_id, version = opened.running.id, opened.running.state.instance.revision + 1
    touched = (
        "UPDATE process_instance SET version = $2, updated_at = $3 WHERE id = $1",
        [instance_id, version, clock.now()],
    )
    step = f"{instance_id} {version} process.task"
    await events.record_batch([touched, storing.upsert(ProcessTask, [row])], [happened], actor=actor, told=(step,))


def _allow(problem: Problem | None) -> None:
    if problem:
        raise Refusal.of([problem])
