"""Documents as another system tells them, on the real database."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from server.accounts.rules import Scope
from server.kit import clock, db, events
from server.kit.errors import Refusal
from server.orders.actions import putting
from server.orders.actions.putting import Item, Result
from server.orders.models import CancellationReason, DocumentLine, SourceDocument
from server.orders.rules.terms import DocumentKind
from tests.claims.refusals import told
from tests.make import accounts, claims, partners
from tests.make import orders as make

pytestmark = pytest.mark.usefixtures("organised")
CLIENT = accounts.client_viewer(Scope.ORDERS_WRITE, Scope.ORDERS_READ, Scope.CATALOGUES_WRITE)
CUP: dict[str, Any] = {"item": "Cup", "quantity": Decimal(3), "price": Decimal(2)}
POT: dict[str, Any] = {"item": "Pot", "quantity": Decimal(1), "amount": Decimal(9)}


async def put(*items: Item, viewer: Any = CLIENT, kind: DocumentKind = DocumentKind.ORDER, **more: Any) -> list[Result]:
    return await putting.put(viewer, kind=kind, system="erp", items=items, **more)


def told_of(results: list[Result]) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(each.outcome, [(p.code, ".".join(p.path)) for p in each.problems]) for each in results]


async def item(external_id: str = "A", **fields: Any) -> Item:
    partner = fields.pop("partner_id", None) or (await partners.partner()).id
    header = {"number": "7", "date": date(2026, 1, 2), "partner_id": partner, "lines": [CUP, POT]}
    return Item(external_id, header | fields)


async def test_a_document_is_created_once_and_then_kept_up_to_date() -> None:
    given = await item()
    [made] = await put(given)
    assert (made.outcome, told_of(await put(given))) == ("CREATED", [("UNCHANGED", [])])
    row = await SourceDocument.get(id=made.document_id)
    assert (row.kind, row.amount, row.currency, row.version) == ("ORDER", Decimal(15), "EUR", 1)
    [changed] = await put(Item("A", {"number": "8", "lines": [CUP | {"quantity": Decimal(4)}]}))
    assert (changed.outcome, changed.document_id) == ("UPDATED", made.document_id)
    row = await SourceDocument.get(id=made.document_id)
    assert (row.number, row.amount, row.version, row.date) == ("8", Decimal(8), 2, date(2026, 1, 2))
    [line] = await DocumentLine.filter(document_id=row.id)
    assert (line.position, line.quantity) == (1, Decimal(4))
    assert [each.kind for each in await events.since(row.id, 0)] == ["order.create", "order.update"]
    assert told_of(await put(Item("A", {"is_archived": True}), Item("A ", {}))) == [
        ("UPDATED", []),
        ("REFUSED", [("DUPLICATE", "externalId")]),
    ]


async def test_kinds_are_counted_apart_and_partners_are_known_by_their_references() -> None:
    partner = await partners.partner()
    await partners.partner_reference(partner_id=partner.id, system="erp", value="P1")
    given = Item("1", {"number": "1", "date": date(2026, 1, 1), "partner_reference": "P1"})
    kinds = [(await put(given, kind=kind))[0].document_id or "" for kind in DocumentKind]
    assert [each[:4] for each in kinds] == ["ord_", "shp_", "ret_"]
    assert {each.partner_id for each in await SourceDocument.all()} == {partner.id}
    unknown = Item("2", {**given.fields, "partner_reference": "P2"})
    assert told_of(await put(unknown))[0][1][0] == ("NOT_FOUND", "partnerReference")


async def test_each_item_stands_alone() -> None:
    gone, other = await partners.partner(archived_at=clock.now()), await partners.contact_person()
    results = await put(
        await item("1"),
        await item("2", partner_id=gone.id),
        await item("3", contact_id=other.id, manager_id=gone.id),
        Item("4", {"lines": [CUP | {"item": ""}]}),
        await item("5", number=None),
    )
    assert told_of(results) == [
        ("CREATED", []),
        ("REFUSED", [("NOT_FOUND", "partnerId")]),
        ("REFUSED", [("NOT_FOUND", "contactId"), ("NOT_FOUND", "managerId")]),
        (
            "REFUSED",
            [("REQUIRED", "lines.0.item"), ("REQUIRED", "number"), ("REQUIRED", "date"), ("REQUIRED", "partnerId")],
        ),
        ("REFUSED", [("REQUIRED", "number")]),
    ]
    assert await SourceDocument.all().count() == await db.value("SELECT count(*) FROM document_reference") == 1


async def test_lines_are_cancelled_by_name() -> None:
    late = CUP | {"cancellation_reason": "Late"}
    [made] = await put(await item(lines=[late, POT]))
    first = await DocumentLine.get(document_id=made.document_id, position=1)
    reason = await CancellationReason.get(name="Late")
    assert (first.cancellation_reason_id, first.cancelled_by) == (reason.id, CLIENT.id)
    assert (await SourceDocument.get(id=made.document_id)).amount == Decimal(9)
    assert told_of(await put(Item("A", {"lines": [CUP, POT]}), Item("B", {}))) == [
        ("UNCHANGED", []),
        ("REFUSED", [("REQUIRED", "number"), ("REQUIRED", "date"), ("REQUIRED", "partnerId")]),
    ]
    assert told_of(await put(Item("A", {"lines": [CUP | {"cancellation_reason": None}, POT]}))) == [("UPDATED", [])]
    assert (await SourceDocument.get(id=made.document_id)).amount == Decimal(15)
    poor = accounts.client_viewer(Scope.ORDERS_WRITE)
    other = Item("A", {"lines": [CUP | {"cancellation_reason": "Lost"}, POT]})
    assert told_of(await put(other, viewer=poor)) == [("REFUSED", [("NOT_FOUND", "lines.0.cancellationReason")])]


async def test_disputed_lines_stay() -> None:
    [made] = await put(await item())
    line = await DocumentLine.get(document_id=made.document_id, position=1)
    claim = await claims.claim(basis=made.document_id)
    await make.claim_line(claim_id=claim.id, line_id=line.id)
    fewer = Item("A", {"lines": [CUP | {"quantity": Decimal(1)}, POT]})
    assert told_of(await put(fewer)) == [("REFUSED", [("INVALID", "lines.0.quantity")])]
    assert told_of(await put(Item("A", {"lines": []}))) == [("REFUSED", [("INVALID", "lines")])]
    assert told_of(await put(Item("A", {"lines": [CUP]}))) == [("UPDATED", [])]


async def test_a_dry_run_writes_nothing() -> None:
    results = await put(await item(lines=[CUP | {"cancellation_reason": "New"}]), Item("B", {}), dry_run=True)
    assert [each.outcome for each in results] == ["CREATED", "REFUSED"]
    assert await SourceDocument.all().count() == await CancellationReason.all().count() == 0


async def test_a_confined_client_keeps_to_its_partners() -> None:
    mine, other = await partners.partner(), await partners.partner()
    client = accounts.client_viewer(Scope.ORDERS_WRITE, partner_ids=(mine.id,))
    await put(await item("1", partner_id=other.id))
    results = await put(
        await item("1", partner_id=mine.id),
        await item("2", partner_id=other.id),
        await item("3", partner_id=mine.id),
        viewer=client,
    )
    assert told_of(results) == [
        ("REFUSED", [("DUPLICATE", "externalId")]),
        ("REFUSED", [("NOT_FOUND", "partnerId")]),
        ("CREATED", []),
    ]


async def test_a_contact_goes_with_its_partner() -> None:
    one, other = await partners.partner(), await partners.partner()
    contact = await partners.contact_person(partner_id=one.id)
    [made] = await put(await item(partner_id=one.id, contact_id=contact.id))
    await put(Item("A", {"partner_id": other.id}))
    found = await SourceDocument.get(id=made.document_id)
    assert (found.partner_id, found.contact_id) == (other.id, None)


async def test_who_may_not_and_what_is_too_much() -> None:
    for viewer in (accounts.auditor(), accounts.customer(partner_id="ptn_1")):
        with pytest.raises(Refusal) as caught:
            await put(viewer=viewer)
        assert told(caught.value) == [("FORBIDDEN", "")]
    with pytest.raises(Refusal) as caught:
        await put(*[Item("A", {})] * 1001)
    assert told(caught.value) == [("TOO_MANY", "documents")]
    with pytest.raises(Refusal) as caught:
        await putting.put(CLIENT, kind=DocumentKind.ORDER, system="", items=[])
    assert told(caught.value) == [("REQUIRED", "system")]


async def test_a_thousand_take_few_statements_and_come_again_unchanged() -> None:
    partner = (await partners.partner()).id
    items = [await item(str(at), partner_id=partner, number=str(at)) for at in range(1000)]
    assert {each.outcome for each in await put(*items)} == {"CREATED"}
    assert {each.outcome for each in await put(*items)} == {"UNCHANGED"}
    assert await DocumentLine.all().count() == 2000
