"""What imports look up by name."""

from collections.abc import Collection

from server.kit import db


async def staff_by_login(logins: Collection[str]) -> dict[str, str]:
    """Return the ids of active users of the staff."""
    sql = """SELECT login, id FROM user_account
        WHERE login = ANY($1::text[]) AND kind = 'STAFF' AND deactivated_at IS NULL"""
    return {found["login"]: found["id"] for found in await db.rows(sql, list(logins))}
