"""Tokens that are good from some networks: the same service called from here and from there."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest

from server import app
from server.settings import Settings
from tests.api.conftest import Call, token_for, token_of
from tests.make import accounts as make

HERE, THERE = "192.0.2.7", "198.51.100.7"
CREATE = """mutation ($input: TokenCreateInput!) {
  tokenCreate(input: $input) { secret accessToken { networks } errors { code path } } }"""
UPDATE = """mutation ($input: ClientUpdateInput!) {
  clientUpdate(input: $input) { client { networks version } errors { code path } } }"""


@asynccontextmanager
async def caller(address: str | None, token: str) -> AsyncIterator[httpx.AsyncClient]:
    peer: Any = (address, 4711) if address else None
    transport = httpx.ASGITransport(app.build(Settings(), "postgresql://"), client=peer)
    headers = {"authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000", headers=headers) as client:
        yield client


async def _answer(address: str | None, token: str) -> httpx.Response:
    async with caller(address, token) as client:
        return await client.post("/graphql", json={"query": "{ viewer { name } }"})


async def test_networks_are_given_when_a_token_is_made(call: Call) -> None:
    token = await token_of(staff_role="ADMINISTRATOR")
    given = {"name": "Nightly", "scopes": ["claims:read"], "networks": ["192.0.2.7", "2001:DB8::/32"]}
    made = (await call(CREATE, {"input": given}, token=token))["tokenCreate"]
    assert made["accessToken"] == {"networks": ["192.0.2.7/32", "2001:db8::/32"]}
    assert (await _answer(HERE, made["secret"])).status_code == 200
    assert (await _answer("2001:db8::7", made["secret"])).status_code == 200
    assert (await _answer(THERE, made["secret"])).status_code == 401
    wrong = given | {"networks": ["192.0.2.0/24", "192.0.2.7/24", "office"]}
    refused = (await call(CREATE, {"input": wrong}, token=token))["tokenCreate"]
    assert refused["secret"] is None
    assert refused["errors"] == [{"code": "INVALID", "path": ["networks", at]} for at in ("1", "2")]


async def test_from_elsewhere_a_token_is_as_one_that_is_not_valid(call: Call) -> None:
    assert call
    good = await token_for(user_id=(await make.user()).id, networks=["192.0.2.0/24"])
    elsewhere, unknown = await _answer(THERE, good), await _answer(HERE, f"rdr_{'x' * 43}")
    for answer in (elsewhere, unknown):
        assert answer.status_code == 401
        assert answer.json()["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
    assert _bare(elsewhere) == _bare(unknown)
    assert (await _answer(None, good)).status_code == 401
    assert (await _answer(HERE, good)).status_code == 200


async def test_the_networks_of_a_partner_system_bound_all_its_tokens(call: Call) -> None:
    admin = await token_of(staff_role="ADMINISTRATOR")
    client = await make.client()
    wide = await token_for(client_id=client.id)
    narrow = await token_for(client_id=client.id, networks=["198.51.100.0/24"])
    given: dict[str, Any] = {"id": client.id, "expectedVersion": 1, "networks": ["192.0.2.0/24", "office"]}
    refused = (await call(UPDATE, {"input": given}, token=admin))["clientUpdate"]
    assert refused["errors"] == [{"code": "INVALID", "path": ["networks", "1"]}]
    found = await call(UPDATE, {"input": given | {"networks": ["192.0.2.0/24"]}}, token=admin)
    assert found["clientUpdate"]["client"] == {"networks": ["192.0.2.0/24"], "version": 2}
    assert [(await _answer(at, wide)).status_code for at in (HERE, THERE)] == [200, 401]
    assert [(await _answer(at, narrow)).status_code for at in (HERE, THERE)] == [401, 401]
    await call(UPDATE, {"input": {"id": client.id, "expectedVersion": 2, "networks": []}}, token=admin)
    assert [(await _answer(at, wide)).status_code for at in (HERE, THERE)] == [200, 200]
    assert [(await _answer(at, narrow)).status_code for at in (HERE, THERE)] == [401, 200]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/graphql"),
        ("GET", "/api/exports/claims"),
        ("POST", "/api/exports/claims"),
        ("POST", "/api/imports/claims"),
        ("GET", "/api/files/exp_01JD0123456789ABCDEFGHJKMN/claims.csv"),
        ("POST", "/api/sign-out-everywhere"),
    ],
)
async def test_every_door_looks_at_the_address(call: Call, method: str, path: str) -> None:
    assert call
    token = await token_for(user_id=(await make.user(staff_role="ADMINISTRATOR")).id, networks=["192.0.2.0/24"])
    answers = {}
    for address in (HERE, THERE):
        async with caller(address, token) as client:
            answers[address] = (await client.request(method, path, json={"query": "{ viewer { id } }"})).status_code
    assert answers[THERE] == 401
    assert answers[HERE] != 401


async def test_a_forwarded_address_of_a_stranger_is_not_believed(call: Call) -> None:
    assert call
    token = await token_for(user_id=(await make.user()).id, networks=["192.0.2.0/24"])
    async with caller(THERE, token) as client:
        for name in ("x-forwarded-for", "forwarded", "x-real-ip"):
            answer = await client.post("/graphql", json={"query": "{ viewer { id } }"}, headers={name: HERE})
            assert answer.status_code == 401


def _bare(answer: httpx.Response) -> tuple[str, dict[str, str]]:
    """Return an answer without what names the request."""
    request_id = answer.headers["x-request-id"]
    headers = {name: value for name, value in answer.headers.items() if name != "x-request-id"}
    return re.sub(request_id, "", answer.text), headers
