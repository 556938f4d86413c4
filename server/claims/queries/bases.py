"""What a claim may be based on: who finds it, and what of a new claim it fills in."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from server.accounts.rules import Viewer
from server.claims.models import ExternalDocument
from server.claims.queries import visibility
from server.claims.queries.claims import may_use
from server.claims.rules.inputs import ParticipantFields
from server.claims.rules.terms import BASIS_KINDS
from server.kit import db, ids
from server.kit.checks import Checks
from server.reader import policy


@dataclass(frozen=True)
class Basis:
    """What a basis says of a new claim: fields by name, and participants."""

    fields: Mapping[str, Any] = field(default_factory=dict)
    participants: tuple[ParticipantFields, ...] = ()


Find = Callable[[Viewer, str], Awaitable[Basis | None]]


async def _partner(viewer: Viewer, partner_id: str) -> Basis | None:
    found = await db.value("SELECT EXISTS (SELECT FROM partner WHERE id = $1)", partner_id)
    return Basis({"partner_id": partner_id}) if found and may_use(viewer, partner_id) else None


async def _external_document(viewer: Viewer, document_id: str) -> Basis | None:
    clause = visibility.external_documents_visible_to(viewer)
    document = await ExternalDocument.get_or_none(id=document_id)
    if document is None or not await policy.sees("external_document", clause, viewer, document_id):
        return None
    return Basis({"partner_id": document.partner_id} if document.partner_id else {})


_finders: dict[str, Find] = {"ptn": _partner, "xdc": _external_document}


def extend(prefix: str, kind: str, find: Find) -> None:
    """Let claims be based on records of an upper room; wired once, in app.py.

    `find` returns None for what is absent or invisible to the viewer.
    """
    BASIS_KINDS[prefix] = kind
    _finders[prefix] = find


async def find(viewer: Viewer, basis_id: str | None, checks: Checks) -> Basis:
    """Return what the basis says; note one that cannot be used."""
    if basis_id is None:
        return Basis()
    finder = _finders.get(ids.prefix_of(basis_id) or "")
    found = await finder(viewer, basis_id) if finder else None
    if found is None:
        checks.note("NOT_FOUND", "The basis was not found.", ("basisId",))
    return found or Basis()
