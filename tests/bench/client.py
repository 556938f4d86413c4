"""A plain HTTP/1.1 client over asyncio streams: `python -m tests.bench.client URL CONNECTIONS SECONDS FILE [TOKEN]`."""

import asyncio
import json
import sys
import time
from itertools import cycle
from pathlib import Path
from urllib.parse import urlsplit


class _Run:
    def __init__(self, url: str, seconds: float, bodies: list[bytes], token: str | None) -> None:
        parts = urlsplit(url)
        self.host, self.port = parts.hostname, parts.port
        self.until = time.perf_counter() + seconds
        access = f"Authorization: Bearer {token}\r\n" if token else ""
        self.head = f"POST /graphql HTTP/1.1\r\nHost: {parts.netloc}\r\nContent-Type: application/json\r\n{access}"
        self.bodies = cycle(bodies)
        self.times: list[float] = []
        self.errors = 0

    async def connection(self) -> None:
        reader, writer = await asyncio.open_connection(self.host, self.port)
        while (start := time.perf_counter()) < self.until:
            body = next(self.bodies)
            writer.write(f"{self.head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
            self.errors += not await _succeeded(reader)
            self.times.append(time.perf_counter() - start)
        writer.close()


async def _succeeded(reader: asyncio.StreamReader) -> bool:
    """Read one response to its end."""
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    _, _, after = head.partition(b"content-length:")
    if not after:
        raise ValueError("The answer does not tell its length.")
    await reader.readexactly(int(after.split(b"\r\n", 1)[0]))
    return head.split(b" ", 2)[1] == b"200"


async def main(url: str, connections: int, seconds: float, file: str, token: str | None = None) -> None:
    run = _Run(url, seconds, Path(file).read_bytes().splitlines(), token)  # noqa: ASYNC240 - before the start
    start = time.perf_counter()
    await asyncio.gather(*(run.connection() for _ in range(connections)))
    times = sorted(run.times)
    told = {
        "requests": len(times),
        "seconds": time.perf_counter() - start,
        "p50": times[len(times) // 2] * 1000,
        "p99": times[len(times) * 99 // 100] * 1000,
        "errors": run.errors,
    }
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    _, given_url, given_connections, given_seconds, given_file, *given_token = sys.argv
    asyncio.run(main(given_url, int(given_connections), float(given_seconds), given_file, *given_token))
