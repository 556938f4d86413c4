"""Events are written with the change, and their listeners run within it."""

import pytest

from server.kit import db, events, ids
from server.kit.errors import Refusal
from server.kit.events import Event

pytestmark = pytest.mark.usefixtures("rollback")


async def test_listeners_run_in_the_transaction_once() -> None:
    heard: list[str] = []

    async def hear(event: Event) -> None:
        heard.append(event.subject)

    events.listen("test.heard", hear)
    events.listen("test.heard", hear)
    first, second, third = (ids.new("tst") for _ in range(3))
    await events.record("test.heard", first, version=1, actor=None)
    await events.record("test.other", first, version=2, actor=None)
    await events.record_all("test.heard", [(second, 5), (third, 7)], actor="usr", data={"a": [1, 2]})
    assert heard == [first, second, third]
    written = await events.since(third, 6)
    assert [(event.version, event.actor, event.data) for event in written] == [(7, "usr", {"a": [1, 2]})]


async def test_a_listener_may_refuse_the_change() -> None:
    async def refuse(_: Event) -> None:
        raise Refusal("INVALID", "No.")

    events.listen("test.refused", refuse)
    subject = ids.new("tst")
    with pytest.raises(Refusal, match="No"):
        async with db.transaction():
            await events.record("test.refused", subject, version=1, actor=None)
    assert await events.since(subject, 0) == []
