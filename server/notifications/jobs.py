"""What notifications do when an event is heard, and what they leave for later; wired in wiring.py."""

from typing import Any

from server.kit import jobs
from server.kit.events import Event
from server.notifications.actions import mailing, telling
from server.notifications.rules import telling as rules

TELL = "notifications.tell"


async def heard(event: Event) -> None:
    """Hear an event within its transaction: the telling is put down, so that it neither slows nor fails the change."""
    if rules.concerns(event.kind, event.data):
        await jobs.enqueue(TELL, {"event": event.id})


async def tell(data: dict[str, Any]) -> None:
    await telling.tell(data["event"])


async def send(data: dict[str, Any]) -> None:
    await mailing.send(data["mailing"])
