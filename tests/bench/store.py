"""The bench's database: demo data loaded once into a folder of its own, copied afresh for every run."""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg
from rich.progress import Progress

from server.accounts.rules import ROLE_SCOPES, StaffRole
from server.demo import actions as demo
from server.kit import db, ids, migrations
from server.settings import MODELS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "var" / "bench"
CLAIMS, SEED, LANG, UNTIL = 200_000, 1, "ru", date(2026, 11, 1)
TOKEN = "rdr_" + "b" * 43
_MASTER, _RUN = "master", "run"
_SOURCES = ("server/migrations/models/*.py", "server/demo/**/*.py")


def of(url: str, database: str) -> str:
    """Return the address of another database on the same server."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(path=f"/{database}"))


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(**db.credentials(url))
    try:
        yield connection
    finally:
        await connection.close()


async def prepare(url: str) -> str:
    """Return the address of a fresh copy of the demo data, loading that first if it is not there."""
    async with connected(url) as admin:
        if not await _is_loaded(admin):
            await _load(admin, url)
        await admin.execute(f"DROP DATABASE IF EXISTS {_RUN} WITH (FORCE)")
        await admin.execute(f"CREATE DATABASE {_RUN} TEMPLATE {_MASTER} STRATEGY file_copy")
    run = of(url, _RUN)
    async with connected(run) as connection:
        await _admit(connection)
        await connection.execute((Path(__file__).parent / "postgraphile" / "database.sql").read_text())
        await connection.execute("CHECKPOINT")
    return run


async def _is_loaded(admin: asyncpg.Connection) -> bool:
    there = await admin.fetchval("SELECT TRUE FROM pg_database WHERE datname = $1", _MASTER)
    marker = FOLDER / "loaded.json"
    return bool(there) and marker.exists() and json.loads(marker.read_text()) == _wanted()


def _wanted() -> dict[str, str | int]:
    sources = hashlib.sha256()
    for path in sorted(path for pattern in _SOURCES for path in ROOT.glob(pattern)):
        sources.update(path.read_bytes())
    return {"claims": CLAIMS, "seed": SEED, "lang": LANG, "until": str(UNTIL), "code": sources.hexdigest()}


async def _load(admin: asyncpg.Connection, url: str) -> None:
    for name in (_RUN, _MASTER):
        await admin.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    await admin.execute(f"CREATE DATABASE {_MASTER}")
    config = db.tortoise(of(url, _MASTER), MODELS)
    await migrations.upgrade(config)
    await db.connect(config)
    try:
        with Progress(transient=True) as progress:
            bar = progress.add_task(f"Loading {CLAIMS:,} claims", total=CLAIMS)
            await demo.load(
                None,
                claims=CLAIMS,
                seed=SEED,
                lang=LANG,
                until=UNTIL,
                progress=lambda done, _: progress.update(bar, completed=done),
            )
    finally:
        await db.disconnect()
    (FOLDER / "loaded.json").write_text(json.dumps(_wanted()))
    await asyncio.sleep(0)


async def _admit(connection: asyncpg.Connection) -> None:
    """Give the demo company's manager a token with every scope of the role."""
    await connection.execute(
        """INSERT INTO access_token (id, created_at, updated_at, version, name, user_id, secret_hash, scopes)
        SELECT $1, now(), now(), 1, 'bench', id, $2, $3 FROM user_account WHERE login = 'manager'""",
        ids.new("tok"),
        hashlib.sha256(TOKEN.encode()).hexdigest(),
        sorted(ROLE_SCOPES[StaffRole.MANAGER]),
    )
