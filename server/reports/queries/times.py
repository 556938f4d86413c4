"""How long customers wait: for the first answer to claims registered, for the end of those closed in the period."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from asyncpg import Record

from server.accounts.rules import Viewer
from server.claims.queries.deadlines import RESPONSE_IN_TIME
from server.claims.rules.terms import FINAL, ClaimStatus
from server.kit import db
from server.reports.queries import framing
from server.reports.queries.framing import Frame, Report
from server.reports.queries.narrowing import Bound
from server.reports.rules import groups, where
from server.reports.rules.filters import Filter
from server.reports.rules.groups import Group, GroupKind
from server.reports.rules.where import Where

MOST = 20
_SETTLED = sorted(FINAL - {ClaimStatus.WITHDRAWN})
_RESPONSE = f"""SELECT 'RESPONSE' AS what, (c.registered_at >= {{present}})::int AS part, c.reason_id AS reason,
            c.responsible_id AS responsible,
            extract(epoch FROM c.first_responded_at - c.registered_at)::float8 AS seconds,
            ({RESPONSE_IN_TIME.format(t="c")}) AS kept
        FROM claim c WHERE c.registered_at >= {{since}} AND c.registered_at < {{until}} AND {{condition}}"""
_RESOLUTION = f"""SELECT 'RESOLUTION', (c.closed_at >= {{present}})::int, c.reason_id, c.responsible_id,
            extract(epoch FROM c.closed_at - c.registered_at)::float8, c.closed_at <= c.resolution_due_at
        FROM claim c WHERE c.closed_at >= {{since}} AND c.closed_at < {{until}}
        AND c.status IN ({", ".join(f"'{each}'" for each in _SETTLED)}) AND {{condition}}"""
_FIGURES = """count(seconds) AS n, count(*) FILTER (WHERE kept) AS kept, count(*) FILTER (WHERE NOT kept) AS broken,
            percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY seconds) AS times"""
_COUNTED = f"""WITH facts AS NOT MATERIALIZED ({_RESPONSE} UNION ALL {_RESOLUTION}), counted AS (
        SELECT what, part, 'all' AS dim, NULL AS id, {_FIGURES} FROM facts GROUP BY what, part
        UNION ALL
        SELECT what, 1, CASE grouping(reason) WHEN 0 THEN 'reason' ELSE 'responsible' END,
            coalesce(reason, responsible), {_FIGURES}
        FROM facts WHERE part = 1 GROUP BY GROUPING SETS ((what, reason), (what, responsible))
    ), ranked AS (
        SELECT *, row_number() OVER (PARTITION BY what, part, dim ORDER BY n DESC, kept + broken DESC, id) AS place
        FROM counted
    )
    SELECT what, part, dim, id, n, kept, broken, times, coalesce(
            (SELECT name FROM claim_reason WHERE id = ranked.id AND dim = 'reason'),
            (SELECT name FROM user_account WHERE id = ranked.id AND dim = 'responsible')) AS name
    FROM ranked WHERE place <= {{most}} ORDER BY what, dim, place"""


@dataclass(frozen=True)
class Times(Group):
    """How long it took, by the clock on the wall, pauses included; and how often the deadline was met."""

    count: int
    where: Where
    median_seconds: int | None
    nine_in_ten_seconds: int | None
    kept: int
    kept_where: Where
    broken: int
    broken_where: Where
    kept_share: Decimal | None


@dataclass(frozen=True)
class Waiting:
    total: Times
    previous: Times
    by_reason: Sequence[Times]
    by_responsible: Sequence[Times]


@dataclass(frozen=True)
class ResponseTimes(Report):
    response: Waiting
    resolution: Waiting


@dataclass(frozen=True)
class _Told:
    """What was counted of one thing, and what opens it: what has ended, and what had a deadline."""

    rows: Sequence[Record]
    field: str
    ended: Where
    due: Where

    def waiting(self, now: Where, before: Where) -> Waiting:
        return Waiting(
            total=self._all(1, now),
            previous=self._all(0, before),
            by_reason=[self._one(row, "reason", now) for row in self.rows if row["dim"] == "reason"],
            by_responsible=[self._one(row, "responsible", now) for row in self.rows if row["dim"] == "responsible"],
        )

    def _all(self, part: int, period: Where) -> Times:
        row = next((row for row in self.rows if (row["dim"], row["part"]) == ("all", part)), _NOTHING)
        return self._times(Group(GroupKind.ALL, None, None, period), row)

    def _one(self, row: Record, field: str, period: Where) -> Times:
        is_one = row["id"] is not None
        meets = where.narrowed(period, where.of(field, row["id"]) if is_one else where.unset(field))
        kind = GroupKind.ONE if is_one else GroupKind.NOT_ESTABLISHED
        return self._times(Group(kind, row["id"], row["name"], meets), row)

    def _times(self, group: Group, row: Any) -> Times:
        median, p90 = (None if each is None else round(each) for each in row["times"] or (None, None))
        due = where.narrowed(self.due, group.meets)
        return Times(
            **vars(group),
            count=row["n"],
            where=where.narrowed(self.ended, group.meets),
            median_seconds=median,
            nine_in_ten_seconds=p90,
            kept=row["kept"],
            kept_where=where.narrowed(due, {self.field: {"eq": True}}),
            broken=row["broken"],
            broken_where=where.narrowed(due, {self.field: {"eq": False}}),
            kept_share=groups.share(row["kept"], row["kept"] + row["broken"]),
        )


_NOTHING: Mapping[str, Any] = {"n": 0, "kept": 0, "broken": 0, "times": None}


async def run(viewer: Viewer, wanted: Filter) -> ResponseTimes:
    frame = await framing.framed(viewer, wanted)
    bound = Bound()
    rows = await db.planned_rows(frame.compared(_COUNTED, bound, most=str(MOST)), *bound.values)
    base = frame.where()
    response, resolution = ([row for row in rows if row["what"] == what] for what in ("RESPONSE", "RESOLUTION"))
    answered = where.narrowed(base, {"firstRespondedAt": {"isNull": False}})
    settled = where.narrowed(base, where.within(*_SETTLED))
    return ResponseTimes(
        frame,
        _Told(response, "isResponseInTime", answered, base).waiting(*_periods(frame, "registeredAt")),
        _Told(resolution, "isResolutionInTime", settled, settled).waiting(*_periods(frame, "closedAt")),
    )


def _periods(frame: Frame, field: str) -> tuple[Where, Where]:
    now, before = (where.during(field, each.since, each.until) for each in (frame.period, frame.previous_period))
    return now, before
