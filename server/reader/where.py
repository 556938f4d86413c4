"""`where` and `search` as SQL conditions."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from graphql import GraphQLObjectType, get_named_type

from server.kit.errors import Refusal
from server.reader.shapes import Slot
from server.reader.sources import (
    Column,
    Embedded,
    Expression,
    Kind,
    Many,
    One,
    Source,
    Table,
    kind_of,
    source_of,
    table_of,
)
from server.reader.statement import Statement

_COMPARE = {"eq": "=", "neq": "IS DISTINCT FROM", "gt": ">", "gte": ">=", "lt": "<", "lte": "<="}


def condition(statement: Statement, type_: GraphQLObjectType, alias: str, where: Mapping[str, Any]) -> str:
    """Return the condition that `where` sets on a row `alias` of the type; TRUE when it sets none."""
    parts = [_part(statement, type_, alias, name, value) for name, value in where.items() if value is not None]
    return _all([part for part in parts if part])


def searched(statement: Statement, table: Table, alias: str, words: Any) -> str:
    if table.search is None:
        raise Refusal("BAD_USER_INPUT", "This list has no full-text search.", ("search",))
    return table.search.format(t=alias, q=statement.slot(words, "text"))


def _part(statement: Statement, type_: GraphQLObjectType, alias: str, name: str, value: Any) -> str:
    if name in {"and", "or"}:
        parts = [] if isinstance(value, Slot) else [condition(statement, type_, alias, each) for each in value]
        return f"({(' AND ' if name == 'and' else ' OR ').join(parts)})" if parts else ""
    if name == "not":
        return f"NOT coalesce({condition(statement, type_, alias, value)}, FALSE)"
    if name in _OF_TABLE:
        return _OF_TABLE[name](statement, type_, alias, value)
    definition = type_.fields[name]
    source = source_of(definition)
    if source is None:
        raise LookupError(f"{type_.name}.{name} has no source")
    statement.require(source, name)
    target = get_named_type(definition.type)
    if isinstance(source, One):
        return _related(statement, target, f"{alias}.{source.column}", value)
    if isinstance(source, Many):
        return _some(statement, target, alias, source, value)
    kind = Kind.DECIMAL if isinstance(source, Embedded) else kind_of(definition.type)
    return _compare(statement, _scalar(source, alias), kind, value)


def _scalar(source: Source, alias: str) -> str:
    if isinstance(source, Column):
        return f"{alias}.{source.name}"
    if isinstance(source, Expression):
        return f"({source.sql.format(t=alias)})"
    if isinstance(source, Embedded):
        return f"{alias}.{source.present}"
    raise LookupError(f"{source} cannot be compared")


def _all(parts: list[str]) -> str:
    return " AND ".join(parts) if parts else "TRUE"


def _compare(statement: Statement, left: str, of: Kind, operators: Mapping[str, Any]) -> str:
    kind = of.value
    parts = []
    for name, value in operators.items():
        if value is None:
            continue
        if name == "isNull":
            parts.append(f"{left} IS {'' if value else 'NOT '}NULL")
        elif name in _COMPARE:
            # A truth value is part of the shape, and so of the SQL's text.
            right = str(value).upper() if isinstance(value, bool) else statement.slot(value, kind)
            parts.append(f"{left} {_COMPARE[name]} {right}")
        else:
            parts.append(_SPECIAL[name](left, statement, value, kind))
    return _all(parts)


_SPECIAL: dict[str, Callable[[str, Statement, Any, str], str]] = {
    "in": lambda left, st, value, kind: f"{left} = ANY({st.slot(value, f'{kind}[]')})",
    "notIn": lambda left, st, value, kind: f"({left} = ANY({st.slot(value, f'{kind}[]')})) IS NOT TRUE",
    "startsWith": lambda left, st, value, _: f"starts_with(lower({left}), lower({st.slot(value, 'text')}))",
    "similarTo": lambda left, st, value, _: f"redress_words({left}) @@ (SELECT redress_any({st.slot(value, 'text')}))",
    "has": lambda left, st, value, _: f"{st.slot(value, 'text')} = ANY({left})",
}


def _related(statement: Statement, target: Any, column: str, value: Mapping[str, Any]) -> str:
    """Filter by the row that `column` names; one that the viewer does not see counts as not set."""
    table, other = table_of(target), statement.alias()
    visible = statement.visible(table, other)
    given = {name: each for name, each in value.items() if each is not None}
    if set(given) == {"id"}:
        seen = f"(SELECT {other}.id FROM {table.name} {other} WHERE {other}.id = {column} AND {visible})"
        return _compare(statement, column if visible == "(TRUE)" else seen, Kind.TEXT, given["id"])
    inner = condition(statement, target, other, given)
    return f"EXISTS (SELECT FROM {table.name} {other} WHERE {other}.id = {column} AND {visible} AND {inner})"


def _some(statement: Statement, target: Any, alias: str, source: Many, value: Mapping[str, Any]) -> str:
    """Filter by whether some, or none, of the rows that name this one match."""
    parts = []
    for quantifier, where in value.items():
        if where is None:
            continue
        table, other = table_of(target), statement.alias()
        row_type = get_named_type(target.fields["nodes"].type)
        inner = condition(statement, row_type, other, where)
        visible = statement.visible(table, other)
        found = f"EXISTS (SELECT FROM {table.name} {other} WHERE {other}.{source.column} = {alias}.id"
        parts.append(f"{'NOT ' if quantifier == 'none' else ''}{found} AND {visible} AND {inner})")
    return _all(parts)


def _stood(statement: Statement, type_: GraphQLObjectType, alias: str, value: Mapping[str, Any]) -> str:
    """Filter by what the row was at a moment, by the clock of then; what stands around it is as it is."""
    past = table_of(type_).past
    if past is None:
        raise LookupError(f"{type_.name} has no past")
    statement.require(Source(scope=past.scope), "asOf")
    statement.look_back()
    at, then = statement.slot(value["at"], "timestamptz"), statement.alias()
    inner = condition(statement, type_, then, value["where"]).replace("now()", at)
    inner += f" AND {statement.holds(past.then(statement.viewer), then)}"
    rows = past.rows(at, past.columns.intersection(re.findall(rf"\b{then}\.(\w+)", inner)))
    parts = [f"{name} AS ({part.rows(at)})" for name, part in past.parts.items() if f" FROM {name} " in inner]
    around = f"WITH {', '.join(parts)} " if parts else ""
    met = f"{alias}.id IN ({around}SELECT {then}.id FROM ({rows}) {then} WHERE {inner})"
    return f"{met} AND {statement.holds(past.policy(statement.viewer), alias)}"


def _within(statement: Statement, type_: GraphQLObjectType, alias: str, value: Slot) -> str:
    table, roots = table_of(type_), statement.slot(value, "text[]")
    parent = table.parent
    return (
        f"{alias}.id IN (WITH RECURSIVE below AS (SELECT id FROM {table.name} WHERE id = ANY({roots})"
        f" UNION SELECT child.id FROM {table.name} child JOIN below ON child.{parent} = below.id)"
        " SELECT id FROM below)"
    )


_OF_TABLE: dict[str, Callable[[Statement, GraphQLObjectType, str, Any], str]] = {"within": _within, "asOf": _stood}
"""Conditions that are of no field."""
