"""Bringing the database to the code's schema, by aerich; one process at a time."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import asyncpg
from aerich import Command

from server.kit import db

FOLDER = Path(__file__).parent.parent / "migrations"
_FILES = [*FOLDER.glob("models/[0-9]*.py")]
_NO_STATE = 'MODELS_STATE = ""'
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


async def draft(config: dict[str, Any], name: str = "update") -> str | None:
    """Compare the models with the last migration that tells their state; return the migration between them.

    Aerich asks the last migration only, and those written by hand tell no state.
    """
    stateful = [file for file in _by_number(_FILES) if not file.read_text().rstrip().endswith(_NO_STATE)]
    number = _by_number(_FILES)[-1].name.split("_")[0]
    with TemporaryDirectory() as folder:
        (Path(folder) / "models").mkdir()
        shutil.copy(stateful[-1], Path(folder) / "models" / f"{number}_last.py")
        command = Command(tortoise_config=config, app="models", location=folder)
        await command.init(offline=True)
        made = await command.migrate(name, offline=True, no_input=True)
        return (Path(folder) / "models" / made).read_text() if made else None


def write(name: str, text: str) -> Path:
    """Keep a drafted migration as the next one."""
    number = int(_by_number(_FILES)[-1].name.split("_")[0]) + 1
    file = FOLDER / "models" / f"{number}_{name}.py"
    file.write_text(text)
    return file


async def pending() -> list[str]:
    """Return the names of the migrations that the connected database lacks."""
    return _missing([] if await db.value(_NONE_YET) else await db.rows(_APPLIED))


def _missing(applied: Iterable[asyncpg.Record]) -> list[str]:
    there = {row["version"] for row in applied}
    return [file.name for file in _by_number(_FILES) if file.name not in there]


def _by_number(files: Iterable[Path]) -> list[Path]:
    return sorted(files, key=lambda file: int(file.name.split("_")[0]))


async def _connect(config: dict[str, Any]) -> asyncpg.Connection:
    credentials = config["connections"]["default"]["credentials"]
    address = {name: credentials[name] for name in ("host", "port", "user", "password", "database")}
    return await asyncpg.connect(**address, timeout=10)
