"""What a report is made of: who asks, which claims, which days, by which clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from asyncpg import Record

from server.accounts import queries as accounts
from server.accounts.rules import Scope, Viewer
from server.claims.queries import option
from server.kit import clock, db
from server.reader.policy import Clause
from server.reports.queries import narrowing, standing, visibility
from server.reports.queries.narrowing import Bound
from server.reports.rules import filters, periods, where
from server.reports.rules.filters import Filter, Wanted
from server.reports.rules.periods import Span
from server.reports.rules.where import Where


@dataclass(frozen=True)
class Period:
    """Whole days from the first to the last, and the moments from which until before which they are."""

    first: date
    last: date
    since: datetime
    until: datetime


@dataclass(frozen=True)
class Window:
    """Who asks, and for which days by which clock."""

    viewer: Viewer
    zone: ZoneInfo
    span: Span

    @property
    def period(self) -> Period:
        return self.told(self.span)

    @property
    def previous_period(self) -> Period:
        """The period of the same length just before."""
        return self.told(self.span.before())

    def told(self, span: Span) -> Period:
        since, until = (periods.begin(day, self.zone) for day in (span.first, span.end))
        return Period(span.first, span.last, since, until)

    def holds(self, policy: Callable[[Viewer], Clause], bound: Bound, *, alias: str) -> str:
        """Return the condition of another table's row policy."""
        return narrowing.holds(policy(self.viewer), self.viewer, bound, alias=alias)

    def compared_with(self, condition: str, sql: str, bound: Bound, **more: str) -> str:
        """Fill a statement's `present`, `since` (of the period before), `until` and `condition` in."""
        return sql.format(
            present=bound(self.period.since, "timestamptz"),
            since=bound(self.previous_period.since, "timestamptz"),
            until=bound(self.period.until, "timestamptz"),
            condition=condition,
            **more,
        )


@dataclass(frozen=True)
class Frame(Window):
    """What a report of claims is made of."""

    wanted: Filter
    now: datetime
    """By when figures are: the present, or the end of the day that they are as of."""

    @property
    def today(self) -> date:
        return self.wanted.as_of or periods.day_of(self.now, self.zone)

    async def rows(
        self, sql: str, bound: Bound, before: datetime | None = None, within: Period | None = None
    ) -> list[Record]:
        """Return the rows of a statement on claims `c`, as they are or as they stood; as they were `before`, too.

        Of those before it asks no more than such as were registered `within` a period, if there is one.
        """
        seen = partial(self.holds, visibility.visible_to, bound, alias="c")
        if self.wanted.as_of:
            at = bound(self.now, "timestamptz")
            sql = standing.put(sql, at, seen, partial(self.holds, visibility.facts_visible_to, bound, alias="c"))
        if before:
            edges = (bound(within.since, "timestamptz"), bound(within.until, "timestamptz")) if within else None
            sql = standing.compared(sql, bound(before, "timestamptz"), seen, edges)
        return await db.planned_rows(sql, *bound.values)

    def condition(self, bound: Bound) -> str:
        """Return the condition that a row `c` of claims is counted."""
        return narrowing.condition(self.viewer, self.wanted, bound)

    def facts(self, bound: Bound) -> str:
        """Return the condition that a row `c` of the claims' facts is counted."""
        return narrowing.facts(self.viewer, self.wanted, bound)

    def came(self, since: datetime, until: datetime, bound: Bound, moment: str = "registered_at") -> str:
        """Return the condition that a row `c` of the claims' facts is counted, and a moment of it is within a time."""
        begin, end = (bound(each, "timestamptz") for each in (since, until))
        return f"c.{moment} >= {begin} AND c.{moment} < {end} AND {self.facts(bound)}"

    def compared(self, sql: str, bound: Bound, **more: str) -> str:
        return self.compared_with(self.facts(bound), sql, bound, **more)

    def where(self, field: str | None = None) -> Where:
        """Return what opens all claims of the report, or those whose moment `field` is in the period."""
        found = where.counted(self.viewer, self.wanted, at=self.now if self.wanted.as_of else None)
        period = self.period
        return where.narrowed(found, where.during(field, period.since, period.until)) if field else found


@dataclass(frozen=True)
class Report:
    """What every report tells beside its figures."""

    frame: Window

    @property
    def time_zone(self) -> str:
        return self.frame.zone.key

    @property
    def period(self) -> Period:
        return self.frame.period

    @property
    def previous_period(self) -> Period:
        return self.frame.previous_period


async def framed(viewer: Viewer, wanted: Filter, *also: Scope, months: int = 1) -> Frame:
    """Return the frame of a report: without a period, the months up to the present one.

    Refuse who may not run reports, or lacks a scope that this one needs `also`, and what cannot be asked.
    """
    filters.check(viewer, wanted, *also)
    zone = ZoneInfo((await option.opened()).time_zone)
    now = clock.now()
    today = periods.day_of(now, zone)
    if wanted.as_of:
        periods.check_past(wanted.as_of, today)
        today, now = wanted.as_of, min(periods.begin(wanted.as_of + periods.DAY, zone), now)
    return Frame(viewer, zone, periods.span(wanted.first, wanted.last, today=today, months=months), wanted, now)


async def windowed(viewer: Viewer, wanted: Wanted) -> Window:
    """Return the window of a report that is not of claims: without a period, the present month."""
    filters.check(viewer, wanted)
    zone = ZoneInfo((await accounts.organisation()).time_zone)
    today = periods.day_of(clock.now(), zone)
    return Window(viewer, zone, periods.span(wanted.first, wanted.last, today=today))
