"""Look-ups of links between claims that actions need."""

from server.accounts.rules import Viewer
from server.claims.models import ClaimLink
from server.claims.queries import visibility
from server.claims.rules.terms import LinkKind
from server.kit import db
from server.kit.errors import missing
from server.reader import policy


async def get(viewer: Viewer, link_id: str) -> ClaimLink:
    """Return a link that the viewer sees; refuse any other as missing."""
    clause = visibility.links_visible_to(viewer)
    link = await ClaimLink.get_or_none(id=link_id)
    if link is None or not await policy.sees("claim_link", clause, viewer, link_id):
        raise missing("The link")
    return link


async def between(one_id: str, other_id: str, kind: LinkKind) -> str | None:
    """Return the link of this kind between two claims, whichever way it leads."""
    sql = """SELECT id FROM claim_link WHERE kind = $3
        AND ((claim_id = $1 AND other_id = $2) OR (claim_id = $2 AND other_id = $1))"""
    return await db.value(sql, one_id, other_id, kind)  # type: ignore[no-any-return] # one text column


async def parent_of(claim_id: str) -> str | None:
    sql = "SELECT other_id FROM claim_link WHERE claim_id = $1 AND kind = 'PARENT'"
    return await db.value(sql, claim_id)  # type: ignore[no-any-return] # one text column


async def is_below(claim_id: str, ancestor_id: str) -> bool:
    """Tell whether one claim is the other or stands anywhere below it."""
    sql = """WITH RECURSIVE up (id) AS (
            VALUES ($1::text COLLATE "C") UNION
            SELECT l.other_id FROM claim_link l JOIN up ON l.claim_id = up.id WHERE l.kind = 'PARENT'
        ) SELECT EXISTS (SELECT FROM up WHERE id = $2)"""
    return bool(await db.value(sql, claim_id, ancestor_id))
