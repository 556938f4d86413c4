"""Assignments («Задание»): what is told of one, in which states it is, who may do what with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, TypedDict

from server.accounts.rules import Scope, Viewer
from server.kit.checks import Checks
from server.kit.errors import Problem, Refusal
from server.processes.rules.graph import IMPORTANCE

EXECUTE, CHECK = "Execute", "Check"
"""The tasks of the built-in diagram."""
LONGEST_TITLE, LONGEST_CONTENT = 250, 50_000
_CLOCKS_DIFFER = timedelta(minutes=5)


class AssignmentStatus(StrEnum):
    DRAFT = "DRAFT"
    DEFERRED = "DEFERRED"
    ACTIVE = "ACTIVE"
    STOPPED = "STOPPED"
    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"


class ExecuteOutcome(StrEnum):
    DONE = "done"
    CANCELLED = "cancelled"


class CheckOutcome(StrEnum):
    ACCEPT = "accept"
    REWORK = "rework"
    CANCEL = "cancel"


WAITING = frozenset({AssignmentStatus.DRAFT, AssignmentStatus.DEFERRED})
OPEN = frozenset({*WAITING, AssignmentStatus.ACTIVE, AssignmentStatus.STOPPED})


class AssignmentFields(TypedDict, total=False):
    """What a caller may set of an assignment; what is absent stays, None clears."""

    title: str | None
    content: str | None
    importance: str | None
    performer_id: str | None
    role_id: str | None
    main_object: str | None
    additional_object: str | None
    due_at: datetime | None
    check_required: bool | None
    checker_id: str | None
    checker_role_id: str | None
    checker_main_object: str | None
    checker_additional_object: str | None
    check_due_at: datetime | None
    subject: str | None
    starts_at: datetime | None
    remind_at: datetime | None
    parent_task_id: str | None


WHILE_ACTIVE = frozenset({"content", "importance", "due_at", "check_due_at", "remind_at"})
"""What can be changed of an assignment that is being carried out."""
DEFAULTS: Mapping[str, Any] = {"importance": "NORMAL", "check_required": True}


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two who are named: how its columns are called, and where inputs tell them."""

    person: str
    role: str
    objects: tuple[str, str]
    paths: tuple[str, str, str, str]

    def names(self) -> tuple[str, ...]:
        return (self.person, self.role, *self.objects)

    def address(self, fields: Mapping[str, Any]) -> tuple[Any, Any, Any]:
        """Return the role and the objects that narrow it."""
        return fields.get(self.role), fields.get(self.objects[0]), fields.get(self.objects[1])


PERFORMER = Side(
    "performer_id",
    "role_id",
    ("main_object", "additional_object"),
    ("performerId", "roleId", "mainObject", "additionalObject"),
)
CHECKER = Side(
    "checker_id",
    "checker_role_id",
    ("checker_main_object", "checker_additional_object"),
    ("checkerId", "checkerRoleId", "checkerMainObject", "checkerAdditionalObject"),
)


def clean(given: Mapping[str, Any], checks: Checks, *, author: str | None, now: datetime | None) -> dict[str, Any]:
    """Return all fields of an assignment made clean: `given` are all of them as they are to be.

    `now` is given where the due date is new, which then cannot have passed.
    """
    found: dict[str, Any] = {**given}
    found["title"] = checks.text(found.get("title"), "title", limit=LONGEST_TITLE, required=True)
    found["content"] = checks.text(found.get("content"), "content", limit=LONGEST_CONTENT)
    found["importance"] = found.get("importance") or DEFAULTS["importance"]
    checks.one_of(found["importance"], sorted(IMPORTANCE), "importance")
    if found.get("check_required") is None:
        found["check_required"] = DEFAULTS["check_required"]
    _check_side(found, PERFORMER, checks)
    _checker(found, author, checks)
    _dates(found, checks, now)
    return found


def variables(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the diagram's variables hold."""
    checked = fields["check_required"]
    return {
        "performer": performer(fields, PERFORMER),
        "due": _moment(fields.get("due_at")),
        "onCheck": checked,
        "checker": performer(fields, CHECKER) if checked else None,
        "checkDue": _moment(fields.get("check_due_at")),
        "importance": fields["importance"],
    }


def performer(fields: Mapping[str, Any], side: Side) -> dict[str, str]:
    """Return who does it, as a diagram's variable holds it."""
    role, main, additional = side.address(fields)
    told = {"person": fields.get(side.person), "role": role, "object": main, "additional": additional}
    return {name: value for name, value in told.items() if value}


def number(year: int, issued: int) -> str:
    """Return the number of the assignment that was the `issued`-th of its year."""
    return f"A-{year}-{issued:06}"


def check_editing(viewer: Viewer, *, author: str | None, status: str, changed: frozenset[str]) -> None:
    """Refuse a change by somebody else, of what has ended, or of what cannot be changed on the way."""
    check_owner(viewer, author)
    if status not in OPEN:
        raise Refusal("TRANSITION_NOT_ALLOWED", "The assignment has ended.", ("id",), status=status)
    fixed = sorted(changed - WHILE_ACTIVE) if status not in WAITING else []
    if fixed:
        told = [Problem("TRANSITION_NOT_ALLOWED", "This can be changed before the start only.", (camel(fixed[0]),))]
        raise Refusal.of(told)


def check_owner(viewer: Viewer, author: str | None) -> None:
    """Refuse whoever neither gave the assignment nor manages."""
    check_works(viewer)
    if author != viewer.id and not viewer.manages:
        raise Refusal("FORBIDDEN", "Who gave the assignment does this, or a manager.", ())


def check_works(viewer: Viewer) -> None:
    if Scope.TASKS_WRITE not in viewer.scopes:
        needed = Scope.TASKS_WRITE.value
        raise Refusal("FORBIDDEN", f"This needs the scope {needed}.", (), required_scope=needed)


def check_status(status: str, *allowed: AssignmentStatus) -> None:
    if status not in allowed:
        raise Refusal("TRANSITION_NOT_ALLOWED", _TOLD[AssignmentStatus(status)], ("id",), status=status)


def check_decision(executed: str | None, outcome: str | None) -> None:
    """Refuse to confirm as done what the performer has refused to do, and the other way round."""
    refused = executed == ExecuteOutcome.CANCELLED
    if outcome == CheckOutcome.ACCEPT and refused:
        message = "The performer has refused: confirm the cancellation, or return it."
        raise Refusal("TRANSITION_NOT_ALLOWED", message, ("outcome",))
    if outcome == CheckOutcome.CANCEL and not refused:
        raise Refusal("TRANSITION_NOT_ALLOWED", "It is done: confirm that, or return it.", ("outcome",))


def camel(name: str) -> str:
    """Return what inputs call a field."""
    head, *tail = name.removesuffix("_").split("_")
    return "subjectId" if name == "subject" else head + "".join(map(str.capitalize, tail))


_TOLD = {
    AssignmentStatus.DRAFT: "The assignment is a draft: start it first.",
    AssignmentStatus.DEFERRED: "The assignment has not begun.",
    AssignmentStatus.ACTIVE: "The assignment is being carried out.",
    AssignmentStatus.STOPPED: "The assignment is stopped: continue it first.",
    AssignmentStatus.COMPLETED: "The assignment is completed.",
    AssignmentStatus.CANCELLED: "The assignment was cancelled.",
}


def _check_side(found: dict[str, Any], side: Side, checks: Checks) -> None:
    """Note unless a person or a role is named, and not both; objects narrow a role."""
    person, role = found.get(side.person), found.get(side.role)
    if not person and not role:
        checks.note("REQUIRED", "A person or a role is required.", (side.paths[0],))
    if person and role:
        checks.note("INVALID", "Name a person or a role, not both.", (side.paths[1],))
    for name, path in zip(side.objects, side.paths[2:], strict=True):
        if found.get(name) and not role:
            checks.note("INVALID", "An object narrows a role, and none is named.", (path,))


def _checker(found: dict[str, Any], author: str | None, checks: Checks) -> None:
    """Have the author check, unless somebody else is named; without a check nobody does."""
    if not found["check_required"]:
        found |= dict.fromkeys((*CHECKER.names(), "check_due_at"))
        return
    if not found.get(CHECKER.person) and not found.get(CHECKER.role):
        found[CHECKER.person] = author
    _check_side(found, CHECKER, checks)


def _dates(found: dict[str, Any], checks: Checks, now: datetime | None) -> None:
    due, check, starts, remind = (found.get(name) for name in ("due_at", "check_due_at", "starts_at", "remind_at"))
    if due is None:
        checks.note("REQUIRED", "dueAt is required.", ("dueAt",))
        return
    if now and due < now - _CLOCKS_DIFFER:
        checks.note("INVALID", "dueAt has passed.", ("dueAt",))
    if check and check < due:
        checks.note("INVALID", "It is checked after it is due.", ("checkDueAt",))
    if starts and starts > due:
        checks.note("INVALID", "It starts before it is due.", ("startsAt",))
    if remind and remind > due:
        checks.note("INVALID", "One is reminded before it is due.", ("remindAt",))


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
