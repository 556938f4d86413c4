"""The tables of the report of assignments."""

from collections.abc import Sequence
from typing import Any

from server.reports.rules.files.tables import Chart, Kind, Shape, Table, table
from server.reports.rules.files.words import Say


def assignments(found: Any, say: Say) -> list[Table]:
    return [
        _totals(say, found),
        _rows(say, found.rows),
        _authors(say, "Authors by cycles", found.by_iterations, 2),
        _authors(say, "Authors by days", found.by_duration, 3),
        _late(say, found.late),
        _hung(say, found.hung),
        _due(say, found.due),
    ]


def _totals(say: Say, found: Any) -> Table:
    counts = (
        ("All", found.all),
        ("Completed", found.done),
        ("Cancelled", found.cancelled),
        ("In work", found.in_work),
    )
    return table(
        say,
        "Total",
        counts,
        [
            ("", Kind.TEXT, lambda each: say(each[0])),
            ("Assignments", Kind.COUNT, lambda each: each[1].count),
            ("Assignments before", Kind.COUNT, lambda each: each[1].previous_count),
        ],
        Chart(Shape.BARS, (1, 2)),
    )


def _rows(say: Say, records: Sequence[Any]) -> Table:
    return table(
        say,
        "Assignments",
        records,
        [
            ("Number", Kind.TEXT, lambda each: each.number),
            ("Title", Kind.TEXT, lambda each: each.title),
            ("Author", Kind.TEXT, lambda each: each.author_name),
            ("Performer", Kind.TEXT, lambda each: each.performer_name),
            ("Status", Kind.TEXT, lambda each: say(f"status {each.status}")),
            ("Cycles", Kind.COUNT, lambda each: each.iteration),
            ("Days", Kind.NUMBER, lambda each: each.days),
            ("Put in hand", Kind.TIME, lambda each: each.started_at),
            ("Due", Kind.TIME, lambda each: each.due_at),
            ("Ended", Kind.TIME, lambda each: each.ended_at),
        ],
    )


def _authors(say: Say, title: str, records: Sequence[Any], drawn: int) -> Table:
    return table(
        say,
        title,
        records,
        [
            ("Author", Kind.TEXT, lambda each: each.name),
            ("Completed", Kind.COUNT, lambda each: each.count),
            ("Cycles on average", Kind.NUMBER, lambda each: each.mean_iterations),
            ("Days on average", Kind.NUMBER, lambda each: each.mean_days),
            ("Completed before", Kind.COUNT, lambda each: each.previous_count),
            ("Cycles before, on average", Kind.NUMBER, lambda each: each.previous_mean_iterations),
            ("Days before, on average", Kind.NUMBER, lambda each: each.previous_mean_days),
        ],
        Chart(Shape.BARS, (drawn,)),
    )


def _late(say: Say, records: Sequence[Any]) -> Table:
    return table(
        say,
        "Tasks done late",
        records,
        [
            ("Performer", Kind.TEXT, lambda each: each.name),
            ("Tasks", Kind.COUNT, lambda each: each.count),
            ("Tasks before", Kind.COUNT, lambda each: each.previous_count),
            ("Days late on average", Kind.NUMBER, lambda each: each.mean_days_late),
            ("Days late at the most", Kind.NUMBER, lambda each: each.most_days_late),
        ],
        Chart(Shape.BARS, (1,)),
    )


def _hung(say: Say, records: Sequence[Any]) -> Table:
    return table(
        say,
        "Tasks that hang",
        records,
        [
            ("Role", Kind.TEXT, lambda each: each.role_name),
            ("Main object", Kind.TEXT, lambda each: each.main_object),
            ("Additional object", Kind.TEXT, lambda each: each.additional_object),
            ("Tasks", Kind.COUNT, lambda each: each.count),
            ("First due", Kind.TIME, lambda each: each.due_at),
        ],
    )


def _due(say: Say, records: Sequence[Any]) -> Table:
    return table(
        say,
        "Due by day",
        records,
        [("Day", Kind.DAY, lambda each: each.day), ("Assignments", Kind.COUNT, lambda each: each.count)],
        Chart(Shape.COLUMNS, (1,)),
    )
