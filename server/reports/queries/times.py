"""How long customers wait: for the first answer to claims registered, for the end of those closed in the period."""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

import numpy as np
from asyncpg import Record

from server.accounts.rules import Viewer
from server.claims.queries.deadlines import RESPONSE_IN_TIME
from server.claims.rules.terms import FINAL, ClaimStatus
from server.reports.queries import columns, framing
from server.reports.queries.framing import Frame, Report
from server.reports.queries.narrowing import Bound
from server.reports.rules import groups, where
from server.reports.rules.density import Numbers
from server.reports.rules.filters import Filter
from server.reports.rules.groups import Group, GroupKind
from server.reports.rules.where import Where

MOST = 20
_QUANTILES = (0.5, 0.9)
_SETTLED = sorted(FINAL - {ClaimStatus.WITHDRAWN})
_IN_SETTLED = ", ".join(f"'{each}'" for each in _SETTLED)


@dataclass(frozen=True)
class _Wait:
    """In SQL: by which moment claims are counted, until which they wait, whether that is in time, of which claims."""

    moment: str
    end: str
    kept: str
    counted: str


_WAITS = {
    "RESPONSE": _Wait("registered_at", "first_responded_at", f"({RESPONSE_IN_TIME.format(t='c')})", "TRUE"),
    "RESOLUTION": _Wait("closed_at", "closed_at", "c.closed_at <= c.resolution_due_at", f"c.status IN ({_IN_SETTLED})"),
}
# Seconds come as they are: the database would sort them once for each group, which takes longer. The period before has
# no groups.
_COUNTED = """SELECT '{what}' AS what, {is_now} AS is_now, {reason} AS reason_key, {responsible} AS responsible_key,
        count(*) FILTER (WHERE {kept}) AS kept, count(*) FILTER (WHERE NOT {kept}) AS broken, {took} AS took
    FROM claim_fact c WHERE {came} AND {counted} {by}"""
_GROUPS = {
    True: {"reason": "c.reason_key", "responsible": "c.responsible_key", "by": "GROUP BY 3, 4"},
    False: {"reason": "NULL::bigint", "responsible": "NULL::bigint", "by": ""},
}
_NAMED = """SELECT what, is_now, kept, broken, took, r.id AS reason, r.name AS reason_name, u.id AS responsible,
        u.name AS responsible_name
    FROM ({counted}) f
    LEFT JOIN claim_reason r ON id_key(r.id) = f.reason_key
    LEFT JOIN user_account u ON id_key(u.id) = f.responsible_key"""


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
class _Took:
    """What was counted of some claims: how long each took, and whether deadlines were met."""

    rows: Sequence[Record]

    @cached_property
    def seconds(self) -> Numbers:
        return columns.floats(b"".join(row["took"] or b"" for row in self.rows))

    @cached_property
    def kept(self) -> int:
        return sum(row["kept"] for row in self.rows)

    @cached_property
    def broken(self) -> int:
        return sum(row["broken"] for row in self.rows)

    @cached_property
    def quantiles(self) -> Sequence[int | None]:
        """Return the median and the ninth of ten, interpolated: from sorted numbers, as numpy sorts fastest."""
        if not self.seconds.size:
            return None, None
        at = [each * (self.seconds.size - 1) for each in _QUANTILES]
        return [round(each) for each in np.interp(at, np.arange(self.seconds.size), np.sort(self.seconds))]


@dataclass(frozen=True)
class _Told:
    """What was counted of one thing, and what opens it: what has ended, and what had a deadline."""

    rows: Sequence[Record]
    field: str
    ended: Where
    due: Where

    def waiting(self, now: Where, before: Where) -> Waiting:
        return Waiting(
            total=self._all(now, is_now=True),
            previous=self._all(before, is_now=False),
            by_reason=self._by("reason", now),
            by_responsible=self._by("responsible", now),
        )

    def _all(self, period: Where, *, is_now: bool) -> Times:
        took = _Took([row for row in self.rows if row["is_now"] is is_now])
        return self._times(Group(GroupKind.ALL, None, None, period), took)

    def _by(self, field: str, period: Where) -> list[Times]:
        """Return the groups of most claims; the earlier record of two of as many stands first."""
        rows: defaultdict[tuple[str | None, str | None], list[Record]] = defaultdict(list)
        for row in self.rows:
            if row["is_now"]:
                rows[row[field], row[f"{field}_name"]].append(row)
        found = [(id_, name, _Took(some)) for (id_, name), some in rows.items()]
        found.sort(key=lambda each: (-each[2].seconds.size, -each[2].kept - each[2].broken, each[0] is None, each[0]))
        return [self._one(field, id_, name, period, took) for id_, name, took in found[:MOST]]

    def _one(self, field: str, id_: str | None, name: str | None, period: Where, took: _Took) -> Times:
        meets = where.narrowed(period, where.unset(field) if id_ is None else where.of(field, id_))
        kind = GroupKind.NOT_ESTABLISHED if id_ is None else GroupKind.ONE
        return self._times(Group(kind, id_, name, meets), took)

    def _times(self, group: Group, took: _Took) -> Times:
        median, p90 = took.quantiles
        due = where.narrowed(self.due, group.meets)
        return Times(
            **vars(group),
            count=took.seconds.size,
            where=where.narrowed(self.ended, group.meets),
            median_seconds=median,
            nine_in_ten_seconds=p90,
            kept=took.kept,
            kept_where=where.narrowed(due, {self.field: {"eq": True}}),
            broken=took.broken,
            broken_where=where.narrowed(due, {self.field: {"eq": False}}),
            kept_share=groups.share(took.kept, took.kept + took.broken),
        )


async def run(viewer: Viewer, wanted: Filter) -> ResponseTimes:
    frame = await framing.framed(viewer, wanted)
    return await asyncio.to_thread(_told, frame, await _rows(frame))


async def _rows(frame: Frame) -> list[Record]:
    bound = Bound()
    parts = [
        _COUNTED.format(
            what=what,
            is_now=is_now,
            kept=wait.kept,
            counted=wait.counted,
            took=columns.seconds("c.registered_at", f"c.{wait.end}"),
            came=frame.came(period.since, period.until, bound, wait.moment),
            **_GROUPS[is_now],
        )
        for what, wait in _WAITS.items()
        for is_now, period in ((True, frame.period), (False, frame.previous_period))
    ]
    return await frame.rows(_NAMED.format(counted=" UNION ALL ".join(parts)), bound)


def _told(frame: Frame, rows: Sequence[Record]) -> ResponseTimes:
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
