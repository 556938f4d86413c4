"""Changing saved views."""

from typing import Any

import strawberry
from strawberry import UNSET
from strawberry.scalars import JSON

from server.api import declare, payload
from server.api.payload import KEY, Payload, VersionedInput, given_fields, mutation
from server.api.views.types import OF_PAGE, SavedView
from server.views import actions, rules

_OF_QUERY = (
    f"The page's search parameters: an object of at most {rules.LONGEST_QUERY} bytes. A report's are texts, numbers and"
    f" truths; its `period` is one of {', '.join(rules.PERIODS)}, or days as 2026-01-01..2026-03-31."
)
_OWN = " A shared one is changed by its owner or, with the scope `admin`, by an administrator."


@strawberry.type(description="A saved view after a change.")
class SavedViewPayload(Payload):
    saved_view: SavedView | None = declare.result(
        "The view; after a version conflict: as it is now; null once deleted.", payload.record_id
    )


@strawberry.input(description="A new view.")
class SavedViewCreateInput:
    name: str = strawberry.field(description="How it is called, at most 250 characters.")
    page: str = strawberry.field(description=OF_PAGE)
    query: JSON = strawberry.field(description=_OF_QUERY)
    is_shared: bool = strawberry.field(default=False, description="Whether all of the staff see it.")
    position: int | None = strawberry.field(
        default=None, description="Where it stands, 0 to 9999; behind the viewer's others when absent."
    )
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="Changes of a view: what is absent stays.")
class SavedViewUpdateInput(VersionedInput):
    name: str | None = strawberry.field(default=UNSET, description="How it is called, at most 250 characters.")
    query: JSON | None = strawberry.field(default=UNSET, description=_OF_QUERY)
    is_shared: bool | None = strawberry.field(default=UNSET, description="Whether all of the staff see it.")
    position: int | None = strawberry.field(default=UNSET, description="Where it stands, 0 to 9999.")


def _view(action: Any) -> Any:
    return lambda viewer, given: action(
        viewer, view_id=given.id, expected_version=given.expected_version, **given_fields(given)
    )


@strawberry.type
class ViewMutation:
    saved_view_create = mutation(
        f"Save a view; the staff may have {rules.MOST_VIEWS} each of a page.",
        SavedViewPayload,
        SavedViewCreateInput,
        lambda viewer, given: actions.create(viewer, **given_fields(given)),
    )
    saved_view_update = mutation(
        "Change a view, share it, or take it back." + _OWN,
        SavedViewPayload,
        SavedViewUpdateInput,
        _view(actions.update),
    )
    saved_view_delete = mutation("Delete a view." + _OWN, SavedViewPayload, VersionedInput, _view(actions.delete))
