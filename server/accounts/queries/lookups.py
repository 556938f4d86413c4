"""What actions and upper rooms ask of users and departments."""

from collections.abc import Collection
from hmac import compare_digest

from server.accounts.queries.viewers import hash_of
from server.accounts.rules import StaffRole, ViewerKind, places, reaches, scopes_of
from server.kit import db, ids

_NOBODYS = hash_of("")


async def user_active(user_id: str) -> bool:
    """Tell whether the user may be used, and hold it so until the transaction ends."""
    return await _holds("SELECT TRUE FROM user_account WHERE id = $1 AND deactivated_at IS NULL", user_id)


async def staff_active(user_id: str) -> bool:
    """Tell whether this is an active user of the staff, and hold it so until the transaction ends."""
    sql = "SELECT TRUE FROM user_account WHERE id = $1 AND kind = 'STAFF' AND deactivated_at IS NULL"
    return await _holds(sql, user_id)


async def department_active(department_id: str) -> bool:
    """Tell whether the department may be used, and hold it so until the transaction ends."""
    return await _holds("SELECT TRUE FROM department WHERE id = $1 AND archived_at IS NULL", department_id)


async def department_now(department_id: str) -> str:
    """Return the department that goes on in place of one that was merged; of any other, itself."""
    found: str | None = await db.value("SELECT merged_into_id FROM department WHERE id = $1", department_id)
    return found or department_id


async def department_subtree(department_ids: Collection[str]) -> list[str]:
    """Return the ids of these departments and of all below them, archived ones too."""
    sql = """WITH RECURSIVE below AS (
            SELECT id FROM department WHERE id = ANY($1::text[])
            UNION SELECT d.id FROM department d JOIN below b ON d.parent_id = b.id
        ) SELECT id FROM below ORDER BY id"""
    return [found["id"] for found in await db.rows(sql, list(department_ids))]


async def departments_by_name(names: Collection[str]) -> dict[str, str]:
    """Return the ids of active departments of exactly these names: the eldest of each name."""
    sql = """SELECT DISTINCT ON (name) name, id FROM department
        WHERE name = ANY($1::text[]) AND archived_at IS NULL ORDER BY name, id"""
    return {found["name"]: found["id"] for found in await db.rows(sql, list(names))}


async def login_taken(login: str, *, by_other_than: str | None = None) -> str | None:
    """Return the id of the user who has this login."""
    sql = "SELECT id FROM user_account WHERE login = $1 AND id IS DISTINCT FROM $2::text"
    found: str | None = await db.value(sql, login, by_other_than)
    return found


async def user_scopes(user_id: str) -> frozenset[str] | None:
    """Return the most that an active user may do, and hold the user until the transaction ends."""
    sql = "SELECT kind, staff_role FROM user_account WHERE id = $1 AND deactivated_at IS NULL FOR KEY SHARE"
    found = await db.row(sql, user_id)
    if not found:
        return None
    role = StaffRole(found["staff_role"]) if found["staff_role"] else None
    return scopes_of(ViewerKind(found["kind"]), role)


async def client_scopes(client_id: str) -> frozenset[str] | None:
    """Return the most that an active client may do, and hold the client until the transaction ends."""
    sql = "SELECT scopes FROM client WHERE id = $1 AND deactivated_at IS NULL FOR KEY SHARE"
    found = await db.row(sql, client_id)
    return frozenset(found["scopes"]) if found else None


async def active_administrators() -> list[str]:
    """Return the ids of the administrators who can sign in, and hold the list until the transaction ends."""
    await db.execute("SELECT pg_advisory_xact_lock(hashtext('administrators'))")
    sql = "SELECT id FROM user_account WHERE staff_role = 'ADMINISTRATOR' AND deactivated_at IS NULL"
    return [found["id"] for found in await db.rows(sql)]


async def _holds(sql: str, record_id: str) -> bool:
    return bool(await db.value(f"{sql} FOR KEY SHARE", record_id))


async def role_of_code(code: str) -> str | None:
    """Return the predefined performer role of a code."""
    found: str | None = await db.value("SELECT id FROM performer_role WHERE code = $1", code)
    return found


async def client_by_name(name: str) -> tuple[str, int] | None:
    """Return the id and the version of the client of this name."""
    found = await db.row("SELECT id, version FROM client WHERE name = $1", name)
    return (found["id"], found["version"]) if found else None


async def client_by_secret(client_id: str, secret: str, address: str | None) -> frozenset[str] | None:
    """Return the scopes of an active client that shows its secret from where it may; hold it as it is.

    Whatever is wrong takes the same time: an unknown client's secret is compared too.
    """
    sql = """SELECT scopes, networks, secret_hash FROM client
        WHERE id = $1 AND deactivated_at IS NULL AND secret_hash IS NOT NULL FOR KEY SHARE"""
    found = await db.row(sql, client_id if ids.SHAPE.fullmatch(client_id) else "")
    right = compare_digest(found["secret_hash"] if found else _NOBODYS, hash_of(secret))
    if not found or not right:
        return None
    where = places(found["networks"])
    return frozenset(found["scopes"]) if not where or reaches(address, where) else None
