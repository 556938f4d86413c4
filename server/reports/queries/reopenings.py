"""Reopened claims: of those registered in the period that were ever closed, how many were opened again."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from server.accounts.rules import Viewer
from server.reports.queries import framing, narrowing, ranking
from server.reports.queries.framing import Report
from server.reports.queries.narrowing import Bound
from server.reports.rules import groups, where
from server.reports.rules.filters import Filter
from server.reports.rules.groups import Count, Counted, Group
from server.reports.rules.where import Where

MOST = 20
_COUNTED = f"""SELECT CASE grouping(reason, responsible) WHEN 1 THEN 'reason' ELSE 'responsible' END AS dim,
        coalesce(reason, responsible) AS id, what, part::int, sum(n) AS n
    FROM (
        SELECT part, what, n, {narrowing.id_of("reason", "claim_reason")} AS reason,
            {narrowing.id_of("responsible", "user_account")} AS responsible
        FROM (
            SELECT c.registered_at >= {{present}} AS part, c.reason_key AS reason, c.responsible_key AS responsible,
                CASE WHEN c.reopen_count > 0 THEN 'REOPENED' ELSE 'KEPT' END AS what, count(*) AS n
            FROM claim_fact c WHERE c.registered_at >= {{since}} AND c.registered_at < {{until}}
            AND (c.closed_at IS NOT NULL OR c.reopen_count > 0) AND {{condition}} GROUP BY 1, 2, 3, 4
        ) k
    ) c GROUP BY GROUPING SETS ((part, what, reason), (part, what, responsible))"""
_EVER_CLOSED: Where = {"or": [{"closedAt": {"isNull": False}}, {"reopenCount": {"gt": 0}}]}
_REOPENED: Where = {"reopenCount": {"gt": 0}}


@dataclass(frozen=True)
class Reopening(Group):
    closed: Count
    """Closed at least once."""
    reopened: Count
    reopened_share: Decimal | None
    previous_reopened_share: Decimal | None


@dataclass(frozen=True)
class Reopenings(Report):
    total: Reopening
    by_reason: Sequence[Reopening]
    by_responsible: Sequence[Reopening]


async def run(viewer: Viewer, wanted: Filter) -> Reopenings:
    frame = await framing.framed(viewer, wanted)
    bound = Bound()
    counted = frame.compared(_COUNTED, bound)
    rows = await frame.rows(ranking.sql(counted, first=1, most=MOST), bound)
    by_reason, by_responsible = (
        groups.counted([row for row in rows if row["dim"] == dim], dim, MOST) for dim in ("reason", "responsible")
    )
    base = frame.where("registeredAt")
    return Reopenings(
        frame,
        _row(groups.whole(by_reason), base),
        [_row(each, base) for each in by_reason],
        [_row(each, base) for each in by_responsible],
    )


def _row(found: Counted, base: Where) -> Reopening:
    met = where.narrowed(base, found.group.meets)
    closed = Count(found.sum(range(1, 2)), found.sum(range(1)), where.narrowed(met, _EVER_CLOSED))
    reopened = Count(found.cell(1, "REOPENED"), found.cell(0, "REOPENED"), where.narrowed(met, _REOPENED))
    return Reopening(
        **vars(found.group),
        closed=closed,
        reopened=reopened,
        reopened_share=groups.share(reopened.count, closed.count),
        previous_reopened_share=groups.share(reopened.previous_count, closed.previous_count),
    )
