"""Every change of assignments by those who give them; what performers do goes through their tasks."""

from collections.abc import Mapping
from typing import Any, Unpack
from zoneinfo import ZoneInfo

import orjson

from server.accounts import queries as accounts
from server.accounts.rules import Viewer
from server.kit import changes, clock, db, events, ids
from server.kit.checks import Checks
from server.processes.actions import builtins, carrying, starting
from server.processes.models import Assignment
from server.processes.queries import assignments as queries
from server.processes.queries import running, subjects
from server.processes.queries.running import Running
from server.processes.rules import assignments as rules
from server.processes.rules import commands
from server.processes.rules.assignments import CHECKER, PERFORMER, AssignmentFields, AssignmentStatus, Side

LONGEST_REASON = 10_000
_NUMBER = """INSERT INTO assignment_number (year, issued) VALUES ($1, 1)
    ON CONFLICT (year) DO UPDATE SET issued = assignment_number.issued + 1 RETURNING issued"""
_INFORMED = "UPDATE process_instance SET variables = variables || $2::text::jsonb WHERE id = $1"
_RETIMED = """WITH wanted AS (
        SELECT id, CASE node_id WHEN $4 THEN $5::timestamptz ELSE $6 END AS due,
            CASE node_id WHEN $4 THEN $7::timestamptz END AS remind
        FROM process_task WHERE instance_id = $1 AND status = 'OPEN'
    ) UPDATE process_task t SET importance = $2, version = version + 1, updated_at = $3, due_at = due,
        remind_at = remind, overdue_at = CASE WHEN due_at IS NOT DISTINCT FROM due THEN overdue_at END,
        reminded_at = CASE WHEN remind_at IS NOT DISTINCT FROM remind THEN reminded_at END
    FROM wanted WHERE t.id = wanted.id RETURNING t.id, version"""


async def create(viewer: Viewer, *, is_draft: bool = False, **fields: Unpack[AssignmentFields]) -> Assignment:
    """Give an assignment: it starts at once, at `starts_at` if that is later, or by `start` when it is a draft."""
    rules.check_works(viewer)
    given = {name: value for name, value in fields.items() if value is not None}
    async with db.transaction():
        clean = await _clean(viewer, {**rules.DEFAULTS, **given}, author=_checker(viewer))
        made = await insert(clean, actor=viewer.id)
        return made if is_draft else await _put_in_hand(made, actor=viewer.id)


async def update(
    viewer: Viewer, *, assignment_id: str, expected_version: int, **fields: Unpack[AssignmentFields]
) -> Assignment:
    """Change the given fields; of one that is carried out, its dates, importance and content."""
    async with db.transaction():
        instance, found = await _opened(viewer, assignment_id, expected_version)
        given: dict[str, Any] = {**fields}
        changed = frozenset(name for name, value in given.items() if getattr(found, name) != value)
        rules.check_editing(viewer, author=found.created_by, status=found.status, changed=changed)
        before = {name: getattr(found, name) for name in AssignmentFields.__annotations__}
        clean = await _clean(viewer, before | given, author=_author(found), changed=changed)
        await changes.write(found, "assignment.update", actor=viewer.id, **clean)
        if instance:
            await _retime(instance, found, actor=viewer.id)
    return found


async def start(viewer: Viewer, *, assignment_id: str, expected_version: int) -> Assignment:
    """Put a draft in hand, now or when it is to start; one that is deferred starts now."""
    async with db.transaction():
        _, found = await _opened(viewer, assignment_id, expected_version)
        rules.check_owner(viewer, found.created_by)
        rules.check_status(found.status, *rules.WAITING)
        fields = {name: getattr(found, name) for name in AssignmentFields.__annotations__}
        await _clean(viewer, fields, author=_author(found))
        if found.status == AssignmentStatus.DRAFT:
            return await _put_in_hand(found, actor=viewer.id)
        return await begin(found, actor=viewer.id)


async def stop(viewer: Viewer, *, assignment_id: str, expected_version: int, reason: str | None = None) -> Assignment:
    """Let nobody do anything about it until it is continued; what it was given on for stops too."""
    command = commands.Suspend(_reason(reason, required=False))
    return await _commanded(viewer, assignment_id, expected_version, command, AssignmentStatus.ACTIVE)


async def resume(viewer: Viewer, *, assignment_id: str, expected_version: int) -> Assignment:
    """Continue one that is stopped, with what it was given on for."""
    command = commands.Resume()
    return await _commanded(viewer, assignment_id, expected_version, command, AssignmentStatus.STOPPED)


async def cancel(viewer: Viewer, *, assignment_id: str, expected_version: int, reason: str) -> Assignment:
    """Give it up, with its open tasks and what it was given on for."""
    command = commands.Cancel(_reason(reason, required=True) or "")
    return await _commanded(viewer, assignment_id, expected_version, command, *rules.OPEN)


async def insert(clean: Mapping[str, Any], *, actor: str | None) -> Assignment:
    """Insert a draft whose fields are clean; its number is taken at the last moment, as others wait for it."""
    made = Assignment(id=ids.new("asg"), status=AssignmentStatus.DRAFT, **changes.made(actor=actor), **clean)
    year = clock.now().astimezone(ZoneInfo((await accounts.organisation()).time_zone)).year
    made.number = rules.number(year, int(await db.value(_NUMBER, year)))
    await made.save(force_create=True)
    await events.record("assignment.create", made.id, version=1, actor=actor)
    return made


async def begin(found: Assignment, *, actor: str | None) -> Assignment:
    """Have an assignment carried out from now on, within the open transaction."""
    fields = {name: getattr(found, name) for name in AssignmentFields.__annotations__}
    instance = await starting.begun(
        await builtins.assignment(),
        subject=found.subject,
        actor=found.created_by,
        title=found.title,
        variables=rules.variables(fields),
        assignment_id=found.id,
    )
    await found.refresh_from_db()
    at, status = clock.now(), AssignmentStatus.ACTIVE
    await changes.write(found, "assignment.start", actor=actor, status=status, started_at=at, instance_id=instance.id)
    return found


async def inform(found: Assignment, variables: Mapping[str, Any]) -> None:
    """Set variables of the process that carries an assignment out, and that the open transaction has locked."""
    await db.execute(_INFORMED, found.instance_id, orjson.dumps(dict(variables)).decode())


async def drop(found: Assignment, *, actor: str | None, reason: str) -> None:
    """Give up one that has not begun, and that the open transaction has locked."""
    at, status = clock.now(), AssignmentStatus.CANCELLED
    await changes.write(found, "assignment.cancel", actor=actor, status=status, ended_at=at, reason=reason)


async def _put_in_hand(found: Assignment, *, actor: str) -> Assignment:
    if found.starts_at and found.starts_at > clock.now():
        await changes.write(found, "assignment.defer", actor=actor, status=AssignmentStatus.DEFERRED)
        return found
    return await begin(found, actor=actor)


async def _opened(viewer: Viewer, assignment_id: str, expected_version: int) -> tuple[Running | None, Assignment]:
    """Lock an assignment for a change, after the process that carries it out, as what performers do locks them."""
    instance_id = await queries.instance_of(viewer, assignment_id)
    instance = await running.lock(instance_id) if instance_id else None
    found = await queries.lock(viewer, assignment_id)
    await changes.compare(found, expected_version)
    return instance, found


async def _commanded(
    viewer: Viewer, assignment_id: str, expected_version: int, command: commands.Command, *allowed: AssignmentStatus
) -> Assignment:
    async with db.transaction():
        instance, found = await _opened(viewer, assignment_id, expected_version)
        rules.check_owner(viewer, found.created_by)
        rules.check_status(found.status, *allowed)
        if instance:
            await carrying.carry(instance, command, actor=viewer.id)
            await found.refresh_from_db()
        elif isinstance(command, commands.Cancel):
            await drop(found, actor=viewer.id, reason=command.reason)
    return found


async def _clean(
    viewer: Viewer, given: Mapping[str, Any], *, author: str | None, changed: frozenset[str] | None = None
) -> dict[str, Any]:
    """Return all fields made clean, those that changed checked against what they name."""
    checks = Checks()
    fresh = clock.now() if changed is None or "due_at" in changed else None
    clean = rules.clean(given, checks, author=author, now=fresh)
    for side in (PERFORMER, CHECKER):
        if changed is None or not changed.isdisjoint((*side.names(), "check_required")):
            await _check_side(side, clean, checks)
    subject, parent = (
        clean.get(name) if changed is None or name in changed else None for name in ("subject", "parent_task_id")
    )
    if subject and not await subjects.sees(viewer, subject):
        checks.note("NOT_FOUND", "The subject was not found.", ("subjectId",))
    if parent:
        await queries.note_parent(viewer, parent, checks)
    checks.refuse()
    return clean


async def _check_side(side: Side, clean: Mapping[str, Any], checks: Checks) -> None:
    person, (role, main, additional) = clean.get(side.person), side.address(clean)
    if person and not await accounts.staff_active(person):
        checks.note("NOT_FOUND", "This is an active user of the staff.", (side.paths[0],))
    if role:
        told = dict(zip(("roleId", "mainObject", "additionalObject"), side.paths[1:], strict=True))
        for problem in await accounts.address_problems(role, main, additional):
            checks.note(problem.code, problem.message, (told[problem.path[0]],))


async def _retime(instance: Running, found: Assignment, *, actor: str) -> None:
    """Have the process and its open tasks know the present dates and importance."""
    fields = {name: getattr(found, name) for name in AssignmentFields.__annotations__}
    await inform(found, rules.variables(fields))
    values = [found.importance, clock.now(), rules.EXECUTE, found.due_at, found.check_due_at, found.remind_at]
    rows = await db.rows(_RETIMED, instance.id, *values)
    versions = [(row["id"], row["version"]) for row in rows]
    await events.record_all("task.update", versions, actor=actor, data={"assignment": found.id})


def _checker(viewer: Viewer) -> str | None:
    """Return who checks unless somebody is named; a partner system cannot."""
    return viewer.id if viewer.is_staff else None


def _author(found: Assignment) -> str | None:
    return found.created_by if ids.prefix_of(found.created_by or "") == "usr" else None


def _reason(given: str | None, *, required: bool) -> str | None:
    checks = Checks()
    clean = checks.text(given, "reason", limit=LONGEST_REASON, required=required)
    checks.refuse()
    return clean
