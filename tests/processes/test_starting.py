"""Starting processes by hand, by a claim's status and by its reason; what runs holds the claim open."""

from typing import Any

import pytest

from server import wiring
from server.claims.actions import catalogues as reasons
from server.claims.actions import changes, merging, registration, transitions
from server.claims.models import Claim, ClaimBlocker
from server.claims.rules.terms import ClaimTransition
from server.kit.errors import Refusal
from server.kit.events import Event
from server.processes.actions import definitions, instances, starting
from server.processes.models import ProcessInstance, ProcessTask
from tests.make import accounts, catalogues, claims, partners
from tests.processes.draw import flows, line, model, nodes
from tests.processes.running import Case, declared, performer_of, published, refused, started

MANAGER, AGENT, CLIENT = accounts.manager(), accounts.agent(), accounts.client_viewer()
ASKED = line('<userTask id="a" name="Look"/>').decode()


@pytest.fixture(autouse=True)
async def organised(rollback: None) -> None:  # noqa: ARG001 - the rows go with the transaction
    wiring.listen()
    await accounts.organisation()
    await accounts.performer_role(code="COORDINATOR")


async def running(claim: Claim) -> list[str]:
    rows = await ProcessInstance.filter(subject=claim.id).order_by("id")
    return [row.definition_id for row in rows]


async def take(claim: Claim) -> Claim:
    return await transitions.transition(
        MANAGER, claim_id=claim.id, transition=ClaimTransition.TAKE, expected_version=claim.version
    )


async def ready(**fields: Any) -> Claim:
    """Make a claim that can be taken in work."""
    reason = fields.pop("reason_id", None) or (await catalogues.claim_reason()).id
    return await claims.claim(reason_id=reason, responsible_id=(await accounts.user()).id, **fields)


async def test_a_claim_that_comes_to_a_status_starts_a_process_once() -> None:
    definition = await published(ASKED, subject_kind="CLAIM", start_statuses=["IN_PROGRESS"])
    claim = await take(await ready())
    assert await running(claim) == [definition.id]
    instance = await ProcessInstance.get(subject=claim.id)
    assert (instance.created_by, instance.title) == (MANAGER.id, definition.name)
    started_ = await Event.filter(subject=instance.id, kind="process.start").get()
    assert (started_.data["subject"], started_.data["author"]) == (claim.id, MANAGER.id)
    withdrawn = await transitions.transition(
        MANAGER, claim_id=claim.id, transition=ClaimTransition.WITHDRAW, expected_version=2, comment="No."
    )
    await transitions.transition(
        MANAGER,
        claim_id=claim.id,
        transition=ClaimTransition.REOPEN,
        expected_version=withdrawn.version,
        comment="Yes.",
    )
    assert await running(claim) == [definition.id]


async def test_registering_is_coming_to_a_status_but_not_from_a_file() -> None:
    definition = await published(ASKED, subject_kind="CLAIM", start_statuses=["REGISTERED"])
    words: dict[str, Any] = {"partner_id": (await partners.partner()).id, "title": "Torn", "description": "Box"}
    assert await running(await registration.register(CLIENT, **words)) == [definition.id]
    assert await running(await registration.register(CLIENT, channel="IMPORT", **words)) == []


async def test_reasons_narrow_what_starts_and_start_alone() -> None:
    parent = await catalogues.claim_reason()
    child, other = await catalogues.claim_reason(parent_id=parent.id), await catalogues.claim_reason()
    both = await published(ASKED, subject_kind="CLAIM", start_statuses=["IN_PROGRESS"], start_reasons=[parent.id])
    alone = await published(ASKED, subject_kind="CLAIM", start_reasons=[parent.id])
    one = await ready(reason_id=other.id)
    assert await running(await take(one)) == []
    one = await changes.update(MANAGER, claim_id=one.id, expected_version=2, reason_id=child.id)
    assert await running(one) == [alone.id]
    assert await running(await take(await ready(reason_id=child.id))) == [both.id]


@pytest.mark.parametrize("fields", [{}, {"start_statuses": ["SATISFIED"]}])
async def test_what_is_not_asked_for_does_not_start(fields: dict[str, Any]) -> None:
    await published(ASKED, subject_kind="CLAIM", **fields)
    retired = await published(ASKED, subject_kind="CLAIM", start_statuses=["IN_PROGRESS"])
    await definitions.retire(MANAGER, definition_id=retired.id, expected_version=retired.version)
    assert await running(await take(await ready())) == []


async def test_by_hand_it_starts_for_what_the_viewer_sees() -> None:
    definition = await published(ASKED, subject_kind="CLAIM")
    claim = await claims.claim()
    case = await started(definition, AGENT, subject_id=claim.id, title="  Look  ")
    assert (case.instance.title, case.instance.subject) == ("Look", claim.id)
    blind = accounts.agent(department_only=True, department_ids=("dep_x",))
    hidden = await claims.claim(responsible_id=(await accounts.user()).id)
    assert await refused(starting.start(blind, definition_id=definition.id, subject_id=hidden.id)) == [
        ("NOT_FOUND", "subjectId")
    ]
    partner = await partners.partner()
    assert await refused(starting.start(AGENT, definition_id=definition.id, subject_id=partner.id)) == [
        ("INVALID", "subjectId")
    ]
    assert await refused(starting.start(AGENT, definition_id=definition.id)) == [("REQUIRED", "subjectId")]
    auditor = accounts.auditor()
    assert await refused(starting.start(auditor, definition_id=definition.id)) == [("FORBIDDEN", "")]


async def test_variables_fit_or_nothing_starts() -> None:
    xml = declared(ASKED.replace("<extensionElements/>", ""), {})
    xml = model('<startEvent id="s"/><userTask id="a"/>', variables="n:integer").decode()
    xml = xml.replace("</process>", '<sequenceFlow id="f" sourceRef="s" targetRef="a"/></process>')
    definition = await published(xml)
    case = await started(definition, variables={"n": 3})
    assert case.instance.variables == {"n": 3}
    for wrong, path in (({"n": "x"}, "variables.n"), ({"m": 1}, "variables.m"), ([1], "variables")):
        given: Any = wrong
        found = await refused(starting.start(AGENT, definition_id=definition.id, variables=given))
        assert found == [("INVALID", path)]


async def test_the_subjects_fields_decide() -> None:
    xml = model(
        '<startEvent id="s"/><exclusiveGateway id="x" default="small"/><userTask id="dear"/><userTask id="cheap"/>'
        '<sequenceFlow id="f" sourceRef="s" targetRef="x"/><sequenceFlow id="small" sourceRef="x" targetRef="cheap"/>'
        '<sequenceFlow id="big" sourceRef="x" targetRef="dear"><conditionExpression><![CDATA['
        'claim.amountClaimed > 100.0 && claim.status == "REGISTERED"]]></conditionExpression></sequenceFlow>'
    ).decode()
    definition = await published(xml, subject_kind="CLAIM")
    for amount, task in ((None, "cheap"), (100, "cheap"), (101, "dear")):
        claim = await claims.claim(amount_claimed=amount)
        assert await (await started(definition, subject_id=claim.id)).open() == [task]
    with pytest.raises(Refusal, match="does not know"):
        await published(xml)


async def _settle(claim: Claim, viewer: Any, **more: Any) -> Any:
    await claim.refresh_from_db()
    return await transitions.transition(
        viewer, claim_id=claim.id, transition=ClaimTransition.SATISFY, expected_version=claim.version,
        resolution="Done.", **more,
    )  # fmt: skip


async def test_what_runs_holds_its_claim_open_and_says_so() -> None:
    user = await accounts.user()
    claim = await ready(status="IN_PROGRESS")
    await Claim.filter(id=claim.id).update(responsible_id=user.id)
    case = await started(await published(ASKED, subject_kind="CLAIM"), subject_id=claim.id)
    blocker = await ClaimBlocker.get(claim_id=claim.id)
    assert (blocker.kind, blocker.source_id, blocker.title) == ("PROCESS", case.id, case.instance.title)
    assert await refused(_settle(claim, accounts.viewer(user))) == [("BLOCKED", "blockers")]
    assert await refused(_settle(claim, MANAGER)) == [("REQUIRED", "overrideReason")]
    await case.do("a")
    assert (await case.status(), await ClaimBlocker.exists(claim_id=claim.id)) == ("COMPLETED", False)
    assert (await _settle(claim, accounts.viewer(user))).status == "SATISFIED"
    kinds = {event.kind for event in await Event.filter(subject=claim.id)}
    assert {"claim.hold", "claim.unhold"} <= kinds


async def test_a_manager_overrides_with_a_reason_and_the_history_keeps_it() -> None:
    claim = await ready(status="IN_PROGRESS")
    await started(await published(ASKED, subject_kind="CLAIM"), subject_id=claim.id)
    await _settle(claim, MANAGER, override_reason="The customer left.")
    told = await Event.filter(subject=claim.id, kind="claim.transition").get()
    assert told.data["override_reason"] == "The customer left."


async def test_what_is_told_not_to_hold_or_is_given_up_does_not() -> None:
    claim = await ready(status="IN_PROGRESS")
    await started(await published(ASKED, subject_kind="CLAIM", blocks_closing=False), subject_id=claim.id)
    case = await started(await published(ASKED, subject_kind="CLAIM"), subject_id=claim.id)
    assert await ClaimBlocker.filter(claim_id=claim.id).count() == 1
    await instances.cancel(MANAGER, instance_id=case.id, expected_version=1, reason="Not needed.")
    assert await ClaimBlocker.filter(claim_id=claim.id).count() == 0
    assert (await case.status(), await case.left()) == ("CANCELLED", 0)
    assert (await ProcessTask.get(instance_id=case.id)).status == "CANCELLED"
    kinds = {event.kind for event in await Event.filter(subject=case.id)}
    assert kinds == {"process.start", "process.cancel"}


async def test_a_lane_is_the_role_of_its_name() -> None:
    role = await accounts.performer_role(name="Quality control")
    xml = model(
        '<laneSet id="ls"><lane id="l" name="quality control"><flowNodeRef>a</flowNodeRef></lane></laneSet>'
        '<startEvent id="s"/><userTask id="a"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/>'
    ).decode()
    task = await (await started(await published(xml))).task("a")
    assert (task.role_id, task.home, task.address, task.lane) == (role.id, role.id, role.id, "quality control")
    other: Case = await started(await published(ASKED))
    nobodys = await other.task("a")
    coordinator = (await accounts.performer_role(name="x")).id != nobodys.role_id
    assert coordinator
    assert performer_of(nobodys).role_addresses == (nobodys.home,)


async def test_a_process_follows_the_claim_that_its_own_is_merged_into() -> None:
    partner = await partners.partner()
    source, into = [await claims.claim(partner_id=partner.id) for _ in range(2)]
    case = await started(await published(ASKED, subject_kind="CLAIM"), subject_id=source.id)
    await merging.merge(MANAGER, source_id=source.id, into_id=into.id, expected_version=1)
    instance = await ProcessInstance.get(id=case.id)
    assert (instance.subject, instance.version, (await case.task("a")).subject) == (into.id, 2, into.id)
    assert (await ClaimBlocker.get(source_id=case.id)).claim_id == into.id
    await case.do("a")
    assert not await ClaimBlocker.exists(source_id=case.id)


async def test_merging_reasons_starts_nothing() -> None:
    old, new = await catalogues.claim_reason(), await catalogues.claim_reason()
    await published(ASKED, subject_kind="CLAIM", start_reasons=[new.id])
    claim = await ready(reason_id=old.id)
    await reasons.reason_merge(MANAGER, source_id=old.id, into_id=new.id, expected_version=1)
    await claim.refresh_from_db()
    assert (claim.reason_id, await running(claim)) == (new.id, [])


ASKING = (
    '{"type": "object", "required": ["boxes"], "properties": {"boxes": {"type": "integer", "minimum": 1},'
    ' "by": {"type": "string", "format": "date"}}}'
)


def _asking(form: str = ASKING) -> str:
    """Draw a start that asks, and a way that depends on the answer."""
    start = f'<startEvent id="s"><extensionElements><wf:form>{form}</wf:form></extensionElements></startEvent>'
    parts = nodes(x="exclusiveGateway", many="userTask", few="userTask", e="endEvent")
    return model(start + parts + flows("s -> x", "x -> many -> e ? boxes > 10", "x -> few -> e ? boxes <= 10")).decode()


async def test_a_start_by_hand_asks_for_variables() -> None:
    definition = await published(_asking())
    assert await (await started(definition, variables={"boxes": 12, "by": "2027-01-31"})).open() == ["many"]
    assert await (await started(definition, variables={"boxes": 3})).open() == ["few"]
    for given, code, path in (
        (None, "REQUIRED", "variables.boxes"),
        ({"boxes": 0}, "INVALID", "variables.boxes"),
        ({"boxes": 1, "by": "soon"}, "INVALID", "variables.by"),
        ({"boxes": 1, "else": 1}, "INVALID", "variables.else"),
    ):
        start = starting.start(MANAGER, definition_id=definition.id, variables=given)
        assert await refused(start) == [(code, path)]


async def test_a_form_where_nobody_starts_is_refused() -> None:
    start = f'<startEvent id="i"><extensionElements><wf:form>{ASKING}</wf:form></extensionElements></startEvent>'
    inside = start + nodes(o="endEvent") + flows("inner: i -> o")
    xml = line(f'<subProcess id="a">{inside}</subProcess>').decode()
    told = await definitions.validate(accounts.administrator(), xml=xml)
    assert [(problem.path, problem.details["rule"]) for problem in told.problems] == [(("i",), "form.start")]
    told = await definitions.validate(accounts.administrator(), xml=_asking('{"type": "object", "properties": 1}'))
    assert ("s", "form.schema") in {(problem.path[0], problem.details["rule"]) for problem in told.problems}


async def test_a_process_starts_for_the_reason_that_its_own_is_merged_into() -> None:
    source, into = await catalogues.claim_reason(), await catalogues.claim_reason()
    definition = await published(ASKED, subject_kind="CLAIM", start_reasons=[source.id, into.id])
    other = await published(ASKED, subject_kind="CLAIM", start_reasons=[source.id])
    await reasons.reason_merge(accounts.administrator(), source_id=source.id, into_id=into.id, expected_version=1)
    claim = await claims.claim()
    await changes.update(MANAGER, claim_id=claim.id, expected_version=1, reason_id=into.id)
    assert await running(claim) == sorted([definition.id, other.id])
