"""Hearing PostgreSQL's notifications on one connection of a process, made again whenever it is lost."""

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
    """Hears the notifications of some channels; `connected` tells whether anything is heard now.

    Each commit that notifies wakes every connection that listens, whichever its channel: one is enough.
    """

    def __init__(self, url: str) -> None:
        self.connected = False
        self._url = url
        self._hear: dict[str, Callable[[str], None]] = {}
        self._missed: list[Callable[[], None]] = []
        self._task: asyncio.Task[None] | None = None
        self._settled = asyncio.Event()

    def on(self, channel: str, *, hear: Callable[[str], None], missed: Callable[[], None]) -> None:
        """Have `hear` called with the payload of each notification of a channel, from the start on.

        What is sent while the connection is lost is never heard: `missed` is called at each loss and at each
        new connection.
        """
        self._hear[channel] = hear
        self._missed.append(missed)

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
            for channel in self._hear:
                await connection.add_listener(channel, self._told)
            self._turn(connected=True)
            while not lost.is_set():
                await connection.execute("SELECT 1", timeout=_PATIENCE)
                with suppress(TimeoutError):
                    await asyncio.wait_for(lost.wait(), _PULSE)
        finally:
            self._turn(connected=False)
            connection.terminate()

    def _told(self, _connection: object, _process: int, channel: str, payload: object) -> None:
        self._hear[channel](str(payload))

    def _turn(self, *, connected: bool) -> None:
        self.connected = connected
        for missed in self._missed:
            missed()
        self._settled.set()
