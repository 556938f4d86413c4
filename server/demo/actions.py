"""Loading demo data: one transaction of COPY statements, so that a failed load leaves no trace."""

import asyncio
import multiprocessing
from collections import deque
from collections.abc import AsyncIterator, Callable, Collection
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from asyncpg import Connection

from server.accounts import actions as accounts
from server.accounts import queries as people
from server.accounts import rules as rights
from server.accounts.rules import Scope, Viewer
from server.demo.rules import calendar, claims, company, copy
from server.demo.rules.company import Plan
from server.demo.rules.copy import Batch
from server.demo.rules.world import TABLES, World, world
from server.kit import clock, db, passwords
from server.kit.errors import Refusal

MOST_CLAIMS = 1_000_000
_LARGE = 20_000  # claims, from which on indexes are built after the rows
_AHEAD = 4  # blocks that wait to be sent
_WORKERS = 2
_GROWING = (*claims.TABLES, "partner", "contact_person")

Progress = Callable[[int, int], None]
"""Told how many claims of how many are in."""


@dataclass(frozen=True)
class Loaded:
    """What was loaded, and how to sign in."""

    claims: int
    partners: int
    logins: tuple[str, ...]
    password: str


async def load(
    viewer: Viewer | None,
    *,
    claims: int,
    seed: int,
    lang: str,
    until: date | None = None,
    progress: Progress | None = None,
) -> Loaded:
    """Fill a database that holds no claims yet; like arguments make like rows.

    Nothing in the data happens on the day `until` or later; by default that is today.
    """
    if viewer:
        rights.require(viewer, Scope.ADMIN)
    _check(claims, lang)
    hashed = await passwords.hashed(company.PASSWORD)
    async with db.transaction():
        await db.execute("SELECT pg_advisory_xact_lock(hashtext('demo'))")
        await _check_empty()
        await _organisation(lang)
        plan = Plan(claims, seed, lang, until or clock.now().date(), await _known())
        async with db.connection() as raw, _bare(raw, plan):
            await _load_world(raw, world(plan), hashed)
            await _load_claims(raw, plan, progress or (lambda *_: None))
        people.forget_after_commit(people.EVERYONE)
    await _settle()
    return Loaded(claims, plan.partners, (*company.SIGN_INS, "customer"), company.PASSWORD)


def _check(count: int, lang: str) -> None:
    if not 1 <= count <= MOST_CLAIMS:
        raise Refusal("INVALID", f"1 to {MOST_CLAIMS:,} claims can be made.", ("claims",))
    if lang not in company.LANGUAGES:
        raise Refusal("INVALID", f"The languages are {', '.join(company.LANGUAGES)}.", ("lang",))


async def _check_empty() -> None:
    if await db.value("SELECT EXISTS (SELECT FROM claim)"):
        raise Refusal("DEMO_NOT_EMPTY", "Demo data is for an empty database; this one holds claims.")
    logins = [*company.SIGN_INS, "customer"]
    taken = await db.value("SELECT login FROM user_account WHERE login = ANY($1::text[]) LIMIT 1", logins)
    if taken:
        raise Refusal("DEMO_NOT_EMPTY", f"Demo data brings the user {taken}; this database has one already.")


async def _organisation(lang: str) -> None:
    """Make the organisation the demo company, unless somebody has changed it."""
    texts = company.LANGUAGES[lang]
    made = await accounts.organisation_ensure(name=texts.company, language=lang)
    await db.execute(
        "UPDATE organisation SET name = $2, language = $3, time_zone = $4, currency = $5 WHERE id = $1 AND version = 1",
        made.id,
        texts.company,
        lang,
        texts.time_zone,
        texts.currency,
    )


async def _known() -> frozenset[tuple[str, str]]:
    """Return the predefined roles that the database has."""
    sql = """SELECT code, id FROM performer_role WHERE code IS NOT NULL
        UNION ALL SELECT code, id FROM participant_role WHERE code IS NOT NULL"""
    return frozenset((row["code"], row["id"]) for row in await db.rows(sql))


async def _load_world(raw: Connection, made: World, password_hash: str) -> None:
    users = made.rows["user_account"]
    staff = [row for row in users if row["partner_id"] is None]
    for table, rows in ({**made.rows, "user_account": staff}).items():
        if rows:
            await _send(raw, copy.batch(table, rows))
    await _send(raw, copy.batch("user_account", [row for row in users if row["partner_id"]]))
    heads = {made.departments[code]: members[0] for code, members in made.staff.items()}
    await raw.execute(
        """UPDATE department SET head_id = heads.person
        FROM unnest($1::text[], $2::text[]) AS heads (department, person) WHERE id = heads.department""",
        list(heads),
        list(heads.values()),
    )
    logins = [*company.SIGN_INS, "customer"]
    await raw.execute("UPDATE user_account SET password_hash = $1 WHERE login = ANY($2::text[])", password_hash, logins)


async def _load_claims(raw: Connection, plan: Plan, progress: Progress) -> None:
    done = 0
    async for batches in _blocks(plan):
        for batch in batches:
            await _send(raw, batch)
        done = min(done + claims.BLOCK, plan.claims)
        progress(done, plan.claims)
    issued = calendar.calendar(plan.claims, plan.until).issued()
    await raw.executemany(
        """INSERT INTO claim_number (year, issued) VALUES ($1, $2)
        ON CONFLICT (year) DO UPDATE SET issued = greatest(claim_number.issued, $2)""",
        list(issued.items()),
    )


async def _blocks(plan: Plan) -> AsyncIterator[list[Batch]]:
    """Make the blocks in order: a few here, many in processes of their own."""
    firsts = claims.blocks(plan)
    if plan.claims <= _LARGE:
        for first in firsts:
            yield claims.block(plan, first)
        return
    ahead: deque[asyncio.Future[list[Batch]]] = deque()
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(_WORKERS, multiprocessing.get_context("spawn")) as pool:
        for first in firsts:
            ahead.append(loop.run_in_executor(pool, claims.block, plan, first))
            if len(ahead) > _AHEAD:
                yield await ahead.popleft()
        while ahead:
            yield await ahead.popleft()


async def _send(raw: Connection, batch: Batch) -> None:
    await raw.copy_to_table(batch.table, columns=batch.columns, source=BytesIO(batch.data), format="text")


@asynccontextmanager
async def _bare(raw: Connection, plan: Plan) -> AsyncIterator[None]:
    """Hold back indexes and foreign keys while many rows come in; making them again checks every row."""
    if plan.claims <= _LARGE:
        yield
        return
    keys = await raw.fetch(
        """SELECT conrelid::regclass::text AS owner, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS made
        FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY($1::text[]::regclass[])""",
        _GROWING,
    )
    indexes = await raw.fetch(
        """SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS made FROM pg_index
        WHERE indrelid = ANY($1::text[]::regclass[])
        AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)""",
        _GROWING,
    )
    await _run(raw, [f"ALTER TABLE {key['owner']} DROP CONSTRAINT {key['name']}" for key in keys])
    await _run(raw, [f"DROP INDEX {index['name']}" for index in indexes])
    yield
    await raw.execute("SET LOCAL maintenance_work_mem = '512MB'")
    await _run(raw, [index["made"] for index in indexes])
    await _run(raw, [f"ALTER TABLE {key['owner']} ADD CONSTRAINT {key['name']} {key['made']}" for key in keys])


async def _run(raw: Connection, statements: Collection[str]) -> None:
    for statement in statements:
        await raw.execute(statement)


async def _settle() -> None:
    """Tell the planner what has come, and let index-only scans work; not within a wider transaction."""
    async with db.connection() as raw:
        if not raw.is_in_transaction():
            await raw.execute(f"VACUUM (ANALYZE) {', '.join(dict.fromkeys(TABLES + _GROWING))}")
