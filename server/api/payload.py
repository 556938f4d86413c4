"""Mutations: one way from an input through an action to a payload."""

import hashlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Annotated, Any, Protocol, TypeVar

import orjson
import strawberry
from strawberry import UNSET, Private

from server.accounts.rules import Viewer
from server.api import refusals
from server.api.refusals import ChangeWarning, UserError
from server.kit import db, idempotency
from server.kit.errors import Problem, Refusal

_TRIES = 3
KEY = "Repeats with the same key and input answer as the first did, for seven days; `isReplay` tells."
INPUT = strawberry.argument(description="All that the change takes.")
VERSION = "The version that the change is based on; when it is no longer the current one, nothing is changed."


@strawberry.input(description="A record as it is known to the caller.")
class VersionedInput:
    id: strawberry.ID = strawberry.field(description="The record.")
    expected_version: int = strawberry.field(description=VERSION)


@strawberry.input(description="Two records that are the same.")
class MergeInput:
    source_id: strawberry.ID = strawberry.field(description="The one that goes: archived, it points to the other.")
    into_id: strawberry.ID = strawberry.field(description="The one that stays and gets all that the source has.")
    expected_version: int = strawberry.field(description="Of the one that goes. " + VERSION)


class Named(Protocol):
    @property
    def id(self) -> str: ...


@dataclass(frozen=True)
class Done:
    """A record to answer with, by its id alone."""

    id: str


@strawberry.type(description="What came of a change.")
class Payload:
    record_id: Private[str | None] = None
    errors: list[UserError] = strawberry.field(
        default_factory=list, description="Why it was not made; empty when it was."
    )
    is_replay: bool = strawberry.field(
        default=False, description="Whether an earlier request with the same idempotency key made it."
    )
    warnings: list[ChangeWarning] = strawberry.field(
        default_factory=list, description="What was done but is worth a look."
    )


P = TypeVar("P", bound=Payload)


def record_id(payload: Payload) -> str | None:
    return payload.record_id


@dataclass(frozen=True)
class Change:
    """What a mutation does: its input, its action, its payload."""

    payload: type[Payload]
    given: Any
    act: Callable[[Viewer, Any], Awaitable[Named]]
    more: Mapping[str, Any]

    async def answer(self, viewer: Viewer, name: str, given: Any) -> Payload:
        """Act on the input; `name` is the mutation's."""
        return await answer(self.payload, viewer, name, lambda who: self.act(who, given), given=given, **self.more)


async def answer(
    payload: type[P],
    viewer: Viewer,
    name: str,
    act: Callable[[Viewer], Awaitable[Named]],
    *,
    given: Any = None,
    warn: Callable[[Any], Sequence[Problem]] | None = None,
) -> P:
    """Carry out an action for the viewer and answer with the record it returns, or with why it was refused.

    `given` is the input: where it has an idempotency key, its repetition is answered without acting again.
    """
    for tries_left in reversed(range(_TRIES)):
        try:
            return await _answer(payload, viewer, name, act, given, warn)
        except Refusal as refusal:
            return payload(record_id=refusals.conflicting(refusal), errors=refusals.told(refusal))
        except db.CONTENTION:
            if not tries_left:
                raise
    raise AssertionError("the last try returns or raises")


async def _answer(
    payload: type[P],
    viewer: Viewer,
    name: str,
    act: Callable[[Viewer], Awaitable[Named]],
    given: Any,
    warn: Callable[[Any], Sequence[Problem]] | None,
) -> P:
    key = getattr(given, "idempotency_key", None)
    if not key:
        return _done(payload, await act(viewer), warn)
    async with db.transaction():
        once = await idempotency.begin(viewer.id, key, _digest(name, given))
        if once.result:
            return payload(record_id=once.result, is_replay=True)
        done = await act(viewer)
        await idempotency.finish(once, done.id)
    return _done(payload, done, warn)


def mutation(
    about: str, payload: type[P], given: Any, act: Callable[[Viewer, Any], Awaitable[Named]], **more: Any
) -> Any:
    """Declare a mutation of one `input`: `act(viewer, input)` does it."""
    change = Change(payload, given, act, more)

    async def resolve(info: Any, input: Any) -> Any:  # noqa: A002 - the API's word
        return await change.answer(info.context.viewer, info.field_name, input)

    described = Annotated[given, INPUT]
    resolve.__annotations__ = {"info": strawberry.Info, "input": described, "return": payload}
    return strawberry.mutation(resolver=resolve, description=about, metadata={"change": change})


def given_fields(given: Any, *but: str) -> Any:
    """Return what an input was given as keyword arguments of its action; what is absent is left out."""
    skipped = {"id", "expected_version", "idempotency_key", *but}
    fields: Mapping[str, Any] = vars(given)
    return {name: value for name, value in fields.items() if value is not UNSET and name not in skipped}


def _done(payload: type[P], done: Any, warn: Callable[[Any], Sequence[Problem]] | None) -> P:
    return payload(record_id=done.id, warnings=refusals.warned(warn(done)) if warn else [])


def _digest(operation: str, given: Any) -> bytes:
    plain = {name: None if value is UNSET else value for name, value in asdict(given).items()}
    return hashlib.sha256(operation.encode() + orjson.dumps(plain, default=str, option=orjson.OPT_SORT_KEYS)).digest()
