"""The reports that are measured: how each is asked, and the plain SQL over the base tables that tells the same figures.

The SQL takes the first day, the last, and whether customers alone are meant; its rows are `key, n`.
"""

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from server.accounts.rules import ROLE_SCOPES, StaffRole, Viewer, ViewerKind
from server.reports.queries import (
    ageing,
    assignments,
    cancellations,
    control,
    dynamics,
    load,
    money,
    radar,
    reopenings,
    repeats,
    satisfaction,
    structure,
    times,
)
from server.reports.rules.echoes import EchoKind
from server.reports.rules.filters import AssignmentFilter, Filter, OrderFilter, PartnerKind
from server.reports.rules.periods import Interval

MANAGER = Viewer("usr_bench", ViewerKind.STAFF, "Bench", ROLE_SCOPES[StaffRole.MANAGER], StaffRole.MANAGER)
YEAR = (date(2025, 11, 1), date(2026, 10, 31))
ODD_YEAR = (date(2025, 10, 15), date(2026, 10, 14))
Figures = Counter[Any]


@dataclass(frozen=True)
class Asked:
    """What is asked beside the report: its days, and whether customers alone are meant."""

    first: date
    last: date
    customers: bool = False

    @property
    def claims(self) -> Filter:
        return Filter(self.first, self.last, partner_kinds=[PartnerKind.CUSTOMER] if self.customers else ())

    @property
    def orders(self) -> OrderFilter:
        return OrderFilter(self.first, self.last, partner_kinds=[PartnerKind.CUSTOMER] if self.customers else ())

    @property
    def assignments(self) -> AssignmentFilter:
        return AssignmentFilter(self.first, self.last)


ASKED = {"none": Asked(*YEAR), "partner kind": Asked(*YEAR, customers=True), "odd days": Asked(*ODD_YEAR)}


@dataclass(frozen=True)
class Case:
    ours: Callable[[Asked], Awaitable[Figures]]
    plain: str


async def _dynamics(asked: Asked) -> Figures:
    points = (await dynamics.run(MANAGER, asked.claims, Interval.MONTH)).points
    return Counter({each.period.first.replace(day=1): each.registered for each in points})


async def _satisfaction(asked: Asked) -> Figures:
    total = (await satisfaction.run(MANAGER, asked.claims)).total
    found = {"SATISFIED": total.satisfied, "PARTIALLY_SATISFIED": total.partially_satisfied}
    found |= {"NOT_SATISFIED": total.not_satisfied, "WITHDRAWN": total.withdrawn}
    return Counter({status: each.count for status, each in found.items()})


async def _structure(asked: Asked) -> Figures:
    return Counter({each.id: each.count for each in (await structure.run(MANAGER, asked.claims)).by_reason})


async def _times(asked: Asked) -> Figures:
    found = await times.run(MANAGER, asked.claims)
    told = {"response": found.response.total, "resolution": found.resolution.total}
    return Counter({(what, at): n for what, each in told.items() for at, n in enumerate(_quantiles(each))})


def _quantiles(told: times.Times) -> tuple[int, int]:
    return told.median_seconds or 0, told.nine_in_ten_seconds or 0


async def _load(asked: Asked) -> Figures:
    return Counter({each.id: each.registered.count for each in (await load.run(MANAGER, asked.claims)).rows})


async def _reopenings(asked: Asked) -> Figures:
    total = (await reopenings.run(MANAGER, asked.claims)).total
    return Counter({"closed": total.closed.count, "reopened": total.reopened.count})


async def _control(asked: Asked) -> Figures:
    return Counter({each.period.first: each.count for each in (await control.run(MANAGER, asked.claims)).weeks})


async def _repeats(asked: Asked) -> Figures:
    found = await repeats.run(MANAGER, asked.claims)
    partners = {each.id: each.count for each in found.by_partner}
    return Counter(partners | {each.name: each.count for each in found.by_item})


async def _radar(asked: Asked) -> Figures:
    echoes = (await radar.run(MANAGER, asked.claims)).echoes
    pairs = [each for each in echoes if each.kind is EchoKind.PARTNER_AND_REASON]
    return Counter({(each.id, each.reason_id): each.count for each in pairs})


async def _money(asked: Asked) -> Figures:
    found = (await money.run(MANAGER, asked.claims)).currencies
    return Counter({(each.currency, name): getattr(each, name) for each in found for name in ("claimed", "lost")})


async def _ageing(asked: Asked) -> Figures:
    """Ask it as it is without a period: beside what was open a month before."""
    found = await ageing.run(MANAGER, replace(asked.claims, first=None, last=None))
    return Counter({each.id: each.count for each in found.by_responsible})


async def _ageing_of_a_year(asked: Asked) -> Figures:
    """Ask it of the period: beside what was open of the one before as long ago."""
    found = await ageing.run(MANAGER, asked.claims)
    return Counter({each.id: each.count for each in found.by_responsible} | {"before": found.total.previous_count})


async def _cancellations(asked: Asked) -> Figures:
    found = await cancellations.run(MANAGER, asked.orders)
    return Counter({each.id: each.lines.count for each in found.by_reason} | {"orders": found.total.orders})


async def _assignments(asked: Asked) -> Figures:
    found = await assignments.run(MANAGER, asked.assignments)
    return Counter({"all": found.all.count, "done": found.done.count, "in work": found.in_work.count})


_DAYS = """{moment} >= $1::date::timestamp AT TIME ZONE o.zone
    AND {moment} < ($2::date + 1)::timestamp AT TIME ZONE o.zone"""
_ZONE = "CROSS JOIN (SELECT time_zone AS zone FROM organisation LIMIT 1) o"
_KIND = "(NOT $3::boolean OR p.is_customer)"
_CLAIMS = f"""FROM claim c JOIN partner p ON p.id = c.partner_id {_ZONE}
    WHERE c.archived_at IS NULL AND c.direction = 'FROM_CUSTOMER' AND {_KIND} AND"""
_REGISTERED = f"{_CLAIMS} {_DAYS.format(moment='c.registered_at')}"
_CLOSED = f"{_CLAIMS} {_DAYS.format(moment='c.closed_at')}"
_TOOK = """SELECT ARRAY['{what}', '{at}'] AS key, round(percentile_cont({share}) WITHIN GROUP (
    ORDER BY extract(epoch FROM {end} - c.registered_at)))::bigint AS n {of}"""
_SETTLED = "AND c.status IN ('SATISFIED', 'PARTIALLY_SATISFIED', 'NOT_SATISFIED')"
_ENDS = (("response", "c.first_responded_at", _REGISTERED), ("resolution", "c.closed_at", f"{_CLOSED} {_SETTLED}"))
_OPEN = "status IN ('REGISTERED', 'IN_PROGRESS')"
_AGO = "($2::date - $1::date)"
"""A day less than the length of the period."""
_THEN = f"((now() AT TIME ZONE o.zone)::date - {_AGO})::timestamp AT TIME ZONE o.zone"
_WERE_OPEN = f"""FROM claim c JOIN partner p ON p.id = c.partner_id {_ZONE}
    CROSS JOIN LATERAL (SELECT coalesce((SELECT e.data -> 'status' ->> 0 FROM event e WHERE e.subject = c.id
        AND e.at >= {_THEN} AND e.data ? 'status' ORDER BY e.version LIMIT 1), c.status) AS status) s
    WHERE (c.archived_at IS NULL OR c.archived_at >= {_THEN}) AND c.direction = 'FROM_CUSTOMER' AND {_KIND}
    AND c.registered_at >= ($1::date - {_AGO} - 1)::timestamp AT TIME ZONE o.zone
    AND c.registered_at < $1::date::timestamp AT TIME ZONE o.zone AND s.{_OPEN}"""
_LINES = f"""FROM document_line l JOIN source_document d ON d.id = l.document_id JOIN partner p ON p.id = d.partner_id
    {_ZONE} WHERE d.kind = 'ORDER' AND d.archived_at IS NULL AND {_KIND} AND {_DAYS.format(moment="l.cancelled_at")}"""

CASES: Mapping[str, Case] = {
    "dynamics": Case(
        _dynamics,
        f"""SELECT date_trunc('month', c.registered_at AT TIME ZONE o.zone)::date AS key, count(*) AS n
        {_REGISTERED} GROUP BY 1""",
    ),
    "satisfaction": Case(_satisfaction, f"SELECT c.status AS key, count(*) AS n {_CLOSED} GROUP BY 1"),
    "structure": Case(_structure, f"SELECT c.reason_id AS key, count(*) AS n {_REGISTERED} GROUP BY 1"),
    "times": Case(
        _times,
        " UNION ALL ".join(
            _TOOK.format(what=what, at=at, share=share, end=end, of=of)
            for what, end, of in _ENDS
            for at, share in enumerate((0.5, 0.9))
        ),
    ),
    "load": Case(_load, f"SELECT c.responsible_id AS key, count(*) AS n {_REGISTERED} GROUP BY 1"),
    "reopenings": Case(
        _reopenings,
        f"""SELECT 'reopened' AS key, count(*) AS n {_REGISTERED} AND c.reopen_count > 0 UNION ALL
        SELECT 'closed', count(*) {_REGISTERED} AND (c.closed_at IS NOT NULL OR c.reopen_count > 0)""",
    ),
    "control chart": Case(
        _control,
        f"""SELECT * FROM (
            SELECT date_trunc('week', c.registered_at AT TIME ZONE o.zone)::date AS key, count(*) AS n
            {_REGISTERED} GROUP BY 1
        ) w WHERE key >= $1 AND key + 6 <= $2""",
    ),
    "repeats": Case(
        _repeats,
        f"""(SELECT c.partner_id AS key, count(*) AS n {_REGISTERED} GROUP BY 1 HAVING count(*) > 1
            ORDER BY 2 DESC, 1 LIMIT 50)
        UNION ALL
        (SELECT l.item, count(DISTINCT x.id)
            FROM (SELECT c.id {_REGISTERED}) x JOIN claim_line d ON d.claim_id = x.id
            JOIN document_line l ON l.id = d.line_id GROUP BY 1 HAVING count(DISTINCT x.id) > 1
            ORDER BY 2 DESC, 1 LIMIT 50)""",
    ),
    "radar": Case(
        _radar,
        f"""SELECT ARRAY[partner_id, reason_id] AS key, n FROM (
            SELECT DISTINCT ON (partner_id, reason_id) * FROM (
                SELECT c.partner_id, c.reason_id, c.registered_at AS at, count(*) OVER (
                    PARTITION BY c.partner_id, c.reason_id ORDER BY c.registered_at
                    RANGE BETWEEN '30 days' PRECEDING AND CURRENT ROW) AS n
                {_REGISTERED} AND c.reason_id IS NOT NULL
            ) w WHERE n >= 3 ORDER BY partner_id, reason_id, n DESC, at DESC
        ) d ORDER BY n DESC, at DESC, partner_id, reason_id LIMIT 50""",
    ),
    "money": Case(
        _money,
        f"""SELECT ARRAY[currency, what] AS key, sum(n) AS n FROM (
            SELECT c.currency, v.what, v.n {
            _REGISTERED.replace(
                _ZONE,
                f'''{_ZONE} CROSS JOIN LATERAL
            (VALUES ('claimed', c.amount_claimed), ('lost', c.amount_settled)) v (what, n)''',
            )
        }
            AND c.currency IS NOT NULL
        ) s GROUP BY currency, what""",
    ),
    "ageing": Case(
        _ageing,
        f"""SELECT c.responsible_id AS key, count(*) AS n {_CLAIMS} $1::date <= $2::date AND c.{_OPEN} GROUP BY 1""",
    ),
    "ageing of a year": Case(
        _ageing_of_a_year,
        f"""SELECT c.responsible_id AS key, count(*) AS n {_REGISTERED} AND c.{_OPEN} GROUP BY 1
        UNION ALL SELECT 'before', count(*) {_WERE_OPEN}""",
    ),
    "cancellations": Case(
        _cancellations,
        f"""SELECT l.cancellation_reason_id AS key, count(*) AS n {_LINES} GROUP BY 1
        UNION ALL SELECT 'orders', count(DISTINCT d.id) {_LINES}""",
    ),
    "assignments": Case(
        _assignments,
        f"""SELECT 'all' AS key, count(*) AS n FROM assignment a {_ZONE} WHERE {_DAYS.format(moment="a.started_at")}
            AND $3::boolean IS NOT NULL
        UNION ALL SELECT 'done', count(*) FROM assignment a {_ZONE} WHERE {_DAYS.format(moment="a.started_at")}
            AND a.status = 'COMPLETED'
        UNION ALL SELECT 'in work', count(*) FROM assignment a {_ZONE} WHERE {_DAYS.format(moment="a.started_at")}
            AND a.ended_at IS NULL""",
    ),
}
