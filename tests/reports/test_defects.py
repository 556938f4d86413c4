"""What the seed's reports get wrong, and what has happened to records since: the right figures of small examples."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from server import wiring
from server.accounts.actions import departments
from server.claims.actions import merging, transitions
from server.claims.models import Claim
from server.claims.rules.terms import ClaimDirection, ClaimTransition
from server.partners import actions as partner_actions
from server.reports.queries import dynamics, satisfaction, structure
from server.reports.rules.filters import Filter, PartnerKind
from server.reports.rules.groups import GroupKind, Share
from server.reports.rules.periods import Interval
from tests.make import accounts, catalogues, claims, partners

MANAGER, ADMINISTRATOR = accounts.manager(), accounts.administrator()
YEAR: dict[str, Any] = {"first": date(2026, 1, 1), "last": date(2026, 12, 31)}


@pytest.fixture(autouse=True)
async def organised(rollback: None) -> None:  # noqa: ARG001 - the row goes with the transaction
    wiring.listen()
    await accounts.organisation(records_claims=True, time_zone="UTC")


async def _claim(month: int = 1, status: str = "REGISTERED", closed: int | None = None, **fields: Any) -> Claim:
    ends = datetime(2026, closed, 20, tzinfo=UTC) if closed else None
    at = datetime(2026, month, 10, tzinfo=UTC)
    return await claims.claim(status=status, registered_at=at, **{"closed_at": ends} | fields)


def told(found: list[Share] | Any) -> list[tuple[str, str | None, int]]:
    return [(each.kind.value, each.name, each.count) for each in found]


async def test_open_claims_are_not_counted_as_not_satisfied() -> None:
    reason = (await catalogues.claim_reason(name="Torn")).id
    await _claim(1, "SATISFIED", 2, reason_id=reason)
    await _claim(1, "NOT_SATISFIED", 2, reason_id=reason)
    await _claim(1, "IN_PROGRESS", reason_id=reason)
    await _claim(1, "REGISTERED", reason_id=reason)
    await _claim(1, "WITHDRAWN", 2, reason_id=(await catalogues.claim_reason(name="Lost")).id)
    found = await satisfaction.run(MANAGER, Filter(**YEAR))
    assert [
        (each.name, each.not_satisfied.count, each.total.count, str(each.satisfied_share)) for each in found.rows
    ] == [
        ("Torn", 1, 2, "0.5000"),
        ("Lost", 0, 0, "None"),
    ]
    assert (found.total.kind, found.total.total.count, found.total.withdrawn.count) == (GroupKind.ALL, 2, 1)


async def test_satisfaction_is_that_of_claims_closed_in_the_period() -> None:
    await _claim(1, "SATISFIED", 3)
    await _claim(3, "SATISFIED", 4)
    found = await satisfaction.run(MANAGER, Filter(first=date(2026, 3, 1), last=date(2026, 3, 31)))
    assert (found.total.satisfied.count, str(found.total.satisfied_share)) == (1, "1.0000")


async def test_the_five_departments_are_the_largest_of_the_whole_period() -> None:
    for at in range(7):
        department = (await accounts.department(name=f"D{at}")).id
        for _ in range(at + 1):
            await _claim(12 - at, at_fault_department_id=department)
    found = await dynamics.run(MANAGER, Filter(**YEAR), Interval.MONTH)
    assert told(found.by_department) == [
        ("ONE", "D6", 7), ("ONE", "D5", 6), ("ONE", "D4", 5), ("ONE", "D3", 4), ("ONE", "D2", 3), ("OTHER", None, 3),
    ]  # fmt: skip
    assert found.by_department[-1].counts == [*[0] * 10, 2, 1]


async def test_claims_without_a_department_compete_with_none() -> None:
    for at in range(6):
        await _claim(at_fault_department_id=(await accounts.department(name=f"D{at}")).id)
    for _ in range(9):
        await _claim()
    for found in (
        (await dynamics.run(MANAGER, Filter(**YEAR), Interval.YEAR)).by_department,
        (await structure.run(MANAGER, Filter(**YEAR))).by_department,
    ):
        assert told(found) == [
            *[("ONE", f"D{at}", 1) for at in range(5)],
            ("OTHER", None, 1),
            ("NOT_ESTABLISHED", None, 9),
        ]


async def test_filters_narrow_the_others_too() -> None:
    partner = (await partners.partner()).id
    for at in range(7):
        department = (await accounts.department(name=f"D{at}")).id
        await _claim(at_fault_department_id=department, partner_id=partner)
        await _claim(at_fault_department_id=department)
    wanted = Filter(**YEAR, partners=[partner])
    for found in (
        (await dynamics.run(MANAGER, wanted, Interval.YEAR)).by_department,
        (await structure.run(MANAGER, wanted)).by_department,
    ):
        assert told(found)[-1] == ("OTHER", None, 2)


async def test_months_without_claims_are_shown() -> None:
    await _claim(2)
    await _claim(11, "SATISFIED", 12)
    found = await dynamics.run(MANAGER, Filter(**YEAR), Interval.MONTH)
    assert [each.registered for each in found.points] == [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]
    assert [each.worked_out for each in found.points] == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]
    assert [at for at, each in enumerate(found.points, 1) if each.is_worst] == [2, 11]
    nothing = await dynamics.run(MANAGER, Filter(first=date(2020, 1, 1), last=date(2020, 2, 1)), Interval.MONTH)
    assert [(each.registered, each.is_worst) for each in nothing.points] == [(0, False)] * 2


async def test_claims_to_suppliers_and_archived_ones_are_left_out_unless_asked() -> None:
    await _claim()
    await _claim(direction="TO_SUPPLIER")
    await _claim(archived_at=datetime(2026, 2, 1, tzinfo=UTC))
    assert (await structure.run(MANAGER, Filter(**YEAR))).total.count == 1
    both = Filter(**YEAR, directions=[*ClaimDirection])
    assert (await structure.run(MANAGER, both)).total.count == 2


async def test_a_reopened_claim_is_worked_on_again() -> None:
    claim = await _claim(1, "SATISFIED", 2)
    reopen = ClaimTransition.REOPEN
    await transitions.transition(MANAGER, claim_id=claim.id, transition=reopen, expected_version=1, comment="Broken")
    assert (await satisfaction.run(MANAGER, Filter(**YEAR))).total.total.count == 0
    total = (await dynamics.run(MANAGER, Filter(**YEAR), Interval.YEAR)).total
    assert (total.registered, total.worked_out, total.not_worked_out) == (1, 0, 1)


async def test_a_moved_department_counts_where_it_stands() -> None:
    old, new = await accounts.department(), await accounts.department()
    moved = await accounts.department(parent_id=old.id)
    await _claim(at_fault_department_id=moved.id)
    await departments.department_update(ADMINISTRATOR, department_id=moved.id, expected_version=1, parent_id=new.id)
    counts = [(await structure.run(MANAGER, Filter(**YEAR, departments=[each.id]))).total.count for each in (old, new)]
    assert counts == [0, 1]


async def test_a_merged_departments_claims_are_those_of_the_one_that_stays() -> None:
    source, into = await accounts.department(), await accounts.department(name="Stays")
    await _claim(at_fault_department_id=source.id)
    await _claim(at_fault_department_id=into.id)
    await departments.department_merge(ADMINISTRATOR, source_id=source.id, into_id=into.id, expected_version=1)
    assert told((await structure.run(MANAGER, Filter(**YEAR))).by_department) == [("ONE", "Stays", 2)]


async def test_a_merged_partners_claims_are_those_of_the_one_that_stays() -> None:
    source, into = await partners.partner(), await partners.partner(is_carrier=True)
    await _claim(partner_id=source.id)
    await partner_actions.partner_merge(MANAGER, source_id=source.id, into_id=into.id, expected_version=1)
    for wanted in (Filter(**YEAR, partners=[into.id]), Filter(**YEAR, partner_kinds=[PartnerKind.CARRIER])):
        assert (await structure.run(MANAGER, wanted)).total.count == 1


async def test_merged_claims_count_once() -> None:
    partner = (await partners.partner()).id
    source, into = await _claim(partner_id=partner), await _claim(partner_id=partner)
    await merging.merge(MANAGER, source_id=source.id, into_id=into.id, expected_version=1)
    assert (await structure.run(MANAGER, Filter(**YEAR))).total.count == 1
    assert (await satisfaction.run(MANAGER, Filter(**YEAR))).total.withdrawn.count == 0
