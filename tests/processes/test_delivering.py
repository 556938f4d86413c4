"""Messages, signals and timers: who is reached, once, and what waits meanwhile."""

from datetime import timedelta

import pytest

from server.kit import clock, db
from server.kit.jobs import Later
from server.processes.actions import carrying, delivering, instances
from server.processes.models import EventSubscription, ProcessInstance
from tests.make import accounts, claims
from tests.processes.draw import flows, model, nodes
from tests.processes.running import Case, do_jobs, published, refused, started

MANAGER = accounts.manager()
MESSAGE, SIGNAL = '<message id="m" name="paid"/>', '<signal id="g" name="alarm"/>'
PAID, ALARM = '<messageEventDefinition messageRef="m"/>', '<signalEventDefinition signalRef="g"/>'
CORRELATED = '<extensionElements><wf:correlation variable="order"/></extensionElements>'


@pytest.fixture(autouse=True)
async def organised(no_jobs: None) -> None:  # noqa: ARG001 - the rows go with the transaction
    await accounts.organisation()
    await accounts.performer_role(code="COORDINATOR")


def catching(event: str, *, outside: str, more: str = "", variables: str = "") -> str:
    parts = nodes(s="startEvent", e="endEvent", after="userTask")
    parts += f'<intermediateCatchEvent id="w">{more}{event}</intermediateCatchEvent>'
    return model(parts + flows("s -> w -> after -> e"), outside=outside, variables=variables).decode()


def throwing(event: str, *, outside: str) -> str:
    parts = nodes(s="startEvent", e="endEvent") + f'<intermediateThrowEvent id="t">{event}</intermediateThrowEvent>'
    return model(parts + flows("s -> t -> e"), outside=outside).decode()


async def test_a_message_finds_its_process_by_what_it_carries() -> None:
    definition = await published(catching(PAID, outside=MESSAGE, more=CORRELATED, variables="order:string sum:number"))
    one = await started(definition, variables={"order": "1"})
    two = await started(definition, variables={"order": "2"})
    found = await delivering.correlate(MANAGER, name="paid", correlation="2", data={"sum": 5.5})
    assert (found.id, found.variables) == (two.id, {"order": "2", "sum": 5.5})
    assert (await one.places(), await two.open()) == (["w"], ["after"])
    assert await refused(delivering.correlate(MANAGER, name="paid", correlation="2")) == [("NOT_FOUND", "name")]
    assert await refused(delivering.correlate(MANAGER, name="paid", correlation="1", data={"sum": "x"})) == [
        ("INVALID", "data.sum")
    ]


async def test_a_message_does_not_reach_what_the_viewer_does_not_see() -> None:
    hidden = await claims.claim(responsible_id=(await accounts.user()).id)
    await started(await published(catching(PAID, outside=MESSAGE)), subject_id=hidden.id)
    blind = accounts.agent(department_only=True, department_ids=("dep_x",))
    assert await refused(delivering.correlate(blind, name="paid")) == [("NOT_FOUND", "name")]


async def test_a_process_sends_a_message_that_waits_for_its_receiver() -> None:
    await started(await published(throwing(PAID, outside=MESSAGE)))
    assert await do_jobs() == 1
    receiver = await started(await published(catching(PAID, outside=MESSAGE)))
    assert await do_jobs(later=True) == 2
    assert await receiver.open() == ["after"]


async def test_a_message_that_nobody_receives_is_given_up() -> None:
    await started(await published(throwing(PAID, outside=MESSAGE)))
    assert await do_jobs(later=True) == 6


async def test_a_signal_reaches_all_others_once() -> None:
    definition = await published(catching(ALARM, outside=SIGNAL))
    waiting = [await started(definition) for _ in range(3)]
    await started(await published(throwing(ALARM, outside=SIGNAL)))
    assert await do_jobs(carrying.SEND) == 1
    twice = await db.rows("SELECT payload FROM pgqueuer WHERE entrypoint = 'process.deliver'")
    for row in twice:
        sql = "INSERT INTO pgqueuer (priority, entrypoint, payload, status) VALUES (0, 'process.deliver', $1, 'queued')"
        await db.execute(sql, row["payload"])
    assert await do_jobs() == 6
    assert [await each.open() for each in waiting] == [["after"]] * 3
    assert {row.version for row in await ProcessInstance.filter(definition_id=definition.id)} == {2}


async def test_managers_send_signals() -> None:
    waiting = await started(await published(catching(ALARM, outside=SIGNAL)))
    assert await refused(delivering.broadcast(accounts.agent(), name="alarm")) == [("FORBIDDEN", "")]
    assert await delivering.broadcast(MANAGER, name="other") == 0
    assert await delivering.broadcast(MANAGER, name="alarm") == 1
    assert await do_jobs() == 1
    assert await waiting.open() == ["after"]


async def _timed() -> tuple[Case, str]:
    due = "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>"
    case = await started(await published(catching(due, outside="")))
    return case, (await EventSubscription.get(instance_id=case.id)).id


async def test_a_timer_fires_when_it_is_due_by_its_job() -> None:
    case, timer = await _timed()
    waits = await db.value("SELECT execute_after > now() + interval '50 minutes' FROM pgqueuer")
    assert waits
    with pytest.raises(Later):
        await delivering.fire(case.id, timer)
    with clock.fixed(clock.now() + timedelta(minutes=61)):
        assert await delivering.fire(case.id, timer)
        assert not await delivering.fire(case.id, timer)
    assert await case.open() == ["after"]


async def test_a_timer_that_was_missed_fires_with_the_clock() -> None:
    case, _ = await _timed()
    with clock.fixed(clock.now() + timedelta(minutes=61)):
        await delivering.fire_due()
        assert await db.value("SELECT count(*) FROM pgqueuer") == 1
        await db.execute("DELETE FROM pgqueuer")
        await delivering.fire_due()
        await delivering.fire_due()
        assert await do_jobs() == 1
    assert await case.open() == ["after"]


async def test_what_is_stopped_is_reached_when_it_goes_on() -> None:
    case, timer = await _timed()
    await instances.suspend(MANAGER, instance_id=case.id, expected_version=1)
    with clock.fixed(clock.now() + timedelta(minutes=61)):
        assert not await delivering.fire(case.id, timer)
        await db.execute("DELETE FROM pgqueuer")
        await delivering.fire_due()
        assert (await db.value("SELECT count(*) FROM pgqueuer"), await case.places()) == (0, ["w"])
        await instances.resume(MANAGER, instance_id=case.id, expected_version=2)
        await do_jobs(carrying.TIMER, later=True)
    assert await case.open() == ["after"]


async def test_a_signal_waits_while_its_receiver_is_stopped() -> None:
    case = await started(await published(catching(ALARM, outside=SIGNAL)))
    await instances.suspend(MANAGER, instance_id=case.id, expected_version=1)
    await delivering.broadcast(MANAGER, name="alarm")
    with pytest.raises(Later):
        await do_jobs()
