"""Changing orders, shipments and returns, the reasons of cancelling, and what claims dispute."""

from datetime import datetime
from decimal import Decimal
from typing import Any

import strawberry
from strawberry import UNSET

from server.accounts.rules import Viewer
from server.api import declare, payload
from server.api.claims.mutations import ClaimPayload
from server.api.orders.types import CancellationReason, CustomerOrder, CustomerReturn, Shipment
from server.api.payload import KEY, VERSION, Payload, VersionedInput, given_fields, mutation
from server.orders.actions import disputes, documents, reasons
from server.orders.rules.terms import DocumentKind

_CATALOGUES = " Needs the scope `catalogues:write`."
_ORDERS = " Needs the scope `orders:write`."
_CLAIMS = " Needs the scope `claims:write`."
_FOLLOW = "Let the claim's own amounts become what its disputed lines come to."


@strawberry.type(description="A cancellation reason after a change.")
class CancellationReasonPayload(Payload):
    cancellation_reason: CancellationReason | None = declare.result(
        "The reason; after a version conflict: as it is now.", payload.record_id
    )


@strawberry.type(description="An order after a change.")
class CustomerOrderPayload(Payload):
    customer_order: CustomerOrder | None = declare.result(
        "The order; after a version conflict: as it is now.", payload.record_id
    )


@strawberry.type(description="A shipment after a change.")
class ShipmentPayload(Payload):
    shipment: Shipment | None = declare.result(
        "The shipment; after a version conflict: as it is now.", payload.record_id
    )


@strawberry.type(description="A return after a change.")
class CustomerReturnPayload(Payload):
    customer_return: CustomerReturn | None = declare.result(
        "The return; after a version conflict: as it is now.", payload.record_id
    )


@strawberry.input(description="A new cancellation reason.")
class CancellationReasonCreateInput:
    name: str = strawberry.field(description="How it is called, at most 250 characters; its own.")
    description: str | None = strawberry.field(default=UNSET, description="When it applies.")
    customer_may_choose: bool | None = strawberry.field(
        default=UNSET, description="Whether customers may cancel lines of their own orders by it; false when absent."
    )
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="Changes of a cancellation reason: what is absent stays, null clears.")
class CancellationReasonUpdateInput:
    id: strawberry.ID = strawberry.field(description="The reason.")
    expected_version: int = strawberry.field(description=VERSION)
    name: str | None = strawberry.field(default=UNSET, description="How it is called.")
    description: str | None = strawberry.field(default=UNSET, description="When it applies.")
    customer_may_choose: bool | None = strawberry.field(
        default=UNSET, description="Whether customers may cancel lines of their own orders by it."
    )


@strawberry.input(description="Lines of an order that are taken up again.")
class OrderLinesRestoreInput(VersionedInput):
    line_ids: list[strawberry.ID] = strawberry.field(description="The lines.")


@strawberry.input(description="Lines of an order that are cancelled.")
class OrderLinesCancelInput(OrderLinesRestoreInput):
    reason_id: strawberry.ID = strawberry.field(description="Why: one that is in use.")
    cancelled_at: datetime | None = strawberry.field(default=None, description="When; now when absent.")


@strawberry.input(description="How much of a line of its basis a claim disputes: what is absent stays, null clears.")
class ClaimLineInput:
    line_id: strawberry.ID = strawberry.field(description="The line of the claim's basis.")
    quantity_claimed: Decimal | None = strawberry.field(
        default=UNSET, description="How many; no more than the line has. Required for a new one."
    )
    amount_claimed: Decimal | None = strawberry.field(
        default=UNSET, description="What is claimed; the quantity at the line's price when null."
    )
    quantity_settled: Decimal | None = strawberry.field(
        default=UNSET, description="How many it was settled for; no more than is claimed."
    )
    amount_settled: Decimal | None = strawberry.field(
        default=UNSET, description="What was paid; no more than is claimed."
    )


@strawberry.input(description="Lines of its basis that a claim disputes.")
class ClaimLinesPutInput(VersionedInput):
    lines: list[ClaimLineInput] = strawberry.field(description="The lines; those that are not named stay as they are.")
    sets_amounts: bool = strawberry.field(default=False, description=_FOLLOW)


@strawberry.input(description="Lines of its basis that a claim disputes no longer.")
class ClaimLinesRemoveInput(VersionedInput):
    line_ids: list[strawberry.ID] = strawberry.field(description="The lines of the basis.")
    sets_amounts: bool = strawberry.field(default=False, description=_FOLLOW)


def _reason(action: Any) -> Any:
    return lambda viewer, given: action(
        viewer, reason_id=given.id, expected_version=given.expected_version, **given_fields(given)
    )


def _order(action: Any) -> Any:
    return lambda viewer, given: action(
        viewer, order_id=given.id, expected_version=given.expected_version, **given_fields(given)
    )


def _document(action: Any, kind: DocumentKind) -> Any:
    return lambda viewer, given: action(
        viewer, kind=kind, document_id=given.id, expected_version=given.expected_version
    )


async def _lines_put(viewer: Viewer, given: ClaimLinesPutInput) -> disputes.Disputed:
    return await disputes.put(
        viewer,
        claim_id=given.id,
        expected_version=given.expected_version,
        lines=[given_fields(each) for each in given.lines],
        sets_amounts=given.sets_amounts,
    )


async def _lines_remove(viewer: Viewer, given: ClaimLinesRemoveInput) -> disputes.Disputed:
    return await disputes.remove(
        viewer, claim_id=given.id, expected_version=given.expected_version, **given_fields(given)
    )


def _warnings(done: disputes.Disputed) -> Any:
    return done.warnings


@strawberry.type
class OrderMutation:
    cancellation_reason_create = mutation(
        "Create a reason for cancelling lines of orders." + _CATALOGUES,
        CancellationReasonPayload,
        CancellationReasonCreateInput,
        lambda viewer, given: reasons.create(viewer, **given_fields(given)),
    )
    cancellation_reason_update = mutation(
        "Change a cancellation reason." + _CATALOGUES,
        CancellationReasonPayload,
        CancellationReasonUpdateInput,
        _reason(reasons.update),
    )
    cancellation_reason_archive = mutation(
        "Take a cancellation reason out of use; cancelled lines keep it." + _CATALOGUES,
        CancellationReasonPayload,
        VersionedInput,
        _reason(reasons.archive),
    )
    cancellation_reason_unarchive = mutation(
        "Take a cancellation reason into use again." + _CATALOGUES,
        CancellationReasonPayload,
        VersionedInput,
        _reason(reasons.unarchive),
    )
    customer_order_lines_cancel = mutation(
        "Cancel lines of an order; customers those of their own, by a reason that customers may choose." + _ORDERS,
        CustomerOrderPayload,
        OrderLinesCancelInput,
        _order(documents.cancel_lines),
    )
    customer_order_lines_restore = mutation(
        "Take back that lines of an order were cancelled." + _ORDERS,
        CustomerOrderPayload,
        OrderLinesRestoreInput,
        _order(documents.restore_lines),
    )
    customer_order_archive = mutation(
        "Take an order out of use; its claims stay." + _ORDERS,
        CustomerOrderPayload,
        VersionedInput,
        _document(documents.archive, DocumentKind.ORDER),
    )
    customer_order_unarchive = mutation(
        "Take an order into use again." + _ORDERS,
        CustomerOrderPayload,
        VersionedInput,
        _document(documents.unarchive, DocumentKind.ORDER),
    )
    shipment_archive = mutation(
        "Take a shipment out of use; its claims stay." + _ORDERS,
        ShipmentPayload,
        VersionedInput,
        _document(documents.archive, DocumentKind.SHIPMENT),
    )
    shipment_unarchive = mutation(
        "Take a shipment into use again." + _ORDERS,
        ShipmentPayload,
        VersionedInput,
        _document(documents.unarchive, DocumentKind.SHIPMENT),
    )
    customer_return_archive = mutation(
        "Take a return out of use; its claims stay." + _ORDERS,
        CustomerReturnPayload,
        VersionedInput,
        _document(documents.archive, DocumentKind.RETURN),
    )
    customer_return_unarchive = mutation(
        "Take a return into use again." + _ORDERS,
        CustomerReturnPayload,
        VersionedInput,
        _document(documents.unarchive, DocumentKind.RETURN),
    )
    claim_lines_put = mutation(
        "Mark lines of its basis that a claim disputes, with what is claimed and what is settled." + _CLAIMS,
        ClaimPayload,
        ClaimLinesPutInput,
        _lines_put,
        warn=_warnings,
    )
    claim_lines_remove = mutation(
        "Dispute lines no longer." + _CLAIMS, ClaimPayload, ClaimLinesRemoveInput, _lines_remove, warn=_warnings
    )
