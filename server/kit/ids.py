"""Public ids: a type's prefix and a ULID in Crockford base32, such as `clm_01JD…`."""

import os
import re
import threading
import time

from tortoise import fields
from ulid_transform import bytes_to_ulid

SHAPE = re.compile(r"[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}")


class IdField(fields.Field[str], str):  # type: ignore[misc]  # noqa: SLOT000 - as Tortoise makes its text field
    """Text compared byte by byte, so that the order of ids is the order of creation everywhere."""

    SQL_TYPE = 'TEXT COLLATE "C"'


_RANDOM_BITS = 80
_last = 0
_turn = threading.Lock()


def new(prefix: str) -> str:
    """Return an id above every other that this process has made."""
    global _last  # noqa: PLW0603 - the order of ids is that of the process
    moment = time.time_ns() // 1_000_000 << _RANDOM_BITS
    with _turn:
        if moment > _last:
            _last = moment | int.from_bytes(os.urandom(_RANDOM_BITS // 8))
        else:  # of the same millisecond, or a clock was set back
            _last += int.from_bytes(os.urandom(5)) + 1  # no id tells its neighbours
        made = _last
    return f"{prefix}_{bytes_to_ulid(made.to_bytes(16))}"


def of_digest(prefix: str, digest: bytes) -> str:
    """Return the id that always stands for the first sixteen bytes of a digest."""
    return f"{prefix}_{bytes_to_ulid(digest[:16])}"


def prefix_of(value: str) -> str | None:
    """Return the prefix of a well-formed id, else None."""
    return value[:3] if SHAPE.fullmatch(value) else None
