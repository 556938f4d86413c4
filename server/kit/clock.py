"""The time, always UTC and aware; tests set it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

_fixed: ContextVar[datetime | None] = ContextVar("fixed", default=None)


def now() -> datetime:
    return _fixed.get() or datetime.now(UTC)


@contextmanager
def fixed(at: datetime) -> Iterator[None]:
    """Stop the clock at `at` within the block."""
    token = _fixed.set(at)
    try:
        yield
    finally:
        _fixed.reset(token)
