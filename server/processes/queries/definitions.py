"""Look-ups of definitions that actions need."""

from collections.abc import Collection
from dataclasses import dataclass

from server.accounts.rules import Viewer
from server.kit import db
from server.kit.errors import Problem, missing
from server.kit.remembered import Remembered
from server.processes.models import ProcessDefinition
from server.processes.queries import visibility
from server.processes.rules.graph import Assignment, AssignmentKind
from server.processes.rules.parse.report import called
from server.reader import policy


async def lock(viewer: Viewer, definition_id: str, *path: str) -> ProcessDefinition:
    """Lock a definition that the viewer sees; refuse any other as missing."""
    await _check_seen(viewer, definition_id, path)
    return await ProcessDefinition.filter(id=definition_id).select_for_update().get()


async def get(viewer: Viewer, definition_id: str, *path: str) -> ProcessDefinition:
    """Return a definition that the viewer sees; refuse any other as missing."""
    await _check_seen(viewer, definition_id, path)
    return await ProcessDefinition.get(id=definition_id)


async def _check_seen(viewer: Viewer, definition_id: str, path: tuple[str, ...]) -> None:
    clause = visibility.definitions_visible_to(viewer)
    if not await policy.sees("process_definition", clause, viewer, definition_id):
        raise missing("The process", path or ("id",))


async def named(key: str, *, but: str | None = None) -> str | None:
    """Return the id of the definition of a key."""
    sql = "SELECT id FROM process_definition WHERE key = $1 AND id IS DISTINCT FROM $2::text"
    found: str | None = await db.value(sql, key, but)
    return found


async def reasons_missing(reason_ids: Collection[str]) -> list[str]:
    """Return those ids that are no reason in use."""
    sql = "SELECT id FROM claim_reason WHERE id = ANY($1::text[]) AND archived_at IS NULL"
    known = {row["id"] for row in await db.rows(sql, list(reason_ids))}
    return [each for each in reason_ids if each not in known]


async def performers_missing(assignments: dict[str, Assignment]) -> list[Problem]:
    """Return a problem for each element that names a person or a role who is not there."""
    people = {each.person for each in assignments.values() if each.kind is AssignmentKind.PERSON}
    roles = {each.role for each in assignments.values() if each.kind is AssignmentKind.ROLE}
    sql = """SELECT id FROM user_account WHERE id = ANY($1::text[]) AND kind = 'STAFF' AND deactivated_at IS NULL
        UNION SELECT id FROM performer_role WHERE id = ANY($2::text[]) AND archived_at IS NULL"""
    known = {row["id"] for row in await db.rows(sql, list(filter(None, people)), list(filter(None, roles)))}
    problems = []
    for at, each in assignments.items():
        person = each.kind is AssignmentKind.PERSON
        if (each.person if person else each.role) not in known:
            what = "a person who is not an active user of the staff" if person else "a role that is not in use"
            details = {"rule": "assignment.unknown"}
            problems.append(Problem("NOT_FOUND", f"{called('', at)} is given to {what}.", (at,), details))
    return problems


async def started_by_claim(claim_id: str, status: str | None, *, reason_changed: bool) -> list[str]:
    """Return the definitions that a claim's change may start: those with its new status, or waiting for reasons alone.

    One that runs for the claim already is not started again; nor do claims from files start anything.
    """
    fitting = [each.id for each in await _STARTED.get() if each.fits(status, reason_changed=reason_changed)]
    if not fitting:
        return []
    sql = """SELECT d.id FROM process_definition d JOIN claim c ON c.id = $1
        WHERE d.id = ANY($2::text[]) AND d.retired_at IS NULL AND c.channel <> 'IMPORT'
        AND NOT EXISTS (SELECT FROM process_instance i
            WHERE i.definition_id = d.id AND i.subject = $1 AND i.status IN ('RUNNING', 'SUSPENDED'))
        ORDER BY d.id"""
    return [row["id"] for row in await db.rows(sql, claim_id, fitting)]


@dataclass(frozen=True)
class _Started:
    """A definition that changes of claims start: the statuses that do, none where a reason alone does."""

    id: str
    statuses: tuple[str, ...]

    def fits(self, status: str | None, *, reason_changed: bool) -> bool:
        return status in self.statuses or (reason_changed and not self.statuses)


async def _read_started() -> list[_Started]:
    sql = """SELECT id, start_statuses FROM process_definition
        WHERE retired_at IS NULL AND latest_id IS NOT NULL AND subject_kind = 'CLAIM'
        AND (cardinality(start_statuses) > 0 OR cardinality(start_reasons) > 0)"""
    return [_Started(row["id"], tuple(row["start_statuses"])) for row in await db.rows(sql)]


_STARTED = Remembered(_read_started, "process_definition")
