"""Around every response: a request id, security headers, one log line."""

import time

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.kit import ids

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


class Envelope:
    """ASGI middleware; the id is bound to every log line of the request and stands in `scope["state"]`."""

    def __init__(self, app: ASGIApp, *, https: bool) -> None:
        self.app = app
        self.headers = _HEADERS | (_HSTS if https else {})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = time.perf_counter()
        request_id = ids.new("req")
        scope.setdefault("state", {})["request_id"] = request_id
        status = 0

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                given = list(message.get("headers", ()))
                names = {name for name, _ in given}
                given += [pair for pair in self.headers.items() if pair[0] not in names]
                message["headers"] = [*given, (b"x-request-id", request_id.encode())]
            await send(message)

        with structlog.contextvars.bound_contextvars(request_id=request_id):
            try:
                await self.app(scope, receive, answer)
            finally:
                milliseconds = round((time.perf_counter() - started) * 1000, 1)
                log.debug(
                    "request", method=scope["method"], path=scope["path"], status=status, ms=milliseconds
                )
