"""Participants of a claim on the real database."""

from typing import Any

import pytest

from server.claims.actions import participants as actions
from server.claims.models import Claim, Participant
from server.claims.rules import inputs
from server.kit import clock, events
from tests.claims.refusals import refused
from tests.make import accounts, catalogues, partners
from tests.make import claims as make

pytestmark = pytest.mark.usefixtures("organised")
MANAGER = accounts.manager()


async def test_adding_leaves_the_claims_version_and_tells_its_history() -> None:
    claim, contact, role = (
        await make.claim(),
        await partners.contact_person(),
        await catalogues.participant_role(),
    )
    given: dict[str, Any] = {
        "partner_id": contact.partner_id,
        "partner_role_id": role.id,
        "contact_id": contact.id,
        "contact_role_id": role.id,
        "comment": "Carried it",
    }
    made = await actions.add(MANAGER, claim_id=claim.id, **given)
    row = await Participant.get(id=made.id)
    assert {name: getattr(row, name) for name in given} == given
    assert (await Claim.get(id=claim.id)).version == 1
    [event] = await events.since(claim.id, 0)
    assert (event.kind, event.version, event.data) == (
        "claim.participant_add",
        1,
        {"participant": made.id, **given},
    )


async def test_what_is_wrong_is_told_at_once() -> None:
    claim, partner = await make.claim(), await partners.partner()
    action = actions.add(
        MANAGER,
        claim_id=claim.id,
        partner_id=partner.id,
        contact_id=(await partners.contact_person()).id,
        partner_role_id=(await catalogues.participant_role(archived_at=clock.now())).id,
        contact_role_id="prl_none",
        comment="a" * 10_001,
    )
    assert set(await refused(action)) == {
        ("TOO_LONG", "comment"),
        ("NOT_FOUND", "partnerRoleId"),
        ("NOT_FOUND", "contactId"),
        ("NOT_FOUND", "contactRoleId"),
    }
    assert await refused(actions.add(MANAGER, claim_id=claim.id)) == [("REQUIRED", "partnerId")]


async def test_changing() -> None:
    old = await catalogues.participant_role()
    contact = await partners.contact_person()
    participant = await make.participant(partner_id=contact.partner_id, contact_id=contact.id, partner_role_id=old.id)
    await old.update_from_dict({"archived_at": clock.now()}).save()
    given: dict[str, Any] = {"participant_id": participant.id, "expected_version": 1}
    other = await partners.partner()
    assert await refused(actions.update(MANAGER, **given, partner_id=other.id)) == [("NOT_FOUND", "contactId")]
    done = await actions.update(MANAGER, **given, comment="New")
    assert (done.comment, done.version, done.partner_role_id) == ("New", 2, old.id)
    same = {**given, "expected_version": 2, "comment": "New"}
    assert (await actions.update(MANAGER, **same)).version == 2
    nobody = {**given, "expected_version": 2, "partner_id": None}
    assert await refused(actions.update(MANAGER, **nobody)) == [("REQUIRED", "partnerId")]
    assert await refused(actions.update(MANAGER, **given)) == [("VERSION_CONFLICT", "expectedVersion")]
    moved = {**given, "expected_version": 2, "partner_id": other.id, "contact_id": None}
    assert (await actions.update(MANAGER, **moved)).partner_id == other.id
    assert [event.kind for event in await events.since(participant.claim_id, 0)] == ["claim.participant_update"] * 2


async def test_removing_keeps_who_it_was() -> None:
    participant = await make.participant()
    given: dict[str, Any] = {"participant_id": participant.id}
    stale = actions.remove(MANAGER, **given, expected_version=2)
    assert await refused(stale) == [("VERSION_CONFLICT", "expectedVersion")]
    await actions.remove(MANAGER, **given, expected_version=1)
    assert not await Participant.exists(id=participant.id)
    [event] = await events.since(participant.claim_id, 0)
    assert event.data["partner_id"] == participant.partner_id
    assert await refused(actions.remove(MANAGER, **given, expected_version=1)) == [("NOT_FOUND", "id")]


async def test_who_may_not() -> None:
    claim = await make.claim(responsible_id=(await accounts.user()).id)
    participant = await make.participant(claim_id=claim.id, partner_id=claim.partner_id)
    given: dict[str, Any] = {"participant_id": participant.id, "expected_version": 1}
    for viewer in (accounts.customer(partner_id=claim.partner_id), accounts.agent(), accounts.auditor()):
        assert await refused(actions.add(viewer, claim_id=claim.id, partner_id=claim.partner_id)) == [("FORBIDDEN", "")]
        assert await refused(actions.update(viewer, **given, comment="x")) == [("FORBIDDEN", "")]
    client = accounts.client_viewer(partner_ids=(claim.partner_id,))
    third = actions.add(client, claim_id=claim.id, partner_id=(await partners.partner()).id)
    assert await refused(third) == [("NOT_FOUND", "partnerId")]
    assert await actions.add(client, claim_id=claim.id, partner_id=claim.partner_id)


async def test_a_claim_has_so_many_participants(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "MOST_PARTICIPANTS", 1)
    assert inputs.MOST_PARTICIPANTS > 1
    participant = await make.participant()
    action = actions.add(MANAGER, claim_id=participant.claim_id, partner_id=participant.partner_id)
    assert await refused(action) == [("TOO_LONG", "")]
