"""Policies of deadlines: what the API shows of them, and how they are changed."""

from datetime import datetime
from typing import Annotated, Any

import strawberry
from strawberry import UNSET

from server.accounts.rules import Viewer
from server.api import declare, payload, tables
from server.api.accounts.types import User
from server.api.enums import Importance, Successor, TimeUnit
from server.api.node import Record
from server.api.partners.types import Partner
from server.api.payload import KEY, Named, Payload, VersionedInput, given_fields, mutation
from server.claims.actions import policies as actions
from server.claims.rules.deadlines import Span

_Reason = Annotated["ClaimReason", strawberry.lazy("server.api.claims.types")]  # type: ignore[name-defined] # noqa: F821 - resolved by strawberry
_NEEDS = " Needs the scope `catalogues:write`."


@strawberry.type(description="So much time.")
class TimeSpan:
    amount: int = strawberry.field(description="How much.")
    unit: TimeUnit = strawberry.field(description="What is counted.")


def _span(about: str, name: str) -> Any:
    columns = {"amount": f"{name}_amount", "unit": f"{name}_unit"}
    return declare.embedded(about, columns, present=f"{name}_amount")


@declare.record(
    tables.DEADLINE_POLICY,
    "How soon claims of a kind are answered and settled. Of those that fit a claim the most specific one applies: one"
    " for its partner before others, then one for the nearest reason, then one for its importance.",
)
class DeadlinePolicy(Record):
    name: str = declare.column("How it is called.", order=True)
    partner: Partner | None = declare.one("Whose claims it is for; none: every partner's.")
    reason: _Reason | None = declare.one("The reason that it is for, with all below it; none: every reason.")
    importance: Importance | None = declare.column("The importance that it is for; none: every importance.")
    response: TimeSpan | None = _span("How soon the customer is answered.", "response")
    resolution: TimeSpan | None = _span("How soon the claim is settled.", "resolution")
    warn_percent: int | None = declare.column("After what share of the time a deadline is due soon, in percent.")
    escalate_after: TimeSpan | None = _span("How long after a missed deadline the claim is escalated.", "escalate")
    raises_importance: bool = declare.column("Whether escalating makes the claim more important.")
    hands_over_to: Successor | None = declare.column("Who becomes responsible by escalating.")
    hands_over_to_user: User | None = declare.one("The user, where it is one.")
    archived_at: datetime | None = declare.column("Since when it is no longer used.")


@declare.record(tables.CLAIM_PAUSE, "A time in which the clock of a claim stood, as the customer was awaited.")
class ClaimPause:
    id: strawberry.ID = declare.column("The record's id.")
    since: datetime = declare.column("When the clock stopped.")
    until: datetime = declare.column("When it went on.")
    seconds: int = declare.column("How much working time that was.")


@strawberry.type(description="A policy of deadlines after a change.")
class DeadlinePolicyPayload(Payload):
    deadline_policy: DeadlinePolicy | None = declare.result(
        "The policy; after a version conflict: as it is now.", payload.record_id
    )


@strawberry.type(description="What came of counting deadlines anew.")
class ClaimDeadlinesRecountPayload(Payload):
    claims: int = strawberry.field(default=0, description="How many open claims will be looked at.")


@strawberry.input(description="So much time.")
class TimeSpanInput:
    amount: int = strawberry.field(description="How much, from 1.")
    unit: TimeUnit = strawberry.field(description="What is counted.")


@strawberry.input(description="What can be set of a policy of deadlines.")
class DeadlinePolicyFields:
    partner_id: strawberry.ID | None = strawberry.field(default=UNSET, description="Whose claims it is for.")
    reason_id: strawberry.ID | None = strawberry.field(default=UNSET, description="The reason, with all below it.")
    importance: Importance | None = strawberry.field(default=UNSET, description="The importance.")
    response: TimeSpanInput | None = strawberry.field(default=UNSET, description="How soon the customer is answered.")
    resolution: TimeSpanInput | None = strawberry.field(default=UNSET, description="How soon the claim is settled.")
    warn_percent: int | None = strawberry.field(
        default=UNSET, description="After what share of the time a deadline is due soon: 1 to 99; null: no warning."
    )
    escalate_after: TimeSpanInput | None = strawberry.field(
        default=UNSET, description="How long after a missed deadline the claim is escalated; null: never."
    )
    raises_importance: bool | None = strawberry.field(
        default=UNSET, description="Whether escalating makes the claim more important."
    )
    hands_over_to: Successor | None = strawberry.field(default=UNSET, description="Who becomes responsible then.")
    hands_over_to_user_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="The user, where it is one."
    )


@strawberry.input(description="A new policy of deadlines; without a partner, reason and importance: for all others.")
class DeadlinePolicyCreateInput(DeadlinePolicyFields):
    name: str = strawberry.field(description="How it is called.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="Changes of a policy of deadlines: what is absent stays, null clears.")
class DeadlinePolicyUpdateInput(DeadlinePolicyFields, VersionedInput):
    name: str | None = strawberry.field(default=UNSET, description="How it is called.")


def _fields(given: Any) -> dict[str, Any]:
    """Return what an input was given, its spans as the rules know them."""
    return {
        name: Span(value.amount, value.unit) if isinstance(value, TimeSpanInput) else value
        for name, value in given_fields(given).items()
    }


async def _create(viewer: Viewer, given: DeadlinePolicyCreateInput) -> Named:
    return await actions.create(viewer, **_fields(given))


def _policy(action: Any) -> Any:
    return lambda viewer, given: action(
        viewer, policy_id=given.id, expected_version=given.expected_version, **_fields(given)
    )


@strawberry.type
class DeadlinePolicyMutation:
    deadline_policy_create = mutation(
        "Create a policy of deadlines." + _NEEDS, DeadlinePolicyPayload, DeadlinePolicyCreateInput, _create
    )
    deadline_policy_update = mutation(
        "Change a policy of deadlines; claims keep the deadlines that they have." + _NEEDS,
        DeadlinePolicyPayload,
        DeadlinePolicyUpdateInput,
        _policy(actions.update),
    )
    deadline_policy_archive = mutation(
        "Take a policy of deadlines out of use." + _NEEDS,
        DeadlinePolicyPayload,
        VersionedInput,
        _policy(actions.archive),
    )
    deadline_policy_unarchive = mutation(
        "Take a policy of deadlines into use again." + _NEEDS,
        DeadlinePolicyPayload,
        VersionedInput,
        _policy(actions.unarchive),
    )
