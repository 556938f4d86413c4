"""A partner system against the real service, behind a proxy that tells where it calls from."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from server.kit.postgres import Postgres
from tests.test_cli import redress
from tests.test_live import CLAIMS, FOLLOW, RETITLE, begun, following, heard, say, settled
from tests.test_runtime import Service, serving

HERE, THERE = "192.0.2.7", "2001:db8::7"
CREATE = """mutation ($input: ClientCreateInput!) { clientCreate(input: $input) { client { id } errors { path } } }"""
UPDATE = """mutation ($input: ClientUpdateInput!) { clientUpdate(input: $input) { errors { code } } }"""
MAKE = """mutation ($input: TokenCreateInput!) { tokenCreate(input: $input) { secret errors { path } } }"""
SCOPES = ["claims:read", "claims:write"]


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("partner-systems")


@pytest.fixture(scope="module")
def service(var: Path) -> Iterator[Service]:
    done = redress("demo", "--claims", "20", var=var)
    assert done.returncode == 0, done.stderr
    with serving(var, REDRESS_WORKERS="2", REDRESS_LOG_LEVEL="error") as running:
        yield running
    assert Postgres(var).stop()


@pytest.fixture
async def admin(service: Service, var: Path) -> AsyncIterator[httpx.AsyncClient]:
    """Yield an administrator's script."""
    made = redress("token", "create", "--user", "admin", *_scopes("admin", *SCOPES), var=var)
    headers = {"authorization": f"Bearer {made.stdout.strip()}"}
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{service.port}", headers=headers) as client:
        yield client


async def test_a_socket_is_let_in_and_kept_from_its_networks_alone(admin: httpx.AsyncClient) -> None:
    system = (await ask(admin, CREATE, name="Shop", scopes=SCOPES))["clientCreate"]["client"]
    given = {"name": "Sockets", "clientId": system["id"], "scopes": SCOPES, "networks": ["192.0.2.0/24"]}
    secret = (await ask(admin, MAKE, **given))["tokenCreate"]["secret"]
    for address, code in ((THERE, 4403), (None, 4403)):
        async with opened(admin, address) as socket:
            await say(socket, type="connection_init", payload={"authorization": f"Bearer {secret}"})
            assert await closing(socket) == code
    async with opened(admin, HERE) as socket:
        await begun(socket, authorization=f"Bearer {secret}")
        await following(socket, FOLLOW)
        await settled(socket)
        await retitled(admin, "as long as it may")
        assert (await heard(socket))["payload"]["data"]["claimsChanged"]["title"] == "as long as it may"
        change = {"id": system["id"], "expectedVersion": 1, "networks": [THERE]}
        assert (await ask(admin, UPDATE, **change))["clientUpdate"]["errors"] == []
        await retitled(admin, "no longer")
        assert await closing(socket) == 4401


async def ask(client: httpx.AsyncClient, query: str, **given: Any) -> Any:
    answer = (await client.post("/graphql", json={"query": query, "variables": {"input": given}})).json()
    assert "errors" not in answer, answer
    return answer["data"]


async def retitled(admin: httpx.AsyncClient, title: str) -> None:
    [claim, *_] = (await ask(admin, CLAIMS))["claims"]["nodes"]
    given = {"id": claim["id"], "expectedVersion": claim["version"], "title": title}
    assert (await ask(admin, RETITLE, **given))["claimUpdate"]["errors"] == []


def opened(client: httpx.AsyncClient, address: str | None) -> connect:
    """Open a socket, as by a proxy that says that the caller has this address."""
    where = str(client.base_url).replace("http", "ws", 1)
    headers = {"x-forwarded-for": address} if address else {}
    return connect(
        f"{where}/graphql",
        additional_headers=headers,
        subprotocols=["graphql-transport-ws"],  # type: ignore[list-item]
    )


async def closing(socket: ClientConnection) -> int:
    try:
        while True:
            await heard(socket)
    except ConnectionClosed as closed:
        return closed.rcvd.code if closed.rcvd else 0


def _scopes(*names: str) -> list[str]:
    return [word for name in names for word in ("--scope", name)]
