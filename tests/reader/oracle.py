"""The reader's answers found another way: graphql-core over rows in memory, with resolvers in plain Python.

It shares the declarations with the reader, to know which column a field shows, and nothing else.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import orjson
from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    GraphQLSchema,
    build_schema,
    execute_sync,
    get_named_type,
    print_schema,
)

from server.accounts.rules import Viewer
from server.kit.errors import Refusal
from server.reader import sources
from tests.reader import oracle_figures as figures
from tests.reader import world_processes
from tests.reader.oracle_lists import Joined, Lists, shown
from tests.reader.oracle_policy import Policy
from tests.reader.world import EXPRESSIONS, World


@dataclass(frozen=True)
class Row:
    """A row as an object of a type."""

    type: str
    values: dict[str, Any]


@dataclass(frozen=True)
class Page:
    """A connection: its rows in order, and what surrounds them."""

    rows: list[Row]
    cursors: list[str]
    ahead: bool
    behind: bool
    total: int

    def field(self, name: str) -> Any:
        if name == "edges":
            return [{"cursor": cursor, "node": row} for cursor, row in zip(self.cursors, self.rows, strict=True)]
        if name == "pageInfo":
            return {
                "hasNextPage": self.ahead,
                "hasPreviousPage": self.behind,
                "startCursor": self.cursors[0] if self.cursors else None,
                "endCursor": self.cursors[-1] if self.cursors else None,
            }
        return {"nodes": self.rows, "totalCount": self.total, "totalCountPrecision": "EXACT"}[name]


@dataclass(frozen=True)
class Heap:
    """Rows taken together."""

    rows: list[dict[str, Any]]

    def groups(self, column: str, *, optional: bool) -> list["Heap"]:
        """Return the rows of each value, the most first; those without one come last among equals."""
        values = {row[column] for row in self.rows if optional or row[column] is not None}
        found = [Heap([row for row in self.rows if row[column] == value]) for value in values]
        return sorted(found, key=lambda heap: (-len(heap.rows), heap.rows[0][column] or "~"))


class Declared:
    """What the linked schema declares of each field."""

    def __init__(self, core: GraphQLSchema) -> None:
        self.core = core

    def source(self, type_: str, field: str) -> sources.Source | None:
        return sources.source_of(self.field(type_, field))

    def field(self, type_: str, field: str) -> Any:
        found: Any = self.core.type_map[type_]
        return found.fields[field]

    def table(self, type_: str) -> sources.Table:
        return sources.table_of(self.core.type_map[type_])

    def field_names(self, type_: str) -> list[str]:
        found: Any = self.core.type_map[type_]
        return list(found.fields)

    def kind(self, type_: str, column: str) -> str:
        """Return the scalar that shows a column."""
        found: Any = self.core.type_map[type_]
        for field in found.fields.values():
            source = sources.source_of(field)
            if isinstance(source, sources.Column) and source.name == column:
                return str(get_named_type(field.type).name)
        raise LookupError(column)


class Oracle:
    """Answers any query of the schema."""

    def __init__(self, core: GraphQLSchema, world: World, secret: bytes) -> None:
        self.schema = build_schema(print_schema(core))
        self.declared = Declared(core)
        self.world = world
        self.secret = secret
        self.ids = {table: {row["id"]: row for row in rows} for table, rows in world.rows.items()}

    def execute(self, document: DocumentNode, variables: dict[str, Any], viewer: Viewer) -> ExecutionResult:
        answer = Answering(self, viewer)
        return execute_sync(
            self.schema,
            document,
            variable_values=variables,
            field_resolver=answer.resolve,
            type_resolver=lambda value, *_: value.type,
        )


class Answering:
    """One execution, as one viewer."""

    def __init__(self, oracle: Oracle, viewer: Viewer) -> None:
        self.oracle = oracle
        self.declared = oracle.declared
        self.viewer = viewer
        self.policy = Policy(viewer, oracle.world.rows)
        self.lists = Lists(oracle.declared, oracle.world, self.policy, oracle.secret)

    def resolve(self, value: Any, info: Any, /, **arguments: Any) -> Any:
        parent, name = info.parent_type.name, info.field_name
        if isinstance(value, Page):
            return value.field(name)
        if isinstance(value, dict):
            return value[name]
        source = self.declared.source(parent, name)
        if isinstance(value, Heap) and source and not (source.scope and source.scope not in self.viewer.scopes):
            return self._figure(source, get_named_type(info.return_type), value, name)
        if source is None:
            return shown("", getattr(value, self.declared.field(parent, name).extensions["attribute"]))
        if source.scope and source.scope not in self.viewer.scopes:
            raise GraphQLError("refused", extensions={"code": "FORBIDDEN"})
        type_ = get_named_type(info.return_type)
        if isinstance(source, sources.ROOTS):
            return self._root(source, type_, arguments)
        return self._field(source, type_, value, arguments)

    def _root(self, source: sources.Source, type_: Any, arguments: dict[str, Any]) -> Any:
        match source:
            case sources.Page(only=only):
                return self._page(type_, self.policy.waits if only else None, arguments)
            case sources.Own():
                return object()
            case sources.AnyNode():
                if "id" in arguments:
                    return self._either(type_, arguments["id"])
                return [self._either(type_, each) for each in arguments["ids"]]
            case sources.Lookup():
                return self._lookup(type_.name, arguments)
        return self._aggregate(source, arguments)

    def _aggregate(self, source: sources.Source, arguments: dict[str, Any]) -> Any:
        match source:
            case sources.Figures(rows=rows):
                return Heap(self.lists.matching(rows, None, arguments))
            case sources.Counts():
                return [self._count(source, value, arguments) for value in source.values]
        raise TypeError(source)

    def _count(self, source: sources.Counts, value: str, arguments: dict[str, Any]) -> dict[str, Any]:
        wanted = {"and": [arguments.get("where") or {}, {source.column: {"eq": value}}]}
        total = self.lists.window(source.rows, None, {**arguments, "where": wanted}).total
        return {source.column: value, "totalCount": total, "totalCountPrecision": "EXACT"}

    def _figure(self, source: sources.Source, type_: Any, heap: "Heap", name: str) -> Any:
        match source:
            case sources.Groups(column=column, limit=limit, optional=optional):
                return heap.groups(column, optional=optional)[:limit]
            case sources.One(column=column):
                return self._row(type_.name, heap.rows[0][column])
            case sources.Column(name=column):
                return heap.rows[0][column]
        return figures.FIGURES[name](heap.rows)

    def _lookup(self, type_: str, arguments: dict[str, Any]) -> Row | None:
        table = self.declared.table(type_).name
        if "system" in arguments:
            rows = self.oracle.world.rows[f"{table}_reference"]
            wanted = [
                row[f"{table}_id"] for row in rows if all(row[name] == value for name, value in arguments.items())
            ]
            return self._row(type_, wanted[0] if wanted else None)
        rows = self.oracle.world.rows[table]
        found = [row["id"] for row in rows if all(row[name] == value for name, value in arguments.items())]
        return next((row for each in found if (row := self._row(type_, each))), None)

    def _row(self, type_: str, id_: str | None) -> Row | None:
        table = self.declared.table(type_).name
        found = self.oracle.ids[table].get(id_ or "")
        return Row(type_, found) if found and self.policy.sees(table, found) else None

    def _either(self, abstract: Any, id_: str | None) -> Row | None:
        for type_ in self.oracle.schema.get_possible_types(abstract):
            if id_ and id_.startswith(f"{self.declared.table(type_.name).prefix}_"):
                return self._row(type_.name, id_)
        return None

    def _field(self, source: sources.Source, type_: Any, row: Any, arguments: dict[str, Any]) -> Any:
        if isinstance(source, sources.Column):
            return shown(type_.name, row.values[source.name])
        if isinstance(source, sources.One | sources.Either | sources.Many):
            return self._relation(source, type_, row, arguments)
        return self._made(source, type_, row)

    def _relation(self, source: sources.Source, type_: Any, row: Row, arguments: dict[str, Any]) -> Any:
        match source:
            case sources.One(column=column):
                return self._row(type_.name, row.values[column])
            case sources.Either(column=column):
                return self._either(type_, row.values[column])
            case sources.Many(column=column):
                return self._page(type_, (column, row.values["id"]), arguments)
        raise TypeError(source)

    def _made(self, source: sources.Source, type_: Any, row: Any) -> Any:
        match source:
            case sources.Embedded(columns=columns, present=present):
                if row.values[present] is None:
                    return None
                return {name: _embedded(row.values[column]) for name, column in columns.items()}
            case sources.Expression(sql=sql):
                return _embedded(EXPRESSIONS[sql](row.values))
            case sources.Derived(function=function, needs=needs):
                return function(self.viewer, **{name: self._need(name, row.values) for name in needs})
            case sources.OfViewer(value=value):
                found = value(self.viewer)
                return self._row(type_.name, found) if hasattr(type_, "fields") else found
        raise TypeError(source)

    def _need(self, name: str, claim: dict[str, Any]) -> Any:
        """Return what the rules of a claim's state, or of processes, are given, as JSON has it."""
        if name in world_processes.NEEDS:
            return world_processes.need(name, claim, self.oracle.world.rows)
        rows = self.oracle.world.rows
        if name == "responsible_department_id":
            return self.policy.departments.get(claim["responsible_id"])
        if name == "recipients":
            return [each["user_id"] for each in rows["report_recipient"] if each["schedule_id"] == claim["id"]]
        if name in {"blockers", "open_children"}:
            blockers = [each for each in rows["claim_blocker"] if each["claim_id"] == claim["id"]]
            children = [child for child in self._children(claim) if _is_open(child)]
            return len(blockers if name == "blockers" else children)
        if name in {"week", "details"}:
            return orjson.loads(claim[name])
        value = claim[name]
        return value if value is None or isinstance(value, int | str | list) else _plain(value)

    def _children(self, claim: dict[str, Any]) -> Iterable[dict[str, Any]]:
        for link in self.oracle.world.rows["claim_link"]:
            if link["other_id"] == claim["id"] and link["kind"] == "PARENT":
                yield self.oracle.ids["claim"][link["claim_id"]]

    def _page(self, connection: Any, joined: Joined, arguments: dict[str, Any]) -> Page:
        type_ = get_named_type(connection.fields["nodes"].type).name
        window = self.lists.window(type_, joined, arguments)
        rows = [Row(type_, row) for row in window.rows]
        return Page(rows, window.cursors, window.ahead, window.behind, window.total)


def _embedded(value: Any) -> Any:
    return str(value) if isinstance(value, Decimal) else value


def _is_open(claim: dict[str, Any]) -> bool:
    return claim["archived_at"] is None and claim["closed_at"] is None


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def data_of(result: ExecutionResult) -> Any:
    """Return the data as a client gets it."""
    return orjson.loads(orjson.dumps(result.data))


def codes_of(result: ExecutionResult) -> set[str]:
    return {_code(error) for error in result.errors or ()}


def _code(error: GraphQLError) -> str:
    """Return the code that the transport would tell; a bug is raised."""
    original = error.original_error or error
    if isinstance(original, Refusal):
        return original.code
    if not isinstance(original, GraphQLError) or "code" not in (original.extensions or {}):
        raise original
    return str((original.extensions or {})["code"])
