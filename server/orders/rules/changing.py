"""What becomes of a document that another system tells anew: which lines are new, changed, gone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, Protocol

from server.kit.checks import Checks

TOLD = ("item", "unit", "price_group", "quantity", "price", "amount")
CANCELLED = ("cancellation_reason_id", "cancelled_at", "cancelled_by")


class Line(Protocol):
    """A line as it stands."""

    @property
    def id(self) -> str: ...
    @property
    def position(self) -> int: ...
    @property
    def quantity(self) -> Decimal: ...
    @property
    def amount(self) -> Decimal: ...
    @property
    def cancelled_at(self) -> datetime | None: ...


@dataclass
class LineChanges:
    """`new` and `changed` are columns: by position, and by the line's id."""

    new: dict[int, dict[str, Any]] = field(default_factory=dict)
    changed: dict[str, dict[str, Any]] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    amount: Decimal = Decimal(0)
    """Of the lines that are not cancelled, as they would become."""

    @property
    def told(self) -> dict[str, int]:
        """Return how many lines are new, changed and gone."""
        counts = {"new": len(self.new), "changed": len(self.changed), "gone": len(self.gone)}
        return {name: count for name, count in counts.items() if count}


def compare(
    before: Mapping[int, Line],
    after: Mapping[int, Mapping[str, Any]],
    disputed: Mapping[str, Decimal],
    checks: Checks,
    *,
    actor: str,
    now: datetime,
) -> LineChanges:
    """Return how the lines change; `disputed` has the largest quantity that a claim disputes, by line."""
    found = LineChanges()
    for at, (position, told) in enumerate(after.items()):
        line = before.get(position)
        columns = {name: told[name] for name in TOLD} | _cancelled(line, told, actor, now)
        if not columns.get("cancelled_at", line and line.cancelled_at):
            found.amount += columns["amount"]
        if line is None:
            found.new[position] = dict.fromkeys(CANCELLED) | columns
            continue
        if columns["quantity"] < disputed.get(line.id, 0):
            checks.note("INVALID", "A claim disputes more than this quantity.", ("lines", str(at), "quantity"))
        if changed := {name: value for name, value in columns.items() if value != getattr(line, name)}:
            found.changed[line.id] = changed
    found.gone = [line.id for position, line in before.items() if position not in after]
    if held := [line.position for line in before.values() if line.id in found.gone and line.id in disputed]:
        told_of = ", ".join(map(str, held))
        checks.note("INVALID", f"Claims dispute lines that are left out: {told_of}.", ("lines",))
    return found


def _cancelled(line: Line | None, told: Mapping[str, Any], actor: str, now: datetime) -> dict[str, Any]:
    """Return the columns of a cancellation where it is told of; its moment and its author stay once they are known."""
    if "cancellation_reason_id" not in told:
        return {}
    reason = told["cancellation_reason_id"]
    if reason is None:
        return dict.fromkeys(CANCELLED)
    since = line.cancelled_at if line else None
    columns = {"cancellation_reason_id": reason, "cancelled_at": told.get("cancelled_at") or since or now}
    return columns if since else columns | {"cancelled_by": actor}


def standing(lines: Sequence[Line]) -> Decimal:
    """Return the amount of the lines that are not cancelled."""
    return sum((line.amount for line in lines if line.cancelled_at is None), Decimal(0))
