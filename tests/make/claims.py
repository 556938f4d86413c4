"""Builders of claims and what stands around them: rows as they are, no rules asked."""

from itertools import count
from typing import Any

from server.claims.models import Claim, ClaimBlocker, ClaimLink, ClaimReference, ExternalDocument, Participant
from server.claims.rules.terms import ACTIVE, ClaimStatus, LinkKind
from server.kit import changes, clock, ids
from tests.make import partners

_numbers = count(1)


async def claim(*, partner_id: str | None = None, status: str = ClaimStatus.REGISTERED, **fields: Any) -> Claim:
    """Insert a claim, of a new partner when none is named; a final one is closed now, with a resolution."""
    number, at = next(_numbers), clock.now()
    final = status not in ACTIVE
    defaults = {
        "id": ids.new("clm"),
        "number": f"1999-{number:06}",
        "title": f"Claim {number}",
        "description": "The box arrived torn.",
        "direction": "FROM_CUSTOMER",
        "channel": "PHONE",
        "registered_at": at,
        "closed_at": at if final else None,
        "resolution": "Settled." if final else None,
        "partner_id": partner_id or (await partners.partner()).id,
        "status": status,
    }
    return await Claim.create(**changes.made(actor=None) | defaults | fields)


async def external_document(**fields: Any) -> ExternalDocument:
    number = str(next(_numbers))
    defaults = {"id": ids.new("xdc"), "system": "erp", "type": "invoice", "number": number}
    return await ExternalDocument.create(**changes.made(actor=None) | defaults | fields)


async def participant(*, claim_id: str | None = None, partner_id: str | None = None, **fields: Any) -> Participant:
    """Insert a participant, a new partner in a new claim unless they are named."""
    defaults = {
        "id": ids.new("par"),
        "claim_id": claim_id or (await claim()).id,
        "partner_id": partner_id or (await partners.partner()).id,
    }
    return await Participant.create(**changes.made(actor=None) | defaults | fields)


async def link(*, claim_id: str, other_id: str, kind: str = LinkKind.RELATED, **fields: Any) -> ClaimLink:
    """Insert a link: `other` is the parent, the original or a relative of `claim`."""
    defaults = {"id": ids.new("lnk"), "claim_id": claim_id, "other_id": other_id, "kind": kind}
    return await ClaimLink.create(**changes.made(actor=None) | defaults | fields)


async def reference(*, claim_id: str, system: str = "erp", value: str | None = None) -> ClaimReference:
    named = value or f"C-{next(_numbers)}"
    return await ClaimReference.create(id=ids.new("ref"), claim_id=claim_id, system=system, value=named)


async def blocker(*, claim_id: str, **fields: Any) -> ClaimBlocker:
    defaults = {"id": ids.new("blk"), "kind": "PROCESS", "source_id": ids.new("pin"), "title": "Something"}
    return await ClaimBlocker.create(claim_id=claim_id, **{"created_at": clock.now()} | defaults | fields)
