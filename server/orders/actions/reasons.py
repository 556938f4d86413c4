"""The catalogue of reasons for which lines of orders are cancelled."""

from collections.abc import Collection
from typing import Unpack

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.kit import changes, clock, db, events, ids
from server.kit.checks import Checks
from server.kit.errors import Refusal
from server.orders.models import CancellationReason
from server.orders.queries import documents as queries
from server.orders.rules import inputs
from server.orders.rules.inputs import ReasonFields


async def create(viewer: Viewer, **fields: Unpack[ReasonFields]) -> CancellationReason:
    accounts.require(viewer, Scope.CATALOGUES_WRITE)
    checks = Checks()
    clean = inputs.reason({"name": None, **fields}, checks)
    checks.refuse()
    async with db.transaction():
        await _hold()
        await _check_free(clean["name"])
        reason = await CancellationReason.create(id=ids.new("cnr"), **changes.made(actor=viewer.id), **clean)
        await events.record("cancellation_reason.create", reason.id, version=1, actor=viewer.id)
    return reason


async def update(
    viewer: Viewer, *, reason_id: str, expected_version: int, **fields: Unpack[ReasonFields]
) -> CancellationReason:
    """Change the given fields; None clears."""
    async with db.transaction():
        reason = await _opened(viewer, reason_id, expected_version)
        checks = Checks()
        clean = inputs.reason(fields, checks)
        checks.refuse()
        if "name" in clean and reason.archived_at is None:
            await _check_free(clean["name"], but=reason.id)
        await changes.write(reason, "cancellation_reason.update", actor=viewer.id, **clean)
    return reason


async def archive(viewer: Viewer, *, reason_id: str, expected_version: int) -> CancellationReason:
    """Take a reason out of use; cancelled lines keep it."""
    async with db.transaction():
        reason = await _opened(viewer, reason_id, expected_version)
        at = reason.archived_at or clock.now()
        await changes.write(reason, "cancellation_reason.archive", actor=viewer.id, archived_at=at)
    return reason


async def unarchive(viewer: Viewer, *, reason_id: str, expected_version: int) -> CancellationReason:
    async with db.transaction():
        reason = await _opened(viewer, reason_id, expected_version)
        await _check_free(reason.name, but=reason.id)
        await changes.write(reason, "cancellation_reason.unarchive", actor=viewer.id, archived_at=None)
    return reason


async def ensure(viewer: Viewer, names: Collection[str], *, writes: bool) -> dict[str, str]:
    """Return the ids of active reasons by name, creating those missing where the viewer may; else they are absent.

    Without `writes` the id of one that would be created is empty.
    """
    if not names:
        return {}
    found = await queries.reasons_by_name(names)
    if found.keys() >= set(names) or Scope.CATALOGUES_WRITE not in viewer.scopes:
        return found
    if not writes:
        return dict.fromkeys(names, "") | found
    await _hold()
    found = await queries.reasons_by_name(names)
    for name in sorted(set(names) - found.keys()):
        found[name] = (await create(viewer, name=name)).id
    return found


async def _hold() -> None:
    """Let one transaction at a time change the catalogue."""
    await db.execute("SELECT pg_advisory_xact_lock(hashtext('cancellation_reason'))")


async def _opened(viewer: Viewer, reason_id: str, expected_version: int) -> CancellationReason:
    accounts.require(viewer, Scope.CATALOGUES_WRITE)
    await _hold()
    reason = await queries.lock_reason(viewer, reason_id)
    await changes.compare(reason, expected_version)
    return reason


async def _check_free(name: str, *, but: str | None = None) -> None:
    if existing := await queries.reason_named(name, but=but):
        raise Refusal("DUPLICATE", "There is a cancellation reason of this name.", ("name",), existing=existing)
