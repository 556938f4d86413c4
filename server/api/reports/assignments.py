"""Report 5, assignments, as the API shows it."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import strawberry
from strawberry.scalars import JSON

from server.accounts.rules import Viewer
from server.api.processes.enums import AssignmentStatus
from server.api.reports import inputs
from server.api.reports.types import Framed
from server.reports.queries import assignments

WHERE = "Opens exactly these, as `where` of `assignments`."
TASKS = "Opens exactly these, as `where` of `processTasks`."
PAGE = {
    "first": (int | None, f"How many rows, 0 to {assignments.MOST_ROWS}; {assignments.PAGE} unless told."),
    "after": (int | None, "How many rows to leave out in front."),
}


@strawberry.type(description="How many assignments.")
class AssignmentCount:
    count: int = strawberry.field(description="How many in the period.")
    previous_count: int = strawberry.field(description="How many in the period before.")
    where: JSON = strawberry.field(description=WHERE)


@strawberry.type(description="An assignment: how often it was given, and for how many days.")
class AssignmentReportRow:
    id: strawberry.ID = strawberry.field(description="The assignment.")
    number: str = strawberry.field(description="Its number, as in A-2026-000123.")
    title: str = strawberry.field(description="What is to be done, in a line.")
    author_id: strawberry.ID | None = strawberry.field(description="Id of who gave it.")
    author_name: str | None = strawberry.field(description="Who gave it.")
    performer_id: strawberry.ID | None = strawberry.field(description="Id of the person it was given to.")
    performer_name: str | None = strawberry.field(description="The person, or the role, it was given to.")
    status: AssignmentStatus = strawberry.field(
        description="How far it has come: cancelled, too, when it was agreed that it will not be done."
    )
    iteration: int = strawberry.field(description="Its cycles: how often it was given.")
    days: Decimal = strawberry.field(description="For how many days it was in hand, or is by now.")
    started_at: datetime = strawberry.field(description="When it was put in hand.")
    ended_at: datetime | None = strawberry.field(description="When it ended.")
    due_at: datetime = strawberry.field(description="When it should be done.")


@strawberry.type(description="The completed assignments of an author.")
class AssignmentAuthor:
    id: strawberry.ID = strawberry.field(description="Id of the author.")
    name: str = strawberry.field(description="The author.")
    count: int = strawberry.field(description="How many were completed.")
    previous_count: int = strawberry.field(description="How many of the period before.")
    mean_iterations: Decimal = strawberry.field(description="How often each was given on average.")
    mean_days: Decimal = strawberry.field(description="How many days each took on average.")
    previous_mean_iterations: Decimal | None = strawberry.field(
        description="How often each of the period before was given on average; null of none."
    )
    previous_mean_days: Decimal | None = strawberry.field(description="How many days each of these took on average.")
    where: JSON = strawberry.field(description=WHERE)


@strawberry.type(description="Tasks of assignments that somebody did in the period, after they were due.")
class LatePerformer:
    id: strawberry.ID = strawberry.field(description="Id of who did them.")
    name: str = strawberry.field(description="Who did them.")
    count: int = strawberry.field(description="How many.")
    previous_count: int = strawberry.field(description="How many in the period before.")
    mean_days_late: Decimal = strawberry.field(description="How many days late on average.")
    most_days_late: Decimal = strawberry.field(description="How many days late at the most.")
    where: JSON = strawberry.field(description=TASKS)


@strawberry.type(description="Open tasks of assignments that hang: their role with its objects has no members.")
class HungTasks:
    role_id: strawberry.ID = strawberry.field(description="Id of the role.")
    role_name: str = strawberry.field(description="The role.")
    main_object: strawberry.ID | None = strawberry.field(description="Id of what narrows the role.")
    additional_object: strawberry.ID | None = strawberry.field(description="Id of what narrows it further.")
    count: int = strawberry.field(description="How many.")
    due_at: datetime | None = strawberry.field(description="When the first of them is due.")
    where: JSON = strawberry.field(description=TASKS)


@strawberry.type(description="Assignments in hand that are due on a day of the organisation's time zone.")
class AssignmentsDue:
    day: date = strawberry.field(description="The day.")
    count: int = strawberry.field(description="How many.")
    where: JSON = strawberry.field(description=WHERE)


@strawberry.type(description="Report 5, assignments: of those put in hand in the period.")
class AssignmentReport(Framed):
    all: AssignmentCount = strawberry.field(description="All of them.")
    done: AssignmentCount = strawberry.field(description="Those completed: done.")
    cancelled: AssignmentCount = strawberry.field(
        description="Those cancelled, and those that ended as agreed not to be done."
    )
    in_work: AssignmentCount = strawberry.field(description="Those that have not ended, stopped ones too.")
    rows: list[AssignmentReportRow] = strawberry.field(description="All of them, the latest first; as many as asked.")
    by_iterations: list[AssignmentAuthor] = strawberry.field(
        description=f"The {assignments.MOST} authors whose completed assignments were given most often, on average."
    )
    by_duration: list[AssignmentAuthor] = strawberry.field(
        description=f"The {assignments.MOST} authors whose completed assignments took longest, on average."
    )
    late: list[LatePerformer] = strawberry.field(
        description=f"The {assignments.MOST} who did most tasks late, by when they did them."
    )
    hung: list[HungTasks] = strawberry.field(description="Tasks that hang now, whenever their assignment was given.")
    due: list[AssignmentsDue] = strawberry.field(
        description="Assignments in hand now by when they are due, the first hundred days that have any."
    )


async def run_assignments(viewer: Viewer, *, first: int | None = None, after: int | None = None, **given: Any) -> Any:
    size = assignments.PAGE if first is None else first
    return await assignments.run(viewer, inputs.wanted_assignments(given.get("filter")), first=size, after=after or 0)


async def run_whole(viewer: Viewer, **given: Any) -> Any:
    """Run the report with all rows that a file holds."""
    most = assignments.MOST_WRITTEN
    return await assignments.run(viewer, inputs.wanted_assignments(given.get("filter")), first=most, most=most)
