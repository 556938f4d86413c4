"""A connection as SQL: its nodes, edges, page information and capped count."""

from typing import TYPE_CHECKING

from server.reader import paging, where
from server.reader.selection import Selected
from server.reader.sources import Each, row_type_of, table_of

if TYPE_CHECKING:
    from server.reader.compile import Compiler

COUNT_LIMIT = 10_000
COUNTS = {
    "totalCount": f'least("$total"."$count", {COUNT_LIMIT})',
    "totalCountPrecision": f"CASE WHEN \"$total\".\"$count\" > {COUNT_LIMIT} THEN 'AT_LEAST' ELSE 'EXACT' END",
}


class Connection:
    """One selection of a connection: the JSON of the rows for which `joined` holds.

    These have, where that is told, one of several values of a column: `each`.
    """

    def __init__(self, compiler: "Compiler", selected: Selected, joined: str, each: Each | None = None) -> None:
        self.compiler = compiler
        self.statement = compiler.statement
        self.given = compiler.given(selected)
        self.fields = selected.only
        self.joined = joined
        self.each = each
        self.type = row_type_of(selected.type)
        self.table = table_of(self.type)
        self.statement.enter(self.table)
        self.alias = self.statement.alias()
        self.page = paging.page(self.statement, self.type, self.table, self.alias, self.given)

    def sql(self) -> str:
        names = {each.name for each in self.fields}
        total = f"FROM {self._total()}" if names & COUNTS.keys() else ""
        if names & {"edges", "pageInfo"} or self.page.backward:
            return self._paged(total)
        columns = self.compiler.listed((each, self._plain(each)) for each in self.fields)
        return f'(SELECT row_to_json("$c") FROM (SELECT {columns} {total}) "$c")'

    def _plain(self, each: Selected) -> str:
        """Return a field of a connection that only goes forward and tells nothing of its pages."""
        if each.name != "nodes":
            return self._simple(each)
        columns = self.compiler.columns(each.only, self.alias)
        rows = f"SELECT {columns} {self._rows()} LIMIT {self.page.size} OFFSET 0"
        return f'(SELECT coalesce(json_agg(row_to_json("$n")), \'[]\'::json) FROM ({rows}) "$n")'

    def _simple(self, each: Selected) -> str:
        return COUNTS.get(each.name) or f"'{each.parent}'::text"

    def _rows(self) -> str:
        order = f"ORDER BY {self.page.order_by(self.alias)}"
        rows = f"FROM {self.table.name} {self.alias} WHERE {self._matching(self.alias)} AND {self.page.starts}"
        if self.each is None:
            return f"{rows} {order}"
        # The first of the page are among the first of each value.
        values = self.statement.of_viewer(self.each.values, "text[]")
        one = f'SELECT {self.alias}.* {rows} AND {self.alias}.{self.each.column} = "$each" {order}'
        return (
            f'FROM unnest({values}) AS "$each"'
            f" CROSS JOIN LATERAL ({one} LIMIT {self.page.size} + 1) {self.alias} {order}"
        )

    def _matching(self, alias: str) -> str:
        """Return all that decides whether a row belongs to the list, on whatever page."""
        parts = [self.statement.visible(self.table, alias)]
        if self.joined != "TRUE":
            parts.append(self.joined.format(t=alias))
        if self.given.get("where") is not None:
            parts.append(where.condition(self.statement, self.type, alias, self.given["where"]))
        if self.given.get("search") is not None:
            parts.append(where.searched(self.statement, self.table, alias, self.given["search"]))
        return " AND ".join(parts)

    def _total(self) -> str:
        alias = self.statement.alias()
        rows = f"SELECT FROM {self.table.name} {alias} WHERE {self._matching(alias)} LIMIT {COUNT_LIMIT + 1}"
        return f'(SELECT count(*) AS "$count" FROM ({rows}) "$all") "$total"'

    def _paged(self, total: str) -> str:
        """Return a connection whose page is kept, with one row more to tell whether another follows."""
        nodes: list[str] = []
        columns = self.compiler.listed((each, self._of_page(each, nodes)) for each in self.fields)
        cursor = self.page.cursor(self.alias, self.statement)
        kept = ", ".join(['row_number() OVER () AS "$n"', f'{cursor} AS "$cursor"', *nodes])
        rows = f"(SELECT {self.alias}.* {self._rows()} LIMIT {self.page.size} + 1) {self.alias}"
        page = f'"$p" AS MATERIALIZED (SELECT {kept} FROM {rows})'
        return f'(WITH {page} SELECT row_to_json("$c") FROM (SELECT {columns} {total}) "$c")'

    def _of_page(self, each: Selected, nodes: list[str]) -> str:
        if each.name == "nodes":
            return (
                f"(SELECT coalesce(json_agg({self._kept(each, nodes)} {self._order}), '[]'::json) FROM {self._shown})"
            )
        if each.name == "edges":
            return self._edges(each, nodes)
        if each.name == "pageInfo":
            info = self.compiler.listed((part, self._page_info(part)) for part in each.only)
            return self.compiler.object(info, "")
        return self._simple(each)

    @property
    def _order(self) -> str:
        return f'ORDER BY "$n"{" DESC" if self.page.backward else ""}'

    @property
    def _shown(self) -> str:
        return f'"$p" WHERE "$n" <= {self.page.size}'

    def _kept(self, each: Selected, nodes: list[str]) -> str:
        """Keep the nodes as this selection wants them; return the page's column that holds them."""
        column = f'"$node{len(nodes)}"'
        nodes.append(f"{self.compiler.object(self.compiler.columns(each.only, self.alias), '')} AS {column}")
        return column

    def _edges(self, each: Selected, nodes: list[str]) -> str:
        def value(part: Selected) -> str:
            if part.name == "cursor":
                return '"$cursor"'
            return self._kept(part, nodes) if part.name == "node" else f"'{part.parent}'::text"

        columns = self.compiler.listed((part, value(part)) for part in each.only)
        rows = f"SELECT {columns} FROM {self._shown} {self._order}"
        return f'(SELECT coalesce(json_agg(row_to_json("$e")), \'[]\'::json) FROM ({rows}) "$e")'

    def _page_info(self, part: Selected) -> str:
        more = f'EXISTS (SELECT FROM "$p" WHERE "$n" > {self.page.size})'
        ahead = "TRUE" if self.page.before else "FALSE" if self.page.backward else more
        behind = "TRUE" if self.page.after else more if self.page.backward else "FALSE"
        ends = ("DESC", "ASC") if self.page.backward else ("ASC", "DESC")
        first, last = (f'(SELECT "$cursor" FROM {self._shown} ORDER BY "$n" {end} LIMIT 1)' for end in ends)
        return {
            "hasNextPage": ahead,
            "hasPreviousPage": behind,
            "startCursor": first,
            "endCursor": last,
        }.get(part.name, f"'{part.parent}'::text")
