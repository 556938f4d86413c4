"""Report 4, reasons for cancelling customer orders, as the API shows it."""

from decimal import Decimal
from typing import Any

import strawberry
from strawberry.scalars import JSON

from server.accounts.rules import Viewer
from server.api.reports import inputs
from server.api.reports.types import Framed, Grouped
from server.reports.queries import cancellations

_MOST = cancellations.MOST


@strawberry.type(description="How many cancelled lines.")
class CancelledLineCount:
    count: int = strawberry.field(description="How many in the period.")
    previous_count: int = strawberry.field(description="How many in the period before.")
    where: JSON = strawberry.field(description="Opens exactly these lines, as `where` of `cancelledLines`.")


@strawberry.type(description="Cancelled lines that have something in common, and the orders that they are of.")
class CancellationGroup(Grouped):
    lines: CancelledLineCount = strawberry.field(description="The lines.")
    line_share: Decimal | None = strawberry.field(description="Their share of all cancelled lines, 0 to 1.")
    orders: int = strawberry.field(description="The distinct orders.")
    previous_orders: int = strawberry.field(description="The distinct orders of the period before.")
    order_share: Decimal | None = strawberry.field(
        description="Their share of all orders with cancelled lines: an order may be in several groups, so that these "
        "sum past 1."
    )


@strawberry.type(description="Cancelled lines that have something in common, by reason.")
class CancellationRow(CancellationGroup):
    counts: list[int] = strawberry.field(description="The lines of each reason: in the order of `byReason`.")
    wheres: list[JSON] = strawberry.field(description="What opens the lines of each of `counts`.")


@strawberry.type(description="Report 4, reasons for cancelling customer orders: of lines cancelled in the period.")
class CancellationReport(Framed):
    total: CancellationGroup = strawberry.field(description="All of them.")
    by_reason: list[CancellationGroup] = strawberry.field(
        description=f"By reason, the {_MOST} most frequent, then all others, then lines without one."
    )
    by_manager: list[CancellationRow] = strawberry.field(description="By who looks after the order, likewise.")
    by_price_group: list[CancellationRow] = strawberry.field(description="By price group, likewise.")
    by_item: list[CancellationGroup] = strawberry.field(description="By item, likewise.")


async def run_cancellations(viewer: Viewer, **given: Any) -> Any:
    return await cancellations.run(viewer, inputs.wanted_lines(given.get("filter")))
