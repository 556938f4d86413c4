"""Merging partners: all that names the source names the target, in every room, in one transaction."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from server.accounts.models import Client, User
from server.claims import jobs
from server.claims.models import Claim, ExternalDocument, Participant
from server.kit import clock, db, events
from server.kit.errors import Refusal
from server.partners import actions, queries
from server.partners.models import ContactPerson, Partner
from tests.make import accounts, claims
from tests.make import partners as make

AGENT = accounts.agent()


@pytest.fixture(autouse=True)
def _wired() -> None:
    events.listen("partner.merge", jobs.partner_merged)
    events.listen("contact_person.merge", jobs.contact_person_merged)


async def merge(source: Partner, into: Partner, version: int = 1) -> Partner:
    return await actions.partner_merge(AGENT, source_id=source.id, into_id=into.id, expected_version=version)


@pytest.mark.usefixtures("rollback")
async def test_the_partner_that_stays_has_the_best_of_both() -> None:
    source = await make.partner(is_customer=False, is_carrier=True, address="Lane 1", emails=["a@b.cd"])
    into = await make.partner(language="ru", emails=["e@f.gh"])
    kept = await merge(source, into)
    row = await Partner.get(id=into.id)
    assert kept.version == row.version == 2
    assert (row.is_customer, row.is_carrier, row.address, row.language) == (True, True, "Lane 1", "ru")
    assert row.emails == ["e@f.gh", "a@b.cd"]
    gone = await Partner.get(id=source.id)
    assert (gone.merged_into_id, gone.version) == (into.id, 2)
    assert gone.archived_at is not None
    assert not await queries.active(source.id)
    (told,) = await events.since(into.id, 1)
    assert (told.kind, told.data["absorbed"]) == ("partner.absorb", source.id)


@pytest.mark.usefixtures("rollback")
async def test_contacts_references_and_customers_move() -> None:
    source, into = await make.partner(), await make.partner()
    person = await make.contact_person(partner_id=source.id)
    await make.partner_reference(partner_id=source.id, system="erp", value="1")
    customer = await accounts.user(partner_id=source.id)
    confined = await accounts.client(partner_ids=[into.id, source.id])
    await merge(source, into)
    moved = await ContactPerson.get(id=person.id)
    assert (moved.partner_id, moved.version) == (into.id, 2)
    assert await queries.by_references("erp", ["1"]) == {"1": into.id}
    user, client = await User.get(id=customer.id), await Client.get(id=confined.id)
    assert (user.partner_id, user.version) == (into.id, 2)
    assert (client.partner_ids, client.version) == ([into.id], 2)
    for subject in (person.id, customer.id, confined.id):
        assert [event.version for event in await events.since(subject, 0)] == [2]


@pytest.mark.usefixtures("rollback")
async def test_claims_participants_and_documents_move() -> None:
    source, into = await make.partner(), await make.partner(name="Ромашка")
    claim = await claims.claim(partner_id=source.id, basis=source.id)
    other = await claims.claim(basis=source.id)
    participant = await claims.participant(claim_id=other.id, partner_id=source.id)
    document = await claims.external_document(partner_id=source.id)
    untouched = await claims.claim()
    await merge(source, into)
    moved = await Claim.get(id=claim.id)
    assert (moved.partner_id, moved.basis, moved.version) == (into.id, into.id, 3)
    based = await Claim.get(id=other.id)
    assert (based.partner_id, based.basis, based.version) == (other.partner_id, into.id, 2)
    assert (await Participant.get(id=participant.id)).partner_id == into.id
    assert (await ExternalDocument.get(id=document.id)).partner_id == into.id
    assert (await Claim.get(id=untouched.id)).version == 1
    told = [(event.version, event.data) for event in await events.since(claim.id, 0)]
    assert told == [(2, {"partner_id": [source.id, into.id]}), (3, {"basis": [source.id, into.id]})]
    found = "SELECT search @@ plainto_tsquery('russian', 'ромашки') FROM claim WHERE id = $1"
    assert await db.value(found, claim.id)


@pytest.mark.usefixtures("rollback")
async def test_what_is_not_merged() -> None:
    source, into, gone = await make.partner(), await make.partner(), await make.partner()
    await actions.partner_archive(AGENT, partner_id=gone.id, expected_version=1)
    with pytest.raises(Refusal, match="itself"):
        await merge(source, source)
    with pytest.raises(Refusal, match="archived"):
        await merge(source, gone)
    with pytest.raises(Refusal) as stale:
        await merge(source, into, version=7)
    assert stale.value.code == "VERSION_CONFLICT"
    with pytest.raises(Refusal) as stale:
        await actions.partner_merge(
            AGENT, source_id=source.id, into_id=into.id, expected_version=1, expected_into_version=9
        )
    assert stale.value.problems[0].details["id"] == into.id
    confined = accounts.client_viewer(partner_ids=(source.id,))
    with pytest.raises(Refusal) as hidden:
        await actions.partner_merge(confined, source_id=source.id, into_id=into.id, expected_version=1)
    assert (hidden.value.code, hidden.value.problems[0].path) == ("NOT_FOUND", ("intoId",))
    await merge(gone, into, version=2)
    with pytest.raises(Refusal, match="merged"):
        await merge(gone, source, version=3)
    with pytest.raises(Refusal, match="merged"):
        await actions.partner_unarchive(AGENT, partner_id=gone.id, expected_version=3)


async def _become_one(source: ContactPerson, into: ContactPerson, version: int = 1) -> ContactPerson:
    return await actions.contact_person_merge(AGENT, source_id=source.id, into_id=into.id, expected_version=version)


@pytest.mark.usefixtures("rollback")
async def test_two_contact_persons_become_one() -> None:
    partner = await make.partner()
    source = await make.contact_person(partner_id=partner.id, position="Buyer", emails=["a@b.cd"])
    into = await make.contact_person(partner_id=partner.id, emails=["e@f.gh", "a@b.cd"])
    claim = await claims.claim(partner_id=partner.id, contact_person_id=source.id)
    part = await claims.participant(partner_id=partner.id, contact_id=source.id)
    kept = await _become_one(source, into)
    assert (kept.id, kept.position, kept.emails) == (into.id, "Buyer", ["e@f.gh", "a@b.cd"])
    gone = await ContactPerson.get(id=source.id)
    assert (gone.version, gone.archived_at is None) == (2, False)
    moved = await Claim.get(id=claim.id)
    assert (moved.contact_person_id, moved.version) == (into.id, 2)
    assert (await Participant.get(id=part.id)).contact_id == into.id


@pytest.mark.usefixtures("rollback")
async def test_contact_persons_that_are_not_merged() -> None:
    partner = await make.partner()
    source, stranger = await make.contact_person(partner_id=partner.id), await make.contact_person()
    gone = await make.contact_person(partner_id=partner.id, archived_at=clock.now())
    for into, told in ((source, "itself"), (stranger, "another partner"), (gone, "archived")):
        with pytest.raises(Refusal, match=told):
            await _become_one(source, into)
    with pytest.raises(Refusal) as stale:
        await _become_one(source, stranger, version=7)
    assert stale.value.code == "VERSION_CONFLICT"


@pytest.fixture
async def pair(database: str) -> AsyncIterator[tuple[Partner, Partner]]:  # noqa: ARG001 - connects
    """Commit two partners, and remove them and theirs afterwards."""
    made = (await make.partner(), await make.partner())
    own = [partner.id for partner in made]
    yield made
    await db.execute("DELETE FROM event WHERE subject = ANY($1) OR subject LIKE 'clm%'", own)
    await db.execute("DELETE FROM claim WHERE partner_id = ANY($1)", own)
    await db.execute("DELETE FROM partner WHERE id = ANY($1)", own)


async def test_of_two_opposite_merges_one_wins(pair: tuple[Partner, Partner]) -> None:
    one, other = pair
    results = await asyncio.gather(merge(one, other), merge(other, one), return_exceptions=True)
    refusals = [each for each in results if isinstance(each, Refusal)]
    assert [refusal.code for refusal in refusals] == ["VERSION_CONFLICT"]
    merged = await Partner.filter(id__in=[one.id, other.id], merged_into_id__isnull=False)
    assert len(merged) == 1


async def test_no_claim_is_left_behind_by_a_race(pair: tuple[Partner, Partner]) -> None:
    source, into = pair
    held, merging = asyncio.Event(), asyncio.Event()

    async def register() -> None:
        async with db.transaction():
            assert await queries.active(source.id)
            held.set()
            await merging.wait()
            await asyncio.sleep(0.1)
            await claims.claim(partner_id=source.id)

    async def late_merge() -> None:
        await held.wait()
        merging.set()
        await merge(source, into)

    await asyncio.gather(register(), late_merge())
    assert await Claim.filter(partner_id=source.id).count() == 0
    assert await Claim.filter(partner_id=into.id).count() == 1


async def test_a_failing_listener_undoes_the_merge(pair: tuple[Partner, Partner]) -> None:
    source, into = pair

    async def refuse(event: events.Event) -> None:
        if event.subject == source.id:
            raise Refusal("INVALID", "Not this one.")

    events.listen("partner.merge", refuse)
    with pytest.raises(Refusal, match="Not this one"):
        await merge(source, into)
    assert {each.version for each in await Partner.filter(id__in=[source.id, into.id])} == {1}
    assert await events.since(into.id, 0) == []


async def test_a_change_does_not_wait_for_who_counts_on_the_partner(pair: tuple[Partner, Partner]) -> None:
    source, _ = pair
    held, changed = asyncio.Event(), asyncio.Event()

    async def count_on() -> None:
        async with db.transaction():
            assert await queries.active(source.id)
            held.set()
            await asyncio.wait_for(changed.wait(), 10)

    async def change() -> None:
        await held.wait()
        await actions.partner_update(AGENT, partner_id=source.id, expected_version=1, address="Lane 3")
        changed.set()

    await asyncio.gather(count_on(), change())
