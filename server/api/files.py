"""Downloading files that were made for a caller: by a link signed for it alone, for an hour."""

import hashlib
import hmac
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Route

from server.accounts import queries as accounts
from server.accounts.rules import Viewer
from server.api import context
from server.api.context import Rejected
from server.api.requests import answered
from server.kit import clock
from server.kit.files import Kept, Shelf

LINK_LIFE = timedelta(hours=1)
MADE, UPLOADED = "exp", "upl"
"""Prefixes of the ids of files made here and of files sent to us."""
LIVES = {MADE: 2 * LINK_LIFE, UPLOADED: timedelta(days=1)}
_TYPES = {
    ".csv": "text/csv; charset=utf-8",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class Files:
    """The shelf behind its one address."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.routes: list[BaseRoute] = [Route("/api/files/{id}/{name}", answered(self.download), methods=["GET"])]

    async def told(self, kept: Kept, name: str, viewer: Viewer) -> dict[str, Any]:
        """Return what a caller is told of a finished file: its link among it."""
        expires = clock.now() + LINK_LIFE
        seconds = int(expires.timestamp())
        signature = await _signature(kept.id, name, viewer.id, seconds)
        return {
            "url": f"/api/files/{kept.id}/{quote(name)}?expires={seconds}&signature={signature}",
            "name": name,
            "size": kept.path.stat().st_size,
            "expiresAt": datetime.fromtimestamp(seconds, expires.tzinfo).isoformat().replace("+00:00", "Z"),
        }

    async def download(self, request: Request) -> Response:
        """Send the file to whom the link was made for."""
        viewer = await context.viewer_of(request)
        file_id, name = request.path_params["id"], request.path_params["name"]
        expires = request.query_params.get("expires", "")
        good = await _signature(file_id, name, viewer.id, int(expires) if expires.isdecimal() else 0)
        given = request.query_params.get("signature", "")
        late = not expires.isdecimal() or int(expires) < clock.now().timestamp()
        kept = self.shelf.find(file_id, viewer.id)
        if late or kept is None or not hmac.compare_digest(good.encode(), given.encode()):
            raise Rejected(404, "NOT_FOUND", "There is no such file, or no longer.")
        headers = {"Cache-Control": "private, no-store"}
        return FileResponse(kept.path, media_type=_TYPES[kept.path.suffix], filename=name, headers=headers)


async def _signature(file_id: str, name: str, owner: str, expires: int) -> str:
    secret = (await accounts.organisation()).secret
    signed = "\n".join(["file", file_id, name, owner, str(expires)])
    return hmac.new(secret, signed.encode(errors="surrogatepass"), hashlib.sha256).hexdigest()
