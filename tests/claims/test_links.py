"""Links between claims on the real database."""

import pytest

from server.claims.actions import links as actions
from server.claims.models import Claim, ClaimLink
from server.claims.rules.terms import LinkKind
from server.kit import clock, events
from tests.claims.refusals import refused
from tests.make import accounts
from tests.make import claims as make

pytestmark = pytest.mark.usefixtures("organised")
MANAGER = accounts.manager()


async def link(claim: Claim, other: Claim, kind: LinkKind = LinkKind.PARENT) -> ClaimLink:
    return await actions.add(MANAGER, claim_id=claim.id, other_id=other.id, kind=kind)


async def test_linking_is_told_in_both_histories() -> None:
    claim, other = await make.claim(), await make.claim()
    made = await link(claim, other, LinkKind.DUPLICATE)
    row = await ClaimLink.get(id=made.id)
    assert (row.claim_id, row.other_id, row.kind) == (claim.id, other.id, "DUPLICATE")
    for each in (claim, other):
        [event] = await events.since(each.id, 0)
        assert (event.kind, event.data["link"]) == ("claim.link_add", made.id)
    await actions.remove(MANAGER, link_id=made.id, expected_version=1)
    assert not await ClaimLink.exists(id=made.id)
    assert [event.kind for event in await events.since(other.id, 0)] == [
        "claim.link_add",
        "claim.link_remove",
    ]


@pytest.mark.parametrize("kind", LinkKind)
async def test_two_claims_are_linked_once_in_a_way(kind: LinkKind) -> None:
    claim, other = await make.claim(), await make.claim()
    await link(claim, other, kind)
    assert await refused(link(claim, other, kind)) == [("DUPLICATE", "otherId")]
    assert await refused(link(other, claim, kind)) == [("DUPLICATE", "otherId")]
    assert await refused(link(claim, claim, kind)) == [("INVALID", "otherId")]


async def test_the_tree_of_claims_has_no_rings_and_one_parent_each() -> None:
    top, middle, low = [await make.claim() for _ in range(3)]
    await link(middle, top)
    await link(low, middle)
    assert await refused(link(top, low)) == [("INVALID", "otherId")]
    assert await refused(link(low, top)) == [("INVALID", "claimId")]
    assert await link(top, low, LinkKind.RELATED)


async def test_removing() -> None:
    claim, other = await make.claim(), await make.claim()
    made = await link(claim, other)
    stale = actions.remove(MANAGER, link_id=made.id, expected_version=2)
    assert await refused(stale) == [("VERSION_CONFLICT", "expectedVersion")]
    assert await refused(actions.remove(MANAGER, link_id="lnk", expected_version=1)) == [("NOT_FOUND", "id")]


async def test_who_may_not_and_what_cannot() -> None:
    responsible = await accounts.user()
    claim = await make.claim(responsible_id=responsible.id)
    other, archived = await make.claim(), await make.claim(archived_at=clock.now())
    same = {"claim_id": claim.id, "other_id": other.id}
    for viewer in (accounts.agent(), accounts.auditor()):
        assert await refused(actions.add(viewer, **same, kind=LinkKind.RELATED)) == [("FORBIDDEN", "")]
    customer = accounts.customer(partner_id=claim.partner_id)
    assert await refused(actions.add(customer, **same, kind=LinkKind.RELATED)) == [("NOT_FOUND", "otherId")]
    assert await refused(link(claim, archived)) == [("INVALID", "otherId")]
    assert await refused(link(archived, claim)) == [("INVALID", "claimId")]
