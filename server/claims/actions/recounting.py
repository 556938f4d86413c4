"""Counting the deadlines of open claims anew: after an import, or when the calendar or the policies have changed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.claims.actions import deadlines
from server.claims.models import Claim
from server.claims.queries import claims as queries
from server.claims.queries import deadlines as lookup
from server.claims.queries import option
from server.claims.queries.deadlines import Book
from server.claims.rules import deadlines as rules
from server.claims.rules import signals
from server.claims.rules.deadlines import Pause
from server.kit import changes, clock, db, events, jobs

JOB = "claims.recount"
BATCH = 500
JUST = timedelta(hours=1)
"""For so long a claim has just come: an import has its deadlines counted soon after."""
_TOLD = ("deadline_policy_id", "response_due_at", "resolution_due_at")
_WRITTEN = (*_TOLD, "due_at", "alarm_at", "response_told", "resolution_told")
_SQL = """UPDATE claim c SET deadline_policy_id = made.policy, response_due_at = made.response,
    resolution_due_at = made.resolution, due_at = made.due, alarm_at = made.alarm,
    response_told = made.response_told, resolution_told = made.resolution_told
    FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[],
        $7::smallint[], $8::smallint[])
    AS made (id, policy, response, resolution, due, alarm, response_told, resolution_told) WHERE c.id = made.id"""


async def ask(viewer: Viewer, *, missing: bool = False) -> int:
    """Have the deadlines of open claims counted anew, soon, of all or of those that have none; return of how many."""
    accounts.require(viewer, Scope.CATALOGUES_WRITE)
    await option.opened()
    async with db.transaction():
        await jobs.enqueue(JOB, {"missing": missing, "actor": viewer.id})
        return len(await queries.ticking(missing=missing))


async def ask_for_missing() -> None:
    """Have the deadlines counted of open claims that have none, within the open transaction."""
    await jobs.enqueue(JOB, {"missing": True, "actor": None})


async def recount(*, missing: bool, actor: str | None, are_new: bool = False) -> int:
    """Count the deadlines of open claims, of all or of those that have none; return how many have changed.

    What has passed by the new count is overdue, but nobody is told: it is no news. The first count of a claim that has
    just come is no change; `are_new` says so of all.
    """
    ticking = await queries.ticking(missing=missing)
    batches = (ticking[at : at + BATCH] for at in range(0, len(ticking), BATCH))
    is_told = partial(_is_told, missing=missing, are_new=are_new)
    return sum([await _batch(batch, actor, is_told) for batch in batches])


def _is_told(claim: Claim, *, missing: bool, are_new: bool) -> bool:
    return not are_new and (not missing or clock.now() - claim.created_at > JUST)


async def _batch(claim_ids: Sequence[str], actor: str | None, is_told: Callable[[Claim], bool]) -> int:
    async with db.transaction():
        claims = await queries.lock_ticking(claim_ids)
        book = await lookup.book_as_it_is()
        pauses = await lookup.pauses_of([claim.id for claim in claims])
        rows = [(claim, _counted(claim, pauses.get(claim.id, ()), book)) for claim in claims]
        changed = [(claim, row) for claim, row in rows if any(row[name] != getattr(claim, name) for name in _TOLD)]
        if changed:
            columns = zip(*([claim.id, *map(row.get, _WRITTEN)] for claim, row in changed), strict=True)
            await db.execute(_SQL, *map(list, columns))
            told = [(claim, row) for claim, row in changed if is_told(claim)]
            moves = ((claim.id, claim.version, _differences(claim, row)) for claim, row in told)
            await events.record_each("claim.deadlines", moves, actor=actor)
    return len(changed)


def _counted(claim: Claim, pauses: Sequence[Pause], book: Book) -> dict[str, Any]:
    policy = book.choose(partner_id=claim.partner_id, reason_id=claim.reason_id, importance=claim.importance)
    before = lookup.timing_of(claim)
    after = replace(before, **rules.counted(before, policy, pauses, book.calendar))
    after = signals.silenced(signals.recounted(before, after), clock.now())
    return {"deadline_policy_id": policy.id if policy else None, **deadlines.columns(after, policy, book)}


def _differences(claim: Claim, row: dict[str, Any]) -> dict[str, Any]:
    pairs = {name: [changes.plain(getattr(claim, name)), changes.plain(row[name])] for name in _TOLD}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
