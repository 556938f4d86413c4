"""Reports of the work on claims: who has how much, how old it is, what came back."""

from datetime import datetime
from decimal import Decimal
from typing import Any

import strawberry
from strawberry.scalars import JSON

from server.accounts.rules import Viewer
from server.api.reports import inputs
from server.api.reports.types import WHERE, Framed, Grouped, ReportCount, ReportGroup
from server.reports.queries import ageing, load, reopenings, times


@strawberry.type(description="The claims that somebody works on.")
class ClaimLoadRow(Grouped):
    open: ReportCount = strawberry.field(description="Those open now; there is no figure of the period before.")
    overdue: ReportCount = strawberry.field(description="Those of them that are overdue now; likewise.")
    registered: ReportCount = strawberry.field(description="Those registered in the period.")
    closed: ReportCount = strawberry.field(description="Those closed in the period, and not opened again since.")


@strawberry.type(description="Load and throughput of those who work on claims.")
class ClaimLoad(Framed):
    rows: list[ClaimLoadRow] = strawberry.field(
        description=f"By responsible, the {load.MOST} with most open claims, then all others, then claims of nobody."
    )
    total: ClaimLoadRow = strawberry.field(description="All of them.")


@strawberry.type(description="Open claims of an age: the days since they were registered.")
class ClaimAgeingBand:
    least_days: int = strawberry.field(description="They are at least so many days old; 0: of today.")
    most_days: int | None = strawberry.field(description="At most so many; null: however old.")
    count: int = strawberry.field(description="How many.")
    previous_count: int = strawberry.field(description="How many there were at `previousAt`, of that age then.")
    where: JSON = strawberry.field(description=WHERE)


@strawberry.type(description="Somebody's open claims by age.")
class ClaimAgeingRow(ReportGroup):
    counts: list[int] = strawberry.field(description="How many in each of the report's `bands`.")
    previous_counts: list[int] = strawberry.field(description="How many there were in each at `previousAt`.")
    wheres: list[JSON] = strawberry.field(description="What opens the claims of each of `counts`.")


@strawberry.type(description="How old open claims are.")
class ClaimAgeing:
    time_zone: str = strawberry.field(description="By whose days it counts: the organisation's.")
    at: datetime = strawberry.field(description="As of when it is counted: now, or the end of the day asked for.")
    previous_at: datetime = strawberry.field(
        description="What it is compared with: open claims as they stood at the end of the day a month before; where "
        "the filter has a period, those of the period before, as many days earlier as that begins."
    )
    total: ReportCount = strawberry.field(description="All open claims; those of before at `previousAt`.")
    bands: list[ClaimAgeingBand] = strawberry.field(description="By age, the youngest first.")
    by_responsible: list[ClaimAgeingRow] = strawberry.field(
        description=f"By responsible, the {ageing.MOST} with most open claims, then all others, then claims of nobody."
    )


@strawberry.type(description="How often claims were reopened.")
class ReopeningRow(Grouped):
    closed: ReportCount = strawberry.field(description="Those that were closed at least once.")
    reopened: ReportCount = strawberry.field(description="Those of them that were reopened at least once.")
    reopened_share: Decimal | None = strawberry.field(description="Their share, 0 to 1; null of nothing.")
    previous_reopened_share: Decimal | None = strawberry.field(description="The same of the period before.")


@strawberry.type(description="Claims registered in the period that were closed, and those of them opened again.")
class ClaimReopenings(Framed):
    total: ReopeningRow = strawberry.field(description="All of them.")
    by_reason: list[ReopeningRow] = strawberry.field(
        description=f"By reason, the {reopenings.MOST} with most closed claims, then all others, then without one."
    )
    by_responsible: list[ReopeningRow] = strawberry.field(description="By responsible, likewise.")


@strawberry.type(description="How long customers waited, by the clock on the wall, nights and pauses included.")
class ClaimTimes(Grouped):
    count: int = strawberry.field(description="How many claims have come so far.")
    where: JSON = strawberry.field(description=WHERE)
    median_seconds: int | None = strawberry.field(description="The median of the time it took; null of nothing.")
    nine_in_ten_seconds: int | None = strawberry.field(
        description="The time that nine of ten did not take longer than."
    )
    kept: int = strawberry.field(description="How many met their deadline: by working hours and without pauses.")
    kept_where: JSON = strawberry.field(description="What opens them.")
    broken: int = strawberry.field(description="How many missed it; of responses also those still awaited.")
    broken_where: JSON = strawberry.field(description="What opens them.")
    kept_share: Decimal | None = strawberry.field(
        description="The share within policy: of those that met or missed it, 0 to 1; null of nothing."
    )


@strawberry.type(description="How long customers waited for one thing.")
class ClaimWaiting:
    total: ClaimTimes = strawberry.field(description="All claims.")
    previous: ClaimTimes = strawberry.field(description="All claims of the period before.")
    by_reason: list[ClaimTimes] = strawberry.field(
        description=f"By reason, the {times.MOST} most frequent, none among them."
    )
    by_responsible: list[ClaimTimes] = strawberry.field(description="By responsible, likewise.")


@strawberry.type(description="How long customers waited.")
class ClaimResponseTimes(Framed):
    response: ClaimWaiting = strawberry.field(
        description="For the first response to claims that were registered in the period."
    )
    resolution: ClaimWaiting = strawberry.field(
        description="For the end of claims that were closed in the period, withdrawn ones left out."
    )


async def run_times(viewer: Viewer, **given: Any) -> Any:
    return await times.run(viewer, inputs.wanted(given.get("filter")))


async def run_load(viewer: Viewer, **given: Any) -> Any:
    return await load.run(viewer, inputs.wanted(given.get("filter")))


async def run_ageing(viewer: Viewer, **given: Any) -> Any:
    return await ageing.run(viewer, inputs.wanted(given.get("filter")))


async def run_reopenings(viewer: Viewer, **given: Any) -> Any:
    return await reopenings.run(viewer, inputs.wanted(given.get("filter")))
