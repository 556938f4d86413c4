"""Connections, lent and given back in a few microseconds: for single statements, and for Tortoise's transactions.

asyncpg's pool makes a task for every connection that returns, half the processor time of a small read. Here a
connection whose statement ended well simply goes back on top of the stack; any other is closed and forgotten.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

import asyncpg
from asyncpg import Connection
from tortoise.backends.asyncpg.client import AsyncpgDBClient

Read = Callable[..., Awaitable[Any]]
"""A method of a connection that takes SQL and its values."""

_FAREWELL = 5  # seconds that a statement is given to be cancelled


class Lane:
    """At most `size` connections, each made when it is first needed; what Tortoise asks of a pool is there."""

    def __init__(self, connect: Callable[[], Awaitable[Connection]], size: int) -> None:
        self._connect = connect
        self._size = size
        self._made = 0
        self._free: list[Connection] = []
        self._waiting: deque[asyncio.Future[Connection | None]] = deque()
        self._leaving: set[asyncio.Task[None]] = set()

    async def run(self, read: Read, sql: str, *args: Any) -> Any:
        """Run a statement; return what `read` makes of it."""
        connection = await self.acquire()
        try:
            found = await read(connection, sql, *args)
        except BaseException:
            self._part_with(connection)
            raise
        self._give(connection)
        return found

    async def release(self, connection: Connection) -> None:
        """Take a connection back, unless something is left open on it."""
        if connection.is_closed() or connection.is_in_transaction():
            self._part_with(connection)
        else:
            self._give(connection)

    async def close(self) -> None:
        for connection in self._free:
            await connection.close(timeout=_FAREWELL)
        await asyncio.gather(*self._leaving)
        self._made -= len(self._free)
        self._free.clear()

    async def acquire(self) -> Connection:
        while self._free:
            connection = self._free.pop()
            if not connection.is_closed():
                return connection
            self._made -= 1
        if self._made == self._size:
            given = await self._turn()
            if given is not None:
                return given
        self._made += 1
        try:
            return await self._connect()
        except BaseException:
            self._forget()
            raise

    async def _turn(self) -> Connection | None:
        """Wait for a connection, or for leave to make one."""
        future: asyncio.Future[Connection | None] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        try:
            return await future
        except asyncio.CancelledError:
            if future.done() and not future.cancelled():
                self._pass_on(future.result())
            raise

    def _pass_on(self, given: Connection | None) -> None:
        if given is not None:
            self._give(given)
        else:
            self._wake(None)

    def _give(self, connection: Connection) -> None:
        if not self._wake(connection):
            self._free.append(connection)

    def _wake(self, connection: Connection | None) -> bool:
        while self._waiting:
            future = self._waiting.popleft()
            if not future.done():
                future.set_result(connection)
                return True
        return False

    def _forget(self) -> None:
        self._made -= 1
        self._wake(None)

    def _part_with(self, connection: Connection) -> None:
        """Close a connection whose state is not known; closing waits until its statement is cancelled."""
        task = asyncio.create_task(self._close(connection))
        self._leaving.add(task)
        task.add_done_callback(self._leaving.discard)

    async def _close(self, connection: Connection) -> None:
        try:
            await connection.close(timeout=_FAREWELL)
        except (OSError, TimeoutError):
            connection.terminate()
        finally:
            self._forget()


class client_class(AsyncpgDBClient):  # noqa: N801 - the name that Tortoise looks for in the module of an engine
    """Tortoise's client, with a lane in place of asyncpg's pool."""

    async def create_pool(self, **given: Any) -> Lane:  # type: ignore[override]  # Tortoise lends from it alone
        size = given.pop("max_size")
        own = {name: value for name, value in given.items() if name not in {"min_size", "connection_class"}}
        return Lane(lambda: asyncpg.connect(**own), size)
