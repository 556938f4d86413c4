"""Slowing down who guesses passwords: failures are counted by login and by address, in the database."""

import math
from collections.abc import Mapping
from datetime import timedelta
from hashlib import sha256

from server.accounts import rules
from server.accounts.models import SignInAttempts
from server.kit import clock, db, ids
from server.kit.errors import Refusal

Counters = Mapping[str, int]
"""How many failures are free, by the counter's id."""


def counters(login: str, address: str | None = None) -> Counters:
    """Return what counts a try; without an address (a signed-in user's own password) only its login."""
    found = {_id("login", login.strip().lower()): rules.LOGIN_FREE}
    if address is not None:
        found[_id("address", rules.address_key(address))] = rules.ADDRESS_FREE
    return found


def client_counters(client_id: str, address: str) -> Counters:
    """Return what counts a try of a client: with its address, as an id is no secret, and nobody locks others out."""
    known = rules.address_key(address)
    return {_id("client", f"{client_id} {known}"): rules.LOGIN_FREE, _id("address", known): rules.ADDRESS_FREE}


async def begin(given: Counters) -> None:
    """Count the try as failed before it is made, so that of many at once no more pass than one by one.

    Refuse it while a counter is blocked.
    """
    now = clock.now()
    sql = "INSERT INTO sign_in_attempts (id, failures, last_at) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING"
    async with db.transaction():
        for key in sorted(given):
            await db.execute(sql, key, now)
        found = await SignInAttempts.filter(id__in=[*given]).order_by("id").select_for_update()
        _refuse_blocked(max((each.blocked_until or now) - now for each in found))
        for each in found:
            each.failures = rules.remembered(each.failures, each.last_at, now) + 1
            each.last_at = now
            block = rules.block(each.failures, given[each.id])
            each.blocked_until = now + block if block else None
            await each.save(update_fields=["failures", "last_at", "blocked_until"])


async def succeeded(given: Counters) -> None:
    """Forget the login's failures, and this try at its address: its other failures still count."""
    sql = """UPDATE sign_in_attempts SET failures = greatest(failures - 1, 0),
        blocked_until = CASE WHEN failures > $2 THEN blocked_until END WHERE id = $1"""
    for key, free in sorted(given.items()):
        if free == rules.LOGIN_FREE:
            await db.execute("DELETE FROM sign_in_attempts WHERE id = $1", key)
        else:
            await db.execute(sql, key, free)


def _id(kind: str, value: str) -> str:
    digest = sha256(f"{kind} {value}".encode("utf-8", "surrogatepass")).digest()
    return ids.of_digest("sia", digest)


def _refuse_blocked(wait: timedelta) -> None:
    seconds = math.ceil(wait.total_seconds())
    if seconds > 0:
        raise Refusal("RATE_LIMITED", f"Too many tries: wait {seconds} s.", (), retry_after=seconds)
