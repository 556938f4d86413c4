"""What claims dispute, as viewers may see it, and look-ups of it."""

from typing import Any

from server.accounts.rules import Scope, Viewer
from server.claims.queries import visibility as claims
from server.kit import db, ids
from server.orders.models import ClaimLine, DocumentLine
from server.orders.rules.terms import KINDS
from server.reader import policy
from server.reader.policy import Clause


def visible_to(viewer: Viewer) -> Clause:
    """Show disputed lines to who sees both their claim and orders."""
    return policy.NONE if Scope.ORDERS_READ not in viewer.scopes else claims.references_visible_to(viewer)


async def lines_of_basis(basis: str | None) -> dict[str, DocumentLine]:
    """Return the lines of a claim's basis by id, held until the transaction ends; none where it is no document."""
    if basis is None or ids.prefix_of(basis) not in KINDS:
        return {}
    found = await DocumentLine.filter(document_id=basis).order_by("position").select_for_update(no_key=True)
    return {line.id: line for line in found}


async def currency_of(document_id: str) -> str:
    return str(await db.value("SELECT currency FROM source_document WHERE id = $1", document_id))


async def of_claim(claim_id: str) -> dict[str, ClaimLine]:
    """Return what a locked claim disputes, by line."""
    found: dict[str, Any] = {each.line_id: each for each in await ClaimLine.filter(claim_id=claim_id).order_by("id")}
    return found


async def disputes(claim_id: str) -> bool:
    """Tell whether the claim disputes any line."""
    return bool(await db.value("SELECT EXISTS (SELECT FROM claim_line WHERE claim_id = $1)", claim_id))
