"""What a saved view may hold, and who may change it."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, TypedDict

from server.accounts.rules import Scope, Viewer
from server.kit.checks import Checks
from server.kit.errors import Refusal

MOST_VIEWS = 100
"""How many views one owner may have of one page."""
LONGEST_QUERY = 8192
"""Bytes of a query as JSON: an address in a browser holds no more."""
POSITIONS = range(10_000)
_PAGE = re.compile(r"[a-z][a-z0-9/-]{0,63}")
_OF_REPORTS = "reports/"
REPORTS = (
    "dynamics", "satisfaction", "structure", "times", "load", "ageing", "reopenings", "control", "repeats", "radar",
    "money", "cancellations", "assignments",
)  # fmt: skip
"""What the app calls its reports: a view of `reports/dynamics` is a variant of that report."""
PERIODS = (
    "thisWeek", "lastWeek", "thisMonth", "lastMonth", "thisQuarter", "lastQuarter", "thisYear", "lastYear",
    "last90Days", "last12Months",
)  # fmt: skip
"""Periods that move on with the days; any other has its first and its last day."""
_DAYS = re.compile(r"(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)")
_PARAMETER = re.compile(r"[a-z][A-Za-z0-9]{0,39}")


class ViewFields(TypedDict, total=False):
    """What a caller may set of a view; what is absent stays."""

    name: str | None
    query: Any
    is_shared: bool | None
    position: int | None


def view(given: ViewFields, of: str, checks: Checks) -> dict[str, Any]:
    """Return the given fields of a view of a page made clean; none of them can be cleared."""
    clean: dict[str, Any] = {**given}
    if "name" in clean:
        clean["name"] = checks.text(clean["name"], "name", limit=250, required=True)
    if "query" in clean:
        clean["query"] = checks.json(clean["query"], "query", limit=LONGEST_QUERY)
        if of.startswith(_OF_REPORTS) and clean["query"]:
            _check_variant(clean["query"], checks)
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
    elif given.startswith(_OF_REPORTS) and given.removeprefix(_OF_REPORTS) not in REPORTS:
        checks.note("INVALID", f"The reports are {', '.join(REPORTS)}.", ("page",), allowed=list(REPORTS))
    return given


def may_change(viewer: Viewer, owner_id: str) -> bool:
    """Tell whether a view that the viewer sees is the viewer's to change."""
    return owner_id == viewer.id or Scope.ADMIN in viewer.scopes


def check_staff(viewer: Viewer) -> None:
    if not viewer.is_staff:
        raise Refusal("FORBIDDEN", "Views are saved by the staff.")


def _check_variant(query: Mapping[str, Any], checks: Checks) -> None:
    """Note what a report's address cannot hold: it is flat, and its period is one that can be told."""
    for name, value in query.items():
        if not _PARAMETER.fullmatch(name) or not isinstance(value, str | int | float):
            checks.note("INVALID", "A parameter of a report is a text, a number or a truth.", ("query", name))
    if "period" in query and not _is_period(query["period"]):
        message = f"period is one of {', '.join(PERIODS)}, or days as 2026-01-01..2026-03-31."
        checks.note("INVALID", message, ("query", "period"), allowed=list(PERIODS))


def _is_period(given: object) -> bool:
    if given in PERIODS:
        return True
    days = _DAYS.fullmatch(str(given))
    try:
        return days is not None and date.fromisoformat(days[1]) <= date.fromisoformat(days[2])
    except ValueError:  # no such day
        return False
