"""Drawing processes: drafts, publishing and what forbids it, versions, pinned calls; moving instances."""

from typing import Any

import asyncpg
import pytest

from server.kit import db
from server.kit.events import Event
from server.processes.actions import definitions, instances, migrating
from server.processes.models import ProcessDefinition, ProcessInstance, ProcessTask, ProcessVersion
from tests.make import accounts, catalogues
from tests.processes.draw import flows, line, model, nodes
from tests.processes.running import Case, published, refused, started

ADMIN = accounts.administrator()
ONE = line('<userTask id="a" name="First"/>').decode()


@pytest.fixture(autouse=True)
async def organised(rollback: None) -> None:  # noqa: ARG001 - the rows go with the transaction
    await accounts.organisation()
    await accounts.performer_role(code="COORDINATOR")


async def drawn(definition: ProcessDefinition, xml: str, *, publish: bool = True) -> ProcessDefinition:
    """Give a definition another draft, and publish it."""
    known = await ProcessDefinition.get(id=definition.id)
    saved = await definitions.draft_save(ADMIN, definition_id=known.id, expected_version=known.version, draft=xml)
    if not publish:
        return saved
    return await definitions.publish(ADMIN, definition_id=known.id, expected_version=saved.version)


async def test_each_publication_is_a_version_that_stays() -> None:
    definition = await published(ONE)
    old = await started(definition)
    again = await drawn(definition, line('<userTask id="b"/>', "b").decode())
    new = await started(again)
    assert (await old.open(), await new.open()) == (["a"], ["b"])
    versions = await ProcessVersion.filter(definition_id=definition.id).order_by("number")
    assert [(each.number, each.xml == ONE) for each in versions] == [(1, True), (2, False)]
    assert versions[0].elements["p"]["a"] == {"name": "First", "kind": "USER"}
    with pytest.raises(asyncpg.RaiseError, match="never changed"):
        async with db.savepoint():
            await db.execute("UPDATE process_version SET xml = 'x' WHERE id = $1", versions[0].id)
    kinds = [event.kind for event in await Event.filter(subject=definition.id).order_by("id")]
    assert kinds == [f"process_definition.{each}" for each in ("create", "publish", "update", "publish")]


async def test_who_may_draw() -> None:
    definition = await published(ONE)
    known = {"definition_id": definition.id, "expected_version": definition.version}
    for viewer in (accounts.agent(), accounts.auditor()):
        for acting in (
            definitions.draft_create(viewer, key="k", name="N"),
            definitions.draft_save(viewer, **known, name="N"),  # type: ignore[arg-type] # an id and a version
            definitions.publish(viewer, **known),  # type: ignore[arg-type] # the same
            definitions.retire(viewer, **known),  # type: ignore[arg-type] # the same
            definitions.validate(viewer, xml=ONE),
        ):
            assert await refused(acting) == [("FORBIDDEN", "")]
    await ProcessDefinition.filter(id=definition.id).update(is_locked=True)
    assert await refused(definitions.retire(ADMIN, **known)) == [("FORBIDDEN", "")]  # type: ignore[arg-type] # the same


CASES: list[tuple[dict[str, Any], list[tuple[str, str]]]] = [
    ({"key": "no key", "name": " "}, [("REQUIRED", "name"), ("INVALID", "key")]),
    ({"key": "k", "name": "N", "subject_kind": "MOON"}, [("INVALID", "subjectKind")]),
    ({"key": "k", "name": "N", "start_statuses": ["IN_PROGRESS"]}, [("INVALID", "subjectKind")]),
    ({"key": "k", "name": "N", "start_statuses": ["X"], "subject_kind": "CLAIM"}, [("INVALID", "startStatuses.0")]),
    ({"key": "k", "name": "N", "start_reasons": ["rsn_1"], "subject_kind": "CLAIM"}, [("NOT_FOUND", "startReasons")]),
    ({"key": "taken", "name": "N"}, [("DUPLICATE", "key")]),
    ({"key": "k", "name": "N", "starts_by_hand": None}, [("REQUIRED", "startsByHand")]),
    ({"key": "k", "name": "N", "draft": "x" * 2_000_001}, [("TOO_LONG", "xml")]),
]


@pytest.mark.parametrize(("fields", "told"), CASES)
async def test_what_a_definition_cannot_be(fields: dict[str, Any], told: list[tuple[str, str]]) -> None:
    await definitions.draft_create(ADMIN, key="taken", name="Taken")
    assert await refused(definitions.draft_create(ADMIN, **fields)) == told


def service(handler: str, **inputs: str) -> str:
    given = "".join(f'<wf:input name="{name}" value="{value}"/>' for name, value in inputs.items())
    return _extended("serviceTask", f'<wf:service handler="{handler}">{given}</wf:service>')


def asking(inside: str) -> str:
    return _extended("userTask", inside)


def _extended(tag: str, inside: str) -> str:
    return f'<{tag} id="a"><extensionElements>{inside}</extensionElements></{tag}>'


def form(property_: str) -> str:
    return asking(f'<wf:form>{{"type": "object", "properties": {{"x": {property_}}}}}</wf:form>')


FORBIDS = [
    ('<scriptTask id="a"/>', "unsupported.scriptTask"),
    ('<callActivity id="a" calledElement="nowhere"/>', "call.unknown"),
    (service("rm"), "service.unknown"),
    (service("notify"), "service.input"),
    (service("notify", to="usr_1", text="!", more="?"), "service.input"),
    (service("webhook", url="http://x.org"), "service.value"),
    (service("claim.transition", transition="TAKE"), "service.subject"),
    (asking('<wf:assignment kind="person" person="usr_1"/>'), "assignment.unknown"),
    (asking('<wf:assignment kind="role" role="rol_1"/>'), "assignment.unknown"),
    (form('{"pattern": "(?=y)"}'), "form.schema"),
    (form('{"$ref": "https://x.org/s"}'), "form.schema"),
    (form('{"type": "nonsense"}'), "form.schema"),
]


@pytest.mark.parametrize(("inside", "rule"), FORBIDS)
async def test_what_forbids_publishing_names_its_element(inside: str, rule: str) -> None:
    xml = line(inside).decode()
    found = await definitions.validate(ADMIN, xml=xml)
    assert (rule, ("a",)) in [(each.details["rule"], each.path) for each in found.problems]
    draft = await definitions.draft_create(ADMIN, key="k", name="N", draft=xml)
    told = await refused(definitions.publish(ADMIN, definition_id=draft.id, expected_version=1))
    assert "a" in [path for _, path in told]


async def test_a_call_is_pinned_to_the_version_of_its_day() -> None:
    child = await published(line('<userTask id="inner"/>', "inner").decode(), key="child")
    parent = await published(line('<callActivity id="a" calledElement="child"/>').decode())
    await drawn(child, line('<userTask id="other"/>', "other").decode())
    case = await started(parent)
    assert await case.open() == ["inner"]
    await case.do("inner")
    assert await case.status() == "COMPLETED"
    assert await (
        await started(await drawn(parent, line('<callActivity id="a" calledElement="child"/>').decode()))
    ).open() == ["other"]


async def test_what_is_retired_is_not_started_and_comes_back() -> None:
    definition = await published(ONE)
    gone = await definitions.retire(ADMIN, definition_id=definition.id, expected_version=definition.version)
    assert await refused(started(gone)) == [("INVALID", "definitionId")]
    assert await refused(definitions.publish(ADMIN, definition_id=gone.id, expected_version=gone.version)) == [
        ("INVALID", "id")
    ]
    back = await definitions.restore(ADMIN, definition_id=gone.id, expected_version=gone.version)
    assert await (await started(back)).open() == ["a"]


async def test_triggers_are_kept_with_the_definition() -> None:
    reason = await catalogues.claim_reason()
    definition = await published(ONE, subject_kind="CLAIM", start_statuses=["IN_PROGRESS"], start_reasons=[reason.id])
    kept = await ProcessDefinition.get(id=definition.id)
    assert (kept.start_statuses, kept.start_reasons) == (["IN_PROGRESS"], [reason.id])


async def _two_versions() -> tuple[Case, str]:
    """Start the first version of a process; return its case, and the second version."""
    definition = await published(ONE)
    case = await started(definition)
    renamed = model(
        nodes(s="startEvent", e="endEvent")
        + '<userTask id="b" name="Renamed"/><userTask id="c"/>'
        + flows("s -> b -> c -> e")
    ).decode()
    return case, (await drawn(definition, renamed)).latest_id or ""


async def test_a_dry_run_tells_what_forbids_the_move() -> None:
    case, version = await _two_versions()
    found = await migrating.migrate(
        ADMIN, instance_id=case.id, expected_version=1, version_id=version, mapping={}, dry_run=True
    )
    assert [(each.code, each.path) for each in found] == [("NOT_FOUND", ("a",))]
    moving = migrating.migrate(ADMIN, instance_id=case.id, expected_version=1, version_id=version, mapping={})
    assert await refused(moving) == [("NOT_FOUND", "a")]
    assert (
        await migrating.migrate(
            ADMIN, instance_id=case.id, expected_version=1, version_id=version, mapping={"a": "b"}, dry_run=True
        )
        == ()
    )
    assert (await ProcessInstance.get(id=case.id)).version == 1


async def test_an_instance_goes_on_on_its_new_version() -> None:
    case, version = await _two_versions()
    await migrating.migrate(ADMIN, instance_id=case.id, expected_version=1, version_id=version, mapping={"a": "b"})
    moved, task = await ProcessInstance.get(id=case.id), await ProcessTask.get(instance_id=case.id)
    assert (moved.definition_version_id, moved.version) == (version, 2)
    assert (task.version_id, task.node_id, task.title) == (version, "b", "Renamed")
    assert await Event.filter(subject=case.id, kind="process.migrate").count() == 1
    await case.do("b")
    assert await case.open() == ["c"]


async def test_who_may_move_and_where_to() -> None:
    case, version = await _two_versions()
    other = (await published(ONE)).latest_id or ""
    given: dict[str, Any] = {"instance_id": case.id, "mapping": {"a": "b"}}
    agent = accounts.agent()
    assert await refused(migrating.migrate(agent, expected_version=1, version_id=version, **given)) == [
        ("FORBIDDEN", "")
    ]
    assert await refused(migrating.migrate(ADMIN, expected_version=3, version_id=version, **given)) == [
        ("VERSION_CONFLICT", "expectedVersion")
    ]
    assert await refused(migrating.migrate(ADMIN, expected_version=1, version_id=other, **given)) == [
        ("NOT_FOUND", "versionId")
    ]


async def test_an_incident_is_put_right_and_retried() -> None:
    xml = model(
        nodes(s="startEvent", e="endEvent", x="exclusiveGateway") + flows("s -> x", "x -> e ? n > 1.0"),
        variables="n:number",
    ).decode()
    case = await started(await published(xml), ADMIN)
    assert await case.incidents() == ["condition"]
    assert (await ProcessInstance.get(id=case.id)).incidents == 1
    token = await db.value("SELECT id FROM process_token WHERE instance_id = $1", case.id)
    given: dict[str, Any] = {"instance_id": case.id, "token_id": token}
    assert await refused(instances.retry(accounts.agent(), expected_version=1, **given)) == [("FORBIDDEN", "")]
    assert await refused(instances.retry(ADMIN, expected_version=1, data={"n": "x"}, **given)) == [
        ("INVALID", "data.n")
    ]
    await instances.retry(ADMIN, expected_version=1, data={"n": 2}, **given)
    assert (await case.status(), (await ProcessInstance.get(id=case.id)).incidents) == ("COMPLETED", 0)
