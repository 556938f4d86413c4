"""Look-ups of claims that actions need."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from server.accounts.rules import StaffRole, Viewer
from server.claims.models import Claim
from server.claims.queries import visibility
from server.claims.rules import rights
from server.claims.rules.states import COLUMNS, ClaimState
from server.claims.rules.terms import ACTIVE
from server.kit import db
from server.kit.checks import Checks
from server.kit.errors import missing

_USABLE = """SELECT
    $1::text IS NULL OR (SELECT TRUE FROM partner WHERE id = $1 AND archived_at IS NULL FOR KEY SHARE)
        AS partner_id,
    $2::text IS NULL OR EXISTS (SELECT FROM contact_person
        WHERE id = $2 AND partner_id = $3 AND archived_at IS NULL) AS contact_person_id,
    $4::text IS NULL OR EXISTS (SELECT FROM claim_reason WHERE id = $4 AND archived_at IS NULL) AS reason_id,
    $5::text IS NULL OR EXISTS (SELECT FROM department WHERE id = $5 AND archived_at IS NULL)
        AS at_fault_department_id,
    $6::text IS NULL OR EXISTS (SELECT FROM user_account
        WHERE id = $6 AND kind = 'STAFF' AND deactivated_at IS NULL) AS at_fault_employee_id,
    $7::text IS NULL OR EXISTS (SELECT FROM user_account
        WHERE id = $7 AND kind = 'STAFF' AND deactivated_at IS NULL) AS responsible_id"""
_RELATED = {
    "partner_id": "The partner is an active one.",
    "contact_person_id": "The contact person is an active one of the claim's partner.",
    "reason_id": "The reason is an active one.",
    "at_fault_department_id": "The department is an active one.",
    "at_fault_employee_id": "The employee is an active user of the staff.",
    "responsible_id": "The responsible is an active user of the staff.",
}


async def lock(viewer: Viewer, claim_id: str, *path: str) -> Claim:
    """Lock a claim that the viewer sees, by one statement; refuse any other as missing.

    The lock lets others refer to the claim: participants and links can be added meanwhile.
    """
    condition, values = visibility.visible_to(viewer).bind(viewer, alias="t", start=2)
    sql = f"SELECT {_columns()} FROM claim t WHERE t.id = $1 AND {condition} FOR NO KEY UPDATE OF t"
    found = await db.row(sql, claim_id, *values)
    if found is None:
        raise missing("The claim", path or ("id",))
    return Claim._init_from_db(**found)  # noqa: SLF001 - halves the time of a lock


@cache
def _columns() -> str:
    """Return the columns of a claim but for the search vector, which is large and never needed."""
    names = set(Claim._meta.fields_db_projection.values()) - {"search"}  # noqa: SLF001 - Tortoise's own name
    return ", ".join(f"t.{name}" for name in sorted(names)) + ", NULL AS search"


async def lock_all(viewer: Viewer, paths: Mapping[str, str]) -> list[Claim]:
    """Lock claims, always in one order, so that two transactions cannot wait for each other.

    `paths` leads from the claims' ids to where the input names them; the claims return in its order.
    """
    found = {each: await lock(viewer, each, paths[each]) for each in sorted(paths)}
    return [found[each] for each in paths]


def state_of(claim: Claim) -> ClaimState:
    """Return what the claim's own columns say of its state."""
    return ClaimState(**{name: getattr(claim, name) for name in COLUMNS})


async def state(viewer: Viewer, claim: Claim, *, children: bool = False) -> ClaimState:
    """Return what decides about the claim, asking the database for no more than this viewer needs."""
    known = state_of(claim)
    told: dict[str, Any] = {}
    if viewer.role is StaffRole.AGENT and not rights.works_on(viewer, known):
        sql = "SELECT department_id FROM user_account WHERE id = $1"
        told["responsible_department_id"] = await db.value(sql, claim.responsible_id)
    if children:
        told["open_children"], told["blockers"] = await what_blocks(claim.id)
    return replace(known, **told) if told else known


async def what_blocks(claim_id: str) -> tuple[int, int]:
    """Count the active claims right below this one, and what upper rooms hold it open by."""
    sql = """SELECT (SELECT count(*) FROM claim_link l JOIN claim c ON c.id = l.claim_id
            WHERE l.other_id = $1 AND l.kind = 'PARENT' AND c.status = ANY($2) AND c.archived_at IS NULL),
        (SELECT count(*) FROM claim_blocker WHERE claim_id = $1)"""
    found = await db.row(sql, claim_id, list(ACTIVE))
    return (int(found[0]), int(found[1])) if found else (0, 0)


async def check_related(
    viewer: Viewer,
    given: Mapping[str, Any],
    checks: Checks,
    *,
    partner_id: str | None,
    path: tuple[str, ...] = (),
) -> None:
    """Note the records among `given` that cannot be used; hold the partner until the transaction ends."""
    ids = [given.get(name) for name in _RELATED]
    if not any(ids):
        return
    found = await db.row(_USABLE, *ids[:2], partner_id, *ids[2:])
    for name, message in _RELATED.items():
        hidden = name == "partner_id" and given.get(name) and not may_use(viewer, given[name])
        if hidden or not (found and found[name]):
            checks.note("NOT_FOUND", message, (*path, rights.camel(name)))


def may_use(viewer: Viewer, partner_id: str | None) -> bool:
    """Tell whether the viewer acts for this partner."""
    return not visibility.is_confined(viewer) or partner_id in viewer.partner_ids


async def by_references(system: str, values: Sequence[str]) -> dict[str, str]:
    """Return the ids of claims by what `system` calls them."""
    sql = "SELECT value, claim_id FROM claim_reference WHERE system = $1 AND value = ANY($2::text[])"
    return {found["value"]: found["claim_id"] for found in await db.rows(sql, system, list(values))}


async def lock_alarmed(now: datetime, most: int) -> list[Claim]:
    """Lock claims whose deadlines are to be looked at, those that nobody else has locked."""
    sql = f"""SELECT {_columns()} FROM claim t WHERE t.alarm_at <= $1 ORDER BY t.alarm_at LIMIT $2
        FOR NO KEY UPDATE OF t SKIP LOCKED"""
    return [Claim._init_from_db(**found) for found in await db.rows(sql, now, most)]  # noqa: SLF001 - as above


async def ticking(*, missing: bool) -> list[str]:
    """Return the ids of customers' open claims, of all or of those that have no policy of deadlines."""
    sql = f"""SELECT id FROM claim WHERE status IN ('REGISTERED', 'IN_PROGRESS') AND closed_at IS NULL
        AND archived_at IS NULL AND direction = 'FROM_CUSTOMER'
        {"AND deadline_policy_id IS NULL" if missing else ""} ORDER BY id"""
    return [found["id"] for found in await db.rows(sql)]


async def lock_ticking(claim_ids: Sequence[str]) -> list[Claim]:
    """Lock those of the claims that are still open, in the order of their ids."""
    sql = f"""SELECT {_columns()} FROM claim t WHERE t.id = ANY($1::text[]) AND t.status = ANY($2)
        AND t.archived_at IS NULL ORDER BY t.id FOR NO KEY UPDATE OF t"""
    found = await db.rows(sql, list(claim_ids), list(ACTIVE))
    return [Claim._init_from_db(**each) for each in found]  # noqa: SLF001 - as above
