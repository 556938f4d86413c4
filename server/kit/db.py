"""The database: connecting, one way into a transaction, plain SQL beside Tortoise."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import asyncpg
from asyncpg import Connection, Record
from tortoise import Tortoise
from tortoise.backends.base.client import TransactionalDBClient
from tortoise.connection import get_connection
from tortoise.context import require_context
from tortoise.exceptions import DBConnectionError
from tortoise.transactions import in_transaction

from server.kit.lane import Lane, Read

Callback = Callable[[], None]

AWAY: tuple[type[Exception], ...] = (
    OSError,
    DBConnectionError,
    asyncpg.PostgresConnectionError,
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.TooManyConnectionsError,
)
"""What is raised while the database is away: starting, stopping, or out of reach."""

CONTENTION: tuple[type[Exception], ...] = (asyncpg.DeadlockDetectedError, asyncpg.SerializationError)
"""What ends a transaction because of others' at the same moment; nothing of it is left, so it may be tried again."""

_SESSION = {"timezone": "UTC", "application_name": "redress", "jit": "off"}
_lanes: list[Lane] = []
"""The connected database's connections for single statements; none while there is no database."""
_open: ContextVar[list[Callback] | None] = ContextVar("open", default=None)


def credentials(url: str) -> dict[str, Any]:
    """Read a PostgreSQL URL; `host` in its query string names a socket folder.

    Raise ValueError when it is not a PostgreSQL URL.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"postgresql", "postgres"}:
        raise ValueError("a postgresql:// address is expected")
    query = parse_qs(parts.query)
    return {
        "host": query.get("host", [parts.hostname or "localhost"])[0],
        "port": parts.port or 5432,
        "user": unquote(parts.username or "postgres"),
        "password": unquote(parts.password) if parts.password else None,
        "database": parts.path.lstrip("/") or "postgres",
    }


def tortoise(url: str, modules: Sequence[str], *, pool: int = 10) -> dict[str, Any]:
    """Build Tortoise's configuration for `url`."""
    extra = {"maxsize": pool, "statement_cache_size": 1024}
    return {
        "connections": {
            "default": {
                "engine": "server.kit.lane",
                "credentials": credentials(url) | extra | {"server_settings": dict(_SESSION)},
            },
        },
        "apps": {"models": {"models": list(modules), "default_connection": "default"}},
        "use_tz": True,
        "timezone": "UTC",
    }


async def connect(config: dict[str, Any]) -> None:
    await Tortoise.init(config=config, _enable_global_fallback=True)
    given = dict(config["connections"]["default"]["credentials"])
    size = given.pop("maxsize")
    _lanes.append(Lane(lambda: asyncpg.connect(**given), size))


def address() -> dict[str, Any]:
    """Return what a process needs to make a connection of its own."""
    known = require_context().connections.db_config["default"]["credentials"]
    return {name: known[name] for name in ("host", "port", "user", "password", "database")}


async def disconnect() -> None:
    while _lanes:
        await _lanes.pop().close()
    await Tortoise.close_connections()


@asynccontextmanager
async def transaction() -> AsyncIterator[None]:
    """Run the block in one transaction: it joins the one already open here, if there is one.

    What `after_commit` was given runs once the outermost block has committed.
    """
    if _open.get() is not None:
        yield
        return
    callbacks: list[Callback] = []
    token = _open.set(callbacks)
    try:
        async with in_transaction():
            yield
    finally:
        _open.reset(token)
    for callback in callbacks:
        callback()


@asynccontextmanager
async def savepoint() -> AsyncIterator[None]:
    """Run the block within the open transaction so that its failure undoes the block alone."""
    async with connection() as raw:  # lent for a moment each time, as the block needs it
        inner = raw.transaction()
        await inner.start()
    try:
        yield
    except BaseException:
        async with connection():
            await inner.rollback()
        raise
    async with connection():
        await inner.commit()


def after_commit(callback: Callback) -> None:
    """Run `callback` after the open transaction's commit, or now when none is open."""
    callbacks = _open.get()
    if callbacks is None:
        callback()
    else:
        callbacks.append(callback)


@asynccontextmanager
async def connection() -> AsyncIterator[Connection]:
    """Lend the raw connection: the open transaction's, or one of the pool."""
    async with get_connection("default").acquire_connection() as raw:
        yield raw


@asynccontextmanager
async def snapshot() -> AsyncIterator[Connection]:
    """Lend a connection of its own that sees the database as it is now, whatever changes, and changes nothing.

    It is none of the pool's: a long reading keeps nobody waiting, and one that is stopped leaves nothing behind.
    """
    raw = await asyncpg.connect(**address(), server_settings=dict(_SESSION))
    try:
        async with raw.transaction(isolation="repeatable_read", readonly=True):
            yield raw
        await raw.close()
    finally:
        raw.terminate()


async def value(sql: str, *args: Any) -> Any:
    """Return the first row's first column."""
    return await _run(Connection.fetchval, sql, *args)


async def row(sql: str, *args: Any) -> Record | None:
    found: Record | None = await _run(Connection.fetchrow, sql, *args)
    return found


async def rows(sql: str, *args: Any) -> list[Record]:
    found: list[Record] = await _run(Connection.fetch, sql, *args)
    return found


async def planned_rows(sql: str, *args: Any) -> list[Record]:
    """Return the rows of a statement that is planned for these values: one whose plan matters more than planning."""
    found: list[Record] = await _run(_planned, sql, *args)
    return found


async def _planned(raw: Connection, sql: str, *args: Any) -> list[Record]:
    statement = await raw.prepare(sql)
    found: list[Record] = await statement.fetch(*args)
    return found


async def execute(sql: str, *args: Any) -> str:
    return str(await _run(Connection.execute, sql, *args))


async def beside(sql: str, *args: Any) -> Any:
    """Return the first row's first column as any other caller sees it, while the open transaction goes on."""
    return await _lanes[-1].run(Connection.fetchval, sql, *args)


async def _run(read: Read, sql: str, *args: Any) -> Any:
    """Run a statement in the open transaction, else by itself."""
    client = get_connection("default")
    if _lanes and not isinstance(client, TransactionalDBClient):
        return await _lanes[-1].run(read, sql, *args)
    async with client.acquire_connection() as raw:
        return await read(raw, sql, *args)


async def copy(table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, all of the same columns, by COPY."""
    if rows:
        records = [tuple(row.values()) for row in rows]
        async with connection() as raw:
            await raw.copy_records_to_table(table, columns=list(rows[0]), records=records)
