"""Merging two claims, splitting one, on the real database."""

from decimal import Decimal
from typing import Any

import pytest

from server.claims.actions import merging as actions
from server.claims.models import Claim, ClaimLink, ClaimReference, Participant
from server.claims.rules.terms import LinkKind
from server.kit import clock, events
from tests.claims.refusals import refused
from tests.make import accounts, partners
from tests.make import claims as make

pytestmark = pytest.mark.usefixtures("organised")
MANAGER = accounts.manager()
PARENT, RELATED = LinkKind.PARENT, LinkKind.RELATED


async def pair(**fields: Any) -> tuple[Claim, Claim]:
    source = await make.claim(**fields)
    return source, await make.claim(partner_id=source.partner_id)


async def merge(source: Claim, into: Claim, version: int = 1) -> Claim:
    return await actions.merge(MANAGER, source_id=source.id, into_id=into.id, expected_version=version)


async def linked() -> set[tuple[str, str, str]]:
    return {(each.claim_id, each.kind, each.other_id) for each in await ClaimLink.all()}


async def test_everything_moves_and_the_source_is_closed() -> None:
    source, into = await pair()
    parent, child, kin = [await make.claim() for _ in range(3)]
    third = await partners.partner()
    moved = await make.participant(claim_id=source.id)
    both = [await make.participant(claim_id=each.id, partner_id=third.id) for each in (source, into)]
    reference = await make.reference(claim_id=source.id)
    await make.link(claim_id=source.id, other_id=parent.id, kind=PARENT)
    await make.link(claim_id=child.id, other_id=source.id, kind=PARENT)
    await make.link(claim_id=source.id, other_id=kin.id, kind=RELATED)
    await make.link(claim_id=kin.id, other_id=into.id, kind=RELATED)
    await make.link(claim_id=into.id, other_id=source.id, kind=RELATED)
    with clock.fixed(clock.now()):
        done, at = await merge(source, into), clock.now()
    assert done.id == into.id
    assert {each.id for each in await Participant.filter(claim_id=into.id)} == {moved.id, both[1].id}
    assert (await ClaimReference.get(id=reference.id)).claim_id == into.id
    assert await linked() == {
        (into.id, PARENT, parent.id),
        (child.id, PARENT, into.id),
        (kin.id, RELATED, into.id),
        (source.id, LinkKind.DUPLICATE, into.id),
    }
    row = await Claim.get(id=source.id)
    assert (row.merged_into_id, row.archived_at, row.status, row.closed_at) == (into.id, at, "WITHDRAWN", at)
    kinds = {each.id: [event.kind for event in await events.since(each.id, 0)] for each in (source, into)}
    assert kinds == {
        source.id: ["claim.link_add", "claim.merge"],
        into.id: ["claim.link_add", "claim.absorb"],
    }


async def test_a_closed_source_keeps_its_result() -> None:
    source, into = await pair(status="SATISFIED")
    await merge(source, into)
    assert (await Claim.get(id=source.id)).status == "SATISFIED"


async def test_a_part_goes_back_into_its_parent() -> None:
    part, whole = await pair()
    deeper = await make.claim()
    await make.link(claim_id=part.id, other_id=whole.id, kind=PARENT)
    await make.link(claim_id=deeper.id, other_id=part.id, kind=PARENT)
    await merge(part, whole)
    assert await linked() == {(deeper.id, PARENT, whole.id), (part.id, LinkKind.DUPLICATE, whole.id)}


async def test_no_ring_is_closed() -> None:
    low, top = await pair()
    middle = await make.claim()
    await make.link(claim_id=low.id, other_id=middle.id, kind=PARENT)
    await make.link(claim_id=middle.id, other_id=top.id, kind=PARENT)
    assert await refused(merge(low, top)) == [("INVALID", "intoId")]
    assert await refused(merge(top, low)) == [("INVALID", "intoId")]


async def test_what_is_not_merged() -> None:
    source, into = await pair()
    stranger = await make.claim()
    archived = await make.claim(partner_id=source.partner_id, archived_at=clock.now())
    assert await refused(merge(source, source)) == [("INVALID", "intoId")]
    assert await refused(merge(source, stranger)) == [("INVALID", "intoId")]
    assert await refused(merge(source, archived)) == [("INVALID", "intoId")]
    assert await refused(merge(archived, source)) == [("INVALID", "sourceId")]
    assert await refused(merge(source, into, 2)) == [("VERSION_CONFLICT", "expectedVersion")]
    customer = accounts.customer(partner_id=source.partner_id)
    action = actions.merge(customer, source_id=source.id, into_id=into.id, expected_version=1)
    assert await refused(action) == [("FORBIDDEN", "")]


async def test_splitting() -> None:
    responsible = await accounts.user()
    claim = await make.claim(responsible_id=responsible.id, importance="HIGH", currency="USD")
    made = await actions.split(
        MANAGER,
        claim_id=claim.id,
        expected_version=1,
        parts=[
            {"title": "Torn", "description": "The box", "amount_claimed": Decimal(3)},
            {"title": "Late", "description": "Two days"},
        ],
    )
    rows = [await Claim.get(id=each.id) for each in made]
    assert [(row.title, row.description, row.amount_claimed) for row in rows] == [
        ("Torn", "The box", Decimal(3)),
        ("Late", "Two days", None),
    ]
    for row in rows:
        kept = (row.partner_id, row.importance, row.currency, row.responsible_id, row.registered_at)
        assert kept == (claim.partner_id, "HIGH", "USD", responsible.id, claim.registered_at)
        assert row.status == "REGISTERED"
    assert await linked() == {(row.id, PARENT, claim.id) for row in rows}
    [event] = await events.since(claim.id, 1)
    assert (event.kind, event.data["parts"]) == ("claim.split", [row.id for row in rows])


async def test_what_is_not_split() -> None:
    claim, closed = await make.claim(), await make.claim(status="SATISFIED")
    parts: list[actions.Part] = [{"title": "A", "description": "B"}]

    async def split(each: Claim, parts: list[actions.Part], version: int = 1) -> list[Claim]:
        return await actions.split(MANAGER, claim_id=each.id, expected_version=version, parts=parts)

    assert await refused(split(closed, parts)) == [("INVALID", "id")]
    assert await refused(split(claim, [])) == [("INVALID", "parts")]
    assert await refused(split(claim, parts * 21)) == [("INVALID", "parts")]
    assert await refused(split(claim, parts, 2)) == [("VERSION_CONFLICT", "expectedVersion")]
    assert await refused(split(claim, [*parts, {"title": "", "reason_id": "rsn"}])) == [
        ("REQUIRED", "parts.1.title"),
        ("REQUIRED", "parts.1.description"),
        ("NOT_FOUND", "parts.1.reasonId"),
    ]
