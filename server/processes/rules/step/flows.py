"""How tokens go on: out of a node along its flows, out of a scope when it is empty, and nowhere when it is over."""

from dataclasses import replace

from server.processes.rules.expressions import ExpressionError
from server.processes.rules.graph import Flow, Kind, Loop, Node
from server.processes.rules.state import (
    HistoryKind,
    InstanceStatus,
    Phase,
    Scope,
    ScopeKind,
    TaskStatus,
    Token,
)
from server.processes.rules.step import variables
from server.processes.rules.step.work import Failure, Work


def leave(work: Work, token: Token) -> None:
    """Go on from a node that is done with; when no way is open, the token fails where it stands."""
    node = work.node(token)
    try:
        if turn := work.turn(token):
            _end_turn(work, token, turn, node)
        else:
            _go(work, token, choose(work, token, node))
    except Failure as failure:
        work.fail(token, Phase.LEAVE, failure)


def _go(work: Work, token: Token, flows: list[Flow]) -> None:
    work.unsubscribe(token.id)
    work.note(HistoryKind.PASSED, token)
    if not flows:
        consume(work, token)
        return
    for flow in flows:
        work.note(HistoryKind.TAKEN, token, flow_id=flow.id)
    first, *others = flows
    outcome = token.outcome
    moved = work.move(token, first.target, first.id)
    for flow in others:
        work.start_token(moved.scope_id, flow.target, flow.id, outcome)


def choose(work: Work, token: Token, node: Node) -> list[Flow]:
    """Return the flows to take, in the order of the file."""
    flows = [work.process(token.scope_id).flows[flow] for flow in node.outgoing]
    if all(flow.condition is None for flow in flows) and node.default is None:
        return flows
    values = variables.seen(work, token.scope_id, token.outcome)
    taken: list[Flow] = []
    for flow in flows:
        if flow.id != node.default and (flow.condition is None or _holds(flow, values)):
            taken.append(flow)
            if node.kind is Kind.EXCLUSIVE:
                break
    asked = any(flow.condition for flow in taken) or node.default is None
    if not asked:
        taken += [flow for flow in flows if flow.id == node.default]
    if not taken:
        raise Failure(
            "flow.none", f"No flow from “{node.name}” is open: no condition holds, and there is no default flow."
        )
    return taken


def _holds(flow: Flow, values: dict[str, object]) -> bool:
    assert flow.condition is not None  # noqa: S101 - the caller has looked
    try:
        return flow.condition.holds(values)
    except ExpressionError as error:
        raise Failure("condition", str(error)) from None


def consume(work: Work, token: Token) -> None:
    """End a token; with its last token a scope is done."""
    work.drop(token)
    if token.scope_id is not None:
        work.scopes[token.scope_id] = _ended(work.scopes[token.scope_id], token)
    if not work.inside.get(token.scope_id):
        finish(work, token.scope_id)


def _ended(scope: Scope, token: Token) -> Scope:
    """Count one more that has ended in a scope."""
    agreed = not scope.completed or scope.outcome == token.outcome
    return replace(scope, completed=scope.completed + 1, outcome=token.outcome if agreed else None)


def finish(work: Work, scope_id: str | None) -> None:
    """End a scope that is empty, and go on after the activity that it was inside of."""
    if scope_id is None:
        end(work, InstanceStatus.COMPLETED, HistoryKind.COMPLETED)
        return
    scope = work.scopes[scope_id]
    owner = work.tokens[scope.token_id]
    if scope.kind is ScopeKind.CALL:
        called = work.node(owner).called
        back = {to: scope.variables.get(source) for to, source in (called.outputs if called else {}).items()}
        try:
            variables.write(work, owner.scope_id, back)
        except Failure as failure:
            work.fail(owner, Phase.LEAVE, failure)
            return
    del work.scopes[scope_id]
    leave(work, work.put(replace(owner, outcome=scope.outcome)) if scope.completed else owner)


def end(work: Work, status: InstanceStatus, kind: HistoryKind, reason: str | None = None) -> None:
    work.instance = replace(work.instance, status=status, ended_at=work.world.now)
    work.note(kind, data={"reason": reason} if reason else None)


# What goes on inside is stopped


def clear(work: Work, token: Token) -> None:
    """Stop all that an activity has begun: its tasks, what it waits for, and what goes on inside it."""
    for task in work.open_tasks(token.id):
        work.close_task(task, TaskStatus.CANCELLED)
        work.note(HistoryKind.TASK_CANCELLED, token, task_id=task.id)
    work.unsubscribe(token.id)
    clear_inside(work, token)


def clear_inside(work: Work, token: Token) -> None:
    for scope in [each for each in work.scopes.values() if each.token_id == token.id]:
        clear_scope(work, scope.id)
        work.scopes.pop(scope.id, None)


def clear_scope(work: Work, scope_id: str | None) -> None:
    """Stop every token of a scope."""
    for token in work.tokens_in(scope_id):
        clear(work, token)
        work.note(HistoryKind.LEFT_UNDONE, token)
        work.drop(token)


# Activities that run several times


def begin_turn(work: Work, multi: Scope) -> None:
    """Begin the next of an activity's turns."""
    number = multi.started
    node = work.process(multi.parent_id).nodes[multi.node_id]
    loop = _loop(node)
    values = {"loopCounter": number + 1, **({loop.item: multi.items[number]} if loop.item else {})}
    work.scopes[multi.id] = replace(multi, started=number + 1)
    turn = replace(
        multi, id=work.world.new_id("scp"), kind=ScopeKind.TURN, parent_id=multi.id, items=(), variables=values
    )
    work.scopes[turn.id] = replace(turn, started=0, completed=0, outcome=None)
    work.start_token(turn.id, multi.node_id, outcome=work.tokens[multi.token_id].outcome)


def _end_turn(work: Work, token: Token, turn: Scope, node: Node) -> None:
    multi = work.scopes[turn.parent_id or ""]
    loop = _loop(node)
    counted = _ended(multi, token)
    enough = counted.completed == len(counted.items) or _enough(work, loop, counted, token)
    work.unsubscribe(token.id)
    work.drop(token)
    del work.scopes[turn.id]
    work.scopes[multi.id] = counted
    if not enough:
        if counted.started < len(counted.items) and loop.sequential:
            begin_turn(work, counted)
        return
    owner = work.put(replace(work.tokens[multi.token_id], outcome=counted.outcome))
    clear_inside(work, owner)
    leave(work, owner)


def _enough(work: Work, loop: Loop, multi: Scope, token: Token) -> bool:
    if loop.until is None:
        return False
    values = variables.seen(work, token.scope_id, token.outcome)
    try:
        return loop.until.holds({**values, **variables.counts(multi)})
    except ExpressionError as error:
        raise Failure("condition", str(error)) from None


def _loop(node: Node) -> Loop:
    assert node.loop is not None  # noqa: S101 - only such an activity has turns
    return node.loop
