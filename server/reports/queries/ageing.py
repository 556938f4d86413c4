"""How old open claims are, and were a month before: by bands of days since they came, and by who works on them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from asyncpg import Record

from server.accounts.rules import Viewer
from server.claims.rules.terms import ACTIVE
from server.reports.queries import framing, ranking, standing
from server.reports.queries.framing import Frame, Period
from server.reports.queries.narrowing import Bound
from server.reports.rules import groups, periods, where
from server.reports.rules.filters import Filter
from server.reports.rules.groups import Share
from server.reports.rules.where import Where

MOST = 20
BANDS = (0, 4, 8, 15, 31, 61, 91, 181)
"""The least days of each band."""
_OPEN = ", ".join(f"'{each}'" for each in sorted(ACTIVE))
_COUNTED = f"""SELECT CASE grouping(responsible) WHEN 1 THEN 'all' ELSE 'responsible' END AS dim, responsible AS id,
        band::text AS what, part, count(*) AS n
    FROM (
        SELECT c.responsible_id AS responsible, 1 AS part, width_bucket(c.registered_at, {{edges}}) AS band
        FROM claim c WHERE c.status IN ({_OPEN}) AND {{condition}}
        UNION ALL
        SELECT c.responsible_id, 0, width_bucket(c.registered_at, {{edges_before}})
        FROM {standing.BEFORE} c WHERE c.status IN ({_OPEN}) AND {{condition_before}}
    ) c GROUP BY GROUPING SETS ((part, band), (part, band, responsible))"""


@dataclass(frozen=True)
class Band:
    """Open claims of so many days; the last band has no end."""

    least_days: int
    most_days: int | None
    count: int
    previous_count: int
    where: Where


@dataclass(frozen=True)
class AgeingRow(Share):
    """Somebody's open claims, by band."""

    counts: Sequence[int]
    previous_counts: Sequence[int]
    wheres: Sequence[Where]


@dataclass(frozen=True)
class Ageing:
    time_zone: str
    at: datetime
    previous_at: datetime
    total: groups.Count
    bands: Sequence[Band]
    by_responsible: Sequence[AgeingRow]


async def run(viewer: Viewer, wanted: Filter) -> Ageing:
    """Count open claims; the period of the filter, if it has one, is that of their registration."""
    frame = await framing.framed(viewer, wanted)
    begins, before = _begins(frame, frame.today), _day_before(frame)
    rows = await _rows(frame, begins, before)
    base = where.narrowed(frame.where("registeredAt" if wanted.first else None), where.within(*sorted(ACTIVE)))
    wheres = [where.narrowed(base, _registered(begins, at)) for at in range(len(BANDS))]
    every = groups.whole(groups.counted([row for row in rows if row["dim"] == "all"], "all", MOST))
    found = groups.counted([row for row in rows if row["dim"] == "responsible"], "responsible", MOST)
    return Ageing(
        time_zone=frame.zone.key,
        at=frame.now,
        previous_at=_end(frame, before),
        total=groups.Count(every.sum(range(1, 2)), every.sum(range(1)), base),
        bands=[
            Band(*_days(at), every.cell(1, _bucket(at)), every.cell(0, _bucket(at)), wheres[at])
            for at in range(len(BANDS))
        ],
        by_responsible=[
            AgeingRow(
                **vars(share),
                counts=[each.cell(1, _bucket(at)) for at in range(len(BANDS))],
                previous_counts=[each.cell(0, _bucket(at)) for at in range(len(BANDS))],
                wheres=[where.narrowed(one, each.group.meets) for one in wheres],
            )
            for each, share in zip(found, groups.shares(found, base), strict=True)
        ],
    )


async def _rows(frame: Frame, begins: Sequence[datetime], before: date) -> list[Record]:
    bound = Bound()
    then = replace(frame, wanted=replace(frame.wanted, as_of=before))
    sql = _COUNTED.format(
        edges=_edges(begins, bound),
        condition=_condition(frame, frame.period, bound),
        edges_before=_edges(_begins(frame, before), bound),
        condition_before=_condition(then, frame.previous_period, bound),
    )
    within = frame.previous_period if frame.wanted.first else None
    return await frame.rows(ranking.sql(sql, first=1, most=MOST), bound, before=_end(frame, before), within=within)


def _condition(frame: Frame, period: Period, bound: Bound) -> str:
    """Return the condition on claims, within the period where the filter has one."""
    if frame.wanted.first is None:
        return frame.condition(bound)
    since, until = (bound(each, "timestamptz") for each in (period.since, period.until))
    return f"{frame.condition(bound)} AND c.registered_at >= {since} AND c.registered_at < {until}"


def _edges(begins: Sequence[datetime], bound: Bound) -> str:
    return bound([*reversed(begins)], "timestamptz[]")


def _day_before(frame: Frame) -> date:
    """Return the day to compare with: a month before, or as long before as the period before begins."""
    if frame.wanted.first is None:
        return periods.month_before(frame.today)
    return frame.today - (frame.span.first - frame.span.before().first)


def _end(frame: Frame, day: date) -> datetime:
    return periods.begin(day + periods.DAY, frame.zone)


def _begins(frame: Frame, today: date) -> list[datetime]:
    """Return the first moments of all bands but the last, which has none."""
    return [periods.begin(today - timedelta(days=least - 1), frame.zone) for least in BANDS[1:]]


def _days(at: int) -> tuple[int, int | None]:
    return BANDS[at], BANDS[at + 1] - 1 if at + 1 < len(BANDS) else None


def _bucket(at: int) -> str:
    """Return what the database calls a band: it counts from the eldest claims on."""
    return str(len(BANDS) - 1 - at)


def _registered(begins: Sequence[datetime], at: int) -> Where:
    since = {"gte": where.moment(begins[at])} if at < len(begins) else {}
    return {"registeredAt": since | ({"lt": where.moment(begins[at - 1])} if at else {})}
