"""The control chart of claims: how many came in each week, and which weeks chance does not explain.

The limits of the period before stand beside: whether the process is another than it was.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from server.accounts.rules import Viewer
from server.reports.queries import framing
from server.reports.queries.framing import Frame, Period, Report
from server.reports.queries.narrowing import Bound
from server.reports.rules import limits, where
from server.reports.rules.filters import Filter
from server.reports.rules.limits import Limits, Signal
from server.reports.rules.periods import Interval, Span
from server.reports.rules.where import Where

MONTHS = 12
_COUNTED = """SELECT width_bucket(c.registered_at, {edges}) - 1 AS piece, count(*) AS n
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
    previous_limits: Limits | None


async def run(viewer: Viewer, wanted: Filter) -> ControlChart:
    """Count the whole weeks of the period, and of the one before, that are over."""
    frame = await framing.framed(viewer, wanted, months=MONTHS)
    before, weeks = (_weeks(frame, span) for span in (frame.span.before(), frame.span))
    counted = await _counts(frame, [*before, *weeks])
    past, counts = counted[: len(before)], counted[len(before) :]
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
        limits.of(past),
    )


async def _counts(frame: Frame, weeks: Sequence[Period]) -> list[int]:
    """Return how many claims came in each week; between two of them there may be others, which are in none."""
    if not weeks:
        return []
    edges = sorted({moment for each in weeks for moment in (each.since, each.until)})
    bound = Bound()
    sql = _COUNTED.format(
        edges=bound(edges, "timestamptz[]"),
        since=bound(edges[0], "timestamptz"),
        until=bound(edges[-1], "timestamptz"),
        condition=frame.facts(bound),
    )
    found = {edges[row["piece"]]: row["n"] for row in await frame.rows(sql, bound)}
    return [found.get(each.since, 0) for each in weeks]


def _weeks(frame: Frame, span: Span) -> list[Period]:
    """Return the whole weeks that are over."""
    whole = timedelta(days=7)
    weeks = [frame.told(each) for each in span.parts(Interval.WEEK) if each.end - each.first == whole]
    return [each for each in weeks if each.until <= frame.now]
