"""How old open claims are: by bands of days since they were registered, and by who works on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from asyncpg import Record

from server.accounts.rules import Viewer
from server.claims.rules.terms import ACTIVE
from server.reports.queries import framing, ranking
from server.reports.queries.framing import Frame
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
        band::text AS what, 1 AS part, count(*) AS n
    FROM (
        SELECT c.responsible_id AS responsible, width_bucket(c.registered_at, {{edges}}) AS band
        FROM claim c WHERE c.status IN ({_OPEN}) AND {{condition}}
    ) c GROUP BY GROUPING SETS ((band), (band, responsible))"""


@dataclass(frozen=True)
class Band:
    """Open claims of so many days; the last band has no end."""

    least_days: int
    most_days: int | None
    count: int
    where: Where


@dataclass(frozen=True)
class AgeingRow(Share):
    """Somebody's open claims, by band."""

    counts: Sequence[int]
    wheres: Sequence[Where]


@dataclass(frozen=True)
class Ageing:
    time_zone: str
    at: datetime
    total: groups.Count
    bands: Sequence[Band]
    by_responsible: Sequence[AgeingRow]


async def run(viewer: Viewer, wanted: Filter) -> Ageing:
    """Count open claims; the period of the filter, if it has one, is that of their registration."""
    frame = await framing.framed(viewer, wanted)
    begins = _begins(frame)
    rows = await _rows(frame, begins, is_limited=wanted.first is not None)
    base = where.narrowed(frame.where("registeredAt" if wanted.first else None), where.within(*sorted(ACTIVE)))
    wheres = [where.narrowed(base, _registered(begins, at)) for at in range(len(BANDS))]
    counts = {row["what"]: row["n"] for row in rows if row["dim"] == "all"}
    found = groups.counted([row for row in rows if row["dim"] == "responsible"], "responsible", MOST)
    return Ageing(
        time_zone=frame.zone.key,
        at=frame.now,
        total=groups.Count(sum(counts.values()), 0, base),
        bands=[Band(*_days(at), counts.get(_bucket(at), 0), wheres[at]) for at in range(len(BANDS))],
        by_responsible=[
            AgeingRow(
                **vars(share),
                counts=[each.cell(1, _bucket(at)) for at in range(len(BANDS))],
                wheres=[where.narrowed(one, each.group.meets) for one in wheres],
            )
            for each, share in zip(found, groups.shares(found, base), strict=True)
        ],
    )


async def _rows(frame: Frame, begins: Sequence[datetime], *, is_limited: bool) -> list[Record]:
    bound = Bound()
    edges = bound([*reversed(begins)], "timestamptz[]")
    condition = frame.condition(bound)
    if is_limited:
        since, until = (bound(each, "timestamptz") for each in (frame.period.since, frame.period.until))
        condition += f" AND c.registered_at >= {since} AND c.registered_at < {until}"
    return await frame.rows(ranking.sql(_COUNTED.format(edges=edges, condition=condition), first=1, most=MOST), bound)


def _begins(frame: Frame) -> list[datetime]:
    """Return the first moments of all bands but the last, which has none."""
    return [periods.begin(frame.today - timedelta(days=least - 1), frame.zone) for least in BANDS[1:]]


def _days(at: int) -> tuple[int, int | None]:
    return BANDS[at], BANDS[at + 1] - 1 if at + 1 < len(BANDS) else None


def _bucket(at: int) -> str:
    """Return what the database calls a band: it counts from the eldest claims on."""
    return str(len(BANDS) - 1 - at)


def _registered(begins: Sequence[datetime], at: int) -> Where:
    since = {"gte": where.moment(begins[at])} if at < len(begins) else {}
    return {"registeredAt": since | ({"lt": where.moment(begins[at - 1])} if at else {})}
