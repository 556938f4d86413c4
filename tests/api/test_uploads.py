"""Importing claims from a file over HTTP: sending it, a look, a map, a run, and every way of saying no."""

import asyncio
import csv
import io
import tomllib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest
from starlette.applications import Starlette

from server.api import files
from server.api.files import Files
from server.api.uploads import Uploads
from server.claims.models import Claim
from server.imports.actions import claims as actions
from server.imports.actions import uploads
from server.imports.rules import mapping
from server.imports.rules.mapping import ClaimMap
from server.kit.files import Shelf
from tests.api import live
from tests.api.conftest import token_for, token_of
from tests.imports.tables import GOOD, HEADER, SMALL
from tests.make import accounts, partners

ORIGIN = "http://127.0.0.1:8000"
PATH = "/api/imports/claims"
BAD = "2,,Acme,01.02.2020,,open,,,,,"
MAP = tomllib.loads(SMALL)


def table(*lines: str) -> bytes:
    return "\n".join([HEADER, *lines, ""]).encode()


class Service:
    """The routes of imports in an app of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "files"
        downloads = Files(Shelf(self.folder, files.LIVES))
        self.uploads = Uploads(downloads)
        self.app = Starlette(routes=[*downloads.routes, *self.uploads.routes])
        self.app.state.origin = ORIGIN

    def caller(self, token: str | None = None, **cookies: str) -> httpx.AsyncClient:
        headers = {"authorization": f"Bearer {token}"} if token else {}
        transport = httpx.ASGITransport(self.app)
        return httpx.AsyncClient(transport=transport, base_url=ORIGIN, headers=headers, cookies=cookies)

    def kept(self) -> list[Path]:
        return sorted(self.folder.glob("*")) if self.folder.exists() else []


class Importer:
    """An administrator who sends files."""

    def __init__(self, service: Service, caller: httpx.AsyncClient) -> None:
        self.service = service
        self.caller = caller

    async def sent(self, content: bytes, name: str = "old.csv") -> Any:
        answer = await self.caller.post(PATH, content=content, params={"name": name})
        assert answer.status_code == 201, answer.text
        return answer.json()

    async def run(self, file_id: str, claim_map: Any = MAP, **more: Any) -> list[Any]:
        answer = await self.caller.post(f"{PATH}/{file_id}/run", json={"map": claim_map} | more)
        assert answer.status_code == 200, answer.text
        return [orjson.loads(line) for line in answer.text.splitlines()]


@pytest.fixture
def service(tmp_path: Path) -> Service:
    return Service(tmp_path)


@pytest.fixture
async def organised(rollback: None) -> None:  # noqa: ARG001 - around the row
    await accounts.organisation(records_claims=True)


@pytest.fixture
async def importer(service: Service, organised: None) -> AsyncIterator[Importer]:  # noqa: ARG001 - opens claims
    async with service.caller(await token_of(staff_role="ADMINISTRATOR")) as caller:
        yield Importer(service, caller)


def told(answer: httpx.Response) -> tuple[int, list[tuple[str, str | None]]]:
    errors = [each["extensions"] for each in answer.json()["errors"]]
    return answer.status_code, [(each["code"], each.get("argument")) for each in errors]


async def test_a_file_is_sent_tried_and_imported(importer: Importer) -> None:
    found = await importer.sent(table(GOOD, BAD), "C:\\files\\old crm.csv")
    assert found["id"].startswith("upl_")
    assert (found["name"], found["size"], found["total"]) == ("old crm.csv", len(table(GOOD, BAD)), 2)
    assert found["file"] == {"encoding": "utf-8-sig", "delimiter": ","}
    assert (found["header"], found["sheets"]) == (HEADER.split(","), [])
    assert found["rows"][0] == {"line": 2, "cells": GOOD.split(",")}
    assert found["columns"][5] == {"name": "Status", "filled": 2, "values": ["done", "open"]}
    assert found["map"]["system"] == "old crm"
    assert found["map"]["fields"]["registered_at"] == {"value": "{Date}", "format": "%d.%m.%Y"}

    [tried] = (await importer.run(found["id"], dryRun=True))[-1:]
    assert (tried["dryRun"], await Claim.all().count()) == (True, 0)
    report = {"read": 2, "imported": 1, "unchanged": 0, "skipped": 1}
    assert {name: tried["report"][name] for name in report} == report
    assert tried["report"]["created"]["partners"] == {"count": 1, "first": ["Acme"]}
    assert tried["report"]["created"]["reasons"] == {"count": 2, "first": [["Damage"], ["Damage", "Cup"]]}
    assert tried["report"]["problems"] == {
        "count": 1,
        "first": [
            {
                "line": 3, "column": "Subject", "value": "", "field": "title", "code": "REQUIRED",
                "message": "title is required.",
            }
        ],
    }  # fmt: skip
    aborted = (await importer.run(found["id"]))[-1]["report"]
    assert (aborted["imported"], aborted["skipped"], await Claim.all().count()) == (0, 2, 0)
    done = (await importer.run(found["id"], onError="skip"))[-1]["report"]
    assert (done["imported"], await Claim.all().count()) == (1, 1)
    again = (await importer.run(found["id"], onError="skip"))[-1]["report"]
    assert (again["imported"], again["unchanged"]) == (0, 1)


async def test_bad_rows_can_be_fetched(importer: Importer) -> None:
    file_id = (await importer.sent(table(GOOD, BAD)))["id"]
    bad = (await importer.run(file_id, dryRun=True, language="ru"))[-1]["badRows"]
    assert bad["name"] == "Строки с ошибками.csv"
    answer = await importer.caller.get(bad["url"])
    header, row = csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline=""), delimiter=";")
    assert header[:5] == ["Строка", "Столбец", "Значение", "Код", "Что не так"]
    assert row == ["3", "Subject", "", "REQUIRED", "Значение не заполнено.", *BAD.split(",")]
    async with importer.service.caller(await token_of(staff_role="ADMINISTRATOR")) as other:
        assert told(await other.get(bad["url"])) == (404, [("NOT_FOUND", None)])
    good = await importer.sent(table(GOOD))
    assert (await importer.run(good["id"], dryRun=True))[-1]["badRows"] is None


async def test_progress_is_told_by_rows(importer: Importer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "BATCH", 1)
    monkeypatch.setattr("server.api.progress._EVERY", 0.001)
    file_id = (await importer.sent(table(*(GOOD.replace("1,", f"{at},", 1) for at in range(30)))))["id"]
    *lines, last = await importer.run(file_id)
    assert last["report"]["imported"] == 30
    assert lines
    assert all(each.keys() == {"rows"} for each in lines)
    assert [each["rows"] for each in lines] == sorted(each["rows"] for each in lines)


async def test_a_file_is_looked_into_again_as_told(importer: Importer) -> None:
    found = await importer.sent("Тема|Итог\nа;b|1\n".encode("cp866"))
    assert found["header"] != ["Тема", "Итог"]
    where = f"{PATH}/{found['id']}"
    again = (await importer.caller.get(where, params={"encoding": "cp866", "delimiter": "|", "name": "x.csv"})).json()
    assert (again["header"], again["name"], again["id"]) == (["Тема", "Итог"], "x.csv", found["id"])
    assert again["file"] == {"encoding": "cp866", "delimiter": "|"}
    assert told(await importer.caller.get(where, params={"encoding": "punycode"})) == (
        400,
        [("INVALID", "map.file.encoding")],
    )
    assert told(await importer.caller.get(where, params={"delimiter": "||"})) == (
        400,
        [("INVALID", "map.file.delimiter")],
    )
    assert told(await importer.caller.get(where, params={"encoding": "utf-8"})) == (400, [("INVALID", "encoding")])
    assert (await importer.caller.delete(where)).status_code == 204
    assert told(await importer.caller.get(where)) == (404, [("NOT_FOUND", None)])
    assert importer.service.kept() == []


async def test_a_map_is_written_for_the_command_line(importer: Importer) -> None:
    answer = await importer.caller.post(f"{PATH}/map", json={"map": MAP})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/toml")
    assert answer.headers["content-disposition"] == 'attachment; filename="claims.toml"'
    assert tomllib.loads(answer.text) == MAP
    assert mapping.parse(answer.text) == mapping.parse(SMALL)
    bad = MAP | {"external_id": "{No", "fields": {**MAP["fields"], "title": None}}
    assert told(await importer.caller.post(f"{PATH}/map", json={"map": bad})) == (
        400,
        [("INVALID", "map.external_id.value"), ("INVALID", "map.fields.title")],
    )


async def test_a_map_of_the_command_line_is_read(importer: Importer) -> None:
    async def read(content: bytes) -> httpx.Response:
        return await importer.caller.post(f"{PATH}/map", content=content, headers={"Content-Type": "application/toml"})

    answer = await read(b"\xef\xbb\xbf" + SMALL.encode())
    assert (answer.status_code, answer.json()) == (200, {"map": MAP})
    for bad in (b"system = ", "система = 'a'".encode("cp1251"), b"a = " + b"[" * 5000):
        assert told(await read(bad)) == (400, [("INVALID", "map")])
    missing = [("INVALID", "map.external_id"), ("INVALID", "map.fields")]
    assert told(await read(b"system = 'a'")) == (400, missing)
    assert told(await read(b"#" * 300_000)) == (413, [("BODY_TOO_LARGE", None)])


async def test_what_can_be_imported_is_told(importer: Importer) -> None:
    about = (await importer.caller.get(PATH)).json()
    assert about["mostBytes"] == uploads.MOST_BYTES
    assert {"cp1251", "utf-8"} <= set(about["encodings"])
    assert about["delimiters"] == [",", ";", "\t", "|"]
    fields = {each["name"]: each for each in about["fields"]}
    assert next(iter(fields)) == "external_id"
    assert [name for name, each in fields.items() if each["required"]] == [
        name for name, required in mapping.fields_of(ClaimMap).items() if required
    ]
    assert fields["status"]["values"][:2] == ["REGISTERED", "IN_PROGRESS"]
    kinds = {name: (each["kind"], each["list"]) for name, each in fields.items()}
    assert kinds["reason"] == ("name", True)
    assert kinds["closed_at"] == ("moment", False)
    assert kinds["responsible"] == ("login", False)
    assert kinds["title"] == ("text", False)


BODIES: list[tuple[bytes, dict[str, str], int, list[tuple[str, str | None]]]] = [
    (b"", {}, 400, [("INVALID", "file")]),
    (b"\n\n", {}, 400, [("INVALID", "file")]),
    (b"%PDF-1.7\0", {}, 400, [("INVALID", "file")]),
    (b"\xd0\xcf\x11\xe0\xa1\xb1", {}, 400, [("INVALID", "file")]),
    (b"PK\x03\x04 no workbook", {}, 400, [("INVALID", "file")]),
    (b'a\n"' + b"x" * (1 << 21), {}, 400, [("INVALID", "file")]),
    (b"a," * 600, {}, 400, [("TOO_MANY", "file")]),
    (b"--x\r\n", {"Content-Type": "multipart/form-data; boundary=x"}, 415, [("UNSUPPORTED_MEDIA_TYPE", None)]),
    (b"{}", {"Content-Type": "application/json"}, 415, [("UNSUPPORTED_MEDIA_TYPE", None)]),
    (b"a=b", {"Content-Type": "application/x-www-form-urlencoded"}, 415, [("UNSUPPORTED_MEDIA_TYPE", None)]),
    (b"a", {"Content-Encoding": "gzip"}, 415, [("UNSUPPORTED_ENCODING", None)]),
    (b"a", {"Content-Length": str(uploads.MOST_BYTES + 1)}, 413, [("BODY_TOO_LARGE", None)]),
]


@pytest.mark.parametrize(("body", "headers", "status", "expected"), BODIES)
async def test_what_is_no_table_is_refused_and_not_kept(
    importer: Importer, body: bytes, headers: dict[str, str], status: int, expected: list[tuple[str, str | None]]
) -> None:
    answer = await importer.caller.post(PATH, content=body, headers=headers)
    assert told(answer) == (status, expected)
    assert importer.service.kept() == []


@pytest.mark.parametrize("announced", [True, False])
async def test_a_file_that_is_too_large_is_told_so(
    importer: Importer, monkeypatch: pytest.MonkeyPatch, *, announced: bool
) -> None:
    monkeypatch.setattr(uploads, "MOST_BYTES", 1_000_000)

    async def body() -> AsyncIterator[bytes]:
        for _ in range(100):
            yield b"a,b\n" * 25_000

    headers = dict(importer.caller.headers) | ({"Content-Length": "10000000"} if announced else {})
    async with live.running(importer.service.app) as address, httpx.AsyncClient(base_url=address) as caller:
        answer = await caller.post(PATH, content=body(), headers=headers)
    assert told(answer) == (413, [("BODY_TOO_LARGE", None)])
    assert importer.service.kept() == []


async def test_a_file_without_an_end_is_cut_off(importer: Importer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MOST_BYTES", 1000)
    monkeypatch.setattr("server.api.uploads._LINGERING", 0.1)

    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b"a,b\n" * 50
            await asyncio.sleep(0)

    headers = importer.caller.headers
    async with live.running(importer.service.app) as address, httpx.AsyncClient(base_url=address) as caller:
        with suppress(httpx.NetworkError):  # whether the answer is read before the line is cut is chance
            assert told(await caller.post(PATH, content=endless(), headers=headers))[0] == 413
    assert importer.service.kept() == []


RUNS: list[tuple[Any, list[tuple[str, str | None]]]] = [
    ({}, [("REQUIRED", "map")]),
    ({"map": "x"}, [("REQUIRED", "map")]),
    ({"map": {}}, [("INVALID", "map.system"), ("INVALID", "map.external_id"), ("INVALID", "map.fields")]),
    ({"map": MAP, "dryRun": "yes", "onError": "stop", "language": "de", "rows": 1},
     [("INVALID", "rows"), ("INVALID", "dryRun"), ("INVALID", "onError"), ("INVALID", "language")]),
    ({"map": MAP, "dryRun": [], "onError": ["skip"], "language": {}},
     [("INVALID", "dryRun"), ("INVALID", "onError"), ("INVALID", "language")]),
    ({"map": MAP | {"file": {"encoding": "unicode_escape"}}}, [("INVALID", "map.file.encoding")]),
    ({"map": MAP | {"external_id": "a\0b"}}, [("BAD_USER_INPUT", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), RUNS)
async def test_a_run_that_cannot_be_is_refused(
    importer: Importer, given: Any, expected: list[tuple[str, str | None]]
) -> None:
    file_id = (await importer.sent(table(GOOD)))["id"]
    answer = await importer.caller.post(f"{PATH}/{file_id}/run", json=given)
    assert told(answer) == (400, expected)


async def test_what_goes_wrong_in_a_run_is_told_in_its_last_line(importer: Importer) -> None:
    file_id = (await importer.sent(table(GOOD)))["id"]
    wrong = MAP | {"external_id": "{Nothing}", "fields": MAP["fields"] | {"title": "{None}"}}
    errors = (await importer.run(file_id, wrong))[-1]["errors"]
    assert [(each["extensions"]["code"], each["extensions"]["argument"]) for each in errors] == [
        ("INVALID", "map.external_id"),
        ("INVALID", "map.title"),
    ]
    zone = MAP | {"file": {"time_zone": "Nowhere"}}
    [error] = (await importer.run(file_id, zone))[-1]["errors"]
    assert error["extensions"]["argument"] == "map.file.time_zone"


@pytest.mark.usefixtures("organised")
async def test_only_who_may_import_comes_in(service: Service) -> None:
    partner = await partners.partner()
    scopes = ["claims:write", "partners:read"]
    confined = await accounts.client(partner_ids=[partner.id])
    free, narrow = await accounts.client(), await accounts.client(scopes=["claims:read"])
    refused = (403, [("FORBIDDEN", None)])
    for token in (
        await token_of(partner_id=partner.id),
        await token_of(staff_role="AUDITOR"),
        await token_for(client_id=confined.id),
        await token_for(client_id=narrow.id),
    ):
        async with service.caller(token) as caller:
            assert told(await caller.post(PATH, content=table(GOOD))) == refused
            assert told(await caller.get(PATH)) == refused
            assert told(await caller.post(f"{PATH}/map", json={"map": MAP})) == refused
            assert told(await caller.post(f"{PATH}/upl_x/run", json={"map": MAP})) == refused
            assert told(await caller.delete(f"{PATH}/upl_x")) == refused
    assert service.kept() == []
    async with service.caller(await token_for(client_id=free.id, scopes=scopes)) as caller:
        found = Importer(service, caller)
        file_id = (await found.sent(table(GOOD.replace("done", "open"))))["id"]
        report = (await found.run(file_id))[-1]["report"]
        assert (report["imported"], report["problems"]["first"][0]["code"]) == (0, "FORBIDDEN")
    await accounts.organisation(records_claims=False)
    async with service.caller(await token_of(staff_role="ADMINISTRATOR")) as caller:
        assert told(await caller.post(PATH, content=table(GOOD))) == (400, [("OPTION_OFF", None)])


async def test_a_file_is_its_senders_alone(importer: Importer) -> None:
    file_id = (await importer.sent(table(GOOD)))["id"]
    missing = (404, [("NOT_FOUND", None)])
    async with importer.service.caller(await token_of(staff_role="ADMINISTRATOR")) as other:
        assert told(await other.get(f"{PATH}/{file_id}")) == missing
        assert told(await other.delete(f"{PATH}/{file_id}")) == missing
        assert told(await other.post(f"{PATH}/{file_id}/run", json={"map": MAP})) == missing
    assert len(importer.service.kept()) == 1
    for _ in range(6):
        last = (await importer.sent(table(GOOD)))["id"]
    assert len(importer.service.kept()) == 5
    assert told(await importer.caller.get(f"{PATH}/{file_id}")) == missing
    assert (await importer.caller.get(f"{PATH}/{last}")).status_code == 200


@pytest.mark.usefixtures("organised")
async def test_a_session_comes_from_our_own_pages(service: Service) -> None:
    secret = "s" * 43
    await accounts.session(user_id=(await accounts.user(staff_role="ADMINISTRATOR")).id, secret=secret)
    page = {"Origin": ORIGIN, "X-Redress-CSRF": "1"}
    async with service.caller(redress=secret) as browser:
        changes: list[Callable[[dict[str, str]], Awaitable[httpx.Response]]] = [
            lambda headers: browser.post(PATH, content=table(GOOD), headers=headers),
            lambda headers: browser.post(f"{PATH}/upl_x/run", json={"map": MAP}, headers=headers),
            lambda headers: browser.delete(f"{PATH}/upl_x", headers=headers),
        ]
        for send in changes:
            assert told(await send({})) == (403, [("FOREIGN_ORIGIN", None)])
            assert told(await send({"Origin": ORIGIN})) == (403, [("CSRF_HEADER_MISSING", None)])
        assert (await browser.post(PATH, content=table(GOOD), headers=page)).status_code == 201
    async with service.caller() as nobody:
        assert told(await nobody.post(PATH, content=table(GOOD))) == (401, [("UNAUTHENTICATED", None)])


async def test_a_few_at_once(importer: Importer) -> None:
    file_id = (await importer.sent(table(GOOD)))["id"]
    [viewer] = {path.name.split(".")[1] for path in importer.service.kept()}
    with importer.service.uploads.running.taken(viewer):
        answer = await importer.caller.post(f"{PATH}/{file_id}/run", json={"map": MAP})
        assert (told(answer), answer.headers["retry-after"]) == ((429, [("RATE_LIMITED", None)]), "5")
    with importer.service.uploads.sending.taken(viewer), importer.service.uploads.sending.taken(viewer):
        assert told(await importer.caller.post(PATH, content=table(GOOD))) == (429, [("RATE_LIMITED", None)])
