"""Bringing the database to the code's schema, by aerich; one process at a time."""

from pathlib import Path
from typing import Any

import asyncpg
from aerich import Command

FOLDER = Path(__file__).parent.parent / "migrations"
_LOCK = 7_355_608  # any number that nobody else in the database takes


async def upgrade(config: dict[str, Any]) -> list[str]:
    """Apply the migrations that the database lacks; return their names. Others who ask meanwhile wait."""
    guard = await _connect(config)
    try:
        await guard.execute("SELECT pg_advisory_lock($1)", _LOCK)
        if not await _missing(guard):
            return []
        async with Command(tortoise_config=config, app="models", location=str(FOLDER)) as command:
            return list(await command.upgrade(run_in_transaction=True))
    finally:
        await guard.close()


async def pending(config: dict[str, Any]) -> list[str]:
    """Return the names of the migrations that the database lacks."""
    connection = await _connect(config)
    try:
        return await _missing(connection)
    finally:
        await connection.close()


async def _missing(connection: asyncpg.Connection) -> list[str]:
    known = [file.name for file in FOLDER.glob("models/[0-9]*.py")]
    applied: list[str] = []
    if await connection.fetchval("SELECT to_regclass('aerich')"):
        applied = [row["version"] for row in await connection.fetch("SELECT version FROM aerich")]
    return sorted(set(known) - set(applied), key=lambda name: int(name.split("_")[0]))


async def _connect(config: dict[str, Any]) -> asyncpg.Connection:
    credentials = config["connections"]["default"]["credentials"]
    address = {name: credentials[name] for name in ("host", "port", "user", "password", "database")}
    return await asyncpg.connect(**address, timeout=10)
