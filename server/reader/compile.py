"""Selection to SQL: rows as objects, relations as correlated subselects, connections as pages.

`row_to_json` over a subquery whose columns carry the response's own keys is how PostgreSQL writes an object;
the names that begin with `$` are the compiler's own, as no GraphQL name can.
"""

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from graphql import GraphQLObjectType

from server.reader import connection, counts, figures, where
from server.reader.policy import Clause
from server.reader.selection import Selected
from server.reader.sources import (
    AnyNode,
    Changed,
    Column,
    Counts,
    Derived,
    Each,
    Either,
    Embedded,
    Expression,
    Figures,
    Lookup,
    Many,
    OfViewer,
    One,
    Own,
    Page,
    Result,
    kind_of,
    table_of,
    written,
)
from server.reader.statement import Statement

KEY_LIMIT = 63  # PostgreSQL cuts longer column names
Fields = Sequence[Selected]


class Compiler:
    """Compiles one root field into one statement."""

    def __init__(self, statement: Statement, slots: Sequence[dict[str, Any]], shapes: Sequence[Hashable]) -> None:
        self.statement = statement
        self.slots = slots
        self.shapes = shapes
        self.renamed: dict[str, str] = {}
        """Response keys too long for a column, with the column that stands for each."""

    def root(self, selected: Selected) -> str:
        """Return the statement's text; its one row's one column is the field's JSON."""
        given = self.given(selected)
        match selected.source:
            case Page(only=only, each=each):
                found = self.connection(selected, self.statement.holds(only, "{t}") if only else "TRUE", each)
            case Counts() as source:
                found = counts.sql(self, selected, source)
            case Figures():
                found = figures.Figures(self, selected).sql()
            case Lookup(condition=condition):
                found = self._lookup(selected, condition, given)
            case Changed(only=only):
                found = self._changed(selected, only, given)
            case AnyNode():
                found = self._nodes(selected, given)
            case Own():
                found = self.object(self.columns(selected.only, ""), "")
            case Result(id_of=id_of):
                self._enter(selected.types)
                bound = self.statement.bind(lambda at: id_of(at.payload), id_of, "text")
                abstract = selected.types != [selected.type]
                found = self._either(selected, bound, selected.types) if abstract else self._one(selected, bound)
            case _:
                raise LookupError(f"{selected.name} is not a root of the reader")
        return f"SELECT {found}::text"

    def _enter(self, types: Iterable[GraphQLObjectType]) -> None:
        for each in types:
            self.statement.enter(table_of(each))

    def given(self, selected: Selected) -> dict[str, Any]:
        return self.slots[selected.site] if selected.site is not None else {}

    def connection(self, selected: Selected, joined: str, each: Each | None = None) -> str:
        """Return SQL for a connection of the rows for which `joined` holds (`{t}` is their alias)."""
        return connection.Connection(self, selected, joined, each).sql()

    def object(self, columns: str, rest: str) -> str:
        return f'(SELECT row_to_json("$r") FROM (SELECT {columns} {rest}) "$r")'

    def columns(self, fields: Fields, alias: str) -> str:
        return self.listed((each, self.value(each, alias)) for each in fields)

    def listed(self, values: Iterable[tuple[Selected, str]]) -> str:
        return ", ".join(f'{sql} AS "{self._key(each.key)}"' for each, sql in values)

    def _key(self, key: str) -> str:
        if len(key) <= KEY_LIMIT:
            return key
        return self.renamed.setdefault(key, f"$k{len(self.renamed)}")

    def value(self, selected: Selected, alias: str) -> str:
        """Return SQL for a field of the row `alias`; NULL where the viewer may not read it."""
        if selected.name == "__typename":
            return f"'{selected.parent}'::text"
        if self.statement.allows(selected.source):
            return self._readable(selected, alias)
        self.statement.deny(selected)
        return "NULL::text"

    def _readable(self, selected: Selected, alias: str) -> str:
        kind = kind_of(selected.definition.type)
        match selected.source:
            case Column(name=name):
                sql = written(kind, f"{alias}.{name}")
            case Expression(sql=template):
                sql = written(kind, f"({template.format(t=alias)})")
            case One(column=column):
                sql = self._one(selected, f"{alias}.{column}")
            case Many(column=column):
                sql = self.connection(selected, f"{{t}}.{column} = {alias}.id")
            case Either(column=column):
                sql = self._either(selected, f"{alias}.{column}", selected.types)
            case Embedded() as source:
                sql = self._embedded(selected, source, alias)
            case Derived(needs=needs):
                sql = self.object(", ".join(f'{each.format(t=alias)} AS "{name}"' for name, each in needs.items()), "")
            case OfViewer(value=value, type=type_):
                bound = self.statement.of_viewer(value, type_)
                sql = self._one(selected, bound) if selected.below else bound
            case _:
                raise LookupError(f"{selected.parent}.{selected.name} has no source")
        return sql

    def _one(self, selected: Selected, column: str, type_: GraphQLObjectType | None = None) -> str:
        """Return the object of the row whose id is `column`, where the viewer sees it."""
        found = type_ or selected.type
        table, other = table_of(found), self.statement.alias()
        with self.statement.named(table, other) as visible:
            columns = self.columns(selected.below[found.name], other)
        if type_ and self.statement.tagged:
            columns = f"'{type_.name}'::text AS \"$type\"" + (f", {columns}" if columns else "")
        return self.object(columns, f"FROM {table.name} {other} WHERE {other}.id = {column} AND {visible}")

    def _either(self, selected: Selected, column: str, types: Iterable[GraphQLObjectType]) -> str:
        """Return the record that an id names, whichever of the types' tables holds it."""
        cases = [f"WHEN '{table_of(each).prefix}' THEN {self._one(selected, column, each)}" for each in types]
        return f"CASE left({column}, 3) {' '.join(cases)} END" if cases else "NULL::json"

    def _embedded(self, selected: Selected, source: Embedded, alias: str) -> str:
        def value(each: Selected) -> str:
            if each.name == "__typename":
                return f"'{each.parent}'::text"
            return written(kind_of(each.definition.type), f"{alias}.{source.columns[each.name]}")

        columns = self.listed((each, value(each)) for each in selected.only)
        return f"CASE WHEN {alias}.{source.present} IS NOT NULL THEN {self.object(columns, '')} END"

    def _lookup(self, selected: Selected, condition: str, given: dict[str, Any]) -> str:
        table, other = table_of(selected.type), self.statement.alias()
        names = {name: self.statement.slot(slot, "text") for name, slot in given.items()}
        found = condition.format(t=other, **names)
        visible = self.statement.visible(table, other)
        rest = f"FROM {table.name} {other} WHERE {found} AND {visible} LIMIT 1"
        return self.object(self.columns(selected.only, other), rest)

    def _changed(self, selected: Selected, only: Clause | None, given: dict[str, Any]) -> str:
        """Return the row that the payload names, where it is among those that are asked for."""
        table, other = table_of(selected.type), self.statement.alias()
        subject = self.statement.bind(lambda at: at.payload, Changed, "text")
        parts = [f"{other}.id = {subject}", self.statement.visible(table, other)]
        if only:
            parts.append(self.statement.holds(only, other))
        if given.get("where") is not None:
            parts.append(where.condition(self.statement, selected.type, other, given["where"]))
        rest = f"FROM {table.name} {other} WHERE {' AND '.join(parts)}"
        return self.object(self.columns(selected.only, other), rest)

    def _nodes(self, selected: Selected, given: dict[str, Any]) -> str:
        """Return the record of one id, or those of a list of ids in its order."""
        asked: Any = self.shapes[selected.site or 0]
        types = [each for each in selected.types if table_of(each).prefix in asked]
        self._enter(types)
        (slot,) = given.values()
        if "id" in given:
            return self._either(selected, self.statement.slot(slot, "text"), types)
        node = self._either(selected, '"$i"."$id"', types)
        return (
            f'(SELECT coalesce(json_agg({node} ORDER BY "$i"."$at"), \'[]\'::json)'
            f' FROM unnest({self.statement.slot(slot, "text[]")}) WITH ORDINALITY "$i" ("$id", "$at"))'
        )
