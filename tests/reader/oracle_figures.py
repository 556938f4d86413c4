"""Figures of claims and notifications in plain Python."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

Rows = list[dict[str, Any]]
_MICROSECOND = timedelta(microseconds=1)


def _rounded(value: Decimal, digits: str) -> str:
    return str(value.quantize(Decimal(digits), ROUND_HALF_UP))


def _share(rows: Rows) -> str | None:
    settled = [row["status"] for row in rows if row["status"] in {"SATISFIED", "PARTIALLY_SATISFIED", "NOT_SATISFIED"}]
    return _rounded(Decimal(settled.count("SATISFIED")) / len(settled), "0.0001") if settled else None


def _days(rows: Rows) -> str | None:
    closed = [row["closed_at"] - row["registered_at"] for row in rows if row["closed_at"] is not None]
    seconds = sum((Decimal(each // _MICROSECOND) for each in closed), Decimal()) / 1_000_000
    return _rounded(seconds / len(closed) / 86400, "0.1") if closed else None


def _sum(amounts: Iterable[Decimal | None]) -> str | None:
    known = [each for each in amounts if each is not None]
    return str(sum(known)) if known else None


FIGURES: dict[str, Callable[[Rows], Any]] = {
    "totalCount": len,
    "openCount": lambda rows: sum(row["closed_at"] is None for row in rows),
    "unreadCount": lambda rows: sum(row["read_at"] is None for row in rows),
    "satisfiedShare": _share,
    "meanDaysToClose": _days,
    "claimed": lambda rows: _sum(row["amount_claimed"] for row in rows),
    "settled": lambda rows: _sum(row["amount_settled"] for row in rows),
}
