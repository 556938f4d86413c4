"""Every change of performer roles and their members."""

from typing import Any, Unpack

from server.accounts import queries, rules
from server.accounts.models import PerformerRole, RoleMember
from server.accounts.rules import RoleFields, Scope, Viewer
from server.kit import changes, clock, db, events, ids
from server.kit.checks import Checks
from server.kit.errors import Refusal

_OBJECTS = {"main_object": "mainObject", "additional_object": "additionalObject"}


async def performer_role_create(viewer: Viewer, **fields: Unpack[RoleFields]) -> PerformerRole:
    rules.require(viewer, Scope.CATALOGUES_WRITE, Scope.ADMIN)
    checks = Checks()
    clean = rules.performer_role(fields, checks, new=True)
    rules.check_kinds(clean.get("main_object_kind"), clean.get("additional_object_kind"), checks)
    checks.refuse()
    async with db.transaction():
        role = await PerformerRole.create(id=ids.new("rol"), **changes.made(actor=viewer.id), **clean)
        await events.record("performer_role.create", role.id, version=1, actor=viewer.id)
    return role


async def performer_role_update(
    viewer: Viewer, *, role_id: str, expected_version: int, **fields: Unpack[RoleFields]
) -> PerformerRole:
    """Change the given fields; None clears. A kind stays while members name objects of it."""
    async with db.transaction():
        role = await _opened(viewer, role_id, expected_version)
        checks = Checks()
        clean = rules.performer_role(fields, checks)
        kinds = [clean.get(f"{name}_kind", getattr(role, f"{name}_kind")) for name in _OBJECTS]
        rules.check_kinds(kinds[0], kinds[1], checks)
        await _check_kinds_free(role, clean, checks)
        checks.refuse()
        await changes.write(role, "performer_role.update", actor=viewer.id, **clean)
    return role


async def performer_role_archive(viewer: Viewer, *, role_id: str, expected_version: int) -> PerformerRole:
    """Take the role out of use. Archived already, it stays as it is."""
    async with db.transaction():
        role = await _opened(viewer, role_id, expected_version)
        rules.check_may_archive(role.code)
        at = role.archived_at or clock.now()
        await changes.write(role, "performer_role.archive", actor=viewer.id, archived_at=at)
    return role


async def performer_role_unarchive(viewer: Viewer, *, role_id: str, expected_version: int) -> PerformerRole:
    async with db.transaction():
        role = await _opened(viewer, role_id, expected_version)
        await changes.write(role, "performer_role.unarchive", actor=viewer.id, archived_at=None)
    return role


async def role_member_add(
    viewer: Viewer,
    *,
    role_id: str,
    user_id: str,
    main_object: str | None = None,
    additional_object: str | None = None,
) -> RoleMember:
    """Have a user perform the role: everywhere, or for the objects that the role is addressed with."""
    rules.require(viewer, Scope.CATALOGUES_WRITE, Scope.ADMIN)
    objects: dict[str, Any] = {"main_object": main_object, "additional_object": additional_object}
    async with db.transaction():
        role = await queries.lock_performer_role(viewer, role_id, "roleId")
        checks = Checks()
        if role.archived_at:
            checks.note("INVALID", "This role is archived.", ("roleId",))
        if not await queries.staff_active(user_id):
            checks.note("NOT_FOUND", "A member is an active user of the staff.", ("userId",))
        told = {path: objects[name] for name, path in _OBJECTS.items()}
        checks.problems.extend(await queries.object_problems(role, told))
        checks.refuse()
        if existing := await RoleMember.filter(role_id=role_id, user_id=user_id, **objects).first():
            raise Refusal("DUPLICATE", "The user is such a member already.", ("userId",), existing=existing.id)
        member = await RoleMember.create(
            id=ids.new("rmb"), role_id=role_id, user_id=user_id, **changes.made(actor=viewer.id), **objects
        )
        await events.record("role_member.add", member.id, version=1, actor=viewer.id)
        queries.forget_after_commit(queries.EVERYONE)
    return member


async def role_member_remove(viewer: Viewer, *, member_id: str) -> None:
    rules.require(viewer, Scope.CATALOGUES_WRITE, Scope.ADMIN)
    async with db.transaction():
        member = await queries.lock_role_member(viewer, member_id)
        told = {"role_id": [member.role_id, None], "user_id": [member.user_id, None]}
        await member.delete()
        await events.record("role_member.remove", member.id, version=member.version + 1, actor=viewer.id, data=told)
        queries.forget_after_commit(queries.EVERYONE)


async def _opened(viewer: Viewer, role_id: str, expected_version: int) -> PerformerRole:
    """Lock the role for a change."""
    rules.require(viewer, Scope.CATALOGUES_WRITE, Scope.ADMIN)
    role = await queries.lock_performer_role(viewer, role_id)
    await changes.compare(role, expected_version)
    return role


async def _check_kinds_free(role: PerformerRole, clean: dict[str, Any], checks: Checks) -> None:
    for name, path in _OBJECTS.items():
        kind = f"{name}_kind"
        if clean.get(kind, getattr(role, kind)) == getattr(role, kind):
            continue
        named: dict[str, Any] = {f"{name}__not_isnull": True}
        if await RoleMember.exists(role_id=role.id, **named):
            checks.note("INVALID", "Members name objects of the present kind.", (f"{path}Kind",))
