"""How many rows of a list have each of a column's values: a capped count for each value, all in one statement."""

from typing import TYPE_CHECKING

from server.reader import connection, where
from server.reader.selection import Selected
from server.reader.sources import Counts, table_of

if TYPE_CHECKING:
    from server.reader.compile import Compiler


def sql(compiler: "Compiler", selected: Selected, source: Counts) -> str:
    """Return SQL for the JSON of one object for each value, in the values' order."""
    statement, given = compiler.statement, compiler.given(selected)
    type_ = selected.definition.extensions["rows"]
    table, alias = table_of(type_), statement.alias()
    parts = [f'{alias}.{source.column} = "$v"."$value"', statement.visible(table, alias)]
    if given.get("where") is not None:
        parts.append(where.condition(statement, type_, alias, given["where"]))
    if given.get("search") is not None:
        parts.append(where.searched(statement, table, alias, given["search"]))
    rows = f"SELECT FROM {table.name} {alias} WHERE {' AND '.join(parts)} LIMIT {connection.COUNT_LIMIT + 1}"
    values = statement.bind(lambda _: list(source.values), source.values, "text[]")
    columns = compiler.listed((each, _value(each)) for each in selected.only)
    return (
        f'(SELECT json_agg(row_to_json("$c") ORDER BY "$at")'
        f' FROM unnest({values}) WITH ORDINALITY "$v" ("$value", "$at")'
        f' CROSS JOIN LATERAL (SELECT count(*) AS "$count" FROM ({rows}) "$all") "$total"'
        f' CROSS JOIN LATERAL (SELECT {columns}) "$c")'
    )


def _value(each: Selected) -> str:
    if each.name == "__typename":
        return f"'{each.parent}'::text"
    return connection.COUNTS.get(each.name, '"$v"."$value"')
