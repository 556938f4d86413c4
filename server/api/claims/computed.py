"""Fields of a claim that rules compute from its columns."""

from typing import Any

import strawberry

from server.api.enums import ClaimTransition

STATE: dict[str, str] = {"status": "{t}.status"}


@strawberry.type(description="Something that a step lacks.")
class MissingField:
    code: str = strawberry.field(description="What is wrong, for programs.")
    message: str = strawberry.field(description="What is wrong, for people.")
    path: list[str] = strawberry.field(description="Which input sets it right.")


@strawberry.type(description="A step of a claim, and whether it can be taken now.")
class AvailableTransition:
    transition: ClaimTransition = strawberry.field(description="The step.")
    allowed: bool = strawberry.field(description="Whether the viewer can take it now.")
    missing: list[MissingField] = strawberry.field(description="All that it lacks.")


@strawberry.type(description="What the viewer may do with a claim.")
class ClaimPermissions:
    can_update: bool = strawberry.field(description="Change its fields.")


def transitions(viewer: Any, **state: Any) -> list[AvailableTransition]:
    return [AvailableTransition(transition=ClaimTransition.TAKE, allowed=True, missing=[])]


def permissions(viewer: Any, **state: Any) -> ClaimPermissions:
    return ClaimPermissions(can_update=True)
