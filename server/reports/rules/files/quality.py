"""The tables of reports of what claims tell of quality."""

from collections.abc import Sequence
from typing import Any

from server.reports.rules.files.tables import Chart, Column, Kind, Part, Shape, Table, group, table
from server.reports.rules.files.words import Say


def control(found: Any, say: Say) -> list[Table]:
    limits: list[Part] = [
        ("Mean", Kind.NUMBER, lambda _: found.limits and round(found.limits.mean, 2)),
        ("Upper limit", Kind.NUMBER, lambda _: found.limits and round(found.limits.upper, 2)),
        ("Lower limit", Kind.NUMBER, lambda _: found.limits and round(found.limits.lower, 2)),
    ]
    return [
        table(
            say,
            "Claims by week",
            found.weeks,
            [
                ("Week from", Kind.DAY, lambda each: each.period.first),
                ("Claims", Kind.COUNT, lambda each: each.count),
                *limits,
                ("Out of control", Kind.TEXT, lambda each: ", ".join(say(signal) for signal in each.signals)),
            ],
            Chart(Shape.LINES, (1, 2, 3, 4), marked=5, colours=(0, 1, 4, 4)),
        ),
        _limits(found, say),
    ]


def _limits(found: Any, say: Say) -> Table:
    """Tell the limits beside those of the period before."""

    def of(limits: Any, name: str) -> float | None:
        return None if limits is None else round(float(getattr(limits, name)), 2)

    return table(
        say,
        "Limits",
        (("Mean", "mean"), ("Upper limit", "upper"), ("Lower limit", "lower")),
        [
            ("", Kind.TEXT, lambda each: say(each[0])),
            ("Period", Kind.NUMBER, lambda each: of(found.limits, each[1])),
            ("Period before", Kind.NUMBER, lambda each: of(found.previous_limits, each[1])),
        ],
    )


def repeats(found: Any, say: Say) -> list[Table]:
    totals = Table(
        say("Total"),
        [
            Column(""),
            Column(say("Claims"), Kind.COUNT),
            Column(say("Repeated"), Kind.COUNT),
            Column(say("Repeated, share"), Kind.SHARE),
        ],
        [
            [say("Period"), found.total.count, found.repeat_count, found.repeat_share],
            [say("Period before"), found.total.previous_count, None, found.previous_repeat_share],
        ],
    )
    listed = [
        table(
            say,
            title,
            records,
            [
                (heading, Kind.TEXT, lambda each: each.name),
                ("Claims", Kind.COUNT, lambda each: each.count),
                ("Claims before", Kind.COUNT, lambda each: each.previous_count),
            ],
            Chart(Shape.BARS, (1, 2)),
        )
        for title, heading, records in (
            ("By partner", "Partner", found.by_partner),
            ("By item", "Item", found.by_item),
        )
    ]
    return [totals, *listed]


def radar(found: Any, say: Say) -> list[Table]:
    return [
        table(
            say,
            "Where claims come thick and fast",
            found.echoes,
            [
                ("Name", Kind.TEXT, lambda each: each.name),
                ("Kind", Kind.TEXT, lambda each: say(each.kind)),
                ("Reason", Kind.TEXT, lambda each: each.reason_name),
                ("Claims", Kind.COUNT, lambda each: each.count),
                ("Claims before", Kind.COUNT, lambda each: each.previous_count),
                ("First registered", Kind.TIME, lambda each: each.first_at),
                ("Last registered", Kind.TIME, lambda each: each.last_at),
            ],
            Chart(Shape.BARS, (3, 4)),
        )
    ]


def money(found: Any, say: Say) -> list[Table]:
    name = group(say)
    return [_currency(say, each, [(name(reason), reason) for reason in each.by_reason]) for each in found.currencies]


def _currency(say: Say, each: Any, reasons: Sequence[tuple[str, Any]]) -> Table:
    made = table(
        say,
        "Money",
        [*reasons, (say("Total"), each), (say("Period before"), each.previous)],
        [
            ("Reason", Kind.TEXT, lambda row: row[0]),
            ("Claims", Kind.COUNT, lambda row: row[1].count),
            ("Claimed", Kind.MONEY, lambda row: row[1].claimed),
            ("Settled", Kind.MONEY, lambda row: row[1].settled),
            ("Refused", Kind.MONEY, lambda row: row[1].refused),
            ("Pending", Kind.MONEY, lambda row: row[1].pending),
            ("Lost", Kind.MONEY, lambda row: row[1].lost),
        ],
        Chart(Shape.BARS, (2, 6)),
        totals=2,
    )
    return Table(f"{made.title}, {each.currency}", made.columns, made.rows, made.chart, made.totals)
