"""The bench still compares like with like: our answers are those of the hand-written SQL."""

import json
from datetime import date

import pytest

from server.demo import actions as demo
from server.kit import db
from tests.api.conftest import Call, call, token_for
from tests.bench import documents, pools, sameness
from tests.bench.documents import Document

__all__ = ["call"]  # the fixture


@pytest.mark.parametrize("document", documents.READS, ids=lambda document: document.name)
async def test_we_answer_as_the_bare_handler_does(call: Call, document: Document) -> None:
    token = await _company()
    async with db.connection() as raw:
        found = await pools.variables(raw, document)
    assert found
    for given in found[:5]:
        ours = await call(document.ours, given, token=token)
        theirs = json.loads(await db.value(document.sql, *given.values()))
        assert sameness.difference(sameness.plain(ours), sameness.plain(theirs)) == ""


async def test_a_move_can_be_made(call: Call) -> None:
    token = await _company()
    async with db.connection() as raw:
        found = await pools.moves(raw, "test", 30)
    assert {each["transition"] for each in found} == {"REOPEN", "WITHDRAW"}
    for given in found:
        answer = await call(documents.MOVE.ours, given, token=token)
        assert answer["claimTransition"]["claim"]["version"] == given["expectedVersion"] + 1


@pytest.mark.parametrize(
    ("one", "other", "where"),
    [
        ({"a": [{"b": 1}]}, {"a": [{"b": 1}]}, ""),
        ({"a": [{"b": 1}]}, {"a": [{"b": 2}]}, "data.a[0].b: 1 != 2"),
        ({"a": 1}, {"b": 1}, "data: {'a': 1} != {'b': 1}"),
        ([1], [1, 2], "data: [1] != [1, 2]"),
    ],
)
def test_a_difference_is_told(one: object, other: object, where: str) -> None:
    assert sameness.difference(one, other) == where


def test_only_what_is_written_differently_is_left_out() -> None:
    one = {"claim": {"registeredAt": "2026-01-01T10:00:00Z", "amountClaimed": {"amount": "1.00", "currency": "RUB"}}}
    other = {"claim": {"registeredAt": "2026-01-01T13:00:00+03:00", "amountClaimed": "1.00"}}
    assert sameness.plain(one) == sameness.plain(other)
    listed = {"claims": {"nodes": [{"id": "2"}, {"id": "1"}]}}
    assert sameness.plain(listed) == listed


async def _company() -> str:
    """Load the demo company and return its manager's token."""
    await demo.load(None, claims=2_000, seed=1, lang="ru", until=date(2026, 11, 1))
    return await token_for(user_id=await db.value("SELECT id FROM user_account WHERE login = 'manager'"))
