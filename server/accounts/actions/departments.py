"""Every change of the tree of departments."""

from collections.abc import Collection
from typing import Any, Unpack

from server.accounts import queries, rules
from server.accounts.models import Department
from server.accounts.rules import DepartmentFields, Scope, Viewer
from server.kit import changes, clock, db, events, ids
from server.kit.checks import Checks
from server.kit.errors import Refusal


async def department_create(viewer: Viewer, **fields: Unpack[DepartmentFields]) -> Department:
    rules.require(viewer, Scope.ADMIN)
    checks = Checks()
    clean = rules.department(fields, checks, new=True)
    async with db.transaction():
        await _check(clean, checks)
        checks.refuse()
        department = await Department.create(id=ids.new("dep"), **changes.made(actor=viewer.id), **clean)
        await events.record("department.create", department.id, version=1, actor=viewer.id)
        queries.forget_after_commit(queries.EVERYONE)
    return department


async def departments_ensure(viewer: Viewer, *, names: Collection[str]) -> dict[str, str]:
    """Return the ids of active departments by name, creating at once, at the root, those missing."""
    rules.require(viewer, Scope.CATALOGUES_WRITE, Scope.ADMIN)
    wanted = {name: name.strip() for name in names}
    async with db.transaction():
        await db.execute("SELECT pg_advisory_xact_lock(hashtext('departments'))")
        found = await queries.departments_by_name(set(wanted.values()))
        checks = Checks()
        absent = [name for name in dict.fromkeys(wanted.values()) if name not in found]
        clean = [rules.department({"name": name}, checks, new=True) for name in absent]
        checks.refuse()
        made = [Department(id=ids.new("dep"), **changes.made(actor=viewer.id), **each) for each in clean]
        await Department.bulk_create(made, batch_size=1000)
        versions = [(each.id, each.version) for each in made]
        await events.record_all("department.create", versions, actor=viewer.id, data={})
        queries.forget_after_commit(queries.EVERYONE)
    found |= {each.name: each.id for each in made}
    return {name: found[trimmed] for name, trimmed in wanted.items()}


async def department_update(
    viewer: Viewer, *, department_id: str, expected_version: int, **fields: Unpack[DepartmentFields]
) -> Department:
    """Rename, move with all below it, or name the head; None clears."""
    rules.require(viewer, Scope.ADMIN)
    async with db.transaction():
        if "parent_id" in fields:  # two moves at once could make a circle
            await db.execute("SELECT pg_advisory_xact_lock(hashtext('departments'))")
        department = await _opened(viewer, department_id, expected_version)
        checks = Checks()
        clean = rules.department(fields, checks)
        differs = {name: value for name, value in clean.items() if getattr(department, name) != value}
        await _check(differs, checks)
        checks.refuse()
        if "parent_id" in differs:
            below = await queries.department_subtree([department.id])
            rules.check_move(department.id, differs["parent_id"], below)
        await changes.write(department, "department.update", actor=viewer.id, **clean)
    return department


async def department_archive(viewer: Viewer, *, department_id: str, expected_version: int) -> Department:
    """Take the department out of use; what names it stays. Archived already, it stays as it is."""
    async with db.transaction():
        department = await _opened(viewer, department_id, expected_version)
        if await Department.exists(parent_id=department.id, archived_at=None):
            raise Refusal("INVALID", "Departments in use stand below it.", ("id",))
        at = department.archived_at or clock.now()
        await changes.write(department, "department.archive", actor=viewer.id, archived_at=at)
    return department


async def department_unarchive(viewer: Viewer, *, department_id: str, expected_version: int) -> Department:
    async with db.transaction():
        department = await _opened(viewer, department_id, expected_version)
        if department.parent_id and not await queries.department_active(department.parent_id):
            raise Refusal("INVALID", "The department above it is archived.", ("id",))
        fields: dict[str, Any] = {"archived_at": None, "merged_into_id": None}
        await changes.write(department, "department.unarchive", actor=viewer.id, **fields)
    return department


async def department_merge(viewer: Viewer, *, source_id: str, into_id: str, expected_version: int) -> Department:
    """Give the people of the source and what stands below it to the department that stays; archive the source.

    Upper rooms hear `department.merge` of the source and move what they keep.
    """
    rules.require(viewer, Scope.ADMIN)
    async with db.transaction():
        await db.execute("SELECT pg_advisory_xact_lock(hashtext('departments'))")
        source = await _opened(viewer, source_id, expected_version, "sourceId")
        into = await queries.lock_department(viewer, into_id, "intoId")
        below = await queries.department_subtree([source.id])
        rules.check_merge(source.id, into.id, below, is_archived=into.archived_at is not None)
        for table, column, kind in _NAMING:
            await changes.repoint(table, column, kind, source=source.id, target=into.id, actor=viewer.id)
        await _drop_twins(into.id, viewer)
        head_id = into.head_id or source.head_id
        await changes.write(into, "department.absorb", actor=viewer.id, notes={"absorbed": source.id}, head_id=head_id)
        told: dict[str, Any] = {"archived_at": source.archived_at or clock.now(), "merged_into_id": into.id}
        await changes.write(source, "department.merge", actor=viewer.id, **told)
    return into


_NAMING = (
    ("department", "parent_id", "department.update"),
    ("department", "merged_into_id", "department.update"),
    ("user_account", "department_id", "user.update"),
    ("role_member", "main_object", "role_member.update"),
    ("role_member", "additional_object", "role_member.update"),
)


async def _opened(viewer: Viewer, department_id: str, expected_version: int, *path: str) -> Department:
    """Lock the department for a change."""
    rules.require(viewer, Scope.ADMIN)
    department = await queries.lock_department(viewer, department_id, *path)
    await changes.compare(department, expected_version)
    queries.forget_after_commit(queries.EVERYONE)
    return department


async def _drop_twins(department_id: str, viewer: Viewer) -> None:
    """Leave one of the memberships that a merge has made the same."""
    sql = """DELETE FROM role_member m USING role_member k
        WHERE $1 IN (m.main_object, m.additional_object) AND k.id < m.id
        AND (k.role_id, k.user_id) = (m.role_id, m.user_id)
        AND k.main_object IS NOT DISTINCT FROM m.main_object
        AND k.additional_object IS NOT DISTINCT FROM m.additional_object
        RETURNING m.id, m.version + 1 AS version"""
    dropped = [(row["id"], row["version"]) for row in await db.rows(sql, department_id)]
    await events.record_all("role_member.remove", dropped, actor=viewer.id, data={})


async def _check(clean: dict[str, Any], checks: Checks) -> None:
    parent_id, head_id = clean.get("parent_id"), clean.get("head_id")
    if parent_id and not await queries.department_active(parent_id):
        checks.note("NOT_FOUND", "The department above is one in use.", ("parentId",))
    if head_id and not await queries.staff_active(head_id):
        checks.note("NOT_FOUND", "The head is an active user of the staff.", ("headId",))
