"""`redress import` on a database of its own."""

import csv
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it has no types

from server.kit.postgres import Postgres
from tests.imports.tables import COMPLAINTS, COMPLAINTS_MAP, GOOD, SMALL, write
from tests.test_cli import redress

_ORDERS = """system = "trade"
external_id = "{No}"
[fields]
number = "{No}"
date = "{Date}"
partner = "{Customer}"
position = "{Line}"
item = "{Item}"
quantity = "{Count}"
price = "{Price}"
cancellation_reason = "{Cancelled}"
"""


@pytest.fixture(scope="module")
def var(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    var = tmp_path_factory.mktemp("import")
    with Postgres(var, durable=False).running():
        assert redress("migrate", var=var).returncode == 0
        yield var


def test_the_real_file(var: Path) -> None:
    words = ("import", "claims", str(COMPLAINTS), "--map", str(COMPLAINTS_MAP))
    trial = redress(*words, "--dry-run", var=var)
    assert trial.stdout.startswith("3,186 rows: 3,186 imported, 0 unchanged, 0 skipped (dry run"), trial.stderr
    done = redress(*words, var=var)
    assert (done.returncode, done.stderr) == (0, "")
    counts = "3,186 rows: 3,186 imported, 0 unchanged, 0 skipped."
    assert done.stdout == f"{counts}\nNew: 2,104 partners, 491 departments, 141 reasons.\n"
    again = redress(*words, var=var)
    assert again.stdout == "3,186 rows: 0 imported, 3,186 unchanged, 0 skipped.\n"


def test_bad_rows_are_told_and_reported(var: Path, tmp_path: Path) -> None:
    (tmp_path / "map.toml").write_text(SMALL)
    source = write(tmp_path, GOOD, "2,Broken,Acme,=1+1,,open,,,,,")
    words = ("import", "claims", str(source), "--map", str(tmp_path / "map.toml"), "--on-error", "skip")
    done = redress(*words, "--report", str(tmp_path / "bad.csv"), var=var)
    assert done.returncode == 1
    assert done.stdout.startswith("2 rows: 1 imported, 0 unchanged, 1 skipped.\n")
    assert done.stderr.splitlines()[0].startswith("line 3: registered_at: '=1+1' is not a date")
    assert done.stderr.splitlines()[-1] == "error: 1 problems."
    with (tmp_path / "bad.csv").open(encoding="utf-8-sig", newline="") as file:
        [row] = csv.DictReader(file)
    assert (row["line"], row["column"], row["value"], row["code"]) == ("3", "Date", "'=1+1", "INVALID")


def test_a_map_that_does_not_fit_the_file_is_told(var: Path, tmp_path: Path) -> None:
    (tmp_path / "map.toml").write_text(SMALL)
    done = redress("import", "claims", str(COMPLAINTS), "--map", str(tmp_path / "map.toml"), var=var)
    assert done.returncode == 1
    assert "error: title: the file has no column 'Subject'.\n" in done.stderr


def test_orders_of_a_workbook(var: Path, tmp_path: Path) -> None:
    """Dates and numbers are the workbook's own, not texts; what is cancelled brings its reason."""
    source, told = tmp_path / "orders.xlsx", tmp_path / "orders.toml"
    with xlsxwriter.Workbook(source) as book:
        sheet, day = book.add_worksheet("Orders"), book.add_format({"num_format": "dd.mm.yyyy"})
        sheet.write_row(0, 0, ["No", "Date", "Customer", "Line", "Item", "Count", "Price", "Cancelled"])
        rows = (("T-1", 1, "Cup", 3, 1.5, ""), ("T-1", 2, "Pot", 0.125, 99, "Late"), ("T-2", 1, "Cup", 2, 1.5, ""))
        for at, (number, *line) in enumerate(rows, 1):
            sheet.write_string(at, 0, number)
            sheet.write_datetime(at, 1, datetime(2026, 1, at), day)  # noqa: DTZ001 - a cell has no zone
            sheet.write_row(at, 2, ["Acme Ltd", *line])
        sheet.write_datetime(2, 1, datetime(2026, 1, 1), day)  # noqa: DTZ001 - the same
    told.write_text(_ORDERS)
    words = ("import", "orders", str(source), "--map", str(told))
    trial = redress(*words, "--dry-run", var=var)
    assert trial.stdout.startswith("3 rows: 3 imported, 0 unchanged, 0 skipped (dry run"), trial.stderr
    done = redress(*words, "--sheet", "Orders", var=var)
    counts = "3 rows: 3 imported, 0 unchanged, 0 skipped."
    new = "New: 1 partners, 0 departments, 0 reasons, 1 cancellation reasons."
    assert (done.returncode, done.stdout) == (0, f"{counts}\n{new}\n")
    assert redress(*words, var=var).stdout == "3 rows: 0 imported, 3 unchanged, 0 skipped.\n"
    wrong = redress(*words, "--sheet", "None", var=var)
    assert (wrong.returncode, wrong.stdout) == (1, "")
