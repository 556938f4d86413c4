"""What reports do by the clock, and when what schedules refer to changes; wired in wiring.py."""

from typing import Any

from server.kit.events import Event
from server.reports.actions import scheduling, sending, turns


async def send(data: dict[str, Any]) -> None:
    await sending.send(data["delivery"])


async def organisation_changed(event: Event) -> None:
    """Hear that the organisation was changed: within its transaction."""
    if changed := event.data.get("time_zone"):
        await turns.zone_changed(changed[1])


async def record_merged(event: Event) -> None:
    """Hear that a department, a partner or a reason was merged into another: within its transaction."""
    _, into_id = event.data.get("merged_into_id") or event.data["merged_into"]
    await scheduling.record_merged(source_id=event.subject, into_id=into_id, actor=event.actor)
