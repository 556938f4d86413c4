"""Where moments stand thickest: the most of one group that fall within a window that ends at one of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]


@dataclass(frozen=True)
class Densest:
    """Of each group its number, and of the latest window with most of its moments how many, the first and the last."""

    group: Numbers
    count: Numbers
    first: Numbers
    last: Numbers

    def rows(self) -> Iterator[tuple[int, int, int, int]]:
        return zip(*(each.tolist() for each in (self.group, self.count, self.first, self.last)), strict=True)

    def most(self, number: int, least: int) -> "Densest":
        """Return the groups of most moments, the latest first, and those that equal the last of them.

        None has fewer moments than `least`.
        """
        order = np.lexsort((-self.last, -self.count))
        order = order[self.count[order] >= least]
        if order.size > number:
            edge = order[number - 1]
            equal = (self.count[order] == self.count[edge]) & (self.last[order] == self.last[edge])
            equal[:number] = True
            order = order[equal]
        return Densest(self.group[order], self.count[order], self.first[order], self.last[order])


def densest(group: Numbers, at: Numbers, window: int) -> Densest:
    """Find the densest window of each group; of each moment `group` tells the group by a number, and `at` when it was.

    A window has the moments from `window` before its end on, both ends within.
    """
    times, places = np.unique(at, return_inverse=True)
    # Groups stand behind one another on one line, by the places of their moments: one search finds where windows begin.
    length = times.size + 1
    line = np.sort(group * length + places)
    group, places = np.divmod(line, length)
    low = np.searchsorted(line, group * length + np.searchsorted(times, times - window)[places])
    count = np.searchsorted(line, line, side="right") - low
    begins = np.flatnonzero(np.diff(group, prepend=-1))
    most = np.maximum.reduceat(count, begins) if begins.size else count
    best = np.flatnonzero(count == np.repeat(most, np.diff(begins, append=group.size)))
    best = best[np.diff(group[best], append=-1) != 0]
    return Densest(group[best], count[best], times[places[low[best]]], times[places[best]])


def numbered(*columns: Numbers) -> Numbers:
    """Return a number for each row, from 0 on: those whose columns say the same have the same."""
    first, *others = (np.unique(column, return_inverse=True) for column in columns)
    found: Numbers = first[1]
    for values, places in others:
        found = np.unique(found * values.size + places, return_inverse=True)[1]
    return found
