"""Enums of reports, described for the schema."""

from server.api.describing import describe
from server.reports.rules.due import Frequency
from server.reports.rules.echoes import EchoKind
from server.reports.rules.filters import PartnerKind
from server.reports.rules.groups import GroupKind
from server.reports.rules.limits import RUN, Signal
from server.reports.rules.periods import Interval, RelativePeriod
from server.reports.rules.schedules import DeliveryOutcome, MailedFormat, Reason, ScheduleResult

__all__ = [
    "DeliveryOutcome",
    "EchoKind",
    "Frequency",
    "GroupKind",
    "Interval",
    "MailedFormat",
    "PartnerKind",
    "Reason",
    "RelativePeriod",
    "ScheduleResult",
    "Signal",
]

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
describe(
    RelativePeriod,
    "A period that moves on with the days of the organisation's time zone.",
    {
        "THIS_WEEK": "The present week, from Monday to Sunday.",
        "LAST_WEEK": "The week before it.",
        "THIS_MONTH": "The present month.",
        "LAST_MONTH": "The month before it.",
        "THIS_QUARTER": "The present quarter of the year.",
        "LAST_QUARTER": "The quarter before it.",
        "THIS_YEAR": "The present year.",
        "LAST_YEAR": "The year before it.",
        "LAST_NINETY_DAYS": "Today and the 89 days before it.",
        "LAST_TWELVE_MONTHS": "The present month and the eleven before it.",
    },
    name="ReportRelativePeriod",
)
describe(
    Frequency,
    "How often a report is mailed.",
    {"DAILY": "Every day.", "WEEKLY": "On some weekdays.", "MONTHLY": "On a day of each month."},
    name="ReportFrequency",
)
describe(
    MailedFormat,
    "What a report is mailed as.",
    {
        "XLSX": "A workbook with numbers, dates, filters and charts.",
        "CSV": "All its tables as text for spreadsheets.",
        "PDF": "Its tables and charts on paper.",
    },
    name="ReportMailFormat",
)
describe(
    DeliveryOutcome,
    "What became of a letter with a report.",
    {
        "WAITING": "It is to be sent, or to be tried again.",
        "SENT": "The mail server has taken it.",
        "SKIPPED": "It was not to be sent.",
        "FAILED": "It could not be sent.",
    },
    name="ReportDeliveryOutcome",
)
describe(
    Reason,
    "Why a letter with a report was not sent, or not as it was meant.",
    {
        "TOO_LARGE": "The file is too large for a letter: the link was sent alone.",
        "NO_EMAIL": "The recipient has no e-mail address.",
        "DEACTIVATED": "The recipient's account is closed.",
        "NOT_ALLOWED": "The recipient may not run this report.",
        "TAKEN_OFF": "The recipient was taken off the list, or left it, meanwhile.",
        "PAUSED": "The schedule was paused meanwhile.",
        "REPORT": "The report could not be made: see `problem`.",
        "MAIL": "The mail server refused it, or was away for a day: see `problem`.",
        "LOST": "It was not tried to the end within two days; administrators see why in the background work.",
    },
    name="ReportDeliveryReason",
)
describe(
    ScheduleResult,
    "What became of all letters of a turn.",
    {
        "SENDING": "Some of them are still to be sent.",
        "SENT": "All were sent.",
        "PARTLY_SENT": "Some were sent.",
        "NOT_SENT": "None was sent.",
    },
    name="ReportScheduleResult",
)
