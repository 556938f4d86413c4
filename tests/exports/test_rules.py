"""Which columns a file has, and how their values are written in each language."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from graphql import parse, validate

from server.api import schema
from server.claims.rules import terms
from server.claims.rules.words import WORDS
from server.exports.rules import cells, columns
from server.exports.rules.columns import COLUMNS
from server.exports.rules.manners import MANNERS
from server.kit.checks import Checks

RIGA = ZoneInfo("Europe/Riga")
ROW: dict[str, Any] = {
    "number": "2026-000001", "title": "=HYPERLINK(1)", "status": "PARTIALLY_SATISFIED", "description": "a\nb;c",
    "registeredAt": "2026-07-01T21:30:00.123456Z", "closedAt": None, "partner": {"name": "ООО «Ромашка»"},
    "reason": {"name": "Cup", "parent": {"name": "Damage", "parent": None}}, "atFaultDepartment": None,
    "amountClaimed": {"amount": "1234.50", "currency": "EUR"}, "amountSettled": None, "rating": 5,
    "basis": {"type": "invoice", "number": "7"}, "tags": ["a", "b"], "channel": "PHONE", "remedyGiven": None,
    "references": {"nodes": [{"system": "erp", "value": "1"}, {"system": "crm", "value": "2"}]},
}  # fmt: skip
NAMES = [
    "number", "title", "status", "registeredAt", "closedAt", "partner", "reason", "atFaultDepartment", "amountClaimed",
    "amountSettled", "currency", "rating", "basis", "tags", "references",
]  # fmt: skip


def chosen(names: list[str]) -> tuple[list[columns.Column], list[tuple[str, ...]]]:
    checks = Checks()
    return [*columns.chosen(names, checks).values()], [(each.code, *each.path) for each in checks.problems]


def test_columns_are_chosen_by_name_in_their_order() -> None:
    found, problems = chosen(["title", "number", "title"])
    assert ([each.en for each in found], problems) == (["Title", "Number"], [])
    assert chosen([])[1] == [("REQUIRED", "columns")]
    assert chosen(["number", "secret", "x" * 99])[1] == [("INVALID", "columns", "1"), ("INVALID", "columns", "2")]


@pytest.mark.parametrize("name", [*COLUMNS])
def test_each_column_reads_what_the_schema_has(name: str) -> None:
    core = schema.core(schema.build())
    assert validate(core, parse(columns.document([COLUMNS[name]]))) == []
    assert COLUMNS[name].heading("en") != COLUMNS[name].heading("ru")


def test_all_columns_can_be_read_at_once() -> None:
    document = columns.document([*COLUMNS.values()])
    assert validate(schema.core(schema.build()), parse(document)) == []


def test_every_value_of_an_enum_has_its_words() -> None:
    enums = {
        "status": terms.ClaimStatus, "direction": terms.ClaimDirection, "importance": terms.Importance,
        "severity": terms.Severity, "channel": terms.Channel, "remedy": terms.Remedy,
    }  # fmt: skip
    assert {each.words for each in COLUMNS.values() if each.words} == enums.keys()
    for words in WORDS.values():
        assert {kind: [*values] for kind, values in words.items()} == {kind: [*enum] for kind, enum in enums.items()}
        assert all(len(set(values.values())) == len(values) for values in words.values())


def test_a_line_of_text() -> None:
    found, _ = chosen(NAMES)
    english = cells.texts(found, "en", MANNERS["en"], RIGA)(ROW)
    assert english == [
        "2026-000001", "'=HYPERLINK(1)", "Partially satisfied", "2026-07-02 00:30", "", "ООО «Ромашка»", "Damage / Cup",
        "", "1234.50", "", "EUR", "5", "invoice 7", "a, b", "erp: 1, crm: 2",
    ]  # fmt: skip
    russian = cells.texts(found, "ru", MANNERS["ru"], RIGA)(ROW)
    assert russian[2:4] == ["Удовлетворена частично", "02.07.2026 00:30"]
    assert russian[8] == "1234,50"


def test_cells_of_a_workbook() -> None:
    found, _ = chosen(NAMES)
    assert cells.values(found, "ru", RIGA)(ROW) == [
        "2026-000001", "=HYPERLINK(1)", "Удовлетворена частично", datetime.fromisoformat("2026-07-02 00:30:00.123456"),
        None, "ООО «Ромашка»", "Damage / Cup", None, 1234.5, None, "EUR", 5, "invoice 7", "a, b", "erp: 1, crm: 2",
    ]  # fmt: skip


def test_a_text_too_long_for_a_cell_is_cut_in_a_workbook_alone() -> None:
    row = {"description": "x" * 40_000}
    found, _ = chosen(["description"])
    assert cells.texts(found, "en", MANNERS["en"], RIGA)(row) == [row["description"]]
    [cell] = cells.values(found, "en", RIGA)(row)
    assert (len(cell), cell[-2:]) == (32_767, "x…")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"amountClaimed": {"amount": "1", "currency": "EUR"}}, "EUR"),
        ({"amountClaimed": None, "amountSettled": {"amount": "1", "currency": "RUB"}}, "RUB"),
        ({"amountClaimed": None}, None),
    ],
)
def test_the_currency_of_either_amount(row: dict[str, Any], expected: str | None) -> None:
    assert COLUMNS["currency"].value(row) == expected


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        (None, None),
        ({"name": "Acme"}, "Acme"),
        ({"type": "a", "number": "b"}, "a b"),
        ({"number": "b"}, "b"),
        ({}, None),
    ],
)
def test_a_basis_is_told_by_its_name(basis: Any, expected: str | None) -> None:
    assert COLUMNS["basis"].value({"basis": basis}) == expected
