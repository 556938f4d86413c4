"""Tasks and timers under callers at the same moment, on connections of their own: one wins, the others are told why."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from server.accounts.rules import Viewer
from server.kit import clock, db
from server.kit.events import Event
from server.processes.actions import delivering, tasks
from server.processes.models import EventSubscription, ProcessEntry, ProcessInstance, ProcessTask
from tests.claims.test_races import outcomes
from tests.make import accounts
from tests.processes.draw import flows, model, nodes
from tests.processes.running import Case, published, started

_TABLES = (
    "event",
    "process_task",
    "process_instance",
    "process_entry",
    "process_version",
    "process_definition",
    "performer_role",
    "organisation",
    "idempotency_key",
    "pgqueuer",
    "pgqueuer_log",
)


@pytest.fixture(autouse=True)
async def organised(database: str) -> AsyncIterator[None]:  # noqa: ARG001 - the fixture's order matters
    """Set the organisation up, and leave the tables as empty as they were."""
    await accounts.organisation()
    yield
    for table in _TABLES:
        await db.execute(f"DELETE FROM {table}")


async def _role_task() -> tuple[Case, ProcessTask, list[Viewer]]:
    """Start a process with one task for a role of twenty, and another behind it."""
    role = await accounts.performer_role()
    given = f'<extensionElements><wf:assignment kind="role" role="{role.id}"/></extensionElements>'
    both = "".join(f'<userTask id="{at}">{given}</userTask>' for at in "ab")
    xml = model(nodes(s="startEvent", e="endEvent") + both + flows("s -> a -> b -> e")).decode()
    case = await started(await published(xml))
    return case, await case.task("a"), [accounts.agent(role_addresses=(role.id,)) for _ in range(20)]


@pytest.mark.parametrize("turn", range(20))
async def test_twenty_who_take_a_task_at_once_are_one_winner(turn: int) -> None:
    _, task, members = await _role_task()
    assert task.version == 1, turn
    taking = [tasks.claim(each, task_id=task.id, expected_version=1) for each in members]
    assert await outcomes(taking) == [""] + ["VERSION_CONFLICT"] * 19
    after = await ProcessTask.get(id=task.id)
    assert (after.claimed_by_id in {each.id for each in members}, after.address) == (True, after.claimed_by_id)
    late = next(each for each in members if each.id != after.claimed_by_id)
    assert await outcomes([tasks.claim(late, task_id=task.id, expected_version=2)]) == ["TASK_TAKEN"]
    assert await outcomes([tasks.complete(late, task_id=task.id, expected_version=2)]) == ["TASK_TAKEN"]


@pytest.mark.parametrize("turn", range(20))
async def test_twenty_who_do_a_task_at_once_take_one_step(turn: int) -> None:
    case, task, members = await _role_task()
    assert task.version == 1, turn
    doing = [tasks.complete(each, task_id=task.id, expected_version=1) for each in members]
    assert await outcomes(doing) == [""] + ["VERSION_CONFLICT"] * 19
    assert (await case.open(), (await ProcessInstance.get(id=case.id)).version) == (["b"], 2)
    assert await Event.filter(subject=task.id, kind="task.done").count() == 1
    late = accounts.agent(role_addresses=(task.home or "",))
    assert await outcomes([tasks.complete(late, task_id=task.id, expected_version=2)]) == ["TASK_CLOSED"]


async def test_branches_that_are_done_at_once_meet_once() -> None:
    role = await accounts.performer_role()
    given = f'<extensionElements><wf:assignment kind="role" role="{role.id}"/></extensionElements>'
    branches = [f"t{number}" for number in range(16)]
    parts = nodes(s="startEvent", e="endEvent", f="parallelGateway", j="parallelGateway")
    parts += "".join(f'<userTask id="{at}">{given}</userTask>' for at in [*branches, "last"])
    ways = ("s -> f", *(f"f -> {at} -> j" for at in branches), "j -> last -> e")
    case = await started(await published(model(parts + flows(*ways)).decode()))
    viewer = accounts.agent(role_addresses=(role.id,))
    found = await ProcessTask.filter(instance_id=case.id)
    assert len(found) == 16
    doing = [tasks.complete(viewer, task_id=each.id, expected_version=1) for each in found]
    assert await outcomes(doing) == [""] * 16
    assert (await case.open(), await case.places()) == (["last"], ["last"])
    assert (await ProcessInstance.get(id=case.id)).version == 17


async def test_a_timer_that_many_fire_acts_once() -> None:
    xml = model(
        nodes(s="startEvent", e="endEvent", after="userTask")
        + '<intermediateCatchEvent id="w"><timerEventDefinition><timeDuration>PT1H</timeDuration>'
        + "</timerEventDefinition></intermediateCatchEvent>"
        + flows("s -> w -> after -> e")
    ).decode()
    case = await started(await published(xml))
    timer = await EventSubscription.get(instance_id=case.id)
    with clock.fixed(clock.now() + timedelta(hours=2)):
        fired = await asyncio.gather(*(delivering.fire(case.id, timer.id) for _ in range(8)), delivering.fire_due())
    assert (sum(map(bool, fired)), await case.open()) == (1, ["after"])
    assert await ProcessEntry.filter(instance_id=case.id, kind="TAKEN", node_id=None).count() == 2


async def test_a_message_that_comes_many_times_at_once_reaches_each_waiting_process_once() -> None:
    message = '<message id="m" name="paid"/>'
    xml = model(
        nodes(s="startEvent", e="endEvent")
        + '<intermediateCatchEvent id="w"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>'
        + flows("s -> w -> e"),
        outside=message,
    ).decode()
    definition = await published(xml)
    waiting = [await started(definition) for _ in range(3)]
    sending = [delivering.correlate(accounts.manager(), name="paid") for _ in range(5)]
    assert await outcomes(sending) == ["", "", "", "NOT_FOUND", "NOT_FOUND"]
    assert [await each.status() for each in waiting] == ["COMPLETED"] * 3
