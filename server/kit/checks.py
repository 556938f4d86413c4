"""Cleaning what a caller sent: every check returns the clean value and notes what is wrong with it."""

import re
from collections.abc import Collection, Mapping
from typing import Any

import orjson

from server.kit.errors import Problem, Refusal

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class Checks:
    """The problems of one input, gathered so that they are told at once."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def note(self, code: str, message: str, path: tuple[str, ...], **details: Any) -> None:
        self.problems.append(Problem(code, message, path, details))

    def text(self, value: str | None, *path: str, limit: int | None = None, required: bool = False) -> str | None:
        """Trim; what is empty is None."""
        clean = (value or "").strip()
        if required and not clean:
            self.note("REQUIRED", f"{path[-1]} is required.", path)
        if _UNPRINTABLE.search(clean):
            self.note("INVALID", f"{path[-1]} holds characters that cannot be kept.", path)
        if limit is not None and len(clean) > limit:
            self.note("TOO_LONG", f"{path[-1]} is longer than {limit} characters.", path, max=limit)
        return clean or None

    def one_of(self, value: str | None, allowed: Collection[str], *path: str) -> str | None:
        if value is not None and value not in allowed:
            self.note("INVALID", f"{path[-1]} is one of {', '.join(allowed)}.", path)
        return value

    def json(self, value: Any, *path: str, limit: int) -> Any:
        """Return an object as JSON keeps it: an infinite number is null there. `limit` is of its bytes."""
        if not isinstance(value, Mapping):
            self.note("INVALID", f"{path[-1]} is an object.", path)
            return None
        try:
            kept = orjson.dumps(value)
        except orjson.JSONEncodeError:  # a number of a hundred digits, or no end of levels
            self.note("INVALID", f"{path[-1]} holds what cannot be kept.", path)
            return None
        if len(kept) > limit:
            self.note("TOO_LONG", f"{path[-1]} is longer than {limit} bytes of JSON.", path, max=limit)
        return orjson.loads(kept)

    def refuse(self) -> None:
        """Refuse with every problem noted, if there is any."""
        if self.problems:
            raise Refusal.of(self.problems)
