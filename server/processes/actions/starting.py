"""Starting processes: by hand, by a claim's change, by another part of the service."""

from collections.abc import Mapping
from typing import Any

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.claims.actions import blockers
from server.claims.queries import facts as claims
from server.kit import changes, clock, db, ids
from server.kit.checks import Checks
from server.kit.errors import Refusal
from server.processes.actions import carrying, telling
from server.processes.models import ProcessDefinition, ProcessInstance
from server.processes.queries import definitions as queries
from server.processes.queries import subjects, versions
from server.processes.queries.running import Running
from server.processes.rules import elements, forms, values
from server.processes.rules.state import Instance, InstanceStatus, State
from server.processes.rules.step import start as begin
from server.processes.rules.terms import SubjectKind

LONGEST_TITLE = 250
BLOCKER = "PROCESS"


async def start(
    viewer: Viewer,
    *,
    definition_id: str,
    subject_id: str | None = None,
    title: str | None = None,
    variables: Mapping[str, Any] | None = None,
) -> ProcessInstance:
    """Start the latest version by hand; the subject is a record that the viewer sees."""
    accounts.require(viewer, Scope.TASKS_WRITE)
    checks = Checks()
    told = checks.text(title, "title", limit=LONGEST_TITLE)
    checks.refuse()
    given = values.of_object(variables, "variables")
    async with db.transaction():
        definition = await queries.get(viewer, definition_id, "definitionId")
        if definition.is_locked or not definition.starts_by_hand:
            raise Refusal("INVALID", "This process is not started by hand.", ("definitionId",))
        if subject_id:
            await subjects.check_visible(viewer, subject_id)
        await _check_form(definition, given)
        return await begun(definition, subject=subject_id, title=told, variables=given, actor=viewer.id)


async def begun(
    definition: ProcessDefinition,
    *,
    subject: str | None,
    actor: str | None,
    title: str | None = None,
    variables: Mapping[str, Any] | None = None,
    assignment_id: str | None = None,
) -> ProcessInstance:
    """Start the latest version within the open transaction, whoever asks."""
    _check(definition, subject)
    instance_id, version_id, at = ids.new("pin"), definition.latest_id or "", clock.now()
    state = State(Instance(instance_id, version_id, "", InstanceStatus.RUNNING, at))
    running = Running(state, definition.id, title or definition.name, subject, actor, assignment_id)
    world = await carrying.world_of(running, actor)
    result = begin(instance_id, version_id, variables or {}, world)
    made = result.state.instance
    new = {
        **changes.made(actor=actor),
        "id": instance_id,
        "definition_id": definition.id,
        "definition_version_id": version_id,
        "process_id": made.process_id,
        "title": running.title,
        "subject": subject,
        "assignment_id": assignment_id,
        "started_at": at,
        "ended_at": made.ended_at,
        **{name: getattr(made, name) for name in ("status", "incidents", "variables", "outcomes", "votes", "rounds")},
        "version": made.revision,
    }
    if definition.blocks_closing and subjects.kind_of(subject) is SubjectKind.CLAIM and made.ended_at is None:
        held = {"kind": BLOCKER, "source_id": instance_id, "title": running.title}
        await blockers.hold(subject or "", **held, actor=actor)
    started = telling.of_instance("process.start", running, made.revision)
    await carrying.settle(running, result, actor=actor, more=[started], new=new)
    return await ProcessInstance.get(id=instance_id)


async def by_claim(claim_id: str, *, status: str | None, reason_changed: bool, actor: str | None) -> None:
    """Start what a claim's change starts: `status` is the one that it has come to, if it has."""
    for definition_id in await queries.started_by_claim(claim_id, status, reason_changed=reason_changed):
        definition = await ProcessDefinition.get(id=definition_id)
        if await _is_for(claim_id, definition):
            await begun(definition, subject=claim_id, actor=actor)


async def _is_for(claim_id: str, definition: ProcessDefinition) -> bool:
    """Tell whether the claim's reason is among those that the process is for."""
    if not definition.start_reasons:
        return True
    claim = await claims.facts(claim_id)
    if claim is None or claim["reason"] is None:
        return False
    return await claims.within_reasons(claim["reason"], definition.start_reasons)


async def _check_form(definition: ProcessDefinition, given: Mapping[str, Any]) -> None:
    """Refuse variables that do not fit what the start asks for."""
    if definition.latest_id is None:
        return
    loaded = await versions.loaded(definition.latest_id)
    schema = elements.start_form(loaded.definitions[definition.latest_id].model)
    if schema is not None and (problems := forms.problems(schema, given, "variables")):
        raise Refusal.of(problems)


def _check(definition: ProcessDefinition, subject: str | None) -> None:
    if definition.retired_at:
        raise Refusal("INVALID", "This process is retired.", ("definitionId",))
    if definition.latest_id is None:
        raise Refusal("INVALID", "This process is not published yet.", ("definitionId",))
    kind = subjects.kind_of(subject)
    if definition.subject_kind and kind != definition.subject_kind:
        message = f"This process is about a {definition.subject_kind.lower()}."
        raise Refusal("INVALID" if subject else "REQUIRED", message, ("subjectId",))
