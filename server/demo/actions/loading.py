"""Loading demo data: one transaction of COPY statements, so that a failed load leaves no trace."""

import asyncio
import gc
import multiprocessing
from collections import deque
from collections.abc import AsyncIterator, Callable, Collection
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from io import BytesIO
from typing import Any

import asyncpg
from asyncpg import Connection

from server.accounts import actions as accounts
from server.accounts import queries as people
from server.accounts import rules as rights
from server.accounts.rules import Scope, Viewer, holidays
from server.accounts.rules.calendar import DEFAULT_WEEK
from server.claims.actions import recounting
from server.demo.actions import assignments
from server.demo.rules import calendar, claims, company, world
from server.demo.rules.company import Plan
from server.demo.rules.copy import Batch
from server.kit import changes, clock, db, ids, passwords
from server.kit.checks import Checks
from server.kit.errors import Refusal

MOST_CLAIMS = 1_000_000
_LARGE = 20_000  # claims, from which on indexes are built after the rows
_AHEAD = 4  # blocks that wait to be sent
_WORKERS = 2
_FROZEN = ("claim", "participant", "claim_link", "event")
_GROWING = (*claims.TABLES, "partner", "contact_person")
_COUNTED = ("claim_fact", "claim_tally")

_VECTORS = """SELECT (array_to_tsvector(ARRAY[lower(number), coalesce(substring(number from '[1-9][0-9]*$'), '0')])
    || to_tsvector('russian', redress_plain(words)))::text AS vector
    FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS given (number, words, at) ORDER BY at"""

_HELD_BACK = """SELECT 1 AS turn, format('DROP INDEX %s', indexrelid::regclass) AS drop,
    pg_get_indexdef(indexrelid) AS make FROM pg_index
    WHERE indrelid = ANY($1::text[]::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
UNION ALL SELECT 2, format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass), pg_get_triggerdef(oid) FROM pg_trigger
    WHERE tgrelid IN ('claim'::regclass, 'claim_line'::regclass) AND NOT tgisinternal
UNION ALL SELECT 3, format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE contype = 'f'
    AND (conrelid = ANY($1::text[]::regclass[]) OR confrelid = ANY($1::text[]::regclass[]))
ORDER BY turn"""
"""Indexes, triggers of claims and of what they dispute, foreign keys: how each is dropped, and made again in order."""

_UNCOMPRESSED = """SELECT set_config('wal_compression', 'off', true)
    FROM pg_roles WHERE rolname = current_user AND rolsuper"""
"""Compressing the log of new indexes takes a quarter of the time in which they are made."""

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
            await _fill(raw, plan, progress or (lambda *_: None))
            await _finish(raw, plan, hashed)
        await assignments.give(plan)
        await _deadlines(plan)
        if _is_large(plan):
            for table in _COUNTED:
                await db.execute(f"SELECT {table}_fill()")
        people.forget_after_commit(people.EVERYONE)
    await _settle()
    return Loaded(claims, plan.partners, company.LOGINS, company.PASSWORD)


def _check(count: int, lang: str) -> None:
    if not 1 <= count <= MOST_CLAIMS:
        raise Refusal("INVALID", f"1 to {MOST_CLAIMS:,} claims can be made.", ("claims",))
    if lang not in company.LANGUAGES:
        raise Refusal("INVALID", f"The languages are {', '.join(company.LANGUAGES)}.", ("lang",))


async def _check_empty() -> None:
    if await db.value("SELECT EXISTS (SELECT FROM claim)"):
        raise Refusal("DEMO_NOT_EMPTY", "Demo data is for an empty database; this one holds claims.")
    taken = await db.value("SELECT login FROM user_account WHERE login = ANY($1::text[]) LIMIT 1", company.LOGINS)
    if taken:
        raise Refusal("DEMO_NOT_EMPTY", f"Demo data brings the user {taken}; this database has one already.")


async def _organisation(lang: str) -> None:
    """Make the organisation the demo company, unless somebody has changed it."""
    texts = company.LANGUAGES[lang]
    made = await accounts.organisation_ensure(name=texts.company, language=lang)
    await db.execute(
        """UPDATE organisation SET name = $2, language = $3, time_zone = $4, currency = $5
        WHERE id = $1 AND version = 1""",
        made.id,
        texts.company,
        lang,
        texts.time_zone,
        texts.currency,
    )
    # The first start has named it in the service's language.
    name, short = texts.performer_roles["coordinator"]
    await db.execute(
        "UPDATE performer_role SET name = $2, short_name = $3 WHERE code = $1 AND version = 1",
        company.COORDINATOR,
        name,
        short,
    )


async def _known() -> frozenset[tuple[str, str]]:
    """Return the predefined roles that the database has."""
    sql = """SELECT code, id FROM performer_role WHERE code IS NOT NULL
        UNION ALL SELECT code, id FROM participant_role WHERE code IS NOT NULL"""
    return frozenset((row["code"], row["id"]) for row in await db.rows(sql))


async def _fill(raw: Connection, plan: Plan, progress: Progress) -> None:
    done = -claims.BLOCK  # the first batches are the company's, before its first claim
    async for batches in _made(plan):
        for batch in batches:
            freeze = _is_large(plan) and batch.table in _FROZEN
            source = BytesIO(batch.data)
            await raw.copy_to_table(batch.table, columns=batch.columns, source=source, freeze=freeze)
        done += claims.BLOCK
        progress(min(done, plan.claims), plan.claims)


async def _made(plan: Plan) -> AsyncIterator[list[Batch]]:
    """Make the rows in the order of insertion: a few here, many in processes of their own."""
    firsts = claims.blocks(plan)
    if not _is_large(plan):
        yield world.batches(plan)
        for first in firsts:
            yield claims.block(plan, first)
        return
    jobs = [partial(world.batches, plan), *(partial(_indexed, plan, first, db.address()) for first in firsts)]
    ahead: deque[asyncio.Future[list[Batch]]] = deque()
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(_WORKERS, spawn, initializer=gc.disable) as pool:  # rows form no cycles: twice as fast
        for job in jobs:
            ahead.append(asyncio.get_running_loop().run_in_executor(pool, job))
            if len(ahead) > _AHEAD:
                yield await ahead.popleft()
        while ahead:
            yield await ahead.popleft()


def _indexed(plan: Plan, first: int, address: dict[str, Any]) -> list[Batch]:
    return claims.block(plan, first, partial(_vectors, address))


def _vectors(address: dict[str, Any], words: list[claims.Words]) -> list[str]:
    """Have the database make the search vectors, beside the connection that loads, as its trigger would."""

    async def ask() -> list[str]:
        raw = await asyncpg.connect(**address)
        try:
            rows = await raw.fetch(_VECTORS, [number for number, _ in words], [text for _, text in words])
        finally:
            await raw.close()
        return [row["vector"] for row in rows]

    return asyncio.run(ask())


async def _finish(raw: Connection, plan: Plan, password_hash: str) -> None:
    """Set what refers back: heads of departments, passwords, the last numbers given."""
    await raw.execute(
        """UPDATE department d SET head_id =
        (SELECT u.id FROM user_account u WHERE u.department_id = d.id ORDER BY u.id LIMIT 1)"""
    )
    sql = "UPDATE user_account SET password_hash = $1 WHERE login = ANY($2::text[])"
    await raw.execute(sql, password_hash, company.LOGINS)
    await raw.executemany(
        """INSERT INTO claim_number (year, issued) VALUES ($1, $2)
        ON CONFLICT (year) DO UPDATE SET issued = greatest(claim_number.issued, $2)""",
        list(calendar.calendar(plan.claims, plan.until).issued().items()),
    )


async def _deadlines(plan: Plan) -> None:
    """Fill in the holidays around the last day, and count the deadlines of open claims by them."""
    calendar_id = await db.value("SELECT id FROM work_calendar")
    made = changes.made(actor=None) | {"calendar_id": calendar_id}
    for year in range(plan.until.year - 1, plan.until.year + 2):
        days = holidays.public(plan.texts.country, year, plan.lang, DEFAULT_WEEK, Checks())
        rows = [{"id": ids.new("wcd"), **made, **day._asdict()} for day in days]
        await db.copy("calendar_day", rows)
    await recounting.recount(missing=True, actor=None, are_new=True)


def _is_large(plan: Plan) -> bool:
    return plan.claims > _LARGE


@asynccontextmanager
async def _bare(raw: Connection, plan: Plan) -> AsyncIterator[None]:
    """Hold back what slows COPY down while many rows come in; making the keys again checks every row."""
    if not _is_large(plan):
        yield
        return
    held = await raw.fetch(_HELD_BACK, _GROWING)
    await _run(raw, [each["drop"] for each in held])
    # Tables emptied in this transaction can be filled with rows that need no vacuum.
    await raw.execute("CREATE TEMP TABLE demo_kept ON COMMIT DROP AS SELECT * FROM event")
    await raw.execute(f"TRUNCATE {', '.join(_FROZEN)}")
    yield
    await raw.execute("INSERT INTO event SELECT * FROM demo_kept")
    await raw.execute("SET LOCAL maintenance_work_mem = '512MB'")
    await raw.execute(_UNCOMPRESSED)
    await _run(raw, [each["make"] for each in held])


async def _run(raw: Connection, statements: Collection[str]) -> None:
    for statement in statements:
        await raw.execute(statement)


async def _settle() -> None:
    """Tell the planner what has come, and let index-only scans work; not within a wider transaction."""
    async with db.connection() as raw:
        if not raw.is_in_transaction():
            tables = dict.fromkeys((*world.TABLES, *_GROWING))
            await raw.execute(f"VACUUM (ANALYZE, INDEX_CLEANUP OFF) {', '.join(tables)}")
            await raw.execute(f"VACUUM (ANALYZE) {', '.join(_COUNTED)}")
