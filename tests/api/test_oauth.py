"""OAuth 2.0: how partner systems get tokens by their secret, and how they do not."""

import base64
import hmac
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from server import app
from server.accounts import actions, queries, rules
from server.accounts.models import AccessToken, Client, SignInAttempts
from server.accounts.queries import lookups
from server.kit import clock, events
from server.settings import Settings
from tests.api.conftest import Call, token_of
from tests.make import accounts as make

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
SECRET = "rds_" + "s" * 43
GRANT = {"grant_type": "client_credentials"}
HERE = "192.0.2.7"
ROTATE = """mutation ($input: VersionedInput!) { clientSecretRotate(input: $input) {
  secret client { version secretIssuedAt } errors { code path } } }"""
pytestmark = pytest.mark.usefixtures("call")


async def test_a_secret_gets_a_token_for_an_hour(call: Call) -> None:
    client = await system(scopes=["claims:read", "partners:read"])
    for given in ({"auth": (client.id, SECRET)}, {"data": {"client_id": client.id, "client_secret": SECRET}}):
        answer = await asked(**given)
        assert answer.status_code == 200
        assert (answer.headers["cache-control"], answer.headers["pragma"]) == ("no-store", "no-cache")
        told = answer.json()
        secret = told.pop("access_token")
        assert told == {"token_type": "Bearer", "expires_in": 3600, "scope": "claims:read partners:read"}
        seen = await call("{ viewer { id kind scopes } }", token=secret)
        assert seen["viewer"] == {"id": client.id, "kind": "CLIENT", "scopes": ["claims:read", "partners:read"]}
    kept = await AccessToken.filter(client_id=client.id, is_granted=True)
    assert [queries.hash_of(secret) == kept[-1].secret_hash, len(kept)] == [True, 2]
    assert [each.kind for each in await events.since(kept[0].id, 0)] == ["token.create"]


async def test_a_token_ends_after_an_hour(call: Call) -> None:
    client = await system()
    with clock.fixed(NOW):
        secret = (await asked(auth=(client.id, SECRET))).json()["access_token"]
    with clock.fixed(NOW + timedelta(minutes=59, seconds=59)):
        assert (await call("{ viewer { id } }", token=secret))["viewer"]["id"] == client.id
        await actions.sessions_purge()
    with clock.fixed(NOW + timedelta(hours=1)):
        assert await _code(call, secret) == "UNAUTHENTICATED"
    with clock.fixed(NOW + timedelta(hours=1, seconds=1)):
        await actions.sessions_purge()
        assert not await AccessToken.exists(client_id=client.id)


@pytest.mark.parametrize(
    ("scope", "told"),
    [
        ("claims:read", "claims:read"),
        ("  partners:read claims:read claims:read ", "claims:read partners:read"),
        ("", "claims:read partners:read"),
        ("claims:write", "invalid_scope"),
        ("claims:read admin", "invalid_scope"),
        ("nothing", "invalid_scope"),
        ("claims:read,partners:read", "invalid_scope"),
    ],
)
async def test_scopes_are_narrowed_and_never_widened(scope: str, told: str) -> None:
    client = await system(scopes=["partners:read", "claims:read"])
    answer = await asked(auth=(client.id, SECRET), data={"scope": scope})
    found = answer.json()
    assert (found.get("scope") or found["error"], answer.status_code) == (told, 400 if told.startswith("inv") else 200)
    assert await AccessToken.filter(client_id=client.id).count() == (answer.status_code == 200)


async def test_what_is_taken_from_a_client_its_tokens_have_no_more(call: Call) -> None:
    admin = make.administrator()
    client = await system(scopes=["claims:read", "partners:read"])
    secret = (await asked(auth=(client.id, SECRET))).json()["access_token"]
    await actions.client_update(admin, client_id=client.id, expected_version=1, scopes=["partners:read"])
    assert (await call("{ viewer { scopes } }", token=secret))["viewer"]["scopes"] == ["partners:read"]
    await actions.client_update(admin, client_id=client.id, expected_version=2, networks=[HERE])
    assert await _code(call, secret) == "UNAUTHENTICATED"
    assert (await asked(auth=(client.id, SECRET))).status_code == 401
    assert (await asked(HERE, auth=(client.id, SECRET))).status_code == 200
    await actions.client_update(admin, client_id=client.id, expected_version=3, networks=[])
    await actions.client_deactivate(admin, client_id=client.id, expected_version=4)
    assert await _code(call, secret) == "UNAUTHENTICATED"


async def test_a_new_secret_ends_the_old_one_and_what_was_got_by_it(call: Call) -> None:
    admin = await token_of(staff_role="ADMINISTRATOR")
    client = await make.client()
    by_hand = "rdr_" + "h" * 43
    await make.token(client_id=client.id, secret=by_hand)
    first = await _rotated(call, admin, client.id, 1)
    got = (await asked(auth=(client.id, first))).json()["access_token"]
    second = await _rotated(call, admin, client.id, 2)
    assert first.startswith("rds_")
    assert first != second
    assert (await asked(auth=(client.id, first))).json()["error"] == "invalid_client"
    assert await _code(call, got) == "UNAUTHENTICATED"
    assert (await call("{ viewer { id } }", token=by_hand))["viewer"]["id"] == client.id
    assert (await asked(auth=(client.id, second))).status_code == 200
    kept = await Client.get(id=client.id)
    assert kept.secret_hash == queries.hash_of(second)
    told = str([(each.kind, each.data) for each in await events.since(client.id, 0)])
    assert "client.secret_rotate" in told
    assert queries.hash_of(first) not in told
    assert queries.hash_of(second) not in told


async def test_a_secret_is_the_administrators_to_issue(call: Call) -> None:
    client = await make.client(scopes=["claims:read", "admin"])
    given = {"id": client.id, "expectedVersion": 1}
    manager = await token_of(staff_role="MANAGER")
    refused = (await call(ROTATE, {"input": given}, token=manager))["clientSecretRotate"]
    assert refused == {"secret": None, "client": None, "errors": [{"code": "FORBIDDEN", "path": []}]}
    admin = await token_of(staff_role="ADMINISTRATOR")
    late = (await call(ROTATE, {"input": given | {"expectedVersion": 7}}, token=admin))["clientSecretRotate"]
    assert (late["secret"], late["client"]["version"], late["errors"][0]["code"]) == (None, 1, "VERSION_CONFLICT")


@pytest.mark.parametrize("who", ["wrong", "unknown", "secretless", "deactivated", "elsewhere", "malformed", "nobody"])
async def test_every_failure_looks_alike(who: str, monkeypatch: pytest.MonkeyPatch) -> None:
    known = await system()
    others: dict[str, dict[str, Any]] = {
        "secretless": {"secret_hash": None},
        "deactivated": {"deactivated_at": NOW},
        "elsewhere": {"networks": ["198.51.100.0/24"]},
    }
    ids = {"wrong": known.id, "unknown": "cli_01JD0123456789ABCDEFGHJKMN", "malformed": "\0' OR 1=1", "nobody": ""}
    client_id = ids[who] if who in ids else (await system(**others[who])).id
    compared = []

    def compare(one: str, other: str) -> bool:
        compared.append((len(one), len(other)))
        return hmac.compare_digest(one, other)

    monkeypatch.setattr(lookups, "compare_digest", compare)
    secret = "" if who == "nobody" else "rds_guess" if who == "wrong" else SECRET
    answer = await asked(auth=(client_id, secret))
    assert answer.status_code == 401
    assert answer.json() == {"error": "invalid_client", "error_description": "The client or its secret is wrong."}
    assert answer.headers["www-authenticate"] == 'Basic realm="redress"'
    assert answer.headers["cache-control"] == "no-store"
    assert compared == [(64, 64)]
    assert not await AccessToken.exists()


async def test_guessing_is_slowed_down_where_it_comes_from() -> None:
    client = await system()
    with clock.fixed(NOW):
        answers = [await asked(HERE, auth=(client.id, "guess")) for _ in range(5)]
        assert [answer.status_code for answer in answers] == [401] * 5
        for secret in ("guess", SECRET):
            answer = await asked(HERE, auth=(client.id, secret))
            assert (answer.status_code, answer.headers["retry-after"]) == (429, "1")
            assert answer.json()["error"] == "temporarily_unavailable"
        assert (await asked("198.51.100.7", auth=(client.id, SECRET))).status_code == 200
    with clock.fixed(NOW + timedelta(seconds=1)):
        assert (await asked(HERE, auth=(client.id, SECRET))).status_code == 200
        answers = [await asked(HERE, auth=(client.id, "guess")) for _ in range(5)]
        assert [answer.status_code for answer in answers] == [401] * 5


async def test_an_address_waits_whichever_client_it_tries() -> None:
    client = await system()
    with clock.fixed(NOW):
        assert (await asked(HERE, auth=("nobody", "guess"))).status_code == 401
        await SignInAttempts.all().update(failures=rules.ADDRESS_FREE)
        assert (await asked(HERE, auth=("somebody", "guess"))).status_code == 401
        assert (await asked(HERE, auth=(client.id, SECRET))).status_code == 429
        assert (await asked("192.0.2.8", auth=(client.id, SECRET))).status_code == 200


@pytest.mark.parametrize(
    ("content", "error", "status"),
    [
        (b"", "invalid_request", 400),
        (b"grant_type=", "invalid_request", 400),
        (b"grant_type=password&username=admin&password=redress-demo", "unsupported_grant_type", 400),
        (b"grant_type=authorization_code&code=1", "unsupported_grant_type", 400),
        (b"grant_type=client_credentials&grant_type=client_credentials", "invalid_request", 400),
        (b"grant_type=client_credentials&client_id=a&client_id=b&client_secret=c", "invalid_request", 400),
        (b"grant_type=client_credentials&scope=%ff", "invalid_request", 400),
        (b"grant_type=client_credentials\xff", "invalid_request", 400),
        (b"a&" * 11, "invalid_request", 400),
        (b"x" * 16385, "invalid_request", 413),
        (b"grant_type=client_credentials", "invalid_client", 401),
        (b"grant_type=client_credentials&client_id=%00&client_secret=%00", "invalid_client", 401),
        (b"grant_type=client_credentials&client_id=%ed%a0%80", "invalid_request", 400),
        (b"grant_type=client_credentials&resource=https%3A%2F%2Felsewhere", "invalid_client", 401),
    ],
)
async def test_malformed_requests(content: bytes, error: str, status: int) -> None:
    answer = await asked(content=content)
    assert (answer.json()["error"], answer.status_code) == (error, status)


@pytest.mark.parametrize("media", ["application/json", "multipart/form-data; boundary=x", "text/plain", ""])
async def test_only_forms_are_read(media: str) -> None:
    client = await system()
    content = f"grant_type=client_credentials&client_id={client.id}&client_secret={SECRET}"
    answer = await asked(content=content.encode(), headers={"content-type": media})
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_request")


@pytest.mark.parametrize(
    ("header", "error"),
    [
        ("Basic", "invalid_client"),
        ("Basic !!!", "invalid_client"),
        (f"Basic {base64.b64encode(bytes([255, 58, 255])).decode()}", "invalid_client"),
        (f"Bearer {SECRET}", "invalid_client"),
        ("Digest username=x", "invalid_client"),
    ],
)
async def test_malformed_credentials(header: str, error: str) -> None:
    answer = await asked(headers={"authorization": header})
    assert (answer.status_code, answer.json()["error"]) == (401, error)


async def test_one_way_of_showing_the_secret_not_two() -> None:
    client = await system()
    answer = await asked(auth=(client.id, SECRET), data={"client_id": client.id, "client_secret": SECRET})
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_request")
    assert (await asked(auth=(client.id, SECRET), data={"client_id": client.id})).status_code == 200


async def test_the_secret_is_no_token_and_a_token_no_secret(call: Call) -> None:
    client = await system()
    assert await _code(call, SECRET) == "UNAUTHENTICATED"
    token = (await asked(auth=(client.id, SECRET))).json()["access_token"]
    assert (await asked(auth=(client.id, token))).status_code == 401
    assert (await asked(auth=(client.id, queries.hash_of(SECRET)))).status_code == 401


async def test_only_by_post() -> None:
    async with caller() as client:
        assert (await client.get("/oauth/token", params=GRANT)).status_code == 405


async def test_libraries_learn_where_and_how() -> None:
    async with caller() as client:
        answer = await client.get("/.well-known/oauth-authorization-server")
    assert answer.status_code == 200
    assert answer.json() == {
        "issuer": "http://127.0.0.1:8000",
        "token_endpoint": "http://127.0.0.1:8000/oauth/token",
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "grant_types_supported": ["client_credentials"],
        "response_types_supported": [],
        "scopes_supported": [*rules.Scope],
        "service_documentation": "http://127.0.0.1:8000/docs/api",
    }


@asynccontextmanager
async def caller(address: str = "127.0.0.1") -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app.build(Settings(), "postgresql://"), client=(address, 4711))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
        yield client


async def asked(address: str = "127.0.0.1", **given: Any) -> httpx.Response:
    """Ask for a token: by a form of these fields, or with this content as it is."""
    if "content" in given:
        given["headers"] = {"content-type": "application/x-www-form-urlencoded"} | given.get("headers", {})
    else:
        given["data"] = GRANT | given.get("data", {})
    async with caller(address) as client:
        return await client.post("/oauth/token", **given)


async def system(**fields: Any) -> Client:
    return await make.client(**{"secret_hash": queries.hash_of(SECRET)} | fields)


async def _rotated(call: Call, admin: str, client_id: str, version: int) -> str:
    found = await call(ROTATE, {"input": {"id": client_id, "expectedVersion": version}}, token=admin)
    done = found["clientSecretRotate"]
    assert (done["client"]["version"], done["errors"]) == (version + 1, [])
    assert done["client"]["secretIssuedAt"]
    return str(done["secret"])


async def _code(call: Call, token: str) -> str:
    answer = await call("{ viewer { id } }", token=token, whole=True)
    return str(answer["errors"][0]["extensions"]["code"])
