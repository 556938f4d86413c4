"""Web processes and workers that are killed again and again while events flow: each notification is there, once."""

import asyncio
import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest

from server.kit import db
from tests import two
from tests.test_live import signed_in
from tests.test_runtime import Service

KILLS = 4
"""Of workers, and of web processes."""
LONG = """CREATE FUNCTION sleep() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_sleep(0.02); RETURN NEW; END $$;
CREATE TRIGGER sleep BEFORE INSERT ON {0} FOR EACH ROW EXECUTE FUNCTION sleep()"""
SLEEPING = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND query LIKE $1"
PARTNER = "{ partners(first: 1) { nodes { id } } }"
REGISTER = "mutation ($input: ClaimRegisterInput!) { claimRegister(input: $input) { claim { id } } }"
LOST = """SELECT count(*) FROM event e JOIN claim c ON c.id = e.subject AND c.responsible_id = $1
    WHERE e.kind = 'claim.register' AND e.at > $2
    AND NOT EXISTS (SELECT FROM notification n WHERE n.event_id = e.id AND n.recipient_id = $1)"""
TOLD = "SELECT count(*) FROM notification WHERE recipient_id = $1 AND created_at > $2"
TWICE = "SELECT count(*) FROM (SELECT FROM notification GROUP BY event_id, recipient_id HAVING count(*) > 1) t"
HALVES = """SELECT count(*) FROM claim c WHERE EXISTS (SELECT FROM event WHERE subject = c.id AND at > $1)
    AND c.version <> (SELECT max(version) FROM event WHERE subject = c.id)"""


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with two.filled(tmp_path_factory, "kills", claims=20) as found:
        yield found


class Company:
    """One database, the web process of the moment, and what is asked of it."""

    def __init__(self, url: str, folder: Path, connection: asyncpg.Connection) -> None:
        self.url, self.folder, self.sql = url, folder, connection
        self.web = self._serve()
        self.told = 0

    def _serve(self) -> Service:
        env = {"REDRESS_DATABASE_URL": self.url, "REDRESS_JOBS": "false", "REDRESS_LOG_LEVEL": "error"}
        return Service(self.folder, **env)

    async def register(self, people: list[str]) -> None:
        """Register claims that each is responsible for in turn, whichever web process answers, until cancelled."""
        while True:
            with contextlib.suppress(httpx.HTTPError, AssertionError, KeyError):
                async with signed_in(self.web, "manager") as browser:
                    await self._register(browser, people)
            await asyncio.sleep(0.1)

    async def _register(self, browser: httpx.AsyncClient, people: list[str]) -> None:
        partner = (await self._ask(browser, PARTNER))["partners"]["nodes"][0]["id"]
        while True:
            self.told += 1
            about = {"partnerId": partner, "title": f"Cup {self.told}", "description": "Broken"}
            given = {**about, "responsibleId": people[self.told % len(people)]}
            assert (await self._ask(browser, REGISTER, input=given))["claimRegister"]["claim"]

    async def _ask(self, browser: httpx.AsyncClient, query: str, **variables: Any) -> Any:
        return (await browser.post("/graphql", json={"query": query, "variables": variables})).json()["data"]

    async def within(self, table: str) -> None:
        """Wait until some transaction is in the middle of writing to a table."""
        async with asyncio.timeout(60):
            while not await self.sql.fetchval(SLEEPING, f"%INSERT INTO {table} %"):  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.002)

    def restart(self) -> None:
        """Kill the web process, and start another one."""
        assert self.web.end(signal.SIGKILL)[0] == -signal.SIGKILL
        self.web = self._serve()


@pytest.fixture
async def company(url: str, tmp_path: Path) -> Any:
    connection = await asyncpg.connect(**db.credentials(url))
    for table in ("notification", "outbox"):
        await connection.execute(LONG.format(table).replace("sleep()", f"sleep_{table}()"))
    made = Company(url, tmp_path, connection)
    made.web.ready()
    yield made
    made.web.end(signal.SIGKILL)
    await connection.close()


def _worker(url: str, folder: Path) -> subprocess.Popen[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("REDRESS_")}
    env = clean | {"REDRESS_VAR": str(folder), "REDRESS_DATABASE_URL": url}
    found = subprocess.Popen([sys.executable, "-m", "server.cli", "worker"], env=env, stdout=subprocess.PIPE, text=True)
    assert found.stdout
    assert "background work" in found.stdout.readline()
    return found


async def test_each_notification_is_there_once_whoever_is_killed(company: Company) -> None:
    person = "SELECT id FROM user_account WHERE login = $1"
    people = [await company.sql.fetchval(person, login) for login in ("agent", "admin")]
    began = await company.sql.fetchval("SELECT now()")
    flow = asyncio.create_task(company.register(people))
    for _ in range(KILLS):
        worker = await asyncio.to_thread(_worker, company.url, company.folder)
        await company.within("outbox")
        company.restart()
        await company.within("notification")
        worker.send_signal(signal.SIGKILL)
        await asyncio.to_thread(worker.communicate)
    flow.cancel()
    await asyncio.gather(flow, return_exceptions=True)
    last = await asyncio.to_thread(_worker, company.url, company.folder)
    async with asyncio.timeout(60):
        while await company.sql.fetchval("SELECT count(*) FROM outbox"):  # noqa: ASYNC110 - as above
            await asyncio.sleep(0.05)
    last.send_signal(signal.SIGTERM)
    await asyncio.to_thread(last.communicate)
    for each in people:
        assert await company.sql.fetchval(TOLD, each, began) > 10
        assert await company.sql.fetchval(LOST, each, began) == 0
    assert await company.sql.fetchval(TWICE) == 0
    assert await company.sql.fetchval(HALVES, began) == 0
