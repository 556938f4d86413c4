"""A page of a connection: its order, where it starts, how long it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graphql import GraphQLObjectType

from server.kit.errors import Refusal
from server.reader import cursors
from server.reader.shapes import Slot
from server.reader.sources import Column, Table, kind_of, source_of
from server.reader.statement import Given, Recipe, Statement

DEFAULT = 20


@dataclass(frozen=True)
class Key:
    """One sort key: a column, its SQL type, whether it descends and may be null."""

    column: str
    type: str
    descends: bool
    nullable: bool


@dataclass(frozen=True)
class Page:
    """What a connection's arguments ask for."""

    keys: tuple[Key, ...]
    signature: str
    """Names the list and its order: a cursor is good for that alone."""
    backward: bool
    size: int
    starts: str
    """Condition set by `after` and `before`."""
    after: bool
    before: bool
    """Whether such a cursor was given."""

    def order_by(self, alias: str) -> str:
        return ", ".join(_sorted(key, alias, backward=self.backward) for key in self.keys)

    def cursor(self, alias: str, statement: Statement) -> str:
        inner = statement.bind(lambda given: given.signer.inner, "inner", "bytea")
        outer = statement.bind(lambda given: given.signer.outer, "outer", "bytea")
        return cursors.expression([f"{alias}.{key.column}" for key in self.keys], self.signature, inner, outer)


def page(statement: Statement, type_: GraphQLObjectType, table: Table, alias: str, given: dict[str, Any]) -> Page:
    keys = _keys(statement, type_, table, given.get("orderBy"))
    signature = f"{table.name}:" + ",".join(f"{key.column}{'-' if key.descends else '+'}" for key in keys)
    first: int | None = given.get("first")
    last: int | None = given.get("last")
    parts = []
    for name, forward in (("after", True), ("before", False)):
        cursor: Slot | None = given.get(name)
        if cursor is not None:
            parts.append(_beyond(statement, keys, alias, cursor, signature, forward=forward))
    return Page(
        keys=keys,
        signature=signature,
        backward=last is not None,
        size=next(size for size in (last, first, DEFAULT) if size is not None),
        starts=" AND ".join(parts) or "TRUE",
        after=given.get("after") is not None,
        before=given.get("before") is not None,
    )


def _keys(
    statement: Statement, type_: GraphQLObjectType, table: Table, order: Sequence[dict[str, Any]] | None
) -> tuple[Key, ...]:
    if order:
        keys = [_named(statement, type_, table, str(each["field"].value), each["direction"].value) for each in order]
    else:
        keys = [Key(name, _type(type_, name), descends, name in table.nullable) for name, descends in table.order]
    if all(key.column != "id" for key in keys):
        keys.append(Key("id", "text", keys[-1].descends, nullable=False))
    return tuple(keys)


def _named(statement: Statement, type_: GraphQLObjectType, table: Table, name: str, direction: str) -> Key:
    definition = type_.fields[name]
    source = source_of(definition)
    if not isinstance(source, Column):
        raise Refusal("BAD_USER_INPUT", f"{name} cannot be sorted by.", ("orderBy",))
    statement.require(source, name)
    nullable = source.name in table.nullable
    return Key(source.name, kind_of(definition.type).value, direction == "DESC", nullable)


def _type(type_: GraphQLObjectType, column: str) -> str:
    for definition in type_.fields.values():
        source = source_of(definition)
        if isinstance(source, Column) and source.name == column:
            return kind_of(definition.type).value
    raise LookupError(f"{type_.name} does not show {column}")


def _sorted(key: Key, alias: str, *, backward: bool) -> str:
    direction = "DESC" if key.descends is not backward else "ASC"
    nulls = f" NULLS {'FIRST' if backward else 'LAST'}" if key.nullable else ""
    return f"{alias}.{key.column} {direction}{nulls}"


def _beyond(
    statement: Statement, keys: tuple[Key, ...], alias: str, cursor: Slot, signature: str, *, forward: bool
) -> str:
    """Return the condition that a row stands after (or before) the cursor's."""
    values = [
        statement.bind(_part_of(cursor, at, signature), (cursor, at), f"text::{key.type}")
        for at, key in enumerate(keys)
    ]
    uniform = len({key.descends for key in keys}) == 1 and not any(key.nullable for key in keys)
    if uniform:
        sign = "<" if keys[0].descends is forward else ">"
        columns = ", ".join(f"{alias}.{key.column}" for key in keys)
        return f"({columns}) {sign} ({', '.join(values)})"
    cases: list[str] = []
    same: list[str] = []
    for key, value in zip(keys, values, strict=True):
        column = f"{alias}.{key.column}"
        cases.append(" AND ".join([*same, _past(key, column, value, forward=forward)]))
        same.append(f"{column} IS NOT DISTINCT FROM {value}")
    return "(" + " OR ".join(f"({case})" for case in cases) + ")"


def _past(key: Key, column: str, value: str, *, forward: bool) -> str:
    sign = "<" if key.descends is forward else ">"
    if not key.nullable:
        return f"{column} {sign} {value}"
    if forward:
        return f"({column} {sign} {value} OR ({column} IS NULL AND {value} IS NOT NULL))"
    return f"({column} {sign} {value} OR ({column} IS NOT NULL AND {value} IS NULL))"


def _part_of(cursor: Slot, at: int, signature: str) -> Recipe:
    def part(given: Given) -> str | None:
        return given.signer.keys(given.values[cursor.site][cursor.at], signature)[at]

    return part
