"""What a report's file is made of: what it is about, and tables, each with the chart that it may have."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from server.reports.rules.files.words import Say
from server.reports.rules.groups import GroupKind

OTHER, UNSET, RAMP = 6, 7, 8
"""Places in the palette: of all others, of what names nothing, and of the first of eight steps of one colour."""
MOST_DRAWN = 24
"""Rows that a chart of bars shows: no more of them can be told apart."""


class Kind(Enum):
    TEXT = "text"
    COUNT = "count"
    NUMBER = "number"
    """With one or two decimals."""
    SHARE = "share"
    """0 to 1, told in percent."""
    MONEY = "money"
    DAY = "day"
    PART = "part"
    """A part of a period: a `Span`."""
    TIME = "time"


class Shape(Enum):
    """How a chart tells the rows of its table."""

    COLUMNS = "columns"
    STACKED = "stacked"
    BARS = "bars"
    STACKED_BARS = "stacked bars"
    PARETO = "pareto"
    """Columns of the first series; the second, shares, as a line."""
    LINES = "lines"


@dataclass(frozen=True)
class Chart:
    """Which columns of its table are drawn: `label` names each row, `marked` tells which points stand out.

    `colours` are places in the palette, where the series have others than the first of it. Where it is `turned`, each
    row is a series, and the columns of `series` lie along the axis.
    """

    shape: Shape
    series: Sequence[int]
    label: int = 0
    marked: int | None = None
    colours: Sequence[int] = ()
    turned: bool = False


@dataclass(frozen=True)
class Column:
    heading: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True)
class Table:
    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Any]]
    chart: Chart | None = None
    totals: int = 0
    """Rows at the end that sum up: no chart shows them."""

    @property
    def plotted(self) -> "Table":
        """Return the table whose columns are the series of the chart: itself, unless its rows are."""
        if self.chart is None or not self.chart.turned:
            return self
        along = self.chart.series
        columns = [Column(""), *(Column(str(row[0]), self.columns[along[0]].kind) for row in self.rows)]
        rows = [[self.columns[at].heading, *(row[at] for row in self.rows)] for at in along]
        return Table(self.title, columns, rows, replace(self.chart, series=range(1, len(columns)), turned=False))

    @property
    def drawn(self) -> Sequence[Sequence[Any]]:
        """Return the rows that the chart shows."""
        along = self.chart is not None and self.chart.shape in (Shape.LINES, Shape.COLUMNS, Shape.STACKED)
        rows = self.rows[: len(self.rows) - self.totals]
        return rows if along else rows[:MOST_DRAWN]


@dataclass(frozen=True)
class Paper:
    """A report: `facts` are what it is about, its period and what it was narrowed by, as label and value."""

    title: str
    language: str
    facts: Sequence[tuple[str, str]]
    tables: Sequence[Table] = field(default_factory=list)


Part = tuple[str, Kind, Callable[[Any], Any]]
"""A column: its heading in English, what its values are, and where they are found in a row's record."""


def table(
    say: Say,
    title: str,
    records: Iterable[Any],
    parts: Sequence[Part],
    chart: Chart | None = None,
    *,
    totals: int = 0,
) -> Table:
    columns = [Column(say(heading), kind) for heading, kind, _ in parts]
    return Table(say(title), columns, [[value(each) for _, _, value in parts] for each in records], chart, totals)


def group(say: Say) -> Callable[[Any], str]:
    """Return what tells how a group is called."""
    told = {
        GroupKind.OTHER: say("Others"),
        GroupKind.NOT_ESTABLISHED: say("Not established"),
        GroupKind.ALL: say("Total"),
    }
    return lambda each: told.get(each.kind) or each.name or say("Not established")


def group_colours(listed: Sequence[Any]) -> list[int]:
    """Return the places in the palette of groups, in their order."""
    apart = {GroupKind.OTHER: OTHER, GroupKind.NOT_ESTABLISHED: UNSET}
    return [apart.get(each.kind, at) for at, each in enumerate(listed)]


def crossed(base: Table, headings: Sequence[str], counts: Iterable[Sequence[int]], chart: Chart | None = None) -> Table:
    """Return a table with more columns of counts, row by row; the chart is of these."""
    rows = [[*row, *more] for row, more in zip(base.rows, counts, strict=True)]
    columns = [*base.columns, *(Column(each, Kind.COUNT) for each in headings)]
    own = chart and replace(chart, series=range(len(base.columns), len(columns)))
    return Table(base.title, columns, rows, own or base.chart)
