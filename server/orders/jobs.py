"""What documents do when something happens elsewhere; wired in wiring.py."""

from server.kit.events import Event
from server.orders.actions import following


async def partner_merged(event: Event) -> None:
    """Hear `partner.merge`, within its transaction."""
    _, into_id = event.data["merged_into_id"]
    await following.partner_merged(source_id=event.subject, into_id=into_id, actor=event.actor)


async def contact_person_merged(event: Event) -> None:
    """Hear `contact_person.merge`, within its transaction."""
    _, into_id = event.data["merged_into"]
    await following.contact_person_merged(source_id=event.subject, into_id=into_id, actor=event.actor)


async def claim_merged(event: Event) -> None:
    """Hear `claim.merge`, within its transaction."""
    _, into_id = event.data["merged_into_id"]
    await following.claim_merged(source_id=event.subject, into_id=into_id, actor=event.actor)


async def claim_updated(event: Event) -> None:
    """Hear `claim.update`, within its transaction."""
    if "basis" in event.data:
        await following.basis_changed(event.subject)
