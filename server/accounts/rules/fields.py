"""What users, departments, clients and the organisation may hold, made clean."""

import re
import zoneinfo
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, TypedDict

from server.accounts.rules import sign_in
from server.accounts.rules.networks import networks
from server.accounts.rules.viewers import Scope, StaffRole, ViewerKind, scopes
from server.kit.checks import Checks
from server.kit.errors import Refusal

LANGUAGES = ("en", "ru")
ABSENCE = frozenset({"deputy_id", "absent_from", "absent_until"})
"""What decides who stands in for whom."""
OWN_FIELDS = ABSENCE | {"name", "language", "time_zone"}
"""What users change of themselves without the scope `admin`."""
PASSWORD_LENGTH = range(8, 201)
_OF_CUSTOMERS = {"partner_id": "partnerId"}
_OF_STAFF = {
    "staff_role": "staffRole",
    "department_id": "departmentId",
    "deputy_id": "deputyId",
    "absent_from": "absentFrom",
    "absent_until": "absentUntil",
}
"""What users of one kind have and the others do not, by its name in inputs."""
_EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@.,;<>]+(\.[^\s@.,;<>]+)+")


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
    deputy_id: str | None
    absent_from: datetime | None
    absent_until: datetime | None


class DepartmentFields(TypedDict, total=False):
    """What a caller may set of a department; what is absent stays, None clears."""

    name: str | None
    parent_id: str | None
    head_id: str | None


class ClientFields(TypedDict, total=False):
    """What a caller may set of a client; what is absent stays."""

    name: str | None
    partner_ids: Sequence[str] | None
    scopes: Sequence[str] | None
    networks: Sequence[str] | None


class OrganisationFields(TypedDict, total=False):
    """What a caller may set of the organisation; what is absent stays."""

    name: str | None
    language: str | None
    time_zone: str | None
    currency: str | None
    records_claims: bool | None
    agents_read_all: bool | None


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


def department(given: DepartmentFields, checks: Checks, *, new: bool = False) -> dict[str, Any]:
    clean: dict[str, Any] = {"name": None, **given} if new else {**given}
    if "name" in clean:
        clean["name"] = checks.text(clean["name"], "name", limit=250, required=True)
    return clean


def client(
    given: ClientFields, checks: Checks, is_partner: Callable[[str], bool], *, new: bool = False
) -> dict[str, Any]:
    """Return the given fields made clean; a new client acts for every partner unless told otherwise."""
    clean: dict[str, Any] = {"name": None, "scopes": (), "partner_ids": (), **given} if new else {**given}
    if "name" in clean:
        clean["name"] = checks.text(clean["name"], "name", limit=250, required=True)
    if "scopes" in clean:
        clean["scopes"] = scopes(clean["scopes"] or (), [*Scope], checks)
    if "networks" in clean:
        clean["networks"] = networks(clean["networks"], checks)
    if "partner_ids" in clean:
        clean["partner_ids"] = [*dict.fromkeys(clean["partner_ids"] or ())]
        for at, each in enumerate(clean["partner_ids"]):
            if not is_partner(each):
                checks.note("INVALID", "This is not the id of a partner.", ("partnerIds", str(at)))
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


def check_move(department_id: str, parent_id: str | None, below: Collection[str]) -> None:
    """Refuse a parent that is the department itself or one `below` it."""
    if parent_id is not None and parent_id in {department_id, *below}:
        raise Refusal("INVALID", "A department cannot stand below itself.", ("parentId",))


def check_merge(source_id: str, into_id: str, below: Collection[str], *, is_archived: bool) -> None:
    """Refuse a target that is archived, the department itself or one `below` it."""
    if is_archived:
        raise Refusal("INVALID", "This department is archived.", ("intoId",))
    if into_id in {source_id, *below}:
        raise Refusal("INVALID", "A department is not merged into itself or what is below it.", ("intoId",))


def check_not_last(administrators: Sequence[str], user_id: str) -> None:
    """Refuse to take away the only active administrator."""
    if list(administrators) == [user_id]:
        raise Refusal("LAST_ADMINISTRATOR", "The last administrator must stay.", ("id",))


@cache
def time_zones() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())


def _login(value: str | None, checks: Checks) -> str | None:
    given = checks.text(value, "login", limit=150, required=True)
    clean = sign_in.login(given) if given else None
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
    for name, told in (_OF_CUSTOMERS if staff else _OF_STAFF).items():
        if clean.get(name):
            checks.note("INVALID", f"This kind of user has no {told}.", (told,))
