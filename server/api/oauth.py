"""OAuth 2.0: partner systems get tokens by their secret (RFC 6749, 4.4), and learn how (RFC 8414)."""

import base64
from typing import Any
from urllib.parse import unquote_plus

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from server.accounts import actions, rules
from server.api import context, requests
from server.api.context import Rejected
from server.kit import db
from server.kit.errors import Refusal

_GRANT = "client_credentials"
_MOST_BYTES = 16 * 1024
_ERRORS = {
    "SIGN_IN_FAILED": (401, "invalid_client"),
    "FORBIDDEN": (400, "invalid_scope"),
    "UNSUPPORTED_GRANT_TYPE": (400, "unsupported_grant_type"),
    "BODY_TOO_LARGE": (413, "invalid_request"),
    "RATE_LIMITED": (429, "temporarily_unavailable"),
    "UNAVAILABLE": (503, "temporarily_unavailable"),
}
"""The status and the code of RFC 6749, 5.2, by our own; all others are bad requests."""
_HEADERS = {"Cache-Control": "no-store", "Pragma": "no-cache"}


async def token(request: Request) -> Response:
    """Answer a client that shows its secret with a token that lives for an hour, or with what is wrong."""
    try:
        return await _granted(request)
    except ClientDisconnect:
        return Response(status_code=400)
    except Rejected as rejected:
        return _refused(rejected.code, rejected.message)
    except Refusal as refusal:
        return _refused(refusal.code, str(refusal), refusal.problems[0].details.get("retry_after"))
    except db.AWAY:
        return _refused("UNAVAILABLE", "The database does not answer.", 1)


async def metadata(request: Request) -> Response:
    """Tell clients where and how they get tokens."""
    origin = request.app.state.origin
    told = {
        "issuer": origin,
        "token_endpoint": f"{origin}/oauth/token",
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "grant_types_supported": [_GRANT],
        "response_types_supported": [],
        "scopes_supported": [*rules.Scope],
        "service_documentation": f"{origin}/docs/api",
    }
    return JSONResponse(told, headers={"Cache-Control": "public, max-age=3600"})


async def _granted(request: Request) -> Response:
    given = _form(await requests.body_of(request, requests.FORM, most=_MOST_BYTES))
    grant = given.get("grant_type")
    if grant != _GRANT:
        code = "UNSUPPORTED_GRANT_TYPE" if grant else "BAD_FORM"
        raise Rejected(400, code, f"The grant_type is {_GRANT}.")
    client_id, secret = _credentials(request.headers.getlist("authorization"), given)
    made, shown = await actions.token_grant(
        client_id=client_id,
        secret=secret,
        scopes=given.get("scope", "").split(),
        address=context.address(request),
    )
    life = int(rules.GRANTED_LIFE.total_seconds())
    told = {"access_token": shown, "token_type": "Bearer", "expires_in": life, "scope": " ".join(made.scopes)}
    return JSONResponse(told, headers=_HEADERS)


def _form(body: bytes) -> dict[str, str]:
    """Read the parameters: none comes twice, and one without a value counts as left out."""
    given = requests.fields_of(body)
    if len(dict(given)) < len(given):
        raise Rejected(400, "BAD_FORM", "A parameter is given twice.")
    return {name: value for name, value in given if value}


def _credentials(headers: list[str], given: dict[str, str]) -> tuple[str, str]:
    """Return the client's id and secret: from the Authorization header, or else from the form."""
    if not headers:
        return given.get("client_id", ""), given.get("client_secret", "")
    if len(headers) > 1 or "client_secret" in given:
        raise Rejected(400, "BAD_FORM", "Show the secret in one place.")
    scheme, _, coded = headers[0].partition(" ")
    try:
        shown = base64.b64decode(coded.strip(), validate=True).decode() if scheme.lower() == "basic" else ""
    except ValueError:
        shown = ""
    client_id, _, secret = shown.partition(":")
    return unquote_plus(client_id), unquote_plus(secret)


def _refused(code: str, message: str, wait: int | None = None) -> Response:
    status, error = _ERRORS.get(code, (400, "invalid_request"))
    headers: dict[str, Any] = {"Retry-After": str(wait)} if wait else {}
    if error == "invalid_client":
        headers["WWW-Authenticate"] = 'Basic realm="redress"'
    return JSONResponse({"error": error, "error_description": message}, status, {**_HEADERS, **headers})


routes: list[BaseRoute] = [
    Route("/oauth/token", token, methods=["POST"]),
    Route("/.well-known/oauth-authorization-server", metadata, methods=["GET"]),
]
