"""Public ids: a type's prefix and a ULID in Crockford base32, such as `clm_01JD…`."""

import re

from tortoise import fields
from ulid import ULID

SHAPE = re.compile(r"[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}")


class IdField(fields.Field[str], str):  # type: ignore[misc]  # noqa: SLOT000 - as Tortoise makes its text field
    """Text compared byte by byte, so that the order of ids is the order of creation everywhere."""

    SQL_TYPE = 'TEXT COLLATE "C"'


def new(prefix: str) -> str:
    return f"{prefix}_{ULID()}"


def prefix_of(value: str) -> str | None:
    """Return the prefix of a well-formed id, else None."""
    return value[:3] if SHAPE.fullmatch(value) else None
