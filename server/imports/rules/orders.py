"""What a file says of orders, shipments and returns: a row for each line, those of a document one below the other."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from server.imports.rules import guesses, rows, templates
from server.imports.rules.guesses import Seen
from server.imports.rules.headings import ORDER_HEADINGS
from server.imports.rules.mapping import Cell, FileMap, Strict
from server.imports.rules.report import RowProblem
from server.imports.rules.rows import Given
from server.kit.errors import Problem
from server.orders.rules.terms import DocumentKind

_HEADER = ("number", "date", "partner", "manager", "currency")
_LINE = (
    "position",
    "item",
    "unit",
    "price_group",
    "quantity",
    "price",
    "amount",
    "cancellation_reason",
    "cancelled_at",
)
_NAMED = {
    DocumentKind.SHIPMENT: ("shipment", "delivery", "отгрузк", "реализац"),
    DocumentKind.RETURN: ("return", "возврат"),
}
"""What files are called that hold something else than orders."""
_FIELDS = {"partnerId": "partner", "managerId": "manager"}


class OrderFields(Strict):
    """What can be made of a row; partners and reasons are named, managers by their logins."""

    number: Cell
    date: Cell
    partner: Cell
    item: Cell
    quantity: Cell
    position: Cell | None = None
    unit: Cell | None = None
    price_group: Cell | None = None
    price: Cell | None = None
    amount: Cell | None = None
    manager: Cell | None = None
    currency: Cell | None = None
    cancellation_reason: Cell | None = None
    cancelled_at: Cell | None = None


class OrderMap(FileMap):
    """The whole file."""

    kind: DocumentKind = DocumentKind.ORDER
    fields: OrderFields


def suggested(columns: Sequence[Seen], *, system: str) -> dict[str, Any]:
    """Return as much of a map as the columns tell; documents without an identifier go by their numbers."""
    found = guesses.suggested(columns, system=system, headings=ORDER_HEADINGS)
    if found["external_id"] == f"{{{templates.ROW}}}":
        found["external_id"] = found["fields"].get("number")
    named = guesses.plain(system)
    kind = next((kind for kind, words in _NAMED.items() if any(word in named for word in words)), DocumentKind.ORDER)
    told = {name: value for name, value in found.items() if value is not None}
    return {"kind": kind.value, **told}


@dataclass
class Told:
    """A document as its rows tell it: the header's fields, its lines, what is wrong with which row."""

    external_id: str
    rows: Sequence[Given]
    header: dict[str, Any] = field(default_factory=dict)
    lines: list[dict[str, Any]] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)

    def problem(self, given: Problem) -> RowProblem:
        """Return what is wrong as of the row that told it."""
        path = given.path
        at = int(path[1]) if len(path) > 1 and path[0] == "lines" else 0
        row = self.rows[at]
        name = _FIELDS.get(path[-1], _snake(path[-1])) if path else ""
        return rows.problem(row.line, row.told, name, given.code, given.message)


def documents(read: Iterable[Given]) -> Iterator[Told]:
    """Yield the documents: rows of one external id that stand together."""
    for external_id, some in groupby(read, key=lambda row: str(row.fields.get("external_id") or "").strip()):
        yield _document(external_id, [*some])


def _document(external_id: str, some: Sequence[Given]) -> Told:
    found = Told(external_id, some)
    found.problems += [problem for row in some for problem in row.problems]
    found.header = {name: some[0].fields[name] for name in _HEADER if name in some[0].fields}
    for row in some:
        for name in _HEADER:
            if row.fields.get(name) != found.header.get(name) and not row.problems:
                message = f"{name} is another one than in line {some[0].line}, of the same document."
                found.problems.append(rows.problem(row.line, row.told, name, "INVALID", message))
        found.lines.append(_line(row, found))
    if "date" in found.header:
        found.header["date"] = found.header["date"].date()
    return found


def _line(row: Given, found: Told) -> dict[str, Any]:
    line = {name: row.fields[name] for name in _LINE if name in row.fields}
    position = line.get("position")
    if position is not None and not (position.isascii() and position.isdigit()):
        message = f"{position!r} is no position."
        found.problems.append(rows.problem(row.line, row.told, "position", "INVALID", message))
        position = None
    return line | {"position": int(position) if position else None}


def told_reasons(order_map: OrderMap, lines: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the lines; where the file has a column of reasons, one without a reason is not cancelled."""
    blank = {"cancellation_reason": None} if order_map.fields.cancellation_reason else {}
    return [blank | dict(line) for line in lines]


def _snake(name: str) -> str:
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in name)
