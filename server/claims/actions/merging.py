"""Making one claim of two, and several of one."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, TypedDict

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.claims.actions import deadlines, links, opening, registration
from server.claims.models import Claim
from server.claims.queries import claims as queries
from server.claims.queries import links as lookup
from server.claims.queries import option
from server.claims.rules import inputs, rights
from server.claims.rules.terms import ACTIVE, ClaimStatus, LinkKind
from server.kit import changes, clock, db
from server.kit.checks import Checks
from server.kit.errors import Refusal

MOST_PARTS = 20
_INHERITED = (
    "partner_id",
    "contact_person_id",
    "direction",
    "channel",
    "importance",
    "severity",
    "currency",
    "responsible_id",
    "registered_at",
)
_MOVE = (
    """UPDATE participant p SET claim_id = $2 WHERE p.claim_id = $1 AND NOT EXISTS (
        SELECT FROM participant q WHERE q.claim_id = $2 AND q.partner_id = p.partner_id
        AND q.contact_id IS NOT DISTINCT FROM p.contact_id
        AND q.partner_role_id IS NOT DISTINCT FROM p.partner_role_id)""",
    "UPDATE claim_reference SET claim_id = $2 WHERE claim_id = $1",
    """DELETE FROM claim_link WHERE (claim_id = $1 AND other_id = $2) OR (claim_id = $2 AND other_id = $1)""",
    """UPDATE claim_link l SET claim_id = $2 WHERE l.claim_id = $1 AND NOT EXISTS (
        SELECT FROM claim_link k WHERE k.kind = l.kind AND (
            (k.claim_id = $2 AND (k.other_id = l.other_id OR k.kind = 'PARENT'))
            OR (k.claim_id = l.other_id AND k.other_id = $2)))""",
    """UPDATE claim_link l SET other_id = $2 WHERE l.other_id = $1 AND NOT EXISTS (
        SELECT FROM claim_link k WHERE k.kind = l.kind AND (
            (k.other_id = $2 AND k.claim_id = l.claim_id)
            OR (k.other_id = l.claim_id AND k.claim_id = $2)))""",
    "DELETE FROM claim_link WHERE $1 IN (claim_id, other_id)",
)


class Part(TypedDict, total=False):
    """What a claim split from another has of its own; the rest it inherits."""

    title: str | None
    description: str | None
    reason_id: str | None
    amount_claimed: Decimal | None


async def merge(viewer: Viewer, *, source_id: str, into_id: str, expected_version: int) -> Claim:
    """Move participants, links and references to the claim that stays; close and archive the source.

    Both are of one partner. A claim that stays and has no basis takes the source's. Return the claim that stays.
    Upper rooms hear `claim.merge` of the source.
    """
    accounts.require(viewer, Scope.CLAIMS_WRITE)
    if source_id == into_id:
        raise Refusal("INVALID", "A claim is not merged into itself.", ("intoId",))
    async with db.transaction():
        await option.opened()
        await links.hold(LinkKind.PARENT)
        source, into = await queries.lock_all(viewer, {source_id: "sourceId", into_id: "intoId"})
        await changes.compare(source, expected_version)
        await _check_merge(viewer, source, into)
        for sql in _MOVE:
            await db.execute(sql, *((source.id, into.id) if "$2" in sql else (source.id,)))
        await links.insert(viewer, source, into, LinkKind.DUPLICATE)
        basis: dict[str, Any] = {"basis": source.basis} if into.basis is None and source.basis else {}
        await changes.write(into, "claim.absorb", actor=viewer.id, notes={"absorbed": source.id}, **basis)
        await deadlines.write(source, "claim.merge", actor=viewer.id, **_merged(source, into))
    return into


async def split(viewer: Viewer, *, claim_id: str, expected_version: int, parts: Sequence[Part]) -> list[Claim]:
    """Register a claim below this one for each part, of the same partner and date; return them."""
    async with db.transaction():
        claim = await opening.worked_on(viewer, claim_id, expected_version)
        clean = await _clean_parts(viewer, claim, parts)
        await links.hold(LinkKind.PARENT)
        inherited = {name: getattr(claim, name) for name in _INHERITED} | {"basis_id": claim.basis}
        made = [await registration.insert(viewer, {**inherited, **each}) for each in clean]
        for each in made:
            await links.insert(viewer, each, claim, LinkKind.PARENT)
        notes = {"parts": [each.id for each in made]}
        await changes.write(claim, "claim.split", actor=viewer.id, notes=notes)
    return made


async def _check_merge(viewer: Viewer, source: Claim, into: Claim) -> None:
    for each in (source, into):
        await opening.check_works(viewer, each)
    opening.check_unarchived(source, "sourceId")
    opening.check_unarchived(into, "intoId")
    if source.partner_id != into.partner_id:
        raise Refusal("INVALID", "Claims of two partners are linked, not merged.", ("intoId",))
    if await _would_close_a_ring(source.id, into.id):
        raise Refusal("INVALID", "One of these claims stands far below the other.", ("intoId",))


async def _would_close_a_ring(source_id: str, into_id: str) -> bool:
    """Tell whether a claim between the two would come to stand above and below the one that stays."""
    if await lookup.parent_of(source_id) == into_id or await lookup.parent_of(into_id) == source_id:
        return False
    return await lookup.is_below(into_id, source_id) or await lookup.is_below(source_id, into_id)


def _merged(source: Claim, into: Claim) -> dict[str, Any]:
    """Return what becomes of the source."""
    at = clock.now()
    fields: dict[str, Any] = {"merged_into_id": into.id, "archived_at": at}
    if source.status in ACTIVE:
        fields |= {"status": ClaimStatus.WITHDRAWN, "closed_at": at}
    return fields


async def _clean_parts(viewer: Viewer, claim: Claim, parts: Sequence[Part]) -> list[dict[str, Any]]:
    checks = Checks()
    if claim.status not in ACTIVE:
        checks.note("INVALID", "A closed claim is not split.", ("id",))
    if not 0 < len(parts) <= MOST_PARTS:
        checks.note("INVALID", f"From 1 to {MOST_PARTS} parts.", ("parts",), min=1, max=MOST_PARTS)
    checks.refuse()
    clean = [inputs.claim(each, checks, now=clock.now(), path=_path(at)) for at, each in enumerate(parts)]
    for at, each in enumerate(clean):
        checks.problems += rights.setting(viewer, each)
        inputs.required(("title", "description"), each, checks, *_path(at))
        await queries.check_related(viewer, each, checks, partner_id=None, path=_path(at))
    checks.refuse()
    return clean


def _path(at: int) -> tuple[str, ...]:
    return ("parts", str(at))
