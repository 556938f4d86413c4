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
        await changes.write(department, "department.unarchive", actor=viewer.id, archived_at=None)
    return department


async def _opened(viewer: Viewer, department_id: str, expected_version: int) -> Department:
    """Lock the department for a change."""
    rules.require(viewer, Scope.ADMIN)
    department = await queries.lock_department(viewer, department_id)
    await changes.compare(department, expected_version)
    queries.forget_after_commit(queries.EVERYONE)
    return department


async def _check(clean: dict[str, Any], checks: Checks) -> None:
    parent_id, head_id = clean.get("parent_id"), clean.get("head_id")
    if parent_id and not await queries.department_active(parent_id):
        checks.note("NOT_FOUND", "The department above is one in use.", ("parentId",))
    if head_id and not await queries.staff_active(head_id):
        checks.note("NOT_FOUND", "The head is an active user of the staff.", ("headId",))
