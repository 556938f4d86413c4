"""Who may do what: kinds of viewer, staff roles, scopes."""

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum

from server.kit.errors import Refusal


class ViewerKind(StrEnum):
    STAFF = "STAFF"
    CUSTOMER = "CUSTOMER"
    CLIENT = "CLIENT"


class StaffRole(StrEnum):
    ADMINISTRATOR = "ADMINISTRATOR"
    MANAGER = "MANAGER"
    AGENT = "AGENT"
    AUDITOR = "AUDITOR"


class Scope(StrEnum):
    CLAIMS_READ = "claims:read"
    CLAIMS_WRITE = "claims:write"
    CLAIMS_TRANSITION = "claims:transition"
    CLAIMS_INTERNAL = "claims.internal:read"
    PARTNERS_READ = "partners:read"
    PARTNERS_WRITE = "partners:write"
    PEOPLE_READ = "people:read"
    CATALOGUES_WRITE = "catalogues:write"
    ADMIN = "admin"


_READ = {Scope.CLAIMS_READ, Scope.CLAIMS_INTERNAL, Scope.PARTNERS_READ, Scope.PEOPLE_READ}
_WORK = _READ | {Scope.CLAIMS_WRITE, Scope.CLAIMS_TRANSITION, Scope.PARTNERS_WRITE}
ROLE_SCOPES: dict[StaffRole, frozenset[str]] = {
    StaffRole.ADMINISTRATOR: frozenset(Scope),
    StaffRole.MANAGER: frozenset(_WORK | {Scope.CATALOGUES_WRITE}),
    StaffRole.AGENT: frozenset(_WORK),
    StaffRole.AUDITOR: frozenset(_READ),
}
CUSTOMER_SCOPES: frozenset[str] = frozenset(
    {Scope.CLAIMS_READ, Scope.CLAIMS_WRITE, Scope.CLAIMS_TRANSITION, Scope.PARTNERS_READ}
)


@dataclass(frozen=True)
class Viewer:
    """Who asks: built once per sign-in or token, and what every row policy is given."""

    id: str
    kind: ViewerKind
    name: str
    scopes: frozenset[str]
    role: StaffRole | None = None
    department_id: str | None = None
    department_ids: tuple[str, ...] = ()
    """The own department and all below it."""
    partner_ids: tuple[str, ...] = ()
    """A customer's partner, or a client's; a client with none listed acts for every partner."""
    department_only: bool = False
    """An agent who sees the own department's claims only."""
    session_id: str | None = None
    token_id: str | None = None

    @property
    def policy_key(self) -> Hashable:
        return (self.kind, self.role, self.scopes, self.department_only, bool(self.partner_ids))

    @property
    def is_staff(self) -> bool:
        return self.kind is ViewerKind.STAFF

    @property
    def manages(self) -> bool:
        return self.role in {StaffRole.ADMINISTRATOR, StaffRole.MANAGER}


def require(viewer: Viewer, scope: Scope) -> None:
    """Refuse a viewer without `scope`."""
    if scope not in viewer.scopes:
        raise Refusal("FORBIDDEN", f"This needs the scope {scope.value}.", (), required_scope=scope.value)
