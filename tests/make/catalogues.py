"""Builders of the catalogues of claims: rows as they are, no rules asked."""

from itertools import count
from typing import Any

from server.claims.models import ClaimReason, ParticipantRole
from server.kit import changes, ids

_numbers = count(1)


async def claim_reason(**fields: Any) -> ClaimReason:
    """Insert a reason, at the root unless `parent_id` is given."""
    defaults = {"id": ids.new("rsn"), "name": f"Reason {next(_numbers)}"}
    return await ClaimReason.create(**changes.made(actor=None) | defaults | fields)


async def participant_role(**fields: Any) -> ParticipantRole:
    defaults = {"id": ids.new("prl"), "name": f"Role {next(_numbers)}"}
    return await ParticipantRole.create(**changes.made(actor=None) | defaults | fields)
