"""Telling of deadlines that are soon or past, each once, whatever the number of workers; escalating."""

from datetime import datetime
from typing import Any

from server.claims.models import Claim
from server.claims.queries import claims as queries
from server.claims.queries import deadlines as lookup
from server.claims.queries.deadlines import Book
from server.claims.rules import deadlines as rules
from server.claims.rules import signals
from server.claims.rules.deadlines import Policy
from server.claims.rules.signals import Alarm, Told
from server.kit import changes, clock, db, events

BATCH = 100
_KINDS = {Told.SOON: "claim.due_soon", Told.OVERDUE: "claim.overdue"}


async def tell() -> int:
    """Tell all that is to be told by now; return of how many claims.

    A claim is looked at by who locks it first: another finds it locked and leaves it, or finds it done.
    """
    done = 0
    while found := await _batch():
        done += found
    return done


async def _batch() -> int:
    now = clock.now()
    async with db.transaction():
        claims = await queries.lock_alarmed(now, BATCH)
        if claims:
            book = await lookup.book_as_it_is()
            for claim in claims:
                await _look_at(claim, book, now)
    return len(claims)


async def _look_at(claim: Claim, book: Book, now: datetime) -> None:
    policy = book.known(claim.deadline_policy_id)
    alarms, timing = signals.fired(lookup.timing_of(claim), policy, book.calendar, now)
    after = vars(timing) | signals.running(timing, policy, book.calendar)
    inner = {name: value for name, value in after.items() if name in rules.INNER}
    await Claim.filter(id=claim.id).update(**inner)
    claim.update_from_dict(inner)
    for alarm in alarms:
        if alarm.told:
            data = {"deadline": alarm.deadline, "dueAt": alarm.due_at.isoformat()}
            await events.record(_KINDS[alarm.told], claim.id, version=claim.version, actor=None, data=data)
        elif policy:
            await _escalate(claim, policy, alarm)


async def _escalate(claim: Claim, policy: Policy, alarm: Alarm) -> None:
    """Do what the policy says becomes of a claim that is late; its deadlines stay as they are."""
    fields: dict[str, Any] = {}
    if policy.raises_importance:
        fields["importance"] = signals.raised(claim.importance)
    if policy.hands_over_to:
        heir = await lookup.successor(policy, claim.responsible_id)
        fields["responsible_id"] = heir or claim.responsible_id
    notes = {"deadline": alarm.deadline, "dueAt": alarm.due_at.isoformat()}
    await changes.write(claim, "claim.escalate", actor=None, notes=notes, **fields)
