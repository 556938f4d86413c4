"""What is told of deadlines: the rules as cases, the action on the real database and by many workers at once."""

import asyncio
from collections.abc import AsyncIterator
from contextvars import Context
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from server.claims.actions import signals as actions
from server.claims.models import Claim
from server.claims.rules import signals as rules
from server.claims.rules.deadlines import Policy, Span, TimeUnit, Timing
from server.claims.rules.signals import Told
from server.kit import clock, db, events
from server.kit.events import Event
from tests.make import accounts
from tests.make import claims as make
from tests.make import deadlines as policies
from tests.make.deadlines import CALENDAR

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
POLICY = Policy(
    "p",
    response=Span(2, TimeUnit.WORKING_HOURS),
    resolution=Span(10, TimeUnit.WORKING_HOURS),
    warn_percent=80,
    escalation=Span(3, TimeUnit.WORKING_HOURS),
)
CLAIM = Timing(
    status="REGISTERED",
    direction="FROM_CUSTOMER",
    registered_at=MONDAY,
    response_due_at=MONDAY + 2 * HOUR,
    resolution_due_at=MONDAY + DAY + HOUR,
)


def told(timing: Timing, now: datetime) -> tuple[list[tuple[str, str]], Timing]:
    alarms, after = rules.fired(timing, POLICY, CALENDAR, now)
    return [(alarm.deadline.value, alarm.told.name if alarm.told else "ESCALATE") for alarm in alarms], after


def test_each_thing_is_told_in_its_time_and_once() -> None:
    claim, heard = CLAIM, []
    now = MONDAY
    while now < MONDAY + 3 * DAY:
        said, claim = told(claim, now)
        heard += [((now - MONDAY) / HOUR, *each) for each in said]
        now += timedelta(minutes=10)
    assert [(round(at, 2), *each) for at, *each in heard] == [
        (1.67, "RESPONSE", "SOON"),
        (2.0, "RESPONSE", "OVERDUE"),
        (5.0, "RESPONSE", "ESCALATE"),
        (8.0, "RESOLUTION", "SOON"),
        (25.0, "RESOLUTION", "OVERDUE"),
    ]
    assert rules.running(claim, POLICY, CALENDAR)["alarm_at"] is None


def test_who_looks_late_tells_the_last_word_only() -> None:
    said, claim = told(CLAIM, MONDAY + 9 * DAY)
    assert said == [("RESPONSE", "OVERDUE"), ("RESOLUTION", "OVERDUE"), ("RESPONSE", "ESCALATE")]
    assert told(claim, MONDAY + 20 * DAY)[0] == []


def test_the_next_deadline_and_the_next_look() -> None:
    assert rules.running(CLAIM, POLICY, CALENDAR) == {
        "due_at": MONDAY + 2 * HOUR,
        "alarm_at": MONDAY + timedelta(minutes=96),
    }
    answered = replace(CLAIM, first_responded_at=MONDAY)
    assert rules.running(answered, POLICY, CALENDAR) == {
        "due_at": MONDAY + DAY + HOUR,
        "alarm_at": MONDAY + 8 * HOUR,
    }
    stopped = replace(answered, waiting_since=MONDAY + HOUR)
    assert rules.running(stopped, POLICY, CALENDAR) == {"due_at": None, "alarm_at": None}
    assert rules.running(CLAIM, None, CALENDAR)["alarm_at"] is None


def test_what_had_passed_before_it_was_counted_is_not_told() -> None:
    late = rules.silenced(CLAIM, MONDAY + 4 * HOUR)
    assert (late.response_told, late.resolution_told) == (Told.PASSED, None)
    assert told(late, MONDAY + 20 * HOUR)[0] == [("RESOLUTION", "SOON")]


def test_a_deadline_that_moves_is_told_anew() -> None:
    said, claim = told(CLAIM, MONDAY + 3 * HOUR)
    assert said == [("RESPONSE", "OVERDUE")]
    moved = rules.recounted(claim, replace(claim, response_due_at=MONDAY + 4 * HOUR))
    assert moved.response_told is None
    assert rules.recounted(claim, claim) == claim


@pytest.mark.parametrize(("now", "then"), [("LOW", "NORMAL"), ("NORMAL", "HIGH"), ("HIGH", "HIGH")])
def test_importance_rises_by_one(now: str, then: str) -> None:
    assert rules.raised(now) == then


@pytest.fixture
async def late(database: str) -> AsyncIterator[list[Claim]]:  # noqa: ARG001 - the database is there
    """Return claims, committed, that are overdue and to be escalated to the head of the responsible's department."""
    head = await accounts.user()
    department = await accounts.department(head_id=head.id)
    agent = await accounts.user(department_id=department.id)
    await accounts.organisation()
    policy = await policies.policy(
        escalate_amount=1, escalate_unit="HOURS", raises_importance=True, hands_over_to="HEAD"
    )
    due = clock.now() - 2 * DAY
    told: dict[str, Any] = {"deadline_policy_id": policy.id, "resolution_due_at": due, "due_at": due, "alarm_at": due}
    found = [await make.claim(status="IN_PROGRESS", responsible_id=agent.id, **told) for _ in range(30)]
    yield [*found, Claim(responsible_id=head.id)]
    await db.execute(
        """TRUNCATE claim, deadline_policy, event, department, user_account, organisation, work_calendar,
        partner CASCADE"""
    )


async def test_many_workers_tell_each_claim_once(late: list[Claim]) -> None:
    *claims, heir = late
    heard: list[str] = []

    async def hear(event: Event) -> None:
        heard.append(event.subject)

    events.listen("claim.overdue", hear)
    done = await asyncio.gather(*(actions.tell() for _ in range(8)))
    assert sum(done) == len(claims)
    assert sorted(heard) == sorted(claim.id for claim in claims)
    sql = """SELECT kind, count(*) AS count, count(DISTINCT subject) AS of FROM event
        WHERE subject = ANY($1::text[]) GROUP BY 1"""
    kinds = await db.rows(sql, [claim.id for claim in claims])
    expected = {("claim.overdue", 30, 30), ("claim.escalate", 30, 30)}
    assert {(row["kind"], row["count"], row["of"]) for row in kinds} == expected
    after = await Claim.get(id=claims[0].id)
    assert (after.importance, after.responsible_id, after.version, after.alarm_at) == (
        "HIGH",
        heir.responsible_id,
        2,
        None,
    )
    assert after.escalated_at
    [overdue, escalated] = await events.since(after.id, 0)
    assert overdue.data == {"deadline": "RESOLUTION", "dueAt": after.due_at.isoformat() if after.due_at else ""}
    assert escalated.data["importance"] == ["NORMAL", "HIGH"]
    assert await actions.tell() == 0


async def test_what_somebody_has_locked_is_told_a_minute_later(late: list[Claim]) -> None:
    held = late[0]
    async with db.transaction():
        await db.execute("SELECT 1 FROM claim WHERE id = $1 FOR NO KEY UPDATE", held.id)
        told = await asyncio.create_task(_elsewhere())
        assert told == len(late) - 2
    assert await actions.tell() == 1


async def _elsewhere() -> int:
    """Tell on another connection than the open transaction's."""
    return await asyncio.get_running_loop().create_task(actions.tell(), context=Context())
