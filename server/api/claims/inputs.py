"""Inputs of the mutations of claims."""

from datetime import date as calendar_date
from datetime import datetime
from decimal import Decimal

import strawberry
from strawberry import UNSET

from server.api.bulk import MOST_AT_ONCE
from server.api.enums import Channel, ClaimDirection, ClaimTransition, Importance, LinkKind, Remedy, Severity
from server.api.partners.mutations import ReferenceInput
from server.api.payload import KEY, VersionedInput

"""How many claims one mutation changes."""


@strawberry.input(description="What can be set of a participant.")
class ParticipantFields:
    partner_role_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="What the partner is to the claim."
    )
    contact_id: strawberry.ID | None = strawberry.field(default=UNSET, description="Whom to talk to there.")
    contact_role_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="What that person is to the claim."
    )
    comment: str | None = strawberry.field(default=UNSET, description="Anything more.")


@strawberry.input(description="A participant of a new claim.")
class ParticipantInput(ParticipantFields):
    partner_id: strawberry.ID = strawberry.field(description="Who takes part.")


@strawberry.input(description="A new participant.")
class ParticipantAddInput(ParticipantInput):
    claim_id: strawberry.ID = strawberry.field(description="The claim.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="Changes of a participant: what is absent stays, null clears.")
class ParticipantUpdateInput(ParticipantFields, VersionedInput):
    partner_id: strawberry.ID | None = strawberry.field(default=UNSET, description="Who takes part.")


@strawberry.input(description="What anybody may set of a claim, a self-service customer too.")
class PublicClaimFields:
    contact_person_id: strawberry.ID | None = strawberry.field(default=UNSET, description="Whom to talk to.")
    basis_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="What caused it: id of a partner or an external document."
    )
    remedy_sought: Remedy | None = strawberry.field(default=UNSET, description="What the customer asks for.")
    amount_claimed: Decimal | None = strawberry.field(
        default=UNSET, description="What is claimed; at most two decimals."
    )
    currency: str | None = strawberry.field(
        default=UNSET, description="ISO 4217 code of the amounts; the organisation's when absent."
    )


@strawberry.input(description="What staff and partner systems may set of a claim.")
class ClaimFields(PublicClaimFields):
    direction: ClaimDirection | None = strawberry.field(default=UNSET, description="From a customer, or to a supplier.")
    registered_at: datetime | None = strawberry.field(
        default=UNSET, description="When it was registered; now when absent."
    )
    reason_id: strawberry.ID | None = strawberry.field(default=UNSET, description="Why it arose.")
    at_fault_department_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="The department at fault."
    )
    at_fault_employee_id: strawberry.ID | None = strawberry.field(default=UNSET, description="The employee at fault.")
    responsible_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="Who works on it; the registering staff member when absent."
    )
    resolution: str | None = strawberry.field(default=UNSET, description="What was decided, and why.")
    internal_comment: str | None = strawberry.field(default=UNSET, description="For staff only.")
    amount_settled: Decimal | None = strawberry.field(default=UNSET, description="What was paid; at most two decimals.")
    remedy_given: Remedy | None = strawberry.field(default=UNSET, description="What the customer got.")
    importance: Importance | None = strawberry.field(default=UNSET, description="How much depends on it.")
    severity: Severity | None = strawberry.field(default=UNSET, description="How bad the consequence is.")
    channel: Channel | None = strawberry.field(default=UNSET, description="How it came.")
    tags: list[str] | None = strawberry.field(default=UNSET, description="Free words, at most 20.")


@strawberry.input(description="A new claim.")
class ClaimRegisterInput(ClaimFields):
    partner_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="Whose claim it is, or to whom; that of the basis when absent."
    )
    title: str = strawberry.field(description="What it is about, at most 250 characters.")
    description: str = strawberry.field(description="What happened.")
    participants: list[ParticipantInput] = strawberry.field(default_factory=list, description="Who takes part.")
    references: list[ReferenceInput] = strawberry.field(default_factory=list, description="What other systems call it.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="Changes of a claim: what is absent stays, null clears.")
class ClaimUpdateInput(ClaimFields, VersionedInput):
    partner_id: strawberry.ID | None = strawberry.field(default=UNSET, description="Whose claim it is, or to whom.")
    title: str | None = strawberry.field(default=UNSET, description="What it is about, at most 250 characters.")
    description: str | None = strawberry.field(default=UNSET, description="What happened.")


@strawberry.input(description="Many claims to change alike.")
class ItemsInput:
    items: list[VersionedInput] = strawberry.field(description=f"The claims, at most {MOST_AT_ONCE}.")


@strawberry.input(description="Who is to work.")
class AssignFields:
    responsible_id: strawberry.ID | None = strawberry.field(description="The user; null: nobody.")


@strawberry.input(description="Who is to work on a claim.")
class ClaimAssignInput(VersionedInput, AssignFields):
    pass


@strawberry.input(description="Who is to work on many claims.")
class ClaimsAssignInput(ItemsInput, AssignFields):
    pass


@strawberry.input(description="A step, with what it needs.")
class TransitionFields:
    transition: ClaimTransition = strawberry.field(description="The step.")
    comment: str | None = strawberry.field(default=None, description="Why; WITHDRAW and REOPEN need it.")
    resolution: str | None = strawberry.field(
        default=None, description="What was decided; the claim's own when absent."
    )
    amount_settled: Decimal | None = strawberry.field(default=None, description="What was paid.")
    remedy_given: Remedy | None = strawberry.field(default=None, description="What the customer got.")
    closed_at: datetime | None = strawberry.field(default=None, description="When it was settled; now when absent.")
    override_reason: str | None = strawberry.field(
        default=None, description="Why a manager closes it while claims below it are open."
    )
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="A step of a claim, with what it needs.")
class ClaimTransitionInput(VersionedInput, TransitionFields):
    pass


@strawberry.input(description="One step of many claims, with what it needs.")
class ClaimsTransitionInput(ItemsInput, TransitionFields):
    pass


@strawberry.input(description="A customer's mark for how a claim was handled.")
class ClaimRateInput(VersionedInput):
    rating: int = strawberry.field(description="1, the worst, to 5, the best.")
    comment: str | None = strawberry.field(default=None, description="Why.")


@strawberry.input(description="What one claim is to another.")
class ClaimLinkInput:
    claim_id: strawberry.ID = strawberry.field(description="The claim.")
    other_id: strawberry.ID = strawberry.field(description="The other claim.")
    kind: LinkKind = strawberry.field(description="What the other claim is to this one.")


@strawberry.input(description="A part that is split from a claim.")
class ClaimPartInput:
    title: str = strawberry.field(description="What the part is about.")
    description: str | None = strawberry.field(default=UNSET, description="What happened; the claim's own when absent.")
    reason_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="Why it arose; the claim's own when absent."
    )
    amount_claimed: Decimal | None = strawberry.field(default=UNSET, description="What of the amount is the part's.")


@strawberry.input(description="How a claim is split.")
class ClaimSplitInput(VersionedInput):
    parts: list[ClaimPartInput] = strawberry.field(description="The new claims: children of this one.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="What another system calls a claim.")
class ClaimReferenceInput(VersionedInput, ReferenceInput):
    pass


@strawberry.input(description="A document that another system keeps; made or changed by system, type and number.")
class ExternalDocumentSetInput:
    system: str = strawberry.field(description="The system that keeps it.")
    type: str = strawberry.field(description="What kind of document it is there.")
    number: str = strawberry.field(description="Its number.")
    date: calendar_date | None = strawberry.field(default=UNSET, description="Its date.")
    partner_id: strawberry.ID | None = strawberry.field(default=UNSET, description="Whom it was made out to.")
    link: str | None = strawberry.field(default=UNSET, description="Where it can be opened: http or https.")
