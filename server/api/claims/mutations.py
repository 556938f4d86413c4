"""Changing claims and what belongs to them."""

from typing import Any

import strawberry

from server.accounts.rules import Viewer
from server.api import bulk, declare, payload
from server.api.claims import inputs
from server.api.claims.bulk import OF_CLAIMS
from server.api.claims.types import Claim, ClaimLink, ExternalDocument, Participant
from server.api.payload import Done, MergeInput, Named, Payload, VersionedInput, given_fields, mutation
from server.claims.actions import (
    changes,
    documents,
    links,
    merging,
    participants,
    references,
    registration,
    transitions,
)
from server.claims.queries import claims as queries
from server.claims.rules import states

_WRITE = " Needs the scope `claims:write`."
_MOVE = " Needs the scope `claims:transition`."


@strawberry.type(description="A claim after a change.")
class ClaimPayload(Payload):
    claim: Claim | None = declare.result("The claim; after a version conflict: as it is now.", payload.record_id)


@strawberry.type(description="A participant after a change.")
class ParticipantPayload(Payload):
    participant: Participant | None = declare.result(
        "The participant; after a version conflict: as it is now.", payload.record_id
    )


@strawberry.type(description="A link between claims after a change.")
class ClaimLinkPayload(Payload):
    claim_link: ClaimLink | None = declare.result("The link.", payload.record_id)


@strawberry.type(description="A document of another system after a change.")
class ExternalDocumentPayload(Payload):
    external_document: ExternalDocument | None = declare.result("The document.", payload.record_id)


async def _register(viewer: Viewer, given: inputs.ClaimRegisterInput) -> Named:
    return await registration.register(
        viewer,
        participants=[given_fields(each) for each in given.participants],
        references=[references.Reference(each.system, each.value) for each in given.references],
        **given_fields(given, "participants", "references"),
    )


async def _split(viewer: Viewer, given: inputs.ClaimSplitInput) -> Named:
    parts = [given_fields(each) for each in given.parts]
    await merging.split(viewer, claim_id=given.id, expected_version=given.expected_version, parts=parts)
    return Done(given.id)


async def _remove_participant(viewer: Viewer, given: VersionedInput) -> Named:
    gone = await participants.remove(viewer, participant_id=given.id, expected_version=given.expected_version)
    return Done(gone.claim_id)


async def _remove_link(viewer: Viewer, given: VersionedInput) -> Named:
    gone = await links.remove(viewer, link_id=given.id, expected_version=given.expected_version)
    return Done(gone.claim_id)


def of_claim(action: Any) -> Any:
    """Let an action of a claim take an input: the id, the version, and whatever else is in it."""
    return lambda viewer, given: action(
        viewer, claim_id=given.id, expected_version=given.expected_version, **given_fields(given)
    )


def _warnings(claim: Any) -> Any:
    return states.warnings(queries.state_of(claim))


@strawberry.type
class ClaimMutation:
    claim_register = mutation(
        "Register a claim." + _WRITE, ClaimPayload, inputs.ClaimRegisterInput, _register, warn=_warnings
    )
    claim_update = mutation(
        "Change the fields of a claim; its status changes by claimTransition." + _WRITE,
        ClaimPayload,
        inputs.ClaimUpdateInput,
        of_claim(changes.update),
        warn=_warnings,
    )
    claim_assign = mutation(
        "Say who works on a claim." + _WRITE, ClaimPayload, inputs.ClaimAssignInput, of_claim(changes.assign)
    )
    claim_transition = mutation(
        "Take a step from one status to another; all that it lacks is told at once." + _MOVE,
        ClaimPayload,
        inputs.ClaimTransitionInput,
        of_claim(transitions.transition),
        warn=_warnings,
    )
    claims_assign = bulk.mutation(
        "Say who works on many claims, each as claimAssign would." + _WRITE,
        OF_CLAIMS,
        inputs.ClaimsAssignInput,
        inputs.ClaimAssignInput,
        of_claim(changes.assign),
    )
    claims_transition = bulk.mutation(
        "Take one step with many claims, each as claimTransition would. With an idempotency key, a repetition takes"
        " the steps that have not been taken." + _MOVE,
        OF_CLAIMS,
        inputs.ClaimsTransitionInput,
        inputs.ClaimTransitionInput,
        of_claim(transitions.transition),
        warn=_warnings,
    )
    claim_rate = mutation(
        "Give the customer's mark for how a closed claim was handled." + _WRITE,
        ClaimPayload,
        inputs.ClaimRateInput,
        of_claim(changes.rate),
    )
    claim_archive = mutation("Put a claim away." + _WRITE, ClaimPayload, VersionedInput, of_claim(changes.archive))
    claim_unarchive = mutation(
        "Take a claim out again." + _WRITE, ClaimPayload, VersionedInput, of_claim(changes.unarchive)
    )
    claim_merge = mutation(
        "Merge a duplicate into the claim that stays: participants, links and references move." + _WRITE,
        ClaimPayload,
        MergeInput,
        lambda viewer, given: merging.merge(viewer, **vars(given)),
    )
    claim_split = mutation(
        "Split parts from a claim: new claims below it." + _WRITE, ClaimPayload, inputs.ClaimSplitInput, _split
    )
    claim_reference_add = mutation(
        "Note what another system calls a claim." + _WRITE,
        ClaimPayload,
        inputs.ClaimReferenceInput,
        of_claim(references.add),
    )
    claim_reference_remove = mutation(
        "Forget what another system calls a claim." + _WRITE,
        ClaimPayload,
        inputs.ClaimReferenceInput,
        of_claim(references.remove),
    )
    claim_link_add = mutation(
        "Say what one claim is to another." + _WRITE,
        ClaimLinkPayload,
        inputs.ClaimLinkInput,
        lambda viewer, given: links.add(viewer, **vars(given)),
    )
    claim_link_remove = mutation(
        "Remove a link; the claim that had it is answered." + _WRITE, ClaimPayload, VersionedInput, _remove_link
    )
    participant_add = mutation(
        "Add a participant to a claim." + _WRITE,
        ParticipantPayload,
        inputs.ParticipantAddInput,
        lambda viewer, given: participants.add(viewer, **given_fields(given)),
    )
    participant_update = mutation(
        "Change a participant." + _WRITE,
        ParticipantPayload,
        inputs.ParticipantUpdateInput,
        lambda viewer, given: participants.update(
            viewer, participant_id=given.id, expected_version=given.expected_version, **given_fields(given)
        ),
    )
    participant_remove = mutation(
        "Remove a participant; the claim is answered." + _WRITE, ClaimPayload, VersionedInput, _remove_participant
    )
    external_document_set = mutation(
        "Make or change a document of another system." + _WRITE,
        ExternalDocumentPayload,
        inputs.ExternalDocumentSetInput,
        lambda viewer, given: documents.put(viewer, **given_fields(given)),
    )
