"""What every command needs: settings read, logs set up, the database running, a connection for the work."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from server import settings as environment
from server import wiring
from server.accounts import actions as accounts
from server.kit import db, logs, mail, migrations
from server.kit.errors import Refusal
from server.kit.postgres import Postgres
from server.settings import MODELS, Settings

Result = TypeVar("Result")


def prepare() -> Settings:
    """Read the settings; a command logs warnings and worse unless it is told otherwise."""
    settings = environment.load()
    logs.configure("warning" if settings.log_level == "info" else settings.log_level, settings.log_format)
    return settings


@contextmanager
def running(settings: Settings) -> Iterator[dict[str, Any]]:
    """Lend Tortoise's configuration for the outside database, or for the embedded one while it runs."""
    if settings.database_url:
        yield db.tortoise(settings.database_url, MODELS, pool=settings.pool)
    else:
        with Postgres(settings.var).running() as url:
            yield db.tortoise(url, MODELS, pool=settings.pool)


def work(task: Callable[[], Awaitable[Result]], *, migrate: bool = False) -> Result:
    """Run `task` on the connected database; refuse while it lacks migrations, or apply them first."""
    settings = prepare()
    mail.use(settings.mailer)
    with running(settings) as config:
        if migrate:
            bring_up(config)
        return asyncio.run(_connected(config, task))


def bring_up(config: dict[str, Any]) -> list[str]:
    """Apply the migrations that are missing and make the organisation; return the names of the former."""

    async def apply() -> list[str]:
        applied = await migrations.upgrade(config)
        await db.connect(config)
        try:
            await accounts.organisation_ensure()
        finally:
            await db.disconnect()
        return applied

    return asyncio.run(apply())


async def _connected(config: dict[str, Any], task: Callable[[], Awaitable[Result]]) -> Result:
    wiring.listen()
    await db.connect(config)
    try:
        if behind := await migrations.pending():
            message = f"The database lacks {len(behind)} migrations: run redress migrate."
            raise Refusal("DATABASE_BEHIND", message)
        return await task()
    finally:
        await db.disconnect()
