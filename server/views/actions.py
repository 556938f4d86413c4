"""Every change of saved views."""

from typing import Any, Unpack

from server.accounts.rules import Viewer
from server.kit import changes, clock, db, events, ids
from server.kit.checks import Checks
from server.kit.errors import Refusal
from server.views import queries, rules
from server.views.models import SavedView
from server.views.rules import ViewFields

_FOLLOW = """UPDATE saved_view SET query = replace(query::text, $1, $2)::jsonb, version = version + 1, updated_at = $3
    WHERE position($1 in query::text) > 0 RETURNING id, version"""


async def create(
    viewer: Viewer,
    *,
    name: str,
    page: str,
    query: Any,
    is_shared: bool = False,
    position: int | None = None,
) -> SavedView:
    """Save a view for the viewer, behind the others unless a position is given."""
    rules.check_staff(viewer)
    checks = Checks()
    given: ViewFields = {"name": name, "query": query, "is_shared": is_shared}
    clean = rules.view(given if position is None else {**given, "position": position}, page, checks)
    clean["page"] = rules.page(page, checks)
    checks.refuse()
    async with db.transaction():
        await db.execute("SELECT pg_advisory_xact_lock(hashtext($1))", f"saved views of {viewer.id}")
        count, end = await queries.places(viewer.id, page)
        if count >= rules.MOST_VIEWS:
            message = f"At most {rules.MOST_VIEWS} views of one page."
            raise Refusal("TOO_MANY", message, ("page",), max=rules.MOST_VIEWS)
        clean.setdefault("position", min(end, rules.POSITIONS[-1]))
        made = changes.made(actor=viewer.id)
        view = await SavedView.create(id=ids.new("svw"), owner_id=viewer.id, **made, **clean)
        await events.record("saved_view.create", view.id, version=1, actor=viewer.id)
    return view


async def update(viewer: Viewer, *, view_id: str, expected_version: int, **fields: Unpack[ViewFields]) -> SavedView:
    """Change a view; one that is no longer shared is its owner's alone."""
    async with db.transaction():
        view = await _opened(viewer, view_id, expected_version)
        checks = Checks()
        clean = rules.view(fields, view.page, checks)
        checks.refuse()
        await changes.write(view, "saved_view.update", actor=viewer.id, **clean)
    return view


async def delete(viewer: Viewer, *, view_id: str, expected_version: int) -> SavedView:
    """Delete a view: nothing refers to it."""
    async with db.transaction():
        view = await _opened(viewer, view_id, expected_version)
        await view.delete()
        told = {"name": [view.name, None]}
        await events.record("saved_view.delete", view.id, version=view.version + 1, actor=viewer.id, data=told)
    return view


async def record_merged(*, source_id: str, into_id: str, actor: str | None) -> None:
    """Have views that filter by a record filter by the one that it was merged into."""
    rows = await db.rows(_FOLLOW, source_id, into_id, clock.now())
    versions = [(row["id"], row["version"]) for row in rows]
    await events.record_all("saved_view.update", versions, actor=actor, data={"record": [source_id, into_id]})


async def _opened(viewer: Viewer, view_id: str, expected_version: int) -> SavedView:
    """Lock the view for a change."""
    view = await queries.lock(viewer, view_id)
    await changes.compare(view, expected_version)
    if not rules.may_change(viewer, view.owner_id):
        raise Refusal("FORBIDDEN", "A shared view is changed by its owner or an administrator.")
    return view
