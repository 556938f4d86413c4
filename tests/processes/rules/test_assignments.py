"""Rules of assignments as tables of cases."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from server.kit.checks import Checks
from server.kit.errors import Refusal
from server.processes.rules import assignments
from server.processes.rules.assignments import AssignmentStatus
from tests.make import accounts as make

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
DAY = timedelta(days=1)
GIVEN: dict[str, Any] = {"title": " Ask ", "performer_id": "usr_2", "due_at": NOW + DAY}
CLEAN: dict[str, Any] = {
    "title": "Ask",
    "content": None,
    "importance": "NORMAL",
    "check_required": True,
    "performer_id": "usr_2",
    "checker_id": "usr_1",
    "due_at": NOW + DAY,
}
ROLE: dict[str, Any] = {"performer_id": None, "role_id": "rol_1"}


def _clean(given: dict[str, Any]) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    checks = Checks()
    found = assignments.clean(GIVEN | given, checks, author="usr_1", now=NOW)
    return found, [(problem.path[0], problem.code) for problem in checks.problems]


@pytest.mark.parametrize(
    ("given", "differs"),
    [
        ({}, {}),
        ({"checker_id": "usr_3"}, {"checker_id": "usr_3"}),
        ({"checker_role_id": "rol_2"}, {"checker_id": None, "checker_role_id": "rol_2"}),
        ({"check_required": False, "checker_role_id": "rol_2"}, {"check_required": False, "checker_id": None}),
        (ROLE | {"main_object": "dep_1"}, ROLE | {"main_object": "dep_1"}),
        ({"importance": "HIGH", "content": " How "}, {"importance": "HIGH", "content": "How"}),
    ],
)
def test_an_assignment_made_clean(given: dict[str, Any], differs: dict[str, Any]) -> None:
    found, problems = _clean(given)
    assert problems == []
    assert {name: value for name, value in found.items() if value is not None} == {
        name: value for name, value in (CLEAN | differs).items() if value is not None
    }


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        ({"title": " "}, [("title", "REQUIRED")]),
        ({"title": "x" * 251}, [("title", "TOO_LONG")]),
        ({"importance": "URGENT"}, [("importance", "INVALID")]),
        ({"performer_id": None}, [("performerId", "REQUIRED")]),
        ({"role_id": "rol_1"}, [("roleId", "INVALID")]),
        ({"main_object": "dep_1"}, [("mainObject", "INVALID")]),
        ({"checker_id": "usr_1", "checker_role_id": "rol_1"}, [("checkerRoleId", "INVALID")]),
        ({"checker_additional_object": "dep_1"}, [("checkerAdditionalObject", "INVALID")]),
        ({"due_at": None}, [("dueAt", "REQUIRED")]),
        ({"due_at": NOW - DAY}, [("dueAt", "INVALID")]),
        ({"check_due_at": NOW}, [("checkDueAt", "INVALID")]),
        ({"starts_at": NOW + 2 * DAY}, [("startsAt", "INVALID")]),
        ({"remind_at": NOW + 2 * DAY}, [("remindAt", "INVALID")]),
        (
            {"title": "", "performer_id": None, "due_at": None},
            [("title", "REQUIRED"), ("performerId", "REQUIRED"), ("dueAt", "REQUIRED")],
        ),
    ],
)
def test_all_that_is_wrong_is_told_at_once(given: dict[str, Any], problems: list[tuple[str, str]]) -> None:
    assert _clean(given)[1] == problems


def test_a_due_date_that_stays_may_have_passed() -> None:
    checks = Checks()
    assignments.clean(GIVEN | {"due_at": NOW - DAY}, checks, author="usr_1", now=None)
    assert checks.problems == []


@pytest.mark.parametrize(
    ("given", "variables"),
    [
        ({}, {"performer": {"person": "usr_2"}, "onCheck": True, "checker": {"person": "usr_1"}}),
        ({"check_required": False}, {"performer": {"person": "usr_2"}, "onCheck": False, "checker": None}),
        (
            ROLE | {"main_object": "org_1", "additional_object": "dep_1", "checker_role_id": "rol_2"},
            {
                "performer": {"role": "rol_1", "object": "org_1", "additional": "dep_1"},
                "onCheck": True,
                "checker": {"role": "rol_2"},
            },
        ),
    ],
)
def test_what_the_diagram_is_told(given: dict[str, Any], variables: dict[str, Any]) -> None:
    found, _ = _clean(given)
    due = {"due": "2026-05-05T12:00:00+00:00", "checkDue": None, "importance": "NORMAL"}
    assert assignments.variables(found) == due | variables


@pytest.mark.parametrize(
    ("role", "status", "changed", "code"),
    [
        ("author", "DRAFT", {"title", "performer_id"}, None),
        ("author", "DEFERRED", {"starts_at"}, None),
        ("author", "ACTIVE", {"due_at", "importance", "content", "remind_at", "check_due_at"}, None),
        ("author", "STOPPED", {"due_at"}, None),
        ("author", "ACTIVE", {"title"}, "TRANSITION_NOT_ALLOWED"),
        ("author", "COMPLETED", {"due_at"}, "TRANSITION_NOT_ALLOWED"),
        ("author", "CANCELLED", {"due_at"}, "TRANSITION_NOT_ALLOWED"),
        ("manager", "ACTIVE", {"due_at"}, None),
        ("agent", "ACTIVE", {"due_at"}, "FORBIDDEN"),
        ("auditor", "DRAFT", {"title"}, "FORBIDDEN"),
    ],
)
def test_who_changes_what(role: str, status: str, changed: set[str], code: str | None) -> None:
    viewers = {
        "author": make.agent(id="usr_1"),
        "manager": make.manager(),
        "agent": make.agent(),
        "auditor": make.auditor(id="usr_1"),
    }
    told = None
    try:
        assignments.check_editing(viewers[role], author="usr_1", status=status, changed=frozenset(changed))
    except Refusal as refusal:
        told = refusal.code
    assert told == code


@pytest.mark.parametrize("status", [*AssignmentStatus])
def test_an_act_needs_its_state(status: AssignmentStatus) -> None:
    assignments.check_status(status, status)
    with pytest.raises(Refusal) as refused:
        assignments.check_status(status, *(set(AssignmentStatus) - {status}))
    assert refused.value.code == "TRANSITION_NOT_ALLOWED"


@pytest.mark.parametrize(
    ("executed", "outcome", "allowed"),
    [
        ("done", "accept", True),
        ("done", "rework", True),
        ("done", "cancel", False),
        ("cancelled", "cancel", True),
        ("cancelled", "rework", True),
        ("cancelled", "accept", False),
    ],
)
def test_what_the_check_can_decide(executed: str, outcome: str, *, allowed: bool) -> None:
    if allowed:
        assignments.check_decision(executed, outcome)
        return
    with pytest.raises(Refusal) as refused:
        assignments.check_decision(executed, outcome)
    assert (refused.value.code, refused.value.problems[0].path) == ("TRANSITION_NOT_ALLOWED", ("outcome",))
