"""Drawing by weights, fast."""

from bisect import bisect
from collections.abc import Mapping, Sequence
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

T = TypeVar("T")


class Weighted(Generic[T]):
    """Values that are drawn as often as they weigh."""

    def __init__(self, weights: Mapping[T, float]) -> None:
        total = sum(weights.values())
        self._values = [*weights]
        self._ends = [end / total for end in accumulate(weights.values())][:-1]

    def draw(self, random: Random) -> T:
        return self._values[bisect(self._ends, random.random())]


def pick(values: Sequence[T], random: Random) -> T:
    return values[int(random.random() * len(values))]


def pick_early(values: Sequence[T], random: Random) -> T:
    """Pick so that a few values make most of the draws."""
    chance = random.random()
    return values[int(chance * chance * len(values))]
