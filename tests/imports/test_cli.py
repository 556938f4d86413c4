"""`redress import claims` on a database of its own."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.kit.postgres import Postgres
from tests.imports.tables import COMPLAINTS, COMPLAINTS_MAP, GOOD, SMALL, write
from tests.test_cli import redress


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
