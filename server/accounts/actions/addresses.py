"""Addresses of tasks: each role with objects that one was given to is kept, so that its members' inboxes are known."""

from server.accounts import rules
from server.kit import db

_known: set[str] = set()
"""What this process has kept already; addresses stay for ever."""


async def address_keep(role: str, main: str | None = None, additional: str | None = None) -> str:
    """Return the address of a role with its objects; keep it, where there is such a role, in the open transaction."""
    address = rules.address(role, main, additional)
    if address not in _known:
        sql = """INSERT INTO performer_address (id, role_id, main_object, additional_object)
            SELECT $1, r.id, $3, $4 FROM performer_role r WHERE r.id = $2 ON CONFLICT (id) DO NOTHING"""
        await db.execute(sql, address, role, main, additional)
        db.after_commit(lambda: _known.add(address))
    return address
