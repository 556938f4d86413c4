"""Reports of how claims come and end: registration dynamics, satisfaction, structure."""

from decimal import Decimal
from typing import Any

import strawberry
from strawberry.scalars import JSON

from server.accounts.rules import Viewer
from server.api.reports import inputs
from server.api.reports.enums import Interval
from server.api.reports.types import WHERE, Framed, Grouped, ReportCount, ReportGroup, ReportPeriod
from server.reports.queries import dynamics, satisfaction, structure


@strawberry.type(description="The claims registered in a part of the period, or in all of it.")
class RegistrationPoint:
    period: ReportPeriod = strawberry.field(
        description="The part; cut where the whole period begins or ends within it."
    )
    registered: int = strawberry.field(description="How many were registered.")
    worked_out: int = strawberry.field(
        description="How many of them are worked out by now: satisfied or not, withdrawn."
    )
    not_worked_out: int = strawberry.field(description="How many are not.")
    is_worst: bool = strawberry.field(description="Whether no other part of the period has more registered claims.")
    where: JSON = strawberry.field(description=WHERE)
    worked_out_where: JSON = strawberry.field(description="The same of `workedOut`.")
    not_worked_out_where: JSON = strawberry.field(description="The same of `notWorkedOut`.")


@strawberry.type(description="The registered claims of a group, by the parts of the period.")
class RegistrationSeries(ReportGroup):
    counts: list[int] = strawberry.field(description="How many in each part: in the order of the report's `points`.")
    previous_counts: list[int] = strawberry.field(description="The same of the period before: of `previousPoints`.")
    wheres: list[JSON] = strawberry.field(description="What opens the claims of each of `counts`.")


@strawberry.type(description="Report 1, registration dynamics: claims by when they were registered.")
class RegistrationDynamics(Framed):
    interval: Interval = strawberry.field(description="The parts it is shown in.")
    points: list[RegistrationPoint] = strawberry.field(description="All parts of the period, those without claims too.")
    previous_points: list[RegistrationPoint] = strawberry.field(description="All parts of the period before.")
    total: RegistrationPoint = strawberry.field(description="The whole period.")
    previous_total: RegistrationPoint = strawberry.field(description="The whole period before.")
    by_department: list[RegistrationSeries] = strawberry.field(
        description=f"By department at fault: the {dynamics.MOST} that have most claims in the whole period, then all "
        "others, then the claims without one."
    )
    by_reason: list[RegistrationSeries] = strawberry.field(description="By reason, likewise.")


@strawberry.type(description="How the claims of a reason ended.")
class SatisfactionRow(Grouped):
    satisfied: ReportCount = strawberry.field(description="Those satisfied.")
    partially_satisfied: ReportCount = strawberry.field(description="Those satisfied in part.")
    not_satisfied: ReportCount = strawberry.field(description="Those not satisfied.")
    total: ReportCount = strawberry.field(description="The three together.")
    withdrawn: ReportCount = strawberry.field(description="Those withdrawn: they are in no share.")
    satisfied_share: Decimal | None = strawberry.field(
        description="The share of `satisfied` in `total`, 0 to 1; null where there is none."
    )
    previous_satisfied_share: Decimal | None = strawberry.field(description="The same of the period before.")


@strawberry.type(description="Report 2, satisfaction: the claims closed in the period. Open claims are none of them.")
class SatisfactionStatistics(Framed):
    rows: list[SatisfactionRow] = strawberry.field(
        description=f"By reason, the most frequent first; beyond {satisfaction.MOST} reasons the others together, then "
        "the claims without one."
    )
    total: SatisfactionRow = strawberry.field(description="All of them.")


@strawberry.type(description="A department's claims by reason.")
class StructureRow(ReportGroup):
    counts: list[int] = strawberry.field(description="How many of each reason: in the order of the report's `reasons`.")
    wheres: list[JSON] = strawberry.field(description="What opens the claims of each of `counts`.")


@strawberry.type(
    description="Report 3, the structure of claims: those registered in the period by whose fault, and why."
)
class ClaimStructure(Framed):
    total: ReportCount = strawberry.field(description="All of them.")
    by_reason: list[ReportGroup] = strawberry.field(
        description=f"By reason, the {structure.MOST_REASONS} most frequent, then all others, then those without one."
    )
    by_department: list[ReportGroup] = strawberry.field(
        description=f"By department at fault, the {structure.MOST} most frequent, then all others, then without one."
    )
    by_employee: list[ReportGroup] = strawberry.field(description="By employee at fault, likewise.")
    reasons: list[ReportGroup] = strawberry.field(
        description=f"The columns of the matrix: up to {structure.MOST_OF_MATRIX} reasons, the others, none."
    )
    matrix: list[StructureRow] = strawberry.field(
        description=f"Department at fault by reason: up to {structure.MOST_OF_MATRIX} departments, the others, none."
    )


async def run_dynamics(viewer: Viewer, *, interval: Interval | None = None, **given: Any) -> Any:
    return await dynamics.run(viewer, inputs.wanted(given.get("filter")), interval)


async def run_satisfaction(viewer: Viewer, **given: Any) -> Any:
    return await satisfaction.run(viewer, inputs.wanted(given.get("filter")))


async def run_structure(viewer: Viewer, **given: Any) -> Any:
    return await structure.run(viewer, inputs.wanted(given.get("filter")))
