"""Lists in plain Python: which rows belong, in which order, which page of them, and its cursors."""

import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Protocol

from graphql import get_named_type

from server.reader import sources
from tests.reader.oracle_policy import Policy
from tests.reader.world import EXPRESSIONS, World

Row = dict[str, Any]
Keys = list[tuple[str, bool]]
Joined = tuple[str, str] | Callable[[Row], bool] | None
"""Which rows a list has: those whose column holds a value, those for which a function holds, or all."""


class Declarations(Protocol):
    def source(self, type_: str, field: str) -> sources.Source | None: ...
    def field(self, type_: str, field: str) -> Any: ...
    def table(self, type_: str) -> sources.Table: ...
    def kind(self, type_: str, column: str) -> str: ...


@dataclass(frozen=True)
class Window:
    rows: list[Row]
    cursors: list[str]
    ahead: bool
    behind: bool
    total: int


def shown(kind: str, value: Any) -> Any:
    """Return a column's value as the response has it."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return json.loads(value) if kind == "JSON" else value


def _typed(kind: str, value: Any) -> Any:
    """Return what an argument or a cursor says, to be compared with a column."""
    if not isinstance(value, str):
        return value
    readers: dict[str, Callable[[str], Any]] = {
        "DateTime": datetime.fromisoformat,
        "Date": date.fromisoformat,
        "Decimal": Decimal,
        "Int": int,
    }
    return readers.get(kind, str)(value)


def _told(value: Any) -> str | None:
    """Return a sort key as PostgreSQL writes it in text."""
    if isinstance(value, datetime):
        digits = f"{value:%Y-%m-%d %H:%M:%S.%f}".rstrip("0").rstrip(".")
        return f"{digits}+00"
    return None if value is None else str(value)


def _is_joined(joined: Joined, row: Row) -> bool:
    if callable(joined):
        return joined(row)
    return joined is None or bool(row[joined[0]] == joined[1])


class Lists:
    """Lists as one viewer sees them."""

    def __init__(self, declared: Declarations, world: World, policy: Policy, secret: bytes) -> None:
        self.declared = declared
        self.world = world
        self.policy = policy
        self.secret = secret

    def window(self, type_: str, joined: Joined, arguments: dict[str, Any]) -> Window:
        table = self.declared.table(type_)
        rows = self.matching(type_, joined, arguments)
        keys = self.keys(type_, arguments.get("orderBy"))
        between = self._between(type_, keys, rows, arguments)
        backward = arguments.get("last") is not None
        size = next(each for each in (arguments.get("last"), arguments.get("first"), 20) if each is not None)
        kept = between[max(len(between) - size, 0) :] if backward else between[:size]
        after, before = (arguments.get(name) is not None for name in ("after", "before"))
        more = len(between) > size
        return Window(
            rows=kept,
            cursors=[self.cursor(table.name, keys, row) for row in kept],
            ahead=before or (more and not backward),
            behind=after or (more and backward),
            total=len(rows),
        )

    def matching(self, type_: str, joined: Joined, arguments: dict[str, Any]) -> list[Row]:
        """Return the rows of a list, in no order."""
        rows = [row for row in self.seen(type_) if _is_joined(joined, row)]
        rows = [row for row in rows if self.holds(type_, row, arguments.get("where") or {})]
        if arguments.get("search") is None:
            return rows
        found = self.world.found[self.declared.table(type_).name, arguments["search"]]
        return [row for row in rows if row["id"] in found]

    def seen(self, type_: str) -> list[Row]:
        table = self.declared.table(type_).name
        return [row for row in self.world.rows[table] if self.policy.sees(table, row)]

    def keys(self, type_: str, order: list[dict[str, str]] | None) -> Keys:
        if order:
            keys = [(self._ordered(type_, each["field"]), each["direction"] == "DESC") for each in order]
        else:
            keys = list(self.declared.table(type_).order)
        return keys if any(name == "id" for name, _ in keys) else [*keys, ("id", keys[-1][1])]

    def _ordered(self, type_: str, member: str) -> str:
        head, *tail = member.lower().split("_")
        source = self.declared.source(type_, head + "".join(map(str.capitalize, tail)))
        assert isinstance(source, sources.Column)
        return source.name

    def _between(self, type_: str, keys: Keys, rows: list[Row], arguments: dict[str, Any]) -> list[Row]:
        """Return the rows between the cursors, sorted; a cursor is put among them as a row of its own."""
        table = self.declared.table(type_).name
        marks = {
            name: self._mark(type_, keys, self.read(table, keys, arguments[name]))
            for name in ("after", "before")
            if arguments.get(name) is not None
        }
        for name, mark in marks.items():
            line = _sorted([*rows, mark], keys)
            at = next(at for at, row in enumerate(line) if row is mark)
            rows = line[at + 1 :] if name == "after" else line[:at]
            rows = [row for row in rows if any(row[key] != mark[key] for key, _ in keys)]
        return _sorted(rows, keys)

    def _mark(self, type_: str, keys: Keys, values: list[str | None] | None) -> Row:
        assert values is not None, "a bad cursor is found before"
        return {
            name: _typed(self.declared.kind(type_, name), value) for (name, _), value in zip(keys, values, strict=True)
        }

    def cursor(self, table: str, keys: Keys, row: Row) -> str:
        payload = json.dumps([_told(row[name]) for name, _ in keys], ensure_ascii=False).encode()
        return base64.urlsafe_b64encode(self._mac(table, keys, payload) + payload).decode().rstrip("=")

    def read(self, table: str, keys: Keys, cursor: str) -> list[str | None] | None:
        """Return what a cursor holds; None when it is not one of this list in this order."""
        try:
            raw = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        except ValueError:
            return None
        if raw[:12] != self._mac(table, keys, raw[12:]):
            return None
        found: list[str | None] = json.loads(raw[12:])
        return found

    def _mac(self, table: str, keys: Keys, payload: bytes) -> bytes:
        order = f"{table}:" + ",".join(name + ("-" if descends else "+") for name, descends in keys)
        return hmac.digest(self.secret, order.encode() + payload, hashlib.sha256)[:12]

    def holds(self, type_: str, row: Row, where: dict[str, Any]) -> bool:
        return all(self._part(type_, row, name, value) for name, value in where.items() if value is not None)

    def _part(self, type_: str, row: Row, name: str, value: Any) -> bool:
        match name:
            case "and":
                return all(self.holds(type_, row, each) for each in value)
            case "or":
                return not value or any(self.holds(type_, row, each) for each in value)
            case "not":
                return not self.holds(type_, row, value)
            case "within":
                return self._within(type_, row, value)
        return self._condition(type_, row, name, value)

    def _condition(self, type_: str, row: Row, name: str, value: Any) -> bool:
        kind = get_named_type(self.declared.field(type_, name).type)
        match self.declared.source(type_, name):
            case sources.Column(name=column):
                return self._compared(kind.name, row[column], value)
            case sources.Embedded(present=column):
                return self._compared("Decimal", row[column], value)
            case sources.Expression(sql=sql):
                return self._compared(kind.name, EXPRESSIONS[sql](row), value)
            case sources.One(column=column):
                return self._related(kind.name, row[column], value)
            case sources.Many(column=column):
                return self._some(kind, (column, row["id"]), value)
        raise TypeError(name)

    def _within(self, type_: str, row: Row | None, roots: list[str]) -> bool:
        table = self.declared.table(type_)
        rows = {each["id"]: each for each in self.world.rows[table.name]}
        while row is not None:
            if row["id"] in roots:
                return True
            row = rows.get(row[str(table.parent)])
        return False

    def _related(self, type_: str, id_: str | None, where: dict[str, Any]) -> bool:
        found = next((row for row in self.seen(type_) if row["id"] == id_), None)
        given = {name: each for name, each in where.items() if each is not None}
        if given.keys() == {"id"}:
            return self._compared("ID", found and found["id"], given["id"])
        return found is not None and self.holds(type_, found, given)

    def _some(self, connection: Any, joined: tuple[str, str], quantified: dict[str, Any]) -> bool:
        type_ = get_named_type(connection.fields["nodes"].type).name
        rows = [row for row in self.seen(type_) if row[joined[0]] == joined[1]]
        return all(
            any(self.holds(type_, row, where) for row in rows) is (quantifier == "some")
            for quantifier, where in quantified.items()
            if where is not None
        )

    def _compared(self, kind: str, value: Any, operators: dict[str, Any]) -> bool:
        """Tell whether a value stands all comparisons."""

        def typed(given: Any) -> Any:
            return [_typed(kind, each) for each in given] if isinstance(given, list) else _typed(kind, given)

        def holds(name: str, given: Any) -> bool:
            if name == "similarTo":
                return value is not None and not self.world.stems[value].isdisjoint(self.world.stems[given])
            return _COMPARE[name](value, typed(given))

        return all(holds(name, given) for name, given in operators.items() if given is not None)


def _sorted(rows: list[Row], keys: Keys) -> list[Row]:
    for name, descends in reversed(keys):
        known = sorted((row for row in rows if row[name] is not None), key=lambda row: row[name], reverse=descends)
        rows = known + [row for row in rows if row[name] is None]
    return rows


_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda value, given: value is not None and value == given,
    "neq": lambda value, given: value is None or value != given,
    "in": lambda value, given: value is not None and value in given,
    "notIn": lambda value, given: value is None or value not in given,
    "gt": lambda value, given: value is not None and value > given,
    "gte": lambda value, given: value is not None and value >= given,
    "lt": lambda value, given: value is not None and value < given,
    "lte": lambda value, given: value is not None and value <= given,
    "startsWith": lambda value, given: value is not None and value.lower().startswith(given.lower()),
    "has": lambda value, given: value is not None and given in value,
    "isNull": lambda value, given: (value is None) is given,
}
