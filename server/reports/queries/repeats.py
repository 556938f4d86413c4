"""Repeat claims: partners with more than one in the period, and items that more than one disputes."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from asyncpg import Record

from server.accounts.rules import Scope, Viewer
from server.kit import db
from server.orders.queries.visibility import parts_visible_to
from server.reports.queries import framing
from server.reports.queries.framing import Report
from server.reports.queries.narrowing import Bound
from server.reports.rules import groups, where
from server.reports.rules.filters import Filter
from server.reports.rules.groups import Count
from server.reports.rules.where import Where

MOST = 50
_CAME = "c.registered_at >= {since} AND c.registered_at < {until} AND {condition}"
_COUNTED = f"""WITH counted AS (
        SELECT 'partner' AS dim, c.partner_id AS id, count(*) FILTER (WHERE c.registered_at >= {{present}}) AS n,
            count(*) FILTER (WHERE c.registered_at < {{present}}) AS before
        FROM claim c WHERE {_CAME} GROUP BY 2
        UNION ALL
        SELECT 'item', l.item, count(DISTINCT c.id) FILTER (WHERE c.registered_at >= {{present}}),
            count(DISTINCT c.id) FILTER (WHERE c.registered_at < {{present}})
        FROM claim_line d JOIN claim c ON c.id = d.claim_id JOIN document_line l ON l.id = d.line_id
        WHERE {_CAME} AND {{lines}} GROUP BY 2
    ), ranked AS (
        SELECT *, row_number() OVER (PARTITION BY dim ORDER BY n DESC, id) AS place FROM counted WHERE n > 1
    )
    SELECT dim, id, n, before, coalesce((SELECT name FROM partner p WHERE p.id = ranked.id AND dim = 'partner'), id)
        AS name
    FROM ranked WHERE place <= {{most}}
    UNION ALL
    SELECT 'sum', dim, sum(n), sum(before), count(*)::text FROM (
        SELECT dim, n, 0 AS before FROM counted WHERE n > 1
        UNION ALL SELECT dim, 0, before FROM counted WHERE before > 1
    ) c GROUP BY dim
    UNION ALL SELECT 'all', NULL, coalesce(sum(n), 0), coalesce(sum(before), 0), NULL FROM counted WHERE dim = 'partner'
    ORDER BY 1, 3 DESC, 2"""


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
    (every,) = [row for row in rows if row["dim"] == "all"]
    repeated = next((row for row in rows if (row["dim"], row["id"]) == ("sum", "partner")), {"n": 0, "before": 0})
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
    return await db.planned_rows(sql, *bound.values)


def _of(rows: Sequence[Record], dim: str) -> list[Record]:
    return [row for row in rows if row["dim"] == dim]


def _told(row: Record, opened: Where, record_id: str | None) -> Repeat:
    return Repeat(count=int(row["n"]), previous_count=int(row["before"]), where=opened, id=record_id, name=row["name"])
