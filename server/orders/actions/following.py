"""What documents do when partners and contact persons become one, and when claims change their basis."""

from server.kit import changes
from server.kit.errors import Refusal
from server.orders.queries import disputes


async def partner_merged(*, source_id: str, into_id: str, actor: str | None) -> None:
    """Give the documents of a partner to the one that it was merged into."""
    await _follow("partner_id", source_id, into_id, actor)


async def contact_person_merged(*, source_id: str, into_id: str, actor: str | None) -> None:
    await _follow("contact_id", source_id, into_id, actor)


async def basis_changed(claim_id: str) -> None:
    """Refuse another basis while the claim disputes lines of the one that it has."""
    if await disputes.disputes(claim_id):
        raise Refusal("INVALID", "The claim disputes lines of its basis: remove them first.", ("basisId",))


async def _follow(column: str, source_id: str, into_id: str, actor: str | None) -> None:
    await changes.repoint("source_document", column, "document.update", source=source_id, target=into_id, actor=actor)
