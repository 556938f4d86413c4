"""What claims are counted from: the tally by month where it tells all that is asked, else the claims themselves."""

from collections.abc import Sequence
from dataclasses import dataclass

from server.reader import policy
from server.reports.queries import narrowing, visibility
from server.reports.queries.framing import Frame, Period
from server.reports.queries.narrowing import Bound

_AXES = {"registered_at": "REGISTERED", "closed_at": "CLOSED"}


@dataclass(frozen=True)
class Source:
    """SQL: where the rows `c` come from, in which of the periods each is, and how many claims they are."""

    rows: str
    part: str
    n: str
    having: str
    """Sums of the tally may be none."""


def of(frame: Frame, axis: str, parts: Sequence[Period], bound: Bound) -> Source:
    """Return the source of claims by a moment of theirs, within periods that follow one another."""
    return _tally(frame, axis, parts, bound) if is_tallied(frame, parts) else _claims(frame, axis, parts, bound)


def is_tallied(frame: Frame, parts: Sequence[Period]) -> bool:
    """Tell whether the tally has all: whole months, conditions that it knows, a viewer who sees every claim."""
    wanted = frame.wanted
    known = not (wanted.responsibles or wanted.partners or wanted.partner_kinds)
    whole = all(each.first.day == 1 for each in parts) and frame.span.end.day == 1
    return known and whole and visibility.visible_to(frame.viewer) is policy.EVERY


def _claims(frame: Frame, axis: str, parts: Sequence[Period], bound: Bound) -> Source:
    edges = bound([each.since for each in parts], "timestamptz[]")
    since, until = (bound(each, "timestamptz") for each in (parts[0].since, parts[-1].until))
    rows = f"claim c WHERE c.{axis} >= {since} AND c.{axis} < {until} AND {frame.condition(bound)}"
    return Source(rows, f"width_bucket(c.{axis}, {edges}) - 1", "count(*)", "")


def _tally(frame: Frame, axis: str, parts: Sequence[Period], bound: Bound) -> Source:
    edges = bound([each.first for each in parts], "date[]")
    since, until = (bound(each, "date") for each in (parts[0].first, frame.span.end))
    rows = f"""(SELECT month, status, n, nullif(reason_id, '') AS reason_id, direction,
            nullif(at_fault_department_id, '') AS at_fault_department_id,
            nullif(at_fault_employee_id, '') AS at_fault_employee_id
        FROM claim_tally WHERE axis = '{_AXES[axis]}' AND month >= {since} AND month < {until}
        ) c WHERE {narrowing.asked(frame.wanted, bound)}"""
    return Source(rows, f"width_bucket(c.month, {edges}) - 1", "sum(c.n)", "HAVING sum(c.n) <> 0")
