"""The tables of the report of cancelled lines of customer orders."""

from collections.abc import Sequence
from typing import Any

from server.reports.rules.files.tables import Chart, Kind, Part, Shape, Table, crossed, group, table
from server.reports.rules.files.words import Say

_CANCELLED: list[Part] = [
    ("Lines", Kind.COUNT, lambda each: each.lines.count),
    ("Lines before", Kind.COUNT, lambda each: each.lines.previous_count),
    ("Lines, share", Kind.SHARE, lambda each: each.line_share),
    ("Orders", Kind.COUNT, lambda each: each.orders),
    ("Orders before", Kind.COUNT, lambda each: each.previous_orders),
    ("Orders, share", Kind.SHARE, lambda each: each.order_share),
]


def cancellations(found: Any, say: Say) -> list[Table]:
    def listed(title: str, heading: str, records: Sequence[Any], totals: int = 0) -> Table:
        parts: list[Part] = [(heading, Kind.TEXT, group(say)), *_CANCELLED]
        return table(say, title, records, parts, Chart(Shape.BARS, (1, 4)), totals=totals)

    reasons = [group(say)(each) for each in found.by_reason]

    def by_reason(title: str, heading: str, records: Sequence[Any]) -> Table:
        return crossed(listed(title, heading, records), reasons, [each.counts for each in records])

    return [
        listed("By reason", "Reason", [*found.by_reason, found.total], totals=1),
        by_reason("By manager", "Manager", found.by_manager),
        by_reason("By price group", "Price group", found.by_price_group),
        listed("By item", "Item", found.by_item),
    ]
