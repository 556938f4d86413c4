"""Claims based on orders, and what they dispute of them, on the real database."""

from collections.abc import Awaitable
from decimal import Decimal
from typing import Any

import pytest

from server.accounts.rules import Viewer
from server.claims.actions import changes, merging, registration
from server.claims.models import Claim, Participant
from server.kit import clock, events
from server.kit.errors import Refusal
from server.orders.actions import disputes as actions
from server.orders.models import ClaimLine, DocumentLine, SourceDocument
from server.orders.queries import documents as queries
from server.orders.rules.terms import DocumentKind
from tests.claims.refusals import told
from tests.make import accounts, catalogues, claims, partners
from tests.make import orders as make

pytestmark = pytest.mark.usefixtures("organised")
MANAGER = accounts.manager()
TOLD: dict[str, Any] = {"title": "Broken cups", "description": "All of them."}


async def refused(action: Any) -> list[tuple[str, str]]:
    with pytest.raises(Refusal) as caught:
        await action
    return told(caught.value)


def put(viewer: Viewer, **given: Any) -> Awaitable[actions.Disputed]:
    """Mark lines that are told as plain dicts."""
    return actions.put(viewer, **given)


async def disputed(*, lines: int = 2, **fields: Any) -> tuple[Claim, list[DocumentLine]]:
    """Make a claim based on a shipment of so many lines."""
    document = await make.document(kind=DocumentKind.SHIPMENT, lines=lines)
    claim = await claims.claim(partner_id=document.partner_id, basis=document.id, **fields)
    return claim, await queries.lines_of([document.id])


@pytest.mark.parametrize("kind", list(DocumentKind))
async def test_a_document_tells_partner_and_contact(kind: DocumentKind) -> None:
    await catalogues.participant_role(code="CLIENT")
    contact = await partners.contact_person()
    document = await make.document(kind=kind, partner_id=contact.partner_id, contact_id=contact.id)
    user = await accounts.user(staff_role="MANAGER")
    viewer = accounts.manager(id=user.id)
    claim = await registration.register(viewer, **TOLD, basis_id=document.id)
    assert (claim.partner_id, claim.basis) == (contact.partner_id, document.id)
    [person] = await Participant.filter(claim_id=claim.id)
    assert (person.contact_id, person.partner_id) == (contact.id, contact.partner_id)
    assert person.partner_role_id


async def test_a_customers_basis_is_its_own() -> None:
    mine = await partners.contact_person()
    own = await make.document(partner_id=mine.partner_id, contact_id=mine.id)
    customer = accounts.customer(partner_id=mine.partner_id)
    claim = await registration.register(customer, **TOLD, basis_id=own.id)
    assert claim.basis == own.id
    foreign = registration.register(customer, **TOLD, basis_id=(await make.document()).id)
    assert await refused(foreign) == [("NOT_FOUND", "basisId")]


async def test_lines_are_marked_changed_and_removed() -> None:
    claim, [first, second] = await disputed()
    given: dict[str, Any] = {"claim_id": claim.id}
    one, other = (
        {"line_id": first.id, "quantity_claimed": Decimal(2)},
        {"line_id": second.id, "quantity_claimed": Decimal(1)},
    )
    await put(MANAGER, **given, expected_version=1, lines=[one, other])
    settled = {"line_id": first.id, "quantity_settled": Decimal(1), "amount_settled": Decimal(3)}
    await put(MANAGER, **given, expected_version=2, lines=[settled])
    await put(MANAGER, **given, expected_version=3, lines=[settled])
    row = await ClaimLine.get(line_id=first.id)
    sums = (row.quantity_claimed, row.amount_claimed, row.amount_settled)
    assert (sums, row.version) == ((Decimal(2), Decimal(4), Decimal(3)), 2)
    await actions.remove(MANAGER, **given, expected_version=3, line_ids=[second.id])
    assert await ClaimLine.all().count() == 1
    assert [(each.kind, each.data) for each in await events.since(claim.id, 1)] == [
        ("claim.lines_put", {"lines": [first.id, second.id], "added": [first.id, second.id]}),
        ("claim.lines_put", {"lines": [first.id], "added": []}),
        ("claim.lines_remove", {"lines": [second.id]}),
    ]
    again = actions.remove(MANAGER, **given, expected_version=4, line_ids=[second.id])
    assert await refused(again) == [("NOT_FOUND", "lineIds.0")]


async def test_the_claims_amounts_follow_when_asked_and_are_compared_else() -> None:
    claim, [line, _] = await disputed(amount_claimed=Decimal(5), currency="EUR")
    given: dict[str, Any] = {"claim_id": claim.id}
    one = {"line_id": line.id, "quantity_claimed": Decimal(3)}
    found = await put(MANAGER, **given, expected_version=1, lines=[one])
    assert [(each.code, each.path) for each in found.warnings] == [("LINES_DIFFER", ("amountClaimed",))]
    settled = one | {"amount_settled": Decimal(2)}
    found = await put(MANAGER, **given, expected_version=2, lines=[settled], sets_amounts=True)
    assert found.warnings == []
    row = await Claim.get(id=claim.id)
    assert (row.amount_claimed, row.amount_settled, row.version) == (Decimal(6), Decimal(2), 4)


async def test_the_currency_is_the_documents() -> None:
    claim, [line, _] = await disputed()
    await SourceDocument.filter(id=claim.basis).update(currency="USD")
    one = {"line_id": line.id, "quantity_claimed": Decimal(3)}
    await put(MANAGER, claim_id=claim.id, expected_version=1, lines=[one], sets_amounts=True)
    assert (await Claim.get(id=claim.id)).currency == "USD"


async def test_what_is_refused() -> None:
    claim, [line, _] = await disputed()
    bare, other = await claims.claim(), await make.document(lines=1)
    [foreign] = await queries.lines_of([other.id])
    one: dict[str, Any] = {"quantity_claimed": Decimal(11)}
    bad = put(MANAGER, claim_id=claim.id, expected_version=1, lines=[one | {"line_id": line.id}])
    assert await refused(bad) == [("INVALID", "lines.0.quantityClaimed")]
    bad = put(MANAGER, claim_id=claim.id, expected_version=1, lines=[one | {"line_id": foreign.id}])
    assert await refused(bad) == [("NOT_FOUND", "lines.0.lineId")]
    bad = put(MANAGER, claim_id=bare.id, expected_version=1, lines=[one | {"line_id": line.id}])
    assert await refused(bad) == [("NOT_FOUND", "lines.0.lineId")]
    bad = put(MANAGER, claim_id=claim.id, expected_version=2, lines=[one | {"line_id": line.id}])
    assert await refused(bad) == [("VERSION_CONFLICT", "expectedVersion")]
    bad = put(accounts.auditor(), claim_id=claim.id, expected_version=1, lines=[])
    assert await refused(bad) == [("FORBIDDEN", "")]


async def test_a_customer_claims_and_does_not_settle() -> None:
    claim, [line, _] = await disputed()
    customer = accounts.customer(partner_id=claim.partner_id)
    given: dict[str, Any] = {"claim_id": claim.id}
    one: dict[str, Any] = {"line_id": line.id, "quantity_claimed": Decimal(1)}
    settled = put(customer, **given, expected_version=1, lines=[one | {"amount_settled": Decimal(1)}])
    assert await refused(settled) == [("FORBIDDEN", "amountSettled")]
    await put(customer, **given, expected_version=1, lines=[one])
    await Claim.filter(id=claim.id).update(status="IN_PROGRESS")
    assert await refused(put(customer, **given, expected_version=2, lines=[one])) == [("FORBIDDEN", "")]


async def test_a_disputed_basis_stays() -> None:
    claim, [line, _] = await disputed()
    await make.claim_line(claim_id=claim.id, line_id=line.id)
    moved = changes.update(MANAGER, claim_id=claim.id, expected_version=1, basis_id=(await make.document()).id)
    assert await refused(moved) == [("INVALID", "basisId")]
    await ClaimLine.all().delete()
    order = await make.document()
    claim = await changes.update(MANAGER, claim_id=claim.id, expected_version=1, basis_id=order.id)
    assert claim.basis == order.id


async def test_an_archived_claim_is_left_alone() -> None:
    claim, [line, _] = await disputed(archived_at=clock.now())
    one: dict[str, Any] = {"line_id": line.id, "quantity_claimed": Decimal(1)}
    bad = put(MANAGER, claim_id=claim.id, expected_version=1, lines=[one])
    assert await refused(bad) == [("INVALID", "id")]


async def _merge(source: Claim, into: Claim) -> None:
    await merging.merge(MANAGER, source_id=source.id, into_id=into.id, expected_version=source.version)


async def _of(claim: Claim) -> dict[str, Decimal]:
    return {each.line_id: each.quantity_claimed for each in await ClaimLine.filter(claim_id=claim.id)}


async def test_merged_claims_dispute_each_line_once() -> None:
    """Of what both dispute the claim that stays has its own; the rest comes to it."""
    into, [first, second] = await disputed(amount_claimed=Decimal(5), currency="EUR")
    source = await claims.claim(partner_id=into.partner_id, basis=into.basis)
    await put(
        MANAGER, claim_id=into.id, expected_version=1, lines=[{"line_id": first.id, "quantity_claimed": Decimal(1)}]
    )
    both = [{"line_id": each.id, "quantity_claimed": Decimal(2)} for each in (first, second)]
    await put(MANAGER, claim_id=source.id, expected_version=1, lines=both)
    await source.refresh_from_db()
    await _merge(source, into)
    assert await _of(into) == {first.id: Decimal(1), second.id: Decimal(2)}
    assert await _of(source) == {first.id: Decimal(2)}
    for claim, where, other in ((source, "into", into), (into, "from", source)):
        told = (await events.since(claim.id, 0))[-1]
        assert (told.kind, told.data) == ("claim.lines_move", {"lines": [second.id], where: other.id})
    await into.refresh_from_db()
    assert into.amount_claimed == Decimal(5)  # nobody but people tells it
    more = {"line_id": second.id, "quantity_claimed": Decimal(1)}
    await put(MANAGER, claim_id=into.id, expected_version=into.version, lines=[more])
    assert await _of(into) == {first.id: Decimal(1), second.id: Decimal(1)}


async def test_a_claim_without_a_basis_takes_that_of_the_merged_one() -> None:
    source, [first, _] = await disputed()
    await put(
        MANAGER, claim_id=source.id, expected_version=1, lines=[{"line_id": first.id, "quantity_claimed": Decimal(2)}]
    )
    await source.refresh_from_db()
    into = await claims.claim(partner_id=source.partner_id)
    await _merge(source, into)
    await into.refresh_from_db()
    assert (into.basis, await _of(into), await _of(source)) == (source.basis, {first.id: Decimal(2)}, {})


async def test_lines_of_another_document_stay_with_the_merged_claim() -> None:
    source, [first, _] = await disputed()
    await put(
        MANAGER, claim_id=source.id, expected_version=1, lines=[{"line_id": first.id, "quantity_claimed": Decimal(2)}]
    )
    await source.refresh_from_db()
    other = await make.document(kind=DocumentKind.SHIPMENT, partner_id=source.partner_id)
    into = await claims.claim(partner_id=source.partner_id, basis=other.id)
    await _merge(source, into)
    await into.refresh_from_db()
    assert (into.basis, await _of(into), await _of(source)) == (other.id, {}, {first.id: Decimal(2)})
