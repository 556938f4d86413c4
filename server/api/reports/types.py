"""What reports have in common, as the API shows it."""

from datetime import date, datetime
from decimal import Decimal

import strawberry
from strawberry.scalars import JSON

from server.api.reports.enums import GroupKind

WHERE = "Opens exactly the claims that it counts, as `where` of `claims`."


@strawberry.type(description="Days in the organisation's time zone.")
class ReportPeriod:
    first: date = strawberry.field(name="from", description="The first day.")
    last: date = strawberry.field(name="to", description="The last day, which counts.")
    since: datetime = strawberry.field(description="The first moment.")
    until: datetime = strawberry.field(description="The first moment after it.")


@strawberry.type
class Framed:
    """The fields of every report."""

    period: ReportPeriod = strawberry.field(description="What the report is about.")
    previous_period: ReportPeriod = strawberry.field(
        description="What it is compared with, just before: as many months where these are whole months, else days."
    )
    time_zone: str = strawberry.field(description="By whose days it counts: the organisation's, as in Europe/Riga.")


@strawberry.type(description="How many claims.")
class ReportCount:
    count: int = strawberry.field(description="How many in the period.")
    previous_count: int = strawberry.field(description="How many in the period before.")
    where: JSON = strawberry.field(description=WHERE)


@strawberry.type
class Grouped:
    """What a group is."""

    kind: GroupKind = strawberry.field(description="What its claims have in common.")
    id: strawberry.ID | None = strawberry.field(description="The record that they name; null where they name several.")
    name: str | None = strawberry.field(description="How it is called.")


@strawberry.type(description="Claims that have something in common, the most frequent first.")
class ReportGroup(Grouped):
    count: int = strawberry.field(description="How many claims in the period.")
    previous_count: int = strawberry.field(description="How many in the period before.")
    share: Decimal | None = strawberry.field(description="Its share of all, 0 to 1; null of nothing.")
    cumulative_share: Decimal | None = strawberry.field(
        description="The share of it and of all groups above it: the line of a Pareto chart."
    )
    where: JSON = strawberry.field(description=WHERE)
