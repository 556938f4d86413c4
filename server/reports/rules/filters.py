"""What a report is narrowed by: the same for every part of each report."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import ClassVar

from server.accounts.rules import Scope, Viewer, require
from server.claims.rules.terms import ClaimDirection, ClaimStatus
from server.kit.checks import Checks

MOST = 250
"""How many values a condition has: as many as a `where` takes."""


class PartnerKind(StrEnum):
    CUSTOMER = "CUSTOMER"
    SUPPLIER = "SUPPLIER"
    COMPETITOR = "COMPETITOR"
    CARRIER = "CARRIER"
    OTHER = "OTHER"


@dataclass(frozen=True)
class Wanted:
    """The period of a report, and what else is asked; an empty condition asks nothing."""

    first: date | None = None
    last: date | None = None
    NEEDED: ClassVar[tuple[Scope, ...]] = (Scope.REPORTS_RUN,)
    """Scopes to read what the report shows."""
    PREFIXES: ClassVar[Mapping[str, str]] = {}
    """Of the ids that conditions hold."""


@dataclass(frozen=True)
class Filter(Wanted):
    """What claims must be. Archived ones, so merged ones too, never count."""

    NEEDED: ClassVar[tuple[Scope, ...]] = (
        Scope.REPORTS_RUN,
        Scope.CLAIMS_READ,
        Scope.CLAIMS_INTERNAL,
        Scope.PARTNERS_READ,
        Scope.PEOPLE_READ,
    )
    PREFIXES: ClassVar[Mapping[str, str]] = {
        "departments": "dep",
        "reasons": "rsn",
        "employees": "usr",
        "responsibles": "usr",
        "partners": "ptn",
    }
    departments: Sequence[str] = ()
    """At fault, each with all below it."""
    reasons: Sequence[str] = ()
    """Each with all below it."""
    employees: Sequence[str] = ()
    """At fault."""
    responsibles: Sequence[str] = ()
    partners: Sequence[str] = ()
    partner_kinds: Sequence[PartnerKind] = ()
    """A partner of any of these."""
    statuses: Sequence[ClaimStatus] = ()
    as_of: date | None = None
    """Claims are as they stood at the end of this day, those that came later left out."""
    directions: Sequence[ClaimDirection] = (ClaimDirection.FROM_CUSTOMER,)


@dataclass(frozen=True)
class OrderFilter(Wanted):
    """Which cancelled lines of orders; those of archived orders never count."""

    NEEDED: ClassVar[tuple[Scope, ...]] = (
        Scope.REPORTS_RUN,
        Scope.ORDERS_READ,
        Scope.CLAIMS_INTERNAL,
        Scope.PARTNERS_READ,
        Scope.PEOPLE_READ,
    )
    PREFIXES: ClassVar[Mapping[str, str]] = {"reasons": "cnr", "managers": "usr", "partners": "ptn"}
    reasons: Sequence[str] = ()
    managers: Sequence[str] = ()
    partners: Sequence[str] = ()
    partner_kinds: Sequence[PartnerKind] = ()


@dataclass(frozen=True)
class AssignmentFilter(Wanted):
    """Which assignments, of those that were put in hand."""

    NEEDED: ClassVar[tuple[Scope, ...]] = (Scope.REPORTS_RUN, Scope.TASKS_READ, Scope.PEOPLE_READ)
    PREFIXES: ClassVar[Mapping[str, str]] = {"authors": "usr", "performers": "usr"}
    authors: Sequence[str] = ()
    performers: Sequence[str] = ()


_ID = "_[0-9A-HJKMNP-TV-Z]{26}"
_PATHS = {"employees": "employeesAtFault"}


def check(viewer: Viewer, wanted: Wanted, *also: Scope) -> None:
    """Refuse a viewer who lacks a scope, one that a report needs `also`, and conditions that nothing could meet."""
    for scope in (*wanted.NEEDED, *also):
        require(viewer, scope)
    checks = Checks()
    for each in fields(wanted):
        value = getattr(wanted, each.name)
        if isinstance(value, Collection) and len(value) > MOST:
            checks.note("TOO_MANY", f"At most {MOST} values fit in one condition.", _path(each.name), max=MOST)
    for name, prefix in wanted.PREFIXES.items():
        if not all(re.fullmatch(prefix + _ID, each) for each in getattr(wanted, name)):
            checks.note("INVALID", f"Ids that begin with {prefix}_ are expected.", _path(name))
    checks.refuse()


def _path(name: str) -> tuple[str, ...]:
    return ("filter", _PATHS.get(name, name))
