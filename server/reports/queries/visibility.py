"""What a viewer's reports count: what it sees; an agent's, what is of its own department."""

from collections.abc import Callable, Mapping
from typing import Any

from server.accounts.rules import Scope, StaffRole, Viewer
from server.claims.queries import past
from server.claims.queries import visibility as claims
from server.reader import policy
from server.reader.policy import Clause


def visible_to(viewer: Viewer) -> Clause:
    return claims.own_department(viewer) if Scope.REPORTS_RUN in viewer.scopes else policy.NONE


_OWN_PARTNER = "{t}.partner_key = ANY(ARRAY(SELECT id_key(own) FROM unnest({partners}::text[]) own))"
_OWN_DEPARTMENT = """({t}.responsible_key = id_key({self}) OR {t}.responsible_key IS NULL
    OR {t}.at_fault_department_key = ANY(ARRAY(SELECT id_key(own) FROM unnest({departments}::text[]) own))
    OR {t}.responsible_key = ANY(ARRAY(
        SELECT id_key(u.id) FROM user_account u WHERE u.department_id = ANY({departments}))))"""


def facts_visible_to(viewer: Viewer) -> Clause:
    """Confine the facts of claims as the claims are."""
    seen = visible_to(viewer)
    if seen is policy.EVERY or seen is policy.NONE:
        return seen
    return Clause(_OWN_PARTNER if claims.is_confined(viewer) else _OWN_DEPARTMENT, seen.values)


def facts_visible_then(viewer: Viewer) -> Clause:
    """Confine the facts of claims as they stood as these claims are."""
    seen = past.visible_then(viewer)
    return seen if seen is policy.EVERY else Clause(_OWN_PARTNER, seen.values)


_OWN: Mapping[str, Callable[[Any], Any]] = {
    "self": lambda viewer: viewer.id,
    "departments": lambda viewer: list(viewer.department_ids),
}
_OF_DEPARTMENT = """({t}.manager_id = {self} OR {t}.manager_id IS NULL
    OR {t}.manager_id IN (SELECT u.id FROM user_account u WHERE u.department_id = ANY({departments})))"""


def orders_of_department(viewer: Viewer) -> Clause:
    """Confine an agent to the orders that its department looks after, or nobody."""
    return Clause(_OF_DEPARTMENT, _OWN) if viewer.role is StaffRole.AGENT else policy.EVERY


_BY_DEPARTMENT = """({t}.created_by = {self} OR {t}.performer_id = {self} OR EXISTS (SELECT FROM user_account u
    WHERE u.id IN ({t}.created_by, {t}.performer_id) AND u.department_id = ANY({departments})))"""


def assignments_of_department(viewer: Viewer) -> Clause:
    """Confine an agent to the assignments that its department gives, or is given by person."""
    return Clause(_BY_DEPARTMENT, _OWN) if viewer.role is StaffRole.AGENT else policy.EVERY
