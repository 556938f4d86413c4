"""Signing in and out over HTTP: JSON for programs, a page for people."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from server.accounts import actions, queries, rules
from server.accounts.rules import Viewer
from server.api import context, requests, sign_in
from server.api.context import Rejected
from server.kit import db
from server.kit.errors import Refusal

Handler = Callable[[Request], Awaitable[Response]]
_MOST_BYTES = 16 * 1024
_UNKNOWN = 401
_STATUS = {"SIGN_IN_FAILED": 401, "RATE_LIMITED": 429, "FORBIDDEN": 403}


def answered(handler: Handler) -> Handler:
    """Answer an expected "no" with its status and code."""

    @wraps(handler)
    async def answer(request: Request) -> Response:
        try:
            return await handler(request)
        except Rejected as rejected:
            return rejected.response(request)
        except Refusal as refusal:
            return _rejected(refusal).response(request)
        except ClientDisconnect:
            return Response(status_code=400)
        except db.AWAY:
            away = Rejected(503, "UNAVAILABLE", "The database does not answer.", {"Retry-After": "1"})
            return away.response(request)

    return answer


@answered
async def sign_in_json(request: Request) -> Response:
    """Take `{"login": …, "password": …}`; answer with the viewer and the session's cookie."""
    if "origin" in request.headers:  # a program has none, a browser always
        context.check_origin(request)
    given = requests.parsed(await requests.body_of(request, requests.JSON, most=_MOST_BYTES))
    login, password = given.get("login"), given.get("password")
    if not isinstance(login, str) or not isinstance(password, str):
        raise Rejected(400, "BAD_USER_INPUT", "login and password are texts.")
    secret = await _sign_in(request, login, password)
    viewer = await queries.viewer_by_session(secret)
    response = JSONResponse({"viewer": _shown(viewer) if viewer else None})
    return _with_cookie(request, response, secret)


@answered
async def session(request: Request) -> Response:
    """Tell whose session the browser's cookie is; none is no failure here, so that a page may ask first."""
    try:
        viewer: Viewer | None = await context.viewer_of(request)
    except Rejected as rejected:
        if rejected.status != _UNKNOWN:
            raise
        viewer = None
    return JSONResponse({"viewer": _shown(viewer) if viewer else None}, headers={"Cache-Control": "no-store"})


@answered
async def sign_out(request: Request) -> Response:
    """End the session, if it still stands, and take its cookie back."""
    try:
        viewer = await context.viewer_of(request)
    except Rejected as rejected:
        if rejected.status != _UNKNOWN:
            raise
    else:
        await actions.sign_out(viewer)
    return _with_cookie(request, Response(status_code=204), None)


@answered
async def sign_out_everywhere(request: Request) -> Response:
    """End every session of the viewer; answer how many there were."""
    viewer = await context.viewer_of(request)
    ended = await actions.sign_out_everywhere(viewer)
    return _with_cookie(request, JSONResponse({"ended": ended}), None)


async def sign_in_page(request: Request) -> Response:
    """Show the plain page, which needs no script."""
    accepted, after = request.headers.get("accept-language", ""), request.query_params.get("next", "")
    return sign_in.page(accepted, after=after)


@answered
async def sign_in_form(request: Request) -> Response:
    """Take the page's form; go on to `next`, or show the page again with what is wrong."""
    context.check_origin(request)
    body = await requests.body_of(request, requests.FORM, most=_MOST_BYTES)
    given = dict(reversed(requests.fields_of(body)))  # of several alike the first counts
    login, after = given.get("login", ""), given.get("next", "")
    try:
        secret = await _sign_in(request, login, given.get("password", ""))
    except Refusal as refusal:
        rejected = _rejected(refusal)
        accepted = request.headers.get("accept-language", "")
        response: Response = sign_in.page(accepted, after=after, login=login, refusal=refusal, status=rejected.status)
        response.headers.update(rejected.headers)
        return response
    return _with_cookie(request, RedirectResponse(sign_in.own_path(after), 303), secret)


async def _sign_in(request: Request, login: str, password: str) -> str:
    return await actions.sign_in(
        login=login,
        password=password,
        address=context.address(request),
        user_agent=request.headers.get("user-agent"),
    )


def _rejected(refusal: Refusal) -> Rejected:
    problem = refusal.problems[0]
    wait = problem.details.get("retry_after")
    headers = {"Retry-After": str(wait)} if wait else {}
    return Rejected(_STATUS.get(problem.code, 400), problem.code, problem.message, headers)


def _shown(viewer: Viewer) -> dict[str, Any]:
    return {
        "id": viewer.id,
        "name": viewer.name,
        "kind": viewer.kind,
        "role": viewer.role,
        "scopes": sorted(viewer.scopes),
    }


def _with_cookie(request: Request, response: Response, secret: str | None) -> Response:
    """Give the browser the session's secret, or take it back."""
    response.set_cookie(
        context.cookie_name(request),
        secret or "",
        max_age=int(rules.SESSION_LIFE.total_seconds()) if secret else 0,
        secure=context.is_https(request),
        httponly=True,
        samesite="lax",
    )
    response.headers["Cache-Control"] = "no-store"
    return response


routes: list[BaseRoute] = [
    Route("/api/sign-in", sign_in_json, methods=["POST"]),
    Route("/api/session", session, methods=["GET"]),
    Route("/api/sign-out", sign_out, methods=["POST"]),
    Route("/api/sign-out-everywhere", sign_out_everywhere, methods=["POST"]),
    Route("/sign-in", sign_in_page, methods=["GET"]),
    Route("/sign-in", sign_in_form, methods=["POST"]),
]
