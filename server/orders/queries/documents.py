"""Look-ups of documents, their lines and reasons that actions need."""

from collections.abc import Collection, Sequence
from decimal import Decimal

from server.accounts.rules import Viewer
from server.kit import db
from server.kit.errors import missing
from server.orders.models import CancellationReason, DocumentLine, SourceDocument
from server.orders.queries import visibility
from server.reader import policy


async def lock(viewer: Viewer, document_id: str) -> SourceDocument:
    """Lock a document that the viewer sees; refuse any other as missing."""
    if not await policy.sees("source_document", visibility.visible_to(viewer), viewer, document_id):
        raise missing("The document")
    return await SourceDocument.filter(id=document_id).select_for_update(no_key=True).get()


async def lock_reason(viewer: Viewer, reason_id: str) -> CancellationReason:
    """Lock a cancellation reason that the viewer sees; refuse any other as missing."""
    if not await policy.sees("cancellation_reason", visibility.reasons_visible_to(viewer), viewer, reason_id):
        raise missing("The cancellation reason")
    return await CancellationReason.filter(id=reason_id).select_for_update().get()


async def held_reason(reason_id: str) -> CancellationReason | None:
    """Return a reason, held until the transaction ends."""
    return await CancellationReason.filter(id=reason_id).select_for_update(no_key=True).get_or_none()


async def lines_of(document_ids: Sequence[str]) -> list[DocumentLine]:
    """Return the lines of locked documents, by position."""
    return await DocumentLine.filter(document_id__in=document_ids).order_by("document_id", "position")


async def disputed(document_ids: Collection[str]) -> dict[str, Decimal]:
    """Return the largest quantity that a claim disputes of each disputed line of these documents."""
    sql = """SELECT c.line_id, max(c.quantity_claimed) AS most
        FROM claim_line c JOIN document_line l ON l.id = c.line_id
        WHERE l.document_id = ANY($1::text[]) GROUP BY c.line_id"""
    return {each["line_id"]: each["most"] for each in await db.rows(sql, list(document_ids))}


async def by_references(kind: str, system: str, values: Collection[str]) -> dict[str, str]:
    """Return the ids of documents of a kind by what `system` calls them."""
    sql = """SELECT value, document_id FROM document_reference
        WHERE kind = $1 AND system = $2 AND value = ANY($3::text[])"""
    return {each["value"]: each["document_id"] for each in await db.rows(sql, kind, system, list(values))}


async def lock_all(document_ids: Collection[str]) -> dict[str, SourceDocument]:
    """Lock documents in one order, so that two transactions cannot wait for each other."""
    found = SourceDocument.filter(id__in=list(document_ids)).order_by("id").select_for_update(no_key=True)
    return {each.id: each for each in await found}


async def active_partners(partner_ids: Collection[str]) -> set[str]:
    """Return those of the partners that may be used, held so until the transaction ends."""
    sql = "SELECT id FROM partner WHERE id = ANY($1::text[]) AND archived_at IS NULL ORDER BY id FOR KEY SHARE"
    return {each["id"] for each in await db.rows(sql, list(partner_ids))}


async def active_contacts(contact_ids: Collection[str]) -> dict[str, str]:
    """Return the partners of those of the contact persons that may be used."""
    sql = "SELECT id, partner_id FROM contact_person WHERE id = ANY($1::text[]) AND archived_at IS NULL"
    return {each["id"]: each["partner_id"] for each in await db.rows(sql, list(contact_ids))}


async def active_staff(user_ids: Collection[str]) -> set[str]:
    sql = """SELECT id FROM user_account
        WHERE id = ANY($1::text[]) AND kind = 'STAFF' AND deactivated_at IS NULL"""
    return {each["id"] for each in await db.rows(sql, list(user_ids))}


async def reasons_by_name(names: Collection[str]) -> dict[str, str]:
    """Return the ids of active cancellation reasons of exactly these names: the eldest of each name."""
    sql = """SELECT DISTINCT ON (name) name, id FROM cancellation_reason
        WHERE name = ANY($1::text[]) AND archived_at IS NULL ORDER BY name, id"""
    return {each["name"]: each["id"] for each in await db.rows(sql, list(names))}


async def reason_named(name: str, *, but: str | None = None) -> str | None:
    """Return the id of an active cancellation reason of this name."""
    found = await reasons_by_name([name])
    return found.get(name) if found.get(name) != but else None
