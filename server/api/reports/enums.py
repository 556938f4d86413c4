"""Enums of reports, described for the schema."""

from server.api.describing import describe
from server.reports.queries.radar import EchoKind
from server.reports.rules.filters import PartnerKind
from server.reports.rules.groups import GroupKind
from server.reports.rules.limits import RUN, Signal
from server.reports.rules.periods import Interval

__all__ = ["EchoKind", "GroupKind", "Interval", "PartnerKind", "Signal"]

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
describe(
    Signal,
    "Why a point of a control chart is out of control.",
    {
        "ABOVE_LIMIT": "It is above the upper limit.",
        "BELOW_LIMIT": "It is below the lower limit.",
        "RUN": f"It is one of {RUN} or more in a row on one side of the mean.",
    },
    name="ReportSignal",
)
describe(
    EchoKind,
    "What claims that came thick and fast have in common.",
    {
        "PARTNER_AND_REASON": "Partner and reason.",
        "ITEM": "An item that they dispute.",
        "DOCUMENT": "The order, shipment or return that they are based on: the batch.",
    },
    name="ReportEchoKind",
)
