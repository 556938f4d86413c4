"""Documents as another system tells them, a batch at a time: by its ids, each created once and then kept up to date."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.claims.queries import claims
from server.kit import clock, db
from server.kit.checks import Checks
from server.kit.errors import Problem, Refusal
from server.orders.actions import reasons, writing
from server.orders.actions.writing import Draft
from server.orders.models import DocumentLine, SourceDocument
from server.orders.queries import documents as queries
from server.orders.rules import cancelling, changing, inputs
from server.orders.rules.inputs import MOST_DOCUMENTS
from server.orders.rules.terms import DocumentKind, DocumentOutcome
from server.partners import queries as partners


@dataclass(frozen=True)
class Item:
    """A document by what the other system calls it; `fields` are those of `inputs.DocumentFields`."""

    external_id: str
    fields: Mapping[str, Any]


@dataclass
class Result:
    """What came of one item."""

    external_id: str
    outcome: DocumentOutcome
    document_id: str | None = None
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class _Known:
    """What the items refer to and may use."""

    documents: dict[str, SourceDocument]
    """By external id."""
    lines: dict[str, dict[int, DocumentLine]]
    disputed: dict[str, Any]
    partners: set[str]
    contacts: dict[str, str]
    staff: set[str]
    reasons: dict[str, str]


async def put(
    viewer: Viewer, *, kind: DocumentKind, system: str, items: Sequence[Item], dry_run: bool = False
) -> list[Result]:
    """Create the documents that `system` has not told of before, bring the others up to date; each item stands alone.

    The other system is the authority, so no version is compared. What is not told stays; `lines`, when told, are all
    that the document has. A dry run writes nothing.
    """
    accounts.require(viewer, Scope.ORDERS_WRITE)
    cancelling.check_keeps(viewer)
    if len(items) > MOST_DOCUMENTS:
        message = f"At most {MOST_DOCUMENTS} documents at a time."
        raise Refusal("TOO_MANY", message, ("documents",), max=MOST_DOCUMENTS)
    checks = Checks()
    name = checks.text(system, "system", limit=64, required=True) or ""
    checks.refuse()
    async with db.transaction():
        await db.execute("SELECT pg_advisory_xact_lock(hashtext($1))", f"orders {name}")
        drafts = _cleaned(kind, items)
        await _refer(name, drafts)
        known = await _known(viewer, kind, name, drafts, writes=not dry_run)
        for draft in drafts:
            _check(viewer, draft, known)
        if not dry_run:
            await writing.write(viewer, kind, name, [draft for draft in drafts if not draft.checks.problems])
    return [_result(draft) for draft in drafts]


def _cleaned(kind: DocumentKind, items: Iterable[Item]) -> list[Draft]:
    drafts: list[Draft] = []
    seen: set[str] = set()
    now = clock.now()
    for each in items:
        checks = Checks()
        external_id = checks.text(each.external_id, "externalId", limit=250, required=True) or ""
        if external_id in seen:
            checks.note("DUPLICATE", "This external id is given twice.", ("externalId",))
        seen.add(external_id)
        drafts.append(Draft(external_id, inputs.document(kind, each.fields, checks, now=now), checks))
    return drafts


async def _refer(system: str, drafts: Sequence[Draft]) -> None:
    """Put the partners' ids where they are told by what the system calls them."""
    told = {draft.clean["partner_reference"] for draft in drafts if draft.clean.get("partner_reference")}
    found = await partners.by_references(system, told) if told else {}
    for draft in drafts:
        reference = draft.clean.pop("partner_reference", None)
        if reference is None or draft.clean.get("partner_id"):
            continue
        if reference in found:
            draft.clean["partner_id"] = found[reference]
        else:
            draft.checks.note("NOT_FOUND", f"The system {system} calls no partner so.", ("partnerReference",))


async def _known(viewer: Viewer, kind: DocumentKind, system: str, drafts: Sequence[Draft], *, writes: bool) -> _Known:
    there = await queries.by_references(kind, system, [draft.external_id for draft in drafts])
    documents = await queries.lock_all(there.values())
    lines: dict[str, dict[int, DocumentLine]] = {each: {} for each in documents}
    for line in await queries.lines_of([*documents]):
        lines[line.document_id][line.position] = line
    names = {
        line["cancellation_reason"]
        for draft in drafts
        for line in draft.clean.get("lines", {}).values()
        if line.get("cancellation_reason")
    }
    return _Known(
        {external: documents[each] for external, each in there.items()},
        lines,
        await queries.disputed(documents),
        await queries.active_partners(_told(drafts, "partner_id")),
        await queries.active_contacts(_told(drafts, "contact_id")),
        await queries.active_staff(_told(drafts, "manager_id")),
        await reasons.ensure(viewer, names, writes=writes),
    )


def _told(drafts: Iterable[Draft], name: str) -> set[str]:
    return {draft.clean[name] for draft in drafts if draft.clean.get(name)}


def _check(viewer: Viewer, draft: Draft, known: _Known) -> None:
    """Note what is wrong with an item, and find what it changes."""
    clean, checks = draft.clean, draft.checks
    document = known.documents.get(draft.external_id)
    if document is None:
        inputs.required(clean, checks)
    elif not claims.may_use(viewer, document.partner_id):
        checks.note("DUPLICATE", "There is such a document already.", ("externalId",))
        return
    draft.document = document
    _check_related(viewer, draft, known)
    if checks.problems:
        return
    if "lines" in clean or document is None:
        before = known.lines[document.id] if document else {}
        told = {position: _resolved(line, known) for position, line in clean.pop("lines", {}).items()}
        draft.lines = changing.compare(before, told, known.disputed, checks, actor=viewer.id, now=clock.now())
    draft.columns = writing.columns(draft)


def _check_related(viewer: Viewer, draft: Draft, known: _Known) -> None:
    clean, checks, document = draft.clean, draft.checks, draft.document
    partner = clean.get("partner_id") or (document.partner_id if document else None)
    new = {name for name in ("partner_id", "contact_id", "manager_id") if _differs(draft, name)}
    if "partner_id" in new and not (partner in known.partners and claims.may_use(viewer, partner)):
        checks.note("NOT_FOUND", "The partner is an active one.", ("partnerId",))
    if new & {"contact_id", "partner_id"} and clean.get("contact_id", document and document.contact_id):
        contact = clean.get("contact_id", document and document.contact_id)
        if "contact_id" in new and known.contacts.get(contact or "") != partner:
            checks.note("NOT_FOUND", "The contact person is an active one of the partner.", ("contactId",))
        elif "contact_id" not in clean:
            clean["contact_id"] = None  # the contact of another partner
    if "manager_id" in new and clean["manager_id"] not in known.staff:
        checks.note("NOT_FOUND", "The manager is an active user of the staff.", ("managerId",))
    for at, line in enumerate(clean.get("lines", {}).values()):
        name = line.get("cancellation_reason")
        if name and name not in known.reasons:
            path = ("lines", str(at), "cancellationReason")
            checks.note("NOT_FOUND", "The reason is an active one.", path)


def _differs(draft: Draft, name: str) -> bool:
    told = draft.clean.get(name)
    return told is not None and told != getattr(draft.document, name, None)


def _resolved(line: Mapping[str, Any], known: _Known) -> dict[str, Any]:
    """Return the line with the id of its reason in the place of the name."""
    found = dict(line)
    if "cancellation_reason" in found:
        name = found.pop("cancellation_reason")
        found["cancellation_reason_id"] = known.reasons[name] if name else None
    return found


def _result(draft: Draft) -> Result:
    if draft.checks.problems:
        return Result(draft.external_id, DocumentOutcome.REFUSED, None, draft.checks.problems)
    if draft.document is None:
        return Result(draft.external_id, DocumentOutcome.CREATED, draft.made)
    return Result(
        draft.external_id, DocumentOutcome.UPDATED if draft.differs else DocumentOutcome.UNCHANGED, draft.document.id
    )
