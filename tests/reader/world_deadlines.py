"""Rows of the calendar, of policies and pauses; what is computed of deadlines, said once more without SQL."""

import random
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from server.claims.models import ClaimPause
from server.claims.queries.deadlines import RESOLUTION_IN_TIME, RESPONSE_IN_TIME
from tests.make import deadlines

Row = dict[str, Any]
TABLES = ("work_calendar", "calendar_day", "deadline_policy", "claim_pause")
FAR = datetime(2100, 1, 1, tzinfo=UTC)


def _misses(row: Row, due: str) -> bool:
    """Tell whether a deadline has passed while the clock ran."""
    stood = row["waiting_since"]
    return row[due] is not None and row[due] < FAR and (stood is None or row[due] <= stood)


def _response(row: Row) -> bool | None:
    answered, due = row["first_responded_at"], row["response_due_at"]
    if answered is None:
        return False if row["status"] == "REGISTERED" and _misses(row, "response_due_at") else None
    return None if due is None else bool(answered <= due)


def _resolution(row: Row) -> bool | None:
    closed, due = row["closed_at"], row["resolution_due_at"]
    if row["status"] == "WITHDRAWN":
        return None
    if closed is None:
        return False if _misses(row, "resolution_due_at") else None
    return None if due is None else bool(closed <= due)


EXPRESSIONS: dict[str, Callable[[Row], Any]] = {
    "{t}.due_at IS NOT NULL AND {t}.due_at < now()": lambda row: row["due_at"] is not None and row["due_at"] < FAR,
    RESPONSE_IN_TIME: _response,
    RESOLUTION_IN_TIME: _resolution,
}
"""By their SQL; all times of these rows but `FAR` have passed."""


def of_claim(chance: random.Random, key: Callable[[str, int], str], times: tuple[datetime, ...]) -> Row:
    """Return the columns of deadlines of a claim."""
    names = ("response_due_at", "resolution_due_at", "first_responded_at", "waiting_since", "escalated_at")
    moments = (*times, FAR, None, None)
    policy = key("dpl", chance.randint(1, 5)) if chance.random() < 0.5 else None
    seconds = chance.choice((None, 0, 3600))
    found = {name: chance.choice(moments) for name in (*names, "due_at", "reopened_at")}
    return found | {"deadline_policy_id": policy, "paused_seconds": seconds}


async def policies(
    chance: random.Random, key: Callable[[str, int], str], texts: tuple[str, ...], times: tuple[datetime, ...]
) -> None:
    """Insert the calendar and policies; reasons, partners and users are there."""
    await deadlines.work_calendar(id=key("wcl", 1), week={"0": ["09:00", "18:00"], "5": ["10:00", "12:00"]})
    for at in range(1, 6):
        hours = {"opens": "09:00", "closes": "13:00"} if at % 2 else {}
        await deadlines.day(date(2026, 1, at), id=key("wcd", at), name=texts[at], **hours)
        await deadlines.policy(
            id=key("dpl", at), name=chance.choice(texts), hours=at if at % 2 else None,
            response_amount=None if at % 2 else at, response_unit=None if at % 2 else "DAYS",
            partner_id=key("ptn", at) if at == 1 else None, reason_id=key("rsn", at) if at % 3 else None,
            importance=("HIGH", None)[at % 2], hands_over_to=("USER", None)[at % 2],
            hands_over_to_user_id=None if at % 2 else key("usr", 1),
            archived_at=chance.choice(times) if at == 5 else None,
        )  # fmt: skip


async def pauses(chance: random.Random, key: Callable[[str, int], str], times: tuple[datetime, ...]) -> None:
    for at in range(1, 13):
        claim, since = key("clm", chance.randint(1, 36)), chance.choice(times)
        await ClaimPause.create(id=key("pau", at), claim_id=claim, since=since, until=times[-1], seconds=at * 100)
