"""Two web processes and two workers on one database: each notification is told once, seen live, sent once."""

import asyncio
import subprocess
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from server.kit import db
from tests import two
from tests.make.mailbox import Mailbox, receiving
from tests.test_live import ask, begun, following, heard, opened, settled, signed_in
from tests.test_runtime import Service

COUNT = 24
FOLLOW = "subscription { notificationChanged { kind title path } }"
CLAIMS = "{ claims(first: 100) { nodes { id number version } } }"
ASSIGN = "mutation ($input: ClaimAssignInput!) { claimAssign(input: $input) { errors { code } } }"
AGENT = "SELECT id FROM user_account WHERE login = 'agent'"


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with two.filled(tmp_path_factory, "notifying", claims=60) as found:
        yield found


@pytest.fixture(scope="module")
def services(url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Service]]:
    """Serve the one database by two processes that leave the background work to others."""
    with two.served(tmp_path_factory, url, REDRESS_JOBS="false") as found:
        yield found


@pytest.fixture
async def box() -> AsyncIterator[Mailbox]:
    async with receiving() as found:
        yield found


@pytest.fixture
def workers(url: str, box: Mailbox, tmp_path: Path) -> Iterator[list[subprocess.Popen[str]]]:
    """Do the background work by two processes."""
    with two.worked(tmp_path, url, mail=box.port) as found:
        yield found


async def sql(url: str, text: str) -> Any:
    connection = await asyncpg.connect(**db.credentials(url))
    try:
        return await connection.fetchval(text)
    finally:
        await connection.close()


async def until(url: str, text: str, wanted: Any) -> None:
    async with asyncio.timeout(30):
        while await sql(url, text) != wanted:  # noqa: ASYNC110 - other processes change it
            await asyncio.sleep(0.1)


@pytest.mark.usefixtures("workers")
async def test_each_is_told_once_seen_live_elsewhere_and_sent_in_one_letter(
    url: str, services: list[Service], box: Mailbox
) -> None:
    await sql(url, "UPDATE user_account SET email = 'agent@example.org' WHERE login = 'agent'")
    agent = await sql(url, AGENT)
    one, other = services
    async with signed_in(one, "manager") as here, signed_in(other, "manager") as there:
        claims = (await ask(here, CLAIMS))["claims"]["nodes"]
        free = await sql(url, f"SELECT array_agg(id) FROM claim WHERE responsible_id IS DISTINCT FROM '{agent}'")
        mine = [claim for claim in claims if claim["id"] in free][: COUNT + 1]
        assert len(mine) == COUNT + 1

        async def assign(browser: Any, claim: dict[str, Any]) -> None:
            given = {"id": claim["id"], "expectedVersion": claim["version"], "responsibleId": agent}
            assert (await ask(browser, ASSIGN, input=given))["claimAssign"]["errors"] == []

        async with signed_in(other, "agent") as watching, opened(watching) as socket:
            await begun(socket)
            await following(socket, FOLLOW)
            await settled(socket)
            begin = asyncio.get_running_loop().time()
            await assign(here, mine[0])
            told = (await heard(socket))["payload"]["data"]["notificationChanged"]
            took = asyncio.get_running_loop().time() - begin
        assert (told["kind"], told["path"]) == ("CLAIM_ASSIGNED", f"/claims/{mine[0]['number']}")
        assert took < 0.5
        await asyncio.gather(*(assign((here, there)[at % 2], claim) for at, claim in enumerate(mine[1:])))

    of_agent = f"FROM notification WHERE recipient_id = '{agent}' AND kind = 'CLAIM_ASSIGNED'"
    await until(url, f"SELECT count(*) {of_agent}", COUNT + 1)
    # the same jobs once more: as after a crash between the act and its note
    await sql(
        url,
        """INSERT INTO pgqueuer (priority, status, entrypoint, payload)
        SELECT 0, 'queued', 'notifications.tell', convert_to(jsonb_build_object('event', id)::text, 'UTF8')
        FROM event, generate_series(1, 2) WHERE kind = 'claim.assign'""",
    )
    await until(url, "SELECT count(*) FROM pgqueuer", 0)
    await until(url, "SELECT count(*) FROM outbox", 0)
    assert await sql(url, f"SELECT count(*) {of_agent}") == COUNT + 1
    await sql(url, "UPDATE notification SET mail_at = now() WHERE mail_at IS NOT NULL")
    await sql(url, "UPDATE pgqueuer_schedules SET next_run = now() WHERE entrypoint = 'notifications.post'")
    due = await sql(url, f"SELECT count(*) FROM notification WHERE recipient_id = '{agent}' AND mail_at IS NOT NULL")
    assert due > COUNT  # those of the demo's tasks beside ours
    letters = await _letters(url, box)
    assert letters == [f"{due} notifications"]


async def _letters(url: str, box: Mailbox) -> list[str]:
    """Wait for the agent's letters, and a moment longer for one too many; return how their subjects begin."""
    await box.wait(1, patience=90)
    await until(url, "SELECT count(*) FROM pgqueuer", 0)
    await asyncio.sleep(1)
    mine = [str(letter["Subject"]) for letter in box.letters if "agent@example.org" in str(letter["To"])]
    return [subject.partition(" of ")[0] for subject in mine]
