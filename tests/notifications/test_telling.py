"""Telling people of events on the real database: who is told, who is not, once."""

from datetime import timedelta
from typing import Any

import pytest

from server.accounts.models import User
from server.claims.actions import changes, merging, transitions
from server.claims.rules.terms import ClaimTransition
from server.kit import clock, db, events, ids, mail
from server.kit.mail import Mailer
from server.notifications.actions import telling
from server.notifications.models import Notification, NotificationPreference
from tests.make import accounts, claims, partners
from tests.make import catalogues as reasons

pytestmark = pytest.mark.usefixtures("rollback")
MAILER = Mailer(mail.server("smtp://localhost"), "a@b.example", "https://claims.example.org")


@pytest.fixture(autouse=True)
async def _company(rollback: None) -> None:  # noqa: ARG001 - within its transaction
    await accounts.organisation(records_claims=True)


async def told(kind: str, subject: str, *, actor: str | None = None, **data: Any) -> dict[str, str]:
    """Record an event and tell of it, twice; return the kind that each recipient was told."""
    event = await events.record(kind, subject, version=1, actor=actor, data=data)
    await telling.tell([event.id])
    assert await telling.tell([event.id]) == 0
    return {found.recipient_id: found.kind for found in await Notification.filter(event_id=event.id)}


async def people(count: int, **fields: Any) -> list[User]:
    return [await accounts.user(**fields) for _ in range(count)]


async def test_the_responsible_and_the_head_are_told_of_a_new_claim() -> None:
    department = await accounts.department()
    head, mine, colleague, author = await people(4, department_id=department.id)
    await db.execute("UPDATE department SET head_id = $1 WHERE id = $2", head.id, department.id)
    claim = await claims.claim(responsible_id=mine.id)
    assert await told("claim.register", claim.id, actor=author.id) == {
        mine.id: "CLAIM_ASSIGNED",
        head.id: "CLAIM_IN_DEPARTMENT",
    }
    await NotificationPreference.create(
        id="npf_1", user_id=colleague.id, cadence="AT_ONCE", digest_hour=8, ways={"CLAIM_IN_DEPARTMENT": "APP"},
        created_at=clock.now(), updated_at=clock.now(),
    )  # fmt: skip
    assert (await told("claim.register", claim.id, actor=author.id))[colleague.id] == "CLAIM_IN_DEPARTMENT"


async def test_nobody_is_told_of_an_own_act() -> None:
    (mine,) = await people(1)
    claim = await claims.claim(responsible_id=mine.id)
    assert await told("claim.register", claim.id, actor=mine.id) == {}
    assert await told("claim.transition", claim.id, actor=mine.id, status=["REGISTERED", "WITHDRAWN"]) == {}


async def test_both_are_told_when_the_responsible_changes() -> None:
    before, after, boss = await people(3)
    claim = await claims.claim(responsible_id=before.id)
    await changes.assign(
        accounts.administrator(id=boss.id), claim_id=claim.id, expected_version=1, responsible_id=after.id
    )
    event = await db.value("SELECT id FROM event WHERE kind = 'claim.assign'")
    assert await telling.tell([event]) == 2
    found = {each.recipient_id: each for each in await Notification.all()}
    assert {who: each.kind for who, each in found.items()} == {
        after.id: "CLAIM_ASSIGNED",
        before.id: "CLAIM_TAKEN_AWAY",
    }
    lost = found[before.id]
    assert (lost.title, lost.actor_id, lost.actor_name) == (claim.title, boss.id, boss.name)
    assert (lost.details["number"], lost.details["responsible"]) == (claim.number, after.name)


async def test_a_customer_is_heard() -> None:
    (mine,) = await people(1)
    partner = await partners.partner()
    customer = await accounts.user(partner_id=partner.id)
    claim = await claims.claim(responsible_id=mine.id, partner_id=partner.id)
    assert await told("claim.comment", claim.id, actor=customer.id, text="It is still broken.") == {
        mine.id: "CLAIM_COMMENTED"
    }
    assert await told("claim.rate", claim.id, actor=customer.id, rating=[None, 2]) == {mine.id: "CLAIM_RATED"}
    kept = await Notification.get(kind="CLAIM_RATED")
    assert (kept.details["rating"], kept.actor_name) == (2, customer.name)
    staff = (await people(1))[0]
    assert await told("claim.comment", claim.id, actor=staff.id, text="Noted.") == {}


async def test_a_step_tells_from_where_to_where_and_why() -> None:
    (mine,) = await people(1)
    claim = await claims.claim(responsible_id=mine.id, reason_id=(await reasons.claim_reason()).id)
    await transitions.transition(
        accounts.administrator(),
        claim_id=claim.id,
        transition=ClaimTransition.WITHDRAW,
        expected_version=1,
        comment="Settled on the telephone.",
    )
    await telling.tell([await db.value("SELECT id FROM event WHERE kind = 'claim.transition'")])
    kept = await Notification.get(recipient_id=mine.id)
    assert (kept.details["from"], kept.details["to"]) == ("REGISTERED", "WITHDRAWN")
    assert kept.details["text"] == "Settled on the telephone."


async def test_a_merge_is_told_on_both_sides() -> None:
    one, other = await people(2)
    partner = await partners.partner()
    source = await claims.claim(responsible_id=one.id, partner_id=partner.id)
    into = await claims.claim(responsible_id=other.id, partner_id=partner.id)
    await merging.merge(accounts.administrator(), source_id=source.id, into_id=into.id, expected_version=1)
    await telling.tell([await db.value("SELECT id FROM event WHERE kind = 'claim.merge'")])
    found = await Notification.all()
    assert {each.recipient_id for each in found} == {one.id, other.id}
    assert {each.details["into"] for each in found} == {into.number}


async def test_deadlines_are_told() -> None:
    department = await accounts.department()
    mine, head = await people(2, department_id=department.id)
    await db.execute("UPDATE department SET head_id = $1 WHERE id = $2", head.id, department.id)
    claim = await claims.claim(responsible_id=mine.id)
    due = {"deadline": "RESPONSE", "dueAt": "2026-11-30T12:00:00+00:00"}
    assert await told("claim.due_soon", claim.id, **due) == {mine.id: "CLAIM_DUE_SOON"}
    assert await told("claim.overdue", claim.id, **due) == {mine.id: "CLAIM_OVERDUE"}
    before = (await people(1))[0]
    escalated = await told("claim.escalate", claim.id, **due, responsible_id=[before.id, mine.id])
    assert escalated == {mine.id: "CLAIM_ESCALATED", head.id: "CLAIM_ESCALATED", before.id: "CLAIM_ESCALATED"}


async def test_who_may_not_see_the_claim_is_not_told() -> None:
    await accounts.organisation(agents_read_all=False)
    mine, other = await accounts.department(), await accounts.department()
    before = await accounts.user(department_id=mine.id)
    after = await accounts.user(department_id=other.id)
    claim = await claims.claim(responsible_id=after.id)
    assert await told("claim.assign", claim.id, responsible_id=[before.id, after.id]) == {after.id: "CLAIM_ASSIGNED"}


async def test_who_has_left_or_wants_nothing_is_not_told() -> None:
    gone = await accounts.user(deactivated_at=clock.now())
    quiet = await accounts.user()
    await NotificationPreference.create(
        id="npf_1", user_id=quiet.id, cadence="AT_ONCE", digest_hour=8, ways={"CLAIM_ASSIGNED": "NONE"},
        created_at=clock.now(), updated_at=clock.now(),
    )  # fmt: skip
    for each in (gone, quiet):
        claim = await claims.claim(responsible_id=each.id)
        assert await told("claim.register", claim.id) == {}
    assert await told("claim.register", (await claims.claim(responsible_id=None)).id) == {}


async def test_letters_are_due_where_they_are_wanted_and_can_be_sent() -> None:
    reached, unreached = await accounts.user(email="ada@example.org"), await accounts.user(email=None)

    async def due(user: User) -> Any:
        claim = await claims.claim(responsible_id=user.id)
        await told("claim.register", claim.id)
        return (await Notification.get(recipient_id=user.id, subject=claim.id)).mail_at

    assert await due(reached) is None
    mail.use(MAILER)
    try:
        at = clock.now()
        assert await due(unreached) is None
        assert timedelta(minutes=1) < await due(reached) - at < timedelta(minutes=3)
    finally:
        mail.use(None)


async def test_what_is_not_there_is_not_told() -> None:
    assert await telling.tell([ids.new("evt")]) == 0
    assert await told("claim.register", ids.new("clm")) == {}
    assert await told("partner.create", (await partners.partner()).id) == {}
