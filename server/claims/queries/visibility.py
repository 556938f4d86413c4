"""The row policies of claims and of what stands around them: each written once, used by every read."""

from collections.abc import Callable, Mapping
from typing import Any

from server.accounts.rules import Scope, StaffRole, Viewer, ViewerKind
from server.reader import policy
from server.reader.policy import Clause

_OWN_PARTNER = "{t}.partner_id = ANY({partners})"
_OWN_DEPARTMENT = """({t}.responsible_id = {self} OR {t}.responsible_id IS NULL
    OR {t}.at_fault_department_id = ANY({departments})
    OR {t}.responsible_id IN (SELECT u.id FROM user_account u WHERE u.department_id = ANY({departments})))"""
_PARTNERS: Mapping[str, Callable[[Any], Any]] = {"partners": lambda viewer: list(viewer.partner_ids)}
_DEPARTMENTS: Mapping[str, Callable[[Any], Any]] = {
    "self": lambda viewer: viewer.id,
    "departments": lambda viewer: list(viewer.department_ids),
}


def visible_to(viewer: Viewer) -> Clause:
    """Staff see all, an agent perhaps only its department's; the others their own partners' claims."""
    if Scope.CLAIMS_READ not in viewer.scopes:
        return policy.NONE
    if is_confined(viewer):
        return of_partners(viewer)
    return Clause(_OWN_DEPARTMENT, _DEPARTMENTS) if viewer.department_only else policy.EVERY


def of_partners(viewer: Viewer) -> Clause:
    """Confine who has partners of its own to what is of them."""
    return Clause(_OWN_PARTNER, _PARTNERS) if is_confined(viewer) else policy.EVERY


def own_department(viewer: Viewer) -> Clause:
    """Confine an agent to its department's claims, where it reads all: of their history and in reports."""
    seen = visible_to(viewer)
    confined = viewer.role is StaffRole.AGENT and seen is policy.EVERY
    return Clause(_OWN_DEPARTMENT, _DEPARTMENTS) if confined else seen


def participants_visible_to(viewer: Viewer) -> Clause:
    """Who sees the claim sees its participants, but third parties only with the internal scope."""
    clause = _of_claim(visible_to(viewer), "claim_id")
    sees_all = Scope.CLAIMS_INTERNAL in viewer.scopes and viewer.kind is not ViewerKind.CUSTOMER
    return clause if sees_all else _both(of_partners(viewer), clause)


def links_visible_to(viewer: Viewer) -> Clause:
    """Show a link to who sees both its ends."""
    claims = visible_to(viewer)
    return _both(_of_claim(claims, "claim_id"), _of_claim(claims, "other_id"))


def references_visible_to(viewer: Viewer) -> Clause:
    return _of_claim(visible_to(viewer), "claim_id")


def blockers_visible_to(viewer: Viewer) -> Clause:
    return policy.NONE if viewer.kind is ViewerKind.CUSTOMER else _of_claim(visible_to(viewer), "claim_id")


def pauses_visible_to(viewer: Viewer) -> Clause:
    """Keep the clock internal: a customer sees no deadlines."""
    if Scope.CLAIMS_INTERNAL not in viewer.scopes or viewer.kind is ViewerKind.CUSTOMER:
        return policy.NONE
    return _of_claim(visible_to(viewer), "claim_id")


def external_documents_visible_to(viewer: Viewer) -> Clause:
    if Scope.CLAIMS_READ not in viewer.scopes:
        return policy.NONE
    return of_partners(viewer)


def history_visible_to(viewer: Viewer) -> Clause:
    """Keep the events of claims internal; an agent sees those of its department."""
    if Scope.CLAIMS_INTERNAL not in viewer.scopes or viewer.kind is ViewerKind.CUSTOMER:
        return policy.NONE
    return _both(Clause("starts_with({t}.subject, 'clm_')"), _of_claim(own_department(viewer), "subject"))


def is_confined(viewer: Viewer) -> bool:
    """Tell whether the viewer has partners of its own and sees no others."""
    return viewer.kind is ViewerKind.CUSTOMER or (viewer.kind is ViewerKind.CLIENT and bool(viewer.partner_ids))


def _of_claim(claims: Clause, column: str) -> Clause:
    """Confine rows to those whose claim is visible."""
    if claims is policy.EVERY or claims is policy.NONE:
        return claims
    inner = claims.sql.replace("{t}", "own_claim")
    sql = f"EXISTS (SELECT FROM claim own_claim WHERE own_claim.id = {{t}}.{column} AND {inner})"
    return Clause(sql, claims.values)


def _both(one: Clause, other: Clause) -> Clause:
    if one is policy.NONE or other is policy.NONE:
        return policy.NONE
    if one is policy.EVERY or other is policy.EVERY:
        return other if one is policy.EVERY else one
    return Clause(f"({one.sql} AND {other.sql})", {**one.values, **other.values})
