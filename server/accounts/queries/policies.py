"""Which rows of accounts a viewer sees, and locking one of them."""

from typing import TypeVar

from server.accounts.models import AccessToken, Client, Department, PerformerRole, RoleMember, User
from server.accounts.rules import Scope, Viewer, ViewerKind
from server.kit.errors import missing
from server.kit.records import Record
from server.reader import policy
from server.reader.policy import Clause

Row = TypeVar("Row", bound=Record)


def organisation_visible_to(_: Viewer) -> Clause:
    """Everyone who is signed in sees the organisation."""
    return policy.EVERY


def calendar_visible_to(viewer: Viewer) -> Clause:
    """Tell staff and partner systems when is worked: deadlines are no customer's business."""
    return _people(viewer)


def users_visible_to(viewer: Viewer) -> Clause:
    """Who reads people sees every user; the others themselves."""
    if viewer.reads_people:
        return policy.EVERY
    return policy.NONE if viewer.kind is ViewerKind.CLIENT else _mine("id")


def departments_visible_to(viewer: Viewer) -> Clause:
    return _people(viewer)


def performer_roles_visible_to(viewer: Viewer) -> Clause:
    return _people(viewer)


def role_members_visible_to(viewer: Viewer) -> Clause:
    return _people(viewer)


def clients_visible_to(viewer: Viewer) -> Clause:
    """Administrators see every client; a client itself."""
    if Scope.ADMIN in viewer.scopes:
        return policy.EVERY
    return _mine("id") if viewer.kind is ViewerKind.CLIENT else policy.NONE


def tokens_visible_to(viewer: Viewer) -> Clause:
    """Administrators see every token (never its secret); the others their own."""
    if Scope.ADMIN in viewer.scopes:
        return policy.EVERY
    return _mine("client_id") if viewer.kind is ViewerKind.CLIENT else _mine("user_id")


def sessions_visible_to(viewer: Viewer) -> Clause:
    """Administrators see every session; the others their own."""
    return policy.EVERY if Scope.ADMIN in viewer.scopes else _mine("user_id")


async def lock_user(viewer: Viewer, user_id: str, *path: str) -> User:
    return await _lock(User, users_visible_to(viewer), viewer, user_id, "The user", path)


async def lock_department(viewer: Viewer, department_id: str, *path: str) -> Department:
    return await _lock(Department, departments_visible_to(viewer), viewer, department_id, "The department", path)


async def lock_performer_role(viewer: Viewer, role_id: str, *path: str) -> PerformerRole:
    return await _lock(PerformerRole, performer_roles_visible_to(viewer), viewer, role_id, "The role", path)


async def lock_role_member(viewer: Viewer, member_id: str, *path: str) -> RoleMember:
    return await _lock(RoleMember, role_members_visible_to(viewer), viewer, member_id, "The member", path)


async def lock_client(viewer: Viewer, client_id: str, *path: str) -> Client:
    return await _lock(Client, clients_visible_to(viewer), viewer, client_id, "The client", path)


async def lock_token(viewer: Viewer, token_id: str, *path: str) -> AccessToken:
    return await _lock(AccessToken, tokens_visible_to(viewer), viewer, token_id, "The token", path)


def _people(viewer: Viewer) -> Clause:
    return policy.EVERY if viewer.reads_people else policy.NONE


def _mine(column: str) -> Clause:
    return Clause(f"{{t}}.{column} = {{me}}", {"me": lambda viewer: viewer.id})


async def _lock(
    table: type[Row], clause: Clause, viewer: Viewer, record_id: str, what: str, path: tuple[str, ...]
) -> Row:
    """Lock a row that the viewer sees; refuse any other as missing."""
    named = table._meta.db_table  # noqa: SLF001 - Tortoise tells a table's name nowhere else
    if not await policy.sees(named, clause, viewer, record_id):
        raise missing(what, path or ("id",))
    return await table.filter(id=record_id).select_for_update().get()
