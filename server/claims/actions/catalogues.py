"""Every change of the catalogues of claims: the tree of reasons, participants' roles."""

from collections.abc import Collection
from typing import Unpack

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.claims.actions import policies
from server.claims.models import ClaimReason, ParticipantRole
from server.claims.queries import catalogues as queries
from server.claims.queries import option
from server.claims.queries.catalogues import Path
from server.claims.rules import catalogues as rules
from server.claims.rules.catalogues import ReasonFields
from server.kit import changes, clock, db, events, ids
from server.kit.checks import Checks
from server.kit.errors import Refusal


async def reason_create(viewer: Viewer, *, parent_id: str | None = None, **fields: Unpack[ReasonFields]) -> ClaimReason:
    """Create a reason at the root or under a parent; its name is its own among its siblings."""
    accounts.require(viewer, Scope.CATALOGUES_WRITE)
    checks = Checks()
    clean = rules.reason({"name": None, **fields}, checks)
    checks.refuse()
    async with db.transaction():
        await _hold("claim_reason")
        await _check_parent(viewer, parent_id)
        await _check_free(parent_id, clean["name"])
        made = changes.made(actor=viewer.id)
        reason = await ClaimReason.create(id=ids.new("rsn"), parent_id=parent_id, **made, **clean)
        await events.record("claim_reason.create", reason.id, version=1, actor=viewer.id)
    return reason


async def reason_update(
    viewer: Viewer, *, reason_id: str, expected_version: int, **fields: Unpack[ReasonFields]
) -> ClaimReason:
    async with db.transaction():
        reason = await _opened_reason(viewer, reason_id, expected_version)
        checks = Checks()
        clean = rules.reason(fields, checks)
        checks.refuse()
        if "name" in clean and reason.archived_at is None:
            await _check_free(reason.parent_id, clean["name"], but=reason.id)
        await changes.write(reason, "claim_reason.update", actor=viewer.id, **clean)
    return reason


async def reason_move(viewer: Viewer, *, reason_id: str, expected_version: int, parent_id: str | None) -> ClaimReason:
    """Put a reason with all below it under another parent, or at the root."""
    async with db.transaction():
        reason = await _opened_reason(viewer, reason_id, expected_version)
        await _check_parent(viewer, parent_id)
        if parent_id and await queries.is_within(parent_id, reason.id):
            raise Refusal("INVALID", "A reason does not go under itself.", ("parentId",))
        await _check_free(parent_id, reason.name, but=reason.id)
        await changes.write(reason, "claim_reason.move", actor=viewer.id, parent_id=parent_id)
    return reason


async def reason_archive(viewer: Viewer, *, reason_id: str, expected_version: int) -> ClaimReason:
    """Take a reason out of use; refused while reasons below it are in use."""
    async with db.transaction():
        reason = await _opened_reason(viewer, reason_id, expected_version)
        if below := await queries.active_children(reason.id):
            raise Refusal("INVALID", "Reasons below this one are in use.", ("id",), below=below)
        at = reason.archived_at or clock.now()
        await changes.write(reason, "claim_reason.archive", actor=viewer.id, archived_at=at)
    return reason


async def reason_unarchive(viewer: Viewer, *, reason_id: str, expected_version: int) -> ClaimReason:
    async with db.transaction():
        reason = await _opened_reason(viewer, reason_id, expected_version)
        await _check_parent(viewer, reason.parent_id)
        await _check_free(reason.parent_id, reason.name, but=reason.id)
        await changes.write(reason, "claim_reason.unarchive", actor=viewer.id, archived_at=None)
    return reason


async def reason_merge(
    viewer: Viewer,
    *,
    source_id: str,
    into_id: str,
    expected_version: int,
    expected_into_version: int | None = None,
) -> ClaimReason:
    """Give what the source has to the reason that stays, which is returned, and archive the source.

    Claims are locked before reasons, as their own actions do.
    """
    accounts.require(viewer, Scope.CATALOGUES_WRITE)
    async with db.transaction():
        await db.rows("SELECT id FROM claim WHERE reason_id = $1 ORDER BY id FOR UPDATE", source_id)
        source = await _opened_reason(viewer, source_id, expected_version, "sourceId")
        into = await _parent(viewer, into_id, "intoId")
        await changes.compare(into, into.version if expected_into_version is None else expected_into_version)
        if await queries.is_within(into.id, source.id):
            raise Refusal("INVALID", "A reason is not merged into itself or what is below it.", ("intoId",))
        children = await queries.active_children(source.id)
        await _check_free(into.id, *children, but=source.id)
        for table, column, kind in (
            ("claim", "reason_id", "claim.update"),
            ("claim_reason", "parent_id", "claim_reason.move"),
        ):
            told = {"source": source.id, "target": into.id, "actor": viewer.id}
            await changes.repoint(table, column, kind, **told, heard=False)  # no claim gets another reason
        await policies.follow_merge("reason_id", source_id=source.id, into_id=into.id, actor=viewer.id)
        merged = {"merged_into": [None, into.id]}
        at = source.archived_at or clock.now()
        await changes.write(source, "claim_reason.merge", actor=viewer.id, notes=merged, archived_at=at)
        await changes.write(into, "claim_reason.absorb", actor=viewer.id, notes={"absorbed": source.id})
    return into


async def ensure_reasons(viewer: Viewer, *, paths: Collection[Path]) -> dict[Path, str]:
    """Return the ids of active reasons by their names from the root down, creating at once those missing."""
    accounts.require(viewer, Scope.CATALOGUES_WRITE)
    checks = Checks()
    wanted = {path: tuple(rules.name(name, checks) for name in path) for path in paths}
    checks.refuse()
    async with db.transaction():
        await _hold("claim_reason")
        known = await queries.reasons_by_path()
        starts = {path[:end] for path in wanted.values() for end in range(1, len(path) + 1)}
        made: list[ClaimReason] = []
        for path in sorted(starts - known.keys(), key=lambda path: (len(path), path)):
            known[path] = ids.new("rsn")
            fields = {"name": path[-1], "parent_id": known.get(path[:-1])}
            made.append(ClaimReason(id=known[path], **fields, **changes.made(actor=viewer.id)))
        await ClaimReason.bulk_create(made, batch_size=1000)
        versions = [(each.id, each.version) for each in made]
        await events.record_all("claim_reason.create", versions, actor=viewer.id, data={})
    return {path: known[clean] for path, clean in wanted.items()}


async def participant_role_create(viewer: Viewer, *, name: str) -> ParticipantRole:
    accounts.require(viewer, Scope.CATALOGUES_WRITE)
    checks = Checks()
    clean = rules.name(name, checks)
    checks.refuse()
    async with db.transaction():
        await _hold("participant_role")
        await _check_role_free(clean)
        role = await ParticipantRole.create(id=ids.new("prl"), name=clean, **changes.made(actor=viewer.id))
        await events.record("participant_role.create", role.id, version=1, actor=viewer.id)
    return role


async def participant_role_update(viewer: Viewer, *, role_id: str, expected_version: int, name: str) -> ParticipantRole:
    """Rename a role; a predefined one keeps its code."""
    async with db.transaction():
        role = await _opened_role(viewer, role_id, expected_version)
        checks = Checks()
        clean = rules.name(name, checks)
        checks.refuse()
        await _check_role_free(clean, but=role.id)
        await changes.write(role, "participant_role.update", actor=viewer.id, name=clean)
    return role


async def participant_role_archive(viewer: Viewer, *, role_id: str, expected_version: int) -> ParticipantRole:
    async with db.transaction():
        role = await _opened_role(viewer, role_id, expected_version)
        if role.code:
            raise Refusal("INVALID", "A predefined role stays in use.", ("id",))
        at = role.archived_at or clock.now()
        await changes.write(role, "participant_role.archive", actor=viewer.id, archived_at=at)
    return role


async def participant_role_unarchive(viewer: Viewer, *, role_id: str, expected_version: int) -> ParticipantRole:
    async with db.transaction():
        role = await _opened_role(viewer, role_id, expected_version)
        await _check_role_free(role.name, but=role.id)
        await changes.write(role, "participant_role.unarchive", actor=viewer.id, archived_at=None)
    return role


async def ensure_predefined(*, language: str) -> None:
    """Create the roles that the product itself speaks of, where they are not yet; called at start."""
    sql = """INSERT INTO participant_role (id, created_at, updated_at, version, name, code)
        VALUES ($1, $2, $2, 1, $3, $4) ON CONFLICT (code) DO NOTHING"""
    for code, names in rules.PREDEFINED_ROLES.items():
        await db.execute(sql, ids.new("prl"), clock.now(), names[language], code)


async def _hold(catalogue: str) -> None:
    """Let one transaction at a time change the catalogue, so that what it has checked holds.

    Refuse when claims are switched off.
    """
    await option.opened()
    await db.execute("SELECT pg_advisory_xact_lock(hashtext($1))", catalogue)


async def _opened_reason(viewer: Viewer, reason_id: str, expected_version: int, *path: str) -> ClaimReason:
    """Lock the tree and the reason for a change."""
    accounts.require(viewer, Scope.CATALOGUES_WRITE)
    await _hold("claim_reason")
    reason = await queries.lock_reason(viewer, reason_id, *path)
    await changes.compare(reason, expected_version)
    return reason


async def _opened_role(viewer: Viewer, role_id: str, expected_version: int) -> ParticipantRole:
    """Lock the roles and the one to change."""
    accounts.require(viewer, Scope.CATALOGUES_WRITE)
    await _hold("participant_role")
    role = await queries.lock_role(viewer, role_id)
    await changes.compare(role, expected_version)
    return role


async def _parent(viewer: Viewer, reason_id: str, path: str) -> ClaimReason:
    """Lock a reason in use."""
    reason = await queries.lock_reason(viewer, reason_id, path)
    if reason.archived_at:
        raise Refusal("INVALID", "This reason is archived.", (path,))
    return reason


async def _check_parent(viewer: Viewer, parent_id: str | None) -> None:
    if parent_id:
        await _parent(viewer, parent_id, "parentId")


async def _check_free(parent_id: str | None, *names: str, but: str | None = None) -> None:
    if existing := await queries.sibling(parent_id, names, but=but):
        raise Refusal("DUPLICATE", "There is a reason of this name here.", ("name",), existing=existing)


async def _check_role_free(name: str, *, but: str | None = None) -> None:
    if existing := await queries.role_named(name, but=but):
        raise Refusal("DUPLICATE", "There is a role of this name.", ("name",), existing=existing)
