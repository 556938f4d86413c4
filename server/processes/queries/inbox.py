"""What waits in inboxes, counted: of one viewer by when it is due, of everybody by whose it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from server.accounts import queries as accounts
from server.accounts.rules import Viewer
from server.kit import clock, db
from server.processes.rules import inbox
from server.processes.rules.inbox import InboxGroup, Span

MOST = 10_000
"""Beyond which tasks are not counted."""
_COUNTS = """SELECT width_bucket(due_at, $2::timestamptz[]) AS part, count(*) AS tasks FROM (
        SELECT due_at FROM process_task WHERE status = 'OPEN' AND address = ANY($1::text[]) LIMIT $3
    ) t GROUP BY 1"""
_LOAD = """WITH waiting AS (
        SELECT address, count(*) AS open, count(*) FILTER (WHERE due_at < $1) AS overdue,
            count(*) FILTER (WHERE due_at >= $1 AND due_at < $2) AS today
        FROM process_task WHERE status = 'OPEN' GROUP BY address
    ), done AS (
        SELECT closed_by AS address, count(*) AS done FROM process_task
        WHERE status = 'DONE' AND closed_at >= $3 AND closed_by LIKE 'usr\\_%' GROUP BY closed_by
    )
    SELECT address, coalesce(open, 0) AS open, coalesce(overdue, 0) AS overdue, coalesce(today, 0) AS today,
        coalesce(done, 0) AS done, count(*) OVER () AS rows
    FROM waiting FULL JOIN done USING (address) ORDER BY overdue DESC, open DESC, address LIMIT $4 OFFSET $5"""


@dataclass(frozen=True)
class Part:
    """A part of an inbox: when it begins and ends, and how many tasks are in it."""

    group: InboxGroup
    span: Span
    tasks: int


@dataclass(frozen=True)
class Load:
    """What waits at an address: a user's, a role's with objects, or nobody's; and what the user did this week."""

    address: str | None
    open: int
    overdue: int
    today: int
    done: int


async def parts(viewer: Viewer) -> list[Part]:
    """Return the parts of the viewer's inbox by its time zone; no more than `MOST` tasks are counted."""
    spans = inbox.spans(clock.now(), await zone_of(viewer))
    found = await _counted(viewer, spans)
    return [Part(group, span, found.get(at, 0)) for at, (group, span) in enumerate(spans.items())]


async def loads(viewer: Viewer, first: int, after: int) -> tuple[list[Load], int]:
    """Return what waits where, those with most overdue in front, from the `after`-th on; and how many there are."""
    now, zone = clock.now(), await zone_of(viewer)
    tomorrow = inbox.spans(now, zone)[InboxGroup.TODAY].before
    rows = await db.rows(_LOAD, now, tomorrow, inbox.monday(now, zone), first, after)
    found = [Load(row["address"], row["open"], row["overdue"], row["today"], row["done"]) for row in rows]
    return found, rows[0]["rows"] if rows else 0


async def zone_of(viewer: Viewer) -> ZoneInfo:
    """Return the zone by which days are told to the viewer."""
    return ZoneInfo(viewer.time_zone or (await accounts.organisation()).time_zone)


async def _counted(viewer: Viewer, spans: Mapping[InboxGroup, Span]) -> dict[int, int]:
    """Return how many tasks each part has, by its place; what is never due is in the last."""
    borders: list[datetime] = [span.before for span in spans.values() if span.before]
    found: dict[int, int] = {}
    for row in await db.rows(_COUNTS, list(viewer.addresses), borders, MOST):
        at = len(borders) if row["part"] is None else row["part"]
        found[at] = found.get(at, 0) + row["tasks"]
    return found
