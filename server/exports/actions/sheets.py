"""Files that grow line by line, in memory that does not: CSV and XLSX."""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, tzinfo
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

import xlsxwriter  # type: ignore[import-untyped]  # it has no types

from server.exports.rules import cells
from server.exports.rules.columns import Column, Kind, Row
from server.exports.rules.manners import MANNERS
from server.kit import tables

MOST_ROWS = {".csv": None, ".xlsx": 1_048_575}
"""How many claims a file of each kind holds."""


class Sheet(Protocol):
    """A file under its header; `close` makes it whole, `drop` lets go of one that nobody wants any more."""

    def write(self, rows: Iterable[Row]) -> None: ...
    def close(self) -> None: ...
    def drop(self) -> None: ...


class Text:
    """A CSV that the language's spreadsheets open as they are."""

    def __init__(self, path: Path, columns: Sequence[Column], language: str, zone: tzinfo) -> None:
        manner = MANNERS[language]
        self._line = cells.texts(columns, language, manner, zone)
        self._file = path.open("w", encoding="utf-8", newline="")
        self._file.write(tables.BOM)
        self._writer = csv.writer(self._file, delimiter=manner.delimiter)
        self._writer.writerow([column.heading(language) for column in columns])

    def write(self, rows: Iterable[Row]) -> None:
        self._writer.writerows(map(self._line, rows))

    def close(self) -> None:
        self._file.close()

    def drop(self) -> None:
        self._file.close()


class Workbook:
    """A workbook of one sheet: the header stays in sight, and filters."""

    def __init__(self, path: Path, columns: Sequence[Column], language: str, zone: tzinfo) -> None:
        manner = MANNERS[language]
        self._line = cells.values(columns, language, zone)
        self._parts = TemporaryDirectory(dir=path.parent)
        options = {"constant_memory": True, "use_zip64": True, "tmpdir": self._parts.name}
        self._book = xlsxwriter.Workbook(str(path), options)
        self._sheet = self._book.add_worksheet(manner.name)
        self._formats = [self._format(column, manner.time_of_cells) for column in columns]
        bold = self._book.add_format({"bold": True})
        for at, column in enumerate(columns):
            self._sheet.set_column(at, at, column.width)
            self._sheet.write_string(0, at, column.heading(language), bold)
        self._sheet.freeze_panes(1, 0)
        self._rows = 0

    def _format(self, column: Column, time: str) -> Any:
        shapes = {Kind.AMOUNT: "#,##0.00", Kind.TIME: time}
        return self._book.add_format({"num_format": shapes[column.kind]}) if column.kind in shapes else None

    def write(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self._rows += 1
            for at, value in enumerate(self._line(row)):
                self._cell(at, value)

    def _cell(self, at: int, value: Any) -> None:
        if isinstance(value, str):
            self._sheet.write_string(self._rows, at, value)
        elif isinstance(value, datetime):
            self._sheet.write_datetime(self._rows, at, value, self._formats[at])
        elif value is not None:
            self._sheet.write_number(self._rows, at, value, self._formats[at])

    def close(self) -> None:
        self._sheet.autofilter(0, 0, self._rows, len(self._formats) - 1)
        self._book.close()
        self._parts.cleanup()

    def drop(self) -> None:
        self._sheet.row_data_fh.close()
        self._parts.cleanup()


SHEETS: Mapping[str, Callable[[Path, Sequence[Column], str, tzinfo], Sheet]] = {".csv": Text, ".xlsx": Workbook}
