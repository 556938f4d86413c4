"""What other systems call a claim, on the real database."""

from typing import Any

import pytest

from server.claims.actions import references as actions
from server.claims.queries import claims as queries
from server.kit import events
from tests.claims.refusals import refused
from tests.make import accounts
from tests.make import claims as make

pytestmark = pytest.mark.usefixtures("organised")
MANAGER = accounts.manager()


async def test_adding_and_removing() -> None:
    claim = await make.claim()
    named: dict[str, Any] = {"system": "crm", "value": "7"}
    done = await actions.add(MANAGER, claim_id=claim.id, expected_version=1, system=" crm ", value="7")
    assert (done.version, await queries.by_references("crm", ["7", "8"])) == (2, {"7": claim.id})
    twice = actions.add(MANAGER, claim_id=(await make.claim()).id, expected_version=1, **named)
    assert await refused(twice) == [("DUPLICATE", "references.0")]
    absent = actions.remove(MANAGER, claim_id=claim.id, expected_version=2, system="crm", value="8")
    assert await refused(absent) == [("NOT_FOUND", "value")]
    await actions.remove(MANAGER, claim_id=claim.id, expected_version=2, **named)
    assert await queries.by_references("crm", ["7"]) == {}
    assert [event.data for event in await events.since(claim.id, 1)] == [
        {"references": [None, named]},
        {"references": [named, None]},
    ]


async def test_what_is_refused() -> None:
    claim = await make.claim()
    given: dict[str, Any] = {"claim_id": claim.id, "expected_version": 1}
    assert await refused(actions.add(MANAGER, **given, system="a" * 65, value=" ")) == [
        ("TOO_LONG", "references.0.system"),
        ("REQUIRED", "references.0.value"),
    ]
    customer = accounts.customer(partner_id=claim.partner_id)
    assert await refused(actions.add(customer, **given, system="crm", value="7")) == [("FORBIDDEN", "")]
    stale = actions.add(MANAGER, claim_id=claim.id, expected_version=2, system="crm", value="7")
    assert await refused(stale) == [("VERSION_CONFLICT", "expectedVersion")]
