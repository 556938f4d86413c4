"""The reports that can be had as files: by their names in the API, what each is called, and its tables."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from server.reports.rules.files import assignments, claims, orders, quality, work
from server.reports.rules.files.tables import Table
from server.reports.rules.files.words import Say


@dataclass(frozen=True)
class Listed:
    title: str
    tables: Callable[[Any, Say], list[Table]]


REPORTS: Mapping[str, Listed] = {
    "registrationDynamics": Listed("Registration dynamics", claims.dynamics),
    "satisfactionStatistics": Listed("Satisfaction", claims.satisfaction),
    "claimStructure": Listed("Structure of claims", claims.structure),
    "claimResponseTimes": Listed("Response and resolution times", work.times),
    "claimLoad": Listed("Load and throughput", work.load),
    "claimAgeing": Listed("Age of open claims", work.ageing),
    "claimReopenings": Listed("Reopened claims", work.reopenings),
    "claimControlChart": Listed("Control chart", quality.control),
    "repeatClaims": Listed("Repeat claims", quality.repeats),
    "repeatRadar": Listed("Repeat radar", quality.radar),
    "claimMoney": Listed("Money of claims", quality.money),
    "cancellationReport": Listed("Reasons for cancelling orders", orders.cancellations),
    "assignmentReport": Listed("Assignments", assignments.assignments),
}
