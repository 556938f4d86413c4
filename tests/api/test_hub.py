"""What reaches the followers of a record or of a kind, and when they are told that something may be missing."""

import pytest

from server.api.hub import Feed, Hub, Missed
from server.kit import db, events
from server.kit.listen import Listener


async def test_each_subject_comes_once_and_the_oldest_first() -> None:
    feed = Feed()
    for subject in ("clm_b", "clm_a", "clm_b"):
        feed.hear(subject)
    assert [await feed.next(1), await feed.next(1), await feed.next(0.01)] == ["clm_b", "clm_a", None]


async def test_who_is_too_slow_is_told_so() -> None:
    feed = Feed()
    for number in range(1001):
        feed.hear(f"clm_{number}")
    with pytest.raises(Missed):
        await feed.next(1)


async def test_nothing_is_followed_that_cannot_be_heard() -> None:
    hub = Hub()
    with pytest.raises(Missed), hub.feed("clm"):
        pass


async def test_a_committed_event_reaches_its_record_and_its_kind(database: str) -> None:
    hub, listener = await _hearing(database)
    try:
        with hub.feed("clm") as kind, hub.feed(ONE) as one, hub.feed(OTHER) as other:
            async with db.transaction():
                await events.record("claim.update", ONE, version=2, actor=None)
                assert await one.next(0.2) is None
            assert [await one.next(5), await kind.next(5), await other.next(0.05)] == [ONE, ONE, None]
            await events.record_all("claim.update", [(ONE, 3), (OTHER, 2)], actor=None, data={})
            assert {await kind.next(5), await kind.next(5)} == {ONE, OTHER}
    finally:
        await listener.stop()
        await db.execute("DELETE FROM event WHERE subject = ANY($1)", [ONE, OTHER])


async def _hearing(url: str) -> tuple[Hub, Listener]:
    hub, listener = Hub(), Listener(url)
    hub.follow(listener)
    await listener.start()
    return hub, listener


async def test_a_lost_connection_is_told(database: str) -> None:
    hub, listener = await _hearing(database)
    with hub.feed("clm") as feed:
        await listener.stop()
        with pytest.raises(Missed):
            await feed.next(1)


ONE, OTHER = "clm_01ARZ3NDEKTSV4RRFFQ69G5FAV", "clm_01ARZ3NDEKTSV4RRFFQ69G5FAW"
