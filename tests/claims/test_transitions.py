"""Moving claims between statuses on the real database."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from server.accounts.rules import Scope, Viewer
from server.claims.actions import transitions as actions
from server.claims.models import Claim
from server.claims.rules.terms import ClaimTransition, LinkKind
from server.kit import clock, db, events
from server.kit.errors import Refusal
from tests.claims.refusals import refused
from tests.make import accounts, catalogues
from tests.make import claims as make

pytestmark = pytest.mark.usefixtures("organised")
MANAGER = accounts.manager()
NOW = datetime(2026, 3, 1, tzinfo=UTC)


async def ready(status: str = "IN_PROGRESS", **fields: Any) -> Claim:
    """Insert a claim that nothing holds back."""
    return await make.claim(
        **{
            "status": status,
            "reason_id": (await catalogues.claim_reason()).id,
            "responsible_id": (await accounts.user()).id,
            "resolution": "Replaced",
            **fields,
        }
    )


async def move(
    claim: Claim, name: ClaimTransition, viewer: Viewer = MANAGER, *, version: int = 1, **given: Any
) -> Claim:
    return await actions.transition(viewer, claim_id=claim.id, transition=name, expected_version=version, **given)


async def test_a_claims_whole_way() -> None:
    claim = await ready("REGISTERED", resolution=None, amount_claimed=Decimal(10))
    await move(claim, ClaimTransition.TAKE)
    at = clock.now()
    with clock.fixed(at):
        await move(
            claim,
            ClaimTransition.PARTIALLY_SATISFY,
            version=2,
            resolution="Half is paid",
            amount_settled=Decimal(5),
            remedy_given="REFUND",
        )
    row = await Claim.get(id=claim.id)
    assert (row.status, row.closed_at, row.remedy_given, row.version) == (
        "PARTIALLY_SATISFIED",
        at,
        "REFUND",
        3,
    )
    await move(claim, ClaimTransition.REOPEN, version=3, comment="The other half")
    row = await Claim.get(id=claim.id)
    assert (row.status, row.closed_at, row.reopen_count) == ("IN_PROGRESS", None, 1)
    assert [event.data for event in await events.since(claim.id, 1)] == [
        {"transition": "TAKE", "status": ["REGISTERED", "IN_PROGRESS"]},
        {
            "transition": "PARTIALLY_SATISFY",
            "status": ["IN_PROGRESS", "PARTIALLY_SATISFIED"],
            "closed_at": [None, at.isoformat()],
            "resolution": [None, "Half is paid"],
            "amount_settled": [None, "5"],
            "remedy_given": [None, "REFUND"],
        },
        {
            "transition": "REOPEN",
            "status": ["PARTIALLY_SATISFIED", "IN_PROGRESS"],
            "closed_at": [at.isoformat(), None],
            "reopen_count": [0, 1],
            "comment": "The other half",
            "resolution_before": "Half is paid",
        },
    ]


async def test_a_refusal_tells_all_that_is_missing() -> None:
    claim = await make.claim(amount_claimed=Decimal(10))
    assert await refused(move(claim, ClaimTransition.PARTIALLY_SATISFY)) == [
        ("REQUIRED", "reasonId"),
        ("REQUIRED", "resolution"),
        ("REQUIRED", "amountSettled"),
    ]
    assert await refused(move(claim, ClaimTransition.TAKE)) == [
        ("REQUIRED", "reasonId"),
        ("REQUIRED", "responsibleId"),
    ]
    assert await refused(move(claim, ClaimTransition.REOPEN)) == [("TRANSITION_NOT_ALLOWED", "transition")]


async def test_conflict_is_told_before_any_rule() -> None:
    claim = await make.claim(status="SATISFIED", version=2)
    assert await refused(move(claim, ClaimTransition.TAKE)) == [("VERSION_CONFLICT", "expectedVersion")]
    stranger = accounts.agent()
    assert await refused(move(claim, ClaimTransition.TAKE, stranger)) == [("VERSION_CONFLICT", "expectedVersion")]


async def test_open_children_hold_their_parent() -> None:
    parent, first, second = await ready(), await make.claim(), await ready()
    for child in (first, second):
        await make.link(claim_id=child.id, other_id=parent.id, kind=LinkKind.PARENT)
    await make.link(claim_id=(await make.claim()).id, other_id=parent.id, kind=LinkKind.RELATED)
    agent = accounts.agent(id=parent.responsible_id)
    assert await refused(move(parent, ClaimTransition.SATISFY, agent)) == [("BLOCKED", "")]
    with pytest.raises(Refusal, match="2 claims below"):
        await move(parent, ClaimTransition.SATISFY)
    await Claim.filter(id=first.id).update(archived_at=clock.now())
    await move(second, ClaimTransition.REJECT)
    assert (await move(parent, ClaimTransition.SATISFY, agent)).status == "SATISFIED"


async def test_a_manager_overrides_with_a_reason() -> None:
    parent, child = await ready(), await make.claim()
    await make.link(claim_id=child.id, other_id=parent.id, kind=LinkKind.PARENT)
    assert await refused(move(parent, ClaimTransition.SATISFY)) == [("REQUIRED", "overrideReason")]
    await move(parent, ClaimTransition.SATISFY, override_reason="Paid in full")
    [event] = await events.since(parent.id, 1)
    assert event.data["override_reason"] == "Paid in full"


async def test_a_customer_withdraws_and_reopens_within_the_window() -> None:
    claim = await make.claim()
    viewer = accounts.customer(partner_id=claim.partner_id)
    assert await refused(move(claim, ClaimTransition.WITHDRAW, viewer)) == [("REQUIRED", "comment")]
    with clock.fixed(NOW), pytest.raises(Refusal, match="after it is registered"):
        await move(claim, ClaimTransition.WITHDRAW, viewer, comment="Found it")
    closed = await move(claim, ClaimTransition.WITHDRAW, viewer, comment="Found it")
    assert closed.closed_at
    late = closed.closed_at + timedelta(days=31)
    with clock.fixed(late):
        action = move(claim, ClaimTransition.REOPEN, viewer, version=2, comment="Lost")
        assert await refused(action) == [("FORBIDDEN", "")]
    done = await move(claim, ClaimTransition.REOPEN, viewer, version=2, comment="Lost again")
    assert (done.status, done.reopen_count) == ("IN_PROGRESS", 1)
    assert await refused(move(claim, ClaimTransition.SATISFY, viewer, version=3)) == [("FORBIDDEN", "")]


async def test_strangers_do_not_see_the_claim() -> None:
    claim, other = await ready(), await make.claim()
    department = await accounts.department()
    for viewer in (
        accounts.customer(partner_id=other.partner_id),
        accounts.client_viewer(partner_ids=(other.partner_id,)),
        accounts.agent(department_only=True, department_ids=(department.id,)),
        accounts.client_viewer(Scope.CLAIMS_TRANSITION),
    ):
        assert await refused(move(claim, ClaimTransition.SATISFY, viewer)) == [("NOT_FOUND", "id")]


async def test_who_may_not_move_it() -> None:
    claim = await ready()
    for viewer in (accounts.auditor(), accounts.client_viewer(Scope.CLAIMS_READ), accounts.agent()):
        assert await refused(move(claim, ClaimTransition.SATISFY, viewer)) == [("FORBIDDEN", "")]
    department = await accounts.department()
    await Claim.filter(id=claim.id).update(responsible_id=(await accounts.user(department_id=department.id)).id)
    colleague = accounts.agent(department_ids=(department.id,))
    assert (await move(claim, ClaimTransition.SATISFY, colleague)).status == "SATISFIED"


@pytest.mark.parametrize(("name", "selects"), [(ClaimTransition.TAKE, 2), (ClaimTransition.SATISFY, 3)])
async def test_a_transition_is_a_few_statements(
    name: ClaimTransition, selects: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Settings (kept in memory when served), lock, children when settling, update with its event; nobody listens."""
    monkeypatch.setattr(events, "_handlers", {})
    claim = await ready("REGISTERED")
    sent: list[str] = []
    async with db.connection() as raw:
        pass  # the transaction's own; lending it here would hold up what is watched
    with raw.query_logger(lambda record: sent.append(record.query.split()[0])):
        await move(claim, name)
    assert sent == ["SAVEPOINT", *["SELECT"] * selects, "WITH"]
