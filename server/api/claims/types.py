"""Claims with all that belongs to them, as the API shows them."""

from datetime import date as calendar_date
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Optional, Union

import strawberry
from strawberry.scalars import JSON

from server.accounts.rules import Scope
from server.api import declare, tables
from server.api.accounts.types import Department, User
from server.api.claims import computed
from server.api.claims.policies import ClaimPause, DeadlinePolicy
from server.api.connection import Connection, CountPrecision
from server.api.enums import (
    Channel,
    ClaimDirection,
    ClaimStatus,
    Importance,
    LinkKind,
    Remedy,
    Severity,
)
from server.api.node import Record
from server.api.orders.types import ClaimLine, CustomerOrder, CustomerReturn, Shipment
from server.api.partners.types import ContactPerson, Partner
from server.api.scalars import Money
from server.claims.queries import deadlines

if TYPE_CHECKING:
    from server.api.processes.types import ProcessInstance, ProcessTask

INTERNAL = Scope.CLAIMS_INTERNAL.value
ORDERS = Scope.ORDERS_READ.value
PEOPLE = Scope.PEOPLE_READ.value
TASKS = Scope.TASKS_READ.value
_ProcessInstance = Annotated["ProcessInstance", strawberry.lazy("server.api.processes.types")]
_ProcessTask = Annotated["ProcessTask", strawberry.lazy("server.api.processes.types")]


@declare.record(tables.CLAIM_REASON, "Why claims arise. Reasons form a tree.")
class ClaimReason(Record):
    name: str = declare.column("How it is called.", order=True)
    description: str | None = declare.column("When it applies.", where=False)
    parent: Optional["ClaimReason"] = declare.one("The more general reason.")
    children: Connection["ClaimReason"] = declare.many("The more particular reasons.", column="parent_id")
    claims: Connection["Claim"] = declare.many("Claims that arose so.", column="reason_id")
    archived_at: datetime | None = declare.column("Since when it is no longer used.")


@declare.record(tables.EXTERNAL_DOCUMENT, "A document that another system keeps, as a claim's basis.")
class ExternalDocument(Record):
    system: str = declare.column("The system that keeps it.")
    type: str = declare.column("What kind of document it is there.")
    number: str = declare.column("Its number.", order=True)
    date: calendar_date | None = declare.column("Its date.", order=True)
    partner: Partner | None = declare.one("Whom it was made out to.")
    link: str | None = declare.column("Where it can be opened.", where=False)


ClaimBasis = Annotated[
    Union[Partner, ExternalDocument, CustomerOrder, Shipment, CustomerReturn],  # noqa: UP007 - strawberry names unions so
    strawberry.union("ClaimBasis", description="What a claim is based on."),
]


@declare.record(tables.PARTICIPANT_ROLE, "What somebody is to a claim: client, competitor, supplier of the goods.")
class ParticipantRole(Record):
    name: str = declare.column("How it is called.", order=True)
    code: str | None = declare.column("Set for predefined roles: CLIENT, COMPETITOR.")
    archived_at: datetime | None = declare.column("Since when it is no longer used.")


@declare.record(tables.PARTICIPANT, "A partner that takes part in a claim, a third party too.")
class Participant(Record):
    claim: Optional["Claim"] = declare.one("The claim.")
    partner: Partner | None = declare.one("Who takes part.")
    partner_role: ParticipantRole | None = declare.one("What the partner is to the claim.")
    contact: ContactPerson | None = declare.one("Whom to talk to there.")
    contact_role: ParticipantRole | None = declare.one("What that person is to the claim.")
    comment: str | None = declare.column("Anything more.", scope=INTERNAL, where=False)


@declare.record(tables.CLAIM_LINK, "What one claim is to another.")
class ClaimLink(Record):
    claim: Optional["Claim"] = declare.one("The claim.")
    other: Optional["Claim"] = declare.one("The other claim.")
    kind: LinkKind = declare.column("What the other claim is to this one.")


@declare.record(tables.CLAIM_REFERENCE, "What another system calls a claim.")
class ClaimReference:
    id: strawberry.ID = declare.column("The record's id.")
    system: str = declare.column("The other system.")
    value: str = declare.column("The claim's identifier there.")


@declare.record(tables.CLAIM_BLOCKER, "Something that holds a claim open.")
class ClaimBlocker:
    id: strawberry.ID = declare.column("The record's id.")
    kind: str = declare.column("What it is, as in PROCESS.")
    source_id: strawberry.ID = declare.column("Id of what holds the claim open.")
    title: str = declare.column("What it is called.")
    created_at: datetime = declare.column("Since when.")


@declare.record(tables.EVENT, "Something that happened to a record.")
class Event:
    id: strawberry.ID = declare.column("The event's id.")
    kind: str = declare.column("What happened, as in claim.transition.")
    version: int = declare.column("The record's version after it.")
    at: datetime = declare.column("When.", order=True)
    actor: strawberry.ID | None = declare.column("Id of the user or client that did it.")
    data: JSON = declare.column("Changed fields, each with the value before and after; notes.", where=False)


@declare.record(tables.CLAIM, "A customer's grievance, or ours to a supplier, from registration to the result.")
class Claim(Record):
    number: str = declare.column("The number that people use, as in 2026-000123.", order=True)
    title: str = declare.column("What it is about, in a line.", order=True)
    description: str = declare.column("What happened.", where=False)
    direction: ClaimDirection = declare.column("From a customer, or to a supplier.")
    status: ClaimStatus = declare.column("How far it has come.", order=True)
    registered_at: datetime = declare.column("When it was registered.", order=True)
    closed_at: datetime | None = declare.column("When it was closed; not set while it is open.", order=True)
    reopen_count: int = declare.column("How many times it was reopened.", order=True)
    partner: Partner | None = declare.one("Whose claim it is, or to whom.")
    contact_person: ContactPerson | None = declare.one("Whom to talk to.")
    reason: ClaimReason | None = declare.one("Why it arose.", scope=INTERNAL)
    at_fault_department: Department | None = declare.one("The department at fault.", scope=INTERNAL)
    at_fault_employee: User | None = declare.one("The employee at fault.", scope=INTERNAL)
    responsible: User | None = declare.one("Who works on it.", scope=PEOPLE)
    basis: ClaimBasis | None = declare.either("What caused it: an order, a document, a partner.", column="basis")
    basis_id: strawberry.ID | None = declare.column("Id of what caused it.", name="basis")
    resolution: str | None = declare.column("What was decided, and why.", where=False)
    internal_comment: str | None = declare.column("For staff only.", scope=INTERNAL, where=False)
    lines: Connection[ClaimLine] | None = declare.many(
        "What it disputes of the lines of its basis.", column="claim_id", scope=ORDERS
    )
    lines_claimed: Decimal | None = declare.expression(
        "What is claimed for these lines, to compare with `amountClaimed`; null without any.",
        "(SELECT sum(line.amount_claimed) FROM claim_line line WHERE line.claim_id = {t}.id)",
        scope=ORDERS,
        where=False,
    )
    lines_settled: Decimal | None = declare.expression(
        "What was paid for these lines, to compare with `amountSettled`; null while nothing is told.",
        "(SELECT sum(line.amount_settled) FROM claim_line line WHERE line.claim_id = {t}.id)",
        scope=INTERNAL,
        where=False,
    )
    amount_claimed: Money | None = declare.embedded(
        "What is claimed.", {"amount": "amount_claimed", "currency": "currency"}, present="amount_claimed"
    )
    amount_settled: Money | None = declare.embedded(
        "What was paid.",
        {"amount": "amount_settled", "currency": "currency"},
        present="amount_settled",
        scope=INTERNAL,
    )
    currency: str | None = declare.column("The currency of its amounts, as in EUR.")
    remedy_sought: Remedy | None = declare.column("What the customer asks for.")
    remedy_given: Remedy | None = declare.column("What the customer got.")
    importance: Importance | None = declare.column("How much depends on it.", scope=INTERNAL)
    severity: Severity | None = declare.column("How bad the consequence is.", scope=INTERNAL)
    channel: Channel = declare.column("How it came.")
    tags: list[str] | None = declare.column("Free words.", scope=INTERNAL)
    rating: int | None = declare.column("The customer's mark for how it was handled, 1 to 5.", order=True)
    participants: Connection[Participant] = declare.many("Who takes part.", column="claim_id")
    links: Connection[ClaimLink] | None = declare.many(
        "What other claims are to this one.", column="claim_id", scope=INTERNAL
    )
    linked_from: Connection[ClaimLink] | None = declare.many(
        "What this one is to other claims: its children among them.", column="other_id", scope=INTERNAL
    )
    references: Connection[ClaimReference] = declare.many("What other systems call it.", column="claim_id")
    history: Connection[Event] | None = declare.many("All that happened to it.", column="subject", scope=INTERNAL)
    blockers: Connection[ClaimBlocker] | None = declare.many(
        "What holds it open: it cannot be settled before.", column="claim_id", scope=INTERNAL
    )
    processes: Connection[_ProcessInstance] | None = declare.many("Processes about it.", column="subject", scope=TASKS)
    tasks: Connection[_ProcessTask] | None = declare.many("Tasks about it.", column="subject", scope=TASKS)
    merged_into: Optional["Claim"] = declare.one("The claim that this duplicate was merged into.")
    archived_at: datetime | None = declare.column("Since when it is put away.")
    deadline_policy: DeadlinePolicy | None = declare.one("The policy that its deadlines follow.", scope=INTERNAL)
    response_due_at: datetime | None = declare.column("By when the customer is answered.", scope=INTERNAL)
    first_responded_at: datetime | None = declare.column("When the customer was first answered.", scope=INTERNAL)
    resolution_due_at: datetime | None = declare.column("By when it is settled.", scope=INTERNAL)
    is_response_in_time: bool | None = declare.expression(
        "Whether the customer was answered by the deadline; null while that is open, and without a deadline.",
        deadlines.RESPONSE_IN_TIME,
        scope=INTERNAL,
    )
    is_resolution_in_time: bool | None = declare.expression(
        "Whether it was settled by the deadline; null while that is open, of what was withdrawn, without a deadline.",
        deadlines.RESOLUTION_IN_TIME,
        scope=INTERNAL,
    )
    due_at: datetime | None = declare.column(
        "The next deadline that has not been met; null while none runs: closed, or waiting for the customer.",
        scope=INTERNAL,
        order=True,
    )
    is_overdue: bool | None = declare.expression(
        "Whether that deadline has passed.", "{t}.due_at IS NOT NULL AND {t}.due_at < now()", scope=INTERNAL
    )
    waiting_since: datetime | None = declare.column("Since when its clock stands, as the customer is awaited.")
    paused_seconds: int | None = declare.column(
        "For how much working time its clock has stood, in pauses that have ended.", scope=INTERNAL
    )
    pauses: Connection[ClaimPause] | None = declare.many("When its clock has stood.", column="claim_id", scope=INTERNAL)
    escalated_at: datetime | None = declare.column("When it was escalated, as a deadline was missed.", scope=INTERNAL)
    reopened_at: datetime | None = declare.column("When it was last reopened; it is settled as if it began then.")
    available_transitions: list[computed.AvailableTransition] = declare.derived(
        "Every step, whether it is allowed now, and what it lacks.", computed.transitions, computed.STATE
    )
    viewer_permissions: computed.ClaimPermissions = declare.derived(
        "What the viewer may do with it.", computed.permissions, computed.STATE
    )


_OPEN = "count(*) FILTER (WHERE {t}.status IN ('REGISTERED', 'IN_PROGRESS'))"
_SATISFIED = """round(avg(CASE {t}.status WHEN 'SATISFIED' THEN 1.0 WHEN 'PARTIALLY_SATISFIED' THEN 0
    WHEN 'NOT_SATISFIED' THEN 0 END), 4)"""
_DAYS = "round(avg(extract(epoch FROM {t}.closed_at - {t}.registered_at)) / 86400, 1)"


@strawberry.type(description="What the claims in one currency come to.")
class ClaimAmounts:
    currency: str = declare.column("The currency.")
    claimed: Decimal | None = declare.expression("What is claimed in all.", "sum({t}.amount_claimed)")
    settled: Decimal | None = declare.expression("What was paid in all.", "sum({t}.amount_settled)", scope=INTERNAL)


@strawberry.type(description="Figures of the claims of one reason.")
class ClaimReasonFigures:
    reason: ClaimReason | None = declare.one("The reason; null for claims without one.")
    total_count: int = declare.expression("How many claims have it.", "count(*)")
    open_count: int = declare.expression("How many of them are open.", _OPEN)
    satisfied_share: Decimal | None = declare.expression("As of all claims.", _SATISFIED)


@strawberry.type(description="Figures of a list of claims.")
class ClaimFigures:
    total_count: int = declare.expression("How many claims there are: exact.", "count(*)")
    open_count: int = declare.expression("How many of them are open.", _OPEN)
    satisfied_share: Decimal | None = declare.expression(
        "The share of satisfied ones, 0 to 1, among those satisfied, satisfied in part or not; null without any.",
        _SATISFIED,
    )
    mean_days_to_close: Decimal | None = declare.expression(
        "Days from registration to the end, on average of those closed; null without any.", _DAYS
    )
    amounts: list[ClaimAmounts] = declare.groups(
        "The amounts by currency: of the ten most frequent.", column="currency", limit=10
    )
    by_reason: list[ClaimReasonFigures] | None = declare.groups(
        "The same by reason: of the twenty most frequent.",
        column="reason_id",
        limit=20,
        optional=True,
        scope=INTERNAL,
    )


@strawberry.type(description="How many claims have a status.")
class ClaimStatusCount:
    status: ClaimStatus = strawberry.field(description="The status.")
    total_count: int = strawberry.field(description="How many claims have it; counted up to 10,000.")
    total_count_precision: CountPrecision = strawberry.field(description="Whether `totalCount` is exact.")
