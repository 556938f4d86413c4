"""What goes wrong with a request, as GraphQL errors: each with a code and the request's id."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import asyncpg
import orjson
import structlog
from graphql import GraphQLError

from server.api.context import Rejected
from server.kit import db
from server.kit.errors import Problem, Refusal

MOST_ERRORS = 10
_BUG = "Something went wrong here; it is logged under the request's id."
_AWAY = "The database does not answer. Try again in a moment."
_STATUS = {
    "UNAUTHENTICATED": 401,
    "FORBIDDEN": 403,
    "RATE_LIMITED": 429,
    "INTERNAL": 500,
    "NOT_READY": 503,
    "UNAVAILABLE": 503,
    "TIMEOUT": 504,
}
_OUTCOME, _FAULT = 400, 500
Told = dict[str, Any]
"""An error as the response shows it."""

log = structlog.get_logger("graphql")


class Invalid(Exception):  # noqa: N818 - the document is at fault, not the service
    """A document, its variables or its price are refused before anything is done; every error has its code."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__(errors[0].message)
        self.errors = errors[:MOST_ERRORS]


@dataclass(frozen=True)
class Reply:
    """An HTTP answer; `outcome` is GraphQL's own "no" to a sound request, 200 where legacy JSON is read."""

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
    outcome: bool = False


def invalid(code: str, message: str, nodes: Any = None, **details: Any) -> Invalid:
    return Invalid([GraphQLError(message, nodes, extensions={"code": code, **details})])


def coded(errors: Iterable[GraphQLError], code: str) -> Invalid:
    """Give errors that graphql-core found the code that they stand for."""
    found = list(errors)
    for error in found:
        error.extensions = {"code": code}
    return Invalid(found)


def reply(error: BaseException, request_id: str) -> Reply:
    """Return the answer to a request that ended with `error`, without data."""
    if isinstance(error, Rejected):
        told = [_error(error.message, error.code)]
        return _reply(told, request_id, error.status, error.headers)
    if isinstance(error, GraphQLError):  # an argument that only its variable's value makes wrong
        error = coded([error], "BAD_USER_INPUT")
    told = [dict(each.formatted) for each in error.errors] if isinstance(error, Invalid) else _told(error)
    first = told[0]["extensions"]
    status = _STATUS.get(first["code"], _OUTCOME)
    headers = {"Retry-After": str(first["retryAfter"])} if "retryAfter" in first else {}
    return _reply(told, request_id, status, headers, outcome=status == _OUTCOME)


def too_long() -> Rejected:
    """Return what work that took too long ends with."""
    return Rejected(504, "TIMEOUT", "This took too long and was stopped.")


def beside_data(errors: Iterable[GraphQLError], request_id: str) -> list[Told]:
    """Return the errors of fields: a refusal with its code, anything unforeseen masked."""
    told = [each for error in errors for each in _of_field(error)]
    _log_refused(told)
    return _identified(told, request_id)


def is_away(error: BaseException | None) -> bool:
    """Tell whether the database did not answer."""
    # asyncpg tells a lost connection from a wrong call by its words alone.
    closed = isinstance(error, asyncpg.InterfaceError) and "clos" in str(error)
    return closed or isinstance(error, db.AWAY)


def _reply(told: list[Told], request_id: str, status: int, headers: dict[str, str], *, outcome: bool = False) -> Reply:
    if status < _FAULT:
        _log_refused(told)
    body = orjson.dumps({"errors": _identified(told, request_id)}, default=str)
    return Reply(status, body, headers, outcome)


def _of_field(error: GraphQLError) -> list[Told]:
    original = error.original_error
    shown: Told = dict(error.formatted)
    if original is None or isinstance(original, GraphQLError):
        shown["extensions"] = error.extensions or {"code": "BAD_USER_INPUT"}
        return [shown]
    return [shown | told for told in _told(original)]


def _told(error: BaseException) -> list[Told]:
    if isinstance(error, Refusal):
        return [_refused(problem) for problem in error.problems[:MOST_ERRORS]]
    if is_away(error):
        log.warning("database away", error=type(error).__name__)
        return [_error(_AWAY, "UNAVAILABLE", retryAfter=1)]
    log.error("bug", exc_info=error)
    return [_error(_BUG, "INTERNAL")]


def _refused(problem: Problem) -> Told:
    details = {_camel(name): value for name, value in problem.details.items()}
    if problem.path:
        details["argument"] = ".".join(problem.path)
    return _error(problem.message, problem.code, **details)


def _error(message: str, code: str, **details: Any) -> Told:
    return {"message": message, "extensions": {"code": code, **details}}


def _identified(told: list[Told], request_id: str) -> list[Told]:
    return [each | {"extensions": {**each["extensions"], "requestId": request_id}} for each in told]


def _log_refused(told: list[Told]) -> None:
    log.info("refused", codes=sorted({each["extensions"]["code"] for each in told}))


def _camel(name: str) -> str:
    head, *tail = name.split("_")
    return head + "".join(map(str.capitalize, tail))
