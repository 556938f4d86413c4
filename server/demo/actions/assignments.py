"""Giving the demo company's assignments, and doing some of them, by the same actions as people do."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from server.accounts.rules import ROLE_SCOPES, StaffRole, Viewer, ViewerKind
from server.demo.rules import assignments as rules
from server.demo.rules import company
from server.demo.rules.assignments import Course, Given
from server.demo.rules.company import Plan
from server.kit import clock, db, events
from server.processes import jobs
from server.processes.actions import assignments, tasks
from server.processes.queries import assignments as queries
from server.processes.rules.assignments import CheckOutcome, ExecuteOutcome

_HOUR = timedelta(hours=1)
_STAFF = """SELECT id, login, name, staff_role FROM user_account
    WHERE kind = 'STAFF' AND staff_role IN ('ADMINISTRATOR', 'MANAGER', 'AGENT') ORDER BY id"""
_CLAIMS = "SELECT id FROM claim WHERE status = 'IN_PROGRESS' AND archived_at IS NULL ORDER BY registered_at, id LIMIT 8"
_AWAY = """UPDATE user_account SET deputy_id = $2, absent_from = $3, absent_until = $4
    WHERE id = $1"""
_COLLEAGUES = 6


@dataclass(frozen=True)
class _Company:
    """Who is there: people by login, roles by code, claims that are worked on."""

    people: dict[str, Viewer]
    colleagues: list[str]
    roles: dict[str, str]
    claims: list[str]


async def give(plan: Plan) -> None:
    """Give all assignments of a plan, each at its time, and do as its course says; a colleague of theirs is away."""
    for kind, handlers in jobs.HEARD.items():
        for handler in handlers:
            events.listen(kind, handler)
    there = await _company(plan)
    for at, given in enumerate(rules.given(plan, there.colleagues)):
        with clock.fixed(given.given_at):
            made = await _given(there, given)
        await _go_on(there, given, made, rules.said(plan, at))
    away, deputy = there.people[there.colleagues[0]], there.people["agent"]
    days = (plan.until - timedelta(days=2), plan.until + timedelta(days=12))
    await db.execute(_AWAY, away.id, deputy.id, *(rules.midnight(day) for day in days))


async def _company(plan: Plan) -> _Company:
    rows = await db.rows(_STAFF)
    people = {row["login"]: _viewer(row["id"], row["name"], StaffRole(row["staff_role"])) for row in rows}
    colleagues = [login for login in people if login not in company.LOGINS][:_COLLEAGUES]
    names = {name: code for code, (name, _) in plan.texts.performer_roles.items()}
    roles = {names[row["name"]]: row["id"] for row in await db.rows("SELECT id, name FROM performer_role")}
    return _Company(people, colleagues, roles, [row["id"] for row in await db.rows(_CLAIMS)])


def _viewer(user_id: str, name: str, role: StaffRole) -> Viewer:
    return Viewer(user_id, ViewerKind.STAFF, name, ROLE_SCOPES[role], role)


async def _given(there: _Company, given: Given) -> Any:
    return await assignments.create(
        there.people[given.author],
        title=given.title,
        content=given.content,
        importance=given.importance,
        performer_id=there.people[given.performer].id if given.performer else None,
        role_id=there.roles[given.role] if given.role else None,
        due_at=given.due_at,
        check_due_at=given.due_at + 24 * _HOUR,
        subject=there.claims[given.claim] if given.claim is not None and given.claim < len(there.claims) else None,
        starts_at=given.due_at - _HOUR if given.course is Course.DEFERRED else None,
    )


async def _go_on(there: _Company, given: Given, made: Any, said: rules.Words) -> None:
    """Have people do what the course says, hour by hour."""
    author, performer = there.people[given.author], there.people[given.performer or given.author]
    match given.course:
        case Course.TAKEN:
            task_id, version = await queries.open_task(made.id)
            with clock.fixed(given.given_at + _HOUR):
                await tasks.claim(performer, task_id=task_id, expected_version=version)
        case Course.STOPPED:
            with clock.fixed(given.given_at + _HOUR):
                await assignments.stop(author, assignment_id=made.id, expected_version=made.version)
        case Course.REFUSED:
            await _do(performer, given, made, 1, ExecuteOutcome.CANCELLED, said["refusal"])
        case Course.DONE | Course.RETURNED | Course.CONFIRMED:
            await _do(performer, given, made, 1, ExecuteOutcome.DONE, said["result"])
            if given.course is Course.RETURNED:
                await _do(author, given, made, 2, CheckOutcome.REWORK, said["return"])
            if given.course is Course.CONFIRMED:
                await _do(author, given, made, 2, CheckOutcome.ACCEPT, None)


async def _do(viewer: Viewer, given: Given, made: Any, hours: int, outcome: str, reason: str | None) -> None:
    task_id, version = await queries.open_task(made.id)
    with clock.fixed(given.given_at + hours * _HOUR):
        await tasks.complete(viewer, task_id=task_id, expected_version=version, outcome=outcome, reason=reason)
