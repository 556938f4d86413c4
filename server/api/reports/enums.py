"""Enums of reports, described for the schema."""

from server.api.describing import describe
from server.reports.rules.filters import PartnerKind
from server.reports.rules.groups import GroupKind
from server.reports.rules.periods import Interval

__all__ = ["GroupKind", "Interval", "PartnerKind"]

describe(
    PartnerKind,
    "What a partner is to the organisation.",
    {
        "CUSTOMER": "A customer.",
        "SUPPLIER": "A supplier.",
        "COMPETITOR": "A competitor.",
        "CARRIER": "A carrier.",
        "OTHER": "Something else.",
    },
    name="ReportPartnerKind",
)
describe(
    GroupKind,
    "What the claims of a group have in common.",
    {
        "ONE": "They name the same record.",
        "OTHER": "They name records that are not shown by themselves.",
        "NOT_ESTABLISHED": "They name none.",
        "ALL": "They are all claims of the report.",
    },
    name="ReportGroupKind",
)
describe(
    Interval,
    "The parts that a period is shown in.",
    {
        "DAY": "Days.",
        "WEEK": "Weeks, from Monday.",
        "MONTH": "Months.",
        "QUARTER": "Quarters of the year.",
        "YEAR": "Years.",
    },
    name="ReportInterval",
)
