"""Changing the catalogues of claims: reasons and participants' roles."""

from typing import Any

import strawberry
from strawberry import UNSET

from server.api import declare, payload
from server.api.claims.types import ClaimReason, ParticipantRole
from server.api.payload import KEY, VERSION, MergeInput, Payload, VersionedInput, given_fields, mutation
from server.claims.actions import catalogues as actions

NEEDS = " Needs the scope `catalogues:write`."


@strawberry.type(description="A reason after a change.")
class ClaimReasonPayload(Payload):
    claim_reason: ClaimReason | None = declare.result(
        "The reason; after a version conflict: as it is now.", payload.record_id
    )


@strawberry.type(description="A participants' role after a change.")
class ParticipantRolePayload(Payload):
    participant_role: ParticipantRole | None = declare.result(
        "The role; after a version conflict: as it is now.", payload.record_id
    )


@strawberry.input(description="A new reason.")
class ClaimReasonCreateInput:
    name: str = strawberry.field(description="How it is called, at most 250 characters; its own among its siblings.")
    description: str | None = strawberry.field(default=UNSET, description="When it applies.")
    parent_id: strawberry.ID | None = strawberry.field(default=None, description="The more general reason.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="Changes of a reason: what is absent stays, null clears.")
class ClaimReasonUpdateInput:
    id: strawberry.ID = strawberry.field(description="The reason.")
    expected_version: int = strawberry.field(description=VERSION)
    name: str | None = strawberry.field(default=UNSET, description="How it is called.")
    description: str | None = strawberry.field(default=UNSET, description="When it applies.")


@strawberry.input(description="A new place of a reason in the tree.")
class ClaimReasonMoveInput(VersionedInput):
    parent_id: strawberry.ID | None = strawberry.field(
        default=None, description="The more general reason; none: the root of the tree."
    )


@strawberry.input(description="A new role of participants.")
class ParticipantRoleCreateInput:
    name: str = strawberry.field(description="How it is called.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="A new name of a participants' role.")
class ParticipantRoleUpdateInput(VersionedInput):
    name: str = strawberry.field(description="How it is called.")


def _reason(action: Any) -> Any:
    return lambda viewer, given: action(
        viewer, reason_id=given.id, expected_version=given.expected_version, **given_fields(given)
    )


def _role(action: Any) -> Any:
    return lambda viewer, given: action(
        viewer, role_id=given.id, expected_version=given.expected_version, **given_fields(given)
    )


@strawberry.type
class CatalogueMutation:
    claim_reason_create = mutation(
        "Create a reason." + NEEDS,
        ClaimReasonPayload,
        ClaimReasonCreateInput,
        lambda viewer, given: actions.reason_create(viewer, **given_fields(given)),
    )
    claim_reason_update = mutation(
        "Change a reason." + NEEDS, ClaimReasonPayload, ClaimReasonUpdateInput, _reason(actions.reason_update)
    )
    claim_reason_move = mutation(
        "Put a reason, with all below it, elsewhere in the tree." + NEEDS,
        ClaimReasonPayload,
        ClaimReasonMoveInput,
        _reason(actions.reason_move),
    )
    claim_reason_archive = mutation(
        "Take a reason out of use; its claims keep it." + NEEDS,
        ClaimReasonPayload,
        VersionedInput,
        _reason(actions.reason_archive),
    )
    claim_reason_unarchive = mutation(
        "Take a reason into use again." + NEEDS, ClaimReasonPayload, VersionedInput, _reason(actions.reason_unarchive)
    )
    claim_reason_merge = mutation(
        "Merge a duplicate reason into the one that stays; claims follow." + NEEDS,
        ClaimReasonPayload,
        MergeInput,
        lambda viewer, given: actions.reason_merge(viewer, **vars(given)),
    )
    participant_role_create = mutation(
        "Create a role of participants." + NEEDS,
        ParticipantRolePayload,
        ParticipantRoleCreateInput,
        lambda viewer, given: actions.participant_role_create(viewer, **given_fields(given)),
    )
    participant_role_update = mutation(
        "Rename a role of participants." + NEEDS,
        ParticipantRolePayload,
        ParticipantRoleUpdateInput,
        _role(actions.participant_role_update),
    )
    participant_role_archive = mutation(
        "Take a role of participants out of use." + NEEDS,
        ParticipantRolePayload,
        VersionedInput,
        _role(actions.participant_role_archive),
    )
    participant_role_unarchive = mutation(
        "Take a role of participants into use again." + NEEDS,
        ParticipantRolePayload,
        VersionedInput,
        _role(actions.participant_role_unarchive),
    )
