"""Reports of what claims tell of quality: weeks out of control, what comes again and again, what it costs."""

from datetime import datetime
from decimal import Decimal
from typing import Any

import strawberry
from strawberry.scalars import JSON

from server.accounts.rules import Viewer
from server.api.reports import inputs
from server.api.reports.enums import EchoKind, GroupKind, Signal
from server.api.reports.types import WHERE, Framed, ReportCount, ReportPeriod
from server.reports.queries import control, money, radar, repeats
from server.reports.rules import limits


@strawberry.type(description="A whole week, from Monday, that is over.")
class ControlChartWeek:
    period: ReportPeriod = strawberry.field(description="The week.")
    count: int = strawberry.field(description="How many claims were registered.")
    signals: list[Signal] = strawberry.field(description="Why it is out of control; empty: it is not.")
    where: JSON = strawberry.field(description=WHERE)


@strawberry.type(
    description="Limits of a chart of individual values: the mean, and 2.66 mean moving ranges above and below it."
)
class ControlLimits:
    mean: float = strawberry.field(description="The mean of all weeks.")
    upper: float = strawberry.field(description="The upper limit.")
    lower: float = strawberry.field(description="The lower limit, never below 0.")


@strawberry.type(description="The control chart of claims registered by week.")
class ClaimControlChart(Framed):
    weeks: list[ControlChartWeek] = strawberry.field(description="The whole weeks of the period that are over.")
    limits: ControlLimits | None = strawberry.field(description=f"The limits; null of fewer than {limits.LEAST} weeks.")
    previous_limits: ControlLimits | None = strawberry.field(
        description="The limits of the whole weeks of the period before, likewise."
    )


@strawberry.type(description="A partner, or an item, that several claims are about.")
class ClaimRepeat(ReportCount):
    id: strawberry.ID | None = strawberry.field(description="Id of the partner.")
    name: str = strawberry.field(description="The partner, or the item.")


@strawberry.type(description="Repeat claims: of one partner, about one item.")
class RepeatClaims(Framed):
    total: ReportCount = strawberry.field(description="All claims registered in the period.")
    repeat_count: int = strawberry.field(description="Those of partners that have more than one.")
    repeat_share: Decimal | None = strawberry.field(description="Their share, 0 to 1; null of nothing.")
    previous_repeat_share: Decimal | None = strawberry.field(description="The same of the period before.")
    by_partner: list[ClaimRepeat] = strawberry.field(
        description=f"Partners with more than one, the {repeats.MOST} with most first."
    )
    by_item: list[ClaimRepeat] = strawberry.field(
        description=f"Items of lines that more than one claim disputes, the {repeats.MOST} with most first."
    )


@strawberry.type(description="Claims that came thick and fast about one thing: the most of them within the window.")
class ClaimEcho:
    kind: EchoKind = strawberry.field(description="What they have in common.")
    id: strawberry.ID | None = strawberry.field(description="Id of the partner, or of the document.")
    name: str = strawberry.field(description="The partner, the item, or the document's number.")
    reason_id: strawberry.ID | None = strawberry.field(description="Id of the reason.")
    reason_name: str | None = strawberry.field(description="The reason.")
    count: int = strawberry.field(description="How many.")
    previous_count: int = strawberry.field(
        description="The most claims about the same within the window in the period before, however few."
    )
    first_at: datetime = strawberry.field(description="When the first of them was registered.")
    last_at: datetime = strawberry.field(description="When the last of them was registered.")
    where: JSON = strawberry.field(description=WHERE)


@strawberry.type(description="The repeat radar: where claims of the period came thick and fast.")
class RepeatRadar(Framed):
    window_days: int = strawberry.field(description="Within how many days.")
    least: int = strawberry.field(description="How many are told.")
    echoes: list[ClaimEcho] = strawberry.field(description=f"By kind, the {radar.MOST} with most claims of each first.")


@strawberry.type(description="What claims come to.")
class ClaimSums:
    count: int = strawberry.field(description="How many claims there are.")
    claimed: Decimal = strawberry.field(description="What is claimed.")
    settled: Decimal = strawberry.field(description="What was paid.")
    refused: Decimal = strawberry.field(description="What of worked out claims was not paid.")
    pending: Decimal = strawberry.field(description="What of open claims was not paid yet.")
    lost: Decimal = strawberry.field(
        description="What the organisation lost: paid for customers' claims, and refused of its own to suppliers."
    )


@strawberry.type(description="What the claims of a reason come to.")
class ClaimReasonSums(ClaimSums):
    kind: GroupKind = strawberry.field(description="What its claims have in common.")
    id: strawberry.ID | None = strawberry.field(description="The reason.")
    name: str | None = strawberry.field(description="How it is called.")
    where: JSON = strawberry.field(description=WHERE)


@strawberry.type(description="What the claims in a currency come to.")
class ClaimCurrencySums(ClaimSums):
    currency: str = strawberry.field(description="The currency, as in EUR.")
    where: JSON = strawberry.field(description=WHERE)
    previous: ClaimSums = strawberry.field(description="The same of the period before.")
    by_reason: list[ClaimReasonSums] = strawberry.field(
        description=f"By reason: the {money.MOST} that most was lost by, then all others, then those without one."
    )


@strawberry.type(description="The money of claims registered in the period.")
class ClaimMoney(Framed):
    currencies: list[ClaimCurrencySums] = strawberry.field(description="By currency, in the order of their codes.")


async def run_control(viewer: Viewer, **given: Any) -> Any:
    return await control.run(viewer, inputs.wanted(given.get("filter")))


async def run_repeats(viewer: Viewer, **given: Any) -> Any:
    return await repeats.run(viewer, inputs.wanted(given.get("filter")))


async def run_radar(viewer: Viewer, *, window_days: int | None = None, least: int | None = None, **given: Any) -> Any:
    return await radar.run(
        viewer,
        inputs.wanted(given.get("filter")),
        window_days=radar.WINDOW if window_days is None else window_days,
        least=radar.LEAST if least is None else least,
    )


async def run_money(viewer: Viewer, **given: Any) -> Any:
    return await money.run(viewer, inputs.wanted(given.get("filter")))
