"""Repeat claims: partners with more than one in the period, and items that more than one disputes."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from asyncpg import Record

from server.accounts.rules import Scope, Viewer
from server.orders.queries.visibility import parts_visible_to
from server.reports.queries import framing
from server.reports.queries.framing import Report
from server.reports.queries.narrowing import Bound
from server.reports.rules import groups, where
from server.reports.rules.filters import Filter
from server.reports.rules.groups import Count
from server.reports.rules.where import Where

MOST = 50
DISPUTED = """FROM claim_line d JOIN claim_fact c ON c.claim_id = d.claim_id JOIN document_line l ON l.id = d.line_id
            WHERE c.basis IS NOT NULL AND {lines}"""
"""What claims dispute, item by item, of the orders that the viewer sees: only what has a basis has lines."""
CAME = "c.registered_at >= {since} AND c.registered_at < {until} AND {condition}"
_TWICE = "count(*) FILTER (WHERE {is_now}) AS n, count(*) FILTER (WHERE NOT {is_now}) AS before"
_COUNTED = f"""WITH partners AS MATERIALIZED (
        SELECT c.partner_key AS key, {_TWICE.format(is_now="c.registered_at >= {present}")}
        FROM claim_fact c WHERE {CAME} GROUP BY 1
    ), items AS MATERIALIZED (
        SELECT item, {_TWICE.format(is_now="is_now")} FROM (
            SELECT DISTINCT l.item, c.claim_id, c.registered_at >= {{present}} AS is_now
            {DISPUTED} AND {CAME}
        ) x GROUP BY 1
    ), often AS (
        SELECT 'partner' AS dim, p.id, p.name, f.n, f.before FROM partners f JOIN partner p ON id_key(p.id) = f.key
        WHERE f.n > 1 AND f.n >= coalesce((SELECT n FROM partners ORDER BY n DESC LIMIT 1 OFFSET {{most}} - 1), 0)
        UNION ALL SELECT 'item', item, item, n, before FROM items WHERE n > 1
    ), ranked AS (
        SELECT *, row_number() OVER (PARTITION BY dim ORDER BY n DESC, id) AS place FROM often
    )
    SELECT dim, id, name, n, before FROM ranked WHERE place <= {{most}}
    UNION ALL SELECT 'all', NULL, NULL, coalesce(sum(n), 0), coalesce(sum(before), 0) FROM partners
    UNION ALL SELECT 'repeated', NULL, NULL, coalesce(sum(n) FILTER (WHERE n > 1), 0),
        coalesce(sum(before) FILTER (WHERE before > 1), 0) FROM partners
    ORDER BY 1, 4 DESC, 2"""


@dataclass(frozen=True)
class Repeat(Count):
    """Somebody, or something, that several claims are about."""

    id: str | None
    name: str


@dataclass(frozen=True)
class Repeats(Report):
    total: Count
    repeat_count: int
    """Of partners with more than one."""
    repeat_share: Decimal | None
    previous_repeat_share: Decimal | None
    by_partner: Sequence[Repeat]
    by_item: Sequence[Repeat]


async def run(viewer: Viewer, wanted: Filter) -> Repeats:
    frame = await framing.framed(viewer, wanted, Scope.ORDERS_READ)
    rows = await _rows(frame)
    base = frame.where("registeredAt")
    (every,), (repeated,) = (_of(rows, dim) for dim in ("all", "repeated"))
    return Repeats(
        frame=frame,
        total=Count(int(every["n"]), int(every["before"]), base),
        repeat_count=int(repeated["n"]),
        repeat_share=groups.share(int(repeated["n"]), int(every["n"])),
        previous_repeat_share=groups.share(int(repeated["before"]), int(every["before"])),
        by_partner=[
            _told(row, where.narrowed(base, where.of("partner", row["id"])), row["id"]) for row in _of(rows, "partner")
        ],
        by_item=[_told(row, where.narrowed(base, of_item(row["id"])), None) for row in _of(rows, "item")],
    )


def of_item(item: str) -> Where:
    return {"lines": {"some": {"line": {"item": {"eq": item}}}}}


async def _rows(frame: framing.Frame) -> list[Record]:
    bound = Bound()
    sql = frame.compared(_COUNTED, bound, most=str(MOST), lines=frame.holds(parts_visible_to, bound, alias="l"))
    return await frame.rows(sql, bound)


def _of(rows: Sequence[Record], dim: str) -> list[Record]:
    return [row for row in rows if row["dim"] == dim]


def _told(row: Record, opened: Where, record_id: str | None) -> Repeat:
    return Repeat(count=int(row["n"]), previous_count=int(row["before"]), where=opened, id=record_id, name=row["name"])
