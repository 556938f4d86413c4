"""Report 1, registration dynamics: claims by when they were registered, worked out or not, by department, by reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from asyncpg import Record

from server.accounts.rules import Viewer
from server.claims.rules.terms import ACTIVE, FINAL
from server.reports.queries import framing, narrowing, ranking, sources
from server.reports.queries.framing import Frame, Period, Report
from server.reports.queries.narrowing import Bound
from server.reports.rules import groups, where
from server.reports.rules.filters import Filter
from server.reports.rules.groups import Counted, Share
from server.reports.rules.periods import Interval
from server.reports.rules.where import Where

MOST = 5
MONTHS = 12
_FINAL = ", ".join(f"'{each}'" for each in sorted(FINAL))
_COUNTED = f"""SELECT
        CASE grouping(final, department, reason) WHEN 3 THEN 'final' WHEN 5 THEN 'department' ELSE 'reason' END AS dim,
        coalesce(department, reason) AS id, final::text AS what, part, sum(n) AS n
    FROM (
        SELECT part::int AS part, final, n, {narrowing.id_of("department", "department")} AS department,
            {narrowing.id_of("reason", "claim_reason")} AS reason
        FROM (
            SELECT {{part}} AS part, c.status IN ({_FINAL}) AS final, c.at_fault_department_key AS department,
                c.reason_key AS reason, {{n}} AS n
            FROM {{rows}} GROUP BY 1, 2, 3, 4 {{having}}
        ) k
    ) c GROUP BY GROUPING SETS ((part, final), (part, department), (part, reason))"""


@dataclass(frozen=True)
class Point:
    """A part of the period: how many claims were registered in it, and how many of them are worked out by now."""

    period: Period
    registered: int
    worked_out: int
    is_worst: bool
    where: Where

    @property
    def not_worked_out(self) -> int:
        return self.registered - self.worked_out

    @property
    def worked_out_where(self) -> Where:
        return where.narrowed(self.where, where.within(*sorted(FINAL)))

    @property
    def not_worked_out_where(self) -> Where:
        return where.narrowed(self.where, where.within(*sorted(ACTIVE)))


@dataclass(frozen=True)
class Series(Share):
    """A group's counts, part by part."""

    counts: Sequence[int]
    previous_counts: Sequence[int]
    parts: Sequence[Period]
    claims: Where
    """What opens the group's claims, whenever they came."""

    @property
    def wheres(self) -> list[Where]:
        return [where.narrowed(self.claims, _during(each)) for each in self.parts]


@dataclass(frozen=True)
class Dynamics(Report):
    frame: Frame
    interval: Interval
    points: Sequence[Point]
    previous_points: Sequence[Point]
    by_department: Sequence[Series]
    by_reason: Sequence[Series]

    @property
    def total(self) -> Point:
        return _sum(self.frame.period, self.points, self.frame.where("registeredAt"))

    @property
    def previous_total(self) -> Point:
        period = self.frame.previous_period
        return _sum(period, self.previous_points, where.narrowed(self.frame.where(), _during(period)))


@dataclass(frozen=True)
class _Parts:
    """The parts of the period before, and of the period."""

    before: Sequence[Period]
    now: Sequence[Period]


async def run(viewer: Viewer, wanted: Filter, wanted_interval: Interval | None = None) -> Dynamics:
    frame = await framing.framed(viewer, wanted, months=MONTHS)
    interval = wanted_interval or frame.span.fitting()
    before, now = ([frame.told(each) for each in span.parts(interval)] for span in (frame.span.before(), frame.span))
    parts = _Parts(before, now)
    rows = await _rows(frame, parts)
    points = _points(frame, parts, [row for row in rows if row["dim"] == "final"])
    series = [
        _series(frame, parts, groups.counted([row for row in rows if row["dim"] == dim], field, MOST))
        for dim, field in (("department", "atFaultDepartment"), ("reason", "reason"))
    ]
    return Dynamics(frame, interval, points[len(before) :], points[: len(before)], *series)


async def _rows(frame: Frame, parts: _Parts) -> list[Record]:
    bound = Bound()
    every = [*parts.before, *parts.now]
    counted = _COUNTED.format(**vars(sources.of(frame, "registered_at", every, bound)))
    return await frame.rows(ranking.sql(counted, first=len(parts.before), most=MOST), bound)


def _points(frame: Frame, parts: _Parts, rows: Sequence[Record]) -> list[Point]:
    found = {(row["what"], row["part"]): row["n"] for row in rows if row["part"] is not None}
    every = [*parts.before, *parts.now]
    done = [found.get(("true", at), 0) for at in range(len(every))]
    registered = [found.get(("false", at), 0) + done[at] for at in range(len(every))]
    worst = max(registered[len(parts.before) :], default=0)
    base = frame.where()
    return [
        Point(
            period,
            registered[at],
            done[at],
            is_worst=at >= len(parts.before) and registered[at] == worst > 0,
            where=where.narrowed(base, _during(period)),
        )
        for at, period in enumerate(every)
    ]


def _series(frame: Frame, parts: _Parts, found: Sequence[Counted]) -> list[Series]:
    first, last = len(parts.before), len(parts.before) + len(parts.now)
    whole = sum(each.sum(range(first, last)) for each in found)
    so_far, told, base = 0, [], frame.where()
    for each in found:
        counts = [each.cell(at) for at in range(last)]
        so_far += sum(counts[first:])
        told.append(
            Series(
                **vars(each.group),
                count=sum(counts[first:]),
                previous_count=sum(counts[:first]),
                where=where.narrowed(base, each.group.meets | _during(frame.period)),
                share=groups.share(sum(counts[first:]), whole),
                cumulative_share=groups.share(so_far, whole),
                counts=counts[first:],
                previous_counts=counts[:first],
                parts=parts.now,
                claims=where.narrowed(base, each.group.meets),
            )
        )
    return told


def _during(period: Period) -> Where:
    return where.during("registeredAt", period.since, period.until)


def _sum(period: Period, points: Sequence[Point], opened: Where) -> Point:
    registered, done = (sum(getattr(each, name) for each in points) for name in ("registered", "worked_out"))
    return Point(period, registered, done, is_worst=False, where=opened)
