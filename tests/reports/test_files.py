"""Files of reports: axes, folds, words, names of sheets, what a spreadsheet must not compute."""

import io
import re
import zipfile
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
from server.reports.rules.files.catalogue import REPORTS
from server.reports.rules.files.charts import Scale
from server.reports.rules.files.manners import MANNERS
from server.reports.rules.files.tables import OTHER, RAMP, UNSET, Chart, Column, Kind, Paper, Shape, Table
from server.reports.rules.files.words import Say
from server.reports.rules.periods import Span
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


PARTS = [Span(date(2026, 1, 1), date(2026, 2, 1)), Span(date(2026, 2, 1), date(2026, 3, 1))]
BY_PART = Table(
    "By part",
    [Column("Period", Kind.PART), Column("Claims", Kind.COUNT), Column("Note")],
    [[PARTS[0], 2, ""], [PARTS[1], 3, "most claims"], ["Total", 5, ""]],
    Chart(Shape.STACKED, (1,), marked=2),
    totals=1,
)
BY_GROUP = Table(
    "By group",
    [Column("Reason"), Column("2026-01", Kind.COUNT), Column("2026-02", Kind.COUNT)],
    [["Torn", 1, 2], ["Others", 0, 1], ["Not established", 1, 0]],
    Chart(Shape.STACKED, (1, 2), colours=(0, OTHER, UNSET), turned=True),
)


def test_rows_may_be_the_series_of_a_chart() -> None:
    svg = charts.drawn(BY_GROUP, pages.teller("en", UTC_ZONE)) or ""
    for at, (name, *_) in zip((0, OTHER, UNSET), BY_GROUP.rows, strict=True):
        assert f">{name}</text>" in svg
        assert svg.count(charts.PALETTE[at]) == 1 + 2  # in the legend, and in each part
    assert (svg.count(">2026-01</text>"), svg.count(">2026-02</text>")) == (1, 1)


def test_a_legend_takes_as_many_lines_as_it_needs() -> None:
    rows = [[f"A department of a long name {at}", 1, 2] for at in range(6)]
    table = Table("By group", BY_GROUP.columns, rows, Chart(Shape.STACKED, (1, 2), turned=True))
    svg = charts.drawn(table, pages.teller("en", UTC_ZONE)) or ""
    places = re.findall(r'<rect x="(\d+)" y="(\d+)" width="12"', svg)
    assert len({y for _, y in places}) > 1
    assert all(int(x) + 17 + 28 * charts.LETTER <= charts.WIDTH + 1 for x, _ in places)


def test_the_worst_part_is_marked_on_paper() -> None:
    svg = charts.drawn(BY_PART, pages.teller("en", UTC_ZONE)) or ""
    assert svg.count(charts.ALARM) == 1
    assert [svg.count(f">{month}</text>") for month in ("2026-01", "2026-02")] == [1, 1]


def test_parts_of_a_period_are_dates_in_workbooks_and_iso_for_programs() -> None:
    made = workbooks.written(paper(BY_PART), UTC_ZONE)
    rows = CalamineWorkbook.from_filelike(io.BytesIO(made)).get_sheet_by_name("By part").to_python()
    assert [row[0] for row in rows[1:]] == [date(2026, 1, 1), date(2026, 2, 1), "Total"]
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        assert 'autoFilter ref="A1:C3"' in book.read("xl/worksheets/sheet2.xml").decode()  # totals stand apart
        assert "yyyy-mm" in book.read("xl/charts/chart1.xml").decode()
    (told,) = making.json_of(paper(BY_PART))["tables"]
    assert (told["rows"][0], told["totals"]) == (["2026-01-01/2026-01-31", 2, ""], 1)


def test_charts_of_workbooks_have_the_colours_of_those_on_paper() -> None:
    table = Table("By reason", COLUMNS, ROWS, Chart(Shape.STACKED_BARS, (1,), colours=(2,)))
    with zipfile.ZipFile(io.BytesIO(workbooks.written(paper(table, BY_GROUP), UTC_ZONE))) as book:
        drawn = [book.read(f"xl/charts/chart{at}.xml").decode().lower() for at in (1, 2)]
    assert charts.COLOURS[2].removeprefix("#") in drawn[0]
    assert all(charts.PALETTE[at].removeprefix("#") in drawn[1] for at in (0, OTHER, UNSET))
    assert "'by group'!$b$1:$c$1" in drawn[1]


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
    february, cut, quarter = (
        Span(date(2026, *first), date(2026, *end))
        for first, end in (((2, 1), (3, 1)), ((2, 1), (2, 28)), ((1, 1), (4, 1)))
    )
    assert (russian.plain(february, Kind.PART, riga), russian.part_of_cells(february)) == ("02.2026", "mm.yyyy")
    assert english.shown(cut, Kind.PART, riga) == "2026-02-01–2026-02-27"
    assert (english.part(quarter), english.part_of_cells(quarter)) == (
        "2026-01-01–2026-03-31",
        'yyyy-mm-dd"–2026-03-31"',
    )
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


def test_a_file_is_called_as_the_page_is() -> None:
    reports = node.WEB / "src/features/reports"
    titles = re.findall(
        r"^  (\w+): \{\n    title: msg(?:`|\({ message: ')(.+?)[`']", (reports / "reports.ts").read_text(), re.MULTILINE
    )
    queries = dict(re.findall(r"^  (\w+): '(\w+)',", (reports / "files.ts").read_text(), re.MULTILINE))
    russian = dict(re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"', (reports / "locales/ru.po").read_text(), re.MULTILINE))
    assert {queries[page]: title for page, title in titles} == {name: each.title for name, each in REPORTS.items()}
    for each in REPORTS.values():
        assert Say("ru")(each.title) == russian[each.title]


def test_a_table_s_columns_are_called_as_on_the_page() -> None:
    text = (node.WEB / "src/features/reports/locales/ru.po").read_text()
    for name in (
        "Lost",
        "Settled",
        "Pending",
        "Refused",
        "Reopened",
        "Out of control",
        "Period before",
        "Median, hours",
    ):
        assert f'msgid "{name}"\nmsgstr "{Say("ru")(name)}"' in text


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
    for name, place in (("other", OTHER), ("unset", UNSET)):
        assert f"{name}: '{charts.PALETTE[place]}'" in light
    assert f"ramp: ['{charts.PALETTE[RAMP]}', '{charts.PALETTE[-1]}']" in light
