"""Where each field of the schema comes from: the vocabulary of declarations, and how to find them.

A declaration is kept in the `extensions` of graphql-core's own types: `source` of a field, `table` of an
object type. Whoever builds the schema puts them there; the reader only looks.
"""

from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from graphql import GraphQLField, GraphQLNamedType, GraphQLObjectType, get_named_type

from server.reader.policy import Clause


@dataclass(frozen=True)
class Gate:
    """What switches tables off: `passed` refuses a read of their own, `open` is SQL that hides what others name."""

    passed: Callable[[], Awaitable[object]]
    open: str


@dataclass(frozen=True)
class Part:
    """Rows that hang on a table's, as they stood: the columns that are known of then, and SQL of them at a moment."""

    columns: frozenset[str]
    rows: Callable[[str], str]


@dataclass(frozen=True)
class Past:
    """How a table's rows stood at a moment that has passed: what `asOf` filters by."""

    columns: frozenset[str]
    """Those that are known of then."""
    rows: Callable[[str, Collection[str]], str]
    """Given the SQL of a moment and columns, SQL of the rows of then: `id`, and these columns at least."""
    policy: Callable[[Any], Clause]
    """Of which rows the viewer may know what they were."""
    then: Callable[[Any], Clause]
    """What they must have been for that, too."""
    scope: str
    parts: Mapping[str, Part] = field(default_factory=dict)
    """By the name of their table."""


@dataclass(frozen=True)
class Table:
    """A table as the API shows it: its ids' prefix, who sees which rows, how it is searched and sorted."""

    name: str
    prefix: str
    policy: Callable[[Any], Clause]
    search: str | None = None
    """A condition over `{t}` and `{q}`, the words."""
    order: tuple[tuple[str, bool], ...] = (("id", False),)
    """The order without `orderBy`: columns, each with whether it descends."""
    parent: str | None = None
    """The column that makes the table a tree: `within` filters by subtree."""
    nullable: frozenset[str] = frozenset()
    """Columns that may be null; the others sort by a plain row comparison."""
    past: Past | None = None
    gate: Gate | None = None
    """Of a table that can be switched off."""


@dataclass(frozen=True, kw_only=True)
class Source:
    """Base of all declarations; `scope` is what a viewer needs to read, filter and sort by the field."""

    scope: str | None = None


@dataclass(frozen=True, kw_only=True)
class Column(Source):
    """A column of the object's own row."""

    name: str
    order: bool = False


@dataclass(frozen=True, kw_only=True)
class Expression(Source):
    """SQL over the row `{t}`."""

    sql: str


@dataclass(frozen=True, kw_only=True)
class One(Source):
    """The row of another table that a column names."""

    column: str


@dataclass(frozen=True, kw_only=True)
class Many(Source):
    """A connection of the rows whose column `column` names this one."""

    column: str


@dataclass(frozen=True, kw_only=True)
class Either(Source):
    """A row of one of several tables: the column's id tells which by its prefix."""

    column: str


@dataclass(frozen=True, kw_only=True)
class Embedded(Source):
    """An object made of this row's own columns; null when `present` is."""

    columns: Mapping[str, str]
    present: str


@dataclass(frozen=True, kw_only=True)
class Derived(Source):
    """A pure function of the viewer and of columns: `needs` maps its arguments to SQL over `{t}`."""

    function: Callable[..., Any]
    needs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Each:
    """A column, and the values of it, none twice, that the viewer's rows have."""

    column: str
    values: Callable[[Any], list[str]]


@dataclass(frozen=True, kw_only=True)
class Page(Source):
    """Root: a connection over a whole table, or over the rows that `only` leaves of it.

    `each` says that these rows have one of several values of a column: then each value's are looked up by an index
    that goes on in the list's order, and only as many as the page shows.
    """

    only: Clause | None = None
    each: "Each | None" = None


@dataclass(frozen=True, kw_only=True)
class Counts(Source):
    """Root: how many rows have each of a column's values; `rows` names the rows' type."""

    rows: str
    column: str
    values: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Figures(Source):
    """Root: aggregates over the rows of the type `rows`; its fields are expressions, or `Groups`."""

    rows: str


@dataclass(frozen=True, kw_only=True)
class Groups(Source):
    """Within figures: the same for each value of a column; `optional`: also for the rows that have none."""

    column: str
    limit: int
    optional: bool


@dataclass(frozen=True, kw_only=True)
class Lookup(Source):
    """Root: the one row for which `condition` holds; `{name}` in it stands for the argument of that name."""

    condition: str = "{t}.id = {id}"


@dataclass(frozen=True, kw_only=True)
class Changed(Source):
    """Root of a subscription: the row that has changed, where the viewer sees it and it matches `where` and `only`.

    `own`: each row is one viewer's, and its changes are told to that viewer alone.
    """

    only: Clause | None = None
    own: bool = False


@dataclass(frozen=True, kw_only=True)
class AnyNode(Source):
    """Root: the record of an id of any kind, or one for each of a list of ids."""


@dataclass(frozen=True, kw_only=True)
class Own(Source):
    """Root: an object about the viewer; its fields are `OfViewer`, or rows that the viewer's ids name."""


@dataclass(frozen=True, kw_only=True)
class OfViewer(Source):
    """A value, or the id of a row, taken from the viewer; `type` is its SQL type."""

    value: Callable[[Any], Any]
    type: str = "text"


@dataclass(frozen=True, kw_only=True)
class Asked(Source):
    """Root: what `function(viewer, **arguments)` answers; `names` are its arguments' by those of the schema.

    The executor asks it, and the reader its records.
    """

    function: Callable[..., Awaitable[Any]]
    names: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Result(Source):
    """A mutation payload's record: `id_of` takes its id from the payload."""

    id_of: Callable[[Any], str | None]


ROOTS = (Page, Counts, Figures, Lookup, Changed, AnyNode, Own)
RELATIONS = (One, Many, Either)


class Kind(Enum):
    """How a scalar travels: its SQL type when bound, and how its JSON is written."""

    TEXT = "text"
    INT = "int"
    BOOL = "boolean"
    TIME = "timestamptz"
    DATE = "date"
    DECIMAL = "numeric"
    JSON = "jsonb"


_KINDS = {
    "Int": Kind.INT,
    "Boolean": Kind.BOOL,
    "DateTime": Kind.TIME,
    "Date": Kind.DATE,
    "Decimal": Kind.DECIMAL,
    "JSON": Kind.JSON,
}
_WRITERS = {
    Kind.TIME: """to_char({0}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')""",
    Kind.DECIMAL: "({0})::text",
}


def kind_of(type_: Any) -> Kind:
    """Return how the leaf type travels; enums, ids and strings are text."""
    return _KINDS.get(get_named_type(type_).name, Kind.TEXT)


def written(kind: Kind, sql: str) -> str:
    """Return SQL that yields the value as the response's JSON shows it."""
    return _WRITERS[kind].format(sql) if kind in _WRITERS else sql


def source_of(definition: GraphQLField) -> Source | None:
    found = definition.extensions.get("source")
    return found if isinstance(found, Source) else None


def table_of(type_: GraphQLNamedType) -> Table:
    """Return the table behind an object type, or behind a connection's nodes."""
    found = type_.extensions.get("table")
    if isinstance(found, Table):
        return found
    if isinstance(type_, GraphQLObjectType) and "nodes" in type_.fields:
        return table_of(row_type_of(type_))
    raise LookupError(f"{type_.name} has no table")


def row_type_of(connection: GraphQLObjectType) -> GraphQLObjectType:
    """Return the type of a connection's nodes."""
    named = get_named_type(connection.fields["nodes"].type)
    if not isinstance(named, GraphQLObjectType):
        raise TypeError(f"{connection.name}.nodes are not objects")
    return named
