"""The money of claims registered in the period, by currency and reason: claimed, settled, refused, pending, lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from asyncpg import Record

from server.accounts.rules import Viewer
from server.claims.rules.terms import ACTIVE, FINAL, ClaimDirection
from server.reports.queries import framing, narrowing
from server.reports.queries.framing import Frame, Report
from server.reports.queries.narrowing import Bound
from server.reports.rules import where
from server.reports.rules.filters import Filter
from server.reports.rules.groups import GroupKind
from server.reports.rules.where import Where

MOST = 10
_OPEN, _FINAL = (", ".join(f"'{each}'" for each in sorted(some)) for some in (ACTIVE, FINAL))
_LEFT = "greatest(c.amount_claimed - coalesce(c.amount_settled, 0), 0)"
_NAMES = ("claimed", "settled", "refused", "pending", "lost")
_SUMS = f"""count(*) AS n, coalesce(sum(c.amount_claimed), 0) AS claimed, coalesce(sum(c.amount_settled), 0) AS settled,
            coalesce(sum({_LEFT}) FILTER (WHERE c.status IN ({_FINAL})), 0) AS refused,
            coalesce(sum({_LEFT}) FILTER (WHERE c.status IN ({_OPEN})), 0) AS pending,
            coalesce(sum(CASE WHEN c.direction = '{ClaimDirection.FROM_CUSTOMER}' THEN c.amount_settled
                WHEN c.status IN ({_FINAL}) THEN {_LEFT} END), 0) AS lost"""
_COUNTED = f"""WITH sums AS (
        SELECT c.currency, c.registered_at >= {{present}} AS part, c.reason_key, {_SUMS}
        FROM claim_fact c
        WHERE c.registered_at >= {{since}} AND c.registered_at < {{until}} AND c.currency IS NOT NULL
        AND num_nonnulls(c.amount_claimed, c.amount_settled) > 0 AND {{condition}}
        GROUP BY 1, 2, 3
    ), counted AS (
        SELECT currency, part::int AS part, reason, grouping(reason) AS is_whole, sum(n) AS n,
            {", ".join(f"sum({each}) AS {each}" for each in _NAMES)}
        FROM (SELECT *, {narrowing.id_of("reason_key", "claim_reason")} AS reason FROM sums) s
        GROUP BY GROUPING SETS ((currency, part), (currency, part, reason))
    ), placed AS (
        SELECT *, CASE WHEN is_whole = 1 THEN -2 WHEN reason IS NULL THEN -1 ELSE least(
            row_number() OVER (PARTITION BY currency, part, is_whole, reason IS NULL
                ORDER BY lost DESC, claimed DESC, reason), {{most}} + 1) END AS place
        FROM counted
    )
    SELECT currency, part, place, CASE WHEN count(*) = 1 AND place <= {{most}} THEN max(reason) END AS reason,
        CASE WHEN place BETWEEN 1 AND {{most}} THEN (SELECT name FROM claim_reason r WHERE r.id = max(p.reason)) END
        AS name,
        sum(n)::bigint AS n, sum(claimed) AS claimed, sum(settled) AS settled, sum(refused) AS refused,
        sum(pending) AS pending, sum(lost) AS lost
    FROM placed p WHERE part = 1 OR place = -2
    GROUP BY currency, part, place ORDER BY currency, CASE WHEN place = -1 THEN {{most}} + 2 ELSE place END"""
_WHOLE, _UNSET = -2, -1


@dataclass(frozen=True)
class Sums:
    count: int
    claimed: Decimal
    settled: Decimal
    refused: Decimal
    """Of worked out claims, what was claimed and not settled."""
    pending: Decimal
    """The same of open ones."""
    lost: Decimal
    """What was settled of customers' claims, and refused of ours to suppliers."""


@dataclass(frozen=True)
class ReasonSums(Sums):
    kind: GroupKind
    id: str | None
    name: str | None
    where: Where


@dataclass(frozen=True)
class CurrencySums(Sums):
    currency: str
    where: Where
    previous: Sums
    by_reason: Sequence[ReasonSums]


@dataclass(frozen=True)
class Money(Report):
    currencies: Sequence[CurrencySums]


async def run(viewer: Viewer, wanted: Filter) -> Money:
    frame = await framing.framed(viewer, wanted)
    rows = await _rows(frame)
    base = where.narrowed(
        frame.where("registeredAt"),
        {"or": [{"amountClaimed": {"isNull": False}}, {"amountSettled": {"isNull": False}}]},
    )
    currencies = sorted({row["currency"] for row in rows})
    return Money(
        frame, [_currency(each, [row for row in rows if row["currency"] == each], base) for each in currencies]
    )


async def _rows(frame: Frame) -> list[Record]:
    bound = Bound()
    sql = frame.compared(_COUNTED, bound, most=str(MOST))
    return await frame.rows(sql, bound)


def _currency(currency: str, rows: Sequence[Record], base: Where) -> CurrencySums:
    opened = where.narrowed(base, {"currency": {"eq": currency}})
    wholes = {row["part"]: _sums(row) for row in rows if row["place"] == _WHOLE}
    reasons = [row for row in rows if row["part"] == 1 and row["place"] != _WHOLE]
    ids = [row["reason"] for row in reasons if row["place"] <= MOST and row["reason"]]
    nothing = Sums(0, *[Decimal(0)] * len(_NAMES))
    return CurrencySums(
        **vars(wholes.get(1, nothing)),
        currency=currency,
        where=opened,
        previous=wholes.get(0, nothing),
        by_reason=[_reason(row, ids, opened) for row in reasons],
    )


def _reason(row: Record, ids: Sequence[str], opened: Where) -> ReasonSums:
    if row["place"] == _UNSET:
        kind, meets = GroupKind.NOT_ESTABLISHED, where.unset("reason")
    elif row["place"] > MOST:
        kind, meets = GroupKind.OTHER, where.other("reason", ids)
    else:
        kind, meets = GroupKind.ONE, where.of("reason", row["reason"])
    return ReasonSums(
        **vars(_sums(row)), kind=kind, id=row["reason"], name=row["name"], where=where.narrowed(opened, meets)
    )


def _sums(row: Record) -> Sums:
    return Sums(row["n"], *(row[name] for name in _NAMES))
