"""What upper rooms may know of a claim, whoever asks."""

from collections.abc import Collection

from asyncpg import Record

from server.kit import db

_FACTS = """SELECT id, number, title, status, direction, channel, importance, severity, resolution, currency,
    reason_id AS reason, partner_id AS partner, responsible_id AS responsible,
    at_fault_department_id AS at_fault_department, at_fault_employee_id AS at_fault_employee,
    remedy_sought, remedy_given, amount_claimed, amount_settled, registered_at, closed_at, reopen_count, rating, tags
    FROM claim WHERE id = $1"""


async def facts(claim_id: str) -> Record | None:
    """Return the claim's fields by name, references as ids."""
    return await db.row(_FACTS, claim_id)


async def lock_version(claim_id: str) -> int | None:
    """Lock a claim, and return its version."""
    found: int | None = await db.value("SELECT version FROM claim WHERE id = $1 FOR NO KEY UPDATE", claim_id)
    return found


async def within_reasons(reason_id: str, reason_ids: Collection[str]) -> bool:
    """Tell whether a reason is one of others, or stands anywhere below one of them."""
    sql = """WITH RECURSIVE up (id, parent_id) AS (
            SELECT id, parent_id FROM claim_reason WHERE id = $1
            UNION SELECT r.id, r.parent_id FROM claim_reason r JOIN up ON r.id = up.parent_id
        ) SELECT EXISTS (SELECT FROM up WHERE id = ANY($2::text[]))"""
    return bool(await db.value(sql, reason_id, list(reason_ids)))
