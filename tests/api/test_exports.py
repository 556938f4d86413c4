"""Exporting claims over HTTP: what is refused, who reads what, the link, the file."""

import asyncio
import csv
import io
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import orjson
import psutil
import pytest
from starlette.applications import Starlette

from server.api import files, schema
from server.api.exports import Exports
from server.api.files import Files
from server.exports.actions import claims as actions
from server.exports.rules.columns import COLUMNS
from server.kit import clock, db
from server.kit.files import Shelf
from tests.api import live
from tests.api.conftest import token_for, token_of
from tests.make import accounts, catalogues, claims, partners

ORIGIN = "http://127.0.0.1:8000"
PATH = "/api/exports/claims"
ASKED: dict[str, Any] = {"columns": ["number", "title", "status", "partner"], "language": "en", "timeZone": "UTC"}
_TABLES = "event, claim, claim_reason, user_account, department, client, partner, organisation"


class Service:
    """The routes of exports in an app of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "files"
        downloads = Files(Shelf(self.folder, files.LIVES))
        self.exports = Exports(schema.core(schema.build()), downloads)
        self.app = Starlette(routes=[*downloads.routes, *self.exports.routes])
        self.app.state.origin = ORIGIN

    def caller(self, token: str | None = None, **cookies: str) -> httpx.AsyncClient:
        headers = {"authorization": f"Bearer {token}"} if token else {}
        transport = httpx.ASGITransport(self.app)
        return httpx.AsyncClient(transport=transport, base_url=ORIGIN, headers=headers, cookies=cookies)

    async def made(self, token: str, **asked: Any) -> Any:
        """Return the last line."""
        async with self.caller(token) as caller:
            answer = await caller.post(PATH, json=ASKED | asked)
        assert answer.status_code == 200, answer.text
        *told, last = [orjson.loads(line) for line in answer.text.splitlines()]
        assert all({"rows", "total"} == each.keys() for each in told)
        return last

    async def rows(self, token: str, **asked: Any) -> list[list[str]]:
        """Return the rows of a CSV, its header among them."""
        last = await self.made(token, **asked)
        async with self.caller(token) as caller:
            answer = await caller.get(last["url"])
        assert answer.status_code == 200, answer.text
        assert answer.content.startswith(b"\xef\xbb\xbf")
        found = [*csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline=""))]
        assert len(found) == last["rows"] + 1 == last["total"] + 1
        return found


@pytest.fixture
def service(tmp_path: Path) -> Service:
    return Service(tmp_path)


@pytest.fixture
async def committed(database: str) -> AsyncIterator[None]:  # noqa: ARG001 - connects
    """Let exports see what the test inserts, and leave the tables as empty as they were."""
    await accounts.organisation(records_claims=True)
    yield
    await db.execute(f"TRUNCATE {_TABLES} CASCADE")


@pytest.fixture
async def organised(rollback: None) -> None:  # noqa: ARG001 - around the row
    await accounts.organisation(records_claims=True)


def told(answer: httpx.Response) -> tuple[int, list[tuple[str, str | None]]]:
    errors = [each["extensions"] for each in answer.json()["errors"]]
    return answer.status_code, [(each["code"], each.get("argument")) for each in errors]


@pytest.mark.usefixtures("committed")
async def test_a_filtered_list_becomes_a_file(service: Service) -> None:
    token = await token_of(staff_role="AUDITOR", language="ru", time_zone="Europe/Moscow")
    partner = await partners.partner(name="Acme")
    for number, status in (("1", "REGISTERED"), ("2", "WITHDRAWN"), ("3", "REGISTERED")):
        await claims.claim(number=number, title=f"-{number}", status=status, partner_id=partner.id)
    given = {"where": {"status": {"eq": "REGISTERED"}}, "orderBy": [{"field": "NUMBER", "direction": "DESC"}]}
    assert await service.rows(token, **given) == [
        ["Number", "Title", "Status", "Partner"],
        ["3", "'-3", "Registered", "Acme"],
        ["1", "'-1", "Registered", "Acme"],
    ]
    assert [row[0] for row in await service.rows(token, search="acme", where={"title": {"eq": "-2"}})] == [
        "Number",
        "2",
    ]
    own = await service.made(token, language=None, timeZone=None, format="XLSX")
    assert own["name"].startswith("Претензии 2")
    assert own["name"].endswith(".xlsx")


@pytest.mark.usefixtures("committed")
async def test_each_caller_gets_its_own_rows(service: Service) -> None:
    own, other = await partners.partner(), await partners.partner()
    mine, theirs = await claims.claim(partner_id=own.id), await claims.claim(partner_id=other.id)
    customer, client = await accounts.user(partner_id=own.id), await accounts.client(partner_ids=[other.id])
    outsider = await accounts.client(scopes=["partners:read"])
    department = await accounts.department()
    await accounts.organisation(agents_read_all=False)
    agent = await accounts.user(department_id=department.id)
    await type(theirs).filter(id=theirs.id).update(responsible_id=(await accounts.user()).id)
    cases = [
        ({"user_id": customer.id}, [mine.number]),
        ({"client_id": client.id}, [theirs.number]),
        ({"user_id": agent.id}, [mine.number]),
        (
            {"user_id": (await accounts.user(staff_role="AUDITOR")).id},
            sorted([mine.number, theirs.number], reverse=True),
        ),
    ]
    for owner, expected in cases:
        rows = await service.rows(await token_for(**owner), orderBy=[{"field": "NUMBER", "direction": "DESC"}])
        assert [row[0] for row in rows[1:]] == expected
    async with service.caller(await token_for(client_id=outsider.id)) as caller:
        assert told(await caller.post(PATH, json=ASKED)) == (403, [("FORBIDDEN", "claims")])


@pytest.mark.usefixtures("organised")
async def test_columns_and_filters_that_may_not_be_read_are_refused(service: Service) -> None:
    token = await token_of(partner_id=(await partners.partner()).id)
    async with service.caller(token) as caller:
        answer = await caller.post(PATH, json=ASKED | {"columns": ["number", "reason", "responsible", "tags"]})
        expected = [("FORBIDDEN", "reason"), ("FORBIDDEN", "responsible"), ("FORBIDDEN", "tags")]
        assert told(answer) == (403, expected)
        assert answer.json()["errors"][1]["extensions"]["requiredScope"] == "people:read"
        for filtered in ({"importance": {"eq": "HIGH"}}, {"not": {"reason": {"name": {"eq": "x"}}}}):
            answer = await caller.post(PATH, json=ASKED | {"where": filtered})
            assert (answer.status_code, answer.json()["errors"][0]["extensions"]["code"]) == (403, "FORBIDDEN")


@pytest.mark.usefixtures("organised")
async def test_the_columns_that_can_be_chosen_are_told(service: Service) -> None:
    customer, auditor = await token_of(partner_id=(await partners.partner()).id), await token_of(staff_role="AUDITOR")
    async with service.caller(auditor) as caller:
        about = (await caller.get(PATH)).json()
        names = [each["name"] for each in about["columns"]]
        assert (about["formats"], about["languages"], names) == (["CSV", "XLSX"], ["en", "ru"], [*COLUMNS])
        assert about["columns"][1] == {"name": "number", "kind": "text", "heading": {"en": "Number", "ru": "Номер"}}
    await service.made(auditor, columns=names)
    async with service.caller(customer) as caller:
        shown = [each["name"] for each in (await caller.get(PATH)).json()["columns"]]
        refused = await caller.post(PATH, json=ASKED | {"columns": names})
    await service.made(customer, columns=shown)
    hidden = {each["extensions"]["argument"] for each in refused.json()["errors"]}
    assert {*names} - {*shown} == hidden
    assert hidden >= {"reason", "internalComment", "amountSettled", "tags"}
    async with service.caller(
        await token_for(client_id=(await accounts.client(scopes=["partners:read"])).id)
    ) as caller:
        assert told(await caller.get(PATH)) == (403, [("FORBIDDEN", None)])


BAD: list[tuple[Any, int, list[tuple[str, str | None]]]] = [
    (b"{", 400, [("BAD_JSON", None)]),
    (b"[]", 400, [("BAD_USER_INPUT", None)]),
    (b'{"columns": ["\xff"]}', 400, [("BAD_JSON", None)]),
    (b" " * 65_537, 413, [("BODY_TOO_LARGE", None)]),
    ({}, 400, [("INVALID", "columns")]),
    ({"columns": []}, 400, [("REQUIRED", "columns")]),
    ({"columns": "number"}, 400, [("INVALID", "columns")]),
    ({"columns": [["number"]]}, 400, [("INVALID", "columns")]),
    ({"columns": ["number", "nothing"]}, 400, [("INVALID", "columns.1")]),
    (ASKED | {"format": "PDF"}, 400, [("INVALID", "format")]),
    (ASKED | {"format": ["CSV"]}, 400, [("INVALID", "format")]),
    (ASKED | {"language": "de"}, 400, [("INVALID", "language")]),
    (ASKED | {"timeZone": "../etc/passwd"}, 400, [("INVALID", "timeZone")]),
    (ASKED | {"first": 10}, 400, [("INVALID", "first")]),
    ({"format": 1, "language": 2, "columns": ["x"]}, 400,
     [("INVALID", "format"), ("INVALID", "language"), ("INVALID", "columns.0")]),
    (ASKED | {"where": {"nothing": {}}}, 400, [("BAD_USER_INPUT", None)]),
    (ASKED | {"where": [1]}, 400, [("BAD_USER_INPUT", None)]),
    (ASKED | {"where": {"status": {"eq": "LOST"}}}, 400, [("BAD_USER_INPUT", None)]),
    (ASKED | {"where": {"id": {"in": ["x"] * 251}}}, 400, [("BAD_USER_INPUT", None)]),
    (ASKED | {"where": {"title": {"eq": "a\0b"}}}, 400, [("BAD_USER_INPUT", None)]),
    (ASKED | {"search": 1}, 400, [("BAD_USER_INPUT", None)]),
    (ASKED | {"orderBy": [{"field": "RESOLUTION", "direction": "ASC"}]}, 400, [("BAD_USER_INPUT", None)]),
    (ASKED | {"orderBy": [{"field": "NUMBER", "direction": "ASC"}] * 5}, 400, [("BAD_USER_INPUT", "orderBy")]),
]  # fmt: skip


@pytest.mark.usefixtures("organised")
@pytest.mark.parametrize(("body", "status", "expected"), BAD)
async def test_what_cannot_be_exported_is_refused(
    service: Service, body: Any, status: int, expected: list[tuple[str, str | None]]
) -> None:
    content = body if isinstance(body, bytes) else orjson.dumps(body)
    async with service.caller(await token_of()) as caller:
        answer = await caller.post(PATH, content=content, headers={"Content-Type": "application/json"})
    assert told(answer) == (status, expected)
    assert answer.headers["content-type"] == "application/json"


@pytest.mark.usefixtures("organised")
async def test_nesting_without_an_end_and_other_media_are_refused(service: Service) -> None:
    deep: Any = {}
    for _ in range(40):
        deep = {"not": deep}
    async with service.caller(await token_of()) as caller:
        assert told(await caller.post(PATH, json=ASKED | {"where": deep})) == (400, [("DEPTH_LIMIT_EXCEEDED", None)])
        assert told(await caller.post(PATH, content=b"{}")) == (415, [("UNSUPPORTED_MEDIA_TYPE", None)])
        assert (await caller.put(PATH)).status_code == 405
    await accounts.organisation(records_claims=False)
    async with service.caller(await token_of()) as caller:
        assert told(await caller.post(PATH, json=ASKED)) == (400, [("OPTION_OFF", None)])


@pytest.mark.usefixtures("organised")
async def test_a_session_comes_from_our_own_pages(service: Service) -> None:
    secret = "s" * 43
    await accounts.session(user_id=(await accounts.user()).id, secret=secret)
    async with service.caller(redress=secret) as browser:
        assert told(await browser.post(PATH, json=ASKED)) == (403, [("FOREIGN_ORIGIN", None)])
        page = {"Origin": ORIGIN}
        assert told(await browser.post(PATH, json=ASKED, headers=page)) == (403, [("CSRF_HEADER_MISSING", None)])
        answer = await browser.post(PATH, json=ASKED, headers=page | {"X-Redress-CSRF": "1"})
        url = orjson.loads(answer.text.splitlines()[-1])["url"]
        assert (await browser.get(url)).status_code == 200
    async with service.caller() as nobody:
        assert told(await nobody.post(PATH, json=ASKED)) == (401, [("UNAUTHENTICATED", None)])
        assert told(await nobody.get(url)) == (401, [("UNAUTHENTICATED", None)])


@pytest.mark.usefixtures("organised")
async def test_a_link_is_good_for_whom_it_was_made_and_for_an_hour(service: Service) -> None:
    user = await accounts.user()
    token, other = await token_for(user_id=user.id), await token_of()
    last = await service.made(token)
    url, missing = last["url"], (404, [("NOT_FOUND", None)])
    async with service.caller(token) as caller:
        found = await caller.get(url)
        assert (found.status_code, found.headers["cache-control"]) == (200, "private, no-store")
        assert found.headers["content-disposition"].startswith("attachment; filename")
        assert len(found.content) == last["size"]
        for bad in (url[:-1] + ("0" if url[-1] != "0" else "1"), url.partition("&")[0], url.partition("?")[0]):
            assert told(await caller.get(bad)) == missing
        assert told(await caller.get(url.replace("Claims", "Other"))) == missing
        assert told(await caller.get(url.replace("expires=", "expires=9"))) == missing
        assert told(await caller.get(url.replace("/exp_", "/upl_"))) == missing
        with clock.fixed(clock.now() + timedelta(minutes=59)):
            assert (await caller.get(url)).status_code == 200
        with clock.fixed(clock.now() + timedelta(minutes=61)):
            assert told(await caller.get(url)) == missing
    async with service.caller(other) as caller:
        assert told(await caller.get(url)) == missing
    async with service.caller(await token_for(user_id=user.id)) as caller:
        assert (await caller.get(url)).status_code == 200


@pytest.mark.usefixtures("organised")
async def test_a_few_at_once(service: Service) -> None:
    user = await accounts.user()
    token = await token_for(user_id=user.id)
    async with service.caller(token) as caller:
        with service.exports.slots.taken(user.id), service.exports.slots.taken(user.id):
            answer = await caller.post(PATH, json=ASKED)
            assert told(answer) == (429, [("RATE_LIMITED", None)])
            assert answer.headers["retry-after"] == "5"
    for _ in range(3):
        await service.made(token)


@pytest.mark.usefixtures("committed")
async def test_a_caller_that_leaves_ends_the_work(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = asyncio.Event()

    async def write(_: Any, **__: Any) -> int:
        begun.set()
        await asyncio.sleep(60)
        return 0

    monkeypatch.setattr(actions, "write", write)
    headers = {"authorization": f"Bearer {await token_of()}"}
    async with live.running(service.app) as address, httpx.AsyncClient(base_url=address, headers=headers) as caller:
        async with caller.stream("POST", PATH, json=ASKED) as answer:
            assert answer.status_code == 200
            await asyncio.wait_for(begun.wait(), 10)
            assert len([*service.folder.glob("*.part")]) == 1
        for _ in range(200):
            if not [*service.folder.iterdir()]:
                break
            await asyncio.sleep(0.02)
        assert [*service.folder.iterdir()] == []


@pytest.mark.usefixtures("committed")
async def test_fifty_thousand_claims_take_little_memory(service: Service) -> None:
    partner, reason = await partners.partner(), await catalogues.claim_reason()
    await db.execute(
        """INSERT INTO claim (id, created_at, updated_at, version, number, title, description, direction, status,
            channel, registered_at, reopen_count, partner_id, reason_id, importance, tags, search)
        SELECT 'clm_' || lpad(n::text, 26, '0'), now(), now(), 1, '1998-' || n, 'Title', repeat('x', 500),
            'FROM_CUSTOMER', 'REGISTERED', 'API', now(), 0, $1, $2, 'NORMAL', '{}', ''
        FROM generate_series(1, 50000) n""",
        partner.id,
        reason.id,
    )
    token = await token_of(staff_role="MANAGER")
    await service.made(token, where={"number": {"eq": "1998-1"}})
    before = psutil.Process().memory_info().rss
    last = await service.made(token, columns=["number", "title", "description", "partner", "reason"])
    grown = psutil.Process().memory_info().rss - before
    assert last["rows"] == 50_000
    assert last["size"] > 25_000_000
    assert grown < 24_000_000
