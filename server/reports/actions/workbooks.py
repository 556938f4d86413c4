"""A report as a workbook: what it is about, a sheet for each table, a sheet for each chart."""

import io
import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import xlsxwriter  # type: ignore[import-untyped]  # it has no types

from server.reports.rules.files.charts import COLOURS, PALETTE
from server.reports.rules.files.manners import MANNERS
from server.reports.rules.files.tables import Chart, Column, Kind, Paper, Shape, Table
from server.reports.rules.files.words import Say
from server.reports.rules.periods import Span

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
_WIDE, _SPAN, _NARROW, _PAD = 48, 24, 10, 2


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
        self.manner = MANNERS[paper.language]
        day = self.manner.day_of_cells
        shapes = {Kind.SHARE: "0.0%", Kind.MONEY: "#,##0.00", Kind.DAY: day, Kind.TIME: f"{day} hh:mm"}
        shapes[Kind.COUNT] = "#,##0"
        self.shapes = shapes
        self.formats: dict[tuple[str, bool], Any] = {}
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
        listed = len(table.rows) - table.totals
        for down, row in enumerate(table.rows, 1):
            for at, value in enumerate(row):
                self.cell(sheet, (down, at), value, table.columns[at], is_bold=down > listed)
        sheet.autofilter(0, 0, listed, len(table.columns) - 1)
        if table.chart and table.drawn:
            self.chart(table, table.chart, name)

    def cell(self, sheet: Any, place: tuple[int, int], value: Any, column: Column, *, is_bold: bool) -> None:
        look = self.format(self.shapes.get(column.kind, "General"), is_bold=is_bold)
        if isinstance(value, str):
            sheet.write_string(*place, value[:LONGEST_CELL], look)
        elif isinstance(value, datetime):
            sheet.write_datetime(*place, value.astimezone(self.zone).replace(tzinfo=None), look)
        elif isinstance(value, Span):
            sheet.write_datetime(*place, value.first, self.format(self.manner.part_of_cells(value), is_bold=is_bold))
        elif isinstance(value, date):
            sheet.write_datetime(*place, value, look)
        elif value is not None:
            sheet.write_number(*place, value, look)

    def format(self, shape: str, *, is_bold: bool) -> Any:
        """Return the look of numbers, the same object for the same look: a workbook holds so many."""
        if (shape, is_bold) not in self.formats:
            self.formats[shape, is_bold] = self.book.add_format({"num_format": shape, "bold": is_bold})
        return self.formats[shape, is_bold]

    def chart(self, table: Table, chart: Chart, name: str) -> None:
        made = self.book.add_chart(dict(_SHAPES[chart.shape]))
        bars = _series(table, chart, name)
        for each in bars[:1] if chart.shape is Shape.PARETO else bars:
            made.add_series(each)
        if chart.shape is Shape.PARETO:
            line = self.book.add_chart({"type": "line"})
            line.add_series({**bars[1], "line": _line(COLOURS[1]), "fill": {"none": True}, "y2_axis": True})
            line.set_y2_axis({"min": 0, "max": 1, "num_format": "0%"})
            made.combine(line)
        made.set_title({"name": table.title, "overlay": False})
        made.set_legend({"position": "bottom"})
        if chart.shape in (Shape.BARS, Shape.STACKED_BARS):
            made.set_y_axis({"reverse": True})
        if spans := [row[chart.label] for row in table.drawn if isinstance(row[chart.label], Span)]:
            of_months = all(each.is_month for each in spans)
            shape = self.manner.month_of_cells if of_months else self.manner.day_of_cells
            made.set_x_axis({"text_axis": True, "num_format": shape})
        page = self.book.add_chartsheet(self.named(f"{self.say('Chart')} {table.title}"))
        page.set_chart(made)


def _series(table: Table, chart: Chart, name: str) -> list[dict[str, Any]]:
    """Return the series of a chart: columns of the sheet of that name, or rows where it is turned."""
    last = len(table.drawn)
    if chart.turned:
        first, end = chart.series[0], chart.series[-1]
        places = [((at, 0), (0, first, 0, end), (at, first, at, end)) for at in range(1, len(table.rows) + 1)]
    else:
        labels = (1, chart.label, last, chart.label)
        places = [((0, at), labels, (1, at, last, at)) for at in chart.series]
    colours = [PALETTE[at] for at in (chart.colours or range(len(places)))]
    look = "line" if chart.shape is Shape.LINES else "fill"
    return [
        {
            "name": [name, *heading],
            "categories": [name, *categories],
            "values": [name, *values],
            look: _line(colour) if look == "line" else {"color": colour},
        }
        for (heading, categories, values), colour in zip(places, colours, strict=False)
    ]


def _line(colour: str) -> dict[str, Any]:
    return {"color": colour, "width": 2}


def _width(table: Table, at: int) -> int:
    if table.columns[at].kind is Kind.PART:
        return _SPAN
    if table.columns[at].kind is not Kind.TEXT:
        return min(max(_NARROW, len(table.columns[at].heading) + _PAD), 24)
    longest = max([len(str(row[at] or "")) for row in table.rows] + [len(table.columns[at].heading)])
    return min(max(_NARROW, longest + _PAD), _WIDE)
