"""Making a report's file: counted as its viewer may see it, in a language, in a form."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from server.accounts.rules import Viewer
from server.kit.errors import Refusal
from server.reports.actions import csv_files, prints, workbooks
from server.reports.queries import facts
from server.reports.rules.files.catalogue import REPORTS
from server.reports.rules.files.tables import Paper
from server.reports.rules.files.words import Say
from server.reports.rules.filters import Wanted
from server.reports.rules.periods import Span


class FileForm(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"
    JSON = "json"
    SVG = "svg"
    PNG = "png"


MEDIA: Mapping[FileForm, str] = {
    FileForm.CSV: "text/csv; charset=utf-8",
    FileForm.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileForm.PDF: "application/pdf",
    FileForm.JSON: "application/json",
    FileForm.SVG: "image/svg+xml",
    FileForm.PNG: "image/png",
}
"""The media type of each form."""
ALONE = (FileForm.SVG, FileForm.PNG)
"""Forms that hold one chart; a CSV may hold one table."""


@dataclass(frozen=True)
class Counted:
    """A report as tables, and the zone whose days it counts by."""

    paper: Paper
    zone: ZoneInfo


async def counted(viewer: Viewer, name: str, found: Any, wanted: Wanted, language: str, *, now: datetime) -> Counted:
    """Lay out what a report has found."""
    report, say = REPORTS[name], Say(language)
    told = await facts.of(viewer, found, wanted, say, title=report.title, now=now)
    return Counted(Paper(say(report.title), language, told, report.tables(found, say)), ZoneInfo(found.time_zone))


async def made(counted: Counted, form: FileForm, *, only: int | None = None, now: datetime) -> bytes:
    """Return the file; `only` is the place of the table that is wanted, or whose chart is."""
    paper, zone = counted.paper, counted.zone
    if only is not None and only not in range(len(paper.tables)):
        raise Refusal("INVALID", f"table is from 1 to {len(paper.tables)}.", ("table",), max=len(paper.tables))
    if form is FileForm.PDF:
        return await prints.pdf(paper, zone, at=now)
    if form in ALONE:
        svg = _chart(prints.drawn(paper, zone), only)
        return svg.encode() if form is FileForm.SVG else await prints.png(svg)
    if form is FileForm.JSON:
        return orjson.dumps(json_of(paper))
    if form is FileForm.CSV:
        return csv_files.written(paper, zone, only=only)
    return await asyncio.to_thread(workbooks.written, paper, zone)


def _chart(drawn: Sequence[str | None], only: int | None) -> str:
    found = next((each for each in drawn if each), None) if only is None else drawn[only]
    if found is None:
        raise Refusal("NOT_FOUND", "There is no chart: its table has none, or no rows.", ("table",))
    return found


def json_of(paper: Paper) -> dict[str, Any]:
    """Tell the tables to programs: numbers as numbers, decimals as texts, days and moments by ISO 8601."""
    return {
        "title": paper.title,
        "facts": [{"label": label, "value": value} for label, value in paper.facts],
        "tables": [
            {
                "title": table.title,
                "columns": [{"heading": each.heading, "kind": each.kind.value} for each in table.columns],
                "totals": table.totals,
                "rows": [[_plain(value) for value in row] for row in table.rows],
            }
            for table in paper.tables
        ],
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return f"{value.first}/{value.last}"
    return str(value) if isinstance(value, Decimal) else value.isoformat() if isinstance(value, date) else value
