"""Inputs of the mutations of processes."""

from datetime import datetime

import strawberry
from strawberry import UNSET
from strawberry.scalars import JSON

from server.api.bulk import MOST_AT_ONCE
from server.api.enums import ClaimStatus
from server.api.payload import KEY, VERSION, VersionedInput
from server.api.processes.enums import ProcessSubjectKind

"""How many processes one mutation moves."""


@strawberry.input(description="A definition of a process: with an id it is changed, without one it is made.")
class ProcessDraftSaveInput:
    id: strawberry.ID | None = strawberry.field(default=None, description="The definition; absent: a new one.")
    expected_version: int | None = strawberry.field(default=None, description=VERSION + " Needed with an id.")
    key: str | None = strawberry.field(default=UNSET, description="What other processes call it by; then it stays.")
    name: str | None = strawberry.field(default=UNSET, description="How it is called, at most 250 characters.")
    description: str | None = strawberry.field(default=UNSET, description="When it applies.")
    subject_kind: ProcessSubjectKind | None = strawberry.field(
        default=UNSET, description="What it is about; its fields are variables. Null: anything, or nothing."
    )
    xml: str | None = strawberry.field(default=UNSET, description="The diagram, BPMN 2.0; null: no draft.")
    starts_by_hand: bool | None = strawberry.field(default=UNSET, description="Whether people start it.")
    start_statuses: list[ClaimStatus] | None = strawberry.field(
        default=UNSET, description="It starts when a claim comes to one of these; at once, without publishing."
    )
    start_reasons: list[strawberry.ID] | None = strawberry.field(
        default=UNSET, description="It starts by itself for claims of these reasons alone, and of those below them."
    )
    blocks_closing: bool | None = strawberry.field(
        default=UNSET, description="Whether its claim cannot be settled while it runs; of what is started from now on."
    )
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="A draft to publish.")
class ProcessPublishInput(VersionedInput):
    note: str | None = strawberry.field(default=None, description="What is new in it.")


@strawberry.input(description="A process to start.")
class ProcessStartInput:
    definition_id: strawberry.ID = strawberry.field(description="What is to be started: its latest version.")
    subject_id: strawberry.ID | None = strawberry.field(default=None, description="What it is about.")
    title: str | None = strawberry.field(default=None, description="What it is called; else as its definition.")
    variables: JSON | None = strawberry.field(default=None, description="Values that it begins with: an object.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="A task, and the key of a request that may be repeated.")
class ProcessTaskInput(VersionedInput):
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="A task that is done.")
class ProcessTaskCompleteInput(ProcessTaskInput):
    outcome: str | None = strawberry.field(default=None, description="The key of one of its outcomes.")
    data: JSON | None = strawberry.field(default=None, description="The answers of its form: an object.")
    reason: str | None = strawberry.field(default=None, description="Why; some outcomes need it.")


@strawberry.input(description="Whom a task is given to: a person, or a role with its objects.")
class PerformerFields:
    user_id: strawberry.ID | None = strawberry.field(default=None, description="The person.")
    role_id: strawberry.ID | None = strawberry.field(default=None, description="The role.")
    main_object: strawberry.ID | None = strawberry.field(default=None, description="What narrows the role.")
    additional_object: strawberry.ID | None = strawberry.field(default=None, description="What narrows it further.")
    reason: str | None = strawberry.field(default=None, description="Why.")


@strawberry.input(description="A task, and whom it is given to.")
class ProcessTaskReassignInput(ProcessTaskInput, PerformerFields):
    pass


@strawberry.input(description="Tasks, and whom they are given to.")
class ProcessTasksReassignInput(PerformerFields):
    items: list[VersionedInput] = strawberry.field(description=f"The tasks, at most {MOST_AT_ONCE}.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="When the performer of a task is reminded.")
class ProcessTaskRemindInput(VersionedInput):
    remind_at: datetime | None = strawberry.field(description="The moment; null: not at all.")


@strawberry.input(description="A remark about a task.")
class ProcessTaskCommentInput:
    task_id: strawberry.ID = strawberry.field(description="The task.")
    text: str = strawberry.field(description="What is said, at most 10,000 characters.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="A question about a task.")
class ProcessTaskAskInput(ProcessTaskCommentInput):
    to_id: strawberry.ID | None = strawberry.field(default=None, description="Who is asked; else the task's author.")


@strawberry.input(description="The answer to a question.")
class ProcessTaskAnswerInput:
    note_id: strawberry.ID = strawberry.field(description="The question.")
    text: str = strawberry.field(description="What is said, at most 10,000 characters.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="A process to give up.")
class ProcessCancelInput(VersionedInput):
    reason: str = strawberry.field(description="Why.")


@strawberry.input(description="A process to stop.")
class ProcessSuspendInput(VersionedInput):
    reason: str | None = strawberry.field(default=None, description="Why.")


@strawberry.input(description="What failed in a process and is to be tried again.")
class ProcessIncidentRetryInput(VersionedInput):
    token_id: strawberry.ID = strawberry.field(description="Where it failed.")
    data: JSON | None = strawberry.field(default=None, description="Variables put right: an object.")


@strawberry.input(description="A message for one process.")
class ProcessMessageCorrelateInput:
    name: str = strawberry.field(description="The message's name.")
    correlation: str | None = strawberry.field(default=None, description="What tells which process it is for.")
    data: JSON | None = strawberry.field(default=None, description="Variables that it brings: an object.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="A signal for every process that waits for it.")
class ProcessSignalSendInput:
    name: str = strawberry.field(description="The signal's name.")
    data: JSON | None = strawberry.field(default=None, description="Variables that it brings: an object.")


@strawberry.input(description="What an element is called in another version.")
class ProcessElementMapping:
    source: str = strawberry.field(description="The element's id in the version that is left.")
    target: str = strawberry.field(description="Its id in the new one.")


@strawberry.input(description="Processes to move to another version of their definition.")
class ProcessInstancesMigrateInput:
    version_id: strawberry.ID = strawberry.field(description="The version to move to.")
    items: list[VersionedInput] = strawberry.field(description=f"The processes, at most {MOST_AT_ONCE}.")
    mapping: list[ProcessElementMapping] = strawberry.field(
        default_factory=list, description="Elements that are called otherwise; the others keep their ids."
    )
    dry_run: bool = strawberry.field(default=False, description="Only tell what forbids it; change nothing.")
