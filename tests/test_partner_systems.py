"""A partner system against the real service, behind a proxy that tells where it calls from; OAuth 2.0 by a library."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from oauthlib.oauth2 import (  # type: ignore[import-untyped]  # it has none
    BackendApplicationClient,
    InvalidClientError,
    InvalidScopeError,
    TokenExpiredError,
)
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


@pytest.fixture(autouse=True)
def on_one_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the library go without https."""
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")


@pytest.fixture(scope="module")
def shop(service: Service, var: Path) -> tuple[str, str]:
    """Return the id and the secret of a partner system that calls from one network."""
    assert service.port
    words = ["client", "create", "Web shop", *_scopes(*SCOPES), "--network", "192.0.2.0/24"]
    return redress(*words, var=var).stdout.strip(), redress("client", "secret", "Web shop", var=var).stdout.strip()


async def test_a_library_gets_a_token_and_calls_by_it(admin: httpx.AsyncClient, shop: tuple[str, str]) -> None:
    about = (await admin.get("/.well-known/oauth-authorization-server", headers={"authorization": ""})).json()
    library = BackendApplicationClient(client_id=shop[0])
    assert library.grant_type in about["grant_types_supported"]
    found = await granted(library, about["token_endpoint"], shop, scope=["claims:read"])
    assert (found["expires_in"], found["token_type"], found["scope"]) == (3600, "Bearer", ["claims:read"])
    url, headers, body = library.add_token(
        f"{about['issuer']}/graphql", "POST", json.dumps({"query": CLAIMS}), {"content-type": "application/json"}
    )
    async with httpx.AsyncClient() as client:
        answer = await client.post(url, content=body, headers=headers | {"x-forwarded-for": HERE})
        assert len(answer.json()["data"]["claims"]["nodes"]) == 2
        answer = await client.post(url, content=body, headers=headers | {"x-forwarded-for": THERE})
        assert answer.status_code == 401
    library.expires_at = library._expires_at = 1  # noqa: SLF001 - so the library knows an hour as over
    with pytest.raises(TokenExpiredError):
        library.add_token(url, "POST")


async def test_a_library_understands_what_is_wrong(admin: httpx.AsyncClient, shop: tuple[str, str]) -> None:
    library, endpoint = BackendApplicationClient(client_id=shop[0]), f"{admin.base_url}/oauth/token"
    with pytest.raises(InvalidScopeError):
        await granted(library, endpoint, shop, scope=["admin"])
    for pair, address in (((shop[0], "rds_guess"), HERE), (shop, THERE), (("cli_unknown", shop[1]), HERE)):
        with pytest.raises(InvalidClientError):
            await granted(library, endpoint, pair, address=address)


async def test_many_processes_of_a_system_may_start_at_once(admin: httpx.AsyncClient, shop: tuple[str, str]) -> None:
    endpoint = f"{admin.base_url}/oauth/token"
    library = BackendApplicationClient(client_id=shop[0])
    found = await asyncio.gather(*(granted(library, endpoint, shop) for _ in range(24)))
    assert len({each["access_token"] for each in found}) == 24


async def test_a_rotation_is_heard_in_every_process(admin: httpx.AsyncClient, var: Path) -> None:
    system = (await ask(admin, CREATE, name="Portal", scopes=SCOPES))["clientCreate"]["client"]
    secret = redress("client", "secret", "Portal", var=var).stdout.strip()
    library, endpoint = BackendApplicationClient(client_id=system["id"]), f"{admin.base_url}/oauth/token"
    token = (await granted(library, endpoint, (system["id"], secret)))["access_token"]
    assert {await status(admin, token) for _ in range(8)} == {200}
    redress("client", "secret", "Portal", var=var)
    assert {await status(admin, token) for _ in range(8)} == {401}
    with pytest.raises(InvalidClientError):
        await granted(library, endpoint, (system["id"], secret))


async def granted(
    library: BackendApplicationClient, endpoint: str, pair: tuple[str, str], *, address: str = HERE, **more: Any
) -> Any:
    body = library.prepare_request_body(include_client_id=False, **more)
    headers = {"content-type": "application/x-www-form-urlencoded", "x-forwarded-for": address}
    async with httpx.AsyncClient(auth=pair) as client:
        answer = await client.post(endpoint, content=body, headers=headers)
    return library.parse_request_body_response(answer.text, scope=more.get("scope"))


async def status(admin: httpx.AsyncClient, token: str) -> int:
    """Ask by a connection of its own, so that any of the processes may answer."""
    async with httpx.AsyncClient(base_url=admin.base_url) as client:
        asked = {"json": {"query": "{ viewer { id } }"}, "headers": {"authorization": f"Bearer {token}"}}
        return (await client.post("/graphql", **asked)).status_code  # type: ignore[arg-type]  # as httpx takes them


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
