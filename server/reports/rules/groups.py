"""Counts by department, reason or whatever a claim names: the most frequent, all others, those that name none."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

from server.reports.rules import where as wheres
from server.reports.rules.where import Where

OTHER, UNSET = 0, -1
"""Places of what is not among the most frequent, and of what names nothing; the others stand from 1 on."""


class GroupKind(StrEnum):
    ONE = "ONE"
    OTHER = "OTHER"
    NOT_ESTABLISHED = "NOT_ESTABLISHED"
    ALL = "ALL"


@dataclass(frozen=True)
class Count:
    """How many claims, how many in the period before, and what opens the former."""

    count: int
    previous_count: int
    where: Where


@dataclass(frozen=True)
class Group:
    """What a group of claims has in common: a record, or that it is none of the others, or that there is none."""

    kind: GroupKind
    id: str | None
    name: str | None
    meets: Where
    """What its claims meet beside the report's filter."""


@dataclass(frozen=True)
class Share(Group, Count):
    """A group with its share of all: claims without a record have a part in it, too."""

    share: Decimal | None
    cumulative_share: Decimal | None


@dataclass(frozen=True)
class Counted:
    """What a statement counted of a group: by what (a status, say) and by part of the period."""

    group: Group
    cells: Mapping[tuple[str | None, int], int]

    def cell(self, part: int, what: str | None = None) -> int:
        return self.cells.get((what, part), 0)

    def sum(self, parts: range, *whats: str) -> int:
        """Return the sum of all parts, by these or by whatever was counted."""
        return sum(n for (what, part), n in self.cells.items() if part in parts and (not whats or what in whats))


def counted(rows: Iterable[Any], field: str, most: int) -> list[Counted]:
    """Return the groups of rows `place, id, name, what, part, n`: the first `most`, others, those without.

    A row without a part tells only which record has the place; no group is without claims.
    """
    known: dict[int, tuple[str, str]] = {}
    cells: dict[int, dict[tuple[str | None, int], int]] = defaultdict(lambda: defaultdict(int))
    for row in rows:
        place = row["place"] if row["place"] <= most else OTHER
        if row["part"] is None:
            known[row["place"]] = (row["id"], row["name"])
        else:
            cells[place][row["what"], row["part"]] += row["n"]
    return [Counted(group, cells[place]) for place, group in placed(cells, field, known)]


def placed(places: Collection[int], field: str, known: Mapping[int, tuple[str, str]]) -> list[tuple[int, Group]]:
    """Return the groups of places: the records that are `known` by their places, others, those without."""
    ones = sorted(place for place in places if place > OTHER)
    ids = [known[place][0] for place in ones]
    found = [(at, Group(GroupKind.ONE, *known[at], wheres.of(field, known[at][0]))) for at in ones]
    if OTHER in places:
        found.append((OTHER, Group(GroupKind.OTHER, None, None, wheres.other(field, ids))))
    if UNSET in places:
        found.append((UNSET, Group(GroupKind.NOT_ESTABLISHED, None, None, wheres.unset(field))))
    return found


def whole(found: Sequence[Counted]) -> Counted:
    """Return all groups as one."""
    cells: dict[tuple[str | None, int], int] = defaultdict(int)
    for each in found:
        for key, count in each.cells.items():
            cells[key] += count
    return Counted(Group(GroupKind.ALL, None, None, {}), cells)


def shares(found: Sequence[Counted], base: Where) -> list[Share]:
    """Return groups of two parts, the period before and this one, with what each has of the whole."""
    counts = [each.sum(range(1, 2)) for each in found]
    whole, so_far, told = sum(counts), 0, []
    for each, count in zip(found, counts, strict=True):
        so_far += count
        told.append(
            Share(
                **vars(each.group),
                count=count,
                previous_count=each.sum(range(1)),
                where=wheres.narrowed(base, each.group.meets),
                share=share(count, whole),
                cumulative_share=share(so_far, whole),
            )
        )
    return told


def share(part: int, whole: int) -> Decimal | None:
    """Return the part of a whole to four digits; none of nothing."""
    if not whole:
        return None
    return (Decimal(part) / whole).quantize(Decimal("0.0001"), ROUND_HALF_UP)
