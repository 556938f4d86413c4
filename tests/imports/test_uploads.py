"""A look into files that were sent, and the file of bad rows."""

import csv
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it has no types

from server.accounts.rules import OPERATOR
from server.imports.actions import claims, uploads
from server.imports.rules import mapping, report
from server.imports.rules.mapping import ClaimMap, Source
from server.imports.rules.report import OnError, Report, RowProblem
from server.kit.errors import Refusal
from tests.imports.tables import GOOD, HEADER, small, write
from tests.make import accounts

GUESSED = Source()


def rows_of(path: Path, delimiter: str = ",") -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [*csv.reader(file, delimiter=delimiter)]


def refused(work: Any, *arguments: Any) -> tuple[str, tuple[str, ...]]:
    with pytest.raises(Refusal) as caught:
        work(*arguments)
    return caught.value.code, caught.value.problems[0].path


@pytest.mark.parametrize(
    ("start", "suffix"),
    [
        (b"PK\x03\x04rest", ".xlsx"),
        (b"a,b\n", ".csv"),
        (b"", ".csv"),
        ("ж;".encode("utf-16"), ".csv"),
        (b"\xef\xbb\xbfa", ".csv"),
    ],
)
def test_a_file_is_known_by_its_beginning(start: bytes, suffix: str) -> None:
    assert uploads.suffix_of(start) == suffix


@pytest.mark.parametrize("start", [b"\xd0\xcf\x11\xe0\xa1\xb1", b"%PDF\0", b"\x89PNG\r\n\x1a\n\0"])
def test_what_is_no_table_is_refused(start: bytes) -> None:
    assert refused(uploads.suffix_of, start) == ("INVALID", ("file",))


def test_a_csv_is_looked_into(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    lines = ["Номер;Тема;Итог", *(f"{at};{'x' * 300};{'да' if at % 2 else ''}" for at in range(40)), "only one"]
    path.write_text("\r\n".join(lines), encoding="cp1251")
    found = uploads.look(path, GUESSED)
    assert (found.layout.encoding, found.layout.delimiter, found.layout.sheets) == ("cp1251", ";", ())
    assert (found.header, found.total, len(found.rows)) == (["Номер", "Тема", "Итог"], 41, 10)
    assert found.rows[0] == (2, ["0", "x" * 200, ""])
    told = [(each.name, each.filled, each.values) for each in found.columns]
    assert told == [("Номер", 41, None), ("Тема", 40, None), ("Итог", 20, {"да"})]
    assert uploads.look(path, Source(encoding="cp866", delimiter=",")).header != found.header


def test_a_workbook_is_looked_into(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Empty")
        book.add_worksheet("Data").write_column(1, 1, ["Name", "Acme", 5])
    assert refused(uploads.look, path, GUESSED) == ("INVALID", ("file",))
    found = uploads.look(path, Source(sheet="Data"))
    assert (found.layout.sheet, found.layout.sheets) == ("Data", ("Empty", "Data"))
    assert (found.header, found.rows) == (["Name"], [(3, ["Acme"]), (4, ["5"])])
    assert refused(uploads.look, path, Source(sheet="None")) == ("INVALID", ("sheet",))


@pytest.mark.parametrize(
    ("header", "expected"),
    [("a" * 1001, ("TOO_LONG", ("file",))), ("a," * 500, ("TOO_MANY", ("file",))), ("", ("INVALID", ("file",)))],
)
def test_headers_have_their_bounds(tmp_path: Path, header: str, expected: Any) -> None:
    path = tmp_path / "a.csv"
    path.write_text(header)
    assert refused(uploads.look, path, GUESSED) == expected


@pytest.mark.parametrize(
    ("told", "path"),
    [({"encoding": "punycode"}, ("map", "file", "encoding")), ({"delimiter": '"'}, ("map", "file", "delimiter"))],
)
def test_only_what_files_are_written_in_is_taken(told: dict[str, str], path: tuple[str, ...]) -> None:
    assert refused(uploads.check_told, Source.model_validate(told)) == ("INVALID", path)
    uploads.check_told(Source(encoding="cp1251", delimiter="\t"))
    uploads.check_told(GUESSED)


async def imported(source: Path, claim_map: ClaimMap) -> Report:
    return await claims.import_claims(OPERATOR, source=source, mapping=claim_map, on_error=OnError.SKIP, dry_run=True)


BAD = (
    '2,"a\nb",,01.02.2020,,lost,,,,=1+1,',
    GOOD,
    "3,,Acme,01.02.2020,,open,,,,,",
    "4,short",
)


@pytest.mark.usefixtures("rollback")
@pytest.mark.parametrize(("language", "delimiter"), [("en", ","), ("ru", ";")])
async def test_bad_rows_are_written_with_what_is_wrong(tmp_path: Path, language: str, delimiter: str) -> None:
    await accounts.organisation()
    source, path = write(tmp_path, *BAD), tmp_path / "bad.csv"
    found = await imported(source, small())
    uploads.write_bad_rows(path, source=source, told=small().file, report=found, language=language)
    header, first, second, third = rows_of(path, delimiter)
    assert header == [*report.HEADINGS[language], *HEADER.split(",")]
    assert (first[0], first[1], first[3]) == ("2", "Status; Sum", "INVALID")
    assert first[5:] == ["2", "a\nb", "", "01.02.2020", "", "lost", "", "", "", "'=1+1", ""]
    assert (second[0], second[3], second[5:8]) == ("5", "REQUIRED", ["3", "", "Acme"])
    assert third == ["6", "", "", "INVALID", third[4], "4", "short"]
    assert third[4] == ("Значение не подходит." if language == "ru" else "The row has 2 cells, the header 11.")


@pytest.mark.usefixtures("rollback")
async def test_bad_rows_made_right_can_be_sent_again(tmp_path: Path) -> None:
    await accounts.organisation()
    source, path = write(tmp_path, BAD[2]), tmp_path / "bad.csv"
    uploads.write_bad_rows(
        path, source=source, told=small().file, report=await imported(source, small()), language="en"
    )
    rows = rows_of(path)
    rows[1][6] = "Broken"
    with path.open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    again = await imported(path, small())
    assert (again.problems, again.imported) == ([], 1)


def test_bad_rows_of_a_workbook_are_found_by_their_lines(tmp_path: Path) -> None:
    source, path = tmp_path / "a.xlsx", tmp_path / "bad.csv"
    with xlsxwriter.Workbook(source) as book:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, ["No", "Title"])
        sheet.write_row(3, 0, [7, "x"])
    found = Report(problems=[RowProblem(4, "Title", "x", "INVALID", "No.", "title")])
    uploads.write_bad_rows(path, source=source, told=GUESSED, report=found, language="en")
    assert rows_of(path)[1] == ["4", "Title", "x", "INVALID", "No.", "7", "x"]


def test_a_report_keeps_no_more_than_anybody_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "MOST_PROBLEMS", 3)
    found = Report()
    problem = RowProblem(1, "", "", "INVALID", "No.")
    for count in (2, 2, 2):
        found.note([problem] * count)
    assert (len(found.problems), found.untold) == (3, 3)


def test_every_code_of_a_row_has_its_words() -> None:
    for code in ("REQUIRED", "INVALID", "TOO_LONG", "TOO_MANY", "DUPLICATE", "NOT_FOUND", "FORBIDDEN"):
        problem = RowProblem(1, "", "", code, "In English.")
        assert report.worded(problem, "ru") != report.worded(problem, "en") == "In English."
    assert report.worded(RowProblem(1, "", "", "NEW", "In English."), "ru") == "In English."
    no_reason = RowProblem(1, "", "", "NOT_FOUND", "In English.", "cancellation_reason")
    assert report.worded(no_reason, "ru") == "Такой действующей причины нет."


def test_a_map_says_how_a_file_is_written() -> None:
    required = tuple(name for name, is_required in mapping.fields_of(ClaimMap).items() if is_required)
    assert required == ("external_id", "title", "description", "partner", "registered_at")
