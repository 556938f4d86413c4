"""Answering the customer, waiting for the customer's answer while the clock stands, and going on."""

from datetime import datetime

from server.accounts.rules import Viewer
from server.claims.actions import deadlines, opening
from server.claims.models import Claim
from server.claims.rules import inputs
from server.claims.rules.terms import ACTIVE
from server.kit import clock, db
from server.kit.checks import Checks


async def respond(
    viewer: Viewer,
    *,
    claim_id: str,
    expected_version: int,
    responded_at: datetime | None = None,
    comment: str | None = None,
) -> Claim:
    """Note that the customer has been answered for the first time, now or at an earlier moment."""
    async with db.transaction():
        claim = await opening.worked_on(viewer, claim_id, expected_version)
        checks, now = Checks(), clock.now()
        told = checks.text(comment, "comment", limit=inputs.LONGEST_COMMENT)
        inputs.past(responded_at, checks, now, "respondedAt")
        _check_open(claim, checks)
        if claim.first_responded_at:
            checks.note("INVALID", "The customer has been answered already.", ("id",))
        if responded_at and responded_at < claim.registered_at:
            checks.note("INVALID", "A claim is answered after it is registered.", ("respondedAt",))
        checks.refuse()
        notes = {"comment": told} if told else None
        at = responded_at or now
        await deadlines.write(claim, "claim.respond", actor=viewer.id, notes=notes, first_responded_at=at)
    return claim


async def await_customer(viewer: Viewer, *, claim_id: str, expected_version: int, comment: str) -> Claim:
    """Stop the clock: the customer was asked for something. That is a response, too."""
    async with db.transaction():
        claim = await opening.worked_on(viewer, claim_id, expected_version)
        checks, now = Checks(), clock.now()
        told = checks.text(comment, "comment", limit=inputs.LONGEST_COMMENT, required=True)
        _check_open(claim, checks)
        if claim.waiting_since:
            checks.note("INVALID", "The customer is awaited already.", ("id",))
        checks.refuse()
        fields = {"waiting_since": now, "first_responded_at": claim.first_responded_at or now}
        await deadlines.write(claim, "claim.await", actor=viewer.id, notes={"comment": told}, **fields)
    return claim


async def resume(viewer: Viewer, *, claim_id: str, expected_version: int, comment: str | None = None) -> Claim:
    """Let the clock run again: what is due moves by the time that it stood."""
    async with db.transaction():
        claim = await opening.worked_on(viewer, claim_id, expected_version)
        checks = Checks()
        told = checks.text(comment, "comment", limit=inputs.LONGEST_COMMENT)
        if claim.waiting_since is None:
            checks.note("INVALID", "The customer is not awaited.", ("id",))
        checks.refuse()
        notes = {"comment": told} if told else None
        await deadlines.write(claim, "claim.resume", actor=viewer.id, notes=notes, waiting_since=None)
    return claim


def _check_open(claim: Claim, checks: Checks) -> None:
    if claim.status not in ACTIVE:
        checks.note("INVALID", "The claim is closed.", ("id",))
