"""What holds a claim open: set and lifted by upper rooms, asked by the rules before a claim is settled."""

from typing import Any

from server.claims.models import ClaimBlocker
from server.kit import clock, db, events, ids

LONGEST_TITLE = 250


async def hold(claim_id: str, *, kind: str, source_id: str, title: str, actor: str | None) -> None:
    """Hold a claim open until the source lifts it; the claim's own changes wait for this transaction."""
    version = await db.value("SELECT version FROM claim WHERE id = $1 FOR SHARE", claim_id)
    made: dict[str, Any] = {"claim_id": claim_id, "kind": kind, "source_id": source_id, "title": title[:LONGEST_TITLE]}
    await ClaimBlocker.create(id=ids.new("blk"), created_at=clock.now(), **made)
    await events.record("claim.hold", claim_id, version=version, actor=actor, data={"title": made["title"]})


async def move(claim_id: str, into_id: str) -> None:
    """Have what holds a claim open hold the one that it was merged into."""
    await db.execute("UPDATE claim_blocker SET claim_id = $2 WHERE claim_id = $1", claim_id, into_id)


async def lift(source_id: str, *, actor: str | None) -> None:
    """Take away what a source holds, if it holds anything."""
    found = await db.row(
        """DELETE FROM claim_blocker b USING claim c WHERE b.source_id = $1 AND c.id = b.claim_id
        RETURNING b.claim_id, b.title, c.version""",
        source_id,
    )
    if found:
        told = {"title": found["title"]}
        await events.record("claim.unhold", found["claim_id"], version=found["version"], actor=actor, data=told)
