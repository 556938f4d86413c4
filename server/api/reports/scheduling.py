"""Having reports mailed on schedule, and changing that."""

from typing import Any

import strawberry
from strawberry import UNSET
from strawberry.scalars import JSON

from server.api import declare, payload
from server.api.enums import Weekday
from server.api.payload import KEY, Payload, VersionedInput, given_fields, mutation
from server.api.reports.enums import Frequency, MailedFormat, RelativePeriod
from server.api.reports.schedules import ReportSchedule
from server.reports.actions import scheduling
from server.reports.rules import schedules
from server.reports.rules.files.catalogue import REPORTS

_OWN = " Of the owner, or with the scope `admin`."
_NAME = "How it is called, at most 250 characters; letters begin with it."
_REPORT = f"The report, by the name of its query: {', '.join(REPORTS)}."
_VARIABLES = (
    f"The variables of that query: an object of at most {schedules.LONGEST_VARIABLES} bytes, without `from`, `to` and "
    "`asOf`, as days follow from `period`, and without `first` and `after`, as files are whole."
)
_PERIOD = "Which days are counted, as of the day when it is due; null: what the query says without a period."
_FORMAT = "What it is mailed as."
_LANGUAGE = "The file's language, ru or en; null: each recipient's own."
_FREQUENCY = "How often it is mailed."
_WEEKDAYS = "On which weekdays, of a weekly one."
_DAY = "On which day, 1 to 31, of a monthly one; in a month that has no such day on its last."
_TIME = "When, by the clock of the organisation's time zone, as in 09:00."
_RECIPIENTS = f"Ids of users of the staff, 1 to {schedules.MOST_RECIPIENTS}; each gets what it may see."


@strawberry.type(description="A schedule after a change.")
class ReportSchedulePayload(Payload):
    report_schedule: ReportSchedule | None = declare.result(
        "The schedule; after a version conflict: as it is now; null once deleted, or where the viewer sees it no more.",
        payload.record_id,
    )


@strawberry.input(description="A new schedule of the viewer's.")
class ReportScheduleCreateInput:
    name: str = strawberry.field(description=_NAME)
    report: str = strawberry.field(description=_REPORT)
    variables: JSON | None = strawberry.field(default=None, description=_VARIABLES)
    period: RelativePeriod | None = strawberry.field(default=None, description=_PERIOD)
    format: MailedFormat = strawberry.field(description=_FORMAT)
    language: str | None = strawberry.field(default=None, description=_LANGUAGE)
    frequency: Frequency = strawberry.field(description=_FREQUENCY)
    weekdays: list[Weekday] | None = strawberry.field(default=None, description=_WEEKDAYS)
    day_of_month: int | None = strawberry.field(default=None, description=_DAY)
    time: str = strawberry.field(description=_TIME)
    recipients: list[strawberry.ID] = strawberry.field(description=_RECIPIENTS)
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="Changes of a schedule: what is absent stays.")
class ReportScheduleUpdateInput(VersionedInput):
    name: str | None = strawberry.field(default=UNSET, description=_NAME)
    report: str | None = strawberry.field(default=UNSET, description=_REPORT)
    variables: JSON | None = strawberry.field(default=UNSET, description=_VARIABLES)
    period: RelativePeriod | None = strawberry.field(default=UNSET, description=_PERIOD)
    format: MailedFormat | None = strawberry.field(default=UNSET, description=_FORMAT)
    language: str | None = strawberry.field(default=UNSET, description=_LANGUAGE)
    frequency: Frequency | None = strawberry.field(default=UNSET, description=_FREQUENCY)
    weekdays: list[Weekday] | None = strawberry.field(default=UNSET, description=_WEEKDAYS)
    day_of_month: int | None = strawberry.field(default=UNSET, description=_DAY)
    time: str | None = strawberry.field(default=UNSET, description=_TIME)
    recipients: list[strawberry.ID] | None = strawberry.field(default=UNSET, description=_RECIPIENTS)


@strawberry.input(description="A schedule whose report is to be sent now.")
class ReportScheduleSendInput(VersionedInput):
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


def _schedule(action: Any) -> Any:
    return lambda viewer, given: action(
        viewer, schedule_id=given.id, expected_version=given.expected_version, **given_fields(given)
    )


def _change(about: str, action: Any, given: Any = VersionedInput) -> Any:
    return mutation(about, ReportSchedulePayload, given, _schedule(action))


@strawberry.type
class ReportScheduleMutation:
    report_schedule_create = mutation(
        f"Have a report mailed; it is run once to see whether it can be. At most {schedules.MOST_SCHEDULES} of one "
        "person. Needs the scope `reports:run`, and those of the report.",
        ReportSchedulePayload,
        ReportScheduleCreateInput,
        lambda viewer, given: scheduling.create(viewer, **given_fields(given)),
    )
    report_schedule_update = _change("Change a schedule." + _OWN, scheduling.update, ReportScheduleUpdateInput)
    report_schedule_pause = _change("Send nothing until it is resumed, not even what waits." + _OWN, scheduling.pause)
    report_schedule_resume = _change(
        "Go on with the next turn; those that have passed meanwhile are not made up for." + _OWN, scheduling.resume
    )
    report_schedule_send = _change(
        "Send the report now, out of turn, even while the schedule is paused." + _OWN,
        scheduling.send,
        ReportScheduleSendInput,
    )
    report_schedule_leave = _change(
        "Get no more letters of a schedule, as a recipient; one without recipients is paused.", scheduling.leave
    )
    report_schedule_delete = _change("Delete a schedule; what waits is not sent." + _OWN, scheduling.delete)
