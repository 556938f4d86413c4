"""Mutations answer once, whatever happens at the same moment."""

import asyncio

from server.api import payload
from server.api.payload import Done, Payload
from server.kit import db
from tests.make import accounts as make


async def test_a_deadlock_is_tried_again(database: str) -> None:  # noqa: ARG001 - connects
    viewer = make.manager()
    both = asyncio.Barrier(2)
    tries = []

    async def act(first: int, second: int) -> Done:
        tries.append(first)
        async with db.transaction():
            await db.execute("SELECT pg_advisory_xact_lock($1)", first)
            if len(tries) <= 2:
                await both.wait()
            await db.execute("SELECT pg_advisory_xact_lock($1)", second)
        return Done(str(first))

    answers = await asyncio.gather(
        payload.answer(Payload, viewer, "test", lambda _: act(701, 702)),
        payload.answer(Payload, viewer, "test", lambda _: act(702, 701)),
    )
    assert [each.record_id for each in answers] == ["701", "702"]
    assert len(tries) == 3
