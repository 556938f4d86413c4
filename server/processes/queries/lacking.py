"""Addresses with open tasks that nobody does: roles with objects and nobody to perform them, people who have left."""

from dataclasses import dataclass

from asyncpg import Record

from server.kit import db, ids
from server.processes.rules.lacking import Why

_OPEN = """CROSS JOIN LATERAL (
        SELECT title FROM process_task WHERE address = {of}.id AND status = 'OPEN' LIMIT 1
    ) t"""
_ROLE = """SELECT a.id, a.main_object, a.additional_object, r.name, {title} AS task_title,
        CASE WHEN r.archived_at IS NULL THEN 'EMPTY' ELSE 'ARCHIVED' END AS why
    FROM performer_address a JOIN performer_role r ON r.id = a.role_id {tasks}
    WHERE (r.archived_at IS NOT NULL OR NOT EXISTS (
        SELECT FROM role_member m JOIN user_account u ON u.id = m.user_id AND u.deactivated_at IS NULL
        WHERE m.role_id = a.role_id AND (m.main_object IS NULL OR m.main_object = a.main_object)
        AND (m.additional_object IS NULL OR m.additional_object = a.additional_object)))"""
_PERSON = """SELECT u.id, NULL AS main_object, NULL AS additional_object, u.name, {title} AS task_title, 'LEFT' AS why
    FROM user_account u {tasks} WHERE u.deactivated_at IS NOT NULL"""
_ROLES = _ROLE.format(title="t.title", tasks=_OPEN.format(of="a"))
_PEOPLE = _PERSON.format(title="t.title", tasks=_OPEN.format(of="u"))
_GIVEN_ROLE = f"{_ROLE.format(title='$2::text', tasks='')} AND a.id = $1"
_GIVEN_PERSON = f"{_PERSON.format(title='$2::text', tasks='')} AND u.id = $1"
_OF_MEMBER = """SELECT DISTINCT s.lacking FROM role_member m JOIN performer_address a ON a.role_id = m.role_id
    JOIN assignment s ON s.lacking = a.id AND s.status = 'ACTIVE' WHERE m.id = $1 ORDER BY s.lacking"""
_OF_ROLE = """SELECT DISTINCT s.lacking FROM performer_address a
    JOIN assignment s ON s.lacking = a.id AND s.status = 'ACTIVE' WHERE a.role_id = $1 ORDER BY s.lacking"""


@dataclass(frozen=True)
class Hanging:
    """An address that nobody does the tasks of: what it is called, why, and one of the tasks."""

    id: str
    main_object: str | None
    additional_object: str | None
    name: str
    task_title: str
    why: Why


async def of_given(address: str, title: str) -> Hanging | None:
    """Return the address that a task has just been given to, if nobody would do it: without a look at its tasks."""
    sql = _GIVEN_PERSON if ids.prefix_of(address) == "usr" else _GIVEN_ROLE
    found = await db.row(sql, address, title)
    return _hanging(found) if found else None


async def of_address(address: str) -> Hanging | None:
    """Return an address, if it has open tasks that nobody would do."""
    sql = f"{_PEOPLE} AND u.id = $1" if ids.prefix_of(address) == "usr" else f"{_ROLES} AND a.id = $1"
    found = await db.row(sql, address)
    return _hanging(found) if found else None


async def of_role(role_id: str) -> list[Hanging]:
    return [_hanging(found) for found in await db.rows(f"{_ROLES} AND a.role_id = $1 ORDER BY a.id", role_id)]


async def of_member(user_id: str) -> list[Hanging]:
    """Return the addresses of a user's roles that nobody else performs."""
    sql = f"{_ROLES} AND a.role_id IN (SELECT role_id FROM role_member WHERE user_id = $1) ORDER BY a.id"
    return [_hanging(found) for found in await db.rows(sql, user_id)]


async def everywhere() -> list[Hanging]:
    """Return every address with open tasks that nobody would do."""
    return [_hanging(found) for found in await db.rows(f"({_ROLES}) UNION ALL ({_PEOPLE}) ORDER BY id")]


async def asked(address: str) -> set[str]:
    """Return who is asked to see to an address, and has not done it yet."""
    sql = "SELECT performer_id FROM assignment WHERE lacking = $1 AND status IN ('DRAFT', 'ACTIVE', 'STOPPED')"
    return {found["performer_id"] for found in await db.rows(sql, address)}


async def asking(address: str) -> list[str]:
    """Return the processes by which somebody is asked to see to an address."""
    sql = "SELECT instance_id FROM assignment WHERE lacking = $1 AND status = 'ACTIVE' ORDER BY id"
    return [found["instance_id"] for found in await db.rows(sql, address)]


async def asked_for_member(member_id: str) -> list[str]:
    """Return the addresses of a member's role that somebody is asked to see to."""
    return [found["lacking"] for found in await db.rows(_OF_MEMBER, member_id)]


async def asked_for_role(role_id: str) -> list[str]:
    return [found["lacking"] for found in await db.rows(_OF_ROLE, role_id)]


async def taken_by(user_id: str) -> list[str]:
    """Return the open tasks of roles that a user has taken."""
    sql = "SELECT id FROM process_task WHERE status = 'OPEN' AND address = $1 AND home <> address ORDER BY instance_id"
    return [found["id"] for found in await db.rows(sql, user_id)]


async def administrators() -> tuple[str, ...]:
    sql = "SELECT id FROM user_account WHERE staff_role = 'ADMINISTRATOR' AND deactivated_at IS NULL ORDER BY id"
    return tuple(found["id"] for found in await db.rows(sql))


def _hanging(found: Record) -> Hanging:
    return Hanging(**{**dict(found.items()), "why": Why(found["why"])})
