"""Tally and facts equal the claims: after any change, under many writers, after a crash; so do reports by them."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from datetime import UTC, date, datetime
from pathlib import Path

import asyncpg
import pytest
from hypothesis import given

from server.kit import db
from server.kit.postgres import Postgres
from server.orders.models import DocumentLine
from server.reports.actions import tally
from server.reports.queries import dynamics, satisfaction, sources, structure
from server.reports.rules.filters import Filter
from server.reports.rules.periods import Interval
from tests.make import accounts, catalogues, claims, orders, partners
from tests.reports.tally import DIFFERENCE, Writer
from tests.reports.test_figures import PROFILE, SEEDS, worked_out

MANAGER = accounts.manager()
CLIENTS, OPERATIONS = 16, 10_000
_GONE: tuple[type[Exception], ...] = (
    *db.AWAY,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,
)
Act = Callable[[asyncpg.Connection], Coroutine[None, None, None]]
YEAR = Filter(first=date(2026, 1, 1), last=date(2026, 12, 31))
_TABLES = "claim, claim_reason, department, partner, organisation, claim_tally, source_document"


@PROFILE
@given(seed=SEEDS)
async def test_reports_by_the_tally_equal_those_by_the_claims(rollback: None, seed: int) -> None:  # noqa: ARG001
    async with worked_out(seed) as (chance, known):
        assert await db.value(DIFFERENCE) == 0
        await tally.fold()
        assert await db.value(DIFFERENCE) == 0
        wanted = Filter(**{**vars(YEAR), "departments": known.wanted.departments, "statuses": known.wanted.statuses})
        with pytest.MonkeyPatch.context() as patch:
            by_tally = await _reports(wanted)
            patch.setattr(sources, "is_tallied", lambda *_: False)
            assert await _reports(wanted) == by_tally
        assert chance


async def _reports(wanted: Filter) -> list[object]:
    found = await dynamics.run(MANAGER, wanted, Interval.QUARTER)
    told = (found.points, found.previous_points, found.by_department, found.by_reason)
    other = await structure.run(MANAGER, wanted)
    return [*told, (await satisfaction.run(MANAGER, wanted)).rows, other.by_reason, other.by_employee, other.matrix]


@pytest.mark.usefixtures("rollback")
async def test_another_time_zone_counts_all_claims_anew() -> None:
    await accounts.organisation(time_zone="UTC")
    await claims.claim(registered_at=datetime(2025, 12, 31, 23, tzinfo=UTC))
    assert (await dynamics.run(MANAGER, YEAR, Interval.YEAR)).total.registered == 0
    await accounts.organisation(time_zone="Europe/Riga")
    assert (await dynamics.run(MANAGER, YEAR, Interval.YEAR)).total.registered == 1
    assert await db.value(DIFFERENCE) == 0


@pytest.mark.usefixtures("rollback")
async def test_folding_leaves_a_row_for_each_kind_of_claim() -> None:
    await db.execute("DELETE FROM claim_tally")
    claim = await claims.claim()
    for at in (datetime(2026, 1, 1, tzinfo=UTC), None):
        claim.archived_at = at
        await claim.save()
    assert await db.value("SELECT count(*) FROM claim_tally") == 3
    assert await tally.fold() == 2
    assert await db.value("SELECT sum(n) FROM claim_tally") == 1
    await claim.delete()
    assert (await tally.fold(), await db.value("SELECT count(*) FROM claim_tally")) == (2, 0)


async def _writers() -> list[Writer]:
    partner = (await partners.partner()).id
    reasons = [(await catalogues.claim_reason()).id for _ in range(3)]
    departments = [(await accounts.department()).id for _ in range(3)]
    lines = [each.id for each in await DocumentLine.filter(document_id=(await orders.document(lines=8)).id)]
    return [Writer(number, partner, reasons, departments, lines) for number in range(CLIENTS)]


@pytest.fixture
async def committed(database: str) -> AsyncIterator[str]:
    await db.execute(f"TRUNCATE {_TABLES} CASCADE")
    await accounts.organisation(time_zone="Europe/Riga")
    yield database
    await db.execute(f"TRUNCATE {_TABLES} CASCADE")


async def test_many_writers_and_reports_beside_them(committed: str) -> None:
    writers = await _writers()
    done = asyncio.Event()

    async def write(writer: Writer) -> None:
        raw = await asyncpg.connect(**db.credentials(committed))
        for _ in range(OPERATIONS // CLIENTS):
            await writer.act(raw)
        await raw.close()

    async def watch() -> int:
        looks = 0
        while not done.is_set():
            async with db.snapshot() as raw:
                assert await raw.fetchval(DIFFERENCE) == 0
            await tally.fold()
            looks += 1
        return looks

    watching = asyncio.create_task(watch())
    await asyncio.gather(*(write(writer) for writer in writers))
    done.set()
    assert await watching > 3
    assert await db.value(DIFFERENCE) == 0
    assert await db.value("SELECT count(*) FROM claim") > 1000


async def test_a_claim_is_registered_while_its_partner_becomes_another(committed: str) -> None:
    (writer, *_) = await _writers()
    await _together(committed, writer.register, writer.become)
    await _together(committed, writer.become, writer.register)


async def test_a_line_is_disputed_while_it_becomes_another_item(committed: str) -> None:
    (writer, *_) = await _writers()
    writer.lines = writer.lines[:1]
    for first, second in ((writer.dispute, writer.rename), (writer.rename, writer.dispute)):
        writer.mine = [(await claims.claim()).id]
        await _together(committed, first, second)


async def _together(url: str, first: Act, second: Act) -> None:
    """Do the second while the first has not been committed yet: it waits."""
    one, other = [await asyncpg.connect(**db.credentials(url)) for _ in range(2)]
    async with one.transaction():
        await first(one)
        waiting = asyncio.create_task(second(other))
        await asyncio.sleep(0.2)
        assert not waiting.done()
    await waiting
    assert await db.value(DIFFERENCE) == 0
    for raw in (one, other):
        await raw.close()


async def _until_killed(url: str, writer: Writer) -> int:
    """Write until the database is gone; return how often that went well."""
    acts = 0
    try:
        raw = await asyncpg.connect(**db.credentials(url))
        while True:
            await writer.act(raw)
            acts += 1
    except _GONE:
        return acts


async def test_after_a_crash_in_the_middle(tmp_path: Path) -> None:
    migrate = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "server.cli", "migrate", env={**os.environ, "REDRESS_VAR": str(tmp_path)}
    )
    assert await migrate.wait() == 0
    server = Postgres(tmp_path)
    with server.running() as url:
        raw = await asyncpg.connect(**db.credentials(url))
        await raw.execute("UPDATE organisation SET time_zone = 'Europe/Riga'")
        await raw.execute(
            """INSERT INTO partner (id, created_at, updated_at, version, name, is_customer, is_supplier,
            is_competitor, is_carrier, is_other, emails, phones)
            VALUES ('ptn_1', now(), now(), 1, 'P', TRUE, FALSE, FALSE, FALSE, FALSE, '{}', '{}')"""
        )
        writing = [asyncio.create_task(_until_killed(url, Writer(at, "ptn_1"))) for at in range(CLIENTS)]
        await asyncio.sleep(1.0)
        pid = server.pid()
        assert pid
        os.kill(pid, signal.SIGKILL)
        assert sum(await asyncio.gather(*writing)) > CLIENTS
    with Postgres(tmp_path).running() as url:
        raw = await asyncpg.connect(**db.credentials(url))
        assert await raw.fetchval("SELECT count(*) FROM claim") > 0
        assert await raw.fetchval(DIFFERENCE) == 0
        await raw.close()
