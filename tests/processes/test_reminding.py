"""What the clock does with tasks and assignments: each once, whatever the number of workers."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from server import wiring
from server.accounts.models import User
from server.kit import clock, db, events
from server.kit.events import Event
from server.processes.actions import assignments, instances, reminding
from server.processes.models import Assignment, ProcessInstance, ProcessTask
from tests.make import accounts as make

HOUR = timedelta(hours=1)


@pytest.fixture
async def company(rollback: None) -> None:  # noqa: ARG001 - around the rows
    wiring.listen()
    await make.organisation()


async def _given(performer: User, **fields: Any) -> Assignment:
    author = make.viewer(performer)
    given: dict[str, Any] = {"title": "Ask", "performer_id": performer.id, "due_at": clock.now() + HOUR}
    return await assignments.create(author, **given | fields)


async def _told(kind: str) -> list[Event]:
    return await Event.filter(kind=kind).order_by("id")


@pytest.mark.usefixtures("company")
async def test_a_task_is_told_to_be_overdue_once_and_again_when_the_date_is_another() -> None:
    performer = await make.user()
    made = await _given(performer)
    assert await reminding.tell_overdue() == 0
    with clock.fixed(clock.now() + 2 * HOUR):
        assert await reminding.tell_overdue() == 1
        assert await reminding.tell_overdue() == 0
        [event] = await _told("task.overdue")
        task = await ProcessTask.get(assignment_id=made.id)
        assert (event.subject, event.data["performer"], event.data["title"]) == (task.id, performer.id, "Ask")
        key: dict[str, Any] = {"assignment_id": made.id, "expected_version": made.version}
        await assignments.update(make.viewer(performer), **key, due_at=clock.now() + HOUR)
        assert await reminding.tell_overdue() == 0
    with clock.fixed(clock.now() + 4 * HOUR):
        assert await reminding.tell_overdue() == 1


@pytest.mark.usefixtures("company")
async def test_what_is_stopped_is_told_when_it_is_continued() -> None:
    performer = await make.user()
    author = make.viewer(performer)
    made = await _given(performer)
    stopped = await assignments.stop(author, assignment_id=made.id, expected_version=made.version)
    with clock.fixed(clock.now() + 2 * HOUR):
        assert await reminding.tell_overdue() == 0
        instance = await ProcessInstance.get(id=stopped.instance_id or "")
        await instances.resume(author, instance_id=instance.id, expected_version=instance.version)
        assert await reminding.tell_overdue() == 1


@pytest.mark.usefixtures("company")
async def test_a_performer_is_reminded_once() -> None:
    await _given(await make.user(), remind_at=clock.now() + HOUR / 2)
    assert await reminding.remind() == 0
    with clock.fixed(clock.now() + HOUR / 2):
        assert await reminding.remind() == 1
        assert await reminding.remind() == 0
    assert len(await _told("task.remind")) == 1


@pytest.mark.usefixtures("company")
async def test_a_deferred_assignment_begins_when_its_time_has_come() -> None:
    performer = await make.user()
    made = await _given(performer, starts_at=clock.now() + HOUR / 2)
    assert await reminding.begin_deferred() == 0
    with clock.fixed(clock.now() + HOUR / 2):
        assert await reminding.begin_deferred() == 1
        assert await reminding.begin_deferred() == 0
    begun = await Assignment.get(id=made.id)
    assert (begun.status, begun.iteration) == ("ACTIVE", 1)
    assert (await ProcessTask.get(assignment_id=made.id)).created_by == performer.id


@pytest.mark.usefixtures("company")
async def test_what_was_given_on_for_a_stopped_task_begins_when_it_is_continued() -> None:
    performer = await make.user()
    author = make.viewer(performer)
    parent = await _given(performer, due_at=clock.now() + 4 * HOUR)
    task = await ProcessTask.get(assignment_id=parent.id)
    await _given(performer, starts_at=clock.now() + HOUR / 2, parent_task_id=task.id)
    stopped = await assignments.stop(author, assignment_id=parent.id, expected_version=parent.version)
    with clock.fixed(clock.now() + HOUR):
        assert await reminding.begin_deferred() == 0
        await assignments.resume(author, assignment_id=parent.id, expected_version=stopped.version)
        assert await reminding.begin_deferred() == 1


@pytest.fixture
async def twenty(database: str) -> AsyncIterator[list[Assignment]]:  # noqa: ARG001 - connects
    wiring.listen()
    organisation, performer, now = await make.organisation(), await make.user(), clock.now()
    times = {"due_at": now + 3 * HOUR, "remind_at": now + 2 * HOUR}
    made = [await _given(performer, **times, starts_at=now + HOUR) for _ in range(20)]
    yield made
    for table in ("process_instance", "assignment", "assignment_number", "process_version", "process_definition"):
        await db.execute(f"DELETE FROM {table}")
    await performer.delete()
    await organisation.delete()


async def test_of_eight_workers_one_does_each(twenty: list[Assignment]) -> None:
    steps = [
        (HOUR, reminding.begin_deferred, "assignment.start"),
        (2 * HOUR, reminding.remind, "task.remind"),
        (4 * HOUR, reminding.tell_overdue, "task.overdue"),
    ]
    start = clock.now()
    for later, act, kind in steps:
        with clock.fixed(start + later):
            counts = await asyncio.gather(*(act() for _ in range(8)))
        assert sum(counts) == len(twenty)
        found = await db.rows("SELECT count(*) AS times FROM event WHERE kind = $1 GROUP BY subject", kind)
        assert [row["times"] for row in found] == [1] * len(twenty)
    assert await events.since(twenty[0].id, 0)
