"""What callers may set of a policy of deadlines, made clean."""

from collections.abc import Mapping
from typing import Any, TypedDict

from server.claims.rules.deadlines import Policy, Span, Successor, TimeUnit
from server.claims.rules.rights import camel
from server.claims.rules.terms import Importance
from server.kit.checks import Checks

SPANS = {"response": "response", "resolution": "resolution", "escalate": "escalate_after"}
"""Of each span: how its columns begin, and what the input calls it."""
COLUMNS = ("response_amount", "resolution_amount", "escalate_amount", "raises_importance", "hands_over_to",
    "hands_over_to_user_id")  # fmt: skip
"""What `whole` looks at."""
PERCENTS = range(1, 100)
DEFAULT_WARNING = 80
_MOST = {
    TimeUnit.WORKING_MINUTES: 100_000,
    TimeUnit.WORKING_HOURS: 10_000,
    TimeUnit.WORKING_DAYS: 1_000,
    TimeUnit.HOURS: 50_000,
    TimeUnit.DAYS: 2_000,
}


class PolicyFields(TypedDict, total=False):
    """What a caller may set of a policy; what is absent stays, None clears."""

    name: str | None
    partner_id: str | None
    reason_id: str | None
    importance: str | None
    response: Span | None
    resolution: Span | None
    warn_percent: int | None
    escalate_after: Span | None
    raises_importance: bool | None
    hands_over_to: str | None
    hands_over_to_user_id: str | None


def columns(given: Mapping[str, Any], checks: Checks) -> dict[str, Any]:
    """Return the given fields made clean, as columns."""
    clean = {name: value for name, value in given.items() if name not in SPANS.values()}
    if "name" in clean:
        clean["name"] = checks.text(clean["name"], "name", limit=250, required=True)
    if "raises_importance" in clean:
        clean["raises_importance"] = bool(clean["raises_importance"])
    checks.one_of(clean.get("importance"), list(Importance), "importance")
    checks.one_of(clean.get("hands_over_to"), list(Successor), "handsOverTo")
    percent = clean.get("warn_percent")
    if percent is not None and percent not in PERCENTS:
        checks.note("INVALID", "warnPercent is from 1 to 99.", ("warnPercent",), min=1, max=99)
    for start, name in SPANS.items():
        if name in given:
            clean |= _span(start, given[name], checks, camel(name))
    return clean


def whole(after: Mapping[str, Any], checks: Checks) -> None:
    """Note what a policy lacks: `after` has its columns as they would become."""
    if after["response_amount"] is None and after["resolution_amount"] is None:
        checks.note("REQUIRED", "A policy gives a time to respond or to settle.", ("resolution",))
    to_user = after["hands_over_to"] == Successor.USER
    if to_user and after["hands_over_to_user_id"] is None:
        checks.note("REQUIRED", "Tell to whom claims are handed over.", ("handsOverToUserId",))
    acts = after["raises_importance"] or after["hands_over_to"]
    if acts and after["escalate_amount"] is None:
        checks.note("REQUIRED", "Tell how long after a missed deadline.", ("escalateAfter",))


def policy(row: Mapping[str, Any]) -> Policy:
    """Return the policy that a row tells."""
    names = ("id", "partner_id", "reason_id", "importance", "warn_percent", "raises_importance")
    spans: dict[str, Any] = {"response": "response", "resolution": "resolution", "escalation": "escalate"}
    told: dict[str, Any] = {name: row[name] for name in (*names, "hands_over_to", "hands_over_to_user_id")}
    told |= {name: _kept(row, start) for name, start in spans.items()}
    return Policy(**told)


def _kept(row: Mapping[str, Any], start: str) -> Span | None:
    amount = row[f"{start}_amount"]
    return None if amount is None else Span(amount, TimeUnit(row[f"{start}_unit"]))


def _span(start: str, given: Span | None, checks: Checks, path: str) -> dict[str, Any]:
    if given is None:
        return {f"{start}_amount": None, f"{start}_unit": None}
    most = _MOST[given.unit]
    if not 1 <= given.amount <= most:
        checks.note("INVALID", f"From 1 to {most}.", (path, "amount"), min=1, max=most)
    return {f"{start}_amount": given.amount, f"{start}_unit": given.unit.value}
