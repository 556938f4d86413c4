"""Marking notifications as read and unread, each one's own; forgetting old ones."""

from datetime import timedelta

import pytest

from server.accounts.rules import Viewer
from server.kit import clock, ids
from server.kit.errors import Refusal
from server.notifications.actions import reading
from server.notifications.models import Notification
from tests.make import accounts
from tests.make.notifications import notification

pytestmark = pytest.mark.usefixtures("rollback")


async def _me() -> Viewer:
    return accounts.viewer(await accounts.user())


async def _unread(me: Viewer) -> int:
    return await Notification.filter(recipient_id=me.id, read_at=None).count()


async def test_one_is_read_and_unread_again() -> None:
    me = await _me()
    one, _ = [await notification(recipient_id=me.id, mail_at=clock.now()) for _ in range(2)]
    assert await reading.mark(me, ids=[one.id], read=True) == 1
    assert await reading.mark(me, ids=[one.id], read=True) == 0
    assert await _unread(me) == 1
    assert (await Notification.get(id=one.id)).mail_at is None
    assert await reading.mark(me, ids=[one.id], read=False) == 1
    assert await _unread(me) == 2


async def test_all_are_read_until_a_moment() -> None:
    me = await _me()
    for hours in (3, 2, 1):
        await notification(recipient_id=me.id, created_at=clock.now() - timedelta(hours=hours))
    assert await reading.mark_all(me, until=clock.now() - timedelta(minutes=90)) == 2
    assert await _unread(me) == 1
    assert await reading.mark_all(me) == 1


async def test_those_of_others_and_those_not_in_the_app_stay() -> None:
    me, other = await _me(), await _me()
    theirs = await notification(recipient_id=other.id)
    mailed = await notification(recipient_id=me.id, in_app=False)
    assert await reading.mark(me, ids=[theirs.id, mailed.id, ids.new("ntf"), "odd"], read=True) == 0
    assert await reading.mark_all(me) == 0
    assert await reading.mark_all(accounts.client_viewer()) == 0
    assert await _unread(other) == 1


async def test_so_many_at_once() -> None:
    with pytest.raises(Refusal) as refused:
        await reading.mark(await _me(), ids=["ntf_1"] * 101, read=True)
    assert refused.value.code == "TOO_MANY"


async def test_old_ones_are_forgotten() -> None:
    me = await _me()
    now = clock.now()
    for days, read in ((400, None), (100, None), (100, now), (10, now)):
        await notification(recipient_id=me.id, created_at=now - timedelta(days=days), read_at=read)
    await reading.purge()
    left = await Notification.all().order_by("created_at")
    assert [(now - each.created_at).days for each in left] == [100, 10]
    assert left[0].read_at is None
