"""What the API's own queries tell of each report, beside the table of its file that must tell the same."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

GRAPHQL = Callable[[Any], list[list[Any]]]
"""Takes a report's answer to rows: the first columns of a table, but its label."""

COUNT = "{ count previousCount }"


def _group(each: Any) -> list[Any]:
    return [each["count"], each["previousCount"], each["share"], each["cumulativeShare"]]


def _both(each: Any) -> list[Any]:
    return [each["count"], each["previousCount"]]


def _waited(each: Any) -> list[Any]:
    return [each["count"], *(_hours(each[name]) for name in ("medianSeconds", "nineInTenSeconds")), each["kept"],
            each["broken"], each["keptShare"]]  # fmt: skip


def _hours(seconds: int | None) -> str | None:
    return None if seconds is None else str((Decimal(seconds) / 3600).quantize(Decimal("0.01")))


_GROUP = "count previousCount share cumulativeShare"
_WAITED = "count medianSeconds nineInTenSeconds kept broken keptShare"
_LINES = "lines { count previousCount } lineShare orders previousOrders orderShare"
_PARTS = "registered workedOut notWorkedOut"
_ENDED = f"satisfied {COUNT} partiallySatisfied {COUNT} notSatisfied {COUNT} total {COUNT}"
_LOAD = f"open {COUNT} overdue {COUNT} registered {COUNT} closed {COUNT}"
_REOPENED = f"closed {COUNT} reopened {COUNT} reopenedShare"
_WAITING = f"total {{ {_WAITED} }} previous {{ {_WAITED} }} byReason {{ {_WAITED} }} byResponsible {{ {_WAITED} }}"
_ENDS = f"all {COUNT} done {COUNT} cancelled {COUNT} inWork {COUNT}"
_LISTS = "byIterations { count meanIterations meanDays } late { count previousCount meanDaysLate mostDaysLate }"
_SUMS = "count claimed settled refused pending lost"

TOLD: Mapping[str, tuple[str, Mapping[int, GRAPHQL]]] = {
    "registrationDynamics": (
        f"points {{ {_PARTS} }} byDepartment {{ {_GROUP} counts }} byReason {{ {_GROUP} counts }}",
        {
            1: lambda found: [[*each.values()] for each in found["points"]],
            2: lambda found: [[*_group(each), *each["counts"]] for each in found["byDepartment"]],
            3: lambda found: [[*_group(each), *each["counts"]] for each in found["byReason"]],
        },
    ),
    "satisfactionStatistics": (
        f"rows {{ {_ENDED} }} total {{ {_ENDED} }}",
        {
            0: lambda found: [
                [each[name]["count"] for name in ("satisfied", "partiallySatisfied", "notSatisfied", "total")]
                for each in [*found["rows"], found["total"]]
            ]
        },
    ),
    "claimStructure": (
        f"byReason {{ {_GROUP} }} byDepartment {{ {_GROUP} }} byEmployee {{ {_GROUP} }} matrix {{ count counts }}",
        {
            0: lambda found: [_group(each) for each in found["byReason"]],
            1: lambda found: [_group(each) for each in found["byDepartment"]],
            2: lambda found: [_group(each) for each in found["byEmployee"]],
            3: lambda found: [[each["count"], *each["counts"]] for each in found["matrix"]],
        },
    ),
    "claimResponseTimes": (
        " ".join(f"{name} {{ {_WAITING} }}" for name in ("response", "resolution")),
        {
            0: lambda found: [_waited(found["response"][name]) for name in ("total", "previous")],
            1: lambda found: [_waited(each) for each in found["response"]["byReason"]],
            2: lambda found: [_waited(each) for each in found["response"]["byResponsible"]],
            3: lambda found: [_waited(found["resolution"][name]) for name in ("total", "previous")],
            4: lambda found: [_waited(each) for each in found["resolution"]["byReason"]],
        },
    ),
    "claimLoad": (
        f"rows {{ {_LOAD} }} total {{ {_LOAD} }}",
        {
            0: lambda found: [
                [each["open"]["count"], each["overdue"]["count"], *_both(each["registered"]), *_both(each["closed"])]
                for each in [*found["rows"], found["total"]]
            ]
        },
    ),
    "claimAgeing": (
        "bands { count previousCount } byResponsible { count share previousCount counts }",
        {
            0: lambda found: [[each["count"], each["previousCount"]] for each in found["bands"]],
            1: lambda found: [
                [each["count"], each["share"], each["previousCount"], *each["counts"]]
                for each in found["byResponsible"]
            ],
        },
    ),
    "claimReopenings": (
        f"total {{ {_REOPENED} }} byReason {{ {_REOPENED} }}",
        {
            0: lambda found: [
                [each["closed"]["count"], each["reopened"]["count"], each["reopenedShare"]]
                for each in [*found["byReason"], found["total"]]
            ]
        },
    ),
    "claimControlChart": (
        "weeks { count } limits { mean upper lower } previousLimits { mean upper lower }",
        {
            0: lambda found: [
                [each["count"], *(round(found["limits"][name], 2) for name in ("mean", "upper", "lower"))]
                for each in found["weeks"]
            ],
            1: lambda found: [
                [found[part] and round(found[part][name], 2) for part in ("limits", "previousLimits")]
                for name in ("mean", "upper", "lower")
            ],
        },
    ),
    "repeatClaims": (
        f"total {COUNT} repeatCount repeatShare byPartner {COUNT} byItem {COUNT}",
        {
            0: lambda found: [
                [found["total"]["count"], found["repeatCount"], found["repeatShare"]],
                [found["total"]["previousCount"], None],
            ],
            1: lambda found: [_both(each) for each in found["byPartner"]],
            2: lambda found: [_both(each) for each in found["byItem"]],
        },
    ),
    "claimMoney": (
        f"currencies {{ {_SUMS} previous {{ {_SUMS} }} byReason {{ {_SUMS} }} }}",
        {
            0: lambda found: [
                [each[name] for name in _SUMS.split()]
                for one in found["currencies"][:1]
                for each in [*one["byReason"], one, one["previous"]]
            ]
        },
    ),
    "cancellationReport": (
        f"total {{ {_LINES} }} byReason {{ {_LINES} }} byManager {{ {_LINES} counts }} byItem {{ {_LINES} }}",
        {
            0: lambda found: [_cancelled(each) for each in [*found["byReason"], found["total"]]],
            1: lambda found: [[*_cancelled(each), *each["counts"]] for each in found["byManager"]],
            3: lambda found: [_cancelled(each) for each in found["byItem"]],
        },
    ),
    "assignmentReport": (
        f"{_ENDS} rows {{ title authorName performerName }} {_LISTS}",
        {
            0: lambda found: [_both(found[name]) for name in ("all", "done", "cancelled", "inWork")],
            1: lambda found: [[*each.values()] for each in found["rows"]],
            2: lambda found: [[*each.values()] for each in found["byIterations"]],
            4: lambda found: [[*each.values()] for each in found["late"]],
        },
    ),
}


def _cancelled(each: Any) -> list[Any]:
    return [*_both(each["lines"]), each["lineShare"], each["orders"], each["previousOrders"], each["orderShare"]]


RADAR = """query ($filter: ReportFilter) { repeatRadar(filter: $filter, windowDays: 366, least: 2) {
  echoes { count previousCount } } }"""
