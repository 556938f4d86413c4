"""With claims switched off every action on them answers with one code; the data stays."""

from collections.abc import Awaitable
from typing import Any

import pytest

from server.claims.actions import (
    changes,
    documents,
    links,
    merging,
    participants,
    references,
    registration,
    transitions,
)
from server.claims.rules.terms import ClaimTransition, LinkKind
from tests.claims.refusals import refused
from tests.make import accounts
from tests.make import claims as make

pytestmark = pytest.mark.usefixtures("organised")
MANAGER = accounts.manager()


async def every_action() -> list[Awaitable[Any]]:
    claim, other, participant = (
        await make.claim(status="SATISFIED"),
        await make.claim(),
        await make.participant(),
    )
    link = await make.link(claim_id=claim.id, other_id=other.id)
    one: dict[str, Any] = {"claim_id": claim.id, "expected_version": 1}
    return [
        registration.register(MANAGER, partner_id=claim.partner_id, title="A", description="B"),
        changes.update(MANAGER, **one, title="x"),
        changes.assign(MANAGER, **one, responsible_id=None),
        changes.rate(MANAGER, **one, rating=1),
        changes.archive(MANAGER, **one),
        changes.unarchive(MANAGER, **one),
        transitions.transition(MANAGER, **one, transition=ClaimTransition.REOPEN, comment="Why"),
        participants.add(MANAGER, claim_id=claim.id, partner_id=claim.partner_id),
        participants.update(MANAGER, participant_id=participant.id, expected_version=1, comment="x"),
        participants.remove(MANAGER, participant_id=participant.id, expected_version=1),
        links.add(MANAGER, claim_id=claim.id, other_id=other.id, kind=LinkKind.DUPLICATE),
        links.remove(MANAGER, link_id=link.id, expected_version=1),
        references.add(MANAGER, **one, system="erp", value="1"),
        references.remove(MANAGER, **one, system="erp", value="1"),
        merging.merge(MANAGER, source_id=claim.id, into_id=other.id, expected_version=1),
        merging.split(MANAGER, **one, parts=[{"title": "A", "description": "B"}]),
        documents.put(MANAGER, system="erp", type="act", number="1"),
    ]


async def test_switched_off() -> None:
    await accounts.organisation(records_claims=False)
    for action in await every_action():
        assert await refused(action) == [("OPTION_OFF", "")]
    await accounts.organisation(records_claims=True)
    claim = await make.claim()
    assert (await changes.update(MANAGER, claim_id=claim.id, expected_version=1, title="On")).title == "On"
