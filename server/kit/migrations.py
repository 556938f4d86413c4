"""Bringing the database to the code's schema, by aerich; one process at a time."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import asyncpg
from aerich import Command

from server.kit import db

FOLDER = Path(__file__).parent.parent / "migrations"
_KNOWN = [file.name for file in FOLDER.glob("models/[0-9]*.py")]
_APPLIED = "SELECT version FROM aerich"
_NONE_YET = "SELECT to_regclass('aerich') IS NULL"
_LOCK = 7_355_608  # any number that nobody else in the database takes


async def upgrade(config: dict[str, Any]) -> list[str]:
    """Apply the migrations that the database lacks; return their names. Others who ask meanwhile wait."""
    connection = await _connect(config)
    try:
        await connection.execute("SELECT pg_advisory_lock($1)", _LOCK)
        fresh = await connection.fetchval(_NONE_YET)
        if not _missing([] if fresh else await connection.fetch(_APPLIED)):
            return []
        async with Command(tortoise_config=config, app="models", location=str(FOLDER)) as command:
            return list(await command.upgrade(run_in_transaction=True))
    finally:
        await connection.close()


async def pending() -> list[str]:
    """Return the names of the migrations that the connected database lacks."""
    return _missing([] if await db.value(_NONE_YET) else await db.rows(_APPLIED))


def _missing(applied: Iterable[asyncpg.Record]) -> list[str]:
    there = {row["version"] for row in applied}
    return sorted((name for name in _KNOWN if name not in there), key=lambda name: int(name.split("_")[0]))


async def _connect(config: dict[str, Any]) -> asyncpg.Connection:
    credentials = config["connections"]["default"]["credentials"]
    address = {name: credentials[name] for name in ("host", "port", "user", "password", "database")}
    return await asyncpg.connect(**address, timeout=10)
