"""Report 3, the structure of claims: those registered in the period by reason, by department, by employee at fault."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from asyncpg import Record

from server.accounts.rules import Viewer
from server.reports.queries import framing, narrowing, ranking, sources
from server.reports.queries.framing import Frame, Report
from server.reports.queries.narrowing import Bound
from server.reports.rules import groups, where
from server.reports.rules.filters import Filter
from server.reports.rules.groups import Count, Share
from server.reports.rules.where import Where

MOST, MOST_REASONS, MOST_OF_MATRIX = 5, 100, 20
_FIELDS = {"reason": "reason", "department": "atFaultDepartment", "employee": "atFaultEmployee"}
_COUNTED = f"""SELECT
        CASE grouping(department, employee, reason) WHEN 3 THEN 'department' WHEN 5 THEN 'employee'
            WHEN 6 THEN 'reason' ELSE 'cell' END AS dim,
        CASE WHEN grouping(reason) = 1 OR grouping(department) = 0 THEN coalesce(department, employee) ELSE reason END
            AS id,
        CASE WHEN grouping(department, reason) = 0 THEN reason END AS what, part, sum(n) AS n
    FROM (
        SELECT part::int AS part, n, {narrowing.id_of("department", "department")} AS department,
            {narrowing.id_of("employee", "user_account")} AS employee,
            {narrowing.id_of("reason", "claim_reason")} AS reason
        FROM (
            SELECT {{part}} AS part, c.at_fault_department_key AS department, c.at_fault_employee_key AS employee,
                c.reason_key AS reason, {{n}} AS n
            FROM {{rows}} GROUP BY 1, 2, 3, 4 {{having}}
        ) k
    ) c GROUP BY GROUPING SETS ((part, department), (part, employee), (part, reason), (part, department, reason))"""
_NOW = 1


@dataclass(frozen=True)
class MatrixRow(Share):
    """A department's claims by reason."""

    counts: Sequence[int]
    wheres: Sequence[Where]


@dataclass(frozen=True)
class Structure(Report):
    total: Count
    by_reason: Sequence[Share]
    by_department: Sequence[Share]
    by_employee: Sequence[Share]
    reasons: Sequence[Share]
    """Columns of the matrix."""
    matrix: Sequence[MatrixRow]


async def run(viewer: Viewer, wanted: Filter) -> Structure:
    frame = await framing.framed(viewer, wanted)
    rows = await _rows(frame)
    base = frame.where("registeredAt")

    def shares(dim: str, most: int) -> list[Share]:
        return groups.shares(groups.counted([row for row in rows if row["dim"] == dim], _FIELDS[dim], most), base)

    by_reason, reasons = shares("reason", MOST_REASONS), shares("reason", MOST_OF_MATRIX)
    whole = Count(sum(each.count for each in by_reason), sum(each.previous_count for each in by_reason), base)
    departments = shares("department", MOST_OF_MATRIX)
    return Structure(
        frame=frame,
        total=whole,
        by_reason=by_reason,
        by_department=shares("department", MOST),
        by_employee=shares("employee", MOST),
        reasons=reasons,
        matrix=_matrix(departments, reasons, rows),
    )


async def _rows(frame: Frame) -> list[Record]:
    bound = Bound()
    source = sources.of(frame, "registered_at", (frame.previous_period, frame.period), bound)
    counted = _COUNTED.format(**vars(source))
    return await frame.rows(ranking.sql(counted, first=_NOW, most=MOST_REASONS), bound)


def _matrix(departments: Sequence[Share], reasons: Sequence[Share], rows: Sequence[Record]) -> list[MatrixRow]:
    """Return the departments' rows: where a place in the ranking is not among those shown, it is of the others."""
    cells: Counter[tuple[int, int]] = Counter()
    for row in rows:
        if row["dim"] == "cell" and row["part"] == _NOW:
            cells[_shown(row["place"]), _shown(int(row["what"]))] += row["n"]
    places = [[_place(each, at) for at, each in enumerate(found, 1)] for found in (departments, reasons)]
    return [
        MatrixRow(
            **vars(department),
            counts=[cells[place, column] for column in places[1]],
            wheres=[where.narrowed(department.where, reason.meets) for reason in reasons],
        )
        for department, place in zip(departments, places[0], strict=True)
    ]


def _shown(place: int) -> int:
    return place if place <= MOST_OF_MATRIX else groups.OTHER


def _place(group: Share, at: int) -> int:
    return {groups.GroupKind.OTHER: groups.OTHER, groups.GroupKind.NOT_ESTABLISHED: groups.UNSET}.get(group.kind, at)
