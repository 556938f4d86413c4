"""A report as a workbook: what it is about, a sheet for each table, a sheet for each chart."""

import io
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import xlsxwriter  # type: ignore[import-untyped]  # it has no types

from server.reports.rules.files.charts import COLOURS
from server.reports.rules.files.manners import MANNERS
from server.reports.rules.files.tables import Chart, Column, Kind, Paper, Shape, Table
from server.reports.rules.files.words import Say

LONGEST_NAME, LONGEST_CELL = 31, 32_767
_REFUSED = re.compile(r"[\[\]:*?/\\']")
_SHAPES: Mapping[Shape, Mapping[str, str]] = {
    Shape.COLUMNS: {"type": "column"},
    Shape.STACKED: {"type": "column", "subtype": "stacked"},
    Shape.BARS: {"type": "bar"},
    Shape.STACKED_BARS: {"type": "bar", "subtype": "stacked"},
    Shape.PARETO: {"type": "column"},
    Shape.LINES: {"type": "line"},
}
_WIDE, _NARROW, _PAD = 48, 10, 2


def written(paper: Paper, zone: ZoneInfo) -> bytes:
    file = io.BytesIO()
    book = _Book(xlsxwriter.Workbook(file, {"in_memory": True}), paper, zone)
    book.about()
    for table in paper.tables:
        book.table(table)
    book.book.close()
    return file.getvalue()


class _Book:
    def __init__(self, book: Any, paper: Paper, zone: ZoneInfo) -> None:
        self.book = book
        self.paper = paper
        self.zone = zone
        self.say = Say(paper.language)
        self.bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        day = MANNERS[paper.language].day_of_cells
        shapes = {Kind.SHARE: "0.0%", Kind.MONEY: "#,##0.00", Kind.DAY: day, Kind.TIME: f"{day} hh:mm"}
        shapes[Kind.COUNT] = "#,##0"
        self.formats = {kind: book.add_format({"num_format": shape}) for kind, shape in shapes.items()}
        self.names: set[str] = set()

    def named(self, wanted: str) -> str:
        """Return a name that no other sheet has, as workbooks allow it."""
        name, at = _REFUSED.sub(" ", wanted)[:LONGEST_NAME], 1
        while name.lower() in self.names:
            at += 1
            name = f"{_REFUSED.sub(' ', wanted)[: LONGEST_NAME - 4]} ({at})"
        self.names.add(name.lower())
        return name

    def about(self) -> None:
        sheet = self.book.add_worksheet(self.named(self.say("About")))
        sheet.set_column(0, 0, 26, self.bold)
        sheet.set_column(1, 1, _WIDE)
        for at, (label, value) in enumerate(self.paper.facts):
            sheet.write_string(at, 0, label, self.bold)
            sheet.write_string(at, 1, value[:LONGEST_CELL])

    def table(self, table: Table) -> None:
        name = self.named(table.title)
        sheet = self.book.add_worksheet(name)
        for at, column in enumerate(table.columns):
            sheet.set_column(at, at, _width(table, at))
            sheet.write_string(0, at, column.heading, self.bold)
        sheet.freeze_panes(1, 1)
        for down, row in enumerate(table.rows, 1):
            for at, value in enumerate(row):
                self.cell(sheet, down, at, value, table.columns[at])
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
        if table.chart and table.drawn:
            self.chart(table, table.chart, name)

    def cell(self, sheet: Any, down: int, at: int, value: Any, column: Column) -> None:
        if isinstance(value, str):
            sheet.write_string(down, at, value[:LONGEST_CELL])
        elif isinstance(value, datetime):
            local = value.astimezone(self.zone).replace(tzinfo=None)
            sheet.write_datetime(down, at, local, self.formats[Kind.TIME])
        elif isinstance(value, date):
            sheet.write_datetime(down, at, value, self.formats[Kind.DAY])
        elif value is not None:
            sheet.write_number(down, at, value, self.formats.get(column.kind))

    def chart(self, table: Table, chart: Chart, name: str) -> None:
        made = self.book.add_chart(dict(_SHAPES[chart.shape]))
        last = len(table.drawn)
        first = chart.series[:1] if chart.shape is Shape.PARETO else chart.series
        for at, column in enumerate(first):
            made.add_series(self.series(chart, name, last, column, COLOURS[at], is_line=chart.shape is Shape.LINES))
        if chart.shape is Shape.PARETO:
            line = self.book.add_chart({"type": "line"})
            line.add_series(
                {**self.series(chart, name, last, chart.series[1], COLOURS[1], is_line=True), "y2_axis": True}
            )
            line.set_y2_axis({"min": 0, "max": 1, "num_format": "0%"})
            made.combine(line)
        made.set_title({"name": table.title, "overlay": False})
        made.set_legend({"position": "bottom"})
        if chart.shape in (Shape.BARS, Shape.STACKED_BARS):
            made.set_y_axis({"reverse": True})
        page = self.book.add_chartsheet(self.named(f"{self.say('Chart')} {table.title}"))
        page.set_chart(made)

    def series(self, chart: Chart, name: str, last: int, column: int, colour: str, *, is_line: bool) -> dict[str, Any]:
        look = {"line": {"color": colour, "width": 2}} if is_line else {"fill": {"color": colour}}
        return {
            "name": [name, 0, column],
            "categories": [name, 1, chart.label, last, chart.label],
            "values": [name, 1, column, last, column],
            **look,
        }


def _width(table: Table, at: int) -> int:
    if table.columns[at].kind is not Kind.TEXT:
        return min(max(_NARROW, len(table.columns[at].heading) + _PAD), 24)
    longest = max([len(str(row[at] or "")) for row in table.rows] + [len(table.columns[at].heading)])
    return min(max(_NARROW, longest + _PAD), _WIDE)
