"""Files as spreadsheets read them back."""

import asyncio
import csv
import zipfile
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import orjson
import pytest
from python_calamine import CalamineWorkbook

from server.exports.actions import claims as actions
from server.exports.actions import sheets
from server.exports.rules.columns import COLUMNS
from server.kit.errors import Refusal

CHOSEN = [COLUMNS[name] for name in ("number", "title", "registeredAt", "amountClaimed", "rating", "closedAt")]
ROWS: list[dict[str, Any]] = [
    {
        "number": "2026-000001", "title": '+7 "quoted"; text\nof two lines, =1', "rating": 5, "closedAt": None,
        "registeredAt": "2026-01-31T22:00:00.000000Z", "amountClaimed": {"amount": "1234.50", "currency": "EUR"},
    },
    {
        "number": "2026-000002", "title": "Ёлка 🎄", "registeredAt": "2026-01-31T20:59:00.000000Z",
        "amountClaimed": None, "rating": None, "closedAt": "2026-02-01T00:00:00.000000Z",
    },
]  # fmt: skip


_at = datetime.fromisoformat


def _listed(folder: Path) -> set[Path]:
    return {*folder.iterdir()}


async def _batches(rows: Sequence[Any], size: int = 1) -> AsyncIterator[list[str]]:
    for at in range(0, len(rows), size):
        yield [orjson.dumps(row).decode() for row in rows[at : at + size]]


async def _written(path: Path, rows: Sequence[Any], language: str) -> list[int]:
    told: list[int] = []
    count = await actions.write(
        _batches(rows), path=path, suffix=path.suffix, columns=CHOSEN, language=language,
        zone=ZoneInfo("Europe/Moscow"), progress=told.append,
    )  # fmt: skip
    assert count == len(rows)
    return told


async def test_a_csv_for_russian_spreadsheets(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    assert await _written(path, ROWS, "ru") == [1, 2]
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = [*csv.reader(file, delimiter=";")]
    assert found == [
        ["Номер", "Наименование", "Зарегистрирована", "Заявленная сумма", "Оценка клиента", "Закрыта"],
        ["2026-000001", '\'+7 "quoted"; text\nof two lines, =1', "01.02.2026 01:00", "1234,50", "5", ""],
        ["2026-000002", "Ёлка 🎄", "31.01.2026 23:59", "", "", "01.02.2026 03:00"],
    ]


async def test_a_csv_for_english_spreadsheets(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    await _written(path, ROWS, "en")
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, first, _ = csv.reader(file)
    assert header == ["Number", "Title", "Registered", "Amount claimed", "Rating", "Closed"]
    assert first[2:] == ["2026-02-01 01:00", "1234.50", "5", ""]


async def test_a_workbook_has_numbers_and_dates_a_fixed_header_and_a_filter(tmp_path: Path) -> None:
    path = tmp_path / "claims.xlsx"
    assert await _written(path, ROWS, "ru") == [1, 2]
    [sheet] = CalamineWorkbook.from_path(path).sheet_names
    assert sheet == "Претензии"
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python()
    assert rows == [
        ["Номер", "Наименование", "Зарегистрирована", "Заявленная сумма", "Оценка клиента", "Закрыта"],
        ["2026-000001", ROWS[0]["title"], _at("2026-02-01 01:00"), 1234.5, 5.0, ""],
        ["2026-000002", "Ёлка 🎄", _at("2026-01-31 23:59"), "", "", _at("2026-02-01 03:00")],
    ]
    with zipfile.ZipFile(path) as parts:
        told = parts.read("xl/worksheets/sheet1.xml").decode()
        styles = parts.read("xl/styles.xml").decode()
    assert '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' in told
    assert '<autoFilter ref="A1:F3"/>' in told
    assert "<f>" not in told
    assert "dd.mm.yyyy hh:mm" in styles
    assert _listed(tmp_path) == {path}


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
async def test_a_file_of_no_claims_has_its_header(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"claims{suffix}"
    assert await _written(path, [], "en") == []
    assert path.stat().st_size


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
async def test_work_that_is_stopped_leaves_nothing_open(tmp_path: Path, suffix: str) -> None:
    async def endless() -> AsyncIterator[list[str]]:
        while True:
            yield [orjson.dumps(ROWS[0]).decode()] * 10

    path = tmp_path / f"claims{suffix}"
    writing = asyncio.create_task(
        actions.write(
            endless(), path=path, suffix=suffix, columns=CHOSEN, language="en", zone=ZoneInfo("UTC"),
            progress=lambda _: None,
        )
    )  # fmt: skip
    await asyncio.sleep(0.05)
    writing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writing
    assert _listed(tmp_path) <= {path}


def test_a_workbook_holds_so_many_and_a_csv_all() -> None:
    actions.check_fits(10**9, ".csv")
    actions.check_fits(1_048_575, ".xlsx")
    with pytest.raises(Refusal) as refused:
        actions.check_fits(1_048_576, ".xlsx")
    assert refused.value.problems[0].details == {"max": sheets.MOST_ROWS[".xlsx"]}
