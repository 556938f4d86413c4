"""Processes as the API shows them: definitions, what runs, its tasks, its map, its history."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Optional, Union

import strawberry
from strawberry.scalars import JSON

from server.accounts.rules import Scope
from server.api import declare, tables
from server.api.accounts.types import PerformerRole, User
from server.api.connection import Connection
from server.api.enums import ClaimStatus, Importance
from server.api.node import Record
from server.api.partners.types import Partner
from server.api.processes import computed
from server.api.processes.enums import (
    ProcessEntryKind,
    ProcessEventKind,
    ProcessStatus,
    ProcessSubjectKind,
    ProcessTaskStatus,
    TaskNoteKind,
)

if TYPE_CHECKING:
    from server.api.claims.types import Claim
    from server.api.processes.assignments import Assignment

_Assignment = Annotated["Assignment", strawberry.lazy("server.api.processes.assignments")]
_Claim = Annotated["Claim", strawberry.lazy("server.api.claims.types")]
PEOPLE = Scope.PEOPLE_READ.value
DESIGN = Scope.CATALOGUES_WRITE.value
ProcessSubject = Annotated[
    Union[_Claim, Partner],  # noqa: UP007 - strawberry names unions so
    strawberry.union("ProcessSubject", description="What a process is about."),
]


@declare.record(tables.PROCESS_DEFINITION, "A process that people know by name, in versions that are published.")
class ProcessDefinition(Record):
    key: str = declare.column("What other processes call it by.", order=True)
    name: str = declare.column("How it is called.", order=True)
    description: str | None = declare.column("When it applies.", where=False)
    subject_kind: ProcessSubjectKind | None = declare.column("What it is about; null: anything, or nothing.")
    draft: str | None = declare.column("The diagram that is not published yet: BPMN 2.0.", scope=DESIGN, where=False)
    latest: Optional["ProcessVersion"] = declare.one("The version that is started now.")
    versions: Connection["ProcessVersion"] = declare.many("All that was published.", column="definition_id")
    instances: Connection["ProcessInstance"] = declare.many("What was started.", column="definition_id")
    starts_by_hand: bool = declare.column("Whether people start it.")
    start_statuses: list[ClaimStatus] = declare.column(
        "It starts when a claim comes to one of these statuses.", where=False
    )
    start_reasons: list[strawberry.ID] = declare.column(
        "It starts by itself only for claims of these reasons, or of reasons below them; without statuses: when a claim"
        " gets such a reason.",
        where=False,
    )
    blocks_closing: bool = declare.column("Whether its claim cannot be settled while it runs.")
    is_locked: bool = declare.column("Whether it is the product's own, which nobody changes.")
    retired_at: datetime | None = declare.column("Since when it is no longer started.")
    viewer_permissions: computed.ProcessDefinitionPermissions = declare.derived(
        "What the viewer may do with it.", computed.definition_permissions, computed.DEFINITION
    )


@declare.record(tables.PROCESS_VERSION, "A diagram as it was published; it never changes.")
class ProcessVersion(Record):
    definition: ProcessDefinition | None = declare.one("What it is a version of.")
    number: int = declare.column("1 for the first, and so on.", order=True)
    xml: str = declare.column("The diagram: BPMN 2.0.", where=False)
    digest: str = declare.column("SHA-256 of the diagram, hex.", name="sha256")
    note: str | None = declare.column("What is new in it.", where=False)
    published_by: User | None = declare.one("Who published it.", column="created_by", scope=PEOPLE)
    start_form: JSON | None = declare.derived(
        "What is asked when it is started by hand: JSON Schema 2020-12 of an object, whose properties are variables.",
        computed.start_form,
        computed.ELEMENTS,
    )
    elements: list[computed.ProcessElement] = declare.derived(
        "What is in the diagram, for those who do not see it.", computed.elements, computed.ELEMENTS
    )


@declare.record(tables.EVENT_SUBSCRIPTION, "What a process waits for.")
class ProcessAwaited:
    id: strawberry.ID = declare.column("The record's id.")
    kind: ProcessEventKind = declare.column("A moment, a message or a signal.")
    element_id: str = declare.column("The event in the diagram.", name="node_id")
    name: str | None = declare.column("The message's or the signal's name.")
    correlation: str | None = declare.column("What the message must carry.")
    due_at: datetime | None = declare.column("The moment.")


@declare.record(tables.PROCESS_ENTRY, "Something that happened in a process.")
class ProcessEntry:
    id: strawberry.ID = declare.column("The entry's id.")
    kind: ProcessEntryKind = declare.column("What happened.")
    at: datetime = declare.column("When.")
    actor: User | None = declare.one("Who did it.", column="actor", scope=PEOPLE)
    process_id: str = declare.column("The process within the diagram.")
    element_id: str | None = declare.column("The element in the diagram.", name="node_id")
    flow_id: str | None = declare.column("The flow in the diagram.")
    task: Optional["ProcessTask"] = declare.one("The task.")
    data: JSON = declare.column("Anything more: outcome, reason, what failed.", where=False)


@declare.record(tables.PROCESS_INSTANCE, "A process that was started: one run of a version.")
class ProcessInstance(Record):
    definition: ProcessDefinition | None = declare.one("What it is a run of.")
    definition_version: ProcessVersion | None = declare.one("The version that it runs on.")
    title: str = declare.column("What it is about, in a line.", order=True)
    subject: ProcessSubject | None = declare.either("What it is about.", column="subject")
    subject_id: strawberry.ID | None = declare.column("Id of what it is about.", name="subject")
    status: ProcessStatus = declare.column("How far it has come.")
    started_by: User | None = declare.one("Who started it.", column="created_by", scope=PEOPLE)
    started_at: datetime = declare.column("When it was started.", order=True)
    ended_at: datetime | None = declare.column("When it ended.", order=True)
    incidents: int = declare.column("How many places of it have failed.")
    assignment: Optional[_Assignment] = declare.one("The assignment that it carries out.")  # noqa: UP045 - lazy
    variables: JSON = declare.column("The values that it keeps.", where=False)
    places: list[computed.ProcessPlace] = declare.derived("Where it is now.", computed.places, computed.TOKENS)
    tasks: Connection["ProcessTask"] = declare.many("Its tasks.", column="instance_id")
    awaited: Connection[ProcessAwaited] = declare.many("What it waits for.", column="instance_id")
    history: Connection[ProcessEntry] = declare.many("All that happened in it.", column="instance_id")
    viewer_permissions: computed.ProcessPermissions = declare.derived(
        "What the viewer may do with it.", computed.permissions, computed.INSTANCE
    )


@declare.record(tables.PROCESS_INSTANCE, "A process on its diagram: where it is, and where it has been.")
class ProcessMap:
    id: strawberry.ID = declare.column("Id of the process.")
    status: ProcessStatus = declare.column("How far it has come.")
    version: int = declare.column("Rises with every step of the process.")
    definition_version: ProcessVersion | None = declare.one("The diagram that it runs on.")
    places: list[computed.ProcessPlace] = declare.derived(
        "Where it is now, incidents among them.", computed.places, computed.TOKENS
    )
    visits: list[computed.ProcessVisit] = declare.derived(
        "The elements and flows that it has been at, with counts.", computed.visits, computed.VISITS
    )
    tasks: Connection["ProcessTask"] = declare.many("Its tasks.", column="instance_id")


@declare.record(tables.TASK_NOTE, "Something said about a task.")
class TaskNote(Record):
    task: Optional["ProcessTask"] = declare.one("The task.")
    kind: TaskNoteKind = declare.column("A remark, a question or an answer.")
    text: str = declare.column("What is said.", where=False)
    author: User | None = declare.one("Who says it.", column="created_by", scope=PEOPLE)
    to: User | None = declare.one("Who is asked.", scope=PEOPLE)
    answers: Optional["TaskNote"] = declare.one("The question that it answers.")


@declare.record(tables.PROCESS_TASK, "What a person is asked by a process.")
class ProcessTask(Record):
    instance: ProcessInstance | None = declare.one("The process that asks it.")
    title: str = declare.column("What is to be done, in a line.", order=True)
    subject: ProcessSubject | None = declare.either("What it is about.", column="subject")
    subject_id: strawberry.ID | None = declare.column("Id of what it is about.", name="subject")
    status: ProcessTaskStatus = declare.column("How far it has come.")
    round: int = declare.column("How often the process has come to it: 1 at first.")
    author: User | None = declare.one("Who started the process.", column="created_by", scope=PEOPLE)
    performer: User | None = declare.one("The person it is given to.", scope=PEOPLE)
    role: PerformerRole | None = declare.one("The role it is given to.", scope=PEOPLE)
    main_object: strawberry.ID | None = declare.column("Id of what narrows the role.")
    additional_object: strawberry.ID | None = declare.column("Id of what narrows it further.")
    lane: str | None = declare.column("The lane it lies in.")
    claimed_by: User | None = declare.one("The member of the role who has taken it.", scope=PEOPLE)
    claimed_at: datetime | None = declare.column("When it was taken.")
    due_at: datetime | None = declare.column("When it should be done.", order=True)
    importance: Importance = declare.column("How much depends on it.")
    outcomes: list[computed.ProcessOutcome] = declare.derived("How it can end.", computed.outcomes, computed.ASKED)
    form: JSON | None = declare.derived(
        "What is asked with it: JSON Schema 2020-12 of an object.", computed.form, computed.ASKED
    )
    outcome: str | None = declare.column("How it ended.")
    reason: str | None = declare.column("Why it ended so.", where=False)
    data: JSON = declare.column("What its form was answered with.", where=False)
    is_late: bool | None = declare.expression(
        "Whether it was closed after it was due; null while it is open, and where it is never due.",
        "{t}.closed_at > {t}.due_at",
    )
    closed_at: datetime | None = declare.column("When it ended.", order=True)
    closed_by: User | None = declare.one("Who ended it.", column="closed_by", scope=PEOPLE)
    version_id: strawberry.ID = declare.column("Id of the version whose diagram shows it.")
    process_id: str = declare.column("The process within the diagram.")
    element_id: str = declare.column("The element in the diagram.", name="node_id")
    remind_at: datetime | None = declare.column("When its performer is reminded.")
    assignment: Optional[_Assignment] = declare.one("The assignment that it is a task of.")  # noqa: UP045 - lazy
    assignments: Connection[_Assignment] | None = declare.many(
        "What its performer has given on for it.", column="parent_task_id"
    )
    notes: Connection[TaskNote] = declare.many("What is said about it.", column="task_id")
    viewer_permissions: computed.ProcessTaskPermissions = declare.derived(
        "What the viewer may do with it.", computed.task_permissions, computed.TASK
    )
