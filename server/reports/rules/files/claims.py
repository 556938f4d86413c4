"""The tables of reports of how claims come and end."""

from typing import Any

from server.reports.rules.files.manners import MANNERS
from server.reports.rules.files.tables import Chart, Kind, Shape, Table, crossed, group, group_colours, table
from server.reports.rules.files.words import Say
from server.reports.rules.periods import DAY, Span


def dynamics(found: Any, say: Say) -> list[Table]:
    manner = MANNERS[say.language]
    points = table(
        say,
        "Claims by period",
        found.points,
        [
            ("Period", Kind.PART, lambda each: Span(each.period.first, each.period.last + DAY)),
            ("Registered", Kind.COUNT, lambda each: each.registered),
            ("Worked out", Kind.COUNT, lambda each: each.worked_out),
            ("Not worked out", Kind.COUNT, lambda each: each.not_worked_out),
            ("Note", Kind.TEXT, lambda each: say("most claims") if each.is_worst else ""),
        ],
        Chart(Shape.STACKED, (2, 3), marked=4),
    )
    headings = [manner.part(row[0]) for row in points.rows]
    groups = [
        crossed(
            _shares(say, title, listed, heading),
            headings,
            [each.counts for each in listed],
            Chart(Shape.STACKED, (), colours=group_colours(listed), turned=True),
        )
        for title, heading, listed in (
            ("By department at fault", "Department at fault", found.by_department),
            ("By reason", "Reason", found.by_reason),
        )
    ]
    return [_totals(say, found), points, *groups]


def _totals(say: Say, found: Any) -> Table:
    return table(
        say,
        "Total",
        [(say("Period"), found.total), (say("Period before"), found.previous_total)],
        [
            ("", Kind.TEXT, lambda each: each[0]),
            ("Registered", Kind.COUNT, lambda each: each[1].registered),
            ("Worked out", Kind.COUNT, lambda each: each[1].worked_out),
            ("Not worked out", Kind.COUNT, lambda each: each[1].not_worked_out),
        ],
    )


def _shares(say: Say, title: str, listed: Any, heading: str, shape: Shape = Shape.BARS) -> Table:
    return table(
        say,
        title,
        listed,
        [
            (heading, Kind.TEXT, group(say)),
            ("Claims", Kind.COUNT, lambda each: each.count),
            ("Claims before", Kind.COUNT, lambda each: each.previous_count),
            ("Share", Kind.SHARE, lambda each: each.share),
            ("Cumulative share", Kind.SHARE, lambda each: each.cumulative_share),
        ],
        Chart(shape, (1, 4) if shape is Shape.PARETO else (1, 2)),
    )


def satisfaction(found: Any, say: Say) -> list[Table]:
    return [
        table(
            say,
            "Satisfaction by reason",
            [*found.rows, found.total],
            [
                ("Reason", Kind.TEXT, group(say)),
                ("Satisfied", Kind.COUNT, lambda each: each.satisfied.count),
                ("Partially satisfied", Kind.COUNT, lambda each: each.partially_satisfied.count),
                ("Not satisfied", Kind.COUNT, lambda each: each.not_satisfied.count),
                ("Decided", Kind.COUNT, lambda each: each.total.count),
                ("Decided before", Kind.COUNT, lambda each: each.total.previous_count),
                ("Satisfied, share", Kind.SHARE, lambda each: each.satisfied_share),
                ("Satisfied before, share", Kind.SHARE, lambda each: each.previous_satisfied_share),
                ("Withdrawn", Kind.COUNT, lambda each: each.withdrawn.count),
            ],
            Chart(Shape.STACKED_BARS, (1, 2, 3), colours=(2, 3, 1)),
            totals=1,
        )
    ]


def structure(found: Any, say: Say) -> list[Table]:
    name = group(say)
    matrix = table(
        say,
        "Department at fault by reason",
        found.matrix,
        [("Department at fault", Kind.TEXT, name), ("Claims", Kind.COUNT, lambda each: each.count)],
    )
    return [
        _shares(say, "By reason", found.by_reason, "Reason", Shape.PARETO),
        _shares(say, "By department at fault", found.by_department, "Department at fault"),
        _shares(say, "By employee at fault", found.by_employee, "Employee at fault"),
        crossed(matrix, [name(each) for each in found.reasons], [each.counts for each in found.matrix]),
    ]
