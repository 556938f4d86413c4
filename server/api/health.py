"""Whether the service is ready: its database is there and has the code's schema."""

import asyncio
from importlib.metadata import version

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from server.kit import db, migrations

VERSION = version("redress")
_PATIENCE = 2  # seconds


async def health(_: Request) -> JSONResponse:
    """Answer 200 when ready, else 503 with a code: DATABASE_AWAY or DATABASE_BEHIND."""
    try:
        async with asyncio.timeout(_PATIENCE):
            server = await db.value("SHOW server_version")
            behind = await migrations.pending()
    except db.AWAY:  # a timeout is an OSError too
        return _unready("DATABASE_AWAY", "The database does not answer.")
    if behind:
        return _unready("DATABASE_BEHIND", f"The database lacks {len(behind)} migrations: run redress migrate.")
    return JSONResponse({"status": "ready", "version": VERSION, "database": {"status": "ready", "version": server}})


def _unready(code: str, message: str) -> JSONResponse:
    body = {"status": "unavailable", "version": VERSION, "code": code, "message": message}
    return JSONResponse(body, 503, headers={"Retry-After": "1"})


routes = [Route("/health", health)]
