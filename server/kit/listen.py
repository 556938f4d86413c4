"""Hearing PostgreSQL's notifications on a connection of its own, made again whenever it is lost."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

import asyncpg

from server.kit import db

_AWAY = (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError)
_PATIENCE = 5.0  # seconds for a connection, and for an answer on it
_PULSE = 10.0  # seconds between two looks at an idle connection
_PAUSE = 0.5  # seconds before connecting again


class Listener:
    """Calls `hear` with the payload of each notification of `channel`.

    What is sent while the connection is lost is never heard: `missed` is called at each loss and at each
    new connection, and `connected` tells whether anything is heard now.
    """

    def __init__(self, url: str, channel: str, *, hear: Callable[[str], None], missed: Callable[[], None]) -> None:
        self.connected = False
        self._url, self._channel, self._hear, self._missed = url, channel, hear, missed
        self._task: asyncio.Task[None] | None = None
        self._settled = asyncio.Event()

    async def start(self) -> None:
        """Listen from now on; return once connected, or once the first try has failed."""
        self._task = asyncio.create_task(self._keep_listening())
        await self._settled.wait()

    async def stop(self) -> None:
        if self._task:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _keep_listening(self) -> None:
        while True:
            try:
                await self._listen()
            except _AWAY:
                self._settled.set()
            await asyncio.sleep(_PAUSE)

    async def _listen(self) -> None:
        """Listen until the connection is lost."""
        connection = await asyncpg.connect(**db.credentials(self._url), timeout=_PATIENCE)
        lost = asyncio.Event()
        connection.add_termination_listener(lambda _: lost.set())
        try:
            await connection.add_listener(self._channel, lambda *told: self._hear(str(told[-1])))
            self._turn(connected=True)
            while not lost.is_set():
                await connection.execute("SELECT 1", timeout=_PATIENCE)
                with suppress(TimeoutError):
                    await asyncio.wait_for(lost.wait(), _PULSE)
        finally:
            self._turn(connected=False)
            connection.terminate()

    def _turn(self, *, connected: bool) -> None:
        self.connected = connected
        self._missed()
        self._settled.set()
