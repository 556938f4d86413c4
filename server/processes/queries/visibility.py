"""The row policies of processes: staff see them by their rights on the subject, performers always see their own."""

from collections.abc import Callable, Mapping
from typing import Any

from server.accounts.rules import Scope, Viewer, ViewerKind
from server.claims.queries import visibility as claims
from server.reader import policy
from server.reader.policy import Clause
from server.reader.sources import Each

Values = Mapping[str, Callable[[Any], Any]]

_ME: Values = {"me": lambda viewer: viewer.id}
_MINE: Values = {**_ME, "mine": lambda viewer: list(viewer.addresses)}
MINE = Clause("({t}.address = ANY({mine}) OR {t}.home = ANY({mine}) OR {t}.closed_by = {me})", _MINE)
"""Tasks that are, or were, in the viewer's inbox."""
INBOX = Clause("({t}.status = 'OPEN' AND {t}.address = ANY({mine}))", {"mine": _MINE["mine"]})
"""Tasks that wait in the viewer's inbox: its own, those it has taken, and those of its roles that nobody has."""
BY_ADDRESS = Each("address", lambda viewer: list(dict.fromkeys(viewer.addresses)))
_OWN_TASK = "({t}.address = ANY({mine}) OR {t}.home = ANY({mine}) OR {t}.closed_by = {me} OR {t}.created_by = {me})"
_OWN_INSTANCE = f"""({{t}}.created_by = {{me}} OR EXISTS (SELECT FROM process_task own_task
    WHERE own_task.instance_id = {{t}}.id AND {_OWN_TASK.replace("{t}", "own_task")}))"""

_OWN_ASSIGNMENT = f"""({{t}}.created_by = {{me}} OR {{t}}.performer_id = ANY({{mine}}) OR EXISTS (
    SELECT FROM process_task own_task WHERE own_task.assignment_id = {{t}}.id
    AND {_OWN_TASK.replace("{t}", "own_task")}))"""


def definitions_visible_to(viewer: Viewer) -> Clause:
    return policy.EVERY if _reads(viewer) else policy.NONE


def instances_visible_to(viewer: Viewer) -> Clause:
    return _by_subject(viewer, Clause(_OWN_INSTANCE, _MINE))


def tasks_visible_to(viewer: Viewer) -> Clause:
    return _by_subject(viewer, Clause(_OWN_TASK, _MINE))


def assignments_visible_to(viewer: Viewer) -> Clause:
    """Show drafts to their authors alone."""
    seen = _by_subject(viewer, Clause(_OWN_ASSIGNMENT, _MINE))
    if seen is policy.NONE:
        return seen
    drafts = "({t}.status <> 'DRAFT' OR {t}.created_by = {me})"
    return Clause(f"({seen.sql} AND {drafts})", {**seen.values, **_ME})


def notes_visible_to(viewer: Viewer) -> Clause:
    return _within("process_task", "task_id", tasks_visible_to(viewer))


def parts_visible_to(viewer: Viewer) -> Clause:
    """Show what belongs to an instance to who sees it: tokens, what is awaited, history."""
    return _within("process_instance", "instance_id", instances_visible_to(viewer))


def _reads(viewer: Viewer) -> bool:
    return Scope.TASKS_READ in viewer.scopes and viewer.kind is not ViewerKind.CUSTOMER


def _by_subject(viewer: Viewer, own: Clause) -> Clause:
    """Show rows whose subject the viewer sees, and its own."""
    if not _reads(viewer):
        return policy.NONE
    subjects = claims.visible_to(viewer)
    if subjects is policy.EVERY:
        return policy.EVERY
    if subjects is policy.NONE:
        return own
    claim = subjects.sql.replace("{t}", "of_claim")
    seen = f"EXISTS (SELECT FROM claim of_claim WHERE of_claim.id = {{t}}.subject AND {claim})"
    return Clause(f"({own.sql} OR {seen})", {**own.values, **subjects.values})


def _within(table: str, column: str, outer: Clause) -> Clause:
    if outer is policy.EVERY or outer is policy.NONE:
        return outer
    inner = outer.sql.replace("{t}", "outer_row")
    sql = f"EXISTS (SELECT FROM {table} outer_row WHERE outer_row.id = {{t}}.{column} AND {inner})"
    return Clause(sql, outer.values)
