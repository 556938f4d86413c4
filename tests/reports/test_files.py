"""Files of reports: axes, folds, words, names of sheets, what a spreadsheet must not compute."""

import io
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from python_calamine import CalamineWorkbook

from server.kit.errors import Refusal
from server.reports.actions import csv_files, making, workbooks
from server.reports.actions.making import Counted, FileForm
from server.reports.rules import files
from server.reports.rules.files import charts, pages
from server.reports.rules.files.charts import Scale
from server.reports.rules.files.manners import MANNERS
from server.reports.rules.files.tables import Chart, Column, Kind, Paper, Shape, Table
from server.reports.rules.files.words import Say
from tools import node

UTC_ZONE = ZoneInfo("UTC")
COLUMNS = [Column("Reason"), Column("Claims", Kind.COUNT), Column("Share", Kind.SHARE)]
ROWS = [["=1+1", 3, Decimal("0.7500")], ["Torn & <wet>", 1, Decimal("0.2500")]]


def paper(*tables: Table, language: str = "en") -> Paper:
    return Paper("Report", language, [("Report", "=Report"), ("Period", "2026")], tables)


def test_axes_hold_all_values_in_round_steps() -> None:
    assert charts.scale([0]) == Scale(1, 1)
    assert charts.scale([1]) == Scale(1, 1)
    assert charts.scale([30, 7]) == Scale(30, 10)
    assert charts.scale([101]) == Scale(150, 50)
    small = charts.scale([0.9], whole=False)
    assert (round(small.top, 6), round(small.step, 6)) == (1.0, 0.2)
    for value in range(1, 5000, 7):
        found = charts.scale([value])
        assert found.top >= value
        assert len(found.ticks()) <= 7


@pytest.mark.parametrize("shape", [*Shape])
def test_charts_are_drawn_to_scale_and_escape_what_they_show(shape: Shape) -> None:
    table = Table("By reason", COLUMNS, ROWS, Chart(shape, (1, 2) if shape is Shape.PARETO else (1,)))
    svg = charts.drawn(table, pages.teller("en", UTC_ZONE))
    assert svg is not None
    assert "Torn &amp; &lt;wet&gt;" in svg
    if shape is Shape.LINES:
        assert svg.count("<circle") == len(ROWS)
        return
    side = "width" if shape in (Shape.BARS, Shape.STACKED_BARS) else "height"
    sizes = [float(each) for each in re.findall(rf'<rect x="[\d.]+" y="[\d.]+"[^>]* {side}="([\d.]+)" ', svg)]
    first, second = sizes[-2:]
    assert first == pytest.approx(3 * second, rel=0.01)


def test_series_may_have_colours_of_their_own() -> None:
    table = Table("By reason", COLUMNS, ROWS, Chart(Shape.STACKED_BARS, (1,), colours=(2,)))
    svg = charts.drawn(table, pages.teller("en", UTC_ZONE)) or ""
    assert svg.count(charts.COLOURS[2]) == 1 + len(ROWS)
    assert charts.COLOURS[0] not in svg


def test_no_chart_of_no_rows() -> None:
    assert charts.drawn(Table("Nothing", COLUMNS, [], Chart(Shape.BARS, (1,))), pages.teller("en", UTC_ZONE)) is None
    assert charts.drawn(Table("None", COLUMNS, ROWS), pages.teller("en", UTC_ZONE)) is None


def test_wide_tables_are_folded_under_their_first_column() -> None:
    columns = [Column("Name"), *(Column(str(at), Kind.COUNT) for at in range(20))]
    parts = pages.folded(Table("Wide", columns, [["Torn", *range(20)]]))
    assert [len(part.columns) for part in parts] == [10, 10, 3]
    assert {part.rows[0][0] for part in parts} == {"Torn"}
    assert [value for part in parts for value in part.rows[0][1:]] == [*range(20)]


def test_what_would_be_computed_is_text() -> None:
    text = csv_files.written(paper(Table("@By", COLUMNS, ROWS)), UTC_ZONE).decode("utf-8-sig")
    assert text.splitlines() == [
        "Report,'=Report", "Period,2026", "", "'@By", "Reason,Claims,Share", "'=1+1,3,0.7500",
        "Torn & <wet>,1,0.2500",
    ]  # fmt: skip
    rows = CalamineWorkbook.from_filelike(io.BytesIO(workbooks.written(paper(Table("By", COLUMNS, ROWS)), UTC_ZONE)))
    assert rows.get_sheet_by_name("By").to_python()[1] == ["=1+1", 3.0, 0.75]


def test_sheets_have_names_of_their_own_that_workbooks_allow() -> None:
    long = "By department at fault: [all] of them / any"
    made = workbooks.written(paper(*(Table(long, COLUMNS, ROWS) for _ in range(3))), UTC_ZONE)
    names = CalamineWorkbook.from_filelike(io.BytesIO(made)).sheet_names
    assert len({each.lower() for each in names}) == 4
    assert all(len(each) <= 31 and not re.search(r"[\[\]:*?/\\]", each) for each in names)


def test_values_are_written_as_the_language_does() -> None:
    at = datetime(2026, 1, 2, 22, 30, tzinfo=UTC)
    riga = ZoneInfo("Europe/Riga")
    english, russian = MANNERS["en"], MANNERS["ru"]
    assert english.shown(12345, Kind.COUNT, riga) == "12,345"
    assert russian.shown(Decimal("12345.5"), Kind.MONEY, riga) == "12\u00a0345,50"
    assert russian.shown(Decimal("0.1234"), Kind.SHARE, riga) == "12,3\u00a0%"
    assert (english.shown(None, Kind.COUNT, riga), english.plain(None, Kind.COUNT, riga)) == ("–", "")
    assert (english.plain(at, Kind.TIME, riga), russian.plain(at, Kind.TIME, riga)) == (
        "2026-01-03 00:30",
        "03.01.2026 00:30",
    )
    assert russian.plain(date(2026, 1, 2), Kind.DAY, riga) == "02.01.2026"
    assert russian.shown(Decimal("1.5"), Kind.NUMBER, riga) == "1,50"
    assert russian.part(date(2026, 2, 1), date(2026, 2, 28)) == "02.2026"
    assert english.part(date(2026, 2, 1), date(2026, 2, 27)) == "2026-02-01–2026-02-27"
    assert english.part(date(2026, 1, 1), date(2026, 3, 31)) == "2026-01-01–2026-03-31"
    assert (russian.plain(Decimal("1.5"), Kind.NUMBER, riga), russian.span(at.date(), at.date())) == (
        "1,5",
        "02.01.2026",
    )


def test_every_word_has_its_russian() -> None:
    folder = Path(str(files.__file__)).parent
    for path in folder.glob("*.py"):
        for words in re.findall(r'\("([A-Z][^"]*)", Kind\.', path.read_text()):
            assert re.search(r"[А-Яа-я]", Say("ru")(words)), words
    with pytest.raises(KeyError):
        Say("en")("Nobody says this")


async def test_a_table_that_there_is_not_is_refused() -> None:
    counted = Counted(paper(Table("By", COLUMNS, ROWS)), UTC_ZONE)
    at = datetime(2026, 1, 1, tzinfo=UTC)
    for form, only in ((FileForm.CSV, 1), (FileForm.SVG, 0), (FileForm.SVG, None)):
        with pytest.raises(Refusal):
            await making.made(counted, form, only=only, now=at)


def test_charts_on_paper_have_the_colours_of_those_on_a_light_screen() -> None:
    light = (node.WEB / "src/features/reports/chart/palette.ts").read_text().partition("light: Palette")[2]
    series = re.findall(r"#[0-9a-f]{6}", light.partition("series:")[2].partition("]")[0])
    assert tuple(series) == charts.COLOURS
    assert f"alarm: '{charts.ALARM}'" in light
