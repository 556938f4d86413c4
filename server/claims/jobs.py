"""What claims do when something happens elsewhere, and by the clock; wired in wiring.py."""

from typing import Any

from server.claims.actions import partners, recounting, signals
from server.kit.events import Event


async def partner_merged(event: Event) -> None:
    """Hear `partner.merge`, within its transaction."""
    _, into_id = event.data["merged_into_id"]
    await partners.partner_merged(source_id=event.subject, into_id=into_id, actor=event.actor)


async def contact_person_merged(event: Event) -> None:
    """Hear `contact_person.merge`, within its transaction."""
    _, into_id = event.data["merged_into"]
    await partners.contact_person_merged(source_id=event.subject, into_id=into_id, actor=event.actor)


async def department_merged(event: Event) -> None:
    """Hear `department.merge`, within its transaction."""
    _, into_id = event.data["merged_into_id"]
    await partners.department_merged(source_id=event.subject, into_id=into_id, actor=event.actor)


async def recount(data: dict[str, Any]) -> None:
    """Count deadlines anew; a repetition finds them as they are to be."""
    await recounting.recount(missing=data["missing"], actor=data["actor"])


async def tell() -> None:
    """Tell of deadlines that are soon or past."""
    await signals.tell()
