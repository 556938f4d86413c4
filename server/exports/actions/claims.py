"""Writing a list of claims to a file."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import tzinfo
from pathlib import Path

import orjson

from server.exports.actions.sheets import MOST_ROWS, SHEETS, Sheet
from server.exports.rules.columns import Column
from server.kit.errors import Refusal

Progress = Callable[[int], None]
"""Told how many claims have been written so far."""


async def write(
    batches: AsyncIterator[list[str]],
    *,
    path: Path,
    suffix: str,
    columns: Sequence[Column],
    language: str,
    zone: tzinfo,
    progress: Progress,
) -> int:
    """Write the claims, given as JSON in batches, to `path`; return how many. `suffix` is `.csv` or `.xlsx`.

    Times are written on the clocks of `zone`. The work of a batch is done beside the event loop.
    """
    sheet = SHEETS[suffix](path, columns, language, zone)
    done = 0
    try:
        async for batch in batches:
            await asyncio.to_thread(_write, sheet, batch)
            done += len(batch)
            progress(done)
        await asyncio.to_thread(sheet.close)
    except BaseException:
        sheet.drop()
        raise
    return done


def check_fits(total: int, suffix: str) -> None:
    """Refuse a list that is longer than a file of the kind can be."""
    most = MOST_ROWS[suffix]
    if most is not None and total > most:
        raise Refusal("TOO_MANY", f"A workbook holds {most:,} claims at most: take CSV.", ("format",), max=most)


def _write(sheet: Sheet, batch: Sequence[str]) -> None:
    sheet.write([orjson.loads(row) for row in batch])
