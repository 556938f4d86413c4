"""Changing many claims by one mutation: each stands alone, and has its own answer."""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Any

import strawberry

from server.accounts.rules import Viewer
from server.api import declare, payload, refusals
from server.api.claims.inputs import MOST_AT_ONCE
from server.api.claims.types import Claim
from server.api.payload import Change, Named, Payload
from server.api.refusals import UserError
from server.kit.errors import Refusal


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


@dataclass(frozen=True)
class Bulk(Change):
    """A change made of each item: `single` is the input that the action of one claim takes."""

    single: type

    async def answer(self, viewer: Viewer, name: str, given: Any) -> Any:
        if len(given.items) > MOST_AT_ONCE:
            refusal = Refusal("TOO_MANY", f"At most {MOST_AT_ONCE} items.", ("items",), max=MOST_AT_ONCE)
            return ClaimsPayload(errors=refusals.told(refusal))
        return ClaimsPayload(results=[await self._one(viewer, name, given, item) for item in given.items])

    async def _one(self, viewer: Viewer, name: str, given: Any, item: payload.VersionedInput) -> Any:
        fields = {each: value for each, value in vars(given).items() if each != "items"}
        if key := fields.get("idempotency_key"):
            fields["idempotency_key"] = f"{hashlib.sha256(key.encode()).hexdigest()} {item.id}"
        made: Any = await super().answer(viewer, name, self.single(**vars(item), **fields))
        made.id = item.id
        return made


def mutation(about: str, given: Any, single: type, act: Callable[[Viewer, Any], Awaitable[Named]], **more: Any) -> Any:
    """Declare a mutation of many claims: `act(viewer, single)` does it to one."""
    change = Bulk(ClaimResult, given, act, more, single)

    async def resolve(info: Any, input: Any) -> Any:  # noqa: A002 - the API's word
        return await change.answer(info.context.viewer, info.field_name, input)

    described = Annotated[given, payload.INPUT]
    resolve.__annotations__ = {"info": strawberry.Info, "input": described, "return": ClaimsPayload}
    return strawberry.mutation(resolver=resolve, description=about, metadata={"change": change})
