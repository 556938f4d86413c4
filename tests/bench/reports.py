"""`python -m tests.bench.reports`: how long reports of a year take among a million claims, beside plain SQL.

Each report is asked as the API asks it, with several filters; its figures are compared with those of plain SQL over the
base tables, in the same run. Plain SQL counts the year alone, reports also the year before it.
"""

import asyncio
import os
import statistics
import time
from collections import Counter
from collections.abc import Awaitable, Callable

import typer
from rich.console import Console

from server.demo import actions as demo
from server.kit import db, migrations
from server.kit.postgres import Postgres
from server.settings import MODELS
from tests.bench import store
from tests.bench.report_cases import ASKED, CASES, Asked, Case, Figures


async def _plain(case: Case, asked: Asked) -> Figures:
    rows = await db.planned_rows(case.plain, asked.first, asked.last, asked.customers)
    return Counter({_key(row["key"]): row["n"] for row in rows if row["n"]})


def _key(told: object) -> object:
    """Return a key of several columns as a tuple: numbers among them as numbers."""
    return tuple(int(each) if each.isdigit() else each for each in told) if isinstance(told, list) else told


async def _spent(act: Callable[[], Awaitable[object]], rounds: int) -> tuple[float, float]:
    """Return median and p95 in milliseconds."""
    await act()
    spent = []
    for _ in range(rounds):
        began = time.perf_counter()
        await act()
        spent.append((time.perf_counter() - began) * 1000)
    return statistics.median(spent), statistics.quantiles(spent, n=20, method="inclusive")[18]


async def _measured(console: Console, rounds: int) -> None:
    console.print(f"milliseconds, {rounds} rounds; the machine's load is {os.getloadavg()[0]:.1f}")
    console.print(f"{'report':16}{'filter':14}{'median':>9}{'p95':>9}{'plain SQL':>12}{'ratio':>8}")
    for name, case in CASES.items():
        for told, asked in ASKED.items():
            ours, plain = await case.ours(asked), await _plain(case, asked)
            assert +ours == +plain, (name, told, ours - plain, plain - ours)
            mine, p95 = await _spent(lambda: case.ours(asked), rounds)  # noqa: B023 - awaited at once
            theirs, _ = await _spent(lambda: _plain(case, asked), 3)  # noqa: B023 - the same
            console.print(f"{name:16}{told:14}{mine:9.1f}{p95:9.1f}{theirs:12.1f}{mine / theirs:8.2f}")


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
        await _measured(Console(width=120), rounds)
        await db.disconnect()

    folder = store.FOLDER / f"reports-{claims}"
    folder.mkdir(parents=True, exist_ok=True)
    with Postgres(folder).running() as url:
        asyncio.run(run(url))


if __name__ == "__main__":
    typer.run(main)
