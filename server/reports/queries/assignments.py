"""Report 5, assignments put in hand in the period, with their cycles and days; who gives, who is late, what hangs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import orjson

from server.accounts.rules import Viewer
from server.kit import clock, db
from server.kit.errors import Refusal
from server.processes.queries.visibility import assignments_visible_to
from server.reports.queries import framing, visibility
from server.reports.queries.framing import Period, Report, Window
from server.reports.queries.narrowing import Bound
from server.reports.rules import periods, where
from server.reports.rules.filters import AssignmentFilter
from server.reports.rules.groups import Count
from server.reports.rules.periods import Span
from server.reports.rules.where import Where

PAGE, MOST_ROWS, MOST = 50, 100, 20
MOST_WRITTEN = 10_000
"""Rows that a file holds."""
_DAYS = "round(extract(epoch FROM coalesce({t}.ended_at, {now}) - {t}.started_at) / 86400, 1)"
_LATE = "extract(epoch FROM t.closed_at - t.due_at) / 86400"
_BECAME = "CASE WHEN c.status = 'COMPLETED' AND c.executed = 'cancelled' THEN 'CANCELLED' ELSE c.status END"
"""It comes to its end, too, when it is agreed that it will not be done."""
_LISTED = """SELECT coalesce(json_agg(row_to_json(x)), '[]')::text FROM ({sql}) x"""
_TOTAL = """SELECT count(*) FILTER (WHERE part = 1) AS "all", count(*) FILTER (WHERE part = 0) AS "all_before",
        count(*) FILTER (WHERE part = 1 AND became = 'COMPLETED') AS done,
        count(*) FILTER (WHERE part = 0 AND became = 'COMPLETED') AS done_before,
        count(*) FILTER (WHERE part = 1 AND became = 'CANCELLED') AS cancelled,
        count(*) FILTER (WHERE part = 0 AND became = 'CANCELLED') AS cancelled_before,
        count(*) FILTER (WHERE part = 1 AND ended_at IS NULL) AS in_work,
        count(*) FILTER (WHERE part = 0 AND ended_at IS NULL) AS in_work_before
    FROM facts"""
_ROWS = """SELECT f.id, f.number, f.title, f.created_by AS author_id, a.name AS author_name,
        f.performer_id, coalesce(p.name, r.name) AS performer_name, f.became AS status, f.iteration, f.started_at,
        f.ended_at, f.due_at, f.days::text
    FROM facts f LEFT JOIN user_account a ON a.id = f.created_by LEFT JOIN user_account p ON p.id = f.performer_id
    LEFT JOIN performer_role r ON r.id = f.role_id
    WHERE part = 1 ORDER BY f.started_at DESC, f.id DESC LIMIT {first} OFFSET {after}"""
_NOW, _BEFORE = "FILTER (WHERE part = 1)", "FILTER (WHERE part = 0)"
_AUTHORS = f"""SELECT created_by AS id, (SELECT name FROM user_account u WHERE u.id = facts.created_by) AS name,
        count(*) {_NOW} AS count, count(*) {_BEFORE} AS previous_count,
        round(avg(iteration) {_NOW}, 2)::text AS mean_iterations, round(avg(days) {_NOW}, 1)::text AS mean_days,
        round(avg(iteration) {_BEFORE}, 2)::text AS previous_mean_iterations,
        round(avg(days) {_BEFORE}, 1)::text AS previous_mean_days
    FROM facts WHERE became = 'COMPLETED' AND created_by IS NOT NULL
    GROUP BY 1 HAVING count(*) {_NOW} > 0 ORDER BY avg({{by}}) {_NOW} DESC, 3 DESC, 1 LIMIT {MOST}"""
_LATE_TASKS = f"""SELECT closed_by AS id, (SELECT name FROM user_account u WHERE u.id = x.closed_by) AS name,
        count(*) {_NOW} AS count, count(*) {_BEFORE} AS previous_count,
        round(avg(late) {_NOW}, 1)::text AS mean_days_late, round(max(late) {_NOW}, 1)::text AS most_days_late
    FROM (
        SELECT t.closed_by, {_LATE} AS late, (t.closed_at >= {{present}})::int AS part
        FROM process_task t JOIN assignment c ON c.id = t.assignment_id
        WHERE t.status = 'DONE' AND t.closed_at >= {{since}} AND t.closed_at < {{until}} AND t.closed_at > t.due_at
        AND t.closed_by IS NOT NULL AND c.started_at IS NOT NULL AND {{condition}}
    ) x
    GROUP BY 1 HAVING count(*) {_NOW} > 0 ORDER BY 3 DESC, avg(late) {_NOW} DESC, 1 LIMIT {MOST}"""
_HUNG = f"""SELECT t.role_id, (SELECT name FROM performer_role r WHERE r.id = t.role_id) AS role_name, t.main_object,
        t.additional_object, count(*) AS count, min(t.due_at) AS due_at
    FROM process_task t JOIN assignment c ON c.id = t.assignment_id
    WHERE t.status = 'OPEN' AND t.role_id IS NOT NULL AND t.claimed_by_id IS NULL AND c.started_at IS NOT NULL
    AND {{condition}} AND NOT EXISTS (
        SELECT FROM role_member m JOIN user_account u ON u.id = m.user_id AND u.deactivated_at IS NULL
        WHERE m.role_id = t.role_id AND (m.main_object IS NULL OR m.main_object = t.main_object)
        AND (m.additional_object IS NULL OR m.additional_object = t.additional_object))
    GROUP BY 1, 3, 4 ORDER BY 5 DESC, 1, 3, 4 LIMIT {MOST}"""
_DUE = """SELECT (c.due_at AT TIME ZONE {zone})::date AS day, count(*) AS count FROM assignment c
    WHERE c.started_at IS NOT NULL AND c.ended_at IS NULL AND {condition} GROUP BY 1 ORDER BY 1 LIMIT 100"""
_PARTS = {
    "rows": _ROWS,
    "by_iterations": _AUTHORS.format(by="iteration"),
    "by_duration": _AUTHORS.format(by="days"),
    "late": _LATE_TASKS,
    "hung": _HUNG,
    "due": _DUE,
}
_COUNTED = f"""WITH facts AS MATERIALIZED (
        SELECT c.*, (c.started_at >= {{present}})::int AS part, {_DAYS.format(t="c", now="{now}")} AS days,
            {_BECAME} AS became
        FROM assignment c WHERE c.started_at >= {{since}} AND c.started_at < {{until}} AND {{condition}}
    )
    SELECT ({_LISTED.format(sql=_TOTAL)}) AS total, {
    ", ".join(f"({_LISTED.format(sql=sql)}) AS {name}" for name, sql in _PARTS.items())
}"""
_MEANS = ("mean_iterations", "mean_days", "previous_mean_iterations", "previous_mean_days")
_ENDS: Mapping[str, Where] = {
    "all": {},
    "done": {"status": {"eq": "COMPLETED"}, "executed": {"neq": "cancelled"}},
    "cancelled": {
        "or": [
            {"status": {"eq": "CANCELLED"}},
            {"status": {"eq": "COMPLETED"}, "executed": {"eq": "cancelled"}},
        ]
    },
    "in_work": {"endedAt": {"isNull": True}},
}


@dataclass(frozen=True)
class Row:
    """An assignment: how often it was given, and for how many days."""

    id: str
    number: str
    title: str
    author_id: str | None
    author_name: str | None
    performer_id: str | None
    performer_name: str | None
    """A person's, or a role's."""
    status: str
    iteration: int
    started_at: datetime
    ended_at: datetime | None
    due_at: datetime
    days: Decimal


@dataclass(frozen=True)
class Author:
    """The completed assignments of an author."""

    id: str
    name: str
    count: int
    previous_count: int
    mean_iterations: Decimal
    mean_days: Decimal
    previous_mean_iterations: Decimal | None
    previous_mean_days: Decimal | None
    where: Where


@dataclass(frozen=True)
class Late:
    """Tasks that somebody has done after they were due."""

    id: str
    name: str
    count: int
    previous_count: int
    mean_days_late: Decimal
    most_days_late: Decimal
    where: Where


@dataclass(frozen=True)
class Hung:
    """Open tasks of a role with objects that has no members."""

    role_id: str
    role_name: str
    main_object: str | None
    additional_object: str | None
    count: int
    due_at: datetime | None
    where: Where


@dataclass(frozen=True)
class DueDay:
    """Assignments in hand that are due on a day."""

    day: date
    count: int
    where: Where


@dataclass(frozen=True)
class Assignments(Report):
    all: Count
    done: Count
    cancelled: Count
    in_work: Count
    rows: Sequence[Row]
    by_iterations: Sequence[Author]
    by_duration: Sequence[Author]
    late: Sequence[Late]
    hung: Sequence[Hung]
    due: Sequence[DueDay]


async def run(
    viewer: Viewer, wanted: AssignmentFilter, *, first: int = PAGE, after: int = 0, most: int = MOST_ROWS
) -> Assignments:
    if not 0 <= first <= most:
        raise Refusal("PAGE_SIZE_EXCEEDED", f"`first` must be from 0 to {most}.", ("first",), max=most)
    window = await framing.windowed(viewer, wanted)
    told = await _told(window, wanted, first, max(after, 0))
    mine = where.of_assignments(viewer, wanted)
    (total,) = told["total"]
    base = where.narrowed(mine, _in("startedAt", window.period))
    tasks = {"assignment": where.narrowed(mine, {"startedAt": {"isNull": False}})}

    def authors(name: str) -> list[Author]:
        done = where.narrowed(base, _ENDS["done"])
        return [
            Author(**each, where=where.narrowed(done, where.of("author", each["id"])))
            for each in (_decimals(row, *_MEANS) for row in told[name])
        ]

    return Assignments(
        window,
        **{
            name: Count(total[name], total[f"{name}_before"], where.narrowed(base, more))
            for name, more in _ENDS.items()
        },
        rows=[_row(each) for each in told["rows"]],
        by_iterations=authors("by_iterations"),
        by_duration=authors("by_duration"),
        late=[_late(each, tasks | _in("closedAt", window.period)) for each in told["late"]],
        hung=[_hung(each, tasks) for each in told["hung"]],
        due=[_due(each, window, mine) for each in told["due"]],
    )


async def _told(window: Window, wanted: AssignmentFilter, first: int, after: int) -> dict[str, Any]:
    bound = Bound()
    sql = window.compared_with(
        _condition(window, wanted, bound),
        _COUNTED,
        bound,
        now=bound(clock.now(), "timestamptz"),
        first=bound(first, "int"),
        after=bound(after, "int"),
        zone=bound(window.zone.key, "text"),
    )
    (found,) = await db.planned_rows(sql, *bound.values)
    return {name: orjson.loads(value) for name, value in found.items()}


def _condition(window: Window, wanted: AssignmentFilter, bound: Bound) -> str:
    policies = (assignments_visible_to, visibility.assignments_of_department)
    parts = [window.holds(policy, bound, alias="c") for policy in policies]
    for column, values in (("created_by", wanted.authors), ("performer_id", wanted.performers)):
        if values:
            parts.append(f"c.{column} = ANY({bound.texts(values)})")
    return " AND ".join(parts)


def _in(field: str, period: Period) -> Where:
    return where.during(field, period.since, period.until)


def _decimals(row: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {**row, **{name: None if row[name] is None else Decimal(row[name]) for name in names}}


def _row(row: Mapping[str, Any]) -> Row:
    times = {name: row[name] and datetime.fromisoformat(row[name]) for name in ("started_at", "ended_at", "due_at")}
    return Row(**_decimals(row, "days") | times)


def _late(row: Mapping[str, Any], tasks: Where) -> Late:
    meets = {"status": {"eq": "DONE"}, "isLate": {"eq": True}} | where.of("closedBy", row["id"])
    return Late(**_decimals(row, "mean_days_late", "most_days_late"), where=where.narrowed(tasks, meets))


def _hung(row: Mapping[str, Any], tasks: Where) -> Hung:
    def compared(value: str | None) -> Where:
        return {"eq": value} if value else {"isNull": True}

    meets = (
        where.of("role", row["role_id"])
        | where.unset("claimedBy")
        | {
            "status": {"eq": "OPEN"},
            "mainObject": compared(row["main_object"]),
            "additionalObject": compared(row["additional_object"]),
        }
    )
    due_at = row["due_at"] and datetime.fromisoformat(row["due_at"])
    return Hung(**{**row, "due_at": due_at}, where=where.narrowed(tasks, meets))


def _due(row: Mapping[str, Any], window: Window, mine: Where) -> DueDay:
    day = date.fromisoformat(row["day"])
    period = window.told(Span(day, day + periods.DAY))
    meets = {"startedAt": {"isNull": False}} | _ENDS["in_work"] | _in("dueAt", period)
    return DueDay(day, row["count"], where.narrowed(mine, meets))
