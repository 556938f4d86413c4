"""Enums of the rooms, described for the schema."""

from server.accounts.rules import AddressMatch, StaffRole, ViewerKind
from server.accounts.rules.calendar import Weekday
from server.api.describing import describe as _describe
from server.claims.rules.deadlines import Successor, TimeUnit
from server.claims.rules.terms import (
    Channel,
    ClaimDirection,
    ClaimStatus,
    ClaimTransition,
    Importance,
    LinkKind,
    Remedy,
    Severity,
)
from server.notifications.rules.kinds import NotificationKind, Way
from server.notifications.rules.mailing import Cadence
from server.orders.rules.terms import DocumentKind, DocumentOutcome
from server.papers.rules.terms import PaperKind
from server.upkeep.rules import ClockState, JobState

__all__ = [
    "AddressMatch",
    "Cadence",
    "Channel",
    "ClaimDirection",
    "ClaimStatus",
    "ClaimTransition",
    "ClockState",
    "DocumentKind",
    "DocumentOutcome",
    "Importance",
    "JobState",
    "LinkKind",
    "NotificationKind",
    "PaperKind",
    "Remedy",
    "Severity",
    "StaffRole",
    "Successor",
    "TimeUnit",
    "ViewerKind",
    "Way",
    "Weekday",
]


_describe(
    ViewerKind,
    "Which kind of principal somebody is.",
    {
        "STAFF": "One of us.",
        "CUSTOMER": "A person at a partner, by self-service.",
        "CLIENT": "A partner system.",
    },
)
_describe(
    StaffRole,
    "What a staff member may do.",
    {
        "ADMINISTRATOR": "Everything, people and settings included.",
        "MANAGER": "All claims, catalogues, overriding what blocks a claim.",
        "AGENT": "Own claims and the department's.",
        "AUDITOR": "Reading.",
    },
)
_describe(
    AddressMatch,
    "By how much of an address the performers of a task were found: the closest that has any.",
    {
        "MAIN_AND_ADDITIONAL": "Members for both of its objects.",
        "MAIN": "Members for its main object.",
        "ROLE": "Members of the role for any object.",
        "NOBODY": "Nobody: the task hangs, and coordinators are told.",
    },
)
_describe(
    ClaimStatus,
    "How far a claim has come. It changes by `claimTransition` alone.",
    {
        "REGISTERED": "Work has not begun.",
        "IN_PROGRESS": "Being worked on.",
        "SATISFIED": "Closed: the customer got what was asked.",
        "PARTIALLY_SATISFIED": "Closed: the customer got a part.",
        "NOT_SATISFIED": "Closed: rejected.",
        "WITHDRAWN": "Closed: taken back by the customer, or for it.",
    },
)
_describe(
    ClaimTransition,
    "A step of a claim from one status to another.",
    {
        "TAKE": "Begin the work: needs a reason and somebody responsible.",
        "SATISFY": "Settle in full: needs a reason and a resolution.",
        "PARTIALLY_SATISFY": "Settle in part: needs also the amount settled where one is claimed.",
        "REJECT": "Settle as not satisfied: needs a reason and a resolution.",
        "WITHDRAW": "Take back: needs a comment.",
        "REOPEN": "Return a closed claim to work: needs a comment.",
    },
)
_describe(
    ClaimDirection,
    "Whose claim it is.",
    {"FROM_CUSTOMER": "A customer's, to us.", "TO_SUPPLIER": "Ours, to a supplier."},
)
_describe(
    Remedy,
    "What makes up for it.",
    {
        "REFUND": "Money back.",
        "REPLACEMENT": "Other goods.",
        "REPAIR": "A repair.",
        "DISCOUNT": "A lower price.",
        "APOLOGY": "An apology.",
        "NONE": "Nothing.",
    },
)
_describe(
    Importance,
    "How much depends on it.",
    {"HIGH": "Before others.", "NORMAL": "As others.", "LOW": "After others."},
)
_describe(
    Severity,
    "How bad the consequence is.",
    {
        "CRITICAL": "Danger, or business stands still.",
        "MAJOR": "Considerable harm.",
        "MINOR": "An inconvenience.",
    },
)
_describe(
    Channel,
    "How the claim came.",
    {
        "PHONE": "By telephone.",
        "MAIL": "By letter or e-mail.",
        "MEETING": "At a meeting.",
        "PORTAL": "By self-service.",
        "API": "From a partner system.",
        "IMPORT": "From a file.",
    },
)
_describe(
    LinkKind,
    "What the other claim is to this one.",
    {
        "DUPLICATE": "The same matter.",
        "PARENT": "The whole that this one is a part of.",
        "RELATED": "Of interest.",
    },
)
_describe(
    JobState,
    "How far a job has come.",
    {
        "WAITING": "It waits for its time, or for a free process.",
        "RUNNING": "It is being done.",
        "FAILED": "Every try went wrong: it is kept until somebody has it tried anew, or gives it up.",
    },
)
_describe(
    ClockState,
    "How a job of the clock is doing.",
    {
        "NEW": "It has had no turn yet.",
        "RUNNING": "A turn goes on.",
        "DONE": "The last turn went well.",
        "FAILED": "The last turn went wrong; the next one comes.",
        "LATE": "Its time has passed and nobody has begun: no process does background work.",
    },
)
_describe(
    NotificationKind,
    "What a notification tells of.",
    {
        "CLAIM_ASSIGNED": "The recipient is responsible for a claim now.",
        "CLAIM_TAKEN_AWAY": "Somebody else is responsible for a claim that was the recipient's.",
        "CLAIM_IN_DEPARTMENT": "A claim has come to the recipient's department.",
        "CLAIM_STATUS": "A claim of the recipient's has another status.",
        "CLAIM_COMMENTED": "The customer has commented on a claim of the recipient's.",
        "CLAIM_RATED": "The customer has rated a claim of the recipient's.",
        "CLAIM_MERGED": "Two claims became one, and one of them was the recipient's.",
        "CLAIM_DUE_SOON": "A deadline of a claim of the recipient's is near.",
        "CLAIM_OVERDUE": "A deadline of a claim of the recipient's has passed.",
        "CLAIM_ESCALATED": "A claim is late and has been escalated to the recipient, or from it.",
        "TASK_ASSIGNED": "The recipient has a new task.",
        "TASK_OFFERED": "A task waits for somebody of a role of the recipient's.",
        "TASK_REDIRECTED": "Somebody handed a task to the recipient.",
        "TASK_RETURNED": "A task came back to the recipient for rework.",
        "TASK_DONE": "A task of a process that the recipient started is done.",
        "TASK_CANCELLED": "A task of the recipient's is no longer wanted, or is somebody else's now.",
        "TASK_ASKED": "Somebody asks the recipient about a task.",
        "TASK_ANSWERED": "Somebody answers what the recipient asked about a task.",
        "TASK_COMMENTED": "Somebody remarks on a task of the recipient's.",
        "TASK_REMINDER": "A task of the recipient's waits.",
        "TASK_OVERDUE": "A task is overdue: to its performer, its author, and the coordinators of a role.",
        "PROCESS_INCIDENT": "A process failed and stands still: to administrators.",
        "PROCESS_MESSAGE": "A process tells the recipient something.",
        "REPORT_FAILED": "A report of the recipient could not be mailed on schedule.",
    },
)
_describe(
    Way,
    "How notifications come to a person.",
    {
        "NONE": "Not at all.",
        "APP": "In the app.",
        "EMAIL": "By e-mail.",
        "BOTH": "In the app, and by e-mail unless they are read there before.",
    },
)
_describe(
    Cadence,
    "How often e-mail comes.",
    {
        "AT_ONCE": "After two minutes, unless it is read in the app before.",
        "HOURLY": "Gathered, at each full hour.",
        "DAILY": "Gathered, once a day.",
    },
)
_describe(
    TimeUnit,
    "What a deadline is counted in: working time by the work calendar, or time by the clock.",
    {
        "WORKING_MINUTES": "Minutes of working time.",
        "WORKING_HOURS": "Hours of working time.",
        "WORKING_DAYS": "Days worked: until the last of them closes, the first being the one after the claim came.",
        "HOURS": "Hours by the clock.",
        "DAYS": "Days by the clock: until the same time of day.",
    },
)
_describe(
    Successor,
    "Who becomes responsible for a claim that was escalated.",
    {
        "HEAD": "Who leads the department of the responsible; where that is the responsible, the one above.",
        "USER": "A user who is named.",
    },
)
_describe(Weekday, "A day of the week.", {day.name: f"{day.name.title()}." for day in Weekday})
_describe(
    DocumentKind,
    "What a document of the trade is.",
    {
        "ORDER": "What a customer has ordered.",
        "SHIPMENT": "What was shipped to a customer.",
        "RETURN": "What a customer has sent back.",
    },
)
_describe(
    DocumentOutcome,
    "What came of one document of a batch.",
    {
        "CREATED": "It is new.",
        "UPDATED": "It was there and has changed.",
        "UNCHANGED": "It was there, and nothing of it has changed.",
        "REFUSED": "Something is wrong with it: nothing of it was written.",
    },
)
_describe(
    PaperKind,
    "A kind of paper that a claim is printed as.",
    {
        "CLAIM_FORM": "The claim with what its customer may see, to be signed.",
        "ANSWER_LETTER": "The letter that tells the customer what was decided.",
        "EIGHT_D": "The report of the eight disciplines: from the team to the conclusion.",
    },
)
