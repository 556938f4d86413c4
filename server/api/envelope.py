"""Around every response: a request id, security headers, and at level debug a log line."""

import logging
import os
import re
import time

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"
_HEADERS = {
    b"content-security-policy": _POLICY.encode(),
    b"cross-origin-opener-policy": b"same-origin",
    b"referrer-policy": b"same-origin",
    b"x-content-type-options": b"nosniff",
    b"x-frame-options": b"DENY",
}
_HSTS = {b"strict-transport-security": b"max-age=31536000"}

log = structlog.get_logger("http")


_ID = re.compile(rb"[\w.-]{8,64}", re.ASCII)


def _given(scope: Scope) -> str | None:
    """Return the id that a proxy or the caller gave the request, when it looks like one."""
    for name, value in scope["headers"]:
        if name == b"x-request-id":
            return value.decode() if _ID.fullmatch(value) else None
    return None


class Envelope:
    """ASGI middleware; the request's id stands in `scope["state"]` and in every log line of the request."""

    def __init__(self, app: ASGIApp, *, https: bool) -> None:
        self.app = app
        self.headers = _HEADERS | (_HSTS if https else {})
        self.told = logging.getLogger("http").isEnabledFor(logging.DEBUG)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = _given(scope) or f"req_{os.urandom(10).hex()}"
        scope.setdefault("state", {})["request_id"] = request_id
        structlog.contextvars.bind_contextvars(request_id=request_id)  # each request has a task of its own
        started = time.perf_counter()

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [
                    *self._complete(message.get("headers", ())),
                    (b"x-request-id", request_id.encode()),
                ]
                if self.told:
                    _tell(scope, message["status"], started)
            await send(message)

        await self.app(scope, receive, answer)

    def _complete(self, given: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        """Add what the endpoint did not set itself."""
        names = {name for name, _ in given}
        return [*given, *(pair for pair in self.headers.items() if pair[0] not in names)]


def _tell(scope: Scope, status: int, started: float) -> None:
    milliseconds = round((time.perf_counter() - started) * 1000, 1)
    log.debug("request", method=scope["method"], path=scope["path"], status=status, ms=milliseconds)
