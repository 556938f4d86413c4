"""Messages, signals and timers: brought to the instances that wait for them, each once."""

import hashlib
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.kit import clock, db, idempotency, ids, jobs
from server.kit.errors import Refusal, missing
from server.processes.actions import carrying
from server.processes.models import ProcessInstance
from server.processes.queries import awaited, visibility
from server.processes.queries import running as queries
from server.processes.queries.running import Running
from server.processes.rules import commands, values
from server.processes.rules.state import InstanceStatus, SubscriptionKind
from server.reader import policy

_PAUSES = tuple(timedelta(seconds=each) for each in (2, 10, 60, 600, 3600))
"""How long a message of a process waits for somebody to receive it."""
_MOST = 500


async def correlate(
    viewer: Viewer, *, name: str, correlation: str | None = None, data: Mapping[str, Any] | None = None
) -> ProcessInstance:
    """Bring a message to the one process that waits for it: the oldest that the viewer sees."""
    accounts.require(viewer, Scope.TASKS_WRITE)
    message = commands.Message(name, correlation, values.of_object(data, "data"))
    async with db.transaction():
        for instance_id in await awaited.message(name, correlation):
            clause = visibility.instances_visible_to(viewer)
            if not await policy.sees("process_instance", clause, viewer, instance_id):
                continue
            running = await queries.lock(instance_id)
            if running and _waits(running, message):
                await carrying.carry(running, message, actor=viewer.id)
                return await ProcessInstance.get(id=instance_id)
    raise missing(f"A process that waits for the message “{name}”", ("name",))


async def broadcast(viewer: Viewer, *, name: str, data: Mapping[str, Any] | None = None) -> int:
    """Send a signal to every process that waits for it now; return how many there are."""
    accounts.require(viewer, Scope.TASKS_WRITE)
    if not viewer.manages and viewer.is_staff:
        raise Refusal("FORBIDDEN", "Signals are sent by managers.")
    given = values.of_object(data, "data")
    async with db.transaction():
        found = await awaited.signal(name)
        for instance_id in found:
            await _put(instance_id, ids.new("snt"), SubscriptionKind.SIGNAL, name, None, given)
    return len(found)


async def send(given: Mapping[str, Any]) -> None:
    """Bring on what a process has sent: a signal to all others, a message to one, for which it waits a while."""
    name, correlation, kind = given["name"], given["correlation"], SubscriptionKind(given["kind"])
    async with db.transaction():
        if kind is SubscriptionKind.SIGNAL:
            for instance_id in await awaited.signal(name):
                if instance_id != given["from"]:
                    await _put(instance_id, given["sent"], kind, name, None, {})
        elif found := await awaited.message(name, correlation):
            await _put(found[0], given["sent"], kind, name, correlation, {})
        elif given["attempt"] < len(_PAUSES):
            again = {**given, "attempt": given["attempt"] + 1}
            await jobs.enqueue(carrying.SEND, again, after=_PAUSES[given["attempt"]])


async def deliver(given: Mapping[str, Any]) -> None:
    """Let a message or a signal arrive at one instance, unless it has."""
    kind = SubscriptionKind(given["kind"])
    command: commands.Message | commands.Signal = commands.Signal(given["name"], given["data"])
    if kind is SubscriptionKind.MESSAGE:
        command = commands.Message(given["name"], given["correlation"], given["data"])
    async with db.transaction():
        running = await queries.lock(given["instance"])
        if running is None or running.state.instance.status is InstanceStatus.SUSPENDED:
            raise jobs.Later(_PAUSES[2], "the process is stopped") if running else jobs.Hopeless("there is no process")
        key = f"{given['sent']} {given['instance']}"
        once = await idempotency.begin("process", key, hashlib.sha256(key.encode()).digest())
        if once.result is None and _waits(running, command):
            await carrying.carry(running, command, actor=None)
            await idempotency.finish(once, running.id)


async def fire(instance_id: str, subscription_id: str) -> bool:
    """Let a timer act where it is still awaited; tell whether it did. Raise Later when its moment is to come."""
    async with db.transaction():
        running = await queries.lock(instance_id)
        timer = running.state.subscriptions.get(subscription_id) if running else None
        if running is None or timer is None or running.state.instance.status is not InstanceStatus.RUNNING:
            return False
        if timer.due_at is not None and timer.due_at > clock.now():
            raise jobs.Later(timer.due_at - clock.now(), "the timer is not due yet")
        await carrying.carry(running, commands.Fire(subscription_id), actor=None)
    return True


async def fire_due() -> None:
    """Put down jobs for timers that are due and have none: the net below the jobs that began with them."""
    async with db.transaction():
        found = await awaited.due(clock.now(), _MOST)
        known = await jobs.known([subscription_id for _, subscription_id in found])
        for instance_id, subscription_id in found:
            if subscription_id not in known:
                data = {"instance": instance_id, "subscription": subscription_id}
                await jobs.enqueue(carrying.TIMER, data, key=subscription_id)


async def _put(
    instance_id: str, sent: str, kind: SubscriptionKind, name: str, correlation: str | None, data: Mapping[str, Any]
) -> None:
    given = {"instance": instance_id, "sent": sent, "kind": kind, "name": name, "correlation": correlation}
    await jobs.enqueue(carrying.DELIVER, {**given, "data": dict(data)})


def _waits(running: Running, command: commands.Message | commands.Signal) -> bool:
    """Tell whether an instance waits for a message or a signal now."""
    kind = SubscriptionKind.MESSAGE if isinstance(command, commands.Message) else SubscriptionKind.SIGNAL
    correlation = command.correlation if isinstance(command, commands.Message) else None
    return running.state.instance.status is InstanceStatus.RUNNING and any(
        each.kind is kind and each.name == command.name and each.correlation in {None, correlation}
        for each in running.state.subscriptions.values()
    )
