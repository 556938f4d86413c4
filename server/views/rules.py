"""What a saved view may hold, and who may change it."""

import re
from collections.abc import Mapping
from typing import Any, TypedDict

import orjson

from server.accounts.rules import Scope, Viewer
from server.kit.checks import Checks
from server.kit.errors import Refusal

MOST_VIEWS = 100
"""How many views one owner may have of one page."""
LONGEST_QUERY = 8192
"""Bytes of a query as JSON: an address in a browser holds no more."""
POSITIONS = range(10_000)
_PAGE = re.compile(r"[a-z][a-z0-9/-]{0,63}")


class ViewFields(TypedDict, total=False):
    """What a caller may set of a view; what is absent stays."""

    name: str | None
    query: Any
    is_shared: bool | None
    position: int | None


def view(given: ViewFields, checks: Checks) -> dict[str, Any]:
    """Return the given fields made clean; none of them can be cleared."""
    clean: dict[str, Any] = {**given}
    if "name" in clean:
        clean["name"] = checks.text(clean["name"], "name", limit=250, required=True)
    if "query" in clean:
        clean["query"] = _query(clean["query"], checks)
    if "is_shared" in clean and clean["is_shared"] is None:
        checks.note("REQUIRED", "isShared is required.", ("isShared",))
    if "position" in clean and clean["position"] not in POSITIONS:
        least, most = POSITIONS[0], POSITIONS[-1]
        checks.note("INVALID", f"position is from {least} to {most}.", ("position",), min=least, max=most)
    return clean


def page(given: str, checks: Checks) -> str:
    """Return the page that a view is of."""
    if not _PAGE.fullmatch(given):
        checks.note("INVALID", "page is a path of the app in small letters, such as claims.", ("page",))
    return given


def may_change(viewer: Viewer, owner_id: str) -> bool:
    """Tell whether a view that the viewer sees is the viewer's to change."""
    return owner_id == viewer.id or Scope.ADMIN in viewer.scopes


def check_staff(viewer: Viewer) -> None:
    if not viewer.is_staff:
        raise Refusal("FORBIDDEN", "Views are saved by the staff.")


def _query(given: Any, checks: Checks) -> Any:
    """Return the query as JSON keeps it: an infinite number is null there."""
    if not isinstance(given, Mapping):
        checks.note("INVALID", "query is an object.", ("query",))
        return None
    try:
        kept = orjson.dumps(given)
    except orjson.JSONEncodeError:  # a number of a hundred digits, or no end of levels
        checks.note("INVALID", "query holds what cannot be kept.", ("query",))
        return None
    if len(kept) > LONGEST_QUERY:
        checks.note("TOO_LONG", f"query is longer than {LONGEST_QUERY} bytes of JSON.", ("query",), max=LONGEST_QUERY)
    return orjson.loads(kept)
