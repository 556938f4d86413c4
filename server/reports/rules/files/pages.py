"""The tables of a report as a page has room for them: values as texts, wide tables folded."""

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from server.reports.rules.files.charts import Told
from server.reports.rules.files.manners import MANNERS
from server.reports.rules.files.tables import Column, Kind, Paper, Table

MOST_COLUMNS = 10
"""That a page holds beside each other; the others follow below, under the first column again."""
_TEXTS = (Kind.TEXT, Kind.DAY, Kind.PART, Kind.TIME)


def teller(language: str, zone: ZoneInfo) -> Told:
    """Return what writes a chart's values: whole ones without decimals, whatever they are of."""
    manner = MANNERS[language]

    def told(value: float, kind: Kind) -> str:
        is_whole = isinstance(value, int | float) and float(value).is_integer() and kind is not Kind.SHARE
        return manner.shown(value, Kind.COUNT if is_whole else kind, zone)

    return told


def laid(paper: Paper, zone: ZoneInfo, charts: Sequence[str | None]) -> dict[str, Any]:
    """Return what the template shows."""
    return {
        "title": paper.title,
        "language": paper.language,
        "facts": [[*each] for each in paper.facts],
        "tables": [
            {
                "title": table.title,
                "chart": chart,
                "parts": [_told(part, paper.language, zone) for part in folded(table)],
            }
            for table, chart in zip(paper.tables, charts, strict=True)
        ],
    }


def folded(table: Table) -> list[Table]:
    """Return a table in parts of so many columns, each with the first."""
    rest = range(1, len(table.columns))
    cuts = [rest[at : at + MOST_COLUMNS - 1] for at in range(0, len(rest), MOST_COLUMNS - 1)]
    return [
        Table(
            table.title,
            _picked(table.columns, cut),
            [_picked(row, cut) for row in table.rows],
            totals=table.totals,
        )
        for cut in cuts
    ]


def _picked(values: Sequence[Any], cut: Sequence[int]) -> list[Any]:
    return [values[0], *(values[at] for at in cut)]


def _told(table: Table, language: str, zone: ZoneInfo) -> dict[str, Any]:
    manner = MANNERS[language]
    columns: Sequence[Column] = table.columns
    return {
        "totals": table.totals,
        "headings": [column.heading for column in columns],
        "numbers": [at for at, column in enumerate(columns) if column.kind not in _TEXTS],
        "rows": [
            [manner.shown(value, column.kind, zone) for value, column in zip(row, columns, strict=True)]
            for row in table.rows
        ],
    }
