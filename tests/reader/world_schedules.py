"""Rows of reports on schedule: of several owners, to some people, with letters of every outcome."""

import random
from collections.abc import Callable
from datetime import datetime
from typing import Any

from server.reports.models import ReportDelivery
from tests.make import schedules

TABLES = ("report_schedule", "report_recipient", "report_delivery")
_OUTCOMES = (("SENT", None), ("SKIPPED", "NO_EMAIL"), ("FAILED", "MAIL"), ("WAITING", None), ("SENT", "TOO_LARGE"))
_TIMINGS: tuple[dict[str, Any], ...] = (
    {"frequency": "DAILY"},
    {"frequency": "WEEKLY", "weekdays": ["MONDAY", "SUNDAY"]},
    {"frequency": "MONTHLY", "day_of_month": 31, "period": None, "language": "ru"},
)


async def make(
    chance: random.Random, key: Callable[[str, int], str], texts: tuple[str, ...], times: tuple[datetime, ...]
) -> None:
    """Insert schedules; users are there."""
    for at in range(1, 10):
        people = chance.sample(range(1, 6), chance.randint(0, 3))
        made = await schedules.schedule(
            id=key("rsc", at), owner_id=key("usr", chance.randint(1, 3)), name=chance.choice(texts),
            recipients=[key("usr", each) for each in people], is_paused=at % 4 == 0,
            variables={"filter": {"reasons": [chance.choice(texts)]}}, next_at=chance.choice((*times, None)),
            last_due_at=chance.choice((*times, None)), last_sent_at=chance.choice((*times, None)),
            last_result=chance.choice(("SENT", "NOT_SENT", None)), created_at=chance.choice(times), **_TIMINGS[at % 3],
        )  # fmt: skip
        for place, person in enumerate(people):
            outcome, reason = _OUTCOMES[(at + place) % len(_OUTCOMES)]
            await ReportDelivery.create(
                id=key("rdl", 10 * at + place), schedule_id=made.id, user_id=key("usr", person), due_at=times[at % 3],
                outcome=outcome, reason=reason, problem=chance.choice((*texts, None)), tries=at % 3,
                created_at=times[0], ended_at=None if outcome == "WAITING" else chance.choice(times),
            )  # fmt: skip
