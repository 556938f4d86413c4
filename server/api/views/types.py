"""Saved views, as the API shows them."""

import strawberry
from strawberry.scalars import JSON

from server.accounts.rules import Viewer
from server.api import declare, tables
from server.api.accounts.types import User
from server.api.node import Record
from server.views import rules

OF_PAGE = f"The page of the app: `claims`, or `reports/` and the name of a report: {', '.join(rules.REPORTS)}."


@strawberry.type(description="What the viewer may do with a saved view.")
class SavedViewPermissions:
    can_update: bool = strawberry.field(description="Change it, share it, delete it.")


def _permissions(viewer: Viewer, owner_id: str) -> SavedViewPermissions:
    return SavedViewPermissions(can_update=rules.may_change(viewer, owner_id))


@declare.record(tables.SAVED_VIEW, "What a page of the app was asked to show, kept by name.")
class SavedView(Record):
    name: str = declare.column("How it is called.", order=True)
    page: str = declare.column(OF_PAGE)
    query: JSON = declare.column("The page's search parameters, an object.", where=False)
    is_shared: bool = declare.column("Whether all of the staff see it; else its owner alone.")
    position: int = declare.column("Where it stands among the page's views.", order=True)
    owner: User | None = declare.one("Whose it is.")
    viewer_permissions: SavedViewPermissions = declare.derived(
        "What the viewer may do with it.", _permissions, {"owner_id": "{t}.owner_id"}
    )
