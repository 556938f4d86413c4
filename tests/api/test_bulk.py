"""Changing many claims by one mutation."""

from typing import Any

import pytest

from server.api import schema
from server.api.documents import Documents
from server.api.limits import Limits
from server.claims.models import Claim
from server.kit import ids
from tests.api.conftest import Call, token_for, token_of
from tests.make import accounts, catalogues, claims, partners

ERRORS = """errors { __typename code path
  ... on ValidationError { max }
  ... on VersionConflictError { currentVersion } ... on TransitionError { from allowed } }"""
ASSIGN = """mutation ($input: ClaimsAssignInput!) { claimsAssign(input: $input) {
  results { id claim { id version responsible { id } } %s } %s } }"""
MOVE = """mutation ($input: ClaimsTransitionInput!) { claimsTransition(input: $input) {
  results { id isReplay claim { id status version } warnings { code } %s } %s } }"""
WITHDRAW = {"transition": "WITHDRAW", "comment": "All of them."}


def _items(*made: Claim) -> list[Any]:
    return [{"id": each.id, "expectedVersion": 1} for each in made]


async def _assign(call: Call, token: str, **given: Any) -> Any:
    return (await call(ASSIGN % (ERRORS, ERRORS), {"input": given}, token=token))["claimsAssign"]


async def _move(call: Call, token: str, **given: Any) -> Any:
    return (await call(MOVE % (ERRORS, ERRORS), {"input": given}, token=token))["claimsTransition"]


async def test_each_item_stands_alone_and_is_answered_in_order(call: Call) -> None:
    token, user = await token_of(staff_role="MANAGER"), await accounts.user()
    good, changed, archived, last = [await claims.claim() for _ in range(4)]
    await Claim.filter(id=changed.id).update(version=3)
    await Claim.filter(id=archived.id).update(archived_at=archived.registered_at)
    absent = {"id": ids.new("clm"), "expectedVersion": 1}
    items = [*_items(good, changed, archived), absent, {"id": "odd", "expectedVersion": 1}, *_items(last)]
    found = await _assign(call, token, items=items, responsibleId=user.id)
    assert found["errors"] == []
    assert [each["id"] for each in found["results"]] == [each["id"] for each in items]
    told = [[each["code"] for each in result["errors"]] for result in found["results"]]
    assert told == [[], ["VERSION_CONFLICT"], ["INVALID"], ["NOT_FOUND"], ["NOT_FOUND"], []]
    assert found["results"][0]["claim"] == {"id": good.id, "version": 2, "responsible": {"id": user.id}}
    assert found["results"][1]["claim"] == {"id": changed.id, "version": 3, "responsible": None}
    assert found["results"][1]["errors"][0]["currentVersion"] == 3
    assert [each["claim"] for each in found["results"][2:5]] == [None] * 3
    assert await Claim.filter(responsible_id=user.id).count() == 2


async def test_one_step_of_many(call: Call) -> None:
    token = await token_of(staff_role="MANAGER")
    ready, bare = await claims.claim(reason_id=(await catalogues.claim_reason()).id), await claims.claim()
    closed = await claims.claim(status="WITHDRAWN")
    department = (await accounts.department()).id
    await Claim.filter(id=ready.id).update(at_fault_department_id=department)
    given = {"transition": "REJECT", "resolution": "Not ours."}
    found = await _move(call, token, items=_items(ready, bare, closed), **given)
    assert [each["claim"] and each["claim"]["status"] for each in found["results"]] == ["NOT_SATISFIED", None, None]
    assert found["results"][0]["warnings"] == [{"code": "CULPRIT_OF_REJECTED"}]
    assert [each["path"] for each in found["results"][1]["errors"]] == [["reasonId"]]
    refused = found["results"][2]["errors"][0]
    assert (refused["__typename"], refused["from"], refused["allowed"]) == ("TransitionError", "WITHDRAWN", ["REOPEN"])


async def test_a_hundred_and_no_more(call: Call) -> None:
    token = await token_of(staff_role="MANAGER")
    made = [await claims.claim() for _ in range(101)]
    refused = await _move(call, token, items=_items(*made), **WITHDRAW)
    assert refused["results"] == []
    assert [(each["code"], each["path"], each["max"]) for each in refused["errors"]] == [("TOO_MANY", ["items"], "100")]
    found = await _move(call, token, items=_items(*made[1:]), **WITHDRAW)
    assert {each["claim"]["status"] for each in found["results"]} == {"WITHDRAWN"}
    assert await Claim.filter(status="WITHDRAWN").count() == 100
    assert await _move(call, token, items=[], **WITHDRAW) == {"results": [], "errors": []}


async def test_a_repetition_takes_the_steps_that_were_not_taken(call: Call) -> None:
    token = await token_of(staff_role="MANAGER")
    first, second = await claims.claim(), await claims.claim()
    given = {**WITHDRAW, "idempotencyKey": "k"}
    await _move(call, token, items=_items(first), **given)
    found = await _move(call, token, items=_items(first, second), **given)
    assert [(each["isReplay"], each["claim"]["version"]) for each in found["results"]] == [(True, 2), (False, 2)]
    other = await _move(call, token, items=_items(first), **given | {"comment": "Another."})
    assert [each["code"] for each in other["results"][0]["errors"]] == ["IDEMPOTENCY_KEY_REUSED"]


async def test_rights_are_asked_for_each_item(call: Call) -> None:
    own, foreign = await partners.partner(), await partners.partner()
    mine, theirs = await claims.claim(partner_id=own.id), await claims.claim(partner_id=foreign.id)
    items, someone = _items(mine, theirs), (await accounts.user()).id

    async def told(token: str) -> list[list[str]]:
        found = await _assign(call, token, items=items, responsibleId=someone)
        assert [each["claim"] for each in found["results"]] == [None, None]
        return [[each["code"] for each in result["errors"]] for result in found["results"]]

    assert await told(await token_of(partner_id=own.id)) == [["FORBIDDEN"], ["NOT_FOUND"]]
    assert await told(await token_of(staff_role="AUDITOR")) == [["FORBIDDEN"], ["FORBIDDEN"]]
    client = await accounts.client(partner_ids=[own.id])
    by_client = await _move(call, await token_for(client_id=client.id), items=items, **WITHDRAW)
    assert [[each["code"] for each in result["errors"]] for result in by_client["results"]] == [[], ["NOT_FOUND"]]


RESULTS = "{ results { id claim { id participants(first: 10) { nodes { id } } } errors { code } } }"
ONE = 10 + 1 + 1 + (2 + 10 * 1) + 5 * 1
"""A mutation, its result, the claim, a list of ten, errors."""


@pytest.mark.parametrize(
    "given",
    [
        "mutation ($input: ClaimsAssignInput!) { claimsAssign(input: $input) %s }",
        "mutation ($items: [VersionedInput!]!) { claimsAssign(input: {items: $items, responsibleId: null}) %s }",
    ],
)
@pytest.mark.parametrize("count", [0, 1, 100])
def test_it_costs_what_its_items_do(given: str, count: int) -> None:
    operation = Documents(schema.core(schema.build()), Limits()).read(given % RESULTS).operation(None)
    items = [{"id": "clm_1", "expectedVersion": 1}] * count
    variables = {"items": items, "input": {"items": items}}
    assert operation.cost(variables) == count * ONE
    assert {line.path: line.price for line in operation.bill(variables)} == {
        "claimsAssign": count * ONE,
        "claimsAssign.results.claim.participants": count * 12,
    }


@pytest.mark.parametrize(("items", "count"), [("[%s, %s]", 2), ("%.0s%s", 1)])
def test_items_written_in_the_document_are_counted(items: str, count: int) -> None:
    written = items % (('{id: "clm_1", expectedVersion: 1}',) * 2)
    text = f"mutation {{ claimsAssign(input: {{items: {written}, responsibleId: null}}) {RESULTS} }}"
    assert Documents(schema.core(schema.build()), Limits()).read(text).operation(None).cost({}) == count * ONE
