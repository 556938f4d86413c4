"""The control chart of claims: how many came in each week, and which weeks chance does not explain."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from server.accounts.rules import Viewer
from server.kit import clock, db
from server.reports.queries import framing
from server.reports.queries.framing import Frame, Period, Report
from server.reports.queries.narrowing import Bound
from server.reports.rules import limits, periods, where
from server.reports.rules.filters import Filter
from server.reports.rules.limits import Limits, Signal
from server.reports.rules.periods import Interval, Span
from server.reports.rules.where import Where

MONTHS = 12
_COUNTED = """SELECT width_bucket(c.registered_at, {edges}) - 1 AS week, count(*) AS n
    FROM claim_fact c WHERE c.registered_at >= {since} AND c.registered_at < {until} AND {condition} GROUP BY 1"""


@dataclass(frozen=True)
class Week:
    """A whole week, from Monday: how many claims came, and what is remarkable about it."""

    period: Period
    count: int
    signals: Sequence[Signal]
    where: Where


@dataclass(frozen=True)
class ControlChart(Report):
    weeks: Sequence[Week]
    limits: Limits | None


async def run(viewer: Viewer, wanted: Filter) -> ControlChart:
    """Count the whole weeks of the period that are over."""
    frame = await framing.framed(viewer, wanted, months=MONTHS)
    weeks = [frame.told(each) for each in _weeks(frame.span, periods.day_of(clock.now(), frame.zone))]
    counts = await _counts(frame, weeks) if weeks else []
    chart = limits.of(counts)
    signals = limits.signals(counts, chart) if chart else [()] * len(counts)
    base = frame.where()
    return ControlChart(
        frame,
        [
            Week(week, count, told, where.narrowed(base, where.during("registeredAt", week.since, week.until)))
            for week, count, told in zip(weeks, counts, signals, strict=True)
        ],
        chart,
    )


async def _counts(frame: Frame, weeks: Sequence[Period]) -> list[int]:
    bound = Bound()
    sql = _COUNTED.format(
        edges=bound([each.since for each in weeks], "timestamptz[]"),
        since=bound(weeks[0].since, "timestamptz"),
        until=bound(weeks[-1].until, "timestamptz"),
        condition=frame.facts(bound),
    )
    found = {row["week"]: row["n"] for row in await db.planned_rows(sql, *bound.values)}
    return [found.get(at, 0) for at in range(len(weeks))]


def _weeks(span: Span, today: date) -> list[Span]:
    whole = timedelta(days=7)
    parts = span.parts(Interval.WEEK)
    return [each for each in parts if each.end - each.first == whole and each.end <= today]
