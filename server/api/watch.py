"""A caller that goes away before its answer: what is done for it is cancelled."""

import asyncio
from types import TracebackType

from starlette.types import Receive

from server.api.parameters import Left

_PATIENCE = 0.05  # seconds; most requests end before, and never pay for a second task


class Watch:
    """Cancels the block when the caller leaves, which then ends with Left."""

    def __init__(self, receive: Receive) -> None:
        self._receive = receive
        self._gone = False
        self._listener: asyncio.Task[None] | None = None

    def __enter__(self) -> None:
        self._task = asyncio.current_task()
        self._timer = asyncio.get_running_loop().call_later(_PATIENCE, self._start)

    def __exit__(
        self, _type: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        if self._listener:
            self._listener.cancel()
        if self._gone and self._task and isinstance(error, asyncio.CancelledError):
            self._task.uncancel()
            raise Left from error

    def _start(self) -> None:
        self._listener = asyncio.get_running_loop().create_task(self._listen())

    async def _listen(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self._gone = True
        if self._task:
            self._task.cancel()
