"""Bringing the database to the code's schema, by aerich."""

from pathlib import Path
from typing import Any

from aerich import Command

FOLDER = Path(__file__).parent.parent / "migrations"


async def upgrade(config: dict[str, Any]) -> list[str]:
    """Apply the migrations that the database lacks; return their names."""
    async with Command(tortoise_config=config, app="models", location=str(FOLDER)) as command:
        return list(await command.upgrade(run_in_transaction=True))


async def pending(config: dict[str, Any]) -> list[str]:
    """Return the names of the migrations that the database lacks."""
    async with Command(tortoise_config=config, app="models", location=str(FOLDER)) as command:
        return list(await command.heads())
