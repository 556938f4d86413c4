"""The schema: every room's queries and mutations merged, linked to the reader."""

from functools import cache

import strawberry
from graphql import GraphQLSchema
from strawberry.schema.config import StrawberryConfig

from server.accounts.rules import Scope
from server.api import declare, inputs, refusals, scalars
from server.api.accounts import performers
from server.api.accounts.calendar import CalendarMutation, WorkCalendar
from server.api.accounts.mutations import AccountMutation
from server.api.accounts.types import (
    AccessToken,
    Client,
    Department,
    Organisation,
    PerformerRole,
    User,
    Viewer,
)
from server.api.claims.catalogues import CatalogueMutation
from server.api.claims.mutations import ClaimMutation
from server.api.claims.policies import DeadlinePolicy, DeadlinePolicyMutation
from server.api.claims.types import (
    Claim,
    ClaimFigures,
    ClaimReason,
    ClaimStatusCount,
    ExternalDocument,
    ParticipantRole,
)
from server.api.claims.waiting import WaitingMutation
from server.api.connection import Connection
from server.api.enums import ClaimStatus, JobState
from server.api.imports import ImportMutation
from server.api.link import link
from server.api.node import Node
from server.api.notifications.mutations import NotificationMutation
from server.api.notifications.types import Notification, NotificationCounts, NotificationSettings
from server.api.orders.mutations import OrderMutation
from server.api.orders.putting import PuttingMutation
from server.api.orders.types import (
    CancellationReason,
    CustomerOrder,
    CustomerReturn,
    DocumentLine,
    Shipment,
)
from server.api.papers.templates import DocumentTemplate, DocumentTemplateMutation
from server.api.partners.mutations import PartnerMutation
from server.api.partners.types import ContactPerson, Partner
from server.api.processes import inbox as inboxes
from server.api.processes import validation
from server.api.processes.assignments import Assignment, AssignmentMutation
from server.api.processes.mutations import ProcessMutation
from server.api.processes.types import (
    ProcessDefinition,
    ProcessInstance,
    ProcessMap,
    ProcessTask,
    ProcessVersion,
)
from server.api.reports.queries import ReportQuery
from server.api.reports.schedules import ReportSchedule
from server.api.reports.scheduling import ReportScheduleMutation
from server.api.upkeep.mutations import UpkeepMutation
from server.api.upkeep.types import ClockJob, Job, JobStateCount
from server.api.views.mutations import ViewMutation
from server.api.views.types import SavedView
from server.orders.queries import visibility as order_policies
from server.processes.queries import visibility

_CLAIMS = Scope.CLAIMS_READ.value
_INTERNAL = Scope.CLAIMS_INTERNAL.value
_PARTNERS = Scope.PARTNERS_READ.value
_PEOPLE = Scope.PEOPLE_READ.value
_ORDERS = Scope.ORDERS_READ.value
_ADMIN = Scope.ADMIN.value
_TASKS = Scope.TASKS_READ.value
_NUMBER = {"number": (str, "The claim's number, as in 2026-000123.")}
_ASSIGNMENT_NUMBER = {"number": (str, "The assignment's number, as in A-2026-000123.")}
_REFERENCE = {"system": (str, "The other system."), "value": (str, "The identifier there.")}


def _known_as(room: str) -> str:
    found = f"SELECT {room}_id FROM {room}_reference WHERE system = {{system}} AND value = {{value}}"
    return f"{{t}}.id = ({found})"


def _document_known_as(kind: str) -> str:
    found = "SELECT document_id FROM document_reference WHERE system = {system} AND value = {value}"
    return f"{{t}}.id = ({found} AND kind = '{kind}')"


@strawberry.type(description="All that can be read.")
class Query(ReportQuery):
    viewer: Viewer = declare.own("Who asks.")
    node: Node | None = declare.any_node("The record of an id.", "id", strawberry.ID, "The id.")
    nodes: list[Node | None] = declare.any_node(
        "The records of up to 100 ids, in their order; null where there is none.",
        "ids",
        list[strawberry.ID],
        "The ids.",
    )
    organisation: Organisation | None = declare.lookup("The installation's settings.", "TRUE", arguments={})
    work_calendar: WorkCalendar | None = declare.lookup("When the organisation works.", "TRUE", arguments={})
    claims: Connection[Claim] = declare.page("Claims, the newest first.", scope=_CLAIMS)
    claims_by_status: list[ClaimStatusCount] = declare.counts(
        "How many claims have each status: all statuses, in their order.",
        rows="Claim",
        column="status",
        values=ClaimStatus,
        scope=_CLAIMS,
    )
    claim_figures: ClaimFigures | None = declare.figures("Figures of a list of claims.", rows="Claim", scope=_CLAIMS)
    claim: Claim | None = declare.by_id("A claim.", scope=_CLAIMS)
    claim_by_number: Claim | None = declare.lookup(
        "The claim of a number.", "{t}.number = {number}", arguments=_NUMBER, scope=_CLAIMS
    )
    claim_by_external_reference: Claim | None = declare.lookup(
        "The claim by what another system calls it.", _known_as("claim"), arguments=_REFERENCE, scope=_CLAIMS
    )
    claim_reasons: Connection[ClaimReason] = declare.page("Reasons of claims, by name.", scope=_INTERNAL)
    claim_reason: ClaimReason | None = declare.by_id("A reason.", scope=_INTERNAL)
    deadline_policies: Connection[DeadlinePolicy] = declare.page("Policies of deadlines, by name.", scope=_INTERNAL)
    deadline_policy: DeadlinePolicy | None = declare.by_id("A policy of deadlines.", scope=_INTERNAL)
    participant_roles: Connection[ParticipantRole] = declare.page("Roles of participants.", scope=_CLAIMS)
    external_documents: Connection[ExternalDocument] = declare.page("Documents of other systems.", scope=_CLAIMS)
    external_document: ExternalDocument | None = declare.by_id("A document.", scope=_CLAIMS)
    partners: Connection[Partner] = declare.page("Partners, by name.", scope=_PARTNERS)
    partner: Partner | None = declare.by_id("A partner.", scope=_PARTNERS)
    partner_by_external_reference: Partner | None = declare.lookup(
        "The partner by what another system calls it.",
        _known_as("partner"),
        arguments=_REFERENCE,
        scope=_PARTNERS,
    )
    contact_persons: Connection[ContactPerson] = declare.page("Contact persons, by name.", scope=_PARTNERS)
    contact_person: ContactPerson | None = declare.by_id("A contact person.", scope=_PARTNERS)
    customer_orders: Connection[CustomerOrder] = declare.page("Orders, the latest first.", scope=_ORDERS)
    customer_order: CustomerOrder | None = declare.by_id("An order.", scope=_ORDERS)
    customer_order_by_external_reference: CustomerOrder | None = declare.lookup(
        "The order by what another system calls it.",
        _document_known_as("ORDER"),
        arguments=_REFERENCE,
        scope=_ORDERS,
    )
    shipments: Connection[Shipment] = declare.page("Shipments, the latest first.", scope=_ORDERS)
    shipment: Shipment | None = declare.by_id("A shipment.", scope=_ORDERS)
    shipment_by_external_reference: Shipment | None = declare.lookup(
        "The shipment by what another system calls it.",
        _document_known_as("SHIPMENT"),
        arguments=_REFERENCE,
        scope=_ORDERS,
    )
    customer_returns: Connection[CustomerReturn] = declare.page("Returns, the latest first.", scope=_ORDERS)
    customer_return: CustomerReturn | None = declare.by_id("A return.", scope=_ORDERS)
    customer_return_by_external_reference: CustomerReturn | None = declare.lookup(
        "The return by what another system calls it.",
        _document_known_as("RETURN"),
        arguments=_REFERENCE,
        scope=_ORDERS,
    )
    document_line: DocumentLine | None = declare.by_id("A line of an order, a shipment or a return.", scope=_ORDERS)
    cancelled_lines: Connection[DocumentLine] = declare.page(
        "Cancelled lines of orders, by position.", only=order_policies.CANCELLED, scope=_ORDERS
    )
    cancellation_reasons: Connection[CancellationReason] = declare.page(
        "Reasons for cancelling lines of orders, by name.", scope=_ORDERS
    )
    cancellation_reason: CancellationReason | None = declare.by_id("A cancellation reason.", scope=_ORDERS)
    departments: Connection[Department] = declare.page("Departments, by name.", scope=_PEOPLE)
    department: Department | None = declare.by_id("A department.", scope=_PEOPLE)
    users: Connection[User] = declare.page("Users, by name.", scope=_PEOPLE)
    user: User | None = declare.by_id("A user.", scope=_PEOPLE)
    performer_roles: Connection[PerformerRole] = declare.page("Performer roles, by name.", scope=_PEOPLE)
    performer_role: PerformerRole | None = declare.by_id("A performer role.", scope=_PEOPLE)
    performer_preview: performers.PerformerPreview | None = declare.asked(
        "Who would get a task addressed to a role: members for both objects, else for the main one, else for any.",
        performers.preview,
        arguments=performers.ARGUMENTS,
        scope=_PEOPLE,
    )
    clients: Connection[Client] = declare.page("Partner systems, by name.", scope=_ADMIN)
    client: Client | None = declare.by_id("A partner system.", scope=_ADMIN)
    document_templates: Connection[DocumentTemplate] = declare.page(
        "Templates of the papers that a claim is printed as.", scope=_INTERNAL
    )
    document_template: DocumentTemplate | None = declare.by_id("A template of a paper.", scope=_INTERNAL)
    saved_views: Connection[SavedView] = declare.page(
        "The viewer's views, and those shared with the staff, in their places."
    )
    report_schedules: Connection[ReportSchedule] = declare.page(
        "Reports that are mailed on schedule, by name: the viewer's own, and those it gets; an administrator's: all."
    )
    report_schedule: ReportSchedule | None = declare.by_id("A schedule of a report.")
    process_definitions: Connection[ProcessDefinition] = declare.page(
        "Definitions of processes, by name.", scope=_TASKS
    )
    process_definition: ProcessDefinition | None = declare.by_id("A definition of a process.", scope=_TASKS)
    process_version: ProcessVersion | None = declare.by_id("A published version with its diagram.", scope=_TASKS)
    process_instances: Connection[ProcessInstance] = declare.page(
        "Processes that were started, the newest first.", scope=_TASKS
    )
    process_instance: ProcessInstance | None = declare.by_id("A process that was started.", scope=_TASKS)
    process_map: ProcessMap | None = declare.by_id("A process on its diagram.", scope=_TASKS)
    process_tasks: Connection[ProcessTask] = declare.page(
        "Tasks of processes, those due first in front, those that are not due behind.", scope=_TASKS
    )
    process_task: ProcessTask | None = declare.by_id("A task.", scope=_TASKS)
    inbox: Connection[ProcessTask] = declare.page(
        "What waits for the viewer: its own tasks, its roles', and of whom it stands in for; those due first in front.",
        only=visibility.INBOX,
        each=visibility.BY_ADDRESS,
        scope=_TASKS,
    )
    inbox_parts: list[inboxes.InboxPart] | None = declare.asked(
        "The parts of the viewer's inbox, with how many tasks wait in each.", inboxes.parts, arguments={}, scope=_TASKS
    )
    task_load: inboxes.TaskLoads | None = declare.asked(
        "What waits for whom: open, overdue and due today. For managers.",
        inboxes.loads,
        arguments=inboxes.PAGE,
        scope=_TASKS,
    )
    assignments: Connection[Assignment] = declare.page("Assignments, the newest first.", scope=_TASKS)
    assignment: Assignment | None = declare.by_id("An assignment.", scope=_TASKS)
    assignment_by_number: Assignment | None = declare.lookup(
        "The assignment of a number.", "{t}.number = {number}", arguments=_ASSIGNMENT_NUMBER, scope=_TASKS
    )
    process_validate: validation.ProcessValidation | None = validation.VALIDATE
    access_tokens: Connection[AccessToken] = declare.page("The viewer's tokens; an administrator's: all.")
    notifications: Connection[Notification] = declare.page("What the viewer was told, the newest first.")
    notification_counts: NotificationCounts | None = declare.figures(
        "How much the viewer was told.", rows="Notification"
    )
    notification_settings: NotificationSettings | None = declare.lookup(
        "How the viewer wants to be told.", "TRUE", arguments={}
    )
    jobs: Connection[Job] = declare.page("Background work to be done, the latest changed first.", scope=_ADMIN)
    job: Job | None = declare.by_id("A job.", scope=_ADMIN)
    jobs_by_state: list[JobStateCount] = declare.counts(
        "How many jobs are in each state.", rows="Job", column="state", values=JobState, scope=_ADMIN
    )
    clock_jobs: Connection[ClockJob] = declare.page("Work that the clock asks for, by kind.", scope=_ADMIN)


@strawberry.type(description="All that can be followed as it changes, over a WebSocket.")
class Subscription:
    claim_changed: Claim | None = declare.changed(
        "The claim, after each change of it or of what belongs to it.", scope=_CLAIMS, by_id=True
    )
    claims_changed: Claim | None = declare.changed("Each claim that has changed.", scope=_CLAIMS)
    notification_changed: Notification | None = declare.changed(
        "What the viewer is told, as it happens; and the newest that was marked as read or unread elsewhere.", own=True
    )
    assignment_changed: Assignment | None = declare.changed(
        "The assignment, after each change of it.", scope=_TASKS, by_id=True
    )
    process_changed: ProcessInstance | None = declare.changed(
        "The process, after each step of it.", scope=_TASKS, by_id=True
    )
    process_tasks_changed: ProcessTask | None = declare.changed("Each task that has changed.", scope=_TASKS)
    my_tasks_changed: ProcessTask | None = declare.changed(
        "Each task that is, or was, in the viewer's inbox and has changed.", only=visibility.MINE, scope=_TASKS
    )


@strawberry.type(description="All that can be changed: one mutation for each business action.")
class Mutation(
    ClaimMutation,
    WaitingMutation,
    CatalogueMutation,
    DeadlinePolicyMutation,
    PartnerMutation,
    OrderMutation,
    PuttingMutation,
    AccountMutation,
    CalendarMutation,
    ImportMutation,
    ViewMutation,
    UpkeepMutation,
    ProcessMutation,
    NotificationMutation,
    AssignmentMutation,
    DocumentTemplateMutation,
    ReportScheduleMutation,
):
    pass


@cache
def build() -> strawberry.Schema:
    """Build the schema and link it to the reader."""
    inputs.finish(Query, Subscription)
    schema = strawberry.Schema(
        Query,
        Mutation,
        Subscription,
        types=[*declare.RECORDS, *refusals.TYPES],
        config=StrawberryConfig(scalar_map=scalars.REGISTRY, disable_field_suggestions=True),
    )
    link(core(schema))
    return schema


def core(schema: strawberry.Schema) -> GraphQLSchema:
    """Return graphql-core's schema, which the transport executes and the reader compiles by."""
    return schema._schema  # noqa: SLF001 - strawberry offers no other way to it
