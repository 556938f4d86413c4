"""Limits of a control chart of individual values, and the rules by which a point is out of control.

The limits stand at the mean and 2.66 mean moving ranges from it (three sigmas, as estimated from the ranges between
neighbours: 3 / 1.128), so that counts may vary more than a Poisson's would. Claims are never fewer than none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise
from statistics import fmean

LEAST = 8
"""So many points tell limits."""
RUN = 8
"""So many points in a row on one side of the mean are no chance."""
_WIDTH = 3 / 1.128


class Signal(StrEnum):
    ABOVE_LIMIT = "ABOVE_LIMIT"
    BELOW_LIMIT = "BELOW_LIMIT"
    RUN = "RUN"


@dataclass(frozen=True)
class Limits:
    mean: float
    upper: float
    lower: float


def of(counts: Sequence[int]) -> Limits | None:
    """Return the limits; none of too few points.

    >>> of([4, 4, 4, 4, 4, 4, 4, 4])
    Limits(mean=4.0, upper=4.0, lower=4.0)
    """
    if len(counts) < LEAST:
        return None
    mean = fmean(counts)
    reach = _WIDTH * fmean(abs(one - other) for one, other in pairwise(counts))
    return Limits(mean, mean + reach, max(mean - reach, 0.0))


def signals(counts: Sequence[int], limits: Limits) -> list[tuple[Signal, ...]]:
    """Return what is remarkable about each point."""
    runs = _runs([(each > limits.mean) - (each < limits.mean) for each in counts])
    return [
        (
            *([Signal.ABOVE_LIMIT] if count > limits.upper else []),
            *([Signal.BELOW_LIMIT] if count < limits.lower else []),
            *([Signal.RUN] if in_run else []),
        )
        for count, in_run in zip(counts, runs, strict=True)
    ]


def _runs(sides: Sequence[int]) -> list[bool]:
    """Tell of each point whether it is in a long row on one side; one at the mean ends a row."""
    found = []
    for side, row in groupby(sides):
        length = len([*row])
        found += [side != 0 and length >= RUN] * length
    return found
