"""What each command does, before the tokens that it has freed move on."""

from dataclasses import replace
from typing import Any

from server.kit.errors import Refusal, missing
from server.processes.rules import commands
from server.processes.rules.graph import Kind, Task
from server.processes.rules.state import (
    HistoryKind,
    InstanceStatus,
    Phase,
    SubscriptionKind,
    TaskStatus,
    Token,
    TokenStatus,
    UserTask,
)
from server.processes.rules.step import entering, events, flows, inputs, variables
from server.processes.rules.step.work import Failure, Work


def complete(work: Work, command: commands.Complete) -> None:
    task = _task(work, command.task_id)
    token = work.tokens[task.token_id]
    asked = work.node(token).task or Task()
    outcome = inputs.outcome(command, asked.outcomes)
    inputs.check(work, task.scope_id, command.data, asked)
    variables.write(work, task.scope_id, command.data)
    work.close_task(task, TaskStatus.DONE, outcome=outcome, data=dict(command.data), reason=command.reason)
    work.note(HistoryKind.TASK_DONE, token, task_id=task.id, data=_told(outcome=outcome, reason=command.reason))
    if outcome is not None:
        variables.decided(work, task.scope_id, task.node_id, outcome)
        token = work.put(replace(token, outcome=outcome))
    flows.leave(work, token)


def redirect(work: Work, command: commands.Redirect) -> None:
    task = _task(work, command.task_id)
    token = work.tokens[task.token_id]
    work.close_task(task, TaskStatus.REDIRECTED, reason=command.reason)
    work.note(HistoryKind.TASK_REDIRECTED, token, task_id=task.id, data=_told(reason=command.reason))
    columns = {"performer": command.performer, "due_at": task.due_at, "importance": task.importance}
    entering.open_task(work, token, work.node(token), **columns)


def fire(work: Work, command: commands.Fire) -> None:
    awaited = work.subscriptions.get(command.subscription_id)
    if awaited is None or awaited.kind is not SubscriptionKind.TIMER:
        raise missing("The timer", ("subscriptionId",))
    if awaited.due_at is None or awaited.due_at > work.world.now:
        raise Refusal("TRANSITION_NOT_ALLOWED", "The timer is not due yet.", ("subscriptionId",))
    events.arrived(work, awaited, {})


def message(work: Work, command: commands.Message) -> None:
    fitting = (
        each
        for each in work.subscriptions.values()
        if each.kind is SubscriptionKind.MESSAGE
        and each.name == command.name
        and each.correlation in {None, command.correlation}
    )
    awaited = next(fitting, None)
    if awaited is None:
        raise missing(f"What waits for the message “{command.name}”", ("name",))
    inputs.check(work, awaited.scope_id, command.data)
    events.arrived(work, awaited, dict(command.data))


def signal(work: Work, command: commands.Signal) -> None:
    inputs.check(work, None, command.data)
    if not events.broadcast(work, command.name, dict(command.data)):
        raise missing(f"What waits for the signal “{command.name}”", ("name",))


def answer(work: Work, command: commands.Answer) -> None:
    token = _asked(work, command.token_id)
    inputs.check(work, token.scope_id, command.data)
    variables.write(work, token.scope_id, command.data)
    flows.leave(work, token)


def fail(work: Work, command: commands.Fail) -> None:
    token = _asked(work, command.token_id)
    if command.error is None:
        work.fail(token, Phase.ENTER, Failure("service", command.message))
    else:
        events.raise_error(work, token, Failure("error", command.message, command.error, command.lacks))


def retry(work: Work, command: commands.Retry) -> None:
    token = work.tokens.get(command.token_id)
    if token is None or token.incident is None:
        raise missing("The incident", ("tokenId",))
    inputs.check(work, token.scope_id, command.data)
    variables.write(work, token.scope_id, command.data)
    work.note(HistoryKind.RETRIED, token)
    match token.incident.phase:
        case Phase.ENTER:
            work.unsubscribe(token.id)
            work.move(token, token.node_id, token.flow_id)
        case Phase.LEAVE:
            _leave_again(work, token)
        case Phase.JOIN:
            work.joining[token.id] = None
            work.wait(token, TokenStatus.JOINING)


def _leave_again(work: Work, token: Token) -> None:
    """Go on after an activity, whose call may have failed to hand its values back."""
    token = work.wait(token)
    empty = [each.id for each in work.scopes.values() if each.token_id == token.id and not work.inside.get(each.id)]
    if empty and work.node(token).kind is Kind.CALL:
        flows.finish(work, empty[0])
    else:
        flows.leave(work, token)


def cancel(work: Work, command: commands.Cancel) -> None:
    flows.clear_scope(work, None)
    flows.end(work, InstanceStatus.CANCELLED, HistoryKind.CANCELLED, command.reason)


def suspend(work: Work, command: commands.Suspend) -> None:
    work.instance = replace(work.instance, status=InstanceStatus.SUSPENDED)
    work.note(HistoryKind.SUSPENDED, data=_told(reason=command.reason))


def resume(work: Work, _: commands.Resume) -> None:
    work.instance = replace(work.instance, status=InstanceStatus.RUNNING)
    work.note(HistoryKind.RESUMED)


def _task(work: Work, task_id: str) -> UserTask:
    task = work.tasks.get(task_id)
    if task is None or task.status is not TaskStatus.OPEN:
        raise missing("The open task", ("taskId",))
    return task


def _asked(work: Work, token_id: str) -> Token:
    """Return a token that waits for a service."""
    token = work.tokens.get(token_id)
    waits = token is not None and token.status is TokenStatus.WAITING
    if token is None or not waits or work.node(token).handler is None:
        raise missing("The service call", ("tokenId",))
    return token


def _told(**given: Any) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value is not None}
