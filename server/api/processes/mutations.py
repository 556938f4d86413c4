"""Changing processes: drawing them, starting them, doing their tasks, looking after them."""

from dataclasses import dataclass
from typing import Annotated, Any

import strawberry
from strawberry import UNSET

from server.accounts.rules import Viewer
from server.api import bulk, declare, payload, refusals
from server.api.bulk import MOST_AT_ONCE
from server.api.payload import Change, Done, Named, Payload, VersionedInput, given_fields, mutation
from server.api.processes import inputs
from server.api.processes.types import ProcessDefinition, ProcessInstance, ProcessTask, TaskNote
from server.api.refusals import UserError
from server.kit.errors import Refusal
from server.processes.actions import definitions, delivering, instances, migrating, notes, starting, tasks

_DESIGN = " Needs the scope `catalogues:write`."
_WORK = " Needs the scope `tasks:write`."


@strawberry.type(description="A definition of a process after a change.")
class ProcessDefinitionPayload(Payload):
    process_definition: ProcessDefinition | None = declare.result(
        "The definition; after a version conflict: as it is now.", payload.record_id
    )


@strawberry.type(description="A process after a change.")
class ProcessInstancePayload(Payload):
    process_instance: ProcessInstance | None = declare.result(
        "The process; after a version conflict: as it is now.", payload.record_id
    )


@strawberry.type(description="A task after a change.")
class ProcessTaskPayload(Payload):
    process_task: ProcessTask | None = declare.result(
        "The task; after a version conflict: as it is now.", payload.record_id
    )


@strawberry.type(description="What came of giving one task to somebody else.")
class ProcessTaskResult(Payload):
    id: strawberry.ID = strawberry.field(default=strawberry.ID(""), description="The task's id, as it was given.")
    process_task: ProcessTask | None = declare.result(
        "The task that stands for it; after a version conflict: the given one as it is now.", payload.record_id
    )


@strawberry.type(description="What came of giving tasks to somebody else.")
class ProcessTasksPayload:
    results: list[ProcessTaskResult] = strawberry.field(
        default_factory=list, description="One for each item, in their order; the failure of one leaves the others."
    )
    errors: list[UserError] = strawberry.field(
        default_factory=list, description="Why nothing was done at all; empty when the items have their answers."
    )


@strawberry.type(description="What was said about a task.")
class TaskNotePayload(Payload):
    task_note: TaskNote | None = declare.result("What was said.", payload.record_id)


@strawberry.type(description="What came of a signal.")
class ProcessSignalPayload(Payload):
    reached: int = strawberry.field(default=0, description="How many processes it was brought to.")


@strawberry.type(description="What came of moving one process.")
class ProcessMigration(Payload):
    id: strawberry.ID = strawberry.field(default=strawberry.ID(""), description="The process's id, as it was given.")
    process_instance: ProcessInstance | None = declare.result("The process as it is now.", payload.record_id)


@strawberry.type(description="What came of moving processes.")
class ProcessInstancesMigratePayload:
    results: list[ProcessMigration] = strawberry.field(
        default_factory=list, description="One for each item, in their order; what forbids one is in its errors."
    )
    errors: list[UserError] = strawberry.field(
        default_factory=list, description="Why nothing was done at all; empty when the items have their answers."
    )


async def _draft_save(viewer: Viewer, given: inputs.ProcessDraftSaveInput) -> Named:
    fields = given_fields(given, "xml")
    if given.xml is not UNSET:
        fields["draft"] = given.xml
    if given.id is None:
        return await definitions.draft_create(viewer, **fields)
    if given.expected_version is None:
        raise Refusal("REQUIRED", "Say which version the change is based on.", ("expectedVersion",))
    return await definitions.draft_save(
        viewer, definition_id=given.id, expected_version=given.expected_version, **fields
    )


def _of(action: Any, name: str) -> Any:
    """Let an action take an input: the id under the name it has there, the version, and whatever else is in it."""
    return lambda viewer, given: action(
        viewer, **{name: given.id}, expected_version=given.expected_version, **given_fields(given)
    )


def _new(action: Any) -> Any:
    return lambda viewer, given: action(viewer, **given_fields(given))


@dataclass(frozen=True)
class Signal(Change):
    """A signal is no record: its payload tells how many it reached."""

    async def answer(self, viewer: Viewer, name: str, given: Any) -> Any:
        del name
        try:
            reached = await delivering.broadcast(viewer, **vars(given))
        except Refusal as refusal:
            return ProcessSignalPayload(errors=refusals.told(refusal))
        return ProcessSignalPayload(reached=reached)


@dataclass(frozen=True)
class Migration(Change):
    """Processes are moved one by one; a dry run's problems are told as errors."""

    async def answer(self, viewer: Viewer, name: str, given: Any) -> Any:
        del name
        if len(given.items) > MOST_AT_ONCE:
            refusal = Refusal("TOO_MANY", f"At most {MOST_AT_ONCE} items.", ("items",), max=MOST_AT_ONCE)
            return ProcessInstancesMigratePayload(errors=refusals.told(refusal))
        return ProcessInstancesMigratePayload(results=[await self._one(viewer, given, each) for each in given.items])

    async def _one(self, viewer: Viewer, given: Any, item: VersionedInput) -> Any:
        async def act(who: Viewer) -> Named:
            found = await migrating.migrate(
                who,
                instance_id=item.id,
                expected_version=item.expected_version,
                version_id=given.version_id,
                mapping={each.source: each.target for each in given.mapping},
                dry_run=given.dry_run,
            )
            if found:
                raise Refusal.of(found)
            return Done(item.id)

        made = await payload.answer(ProcessMigration, viewer, "processInstancesMigrate", act)
        made.id, made.record_id = item.id, made.record_id or item.id
        return made


async def _never(viewer: Viewer, given: Any) -> Named:
    """Stand for the action of a change that answers in its own way."""
    raise NotImplementedError


def _other(change: Change, answer: type, about: str, given: Any) -> Any:
    """Declare a mutation that answers in its own way."""

    async def resolve(info: Any, input: Any) -> Any:  # noqa: A002 - the API's word
        return await change.answer(info.context.viewer, info.field_name, input)

    described = Annotated[given, payload.INPUT]
    resolve.__annotations__ = {"info": strawberry.Info, "input": described, "return": answer}
    return strawberry.mutation(resolver=resolve, description=about, metadata={"change": change})


@strawberry.type
class ProcessMutation:
    process_draft_save = mutation(
        "Make or change a definition of a process: its draft, and how it starts." + _DESIGN,
        ProcessDefinitionPayload,
        inputs.ProcessDraftSaveInput,
        _draft_save,
    )
    process_publish = mutation(
        "Publish a draft as a version that never changes; all that forbids it is told by the element's id." + _DESIGN,
        ProcessDefinitionPayload,
        inputs.ProcessPublishInput,
        _of(definitions.publish, "definition_id"),
    )
    process_retire = mutation(
        "Start no more of a process; what runs goes on." + _DESIGN,
        ProcessDefinitionPayload,
        VersionedInput,
        _of(definitions.retire, "definition_id"),
    )
    process_restore = mutation(
        "Take a retired process into use again." + _DESIGN,
        ProcessDefinitionPayload,
        VersionedInput,
        _of(definitions.restore, "definition_id"),
    )
    process_start = mutation(
        "Start a process by hand." + _WORK, ProcessInstancePayload, inputs.ProcessStartInput, _new(starting.start)
    )
    process_task_claim = mutation(
        "Take a task that is given to a role." + _WORK,
        ProcessTaskPayload,
        inputs.ProcessTaskInput,
        _of(tasks.claim, "task_id"),
    )
    process_task_release = mutation(
        "Give a task back to its role." + _WORK,
        ProcessTaskPayload,
        inputs.ProcessTaskInput,
        _of(tasks.release, "task_id"),
    )
    process_task_complete = mutation(
        "Do a task; the process goes on from it." + _WORK,
        ProcessTaskPayload,
        inputs.ProcessTaskCompleteInput,
        _of(tasks.complete, "task_id"),
    )
    process_task_reassign = mutation(
        "Give a task to somebody else: it is closed, and the one that stands for it is answered." + _WORK,
        ProcessTaskPayload,
        inputs.ProcessTaskReassignInput,
        _of(tasks.reassign, "task_id"),
    )
    process_tasks_reassign = bulk.mutation(
        "Give tasks to somebody else, each as processTaskReassign would." + _WORK,
        (ProcessTaskResult, ProcessTasksPayload),
        inputs.ProcessTasksReassignInput,
        inputs.ProcessTaskReassignInput,
        _of(tasks.reassign, "task_id"),
    )
    process_task_remind = mutation(
        "Say when the performer of a task is reminded: by the performer, the author or a manager." + _WORK,
        ProcessTaskPayload,
        inputs.ProcessTaskRemindInput,
        _of(tasks.remind, "task_id"),
    )
    process_task_comment = mutation(
        "Say something about a task." + _WORK, TaskNotePayload, inputs.ProcessTaskCommentInput, _new(notes.comment)
    )
    process_task_ask = mutation(
        "Ask somebody about a task." + _WORK, TaskNotePayload, inputs.ProcessTaskAskInput, _new(notes.ask)
    )
    process_task_answer = mutation(
        "Answer a question about a task." + _WORK, TaskNotePayload, inputs.ProcessTaskAnswerInput, _new(notes.answer)
    )
    process_cancel = mutation(
        "Give a process up." + _WORK,
        ProcessInstancePayload,
        inputs.ProcessCancelInput,
        _of(instances.cancel, "instance_id"),
    )
    process_suspend = mutation(
        "Stop a process: nothing of it can be done until it is continued." + _WORK,
        ProcessInstancePayload,
        inputs.ProcessSuspendInput,
        _of(instances.suspend, "instance_id"),
    )
    process_resume = mutation(
        "Continue a process." + _WORK, ProcessInstancePayload, VersionedInput, _of(instances.resume, "instance_id")
    )
    process_incident_retry = mutation(
        "Try again what failed in a process." + _WORK,
        ProcessInstancePayload,
        inputs.ProcessIncidentRetryInput,
        _of(instances.retry, "instance_id"),
    )
    process_message_correlate = mutation(
        "Bring a message to the one process that waits for it, which is answered." + _WORK,
        ProcessInstancePayload,
        inputs.ProcessMessageCorrelateInput,
        _new(delivering.correlate),
    )
    process_signal_send = _other(
        Signal(ProcessSignalPayload, inputs.ProcessSignalSendInput, _never, {}),
        ProcessSignalPayload,
        "Send a signal to every process that waits for it." + _WORK,
        inputs.ProcessSignalSendInput,
    )
    process_instances_migrate = _other(
        Migration(ProcessMigration, inputs.ProcessInstancesMigrateInput, _never, {}),
        ProcessInstancesMigratePayload,
        "Move processes to another version of their definition, or tell by a dry run what forbids it." + _DESIGN,
        inputs.ProcessInstancesMigrateInput,
    )
