"""What notifications do once events have committed, and what they leave for later; wired in wiring.py."""

from collections.abc import Sequence
from typing import Any

from server.kit import jobs
from server.notifications.actions import mailing, telling

TELL = "notifications.tell"


async def tell_all(event_ids: Sequence[str]) -> None:
    """Tell of what the outbox holds: it neither slowed nor could fail the change."""
    await telling.tell(event_ids)


async def put_off(event_ids: Sequence[str]) -> None:
    """Have each event told of by a job of its own, so that one which fails holds up no other."""
    for event_id in event_ids:
        await jobs.enqueue(TELL, {"event": event_id})


async def tell(data: dict[str, Any]) -> None:
    await telling.tell([data["event"]])


async def send(data: dict[str, Any]) -> None:
    await mailing.send(data["mailing"])
