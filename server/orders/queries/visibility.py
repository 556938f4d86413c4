"""The row policies of source documents: staff see all, the others their own partners'."""

from server.accounts.rules import Scope, Viewer
from server.claims.queries import visibility as claims
from server.reader import policy
from server.reader.policy import Clause

_OWN = "{t}.partner_id = ANY({partners})"
_OWN_DOCUMENT = f"""EXISTS (SELECT FROM source_document own_document WHERE own_document.id = {{t}}.document_id
    AND {_OWN.replace("{t}", "own_document")})"""
_PARTNERS = {"partners": lambda viewer: list(viewer.partner_ids)}


def visible_to(viewer: Viewer) -> Clause:
    return _confined(viewer, _OWN)


def parts_visible_to(viewer: Viewer) -> Clause:
    """Show lines and references to who sees their document."""
    return _confined(viewer, _OWN_DOCUMENT)


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
