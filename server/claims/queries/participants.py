"""Look-ups of participants that actions need."""

from collections.abc import Collection, Mapping
from typing import Any

from server.accounts.rules import Viewer
from server.claims.models import Participant
from server.claims.queries import visibility
from server.claims.queries.claims import may_use
from server.claims.rules.rights import camel
from server.kit import db
from server.kit.checks import Checks
from server.kit.errors import missing
from server.reader import policy

_USABLE = """SELECT
    EXISTS (SELECT FROM partner WHERE id = $1 AND archived_at IS NULL) AS partner_id,
    $2::text IS NULL OR EXISTS (SELECT FROM participant_role WHERE id = $2 AND archived_at IS NULL)
        AS partner_role_id,
    $3::text IS NULL OR EXISTS (SELECT FROM contact_person
        WHERE id = $3 AND partner_id = $1 AND archived_at IS NULL) AS contact_id,
    $4::text IS NULL OR EXISTS (SELECT FROM participant_role WHERE id = $4 AND archived_at IS NULL)
        AS contact_role_id"""
RELATED = {
    "partner_id": "The partner is an active one.",
    "partner_role_id": "The partner's role is an active one.",
    "contact_id": "The contact is an active contact person of the partner.",
    "contact_role_id": "The contact's role is an active one.",
}


async def claim_of(viewer: Viewer, participant_id: str) -> str:
    """Return the claim of a participant that the viewer sees; refuse any other as missing."""
    clause = visibility.participants_visible_to(viewer)
    if not await policy.sees("participant", clause, viewer, participant_id):
        raise missing("The participant")
    return str(await db.value("SELECT claim_id FROM participant WHERE id = $1", participant_id))


async def lock(participant_id: str) -> Participant:
    participant = await Participant.filter(id=participant_id).select_for_update().get_or_none()
    if participant is None:
        raise missing("The participant")
    return participant


async def count(claim_id: str) -> int:
    return await Participant.filter(claim_id=claim_id).count()


async def check_related(
    viewer: Viewer,
    given: Mapping[str, Any],
    checks: Checks,
    *path: str,
    changed: Collection[str] = RELATED.keys(),
) -> None:
    """Note the records among `given` that cannot be used; those that were there before may stay."""
    if given.get("partner_id") is None or not changed:
        return
    found = await db.row(_USABLE, *map(given.get, RELATED))
    checked = {*changed, "contact_id"} if "partner_id" in changed else changed
    for name in sorted(checked):
        hidden = name == "partner_id" and not may_use(viewer, given[name])
        if hidden or not (found and found[name]):
            checks.note("NOT_FOUND", RELATED[name], (*path, camel(name)))
