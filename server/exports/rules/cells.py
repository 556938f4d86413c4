"""Cells of a file: a claim's values as text for CSV, as numbers and dates for a workbook."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any

from server.claims.rules.words import WORDS
from server.exports.rules.columns import Column, Kind, Row
from server.exports.rules.manners import Manner
from server.kit import tables

LONGEST_CELL = 32_767
"""Characters that a workbook's cell holds."""
Write = Callable[[Row], list[Any]]


def texts(columns: Sequence[Column], language: str, manner: Manner, zone: tzinfo) -> Write:
    """Return what writes a claim as a line of CSV, safe to open in a spreadsheet."""
    writers: Mapping[Kind, Callable[[Any], str]] = {
        Kind.TEXT: tables.safe,
        Kind.NUMBER: str,
        Kind.AMOUNT: lambda value: str(value).replace(".", manner.decimal),
        Kind.TIME: lambda value: moment(value, zone).strftime(manner.time),
    }
    return _line([_writer(column, language, writers, "") for column in columns])


def values(columns: Sequence[Column], language: str, zone: tzinfo) -> Write:
    """Return what writes a claim as the cells of a workbook: text, number, time without a zone, or nothing."""
    writers: Mapping[Kind, Callable[[Any], Any]] = {
        Kind.TEXT: lambda value: value if len(value) <= LONGEST_CELL else value[: LONGEST_CELL - 1] + "…",
        Kind.NUMBER: int,
        Kind.AMOUNT: float,
        Kind.TIME: lambda value: moment(value, zone),
    }
    return _line([_writer(column, language, writers, None) for column in columns])


def moment(value: str, zone: tzinfo) -> datetime:
    """Return the time on the clocks of the zone."""
    return datetime.fromisoformat(value).astimezone(zone).replace(tzinfo=None)


def _writer(
    column: Column, language: str, writers: Mapping[Kind, Callable[[Any], Any]], nothing: Any
) -> Callable[[Row], Any]:
    words = WORDS[language].get(column.words, {})
    write = writers.get(column.kind) or (lambda value: words.get(value, value))

    def cell(row: Row) -> Any:
        found = column.value(row)
        return nothing if found is None else write(found)

    return cell


def _line(cells: Sequence[Callable[[Row], Any]]) -> Write:
    return lambda row: [cell(row) for cell in cells]
