"""What documents do when partners and contact persons become one, when claims do, and when they change their basis."""

from server.kit import changes, clock, db, events
from server.kit.errors import Refusal
from server.orders.queries import disputes

_MOVE = """UPDATE claim_line l SET claim_id = $2, version = l.version + 1, updated_at = $3
    FROM claim source, claim into_claim
    WHERE l.claim_id = $1 AND source.id = $1 AND into_claim.id = $2 AND source.basis = into_claim.basis
    AND NOT EXISTS (SELECT FROM claim_line own WHERE own.claim_id = $2 AND own.line_id = l.line_id)
    RETURNING l.line_id, source.version AS source, into_claim.version AS into"""


async def partner_merged(*, source_id: str, into_id: str, actor: str | None) -> None:
    """Give the documents of a partner to the one that it was merged into."""
    await _follow("partner_id", source_id, into_id, actor)


async def contact_person_merged(*, source_id: str, into_id: str, actor: str | None) -> None:
    await _follow("contact_id", source_id, into_id, actor)


async def claim_merged(*, source_id: str, into_id: str, actor: str | None) -> None:
    """Give what a claim disputes to the one that it was merged into, where both are based on one document.

    What both dispute stays as the one that stays has it. Lines of another document stay with the source.
    """
    moved = await db.rows(_MOVE, source_id, into_id, clock.now())
    if not moved:
        return
    lines = [row["line_id"] for row in moved]
    told = (
        (source_id, moved[0]["source"], {"lines": lines, "into": into_id}),
        (into_id, moved[0]["into"], {"lines": lines, "from": source_id}),
    )
    await events.record_each("claim.lines_move", told, actor=actor)


async def basis_changed(claim_id: str) -> None:
    """Refuse another basis while the claim disputes lines of the one that it has."""
    if await disputes.disputes(claim_id):
        raise Refusal("INVALID", "The claim disputes lines of its basis: remove them first.", ("basisId",))


async def _follow(column: str, source_id: str, into_id: str, actor: str | None) -> None:
    await changes.repoint("source_document", column, "document.update", source=source_id, target=into_id, actor=actor)
