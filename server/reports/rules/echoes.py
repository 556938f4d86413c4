"""Where claims come thick and fast: the search, in numbers, before names are known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np

from server.reports.rules import density
from server.reports.rules.density import Densest, Numbers


class EchoKind(StrEnum):
    PARTNER_AND_REASON = "PARTNER_AND_REASON"
    ITEM = "ITEM"
    DOCUMENT = "DOCUMENT"


@dataclass(frozen=True)
class Thick:
    """The most claims within a window: of an item or a document by its id, of a partner and a reason by their keys."""

    kind: EchoKind
    of: tuple[Any, ...]
    count: int
    first: int
    last: int


@dataclass(frozen=True)
class Came:
    """When claims of a period came: by item or document, and all of a partner and a reason in columns."""

    others: Mapping[tuple[EchoKind, str], Numbers]
    partners: Numbers
    reasons: Numbers
    at: Numbers

    def of(self, thick: Thick) -> Numbers:
        """Return when claims of the same came."""
        if thick.kind is not EchoKind.PARTNER_AND_REASON:
            return self.others.get((thick.kind, *thick.of), np.empty(0, np.int64))
        partner, reason = thick.of
        found: Numbers = self.at[(self.partners == partner) & (self.reasons == reason)]
        return found


@dataclass(frozen=True)
class Search:
    """What is looked for: within how long a window, at least how many claims, how much at most of each kind."""

    window: int
    least: int
    most: int

    def thick(self, came: Came) -> list[Thick]:
        return [*self._pairs(came), *self._others(EchoKind.ITEM, came), *self._others(EchoKind.DOCUMENT, came)]

    def count(self, at: Numbers) -> int:
        """Return the most of some moments within a window."""
        return int(density.densest(np.zeros_like(at), at, self.window).count.max(initial=0))

    def _pairs(self, came: Came) -> Iterator[Thick]:
        group = density.numbered(came.reasons, came.partners)
        often = np.bincount(group)[group] >= self.least
        member = np.zeros(group.size, np.int64)
        member[group] = np.arange(group.size)
        for number, *told in self._densest(group[often], came.at[often]).rows():
            of = int(came.partners[member[number]]), int(came.reasons[member[number]])
            yield Thick(EchoKind.PARTNER_AND_REASON, of, *told)

    def _others(self, kind: EchoKind, came: Came) -> Iterator[Thick]:
        found = {id_: at for (of, id_), at in came.others.items() if of is kind}
        ids, at = [*found], [np.empty(0, np.int64), *found.values()]
        group = np.repeat(np.arange(len(at)) - 1, [each.size for each in at])
        for number, *told in self._densest(group, np.concatenate(at)).rows():
            yield Thick(kind, (ids[number],), *told)

    def _densest(self, group: Numbers, at: Numbers) -> Densest:
        return density.densest(group, at, self.window).most(self.most, self.least)
