"""What goes wrong while an operation runs: coded, masked, logged once; a deadline and a departure end the SQL."""

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import httpx
import orjson
import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from structlog.testing import capture_logs

from server.api.context import Rejected
from server.api.transport import GraphQLApp
from server.kit import db
from server.kit.errors import Refusal
from tests.api import live
from tests.api.conftest import Call, token_of
from tests.api.serving import GRAPHQL, JSON, SECRET, SMALL, VIEWER, ask, client, codes

WHICH = "FROM pg_stat_activity WHERE state <> 'idle' AND query LIKE '%slow ' || $1 || '%'"


@pytest.fixture
async def api() -> AsyncIterator[httpx.AsyncClient]:
    async with client() as given:
        yield given


async def test_a_bug_is_masked_and_logged_once(api: httpx.AsyncClient) -> None:
    with capture_logs() as lines:
        query = "query ($text: String) { bug(text: $text) name }"
        answer = await ask(api, query, variables={"text": SECRET})
    assert (answer.status_code, codes(answer)) == (200, ["INTERNAL"])
    assert answer.json()["data"] == {"bug": None, "name": None}
    assert answer.json()["errors"][0]["path"] == ["bug"]
    assert "internal detail" not in answer.text
    bugs = [line for line in lines if line["event"] == "bug"]
    assert [type(bug["exc_info"]) for bug in bugs] == [KeyError]
    assert SECRET not in str(lines)


async def test_refusals_of_fields_keep_their_codes(api: httpx.AsyncClient) -> None:
    with capture_logs() as lines:
        answer = await ask(api, "{ refused name }")
    assert (answer.status_code, codes(answer)) == (200, ["FORBIDDEN", "INVALID"])
    first = answer.json()["errors"][0]
    assert (first["path"], first["message"], first["extensions"]["requiredScope"]) == (["refused"], "No.", "admin")
    assert [line["log_level"] for line in lines if line["event"] != "request"] == ["info"]


async def test_the_database_is_away(api: httpx.AsyncClient) -> None:
    answer = await ask(api, "{ away }")
    assert (answer.status_code, codes(answer)) == (503, ["UNAVAILABLE"])
    assert answer.headers["retry-after"] == "1"
    assert "secret" not in answer.text
    partly = await ask(api, 'mutation { change(text: "a") { id } } ')
    assert partly.json()["data"] == {"change": {"id": "1"}}


@pytest.mark.parametrize(
    ("error", "status", "code"),
    [
        (asyncpg.ConnectionDoesNotExistError("gone"), 503, "UNAVAILABLE"),
        (asyncpg.InterfaceError("connection is closed"), 503, "UNAVAILABLE"),
        (asyncpg.CannotConnectNowError("starting up"), 503, "UNAVAILABLE"),
        (TimeoutError("no connection in time"), 503, "UNAVAILABLE"),
        (asyncpg.InterfaceError("pool is closing"), 503, "UNAVAILABLE"),
        (asyncpg.InterfaceError("another operation is in progress"), 500, "INTERNAL"),
        (ZeroDivisionError(), 500, "INTERNAL"),
        (Rejected(403, "FOREIGN_ORIGIN", "No."), 403, "FOREIGN_ORIGIN"),
        (Refusal("RATE_LIMITED", "Wait.", retry_after=7), 429, "RATE_LIMITED"),
    ],
)
@pytest.mark.parametrize("accept", [GRAPHQL, JSON])
async def test_errors_before_an_operation_runs(error: Exception, status: int, code: str, accept: str) -> None:
    async def failing(_: object) -> None:
        raise error

    async with client(viewer_of=failing) as api:
        answer = await ask(api, "{ name }", accept=accept)
    assert (answer.status_code, codes(answer)) == (status, [code])


async def test_a_null_for_an_argument_that_must_be(call: Call) -> None:
    """Validation lets a variable with a default stand there; its value may still be null."""
    token = await token_of(staff_role="AGENT")
    query = 'query ($id: ID = "clm_1") { claim(id: $id) { number } }'
    answer = await call(query, {"id": None}, token=token, whole=True)
    assert [error["extensions"]["code"] for error in answer["errors"]] == ["BAD_USER_INPUT"]


async def test_a_deadline_stops_the_sql(database: str) -> None:  # noqa: ARG001 - connects
    async with client(deadline=0.2) as api:
        started = time.perf_counter()
        answer = await ask(api, "{ slow(seconds: 30) }")
        assert (answer.status_code, codes(answer)) == (504, ["TIMEOUT"])
        assert time.perf_counter() - started < 20  # of the 30 s that it would sleep
        assert await _still_running("reading") == 0
        assert (await ask(api, "{ slow(seconds: 0) }")).json()["data"] == {"slow": "slept"}


async def test_a_deadline_rolls_back(database: str) -> None:  # noqa: ARG001 - connects
    async with client(deadline=0.2) as api:
        answer = await ask(api, "mutation { slowChange }")
    assert (answer.status_code, codes(answer)) == (504, ["TIMEOUT"])
    assert await _still_running("change") == 0
    assert await db.value("SELECT to_regclass('slow_change') IS NULL")
    open_ones = "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'"
    assert await db.value(open_ones) == 0


async def test_a_connection_that_is_cut(database: str) -> None:  # noqa: ARG001 - connects
    async with client() as api:
        asking = asyncio.create_task(ask(api, "{ slow(seconds: 30) }"))
        await asyncio.sleep(0.3)
        assert await db.value(f"SELECT pg_terminate_backend(pid) {WHICH}", "reading")
        answer = await asking
        assert (answer.status_code, codes(answer)) == (503, ["UNAVAILABLE"])
        assert (await ask(api, "{ slow(seconds: 0) }")).json()["data"] == {"slow": "slept"}


async def test_a_slow_body_is_given_up() -> None:
    async def slow() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.sleep(5)

    async with client(deadline=0.1) as api:
        answer = await api.post("/graphql", content=slow(), headers={"Content-Type": JSON})
    assert (answer.status_code, codes(answer)) == (408, ["TIMEOUT"])


async def test_a_caller_that_leaves_stops_the_sql(database: str) -> None:  # noqa: ARG001 - connects
    async def viewer_of(_: object) -> Any:
        return VIEWER

    app = Starlette(routes=[Route("/graphql", GraphQLApp(SMALL, None, viewer_of=viewer_of))])
    async with live.running(app) as address, httpx.AsyncClient() as caller:
        body = orjson.dumps({"query": "{ slow(seconds: 30) }"})
        with pytest.raises(httpx.ReadTimeout):
            await caller.post(f"{address}/graphql", content=body, headers={"Content-Type": JSON}, timeout=0.5)
        assert await _still_running("reading") == 0


async def _still_running(what: str) -> int:
    """Return how many such statements run, once they had a moment to end."""
    running = 1
    for _ in range(40):
        running = await db.value(f"SELECT count(*) {WHICH}", what)
        if not running:
            break
        await asyncio.sleep(0.05)
    return running
