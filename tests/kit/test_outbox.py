"""Events are acted on after their commit, each once, whatever the number of processes and whichever of them dies."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

import pytest

from server.kit import db, events, outbox
from server.kit.listen import Listener

CLAIM = "clm_01ARZ3NDEKTSV4RRFFQ69G5FAV"


class Acts:
    """What was acted on, and what was put off; `broken` fails all acts."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.later: list[str] = []
        self.broken = False
        self.taken = asyncio.Event()

    async def act(self, event_ids: Sequence[str]) -> None:
        if self.broken:
            raise RuntimeError("it does not work")
        self.taken.set()
        await asyncio.sleep(0.01)
        self.done += event_ids

    async def put_off(self, event_ids: Sequence[str]) -> None:
        self.later += event_ids


def _wants(_: str, data: Mapping[str, Any]) -> bool:
    return "status" in data


@pytest.fixture
async def acts(database: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Acts]:  # noqa: ARG001
    monkeypatch.setattr(outbox, "_readers", [])
    found = Acts()
    outbox.read(["claim.transition"], _wants, act=found.act, put_off=found.put_off)
    await db.execute("TRUNCATE outbox")
    yield found
    await db.execute("TRUNCATE outbox, event")


async def happened(kind: str = "claim.transition", **data: Any) -> str:
    return (await events.record(kind, CLAIM, version=2, actor=None, data=data or {"status": ["A", "B"]})).id


async def waiting() -> list[str]:
    return [row["id"] for row in await db.rows("SELECT id FROM outbox ORDER BY id")]


async def test_only_what_is_wanted_waits_and_only_once_it_has_committed(acts: Acts) -> None:
    await happened("claim.update")
    await happened(title=["A", "B"])
    async with db.transaction():
        wanted = await happened()
        assert await db.beside("SELECT count(*) FROM outbox") == 0
    with pytest.raises(RuntimeError):
        await _undone()
    assert await waiting() == [wanted]
    assert (await outbox.deliver(), await outbox.deliver()) == (1, 0)
    assert acts.done == [wanted]


async def _undone() -> None:
    async with db.transaction():
        await happened()
        raise RuntimeError


async def test_each_way_of_recording_fills_it(acts: Acts) -> None:
    await events.record_all("claim.transition", [(CLAIM, 2), (CLAIM, 3)], actor=None, data={"status": ["A", "B"]})
    one = events.Happened("claim.transition", CLAIM, 4, {"status": ["A", "B"]})
    other = events.Happened("claim.update", CLAIM, 5, {})
    await events.record_batch([("SELECT 1", ())], [one, other], actor=None)
    assert await outbox.deliver() == len(acts.done) == 3


async def test_of_many_that_deliver_one_acts(acts: Acts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outbox, "MOST", 3)
    wanted = [await happened() for _ in range(20)]
    await asyncio.gather(*(outbox.deliver() for _ in range(6)))
    await outbox.deliver()
    assert sorted(acts.done) == sorted(wanted)
    assert await waiting() == []


async def test_what_a_dying_process_had_taken_is_there_for_the_next(acts: Acts) -> None:
    wanted = await happened()
    dying = asyncio.create_task(outbox.deliver())
    await acts.taken.wait()
    dying.cancel()
    await asyncio.gather(dying, return_exceptions=True)
    assert await waiting() == [wanted]
    await outbox.deliver()
    assert acts.done == [wanted]


async def test_what_fails_is_put_off_and_holds_up_nothing(acts: Acts) -> None:
    wanted = [await happened(), await happened()]
    acts.broken = True
    await outbox.deliver()
    assert (sorted(acts.later), acts.done, await waiting()) == (sorted(wanted), [], [])


async def test_a_postman_delivers_at_once(acts: Acts, database: str) -> None:
    postman, listener = outbox.Postman(), Listener(database)
    listener.on(events.CHANNEL, hear=postman.hear, missed=lambda: None)
    await listener.start()
    task = asyncio.create_task(postman.keep_delivering())
    await asyncio.sleep(0.1)
    wanted = await happened()
    async with asyncio.timeout(2):
        while acts.done != [wanted]:  # noqa: ASYNC110 - another task changes it
            await asyncio.sleep(0.01)
    postman.stop()
    await task
    await listener.stop()
