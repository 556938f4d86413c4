"""`redress import`: claims, or orders, shipments and returns, from a file."""

import csv
import gc
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from server.accounts.rules import OPERATOR
from server.cli.database import work
from server.imports.actions import claims as actions
from server.imports.actions import orders as order_actions
from server.imports.rules import mapping
from server.imports.rules.orders import OrderMap
from server.imports.rules.report import OnError, Report, RowProblem
from server.kit import tables
from server.kit.errors import Refusal

imports = typer.Typer(no_args_is_help=True, help="Import records of other systems.")
out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)

_SHOWN = 20

File = Annotated[Path, typer.Argument(help="CSV or workbook (XLSX, XLS, ODS).", exists=True, dir_okay=False)]
Map = Annotated[Path, typer.Option("--map", help="What the columns mean, in TOML.", exists=True, dir_okay=False)]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Write nothing; tell what would come of it.")]
Errors = Annotated[OnError, typer.Option(help="What becomes of the good rows when others are bad.")]
BadRows = Annotated[Path | None, typer.Option("--report", help="Write the bad rows there, as CSV.", dir_okay=False)]
_TURN = 0.0001
"""Seconds: the thread that reads ahead must not keep the one that feeds PostgreSQL waiting for long."""

Sheet = Annotated[str | None, typer.Option(help="The workbook's sheet; the first unless told.")]


@imports.callback()
def about() -> None:
    """Import records of other systems."""


@imports.command()
def claims(
    file: File,
    map_: Map,
    on_error: Errors = OnError.ABORT,
    report: BadRows = None,
    sheet: Sheet = None,
    *,
    dry_run: DryRun = False,
) -> None:
    """Import claims, each once: what a claim has come of already is left as it is."""
    claim_map = mapping.parse(_text(map_))
    given: dict[str, Any] = {"source": file, "mapping": claim_map, "sheet": sheet}
    _run(actions.import_claims, given, report, dry_run=dry_run, on_error=on_error)


@imports.command()
def orders(
    file: File,
    map_: Map,
    on_error: Errors = OnError.ABORT,
    report: BadRows = None,
    sheet: Sheet = None,
    *,
    dry_run: DryRun = False,
) -> None:
    """Import orders, shipments or returns, a row for each line; what is there already is brought up to date."""
    order_map = mapping.parse_as(OrderMap, _text(map_))
    given: dict[str, Any] = {"source": file, "mapping": order_map, "sheet": sheet}
    _run(order_actions.import_orders, given, report, dry_run=dry_run, on_error=on_error)


def _run(
    action: Callable[..., Awaitable[Report]],
    given: dict[str, Any],
    report: Path | None,
    *,
    dry_run: bool,
    on_error: OnError,
) -> None:
    """Carry out an import with its progress shown, and tell what came of it."""

    async def load() -> Report:
        gc.disable()  # rows form no cycles: a quarter faster
        sys.setswitchinterval(_TURN)
        columns = (SpinnerColumn(), TextColumn("{task.completed:,.0f} rows"), TimeElapsedColumn())
        with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as bar:
            shown = bar.add_task("rows", total=None)
            return await action(
                OPERATOR,
                **given,
                dry_run=dry_run,
                on_error=on_error,
                progress=lambda done: bar.update(shown, completed=done),
            )

    _tell(work(load), report, dry_run=dry_run)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal("INVALID", f"{path} cannot be read: {error}") from error


def _tell(found: Report, report: Path | None, *, dry_run: bool) -> None:
    """Print the counts on stdout and the bad rows on stderr; fail where there are any."""
    would = " (dry run: nothing is written)" if dry_run else ""
    updated = {"updated": found.updated} if found.updated else {}
    counts = {"imported": found.imported, **updated, "unchanged": found.unchanged, "skipped": found.skipped}
    out.print(f"{found.read:,} rows: {', '.join(f'{count:,} {what}' for what, count in counts.items())}{would}.")
    new = {"partners": len(found.partners), "departments": len(found.departments), "reasons": len(found.reasons)}
    if found.cancellation_reasons:
        new["cancellation reasons"] = len(found.cancellation_reasons)
    if any(new.values()):
        out.print(f"New: {', '.join(f'{count:,} {what}' for what, count in new.items())}.")
    if report:
        _write(report, found.problems)
    for problem in found.problems[:_SHOWN]:
        err.print(f"line {problem.line}: {problem.message} [{problem.column}: {problem.value!r}]", markup=False)
    if found.problems:
        count = len(found.problems) + found.untold
        more = count - _SHOWN
        raise Refusal("INVALID", f"{count:,} problems" + (f", {more:,} more than shown." * (more > 0) or "."))


def _write(path: Path, problems: Sequence[RowProblem]) -> None:
    """Write the problems as CSV; a value that a spreadsheet would compute gets an apostrophe before it."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("line", "column", "value", "code", "problem"))
        for each in problems:
            cells = (each.column, each.value, each.code, each.message)
            writer.writerow((each.line, *map(tables.safe, cells)))
