"""Who a request is from: credentials, cross-site requests, and what it costs."""

from collections.abc import Mapping
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import HTTPConnection, Request

from server.accounts.queries import ViewerCache
from server.api import context
from server.api.context import Rejected
from server.kit.listen import Listener
from tests.make import accounts as make

ORIGIN = "https://claims.example"
SECRET = "s" * 43
TOKEN = "rdr_" + "t" * 43
COOKIE = f"__Host-redress={SECRET}"
OWN_PAGE = {"origin": ORIGIN, "x-redress-csrf": "1"}


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({}, 401, "UNAUTHENTICATED"),
        ({"cookie": "redress=plain"}, 401, "UNAUTHENTICATED"),
        ({"cookie": COOKIE}, 403, "FOREIGN_ORIGIN"),
        ({"cookie": COOKIE, "origin": ORIGIN}, 403, "CSRF_HEADER_MISSING"),
        ({"cookie": COOKIE, "x-redress-csrf": "1"}, 403, "FOREIGN_ORIGIN"),
        ({"cookie": COOKIE, "x-redress-csrf": "1", "origin": "null"}, 403, "FOREIGN_ORIGIN"),
        ({"cookie": COOKIE, "x-redress-csrf": "1", "origin": "http://claims.example"}, 403, "FOREIGN_ORIGIN"),
        (
            {"cookie": COOKIE, "x-redress-csrf": "1", "origin": f"{ORIGIN}.evil.example"},
            403,
            "FOREIGN_ORIGIN",
        ),
        ({"cookie": COOKIE, "authorization": f"Bearer {TOKEN}", **OWN_PAGE}, 400, "TWO_CREDENTIALS"),
        ({"cookie": COOKIE, "authorization": "", **OWN_PAGE}, 400, "TWO_CREDENTIALS"),
    ],
)
def test_what_is_rejected_before_any_look(headers: Mapping[str, str], status: int, code: str) -> None:
    with pytest.raises(Rejected) as rejected:
        context.credentials(_connection(headers))
    assert (rejected.value.status, rejected.value.code) == (status, code)


@pytest.mark.parametrize(
    ("scope", "headers", "secret"),
    [
        ({}, {"cookie": COOKIE, **OWN_PAGE}, SECRET),
        ({"method": "GET"}, {"cookie": COOKIE}, SECRET),
        ({"type": "websocket"}, {"cookie": COOKIE, "origin": ORIGIN}, SECRET),
        ({}, {"authorization": f"Bearer {TOKEN}"}, TOKEN),
        ({}, {"authorization": f"bearer  {TOKEN}", "cookie": "theme=dark"}, TOKEN),
        ({}, {"authorization": "Basic YTpi"}, ""),
    ],
)
def test_what_is_looked_up(scope: Mapping[str, Any], headers: Mapping[str, str], secret: str) -> None:
    assert context.credentials(_connection(headers, **scope)).secret == secret


def test_a_socket_of_another_origin_is_rejected() -> None:
    for headers in ({"cookie": COOKIE}, {"cookie": COOKIE, "origin": "https://evil.example"}):
        with pytest.raises(Rejected) as rejected:
            context.credentials(_connection(headers, type="websocket"))
        assert rejected.value.code == "FOREIGN_ORIGIN"


@pytest.mark.parametrize(
    ("origin", "host", "fine"),
    [
        ("http://127.0.0.1:8000", "127.0.0.1:8000", True),
        ("http://localhost:8000", "localhost:8000", True),
        ("http://localhost:8000", "127.0.0.1:8000", False),
        ("http://localhost:3000", "localhost:8000", False),
        ("https://localhost:8000", "localhost:8000", False),
        ("http://evil.example", "127.0.0.1:8000", False),
    ],
)
def test_without_https_the_host_counts(*, origin: str, host: str, fine: bool) -> None:
    headers = {"cookie": f"redress={SECRET}", "x-redress-csrf": "1", "origin": origin, "host": host}
    connection = _connection(headers, own="http://127.0.0.1:8000")
    if fine:
        assert context.credentials(connection).secret == SECRET
    else:
        with pytest.raises(Rejected):
            context.credentials(connection)


@pytest.mark.usefixtures("rollback")
async def test_viewers_by_cookie_and_by_token() -> None:
    user, client = await make.user(), await make.client()
    session = await make.session(user_id=user.id, secret=SECRET)
    token = await make.token(client_id=client.id, secret=TOKEN)
    by_cookie = await context.viewer_of(_connection({"cookie": COOKIE, **OWN_PAGE}))
    assert (by_cookie.id, by_cookie.session_id) == (user.id, session.id)
    by_token = await context.viewer_of(_connection({"authorization": f"Bearer {TOKEN}"}))
    assert (by_token.id, by_token.token_id) == (client.id, token.id)


@pytest.mark.parametrize(
    "headers",
    [
        {"cookie": f"__Host-redress={'x' * 43}", **OWN_PAGE},
        {"cookie": "__Host-redress=", **OWN_PAGE},
        {"cookie": f"__Host-redress={TOKEN}", **OWN_PAGE},
        {"authorization": f"Bearer rdr_{'x' * 43}"},
        {"authorization": f"Bearer {SECRET}"},
        {"authorization": f"Token {TOKEN}"},
        {"authorization": "Bearer"},
    ],
)
@pytest.mark.usefixtures("rollback")
async def test_what_is_invalid_is_not_anonymous(headers: Mapping[str, str]) -> None:
    user = await make.user()
    await make.session(user_id=user.id, secret=SECRET)
    await make.token(user_id=user.id, secret=TOKEN)
    with pytest.raises(Rejected) as rejected:
        await context.viewer_of(_connection(headers))
    assert (rejected.value.status, rejected.value.code) == (401, "UNAUTHENTICATED")
    assert "invalid_token" in rejected.value.headers["WWW-Authenticate"]


async def test_a_known_viewer_is_remembered(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    user, cache = await make.user(), ViewerCache()
    await make.token(user_id=user.id, secret=TOKEN)
    monkeypatch.setattr("server.accounts.queries.viewers.CACHE", cache)
    listener = Listener(database)
    cache.follow(listener)
    await listener.start()
    known = await context.viewer_of(_connection({"authorization": f"Bearer {TOKEN}"}))
    connections = [_connection({"authorization": f"Bearer {TOKEN}"}) for _ in range(1000)]
    found = [await context.viewer_of(connection) for connection in connections]
    await listener.stop()
    await user.delete()
    assert all(each is known for each in found)


def test_the_answer_names_the_request() -> None:
    connection = _connection({}, state={"request_id": "req_1"})
    body = bytes(Rejected(401, "UNAUTHENTICATED", "Sign in.").response(connection).body)
    told = b'{"code":"UNAUTHENTICATED","requestId":"req_1"}'
    assert body == b'{"errors":[{"message":"Sign in.","extensions":' + told + b"}]}"


def _connection(headers: Mapping[str, str], *, own: str = ORIGIN, **scope: Any) -> HTTPConnection:
    app = Starlette()
    app.state.origin = own
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    given = {"type": "http", "method": "POST", "path": "/", "headers": raw, "app": app} | scope
    return Request(given) if given["type"] == "http" else HTTPConnection(given)
