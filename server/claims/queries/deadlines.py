"""What deadlines are counted by: the calendar, the policies in use, the way from a reason up to the root."""

from collections.abc import Collection
from dataclasses import dataclass, fields

import orjson

from server.accounts import queries as accounts
from server.accounts.queries import calendar
from server.accounts.rules import Viewer
from server.accounts.rules.worktime import WorkCalendar
from server.claims.models import Claim, DeadlinePolicy
from server.claims.queries import catalogues
from server.claims.rules import deadlines, policies
from server.claims.rules.deadlines import Pause, Policy, Timing
from server.claims.rules.terms import ClaimStatus
from server.kit import db
from server.kit.errors import missing
from server.kit.remembered import Remembered
from server.reader import policy
from server.reader.policy import Clause

_TIMING = tuple(each.name for each in fields(Timing))
_BOOK = f"""SELECT {calendar.COLUMNS}, (SELECT json_agg(row_to_json(p)) FROM deadline_policy p) AS policies,
    (SELECT json_object_agg(id, parent_id) FROM claim_reason) AS parents"""

_STANDS = "{t}.waiting_since IS NULL OR {t}.{due} <= {t}.waiting_since"
RESPONSE_IN_TIME = f"""CASE WHEN {{t}}.first_responded_at <= {{t}}.response_due_at THEN TRUE
    WHEN {{t}}.first_responded_at > {{t}}.response_due_at THEN FALSE
    WHEN {{t}}.first_responded_at IS NULL AND {{t}}.status = '{ClaimStatus.REGISTERED}'
        AND {{t}}.response_due_at < now() AND ({_STANDS.replace("{due}", "response_due_at")}) THEN FALSE END"""
RESOLUTION_IN_TIME = f"""CASE WHEN {{t}}.status = '{ClaimStatus.WITHDRAWN}' THEN NULL
    WHEN {{t}}.closed_at IS NOT NULL THEN {{t}}.closed_at <= {{t}}.resolution_due_at
    WHEN {{t}}.resolution_due_at < now() AND ({_STANDS.replace("{due}", "resolution_due_at")}) THEN FALSE END"""
"""Whether a claim `{t}` has met a deadline: no longer, when it has passed while the clock ran; null before that."""


@dataclass(frozen=True)
class Book:
    """All that deadlines are counted by, as it stands."""

    calendar: WorkCalendar
    policies: dict[str, Policy]
    in_use: tuple[Policy, ...]
    parents: dict[str, str | None]

    def choose(self, *, partner_id: str, reason_id: str | None, importance: str) -> Policy | None:
        """Return the policy that applies to a claim of these."""
        reasons: list[str] = []
        while reason_id and reason_id not in reasons:
            reasons.append(reason_id)
            reason_id = self.parents.get(reason_id)
        return deadlines.choose(self.in_use, partner_id=partner_id, reasons=reasons, importance=importance)

    def known(self, policy_id: str | None) -> Policy | None:
        return self.policies.get(policy_id or "")


async def book() -> Book:
    """Return what deadlines are counted by, as this process last heard of it."""
    return await _BOOKS.get()


async def book_as_it_is() -> Book:
    """Return what deadlines are counted by, read anew: for counts of what has just changed."""
    [found] = await db.rows(_BOOK)
    rows = orjson.loads(found["policies"] or "[]")
    told = {row["id"]: policies.policy(row) for row in rows}
    in_use = tuple(told[row["id"]] for row in rows if row["archived_at"] is None)
    return Book(await calendar.told(found), told, in_use, orjson.loads(found["parents"] or "{}"))


_BOOKS = Remembered(book_as_it_is, "work_calendar", "calendar_day", "deadline_policy", "claim_reason", "organisation")


def timing_of(claim: Claim) -> Timing:
    """Return what the claim's own columns say of its deadlines."""
    return Timing(**{name: getattr(claim, name) for name in _TIMING})


async def pauses_of(claim_ids: Collection[str]) -> dict[str, list[Pause]]:
    """Return when the clocks of these claims stood, the oldest first."""
    sql = "SELECT claim_id, since, until FROM claim_pause WHERE claim_id = ANY($1::text[]) ORDER BY since"
    found: dict[str, list[Pause]] = {}
    for row in await db.rows(sql, list(claim_ids)):
        found.setdefault(row["claim_id"], []).append(Pause(row["since"], row["until"]))
    return found


def policies_visible_to(viewer: Viewer) -> Clause:
    """Deadlines are internal, as reasons are."""
    return catalogues.reasons_visible_to(viewer)


async def lock_policy(viewer: Viewer, policy_id: str) -> DeadlinePolicy:
    if not await policy.sees("deadline_policy", policies_visible_to(viewer), viewer, policy_id):
        raise missing("The policy of deadlines")
    return await DeadlinePolicy.filter(id=policy_id).select_for_update().get()


async def policy_like(row: DeadlinePolicy) -> str | None:
    """Return the id of another policy in use for the same partner, reason and importance."""
    sql = """SELECT id FROM deadline_policy WHERE archived_at IS NULL AND id <> $1
        AND partner_id IS NOT DISTINCT FROM $2 AND reason_id IS NOT DISTINCT FROM $3
        AND importance IS NOT DISTINCT FROM $4 LIMIT 1"""
    found: str | None = await db.value(sql, row.id, row.partner_id, row.reason_id, row.importance)
    return found


async def successor(policy: Policy, responsible_id: str | None) -> str | None:
    """Return to whom an escalated claim goes: the user named, or who leads the department of the responsible.

    Where that head is the responsible, or has left, it is the head of the department above.
    """
    if policy.hands_over_to == deadlines.Successor.USER:
        named = policy.hands_over_to_user_id
        return named if named and await accounts.staff_active(named) else None
    sql = """WITH RECURSIVE up AS (
            SELECT d.id, d.parent_id, d.head_id, 1 AS step FROM user_account u
            JOIN department d ON d.id = u.department_id WHERE u.id = $1
            UNION ALL SELECT d.id, d.parent_id, d.head_id, step + 1 FROM up JOIN department d ON d.id = up.parent_id
        ) SELECT h.id FROM up JOIN user_account h ON h.id = up.head_id
        WHERE h.deactivated_at IS NULL AND h.kind = 'STAFF' AND h.id <> $1 ORDER BY step LIMIT 1"""
    found: str | None = await db.value(sql, responsible_id)
    return found
