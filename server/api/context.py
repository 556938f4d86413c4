"""Who is calling: the viewer of a request, by bearer token or by the session's cookie.

The cookie is `__Host-redress` where browsers come by https. Without https (a first try on one's own machine)
it is plain `redress`, as browsers keep `__Host-` and `Secure` cookies for https.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse, Response

from server.accounts import queries, rules
from server.accounts.rules import Viewer

CSRF_HEADER = "X-Redress-CSRF"
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_BEARER = re.compile(r"Bearer +(\S+) *", re.IGNORECASE)
_TOKEN = re.compile(rf"{rules.TOKEN_PREFIX}[\w-]{{43}}", re.ASCII)
_SESSION = re.compile(r"[\w-]{43}", re.ASCII)


@dataclass(frozen=True)
class Context:
    """What a resolver finds in `info.context`."""

    viewer: Viewer
    request_id: str
    reader: Any


@dataclass(eq=False)
class Rejected(Exception):  # noqa: N818 - the request is rejected, the service has no fault
    """A request that is answered with an HTTP status, before anything is done for it."""

    status: int
    code: str
    message: str
    headers: dict[str, str] = field(default_factory=dict)

    def response(self, connection: HTTPConnection) -> Response:
        """Return the answer in GraphQL's shape, with the request's id if it has one."""
        request_id = connection.scope.get("state", {}).get("request_id")
        extensions = {"code": self.code} | ({"requestId": request_id} if request_id else {})
        body = {"errors": [{"message": self.message, "extensions": extensions}]}
        return JSONResponse(body, self.status, self.headers)


@dataclass(slots=True)
class Credentials:
    """What a caller showed; `viewer` may be asked again and again, as of a socket that stays open."""

    secret: str
    by_token: bool
    connection: HTTPConnection

    async def viewer(self) -> Viewer:
        """Return whose they are, or reject: what is invalid never counts as nothing."""
        shape = _TOKEN if self.by_token else _SESSION
        if shape.fullmatch(self.secret):
            read = queries.viewer_by_token if self.by_token else queries.viewer_by_session
            found = await read(self.secret)
            if found and (not found.places or rules.reaches(address(self.connection), found.places)):
                return found
        what = "token" if self.by_token else "session"
        raise _unauthenticated(f"The {what} is not valid, or no longer.", ', error="invalid_token"')


async def viewer_of(connection: HTTPConnection) -> Viewer:
    """Return who calls, or raise `Rejected`: 400 for two credentials, 401 for none or bad, 403 for CSRF."""
    return await credentials(connection).viewer()


def credentials(connection: HTTPConnection) -> Credentials:
    """Return what the caller showed: exactly one thing; a cookie must come from our own pages."""
    headers = connection.headers.getlist("authorization")
    session = connection.cookies.get(cookie_name(connection)) if "cookie" in connection.headers else None
    if len(headers) + (session is not None) > 1:
        raise Rejected(400, "TWO_CREDENTIALS", "Send a token or a session's cookie, not both.")
    if headers:
        return bearer(headers[0], connection)
    if session is None:
        raise _unauthenticated("Sign in, or send a token.")
    _check_own_page(connection)
    return Credentials(session, by_token=False, connection=connection)


def bearer(header: str, connection: HTTPConnection) -> Credentials:
    """Read the value of an Authorization header, such as a socket's first message may carry."""
    found = _BEARER.fullmatch(header)
    return Credentials(found[1] if found else "", by_token=True, connection=connection)


def cookie_name(connection: HTTPConnection) -> str:
    return "__Host-redress" if is_https(connection) else "redress"


def is_https(connection: HTTPConnection) -> bool:
    return str(connection.app.state.origin).startswith("https://")


def address(connection: HTTPConnection) -> str | None:
    """Return where a caller is, or, behind a proxy that is trusted, where that says it is."""
    return connection.client.host if connection.client else None


def check_origin(connection: HTTPConnection) -> None:
    """Reject a request that a page of another origin made, or that does not tell its page.

    Without https the caller's own name for this host is fine too: 127.0.0.1 is also localhost.
    """
    given, own = connection.headers.get("origin"), connection.app.state.origin
    if given == own:
        return
    if given is None or is_https(connection) or given != f"http://{connection.headers.get('host')}":
        raise Rejected(403, "FOREIGN_ORIGIN", "This request did not come from a page of this service.")


def _check_own_page(connection: HTTPConnection) -> None:
    """Reject what another site may have had the browser send: a socket, or a request that changes something.

    A socket cannot send headers of its own, so that its origin must do.
    """
    socket = connection.scope["type"] == "websocket"
    if not socket and connection.scope["method"] in _SAFE:
        return
    check_origin(connection)
    if not socket and CSRF_HEADER not in connection.headers:
        raise Rejected(403, "CSRF_HEADER_MISSING", f"Send the header {CSRF_HEADER}: 1 with a session's cookie.")


def _unauthenticated(message: str, why: str = "") -> Rejected:
    return Rejected(401, "UNAUTHENTICATED", message, {"WWW-Authenticate": f'Bearer realm="redress"{why}'})
