"""Cancelling lines of orders and taking that back; putting documents out of use and back."""

from collections.abc import Sequence
from datetime import datetime

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.claims.rules import inputs as claims
from server.kit import changes, clock, db
from server.kit.checks import Checks
from server.kit.errors import missing
from server.orders.models import DocumentLine, SourceDocument
from server.orders.queries import documents as queries
from server.orders.rules import cancelling, changing, terms
from server.orders.rules.terms import DocumentKind


async def cancel_lines(
    viewer: Viewer,
    *,
    order_id: str,
    expected_version: int,
    line_ids: Sequence[str],
    reason_id: str,
    cancelled_at: datetime | None = None,
) -> SourceDocument:
    """Cancel lines of an order; a customer by a reason that customers may choose, and from now on."""
    async with db.transaction():
        order, lines = await _order(viewer, order_id, expected_version)
        checks = Checks()
        reason = await queries.held_reason(reason_id)
        cancelling.check(viewer, reason, lines, line_ids, checks)
        claims.past(cancelled_at, checks, clock.now(), "cancelledAt")
        checks.refuse()
        cancelling.check_moment(viewer, cancelled_at)
        columns = {"cancellation_reason_id": reason_id, "cancelled_at": cancelled_at or clock.now()}
        await _write(viewer, order, lines, line_ids, columns | {"cancelled_by": viewer.id}, "cancel_lines")
    return order


async def restore_lines(
    viewer: Viewer, *, order_id: str, expected_version: int, line_ids: Sequence[str]
) -> SourceDocument:
    """Take back that lines were cancelled; those that were not stay as they are."""
    async with db.transaction():
        cancelling.check_keeps(viewer)
        order, lines = await _order(viewer, order_id, expected_version)
        checks = Checks()
        cancelling.check_lines(lines, line_ids, checks)
        checks.refuse()
        there = {line.id for line in lines if line.cancelled_at}
        some = [each for each in line_ids if each in there]
        if some:
            await _write(viewer, order, lines, some, dict.fromkeys(changing.CANCELLED), "restore_lines")
    return order


async def archive(viewer: Viewer, *, kind: DocumentKind, document_id: str, expected_version: int) -> SourceDocument:
    """Take a document out of use; its claims keep it. Archived already, it stays as it is."""
    async with db.transaction():
        document = await _opened(viewer, kind, document_id, expected_version)
        at = document.archived_at or clock.now()
        await changes.write(document, terms.event(kind, "archive"), actor=viewer.id, archived_at=at)
    return document


async def unarchive(viewer: Viewer, *, kind: DocumentKind, document_id: str, expected_version: int) -> SourceDocument:
    async with db.transaction():
        document = await _opened(viewer, kind, document_id, expected_version)
        await changes.write(document, terms.event(kind, "unarchive"), actor=viewer.id, archived_at=None)
    return document


async def _opened(viewer: Viewer, kind: DocumentKind, document_id: str, expected_version: int) -> SourceDocument:
    accounts.require(viewer, Scope.ORDERS_WRITE)
    cancelling.check_keeps(viewer)
    return await _locked(viewer, kind, document_id, expected_version)


async def _locked(viewer: Viewer, kind: DocumentKind, document_id: str, expected_version: int) -> SourceDocument:
    document = await queries.lock(viewer, document_id)
    if document.kind != kind:
        raise missing("The document")
    await changes.compare(document, expected_version)
    return document


async def _order(viewer: Viewer, order_id: str, expected_version: int) -> tuple[SourceDocument, list[DocumentLine]]:
    """Lock an order that is in use; return it with its lines."""
    accounts.require(viewer, Scope.ORDERS_WRITE)
    order = await _locked(viewer, DocumentKind.ORDER, order_id, expected_version)
    cancelling.check_unarchived(order)
    return order, await queries.lines_of([order.id])


async def _write(
    viewer: Viewer,
    order: SourceDocument,
    lines: list[DocumentLine],
    line_ids: Sequence[str],
    columns: dict[str, object],
    verb: str,
) -> None:
    """Write what becomes of the lines and of the order's amount, which counts those that are not cancelled."""
    chosen = [line for line in lines if line.id in set(line_ids)]
    for line in chosen:
        line.update_from_dict(columns)
    await DocumentLine.filter(id__in=[line.id for line in chosen]).update(**columns)
    told = {"lines": [line.position for line in chosen], "reason": columns["cancellation_reason_id"]}
    amount = changing.standing(lines)
    kind = terms.event(order.kind, verb)
    await changes.write(order, kind, actor=viewer.id, notes=told, amount=amount)
