"""HTTP/1.1 whose header and body leave in one packet."""

import asyncio
from typing import Any, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol


class Gathering:
    """A transport that sends all that one turn of the event loop wrote by one system call.

    uvicorn writes a response's header and body apart; on small answers the second call was a sixth of the CPU.
    """

    def __init__(self, transport: asyncio.Transport) -> None:
        self.bare = transport
        self._parts: list[bytes] = []
        self._loop = asyncio.get_running_loop()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.bare, name)

    def write(self, data: bytes) -> None:
        if not self._parts:
            self._loop.call_soon(self.flush)
        self._parts.append(data)

    def close(self) -> None:
        self.flush()
        self.bare.close()

    def flush(self) -> None:
        if self._parts:
            self.bare.write(b"".join(self._parts))
            self._parts.clear()


class Protocol(HttpToolsProtocol):
    """uvicorn's protocol over a gathering transport."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        super().connection_made(cast(asyncio.Transport, Gathering(transport)))

    def handle_websocket_upgrade(self) -> None:
        """Leave the connection to the socket's protocol, which writes for itself."""
        gathering = cast(Gathering, self.transport)
        gathering.flush()
        self.transport = gathering.bare
        super().handle_websocket_upgrade()
