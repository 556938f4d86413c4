"""The catalogues of claims as viewers may see them: the tree of reasons, participants' roles."""

from collections.abc import Sequence

from server.accounts.rules import Scope, Viewer, ViewerKind
from server.claims.models import ClaimReason, ParticipantRole
from server.kit import db
from server.kit.errors import missing
from server.reader import policy
from server.reader.policy import Clause

Path = tuple[str, ...]


def reasons_visible_to(viewer: Viewer) -> Clause:
    """Reasons are internal: a customer never sees one."""
    internal = Scope.CLAIMS_INTERNAL in viewer.scopes and viewer.kind is not ViewerKind.CUSTOMER
    return policy.EVERY if internal else policy.NONE


def participant_roles_visible_to(viewer: Viewer) -> Clause:
    return policy.EVERY if Scope.CLAIMS_READ in viewer.scopes else policy.NONE


async def lock_reason(viewer: Viewer, reason_id: str, *path: str) -> ClaimReason:
    """Lock a reason that the viewer sees; refuse any other as missing."""
    if not await policy.sees("claim_reason", reasons_visible_to(viewer), viewer, reason_id):
        raise missing("The reason", path or ("id",))
    return await ClaimReason.filter(id=reason_id).select_for_update().get()


async def lock_role(viewer: Viewer, role_id: str) -> ParticipantRole:
    """Lock a participants' role that the viewer sees; refuse any other as missing."""
    if not await policy.sees("participant_role", participant_roles_visible_to(viewer), viewer, role_id):
        raise missing("The participants' role")
    return await ParticipantRole.filter(id=role_id).select_for_update().get()


async def active_reason(reason_id: str) -> bool:
    """Tell whether a claim may get this reason, and hold it so until the transaction ends."""
    sql = "SELECT TRUE FROM claim_reason WHERE id = $1 AND archived_at IS NULL FOR KEY SHARE"
    return bool(await db.value(sql, reason_id))


async def active_role(role_id: str) -> bool:
    """Tell whether a participant may get this role, and hold it so until the transaction ends."""
    sql = "SELECT TRUE FROM participant_role WHERE id = $1 AND archived_at IS NULL FOR KEY SHARE"
    return bool(await db.value(sql, role_id))


async def reasons_by_path() -> dict[Path, str]:
    """Return the ids of all active reasons by their names from the root down; the eldest of namesakes."""
    found = await db.rows(
        """WITH RECURSIVE tree AS (
            SELECT id, ARRAY[name::text] AS path FROM claim_reason
            WHERE parent_id IS NULL AND archived_at IS NULL
            UNION ALL
            SELECT child.id, tree.path || child.name::text FROM tree
            JOIN claim_reason child ON child.parent_id = tree.id AND child.archived_at IS NULL
        ) SELECT id, path FROM tree ORDER BY id DESC"""
    )
    return {tuple(each["path"]): each["id"] for each in found}


async def is_within(reason_id: str, ancestor_id: str) -> bool:
    """Tell whether a reason is the other one or somewhere below it."""
    sql = """WITH RECURSIVE up AS (
            SELECT id, parent_id FROM claim_reason WHERE id = $1
            UNION ALL SELECT r.id, r.parent_id FROM up JOIN claim_reason r ON r.id = up.parent_id
        ) SELECT EXISTS (SELECT FROM up WHERE id = $2)"""
    return bool(await db.value(sql, reason_id, ancestor_id))


async def active_children(reason_id: str) -> list[str]:
    """Return the names of the reasons right below this one."""
    sql = "SELECT name FROM claim_reason WHERE parent_id = $1 AND archived_at IS NULL ORDER BY id"
    return [each["name"] for each in await db.rows(sql, reason_id)]


async def sibling(parent_id: str | None, names: Sequence[str], *, but: str | None = None) -> str | None:
    """Return the id of an active reason of one of these names under the parent (None: at the root)."""
    sql = """SELECT id FROM claim_reason WHERE parent_id IS NOT DISTINCT FROM $1 AND name = ANY($2::text[])
        AND archived_at IS NULL AND id IS DISTINCT FROM $3 ORDER BY id LIMIT 1"""
    found: str | None = await db.value(sql, parent_id, list(names), but)
    return found


async def role_named(name: str, *, but: str | None = None) -> str | None:
    """Return the id of an active participants' role of this name."""
    sql = """SELECT id FROM participant_role WHERE name = $1
        AND archived_at IS NULL AND id IS DISTINCT FROM $2 ORDER BY id LIMIT 1"""
    found: str | None = await db.value(sql, name, but)
    return found
