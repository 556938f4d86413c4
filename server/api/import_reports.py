"""What the wizard of imports is told: a look into a file, the fields of a map, the report of a run."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import PurePath
from typing import Any, Protocol

from server.api.files import LIVES, UPLOADED
from server.claims.rules.words import WORDS
from server.imports.actions.uploads import Look
from server.imports.rules import guesses, mapping
from server.imports.rules.guesses import Seen
from server.imports.rules.report import Report, RowProblem
from server.kit.files import Kept

_SHOWN = 100


class Suggest(Protocol):
    """Tells as much of a map as columns tell."""

    def __call__(self, columns: Sequence[Seen], *, system: str) -> dict[str, Any]: ...


def looked(kept: Kept, found: Look, name: str, suggested: Suggest) -> dict[str, Any]:
    layout = found.layout
    written = {"encoding": layout.encoding, "delimiter": layout.delimiter, "sheet": layout.sheet}
    sent = kept.path.stat()
    until = datetime.fromtimestamp(sent.st_mtime, UTC) + LIVES[UPLOADED]
    return {
        "id": kept.id,
        "name": name,
        "size": sent.st_size,
        "expiresAt": until.isoformat(timespec="seconds").replace("+00:00", "Z"),
        "file": {of: value for of, value in written.items() if value},
        "sheets": layout.sheets,
        "header": found.header,
        "rows": [{"line": line, "cells": cells} for line, cells in found.rows],
        "total": found.total,
        "columns": [
            {"name": each.name, "filled": each.filled, "values": None if each.values is None else sorted(each.values)}
            for each in found.columns
        ],
        "map": suggested(found.columns, system=PurePath(name).stem),
    }


def field(name: str, *, required: bool) -> dict[str, Any]:
    """Tell of a field of a map what it takes: a kind of value, and which words."""
    kinds = {
        "moment": guesses.MOMENTS,
        "amount": guesses.AMOUNTS,
        "word": guesses.KINDS,
        "login": guesses.PEOPLE,
        "name": mapping.NAMED,
    }
    kind = next((kind for kind, names in kinds.items() if name in names), "text")
    values = [*WORDS["en"][guesses.KINDS[name]]] if name in guesses.KINDS else None
    return {"name": name, "kind": kind, "required": required, "list": name in guesses.LISTS, "values": values}


def reported(report: Report) -> dict[str, Any]:
    """Return a report; of what may be long, how much it is, and the first."""
    created: dict[str, Sequence[Any]] = {
        "partners": report.partners,
        "departments": report.departments,
        "reasons": report.reasons,
        "cancellationReasons": report.cancellation_reasons,
    }
    return {
        "read": report.read,
        "imported": report.imported,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "skipped": report.skipped,
        "created": {name: {"count": len(made), "first": made[:_SHOWN]} for name, made in created.items()},
        "problems": {
            "count": len(report.problems) + report.untold,
            "first": [_problem(each) for each in report.problems[:_SHOWN]],
        },
    }


def _problem(problem: RowProblem) -> dict[str, Any]:
    names = ("line", "column", "value", "field", "code", "message")
    return {name: getattr(problem, name) for name in names}
