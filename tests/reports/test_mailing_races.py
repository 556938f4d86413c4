"""Several processes at schedules that are due, and at their letters: each is put down once, sent once."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from server.kit import clock, db, jobs
from server.reports.actions import sending, turns
from server.reports.models import ReportDelivery, ReportSchedule
from tests.make import accounts
from tests.make import schedules as make
from tests.make.mailbox import Mailbox

COUNT = 40


@pytest.fixture(autouse=True)
async def _clean(database: str) -> AsyncIterator[None]:  # noqa: ARG001 - rows of its own connections stay
    await accounts.organisation(records_claims=True)
    yield
    await db.execute("TRUNCATE pgqueuer, pgqueuer_log, report_schedule, event, user_account, outbox CASCADE")


async def test_many_that_are_due_are_taken_once_each(box: Mailbox) -> None:
    people = [(await accounts.user(staff_role="MANAGER", email=f"p{at}@example.org")).id for at in range(2)]
    before = clock.now() - timedelta(days=3)
    for _ in range(COUNT):
        await make.schedule(next_at=before, recipients=people)
    assert sum(await asyncio.gather(*(turns.take_due() for _ in range(6)))) == 2 * COUNT
    assert await db.value("SELECT count(*) FROM pgqueuer WHERE entrypoint = 'reports.send'") == 2 * COUNT
    assert await ReportSchedule.filter(next_at__lte=clock.now()).count() == 0
    letters = await ReportDelivery.all().limit(6)
    found = await asyncio.gather(*(sending.send(each.id) for each in letters for _ in range(4)), return_exceptions=True)
    assert {type(each) for each in found} <= {type(None), jobs.Later}
    assert len({str(each["Message-ID"]) for each in box.letters}) == len(box.letters) == len(letters)
    assert {each.tries for each in await ReportDelivery.filter(outcome="SENT")} == {1}


async def test_letters_that_end_at_once_tell_the_turn_aright(box: Mailbox) -> None:
    people = [(await accounts.user(email=f"p{at}@example.org")).id for at in range(8)]
    schedule = await make.schedule(next_at=clock.now(), recipients=people)
    await turns.take_due()
    box.on_recipient += ["550 no such user"] * 3
    found = await asyncio.gather(
        *(sending.send(each.id) for each in await ReportDelivery.all()), return_exceptions=True
    )
    assert [type(each) for each in found].count(jobs.Hopeless) == 3
    assert (await ReportSchedule.get(id=schedule.id)).last_result == "PARTLY_SENT"
    assert await db.value("SELECT count(*) FROM event WHERE kind = 'report_schedule.fail'") == 1
