"""Diagrams, conditions and answers made to harm, sent over the API: refused, or bounded in 100 ms of work."""

import time
from collections.abc import Mapping
from typing import Any

import pytest

from tests.api.conftest import Call, token_for, token_of
from tests.make import accounts
from tests.processes.draw import flows, line, model, nodes
from tests.processes.rules.test_attacks import TEXTS
from tests.processes.running import published, started

VALIDATE = """query ($xml: String!) { processValidate(xml: $xml) { isValid problems { rule } } }"""
SAVE = """mutation ($input: ProcessDraftSaveInput!) { processDraftSave(input: $input) {
  processDefinition { id version } errors { code path } } }"""
PUBLISH = "mutation ($input: ProcessPublishInput!) { processPublish(input: $input) { errors { code path } } }"
COMPLETE = """mutation ($input: ProcessTaskCompleteInput!) { processTaskComplete(input: $input) {
  processTask { status } errors { code path } } }"""
BOUND = 0.1
MOST = 3_900_000


def sendable(text: bytes) -> str | None:
    """Return a text as a body of the API can hold it: cut to what is let in; None where it is no text."""
    try:
        return text[:MOST].decode()
    except UnicodeDecodeError:
        return None


HOSTILE = {name: text for name, each in TEXTS.items() if (text := sendable(each)) is not None}


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_diagram_is_refused_in_time(call: Call, name: str) -> None:
    admin = await token_of(staff_role="ADMINISTRATOR")
    await call(VALIDATE, {"xml": "<a/>"}, token=admin)
    began = time.thread_time()
    answer = await call(VALIDATE, {"xml": HOSTILE[name]}, token=admin, whole=True)
    assert time.thread_time() - began < BOUND
    if "errors" in answer:
        assert answer["errors"][0]["extensions"]["code"] in {"BAD_USER_INPUT", "BODY_TOO_LARGE"}
        return
    found = answer["data"]["processValidate"]
    assert (found["isValid"], len(found["problems"]) <= 200) == (False, True)


@pytest.mark.parametrize(
    "condition",
    [
        "[1,2,3].all(x, [1,2,3].all(y, true))", "s.matches('(a+)+$')", "'a' + 'a' " * 400, "(" * 900,
        "!" * 990 + "true", "__import__('os').system('id') == 0", "s.__class__ == 1", "1 / 0 == 1", "size(s) == 'x'",
    ],
)  # fmt: skip
async def test_a_hostile_condition_is_refused_in_time(call: Call, condition: str) -> None:
    admin = await token_of(staff_role="ADMINISTRATOR")
    parts = nodes(s="startEvent", e="endEvent", x="exclusiveGateway")
    xml = model(parts + flows("s -> x", f"x -> e ? {condition}"), variables="s:string").decode()
    await call(VALIDATE, {"xml": "<a/>"}, token=admin)
    began = time.thread_time()
    found = (await call(VALIDATE, {"xml": xml}, token=admin))["processValidate"]
    assert time.thread_time() - began < BOUND
    may_be_asked = condition == "1 / 0 == 1" or condition.startswith("!")  # the first is an incident when it runs
    assert found["isValid"] is may_be_asked


ODD: list[tuple[Mapping[str, Any], str]] = [
    ({"t": "\0"}, "INVALID"),
    ({"t": "x" * 100_000}, "TOO_LONG"),
    ({"t": [[0] * 50] * 50}, "INVALID"),
    ({"u": 1}, "INVALID"),
    ({"t": 2**80}, "INVALID"),
    ({"outcome": "yes"}, "INVALID"),
    ({"claim.status": "SATISFIED"}, "INVALID"),
]


@pytest.mark.parametrize(("data", "code"), ODD)
async def test_hostile_answers_are_refused_in_time(call: Call, data: Mapping[str, Any], code: str) -> None:
    user = await accounts.user()
    given = f'<extensionElements><wf:assignment kind="person" person="{user.id}"/></extensionElements>'
    xml = line(f'<userTask id="a">{given}</userTask>', variables="t:string").decode()
    task = await (await started(await published(xml))).task("a")
    token = await token_for(user_id=user.id)
    wrong = {"id": task.id, "expectedVersion": 7}
    await call(COMPLETE, {"input": wrong}, token=token)
    began = time.thread_time()
    answer = await call(
        COMPLETE, {"input": {"id": task.id, "expectedVersion": 1, "data": dict(data)}}, token=token, whole=True
    )
    assert time.thread_time() - began < BOUND
    if "errors" in answer:
        assert answer["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    else:
        assert code in {each["code"] for each in answer["data"]["processTaskComplete"]["errors"]}


@pytest.mark.parametrize("xml", ["\0", "<a>\0</a>", "<!DOCTYPE x>", ""])
async def test_a_hostile_draft_is_kept_as_a_draft_or_refused_and_never_published(call: Call, xml: str) -> None:
    admin = await token_of(staff_role="ADMINISTRATOR")
    given = {"key": "k", "name": "N", "xml": xml}
    answer = await call(SAVE, {"input": given}, token=admin, whole=True)
    if "errors" in answer:
        assert answer["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
        return
    saved = answer["data"]["processDraftSave"]
    if saved["errors"]:
        assert saved["errors"] == [{"code": "INVALID", "path": ["xml"]}]
        return
    told = {"id": saved["processDefinition"]["id"], "expectedVersion": 1}
    assert (await call(PUBLISH, {"input": told}, token=admin))["processPublish"]["errors"] != []


@pytest.mark.parametrize("value", ['"\\u0000"', '{deep: ["\\u0000"]}', '{"\\u0000": 1}'])
async def test_null_letters_in_the_document_itself_are_no_fault(call: Call, value: str) -> None:
    admin = await token_of(staff_role="ADMINISTRATOR")
    definition = await published(
        model(nodes(s="startEvent", e="endEvent") + flows("s -> e"), variables="x:any").decode()
    )
    document = f"""mutation {{ processStart(input: {{ definitionId: "{definition.id}", variables: {{x: {value}}} }}) {{
      errors {{ code }} }} }}"""
    answer = await call(document, token=admin, whole=True)
    if "errors" in answer:
        assert answer["errors"][0]["extensions"]["code"] in {"BAD_USER_INPUT", "GRAPHQL_PARSE_FAILED"}
    else:
        assert answer["data"]["processStart"]["errors"] == [{"code": "INVALID"}]
