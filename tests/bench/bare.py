"""The bare handler: Starlette and asyncpg, each document one statement written by hand; no rights, no limits."""

import json
import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import orjson
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from uvicorn.supervisors import Multiprocess

from server.kit import db, ids
from tests.bench import documents

_TARGETS = {"REOPEN": "IN_PROGRESS", "WITHDRAW": "WITHDRAWN"}


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    async def keep(_: asyncpg.Connection) -> None:
        """Leave the connection as it is, as our own pool does."""

    url, size = os.environ["BENCH_URL"], int(os.environ["BENCH_POOL"])
    async with asyncpg.create_pool(**db.credentials(url), min_size=1, max_size=size, reset=keep) as pool:
        app.state.pool = pool
        yield


async def answer(request: Request) -> Response:
    given = orjson.loads(await request.body())
    values = list(given["variables"].values())
    document = documents.BY_NAME[given["name"]]
    async with request.app.state.pool.acquire() as connection:
        if document is documents.MOVE:
            text = await _move(connection, *values)
        else:
            text = await connection.fetchval(document.sql, *values)
    return Response(f'{{"data":{text}}}', media_type="application/json")


async def _move(connection: asyncpg.Connection, claim: str, transition: str, version: int, comment: str) -> str:
    async with connection.transaction():
        [before] = await connection.fetch(
            "SELECT status, version, closed_at, archived_at FROM claim WHERE id = $1 FOR UPDATE", claim
        )
        reopens = transition == "REOPEN"
        if before["version"] != version or before["archived_at"] or bool(before["closed_at"]) != reopens:
            raise ValueError(transition)
        changed = "closed_at = NULL, rating = NULL, reopen_count = reopen_count + 1" if reopens else "closed_at = now()"
        [after] = await connection.fetch(
            f"""UPDATE claim SET status = $2, {changed}, version = version + 1, updated_at = now()
            WHERE id = $1 RETURNING id, status, version""",
            claim,
            _TARGETS[transition],
        )
        data = {"transition": transition, "comment": comment, "status": [before["status"], after["status"]]}
        await _record(connection, claim, after["version"], data)
    return f'{{"claimTransition":{{"claim":{json.dumps(dict(after))}}}}}'


async def _record(connection: asyncpg.Connection, claim: str, version: int, data: dict[str, Any]) -> None:
    await connection.execute(
        """INSERT INTO event (id, subject, version, kind, data, actor, at)
        VALUES ($1, $2, $3, 'claim.transition', $4, NULL, now())""",
        ids.new("evt"),
        claim,
        version,
        orjson.dumps(data).decode(),
    )


def make() -> Starlette:
    return Starlette(routes=[Route("/graphql", answer, methods=["POST"])], lifespan=lifespan)


def main() -> None:
    """Serve as `redress serve` does: one process, or several that share the port."""
    workers = int(os.environ["BENCH_WORKERS"])
    settings: dict[str, Any] = {"log_config": None, "access_log": False, "server_header": False, "workers": workers}
    config = uvicorn.Config("tests.bench.bare:make", factory=True, **settings)
    with socket.create_server(("127.0.0.1", int(os.environ["BENCH_PORT"])), backlog=2048) as listener:
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # else each answer may wait 40 ms
        if workers == 1:
            uvicorn.Server(config).run([listener])
        else:
            Multiprocess(config, [listener]).run()


if __name__ == "__main__":
    main()
