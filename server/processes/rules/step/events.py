"""Events: what is awaited, what arrives, and what is thrown."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from server.processes.rules.graph import Event, Kind, Node, Trigger
from server.processes.rules.state import (
    HistoryKind,
    Phase,
    Sent,
    Subscription,
    SubscriptionKind,
    Token,
)
from server.processes.rules.step import flows, variables
from server.processes.rules.step.work import Failure, Work

_AWAITED = {
    Trigger.TIMER: SubscriptionKind.TIMER,
    Trigger.MESSAGE: SubscriptionKind.MESSAGE,
    Trigger.SIGNAL: SubscriptionKind.SIGNAL,
}


@dataclass(frozen=True, slots=True)
class Awaited:
    """An event worked out for the values of the moment, before anything is changed."""

    node_id: str
    kind: SubscriptionKind
    columns: dict[str, Any]


def awaited(work: Work, token: Token, nodes: list[Node]) -> list[Awaited]:
    """Work out what a token is to wait for; raise Failure when a time or a correlation is missing."""
    waiting = [(node, node.event) for node in nodes if node.event and node.event.trigger in _AWAITED]
    if not waiting:
        return []
    values = variables.seen(work, token.scope_id, token.outcome)
    return [Awaited(node.id, _AWAITED[event.trigger], _columns(work, node, event, values)) for node, event in waiting]


def subscribe(work: Work, token: Token, events: list[Awaited]) -> None:
    for each in events:
        made = Subscription(work.world.new_id("sub"), each.kind, token.scope_id, token.id, each.node_id, **each.columns)
        work.subscribe(made)


def _columns(work: Work, node: Node, event: Event, values: dict[str, Any]) -> dict[str, Any]:
    if event.trigger is not Trigger.TIMER:
        return {"name": event.name, "correlation": correlation(node, event, values)}
    try:
        due = event.due.at(work.world.now, values) if event.due else None
    except (ValueError, OverflowError):
        due = None
    if due is None:
        raise Failure("timer", f"“{node.name}” waits for a time that its variable does not hold.")
    return {"due_at": due}


def correlation(node: Node, event: Event, values: dict[str, Any]) -> str | None:
    """Return the value that a message must carry."""
    if event.correlation is None:
        return None
    value = values.get(event.correlation)
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise Failure(
            "correlation", f"“{node.name}” needs “{event.correlation}” to find its message by, which holds no value."
        )
    return str(value)


def arrived(work: Work, subscription: Subscription, data: Mapping[str, Any]) -> None:
    """Let what was awaited happen."""
    token = work.tokens[subscription.token_id]
    node = work.process(token.scope_id).nodes[subscription.node_id]
    variables.write(work, token.scope_id, data)
    if node.kind is Kind.BOUNDARY:
        _at_border(work, subscription, token, node)
        return
    work.unsubscribe(token.id)
    if token.node_id != node.id:  # it stands on the gateway before
        work.note(HistoryKind.PASSED, token)
        flow = next(flow for flow in node.incoming if flow in work.node(token).outgoing)
        work.note(HistoryKind.TAKEN, token, flow_id=flow)
        token = work.put(replace(token, node_id=node.id, flow_id=flow))
    flows.leave(work, token)


def _at_border(work: Work, subscription: Subscription, token: Token, node: Node) -> None:
    if node.interrupting:
        interrupt(work, token, node)
        return
    if subscription.kind is SubscriptionKind.TIMER:
        del work.subscriptions[subscription.id]
    work.start_token(token.scope_id, node.id, outcome=token.outcome)


def interrupt(work: Work, token: Token, boundary: Node) -> None:
    """Stop an activity, and go on from the event on its border."""
    flows.clear(work, token)
    work.note(HistoryKind.LEFT_UNDONE, token)
    work.move(token, boundary.id)


def throw(work: Work, token: Token, node: Node) -> None:
    """Send a message or a signal; a signal reaches this instance, too."""
    event = node.event
    if event is None or event.trigger not in {Trigger.MESSAGE, Trigger.SIGNAL}:
        return
    name = event.name or ""
    values = variables.seen(work, token.scope_id, token.outcome) if event.correlation else {}
    work.sent.append(Sent(_AWAITED[event.trigger], name, node.id, correlation(node, event, values)))
    if event.trigger is Trigger.SIGNAL:
        work.signals.append((name, {}))


def broadcast(work: Work, name: str, data: Mapping[str, Any]) -> int:
    """Let a signal reach all that wait for it now; return how many did."""
    waiting = [
        each for each in work.subscriptions.values() if each.kind is SubscriptionKind.SIGNAL and each.name == name
    ]
    reached = 0
    for each in waiting:
        if each.id in work.subscriptions:  # else another one has ended what waited
            arrived(work, each, data)
            reached += 1
    return reached


def raise_error(work: Work, token: Token, failure: Failure) -> None:
    """Go to the nearest border event that catches an error's code; fail where it was raised when there is none."""
    carrier: Token | None = token
    while carrier is not None:
        if not work.turn(carrier) and (boundary := _catching(work, carrier, failure.code)):
            if carrier is not token:
                work.note(HistoryKind.PASSED, token)
            interrupt(work, carrier, boundary)
            return
        scope = work.scopes.get(carrier.scope_id) if carrier.scope_id else None
        carrier = work.tokens[scope.token_id] if scope else None
    work.fail(token, Phase.ENTER, failure)


def _catching(work: Work, token: Token, code: str | None) -> Node | None:
    nodes = work.process(token.scope_id).nodes
    catching = [
        (nodes[at], event)
        for at in nodes[token.node_id].boundaries
        if (event := nodes[at].event) and event.trigger is Trigger.ERROR
    ]
    named = (node for node, event in catching if event.name is not None and event.name == code)
    return next(named, next((node for node, event in catching if event.name is None), None))
