"""How much long work one caller, and all callers together, may have done at once; in this process."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from server.kit.errors import Refusal

_WAIT = 5  # seconds


class Slots:
    def __init__(self, *, each: int, together: int) -> None:
        self.each = each
        self.together = together
        self._taken: Counter[str] = Counter()

    @contextmanager
    def taken(self, principal: str) -> Iterator[None]:
        """Take a slot for the block; refuse with RATE_LIMITED when none is free."""
        if self._taken[principal] >= self.each or self._taken.total() >= self.together:
            raise Refusal("RATE_LIMITED", f"At most {self.each} of these at once.", retry_after=_WAIT)
        self._taken[principal] += 1
        try:
            yield
        finally:
            self._taken[principal] -= 1
            self._taken += Counter()  # forgets those who have none
