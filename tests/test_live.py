"""Following records over WebSockets against the real service, in two processes on one database."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import httpx
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from server.kit.postgres import Postgres
from tests.test_cli import redress
from tests.test_runtime import Service, serving

PASSWORD = "redress-demo"
FOLLOW = "subscription { claimsChanged { number title version } }"
FOLLOW_ONE = "subscription ($id: ID!) { claimChanged(id: $id) { title } }"
FOLLOW_SOME = 'subscription { claimsChanged(where: {title: {eq: "wanted"}}) { title } }'
CLAIMS = "query ($where: ClaimWhereInput) { claims(first: 2, where: $where) { nodes { id version } } }"
RETITLE = """mutation ($input: ClaimUpdateInput!) {
  claimUpdate(input: $input) { claim { number version } errors { code } } }"""
SOON = 5.0


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    var = tmp_path_factory.mktemp("live")
    done = redress("demo", "--claims", "40", var=var)
    assert done.returncode == 0, done.stderr
    with serving(var, REDRESS_WORKERS="2", REDRESS_LOG_LEVEL="error") as running:
        yield running
    assert Postgres(var).stop()


@pytest.fixture
async def browser(service: Service) -> AsyncIterator[httpx.AsyncClient]:
    async with signed_in(service, "manager") as found:
        yield found


@asynccontextmanager
async def signed_in(service: Service, login: str) -> AsyncIterator[httpx.AsyncClient]:
    address = f"http://127.0.0.1:{service.port}"
    async with httpx.AsyncClient(base_url=address, headers={"x-redress-csrf": "1", "origin": address}) as client:
        answer = await client.post("/api/sign-in", json={"login": login, "password": PASSWORD})
        assert answer.status_code == 200
        yield client


async def ask(browser: httpx.AsyncClient, query: str, **variables: Any) -> Any:
    found = (await browser.post("/graphql", json={"query": query, "variables": variables})).json()
    assert "errors" not in found, found
    return found["data"]


async def a_claim(browser: httpx.AsyncClient, **where: Any) -> dict[str, Any]:
    found: dict[str, Any] = (await ask(browser, CLAIMS, where=where))["claims"]["nodes"][0]
    return found


async def retitle(browser: httpx.AsyncClient, claim: dict[str, Any], title: str) -> None:
    given = {"id": claim["id"], "expectedVersion": claim["version"], "title": title}
    done = (await ask(browser, RETITLE, input=given))["claimUpdate"]
    assert done["errors"] == []
    claim["version"] = done["claim"]["version"]


def opened(browser: httpx.AsyncClient, **headers: str) -> connect:
    """Open a socket as the browser's page does."""
    cookies = "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
    address = str(browser.base_url).replace("http", "ws", 1)
    given = {"cookie": cookies, "origin": browser.headers["origin"]} | headers
    return connect(
        f"{address}/graphql",
        additional_headers=given,
        subprotocols=["graphql-transport-ws"],  # type: ignore[list-item]
    )


async def say(socket: ClientConnection, **message: Any) -> None:
    await socket.send(json.dumps(message))


async def heard(socket: ClientConnection) -> Any:
    return json.loads(await asyncio.wait_for(socket.recv(), SOON))


async def following(socket: ClientConnection, query: str, *, name: str = "1", **variables: Any) -> None:
    await say(socket, type="subscribe", id=name, payload={"query": query, "variables": variables})


async def begun(socket: ClientConnection, **payload: Any) -> None:
    await say(socket, type="connection_init", payload=payload)
    assert await heard(socket) == {"type": "connection_ack"}


async def refused(socket: ClientConnection, query: str, **variables: Any) -> str:
    """Return the code that a subscription is refused with."""
    await following(socket, query, name="x", **variables)
    answer = await heard(socket)
    assert (answer["type"], answer["id"]) == ("error", "x")
    return str(answer["payload"][0]["extensions"]["code"])


async def settled(socket: ClientConnection) -> None:
    """Wait until what was said before has been done: the same socket answers in turn."""
    assert await refused(socket, "{ viewer { name } }") == "BAD_USER_INPUT"


async def test_a_change_is_seen_in_every_process_within_half_a_second(
    service: Service, browser: httpx.AsyncClient
) -> None:
    async with AsyncExitStack() as stack:
        sockets = [await stack.enter_async_context(opened(browser)) for _ in range(8)]
        for socket in sockets:
            await begun(socket)
            await following(socket, FOLLOW)
            await settled(socket)
        claim = await a_claim(browser)
        await retitle(browser, claim, "seen at once")
        async with asyncio.timeout(0.5):
            told = await asyncio.gather(*(heard(socket) for socket in sockets))
    shown = [each["payload"]["data"]["claimsChanged"] for each in told]
    assert [(each["title"], each["version"]) for each in shown] == [("seen at once", claim["version"])] * 8
    assert service.port


async def test_one_claim_and_a_filter_are_told_of_theirs_alone(browser: httpx.AsyncClient) -> None:
    found = await ask(browser, CLAIMS)
    one, other = found["claims"]["nodes"]
    async with opened(browser) as socket:
        await begun(socket)
        await following(socket, FOLLOW_ONE, name="one", id=one["id"])
        await following(socket, FOLLOW_SOME, name="some")
        await settled(socket)
        await retitle(browser, other, "unwanted")
        await retitle(browser, other, "wanted")
        await retitle(browser, one, "unwanted too")
        told = [await heard(socket), await heard(socket)]
    assert [(each["id"], each["payload"]["data"]) for each in told] == [
        ("some", {"claimsChanged": {"title": "wanted"}}),
        ("one", {"claimChanged": {"title": "unwanted too"}}),
    ]


async def test_a_customer_hears_of_its_own_partner_alone(service: Service, browser: httpx.AsyncClient) -> None:
    async with signed_in(service, "customer") as customer, opened(customer) as socket:
        own = await a_claim(customer)
        foreign = next(each for each in (await ask(browser, CLAIMS))["claims"]["nodes"] if each["id"] != own["id"])
        await begun(socket)
        await following(socket, FOLLOW)
        await following(socket, FOLLOW_ONE, name="foreign", id=foreign["id"])
        await settled(socket)
        await retitle(browser, foreign, "not theirs")
        await retitle(browser, await a_claim(browser, id={"eq": own["id"]}), "theirs")
        answer = await heard(socket)
    assert answer["payload"]["data"]["claimsChanged"]["title"] == "theirs"


async def test_what_is_wrong_with_a_subscription_is_told_at_once(browser: httpx.AsyncClient) -> None:
    async with opened(browser) as socket:
        await begun(socket)
        assert await refused(socket, "subscription { claimsChanged { nothing } }") == "GRAPHQL_VALIDATION_FAILED"
        assert await refused(socket, FOLLOW_ONE, id="ptn_1") == "INVALID_ID"
        assert await refused(socket, "subscription {") == "GRAPHQL_PARSE_FAILED"
        assert await refused(socket, FOLLOW + " { a") == "GRAPHQL_PARSE_FAILED"
    answer = await browser.post("/graphql", json={"query": FOLLOW})
    assert "WebSocket" in answer.json()["errors"][0]["message"]


async def test_a_socket_follows_twenty_things(browser: httpx.AsyncClient) -> None:
    async with opened(browser) as socket:
        await begun(socket)
        for number in range(21):
            await following(socket, FOLLOW, name=str(number))
        answer = await heard(socket)
    assert (answer["type"], answer["id"]) == ("error", "20")


async def test_a_session_that_ends_takes_its_socket_along(service: Service) -> None:
    async with signed_in(service, "agent") as agent, opened(agent) as socket:
        await begun(socket)
        await following(socket, FOLLOW)
        await settled(socket)
        claim = await a_claim(agent)
        assert (await agent.post("/api/sign-out")).status_code == 204
        async with signed_in(service, "manager") as manager:
            await retitle(manager, claim, "after the end")
        with pytest.raises(ConnectionClosed) as closed:
            await heard(socket)
    assert closed.value.rcvd
    assert closed.value.rcvd.code == 4401


async def test_strangers_stay_outside(browser: httpx.AsyncClient) -> None:
    with pytest.raises(InvalidStatus) as foreign:
        await opened(browser, origin="https://elsewhere.example").__aenter__()
    with pytest.raises(InvalidStatus) as unknown:
        await opened(browser, cookie="redress=" + "x" * 43).__aenter__()
    assert (foreign.value.response.status_code, unknown.value.response.status_code) == (403, 401)
    async with opened(browser, cookie="none=1") as socket:
        await say(socket, type="connection_init", payload={"authorization": "Bearer rdr_wrong"})
        with pytest.raises(ConnectionClosed) as closed:
            await heard(socket)
    assert closed.value.rcvd
    assert closed.value.rcvd.code == 4403
    async with opened(browser, cookie="none=1") as socket:
        await following(socket, FOLLOW)
        with pytest.raises(ConnectionClosed) as early:
            await heard(socket)
    assert early.value.rcvd
    assert early.value.rcvd.code == 4401
