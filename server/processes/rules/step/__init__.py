"""One command carried out on one instance: state in, state and what changed out; nothing else happens."""

from collections.abc import Callable
from typing import Any

from server.kit.errors import Refusal
from server.processes.rules import commands
from server.processes.rules.commands import Command, Values, World
from server.processes.rules.state import HistoryKind, Instance, InstanceStatus, Result, State
from server.processes.rules.step import acts, inputs, variables
from server.processes.rules.step.run import run
from server.processes.rules.step.work import Failure, Work


def start(instance_id: str, version_id: str, data: Values, world: World) -> Result:
    """Begin an instance of a version; raise Refusal when its variables do not fit."""
    model = world.definitions[version_id].model
    status = InstanceStatus.RUNNING
    work = Work(State(Instance(instance_id, version_id, model.main, status, world.now)), world)
    inputs.check(work, None, data, path="variables")
    return _carried(work, lambda: _begin(work, data))


def step(state: State, command: Command, world: World) -> Result:
    """Carry out a command; raise Refusal when it is not possible now."""
    work = Work(state, world)
    act: Callable[[Work, Any], None] = _ACTS[type(command)]
    _allow(state.instance.status, command)
    return _carried(work, lambda: act(work, command))


def _begin(work: Work, data: Values) -> None:
    work.note(HistoryKind.STARTED)
    variables.write(work, None, data)
    for node in work.process(None).starts[None]:
        work.start_token(None, node)


def _carried(work: Work, act: Callable[[], None]) -> Result:
    try:
        act()
    except Failure as failure:  # what came with the command cannot be kept
        raise Refusal("INVALID", failure.message, ("data",)) from None
    if work.instance.status is InstanceStatus.RUNNING:
        run(work)
    return work.result()


def _allow(status: InstanceStatus, command: Command) -> None:
    if status is InstanceStatus.RUNNING and not isinstance(command, commands.Resume):
        return
    stopped = status is InstanceStatus.SUSPENDED
    if stopped and isinstance(command, commands.Resume | commands.Cancel | commands.Redirect):
        return
    told = {
        InstanceStatus.RUNNING: "The process is not stopped.",
        InstanceStatus.SUSPENDED: "The process is stopped: continue it first.",
    }
    raise Refusal("TRANSITION_NOT_ALLOWED", told.get(status, "The process has ended."), status=status.value)


_ACTS: dict[type[Any], Callable[[Work, Any], None]] = {
    commands.Complete: acts.complete,
    commands.Redirect: acts.redirect,
    commands.Fire: acts.fire,
    commands.Message: acts.message,
    commands.Signal: acts.signal,
    commands.Answer: acts.answer,
    commands.Fail: acts.fail,
    commands.Retry: acts.retry,
    commands.Cancel: acts.cancel,
    commands.Suspend: acts.suspend,
    commands.Resume: acts.resume,
}
