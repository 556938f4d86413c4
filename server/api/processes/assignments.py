"""Assignments as the API shows and changes them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Optional

import strawberry
from strawberry import UNSET

from server.accounts.rules import Scope, Viewer
from server.api import declare, payload, tables
from server.api.accounts.types import PerformerRole, User
from server.api.connection import Connection
from server.api.enums import Importance
from server.api.node import Record
from server.api.payload import KEY, VERSION, Payload, VersionedInput, given_fields, mutation
from server.api.processes.enums import AssignmentStatus
from server.api.processes.types import ProcessInstance, ProcessSubject
from server.processes.actions import assignments

if TYPE_CHECKING:
    from server.api.processes.types import ProcessTask

_Task = Annotated["ProcessTask", strawberry.lazy("server.api.processes.types")]
_PEOPLE = Scope.PEOPLE_READ.value
_WRITE = " Needs the scope `tasks:write`."


@declare.record(tables.ASSIGNMENT, "Something that somebody is given to do, and perhaps another to check.")
class Assignment(Record):
    number: str = declare.column("Its number, as in A-2026-000123.", order=True)
    title: str = declare.column("What is to be done, in a line.", order=True)
    content: str | None = declare.column("What is to be done, in full.", where=False)
    importance: Importance = declare.column("How much depends on it.")
    author: User | None = declare.one("Who gave it; null: the service itself.", column="created_by", scope=_PEOPLE)
    performer: User | None = declare.one("The person it was given to.", scope=_PEOPLE)
    role: PerformerRole | None = declare.one("The role it was given to.", scope=_PEOPLE)
    main_object: strawberry.ID | None = declare.column("Id of what narrows the role.")
    additional_object: strawberry.ID | None = declare.column("Id of what narrows it further.")
    due_at: datetime = declare.column("When it should be done.", order=True)
    check_required: bool = declare.column("Whether the result is checked.")
    checker: User | None = declare.one("The person who checks.", scope=_PEOPLE)
    checker_role: PerformerRole | None = declare.one("The role that checks.", scope=_PEOPLE)
    checker_main_object: strawberry.ID | None = declare.column("Id of what narrows the role that checks.")
    checker_additional_object: strawberry.ID | None = declare.column("Id of what narrows it further.")
    check_due_at: datetime | None = declare.column("When it should be checked.")
    subject: ProcessSubject | None = declare.either("What it is about.", column="subject")
    subject_id: strawberry.ID | None = declare.column("Id of what it is about.", name="subject")
    starts_at: datetime | None = declare.column("When it starts, where that is deferred.")
    remind_at: datetime | None = declare.column("When its performer is reminded.")
    status: AssignmentStatus = declare.column("How far it has come.")
    iteration: int = declare.column("How often it was given: 1 at first, one more after each return.")
    executed: str | None = declare.column("How the performer ended the present iteration: done, or cancelled.")
    started_at: datetime | None = declare.column("When it was put in hand.")
    executed_at: datetime | None = declare.column("When the performer ended the present iteration.")
    ended_at: datetime | None = declare.column("When it was completed or cancelled.", order=True)
    reason: str | None = declare.column("Why it was cancelled.", where=False)
    instance: ProcessInstance | None = declare.one("The process that carries it out: its map and its history.")
    tasks: Connection[_Task] | None = declare.many(
        "Its tasks in all iterations: who did what, with which result.", column="assignment_id"
    )
    parent_task: Optional[_Task] = declare.one("The task whose performer gave it on.")  # noqa: UP045 - lazy


@strawberry.type(description="An assignment after a change.")
class AssignmentPayload(Payload):
    assignment: Assignment | None = declare.result("The assignment.", payload.record_id)


@strawberry.input(description="What can be set of an assignment.")
class AssignmentFields:
    title: str | None = strawberry.field(default=UNSET, description="What is to be done, in a line, at most 250.")
    content: str | None = strawberry.field(default=UNSET, description="What is to be done, in full.")
    importance: Importance | None = strawberry.field(default=UNSET, description="NORMAL unless told.")
    performer_id: strawberry.ID | None = strawberry.field(default=UNSET, description="The user who does it.")
    role_id: strawberry.ID | None = strawberry.field(default=UNSET, description="Or the role that does it.")
    main_object: strawberry.ID | None = strawberry.field(default=UNSET, description="What narrows the role.")
    additional_object: strawberry.ID | None = strawberry.field(default=UNSET, description="What narrows it further.")
    due_at: datetime | None = strawberry.field(default=UNSET, description="When it should be done.")
    check_required: bool | None = strawberry.field(default=UNSET, description="Yes unless told.")
    checker_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="The user who checks; the author unless told."
    )
    checker_role_id: strawberry.ID | None = strawberry.field(default=UNSET, description="Or the role that checks.")
    checker_main_object: strawberry.ID | None = strawberry.field(default=UNSET, description="What narrows it.")
    checker_additional_object: strawberry.ID | None = strawberry.field(
        default=UNSET, description="What narrows it further."
    )
    check_due_at: datetime | None = strawberry.field(default=UNSET, description="When it should be checked.")
    subject_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="What it is about: a claim, a partner."
    )
    starts_at: datetime | None = strawberry.field(default=UNSET, description="When it starts; null: at once.")
    remind_at: datetime | None = strawberry.field(default=UNSET, description="When the performer is reminded.")
    parent_task_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="The task that it is a part of: it is stopped and cancelled with it."
    )


@strawberry.input(description="A new assignment.")
class AssignmentCreateInput(AssignmentFields):
    is_draft: bool = strawberry.field(default=False, description="Whether it waits for `assignmentStart`.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="Changes of an assignment: what is absent stays, null clears.")
class AssignmentUpdateInput(AssignmentFields, VersionedInput):
    pass


@strawberry.input(description="Stopping an assignment.")
class AssignmentStopInput(VersionedInput):
    reason: str | None = strawberry.field(default=None, description="Why.")


@strawberry.input(description="Giving up an assignment.")
class AssignmentCancelInput:
    id: strawberry.ID = strawberry.field(description="The assignment.")
    expected_version: int = strawberry.field(description=VERSION)
    reason: str = strawberry.field(description="Why.")


def _fields(given: Any) -> dict[str, Any]:
    found: dict[str, Any] = given_fields(given)
    return {{"subject_id": "subject"}.get(name, name): value for name, value in found.items()}


def _of(action: Any) -> Any:
    """Let an action on one assignment take an input."""

    async def act(viewer: Viewer, given: Any) -> payload.Named:
        made: payload.Named = await action(
            viewer, assignment_id=given.id, expected_version=given.expected_version, **_fields(given)
        )
        return made

    return act


async def _create(viewer: Viewer, given: AssignmentCreateInput) -> payload.Named:
    return await assignments.create(viewer, **_fields(given))


@strawberry.type
class AssignmentMutation:
    assignment_create = mutation(
        "Give an assignment: it starts at once, unless it is a draft or starts later." + _WRITE,
        AssignmentPayload,
        AssignmentCreateInput,
        _create,
    )
    assignment_update = mutation(
        "Change an assignment: before its start all of it, later its content, dates and importance. By its author or a"
        " manager." + _WRITE,
        AssignmentPayload,
        AssignmentUpdateInput,
        _of(assignments.update),
    )
    assignment_start = mutation(
        "Put a draft in hand, or start now what was deferred." + _WRITE,
        AssignmentPayload,
        VersionedInput,
        _of(assignments.start),
    )
    assignment_stop = mutation(
        "Stop an assignment with all that was given on for it: nothing can be done until it is continued." + _WRITE,
        AssignmentPayload,
        AssignmentStopInput,
        _of(assignments.stop),
    )
    assignment_continue = mutation(
        "Continue what was stopped." + _WRITE, AssignmentPayload, VersionedInput, _of(assignments.resume)
    )
    assignment_cancel = mutation(
        "Give up an assignment with its open tasks and all that was given on for it." + _WRITE,
        AssignmentPayload,
        AssignmentCancelInput,
        _of(assignments.cancel),
    )
