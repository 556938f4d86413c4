"""Claims under concurrent clients, on connections of their own: what is written is removed afterwards."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from server.accounts.rules import Scope
from server.claims.actions import changes, documents, links, merging, participants, registration, transitions
from server.claims.actions.references import Reference
from server.claims.models import Claim, ClaimLink
from server.claims.rules.terms import ClaimTransition, LinkKind
from server.kit import clock, db, events
from server.kit.errors import Refusal
from tests.make import accounts, partners
from tests.make import claims as make

CLIENT = accounts.client_viewer()
MANAGER = accounts.manager()
_TABLES = (
    "event",
    "participant",
    "claim_link",
    "claim_reference",
    "claim",
    "claim_number",
    "external_document",
    "partner",
    "organisation",
)


@pytest.fixture(autouse=True)
async def organised(database: str) -> AsyncIterator[None]:  # noqa: ARG001 - the fixture's order matters
    """Set the organisation up, and leave the tables as empty as they were."""
    await accounts.organisation()
    yield
    for table in _TABLES:
        await db.execute(f"DELETE FROM {table}")


async def outcomes(actions: Sequence[Awaitable[Any]]) -> list[str]:
    """Run the actions at once; return their refusals' codes, "" for each that was done."""
    found = await asyncio.gather(*actions, return_exceptions=True)
    for each in found:
        if isinstance(each, BaseException) and not isinstance(each, Refusal):
            raise each
    return sorted(each.code if isinstance(each, Refusal) else "" for each in found)


async def test_two_transitions_of_one_version() -> None:
    claim = await make.claim()
    moves = [
        transitions.transition(
            MANAGER,
            claim_id=claim.id,
            transition=ClaimTransition.WITHDRAW,
            expected_version=1,
            comment=f"{at}",
        )
        for at in range(8)
    ]
    assert await outcomes(moves) == [""] + ["VERSION_CONFLICT"] * 7
    assert (await Claim.get(id=claim.id)).version == 2
    assert len(await events.since(claim.id, 0)) == 1


async def test_a_new_name_of_a_partner_locks_its_claims_in_the_order_of_their_ids() -> None:
    """Whoever holds the first claim may have the second, too: the new name waits behind it."""
    partner = await partners.partner()
    later = datetime(2020, 2, 1, tzinfo=UTC)
    first = await make.claim(partner_id=partner.id, registered_at=later)
    second = await make.claim(partner_id=partner.id, registered_at=later.replace(month=1))
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'UPDATE partner %'"
    async with db.transaction():
        await db.execute("SELECT FROM claim WHERE id = $1 FOR NO KEY UPDATE", first.id)
        change = db.beside("UPDATE partner SET name = 'Other' WHERE id = $1 RETURNING id", partner.id)
        renaming = asyncio.create_task(change)
        while not await db.beside(waiting):  # noqa: ASYNC110 - a transaction sees the activity of its first look alone
            await asyncio.sleep(0.01)
        await db.execute("SELECT FROM claim WHERE id = $1 FOR NO KEY UPDATE NOWAIT", second.id)
    assert await renaming == partner.id


async def test_no_update_is_lost() -> None:
    claim = await make.claim()

    async def tag(name: str) -> None:
        while True:
            row = await Claim.get(id=claim.id)
            tags = [*row.tags, name]
            try:
                await changes.update(MANAGER, claim_id=row.id, expected_version=row.version, tags=tags)
            except Refusal as refusal:
                assert refusal.code == "VERSION_CONFLICT"  # noqa: PT017 - it is retried
            else:
                return

    names = [str(at) for at in range(12)]
    await asyncio.gather(*(tag(name) for name in names))
    row = await Claim.get(id=claim.id)
    assert (sorted(row.tags), row.version) == (sorted(names), 13)


async def test_numbers_are_unique_and_rise_with_32_clients() -> None:
    partner = await partners.partner()

    async def client(at: int) -> list[str]:
        with clock.fixed(datetime(2033, 1 + at % 12, 1, tzinfo=UTC)):
            made = [
                await registration.register(
                    CLIENT,
                    partner_id=partner.id,
                    title="Torn",
                    description="Box",
                    participants=[{"partner_id": partner.id}],
                )
                for _ in range(8)
            ]
        return [claim.number for claim in made]

    found = await asyncio.gather(*(client(at) for at in range(32)))
    assert all(numbers == sorted(numbers) for numbers in found)
    assert sorted(number for numbers in found for number in numbers) == [f"2033-{at:06}" for at in range(1, 257)]
    assert await Claim.all().count() == 256


async def test_a_reference_given_twice_at_once_is_kept_once() -> None:
    partner = await partners.partner()
    words: dict[str, Any] = {"partner_id": partner.id, "title": "Torn", "description": "Box"}
    twice = [Reference("crm", "7")]
    registering = [registration.register(CLIENT, references=twice, **words) for _ in range(8)]
    assert await outcomes(registering) == [""] + ["DUPLICATE"] * 7
    assert await Claim.all().count() == 1


async def test_registrations_of_two_years_do_not_wait_for_each_other() -> None:
    await asyncio.gather(*(registration.issue(year) for year in (2050, 2051) * 16))
    assert await db.value("SELECT sum(issued) FROM claim_number") == 32


async def test_no_ring_closes_between_transactions() -> None:
    ring = [await make.claim() for _ in range(4)]
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    adding = [links.add(MANAGER, claim_id=one.id, other_id=other.id, kind=LinkKind.PARENT) for one, other in pairs]
    assert await outcomes(adding) == ["", "", "", "INVALID"]
    assert await ClaimLink.all().count() == 3


async def test_merging_both_ways_at_once_does_not_hang() -> None:
    one = await make.claim()
    other = await make.claim(partner_id=one.partner_id)
    both = [
        merging.merge(MANAGER, source_id=one.id, into_id=other.id, expected_version=1),
        merging.merge(MANAGER, source_id=other.id, into_id=one.id, expected_version=1),
    ]
    assert await outcomes(both) == ["", "VERSION_CONFLICT"]


async def test_a_document_put_twice_at_once_is_one() -> None:
    putting = [documents.put(MANAGER, system="erp", type="act", number="1") for _ in range(8)]
    assert await outcomes(putting) == [""] * 8
    assert await db.value("SELECT count(*) FROM external_document") == 1


async def test_participants_join_while_the_claim_moves() -> None:
    claim = await make.claim()
    client = accounts.client_viewer(Scope.CLAIMS_WRITE, Scope.CLAIMS_READ)
    joining = [participants.add(client, claim_id=claim.id, partner_id=claim.partner_id) for _ in range(8)]
    moving = changes.update(MANAGER, claim_id=claim.id, expected_version=1, title="New")
    assert await outcomes([*joining, moving]) == [""] * 9
