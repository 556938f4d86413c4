"""Changing, assigning, rating and archiving claims on the real database."""

from decimal import Decimal
from typing import Any

import pytest

from server.accounts.rules import Scope, Viewer
from server.claims.actions import changes as actions
from server.claims.models import Claim
from server.kit import clock, events, ids
from server.kit.errors import Refusal
from tests.claims.refusals import refused
from tests.make import accounts, catalogues, partners
from tests.make import claims as make

pytestmark = pytest.mark.usefixtures("organised")
MANAGER = accounts.manager()


async def test_only_what_differs_is_written_and_told() -> None:
    claim = await make.claim(internal_comment="Old", title="Same")
    done = await actions.update(
        MANAGER, claim_id=claim.id, expected_version=1, title=" Same ", internal_comment=None, tags=["late"]
    )
    row = await Claim.get(id=claim.id)
    assert [row.internal_comment, row.tags, row.version, done.version] == [None, ["late"], 2, 2]
    [event] = await events.since(claim.id, 1)
    assert event.data == {"internal_comment": ["Old", None], "tags": [[], ["late"]]}
    assert (event.kind, event.actor) == ("claim.update", MANAGER.id)
    same = await actions.update(MANAGER, claim_id=claim.id, expected_version=2, title="Same")
    assert same.version == 2


async def test_money_takes_the_organisations_currency() -> None:
    await accounts.organisation(currency="RUB")
    claim = await make.claim()
    done = await actions.update(MANAGER, claim_id=claim.id, expected_version=1, amount_claimed=Decimal(5))
    assert done.currency == "RUB"
    done = await actions.update(MANAGER, claim_id=claim.id, expected_version=2, currency="USD")
    done = await actions.update(MANAGER, claim_id=claim.id, expected_version=3, amount_settled=Decimal(5))
    assert done.currency == "USD"


@pytest.mark.parametrize(
    ("status", "fields", "problems"),
    [
        ("REGISTERED", {"title": None, "description": " "}, ["title", "description"]),
        ("REGISTERED", {"reason_id": None}, None),
        ("IN_PROGRESS", {"reason_id": None}, ["reasonId"]),
        ("SATISFIED", {"reason_id": None, "resolution": None}, ["reasonId", "resolution"]),
        ("IN_PROGRESS", {"resolution": None}, None),
        ("IN_PROGRESS", {"responsible_id": None}, ["responsibleId"]),
        ("SATISFIED", {"responsible_id": None}, None),
    ],
)
async def test_what_cannot_be_cleared(status: str, fields: Any, problems: list[str] | None) -> None:
    claim = await make.claim(
        status=status,
        reason_id=(await catalogues.claim_reason()).id,
        responsible_id=(await accounts.user()).id,
        resolution="Paid",
    )
    action = actions.update(MANAGER, claim_id=claim.id, expected_version=1, **fields)
    if problems is None:
        assert (await action).version == 2
    else:
        assert await refused(action) == [("REQUIRED", path) for path in problems]


async def test_what_was_in_use_may_stay() -> None:
    reason = await catalogues.claim_reason(archived_at=clock.now())
    other = await catalogues.claim_reason(archived_at=clock.now())
    claim = await make.claim(reason_id=reason.id)
    done = await actions.update(MANAGER, claim_id=claim.id, expected_version=1, reason_id=reason.id, title="New")
    assert done.title == "New"
    again = actions.update(MANAGER, claim_id=claim.id, expected_version=2, reason_id=other.id)
    assert await refused(again) == [("NOT_FOUND", "reasonId")]


async def test_the_contact_person_is_the_partners() -> None:
    contact, other = await partners.contact_person(), await partners.contact_person()
    claim = await make.claim(partner_id=contact.partner_id, contact_person_id=contact.id)
    moved = actions.update(MANAGER, claim_id=claim.id, expected_version=1, partner_id=other.partner_id)
    assert await refused(moved) == [("NOT_FOUND", "contactPersonId")]
    foreign = actions.update(MANAGER, claim_id=claim.id, expected_version=1, contact_person_id=other.id)
    assert await refused(foreign) == [("NOT_FOUND", "contactPersonId")]
    done = await actions.update(
        MANAGER,
        claim_id=claim.id,
        expected_version=1,
        partner_id=other.partner_id,
        contact_person_id=other.id,
    )
    assert (done.partner_id, done.contact_person_id) == (other.partner_id, other.id)


async def test_the_basis_is_one_that_the_viewer_sees() -> None:
    claim, document = await make.claim(), await make.external_document()
    done = await actions.update(MANAGER, claim_id=claim.id, expected_version=1, basis_id=document.id)
    assert done.basis == document.id
    for bad in (ids.new("xdc"), ids.new("clm"), "nonsense"):
        action = actions.update(MANAGER, claim_id=claim.id, expected_version=2, basis_id=bad)
        assert await refused(action) == [("NOT_FOUND", "basisId")]
    assert (await actions.update(MANAGER, claim_id=claim.id, expected_version=2, basis_id=None)).basis is None


async def test_a_customer_changes_its_claim_until_work_begins() -> None:
    claim = await make.claim()
    begun = await make.claim(partner_id=claim.partner_id, status="IN_PROGRESS")
    viewer = accounts.customer(partner_id=claim.partner_id)
    done = await actions.update(viewer, claim_id=claim.id, expected_version=1, title="Torn", description="All")
    assert (done.title, done.description) == ("Torn", "All")
    action = actions.update(viewer, claim_id=claim.id, expected_version=2, reason_id=None, title="x")
    assert await refused(action) == [("FORBIDDEN", "reasonId")]
    other = (await partners.partner()).id
    action = actions.update(viewer, claim_id=claim.id, expected_version=2, partner_id=other)
    assert await refused(action) == [("NOT_FOUND", "partnerId")]
    action = actions.update(viewer, claim_id=begun.id, expected_version=1, title="x")
    assert await refused(action) == [("FORBIDDEN", "")]
    foreign = await make.claim()
    action = actions.update(viewer, claim_id=foreign.id, expected_version=1, title="x")
    assert await refused(action) == [("NOT_FOUND", "id")]


async def test_an_agent_changes_its_own_and_its_departments_claims() -> None:
    mine, theirs = await accounts.department(), await accounts.department()
    me = accounts.viewer(await accounts.user(department_id=mine.id))
    colleague = await accounts.user(department_id=mine.id)
    stranger = await accounts.user(department_id=theirs.id)
    for fields, allowed in (
        ({"responsible_id": me.id}, True),
        ({"responsible_id": None}, True),
        ({"responsible_id": colleague.id}, True),
        ({"responsible_id": stranger.id, "at_fault_department_id": mine.id}, True),
        ({"responsible_id": stranger.id, "at_fault_department_id": theirs.id}, False),
        ({"responsible_id": stranger.id}, False),
    ):
        claim = await make.claim(**fields)
        action = actions.update(me, claim_id=claim.id, expected_version=1, title="New")
        if allowed:
            assert (await action).title == "New"
        else:
            assert await refused(action) == [("FORBIDDEN", "")]


async def test_assigning() -> None:
    claim, agent = await make.claim(), await accounts.user()
    done = await actions.assign(MANAGER, claim_id=claim.id, expected_version=1, responsible_id=agent.id)
    assert done.responsible_id == agent.id
    assert [event.kind for event in await events.since(claim.id, 1)] == ["claim.assign"]
    left = await accounts.user(deactivated_at=clock.now())
    action = actions.assign(MANAGER, claim_id=claim.id, expected_version=2, responsible_id=left.id)
    assert await refused(action) == [("NOT_FOUND", "responsibleId")]
    done = await actions.assign(MANAGER, claim_id=claim.id, expected_version=2, responsible_id=None)
    assert done.responsible_id is None


async def test_a_customer_rates_what_is_closed() -> None:
    claim = await make.claim(status="SATISFIED")
    viewer = accounts.customer(partner_id=claim.partner_id)
    done = await actions.rate(viewer, claim_id=claim.id, expected_version=1, rating=4, comment="Slow")
    [event] = await events.since(claim.id, 1)
    assert (done.rating, event.data) == (4, {"rating": [None, 4], "comment": "Slow"})
    open_one = await make.claim(partner_id=claim.partner_id)
    action = actions.rate(viewer, claim_id=open_one.id, expected_version=1, rating=6)
    assert await refused(action) == [("INVALID", "rating"), ("INVALID", "rating")]
    action = actions.rate(MANAGER, claim_id=claim.id, expected_version=2, rating=5)
    assert await refused(action) == [("FORBIDDEN", "")]


async def test_archiving_is_for_managers() -> None:
    claim = await make.claim()
    agent = accounts.agent()
    assert await refused(actions.archive(agent, claim_id=claim.id, expected_version=1)) == [("FORBIDDEN", "")]
    done = await actions.archive(MANAGER, claim_id=claim.id, expected_version=1)
    assert done.archived_at
    assert (await actions.archive(MANAGER, claim_id=claim.id, expected_version=2)).version == 2
    frozen = actions.update(MANAGER, claim_id=claim.id, expected_version=2, title="x")
    assert await refused(frozen) == [("INVALID", "id")]
    back = await actions.unarchive(MANAGER, claim_id=claim.id, expected_version=2)
    assert back.archived_at is None
    merged = await make.claim(merged_into_id=claim.id, archived_at=clock.now())
    action = actions.unarchive(MANAGER, claim_id=merged.id, expected_version=1)
    assert await refused(action) == [("INVALID", "id")]


@pytest.mark.parametrize("viewer", [accounts.auditor(), accounts.client_viewer(Scope.CLAIMS_READ)])
async def test_readers_change_nothing(viewer: Viewer) -> None:
    claim = await make.claim(status="SATISFIED", responsible_id=None)
    for action in (
        actions.update(viewer, claim_id=claim.id, expected_version=1, title="x"),
        actions.assign(viewer, claim_id=claim.id, expected_version=1, responsible_id=None),
        actions.rate(viewer, claim_id=claim.id, expected_version=1, rating=1),
        actions.archive(viewer, claim_id=claim.id, expected_version=1),
    ):
        assert await refused(action) == [("FORBIDDEN", "")]


async def test_a_stale_version_is_told_before_any_rule() -> None:
    claim = await make.claim()
    await actions.update(MANAGER, claim_id=claim.id, expected_version=1, title="Newer")
    with pytest.raises(Refusal) as caught:
        await actions.update(MANAGER, claim_id=claim.id, expected_version=1, title="", amount_claimed=Decimal(-1))
    [problem] = caught.value.problems
    assert problem.code == "VERSION_CONFLICT"
    told = {name: problem.details[name] for name in ("current_version", "changed_fields", "changed_by")}
    assert told == {"current_version": 2, "changed_fields": ["title"], "changed_by": MANAGER.id}
