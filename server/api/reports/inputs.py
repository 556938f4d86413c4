"""What a report is narrowed by, as the API takes it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import strawberry

from server.api.enums import ClaimDirection, ClaimStatus
from server.api.reports.enums import PartnerKind
from server.reports.rules.filters import MOST, AssignmentFilter, Filter, OrderFilter


@strawberry.input(
    description='Which claims a report counts: all that is given must hold, in every part of the report, "Other" '
    f"included. What is null or empty asks nothing; a list holds at most {MOST} values. Archived claims, and so those "
    "merged into others, are never counted."
)
class ReportFilter:
    first: date | None = strawberry.field(
        default=None,
        name="from",
        description="The first day, in the organisation's time zone. Without `from` and `to`: what the report says.",
    )
    last: date | None = strawberry.field(default=None, name="to", description="The last day, which counts.")
    departments: list[strawberry.ID] | None = strawberry.field(
        default=None, description="The department at fault is one of these, or below one of them."
    )
    reasons: list[strawberry.ID] | None = strawberry.field(
        default=None, description="The reason is one of these, or below one of them."
    )
    employees: list[strawberry.ID] | None = strawberry.field(
        default=None, name="employeesAtFault", description="The employee at fault is one of these."
    )
    responsibles: list[strawberry.ID] | None = strawberry.field(
        default=None, description="Who works on it is one of these."
    )
    partners: list[strawberry.ID] | None = strawberry.field(default=None, description="The partner is one of these.")
    partner_kinds: list[PartnerKind] | None = strawberry.field(default=None, description="The partner is any of this.")
    statuses: list[ClaimStatus] | None = strawberry.field(default=None, description="The status is one of these.")
    as_of: date | None = strawberry.field(
        default=None,
        description="Claims are counted as they stood at the end of this day, not after today: those that came later "
        "are left out, and what became of them since changes nothing. Names, trees, kinds of partners and what the "
        "viewer may see are those of today. Without it: as they are.",
    )
    directions: list[ClaimDirection] | None = strawberry.field(
        default=None, description="Of customers, of ours to suppliers, or of both; claims of customers unless told."
    )


@strawberry.input(description="Which cancelled lines of orders a report counts; of archived orders none.")
class CancellationReportFilter:
    first: date | None = strawberry.field(
        default=None, name="from", description="The first day of cancelling. Without both: the present month."
    )
    last: date | None = strawberry.field(default=None, name="to", description="The last day, which counts.")
    reasons: list[strawberry.ID] | None = strawberry.field(
        default=None, description="The cancellation reason is one of these."
    )
    managers: list[strawberry.ID] | None = strawberry.field(
        default=None, description="Who looks after the order is one of these."
    )
    partners: list[strawberry.ID] | None = strawberry.field(default=None, description="Its partner is one of these.")
    partner_kinds: list[PartnerKind] | None = strawberry.field(default=None, description="Its partner is any of this.")


@strawberry.input(description="Which assignments a report counts, of those that the viewer sees.")
class AssignmentReportFilter:
    first: date | None = strawberry.field(
        default=None, name="from", description="The first day of putting in hand. Without both: the present month."
    )
    last: date | None = strawberry.field(default=None, name="to", description="The last day, which counts.")
    authors: list[strawberry.ID] | None = strawberry.field(default=None, description="Who gave it is one of these.")
    performers: list[strawberry.ID] | None = strawberry.field(
        default=None, description="The person it was given to is one of these."
    )


_NAMES = {
    "from": "first",
    "to": "last",
    "employeesAtFault": "employees",
    "partnerKinds": "partner_kinds",
    "asOf": "as_of",
}
FILTER: dict[str, tuple[Any, str]] = {"filter": (ReportFilter | None, "Which claims are counted.")}


def wanted(given: Mapping[str, Any] | None) -> Filter:
    """Return the filter that the executor has coerced."""
    return Filter(**_told(given))


def wanted_lines(given: Mapping[str, Any] | None) -> OrderFilter:
    return OrderFilter(**_told(given))


def wanted_assignments(given: Mapping[str, Any] | None) -> AssignmentFilter:
    return AssignmentFilter(**_told(given))


def _told(given: Mapping[str, Any] | None) -> dict[str, Any]:
    return {_NAMES.get(name, name): value for name, value in (given or {}).items() if value}
