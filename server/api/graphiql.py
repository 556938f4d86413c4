"""GraphiQL at /graphiql: built files of this service alone, for who is signed in.

`make graphiql` builds them from tools/graphiql.
"""

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from server.api import context, http
from server.api.context import Rejected

_STATIC = Path(__file__).parent / "static"
_RULES = (
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "style-src 'self' 'unsafe-inline'",  # the editor writes its style elements as it goes
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
)
_PAGE = {"Content-Security-Policy": "; ".join(_RULES), "Cache-Control": "no-store"}
_FOR_EVER = "public, max-age=31536000, immutable"


@http.answered
async def page(request: Request) -> Response:
    """Show GraphiQL, or where to sign in."""
    try:
        await context.viewer_of(request)
    except Rejected:
        return RedirectResponse("/sign-in?next=/graphiql", 303, {"Cache-Control": "no-store"})
    return FileResponse(_STATIC / "graphiql/index.html", headers=_PAGE)


async def examples(_: Request) -> Response:
    return FileResponse(_STATIC / "examples.graphql", media_type="text/plain; charset=utf-8")


class _Assets(StaticFiles):
    """Files that bear their content's hash in their name."""

    def file_response(self, *given: object, **more: object) -> Response:
        response = super().file_response(*given, **more)  # type: ignore[arg-type]  # passed on as they came
        response.headers["Cache-Control"] = _FOR_EVER
        return response


routes = [
    Route("/graphiql", page),
    Route("/graphiql/examples.graphql", examples),
    Mount("/graphiql/assets", _Assets(directory=_STATIC / "graphiql/assets")),
]
