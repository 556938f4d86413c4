"""Claims as they stood: rebuilt field by field, never rewritten by what came later, kept from who sees no history."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given

from server import wiring
from server.accounts.rules import Scope, Viewer
from server.claims.actions import changes, transitions
from server.claims.models import Claim
from server.claims.queries import past
from server.claims.rules.terms import ClaimTransition
from server.kit import clock, db, ids
from server.kit.errors import Refusal
from server.reports.queries import ageing, dynamics, satisfaction, structure
from server.reports.rules.filters import Filter
from server.reports.rules.periods import Interval
from server.reports.rules.where import Where
from tests.make import accounts, catalogues, claims
from tests.reader.conftest import Asking
from tests.reports import opening
from tests.reports.test_figures import PROFILE, SEEDS, worked_out

MANAGER = accounts.manager()
YEAR: dict[str, Any] = {"first": date(2026, 1, 1), "last": date(2026, 12, 31)}
MARCH = date(2026, 3, 31)
HELENA = ids.new("usr")
"""Who works on the claim since."""
_ASK = "query ($where: ClaimWhereInput) { claims(where: $where) { totalCount } }"


@PROFILE
@given(seed=SEEDS)
async def test_every_field_is_what_it_was(database: str, seed: int) -> None:  # noqa: ARG001 - connected
    async with worked_out(seed) as (_, known):
        if known.wanted.as_of:
            rows = await db.rows(past.of("$1::timestamptz", past.FIELDS), known.now)
            found = {row["id"]: {name: row[name] for name in past.FIELDS} for row in rows}
            assert found == {each["id"]: {name: each[name] for name in past.FIELDS} for each in known.world.claims}


@pytest.fixture
async def organised(rollback: None) -> None:  # noqa: ARG001 - the row goes with the transaction
    wiring.listen()
    await accounts.organisation(records_claims=True, time_zone="UTC")


async def _closed(organised: None) -> Claim:  # noqa: ARG001 - its organisation
    """Insert a claim that was closed in February, and is opened again in April, for another reason."""
    reason, other = [await catalogues.claim_reason(name=name) for name in ("Torn", "Lost")]
    began, ended = datetime(2026, 1, 10, tzinfo=UTC), datetime(2026, 2, 20, tzinfo=UTC)
    fields: dict[str, Any] = {"registered_at": began, "created_at": began, "closed_at": ended, "reason_id": reason.id}
    claim = await claims.claim(status="SATISFIED", **fields)
    with clock.fixed(datetime(2026, 4, 1, tzinfo=UTC)):
        reopen = ClaimTransition.REOPEN
        await transitions.transition(MANAGER, claim_id=claim.id, transition=reopen, expected_version=1, comment="No")
        after = {"reason_id": other.id, "responsible_id": (await accounts.user(id=HELENA)).id}
        await changes.update(MANAGER, claim_id=claim.id, expected_version=2, **after)  # type: ignore[arg-type]
    return claim


closed = pytest.fixture(_closed)


@pytest.mark.usefixtures("closed")
async def test_a_reopened_claim_never_rewrites_what_was_reported(asking: Asking) -> None:
    now, then = [await satisfaction.run(MANAGER, Filter(**YEAR, as_of=day)) for day in (None, MARCH)]
    assert now.total.total.count == 0
    assert [(row.name, row.satisfied.count) for row in then.rows] == [("Torn", 1)]
    await opening.check(asking, MANAGER, [(1, then.total.satisfied.where), (0, now.total.satisfied.where)])
    totals = [(await dynamics.run(MANAGER, Filter(**YEAR, as_of=day), Interval.YEAR)).total for day in (None, MARCH)]
    assert [each.worked_out for each in totals] == [0, 1]
    assert await _named(date(2026, 4, 1)) == ["Lost"]
    assert await _named(MARCH) == ["Torn"]
    assert await _named(date(2026, 1, 9)) == []


async def _named(day: date) -> list[str | None]:
    found = await structure.run(MANAGER, Filter(**YEAR, as_of=day))
    return [each.name for each in found.by_reason]


@pytest.mark.usefixtures("closed")
async def test_open_claims_stand_beside_those_of_a_month_before() -> None:
    for day, counts in ((date(2026, 4, 15), (1, 0)), (date(2026, 5, 10), (1, 1)), (date(2026, 3, 15), (0, 0))):
        found = await ageing.run(MANAGER, Filter(as_of=day))
        assert (found.total.count, found.total.previous_count) == counts
    assert found.previous_at == datetime(2026, 2, 16, tzinfo=UTC)
    now = await ageing.run(MANAGER, Filter())
    assert (now.total.count, now.total.previous_count) == (1, 1)
    assert [each.previous_count for each in now.bands] == [0, 0, 0, 0, 0, 0, 0, 1]


async def test_without_a_period_it_is_that_of_then(organised: None) -> None:  # noqa: ARG001 - its organisation
    found = await structure.run(MANAGER, Filter(as_of=MARCH))
    assert (found.period.first, found.period.last) == (date(2026, 3, 1), MARCH)


async def test_today_is_the_present(organised: None) -> None:  # noqa: ARG001 - its organisation
    await claims.claim(registered_at=datetime(2026, 1, 10, tzinfo=UTC))
    assert (await structure.run(MANAGER, Filter(**YEAR, as_of=clock.now().date()))).total.count == 1


async def test_a_day_to_come_is_refused(organised: None) -> None:  # noqa: ARG001 - its organisation
    for day in (clock.now().date() + timedelta(days=1), date(1969, 12, 31)):
        with pytest.raises(Refusal) as refused:
            await structure.run(MANAGER, Filter(**YEAR, as_of=day))
        assert [(each.code, each.path) for each in refused.value.problems] == [("INVALID", ("filter", "asOf"))]


def _was(status: str = "SATISFIED") -> Where:
    return {"asOf": {"at": "2026-04-01T00:00:00Z", "where": {"status": {"eq": status}}}}


_WITHOUT = (Scope.CLAIMS_READ, Scope.REPORTS_RUN)


@pytest.mark.parametrize(
    ("viewer", "count"),
    [
        (MANAGER, 1),
        (accounts.auditor(), 1),
        (accounts.client_viewer(*MANAGER.scopes), 1),
        (accounts.client_viewer(*MANAGER.scopes, partner_ids=("ptn_another",)), 0),
        (accounts.agent(id=HELENA), 1),
        (accounts.agent(department_ids=("dep_another",)), 0),
    ],
)
@pytest.mark.usefixtures("closed")
async def test_who_sees_its_history_finds_a_claim_by_it(asking: Asking, viewer: Viewer, count: int) -> None:
    assert (await asking(_ASK, viewer=viewer, where=_was()))["claims"]["totalCount"] == count
    assert (await asking(_ASK, viewer=viewer, where=_was("IN_PROGRESS")))["claims"]["totalCount"] == 0


@pytest.mark.parametrize("viewer", [accounts.client_viewer(*_WITHOUT), accounts.customer(partner_id="ptn_one")])
@pytest.mark.usefixtures("closed")
async def test_nobody_else_does(asking: Asking, viewer: Viewer) -> None:
    with pytest.raises(Refusal) as refused:
        await asking(_ASK, viewer=viewer, where=_was())
    assert [each.code for each in refused.value.problems] == ["FORBIDDEN"]


@pytest.mark.parametrize(
    ("where", "is_fine"),
    [
        ({"or": [_was(), _was()]}, True),
        ({"or": [_was(), _was(), _was()]}, False),
        ({"not": _was()}, True),
        ({"asOf": {"at": "2026-04-01T00:00:00Z", "where": {}}}, True),
        ({"asOf": {"at": "2999-04-01T00:00:00Z", "where": {"isOverdue": {"eq": True}}}}, True),
    ],
)
@pytest.mark.usefixtures("closed")
async def test_a_filter_looks_back_at_two_moments_at_most(asking: Asking, where: Where, *, is_fine: bool) -> None:
    if is_fine:
        await asking(_ASK, where=where)
        return
    with pytest.raises(Refusal) as refused:
        await asking(_ASK, where=where)
    assert [(each.code, each.path) for each in refused.value.problems] == [("BAD_USER_INPUT", ("asOf",))]
