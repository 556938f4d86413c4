"""Carrying out a command: lock, step, write, and put down what jobs are to do; one command is one transaction."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from server.accounts import actions as accounts
from server.claims.actions import blockers
from server.kit import clock, ids, jobs
from server.kit.events import Happened
from server.processes.actions import storing
from server.processes.queries import performers, subjects, versions
from server.processes.queries.performers import Addressed
from server.processes.queries.running import Running
from server.processes.rules.commands import Command, Definition, World
from server.processes.rules.state import Call, Result, Sent, Subscription
from server.processes.rules.step import step

_NONE = timedelta(0)
CALL, TIMER, SEND, DELIVER = "process.call", "process.timer", "process.send", "process.deliver"
"""Kinds of jobs."""


async def carry(
    running: Running,
    command: Command,
    *,
    actor: str | None,
    claimed: Mapping[str, str] | None = None,
    more: Sequence[Happened] = (),
) -> Result:
    """Carry out a command on an instance that the open transaction has locked."""
    world = await world_of(running, actor)
    result = step(running.state, command, world)
    await settle(running, result, actor=actor, claimed=claimed, more=more)
    return result


async def world_of(running: Running, actor: str | None, *others: str) -> World:
    """Return all that a step may know; `others` are versions that it needs beside those it runs on."""
    state = running.state
    used = {state.instance.version_id, *(scope.version_id for scope in state.scopes.values()), *others}
    definitions: dict[str, Definition] = {}
    asks = False
    for version_id in used:
        loaded = await versions.loaded(version_id)
        definitions.update(loaded.definitions)
        asks = asks or loaded.asks_facts
    facts = await subjects.facts(running.subject) if asks else {}
    return World(definitions, clock.now(), ids.new, actor, facts)


async def settle(
    running: Running,
    result: Result,
    *,
    actor: str | None,
    claimed: Mapping[str, str] | None = None,
    more: Sequence[Happened] = (),
    new: dict[str, Any] | None = None,
) -> None:
    """Write a step, and put down what follows from it."""
    addresses = await _addresses(result)
    await storing.save(running, result, actor=actor, addresses=addresses, claimed=claimed, more=more, new=new)
    for call in result.calls:
        await put_call(running.id, call)
    for sent in result.sent:
        await put_sent(running.id, sent)
    for subscription in result.diff.subscriptions.added:
        await put_timer(running.id, subscription)
    if result.state.instance.ended_at is not None:
        await blockers.lift(running.id, actor=actor)


async def _addresses(result: Result) -> dict[str, Addressed]:
    found = {}
    for task in result.diff.tasks.added:
        found[task.id] = addressed = await performers.addressed(task.performer)
        if addressed.role_id:
            await accounts.address_keep(addressed.role_id, addressed.main_object, addressed.additional_object)
    return found


async def put_call(instance_id: str, call: Call) -> None:
    """Have a service asked by a job; the call's own id tells a repetition."""
    given = {"instance": instance_id, "token": call.token_id, "node": call.node_id, "handler": call.handler}
    await jobs.enqueue(CALL, {**given, "inputs": dict(call.inputs), "call": ids.new("cal"), "attempt": 0})


async def put_sent(instance_id: str, sent: Sent) -> None:
    given = {"from": instance_id, "kind": sent.kind, "name": sent.name, "correlation": sent.correlation}
    await jobs.enqueue(SEND, {**given, "sent": ids.new("snt"), "attempt": 0})


async def put_timer(instance_id: str, subscription: Subscription) -> None:
    """Have a timer fire when it is due."""
    if subscription.due_at is not None:
        data = {"instance": instance_id, "subscription": subscription.id}
        after = max(subscription.due_at - clock.now(), _NONE)
        await jobs.enqueue(TIMER, data, after=after, key=subscription.id)
