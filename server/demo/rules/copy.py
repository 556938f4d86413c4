"""Rows as PostgreSQL's COPY reads them, and ids made from random bytes."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from random import Random
from types import NoneType
from typing import Any, NamedTuple

import orjson

from server.claims.rules import terms
from server.orders.rules.terms import DocumentKind

Row = dict[str, Any]

DAY = 86_400_000
"""Milliseconds; moments are milliseconds since 1970 until a row is built."""

_DAY_ZERO = date(1970, 1, 1).toordinal()
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_PAIRS = [first + second for first in _LETTERS for second in _LETTERS]
_LETTER_OF_BYTE = bytes(ord(_LETTERS[byte % 32]) for byte in range(256))
_WRITERS: dict[type, Callable[[Any], str]] = {
    NoneType: lambda _: r"\N",
    bool: lambda value: "t" if value else "f",
    int: str,
    date: str,
    list: lambda value: "{" + ",".join(f'"{each}"' for each in value) + "}",
    dict: lambda value: orjson.dumps(value).decode().replace("\\", "\\\\"),
}
_ENUMS = (
    terms.ClaimStatus, terms.ClaimDirection, terms.Remedy, terms.Importance, terms.Severity, terms.Channel,
    terms.LinkKind, DocumentKind,
)  # fmt: skip
_WRITERS.update(dict.fromkeys(_ENUMS, str))


class Batch(NamedTuple):
    """Rows of one table, ready to be sent."""

    table: str
    columns: tuple[str, ...]
    data: bytes


def batch(table: str, rows: Sequence[Row]) -> Batch:
    """Write rows that have the same columns in the same order.

    A text stands as it is: none holds a backslash, a tab or a line break, and a test sees to that.
    """
    writers = _WRITERS
    lines = [
        "\t".join([value if type(value) is str else writers[type(value)](value) for value in row.values()])
        for row in rows
    ]
    return Batch(table, tuple(rows[0]), "\n".join([*lines, ""]).encode())


class Ids:
    """Ids of one moment, rising: a ULID's time, then fourteen random letters and two that count."""

    def __init__(self, at: int, random: Random) -> None:
        self._time = _time(at)
        self._tail = random.randbytes(14).translate(_LETTER_OF_BYTE).decode()
        self._endings = iter(_PAIRS)

    def new(self, prefix: str, at: int | None = None) -> str:
        time = self._time if at is None else _time(at)
        return f"{prefix}_{time}{self._tail}{next(self._endings)}"


def moment(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).isoformat()


def day_of(at: int) -> date:
    return date.fromordinal(_DAY_ZERO + at // DAY)


def milliseconds(day: date) -> int:
    """Return the day's midnight in UTC."""
    return (day.toordinal() - _DAY_ZERO) * DAY


def record(identity: str, at: int, *, by: str | None = None, changed: str | None = None, version: int = 1) -> Row:
    """Return the columns that every record has."""
    made = moment(at)
    return {
        "id": identity,
        "created_at": made,
        "created_by": by,
        "updated_at": changed or made,
        "version": version,
    }


def _time(at: int) -> str:
    pairs = _PAIRS
    return (
        pairs[at >> 40 & 1023]
        + pairs[at >> 30 & 1023]
        + pairs[at >> 20 & 1023]
        + pairs[at >> 10 & 1023]
        + pairs[at & 1023]
    )
