"""The row policies of source documents and their history: staff see all, the others their own partners'."""

from server.accounts.rules import Scope, Viewer, ViewerKind
from server.claims.queries import visibility as claims
from server.reader import policy
from server.reader.policy import Clause

CANCELLED = Clause("{t}.cancelled_at IS NOT NULL")
"""Lines that are cancelled."""
_OWN = "{t}.partner_id = ANY({partners})"
_OWN_DOCUMENT = f"""EXISTS (SELECT FROM source_document own_document WHERE own_document.id = {{t}}.document_id
    AND {_OWN.replace("{t}", "own_document")})"""
_PARTNERS = {"partners": lambda viewer: list(viewer.partner_ids)}

_THEIR_DOCUMENT = "EXISTS (SELECT FROM source_document their_document WHERE their_document.id = {t}.subject AND %s)"


def visible_to(viewer: Viewer) -> Clause:
    return _confined(viewer, _OWN)


def parts_visible_to(viewer: Viewer) -> Clause:
    """Show lines and references to who sees their document."""
    return _confined(viewer, _OWN_DOCUMENT)


def history_visible_to(viewer: Viewer) -> Clause:
    """Show the events of claims, and those of documents to who sees these and what is internal."""
    of_claims, documents = claims.history_visible_to(viewer), visible_to(viewer)
    is_outside = Scope.CLAIMS_INTERNAL not in viewer.scopes or viewer.kind is ViewerKind.CUSTOMER
    if is_outside or documents is policy.NONE:
        return of_claims
    own = _THEIR_DOCUMENT % documents.sql.replace("{t}", "their_document")
    return Clause(f"({of_claims.sql} OR {own})", {**of_claims.values, **documents.values})


def reasons_visible_to(viewer: Viewer) -> Clause:
    """Show customers the reasons that they may choose, and those of their own orders' lines."""
    if Scope.ORDERS_READ not in viewer.scopes:
        return policy.NONE
    if not claims.is_confined(viewer):
        return policy.EVERY
    own = _OWN_DOCUMENT.replace("{t}", "own_line")
    used = f"EXISTS (SELECT FROM document_line own_line WHERE own_line.cancellation_reason_id = {{t}}.id AND {own})"
    return Clause(f"({{t}}.customer_may_choose OR {used})", _PARTNERS)


def _confined(viewer: Viewer, sql: str) -> Clause:
    if Scope.ORDERS_READ not in viewer.scopes:
        return policy.NONE
    return Clause(sql, _PARTNERS) if claims.is_confined(viewer) else policy.EVERY
