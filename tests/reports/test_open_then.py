"""Claims that were open at a moment, whatever has become of them since: each way in which facts of today mislead."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from server import wiring
from server.claims.actions import changes, merging, recounting, registration, transitions
from server.claims.models import Claim
from server.claims.queries import past
from server.claims.rules.terms import ACTIVE, ClaimTransition
from server.kit import clock, db, ids
from server.partners import actions as partner_actions
from server.reports.queries import ageing, load, times
from server.reports.rules.filters import Filter, PartnerKind
from tests.make import accounts, catalogues, claims, deadlines, partners
from tests.reports.test_figures import PROFILE, SEEDS, worked_out

MANAGER, ADMINISTRATOR = accounts.manager(), accounts.administrator()
SPRING: dict[str, Any] = {"first": date(2026, 4, 1), "last": date(2026, 6, 30)}
WINTER: dict[str, Any] = {"first": date(2026, 1, 1), "last": date(2026, 3, 31), "as_of": date(2026, 3, 16)}
TODAY = datetime(2026, 6, 15, 12, tzinfo=UTC)
"""Beside it stands the 17th of March, of claims of the winter."""
CAME = datetime(2026, 2, 10, tzinfo=UTC)
SINCE = datetime(2026, 4, 2, tzinfo=UTC)
_LONG_AGO = datetime(2026, 2, 20, tzinfo=UTC)
_ENDED: dict[str, Any] = {"resolution": "Settled.", "comment": "So be it.", "amount_settled": Decimal(1)}
Act = Callable[[Claim], Awaitable[object]]

pytestmark = pytest.mark.usefixtures("organised")


@pytest.fixture
async def organised(rollback: None) -> None:  # noqa: ARG001 - the row goes with the transaction
    wiring.listen()
    await accounts.organisation(records_claims=True, time_zone="UTC")


async def _claim(status: str = "IN_PROGRESS", **fields: Any) -> Claim:
    reason, responsible = await catalogues.claim_reason(), await accounts.user()
    moments = {"registered_at": CAME, "created_at": CAME, "updated_at": CAME}
    given = {"reason_id": reason.id, "responsible_id": responsible.id, "partner_id": (await _customer()).id}
    closed = {} if status in ACTIVE else {"closed_at": _LONG_AGO}
    return await claims.claim(status=status, **moments | given | closed | fields)


async def _customer() -> Any:
    return await partners.partner(is_customer=True)


async def _go(claim: Claim, *steps: ClaimTransition, **given: Any) -> None:
    for step in steps:
        version = (await Claim.get(id=claim.id)).version
        told: dict[str, Any] = _ENDED | given
        await transitions.transition(MANAGER, claim_id=claim.id, transition=step, expected_version=version, **told)


async def _change(claim: Claim, **fields: Any) -> None:
    await changes.update(MANAGER, claim_id=claim.id, expected_version=claim.version, **fields)


async def _nothing(_: Claim) -> None:
    pass


async def _settle(claim: Claim) -> None:
    await _go(claim, ClaimTransition.SATISFY)


async def _settle_as_of_long_ago(claim: Claim) -> None:
    await _go(claim, ClaimTransition.SATISFY, closed_at=_LONG_AGO)


async def _settle_reopen_and_settle_as_of_long_ago(claim: Claim) -> None:
    await _go(claim, ClaimTransition.SATISFY, ClaimTransition.REOPEN)
    await _settle_as_of_long_ago(claim)


async def _put_away(claim: Claim) -> None:
    await changes.archive(MANAGER, claim_id=claim.id, expected_version=claim.version)


async def _put_away_and_back(claim: Claim) -> None:
    await _put_away(claim)
    await changes.unarchive(MANAGER, claim_id=claim.id, expected_version=claim.version + 1)


async def _settle_and_put_away(claim: Claim) -> None:
    await _settle_as_of_long_ago(claim)
    await _put_away(await Claim.get(id=claim.id))


async def _merge(claim: Claim) -> None:
    into = await claims.claim(partner_id=claim.partner_id)
    await merging.merge(MANAGER, source_id=claim.id, into_id=into.id, expected_version=claim.version)


async def _move_later(claim: Claim) -> None:
    await _change(claim, registered_at=datetime(2026, 4, 1, tzinfo=UTC))


async def _move_earlier(claim: Claim) -> None:
    await _change(claim, registered_at=datetime(2025, 5, 1, tzinfo=UTC))


async def _move_later_and_put_away(claim: Claim) -> None:
    await _move_later(claim)
    await _put_away(await Claim.get(id=claim.id))


async def _turn_to_a_supplier(claim: Claim) -> None:
    await _change(claim, direction="TO_SUPPLIER", partner_id=(await partners.partner(is_supplier=True)).id)


async def _merge_its_partner(claim: Claim) -> None:
    into = await partners.partner()
    await partner_actions.partner_merge(ADMINISTRATOR, source_id=claim.partner_id, into_id=into.id, expected_version=1)


async def _reopen(claim: Claim) -> None:
    await _go(claim, ClaimTransition.REOPEN)


async def _reopen_and_settle(claim: Claim) -> None:
    await _go(claim, ClaimTransition.REOPEN, ClaimTransition.SATISFY)


async def _register_with_an_earlier_day(claim: Claim) -> None:
    """Register another: the one that was there is closed already."""
    given: Any = {name: getattr(claim, name) for name in ("partner_id", "responsible_id", "registered_at")}
    await registration.register(MANAGER, title="Late", description="Late.", **given)


WERE_OPEN: Sequence[Act] = (
    _nothing,
    _settle,
    _settle_as_of_long_ago,
    _settle_reopen_and_settle_as_of_long_ago,
    _put_away,
    _put_away_and_back,
    _settle_and_put_away,
    _merge,
    _move_later,
    _move_earlier,
    _move_later_and_put_away,
    _turn_to_a_supplier,
    _merge_its_partner,
)
WERE_CLOSED: Sequence[Act] = (_nothing, _reopen, _reopen_and_settle, _register_with_an_earlier_day)


@pytest.mark.parametrize("act", WERE_OPEN)
async def test_a_claim_was_open(act: Act) -> None:
    claim = await _claim()
    with clock.fixed(SINCE):
        await act(claim)
    await _check(claim.responsible_id, 1)


@pytest.mark.parametrize("act", WERE_CLOSED)
async def test_a_claim_was_closed(act: Act) -> None:
    claim = await _claim("SATISFIED")
    with clock.fixed(SINCE):
        await act(claim)
    await _check(claim.responsible_id, 0)


async def _check(responsible: str | None, count: int) -> None:
    """Assert that so many claims were open, all of them somebody's: beside the present, and as of a day."""
    with clock.fixed(TODAY):
        for wanted in (Filter(**SPRING), Filter(**SPRING, responsibles=[str(responsible)])):
            assert (await ageing.run(MANAGER, wanted)).total.previous_count == count
    narrower: Sequence[dict[str, Any]] = (
        {},
        {"partner_kinds": [PartnerKind.CUSTOMER]},
        {"responsibles": [str(responsible)]},
    )
    for more in narrower:
        wanted = Filter(**WINTER, **more)
        assert (await ageing.run(MANAGER, wanted)).total.count == count
        loads = (await load.run(MANAGER, wanted)).total
        assert (loads.open.count, loads.registered.count) == (count, 1)


async def test_a_new_count_of_deadlines_changes_no_report_of_before() -> None:
    """The claim's own moment of change does not tell of it."""
    await deadlines.policy(response_amount=1, response_unit="HOURS")
    await _claim(response_due_at=datetime(2026, 2, 11, tzinfo=UTC))
    wanted = Filter(**WINTER)
    before = await times.run(MANAGER, wanted)
    with clock.fixed(SINCE):
        assert await recounting.recount(missing=False, actor=ids.new("usr")) == 1
    assert (await times.run(MANAGER, wanted)).response == before.response


@PROFILE
@given(seed=SEEDS)
async def test_facts_tell_of_each_claim_that_has_changed(database: str, seed: int) -> None:  # noqa: ARG001 - connected
    async with worked_out(seed) as (_, known):
        if known.wanted.as_of:
            changed = past.present_changed("$1::timestamptz")
            rows = past.rows("$1::timestamptz", past.FIELDS, changed="changed")
            sql = f"WITH changed AS MATERIALIZED ({changed}) SELECT * FROM ({rows}) r WHERE archived_at IS NULL"
            found = {row["id"]: {name: row[name] for name in past.FIELDS} for row in await db.rows(sql, known.now)}
            there = [each for each in known.world.claims if each["archived_at"] is None]
            assert found == {each["id"]: {name: each[name] for name in past.FIELDS} for each in there}
