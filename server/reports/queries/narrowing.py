"""The claims that a report counts, as SQL with bound values: there is no other way for a claim into a report."""

from collections.abc import Sequence
from typing import Any

from server.accounts.rules import Viewer
from server.reader.policy import Clause
from server.reports.queries import visibility
from server.reports.rules.filters import Filter

_BELOW = """IN (WITH RECURSIVE below AS (SELECT id FROM {table} WHERE id = ANY({roots})
    UNION SELECT child.id FROM {table} child JOIN below ON child.parent_id = below.id) SELECT id FROM below)"""


class Bound:
    """The values of a statement, told in it by their places."""

    def __init__(self) -> None:
        self.values: list[Any] = []

    def __call__(self, value: Any, type_: str) -> str:
        self.values.append(value)
        return f"${len(self.values)}::{type_}"

    def texts(self, values: Sequence[str]) -> str:
        return self([str(each) for each in values], "text[]")


def condition(viewer: Viewer, wanted: Filter, bound: Bound) -> str:
    """Return the condition that a row `c` of claims is counted, whenever it came."""
    policy = holds(visibility.visible_to(viewer), viewer, bound, alias="c")
    return f"c.archived_at IS NULL AND {asked(wanted, bound)} AND {policy}"


def asked(wanted: Filter, bound: Bound) -> str:
    """Return what the filter alone asks of a row `c`."""
    parts = [f"c.direction = ANY({bound.texts(wanted.directions)})"]
    for column, values in (
        ("status", wanted.statuses),
        ("at_fault_employee_id", wanted.employees),
        ("responsible_id", wanted.responsibles),
        ("partner_id", wanted.partners),
    ):
        if values:
            parts.append(f"c.{column} = ANY({bound.texts(values)})")
    for column, table, roots in (
        ("at_fault_department_id", "department", wanted.departments),
        ("reason_id", "claim_reason", wanted.reasons),
    ):
        if roots:
            parts.append(f"c.{column} {_BELOW.format(table=table, roots=bound.texts(roots))}")
    if wanted.partner_kinds:
        flags = " OR ".join(f"p.is_{kind.lower()}" for kind in wanted.partner_kinds)
        parts.append(f"EXISTS (SELECT FROM partner p WHERE p.id = c.partner_id AND ({flags}))")
    return " AND ".join(parts)


def holds(policy: Clause, viewer: Viewer, bound: Bound, *, alias: str) -> str:
    """Return the condition that a row policy sets on the rows of an alias."""
    sql, values = policy.bind(viewer, alias=alias, start=len(bound.values) + 1)
    bound.values += values
    return f"({sql})"
