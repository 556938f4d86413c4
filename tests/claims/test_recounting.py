"""Counting the deadlines of open claims anew: silently, and only where something is different."""

from datetime import UTC, datetime, timedelta

import pytest

from server.claims import jobs
from server.claims.actions import recounting as actions
from server.claims.actions import signals
from server.claims.models import Claim
from server.claims.rules.signals import Told
from server.kit import clock, db, events
from tests.claims.refusals import refused
from tests.make import accounts, catalogues, deadlines
from tests.make import claims as make

pytestmark = pytest.mark.usefixtures("organised")
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def test_claims_without_deadlines_get_them_and_nobody_is_told_of_old_ones() -> None:
    policy = await deadlines.policy(hours=9, escalate_amount=1, escalate_unit="HOURS", raises_importance=True)
    old = await make.claim(registered_at=MONDAY - 30 * DAY, status="IN_PROGRESS")
    new = await make.claim(registered_at=MONDAY - HOUR)
    others = [
        await make.claim(status="SATISFIED"),
        await make.claim(archived_at=MONDAY),
        await make.claim(direction="TO_SUPPLIER"),
    ]
    with clock.fixed(MONDAY):
        await jobs.recount({"missing": True, "actor": None})
        assert await actions.recount(missing=True, actor=None) == 0
        await signals.tell()
    late, fresh = await Claim.get(id=old.id), await Claim.get(id=new.id)
    assert (late.deadline_policy_id, late.resolution_told, late.version) == (policy.id, Told.PASSED, 1)
    assert late.due_at is not None
    assert late.due_at < MONDAY
    assert (fresh.due_at, fresh.resolution_told) == (MONDAY + 9 * HOUR, None)
    assert fresh.alarm_at is not None
    for each in others:
        assert (await Claim.get(id=each.id)).deadline_policy_id is None
    assert await events.since(old.id, 0) == []


async def test_history_tells_the_first_count_of_a_claim_that_has_been_there() -> None:
    old, new, made = (
        await make.claim(created_at=MONDAY - 2 * HOUR),
        await make.claim(created_at=MONDAY),
        await make.claim(),
    )
    await deadlines.policy()
    with clock.fixed(MONDAY + HOUR):
        await actions.recount(missing=True, actor=None)
    assert [len(await events.since(each.id, 0)) for each in (old, new, made)] == [1, 0, 0]
    await Claim.filter(id=old.id).update(deadline_policy_id=None, resolution_due_at=None)
    await actions.recount(missing=True, actor=None, are_new=True)
    assert len(await events.since(old.id, 0)) == 1


async def test_all_are_counted_anew_when_the_calendar_has_changed() -> None:
    await deadlines.policy(hours=9)
    first, second = await make.claim(registered_at=MONDAY), await make.claim(registered_at=MONDAY + 3 * DAY)
    with clock.fixed(MONDAY + HOUR):
        await actions.recount(missing=False, actor="operator")
        await deadlines.day("2026-11-23")
        assert await actions.recount(missing=False, actor="operator") == 1
    assert (await Claim.get(id=first.id)).due_at == MONDAY + DAY + 9 * HOUR
    assert (await Claim.get(id=second.id)).due_at == MONDAY + 3 * DAY + 9 * HOUR
    told = (await events.since(first.id, 0))[-1]
    assert told.data == {"resolution_due_at": [(MONDAY + 9 * HOUR).isoformat(), (MONDAY + DAY + 9 * HOUR).isoformat()]}


async def test_the_reason_above_decides_here_too() -> None:
    group = await catalogues.claim_reason()
    below = await catalogues.claim_reason(parent_id=group.id)
    policy = await deadlines.policy(reason_id=group.id)
    claim = await make.claim(reason_id=below.id)
    await actions.recount(missing=True, actor=None)
    assert (await Claim.get(id=claim.id)).deadline_policy_id == policy.id


async def test_who_asks_for_it_keeps_the_catalogues() -> None:
    assert await refused(actions.ask(accounts.agent())) == [("FORBIDDEN", "")]
    await make.claim()
    assert await actions.ask(accounts.manager()) == 1
    await actions.ask_for_missing()
    assert await db.value("SELECT count(*) FROM pgqueuer WHERE entrypoint = $1", actions.JOB) == 2
