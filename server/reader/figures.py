"""Figures of a list's rows: aggregates over all of them, and over those that share a value, all in one statement."""

from typing import TYPE_CHECKING

from server.reader import where
from server.reader.selection import Selected
from server.reader.sources import Groups, table_of

if TYPE_CHECKING:
    from server.reader.compile import Compiler


class Figures:
    """One selection of figures: each part looks at the same rows."""

    def __init__(self, compiler: "Compiler", selected: Selected) -> None:
        self.compiler = compiler
        self.statement = compiler.statement
        self.selected = selected
        self.given = compiler.given(selected)
        self.type = selected.definition.extensions["rows"]
        self.table = table_of(self.type)

    def sql(self) -> str:
        """Return SQL for the JSON of the figures of all rows."""
        alias = self.statement.alias()
        # HAVING makes one row of any, even where no aggregate is selected.
        return self.compiler.object(self._columns(self.selected, alias), f"{self._rows(alias)} HAVING TRUE")

    def _columns(self, selected: Selected, alias: str) -> str:
        return self.compiler.listed((each, self._value(each, alias)) for each in selected.only)

    def _value(self, each: Selected, alias: str) -> str:
        if isinstance(each.source, Groups) and self.statement.allows(each.source):
            return self._groups(each, each.source)
        return self.compiler.value(each, alias)

    def _groups(self, selected: Selected, source: Groups) -> str:
        """Return SQL for a list of figures, one for each value of a column: those of the most rows first."""
        alias = self.statement.alias()
        column = f"{alias}.{source.column}"
        known = "" if source.optional else f" AND {column} IS NOT NULL"
        rows = (
            f"SELECT {self._columns(selected, alias)} {self._rows(alias)}{known}"
            f" GROUP BY {column} ORDER BY count(*) DESC, {column} LIMIT {source.limit}"
        )
        return f'(SELECT coalesce(json_agg(row_to_json("$g")), \'[]\'::json) FROM ({rows}) "$g")'

    def _rows(self, alias: str) -> str:
        parts = [self.statement.visible(self.table, alias)]
        if self.given.get("where") is not None:
            parts.append(where.condition(self.statement, self.type, alias, self.given["where"]))
        if self.given.get("search") is not None:
            parts.append(where.searched(self.statement, self.table, alias, self.given["search"]))
        return f"FROM {self.table.name} {alias} WHERE {' AND '.join(parts)}"
