"""Documents as the basis of a claim: who finds one, and what of a new claim it fills in."""

from server.accounts.rules import Viewer, ViewerKind
from server.claims.queries.bases import Basis
from server.claims.rules.inputs import ParticipantFields
from server.kit import db
from server.orders.queries import visibility
from server.reader import policy

_FOUND = """SELECT d.partner_id, c.id AS contact_id, c.partner_id AS contact_partner_id,
        (SELECT id FROM participant_role WHERE code = 'CLIENT' AND archived_at IS NULL) AS role_id
    FROM source_document d LEFT JOIN contact_person c ON c.id = d.contact_id AND c.archived_at IS NULL
    WHERE d.id = $1"""


async def find(viewer: Viewer, document_id: str) -> Basis | None:
    """Return what a document says of a claim: its partner, and its contact as a participant.

    A customer names no participants, so for one there is none.
    """
    if not await policy.sees("source_document", visibility.visible_to(viewer), viewer, document_id):
        return None
    found = await db.row(_FOUND, document_id)
    if found is None:
        return None
    told = {"partner_id": found["partner_id"]}
    if found["contact_id"] is None or viewer.kind is ViewerKind.CUSTOMER:
        return Basis(told)
    contact: ParticipantFields = {
        "partner_id": found["contact_partner_id"],
        "partner_role_id": found["role_id"],
        "contact_id": found["contact_id"],
    }
    return Basis(told, (contact,))
