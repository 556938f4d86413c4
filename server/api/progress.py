"""An answer that tells how far long work has come: lines of JSON, the last one what came of it.

The work ends when the caller leaves. What goes wrong once lines are sent is told in the last one, as `errors`.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from typing import Any

import orjson
from starlette.types import Receive, Scope, Send

from server.api import faults

MEDIA = b"application/x-ndjson"
_EVERY = 0.25  # seconds between two lines
Told = dict[str, Any]
Tell = Callable[[Told], None]
Work = Callable[[Tell], Awaitable[Told]]


class Progress:
    """The ASGI answer; what `held` holds is let go at the end."""

    def __init__(self, work: Work, request_id: str, held: ExitStack) -> None:
        self._work = work
        self._request_id = request_id
        self._held = held
        self._latest: Told | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002 - ASGI's signature
        with self._held:
            # The work is a task of its own, cancelled once: it has what it opened to close.
            task = asyncio.create_task(self._outcome())
            leaving = asyncio.create_task(_left(receive))
            try:
                await self._tell_all(task, leaving, send)
            finally:
                leaving.cancel()
                task.cancel()
                await asyncio.wait([task])

    async def _tell_all(self, task: asyncio.Task[bytes], leaving: asyncio.Task[None], send: Send) -> None:
        headers = [(b"content-type", MEDIA), (b"cache-control", b"no-store"), (b"x-accel-buffering", b"no")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        while not task.done() and not leaving.done():
            await asyncio.wait([task, leaving], timeout=_EVERY, return_when=asyncio.FIRST_COMPLETED)
            if self._latest and not task.done():
                line, self._latest = orjson.dumps(self._latest), None
                await send({"type": "http.response.body", "body": line + b"\n", "more_body": True})
        if task.done():
            await send({"type": "http.response.body", "body": task.result() + b"\n"})

    async def _outcome(self) -> bytes:
        try:
            return orjson.dumps(await self._work(self._keep))
        except TimeoutError:
            error: BaseException = faults.too_long()
        except Exception as other:  # noqa: BLE001 - the answer has begun: its last line tells, and a bug gets its log line
            error = other
        return faults.reply(error, self._request_id).body

    def _keep(self, told: Told) -> None:
        self._latest = told


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
