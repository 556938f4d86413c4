"""Reports that are mailed on schedule, as the API shows them."""

from datetime import datetime

import strawberry
from strawberry.scalars import JSON

from server.accounts.rules import Viewer
from server.api import declare, tables
from server.api.accounts.types import User
from server.api.connection import Connection
from server.api.enums import Weekday
from server.api.node import Node, Record
from server.api.reports.enums import DeliveryOutcome, Frequency, MailedFormat, Reason, RelativePeriod, ScheduleResult
from server.reports.rules import schedules


@declare.record(tables.REPORT_RECIPIENT, "A person to whom a report is mailed, as counted for this very person.")
class ReportRecipient(Node):
    user: User | None = declare.one("The person.")


@declare.record(tables.REPORT_DELIVERY, "A letter with a report to one recipient; kept for ninety days.")
class ReportDelivery(Node):
    user: User | None = declare.one("To whom.")
    due_at: datetime = declare.column("When it was due: the same for all letters of a turn.", order=True)
    outcome: DeliveryOutcome = declare.column("What became of it.")
    reason: Reason | None = declare.column("Why it was not sent, or not as it was meant.", where=False)
    problem: str | None = declare.column("What the report or the mail server said; secrets are masked.", where=False)
    tries: int = declare.column("How often it was tried.", where=False)
    ended_at: datetime | None = declare.column("When it was sent, skipped or given up; null while it waits.")


@strawberry.type(description="What the viewer may do with a schedule.")
class ReportSchedulePermissions:
    can_update: bool = strawberry.field(description="Change it, pause it, send it now, delete it.")
    can_leave: bool = strawberry.field(description="Get no more of its letters: the viewer is a recipient.")


def _permissions(viewer: Viewer, owner_id: str, recipients: list[str] | None) -> ReportSchedulePermissions:
    return ReportSchedulePermissions(
        can_update=schedules.may_change(viewer, owner_id), can_leave=viewer.id in (recipients or ())
    )


_PEOPLE = "(SELECT array_agg(r.user_id) FROM report_recipient r WHERE r.schedule_id = {t}.id)"


@declare.record(tables.REPORT_SCHEDULE, "A report that is mailed on schedule: see docs/reports.md.")
class ReportSchedule(Record):
    name: str = declare.column("How it is called; letters begin with it.", order=True)
    owner: User | None = declare.one("Whose it is.")
    report: str = declare.column("The report, by the name of its query, as in claimStructure.")
    variables: JSON = declare.column("The variables of that query, an object; without days.", where=False)
    period: RelativePeriod | None = declare.column(
        "Which days are counted, as of the day when it is due; null: what the query says without a period.",
        where=False,
    )
    format: MailedFormat = declare.column("What it is mailed as.", where=False)
    language: str | None = declare.column("The file's language, ru or en; null: each recipient's own.")
    frequency: Frequency = declare.column("How often it is mailed.", where=False)
    weekdays: list[Weekday] = declare.column("On which weekdays, of a weekly one.", where=False)
    day_of_month: int | None = declare.column(
        "On which day, of a monthly one; in a month that has no such day on its last.", where=False
    )
    time: str = declare.column(
        "When, by the clock of the organisation's time zone, as in 09:00. A time that the clock leaves out is the "
        "moment after; of one that it shows twice, the first.",
        where=False,
    )
    is_paused: bool = declare.column("Whether nothing is sent until it is resumed.")
    next_at: datetime | None = declare.column("When it is due next; null while it is paused.")
    last_due_at: datetime | None = declare.column("When it was last due, or was sent by hand.")
    last_sent_at: datetime | None = declare.column("When the last letter was sent.")
    last_result: ScheduleResult | None = declare.column("What became of the letters that were last due.")
    recipients: Connection[ReportRecipient] = declare.many("To whom; a recipient sees itself.", column="schedule_id")
    deliveries: Connection[ReportDelivery] = declare.many(
        "Its letters, the latest first; a recipient sees its own.", column="schedule_id"
    )
    viewer_permissions: ReportSchedulePermissions = declare.derived(
        "What the viewer may do with it.", _permissions, {"owner_id": "{t}.owner_id", "recipients": _PEOPLE}
    )
