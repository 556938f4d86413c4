"""Changing many records by one mutation: each stands alone, and has its own answer."""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Any

import strawberry

from server.accounts.rules import Viewer
from server.api import payload, refusals
from server.api.payload import Change, Named
from server.kit.errors import Refusal

MOST_AT_ONCE = 100


@dataclass(frozen=True)
class Bulk(Change):
    """A change made of each item.

    `single` is the input that the action of one record takes; `many` is the payload, of `results` and `errors`. What
    came of one item, the change's own payload, has the `id` that was given.
    """

    single: type
    many: type

    async def answer(self, viewer: Viewer, name: str, given: Any) -> Any:
        if len(given.items) > MOST_AT_ONCE:
            refusal = Refusal("TOO_MANY", f"At most {MOST_AT_ONCE} items.", ("items",), max=MOST_AT_ONCE)
            return self.many(errors=refusals.told(refusal))
        return self.many(results=[await self._one(viewer, name, given, item) for item in given.items])

    async def _one(self, viewer: Viewer, name: str, given: Any, item: payload.VersionedInput) -> Any:
        fields = {each: value for each, value in vars(given).items() if each != "items"}
        if key := fields.get("idempotency_key"):
            fields["idempotency_key"] = f"{hashlib.sha256(key.encode()).hexdigest()} {item.id}"
        made: Any = await super().answer(viewer, name, self.single(**vars(item), **fields))
        made.id = item.id
        return made


def mutation(
    about: str,
    payloads: tuple[type[payload.Payload], type],
    given: Any,
    single: type,
    act: Callable[[Viewer, Any], Awaitable[Named]],
    **more: Any,
) -> Any:
    """Declare a mutation of many records: `act(viewer, single)` does it to one; `payloads` are of one, and of all."""
    one, many = payloads
    change = Bulk(one, given, act, more, single, many)

    async def resolve(info: Any, input: Any) -> Any:  # noqa: A002 - the API's word
        return await change.answer(info.context.viewer, info.field_name, input)

    described = Annotated[given, payload.INPUT]
    resolve.__annotations__ = {"info": strawberry.Info, "input": described, "return": many}
    return strawberry.mutation(resolver=resolve, description=about, metadata={"change": change})
