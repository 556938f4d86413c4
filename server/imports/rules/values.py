"""Reading text as the values of a claim: moments, amounts, words of a closed list."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo
from decimal import Decimal
from typing import Any

from server.imports.rules.mapping import Cell

Read = Callable[[Sequence[str]], Any]
Convert = Callable[[str], Any]

_MOST_KNOWN = 100_000
_AMOUNTS = {
    point: re.compile(rf"-?(?:[0-9]{{1,3}}(?:[{group}' \u00a0\u202f][0-9]{{3}})+|[0-9]+)(?:[{point}][0-9]+)?")
    for point, group in ((".", ","), (",", "."))
}
_SEPARATORS = re.compile(r"[' \u00a0\u202f]")


class Unfit(ValueError):  # noqa: N818 - as a Refusal, it is expected
    """The text cannot be read as the value."""


def text(given: str) -> str | None:
    return given or None


def word(given: str) -> str | None:
    """Return a word of a closed list, whatever its case."""
    return given.upper().replace(" ", "_").replace("-", "_") or None


def amount(point: str) -> Convert:
    pattern, group = _AMOUNTS[point], "," if point == "." else "."

    def read(given: str) -> Decimal | None:
        if not given:
            return None
        if not pattern.fullmatch(given):
            raise Unfit(f"{given!r} is not an amount")
        return Decimal(_SEPARATORS.sub("", given).replace(group, "").replace(point, "."))

    return read


def moment(formats: Sequence[str], zone: tzinfo) -> Convert:
    """Read a moment by the first format that fits, or by ISO 8601; without an offset it is of `zone`."""
    known: dict[str, datetime | None] = {"": None}

    def read(given: str) -> datetime | None:
        if given not in known:
            if len(known) > _MOST_KNOWN:
                known.clear()
            known[given] = _moment(given, formats, zone) if given else None
        return known[given]

    return read


def _moment(given: str, formats: Sequence[str], zone: tzinfo) -> datetime:
    for each in formats:
        try:
            return _aware(datetime.strptime(given, each), zone)  # noqa: DTZ007 - the zone is given next
        except ValueError:
            continue
    try:
        return _aware(datetime.fromisoformat(given), zone)
    except (ValueError, OverflowError) as error:
        told = " or ".join(formats) or "ISO 8601"
        raise Unfit(f"{given!r} is not a date of the format {told}") from error


def _aware(found: datetime, zone: tzinfo) -> datetime:
    return found if found.tzinfo else found.replace(tzinfo=zone)


def reader(cell: Cell, places: Mapping[str, int], convert: Convert) -> Read:
    """Return what reads a cell's value from a row; an Unfit tells why it cannot."""
    writes = [template.bind(places) for template in cell.sources]
    table, default = cell.values, cell.default

    known: dict[str, Any] = {}

    def read(cells: Sequence[str]) -> Any:
        found = writes[0](cells)
        if table is None:
            return convert(found or default or "")
        if found not in known:
            known[found] = convert(_looked_up(found, table, default))
        return known[found]

    def latest(cells: Sequence[str]) -> Any:
        moments = [convert(write(cells)) for write in writes]
        return max((each for each in moments if each), default=None)

    return latest if cell.latest else read


def _looked_up(found: str, table: Mapping[str, str], default: str | None) -> str:
    if found in table:
        return table[found]
    if found and default is None:
        raise Unfit(f"the map has no value for {found!r}")
    return default or ""
