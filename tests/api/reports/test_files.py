"""Files of reports over HTTP: read back, they hold what the API's queries tell, for the same asker."""

import csv
import io
import re
import zipfile
from collections.abc import AsyncIterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import httpx
import orjson
import pytest
from python_calamine import CalamineWorkbook

from server import app
from server.accounts.rules import Scope
from server.api import sign_in
from server.settings import Settings
from tests.api.conftest import token_for, token_of
from tests.api.reports.told import RADAR, TOLD
from tests.make import accounts, claims, orders, partners, prints, processes
from tests.reports import world
from tests.reports.world import World

PATH = "/api/exports/reports"
FILTERS = {"cancellationReport": "CancellationReportFilter", "assignmentReport": "AssignmentReportFilter"}
REPORTS = [*TOLD, "repeatRadar"]


class Door:
    """Asks for files, and for what the queries tell, by one token over a year around where most happens."""

    def __init__(self, client: httpx.AsyncClient, world: World, token: str) -> None:
        self.client, self.token = client, token
        first = world.middle.replace(day=1) - timedelta(days=200)
        self.filter = {"from": str(first), "to": str(first + timedelta(days=364))}

    async def got(self, name: str, form: str, **query: Any) -> httpx.Response:
        variables = {"filter": self.filter} | query.pop("more", {})
        asked = {"format": form, "language": "en", "variables": orjson.dumps(variables).decode()} | query
        headers = {"authorization": f"Bearer {self.token}"}
        return await self.client.get(f"{PATH}/{name}", params=asked, headers=headers)

    async def file(self, name: str, form: str, **query: Any) -> bytes:
        answer = await self.got(name, form, **query)
        assert answer.status_code == 200, answer.text
        return answer.content

    async def asked(self, name: str, document: str) -> Any:
        body = {"query": document, "variables": {"filter": self.filter}}
        headers = {"authorization": f"Bearer {self.token}"}
        found = (await self.client.post("/graphql", json=body, headers=headers)).json()
        assert "errors" not in found, found["errors"]
        return found["data"][name]


@pytest.fixture
async def door(rollback: None) -> AsyncIterator[Door]:  # noqa: ARG001 - around the requests
    """Make claims, cancelled lines and assignments that all reports tell something of."""
    made = await world.make(Random(11))  # noqa: S311 - no secret
    at = world.NIGHTS[made.zone.key]
    since = datetime.combine(at, time(12), made.zone)
    author = await accounts.user(name="Anna", staff_role="MANAGER")
    done = await processes.assignment(
        created_by=author.id, performer_id=author.id, status="COMPLETED", iteration=2, started_at=since,
        due_at=since + timedelta(days=1), ended_at=since + timedelta(days=3),
    )  # fmt: skip
    late: dict[str, Any] = {"status": "DONE", "closed_at": since + timedelta(days=3), "closed_by": author.id}
    await processes.task(assignment_id=done.id, due_at=done.due_at, **late)
    order = await orders.document(partner_id=(await partners.partner()).id)
    reason = await orders.cancellation_reason(name="=SUM(A1)")
    await orders.line(document_id=order.id, position=1, cancelled_at=since, cancellation_reason_id=reason.id)
    transport = httpx.ASGITransport(app.build(Settings(), "postgresql://"))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
        yield Door(client, made, await token_of(staff_role="MANAGER"))


def plain(row: list[Any]) -> list[Any]:
    return [str(each) if isinstance(each, Decimal) else each for each in row]


async def test_every_report_tells_what_its_query_tells(door: Door) -> None:
    for name, (selection, tables) in TOLD.items():
        kind = FILTERS.get(name, "ReportFilter")
        found = await door.asked(name, f"query ($filter: {kind}) {{ {name}(filter: $filter) {{ {selection} }} }}")
        told = orjson.loads(await door.file(name, "json"))["tables"]
        for place, rows_of in tables.items():
            expected = rows_of(found)
            rows = told[place]["rows"]
            assert len(rows) == len(expected), (name, place)
            for row, wanted in zip(rows, expected, strict=True):
                same = [Decimal(str(each)) if _is_number(each) else each for each in row[1 : len(wanted) + 1]]
                assert same == [Decimal(str(each)) if _is_number(each) else each for each in wanted], (name, place)
    echoes = (await door.asked("repeatRadar", RADAR))["echoes"]
    told = orjson.loads(await door.file("repeatRadar", "json", more={"windowDays": 366, "least": 2}))["tables"]
    assert [row[3:5] for row in told[0]["rows"]] == [[each["count"], each["previousCount"]] for each in echoes] != []


def _is_number(value: Any) -> bool:
    return bool(re.fullmatch(r"-?\d+(\.\d+)?", str(value)))


@pytest.mark.parametrize("name", REPORTS)
async def test_a_workbook_has_the_same_tables_as_numbers_and_dates(door: Door, name: str) -> None:
    told = orjson.loads(await door.file(name, "json"))
    content = await door.file(name, "xlsx")
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sheets = [each for each in parts.namelist() if each.startswith("xl/worksheets/sheet")]
        texts = [parts.read(f"xl/worksheets/sheet{at}.xml").decode() for at in range(2, len(sheets) + 1)]
        charts = [each for each in parts.namelist() if each.startswith("xl/chartsheets/sheet")]
    assert all("<autoFilter" in each and 'state="frozen"' in each and "<f>" not in each for each in texts)
    assert len(texts) == len(told["tables"])
    facts = {row[0]: row[1] for row in book.get_sheet_by_name("About").to_python()}
    assert {each["label"]: each["value"] for each in told["facts"]} == facts
    for table, sheet in zip(told["tables"], [each for each in _data_sheets(book) if each != "About"], strict=True):
        header, *rows = book.get_sheet_by_name(sheet).to_python() or [[]]
        assert header == [each["heading"] for each in table["columns"]]
        kinds = [each["kind"] for each in table["columns"]]
        for row, expected in zip(rows, table["rows"], strict=True):
            for value, wanted, kind in zip(row, expected, kinds, strict=True):
                _check_cell(value, wanted, kind)
    assert charts != []


def _data_sheets(book: CalamineWorkbook) -> list[str]:
    return [each for each in book.sheet_names if not each.startswith("Chart ")]


def _check_cell(value: Any, wanted: Any, kind: str) -> None:
    if wanted is None:
        assert value == ""
    elif kind in ("count", "number", "share", "money"):
        assert isinstance(value, float)
        assert value == pytest.approx(float(wanted))
    elif kind in ("text", "name"):
        assert value == wanted
    else:
        assert hasattr(value, "isoformat"), kind


async def test_a_csv_has_the_same_tables_and_computes_nothing(door: Door) -> None:
    told = orjson.loads(await door.file("cancellationReport", "json", language="ru"))
    text = (await door.file("cancellationReport", "csv", language="ru")).decode("utf-8-sig")
    rows = [*csv.reader(io.StringIO(text, newline=""), delimiter=";")]
    assert ["Отчёт", "Причины отмены заказов клиентов"] in rows
    assert any(row and row[0] == "Период" for row in rows)
    at = rows.index(["По причинам"])
    assert rows[at + 1][:3] == ["Причина", "Строки", "Строки ранее"]
    assert rows[at + 2][:4] == ["'=SUM(A1)", "1", "0", "1,0000"]
    only = (await door.file("cancellationReport", "csv", table=1)).decode("utf-8-sig")
    alone = [*csv.reader(io.StringIO(only, newline=""))]
    assert (alone[0][0], len(alone)) == ("Reason", 1 + len(told["tables"][0]["rows"]))


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("name", REPORTS)
async def test_a_pdf_has_the_same_tables_and_charts(door: Door, name: str, language: str) -> None:
    told = orjson.loads(await door.file(name, "json", language=language))
    content = await door.file(name, "pdf", language=language)
    text = prints.text_of(content).replace("\u00a0", " ")
    assert told["title"] in text
    for table in told["tables"]:
        assert table["title"] in text
        for row in table["rows"] if table["columns"][0]["kind"] == "text" else ():
            assert str(row[0])[:16] in text, table["title"]
    assert prints.meta_of(content)["title"] == told["title"]


async def test_a_chart_alone_is_a_picture(door: Door) -> None:
    svg = (await door.file("registrationDynamics", "svg", table=2)).decode()
    told = orjson.loads(await door.file("registrationDynamics", "json"))["tables"][1]
    assert svg.startswith("<svg")
    assert svg.count("<rect") == 1 + 2 + 2 * len(told["rows"]) + 1  # the page, the legend, the columns, the worst part
    assert (await door.file("registrationDynamics", "png")).startswith(b"\x89PNG")
    assert (await door.got("registrationDynamics", "svg", table=1)).status_code == 400
    assert (await door.got("registrationDynamics", "svg", table=9)).status_code == 400


async def test_conditions_are_told_by_name_and_hold(door: Door) -> None:
    department = await accounts.department(name="Paint shop")
    at = datetime.combine(date.fromisoformat(door.filter["to"]), time(12), ZoneInfo("UTC"))
    await claims.claim(at_fault_department_id=department.id, registered_at=at - timedelta(days=3), number="1999-900001")
    more = {"filter": door.filter | {"departments": [department.id], "statuses": ["REGISTERED"]}}
    told = orjson.loads(await door.file("claimStructure", "json", more=more))
    facts = {each["label"]: each["value"] for each in told["facts"]}
    assert (facts["Departments at fault"], facts["Statuses"]) == ("Paint shop", "Registered")
    assert told["tables"][1]["rows"] == [["Paint shop", 1, 0, "1.0000", "1.0000"]]


async def test_a_file_as_of_a_day_tells_it(door: Door) -> None:
    more = {"filter": door.filter | {"asOf": "2026-02-03"}}
    for language, label, value in (
        ("en", "As of the end of", "2026-02-03"),
        ("ru", "По состоянию на конец дня", "03.02.2026"),
    ):
        told = orjson.loads(await door.file("claimStructure", "json", more=more, language=language))
        assert {each["label"]: each["value"] for each in told["facts"]}[label] == value
    late = await door.got("claimStructure", "json", more={"filter": {"asOf": "2999-01-01"}})
    assert (late.status_code, late.json()["errors"][0]["extensions"]["code"]) == (400, "INVALID")


async def test_who_may_not_run_reports_gets_no_file(door: Door) -> None:
    partner = await partners.partner()
    client = await accounts.client(partner_ids=[partner.id], scopes=[Scope.CLAIMS_READ])
    for token in (await token_of(partner_id=partner.id), await token_for(client_id=client.id)):
        door.token = token
        answer = await door.got("claimStructure", "pdf")
        assert (answer.status_code, answer.json()["errors"][0]["extensions"]["code"]) == (403, "FORBIDDEN")
    assert (await door.client.get(f"{PATH}/claimStructure")).status_code == 401


async def test_a_person_without_a_session_is_led_to_the_sign_in_and_back(door: Door) -> None:
    path = f'{PATH}/claimStructure?format=pdf&variables=%7B"filter":1%7D'
    browser = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
    for cookie in ({}, {"cookie": f"redress={'x' * 43}"}):  # never signed in, and no longer
        answer = await door.client.get(path, headers=browser | cookie)
        assert answer.status_code == 303
        location = urlsplit(answer.headers["location"])
        assert (location.path, answer.headers["cache-control"]) == ("/sign-in", "no-store")
        [after] = parse_qs(location.query)["next"]
        assert sign_in.own_path(after) == after == path.replace('"', "%22")
    bad = await door.client.get(path, headers=browser | {"authorization": "Bearer rdr_no"})
    assert (bad.status_code, bad.json()["errors"][0]["extensions"]["code"]) == (401, "UNAUTHENTICATED")
    assert (await door.client.post(PATH, headers=browser)).status_code == 405


async def test_what_cannot_be_made_is_told(door: Door) -> None:
    for query, argument in (
        ({"format": "doc"}, "format"),
        ({"language": "fr"}, "language"),
        ({"table": "0", "format": "csv"}, "table"),
        ({"table": "1", "format": "pdf"}, "table"),
        ({"nothing": "1"}, "nothing"),
    ):
        answer = await door.got("claimLoad", **{"form": "xlsx"} | query)
        assert (answer.status_code, answer.json()["errors"][0]["extensions"]["argument"]) == (400, argument)
    assert (await door.got("nothing", "csv")).status_code == 404
    for more in ({"first": 1}, {"filter": {"from": "x"}}, {"interval": "HOUR"}):
        assert (await door.got("assignmentReport", "csv", more=more)).status_code == 400
    assert (await door.got("claimLoad", "csv", variables="[]")).status_code == 400


async def test_the_list_of_reports_is_told(door: Door) -> None:
    headers = {"authorization": f"Bearer {door.token}"}
    told = (await door.client.get(PATH, headers=headers)).json()
    assert {each["name"] for each in told["reports"]} == {*REPORTS}
    assert told["reports"][0]["title"] == {"en": "Registration dynamics", "ru": "Динамика регистрации"}
