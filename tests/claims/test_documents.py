"""Documents of other systems on the real database."""

from datetime import date
from typing import Any

import pytest

from server.accounts.rules import Scope
from server.claims.actions import documents as actions
from server.claims.models import ExternalDocument
from server.kit import clock, events, ids
from tests.claims.refusals import refused
from tests.make import accounts, partners
from tests.make import claims as make

pytestmark = pytest.mark.usefixtures("organised")
MANAGER = accounts.manager()
KEY: dict[str, Any] = {"system": "erp", "type": "act", "number": "7"}


async def test_a_document_is_created_once_and_then_brought_up_to_date() -> None:
    partner = await partners.partner()
    first = await actions.put(MANAGER, **KEY, partner_id=partner.id, date=date(2026, 1, 2))
    second = await actions.put(MANAGER, **KEY, link="https://erp.example/7")
    third = await actions.put(MANAGER, **KEY, link="https://erp.example/7")
    assert (first.id, first.version) == (second.id, 1)
    row = await ExternalDocument.get(**KEY)
    assert (row.partner_id, row.date, row.link) == (partner.id, date(2026, 1, 2), "https://erp.example/7")
    assert row.version == third.version == 2
    kinds = [event.kind for event in await events.since(row.id, 0)]
    assert kinds == ["external_document.create", "external_document.update"]


async def test_what_is_refused() -> None:
    gone = await partners.partner(archived_at=clock.now())
    bad = actions.put(MANAGER, system="", type="a" * 65, number="7", partner_id=gone.id, link="javascript:1")
    assert await refused(bad) == [
        ("REQUIRED", "system"),
        ("TOO_LONG", "type"),
        ("INVALID", "link"),
        ("NOT_FOUND", "partnerId"),
    ]
    for viewer in (accounts.auditor(), accounts.customer(partner_id=gone.id)):
        assert await refused(actions.put(viewer, **KEY)) == [("FORBIDDEN", "")]


async def test_a_confined_client_keeps_to_its_partners() -> None:
    mine, other = await partners.partner(), await partners.partner()
    client = accounts.client_viewer(Scope.CLAIMS_WRITE, partner_ids=(mine.id, ids.new("ptn")))
    taken = await make.external_document(partner_id=other.id)
    assert await refused(actions.put(client, **KEY)) == [("REQUIRED", "partnerId")]
    assert await refused(actions.put(client, **KEY, partner_id=other.id)) == [("NOT_FOUND", "partnerId")]
    key: dict[str, Any] = {"system": taken.system, "type": taken.type, "number": taken.number}
    assert await refused(actions.put(client, **key, partner_id=mine.id)) == [("DUPLICATE", "number")]
    assert (await actions.put(client, **KEY, partner_id=mine.id)).partner_id == mine.id
