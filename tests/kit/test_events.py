"""Events are written with the change, and their listeners run within it."""

import pytest

from server.kit import db, events, ids
from server.kit.errors import Refusal
from server.kit.events import Event, Happened

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


async def test_changes_and_their_events_go_together() -> None:
    heard: list[str] = []

    async def hear(event: Event) -> None:
        heard.append(event.kind)

    events.listen("test.one", hear)
    keys = [ids.new("tst") for _ in range(2)]
    insert = "INSERT INTO idempotency_key (id, input_hash, result, created_at) VALUES ($1, $2, $1, now())"
    made = await events.record_batch(
        [(insert, [keys[0], b"a"]), (insert, [keys[1], b"b"])],
        [Happened("test.one", keys[0], 1, {"a": "\u2028 'x' $1"}), Happened("test.two", keys[1], 4, {})],
        actor="usr",
        told=(f"{keys[0]} 1 test.told",),
    )
    assert (heard, [event.kind for event in made]) == (["test.one"], ["test.one", "test.two"])
    sql = "SELECT string_agg(encode(input_hash, 'escape'), '' ORDER BY id) FROM idempotency_key WHERE id = ANY($1)"
    assert await db.value(sql, keys) == "ab"
    (written,) = await events.since(keys[0], 0)
    assert (written.data, written.actor) == ({"a": "\u2028 'x' $1"}, "usr")
    assert await events.record_batch([], [], actor=None) == []
