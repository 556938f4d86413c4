"""The tables of reports of the work on claims."""

from decimal import Decimal
from typing import Any

from server.reports.rules.files.tables import RAMP, Chart, Column, Kind, Part, Shape, Table, crossed, group, table
from server.reports.rules.files.words import Say

_HOUR = 3600


def times(found: Any, say: Say) -> list[Table]:
    return [
        made
        for waiting, title in ((found.response, "First response"), (found.resolution, "Resolution"))
        for made in (
            _totals(say, title, waiting),
            _waits(say, f"{title} by reason", "Reason", waiting.by_reason),
            _waits(say, f"{title} by responsible", "Responsible", waiting.by_responsible),
        )
    ]


def _totals(say: Say, title: str, waiting: Any) -> Table:
    told = [(say("Period"), waiting.total), (say("Period before"), waiting.previous)]
    base = table(say, title, told, [("", Kind.TEXT, lambda each: each[0])])
    wait = [Column(say(heading), kind) for heading, kind, _ in _WAIT]
    rows = [[label, *(value(each) for _, _, value in _WAIT)] for label, each in told]
    return Table(base.title, [*base.columns, *wait], rows)


def _waits(say: Say, title: str, heading: str, listed: Any) -> Table:
    return table(say, title, listed, [(heading, Kind.TEXT, group(say)), *_WAIT], Chart(Shape.BARS, (2, 3)))


def hours(seconds: int | None) -> Decimal | None:
    """Return hours to two digits.

    >>> hours(5400)
    Decimal('1.50')
    """
    return None if seconds is None else (Decimal(seconds) / _HOUR).quantize(Decimal("0.01"))


_WAIT: list[Part] = [
    ("Claims", Kind.COUNT, lambda each: each.count),
    ("Median, hours", Kind.NUMBER, lambda each: hours(each.median_seconds)),
    ("Nine in ten within, hours", Kind.NUMBER, lambda each: hours(each.nine_in_ten_seconds)),
    ("Within policy", Kind.COUNT, lambda each: each.kept),
    ("Past policy", Kind.COUNT, lambda each: each.broken),
    ("Within policy, share", Kind.SHARE, lambda each: each.kept_share),
]


def load(found: Any, say: Say) -> list[Table]:
    return [
        table(
            say,
            "Load by responsible",
            [*found.rows, found.total],
            [
                ("Responsible", Kind.TEXT, group(say)),
                ("Open now", Kind.COUNT, lambda each: each.open.count),
                ("Overdue now", Kind.COUNT, lambda each: each.overdue.count),
                ("Registered", Kind.COUNT, lambda each: each.registered.count),
                ("Registered before", Kind.COUNT, lambda each: each.registered.previous_count),
                ("Closed", Kind.COUNT, lambda each: each.closed.count),
                ("Closed before", Kind.COUNT, lambda each: each.closed.previous_count),
            ],
            Chart(Shape.BARS, (1, 2)),
            totals=1,
        )
    ]


def ageing(found: Any, say: Say) -> list[Table]:
    bands = [_band(each) for each in found.bands]
    everyone = table(
        say,
        "Open claims by responsible",
        found.by_responsible,
        [
            ("Responsible", Kind.TEXT, group(say)),
            ("Claims", Kind.COUNT, lambda each: each.count),
            ("Share", Kind.SHARE, lambda each: each.share),
            ("Claims before", Kind.COUNT, lambda each: each.previous_count),
        ],
    )
    return [
        table(
            say,
            "Open claims by age",
            [*found.bands],
            [
                ("Days", Kind.TEXT, _band),
                ("Claims", Kind.COUNT, lambda each: each.count),
                ("Claims before", Kind.COUNT, lambda each: each.previous_count),
            ],
            Chart(Shape.COLUMNS, (1, 2)),
        ),
        crossed(
            everyone,
            bands,
            [each.counts for each in found.by_responsible],
            Chart(Shape.STACKED_BARS, (), colours=range(RAMP, RAMP + len(bands))),
        ),
    ]


def _band(each: Any) -> str:
    return f"{each.least_days}+" if each.most_days is None else f"{each.least_days}–{each.most_days}"


def reopenings(found: Any, say: Say) -> list[Table]:
    return [
        table(
            say,
            title,
            [*listed, found.total],
            [
                (heading, Kind.TEXT, group(say)),
                ("Ever closed", Kind.COUNT, lambda each: each.closed.count),
                ("Reopened", Kind.COUNT, lambda each: each.reopened.count),
                ("Reopened, share", Kind.SHARE, lambda each: each.reopened_share),
                ("Ever closed before", Kind.COUNT, lambda each: each.closed.previous_count),
                ("Reopened before", Kind.COUNT, lambda each: each.reopened.previous_count),
                ("Reopened before, share", Kind.SHARE, lambda each: each.previous_reopened_share),
            ],
            Chart(Shape.BARS, (1, 2)),
            totals=1,
        )
        for title, heading, listed in (
            ("By reason", "Reason", found.by_reason),
            ("By responsible", "Responsible", found.by_responsible),
        )
    ]
