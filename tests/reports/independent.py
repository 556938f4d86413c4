"""The figures of reports worked out anew: row by row, in plain Python, by the calendar's dates."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from server.accounts.rules import StaffRole, Viewer, ViewerKind
from server.kit import clock
from server.reports.rules.filters import Filter
from tests.reports.world import Row, World, below

DONE = {"SATISFIED", "PARTIALLY_SATISFIED", "NOT_SATISFIED", "WITHDRAWN"}
Days = tuple[date, date]
"""The first, and the one after the last."""
Key = tuple[str, str | None]
"""ONE and an id, OTHER, or NOT_ESTABLISHED."""


@dataclass
class Independent:
    world: World
    viewer: Viewer
    wanted: Filter

    def days(self) -> Days:
        """Return the first day and the day after the last."""
        assert self.wanted.first
        assert self.wanted.last
        return self.wanted.first, self.wanted.last + timedelta(days=1)

    def days_before(self) -> Days:
        first, end = self.days()
        if first.day == 1 and end.day == 1:
            months = (end.year - first.year) * 12 + end.month - first.month
            at = first.year * 12 + first.month - 1 - months
            return date(at // 12, at % 12 + 1, 1), first
        return first - (end - first), first

    def day(self, at: datetime) -> date:
        return at.astimezone(self.world.zone).date()

    def claims(self, field: str, days: Days) -> list[Row]:
        """Return what is counted of the days, by one of the claims' moments."""
        return [
            each
            for each in self.world.claims
            if each[field] and days[0] <= self.day(each[field]) < days[1] and self.seen(each) and self.meets(each)
        ]

    def sees_of(self, partner: str) -> bool:
        """Tell whether the viewer sees documents of a partner."""
        own = self.viewer.partner_ids
        return self.viewer.kind is not ViewerKind.CLIENT or not own or partner in own

    @property
    def now(self) -> datetime:
        """By when claims are told: now, or the end of the day that they are told of."""
        day = self.wanted.as_of
        if day is None:
            return clock.now()
        return datetime.combine(day + timedelta(days=1), time.min, self.world.zone)

    def seen(self, claim: Row) -> bool:
        """Tell whether the viewer may count a claim: by what it is now, and by whose it was."""
        viewer = self.viewer
        if not self.sees_of(claim["partner_id"]):
            return False
        claim = self.world.present.get(claim["id"], claim)
        if not self.sees_of(claim["partner_id"]):
            return False
        if viewer.role is not StaffRole.AGENT:
            return True
        departments = {each["id"]: each["department_id"] for each in self.world.users}
        works_on = claim["responsible_id"]
        return (
            works_on in {None, viewer.id}
            or claim["at_fault_department_id"] in viewer.department_ids
            or departments.get(works_on) in viewer.department_ids
        )

    def meets(self, claim: Row) -> bool:
        wanted, world = self.wanted, self.world
        conditions: list[tuple[Any, Any]] = [
            (wanted.departments and below(wanted.departments, world.departments), claim["at_fault_department_id"]),
            (wanted.reasons and below(wanted.reasons, world.reasons), claim["reason_id"]),
            (wanted.employees, claim["at_fault_employee_id"]),
            (wanted.responsibles, claim["responsible_id"]),
            (wanted.partners, claim["partner_id"]),
            (wanted.statuses, claim["status"]),
            (wanted.directions, claim["direction"]),
        ]
        partner = next(each for each in world.partners if each["id"] == claim["partner_id"])
        kinds = [partner[f"is_{kind.lower()}"] for kind in wanted.partner_kinds]
        fits = all(value in allowed for allowed, value in conditions if allowed)
        return fits and claim["archived_at"] is None and (any(kinds) or not kinds)


def grouped(claims: Iterable[Row], column: str, most: int, of: Iterable[Row]) -> dict[Key, list[Row]]:
    """Return claims by what they name: the `most` frequent among those `of` which the ranking is, others, none."""
    claims, of = [*claims], [*of]
    frequent = Counter({each[column]: 0 for each in claims})
    frequent.update(each[column] for each in of)
    frequent.pop(None, None)
    ranked = sorted(frequent, key=lambda each: (-frequent[each], each))[:most]
    found: dict[Key, list[Row]] = {}
    for each in ranked:
        found["ONE", each] = [claim for claim in claims if claim[column] == each]
    rest = {
        ("OTHER", None): [claim for claim in claims if claim[column] not in {*ranked, None}],
        ("NOT_ESTABLISHED", None): [claim for claim in claims if claim[column] is None],
    }
    return found | {key: some for key, some in rest.items() if some}


def share(part: int, whole: int) -> Decimal | None:
    return round(Decimal(part) / whole + Decimal("1e-12"), 4) if whole else None


def split(days: Days, begins: Callable[[date], bool]) -> list[Days]:
    """Cut days before each that begins a part."""
    cuts = [day for at in range((days[1] - days[0]).days) if begins(day := days[0] + timedelta(days=at)) or not at]
    return [*zip(cuts, [*cuts[1:], days[1]], strict=True)]


BEGINS: dict[str, Callable[[date], bool]] = {
    "DAY": lambda _: True,
    "WEEK": lambda day: day.weekday() == 0,
    "MONTH": lambda day: day.day == 1,
    "QUARTER": lambda day: day.day == 1 and day.month in {1, 4, 7, 10},
    "YEAR": lambda day: (day.month, day.day) == (1, 1),
}


def last(end: date) -> date:
    return end - timedelta(days=1)


def counts(claims: Sequence[Row]) -> Counter[str]:
    return Counter(each["status"] for each in claims)
