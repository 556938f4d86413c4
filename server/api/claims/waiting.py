"""Answering the customer and awaiting an answer, which stops the clock; counting deadlines anew."""

from datetime import datetime
from typing import Annotated

import strawberry
from strawberry import Info

from server.api import refusals
from server.api.claims.mutations import ClaimPayload, of_claim
from server.api.claims.policies import ClaimDeadlinesRecountPayload
from server.api.payload import INPUT, KEY, VersionedInput, mutation
from server.claims.actions import recounting, waiting
from server.kit.errors import Refusal

_WRITE = " Needs the scope `claims:write`."


@strawberry.input(description="An answer to the customer.")
class ClaimRespondInput(VersionedInput):
    responded_at: datetime | None = strawberry.field(default=None, description="When it was given; now when absent.")
    comment: str | None = strawberry.field(default=None, description="What was said.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="What the customer was asked for.")
class ClaimAwaitCustomerInput(VersionedInput):
    comment: str = strawberry.field(description="What is awaited.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="Going on with a claim.")
class ClaimResumeInput(VersionedInput):
    comment: str | None = strawberry.field(default=None, description="What came, or why nothing is awaited any more.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="Whose deadlines are counted anew.")
class ClaimDeadlinesRecountInput:
    missing_only: bool = strawberry.field(
        default=False, description="Only of open claims that no policy has applied to yet."
    )


async def _recount(
    info: Info,
    input: Annotated[ClaimDeadlinesRecountInput, INPUT],  # noqa: A002 - the API's word
) -> ClaimDeadlinesRecountPayload:
    try:
        claims = await recounting.ask(info.context.viewer, missing=input.missing_only)
    except Refusal as refusal:
        return ClaimDeadlinesRecountPayload(errors=refusals.told(refusal))
    return ClaimDeadlinesRecountPayload(claims=claims)


@strawberry.type
class WaitingMutation:
    claim_respond = mutation(
        "Note that the customer has been answered for the first time. Taking a claim, settling it and awaiting the"
        " customer are answers, too." + _WRITE,
        ClaimPayload,
        ClaimRespondInput,
        of_claim(waiting.respond),
    )
    claim_await_customer = mutation(
        "Stop the clock of a claim: its customer was asked for something." + _WRITE,
        ClaimPayload,
        ClaimAwaitCustomerInput,
        of_claim(waiting.await_customer),
    )
    claim_resume = mutation(
        "Let the clock of a claim run again: what is due moves by the time that it stood." + _WRITE,
        ClaimPayload,
        ClaimResumeInput,
        of_claim(waiting.resume),
    )
    claim_deadlines_recount: ClaimDeadlinesRecountPayload = strawberry.mutation(
        resolver=_recount,
        description="Count the deadlines of all open claims anew, soon, by the calendar and the policies of now."
        " Needs the scope `catalogues:write`.",
    )
