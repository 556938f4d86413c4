"""Refusals as the API tells them: each kind of problem is a UserError of its type, with its fields."""

from dataclasses import asdict
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from server.api import refusals
from server.api.enums import ClaimStatus, ClaimTransition
from server.api.refusals import (
    DuplicateError,
    ErrorCode,
    NotFoundError,
    RefusedError,
    TransitionError,
    UserError,
    ValidationError,
    VersionConflictError,
    WarningCode,
)
from server.kit import errors
from server.kit.errors import Problem, Refusal

AT = datetime(2026, 11, 1, tzinfo=UTC)
CONFLICT = {
    "expected_version": 2,
    "current_version": 4,
    "changed_fields": ["amount_settled", "title"],
    "changed_by": "usr_1",
    "changed_at": AT,
}
CONFLICT_TOLD = CONFLICT | {"changed_fields": ["amountSettled", "title"]}
NOBODY = CONFLICT | {"changed_fields": [], "changed_by": None, "changed_at": None}
STEP = {"from_status": "SATISFIED", "allowed": ["REOPEN"]}
STEP_TOLD = {"from_status": ClaimStatus.SATISFIED, "allowed": [ClaimTransition.REOPEN]}
LIMITS: dict[str, Any] = {"rule": None, "min": None, "max": None, "line": None, "column": None, "hints": []}
PLACE = {"line": 3, "column": 7, "hints": ["Try another."]}
NOTHING = {"required_scope": None, "retry_after": None, "open_children": None, "blockers": None}
CASES: list[tuple[str, dict[str, Any], type[UserError], dict[str, Any]]] = [
    ("REQUIRED", {}, ValidationError, LIMITS),
    ("TOO_LONG", {"max": 250}, ValidationError, LIMITS | {"max": Decimal(250)}),
    ("INVALID", {"min": 1, "max": 5}, ValidationError, LIMITS | {"min": Decimal(1), "max": Decimal(5)}),
    ("UNSUPPORTED", {"rule": "unsupported.scriptTask"}, ValidationError, LIMITS | {"rule": "unsupported.scriptTask"}),
    ("INVALID", PLACE, ValidationError, LIMITS | PLACE),
    ("INVALID", {"merged_into": "clm_1"}, ValidationError, LIMITS),
    ("LAST_ADMINISTRATOR", {}, ValidationError, LIMITS),
    ("IDEMPOTENCY_KEY_REUSED", {}, ValidationError, LIMITS),
    ("IDEMPOTENCY_IN_PROGRESS", {}, ValidationError, LIMITS),
    ("FORBIDDEN", {"required_scope": "claims:write"}, RefusedError, NOTHING | {"required_scope": "claims:write"}),
    ("FORBIDDEN", {}, RefusedError, NOTHING),
    ("OPTION_OFF", {"option": "recordsClaims"}, RefusedError, NOTHING),
    ("BLOCKED", {"open_children": 2}, RefusedError, NOTHING | {"open_children": 2}),
    ("BLOCKED", {"blockers": 1}, RefusedError, NOTHING | {"blockers": 1}),
    ("RATE_LIMITED", {"retry_after": 30}, RefusedError, NOTHING | {"retry_after": 30}),
    ("NOT_FOUND", {}, NotFoundError, {}),
    ("DUPLICATE", {"existing": "ptn_1"}, DuplicateError, {"existing": None, "existing_id": "ptn_1"}),
    ("DUPLICATE", {}, DuplicateError, {"existing": None, "existing_id": None}),
    ("VERSION_CONFLICT", CONFLICT, VersionConflictError, CONFLICT_TOLD),
    ("VERSION_CONFLICT", NOBODY, VersionConflictError, NOBODY),
    ("TRANSITION_NOT_ALLOWED", STEP, TransitionError, STEP_TOLD),
    ("TRANSITION_NOT_ALLOWED", {}, TransitionError, {"from_status": None, "allowed": []}),
]


@pytest.mark.parametrize(("code", "details", "type_", "fields"), CASES)
def test_a_problem_is_an_error_of_its_type(
    code: str, details: dict[str, Any], type_: type[UserError], fields: dict[str, Any]
) -> None:
    (told,) = refusals.told(Refusal(code, "No.", ("parts", "title"), **details))
    assert type(told) is type_
    common = {"code": ErrorCode[code], "message": "No.", "path": ["parts", "title"]}
    assert asdict(told) == common | fields


def test_every_type_of_error_is_one_of_the_cases() -> None:
    assert {type_ for _, _, type_, _ in CASES} == set(refusals.TYPES)


@pytest.mark.parametrize("code", ErrorCode.__members__)
def test_every_code_can_be_told(code: str) -> None:
    details = next((details for case, details, _, _ in CASES if case == code), {})
    (told,) = refusals.told(Refusal(code, "No.", **details))
    assert told.code is ErrorCode[code]


def test_what_is_absent_and_what_is_invisible_are_told_alike() -> None:
    (told,) = refusals.told(errors.missing("The claim"))
    assert asdict(told) == {"code": ErrorCode.NOT_FOUND, "message": "The claim was not found.", "path": ["id"]}


def test_all_problems_are_told_in_their_order() -> None:
    refusal = Refusal.of([Problem("NOT_FOUND", "No.", ("reasonId",)), Problem("REQUIRED", "No.", ("title",))])
    told = refusals.told(refusal)
    assert [(type(each), each.path) for each in told] == [(NotFoundError, ["reasonId"]), (ValidationError, ["title"])]


def test_a_code_that_the_schema_does_not_have_is_a_bug() -> None:
    with pytest.raises(KeyError):
        refusals.told(Refusal("NO_SUCH_CODE", "No."))


def test_only_a_conflict_shows_the_record_beside_the_error() -> None:
    assert refusals.conflicting(Refusal("VERSION_CONFLICT", "No.", (), id="clm_1", **CONFLICT)) == "clm_1"
    assert refusals.conflicting(Refusal("INVALID", "No.", id="clm_1")) is None


@pytest.mark.parametrize("code", WarningCode.__members__)
def test_a_warning_is_told_beside_what_was_done(code: str) -> None:
    (told,) = refusals.warned([Problem(code, "Look.", ("amountSettled",))])
    assert asdict(told) == {"code": WarningCode[code], "message": "Look.", "path": ["amountSettled"]}
