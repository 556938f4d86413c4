"""Several connections at one notification, and at one letter: one wins, the others find it done."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from server.kit import clock, db, events, jobs
from server.notifications.actions import mailing, telling
from server.notifications.models import Mailing, Notification
from tests.make import accounts, claims
from tests.make.mailbox import Mailbox


@pytest.fixture(autouse=True)
async def _clean(database: str) -> AsyncIterator[None]:  # noqa: ARG001 - rows of its own connections stay
    await accounts.organisation(records_claims=True)
    yield
    await db.execute(
        "TRUNCATE pgqueuer, pgqueuer_log, notification, mailing, event, claim, user_account, partner CASCADE"
    )


async def test_one_event_one_notification_one_letter(box: Mailbox) -> None:
    user = await accounts.user(email="ada@example.org")
    claim = await claims.claim(responsible_id=user.id)
    event = await events.record("claim.register", claim.id, version=1, actor=None)
    assert sorted(await asyncio.gather(*(telling.tell([event.id]) for _ in range(8)))) == [0] * 7 + [1]
    assert await Notification.all().count() == 1
    later = clock.now() + timedelta(minutes=5)
    assert sorted(await asyncio.gather(*(mailing.post(later) for _ in range(8)))) == [0] * 7 + [1]
    (letter,) = await Mailing.all()
    found = await asyncio.gather(*(mailing.send(letter.id) for _ in range(8)), return_exceptions=True)
    assert {type(each) for each in found} <= {type(None), jobs.Later}
    assert len(box.letters) == 1
    assert (await Mailing.get(id=letter.id)).tries == 1
