"""GraphiQL: for who is signed in, from this origin alone, its examples work."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest
from graphql import OperationDefinitionNode, parse
from playwright.async_api import Page, async_playwright
from playwright.async_api import TimeoutError as TooLate

from server import app
from server.accounts.models import User
from server.settings import Settings
from tests.api import live
from tests.api.conftest import Call, token_of
from tests.make import accounts as make
from tests.make import catalogues, claims, partners

STATIC = Path(app.__file__).parent / "api/static"
EXAMPLES = (STATIC / "examples.graphql").read_text()
CHROMIUM = "/usr/bin/chromium"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
ALONE = ["--disable-background-networking", "--disable-component-update"]


_EARLY = "status of 400"
"""A busy machine's editor may send what it has not quite loaded yet; the press is made again."""


def _examples() -> dict[str, tuple[str, Any]]:
    """Return each example's text and variables by its name, read as the page reads them."""
    found, start = {}, 0
    for node in parse(EXAMPLES).definitions:
        assert isinstance(node, OperationDefinitionNode)
        assert node.loc
        assert node.name
        text = EXAMPLES[start : node.loc.end]
        start = node.loc.end
        variables = re.search(r"^#: (.*)$", text, re.MULTILINE)
        assert "# " in text, "an example tells what it is for"
        found[node.name.value] = (text, orjson.loads(variables[1]) if variables else {})
    return found


async def test_the_examples_work_in_their_order(call: Call) -> None:
    token = await token_of(staff_role="ADMINISTRATOR")
    partner, reason = await partners.partner(), await catalogues.claim_reason()
    claim = await claims.claim(partner_id=partner.id, reason_id=None)
    role, user = await make.performer_role(), await make.user()
    known = {"CLAIM": claim.id, "PARTNER": partner.id, "REASON": reason.id, "ROLE": role.id, "USER": user.id}
    for name, (text, variables) in _examples().items():
        given = re.sub(
            r'"([A-Z]+)"', lambda found: f'"{known.get(found[1], found[1])}"', orjson.dumps(variables).decode()
        )
        answer = await call(text, orjson.loads(given), token=token)
        for payload in answer.values():
            if name == "Transition":
                assert {error["code"] for error in payload["errors"]} == {"REQUIRED"}
            else:
                assert payload, name
                told = payload if isinstance(payload, list) else [payload]
                assert not any(each.get("errors") for each in told), (name, payload)


@pytest.fixture
async def service(rollback: None) -> AsyncIterator[httpx.AsyncClient]:  # noqa: ARG001 - the order matters
    transport = httpx.ASGITransport(app.build(Settings(), "postgresql://"))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as given:
        yield given


async def test_strangers_are_sent_to_sign_in(service: httpx.AsyncClient) -> None:
    for cookies in ({}, {"redress": "x" * 43}):
        service.cookies.update(cookies)
        answer = await service.get("/graphiql")
        assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in?next=/graphiql")


async def test_assets_are_kept_for_ever(service: httpx.AsyncClient) -> None:
    page = (STATIC / "graphiql/index.html").read_text()
    names = re.findall(r'(?:src|href)="(/graphiql/assets/[^"]+)"', page)
    assert len(names) == 2
    for name in names:
        answer = await service.get(name)
        assert answer.status_code == 200
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["x-content-type-options"] == "nosniff"
    assert (await service.get("/graphiql/assets/../index.html")).status_code == 404
    assert (await service.get("/graphiql/examples.graphql")).text == EXAMPLES


@asynccontextmanager
async def _signed_in(address: str, secret: str) -> AsyncIterator[Page]:
    async with async_playwright() as tools:
        browser = await tools.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *ALONE])
        context = await browser.new_context()
        await context.add_cookies([{"name": "redress", "value": secret, "url": address}])
        yield await context.new_page()
        await browser.close()


@pytest.fixture
async def user(database: str) -> AsyncIterator[User]:  # noqa: ARG001 - connects
    organisation, user = await make.organisation(), await make.user(name="Anna")
    session = await make.session(user_id=user.id, secret="s" * 43)
    yield user
    for row in (session, user, organisation):
        await row.delete()


async def _executed(page: Page, expected: str) -> None:
    """Press the button until the answer shows `expected`: a busy machine may lose a press while the editor loads."""
    button, shown = (
        page.get_by_role("button", name="Execute query"),
        page.locator(".result-window").get_by_text(expected),
    )
    for _ in range(5):
        await button.click()
        with suppress(TooLate):
            await shown.wait_for(timeout=8_000)
            return
    pytest.fail(f"{expected} was not shown")


async def test_a_browser_runs_a_query(user: User, database: str) -> None:
    service = app.build(Settings(), database)
    async with live.running(service) as address, _signed_in(address, "s" * 43) as page:
        told: list[str] = []
        asked: list[str] = []
        page.on("console", lambda message: told.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: told.append(f"error: {error}"))
        page.on("request", lambda request: asked.append(request.url))
        answer = await page.goto(f"{address}/graphiql")
        assert answer
        assert "script-src 'self';" in answer.headers["content-security-policy"]
        first = page.locator(".graphiql-query-editor").get_by_text("totalCountPrecision")
        await first.wait_for()
        await page.get_by_role("tab", name="Viewer").click()
        await first.wait_for(state="hidden")
        await page.locator(".graphiql-query-editor").get_by_text("scopes").wait_for()
        await _executed(page, user.name)
        await page.get_by_role("button", name="Show Documentation Explorer").click()
        await page.locator(".graphiql-doc-explorer").get_by_text("Mutation", exact=True).first.wait_for()
    assert [text for text in told if text.startswith(("error", "warning")) and _EARLY not in text] == []
    assert f"{address}/graphql" in asked
    assert {url for url in asked if not url.startswith((address, "data:", "blob:"))} == set()
