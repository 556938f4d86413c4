"""Opening a claim for a change: scope, functional option, lock and version, in this order."""

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.claims.models import Claim
from server.claims.queries import claims as queries
from server.claims.queries import option
from server.claims.rules import rights
from server.kit import changes
from server.kit.errors import Refusal


async def opened(
    viewer: Viewer, claim_id: str, expected_version: int | None, *, scope: Scope = Scope.CLAIMS_WRITE
) -> Claim:
    """Lock a claim, at the version that the caller knows when it must know one."""
    accounts.require(viewer, scope)
    await option.opened()
    claim = await queries.lock(viewer, claim_id)
    if expected_version is not None:
        await changes.compare(claim, expected_version)
    return claim


async def worked_on(viewer: Viewer, claim_id: str, expected_version: int | None = None) -> Claim:
    """Lock a claim that is the viewer's to work on, and not archived."""
    claim = await opened(viewer, claim_id, expected_version)
    await check_works(viewer, claim)
    check_unarchived(claim)
    return claim


async def check_works(viewer: Viewer, claim: Claim) -> None:
    """Refuse who does not work on the claim."""
    forbidden = rights.working(viewer, await queries.state(viewer, claim))
    if forbidden:
        raise Refusal.of([forbidden])


def check_managed(viewer: Viewer) -> None:
    if not viewer.manages:
        raise Refusal("FORBIDDEN", "This is for managers.")


def check_unarchived(claim: Claim, *path: str) -> None:
    if claim.archived_at:
        raise Refusal("INVALID", "This claim is archived.", path or ("id",), merged_into=claim.merged_into_id)
