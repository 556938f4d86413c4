"""`make bench`: Redress, PostGraphile 5 and a bare handler over the same 200,000 claims, in one run."""

import asyncio
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Annotated

import psutil
import typer
from rich.console import Console

from server.kit.postgres import Postgres
from tests.bench import contenders, documents, load, node, pools, report, sameness, store
from tests.bench.contenders import Contender
from tests.bench.documents import Document
from tests.bench.measure import Bench, Run

console = Console(highlight=False, width=None if sys.stdout.isatty() else 120)

Quick = Annotated[bool, typer.Option("--quick", help="A rough answer in a minute and a half.")]
Only = Annotated[list[str] | None, typer.Option(help="Documents: page, filtered, one, brief, move.")]
Without = Annotated[list[str] | None, typer.Option(help="Contenders left out: postgraphile, bare, redress.")]
Workers = Annotated[list[int] | None, typer.Option(help="How many processes each has; 1, then 2.")]
Rounds = Annotated[int | None, typer.Option(help="How often each is asked; the median counts.")]
Seconds = Annotated[int, typer.Option(help="How long each is asked.")]


def main(
    *,
    quick: Quick = False,
    only: Only = None,
    without: Without = None,
    workers: Workers = None,
    rounds: Rounds = None,
    seconds: Seconds = 2,
) -> None:
    """Measure requests per second, latency, processor time and memory; say the ratios."""
    chosen = [each for each in documents.ALL if not only or each.name in only]
    turns = rounds or (1 if quick else 5)
    node.install()
    postgres = Postgres(store.FOLDER)
    with postgres.running() as url:
        runs = asyncio.run(
            _all(postgres, url, chosen, workers or [1, 2], without or [], turns, 1 if quick else seconds)
        )
    found = report.figures(runs)
    report.show(found, console)
    report.warn(runs, console)
    console.print(f"Kept in {report.save(found, runs).relative_to(store.ROOT)}")


async def _all(
    postgres: Postgres,
    url: str,
    chosen: Sequence[Document],
    workers: Sequence[int],
    without: Sequence[str],
    rounds: int,
    seconds: int,
) -> list[Run]:
    run_url = await store.prepare(url)
    console.print(f"{store.CLAIMS:,} claims; {load.CONNECTIONS} connections by {load.client()}")
    runs: list[Run] = []
    async with store.connected(run_url) as connection:
        variables = {each.name: await pools.variables(connection, each) for each in documents.READS}
        postmaster = psutil.Process(postgres.pid())
        for count in workers:
            rivals = [each for each in contenders.all_of(run_url, count) if each.name not in without]
            bench = Bench(connection, postmaster, variables, count)
            runs += await _with(bench, rivals, chosen, rounds, seconds)
    return runs


async def _with(
    bench: Bench, rivals: list[Contender], chosen: Sequence[Document], rounds: int, seconds: int
) -> list[Run]:
    """Start all, see that they answer alike, then ask them in turn; who begins changes with the round."""
    runs: list[Run] = []
    with ExitStack() as stack:
        for rival in rivals:
            first = documents.PAGE
            stack.enter_context(contenders.running(rival, first, bench.variables[first.name][0]))
        for document in documents.READS:
            sameness.check_reads(rivals, document, bench.variables[document.name])
        await sameness.check_moves(rivals, bench.connection)
        await bench.warm(rivals, chosen)
        for turn in range(rounds):
            console.print(f"{bench.workers} worker(s), round {turn + 1} of {rounds} ...")
            at = turn % len(rivals)
            runs += await bench.round([*rivals[at:], *rivals[:at]], chosen, seconds)
    return runs


if __name__ == "__main__":
    typer.run(main)
