"""What claims do when something happens elsewhere; wired in app.py."""

from server.claims.actions import partners
from server.kit.events import Event


async def partner_merged(event: Event) -> None:
    """Hear `partner.merge`, within its transaction."""
    _, into_id = event.data["merged_into_id"]
    await partners.partner_merged(source_id=event.subject, into_id=into_id, actor=event.actor)
