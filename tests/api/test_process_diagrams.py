"""Large diagrams, forms asked at the start, and failures of services, over the API: document in, JSON out."""

from typing import Any

import pytest

from server.accounts.rules import Scope
from tests.api.conftest import Call, token_for, token_of
from tests.api.test_processes import PUBLISH, SAVE
from tests.make import accounts, claims, partners
from tests.processes.draw import flows, line, model, nodes
from tests.processes.running import do_jobs, published

MEGABYTE = 1_000_000
VALIDATE = "query ($xml: String!) { processValidate(xml: $xml) { isValid problems { rule message } } }"
UPDATE = """mutation ($input: ProcessDraftSaveInput!, $other: ProcessDraftSaveInput!) {
  processDraftSave(input: $input) { errors { code } } again: processDraftSave(input: $other) { errors { code } } }"""
REGISTER = "mutation ($input: ClaimRegisterInput!) { claimRegister(input: $input) { errors { code } } }"
START = """mutation ($input: ProcessStartInput!) { processStart(input: $input) {
  processInstance { id definitionVersion { startForm } variables tasks { nodes { elementId } }
    places { incident { rule code lacks message } } } errors { code path } } }"""
MAP = "query ($id: ID!) { processMap(id: $id) { places { incident { rule code lacks } } } }"
FORM = '{"type":"object","properties":{"boxes":{"type":"integer","title":"Boxes"}},"required":["boxes"]}'


def large(size: int = MEGABYTE) -> str:
    """Draw 200 tasks in a row that say much, in two alphabets, until the text has so many bytes."""
    names = [f"t{number}" for number in range(200)]
    word = 'Look at "all" of it, см. приложение &amp; фото. '
    each = word * (size // len(names) // len(word.encode()))
    tasks = "".join(f'<userTask id="{at}"><documentation>{each}</documentation></userTask>' for at in names)
    return model(nodes(s="startEvent", e="endEvent") + tasks + flows(" -> ".join(["s", *names, "e"]))).decode()


def _draft(xml: str) -> dict[str, Any]:
    return {"input": {"key": "large", "name": "Large", "xml": xml}}


async def test_a_diagram_of_a_megabyte_is_drawn_and_published(call: Call) -> None:
    admin, xml = await token_of(staff_role="ADMINISTRATOR"), large()
    assert 900_000 < len(xml.encode()) < 2_000_000
    assert (await call(VALIDATE, {"xml": xml}, token=admin))["processValidate"]["problems"] == []
    saved = (await call(SAVE, _draft(xml), token=admin))["processDraftSave"]
    assert saved["errors"] == []
    assert saved["processDefinition"]["draft"] == xml
    told = {"id": saved["processDefinition"]["id"], "expectedVersion": 1}
    made = (await call(PUBLISH, {"input": told}, token=admin))["processPublish"]
    assert made["errors"] == []
    assert made["processDefinition"]["latest"]["xml"] == xml


async def test_only_who_draws_may_send_so_much_and_only_a_diagram(call: Call) -> None:
    scopes = sorted(frozenset(Scope) - {Scope.ORDERS_WRITE})
    people = [await accounts.user(staff_role=role) for role in ("ADMINISTRATOR", "AGENT")]
    admin, agent = [await token_for(user_id=each.id, scopes=scopes) for each in people]
    xml = large()
    long = {"input": {"partnerId": (await partners.partner()).id, "title": "Cups", "description": "x" * MEGABYTE}}
    twice = {**_draft(xml), "other": _draft(xml)["input"]}
    for token, document, variables in (
        (agent, SAVE, _draft(xml)),
        (agent, VALIDATE, {"xml": xml}),
        (admin, REGISTER, long),
        (admin, UPDATE, twice),
        (admin, VALIDATE, {"xml": "x" * 5_000_000}),
    ):
        answer = await call(document, variables, token=token, whole=True)
        assert [each["extensions"]["code"] for each in answer["errors"]] == ["BODY_TOO_LARGE"]
    over = (await call(SAVE, _draft(large(2_100_000)), token=admin))["processDraftSave"]
    assert [(each["code"], each["path"]) for each in over["errors"]] == [("TOO_LONG", ["xml"])]


async def test_what_a_start_asks_is_told_and_checked(call: Call) -> None:
    admin = await token_of(staff_role="ADMINISTRATOR")
    start = f'<startEvent id="s"><extensionElements><wf:form>{FORM}</wf:form></extensionElements></startEvent>'
    definition = await published(model(start + nodes(a="userTask", e="endEvent") + flows("s -> a -> e")).decode())
    given: dict[str, Any] = {"definitionId": definition.id}
    refused = (await call(START, {"input": given}, token=admin))["processStart"]
    assert refused["errors"] == [{"code": "REQUIRED", "path": ["variables", "boxes"]}]
    made = (await call(START, {"input": {**given, "variables": {"boxes": 3}}}, token=admin))["processStart"]
    assert made["processInstance"]["definitionVersion"]["startForm"]["properties"] == {
        "boxes": {"type": "integer", "title": "Boxes"}
    }
    assert made["processInstance"]["variables"] == {"boxes": 3}


@pytest.mark.parametrize(
    ("inputs", "code", "lacks"),
    [
        ('<wf:input name="transition" value="SATISFY"/>', "REQUIRED", ["reasonId", "resolution"]),
        ('<wf:input name="transition" value="REOPEN"/>', "TRANSITION_NOT_ALLOWED", ["transition"]),
    ],
)
async def test_why_a_service_failed_is_told_by_code_and_field(
    call: Call, inputs: str, code: str, lacks: list[str]
) -> None:
    admin = await token_of(staff_role="ADMINISTRATOR")
    given = f'<extensionElements><wf:service handler="claim.transition">{inputs}</wf:service></extensionElements>'
    xml = line(f'<serviceTask id="a">{given}</serviceTask>').decode()
    definition = await published(xml, subject_kind="CLAIM")
    claim = await claims.claim(status="IN_PROGRESS", reason_id=None, responsible_id=None)
    told = {"definitionId": definition.id, "subjectId": claim.id}
    instance = (await call(START, {"input": told}, token=admin))["processStart"]["processInstance"]
    await do_jobs()
    [place] = (await call(MAP, {"id": instance["id"]}, token=admin))["processMap"]["places"]
    assert (place["incident"]["rule"], place["incident"]["code"]) == ("error", code)
    assert place["incident"]["lacks"] == lacks


async def test_an_id_that_stands_twice_is_told_with_both(call: Call) -> None:
    admin = await token_of(staff_role="ADMINISTRATOR")
    xml = line('<userTask id="a" name="Look"/><userTask id="a" name="Decide"/>').decode()
    found = (await call(VALIDATE, {"xml": xml}, token=admin))["processValidate"]["problems"]
    message = "The id “a” stands twice: “Look” and “Decide” have it."
    assert {"rule": "id.duplicate", "message": message} in found
