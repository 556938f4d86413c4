"""How much one principal may ask for: a bucket that leaks, in this process's memory."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from server.kit.errors import Refusal

_MOST_KEPT = 10_000


@dataclass(frozen=True)
class Rate:
    """Cost that may be spent at once, and what is given back each second."""

    limit: int = 1_000_000
    restored: int = 20_000


class Buckets:
    """What each principal has spent lately; a bucket that is full again is forgotten."""

    def __init__(self, rate: Rate, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.rate = rate
        self._clock = clock
        self._spent: dict[str, tuple[float, float]] = {}

    def take(self, principal: str, cost: int) -> int:
        """Spend `cost` and return what is left; raise Refusal RATE_LIMITED when there is not enough."""
        now = self._clock()
        spent, since = self._spent.get(principal, (0.0, now))
        total = max(0.0, spent - (now - since) * self.rate.restored) + cost
        if total > self.rate.limit:
            wait = ceil((total - self.rate.limit) / self.rate.restored)
            message = f"Too much was asked for at once: try again in {wait} s."
            raise Refusal("RATE_LIMITED", message, retry_after=wait)
        self._spent[principal] = (total, now)
        if len(self._spent) > _MOST_KEPT:
            self._forget(now)
        return int(self.rate.limit - total)

    def _forget(self, now: float) -> None:
        """Drop the buckets that are full again, or will be soon."""
        full_at = {each: at + spent / self.rate.restored for each, (spent, at) in self._spent.items()}
        soonest = sorted(full_at, key=full_at.__getitem__)
        for at, each in enumerate(soonest):
            if full_at[each] > now and at >= _MOST_KEPT // 10:
                return
            del self._spent[each]
