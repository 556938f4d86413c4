"""`where` and `orderBy` of every record, made from its declarations once all records are known."""

import re
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any, cast

import strawberry
from strawberry.types.base import StrawberryList, StrawberryOptional
from strawberry.types.enum import StrawberryEnumDefinition
from strawberry.types.lazy_type import LazyType

from server.api import declare, filters
from server.api.connection import OrderDirection
from server.reader import sources
from server.reader.statement import MAX_MOMENTS

Members = dict[str, tuple[Any, str]]
_QUANTIFIERS = {"some": "At least one row matches.", "none": "No row matches."}


def finish(*roots: type) -> None:
    """Give every declared connection its arguments: on all records, and on the root types."""
    wheres = {
        cls: _input(f"{cls.__name__}WhereInput", f"Which {cls.__name__} rows are wanted: all that is given must hold.")
        for cls in declare.RECORDS
    }
    quantified = {cls: _some(cls, where) for cls, where in wheres.items()}
    orders = {cls: _order(cls) for cls in declare.RECORDS}
    for cls, where in wheres.items():
        members = _conditions(cls, wheres, quantified)
        if past := declare.RECORDS[cls].past:
            members["asOf"] = _as_of(cls, past, members, lambda row: _conditions(row, wheres, quantified))
        _fields(where, {**members, **_logic(where)})
    for owner in (*declare.RECORDS, *roots):
        for field in _declared(owner):
            source = _source(field)
            if isinstance(source, sources.Many | sources.Page):
                row = row_of(field)
                field.arguments = _page_arguments(row, wheres[row], orders[row])
            elif isinstance(source, sources.Changed) and not field.arguments:
                row = _plain(field.type)
                field.arguments = [declare.argument("where", wheres[row] | None, "Which rows.")]
            elif isinstance(source, sources.Counts | sources.Figures):
                row = next(cls for cls in declare.RECORDS if cls.__name__ == source.rows)
                field.arguments = _which_arguments(row, wheres[row])


def row_of(field: Any) -> Any:
    """Return the record class of a connection's rows."""
    definition = _plain(field.type).__strawberry_definition__
    return _plain(definition.type_var_map["Row"])


def _plain(type_: Any) -> Any:
    while isinstance(type_, StrawberryOptional | LazyType):
        type_ = type_.resolve_type() if isinstance(type_, LazyType) else type_.of_type
    return type_


def _declared(cls: Any) -> list[Any]:
    return [field for field in cls.__strawberry_definition__.fields if "declared" in field.metadata]


def _source(field: Any) -> sources.Source:
    found: sources.Source = field.metadata["declared"].source(field.python_name)
    return found


def _input(name: str, about: str) -> Any:
    return strawberry.input(type(name, (), {}), description=about)


def _fields(cls: Any, members: Members, *, required: bool = False) -> None:
    """Fill an input that others already refer to."""
    filled = filters.build(cls.__name__, members, "", required=required)
    cls.__strawberry_definition__.fields = filled.__strawberry_definition__.fields


def _conditions(cls: Any, wheres: dict[Any, Any], quantified: dict[Any, Any]) -> Members:
    members: Members = {}
    for field in _declared(cls):
        source = _source(field)
        if field.metadata["declared"].where:
            members[_name(field)] = (
                _comparator(field, source, wheres, quantified),
                f"By `{_name(field)}`.{_scope(source)}",
            )
    if declare.RECORDS[cls].parent:
        members["within"] = (
            list[strawberry.ID],
            "Is one of these or stands anywhere below them in the tree.",
        )
    return members


def _logic(where: Any) -> Members:
    return {
        "and": (list[where], "All of these hold."),
        "or": (list[where], "At least one of these holds."),
        "not": (where, "This does not hold."),
    }


def _as_of(cls: Any, past: sources.Past, members: Members, of: Callable[[Any], Members]) -> tuple[Any, str]:
    """Make the condition on rows as they stood; `of` tells the members of other rows' `where`."""
    parts = {
        _name(field): (_some(row, _known(row, part.columns, of(row)), suffix="AsOf"), members[_name(field)][1])
        for field in _declared(cls)
        if isinstance(_source(field), sources.Many)
        and (part := past.parts.get(declare.RECORDS[row := row_of(field)].name))
    }
    where = _known(cls, past.columns, members, parts)
    made = _input(f"{cls.__name__}AsOfInput", f"{cls.__name__} rows as they stood at a moment.")
    at = (
        datetime,
        "The moment. What happened at it or later counts as not happened; rows that came then are left out.",
    )
    _fields(made, {"at": at, "where": (where, "What they were.")}, required=True)
    told = "As they stood at a moment that has passed, whatever has become of them since. Needs the scope"
    return made, f"{told} `{past.scope}`. At most {MAX_MOMENTS} in one filter."


def _known(cls: Any, columns: frozenset[str], members: Members, more: Members | None = None) -> Any:
    """Make the `where` of those members that are made of columns which are known of then."""
    where = _input(f"{cls.__name__}AsOfWhereInput", f"What {cls.__name__} rows were: all that is given must have held.")
    known = {_name(field) for field in _declared(cls) if _is_known(_source(field), columns)}
    found = {name: each for name, each in members.items() if name in known}
    _fields(where, found | (more or {}) | _logic(where))
    return where


def _is_known(source: sources.Source, columns: frozenset[str]) -> bool:
    match source:
        case sources.Column(name=name) | sources.One(column=name) | sources.Embedded(present=name):
            return name in columns
        case sources.Expression(sql=sql):
            return columns.issuperset(re.findall(r"\{t\}\.(\w+)", sql))
    return False


def _scope(source: sources.Source) -> str:
    return f" Needs the scope `{source.scope}`." if source.scope else ""


def _comparator(field: Any, source: sources.Source, wheres: dict[Any, Any], quantified: dict[Any, Any]) -> Any:
    if isinstance(source, sources.Many):
        return quantified[row_of(field)]
    type_ = _plain(field.type)
    if isinstance(source, sources.One):
        return wheres[type_]
    if isinstance(source, sources.Embedded):
        return filters.SCALARS[Decimal]
    if isinstance(type_, StrawberryList):
        return filters.TEXTS
    if isinstance(type_, StrawberryEnumDefinition):
        return filters.of_enum(type_.wrapped_cls)
    return filters.SCALARS[type_]


def _name(field: Any) -> str:
    return field.graphql_name or _camel(field.python_name)


def _camel(name: str) -> str:
    head, *tail = name.split("_")
    return head + "".join(part.capitalize() for part in tail)


def _some(cls: Any, where: Any, *, suffix: str = "") -> Any:
    made = _input(f"{cls.__name__}{suffix}ListFilter", f"Looks into a list of {cls.__name__} rows.")
    _fields(made, {name: (where, about) for name, about in _QUANTIFIERS.items()})
    return made


def _order(cls: Any) -> Any:
    names = [_name(field) for field in _declared(cls) if getattr(_source(field), "order", False)]
    if not names:
        return None
    members = {_upper(name): strawberry.enum_value(name, description=f"By `{name}`.") for name in names}
    by: Any = strawberry.enum(
        cast(Any, Enum)(f"{cls.__name__}OrderField", members),
        description=f"What {cls.__name__} rows are sorted by.",
    )
    made = _input(f"{cls.__name__}OrderInput", f"One key that {cls.__name__} rows are sorted by.")
    _fields(made, {"field": (by, "The field."), "direction": (OrderDirection, "Which way.")}, required=True)
    return made


def _upper(name: str) -> str:
    return "".join(f"_{each}" if each.isupper() else each.upper() for each in name)


def _page_arguments(cls: Any, where: Any, order: Any) -> list[Any]:
    made = [
        declare.argument("first", int | None, "How many rows from the start, 0 to 100; 20 when neither is given."),
        declare.argument("after", str | None, "Only rows after this cursor."),
        declare.argument("last", int | None, "How many rows from the end, 0 to 100."),
        declare.argument("before", str | None, "Only rows before this cursor."),
    ]
    narrowing = _which_arguments(cls, where)
    if order:
        narrowing.insert(1, declare.argument("orderBy", list[order] | None, "How they are sorted, at most 4 keys."))
    return made + narrowing


def _which_arguments(cls: Any, where: Any) -> list[Any]:
    made = [declare.argument("where", where | None, "Which rows.")]
    if declare.RECORDS[cls].search:
        words = "Words to find in any form, Russian or English; quotes, OR and - as in web searches."
        made.append(declare.argument("search", str | None, words))
    return made
