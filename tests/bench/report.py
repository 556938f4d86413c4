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
    """Ratios of requests per second; in brackets of p99 (below 1 is better) and of memory."""
    table = Table(title="Ratios: requests/s (p99, memory)", title_justify="left")
    table.add_column("document")
    pairs = [pair for pair in _RATIOS if all(any(key[2] == name for key in found) for name in pair)]
    for one, other in pairs:
        table.add_column(f"{_LETTERS[one]}/{_LETTERS[other]}", justify="right")
    for document in documents.ALL:
        cells = [_ratio(found, (workers, document.name, one), (workers, document.name, other)) for one, other in pairs]
        if any(cells):
            table.add_row(document.label, *cells)
    return table


def _ratio(found: dict[Key, Figures], one: Key, other: Key) -> str:
    if one not in found or other not in found:
        return ""
    first, second = found[one], found[other]
    return f"{first.rate / second.rate:.2f} ({first.p99 / second.p99:.2f}, {first.memory / second.memory:.2f})"
