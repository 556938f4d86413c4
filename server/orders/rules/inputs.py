"""What callers may set of documents, their lines and cancellation reasons, made clean."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypedDict

from server.claims.rules import inputs as claims
from server.claims.rules.rights import camel
from server.kit.checks import Checks
from server.orders.rules.terms import DocumentKind

MOST_LINES = 1000
MOST_DOCUMENTS = 1000
"""How many one batch takes."""
LONGEST_REASON = 10_000
_MOST_QUANTITY = Decimal(10) ** 12
_PRICE = Decimal("0.0001")
_CENT = Decimal("0.01")
_TEXTS = {"item": 250, "unit": 32, "price_group": 100}
_CANCELS = ("cancellation_reason", "cancelled_at")


class ReasonFields(TypedDict, total=False):
    """What a caller may set of a cancellation reason; what is absent stays, None clears."""

    name: str | None
    description: str | None
    customer_may_choose: bool | None


class LineFields(TypedDict, total=False):
    """What another system tells of a line; the reason is named."""

    position: int | None
    item: str | None
    unit: str | None
    price_group: str | None
    quantity: Decimal | None
    price: Decimal | None
    amount: Decimal | None
    cancellation_reason: str | None
    cancelled_at: datetime | None


class DocumentFields(TypedDict, total=False):
    """What another system tells of a document; what is absent stays, None clears."""

    number: str | None
    date: date | None
    partner_id: str | None
    partner_reference: str | None
    contact_id: str | None
    manager_id: str | None
    currency: str | None
    is_archived: bool | None
    lines: Sequence[LineFields] | None


def reason(given: Mapping[str, Any], checks: Checks) -> dict[str, Any]:
    clean = dict(given)
    if "name" in clean:
        clean["name"] = checks.text(clean["name"], "name", limit=250, required=True) or ""
    if "description" in clean:
        clean["description"] = checks.text(clean["description"], "description", limit=LONGEST_REASON)
    if "customer_may_choose" in clean:
        clean["customer_may_choose"] = bool(clean["customer_may_choose"])
    return clean


def document(kind: DocumentKind, given: Mapping[str, Any], checks: Checks, *, now: datetime) -> dict[str, Any]:
    """Return the given fields made clean; required ones may be absent but not empty."""
    clean = dict(given)
    if "number" in clean:
        clean["number"] = checks.text(clean["number"], "number", limit=64, required=True)
    for name in ("date", "partner_id"):
        if name in clean and clean[name] is None:
            checks.note("REQUIRED", f"{camel(name)} is required.", (camel(name),))
    if clean.get("currency") is None:
        clean.pop("currency", None)
    claims.currency(clean.get("currency"), checks, "currency")
    if clean.get("lines") is None:
        clean.pop("lines", None)
    else:
        clean["lines"] = _lines(kind, clean["lines"], checks, now)
    return clean


def required(clean: Mapping[str, Any], checks: Checks) -> None:
    """Note what a new document lacks."""
    claims.required([name for name in ("number", "date", "partner_id") if name not in clean], clean, checks)


def _lines(
    kind: DocumentKind, given: Sequence[Mapping[str, Any]], checks: Checks, now: datetime
) -> dict[int, dict[str, Any]]:
    """Return the lines by their positions, which are those in the list unless they are told."""
    if len(given) > MOST_LINES:
        checks.note("TOO_MANY", f"A document has at most {MOST_LINES} lines.", ("lines",), max=MOST_LINES)
        return {}
    found: dict[int, dict[str, Any]] = {}
    for at, each in enumerate(given):
        path = ("lines", str(at))
        position = each.get("position") or at + 1
        if position in found:
            checks.note("DUPLICATE", "Another line has this position.", (*path, "position"))
        elif not 0 < position <= MOST_LINES * 100:
            checks.note("INVALID", f"A position is from 1 to {MOST_LINES * 100}.", (*path, "position"))
        found[position] = _line(kind, each, checks, now, path)
    return found


def _line(
    kind: DocumentKind, given: Mapping[str, Any], checks: Checks, now: datetime, path: tuple[str, ...]
) -> dict[str, Any]:
    clean: dict[str, Any] = {
        name: checks.text(given.get(name), *path, camel(name), limit=limit, required=name == "item")
        for name, limit in _TEXTS.items()
    }
    clean |= _sums(given, checks, path)
    told = {name: given[name] for name in _CANCELS if name in given}
    if kind is not DocumentKind.ORDER and any(told.values()):
        checks.note("INVALID", "Only an order's line is cancelled.", (*path, "cancellationReason"))
    elif "cancellation_reason" in told:
        reason = checks.text(told["cancellation_reason"], *path, "cancellationReason", limit=250)
        claims.past(told.get("cancelled_at"), checks, now, *path, "cancelledAt")
        clean |= {"cancellation_reason": reason, "cancelled_at": told.get("cancelled_at") if reason else None}
    elif told.get("cancelled_at"):
        checks.note("REQUIRED", "A cancelled line has a reason.", (*path, "cancellationReason"))
    return clean


def _sums(given: Mapping[str, Any], checks: Checks, path: tuple[str, ...]) -> dict[str, Any]:
    """Return quantity, price and amount; either of the latter two follows from the other."""
    before = len(checks.problems)
    count, price, amount = (given.get(name) for name in ("quantity", "price", "amount"))
    if count is None:
        checks.note("REQUIRED", "quantity is required.", (*path, "quantity"))
    quantity(count, checks, *path, "quantity")
    claims.amount(amount, checks, *path, "amount")
    if price is not None and not (price.is_finite() and 0 <= price < _MOST_QUANTITY):
        checks.note("INVALID", "price is zero or more.", (*path, "price"))
    if price is None and amount is None:
        checks.note("REQUIRED", "A line has a price or an amount.", (*path, "amount"))
    if len(checks.problems) > before or count is None:
        return {}
    if amount is None:
        amount = (count * (price or 0)).quantize(_CENT)
        claims.amount(amount, checks, *path, "amount")
    worth = (amount / count if price is None else price).quantize(_PRICE)
    return {"quantity": count, "price": worth, "amount": amount}


def quantity(value: Decimal | None, checks: Checks, *path: str) -> None:
    """Note what is not a quantity: above zero, three decimals at most."""
    if value is None:
        return
    if not (value.is_finite() and 0 < value < _MOST_QUANTITY):
        checks.note("INVALID", f"{path[-1]} is above 0 and below {_MOST_QUANTITY}.", path)
    elif value != round(value, 3):
        checks.note("INVALID", f"{path[-1]} has three decimals at most.", path)
