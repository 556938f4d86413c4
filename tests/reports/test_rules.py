"""Periods and their parts, filters, and what opens the claims of a figure: without a database."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from server.accounts.rules import ROLE_SCOPES, Scope, StaffRole
from server.claims.rules.terms import ClaimDirection, ClaimStatus
from server.kit import ids
from server.kit.errors import Refusal
from server.reports.rules import filters, groups, periods, where
from server.reports.rules.filters import Filter, PartnerKind
from server.reports.rules.periods import Interval, Span
from tests.make import accounts

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("span", "before"),
    [
        (Span(date(2026, 1, 1), date(2027, 1, 1)), Span(date(2025, 1, 1), date(2026, 1, 1))),
        (Span(date(2026, 3, 1), date(2026, 4, 1)), Span(date(2026, 2, 1), date(2026, 3, 1))),
        (Span(date(2026, 1, 1), date(2026, 4, 1)), Span(date(2025, 10, 1), date(2026, 1, 1))),
        (Span(date(2026, 3, 2), date(2026, 3, 9)), Span(date(2026, 2, 23), date(2026, 3, 2))),
        (Span(date(2026, 3, 1), date(2026, 3, 31)), Span(date(2026, 1, 30), date(2026, 3, 1))),
    ],
)
def test_the_period_before_is_as_many_months_or_days(span: Span, before: Span) -> None:
    assert span.before() == before


@pytest.mark.parametrize(
    ("interval", "cuts"),
    [
        (Interval.WEEK, ["2025-12-30", "2026-01-05", "2026-01-12"]),
        (Interval.MONTH, ["2025-12-30", "2026-01-01"]),
        (Interval.QUARTER, ["2025-12-30", "2026-01-01"]),
        (Interval.YEAR, ["2025-12-30", "2026-01-01"]),
    ],
)
def test_parts_are_those_of_the_calendar_cut_at_the_ends(interval: Interval, cuts: list[str]) -> None:
    found = Span(date(2025, 12, 30), date(2026, 1, 14)).parts(interval)
    assert [str(each.first) for each in found] == cuts
    assert [each.end for each in found] == [*[each.first for each in found[1:]], date(2026, 1, 14)]


@pytest.mark.parametrize(
    ("last", "fitting"),
    [
        (date(2026, 1, 1), Interval.DAY),
        (date(2026, 1, 31), Interval.DAY),
        (date(2026, 2, 1), Interval.MONTH),
        (date(2026, 12, 31), Interval.MONTH),
    ],
)
def test_a_month_is_shown_by_days_and_more_by_months(last: date, fitting: Interval) -> None:
    assert Span(date(2026, 1, 1), last + timedelta(days=1)).fitting() is fitting


def test_days_of_a_year_are_shown_and_no_more() -> None:
    assert len(Span(date(2024, 1, 1), date(2025, 1, 1)).parts(Interval.DAY)) == 366
    with pytest.raises(Refusal) as refused:
        Span(date(2024, 1, 1), date(2026, 1, 1)).parts(Interval.DAY)
    assert refused.value.problems[0].path == ("interval",)


@pytest.mark.parametrize(
    ("zone", "day", "begins"),
    [
        ("Europe/Riga", date(2026, 7, 1), datetime(2026, 6, 30, 21, tzinfo=UTC)),
        ("America/Havana", date(2025, 11, 2), datetime(2025, 11, 2, 4, tzinfo=UTC)),  # the first of two midnights
        ("America/Sao_Paulo", date(2017, 10, 15), datetime(2017, 10, 15, 3, tzinfo=UTC)),  # at one, as none is before
        ("Asia/Kathmandu", date(2026, 1, 1), datetime(2025, 12, 31, 18, 15, tzinfo=UTC)),
    ],
)
def test_a_day_begins_at_its_first_moment(zone: str, day: date, begins: datetime) -> None:
    assert periods.begin(day, ZoneInfo(zone)) == begins


def test_without_days_it_is_the_present_month_and_so_many_before() -> None:
    assert periods.span(None, None, today=TODAY) == Span(date(2026, 11, 1), date(2026, 12, 1))
    assert periods.span(None, None, today=TODAY, months=12) == Span(date(2025, 12, 1), date(2026, 12, 1))
    assert periods.span(TODAY, TODAY, today=TODAY) == Span(TODAY, date(2026, 12, 1))


@pytest.mark.parametrize(
    ("first", "last", "code", "path"),
    [
        (TODAY, None, "REQUIRED", "to"),
        (None, TODAY, "REQUIRED", "from"),
        (TODAY, date(2026, 11, 29), "INVALID", "to"),
        (date(1969, 1, 1), TODAY, "INVALID", "from"),
        (TODAY, date(9999, 12, 31), "INVALID", "from"),
    ],
)
def test_periods_that_cannot_be(first: date | None, last: date | None, code: str, path: str) -> None:
    with pytest.raises(Refusal) as refused:
        periods.span(first, last, today=TODAY)
    assert (refused.value.code, refused.value.problems[0].path) == (code, ("filter", path))


def test_a_report_needs_the_scopes_of_what_it_shows() -> None:
    for role in StaffRole:
        filters.check(accounts.client_viewer(*ROLE_SCOPES[role]), Filter())
    for scope in Filter.NEEDED:
        lacking = accounts.client_viewer(*(ROLE_SCOPES[StaffRole.AUDITOR] - {scope}))
        with pytest.raises(Refusal) as refused:
            filters.check(lacking, Filter())
        assert refused.value.problems[0].details == {"required_scope": scope}
    assert Scope.REPORTS_RUN not in accounts.customer(partner_id="p").scopes


def test_all_that_cannot_be_asked_is_told_at_once() -> None:
    wanted = Filter(departments=["clm_1"], employees=[ids.new("usr")] * 251, reasons=["\0"])
    with pytest.raises(Refusal) as refused:
        filters.check(accounts.manager(), wanted)
    assert [(each.code, each.path[1]) for each in refused.value.problems] == [
        ("TOO_MANY", "employeesAtFault"),
        ("INVALID", "departments"),
        ("INVALID", "reasons"),
    ]


def test_what_opens_the_claims_of_a_filter() -> None:
    wanted = Filter(
        departments=["d"],
        reasons=["r"],
        employees=["e"],
        responsibles=["w"],
        partners=["p"],
        partner_kinds=[PartnerKind.CARRIER],
        statuses=[ClaimStatus.REGISTERED],
        directions=[ClaimDirection.TO_SUPPLIER],
    )
    assert where.counted(accounts.manager(), wanted) == {
        "archivedAt": {"isNull": True},
        "direction": {"in": ["TO_SUPPLIER"]},
        "status": {"in": ["REGISTERED"]},
        "atFaultDepartment": {"within": ["d"]},
        "reason": {"within": ["r"]},
        "atFaultEmployee": {"id": {"in": ["e"]}},
        "responsible": {"id": {"in": ["w"]}},
        "partner": {"id": {"in": ["p"]}, "or": [{"isCarrier": {"eq": True}}]},
    }


def test_an_agents_claims_are_its_departments() -> None:
    agent = accounts.agent(id="usr_1", department_id="dep_1")
    assert where.counted(agent, Filter())["or"] == [
        {"responsible": {"id": {"eq": "usr_1"}}},
        {"responsible": {"id": {"isNull": True}}},
        {"atFaultDepartment": {"within": ["dep_1"]}},
        {"responsible": {"department": {"within": ["dep_1"]}}},
    ]
    assert len(where.counted(accounts.agent(), Filter())["or"]) == 2


@pytest.mark.parametrize(
    ("more", "both"),
    [
        ({"status": {"in": ["B", "C"]}}, {"status": {"in": ["B"]}, "x": {"within": [1]}}),
        ({"x": {"id": {"eq": 2}}}, {"status": {"in": ["A", "B"]}, "x": {"within": [1], "id": {"eq": 2}}}),
    ],
)
def test_conditions_of_both(more: Any, both: Any) -> None:
    given = {"status": {"in": ["A", "B"]}, "x": {"within": [1]}}
    assert where.narrowed(given, more) == both
    assert given == {"status": {"in": ["A", "B"]}, "x": {"within": [1]}}


def test_groups_are_the_most_frequent_then_others_then_none() -> None:
    def row(place: int, part: int | None, n: int = 0, **more: Any) -> dict[str, Any]:
        return {"place": place, "part": part, "n": n, "what": None, "id": None, "name": None, **more}

    rows = [row(-1, 1, 7), row(3, 1, 1), row(2, 0, 2), row(1, 1, 4), row(0, 0, 5)]
    rows += [row(place, None, id=f"r{place}", name=f"R{place}") for place in (1, 2, 3)]
    found = groups.shares(groups.counted(rows, "reason", 2), {})
    assert [(each.kind, each.name, each.count, each.previous_count) for each in found] == [
        ("ONE", "R1", 4, 0),
        ("ONE", "R2", 0, 2),
        ("OTHER", None, 1, 5),
        ("NOT_ESTABLISHED", None, 7, 0),
    ]
    assert [str(each.share) for each in found] == ["0.3333", "0.0000", "0.0833", "0.5833"]
    assert found[2].where == {"reason": {"id": {"notIn": ["r1", "r2"], "isNull": False}}}
    assert groups.share(1, 0) is None
    assert str(groups.share(1, 8)) == "0.1250"
