"""Writing a batch of documents that have been checked: new ones by COPY, the others one by one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from server.accounts import queries as people
from server.accounts.rules import Viewer
from server.kit import changes, clock, db, events, ids
from server.kit.checks import Checks
from server.orders.models import SourceDocument
from server.orders.rules import changing, terms
from server.orders.rules.changing import LineChanges
from server.orders.rules.terms import PREFIXES, DocumentKind

_HEADER = ("number", "date", "partner_id", "contact_id", "manager_id", "currency")
_LINE = (*changing.TOLD, *changing.CANCELLED)


@dataclass
class Draft:
    """An item on its way: what is told of it, what is wrong, what there is already, what changes."""

    external_id: str
    clean: dict[str, Any]
    checks: Checks
    document: SourceDocument | None = None
    lines: LineChanges | None = None
    columns: dict[str, Any] = field(default_factory=dict)
    """Of the document, those that differ."""
    made: str | None = None
    """The id of a new document."""

    @property
    def differs(self) -> bool:
        return bool(self.columns or (self.lines and self.lines.told))


def columns(draft: Draft) -> dict[str, Any]:
    """Return the document's columns that differ from what there is."""
    found = {name: draft.clean[name] for name in _HEADER if name in draft.clean}
    archived_at = draft.document.archived_at if draft.document else None
    if draft.clean.get("is_archived") is not None:
        found["archived_at"] = (archived_at or clock.now()) if draft.clean["is_archived"] else None
    if draft.lines:
        found["amount"] = draft.lines.amount
    return {name: value for name, value in found.items() if value != getattr(draft.document, name, None)}


async def write(viewer: Viewer, kind: DocumentKind, system: str, drafts: Sequence[Draft]) -> None:
    """Write the drafts within the open transaction."""
    await _create(viewer, kind, system, [draft for draft in drafts if draft.document is None])
    changed = [draft for draft in drafts if draft.document and draft.differs]
    for draft in sorted(changed, key=lambda draft: draft.document.id if draft.document else ""):
        await _update(viewer, kind, draft)
    await _write_lines(changed)


async def _create(viewer: Viewer, kind: DocumentKind, system: str, drafts: Sequence[Draft]) -> None:
    if not drafts:
        return
    made = changes.made(actor=viewer.id)
    blank = {"kind": kind.value, "currency": (await people.organisation()).currency, "amount": 0}
    names = ("number", "date", "partner_id", "contact_id", "manager_id", "currency", "amount", "archived_at")
    for draft in drafts:
        draft.made = ids.new(PREFIXES[kind])
    await db.copy(
        "source_document",
        [
            {"id": draft.made, **made, "kind": kind.value}
            | {name: draft.columns.get(name, blank.get(name)) for name in names}
            for draft in drafts
        ],
    )
    await db.copy("document_reference", [_reference(kind, system, draft) for draft in drafts])
    await db.copy("document_line", [row for draft in drafts for row in _new_lines(draft, draft.made or "")])
    versions = [(draft.made or "", 1) for draft in drafts]
    await events.record_all(terms.event(kind, "create"), versions, actor=viewer.id, data={})


def _reference(kind: DocumentKind, system: str, draft: Draft) -> dict[str, Any]:
    row = {"id": ids.new("ref"), "document_id": draft.made, "kind": kind.value}
    return row | {"system": system, "value": draft.external_id}


def _new_lines(draft: Draft, document_id: str) -> Iterable[dict[str, Any]]:
    for position, line in draft.lines.new.items() if draft.lines else ():
        row = {"id": ids.new("dln"), "document_id": document_id, "position": position}
        yield row | {name: line[name] for name in _LINE}


async def _update(viewer: Viewer, kind: DocumentKind, draft: Draft) -> None:
    assert draft.document  # noqa: S101 - the caller has chosen those that are there
    notes = {"lines": draft.lines.told} if draft.lines and draft.lines.told else None
    await changes.write(draft.document, terms.event(kind, "update"), actor=viewer.id, notes=notes, **draft.columns)


async def _write_lines(drafts: Sequence[Draft]) -> None:
    """Take away, change and add the lines of documents that were there already."""
    gone = [each for draft in drafts if draft.lines for each in draft.lines.gone]
    if gone:
        await db.execute("DELETE FROM document_line WHERE id = ANY($1::text[])", gone)
    for draft in drafts:
        for line_id, changed in draft.lines.changed.items() if draft.lines else ():
            places = ", ".join(f"{name} = ${at}" for at, name in enumerate(changed, 2))
            await db.execute(f"UPDATE document_line SET {places} WHERE id = $1", line_id, *changed.values())
    new = [row for draft in drafts if draft.document for row in _new_lines(draft, draft.document.id)]
    await db.copy("document_line", new)
