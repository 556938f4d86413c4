"""Trying failed jobs anew and giving them up, by administrators alone."""

from typing import Any

import pytest

from server.kit import db, jobs
from server.kit.errors import Refusal
from server.kit.events import Event
from server.upkeep import actions, queries, rules
from tests.make import accounts

pytestmark = pytest.mark.usefixtures("no_jobs")
ADMINISTRATOR = accounts.administrator()


async def _failed(*kinds: str) -> list[str]:
    """Put down jobs that have failed; return their ids."""
    for kind in kinds:
        await jobs.enqueue(kind, {})
    await db.execute("UPDATE pgqueuer SET status = 'failed', attempts = 4")
    return rules.named(await jobs.failed(None, 100))


async def _states() -> list[str]:
    return [found["state"] for found in await db.rows("SELECT state FROM job ORDER BY id")]


async def _refused(code: str, doing: Any) -> None:
    with pytest.raises(Refusal) as refused:
        await doing
    assert refused.value.code == code


async def test_one_is_tried_anew_and_one_given_up() -> None:
    first, second = await _failed("a.b", "c.d")
    assert await actions.retry(ADMINISTRATOR, job_id=first) == first
    assert await actions.discard(ADMINISTRATOR, job_id=second) == second
    assert await _states() == ["WAITING"]
    told = [(event.kind, event.subject, event.actor) for event in await Event.all().order_by("id")]
    assert told == [("job.retry", first, ADMINISTRATOR.id), ("job.discard", second, ADMINISTRATOR.id)]


async def test_what_has_not_failed_is_not_found() -> None:
    (name,) = await _failed("a.b")
    await actions.retry(ADMINISTRATOR, job_id=name)
    await _refused("NOT_FOUND", actions.retry(ADMINISTRATOR, job_id=name))
    await _refused("NOT_FOUND", actions.discard(ADMINISTRATOR, job_id=name))
    await _refused("INVALID_ID", actions.retry(ADMINISTRATOR, job_id="clm_1"))


async def test_all_of_a_kind_or_all() -> None:
    await _failed("a.b", "a.b", "c.d")
    assert await actions.retry_all(ADMINISTRATOR, kind="a.b") == 2
    assert await _states() == ["WAITING", "WAITING", "FAILED"]
    assert await actions.discard_all(ADMINISTRATOR) == 1
    assert await actions.discard_all(ADMINISTRATOR) == 0
    assert await _states() == ["WAITING", "WAITING"]


async def test_the_others_may_not() -> None:
    (name,) = await _failed("a.b")
    for viewer in (accounts.manager(), accounts.agent(), accounts.client_viewer()):
        await _refused("FORBIDDEN", actions.retry(viewer, job_id=name))
        await _refused("FORBIDDEN", actions.discard_all(viewer))
        assert queries.visible_to(viewer).sql == "FALSE"
    assert await _states() == ["FAILED"]
