"""Links between claims: duplicates, parents, relatives."""

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.claims.actions import opening
from server.claims.models import Claim, ClaimLink
from server.claims.queries import claims as queries
from server.claims.queries import links as lookup
from server.claims.queries import option
from server.claims.rules.terms import LinkKind
from server.kit import changes, db, events, ids
from server.kit.errors import Refusal


async def add(viewer: Viewer, *, claim_id: str, other_id: str, kind: LinkKind) -> ClaimLink:
    """Link two claims: the other is the original, the parent or a relative of the first."""
    accounts.require(viewer, Scope.CLAIMS_WRITE)
    if claim_id == other_id:
        raise Refusal("INVALID", "A claim is not linked with itself.", ("otherId",))
    async with db.transaction():
        await option.opened()
        await hold(kind)
        claim, other = await queries.lock_all(viewer, {claim_id: "claimId", other_id: "otherId"})
        await opening.check_works(viewer, claim)
        opening.check_unarchived(claim, "claimId")
        opening.check_unarchived(other, "otherId")
        existing = await lookup.between(claim_id, other_id, kind)
        if existing:
            raise Refusal("DUPLICATE", "These claims are linked so already.", ("otherId",), existing=existing)
        if kind is LinkKind.PARENT:
            await _check_parent(claim_id, other_id)
        return await insert(viewer, claim, other, kind)


async def remove(viewer: Viewer, *, link_id: str, expected_version: int) -> ClaimLink:
    accounts.require(viewer, Scope.CLAIMS_WRITE)
    async with db.transaction():
        await option.opened()
        seen = await lookup.get(viewer, link_id)
        await hold(LinkKind(seen.kind))
        claim, other = await queries.lock_all(viewer, {seen.claim_id: "id", seen.other_id: "id"})
        link = await lookup.get(viewer, link_id)
        await changes.compare(link, expected_version)
        await opening.check_works(viewer, claim)
        await link.delete()
        await _tell(viewer, "claim.link_remove", link, claim, other)
    return link


async def hold(kind: LinkKind) -> None:
    """Let one transaction at a time change the tree of claims, so that no ring closes unseen."""
    if kind is LinkKind.PARENT:
        await db.execute("SELECT pg_advisory_xact_lock(hashtext('claim_link'))")


async def insert(viewer: Viewer, claim: Claim, other: Claim, kind: LinkKind) -> ClaimLink:
    """Write a link that has been checked, and note it in the history of both claims."""
    made = changes.made(actor=viewer.id)
    link = await ClaimLink.create(id=ids.new("lnk"), claim_id=claim.id, other_id=other.id, kind=kind, **made)
    await _tell(viewer, "claim.link_add", link, claim, other)
    return link


async def _check_parent(claim_id: str, parent_id: str) -> None:
    if await lookup.parent_of(claim_id):
        raise Refusal("INVALID", "This claim has a parent already.", ("claimId",))
    if await lookup.is_below(parent_id, claim_id):
        raise Refusal("INVALID", "The other claim stands below this one.", ("otherId",))


async def _tell(viewer: Viewer, kind: str, link: ClaimLink, claim: Claim, other: Claim) -> None:
    data = {"link": link.id, "kind": link.kind, "claim": claim.id, "other": other.id}
    for each in (claim, other):
        await events.record(kind, each.id, version=each.version, actor=viewer.id, data=data)
