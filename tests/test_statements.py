"""How many statements a change of a claim takes in a running service, all that listens to it included."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from asyncpg import Connection

from server import wiring
from server.accounts.queries.viewers import ViewerCache
from server.claims.actions import changes, registration, transitions
from server.claims.models import Claim
from server.claims.rules.inputs import ClaimFields
from server.claims.rules.terms import ClaimTransition
from server.kit import clock, db, remembered
from server.kit.lane import Lane
from server.kit.listen import Listener
from tests.make import accounts, catalogues, claims, deadlines, processes

MANAGER = accounts.manager()
_TABLES = """outbox, event, claim, claim_number, partner, deadline_policy, claim_reason, process_definition,
    user_account, organisation, work_calendar, notification"""


@pytest.fixture
async def sent(database: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[list[str]]:
    """Serve as a running service does; return what is sent to the database, by each statement's first words."""
    wiring.listen()
    await db.execute("TRUNCATE outbox")
    cache, listener = ViewerCache(), Listener(database)
    monkeypatch.setattr("server.accounts.queries.viewers.CACHE", cache)
    cache.follow(listener)
    remembered.follow(listener)
    await listener.start()
    await accounts.organisation(records_claims=True)
    await deadlines.policy(response_amount=4, response_unit="WORKING_HOURS")
    version = await processes.version()
    await processes.definition(latest_id=version.id, subject_kind="CLAIM", start_statuses=["PARTIALLY_SATISFIED"])
    found: list[str] = []
    acquire, watched = Lane.acquire, set[Connection]()
    logger = lambda record: found.append(record.query.split()[0].strip(";"))  # noqa: E731 - it is taken off again

    async def acquired(lane: Lane) -> Connection:
        connection = await acquire(lane)
        if connection not in watched:
            connection.add_query_logger(logger)
            watched.add(connection)
        return connection

    monkeypatch.setattr(Lane, "acquire", acquired)
    yield found
    for connection in watched:
        connection.remove_query_logger(logger)
    remembered.leave(listener)
    await listener.stop()
    await db.execute(f"TRUNCATE {_TABLES} CASCADE")


async def _ready(status: str) -> Claim:
    fields = {"reason_id": (await catalogues.claim_reason()).id, "responsible_id": (await accounts.user()).id}
    closed = clock.now() if status == "SATISFIED" else None
    return await claims.claim(status=status, closed_at=closed, resolution="Replaced", **fields)


async def _take(claim: Claim) -> None:
    await transitions.transition(MANAGER, claim_id=claim.id, transition=ClaimTransition.TAKE, expected_version=1)


async def _reopen(claim: Claim) -> None:
    name = ClaimTransition.REOPEN
    await transitions.transition(MANAGER, claim_id=claim.id, transition=name, expected_version=1, comment="Broken")


async def _update(claim: Claim) -> None:
    await changes.update(MANAGER, claim_id=claim.id, expected_version=1, title="Broken cups")


async def _register(claim: Claim) -> None:
    fields: ClaimFields = {"partner_id": claim.partner_id, "responsible_id": claim.responsible_id}
    fields |= {"title": "Cups", "description": "Broken"}
    await registration.register(MANAGER, **fields)


LOCK, WRITE = "SELECT", "WITH"


@pytest.mark.parametrize(
    ("status", "act", "takes"),
    [
        ("REGISTERED", _take, [LOCK, WRITE]),
        ("SATISFIED", _reopen, [LOCK, WRITE]),
        ("IN_PROGRESS", _update, [LOCK, WRITE]),
        ("REGISTERED", _register, ["SELECT", "INSERT", WRITE]),
    ],
)
async def test_a_change_is_a_few_statements(
    sent: list[str], status: str, act: Callable[[Claim], Awaitable[None]], takes: list[str]
) -> None:
    """Who listens to a change, its deadlines, and those who are told of it add none, but the outbox's row."""
    first, second = await _ready(status), await _ready(status)
    await asyncio.sleep(0.1)  # that the reasons are new has been heard
    await act(first)  # what is remembered is read
    await asyncio.sleep(0)  # asyncpg tells its loggers in the loop's next round
    sent.clear()
    await act(second)
    await asyncio.sleep(0)
    assert sent == ["BEGIN", *takes, "COMMIT"]
    assert await db.value("SELECT count(*) FROM outbox") == (0 if act is _update else 2)
