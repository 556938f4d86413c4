"""Tables in files: encodings, delimiters, lines, workbooks, and files that are none."""

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it has no types

from server.kit import tables
from server.kit.errors import Refusal


def read(path: Path, **told: str) -> list[tuple[int, list[str]]]:
    with tables.opened(path, **told) as table:
        return [(0, table.header), *table.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize("delimiter", tables.DELIMITERS)
def test_encoding_and_delimiter_are_found(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "table.csv"
    path.write_text(f'Имя{delimiter}"Да{delimiter}та"\r\nЁж {delimiter}2\r\n', encoding=encoding)
    assert read(path) == [(0, ["Имя", f"Да{delimiter}та"]), (2, ["Ёж", "2"])]


def test_what_is_told_is_not_guessed(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("a,b;ж\n1,2;3\n", encoding="koi8-r")
    assert read(path, encoding="koi8-r", delimiter=";") == [(0, ["a,b", "ж"]), (2, ["1,2", "3"])]


def test_a_row_has_the_line_that_it_begins_on_and_blank_ones_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text('a,b\n"x\ny",1\n\n,\nz,2')
    assert read(path) == [(0, ["a", "b"]), (2, ["x\ny", "1"]), (6, ["z", "2"])]


def test_a_workbook_gives_text(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Empty")
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, ["a", "b", "c", "d"])
        sheet.write_row(2, 0, [3, 2.5, " x "])
        sheet.write_datetime(2, 3, datetime(2020, 1, 2), book.add_format({"num_format": "yyyy-mm-dd"}))  # noqa: DTZ001 - cells have no zone
    assert read(path, sheet="Data") == [(0, ["a", "b", "c", "d"]), (3, ["3", "2.5", "x", str(date(2020, 1, 2))])]


@pytest.mark.parametrize(
    ("name", "content", "told", "message"),
    [
        ("none.csv", None, {}, "No such file"),
        ("none.xlsx", None, {}, "No such file"),
        ("empty.csv", b"", {}, "no header"),
        ("bad.xlsx", b"x", {}, "not a workbook"),
        ("bad.csv", b"a\n\xff", {"encoding": "utf-8"}, "not in the encoding"),
        ("bad.csv", b"a\n1", {"encoding": "klingon"}, "no encoding 'klingon'"),
        ("long.csv", b'a\n"' + b"x" * (1 << 21), {}, "Line 2"),
    ],
)
def test_what_cannot_be_read_is_told(
    tmp_path: Path, name: str, content: bytes | None, told: dict[str, str], message: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Refusal, match=message):
        read(path, **told)


def test_a_sheet_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Data").write(0, 0, "a")
    with pytest.raises(Refusal, match="no sheet 'Other' but Data"):
        read(path, sheet="Other")


def test_how_a_file_is_written_is_told(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("Имя;b\n1;2", encoding="cp1251")
    with tables.opened(path) as table:
        assert table.layout == tables.Layout(encoding="cp1251", delimiter=";")
    path = tmp_path / "table.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Data").write(0, 0, "a")
        book.add_worksheet("More")
    with tables.opened(path) as table:
        assert table.layout == tables.Layout(sheet="Data", sheets=("Data", "More"))


def test_a_workbook_that_unfolds_too_far_is_refused_whatever_it_announces(tmp_path: Path) -> None:
    path = tmp_path / "table.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/a.xml", b"x" * 3_000_000)
        parts.writestr("xl/b.xml", b"x" * 3_000_000)
    tables.check_unfolded(path, 6_000_000)
    lying = path.read_bytes().replace((3_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    for content in (path.read_bytes(), lying):
        path.write_bytes(content)
        with pytest.raises(Refusal) as refused:
            tables.check_unfolded(path, 5_000_000)
        assert refused.value.code == "TOO_LONG"
    path.write_bytes(b"PK\x03\x04 and nothing more")
    with pytest.raises(Refusal) as refused:
        tables.check_unfolded(path, 5_000_000)
    assert refused.value.code == "INVALID"


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\ta", "\ra"])
def test_what_a_spreadsheet_would_compute_is_made_safe(cell: str) -> None:
    assert tables.safe(cell) == f"'{cell}"
    assert tables.safe(f" {cell}") == f" {cell}"
    assert tables.safe("") == ""
