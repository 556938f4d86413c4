"""When claims come: busy Mondays, quiet weekends, an autumn rush, a growing business, and the luck of the day."""

from bisect import bisect
from datetime import date, timedelta
from functools import lru_cache
from itertools import accumulate
from random import Random

from server.demo.rules import copy
from server.demo.rules.copy import DAY

YEARS = 3
_WEEK = (1.25, 1.1, 1.05, 1.0, 1.05, 0.35, 0.2)
_SEASON = (0.85, 0.9, 1.0, 0.95, 0.95, 0.9, 0.9, 0.95, 1.05, 1.1, 1.2, 1.3)
_HOLIDAYS = 8  # of January
_GROWTH = 0.4
_EVENNESS = 4  # the more, the less days differ by chance
_OPENS, _CLOSES = 6 * DAY // 24, 18 * DAY // 24


class Calendar:
    """The moment and the number of each claim, in the order of registration."""

    def __init__(self, claims: int, until: date) -> None:
        self.first_day = until.replace(day=1, year=until.year - YEARS)
        days = [self.first_day + timedelta(days=at) for at in range((until - self.first_day).days)]
        weights = [_weight(day, at / len(days)) for at, day in enumerate(days)]
        total = sum(weights)
        self._firsts = [0, *(round(claims * end / total) for end in accumulate(weights))]
        years = {day.year: self._firsts[at] for at, day in reversed([*enumerate(days)])}
        self._year_names, self._year_firsts = sorted(years), sorted(years.values())
        self._claims = claims
        self._start = copy.milliseconds(self.first_day)

    def registered(self, claim: int, chance: float) -> int:
        """Return when the claim of this index came; `chance` places it between its neighbours."""
        day = bisect(self._firsts, claim) - 1
        first, end = self._firsts[day], self._firsts[day + 1]
        part = (claim - first + chance) / (end - first)
        return self._start + day * DAY + _OPENS + int(part * (_CLOSES - _OPENS))

    def number(self, claim: int) -> tuple[int, int]:
        """Return the year and the number within it."""
        at = bisect(self._year_firsts, claim) - 1
        return self._year_names[at], claim - self._year_firsts[at] + 1

    def issued(self) -> dict[int, int]:
        """Return how many numbers each year has given out."""
        ends = [*self._year_firsts[1:], self._claims]
        spans = zip(self._year_names, self._year_firsts, ends, strict=True)
        return {year: end - first for year, first, end in spans if end > first}


@lru_cache(maxsize=1)
def calendar(claims: int, until: date) -> Calendar:
    return Calendar(claims, until)


def working(at: int, chance: float) -> int:
    """Move a moment into the working hours of the same day, or of Monday."""
    day = at // DAY
    weekday = (day + 3) % 7  # 1970 began on a Thursday
    day += max(0, 7 - weekday) if weekday > 4 else 0  # noqa: PLR2004 - Saturday and Sunday
    return max(at, day * DAY + _OPENS + int(chance * (_CLOSES - _OPENS)))


def _weight(day: date, progress: float) -> float:
    rest = 0.3 if day.month == 1 and day.day <= _HOLIDAYS else 1.0
    return _WEEK[day.weekday()] * _SEASON[day.month - 1] * rest * (1 + _GROWTH * progress) * _luck(day)


def _luck(day: date) -> float:
    """Return how many times as many claims as usual the day brings: 1 on average, the same whenever it is asked."""
    random = Random(day.toordinal())  # noqa: S311 - not for secrets
    return random.gammavariate(_EVENNESS, 1 / _EVENNESS)
