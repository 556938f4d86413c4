"""Who stands in for whom: the deputy of somebody who is away, one hop only."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from server.kit import db

AWAY = "({u}.absent_from <= {at} AND ({u}.absent_until IS NULL OR {u}.absent_until > {at}))"
"""SQL that tells whether the user `{u}` is away at the moment `{at}`; null when never."""
_AWAY = AWAY.format(u="u", at="$2")


@dataclass(frozen=True)
class StandIn:
    """Who stands in for somebody who is away; `is_absent`: the deputy is away too, so nobody does."""

    user_id: str
    is_absent: bool


async def deputised_by(user_id: str, at: datetime) -> list[str]:
    """Return the ids of those whom the user stands in for at a moment."""
    sql = f"""SELECT u.id FROM user_account u
        WHERE u.deputy_id = $1 AND {_AWAY} AND u.deactivated_at IS NULL ORDER BY u.id"""
    return [found["id"] for found in await db.rows(sql, user_id, at)]


async def stand_ins(user_ids: Collection[str], at: datetime) -> dict[str, StandIn | None]:
    """Return, of these users, those who are away at a moment, each with the active deputy if there is one."""
    sql = f"""SELECT u.id, d.id AS deputy_id, {AWAY.format(u="d", at="$2")} AS away FROM user_account u
        LEFT JOIN user_account d ON d.id = u.deputy_id AND d.deactivated_at IS NULL
        WHERE u.id = ANY($1::text[]) AND {_AWAY} ORDER BY u.id"""
    return {
        found["id"]: StandIn(found["deputy_id"], bool(found["away"])) if found["deputy_id"] else None
        for found in await db.rows(sql, list(user_ids), at)
    }
