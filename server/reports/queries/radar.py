"""The repeat radar: where claims come thick and fast: of a partner for one reason, about one item, about one document.

The document stands for the batch: what was shipped or ordered together.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from asyncpg import Record

from server.accounts.rules import Scope, Viewer
from server.kit import db
from server.kit.errors import Refusal
from server.orders.queries import visibility
from server.orders.rules.terms import KINDS
from server.reader import policy
from server.reports.queries import columns, disputed, framing, repeats
from server.reports.queries.framing import Frame, Period, Report
from server.reports.queries.narrowing import Bound
from server.reports.rules import where
from server.reports.rules.density import Numbers
from server.reports.rules.echoes import Came, EchoKind, Search, Thick
from server.reports.rules.filters import Filter
from server.reports.rules.where import Where

WINDOW, LEAST, MOST = 30, 3, 50
LONGEST_WINDOW = 366
_DAY = 86_400_000_000  # microseconds

_AT = columns.moments("c.registered_at")
_NONE = "NULL::bytea AS partners, NULL::bytea AS reasons"
_CAME = {
    EchoKind.PARTNER_AND_REASON: f"""SELECT 'PARTNER_AND_REASON' AS kind, NULL AS id,
            {columns.keys("c.partner_key")} AS partners, {columns.keys("c.reason_key")} AS reasons, {_AT} AS at
        FROM claim_fact c WHERE c.reason_key IS NOT NULL AND {{came}} AND {{of}}""",
    EchoKind.ITEM: f"""SELECT 'ITEM' AS kind, item AS id, {_NONE}, {columns.moments("at")} AS at
        FROM ({{items}}) x WHERE {{of}} GROUP BY 2 HAVING count(*) >= {{least}}""",
    EchoKind.DOCUMENT: f"""SELECT 'DOCUMENT' AS kind, c.basis AS id, {_NONE}, {_AT} AS at
        FROM claim_fact c WHERE c.basis IS NOT NULL AND {{came}} AND {{of}} GROUP BY 2
        HAVING count(*) >= {{least}} AND split_part(c.basis, '_', 1) = ANY({{kinds}}) AND {{seen}}""",
}
"""When claims came: those with a reason in three columns, those of each item and document in one."""
_OF = {
    EchoKind.PARTNER_AND_REASON: ("c.partner_key = ANY({})", "bigint[]"),
    EchoKind.ITEM: ("item = ANY({})", "text[]"),
    EchoKind.DOCUMENT: ("c.basis = ANY({})", "text[]"),
}
_NAMED = """SELECT 'partner' AS what, id_key(id) AS key, id, name FROM partner WHERE id_key(id) = ANY($1::bigint[])
    UNION ALL SELECT 'reason', id_key(id), id, name FROM claim_reason WHERE id_key(id) = ANY($2::bigint[])
    UNION ALL SELECT 'document', NULL, id, number FROM source_document WHERE id = ANY($3::text[])"""

_Named = Mapping[tuple[str, Any], Record]


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
    search = Search(window_days * _DAY, least, MOST)
    found = await asyncio.to_thread(search.thick, await _came(frame, frame.period, least))
    earlier = await _came(frame, frame.previous_period, 1, found)
    before = [search.count(earlier.of(each)) for each in found]
    return Radar(frame, window_days, least, await _echoes(found, before, frame.where()))


async def _came(frame: Frame, period: Period, least: int, like: Sequence[Thick] | None = None) -> Came:
    """Return when claims of a period came: items and documents of at least so many, or what is `like` others alone."""
    bound = Bound()
    came = frame.came(period.since, period.until, bound)
    parts = []
    for kind, sql in _CAME.items():
        of, type_ = _OF[kind]
        values = {each.of[0] for each in like or () if each.kind is kind}
        if like is not None and not values:
            continue
        more = {"of": of.format(bound([*values], type_)) if values else "TRUE", "least": str(least)}
        if kind is EchoKind.ITEM:
            more["items"] = disputed.items(frame, came, bound)
        if kind is EchoKind.DOCUMENT:
            more |= {"kinds": bound.texts([*KINDS]), "seen": _seen(frame, bound)}
        parts.append(sql.format(came=came, **more))
    rows = await frame.rows(" UNION ALL ".join(parts), bound) if parts else []
    return Came(
        {(EchoKind(row["kind"]), row["id"]): columns.numbers(row["at"]) for row in rows if row["id"]},
        *(_pairs(rows, name) for name in ("partners", "reasons", "at")),
    )


def _seen(frame: Frame, bound: Bound) -> str:
    """Return the condition that the viewer sees a document: asked only of whom it hides some from, as it costs."""
    if visibility.visible_to(frame.viewer) is policy.EVERY:
        return "TRUE"
    seen = frame.holds(visibility.visible_to, bound, alias="s")
    return f"(SELECT TRUE FROM source_document s WHERE s.id = c.basis AND {seen})"


def _pairs(rows: Sequence[Record], column: str) -> Numbers:
    """Return a column of the one row of partners and reasons, if there is one."""
    return columns.numbers(next((row[column] for row in rows if row["kind"] == EchoKind.PARTNER_AND_REASON), None))


async def _echoes(found: Sequence[Thick], before: Sequence[int], base: Where) -> list[Echo]:
    """Name what was found; of those that equal each other the earlier record stands first."""
    pairs, _, documents = ([each.of for each in found if each.kind is kind] for kind in EchoKind)
    rows = await db.rows(
        _NAMED, [one for one, _ in pairs], [other for _, other in pairs], [id_ for (id_,) in documents]
    )
    named = {(row["what"], row["key"] or row["id"]): row for row in rows}
    told = zip(found, before, strict=True)
    echoes = [echo for each, earlier in told if (echo := _echo(each, earlier, named, base))]
    echoes.sort(key=lambda each: (each.id or each.name, each.reason_id))
    echoes.sort(key=lambda each: (each.count, each.last_at), reverse=True)
    return [each for kind in EchoKind for each in [echo for echo in echoes if echo.kind is kind][:MOST]]


def _echo(thick: Thick, before: int, named: _Named, base: Where) -> Echo | None:
    """Return nothing for a record that has just gone."""
    one, reason, meets = _meets(thick, named)
    if one is None:
        return None
    first_at, last_at = columns.moment(thick.first), columns.moment(thick.last)
    came = {"registeredAt": {"gte": where.moment(first_at), "lte": where.moment(last_at)}}
    return Echo(
        kind=thick.kind,
        id=one["id"],
        name=one["name"],
        reason_id=reason and reason["id"],
        reason_name=reason and reason["name"],
        count=thick.count,
        previous_count=before,
        first_at=first_at,
        last_at=last_at,
        where=where.narrowed(where.narrowed(base, meets), came),
    )


def _meets(thick: Thick, named: _Named) -> tuple[Any, Any, Where]:
    """Return the record that claims are about, their reason, and what they meet."""
    if thick.kind is EchoKind.ITEM:
        (item,) = thick.of
        return {"id": None, "name": item}, None, repeats.of_item(item)
    if thick.kind is EchoKind.DOCUMENT:
        (id_,) = thick.of
        return named.get(("document", id_)), None, {"basisId": {"eq": id_}}
    partner, reason = (named[what, key] for what, key in zip(("partner", "reason"), thick.of, strict=True))
    return partner, reason, where.of("partner", partner["id"]) | where.of("reason", reason["id"])
