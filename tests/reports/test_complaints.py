"""The figures of the imported complaints against those of their file."""

import csv
from collections import Counter
from datetime import date, datetime
from typing import Any

import pytest

from server.reports.queries import dynamics, satisfaction, structure
from server.reports.rules.filters import Filter
from server.reports.rules.periods import Interval
from tests.imports.tables import COMPLAINTS, complaints, load
from tests.make import accounts
from tests.reports.independent import share

MANAGER = accounts.manager()
_ENDS = {
    "Closed with monetary relief": "SATISFIED",
    "Closed with non-monetary relief": "PARTIALLY_SATISFIED",
    "Closed with explanation": "NOT_SATISFIED",
    "Closed": "NOT_SATISFIED",
    "Untimely response": "NOT_SATISFIED",
}
_YEARS: dict[str, Any] = {"first": date(2013, 1, 1), "last": date(2017, 12, 31)}
Complaint = dict[str, str]


def _day(text: str) -> date:
    return datetime.strptime(text, "%m/%d/%Y").date()  # noqa: DTZ007 - a date of the calendar


def _closed(row: Complaint) -> date:
    return max(_day(row["Date sent to company"]), _day(row["Date received"]))


@pytest.fixture
async def rows(rollback: None) -> list[Complaint]:  # noqa: ARG001 - the rows go with the transaction
    """Import the file into an organisation that lives by the clock of the file; return its rows."""
    await accounts.organisation(time_zone="America/New_York", records_claims=True)
    await load(COMPLAINTS, complaints())
    with COMPLAINTS.open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file)]


async def test_they_are_equal(rows: list[Complaint]) -> None:
    found = await dynamics.run(MANAGER, Filter(**_YEARS), Interval.MONTH)
    months = Counter(_day(row["Date received"]).replace(day=1) for row in rows)
    done = Counter(_day(row["Date received"]).replace(day=1) for row in rows if row[_RESPONSE] in _ENDS)
    assert {each.period.first: each.registered for each in found.points if each.registered} == months
    assert {each.period.first: each.worked_out for each in found.points if each.worked_out} == done
    companies = Counter(row["Company"] for row in rows)
    largest = sorted(companies.values(), reverse=True)[:5]
    shown = found.by_department
    assert [each.count for each in shown[:5]] == largest == [companies[each.name or ""] for each in shown[:5]]
    assert shown[5].count == len(rows) - sum(largest)
    await _check_ends(rows)
    await _check_structure(rows)


_RESPONSE = "Company response to consumer"


async def _check_ends(rows: list[Complaint]) -> None:
    wanted = Filter(first=date(2014, 1, 1), last=date(2016, 6, 30))
    found = (await satisfaction.run(MANAGER, wanted)).total
    ends = Counter(
        _ENDS[row[_RESPONSE]]
        for row in rows
        if row[_RESPONSE] in _ENDS and date(2014, 1, 1) <= _closed(row) <= date(2016, 6, 30)
    )
    counts = (found.satisfied.count, found.partially_satisfied.count, found.not_satisfied.count)
    assert counts == (ends["SATISFIED"], ends["PARTIALLY_SATISFIED"], ends["NOT_SATISFIED"])
    assert found.satisfied_share == share(ends["SATISFIED"], ends.total())
    assert ends.total() > 1000


async def _check_structure(rows: list[Complaint]) -> None:
    found = await structure.run(MANAGER, Filter(**_YEARS))
    assert found.total.count == len(rows)
    reasons = Counter(row["Sub-issue"] or row["Issue"] for row in rows)
    shown = {each.name: each.count for each in found.by_reason if each.name in reasons}
    assert len(shown) > 10
    unique = {
        name for name in shown if len({row["Issue"] for row in rows if (row["Sub-issue"] or row["Issue"]) == name}) == 1
    }
    assert {name: shown[name] for name in unique} == {name: reasons[name or ""] for name in unique}
    assert sum(each.count for each in found.by_reason) == len(rows)
