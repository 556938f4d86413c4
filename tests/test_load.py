"""Many clients at once against the real service: no number twice, no update lost, no fault, a database that dies."""

import asyncio
import os
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from server.kit.postgres import Postgres
from tests.test_cli import redress
from tests.test_runtime import Service, serving

CLIENTS, CLAIMS = 32, 2_000
REGISTER = """mutation ($input: ClaimRegisterInput!) {
  claimRegister(input: $input) { claim { id number version } errors { code } } }"""
RETITLE = """mutation ($input: ClaimUpdateInput!) {
  claimUpdate(input: $input) { claim { title version } errors { code } } }"""
SCOPES = ("claims:read", "claims:write", "partners:read")


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("load")
    yield folder
    assert Postgres(folder).stop()


@pytest.fixture(scope="module")
def service(var: Path) -> Iterator[Service]:
    done = redress("demo", "--claims", "50", var=var)
    assert done.returncode == 0, done.stderr
    rates = {"REDRESS_RATE_LIMIT": "1000000000", "REDRESS_RATE_RESTORED": "1000000000"}
    with serving(var, **rates, REDRESS_LOG_LEVEL="error") as running:
        yield running


@pytest.fixture(scope="module")
def token(service: Service, var: Path) -> str:  # noqa: ARG001 - the database is there
    words = [word for scope in SCOPES for word in ("--scope", scope)]
    return redress("token", "create", "--user", "manager", *words, var=var).stdout.strip()


def _client(service: Service, token: str) -> httpx.AsyncClient:
    limits = httpx.Limits(max_connections=CLIENTS)
    headers = {"authorization": f"Bearer {token}"}
    address = f"http://127.0.0.1:{service.port}"
    return httpx.AsyncClient(base_url=address, headers=headers, limits=limits, timeout=60)


async def _call(client: httpx.AsyncClient, query: str, **variables: Any) -> Any:
    answer = await client.post("/graphql", json={"query": query, "variables": variables})
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert "errors" not in found, found
    return found["data"]


async def _partner(client: httpx.AsyncClient) -> str:
    found = await _call(client, "{ partners(first: 1) { nodes { id } } }")
    return str(found["partners"]["nodes"][0]["id"])


async def test_many_clients_register_and_no_number_is_given_twice(service: Service, token: str) -> None:
    async with _client(service, token) as client:
        partner = await _partner(client)
        given = {"partnerId": partner, "title": "Under load", "description": "One of many."}
        turns = iter(range(CLAIMS))
        numbers: list[list[str]] = [[] for _ in range(CLIENTS)]

        async def register(mine: list[str]) -> None:
            for _ in turns:
                made = (await _call(client, REGISTER, input=given))["claimRegister"]
                assert made["errors"] == []
                mine.append(made["claim"]["number"])

        await asyncio.gather(*(register(mine) for mine in numbers))
    every = [number for mine in numbers for number in mine]
    assert len(set(every)) == len(every) == CLAIMS
    assert all(mine == sorted(mine) for mine in numbers), "numbers rise"


async def test_no_update_is_lost(service: Service, token: str) -> None:
    async with _client(service, token) as client:
        given = {"partnerId": await _partner(client), "title": ":", "description": "Everybody adds a word."}
        claim = (await _call(client, REGISTER, input=given))["claimRegister"]["claim"]

        async def add(word: str) -> int:
            """Add a word to the title as a person would: look, change, look again after a conflict."""
            conflicts = 0
            seen = {"title": ":", "version": 1}
            while True:
                changed = {"id": claim["id"], "expectedVersion": seen["version"], "title": f"{seen['title']}{word}"}
                done = (await _call(client, RETITLE, input=changed))["claimUpdate"]
                if not done["errors"]:
                    return conflicts
                assert [each["code"] for each in done["errors"]] == ["VERSION_CONFLICT"]
                conflicts, seen = conflicts + 1, done["claim"]

        words = [chr(ord("a") + number) for number in range(12)]
        conflicts = await asyncio.gather(*(add(word) for word in words))
        found = await _call(client, "query ($id: ID!) { claim(id: $id) { title version } }", id=claim["id"])
    assert sorted(found["claim"]["title"].removeprefix(":")) == words
    assert found["claim"]["version"] == len(words) + 1
    assert sum(conflicts) > 0


async def test_a_database_that_dies_under_load_is_told_for_a_moment(service: Service, token: str) -> None:
    codes: Counter[str] = Counter()
    async with _client(service, token) as client:
        await _partner(client)
        over = asyncio.Event()

        async def read() -> None:
            while not over.is_set():
                answer = await client.post("/graphql", json={"query": "{ claims(first: 5) { nodes { id } } }"})
                errors = answer.json().get("errors", [])
                codes.update([f"{answer.status_code} {each['extensions']['code']}" for each in errors] or ["answered"])
                await asyncio.sleep(0.01 if not errors else 0.1)

        readers = [asyncio.create_task(read()) for _ in range(8)]
        await asyncio.sleep(0.5)
        pid = service.postgres.pid()
        assert pid
        os.kill(pid, signal.SIGQUIT)  # PostgreSQL's own way of ending at once
        await _until(lambda: "503 UNAVAILABLE" in codes)
        before = codes["answered"]
        await _until(lambda: codes["answered"] > before + 100)
        over.set()
        await asyncio.gather(*readers)
    assert set(codes) == {"answered", "503 UNAVAILABLE"}


async def _until(true: Any) -> None:
    async with asyncio.timeout(60):
        while not true():  # noqa: ASYNC110 - many tasks count
            await asyncio.sleep(0.05)
