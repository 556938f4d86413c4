"""What comes of changing many claims by one mutation: each has its own answer."""

import strawberry

from server.api import declare, payload
from server.api.claims.types import Claim
from server.api.payload import Payload
from server.api.refusals import UserError


@strawberry.type(description="What came of the change of one claim.")
class ClaimResult(Payload):
    id: strawberry.ID = strawberry.field(default=strawberry.ID(""), description="The claim's id, as it was given.")
    claim: Claim | None = declare.result("The claim; after a version conflict: as it is now.", payload.record_id)


@strawberry.type(description="What came of a change of many claims.")
class ClaimsPayload:
    results: list[ClaimResult] = strawberry.field(
        default_factory=list, description="One for each item, in their order; the failure of one leaves the others."
    )
    errors: list[UserError] = strawberry.field(
        default_factory=list, description="Why nothing was done at all; empty when the items have their answers."
    )


OF_CLAIMS = (ClaimResult, ClaimsPayload)
