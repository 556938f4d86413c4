"""From a row to the fields of a claim, or to what is wrong with it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from types import SimpleNamespace
from typing import Any

from server.accounts.rules import Scope, Viewer
from server.claims.rules import inputs, rights, terms
from server.claims.rules.terms import Channel, ClaimDirection, ClaimStatus, Importance
from server.imports.rules import mapping, templates, values
from server.imports.rules.mapping import Cell, FileMap
from server.imports.rules.report import RowProblem
from server.imports.rules.values import Convert, Read, Unfit
from server.kit.checks import Checks

COLUMNS = {
    "partner": "partner_id",
    "reason": "reason_id",
    "at_fault_department": "at_fault_department_id",
    "at_fault_employee": "at_fault_employee_id",
    "responsible": "responsible_id",
}
"""The columns of the claim for which a row gives names instead of ids."""
FIELDS = {column: name for name, column in COLUMNS.items()}
_MOMENTS = {"registered_at", "closed_at", "date", "cancelled_at"}
_AMOUNTS = {"amount_claimed", "amount_settled", "quantity", "price", "amount"}
_WORDS = {"status", "direction", "remedy_sought", "remedy_given", "importance", "severity", "channel", "currency"}
_DEFAULTS: dict[str, Any] = {
    "title": None,
    "description": None,
    "partner_id": None,
    "registered_at": None,
    "status": ClaimStatus.REGISTERED,
    "direction": ClaimDirection.FROM_CUSTOMER,
    "channel": Channel.IMPORT,
    "importance": Importance.NORMAL,
}
_LISTS = {"reason", "tags"}
_STATUSES = [each.value for each in ClaimStatus]
_PLAIN = [column for column in COLUMNS.values() if column != "reason_id"]
_LONGEST_NAME = 250
_LONGEST_TOLD = 200
_SUMS = ("amount_claimed", "amount_settled")
_NOTHING = dict.fromkeys(("closed_at", "reason_id", "responsible_id", "resolution", *_SUMS))
"""What a claim may lack, for the rules that ask about it."""

Told = Callable[[str], tuple[str, str]]
"""Given a field, the columns it is made of and what stands there."""


@dataclass(frozen=True)
class Given:
    """A row as it is given: fields not yet checked, and what could not even be read."""

    line: int
    fields: Mapping[str, Any]
    told: Told
    problems: Sequence[RowProblem] = ()


@dataclass(frozen=True)
class Draft:
    """A row that is right in itself: the columns of a claim, with names where ids will be."""

    line: int
    external_id: str
    fields: dict[str, Any]
    told: Told

    def problem(self, name: str, code: str, message: str) -> RowProblem:
        return problem(self.line, self.told, name, code, message)


@dataclass(frozen=True)
class Terms:
    """What rows are checked against."""

    viewer: Viewer
    now: datetime
    currency: str
    forbidden: dict[frozenset[str], list[Any]] = field(default_factory=dict)


def problem(line: int, told: Told, name: str, code: str, message: str) -> RowProblem:
    column, value = told(name)
    return RowProblem(line, column, value[:_LONGEST_TOLD], code, message, name)


def reading(
    claim_map: FileMap, header: Sequence[str], zone: tzinfo
) -> Callable[[Iterable[tuple[int, list[str]]]], Iterator[Given]]:
    """Return what reads the rows of a file of this header; refuse a map that does not fit it."""
    mapping.check_columns(claim_map, list(header))
    places = {name: at for at, name in enumerate(header)} | {templates.ROW: len(header)}
    cells = dict(claim_map.cells)
    readers = [
        (name, _several(reads) if name in _LISTS else reads[0])
        for name, made in cells.items()
        if (reads := [values.reader(cell, places, _convert(name, cell, claim_map, zone)) for cell in made])
    ]

    def told(row: Sequence[str]) -> Told:
        def tell(name: str) -> tuple[str, str]:
            columns = list(dict.fromkeys(column for cell in cells.get(name, ()) for column in cell.columns))
            return ", ".join(columns) or name, "; ".join(row[places[column]] for column in columns)

        return tell

    def read(rows: Iterable[tuple[int, list[str]]]) -> Iterator[Given]:
        for number, (line, found) in enumerate(rows, 1):
            row = [*found[: len(header)], str(number)]
            if len(row) <= len(header) or any(found[len(header) :]):
                message = f"The row has {len(found)} cells, the header {len(header)}."
                yield Given(line, {}, told(row), [RowProblem(line, "", "", "INVALID", message)])
            else:
                yield _given(line, row, readers, told(row))

    return read


def _given(line: int, row: Sequence[str], readers: Iterable[tuple[str, Read]], told: Told) -> Given:
    fields: dict[str, Any] = {}
    problems: list[RowProblem] = []
    for name, read in readers:
        try:
            found = read(row)
        except Unfit as unfit:
            problems.append(problem(line, told, name, "INVALID", f"{name}: {unfit}."))
        else:
            if found is not None:
                fields[name] = found
    return Given(line, fields, told, problems)


def _several(reads: Sequence[Read]) -> Read:
    return lambda row: [read(row) for read in reads]


def _convert(name: str, cell: Cell, claim_map: FileMap, zone: tzinfo) -> Convert:
    if name in _MOMENTS:
        return values.moment(cell.format, zone)
    if name in _AMOUNTS:
        return values.amount(claim_map.file.decimal)
    return values.word if name in _WORDS else values.text


def check(row: Given, against: Terms) -> Draft | list[RowProblem]:
    """Return the row made clean, or all that is wrong with it."""
    if row.problems:
        return list(row.problems)
    checks = Checks()
    given = {COLUMNS.get(name, name): value for name, value in row.fields.items() if value is not None}
    external_id = checks.text(given.pop("external_id", None), "externalId", limit=250, required=True)
    clean = _clean(_DEFAULTS | _paths(given, checks), against, checks)
    checks.problems += _forbidden(clean, against)
    if not checks.problems:
        return Draft(row.line, external_id or "", clean, row.told)
    return [problem(row.line, row.told, _field(each.path), each.code, each.message) for each in checks.problems]


def _paths(given: dict[str, Any], checks: Checks) -> dict[str, Any]:
    """Make clean what names other records, and leave out the tags that are empty."""
    if "tags" in given:
        given["tags"] = [each for each in given["tags"] if each]
    path = [each or "" for each in given.pop("reason_id", ())]
    names = [each for each in path if each]
    if names:
        if path[: len(names)] != names:
            checks.note("REQUIRED", "The reason below is named, but not the one above it.", ("reasonId",))
        given["reason_id"] = tuple(checks.text(each, "reasonId", limit=_LONGEST_NAME) for each in names)
    for name in _PLAIN:
        if name in given:
            given[name] = checks.text(given[name], rights.camel(name), limit=_LONGEST_NAME)
    return given


def _clean(given: dict[str, Any], against: Terms, checks: Checks) -> dict[str, Any]:
    clean = inputs.claim(given, checks, now=against.now)
    checks.one_of(clean["status"], _STATUSES, "status")
    if clean["status"] in terms.ACTIVE:
        clean.pop("closed_at", None)
    inputs.past(clean.get("closed_at"), checks, against.now, "closedAt")
    if clean["status"] in terms.FINAL and not clean.get("closed_at"):
        checks.note("REQUIRED", "A claim of this status needs closedAt.", ("closedAt",))
    if clean["registered_at"]:
        inputs.standing(SimpleNamespace(**_NOTHING | clean), checks)
    if not clean.keys().isdisjoint(_SUMS):
        clean.setdefault("currency", against.currency)
    return clean


def _forbidden(clean: Mapping[str, Any], against: Terms) -> list[Any]:
    """Return what forbids the viewer to set these fields; asked once for each set of them."""
    names = frozenset(clean)
    if names not in against.forbidden:
        against.forbidden[names] = rights.setting(against.viewer, names)
    found = against.forbidden[names]
    if clean["status"] != ClaimStatus.REGISTERED and Scope.CLAIMS_TRANSITION not in against.viewer.scopes:
        checks = Checks()
        checks.note("FORBIDDEN", "Another status than REGISTERED needs the scope claims:transition.", ("status",))
        return [*found, *checks.problems]
    return found


def _field(path: Sequence[str]) -> str:
    """Return the row's field that the input's path leads to."""
    name = "".join(f"_{each.lower()}" if each.isupper() else each for each in path[0]) if path else ""
    return FIELDS.get(name, name)


def input_name(field: str) -> str:
    """Return a field's name as inputs have it."""
    return rights.camel(field)
