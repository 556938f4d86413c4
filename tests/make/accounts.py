"""Builders of users, departments, roles and clients as rows, and of viewers without a database."""

from datetime import timedelta
from itertools import count
from typing import Any

from server.accounts import queries, rules
from server.accounts.models import (
    AccessToken,
    Client,
    Department,
    Organisation,
    PerformerRole,
    RoleMember,
    Session,
    User,
)
from server.accounts.rules import CUSTOMER_SCOPES, ROLE_SCOPES, Scope, StaffRole, Viewer, ViewerKind
from server.kit import changes, clock, ids

_numbers = count(1)


async def organisation(**fields: Any) -> Organisation:
    """Insert the one row of settings, or change the row that there is."""
    found = await Organisation.first()
    if found:
        await found.update_from_dict(fields).save()
        return found
    defaults = {"id": ids.new("org"), "name": "Organisation", "secret": b"s" * 32}
    return await Organisation.create(**changes.made(actor=None) | defaults | fields)


async def department(**fields: Any) -> Department:
    """Insert a department, at the root unless `parent_id` is given."""
    defaults = {"id": ids.new("dep"), "name": f"Department {next(_numbers)}"}
    return await Department.create(**changes.made(actor=None) | defaults | fields)


async def user(**fields: Any) -> User:
    """Insert an agent, or a customer when `partner_id` is given."""
    number = next(_numbers)
    customer = {"kind": "CUSTOMER", "staff_role": None}
    role = customer if fields.get("partner_id") else {"kind": "STAFF", "staff_role": "AGENT"}
    defaults = {"id": ids.new("usr"), "login": f"user{number}", "name": f"User {number}"} | role
    return await User.create(**changes.made(actor=None) | defaults | fields)


async def absent(**fields: Any) -> User:
    """Insert an agent who is away since yesterday, until tomorrow."""
    now = clock.now()
    return await user(**{"absent_from": now - timedelta(days=1), "absent_until": now + timedelta(days=1)} | fields)


async def performer_role(**fields: Any) -> PerformerRole:
    defaults = {"id": ids.new("rol"), "name": f"Role {next(_numbers)}"}
    return await PerformerRole.create(**changes.made(actor=None) | defaults | fields)


async def role_member(*, role_id: str, user_id: str, **fields: Any) -> RoleMember:
    defaults = {"id": ids.new("rmb"), "role_id": role_id, "user_id": user_id}
    return await RoleMember.create(**changes.made(actor=None) | defaults | fields)


async def client(**fields: Any) -> Client:
    """Insert a partner system that acts for every partner with every scope but `admin`."""
    scopes = [scope.value for scope in Scope if scope is not Scope.ADMIN]
    defaults = {"id": ids.new("cli"), "name": f"Client {next(_numbers)}", "scopes": scopes}
    return await Client.create(**changes.made(actor=None) | defaults | fields)


async def session(*, user_id: str, secret: str | None = None, **fields: Any) -> Session:
    """Insert a session; its cookie holds `secret`."""
    named = queries.hash_of(secret or f"session {next(_numbers)}")
    expires_at = clock.now() + rules.SESSION_LIFE
    defaults = {"id": ids.new("ses"), "user_id": user_id, "secret_hash": named, "expires_at": expires_at}
    return await Session.create(**changes.made(actor=user_id) | defaults | fields)


async def token(*, secret: str | None = None, **fields: Any) -> AccessToken:
    """Insert a token of the `user_id` or `client_id` given, with every scope that its owner has."""
    named = queries.hash_of(secret or f"token {next(_numbers)}")
    scopes = [scope.value for scope in Scope]
    defaults = {"id": ids.new("tok"), "name": "Token", "secret_hash": named, "scopes": scopes}
    return await AccessToken.create(**changes.made(actor=None) | defaults | fields)


def viewer(user: User, **fields: Any) -> Viewer:
    """Return the viewer that this user is; departments below the own one are named by the caller."""
    role = StaffRole(user.staff_role) if user.staff_role else None
    own: dict[str, Any] = {"id": user.id, "name": user.name, "department_id": user.department_id}
    own |= {"language": user.language, "time_zone": user.time_zone}
    if user.department_id:
        own["department_ids"] = (user.department_id,)
    if role is None:
        own["partner_ids"] = (user.partner_id,)
    scopes = ROLE_SCOPES[role] if role else CUSTOMER_SCOPES
    return Viewer(**{"kind": ViewerKind(user.kind), "role": role, "scopes": scopes} | own | fields)


def administrator(**fields: Any) -> Viewer:
    return _staff(StaffRole.ADMINISTRATOR, fields)


def manager(**fields: Any) -> Viewer:
    return _staff(StaffRole.MANAGER, fields)


def agent(**fields: Any) -> Viewer:
    return _staff(StaffRole.AGENT, fields)


def auditor(**fields: Any) -> Viewer:
    return _staff(StaffRole.AUDITOR, fields)


def customer(*, partner_id: str, **fields: Any) -> Viewer:
    own = {"id": ids.new("usr"), "name": "Customer", "partner_ids": (partner_id,), "scopes": CUSTOMER_SCOPES}
    return Viewer(**{"kind": ViewerKind.CUSTOMER} | own | fields)


def client_viewer(*scopes: str, partner_ids: tuple[str, ...] = (), **fields: Any) -> Viewer:
    """Return a partner system with these scopes; with none given it has what a manager has."""
    given = frozenset(scopes) or ROLE_SCOPES[StaffRole.MANAGER]
    own = {"id": ids.new("cli"), "name": "Client", "partner_ids": partner_ids, "scopes": given}
    return Viewer(**{"kind": ViewerKind.CLIENT} | own | fields)


def _staff(role: StaffRole, fields: dict[str, Any]) -> Viewer:
    own = {"id": ids.new("usr"), "name": role.title(), "role": role, "scopes": ROLE_SCOPES[role]}
    return Viewer(**{"kind": ViewerKind.STAFF} | own | fields)
