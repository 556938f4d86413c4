"""What a claim may dispute of its basis' lines: never more than the line has, never more settled than claimed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol, TypedDict

from server.claims.rules import inputs as claims
from server.claims.rules.rights import camel
from server.kit.checks import Checks
from server.kit.errors import Problem
from server.orders.rules import inputs
from server.orders.rules.inputs import MOST_LINES

SUMS = ("quantity_claimed", "amount_claimed", "quantity_settled", "amount_settled")
_QUANTITIES = ("quantity_claimed", "quantity_settled")
_AMOUNTS = ("amount_claimed", "amount_settled")


class DisputeFields(TypedDict, total=False):
    """What a caller may tell of a disputed line; what is absent stays, None clears."""

    line_id: str
    quantity_claimed: Decimal | None
    amount_claimed: Decimal | None
    quantity_settled: Decimal | None
    amount_settled: Decimal | None


class Line(Protocol):
    """A line of the basis."""

    @property
    def quantity(self) -> Decimal: ...
    @property
    def price(self) -> Decimal: ...


@dataclass(frozen=True)
class Totals:
    """What the disputed lines of a claim come to; None where nothing is told."""

    amount_claimed: Decimal | None
    amount_settled: Decimal | None


def lines(
    given: Sequence[Mapping[str, Any]],
    known: Mapping[str, Line],
    present: Mapping[str, Mapping[str, Any]],
    checks: Checks,
) -> dict[str, dict[str, Any]]:
    """Return by line what becomes of it; `known` are the basis' lines, `present` what is disputed already."""
    if not given:
        checks.note("REQUIRED", "At least one line is required.", ("lines",))
    if len(given) > MOST_LINES:
        checks.note("TOO_MANY", f"At most {MOST_LINES} lines.", ("lines",), max=MOST_LINES)
        return {}
    found: dict[str, dict[str, Any]] = {}
    for at, each in enumerate(given):
        path = ("lines", str(at))
        line = known.get(each["line_id"])
        if line is None:
            checks.note("NOT_FOUND", "The claim's basis has no such line.", (*path, "lineId"))
        elif each["line_id"] in found:
            checks.note("DUPLICATE", "This line is given twice.", (*path, "lineId"))
        else:
            told = {name: each[name] for name in SUMS if name in each}
            found[each["line_id"]] = _line(line, {**present.get(each["line_id"], {}), **told}, checks, path)
    return found


def _line(line: Line, given: Mapping[str, Any], checks: Checks, path: tuple[str, ...]) -> dict[str, Any]:
    """Return the line as it would become; without an amount claimed it is the quantity at the line's price."""
    before = len(checks.problems)
    clean = {name: given.get(name) for name in SUMS}
    if clean["quantity_claimed"] is None:
        checks.note("REQUIRED", "quantityClaimed is required.", (*path, "quantityClaimed"))
    for name in _QUANTITIES:
        if clean[name] != 0 or name == "quantity_claimed":
            inputs.quantity(clean[name], checks, *path, camel(name))
    for name in _AMOUNTS:
        claims.amount(clean[name], checks, *path, camel(name))
    if len(checks.problems) > before:
        return clean
    quantity = clean["quantity_claimed"] or Decimal(0)
    if clean["amount_claimed"] is None:
        clean["amount_claimed"] = (quantity * line.price).quantize(Decimal("0.01"))
    _limits(line, clean, checks, path)
    return clean


def _limits(line: Line, clean: Mapping[str, Any], checks: Checks, path: tuple[str, ...]) -> None:
    if clean["quantity_claimed"] > line.quantity:
        message = f"The line has {line.quantity.normalize():f}."
        checks.note("INVALID", message, (*path, "quantityClaimed"), max=str(line.quantity))
    for what in ("quantity", "amount"):
        claimed, settled = clean[f"{what}_claimed"], clean[f"{what}_settled"]
        if settled is not None and settled > claimed:
            message = "No more is settled than was claimed."
            checks.note("INVALID", message, (*path, camel(f"{what}_settled")), max=str(claimed))


def totals(disputed: Iterable[Mapping[str, Any]]) -> Totals:
    some = [*disputed]
    claimed = [each["amount_claimed"] for each in some]
    settled = [each["amount_settled"] for each in some if each["amount_settled"] is not None]
    return Totals(sum(claimed, Decimal(0)) if claimed else None, sum(settled, Decimal(0)) if settled else None)


def differing(found: Totals, claim: Any) -> list[Problem]:
    """Return where the claim's own amounts are others than the lines come to: worth a look."""
    told = []
    for name in _AMOUNTS:
        total, own = getattr(found, name), getattr(claim, name)
        if total is not None and own is not None and total != own:
            message = f"The lines come to {total:.2f}, the claim's {camel(name)} is {own:.2f}."
            told.append(Problem("LINES_DIFFER", message, (camel(name),)))
    return told
