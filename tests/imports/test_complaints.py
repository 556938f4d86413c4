"""The real file: every row becomes the claim that an independent reading of it expects."""

import csv
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it has no types

from server.kit import db
from tests.imports.tables import COMPLAINTS, complaints, load, sizes
from tests.make import accounts

pytestmark = pytest.mark.usefixtures("rollback")

STATUSES = {
    "Closed with monetary relief": "SATISFIED",
    "Closed with non-monetary relief": "PARTIALLY_SATISFIED",
    "Closed with explanation": "NOT_SATISFIED",
    "Closed": "NOT_SATISFIED",
    "Untimely response": "NOT_SATISFIED",
    "In progress": "REGISTERED",
}


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with COMPLAINTS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


async def counted(sql: str) -> dict[object, int]:
    return {found["what"]: found["count"] for found in await db.rows(sql)}


async def test_all_come_in_with_the_status_and_the_reason_that_the_file_says(rows: list[dict[str, str]]) -> None:
    await accounts.organisation()
    report = await load(COMPLAINTS, complaints())
    assert (report.read, report.imported, report.problems) == (3186, 3186, [])

    by_status = await counted("SELECT status AS what, count(*) FROM claim GROUP BY 1")
    assert by_status == Counter(STATUSES[row["Company response to consumer"]] for row in rows)

    by_reason = await counted(
        """SELECT coalesce(above.name || ' / ', '') || r.name AS what, count(*) FROM claim c
        JOIN claim_reason r ON r.id = c.reason_id LEFT JOIN claim_reason above ON above.id = r.parent_id GROUP BY 1"""
    )
    assert by_reason == Counter(" / ".join(filter(None, (row["Issue"], row["Sub-issue"]))) for row in rows)

    by_department = await counted(
        "SELECT d.name AS what, count(*) FROM claim c JOIN department d ON d.id = c.at_fault_department_id GROUP BY 1"
    )
    assert by_department == Counter(row["Company"] for row in rows)
    by_day = await counted(
        """SELECT to_char(registered_at AT TIME ZONE 'America/New_York', 'FMMM/FMDD/YYYY') AS what, count(*)
        FROM claim GROUP BY 1"""
    )
    assert by_day == Counter(row["Date received"] for row in rows)
    disputed = await db.value("SELECT count(*) FROM claim WHERE 'disputed' = ANY(tags)")
    assert disputed == sum(row["Consumer disputed?"] == "Yes" for row in rows)
    assert await db.value("SELECT count(*) FROM partner WHERE is_customer") == len(
        {(row["State"], row["ZIP code"]) for row in rows}
    )


async def test_what_is_written_is_whole() -> None:
    await accounts.organisation()
    await load(COMPLAINTS, complaints())
    wrong = await db.value(
        """SELECT count(*) FROM claim WHERE (status <> 'REGISTERED') <> (closed_at IS NOT NULL)
        OR closed_at < registered_at OR (closed_at IS NOT NULL AND resolution IS NULL) OR reason_id IS NULL"""
    )
    assert wrong == 0
    assert await db.value("SELECT count(DISTINCT number) FROM claim") == 3186
    events = "SELECT count(*) FROM event e JOIN claim c ON c.id = e.subject WHERE kind = 'claim.import'"
    assert await db.value(events) == 3186
    found = "SELECT count(*) FROM claim WHERE search @@ redress_query('mortgages')"
    assert await db.value(found) == await db.value("SELECT count(*) FROM claim WHERE description ILIKE '%mortgage%'")
    first = await db.row(
        """SELECT c.*, p.name FROM claim c JOIN claim_reference r ON r.claim_id = c.id
        JOIN partner p ON p.id = c.partner_id WHERE r.system = 'cfpb' AND r.value = '1'"""
    )
    assert first is not None
    assert first["title"] == "Managing the loan or lease: Consumer Loan"
    assert first["description"] == "A complaint about Wells Fargo & Company on Consumer Loan (Vehicle loan)."
    assert first["name"] == "Consumer, VA 24540"
    assert first["tags"] == ["Consumer Loan", "Vehicle loan"]
    assert (first["channel"], first["remedy_given"]) == ("PHONE", "NONE")
    assert first["registered_at"] == datetime(2013, 7, 29, 4, tzinfo=UTC)
    assert first["closed_at"] == datetime(2013, 7, 30, 4, tzinfo=UTC)


async def test_claims_are_found_as_those_registered_one_by_one() -> None:
    await accounts.organisation()
    await load(COMPLAINTS, complaints())
    sql = "SELECT array_agg(search::text ORDER BY id) FROM claim"
    found = await db.value(sql)
    await db.execute("UPDATE claim SET title = title")  # the trigger makes them anew
    assert await db.value(sql) == found
    assert all(found)


async def test_a_second_run_changes_nothing() -> None:
    await accounts.organisation()
    await load(COMPLAINTS, complaints())
    before = await sizes()
    again = await load(COMPLAINTS, complaints())
    assert (again.read, again.imported, again.unchanged) == (3186, 0, 3186)
    assert await sizes() == before


async def test_a_dry_run_tells_all_and_leaves_no_trace() -> None:
    await accounts.organisation()
    before = await sizes()
    trial = await load(COMPLAINTS, complaints(), dry_run=True)
    assert await sizes() == before
    assert trial == await load(COMPLAINTS, complaints())
    assert (await sizes())["department"] == before["department"] + len(trial.departments)


async def test_a_workbook_gives_what_the_csv_gives(tmp_path: Path) -> None:
    await accounts.organisation()
    path = tmp_path / "complaints.xlsx"
    with COMPLAINTS.open(encoding="utf-8", newline="") as file, xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Complaints")
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for at, row in enumerate(csv.reader(file)):
            for place, cell in enumerate(row):
                dated = at and place in {0, 10}
                if dated:
                    sheet.write_datetime(at, place, datetime.strptime(cell, "%m/%d/%Y"), day)  # noqa: DTZ007 - a day
                elif at and cell.isdigit():
                    sheet.write_number(at, place, int(cell))
                else:
                    sheet.write_string(at, place, cell)
    from_book = await load(path, complaints(), dry_run=True, sheet="Complaints")
    assert from_book == await load(COMPLAINTS, complaints(), dry_run=True)
    assert (await load(path, complaints())).imported == 3186
    assert (await load(COMPLAINTS, complaints())).unchanged == 3186
