"""Report 4, reasons for cancelling customer orders: lines cancelled in the period, and the orders that they are of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from asyncpg import Record

from server.accounts.rules import Viewer
from server.kit import db
from server.orders.queries.visibility import visible_to as orders_visible_to
from server.reports.queries import framing, visibility
from server.reports.queries.framing import Report, Window
from server.reports.queries.narrowing import Bound
from server.reports.rules import groups, where
from server.reports.rules.filters import OrderFilter
from server.reports.rules.groups import Count, Group
from server.reports.rules.where import Where

MOST = 20
FIELDS = {"reason": "cancellationReason", "manager": "order.manager", "price_group": "priceGroup", "item": "item"}
_RANK = """SELECT '{dim}' AS dim, {dim} AS id,
        row_number() OVER (ORDER BY count(*) FILTER (WHERE part = 1) DESC, {dim}) AS place
    FROM facts WHERE {dim} IS NOT NULL GROUP BY {dim}"""
_PLACE = (
    """CASE WHEN f.{dim} IS NULL THEN -1 WHEN {dim}_rank.place > {most} THEN 0 ELSE {dim}_rank.place END AS {dim}"""
)
_JOIN = "LEFT JOIN ranked {dim}_rank ON {dim}_rank.dim = '{dim}' AND {dim}_rank.id = f.{dim}"
_SETS = "(part), (part, reason), (part, manager), (part, price_group), (part, item), (part, manager, reason)"
_COUNTED = f"""WITH facts AS MATERIALIZED (
        SELECT id_key(c.document_id) AS document, c.cancellation_reason_id AS reason, d.manager_id AS manager,
            c.price_group, c.item, (c.cancelled_at >= {{present}})::int AS part
        FROM document_line c JOIN customer_order d ON d.id = c.document_id AND d.archived_at IS NULL
        WHERE c.cancelled_at >= {{since}} AND c.cancelled_at < {{until}} AND {{condition}}
    ), ranked AS ({" UNION ALL ".join(_RANK.format(dim=dim) for dim in FIELDS)}), placed AS (
        SELECT f.part, f.document, {", ".join(_PLACE.format(dim=dim, most=MOST) for dim in FIELDS)}
        FROM facts f {" ".join(_JOIN.format(dim=dim) for dim in FIELDS)}
    )
    SELECT grouping(reason, manager, price_group, item) AS level, part, reason, manager, price_group, item,
        count(*) AS lines, count(DISTINCT document) AS orders, NULL AS dim, NULL AS id, NULL AS name
    FROM placed GROUP BY GROUPING SETS ({_SETS}, (part, price_group, reason))
    UNION ALL SELECT NULL, NULL, place, NULL, NULL, NULL, 0, 0, dim, id, coalesce(
        (SELECT name FROM cancellation_reason r WHERE r.id = ranked.id AND dim = 'reason'),
        (SELECT name FROM user_account u WHERE u.id = ranked.id AND dim = 'manager'), id)
    FROM ranked WHERE place <= {MOST}"""
_LEVELS = {"reason": 7, "manager": 11, "price_group": 13, "item": 14}
_CROSSED = {"manager": 3, "price_group": 5}
_WHOLE = 15
_NOTHING = {"lines": 0, "orders": 0}


@dataclass(frozen=True)
class Cancelled(Group):
    """Cancelled lines of a group, and the distinct orders that they are of: these are in several groups at once."""

    lines: Count
    line_share: Decimal | None
    orders: int
    previous_orders: int
    order_share: Decimal | None


@dataclass(frozen=True)
class CrossRow(Cancelled):
    """The lines of a group by reason."""

    counts: Sequence[int]
    wheres: Sequence[Where]


@dataclass(frozen=True)
class Cancellations(Report):
    total: Cancelled
    by_reason: Sequence[Cancelled]
    by_manager: Sequence[CrossRow]
    by_price_group: Sequence[CrossRow]
    by_item: Sequence[Cancelled]


@dataclass(frozen=True)
class _Figures:
    """What the statement told: counts by level and places, and which record has which place."""

    rows: Sequence[Record]
    base: Where

    def groups(self, dim: str) -> list[tuple[int, Group]]:
        """Return the groups of a dimension with their places: the most frequent, others, none."""
        known = {row["reason"]: (row["id"], row["name"]) for row in self.rows if row["dim"] == dim}
        places = {row[dim] for row in self.rows if row["level"] == _LEVELS[dim]}
        return groups.placed(places, FIELDS[dim], known)

    def cancelled(self, level: int, group: Group, **places: int) -> Cancelled:
        now, before = (self._row(level, part, places) for part in (1, 0))
        whole = self._row(_WHOLE, 1, {})
        opened = where.narrowed(self.base, group.meets)
        return Cancelled(
            **vars(group),
            lines=Count(now["lines"], before["lines"], opened),
            line_share=groups.share(now["lines"], whole["lines"]),
            orders=now["orders"],
            previous_orders=before["orders"],
            order_share=groups.share(now["orders"], whole["orders"]),
        )

    def crossed(self, dim: str) -> list[CrossRow]:
        """Return the rows of a dimension, each with its lines by reason."""
        reasons = self.groups("reason")
        found = []
        for place, group in self.groups(dim):
            row = self.cancelled(_LEVELS[dim], group, **{dim: place})
            counts = [self._row(_CROSSED[dim], 1, {dim: place, "reason": reason})["lines"] for reason, _ in reasons]
            wheres = [where.narrowed(row.lines.where, each.meets) for _, each in reasons]
            found.append(CrossRow(**vars(row), counts=counts, wheres=wheres))
        return found

    @cached_property
    def _cells(self) -> Mapping[tuple[int | None, ...], Mapping[str, int]]:
        """What each cell counts, by its level, part and places: looked up some thousand times."""
        key = ("level", "part", *FIELDS)
        return {tuple(row[name] for name in key): {name: row[name] for name in _NOTHING} for row in self.rows}

    def _row(self, level: int, part: int, places: Mapping[str, int]) -> Mapping[str, int]:
        return self._cells.get((level, part, *map(places.get, FIELDS)), _NOTHING)


async def run(viewer: Viewer, wanted: OrderFilter) -> Cancellations:
    window = await framing.windowed(viewer, wanted)
    bound = Bound()
    rows = await db.planned_rows(
        window.compared_with(_condition(window, wanted, bound), _COUNTED, bound), *bound.values
    )
    period = window.period
    base = where.narrowed(where.of_cancelled(viewer, wanted), where.during("cancelledAt", period.since, period.until))
    figures = _Figures(rows, base)

    def listed(dim: str) -> list[Cancelled]:
        return [figures.cancelled(_LEVELS[dim], group, **{dim: place}) for place, group in figures.groups(dim)]

    return Cancellations(
        window,
        total=figures.cancelled(_WHOLE, groups.whole([]).group),
        by_reason=listed("reason"),
        by_manager=figures.crossed("manager"),
        by_price_group=figures.crossed("price_group"),
        by_item=listed("item"),
    )


def _condition(window: Window, wanted: OrderFilter, bound: Bound) -> str:
    parts = [
        window.holds(orders_visible_to, bound, alias="d"),
        window.holds(visibility.orders_of_department, bound, alias="d"),
    ]
    for column, values in (
        ("c.cancellation_reason_id", wanted.reasons),
        ("d.manager_id", wanted.managers),
        ("d.partner_id", wanted.partners),
    ):
        if values:
            parts.append(f"{column} = ANY({bound.texts(values)})")
    if wanted.partner_kinds:
        flags = " OR ".join(f"p.is_{kind.lower()}" for kind in wanted.partner_kinds)
        parts.append(f"EXISTS (SELECT FROM partner p WHERE p.id = d.partner_id AND ({flags}))")
    return " AND ".join(parts)
