"""What claims do when partners, contact persons and departments become one."""

from server.claims.actions import policies
from server.kit import changes


async def partner_merged(*, source_id: str, into_id: str, actor: str | None) -> None:
    """Give what claims know of a partner to the one that it was merged into."""
    for table, column, kind in (
        ("claim", "partner_id", "claim.update"),
        ("claim", "basis", "claim.update"),
        ("participant", "partner_id", "participant.update"),
        ("external_document", "partner_id", "external_document.update"),
    ):
        await changes.repoint(table, column, kind, source=source_id, target=into_id, actor=actor)
    await policies.follow_merge("partner_id", source_id=source_id, into_id=into_id, actor=actor)


async def contact_person_merged(*, source_id: str, into_id: str, actor: str | None) -> None:
    """Have claims and participants name the person that stays."""
    for table, column, kind in (
        ("claim", "contact_person_id", "claim.update"),
        ("participant", "contact_id", "participant.update"),
    ):
        await changes.repoint(table, column, kind, source=source_id, target=into_id, actor=actor)


async def department_merged(*, source_id: str, into_id: str, actor: str | None) -> None:
    """Have claims blame the department that stays."""
    column = "at_fault_department_id"
    await changes.repoint("claim", column, "claim.update", source=source_id, target=into_id, actor=actor)
