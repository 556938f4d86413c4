"""Deadlines of claims as they follow from every other change: counted, stopped, moved, met."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from typing import Any

from server.claims.models import Claim, ClaimPause
from server.claims.queries import deadlines as lookup
from server.claims.queries.deadlines import Book
from server.claims.rules import deadlines as rules
from server.claims.rules import signals
from server.claims.rules.deadlines import Pause, Policy, Timing
from server.claims.rules.terms import FINAL, ClaimStatus
from server.kit import changes, clock, ids

_DECIDING = frozenset({"partner_id", "reason_id", "importance", "direction", "registered_at"})
"""Fields by which the policy is chosen, or from which a deadline is counted."""
_MOVING = _DECIDING | {"status", "archived_at", "waiting_since", "first_responded_at"}
_KEPT = tuple(each.name for each in fields(Timing))
_ANSWERS = frozenset({ClaimStatus.IN_PROGRESS, *FINAL}) - {ClaimStatus.WITHDRAWN}
"""Statuses that tell the customer that somebody has seen the claim."""


async def write(
    claim: Claim, kind: str, *, actor: str | None, notes: Mapping[str, Any] | None = None, **changed: Any
) -> bool:
    """Write the fields of a locked claim that differ, with all that follows for its deadlines."""
    told = await follow(claim, changed)
    untold = rules.INNER | ({"first_responded_at"} - changed.keys())
    return await changes.write(claim, kind, actor=actor, notes=notes, untold=untold, **told)


async def follow(claim: Claim, changed: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that change, and the columns of deadlines that follow."""
    moving = {name for name in _MOVING.intersection(changed) if changed[name] != getattr(claim, name)}
    if not moving:
        return dict(changed)
    now = clock.now()
    before = lookup.timing_of(claim)
    after = _met(before, replace(before, **{name: changed[name] for name in _KEPT if name in changed}), now)
    resumes = before.waiting_since is not None and (after.waiting_since is None or after.status in FINAL)
    reopens = before.status in FINAL and after.status not in FINAL
    recounts = reopens or not _DECIDING.isdisjoint(moving)
    if not (resumes or recounts or (after.runs and claim.deadline_policy_id)):
        return {**changed, **vars(after), "due_at": None, "alarm_at": None}
    book = await lookup.book()
    policy = book.known(claim.deadline_policy_id)
    told: dict[str, Any] = {}
    if resumes:
        after, told["paused_seconds"] = await _resumed(claim, before, after, policy, book, now)
    if reopens:
        after = replace(after, reopened_at=now, escalated_at=None)
    if recounts:
        policy = _chosen(claim, changed, book)
        told["deadline_policy_id"] = policy.id if policy else None
        after = await _counted(claim, before, after, policy, book)
    return {**changed, **told, **columns(after, policy, book)}


async def begun(claim: Claim) -> dict[str, Any]:
    """Return the columns of deadlines of a claim that is being registered."""
    book = await lookup.book()
    policy = book.choose(partner_id=claim.partner_id, reason_id=claim.reason_id, importance=claim.importance)
    timing = lookup.timing_of(claim)
    timing = replace(timing, **rules.counted(timing, policy, (), book.calendar))
    return {"deadline_policy_id": policy.id if policy else None, **columns(timing, policy, book)}


def columns(timing: Timing, policy: Policy | None, book: Book) -> dict[str, Any]:
    """Return the columns that say how the deadlines stand."""
    return vars(timing) | signals.running(timing, policy, book.calendar)


def _met(before: Timing, after: Timing, now: datetime) -> Timing:
    """Tell the first response that a step of the claim is."""
    answered = before.status == ClaimStatus.REGISTERED and after.status in _ANSWERS
    return replace(after, first_responded_at=now) if answered and after.first_responded_at is None else after


async def _resumed(
    claim: Claim, before: Timing, after: Timing, policy: Policy | None, book: Book, now: datetime
) -> tuple[Timing, int]:
    """Let the clock run again; return the timing, and how long it has stood in all."""
    since = before.waiting_since or now
    stood = round(book.calendar.between(since, now).total_seconds())
    await ClaimPause.create(id=ids.new("pau"), claim_id=claim.id, since=since, until=now, seconds=stood)
    moved = rules.resumed(before, policy, now, book.calendar)
    return replace(after, waiting_since=None, **moved), (claim.paused_seconds or 0) + stood


def _chosen(claim: Claim, changed: Mapping[str, Any], book: Book) -> Policy | None:
    by = {name: changed.get(name, getattr(claim, name)) for name in ("partner_id", "reason_id", "importance")}
    return book.choose(**by)


async def _counted(claim: Claim, before: Timing, after: Timing, policy: Policy | None, book: Book) -> Timing:
    pauses: Sequence[Pause] = ()
    if claim.paused_seconds is not None:  # else its clock never stood
        pauses = (await lookup.pauses_of([claim.id])).get(claim.id, ())
    recounted = replace(after, **rules.counted(after, policy, pauses, book.calendar))
    return signals.recounted(before, recounted)
