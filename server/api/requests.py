"""Plain requests over HTTP: their JSON read within limits, and the expected "no" told as GraphQL tells it."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any
from urllib.parse import parse_qsl

import orjson
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from server.api import faults, parameters, sign_in
from server.api.context import Rejected
from server.api.faults import Invalid
from server.kit import db
from server.kit.errors import Refusal

Handler = Callable[[Request], Awaitable[Any]]
_EXPECTED: tuple[type[Exception], ...] = (Rejected, Refusal, Invalid, *db.AWAY)
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
_MOST_FIELDS = 10
_UNKNOWN = 401


def answered(handler: Handler) -> Handler:
    """Answer a refusal with its status and every code; lead a person without a session to the sign-in."""

    @wraps(handler)
    async def answer(request: Request) -> Any:
        try:
            return await handler(request)
        except ClientDisconnect:
            return Response(status_code=400)
        except _EXPECTED as error:
            is_nobody = isinstance(error, Rejected) and error.status == _UNKNOWN
            if is_nobody and (page := sign_in.led(request)):
                return page
            reply = faults.reply(error, request_id(request))
            headers = {"Cache-Control": "no-store", **reply.headers}
            return Response(reply.body, reply.status, headers, media_type=JSON)

    return answer


def request_id(request: Request) -> str:
    return str(request.scope.get("state", {}).get("request_id"))


async def json_of(request: Request, *, most: int) -> dict[str, Any]:
    """Read a body that is a JSON object; refuse what no database text can hold, and nesting without an end."""
    body = await body_of(request, JSON, most=most)
    given = parsed(body)
    parameters.check(given, body)
    return given


def media_of(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def body_of(request: Request, content_type: str, *, most: int) -> bytes:
    """Read a body of the type expected, but never more than `most` bytes."""
    if media_of(request) != content_type:
        raise Rejected(415, "UNSUPPORTED_MEDIA_TYPE", f"Send {content_type}.")
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise Rejected(413, "BODY_TOO_LARGE", f"The body is longer than {most} bytes.", {"Connection": "close"})
    return bytes(body)


def fields_of(body: bytes) -> list[tuple[str, str]]:
    """Read a form: its fields in their order."""
    try:
        return parse_qsl(body.decode(), keep_blank_values=True, errors="strict", max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise Rejected(400, "BAD_FORM", "The body is not a form in UTF-8.") from error


def parsed(body: bytes) -> dict[str, Any]:
    """Read a JSON object; what is not UTF-8, not JSON or too deep is told alike."""
    try:
        given = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise Rejected(400, "BAD_JSON", "The body is not JSON in UTF-8.") from error
    if not isinstance(given, dict):
        raise Rejected(400, "BAD_USER_INPUT", "The body is a JSON object.")
    return given
