"""`python -m tests.bench.reports`: how long reports of a year take among a million claims, beside plain SQL.

Each report is asked as the API asks it: by the tally where that has all, else by the claims. Its figures are compared
with those of plain SQL over the table of claims, in the same run.
"""

import asyncio
import os
import statistics
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date
from typing import Any

import typer
from rich.console import Console

from server.accounts.rules import ROLE_SCOPES, StaffRole, Viewer, ViewerKind
from server.demo import actions as demo
from server.kit import db, migrations
from server.kit.postgres import Postgres
from server.reports.queries import (
    ageing,
    control,
    dynamics,
    load,
    money,
    radar,
    reopenings,
    repeats,
    satisfaction,
    structure,
    times,
)
from server.reports.rules.filters import Filter, PartnerKind
from server.reports.rules.periods import Interval
from server.settings import MODELS
from tests.bench import store

MANAGER = Viewer("usr_bench", ViewerKind.STAFF, "Bench", ROLE_SCOPES[StaffRole.MANAGER], StaffRole.MANAGER)
YEAR = Filter(first=date(2025, 11, 1), last=date(2026, 10, 31))
_FILTERS = {
    "none": YEAR,
    "partner kind": replace(YEAR, partner_kinds=[PartnerKind.CUSTOMER]),
    "odd days": replace(YEAR, first=date(2025, 10, 15), last=date(2026, 10, 14)),
}
_ONE = ("dynamics", "satisfaction", "structure")
_OTHERS: dict[str, Callable[[Viewer, Filter], Awaitable[Any]]] = {
    "times": times.run,
    "load": load.run,
    "reopenings": reopenings.run,
    "control chart": control.run,
    "repeats": repeats.run,
    "radar": radar.run,
    "money": money.run,
    "ageing": ageing.run,
}
_PLAIN = """SELECT {group} AS key, count(*) AS n FROM claim c JOIN partner p ON p.id = c.partner_id
    CROSS JOIN (SELECT time_zone AS zone FROM organisation LIMIT 1) o
    WHERE c.{axis} >= $1::date::timestamp AT TIME ZONE o.zone
    AND c.{axis} < ($2::date + 1)::timestamp AT TIME ZONE o.zone
    AND c.archived_at IS NULL AND c.direction = 'FROM_CUSTOMER' AND (NOT $3 OR p.is_customer) GROUP BY 1"""
_GROUPS = {
    "dynamics": ("registered_at", "date_trunc('month', c.registered_at AT TIME ZONE o.zone)::date"),
    "satisfaction": ("closed_at", "c.status"),
    "structure": ("registered_at", "c.reason_id"),
}


async def _report(name: str, wanted: Filter) -> Counter[Any]:
    """Ask a report; return the figures that plain SQL tells, too."""
    if name == "dynamics":
        points = (await dynamics.run(MANAGER, wanted, Interval.MONTH)).points
        return Counter({each.period.first.replace(day=1): each.registered for each in points})
    if name == "satisfaction":
        total = (await satisfaction.run(MANAGER, wanted)).total
        found = {"SATISFIED": total.satisfied, "PARTIALLY_SATISFIED": total.partially_satisfied}
        found |= {"NOT_SATISFIED": total.not_satisfied, "WITHDRAWN": total.withdrawn}
        return Counter({status: each.count for status, each in found.items()})
    return Counter({each.id: each.count for each in (await structure.run(MANAGER, wanted)).by_reason})


async def _plain(name: str, wanted: Filter) -> Counter[Any]:
    axis, group = _GROUPS[name]
    sql = _PLAIN.format(axis=axis, group=group)
    rows = await db.rows(sql, wanted.first, wanted.last, bool(wanted.partner_kinds))
    return Counter({row["key"]: row["n"] for row in rows})


async def _spent(act: Callable[[], Awaitable[object]], rounds: int) -> str:
    await act()
    spent = []
    for _ in range(rounds):
        began = time.perf_counter()
        await act()
        spent.append((time.perf_counter() - began) * 1000)
    return f"{statistics.median(spent):8.1f}{statistics.quantiles(spent, n=20)[18]:8.1f}"


async def _measured(console: Console, rounds: int) -> None:
    console.print(f"milliseconds, {rounds} rounds; the machine's load is {os.getloadavg()[0]:.1f}")
    console.print(f"{'report':16}{'filter':16}{'median':>8}{'p95':>8}   plain SQL: median, p95")
    for name in _ONE:
        for told, wanted in _FILTERS.items():
            ours, plain = await _report(name, wanted), await _plain(name, wanted)
            assert +ours == +plain, (name, told)
            mine = await _spent(lambda: _report(name, wanted), rounds)  # noqa: B023 - awaited at once
            theirs = await _spent(lambda: _plain(name, wanted), max(rounds // 5, 2))  # noqa: B023 - the same
            console.print(f"{name:16}{told:16}{mine}  {theirs}")
    for name, run in _OTHERS.items():
        mine = await _spent(lambda: run(MANAGER, YEAR), max(rounds // 5, 2))  # noqa: B023 - the same
        console.print(f"{name:16}{'none':16}{mine}")


async def _loaded(url: str, claims: int) -> None:
    config = db.tortoise(url, MODELS)
    await migrations.upgrade(config)
    await db.connect(config)
    if not await db.value("SELECT EXISTS (SELECT FROM claim)"):
        await demo.load(None, claims=claims, seed=store.SEED, lang=store.LANG, until=store.UNTIL)


def main(claims: int = 1_000_000, rounds: int = 20) -> None:
    """Load the demo's claims into var/bench/reports, unless they are there, and measure."""

    async def run(url: str) -> None:
        await _loaded(url, claims)
        await _measured(Console(), rounds)
        await db.disconnect()

    folder = store.FOLDER / f"reports-{claims}"
    folder.mkdir(parents=True, exist_ok=True)
    with Postgres(folder).running() as url:
        asyncio.run(run(url))


if __name__ == "__main__":
    typer.run(main)
