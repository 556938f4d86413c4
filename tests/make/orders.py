"""Builders of orders, shipments and returns as rows, no rules asked."""

from datetime import date
from decimal import Decimal
from itertools import count
from typing import Any

from server.kit import changes, ids
from server.orders.models import CancellationReason, ClaimLine, DocumentLine, DocumentReference, SourceDocument
from server.orders.rules.terms import PREFIXES, DocumentKind
from tests.make import partners

_numbers = count(1)


async def cancellation_reason(**fields: Any) -> CancellationReason:
    defaults = {"id": ids.new("cnr"), "name": f"Cancelled {next(_numbers)}"}
    return await CancellationReason.create(**changes.made(actor=None) | defaults | fields)


async def document(
    *, kind: DocumentKind = DocumentKind.ORDER, partner_id: str | None = None, lines: int = 0, **fields: Any
) -> SourceDocument:
    """Insert an order unless another kind is told, of a new partner when none is named, with so many lines of 20."""
    defaults = {
        "id": ids.new(PREFIXES[kind]),
        "kind": kind,
        "number": f"D-{next(_numbers)}",
        "date": date(2026, 1, 2),
        "partner_id": partner_id or (await partners.partner()).id,
        "currency": "EUR",
        "amount": Decimal(20 * lines),
    }
    made = await SourceDocument.create(**changes.made(actor=None) | defaults | fields)
    for position in range(1, lines + 1):
        await line(document_id=made.id, position=position)
    return made


async def line(*, document_id: str, **fields: Any) -> DocumentLine:
    """Insert a line of ten pieces at two each."""
    defaults: dict[str, Any] = {
        "id": ids.new("dln"),
        "position": 1,
        "item": "Cup",
        "quantity": Decimal(10),
        "price": Decimal(2),
        "amount": Decimal(20),
    }
    return await DocumentLine.create(document_id=document_id, **defaults | fields)


async def reference(*, document: SourceDocument, system: str = "erp", value: str | None = None) -> DocumentReference:
    named = value or f"D-{next(_numbers)}"
    return await DocumentReference.create(
        id=ids.new("ref"), document_id=document.id, kind=document.kind, system=system, value=named
    )


async def claim_line(*, claim_id: str, line_id: str, **fields: Any) -> ClaimLine:
    """Dispute two pieces of a line, for four."""
    defaults = {"id": ids.new("cln"), "quantity_claimed": Decimal(2), "amount_claimed": Decimal(4)}
    return await ClaimLine.create(claim_id=claim_id, line_id=line_id, **changes.made(actor=None) | defaults | fields)
