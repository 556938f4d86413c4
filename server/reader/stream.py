"""A whole list, row by row, by one statement: what exports are made of."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any

from asyncpg import Connection as Database
from graphql import DocumentNode, GraphQLError, GraphQLSchema, get_operation_ast
from graphql.execution.values import VariableValues

from server.kit.errors import Problem, Refusal
from server.reader import plans
from server.reader.compile import Compiler
from server.reader.connection import Connection
from server.reader.cursors import Signer
from server.reader.selection import Selected, Selector, fragments_of
from server.reader.sources import Gate, Page
from server.reader.statement import Given, Recipe, Statement, forbidden

_AT_ONCE = 500


@dataclass(frozen=True)
class _Query:
    sql: str
    recipes: Sequence[Recipe]

    def values(self, given: Given) -> list[Any]:
        return [recipe(given) for recipe in self.recipes]


@dataclass(frozen=True)
class Stream:
    """A list as one viewer may see it: its rows' JSON under the response's own keys, and how many there are."""

    rows: _Query
    count: _Query
    gates: tuple[Gate, ...]
    given: Given

    async def total(self, database: Database) -> int:
        return int(await database.fetchval(self.count.sql, *self.count.values(self.given)))

    async def batches(self, database: Database) -> AsyncIterator[list[str]]:
        """Yield the rows, some hundreds at a time, within the open transaction of `database`."""
        cursor = await database.cursor(self.rows.sql, *self.rows.values(self.given))
        while found := await cursor.fetch(_AT_ONCE):
            yield [row[0] for row in found]


async def of(schema: GraphQLSchema, document: DocumentNode, variables: VariableValues, viewer: Any) -> Stream:
    """Compile the document's only field, a connection of which `nodes` are selected, without a page's end.

    Refuse what the viewer may not read, all at once, as well as filter or sort by.
    """
    operation = get_operation_ast(document)
    if operation is None:
        raise LookupError("one operation is expected")
    selection = Selector(schema, fragments_of(document), variables).operation(operation)
    (selected,) = selection.fields
    values, found = plans.bound(selection.sites, variables)
    statement = Statement(viewer)
    if not statement.allows(selected.source):
        raise _refused([forbidden(selected)])
    rows = _Rows(Compiler(statement, plans.slots(selection.sites, variables), found), selected)
    made = [_Query(*statement.finished(sql)[:2]) for sql in (rows.all(), rows.counted())]
    if statement.denied:
        raise _refused(list(statement.denied.values()))
    gates = tuple(statement.gates)
    for gate in gates:
        await gate.passed()
    return Stream(made[0], made[1], gates, Given(values, viewer, Signer(b"")))


class _Rows(Connection):
    """A connection that is no page but the whole list."""

    def __init__(self, compiler: Compiler, selected: Selected) -> None:
        only = selected.source.only if isinstance(selected.source, Page) else None
        super().__init__(compiler, selected, compiler.statement.holds(only, "{t}") if only else "TRUE")

    def all(self) -> str:
        (nodes,) = (each for each in self.fields if each.name == "nodes")
        columns = self.compiler.columns(nodes.only, self.alias)
        return f'SELECT row_to_json("$n")::text FROM (SELECT {columns} {self._rows()} OFFSET 0) "$n"'

    def counted(self) -> str:
        alias = self.statement.alias()
        return f"SELECT count(*) FROM {self.table.name} {alias} WHERE {self._matching(alias)}"


def _refused(errors: Sequence[GraphQLError]) -> Refusal:
    problems = []
    for error in errors:
        scope = (error.extensions or {}).get("requiredScope")
        node: Any = error.nodes[0] if error.nodes else None
        problems.append(Problem("FORBIDDEN", error.message, (node.name.value,), {"required_scope": scope}))
    return Refusal.of(problems)
