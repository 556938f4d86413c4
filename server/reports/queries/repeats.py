"""Repeat claims: partners with more than one in the period, and items that more than one disputes."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from asyncpg import Record

from server.accounts.rules import Scope, Viewer
from server.kit import db
from server.reports.queries import columns, disputed, framing
from server.reports.queries.framing import Frame, Report
from server.reports.queries.narrowing import Bound
from server.reports.rules import groups, where
from server.reports.rules.density import Numbers
from server.reports.rules.filters import Filter
from server.reports.rules.groups import Count
from server.reports.rules.where import Where

MOST = 50
_COUNTED = f"""SELECT c.registered_at >= {{present}} AS is_now, {columns.keys("c.partner_key")} AS partners,
        NULL AS name, NULL::bigint AS n, NULL::bigint AS before
    FROM claim_fact c WHERE {{came}} GROUP BY 1
    UNION ALL
    (SELECT NULL, NULL, item,
        count(*) FILTER (WHERE at >= {{present}}), count(*) FILTER (WHERE at < {{present}})
    FROM ({{items}}) x GROUP BY item HAVING count(*) FILTER (WHERE at >= {{present}}) > 1
    ORDER BY 4 DESC, item LIMIT {MOST})"""
_NAMED = f"""SELECT p.id, p.name, given.n, given.before
    FROM unnest($1::bigint[], $2::bigint[], $3::bigint[]) AS given (key, n, before)
    JOIN partner p ON id_key(p.id) = given.key ORDER BY given.n DESC, p.id LIMIT {MOST}"""


@dataclass(frozen=True)
class Repeat(Count):
    """Somebody, or something, that several claims are about."""

    id: str | None
    name: str


@dataclass(frozen=True)
class Repeats(Report):
    total: Count
    repeat_count: int
    """Of partners with more than one."""
    repeat_share: Decimal | None
    previous_repeat_share: Decimal | None
    by_partner: Sequence[Repeat]
    by_item: Sequence[Repeat]


@dataclass(frozen=True)
class _Partners:
    """Whose claims came in one of the periods, and how many of each."""

    keys: Numbers
    n: Numbers

    @property
    def total(self) -> int:
        return int(self.n.sum())

    @property
    def repeated(self) -> int:
        return int(self.n[self.n > 1].sum())

    def of(self, keys: Numbers) -> Numbers:
        """Return how many claims each of some partners has."""
        if not self.keys.size:
            return np.zeros_like(keys)
        at = np.searchsorted(self.keys, keys).clip(max=self.keys.size - 1)
        return np.where(self.keys[at] == keys, self.n[at], 0)

    def most(self) -> Numbers:
        """Return the keys of those who have the most, and of all who have as many as the last of them."""
        often = self.keys[self.n > 1], self.n[self.n > 1]
        least = np.partition(often[1], -MOST)[-MOST] if often[1].size > MOST else 0
        return often[0][often[1] >= least]


async def run(viewer: Viewer, wanted: Filter) -> Repeats:
    frame = await framing.framed(viewer, wanted, Scope.ORDERS_READ)
    rows = await _rows(frame)
    now, before = await asyncio.to_thread(lambda: (_partners(rows, is_now=True), _partners(rows, is_now=False)))
    often = now.most()
    partners = await db.rows(_NAMED, *(each.tolist() for each in (often, now.of(often), before.of(often))))
    base = frame.where("registeredAt")
    return Repeats(
        frame=frame,
        total=Count(now.total, before.total, base),
        repeat_count=now.repeated,
        repeat_share=groups.share(now.repeated, now.total),
        previous_repeat_share=groups.share(before.repeated, before.total),
        by_partner=[_told(row, where.narrowed(base, where.of("partner", row["id"])), row["id"]) for row in partners],
        by_item=[_told(row, where.narrowed(base, of_item(row["name"])), None) for row in rows if row["is_now"] is None],
    )


def of_item(item: str) -> Where:
    return {"lines": {"some": {"line": {"item": {"eq": item}}}}}


async def _rows(frame: Frame) -> list[Record]:
    bound = Bound()
    came = frame.came(frame.previous_period.since, frame.period.until, bound)
    present, items = bound(frame.period.since, "timestamptz"), disputed.items(frame, came, bound)
    return await frame.rows(_COUNTED.format(came=came, present=present, items=items), bound)


def _partners(rows: Sequence[Record], *, is_now: bool) -> _Partners:
    found = [columns.numbers(row["partners"]) for row in rows if row["is_now"] is is_now]
    return _Partners(*np.unique(np.concatenate([np.empty(0, np.int64), *found]), return_counts=True))


def _told(row: Record, opened: Where, record_id: str | None) -> Repeat:
    return Repeat(count=row["n"], previous_count=row["before"], where=opened, id=record_id, name=row["name"])
