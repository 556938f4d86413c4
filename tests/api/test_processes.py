"""Processes over the API: drawn, published, started, done, looked at; document in, JSON out."""

from typing import Any

import pytest

from server.kit import db
from tests.api.conftest import Call, token_for, token_of
from tests.make import accounts, claims, partners
from tests.processes.draw import flows, model, nodes

FORM = '{"type": "object", "properties": {"cost": {"type": "number", "minimum": 0}}, "required": ["cost"]}'


def investigation(role: str) -> str:
    """Draw: a role looks into it, and it is looked into again until the answer is yes."""
    outcomes = (
        '<wf:outcomes><wf:outcome key="yes" label="Yes"/><wf:outcome key="no" reasonRequired="true"/></wf:outcomes>'
    )
    given = f'<wf:assignment kind="role" role="{role}" due="P1D" importance="HIGH"/>{outcomes}<wf:form>{FORM}</wf:form>'
    look = f'<userTask id="look" name="Look into it"><extensionElements>{given}</extensionElements></userTask>'
    ends = nodes(s="startEvent", e="endEvent", again="exclusiveGateway", ok="exclusiveGateway")
    ways = ("s -> again -> look -> ok", "back: ok -> again ? outcome == 'no'", "ok -> e ? outcome == 'yes'")
    return model(ends + look + flows(*ways)).decode()


SAVE = """mutation ($input: ProcessDraftSaveInput!) { processDraftSave(input: $input) {
  processDefinition { id version draft viewerPermissions { canDesign canStart } }
  errors { code path message ... on ValidationError { rule } } isReplay } }"""
PUBLISH = """mutation ($input: ProcessPublishInput!) { processPublish(input: $input) {
  processDefinition { id version draft latest {
    id number digest xml elements { id kind name outcomes { key label } } } }
  errors { __typename code path message ... on ValidationError { rule } } } }"""
START = """mutation ($input: ProcessStartInput!) { processStart(input: $input) {
  processInstance { id version status subject { __typename ... on Claim { number } } subjectId
    tasks { nodes { id version title importance round outcomes { key reasonRequired } form
      viewerPermissions { canClaim canComplete canReassign } } } }
  errors { code path message } isReplay } }"""
COMPLETE = """mutation ($input: ProcessTaskCompleteInput!) { processTaskComplete(input: $input) {
  processTask { id status outcome data claimedBy { name } instance { status version } }
  errors { __typename code path ... on VersionConflictError { currentVersion changedBy } } isReplay } }"""
MAP = """query ($id: ID!) { processMap(id: $id) { status version
  places { elementId processId status incident { rule } } visits { elementId isFlow entered passed }
  tasks(where: {status: {eq: OPEN}}) { nodes { elementId title } } } }"""


async def drawn(call: Call, token: str, xml: str, **given: Any) -> dict[str, Any]:
    """Save a draft and publish it; return the definition."""
    given = {"key": "look", "name": "Investigation", "subjectKind": "CLAIM", "xml": xml, **given}
    saved = (await call(SAVE, {"input": given}, token=token))["processDraftSave"]
    assert saved["errors"] == []
    draft = saved["processDefinition"]
    told = {"id": draft["id"], "expectedVersion": draft["version"], "note": "First."}
    made = (await call(PUBLISH, {"input": told}, token=token))["processPublish"]
    assert made["errors"] == []
    return made["processDefinition"]  # type: ignore[no-any-return] # JSON


async def _member(role_id: str, name: str) -> str:
    """Make a member of a role who signs in; return the token."""
    user = await accounts.user(name=name)
    await accounts.role_member(role_id=role_id, user_id=user.id)
    return await token_for(user_id=user.id)


async def test_a_process_from_its_draft_to_its_end(call: Call) -> None:
    admin, role = await token_of(staff_role="ADMINISTRATOR"), await accounts.performer_role(name="Quality")
    one, other = await _member(role.id, "Anna"), await _member(role.id, "Boris")
    definition = await drawn(call, admin, investigation(role.id))
    assert (definition["draft"], definition["latest"]["number"]) == (None, 1)
    assert {each["id"]: each["kind"] for each in definition["latest"]["elements"]}["look"] == "USER"
    claim = await claims.claim(status="IN_PROGRESS")
    given = {"definitionId": definition["id"], "subjectId": claim.id, "idempotencyKey": "once"}
    started = (await call(START, {"input": given}, token=one))["processStart"]
    again = (await call(START, {"input": given}, token=one))["processStart"]
    assert (again["isReplay"], again["processInstance"]["id"]) == (True, started["processInstance"]["id"])
    instance = started["processInstance"]
    assert (instance["status"], instance["subject"]) == ("RUNNING", {"__typename": "Claim", "number": claim.number})
    (task,) = instance["tasks"]["nodes"]
    assert task["outcomes"] == [{"key": "yes", "reasonRequired": False}, {"key": "no", "reasonRequired": True}]
    assert (task["form"]["required"], task["importance"], task["round"]) == (["cost"], "HIGH", 1)
    assert task["viewerPermissions"] == {"canClaim": True, "canComplete": True, "canReassign": True}

    def doing(**more: Any) -> dict[str, Any]:
        return {"input": {"id": task["id"], "expectedVersion": task["version"], **more}}

    refused = (await call(COMPLETE, doing(outcome="yes", data={}), token=one))["processTaskComplete"]
    assert [(each["code"], each["path"]) for each in refused["errors"]] == [("REQUIRED", ["data", "cost"])]
    refused = (await call(COMPLETE, doing(outcome="no", data={"cost": 2}), token=one))["processTaskComplete"]
    assert [(each["code"], each["path"]) for each in refused["errors"]] == [("REQUIRED", ["reason"])]
    done = (await call(COMPLETE, doing(outcome="no", reason="Unclear", data={"cost": 2}), token=one))[
        "processTaskComplete"
    ]
    assert done["processTask"]["instance"] == {"status": "RUNNING", "version": 2}
    assert (done["processTask"]["status"], done["processTask"]["claimedBy"]) == ("DONE", {"name": "Anna"})
    late = (await call(COMPLETE, doing(outcome="yes", data={"cost": 2}), token=other))["processTaskComplete"]
    assert [(each["__typename"], each["currentVersion"]) for each in late["errors"]] == [("VersionConflictError", 2)]
    await _ends_in_the_second_round(call, other, instance["id"])


async def _ends_in_the_second_round(call: Call, token: str, instance: str) -> None:
    seen = (await call(MAP, {"id": instance}, token=token))["processMap"]
    assert [(each["elementId"], each["status"], each["incident"]) for each in seen["places"]] == [
        ("look", "WAITING", None)
    ]
    visits = {each["elementId"]: (each["isFlow"], each["entered"], each["passed"]) for each in seen["visits"]}
    assert (visits["look"], visits["again"], visits["back"]) == ((False, 2, 1), (False, 0, 2), (True, 0, 1))
    tasks = """query ($id: ID!) { processTasks(where: {instance: {id: {eq: $id}}, status: {eq: OPEN}}) {
      totalCount nodes { id version round } } }"""
    (task,) = (await call(tasks, {"id": instance}, token=token))["processTasks"]["nodes"]
    assert task["round"] == 2
    given = {"id": task["id"], "expectedVersion": 1, "outcome": "yes", "data": {"cost": 0}}
    done = (await call(COMPLETE, {"input": given}, token=token))["processTaskComplete"]
    assert done["processTask"]["instance"]["status"] == "COMPLETED"
    history = """query ($id: ID!) { processInstance(id: $id) { endedAt places { elementId } variables
      history(where: {kind: {in: [STARTED, TASK_DONE, COMPLETED]}}) { nodes { kind data actor { name } } } } }"""
    ended = (await call(history, {"id": instance}, token=token))["processInstance"]
    assert (ended["places"], ended["variables"]) == ([], {"cost": 0})
    assert [(each["kind"], each["actor"]["name"]) for each in ended["history"]["nodes"]] == [
        ("STARTED", "Anna"), ("TASK_DONE", "Anna"), ("TASK_DONE", "Boris"), ("COMPLETED", "Boris"),
    ]  # fmt: skip
    assert ended["history"]["nodes"][1]["data"] == {"outcome": "no", "reason": "Unclear"}


async def test_what_forbids_publishing_is_told_by_element(call: Call) -> None:
    admin = await token_of(staff_role="ADMINISTRATOR")
    xml = model(nodes(s="startEvent", a="scriptTask", e="endEvent") + flows("s -> a -> e")).decode()
    ask = """query ($xml: String!) { processValidate(xml: $xml, subjectKind: CLAIM) {
      isValid problems { elementId rule message } warnings { elementId rule } } }"""
    found = (await call(ask, {"xml": xml}, token=admin))["processValidate"]
    assert (found["isValid"], found["problems"][0]["elementId"]) == (False, "a")
    assert "Scripts do not run here" in found["problems"][0]["message"]
    given = {"key": "k", "name": "N", "xml": xml}
    draft = (await call(SAVE, {"input": given}, token=admin))["processDraftSave"]["processDefinition"]
    told = {"id": draft["id"], "expectedVersion": draft["version"]}
    refused = (await call(PUBLISH, {"input": told}, token=admin))["processPublish"]
    assert [(each["code"], each["path"], each["rule"]) for each in refused["errors"]] == [
        ("UNSUPPORTED", ["a"], "unsupported.scriptTask")
    ]
    agent = await token_of()
    answer = await call(ask, {"xml": xml}, token=agent, whole=True)
    assert (answer["data"]["processValidate"], answer["errors"][0]["extensions"]["code"]) == (None, "FORBIDDEN")
    refused = (await call(PUBLISH, {"input": told}, token=agent))["processPublish"]
    assert [each["code"] for each in refused["errors"]] == ["FORBIDDEN"]


@pytest.mark.parametrize("field", ["processInstances", "processTasks", "processDefinitions"])
async def test_customers_see_nothing_of_processes(call: Call, field: str) -> None:
    partner = await partners.partner()
    customer = await token_of(partner_id=partner.id)
    answer = await call(f"{{ {field} {{ totalCount }} }}", token=customer, whole=True)
    assert answer["errors"][0]["extensions"] == {
        **answer["errors"][0]["extensions"],
        "code": "FORBIDDEN",
        "requiredScope": "tasks:read",
    }


async def test_a_list_of_tasks_is_one_statement(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    admin, role = await token_of(staff_role="ADMINISTRATOR"), await accounts.performer_role()
    await accounts.role_member(role_id=role.id, user_id=(await accounts.user()).id)
    definition = await drawn(call, admin, investigation(role.id))
    for _ in range(3):
        claim = await claims.claim(status="IN_PROGRESS")
        await call(START, {"input": {"definitionId": definition["id"], "subjectId": claim.id}}, token=admin)
    asked: list[str] = []
    value = db.value

    async def counted(sql: str, *args: Any) -> Any:
        asked.append(sql)
        return await value(sql, *args)

    monkeypatch.setattr(db, "value", counted)
    inbox = """{ processTasks(where: {status: {eq: OPEN}}) { totalCount nodes { title dueAt outcomes { key }
      subject { ... on Claim { number partner { name } } } role { name } instance { title startedBy { name } } } } }"""
    found = (await call(inbox, token=admin))["processTasks"]
    assert found["totalCount"] == 3
    assert len([sql for sql in asked if "process_task" in sql]) == 1
