"""Assignments under fire: performers, authors and workers at the same moment, each on a connection of its own."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from server import wiring
from server.accounts.rules import Viewer
from server.kit import clock, db
from server.kit.errors import Refusal
from server.processes.actions import assignments, lacking, tasks
from server.processes.models import Assignment, ProcessTask
from tests.make import accounts as make

People = tuple[Viewer, Viewer]


@pytest.fixture
async def people(database: str) -> AsyncIterator[People]:  # noqa: ARG001 - connects
    """Return an author and a performer, in a company of their own."""
    wiring.listen()
    since = clock.now()
    organisation, author, performer = await make.organisation(), await make.user(), await make.user()
    yield make.viewer(author), make.viewer(performer)
    for table in ("process_instance", "assignment", "assignment_number", "process_version", "process_definition"):
        await db.execute(f"DELETE FROM {table}")
    await db.execute("DELETE FROM performer_role WHERE created_at >= $1", since)
    for record in (author, performer, organisation):
        await record.delete()


async def _given(author: Viewer, **fields: Any) -> Assignment:
    due = clock.now() + timedelta(days=1)
    return await assignments.create(author, title="Ask", due_at=due, check_required=False, **fields)


async def test_of_doing_and_giving_up_at_once_one_wins(people: People) -> None:
    author, performer = people
    for _ in range(10):
        made = await _given(author, performer_id=performer.id)
        task = await ProcessTask.get(assignment_id=made.id)
        done = tasks.complete(performer, task_id=task.id, expected_version=1, outcome="done")
        given_up = assignments.cancel(
            author, assignment_id=made.id, expected_version=made.version, reason="Not needed."
        )
        results = await asyncio.gather(done, given_up, return_exceptions=True)
        refused = [each.code for each in results if isinstance(each, Refusal)]
        assert len(refused) == 1
        assert set(refused) <= {"TASK_CLOSED", "VERSION_CONFLICT", "TRANSITION_NOT_ALLOWED"}
        after = await Assignment.get(id=made.id)
        assert after.status == ("CANCELLED" if isinstance(results[0], Refusal) else "COMPLETED")


async def test_numbers_are_given_once(people: People) -> None:
    author, performer = people
    made = await asyncio.gather(*(_given(author, performer_id=performer.id) for _ in range(12)))
    assert len({each.number for each in made}) == len(made)


async def test_a_coordinator_is_asked_once_however_many_find_that_a_role_has_nobody(people: People) -> None:
    author, coordinator = people
    coordinators, role = await make.performer_role(code="COORDINATOR"), await make.performer_role()
    await make.role_member(role_id=coordinators.id, user_id=coordinator.id)
    given = (_given(author, role_id=role.id) for _ in range(6))
    await asyncio.gather(*given, *(lacking.ask_everywhere() for _ in range(2)))
    asked = await Assignment.filter(lacking__isnull=False)
    assert [(each.performer_id, each.status) for each in asked] == [(coordinator.id, "ACTIVE")]
