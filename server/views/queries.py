"""Which saved views a viewer sees, and locking one of them."""

from server.accounts.rules import Viewer
from server.kit import db
from server.kit.errors import missing
from server.reader import policy
from server.reader.policy import Clause
from server.views.models import SavedView

_SHARED_OR_OWN = Clause("({t}.is_shared OR {t}.owner_id = {me})", {"me": lambda viewer: viewer.id})


def visible_to(viewer: Viewer) -> Clause:
    """Staff see their own views and those that are shared."""
    return _SHARED_OR_OWN if viewer.is_staff else policy.NONE


async def lock(viewer: Viewer, view_id: str) -> SavedView:
    """Lock a view that the viewer sees; refuse any other as missing."""
    if not await policy.sees("saved_view", visible_to(viewer), viewer, view_id):
        raise missing("The view")
    found = await SavedView.filter(id=view_id).select_for_update().get_or_none()
    if found is None:  # deleted meanwhile
        raise missing("The view")
    return found


async def places(owner_id: str, page: str) -> tuple[int, int]:
    """Return how many views the owner has of a page, and the first position behind them."""
    sql = "SELECT count(*), coalesce(max(position) + 1, 0) FROM saved_view WHERE owner_id = $1 AND page = $2"
    found = await db.row(sql, owner_id, page)
    return (int(found[0]), int(found[1])) if found else (0, 0)
