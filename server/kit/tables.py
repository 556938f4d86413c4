"""Tables in files, CSV and XLSX: rows of trimmed text with the line that each begins on."""

import codecs
import csv
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import IO, Any

from python_calamine import CalamineError, CalamineWorkbook

from server.kit.errors import Refusal

DELIMITERS = ",;\t|"
_ENCODINGS = ("utf-8-sig", "cp1251")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LONGEST_CELL = 1 << 20
_CHUNK = 1 << 20
_SHEETS = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"}

_FORMULA = tuple("=+-@\t\r")
BOM = "\ufeff"
"""Begins a CSV so that spreadsheets take it for UTF-8."""

Row = tuple[int, list[str]]


@dataclass(frozen=True)
class Layout:
    """How a file is written: a CSV's encoding and delimiter, or a workbook's sheet and all that it has."""

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """A header and the rows below it, read as they are asked for; rows without any text are left out."""

    header: list[str]
    rows: Iterator[Row]
    layout: Layout


Opened = AbstractContextManager[Table]


@contextmanager
def opened(
    source: Path, *, encoding: str | None = None, delimiter: str | None = None, sheet: str | None = None
) -> Iterator[Table]:
    """Open a file, guessing what is not told; `sheet` is a workbook's, the first unless told.

    A refusal tells what cannot be read, also while rows are read.
    """
    try:
        if source.suffix.lower() in _SHEETS:
            yield _sheet(source, sheet)
        else:
            with source.open(encoding=encoding or _encoding(source), newline="") as file:
                found = delimiter or _delimiter(file)
                yield _table(_records(file, found), Layout(file.encoding, found))
    except OSError as error:
        raise Refusal("INVALID", f"{source}: {error.strerror or error}.", ("file",)) from error
    except (CalamineError, zipfile.BadZipFile) as error:
        raise Refusal("INVALID", f"{source} is not a workbook that can be read: {error}", ("file",)) from error
    except LookupError as error:
        raise Refusal("INVALID", f"There is no encoding {encoding!r}.", ("encoding",)) from error
    except UnicodeError as error:
        raise Refusal("INVALID", f"{source} is not in the encoding {encoding}: {error}.", ("encoding",)) from error


def safe(cell: str) -> str:
    """Return the text of a CSV's cell; what a spreadsheet would compute gets an apostrophe before it."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def check_unfolded(source: Path, most: int) -> None:
    """Refuse a workbook that would unfold to more than `most` bytes, whatever it says of itself."""
    left = most
    try:
        with zipfile.ZipFile(source) as parts:
            for part in parts.infolist():
                part.file_size = left + 2 * _CHUNK  # else no more is read than is announced
                with parts.open(part) as file:
                    while left >= 0 and (chunk := file.read(_CHUNK)):
                        left -= len(chunk)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        raise Refusal("INVALID", f"This is not a workbook that can be read: {error}.", ("file",)) from error
    if left < 0:
        raise Refusal("TOO_LONG", f"The workbook unfolds to more than {most} bytes.", ("file",), max=most)


def _table(rows: Iterator[Row], layout: Layout) -> Table:
    found = next(rows, None)
    if found is None:
        raise Refusal("INVALID", "The file holds no header.", ("file",))
    return Table(found[1], rows, layout)


def _encoding(source: Path) -> str:
    """Return the first encoding that the whole file is in; the last fits every file."""
    with source.open("rb") as file:
        if file.read(2) in _UTF_16:
            return "utf-16"
    decoder = codecs.getincrementaldecoder(_ENCODINGS[0])()
    try:
        with source.open("rb") as file:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return _ENCODINGS[-1]
    return _ENCODINGS[0]


def _records(file: IO[str], delimiter: str) -> Iterator[Row]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(file, delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            trimmed = [cell.strip() for cell in cells]
            if any(trimmed):
                yield line, trimmed
            line = reader.line_num + 1
    except csv.Error as error:
        raise Refusal("INVALID", f"Line {line}: {error}.", ("file",)) from error


def _delimiter(file: IO[str]) -> str:
    """Return what parts the header into most cells."""
    first = file.readline()
    file.seek(0)
    return max(DELIMITERS, key=lambda each: len(next(csv.reader([first], delimiter=each), [])))


def _sheet(source: Path, sheet: str | None) -> Table:
    if not source.is_file():
        raise FileNotFoundError(2, "No such file")
    workbook = CalamineWorkbook.from_path(source)
    names = workbook.sheet_names
    name = sheet or names[0]
    if name not in names:
        raise Refusal("INVALID", f"There is no sheet {name!r} but {', '.join(names)}.", ("sheet",))
    layout = Layout(sheet=name, sheets=tuple(names))
    return _table(_texts(workbook.get_sheet_by_name(name).iter_rows()), layout)


def _texts(rows: Iterable[Sequence[Any]]) -> Iterator[Row]:
    for line, cells in enumerate(rows, 1):
        texts = [_text(cell) for cell in cells]
        if any(texts):
            yield line, texts


def _text(cell: Any) -> str:
    """Write a cell as a CSV of the same table would have it: 3, not 3.0; a day without its midnight."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return (cell.date() if cell.time() == time() else cell).isoformat()
    return str(cell).strip()
