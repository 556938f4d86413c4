"""What each viewer may do with a claim that it sees."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache
from typing import Protocol

from server.accounts.rules import Scope, StaffRole, Viewer, ViewerKind
from server.claims.rules.terms import ClaimStatus, ClaimTransition
from server.kit.errors import Problem

REOPEN_WINDOW = timedelta(days=30)
CUSTOMER_FIELDS = frozenset(
    {
        "partner_id",
        "title",
        "description",
        "contact_person_id",
        "basis_id",
        "remedy_sought",
        "amount_claimed",
        "currency",
    }
)
INTERNAL_FIELDS = frozenset({"reason_id", "at_fault_department_id", "at_fault_employee_id", "internal_comment"})
CUSTOMER_TRANSITIONS = frozenset({ClaimTransition.WITHDRAW, ClaimTransition.REOPEN})


class Held(Protocol):
    """What of a claim decides whose it is."""

    @property
    def status(self) -> str: ...
    @property
    def closed_at(self) -> datetime | None: ...
    @property
    def responsible_id(self) -> str | None: ...
    @property
    def responsible_department_id(self) -> str | None: ...
    @property
    def at_fault_department_id(self) -> str | None: ...


def works_on(viewer: Viewer, claim: Held) -> bool:
    """Tell whether the claim is the viewer's to work on; that it is visible is known."""
    if viewer.role is StaffRole.AGENT:
        departments = {claim.at_fault_department_id, claim.responsible_department_id}
        return claim.responsible_id in {None, viewer.id} or not departments.isdisjoint(viewer.department_ids)
    return viewer.manages or viewer.kind is ViewerKind.CLIENT


def working(viewer: Viewer, claim: Held) -> Problem | None:
    return None if works_on(viewer, claim) else _forbidden("This claim is not yours to change.")


def changing(viewer: Viewer, claim: Held, names: Iterable[str]) -> list[Problem]:
    """Return what forbids the viewer to set these fields of the claim."""
    if Scope.CLAIMS_WRITE not in viewer.scopes:
        return [_forbidden("This needs the scope claims:write.")]
    if viewer.kind is not ViewerKind.CUSTOMER:
        refused = working(viewer, claim)
        return [refused] if refused else setting(viewer, names)
    if claim.status != ClaimStatus.REGISTERED:
        return [_forbidden("Work on this claim has begun: it can no longer be changed.")]
    return setting(viewer, names)


def setting(viewer: Viewer, names: Iterable[str]) -> list[Problem]:
    """Return what forbids the viewer to give a value to these fields of any claim."""
    if viewer.kind is ViewerKind.CUSTOMER:
        refused = [name for name in names if name not in CUSTOMER_FIELDS]
    else:
        internal = Scope.CLAIMS_INTERNAL in viewer.scopes
        refused = [name for name in names if name in INTERNAL_FIELDS and not internal]
    return [_forbidden(f"You may not set {camel(name)}.", camel(name)) for name in refused]


def moving(viewer: Viewer, claim: Held, transition: ClaimTransition, now: datetime) -> Problem | None:
    """Return what forbids the viewer this transition of the claim."""
    if Scope.CLAIMS_TRANSITION not in viewer.scopes:
        return _forbidden("This needs the scope claims:transition.")
    if viewer.kind is ViewerKind.CUSTOMER:
        return _moving_as_customer(claim, transition, now)
    if transition is ClaimTransition.REOPEN and viewer.is_staff and not viewer.manages:
        return _forbidden("A claim is reopened by a manager.")
    return working(viewer, claim)


def _moving_as_customer(claim: Held, transition: ClaimTransition, now: datetime) -> Problem | None:
    if transition not in CUSTOMER_TRANSITIONS:
        return _forbidden("This is for those who work on the claim.")
    over = claim.closed_at is not None and now - claim.closed_at > REOPEN_WINDOW
    if transition is ClaimTransition.REOPEN and over:
        return _forbidden(f"A claim can be reopened within {REOPEN_WINDOW.days} days.")
    return None


@cache
def camel(name: str) -> str:
    """Return a field's name as inputs have it.

    >>> camel("at_fault_department_id")
    'atFaultDepartmentId'
    """
    head, *tail = name.split("_")
    return head + "".join(map(str.capitalize, tail))


def _forbidden(message: str, *path: str) -> Problem:
    return Problem("FORBIDDEN", message, path)
