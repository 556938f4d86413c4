"""Answers that tell how far work has come, and how much of it is done at once."""

import asyncio
from contextlib import ExitStack
from typing import Any

import orjson
import pytest

from server.api.progress import Progress, Tell, Told, Work
from server.api.slots import Slots
from server.kit.errors import Problem, Refusal


async def _answered(work: Work, *, leaves: asyncio.Event | None = None) -> tuple[list[Any], bool]:
    """Return the lines that were sent, and whether what was held has been let go."""
    sent: list[Any] = []
    held, let_go = ExitStack(), asyncio.Event()
    held.callback(let_go.set)

    async def receive() -> Any:
        await (leaves or asyncio.Event()).wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    await Progress(work, "req_1", held)({}, receive, send)
    assert sent[0]["status"] == 200
    assert dict(sent[0]["headers"])[b"content-type"] == b"application/x-ndjson"
    body = b"".join(message["body"] for message in sent[1:])
    return [orjson.loads(line) for line in body.splitlines()], let_go.is_set()


async def test_the_latest_state_is_told_and_then_the_outcome(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.api.progress._EVERY", 0.01)

    async def work(tell: Tell) -> Told:
        for at in range(3):
            tell({"rows": at})
            tell({"rows": at + 0.5})
            await asyncio.sleep(0.03)
        tell({"rows": 9})
        return {"done": True}

    assert await _answered(work) == ([{"rows": 0.5}, {"rows": 1.5}, {"rows": 2.5}, {"done": True}], True)


async def _refused(_: Tell) -> Told:
    raise Refusal.of([Problem("TOO_MANY", "No.", ("format",), {"max": 3}), Problem("INVALID", "Nor this.")])


async def _late(_: Tell) -> Told:
    async with asyncio.timeout(0.01):
        await asyncio.sleep(9)
    raise AssertionError("too late")


async def _away(_: Tell) -> Told:
    raise ConnectionRefusedError("unix socket /secret/place")


async def _bug(_: Tell) -> Told:
    raise KeyError("internal detail")


@pytest.mark.parametrize(
    ("work", "codes"),
    [(_refused, ["TOO_MANY", "INVALID"]), (_late, ["TIMEOUT"]), (_away, ["UNAVAILABLE"]), (_bug, ["INTERNAL"])],
)
async def test_what_goes_wrong_is_told_in_the_last_line(work: Work, codes: list[str]) -> None:
    [last], let_go = await _answered(work)
    assert [each["extensions"]["code"] for each in last["errors"]] == codes
    assert {each["extensions"]["requestId"] for each in last["errors"]} == {"req_1"}
    assert "secret" not in str(last)
    assert "internal detail" not in str(last)
    assert let_go


async def test_the_work_ends_when_the_caller_leaves() -> None:
    leaves, stopped = asyncio.Event(), []

    async def work(_: Tell) -> Told:
        leaves.set()
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            await asyncio.sleep(0.02)  # what was opened is closed at leisure
            stopped.append(True)
            raise
        return {}

    assert await asyncio.wait_for(_answered(work, leaves=leaves), 5) == ([], True)
    assert stopped == [True]


def test_each_caller_and_all_together_have_so_many_slots() -> None:
    slots = Slots(each=2, together=3)
    with ExitStack() as held:
        for principal in ("a", "a", "b"):
            held.enter_context(slots.taken(principal))
        for principal in ("a", "b", "c"):
            with pytest.raises(Refusal) as refused, slots.taken(principal):
                pass
            assert (refused.value.code, refused.value.problems[0].details) == ("RATE_LIMITED", {"retry_after": 5})
    with slots.taken("c"), slots.taken("c"), pytest.raises(Refusal), slots.taken("c"):
        pass
    with slots.taken("c"):
        pass
