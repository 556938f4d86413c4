"""Drawing processes: drafts, publishing, retiring."""

import hashlib
from dataclasses import dataclass
from typing import Any, Unpack

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.kit import changes, clock, db, events, ids
from server.kit.checks import Checks
from server.kit.errors import Problem, Refusal
from server.processes.models import ProcessDefinition, ProcessVersion
from server.processes.queries import definitions as queries
from server.processes.queries import versions
from server.processes.rules import drafts, elements
from server.processes.rules.drafts import DefinitionFields
from server.processes.rules.graph import Model
from server.processes.rules.terms import SubjectKind

LONGEST_NOTE = 2_000


@dataclass(frozen=True)
class Validation:
    """What is wrong with a diagram, and what is doubtful; a problem's path is its element."""

    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


async def validate(viewer: Viewer, *, xml: str, subject_kind: str | None = None) -> Validation:
    """Tell what publishing would tell."""
    accounts.require(viewer, Scope.CATALOGUES_WRITE)
    _, found = await _read(xml, subject_kind)
    return found


async def draft_create(viewer: Viewer, **fields: Unpack[DefinitionFields]) -> ProcessDefinition:
    """Make a definition, which nothing can start before it is published."""
    accounts.require(viewer, Scope.CATALOGUES_WRITE)
    checks = Checks()
    clean = drafts.definition(fields, checks, new=True)
    checks.refuse()
    async with db.transaction():
        made = ProcessDefinition(id=ids.new("pdf"), **changes.made(actor=viewer.id), **clean)
        await _check(made, clean, checks)
        await made.save(force_create=True)
        await events.record("process_definition.create", made.id, version=1, actor=viewer.id)
    return made


async def draft_save(
    viewer: Viewer, *, definition_id: str, expected_version: int, **fields: Unpack[DefinitionFields]
) -> ProcessDefinition:
    """Change the draft and how instances start; what was published stays."""
    async with db.transaction():
        definition = await _opened(viewer, definition_id, expected_version)
        checks = Checks()
        clean = drafts.definition(fields, checks)
        if "key" in clean and clean["key"] != definition.key and definition.latest_id:
            checks.note("INVALID", "The key of a published process stays, as others may call it.", ("key",))
        await _check(definition, clean, checks)
        notes = {"draft_changed": True} if clean.get("draft", definition.draft) != definition.draft else None
        draft = {"draft": clean.pop("draft")} if "draft" in clean else {}
        definition.update_from_dict(draft)
        if draft:
            await definition.save(update_fields=["draft"])
        await changes.write(definition, "process_definition.update", actor=viewer.id, notes=notes, **clean)
    return definition


async def publish(
    viewer: Viewer, *, definition_id: str, expected_version: int, note: str | None = None
) -> ProcessDefinition:
    """Publish the draft as the version that is started from now on; refuse with every problem of it."""
    async with db.transaction():
        definition = await _opened(viewer, definition_id, expected_version)
        if definition.retired_at:
            raise Refusal("INVALID", "This process is retired.", ("id",))
        if not definition.draft:
            raise Refusal("REQUIRED", "There is no draft to publish.", ("id",))
        checks = Checks()
        told = checks.text(note, "note", limit=LONGEST_NOTE)
        checks.refuse()
        model, found = await _read(definition.draft, definition.subject_kind)
        if model is None:
            raise Refusal.of(found.problems)
        version = await _insert(viewer, definition, definition.draft, model, told)
        definition.update_from_dict({"draft": None})
        await definition.save(update_fields=["draft"])
        notes = {"number": version.number}
        await changes.write(
            definition, "process_definition.publish", actor=viewer.id, notes=notes, latest_id=version.id
        )
    return definition


async def retire(viewer: Viewer, *, definition_id: str, expected_version: int) -> ProcessDefinition:
    """Start no more of it; what runs goes on."""
    return await _retired(viewer, definition_id, expected_version, retired=True)


async def restore(viewer: Viewer, *, definition_id: str, expected_version: int) -> ProcessDefinition:
    """Take a retired process into use again."""
    return await _retired(viewer, definition_id, expected_version, retired=False)


async def _retired(viewer: Viewer, definition_id: str, expected_version: int, *, retired: bool) -> ProcessDefinition:
    async with db.transaction():
        definition = await _opened(viewer, definition_id, expected_version)
        at = (definition.retired_at or clock.now()) if retired else None
        kind = "process_definition.retire" if retired else "process_definition.restore"
        await changes.write(definition, kind, actor=viewer.id, retired_at=at)
    return definition


async def _opened(viewer: Viewer, definition_id: str, expected_version: int) -> ProcessDefinition:
    """Lock a definition for a change."""
    accounts.require(viewer, Scope.CATALOGUES_WRITE)
    definition = await queries.lock(viewer, definition_id)
    await changes.compare(definition, expected_version)
    if definition.is_locked:
        raise Refusal("FORBIDDEN", "This process is the product's own, and stays as it is.")
    return definition


async def _check(definition: ProcessDefinition, clean: dict[str, Any], checks: Checks) -> None:
    """Refuse what does not fit the definition as it would become, or its fellows."""
    names = ("subject_kind", "start_statuses", "start_reasons")
    drafts.check_triggers({name: clean.get(name, getattr(definition, name)) for name in names}, checks)
    for absent in await queries.reasons_missing(clean.get("start_reasons", ())):
        checks.note("NOT_FOUND", f"There is no reason {absent} in use.", ("startReasons",))
    checks.refuse()
    await db.execute("SELECT pg_advisory_xact_lock(hashtext('process_definition'))")
    if "key" in clean and (existing := await queries.named(clean["key"], but=definition.id)):
        raise Refusal("DUPLICATE", "There is a process of this key.", ("key",), existing=existing)


async def _read(xml: str, subject_kind: str | None) -> tuple[Model | None, Validation]:
    """Read a diagram against all that it may refer to."""
    subject = SubjectKind(subject_kind) if subject_kind else None
    reading = drafts.read(xml, subject, await versions.callable_keys())
    problems = reading.problems
    if reading.model is not None:
        problems = tuple(await queries.performers_missing(drafts.assignments(reading.model)))
    return (None if problems else reading.model), Validation(problems, reading.warnings)


async def _insert(
    viewer: Viewer, definition: ProcessDefinition, xml: str, model: Model, note: str | None
) -> ProcessVersion:
    """Write a version; each process that it calls is pinned to the version of today."""
    number = await db.value(
        "SELECT coalesce(max(number), 0) + 1 FROM process_version WHERE definition_id = $1", definition.id
    )
    version = await ProcessVersion.create(
        id=ids.new("pdv"),
        definition_id=definition.id,
        number=number,
        xml=xml,
        sha256=hashlib.sha256(xml.encode()).hexdigest(),
        subject_kind=definition.subject_kind,
        calls=await versions.calls(model.calls()),
        elements=elements.told(model),
        note=note,
        **changes.made(actor=viewer.id),
    )
    await events.record("process_version.publish", version.id, version=1, actor=viewer.id)
    return version
