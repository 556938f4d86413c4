"""What a GraphQL request's body holds: read within its limit, parsed, each member of its type."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import orjson
from graphql import FieldNode, OperationDefinitionNode
from starlette.types import Receive

from server.accounts.rules import Scope, Viewer, ViewerKind
from server.api.context import Rejected

MOST_BYTES = 256 * 1024
MOST_OF_BATCH = 2048 * 1024
"""For systems that tell documents by the thousand."""
MOST_WITH_DIAGRAM = 4096 * 1024
"""For those who draw: a diagram of two megabytes, as JSON writes it."""
_WITH_DIAGRAM = frozenset({"processDraftSave", "processValidate"})
MOST_DEPTH = 32
_MEMBERS: tuple[tuple[str, type, str], ...] = (
    ("query", str, "`query` is a string: the document."),
    ("variables", dict, "`variables` is an object, or absent."),
    ("operationName", str, "`operationName` is a string, or absent."),
    ("extensions", dict, "`extensions` is an object, or absent."),
)


class Left(Exception):  # noqa: N818 - nobody is at fault
    """The caller has gone before it said all."""


class Parameters(NamedTuple):
    query: str
    variables: dict[str, Any]
    operation_name: str | None


def most_for(viewer: Viewer) -> int:
    """Return how long a body may be, before it is known what for: longer of staff who draw, and of who tells orders."""
    if viewer.is_staff and Scope.CATALOGUES_WRITE in viewer.scopes:
        return MOST_WITH_DIAGRAM
    return _most_of_others(viewer)


def check_length(length: int, operation: OperationDefinitionNode, viewer: Viewer) -> None:
    """Refuse a body that is only short enough for another operation: one that takes a diagram."""
    most = _most_of_others(viewer)
    asked = {field.name.value for field in operation.selection_set.selections if isinstance(field, FieldNode)}
    if length > most and not (len(operation.selection_set.selections) == 1 and asked <= _WITH_DIAGRAM):
        raise _too_large(most)


def _most_of_others(viewer: Viewer) -> int:
    batches = viewer.token_id and Scope.ORDERS_WRITE in viewer.scopes and viewer.kind is not ViewerKind.CUSTOMER
    return MOST_OF_BATCH if batches else MOST_BYTES


async def body_of(headers: Mapping[bytes, bytes], receive: Receive, *, most: int = MOST_BYTES) -> bytes:
    """Read the body, but never more than the limit, whatever length it is announced with."""
    announced = headers.get(b"content-length", b"")
    if announced.isdigit() and int(announced[:20]) > most:
        raise _too_large(most)
    body: bytes = b""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Left
        body += message.get("body", b"")
        if len(body) > most:
            raise _too_large(most)
        if not message.get("more_body", False):
            return body


def parsed(body: bytes) -> Parameters:
    """Read the members of a body; raise Rejected for all that is not as GraphQL over HTTP wants it."""
    try:
        given = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise _bad("The body is not JSON in UTF-8.", "BAD_JSON") from error
    if isinstance(given, list):
        raise _bad("One operation to a request: batches are not taken.")
    if not isinstance(given, dict):
        raise _bad("The body is a JSON object.")
    for name, type_, message in _MEMBERS:
        value = given.get(name)
        if not isinstance(value, type_) and (value is not None or name == "query"):
            raise _bad(message)
    variables = given.get("variables") or {}
    if variables:
        check(variables, body)
    return Parameters(given["query"], variables, given.get("operationName") or None)


def check(variables: dict[str, Any], body: bytes) -> None:
    """Refuse what no database text can hold, and nesting without an end; `body` is what the values were read from."""
    if b"\\u0000" in body and any("\0" in text for text in _texts(variables)):
        raise _bad("Text may not hold a null character.")
    if body.count(b"[") + body.count(b"{") > MOST_DEPTH and _depth(variables) > MOST_DEPTH:
        raise _bad(f"Variables nest at most {MOST_DEPTH} levels.", "DEPTH_LIMIT_EXCEEDED")


def _depth(value: Any) -> int:
    level, depth = [value], 0
    while level and depth <= MOST_DEPTH:
        depth += 1
        level = [each for outer in level for each in _inner(outer) if isinstance(each, dict | list)]
    return depth


def _texts(value: Any) -> list[str]:
    found, stack = [], [value]
    while stack:
        each = stack.pop()
        if isinstance(each, str):
            found.append(each)
        elif isinstance(each, dict | list):
            stack += [*each, *_inner(each)] if isinstance(each, dict) else each
    return found


def _inner(value: Any) -> list[Any]:
    return list(value.values() if isinstance(value, dict) else value)


def _bad(message: str, code: str = "BAD_USER_INPUT") -> Rejected:
    return Rejected(400, code, message)


def _too_large(most: int) -> Rejected:
    # The rest of the body is not read: the connection cannot serve another request.
    return Rejected(413, "BODY_TOO_LARGE", f"The body is longer than {most} bytes.", {"Connection": "close"})
