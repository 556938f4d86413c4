"""Importing orders, shipments and returns: rows of lines, bad ones told, dry runs, skip and abort."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from server.accounts.rules import OPERATOR
from server.imports.actions import orders, uploads
from server.imports.rules import mapping
from server.imports.rules.orders import OrderMap
from server.imports.rules.report import OnError, Report
from server.kit.errors import Refusal
from server.orders.models import DocumentLine, SourceDocument
from server.partners.models import Partner
from tests.make import accounts
from tests.make import orders as make

pytestmark = pytest.mark.usefixtures("rollback")

MAP = """system = "trade"
external_id = "{No}"
[file]
decimal = ","
[fields]
number = "T-{No}"
date = { value = "{Date}", format = "%d.%m.%Y" }
partner = "{Customer}"
manager = "{Manager}"
position = "{Line}"
item = "{Item}"
quantity = "{Count}"
price = "{Price}"
cancellation_reason = "{Cancelled}"
"""
HEADER = "No,Date,Customer,Manager,Line,Item,Count,Price,Cancelled"
GOOD = (
    '1,02.01.2026,Acme,,1,Cup,3,"1,50",',
    '1,02.01.2026,Acme,,2,Pot,1,"9,00",Late',
    '2,03.01.2026,Globex,,,Cup,2,"1,50",',
)


async def load(folder: Path, *rows: str, head: str = "", **more: Any) -> Report:
    await accounts.organisation(currency="EUR", time_zone="Europe/Moscow")
    source = folder / "orders.csv"
    source.write_text("\n".join((HEADER, *rows)), encoding="utf-8")
    given = mapping.parse_as(OrderMap, head + MAP)
    return await orders.import_orders(OPERATOR, source=source, mapping=given, **more)


def sizes(report: Report) -> tuple[int, int, int, int, int]:
    return report.read, report.imported, report.updated, report.unchanged, report.skipped


async def test_rows_become_documents_with_lines(tmp_path: Path) -> None:
    assert sizes(await load(tmp_path, *GOOD)) == (3, 3, 0, 0, 0)
    first = await SourceDocument.get(number="T-1")
    assert (first.kind, first.amount, first.currency, str(first.date)) == (
        "ORDER",
        Decimal("4.50"),
        "EUR",
        "2026-01-02",
    )
    assert (await Partner.get(id=first.partner_id)).name == "Acme"
    cup, pot = await DocumentLine.filter(document_id=first.id).order_by("position")
    assert (cup.item, cup.amount, cup.cancelled_at, pot.cancelled_at is None) == ("Cup", Decimal("4.50"), None, False)
    assert sizes(await load(tmp_path, *GOOD)) == (3, 0, 0, 3, 0)
    changed = (*GOOD[:1], GOOD[1].replace("Late", ""), *GOOD[2:])
    assert sizes(await load(tmp_path, *changed)) == (3, 0, 2, 1, 0)
    assert (await SourceDocument.get(number="T-1")).amount == Decimal("13.50")


BAD = {
    "3,04.01.2026,Acme,,1,,1,1,": ("Item", "REQUIRED"),
    "3,2026/01/04,Acme,,1,Cup,1,1,": ("Date", "INVALID"),
    "3,04.01.2026,,,1,Cup,1,1,": ("Customer", "REQUIRED"),
    "3,04.01.2026,Acme,nobody,1,Cup,1,1,": ("Manager", "NOT_FOUND"),
    "3,04.01.2026,Acme,,x,Cup,1,1,": ("Line", "INVALID"),
    "3,04.01.2026,Acme,,1,Cup,0,1,": ("Count", "INVALID"),
    "3,04.01.2026,Acme,,1,Cup,1,,": ("amount", "REQUIRED"),
    ",04.01.2026,Acme,,1,Cup,1,1,": ("No", "REQUIRED"),
    "1,02.01.2026,Acme,,3,Cup,1,1,": ("No", "DUPLICATE"),
    "2,04.01.2026,Globex,,,Cup,1,1,": ("Date", "INVALID"),
    "3,04.01.2026": ("", "INVALID"),
}


@pytest.mark.parametrize("row", BAD)
async def test_bad_rows_are_told(tmp_path: Path, row: str) -> None:
    report = await load(tmp_path, *GOOD, row, on_error=OnError.SKIP)
    [problem] = report.problems
    assert (problem.line, problem.column, problem.code) == (5, *BAD[row])
    assert report.read == report.imported + report.skipped == 4
    assert await SourceDocument.all().count() == (1 if row.startswith("2,") else 2)


async def test_an_abort_leaves_nothing(tmp_path: Path) -> None:
    report = await load(tmp_path, *GOOD, next(iter(BAD)))
    assert sizes(report) == (4, 0, 0, 0, 4)
    assert await SourceDocument.all().count() == await Partner.filter(name="Acme").count() == 0


async def test_reasons_of_cancelling_that_are_new_are_told(tmp_path: Path) -> None:
    await make.cancellation_reason(name="Late")
    rows = (*GOOD, "3,04.01.2026,Acme,,1,Cup,3,1,Too dear", "4,04.01.2026,Acme,,1,Cup,3,1,Broken")
    assert (await load(tmp_path, *rows, dry_run=True)).cancellation_reasons == ["Broken", "Too dear"]
    assert (await load(tmp_path, *rows, next(iter(BAD)))).cancellation_reasons == []
    assert (await load(tmp_path, *rows)).cancellation_reasons == ["Broken", "Too dear"]
    assert (await load(tmp_path, *rows)).cancellation_reasons == []


async def test_a_dry_run_tells_and_writes_nothing(tmp_path: Path) -> None:
    report = await load(tmp_path, *GOOD, next(iter(BAD)), dry_run=True)
    assert (sizes(report), report.partners) == ((4, 3, 0, 0, 1), ["Acme", "Globex"])
    assert await SourceDocument.all().count() == await Partner.filter(name="Acme").count() == 0


async def test_the_map_tells_the_kind(tmp_path: Path) -> None:
    row = GOOD[0]
    assert sizes(await load(tmp_path, row, head='kind = "SHIPMENT"\n', on_error=OnError.SKIP)) == (1, 1, 0, 0, 0)
    assert [each.kind for each in await SourceDocument.all()] == ["SHIPMENT"]
    with pytest.raises(Refusal, match="kind"):
        mapping.parse_as(OrderMap, 'kind = "ACT"\n' + MAP)


async def test_who_acts_for_some_partners_imports_nothing(tmp_path: Path) -> None:
    viewer = accounts.client_viewer("orders:write", "partners:read", partner_ids=("ptn_1",))
    given = mapping.parse_as(OrderMap, MAP)
    with pytest.raises(Refusal) as caught:
        await orders.import_orders(viewer, source=tmp_path / "none.csv", mapping=given)
    assert caught.value.code == "FORBIDDEN"


async def test_a_document_with_a_bad_row_is_told_as_a_whole(tmp_path: Path) -> None:
    """Sent again with its bad row alone, it would lose its other lines."""
    report = await load(tmp_path, GOOD[0], GOOD[1].replace("Pot", ""), GOOD[2], on_error=OnError.SKIP)
    assert (sizes(report), report.left_out) == ((3, 1, 0, 0, 2), {2, 3})
    path, source = tmp_path / "bad.csv", tmp_path / "orders.csv"
    uploads.write_bad_rows(path, source=source, told=mapping.Source(), report=report, language="en")
    bad = path.read_text(encoding="utf-8-sig")
    source.write_text(bad.replace("Acme,,2,,", "Acme,,2,Pot,"), encoding="utf-8")
    given = mapping.parse_as(OrderMap, MAP)
    again = await orders.import_orders(OPERATOR, source=source, mapping=given)
    assert (sizes(again), again.problems) == ((2, 2, 0, 0, 0), [])
    first = await SourceDocument.get(number="T-1")
    lines = await DocumentLine.filter(document_id=first.id).order_by("position")
    assert [line.item for line in lines] == ["Cup", "Pot"]
