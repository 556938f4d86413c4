"""Who may do what: kinds of viewer, staff roles, scopes."""

from collections.abc import Collection, Hashable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from server.accounts.rules.networks import Places
from server.kit.checks import Checks
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
    ORDERS_READ = "orders:read"
    ORDERS_WRITE = "orders:write"
    TASKS_READ = "tasks:read"
    TASKS_WRITE = "tasks:write"
    PEOPLE_READ = "people:read"
    REPORTS_RUN = "reports:run"
    CATALOGUES_WRITE = "catalogues:write"
    ADMIN = "admin"


_READ = {
    Scope.CLAIMS_READ,
    Scope.CLAIMS_INTERNAL,
    Scope.PARTNERS_READ,
    Scope.ORDERS_READ,
    Scope.TASKS_READ,
    Scope.PEOPLE_READ,
    Scope.REPORTS_RUN,
}
_WORK = _READ | {
    Scope.CLAIMS_WRITE,
    Scope.CLAIMS_TRANSITION,
    Scope.PARTNERS_WRITE,
    Scope.ORDERS_WRITE,
    Scope.TASKS_WRITE,
}
ROLE_SCOPES: dict[StaffRole, frozenset[str]] = {
    StaffRole.ADMINISTRATOR: frozenset(Scope),
    StaffRole.MANAGER: frozenset(_WORK | {Scope.CATALOGUES_WRITE}),
    StaffRole.AGENT: frozenset(_WORK),
    StaffRole.AUDITOR: frozenset(_READ),
}
CUSTOMER_SCOPES: frozenset[str] = frozenset(
    {
        Scope.CLAIMS_READ,
        Scope.CLAIMS_WRITE,
        Scope.CLAIMS_TRANSITION,
        Scope.PARTNERS_READ,
        Scope.ORDERS_READ,
        Scope.ORDERS_WRITE,
    }
)
TOKEN_PREFIX = "rdr_"  # noqa: S105 - how a token begins is no secret
TOKEN_LIFE = timedelta(days=365)
"""How long a token lives unless told otherwise."""
SECRET_PREFIX = "rds_"  # noqa: S105 - the same of a client's secret
GRANTED_LIFE = timedelta(hours=1)
"""How long a token lives that a client got by its secret."""


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
    language: str | None = None
    time_zone: str | None = None
    """A user's own; a partner system has none."""
    department_only: bool = False
    """An agent who sees the own department's claims only."""
    session_id: str | None = None
    token_id: str | None = None
    role_addresses: tuple[str, ...] = ()
    """Performer roles with objects, as `performer_roles.address` writes them: the user's, and of those below."""
    stands_in_for: tuple[str, ...] = ()
    """Those who are away now, and whose deputy the user is."""
    places: Places = ()
    """Where its token has to be shown from; nowhere in particular when there are none."""

    @property
    def addresses(self) -> tuple[str, ...]:
        """Whose tasks are the viewer's to do: its own, those of its roles, and of whom it stands in for."""
        return (self.id, *self.stands_in_for, *self.role_addresses)

    @property
    def policy_key(self) -> Hashable:
        return (self.kind, self.role, self.scopes, self.department_only, bool(self.partner_ids))

    @property
    def is_staff(self) -> bool:
        return self.kind is ViewerKind.STAFF

    @property
    def manages(self) -> bool:
        return self.role in {StaffRole.ADMINISTRATOR, StaffRole.MANAGER}

    @property
    def reads_people(self) -> bool:
        """Tell whether users, departments and roles are shown; a customer has itself only."""
        return self.kind is not ViewerKind.CUSTOMER and not self.scopes.isdisjoint({Scope.PEOPLE_READ, Scope.ADMIN})


OPERATOR = Viewer(
    "operator",
    ViewerKind.STAFF,
    "Command line",
    ROLE_SCOPES[StaffRole.ADMINISTRATOR],
    StaffRole.ADMINISTRATOR,
)
"""Who acts at the command line of the machine itself."""


def require(viewer: Viewer, *scopes: Scope) -> None:
    """Refuse a viewer who has none of `scopes`."""
    if viewer.scopes.isdisjoint(scopes):
        needed = " or ".join(scope.value for scope in scopes)
        raise Refusal("FORBIDDEN", f"This needs the scope {needed}.", (), required_scope=scopes[0].value)


def scopes_of(kind: ViewerKind, role: StaffRole | None) -> frozenset[str]:
    """Return the most that a user of this kind and role may do."""
    return ROLE_SCOPES[role] if kind is ViewerKind.STAFF and role else CUSTOMER_SCOPES


def granted(asked: Collection[str], own: Collection[str]) -> list[str]:
    """Return the scopes of a token that a client asks for: those that it names of its own, else all of them."""
    if not asked:
        return sorted(own)
    if not set(asked).issubset(own):
        raise Refusal("FORBIDDEN", "A scope is unknown, or more than this client may have.")
    return sorted(set(asked))


def scopes(given: Collection[str], allowed: Collection[str], checks: Checks) -> list[str]:
    """Return the given scopes in order; each that is not allowed is a problem."""
    if not given:
        checks.note("REQUIRED", "At least one scope is required.", ("scopes",))
    for at, each in enumerate(given):
        if each not in frozenset(Scope):
            checks.note("INVALID", f"There is no scope {each!r}.", ("scopes", str(at)))
        elif each not in allowed:
            checks.note("FORBIDDEN", f"The scope {each} is more than this may have.", ("scopes", str(at)))
    return sorted(set(given))
