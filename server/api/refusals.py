"""A Refusal as the API tells it: the only place where problems become UserErrors."""

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import strawberry
from strawberry import Private

from server.api import declare
from server.api.enums import ClaimStatus, ClaimTransition
from server.api.node import Node
from server.kit.errors import Problem, Refusal


@strawberry.enum(description="What is wrong, for programs.")
class ErrorCode(Enum):
    BAD_USER_INPUT = strawberry.enum_value("BAD_USER_INPUT", description="The input says something that cannot be.")
    BLOCKED = strawberry.enum_value("BLOCKED", description="Something else must end first.")
    DUPLICATE = strawberry.enum_value("DUPLICATE", description="Such a record exists: see `existing`.")
    FORBIDDEN = strawberry.enum_value("FORBIDDEN", description="The viewer may not do this.")
    IDEMPOTENCY_IN_PROGRESS = strawberry.enum_value(
        "IDEMPOTENCY_IN_PROGRESS", description="A request with this key is being carried out: try again in a moment."
    )
    IDEMPOTENCY_KEY_REUSED = strawberry.enum_value(
        "IDEMPOTENCY_KEY_REUSED", description="The key was used with other input."
    )
    INVALID = strawberry.enum_value("INVALID", description="The value does not fit.")
    INVALID_CURSOR = strawberry.enum_value(
        "INVALID_CURSOR", description="The cursor is not of this list in this order."
    )
    INVALID_ID = strawberry.enum_value("INVALID_ID", description="This is not an id of the kind that is expected.")
    LAST_ADMINISTRATOR = strawberry.enum_value(
        "LAST_ADMINISTRATOR", description="Nobody could administer the installation any more."
    )
    NOT_FOUND = strawberry.enum_value(
        "NOT_FOUND", description="There is no such record, or the viewer does not see it."
    )
    NOT_READY = strawberry.enum_value("NOT_READY", description="The installation has no organisation yet.")
    OPTION_OFF = strawberry.enum_value(
        "OPTION_OFF", description="Claims are switched off in the organisation's settings."
    )
    PAGE_SIZE_EXCEEDED = strawberry.enum_value("PAGE_SIZE_EXCEEDED", description="A page has at most 100 rows.")
    RATE_LIMITED = strawberry.enum_value("RATE_LIMITED", description="Too many attempts: try again later.")
    REQUIRED = strawberry.enum_value("REQUIRED", description="A value is missing.")
    SIGN_IN_FAILED = strawberry.enum_value("SIGN_IN_FAILED", description="The login or the password is wrong.")
    TASK_CLOSED = strawberry.enum_value("TASK_CLOSED", description="The task is no longer open.")
    TASK_TAKEN = strawberry.enum_value("TASK_TAKEN", description="Somebody else has taken the task.")
    TOO_LONG = strawberry.enum_value("TOO_LONG", description="The value is too long.")
    TOO_MANY = strawberry.enum_value("TOO_MANY", description="There are too many of them.")
    TRANSITION_NOT_ALLOWED = strawberry.enum_value(
        "TRANSITION_NOT_ALLOWED", description="The claim's status does not have this step."
    )
    UNSUPPORTED = strawberry.enum_value("UNSUPPORTED", description="The diagram holds what does not run here.")
    VERSION_CONFLICT = strawberry.enum_value("VERSION_CONFLICT", description="Somebody changed the record meanwhile.")


@strawberry.enum(description="What is worth a look, for programs.")
class WarningCode(Enum):
    CULPRIT_OF_REJECTED = strawberry.enum_value(
        "CULPRIT_OF_REJECTED", description="The claim is rejected, yet somebody is at fault."
    )
    LINES_DIFFER = strawberry.enum_value(
        "LINES_DIFFER", description="The disputed lines come to another amount than the claim tells."
    )
    SETTLED_ABOVE_CLAIMED = strawberry.enum_value(
        "SETTLED_ABOVE_CLAIMED", description="More is settled than was claimed."
    )


@strawberry.type(description="Something that was done but is worth a look.")
class ChangeWarning:
    code: WarningCode = strawberry.field(description="What it is, for programs.")
    message: str = strawberry.field(description="What it is, in English, for people.")
    path: list[str] = strawberry.field(description="Where in the input.")


@strawberry.interface(description="Why a change was not made. Every problem of an input is told at once.")
class UserError:
    code: ErrorCode = strawberry.field(description="What is wrong, for programs.")
    message: str = strawberry.field(description="What is wrong, in English, for people.")
    path: list[str] = strawberry.field(description="Where in the input.")


@strawberry.type(description="The value of an input does not fit.")
class ValidationError(UserError):
    min: Decimal | None = strawberry.field(default=None, description="The least that fits, in the input's own unit.")
    max: Decimal | None = strawberry.field(default=None, description="The most that fits, in the input's own unit.")
    rule: str | None = strawberry.field(
        default=None,
        description="What of a diagram's rules is broken, or how a template failed, for programs that word it; else"
        " null.",
    )
    line: int | None = strawberry.field(default=None, description="The line of a template, from 1; else null.")
    column: int | None = strawberry.field(default=None, description="The column in it, from 1; else null.")
    hints: list[str] = strawberry.field(default_factory=list, description="What may help, in English.")


@strawberry.type(description="A right or a setting stands against it.")
class RefusedError(UserError):
    required_scope: str | None = strawberry.field(default=None, description="The scope that is missing.")
    retry_after: int | None = strawberry.field(default=None, description="In how many seconds to try again.")
    open_children: int | None = strawberry.field(default=None, description="How many claims below it are open.")
    blockers: int | None = strawberry.field(default=None, description="How many processes hold it open.")


@strawberry.type(description="The record is not there, or not for this viewer.")
class NotFoundError(UserError):
    pass


@strawberry.type(description="There is such a record already.")
class DuplicateError(UserError):
    existing_id: Private[str | None] = None
    existing: Node | None = declare.result("The record.", lambda error: error.existing_id)


@strawberry.type(description="Somebody changed the record since the version that was given.")
class VersionConflictError(UserError):
    expected_version: int = strawberry.field(description="The version that was given.")
    current_version: int = strawberry.field(description="The version now.")
    changed_fields: list[str] = strawberry.field(description="What has changed since.")
    changed_by: strawberry.ID | None = strawberry.field(default=None, description="Who changed it last.")
    changed_at: datetime | None = strawberry.field(default=None, description="When.")


@strawberry.type(description="The claim's status does not have this step.")
class TransitionError(UserError):
    from_status: ClaimStatus | None = strawberry.field(default=None, name="from", description="The claim's status.")
    allowed: list[ClaimTransition] = strawberry.field(default_factory=list, description="The steps that it has.")


TYPES = [ValidationError, RefusedError, NotFoundError, DuplicateError, VersionConflictError, TransitionError]
_REFUSED = {"FORBIDDEN", "OPTION_OFF", "BLOCKED", "RATE_LIMITED"}


def told(refusal: Refusal) -> list[UserError]:
    return [_told(problem) for problem in refusal.problems]


def warned(problems: Sequence[Problem]) -> list[ChangeWarning]:
    return [ChangeWarning(code=WarningCode[each.code], message=each.message, path=list(each.path)) for each in problems]


def conflicting(refusal: Refusal) -> str | None:
    """Return the id of the record that somebody else changed: it is shown beside the error."""
    details = refusal.problems[0].details
    return details.get("id") if refusal.code == "VERSION_CONFLICT" else None


def _told(problem: Problem) -> UserError:
    make = _MAKERS.get(problem.code)
    common: dict[str, Any] = {"code": ErrorCode[problem.code], "message": problem.message, "path": list(problem.path)}
    if make:
        return make(problem.details, common)
    if problem.code in _REFUSED:
        return RefusedError(
            **common,
            required_scope=problem.details.get("required_scope"),
            retry_after=problem.details.get("retry_after"),
            open_children=problem.details.get("open_children"),
            blockers=problem.details.get("blockers"),
        )
    told = {name: problem.details[name] for name in ("rule", "line", "column", "hints") if name in problem.details}
    return ValidationError(**common, min=_bound(problem, "min"), max=_bound(problem, "max"), **told)


def _bound(problem: Problem, name: str) -> Decimal | None:
    return Decimal(problem.details[name]) if name in problem.details else None


def _conflict(details: Any, common: Any) -> UserError:
    return VersionConflictError(
        **common,
        expected_version=details["expected_version"],
        current_version=details["current_version"],
        changed_fields=[_camel(name) for name in details["changed_fields"]],
        changed_by=details["changed_by"],
        changed_at=details["changed_at"],
    )


def _transition(details: Any, common: Any) -> UserError:
    allowed: Sequence[Any] = details.get("allowed", ())
    return TransitionError(**common, from_status=details.get("from_status"), allowed=list(allowed))


def _camel(name: str) -> str:
    head, *tail = name.split("_")
    return head + "".join(map(str.capitalize, tail))


_MAKERS: dict[str, Callable[[Any, Any], UserError]] = {
    "VERSION_CONFLICT": _conflict,
    "TRANSITION_NOT_ALLOWED": _transition,
    "NOT_FOUND": lambda _, common: NotFoundError(**common),
    "DUPLICATE": lambda details, common: DuplicateError(**common, existing_id=details.get("existing")),
}
