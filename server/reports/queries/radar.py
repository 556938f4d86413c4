"""The repeat radar: where claims come thick and fast: of a partner for one reason, about one item, about one document.

The document stands for the batch: what was shipped or ordered together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from asyncpg import Record

from server.accounts.rules import Scope, Viewer
from server.kit.errors import Refusal
from server.orders.queries import visibility
from server.reports.queries import framing, narrowing, repeats
from server.reports.queries.framing import Frame, Report
from server.reports.queries.narrowing import Bound
from server.reports.rules import where
from server.reports.rules.filters import Filter
from server.reports.rules.where import Where

WINDOW, LEAST, MOST = 30, 3, 50
LONGEST_WINDOW = 366


class EchoKind(StrEnum):
    PARTNER_AND_REASON = "PARTNER_AND_REASON"
    ITEM = "ITEM"
    DOCUMENT = "DOCUMENT"


_CAME_BEFORE = "c.registered_at >= {before} AND c.registered_at < {since} AND {condition}"
_PAIRS = f"FROM claim_fact c WHERE c.reason_key IS NOT NULL AND {repeats.CAME}"
_BASED = f"FROM claim_fact c WHERE c.basis IS NOT NULL AND {repeats.CAME}"
_OFTEN = "GROUP BY {} HAVING count(*) >= {{least}}"
_WITHIN = "ORDER BY at RANGE BETWEEN {window} PRECEDING AND CURRENT ROW"
_SPAN = f"(PARTITION BY kind, told, one, other {_WITHIN})"
_ITEMS = f"SELECT DISTINCT l.item, c.claim_id, c.registered_at AS at {repeats.DISPUTED}"
_PAST = f"""SELECT t.kind, t.place, c.registered_at AS at
        FROM top t JOIN claim_fact c ON c.partner_key = t.one_key AND c.reason_key = t.other_key
        WHERE t.kind = 'PARTNER_AND_REASON' AND {_CAME_BEFORE}
        UNION ALL
        SELECT t.kind, t.place, x.at FROM top t JOIN (
            {_ITEMS} AND {_CAME_BEFORE} AND l.item IN (SELECT one FROM top WHERE kind = 'ITEM')
        ) x ON x.item = t.one
        WHERE t.kind = 'ITEM'
        UNION ALL
        SELECT t.kind, t.place, c.registered_at FROM top t JOIN claim_fact c ON c.basis = t.one
        WHERE t.kind = 'DOCUMENT' AND c.basis IS NOT NULL AND {_CAME_BEFORE}"""
# What has too few claims in the whole period is left out first: that is nearly all.
_FOUND = f"""WITH items AS MATERIALIZED (
        {_ITEMS} AND {repeats.CAME}
    ), pairs AS MATERIALIZED (
        SELECT c.partner_key, c.reason_key {_PAIRS} {_OFTEN.format("1, 2")}
    ), about AS (
        SELECT 'PARTNER_AND_REASON' AS kind, NULL AS told, c.partner_key AS one, c.reason_key AS other,
            c.registered_at AS at
        {_PAIRS} AND (c.partner_key, c.reason_key) IN (TABLE pairs)
        UNION ALL
        SELECT 'ITEM', item, NULL, NULL, at FROM items
        WHERE item IN (SELECT item FROM items {_OFTEN.format("1")})
        UNION ALL
        SELECT 'DOCUMENT', c.basis, NULL, NULL, c.registered_at {_BASED} AND c.basis IN (
            SELECT c.basis {_BASED} {_OFTEN.format("1")})
    ), dense AS (
        SELECT kind, told, one, other, at, count(*) OVER {_SPAN} AS n, first_value(at) OVER {_SPAN} AS first_at
        FROM about
    ), densest AS (
        SELECT DISTINCT ON (kind, told, one, other) kind, told, one, other, n, first_at, at AS last_at
        FROM dense WHERE n >= {{least}} ORDER BY kind, told, one, other, n DESC, at DESC
    ), known AS (
        SELECT kind, coalesce(told, {narrowing.id_of("one", "partner")}) AS one,
            {narrowing.id_of("other", "claim_reason")} AS other, one AS one_key, other AS other_key,
            n, first_at, last_at
        FROM densest
    ), ranked AS (
        SELECT *, row_number() OVER (PARTITION BY kind ORDER BY n DESC, last_at DESC, one, other) AS place
        FROM known
        WHERE kind <> 'DOCUMENT' OR EXISTS (SELECT FROM source_document s WHERE s.id = one AND {{documents}})
    ), top AS MATERIALIZED (SELECT * FROM ranked WHERE place <= {{most}}), past AS ({_PAST}
    ), dense_past AS MATERIALIZED (
        SELECT kind, place, count(*) OVER (PARTITION BY kind, place {_WITHIN}) AS n FROM past
    )
    SELECT kind, one, other, n, first_at, last_at,
        coalesce((SELECT max(n) FROM dense_past d WHERE (d.kind, d.place) = (top.kind, top.place)), 0) AS n_before,
        coalesce((SELECT name FROM partner p WHERE p.id = one AND kind = 'PARTNER_AND_REASON'),
            (SELECT number FROM source_document s WHERE s.id = one AND kind = 'DOCUMENT'), one) AS name,
        (SELECT name FROM claim_reason r WHERE r.id = other) AS reason
    FROM top ORDER BY kind, place"""


@dataclass(frozen=True)
class Echo:
    """The most claims of a kind that came within the window: the latest, where there were as many before."""

    kind: EchoKind
    id: str | None
    name: str
    reason_id: str | None
    reason_name: str | None
    count: int
    previous_count: int
    """The most of them within the window in the period before."""
    first_at: datetime
    last_at: datetime
    where: Where


@dataclass(frozen=True)
class Radar(Report):
    window_days: int
    least: int
    echoes: Sequence[Echo]


async def run(viewer: Viewer, wanted: Filter, *, window_days: int = WINDOW, least: int = LEAST) -> Radar:
    """Find where at least so many claims of the period were registered within so many days."""
    if not 1 <= window_days <= LONGEST_WINDOW:
        raise Refusal(
            "INVALID", f"A window has 1 to {LONGEST_WINDOW} days.", ("windowDays",), min=1, max=LONGEST_WINDOW
        )
    if least < 2:  # noqa: PLR2004 - one claim repeats nothing
        raise Refusal("INVALID", "At least two claims are a repetition.", ("least",), min=2)
    frame = await framing.framed(viewer, wanted, Scope.ORDERS_READ, months=3)
    base = frame.where()
    return Radar(frame, window_days, least, [_echo(row, base) for row in await _rows(frame, window_days, least)])


async def _rows(frame: Frame, window_days: int, least: int) -> list[Record]:
    bound = Bound()
    sql = _FOUND.format(
        before=bound(frame.previous_period.since, "timestamptz"),
        since=bound(frame.period.since, "timestamptz"),
        until=bound(frame.period.until, "timestamptz"),
        condition=frame.facts(bound),
        window=f"make_interval(secs => {bound(window_days * 86400, 'int')})",
        least=bound(least, "int"),
        most=MOST,
        lines=frame.holds(visibility.parts_visible_to, bound, alias="l"),
        documents=frame.holds(visibility.visible_to, bound, alias="s"),
    )
    return await frame.rows(sql, bound)


def _echo(row: Record, base: Where) -> Echo:
    kind = EchoKind(row["kind"])
    meets = _meets(kind, row)
    came = {"registeredAt": {"gte": where.moment(row["first_at"]), "lte": where.moment(row["last_at"])}}
    return Echo(
        kind=kind,
        id=row["one"] if kind is not EchoKind.ITEM else None,
        name=row["name"],
        reason_id=row["other"],
        reason_name=row["reason"],
        count=row["n"],
        previous_count=row["n_before"],
        first_at=row["first_at"],
        last_at=row["last_at"],
        where=where.narrowed(where.narrowed(base, meets), came),
    )


def _meets(kind: EchoKind, row: Record) -> Where:
    if kind is EchoKind.ITEM:
        return repeats.of_item(row["one"])
    if kind is EchoKind.DOCUMENT:
        return {"basisId": {"eq": row["one"]}}
    return where.of("partner", row["one"]) | where.of("reason", row["other"])
