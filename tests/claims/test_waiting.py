"""Deadlines on the real database: counted, met, stopped while the customer is awaited, moved, counted anew."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from server.accounts.rules import Viewer
from server.claims.actions import changes, merging, registration, transitions, waiting
from server.claims.models import Claim, ClaimPause
from server.claims.rules.terms import ClaimTransition
from server.kit import clock, db, events
from tests.claims.refusals import refused
from tests.make import accounts, catalogues, deadlines, partners

pytestmark = pytest.mark.usefixtures("organised")
MANAGER = accounts.manager()
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture(autouse=True)
def _monday() -> Iterator[None]:
    with clock.fixed(MONDAY):
        yield


async def registered(viewer: Viewer = MANAGER, **given: Any) -> Claim:
    """Register a claim to be answered in four hours and settled in sixteen: at five on Tuesday less an hour."""
    if not await db.value("SELECT EXISTS (SELECT FROM deadline_policy)"):
        await deadlines.policy(response_amount=4, response_unit="WORKING_HOURS")
    defaults = {
        "partner_id": (await partners.partner()).id,
        "title": "Torn",
        "description": "The box was torn.",
        "reason_id": (await catalogues.claim_reason()).id,
        "responsible_id": (await accounts.user()).id,
    }
    return await registration.register(viewer, **{**defaults, **given})


async def took(claim: Claim) -> None:
    await transitions.transition(
        MANAGER, claim_id=claim.id, transition=ClaimTransition.TAKE, expected_version=await _version(claim)
    )


async def _version(claim: Claim) -> int:
    return (await Claim.get(id=claim.id)).version


async def wait(claim: Claim, version: int, comment: str = "Photos, please") -> Claim:
    return await waiting.await_customer(MANAGER, claim_id=claim.id, expected_version=version, comment=comment)


async def of(claim: Claim) -> Claim:
    return await Claim.get(id=claim.id)


async def test_a_claim_gets_its_deadlines_when_it_is_registered() -> None:
    claim = await of(await registered())
    assert (claim.response_due_at, claim.resolution_due_at) == (MONDAY + 4 * HOUR, MONDAY + DAY + 7 * HOUR)
    assert (claim.due_at, claim.first_responded_at) == (claim.response_due_at, None)
    assert claim.alarm_at == MONDAY + timedelta(hours=3.2)
    assert claim.deadline_policy_id


async def test_without_a_policy_there_are_none() -> None:
    await deadlines.policy(importance="HIGH")
    claim = await of(await registered(importance="LOW"))
    assert (claim.deadline_policy_id, claim.due_at, claim.alarm_at, claim.resolution_due_at) == (None,) * 4


async def test_a_claim_to_a_supplier_has_none() -> None:
    claim = await of(await registered(direction="TO_SUPPLIER"))
    assert (claim.due_at, claim.response_due_at, claim.resolution_due_at) == (None,) * 3


async def test_taking_it_is_the_first_response_and_settling_stops_the_clock() -> None:
    claim = await registered()
    with clock.fixed(MONDAY + HOUR):
        await took(claim)
    row = await of(claim)
    assert (row.first_responded_at, row.due_at) == (MONDAY + HOUR, row.resolution_due_at)
    await transitions.transition(
        MANAGER, claim_id=claim.id, transition=ClaimTransition.SATISFY, expected_version=2, resolution="Replaced"
    )
    row = await of(claim)
    assert (row.due_at, row.alarm_at, row.resolution_due_at) == (None, None, MONDAY + DAY + 7 * HOUR)


async def test_withdrawing_is_no_response() -> None:
    claim = await registered()
    await transitions.transition(
        MANAGER, claim_id=claim.id, transition=ClaimTransition.WITHDRAW, expected_version=1, comment="Not needed"
    )
    assert (await of(claim)).first_responded_at is None


async def test_an_answer_is_noted_once() -> None:
    claim = await registered()
    early = waiting.respond(MANAGER, claim_id=claim.id, expected_version=1, responded_at=MONDAY - HOUR)
    assert await refused(early) == [("INVALID", "respondedAt")]
    with clock.fixed(MONDAY + 3 * HOUR):
        await waiting.respond(
            MANAGER, claim_id=claim.id, expected_version=1, responded_at=MONDAY + HOUR, comment="Called them"
        )
    row = await of(claim)
    assert (row.first_responded_at, row.due_at) == (MONDAY + HOUR, row.resolution_due_at)
    [event] = await events.since(claim.id, 1)
    assert event.kind == "claim.respond"
    assert event.data == {"first_responded_at": [None, (MONDAY + HOUR).isoformat()], "comment": "Called them"}
    assert await refused(waiting.respond(MANAGER, claim_id=claim.id, expected_version=2)) == [("INVALID", "id")]


async def test_the_clock_stands_while_the_customer_is_awaited() -> None:
    claim = await registered()
    assert await refused(wait(claim, 1, " ")) == [("REQUIRED", "comment")]
    assert await refused(waiting.resume(MANAGER, claim_id=claim.id, expected_version=1)) == [("INVALID", "id")]
    with clock.fixed(MONDAY + HOUR):
        await wait(claim, 1)
    row = await of(claim)
    assert (row.waiting_since, row.first_responded_at) == (MONDAY + HOUR, MONDAY + HOUR)
    assert (row.due_at, row.alarm_at, row.resolution_due_at) == (None, None, MONDAY + DAY + 7 * HOUR)
    assert await refused(wait(claim, 2, "Now")) == [("INVALID", "id")]
    with clock.fixed(MONDAY + 2 * DAY + 2 * HOUR):
        await waiting.resume(MANAGER, claim_id=claim.id, expected_version=2, comment="They came")
    row = await of(claim)
    assert (row.waiting_since, row.paused_seconds) == (None, 19 * 3600)
    assert row.resolution_due_at == row.due_at == MONDAY + 3 * DAY + 8 * HOUR
    [pause] = await ClaimPause.filter(claim_id=claim.id)
    assert (pause.since, pause.until, pause.seconds) == (MONDAY + HOUR, MONDAY + 2 * DAY + 2 * HOUR, 19 * 3600)
    kinds = [(event.kind, event.data.get("comment")) for event in await events.since(claim.id, 1)]
    assert kinds == [("claim.await", "Photos, please"), ("claim.resume", "They came")]


async def test_a_claim_that_is_closed_is_no_longer_waiting() -> None:
    claim = await registered()
    await wait(claim, 1, "Photos")
    await took(claim)
    assert (await of(claim)).waiting_since == MONDAY
    with clock.fixed(MONDAY + 2 * HOUR):
        await transitions.transition(
            MANAGER, claim_id=claim.id, transition=ClaimTransition.REJECT, expected_version=3, resolution="No answer"
        )
    row = await of(claim)
    assert (row.waiting_since, row.paused_seconds) == (None, 7200)
    assert row.resolution_due_at == MONDAY + DAY + 9 * HOUR
    assert await refused(wait(claim, 4, "More")) == [("INVALID", "id")]


async def test_the_customers_own_change_lets_the_clock_run() -> None:
    claim = await registered()
    await wait(claim, 1, "Which box?")
    customer = accounts.customer(partner_id=claim.partner_id)
    assert await refused(waiting.resume(customer, claim_id=claim.id, expected_version=2)) == [("FORBIDDEN", "")]
    await changes.update(customer, claim_id=claim.id, expected_version=2, description="The second box.")
    assert (await of(claim)).waiting_since is None


async def test_another_reason_importance_or_partner_has_other_deadlines() -> None:
    claim = await registered()
    urgent = await deadlines.policy(hours=4, importance="HIGH")
    group = await catalogues.claim_reason()
    below = await catalogues.claim_reason(parent_id=group.id)
    by_reason = await deadlines.policy(hours=8, reason_id=group.id)
    await changes.update(MANAGER, claim_id=claim.id, expected_version=1, importance="HIGH")
    row = await of(claim)
    assert (row.deadline_policy_id, row.response_due_at, row.due_at) == (urgent.id, None, MONDAY + 4 * HOUR)
    await changes.update(MANAGER, claim_id=claim.id, expected_version=2, reason_id=below.id)
    row = await of(claim)
    assert (row.deadline_policy_id, row.due_at) == (by_reason.id, MONDAY + 8 * HOUR)
    [first, second] = await events.since(claim.id, 1)
    assert first.data["deadline_policy_id"][1] == urgent.id
    assert second.data["resolution_due_at"] == [
        (MONDAY + 4 * HOUR).isoformat(),
        (MONDAY + 8 * HOUR).isoformat(),
    ]
    assert not {"due_at", "alarm_at"} & second.data.keys()
    await changes.update(MANAGER, claim_id=claim.id, expected_version=3, title="Other")
    [third] = await events.since(claim.id, 3)
    assert third.data.keys() == {"title"}


async def test_pauses_count_when_the_reason_changes_later() -> None:
    claim = await registered()
    await wait(claim, 1, "Photos")
    with clock.fixed(MONDAY + 3 * HOUR):
        await waiting.resume(MANAGER, claim_id=claim.id, expected_version=2)
    await deadlines.policy(hours=5, importance="HIGH")
    await changes.update(MANAGER, claim_id=claim.id, expected_version=3, importance="HIGH")
    assert (await of(claim)).due_at == MONDAY + 8 * HOUR


async def test_a_reopened_claim_has_a_new_deadline_and_keeps_its_first_response() -> None:
    claim = await registered()
    await transitions.transition(
        MANAGER, claim_id=claim.id, transition=ClaimTransition.SATISFY, expected_version=1, resolution="Replaced"
    )
    with clock.fixed(MONDAY + 7 * DAY):
        await transitions.transition(
            MANAGER, claim_id=claim.id, transition=ClaimTransition.REOPEN, expected_version=2, comment="Broken again"
        )
    row = await of(claim)
    assert (row.reopened_at, row.first_responded_at) == (MONDAY + 7 * DAY, MONDAY)
    assert (row.response_due_at, row.due_at) == (MONDAY + 4 * HOUR, MONDAY + 8 * DAY + 7 * HOUR)


async def test_a_claim_put_away_has_no_clock() -> None:
    claim = await registered()
    await changes.archive(MANAGER, claim_id=claim.id, expected_version=1)
    assert (await of(claim)).due_at is None
    await changes.unarchive(MANAGER, claim_id=claim.id, expected_version=2)
    assert (await of(claim)).due_at == MONDAY + 4 * HOUR
    other = await registered(partner_id=claim.partner_id)
    await merging.merge(MANAGER, source_id=claim.id, into_id=other.id, expected_version=3)
    row = await of(claim)
    assert (row.status, row.due_at, row.alarm_at) == ("WITHDRAWN", None, None)
