"""Signing in and out over HTTP, as programs and as browsers do."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from server.accounts import rules
from server.accounts.models import Session, User
from server.api import http, sign_in
from server.kit import clock, passwords
from tests.make import accounts as make

pytestmark = pytest.mark.usefixtures("rollback")
ORIGIN = "https://claims.example"
OWN_PAGE = {"Origin": ORIGIN, "X-Redress-CSRF": "1"}
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Origin": ORIGIN}
PASSWORD = "correct horse"
NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
Browser = httpx.AsyncClient


@pytest.fixture(scope="module")
async def password_hash() -> str:
    return await passwords.hashed(PASSWORD)


@pytest.fixture
async def user(rollback: None, password_hash: str) -> User:  # noqa: ARG001 - the fixture's order matters
    return await make.user(login="anna", name="Anna", staff_role="AUDITOR", password_hash=password_hash)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with _browser(ORIGIN) as client:
        yield client


async def test_a_program_signs_in_and_out(browser: Browser, user: User) -> None:
    answer = await browser.post("/api/sign-in", json={"login": "Anna", "password": PASSWORD})
    assert answer.status_code == 200
    scopes = sorted(rules.ROLE_SCOPES[rules.StaffRole.AUDITOR])
    viewer = {"id": user.id, "name": "Anna", "kind": "STAFF", "role": "AUDITOR", "scopes": scopes}
    assert answer.json() == {"viewer": viewer}
    assert answer.headers["cache-control"] == "no-store"
    secret = browser.cookies["__Host-redress"]
    attributes = "HttpOnly; Max-Age=1209600; Path=/; SameSite=lax; Secure"
    assert answer.headers["set-cookie"] == f"__Host-redress={secret}; {attributes}"
    answer = await browser.post("/api/sign-out", headers=OWN_PAGE)
    assert (answer.status_code, "Max-Age=0" in answer.headers["set-cookie"]) == (204, True)
    assert not await Session.exists(user_id=user.id)


async def test_signing_out_needs_an_own_page_but_no_session(browser: Browser, user: User) -> None:
    await _signed_in(browser)
    assert (await browser.post("/api/sign-out")).status_code == 403
    foreign = OWN_PAGE | {"Origin": "https://evil.example"}
    assert (await browser.post("/api/sign-out", headers=foreign)).status_code == 403
    await Session.filter(user_id=user.id).delete()
    answer = await browser.post("/api/sign-out", headers=OWN_PAGE)
    assert (answer.status_code, "__Host-redress" in browser.cookies) == (204, False)


async def test_signing_out_everywhere(browser: Browser, user: User) -> None:
    async with _browser(ORIGIN) as other:
        await _signed_in(other)
    await _signed_in(browser)
    assert (await browser.post("/api/sign-out-everywhere")).status_code == 403
    answer = await browser.post("/api/sign-out-everywhere", headers=OWN_PAGE)
    assert (answer.json(), "__Host-redress" in browser.cookies) == ({"ended": 2}, False)
    assert not await Session.exists(user_id=user.id)
    assert _told(await browser.post("/api/sign-out-everywhere", headers=OWN_PAGE)) == (401, "UNAUTHENTICATED")


async def test_without_https_the_cookie_is_plain(user: User) -> None:  # noqa: ARG001 - who signs in
    async with _browser("http://localhost:8000", own="http://127.0.0.1:8000") as browser:
        answer = await browser.post(
            "/api/sign-in",
            json={"login": "anna", "password": PASSWORD},
            headers={"Origin": "http://localhost:8000"},
        )
        assert answer.headers["set-cookie"].startswith("redress=")
        assert "Secure" not in answer.headers["set-cookie"]


async def test_guessing_is_refused_then_slowed_down(browser: Browser, user: User) -> None:  # noqa: ARG001 - the target
    guess: dict[str, Any] = {"json": {"login": "anna", "password": "guess"}}
    with clock.fixed(NOW):
        answers = [await browser.post("/api/sign-in", **guess) for _ in range(6)]
    assert [_told(answer) for answer in answers[:5]] == [(401, "SIGN_IN_FAILED")] * 5
    assert _told(answers[5]) == (429, "RATE_LIMITED")
    assert answers[5].headers["retry-after"] == "1"
    assert not browser.cookies


async def test_another_site_cannot_sign_one_in(browser: Browser, user: User) -> None:  # noqa: ARG001 - the target
    given = {"login": "anna", "password": PASSWORD}
    foreign = {"Origin": "https://evil.example"}
    assert _told(await browser.post("/api/sign-in", json=given, headers=foreign)) == (403, "FOREIGN_ORIGIN")
    assert _told(await browser.post("/sign-in", data=given, headers=foreign)) == (403, "FOREIGN_ORIGIN")
    assert _told(await browser.post("/sign-in", data=given)) == (403, "FOREIGN_ORIGIN")


@pytest.mark.parametrize(
    ("content_type", "body", "expected"),
    [
        ("application/json", b"", (400, "BAD_JSON")),
        ("application/json", b"{", (400, "BAD_JSON")),
        ("application/json", b'{"login": "\xff", "password": "x"}', (400, "BAD_JSON")),
        ("application/json", b'{"login": "\\ud800", "password": "x"}', (400, "BAD_JSON")),
        ("application/json", b"[" * 8000 + b"]" * 8000, (400, "BAD_JSON")),
        ("application/json", b'{"login": NaN, "password": "x"}', (400, "BAD_JSON")),
        ("application/json", b"[]", (400, "BAD_USER_INPUT")),
        ("application/json", b'{"login": "a"}', (400, "BAD_USER_INPUT")),
        ("application/json", b'{"login": {"$ne": 1}, "password": ["x"]}', (400, "BAD_USER_INPUT")),
        ("application/json", b'{"login": "\\u0000", "password": "\\u0000"}', (401, "SIGN_IN_FAILED")),
        ("application/json; charset=utf-8", b" " * 16385, (413, "BODY_TOO_LARGE")),
        ("text/plain", b'{"login": "a", "password": "b"}', (415, "UNSUPPORTED_MEDIA_TYPE")),
        ("application/x-www-form-urlencoded", b"login=a&password=b", (415, "UNSUPPORTED_MEDIA_TYPE")),
        ("", b"{}", (415, "UNSUPPORTED_MEDIA_TYPE")),
    ],
)
async def test_malformed_bodies(browser: Browser, content_type: str, body: bytes, expected: tuple[int, str]) -> None:
    answer = await browser.post("/api/sign-in", content=body, headers={"Content-Type": content_type})
    assert _told(answer) == expected


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"login=%ff", 400), (b"login=\xff", 400), (b"a&" * 11, 400), (b"x" * 16385, 413), (b"", 401)],
)
async def test_malformed_forms(browser: Browser, body: bytes, status: int) -> None:
    answer = await browser.post("/sign-in", content=body, headers=FORM)
    assert answer.status_code == status


async def test_a_person_signs_in_by_the_page(browser: Browser, user: User) -> None:  # noqa: ARG001 - who signs in
    shown = await browser.get("/sign-in", params={"next": "/graphiql?a=1&b=2"})
    assert shown.status_code == 200
    assert '<input type="hidden" name="next" value="/graphiql?a=1&amp;b=2">' in shown.text
    assert "script-src" not in shown.headers["content-security-policy"]
    assert shown.headers["content-security-policy"].startswith("default-src 'none'; style-src 'sha256-")
    form = {"login": "anna", "password": PASSWORD, "next": "/graphiql?a=1&b=2"}
    answer = await browser.post("/sign-in", data=form, headers={"Origin": ORIGIN})
    assert (answer.status_code, answer.headers["location"]) == (303, "/graphiql?a=1&b=2")
    assert "__Host-redress" in browser.cookies


async def test_the_page_says_what_is_wrong(browser: Browser) -> None:
    form = {"login": 'анна"><script>', "password": "secret guess", "next": "//evil.example"}
    headers = {"Origin": ORIGIN, "Accept-Language": "ru-RU,ru;q=0.9,en;q=0.8"}
    answer = await browser.post("/sign-in", data=form, headers=headers)
    assert (answer.status_code, answer.headers["content-language"]) == (401, "ru")
    assert '<p role="alert">Неверный логин или пароль.</p>' in answer.text
    assert 'value="анна&quot;&gt;&lt;script&gt;"' in answer.text
    assert 'name="next" value="/"' in answer.text
    assert "secret guess" not in answer.text
    with clock.fixed(NOW):
        for _ in range(6):
            answer = await browser.post("/sign-in", data=form | {"login": "nobody"}, headers=headers)
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "1")
    assert "Повторите через 1 с." in answer.text


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("/graphiql", "/graphiql"),
        ("/a/b?c=d#e", "/a/b?c=d#e"),
        ("", "/"),
        ("graphiql", "/"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("/\t/evil.example", "/"),
        ("/a\r\nSet-Cookie: x", "/"),
        ("https://evil.example", "/"),
        ("javascript:alert(1)", "/"),
    ],
)
def test_only_own_paths_are_gone_to(given: str, kept: str) -> None:
    assert sign_in.own_path(given) == kept


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "en"),
        ("ru", "ru"),
        ("de, ru;q=0.2", "ru"),
        ("en;q=0.5,ru-RU", "ru"),
        ("ru;q=0.5, en;q=0.9", "en"),
        ("ru;q=x", "ru"),
        ("ru;q=0", "en"),
    ],
)
def test_the_language_preferred(accepted: str, language: str) -> None:
    assert sign_in.preferred(accepted) == language


def _browser(url: str, *, own: str = ORIGIN) -> Browser:
    app = Starlette(routes=http.routes)
    app.state.origin = own
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=url)


async def _signed_in(browser: Browser) -> None:
    answer = await browser.post("/api/sign-in", json={"login": "anna", "password": PASSWORD})
    assert answer.status_code == 200


def _told(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["errors"][0]["extensions"]["code"]
