"""Who may do what (kinds of viewer, staff roles, scopes), and what accounts' fields may hold."""

import ipaddress
import re
import zoneinfo
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, TypedDict

from server.kit.checks import Checks
from server.kit.errors import Problem, Refusal


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


class ObjectKind(StrEnum):
    """What a performer role may be addressed with; its value is not the id's prefix."""

    ORGANISATION = "ORGANISATION"
    DEPARTMENT = "DEPARTMENT"


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
COORDINATOR = "COORDINATOR"
"""The code of the predefined performer role whose members answer for tasks that nobody can take."""
LANGUAGES = ("en", "ru")
OBJECT_PREFIXES = {ObjectKind.ORGANISATION: "org", ObjectKind.DEPARTMENT: "dep"}
OWN_FIELDS = frozenset({"language", "time_zone"})
"""What users change of themselves without the scope `admin`."""
SESSION_LIFE = timedelta(days=14)
PASSWORD_LENGTH = range(8, 201)
LOGIN_FREE, ADDRESS_FREE = 5, 100
"""How many sign-ins may fail before the next ones wait."""
LONGEST_BLOCK = timedelta(minutes=15)
FORGETTING = timedelta(hours=1)
_EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@.,;<>]+(\.[^\s@.,;<>]+)+")
_LOGIN = re.compile(r"[\w.+@-]{1,150}")


class UserFields(TypedDict, total=False):
    """What a caller may set of a user; what is absent stays, None clears."""

    login: str | None
    name: str | None
    email: str | None
    staff_role: str | None
    department_id: str | None
    partner_id: str | None
    language: str | None
    time_zone: str | None


class OrganisationFields(TypedDict, total=False):
    """What a caller may set of the organisation; what is absent stays."""

    name: str | None
    language: str | None
    time_zone: str | None
    currency: str | None
    records_claims: bool | None
    agents_read_all: bool | None


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

    @property
    def reads_people(self) -> bool:
        """Tell whether users, departments and roles are shown; a customer has itself only."""
        return self.kind is not ViewerKind.CUSTOMER and not self.scopes.isdisjoint(
            {Scope.PEOPLE_READ, Scope.ADMIN}
        )


OPERATOR = Viewer(
    "operator",
    ViewerKind.STAFF,
    "Command line",
    ROLE_SCOPES[StaffRole.ADMINISTRATOR],
    StaffRole.ADMINISTRATOR,
)
"""Who acts at the command line of the machine itself."""


@dataclass(frozen=True)
class Organisation:
    """The settings that the whole installation shares, as they stand."""

    id: str
    name: str
    language: str
    time_zone: str
    currency: str
    records_claims: bool
    agents_read_all: bool
    secret: bytes


def require(viewer: Viewer, *scopes: Scope) -> None:
    """Refuse a viewer who has none of `scopes`."""
    if viewer.scopes.isdisjoint(scopes):
        needed = " or ".join(scope.value for scope in scopes)
        raise Refusal("FORBIDDEN", f"This needs the scope {needed}.", (), required_scope=scopes[0].value)


def scopes_of(kind: ViewerKind, role: StaffRole | None) -> frozenset[str]:
    """Return the most that a user of this kind and role may do."""
    return ROLE_SCOPES[role] if kind is ViewerKind.STAFF and role else CUSTOMER_SCOPES


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


def login(value: str) -> str | None:
    """Return the login as it is kept, or None when it cannot be one."""
    clean = value.strip().lower()
    return clean if _LOGIN.fullmatch(clean) else None


def user(given: UserFields, checks: Checks, *, kind: ViewerKind, new: bool = False) -> dict[str, Any]:
    """Return the given fields made clean; a new user needs all that its kind has."""
    needed = {"staff_role": None} if kind is ViewerKind.STAFF else {"partner_id": None}
    clean: dict[str, Any] = {"login": None, "name": None, **needed, **given} if new else {**given}
    if "login" in clean:
        clean["login"] = _login(clean["login"], checks)
    if "name" in clean:
        clean["name"] = checks.text(clean["name"], "name", limit=250, required=True)
    if "email" in clean:
        clean["email"] = _email(clean["email"], checks)
    _place(clean, checks)
    _belongs(clean, kind, checks)
    return clean


def organisation(given: OrganisationFields, checks: Checks) -> dict[str, Any]:
    """Return the given fields made clean; none of them can be cleared."""
    clean: dict[str, Any] = {**given}
    if "name" in clean:
        clean["name"] = checks.text(clean["name"], "name", limit=250, required=True)
    _place(clean, checks)
    if "currency" in clean and not re.fullmatch("[A-Z]{3}", clean["currency"] or ""):
        checks.note("INVALID", "currency is a code of three letters, such as EUR.", ("currency",))
    for name, path in (("records_claims", "recordsClaims"), ("agents_read_all", "agentsReadAll")):
        if name in clean and clean[name] is None:
            checks.note("REQUIRED", f"{path} is required.", (path,))
    return clean


def password(value: str, checks: Checks, *path: str) -> None:
    if len(value) not in PASSWORD_LENGTH:
        least, most = PASSWORD_LENGTH[0], PASSWORD_LENGTH[-1]
        checks.note("INVALID", f"A password has {least} to {most} characters.", path, min=least, max=most)


def addressing(
    kinds: Mapping[str, str | None], objects: Mapping[str, str | None], prefix_of: Callable[[str], str | None]
) -> list[Problem]:
    """Return what is wrong with a member's objects: each fits the kind that its role names for it.

    Both mappings are by input name (`mainObject`). An object left out means: whatever the object is.
    """
    problems = []
    for name, given in objects.items():
        kind = kinds[name]
        if given is None:
            continue
        if kind is None:
            problems.append(Problem("INVALID", f"The role is not addressed with a {name}.", (name,)))
        elif prefix_of(given) != OBJECT_PREFIXES[ObjectKind(kind)]:
            problems.append(Problem("INVALID", f"{name} is of the kind {kind}.", (name,)))
    if objects.get("additionalObject") and not objects.get("mainObject"):
        problems.append(Problem("REQUIRED", "An additional object needs a main one.", ("mainObject",)))
    return problems


def check_may_archive(code: str | None) -> None:
    if code is not None:
        raise Refusal("INVALID", "A predefined role cannot be archived.", ("id",))


def check_move(department_id: str, parent_id: str | None, below: Collection[str]) -> None:
    """Refuse a parent that is the department itself or one `below` it."""
    if parent_id is not None and parent_id in {department_id, *below}:
        raise Refusal("INVALID", "A department cannot stand below itself.", ("parentId",))


def check_not_last(administrators: Sequence[str], user_id: str) -> None:
    """Refuse to take away the only active administrator."""
    if list(administrators) == [user_id]:
        raise Refusal("LAST_ADMINISTRATOR", "The last administrator must stay.", ("id",))


def remembered(failures: int, last_at: datetime, now: datetime) -> int:
    """Return how many failures still count."""
    return failures if now - last_at < FORGETTING else 0


def block(failures: int, free: int) -> timedelta:
    """Return how long to wait after so many failures: nothing, then 1, 2, 4 … seconds."""
    if failures < free:
        return timedelta(0)
    return min(timedelta(seconds=2 ** min(failures - free, 20)), LONGEST_BLOCK)


def address_key(address: str | None) -> str:
    """Return what counts as one address: an IPv6 network of 64 bits is one caller."""
    try:
        found = ipaddress.ip_address(address or "")
    except ValueError:
        return "unknown"
    return str(ipaddress.ip_network((found, 64), strict=False)) if found.version == 6 else str(found)  # noqa: PLR2004 - the protocol's number


@cache
def time_zones() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())


def _login(value: str | None, checks: Checks) -> str | None:
    given = checks.text(value, "login", limit=150, required=True)
    clean = login(given) if given else None
    if given and clean is None:
        checks.note("INVALID", "A login has letters, digits and . _ + @ - only.", ("login",))
    return clean


def _email(value: str | None, checks: Checks) -> str | None:
    clean = checks.text(value, "email", limit=254)
    if clean and not _EMAIL.fullmatch(clean):
        checks.note("INVALID", "This cannot be an e-mail address.", ("email",))
    return clean.lower() if clean else None


def _place(clean: Mapping[str, Any], checks: Checks) -> None:
    if "language" in clean and clean["language"] not in LANGUAGES:
        checks.note("INVALID", f"language is one of {', '.join(LANGUAGES)}.", ("language",))
    if "time_zone" in clean and clean["time_zone"] not in time_zones():
        checks.note("INVALID", "timeZone is a name such as Europe/Berlin.", ("timeZone",))


def _belongs(clean: Mapping[str, Any], kind: ViewerKind, checks: Checks) -> None:
    """Note what a user of this kind lacks or cannot have."""
    staff = kind is ViewerKind.STAFF
    needed, path = ("staff_role", "staffRole") if staff else ("partner_id", "partnerId")
    if needed in clean and not clean[needed]:
        checks.note("REQUIRED", f"{path} is required.", (path,))
    checks.one_of(clean.get("staff_role"), [*StaffRole], "staffRole")
    alien = (
        {"partner_id": "partnerId"} if staff else {"staff_role": "staffRole", "department_id": "departmentId"}
    )
    for name, told in alien.items():
        if clean.get(name):
            checks.note("INVALID", f"This kind of user has no {told}.", (told,))
