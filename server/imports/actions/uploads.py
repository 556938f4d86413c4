"""Files that were sent to be imported: what is in them, and which of their rows were bad."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from server.imports.rules.guesses import LONGEST, Seen
from server.imports.rules.mapping import Source
from server.imports.rules.report import HEADINGS, Report, RowProblem, worded
from server.kit import tables
from server.kit.checks import Checks
from server.kit.errors import Refusal
from server.kit.tables import Layout, Row

MOST_BYTES = 64 << 20
_MOST_UNFOLDED = 256 << 20
MOST_COLUMNS = 500
_LONGEST_NAME = 1000
_SHOWN = 10
_WORKBOOK, _OLD_WORKBOOK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "cp1252", "cp866", "koi8-r", "iso-8859-1",
    "iso-8859-5", "iso-8859-15",
)  # fmt: skip
"""That files may be written in."""
_SEPARATOR = {"en": ",", "ru": ";"}


@dataclass(frozen=True)
class Look:
    """What is in a file: how it is written, its header, the first rows, what stands in each column."""

    layout: Layout
    header: list[str]
    rows: list[Row]
    total: int
    columns: list[Seen]


def suffix_of(start: bytes) -> str:
    """Return the suffix of a file by how it begins; refuse what is neither a CSV nor a workbook."""
    if start.startswith(_WORKBOOK):
        return ".xlsx"
    if start.startswith(_OLD_WORKBOOK):
        raise Refusal("INVALID", "This is a workbook of the old kind: save it as XLSX or CSV.", ("file",))
    if b"\0" in start and not start.startswith(_UTF_16):
        raise Refusal("INVALID", "This is neither a CSV nor a workbook.", ("file",))
    return ".csv"


def check(source: Path) -> None:
    """Refuse a workbook that would take too much memory."""
    if source.suffix == ".xlsx":
        tables.check_unfolded(source, _MOST_UNFOLDED)


def check_told(told: Source) -> None:
    """Refuse what nobody's file is written in: some of Python's encodings take their time."""
    checks = Checks()
    checks.one_of(told.encoding, ENCODINGS, "map", "file", "encoding")
    checks.one_of(told.delimiter, tables.DELIMITERS, "map", "file", "delimiter")
    checks.refuse()


def look(source: Path, told: Source) -> Look:
    """Read the whole file once; what is not told of it is guessed."""
    with _opened(source, told) as table:
        _check_header(table.header)
        columns = [Seen(name) for name in table.header]
        first: list[Row] = []
        total = 0
        for line, cells in table.rows:
            total += 1
            if len(first) < _SHOWN:
                first.append((line, [cell[:LONGEST] for cell in cells]))
            for column, cell in zip(columns, cells, strict=False):  # a row may be short or long: the import tells it
                column.see(cell)
        return Look(table.layout, table.header, first, total, columns)


def _check_header(header: Sequence[str]) -> None:
    if len(header) > MOST_COLUMNS:
        raise Refusal("TOO_MANY", f"A file has at most {MOST_COLUMNS} columns.", ("file",), max=MOST_COLUMNS)
    if max(map(len, header)) > _LONGEST_NAME:
        message = f"A column's name has at most {_LONGEST_NAME} characters."
        raise Refusal("TOO_LONG", message, ("file",), max=_LONGEST_NAME)


def write_bad_rows(path: Path, *, source: Path, told: Source, report: Report, language: str) -> None:
    """Write each bad row as it stands in the file, after what is wrong with it: made right, it can be sent again.

    Where rows make a document together, all of its rows are written.
    """
    with _opened(source, told) as table, path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=_SEPARATOR[language])
        about = [_apart(each, table.header) for each in HEADINGS[language]]
        writer.writerow([*about, *map(tables.safe, table.header)])
        for line, problems, cells in _bad(report, table.rows):
            what = [each.column for each in problems], [each.value for each in problems]
            why = [each.code for each in problems], [worded(each, language) for each in problems]
            about = ["; ".join(dict.fromkeys(each)) for each in (*what, *why)]
            writer.writerow([line, *map(tables.safe, [*about, *cells])])


def _apart(heading: str, header: Sequence[str]) -> str:
    """Return a heading that is none of the file's own: a map that names a column must find one alone."""
    return _apart(f"{heading} *", header) if heading in header else heading


def _opened(source: Path, told: Source) -> tables.Opened:
    return tables.opened(source, encoding=told.encoding, delimiter=told.delimiter, sheet=told.sheet)


def _bad(report: Report, rows: Iterator[Row]) -> Iterator[tuple[int, list[RowProblem], list[str]]]:
    """Yield each line that was left out with its problems and its cells; both are in the order of lines."""
    problems = {line: [*some] for line, some in groupby(report.problems, key=lambda problem: problem.line)}
    for line in sorted(problems.keys() | report.left_out):
        cells = next((cells for at, cells in rows if at == line), [])
        yield line, problems.get(line, []), cells
