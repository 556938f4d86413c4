"""What the bench shows and keeps: tables of figures and ratios, and the same as JSON."""

import json
import platform
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import psutil
from rich.console import Console
from rich.table import Table

from tests.bench import documents, store
from tests.bench.measure import Figures, Run, together

_LETTERS = {"postgraphile": "a", "bare": "b", "redress": "c"}
_COLUMNS = ("requests/s", "p50 ms", "p99 ms", "server ms", "PostgreSQL ms", "memory MB")
_RATIOS = (("redress", "postgraphile"), ("redress", "bare"), ("bare", "postgraphile"))
_MOST_RATIOS = 2  # fit beside each other
_QUIET = 0.1

Key = tuple[int, str, str]


def figures(runs: Sequence[Run]) -> dict[Key, Figures]:
    """Take runs together by workers, document and contender."""
    keys = dict.fromkeys((run.workers, run.document, run.contender) for run in runs)
    return {key: together([run for run in runs if (run.workers, run.document, run.contender) == key]) for key in keys}


def show(found: dict[Key, Figures], console: Console) -> None:
    for workers in dict.fromkeys(key[0] for key in found):
        console.print(_figures_table(found, workers))
        console.print(_ratios_table(found, workers))


def warn(runs: Sequence[Run], console: Console) -> None:
    """Tell when the machine was busy with something else: the figures are of little use then."""
    others = median(run.others for run in runs)
    if others > _QUIET:
        console.print(f"[yellow]Other processes took {others:.0%} of the processors: measure again on a quiet machine.")


def save(found: dict[Key, Figures], runs: Sequence[Run]) -> Path:
    at = datetime.now(UTC)
    machine = {"processors": psutil.cpu_count(), "python": platform.python_version(), "system": platform.platform()}
    rows = [{"workers": key[0], "document": key[1], "contender": key[2]} | asdict(each) for key, each in found.items()]
    told = {"at": at.isoformat(), "claims": store.CLAIMS, "machine": machine, "figures": rows}
    file = store.FOLDER / f"bench-{at:%Y%m%d-%H%M%S}.json"
    file.write_text(json.dumps(told | {"runs": [asdict(run) for run in runs]}, indent=1))
    return file


def _figures_table(found: dict[Key, Figures], workers: int) -> Table:
    table = Table(title=f"{workers} worker{'s' * (workers > 1)}; processor time is per request", title_justify="left")
    table.add_column("document")
    table.add_column("")
    for name in _COLUMNS:
        table.add_column(name, justify="right")
    for document in documents.ALL:
        for contender, letter in _LETTERS.items():
            each = found.get((workers, document.name, contender))
            if each:
                last = contender == list(_LETTERS)[-1]
                table.add_row(document.name, letter, *_shown(each), end_section=last)
    return table


def _shown(each: Figures) -> list[str]:
    times = [f"{value:.2f}" for value in (each.p50, each.p99, each.server, each.postgres)]
    return [f"{each.rate:,.0f}", *times, f"{each.memory:.0f}"]


def _ratios_table(found: dict[Key, Figures], workers: int) -> Table:
    """More requests are better; less processor time, p99 and memory are."""
    table = Table(title="Ratios: requests/s; processor, p99, memory", title_justify="left")
    table.add_column("document")
    there = {key[2] for key in found}
    pairs = [pair for pair in _RATIOS if there.issuperset(pair)][:_MOST_RATIOS]
    for one, other in pairs:
        table.add_column(f"{_LETTERS[one]}/{_LETTERS[other]}", justify="right", no_wrap=True)
    for document in documents.ALL:
        keys = [[(workers, document.name, name) for name in pair] for pair in pairs]
        if all(key in found for pair in keys for key in pair):
            table.add_row(document.label, *(_ratio(found[one], found[other]) for one, other in keys))
    return table


def _ratio(one: Figures, other: Figures) -> str:
    processor = (one.server + one.postgres) / (other.server + other.postgres)
    costs = (processor, one.p99 / other.p99, one.memory / other.memory)
    return f"{one.rate / other.rate:.2f}; " + ", ".join(f"{each:.2f}" for each in costs)
