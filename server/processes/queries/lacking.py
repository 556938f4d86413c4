"""Roles with objects that tasks are addressed to and nobody performs."""

from dataclasses import dataclass

from server.kit import db

_ADDRESS = """SELECT a.id, a.role_id, a.main_object, a.additional_object, r.name AS role_name, t.title AS task_title
    FROM performer_address a JOIN performer_role r ON r.id = a.role_id"""
_OF_TASK = f"{_ADDRESS} JOIN process_task t ON t.home = a.id WHERE t.id = $1"
_EMPTY = f"""{_ADDRESS} CROSS JOIN LATERAL (
        SELECT title FROM process_task WHERE address = a.id AND status = 'OPEN' LIMIT 1
    ) t WHERE NOT EXISTS (
        SELECT FROM role_member m JOIN user_account u ON u.id = m.user_id AND u.deactivated_at IS NULL
        WHERE m.role_id = a.role_id AND (m.main_object IS NULL OR m.main_object = a.main_object)
        AND (m.additional_object IS NULL OR m.additional_object = a.additional_object)
    ) ORDER BY a.id"""
_ASKED = """SELECT a.role_id, a.main_object, a.additional_object, s.instance_id
    FROM role_member m JOIN performer_address a ON a.role_id = m.role_id
    JOIN assignment s ON s.lacking = a.id AND s.status = 'ACTIVE' WHERE m.id = $1 ORDER BY s.id"""


@dataclass(frozen=True)
class Address:
    """A role with objects, and one of the tasks addressed so."""

    id: str
    role_id: str
    main_object: str | None
    additional_object: str | None
    role_name: str
    task_title: str


@dataclass(frozen=True)
class Asked:
    """An address that somebody was asked to name performers for, and the process by which."""

    role_id: str
    main_object: str | None
    additional_object: str | None
    instance_id: str


async def of_task(task_id: str) -> Address | None:
    """Return the role that a task is addressed to."""
    found = await db.row(_OF_TASK, task_id)
    return Address(**dict(found.items())) if found else None


async def addresses_without_performers() -> list[Address]:
    """Return the addresses that have open tasks which nobody has taken, and no performers."""
    return [Address(**dict(found.items())) for found in await db.rows(_EMPTY)]


async def asked(address: str) -> set[str]:
    """Return who is asked to name performers for an address, and has not done it yet."""
    sql = "SELECT performer_id FROM assignment WHERE lacking = $1 AND status IN ('DRAFT', 'ACTIVE', 'STOPPED')"
    return {found["performer_id"] for found in await db.rows(sql, address)}


async def asked_for_role_of_member(member_id: str) -> list[Asked]:
    """Return what coordinators are asked for the role that a member performs."""
    return [Asked(**dict(found.items())) for found in await db.rows(_ASKED, member_id)]


async def administrators() -> tuple[str, ...]:
    sql = "SELECT id FROM user_account WHERE staff_role = 'ADMINISTRATOR' AND deactivated_at IS NULL ORDER BY id"
    return tuple(found["id"] for found in await db.rows(sql))
