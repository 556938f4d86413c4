"""What saved views do when the records that they filter by are merged."""

from server.kit.events import Event
from server.views import actions


async def record_merged(event: Event) -> None:
    """Hear that a department, a partner or a reason was merged into another: within its transaction."""
    _, into_id = event.data.get("merged_into_id") or event.data["merged_into"]
    await actions.record_merged(source_id=event.subject, into_id=into_id, actor=event.actor)
