"""What a report is narrowed by, as the API takes it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import strawberry

from server.api.enums import ClaimDirection, ClaimStatus
from server.api.reports.enums import PartnerKind
from server.reports.rules.filters import MOST, Filter


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
    directions: list[ClaimDirection] | None = strawberry.field(
        default=None, description="Of customers, of ours to suppliers, or of both; claims of customers unless told."
    )


_NAMES = {
    "from": "first",
    "to": "last",
    "employeesAtFault": "employees",
    "partnerKinds": "partner_kinds",
}
FILTER: dict[str, tuple[Any, str]] = {"filter": (ReportFilter | None, "Which claims are counted.")}


def wanted(given: Mapping[str, Any] | None) -> Filter:
    """Return the filter that the executor has coerced."""
    return Filter(**{_NAMES.get(name, name): value for name, value in (given or {}).items() if value})
