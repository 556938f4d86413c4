"""Moving a claim from one status to another."""

from datetime import datetime
from decimal import Decimal

from server.accounts.rules import Scope, Viewer
from server.claims.actions import deadlines, opening
from server.claims.models import Claim
from server.claims.queries import claims as queries
from server.claims.rules import states
from server.claims.rules.states import Given
from server.claims.rules.terms import ClaimTransition
from server.kit import clock, db


async def transition(
    viewer: Viewer,
    *,
    claim_id: str,
    transition: ClaimTransition,
    expected_version: int,
    comment: str | None = None,
    resolution: str | None = None,
    amount_settled: Decimal | None = None,
    remedy_given: str | None = None,
    closed_at: datetime | None = None,
    override_reason: str | None = None,
) -> Claim:
    """Make the transition, or refuse with all that is missing."""
    given = Given(comment, resolution, amount_settled, remedy_given, closed_at, override_reason)
    async with db.transaction():
        claim = await opening.opened(viewer, claim_id, expected_version, scope=Scope.CLAIMS_TRANSITION)
        children = transition in states.BLOCKED_BY_CHILDREN
        state = await queries.state(viewer, claim, children=children)
        move = states.transition(state, transition, viewer=viewer, now=clock.now(), given=given)
        notes = {"transition": transition, **move.notes}
        await deadlines.write(claim, "claim.transition", actor=viewer.id, notes=notes, **move.fields)
    return claim
