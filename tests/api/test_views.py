"""Saved views over the API."""

from typing import Any

from tests.api.conftest import Call, token_for, token_of
from tests.make import accounts, partners
from tests.make import views as make

FIELDS = """savedView { id name page query isShared position version owner { name } viewerPermissions { canUpdate } }
  isReplay errors { __typename code path }"""
LIST = """{ savedViews(where: {page: {eq: "claims"}}) { totalCount nodes {
  name query isShared viewerPermissions { canUpdate } } } }"""


async def _send(call: Call, token: str, name: str, /, **given: Any) -> Any:
    kind = "VersionedInput" if name == "Delete" else f"SavedView{name}Input"
    document = f"mutation ($input: {kind}!) {{ savedView{name}(input: $input) {{ {FIELDS} }} }}"
    return (await call(document, {"input": given}, token=token))[f"savedView{name}"]


async def test_a_view_is_saved_shared_and_deleted(call: Call) -> None:
    anna = await accounts.user(name="Anna")
    token, colleague = await token_for(user_id=anna.id), await token_of()
    query = {"where": {"status": {"in": ["REGISTERED"]}}, "sort": None, "n": 1.5}
    made = await _send(call, token, "Create", name="Mine", page="claims", query=query, idempotencyKey="k")
    view = made["savedView"]
    assert made["errors"] == []
    assert view == {
        "id": view["id"], "name": "Mine", "page": "claims", "query": query, "isShared": False, "position": 0,
        "version": 1, "owner": {"name": "Anna"}, "viewerPermissions": {"canUpdate": True},
    }  # fmt: skip
    again = await _send(call, token, "Create", name="Mine", page="claims", query=query, idempotencyKey="k")
    assert (again["isReplay"], again["savedView"]["id"]) == (True, view["id"])
    assert (await call(LIST, token=colleague))["savedViews"]["totalCount"] == 0
    shared = await _send(call, token, "Update", id=view["id"], expectedVersion=1, isShared=True)
    assert shared["savedView"]["isShared"] is True
    seen = (await call(LIST, token=colleague))["savedViews"]["nodes"]
    assert seen == [{"name": "Mine", "query": query, "isShared": True, "viewerPermissions": {"canUpdate": False}}]
    late = await _send(call, token, "Delete", id=view["id"], expectedVersion=1)
    assert (late["savedView"]["version"], late["errors"][0]["code"]) == (2, "VERSION_CONFLICT")
    refused = await _send(call, colleague, "Delete", id=view["id"], expectedVersion=2)
    assert [(each["__typename"], each["code"]) for each in refused["errors"]] == [("RefusedError", "FORBIDDEN")]
    gone = await _send(call, token, "Delete", id=view["id"], expectedVersion=2)
    assert (gone["savedView"], gone["errors"]) == (None, [])


async def test_a_query_may_be_written_in_the_document(call: Call) -> None:
    document = """mutation ($status: String) { savedViewCreate(input: {
      name: "A", page: "claims", query: {status: [$status, "b"], deep: {n: 1, none: null}} }) {
        savedView { query } } }"""
    made = await call(document, {"status": "a"}, token=await token_of())
    assert made["savedViewCreate"]["savedView"]["query"] == {"status": ["a", "b"], "deep": {"n": 1, "none": None}}


async def test_customers_and_partner_systems_have_no_views(call: Call) -> None:
    await make.saved_view(is_shared=True)
    client = await accounts.client()
    for token in (await token_of(partner_id=(await partners.partner()).id), await token_for(client_id=client.id)):
        assert (await call(LIST, token=token))["savedViews"] == {"totalCount": 0, "nodes": []}
        refused = await _send(call, token, "Create", name="A", page="claims", query={})
        assert [each["code"] for each in refused["errors"]] == ["FORBIDDEN"]
