"""The app in the browser: the files that `make web` builds, and their first page for each of the app's addresses."""

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from server.api import http

_FOR_EVER = "public, max-age=31536000, immutable"
_RULES = (
    "default-src 'none'",
    "script-src 'self'{scripts}",
    "style-src 'self' 'unsafe-inline'",  # the API console's editor writes its style elements as it goes
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
)
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_NOT_BUILT = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Redress</title>
<h1>The app is not built yet</h1>
<p>Run <code>make web</code>, then reload this page. The API works without it:
<a href="/graphiql">GraphiQL</a>, <a href="/docs/">documents</a>.
</html>
"""


@dataclass(frozen=True)
class Web:
    """The app as built into a folder, which may not be there yet."""

    folder: Path

    @property
    def routes(self) -> list[BaseRoute]:
        return [
            Route("/", self.page),
            Route("/sign-in", self.sign_in, methods=["GET"]),
            Route("/icon.svg", self.icon),
            Mount("/assets", _Assets(directory=self.folder / "assets", check_dir=False)),
        ]

    async def page(self, _: Request) -> Response:
        """Show the app: what the address means, it knows itself."""
        index = self.folder / "index.html"
        if not index.exists():
            return HTMLResponse(_NOT_BUILT, 503, {"Cache-Control": "no-store"})
        text, policy = _read(index, index.stat().st_mtime_ns)
        return HTMLResponse(text, headers={"Cache-Control": "no-cache", "Content-Security-Policy": policy})

    async def sign_in(self, request: Request) -> Response:
        """Show the app's sign-in, or the plain one while there is no app."""
        built = (self.folder / "index.html").exists()
        return await (self.page(request) if built else http.sign_in_page(request))

    async def icon(self, _: Request) -> Response:
        icon = self.folder / "icon.svg"
        return FileResponse(icon) if icon.exists() else PlainTextResponse("Not Found", 404)

    async def missing(self, request: Request, error: Exception) -> Response:
        """Show the app where a browser asks for a page that is none of the service's; to all others say 404."""
        if request.method in {"GET", "HEAD"} and _is_page(request):
            return await self.page(request)
        detail = error.detail if isinstance(error, HTTPException) else "Not Found"
        return PlainTextResponse(detail, 404)


class _Assets(StaticFiles):
    """Files that bear their content's hash in their name, compressed when they were built."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        accepted = Headers(scope=scope).get("accept-encoding", "")
        coding, suffix = next(
            (
                (coding, suffix)
                for coding, suffix in (("br", ".br"), ("gzip", ".gz"))
                if coding in accepted and self.lookup_path(path + suffix)[1]
            ),
            ("", ""),
        )
        response = await super().get_response(path + suffix, scope)
        if coding:
            response.headers["Content-Encoding"] = coding
        response.headers["Vary"] = "Accept-Encoding"
        response.headers["Cache-Control"] = _FOR_EVER
        return response


@lru_cache(maxsize=4)
def _read(index: Path, _changed: int) -> tuple[str, str]:
    """Return the page and its policy: of inline scripts, those that it was built with."""
    text = index.read_text(encoding="utf-8")
    scripts = "".join(f" 'sha256-{_digest(script)}'" for script in _INLINE.findall(text))
    return text, "; ".join(_RULES).format(scripts=scripts)


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _is_page(request: Request) -> bool:
    path = request.url.path
    named = "." in path.rpartition("/")[2]  # a file, not a page
    own = path.startswith(("/api/", "/graphiql/", "/assets/", "/docs/"))
    return "text/html" in request.headers.get("accept", "") and not named and not own
