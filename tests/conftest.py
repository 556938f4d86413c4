"""A real PostgreSQL for the whole run, and for each test a transaction that is rolled back."""

import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from tortoise.transactions import in_transaction

from server import settings
from server.kit import db, migrations
from server.kit.postgres import Postgres


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Start an embedded server for this run; yield the URL of its `postgres` database."""
    folder = Path(tempfile.mkdtemp(prefix="redress-test-"))
    try:
        with Postgres(folder, durable=False).running() as url:
            yield url
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
async def database(postgres: str) -> AsyncIterator[str]:
    """Migrate the run's database and connect to it; yield its URL."""
    config = db.tortoise(postgres, settings.MODELS, pool=40)
    await migrations.upgrade(config)
    await db.connect(config)
    yield postgres
    await db.disconnect()


@pytest.fixture
async def rollback(database: str) -> AsyncIterator[None]:  # noqa: ARG001 - the fixture's order matters
    """Run the test in a transaction that leaves no trace."""
    async with in_transaction() as transaction:
        yield
        await transaction.rollback()


@pytest.fixture
async def no_jobs(rollback: None) -> None:  # noqa: ARG001 - within what is rolled back
    """Let the queue hold the test's own jobs alone: tests that commit leave theirs."""
    await db.execute("DELETE FROM pgqueuer")
    await db.execute("DELETE FROM pgqueuer_log")
