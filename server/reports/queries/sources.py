"""What claims are counted from: the tally by month where it tells all that is asked, else the facts of each claim."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from server.reader import policy
from server.reports.queries import narrowing, visibility
from server.reports.queries.framing import Frame, Period
from server.reports.queries.narrowing import Bound

_NAMED = ("reason", "at_fault_department", "at_fault_employee")
_AXES = {"registered_at": "REGISTERED", "closed_at": "CLOSED"}


@dataclass(frozen=True)
class Source:
    """SQL: where the rows `c` come from, in which of the periods each is, and how many claims they are.

    Rows have keys for ids. Of two periods the part is a boolean: the planner knows how many groups that makes.
    """

    rows: str
    part: str
    n: str
    having: str
    """Sums of the tally may be none."""


def of(frame: Frame, axis: str, parts: Sequence[Period], bound: Bound) -> Source:
    """Return the source of claims by a moment of theirs, within periods that follow one another."""
    return _tally(frame, axis, parts, bound) if is_tallied(frame, parts) else _facts(frame, axis, parts, bound)


def is_tallied(frame: Frame, parts: Sequence[Period]) -> bool:
    """Tell whether the tally has all: whole months, conditions that it knows, a viewer who sees every claim."""
    wanted = frame.wanted
    known = not (wanted.responsibles or wanted.partners or wanted.partner_kinds or wanted.as_of)
    whole = all(each.first.day == 1 for each in parts) and frame.span.end.day == 1
    return known and whole and visibility.visible_to(frame.viewer) is policy.EVERY


def _facts(frame: Frame, axis: str, parts: Sequence[Period], bound: Bound) -> Source:
    since, until = (bound(each, "timestamptz") for each in (parts[0].since, parts[-1].until))
    rows = f"claim_fact c WHERE c.{axis} >= {since} AND c.{axis} < {until} AND {frame.facts(bound)}"
    part = _part(f"c.{axis}", [each.since for each in parts], "timestamptz", bound)
    return Source(rows, part, "count(*)", "")


def _tally(frame: Frame, axis: str, parts: Sequence[Period], bound: Bound) -> Source:
    since, until = (bound(each, "date") for each in (parts[0].first, frame.span.end))
    keys = ", ".join(f"id_key(nullif({name}_id, '')) AS {name}_key" for name in _NAMED)
    rows = f"""(SELECT month, status, n, direction, {keys}
        FROM claim_tally WHERE axis = '{_AXES[axis]}' AND month >= {since} AND month < {until}
        ) c WHERE {narrowing.keyed(frame.wanted, bound)}"""
    part = _part("c.month", [each.first for each in parts], "date", bound)
    return Source(rows, part, "sum(c.n)", "HAVING sum(c.n) <> 0")


def _part(moment: str, edges: Sequence[date], type_: str, bound: Bound) -> str:
    if len(edges) == 2:  # noqa: PLR2004 - the period before, and the period
        return f"{moment} >= {bound(edges[1], type_)}"
    return f"width_bucket({moment}, {bound([*edges], f'{type_}[]')}) - 1"
