"""What each kind of node does with a token that comes to it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from server.processes.rules import expressions
from server.processes.rules.graph import (
    ACTIVITIES,
    IMPORTANCE,
    TASKS,
    Assignment,
    AssignmentKind,
    Kind,
    Node,
    Task,
    Trigger,
)
from server.processes.rules.state import (
    Call,
    HistoryKind,
    Performer,
    Phase,
    Scope,
    ScopeKind,
    TaskStatus,
    Token,
    TokenStatus,
    UserTask,
)
from server.processes.rules.step import events, flows, gateways, variables
from server.processes.rules.step.work import Failure, Work

MOST_TURNS = 1_000
MOST_LEVELS = 60


def enter(work: Work, token: Token) -> None:
    """Do what the node under a token does; a failure stays with the token."""
    node = work.node(token)
    try:
        if gateways.joins(node):
            gateways.arrive(work, token, node)
        elif node.kind in ACTIVITIES:
            _activity(work, token, node)
        else:
            _OTHERS[node.kind](work, token, node)
    except Failure as failure:
        work.fail(token, Phase.ENTER, failure)


# Activities


def _activity(work: Work, token: Token, node: Node) -> None:
    turn = work.turn(token)
    process = work.process(token.scope_id)
    border = [] if turn else events.awaited(work, token, [process.nodes[at] for at in node.boundaries])
    if node.loop and not turn:
        _several(work, token, node)
    else:
        _BODIES[node.kind](work, token, node)
    left = work.tokens.get(token.id)
    if left and left.node_id == node.id and left.status is TokenStatus.WAITING:
        events.subscribe(work, token, border)


def _several(work: Work, token: Token, node: Node) -> None:
    """Begin an activity that runs once for each item, all at once or one after another."""
    items = _items(work, token, node)
    _begun(work, token, node)
    if not items:
        flows.leave(work, token)
        return
    token = work.wait(token)
    multi = _inside(work, token, ScopeKind.MULTI, items=items)
    sequential = node.loop is not None and node.loop.sequential
    for _ in range(1 if sequential else len(items)):
        flows.begin_turn(work, work.scopes[multi.id])


def _items(work: Work, token: Token, node: Node) -> tuple[Any, ...]:
    loop = node.loop
    assert loop is not None  # noqa: S101 - the caller has looked
    values = variables.seen(work, token.scope_id, token.outcome)
    if loop.collection:
        items = values.get(loop.collection)
        if not isinstance(items, list | tuple):
            raise Failure(
                "loop.items", f"“{node.name}” runs for each item of “{loop.collection}”, which holds no list."
            )
    else:
        times = loop.times if loop.times_variable is None else values.get(loop.times_variable)
        if not isinstance(times, int) or isinstance(times, bool) or times < 0:
            raise Failure(
                "loop.times", f"“{node.name}” runs as often as “{loop.times_variable}” says, which holds no number."
            )
        items = range(1, min(times, MOST_TURNS + 1) + 1)
    if len(items) > MOST_TURNS:
        raise Failure("loop.many", f"“{node.name}” would run more than {MOST_TURNS:,} times.")
    return tuple(items)


def _inside(work: Work, token: Token, kind: ScopeKind, **columns: Any) -> Scope:
    """Open a scope inside the activity that a token stands on."""
    if _depth(work, token.scope_id) >= MOST_LEVELS:
        raise Failure("levels", f"More than {MOST_LEVELS} levels lie within one another: does a process call itself?")
    around = work.place(token.scope_id)
    given = {"version_id": around.version_id, "process_id": around.process_id, **columns}
    scope = Scope(work.world.new_id("scp"), kind, token.scope_id, token.id, token.node_id, **given)
    work.scopes[scope.id] = scope
    return scope


def _depth(work: Work, scope_id: str | None) -> int:
    depth = 0
    while scope_id is not None:
        depth, scope_id = depth + 1, work.scopes[scope_id].parent_id
    return depth


def _begun(work: Work, token: Token, node: Node) -> None:
    work.note(HistoryKind.ENTERED, token)
    inside = work.process(token.scope_id).within(node) if node.kind is Kind.SUBPROCESS else frozenset()
    variables.entered(work, token.scope_id, inside | {node.id})
    if node.kind in TASKS:
        variables.next_round(work, token.scope_id, node.id)


def _task(work: Work, token: Token, node: Node) -> None:
    asked = node.task or Task()
    values = variables.seen(work, token.scope_id, token.outcome)
    performer = _performer(work, token, node, asked.assignment, values)
    due = _due(work, node, asked, values)
    if not work.turn(token):
        _begun(work, token, node)
    importance = _importance(node, asked, values)
    open_task(work, work.wait(token), node, performer=performer, due_at=due, importance=importance)


def open_task(work: Work, token: Token, node: Node, **columns: Any) -> UserTask:
    task = UserTask(
        id=work.world.new_id("tsk"),
        scope_id=token.scope_id,
        token_id=token.id,
        process_id=work.place(token.scope_id).process_id,
        node_id=node.id,
        name=node.name,
        round=variables.round_of(work, token.scope_id, node.id),
        status=TaskStatus.OPEN,
        opened_at=work.world.now,
        **columns,
    )
    work.tasks[task.id] = task
    work.note(HistoryKind.TASK_OPENED, token, task_id=task.id)
    return task


def _due(work: Work, node: Node, asked: Task, values: dict[str, Any]) -> Any:
    try:
        return asked.due.at(work.world.now, values) if asked.due else None
    except (ValueError, OverflowError):
        raise Failure("due", f"“{node.name}” is due at a time that its variable does not hold.") from None


def _importance(node: Node, asked: Task, values: dict[str, Any]) -> str | None:
    held = values.get(asked.importance_variable) if asked.importance_variable else None
    if held is not None and held not in IMPORTANCE:
        raise Failure("importance", f"“{node.name}” is HIGH, NORMAL or LOW, and its variable holds none of these.")
    return held or asked.importance


def _performer(work: Work, token: Token, node: Node, given: Assignment | None, values: dict[str, Any]) -> Performer:
    """Return who does a task: as it says itself, or as its lane does."""
    lane = work.process(token.scope_id).lanes.get(node.lane) if node.lane else None
    named = lane.name if lane else None
    if given is None or given.kind is AssignmentKind.LANE:
        given = lane.assignment if lane else None
    if given is None or given.kind is AssignmentKind.LANE:
        return Performer(lane=named)
    if given.kind is AssignmentKind.VARIABLE:
        return replace(_held(node, given.variable or "", values), lane=named)
    if given.kind is AssignmentKind.PERSON:
        return Performer(person=given.person, lane=named)
    main = _object(node, given.object, given.object_variable, values)
    additional = _object(node, given.additional, given.additional_variable, values)
    return Performer(None, given.role, main, named, additional)


def _object(node: Node, given: str | None, variable: str | None, values: dict[str, Any]) -> str | None:
    """Return what narrows a role: written, or held by a variable."""
    held = values.get(variable) if variable else given
    if variable and not isinstance(held, str):
        raise Failure("performer", f"“{node.name}” needs “{variable}” to find who does it, which holds no object.")
    return held


def _held(node: Node, variable: str, values: dict[str, Any]) -> Performer:
    """Return the performer that a variable holds: an id, or a person or a role with its object."""
    value = values.get(variable)
    if isinstance(value, str) and value:
        return Performer(role=value) if value.startswith("rol_") else Performer(person=value)
    if isinstance(value, dict):
        given = {
            name: held
            for name in ("person", "role", "object", "additional")
            if isinstance(held := value.get(name), str) and held
        }
        if ("person" in given) != ("role" in given):
            return Performer(**given)
    raise Failure("performer", f"“{node.name}” is done by whom “{variable}” names, and it names nobody.")


def _service(work: Work, token: Token, node: Node) -> None:
    handler = node.handler
    if handler is None:  # a task that sends a message
        events.throw(work, token, node)
        work.note(HistoryKind.ENTERED, token)
        flows.leave(work, token)
        return
    values = variables.seen(work, token.scope_id, token.outcome)
    inputs = {**handler.texts, **{name: values.get(variable) for name, variable in handler.variables.items()}}
    work.note(HistoryKind.ENTERED, token)
    work.wait(token)
    work.calls.append(Call(token.id, node.id, handler.name, inputs))


def _receive(work: Work, token: Token, node: Node) -> None:
    awaited = events.awaited(work, token, [node])
    work.note(HistoryKind.ENTERED, token)
    events.subscribe(work, work.wait(token), awaited)


def _subprocess(work: Work, token: Token, node: Node) -> None:
    work.note(HistoryKind.ENTERED, token)
    scope = _inside(work, work.wait(token), ScopeKind.SUBPROCESS)
    for start in work.process(token.scope_id).starts[node.id]:
        work.start_token(scope.id, start, outcome=token.outcome)


def _call(work: Work, token: Token, node: Node) -> None:
    called, around = node.called, work.place(token.scope_id)
    assert called is not None  # noqa: S101 - reading has seen to it
    definition = work.world.definitions[around.version_id]
    inside = called.key in definition.model.processes
    version_id = around.version_id if inside else definition.calls.get(called.key)
    if version_id is None or version_id not in work.world.definitions:
        raise Failure("call", f"“{node.name}” calls the process “{called.key}”, which is not there.")
    process_id = called.key if inside else work.world.definitions[version_id].model.main
    seen = variables.seen(work, token.scope_id)
    not_its_own = {*work.world.facts, *expressions.GIVEN}
    kept = {name: value for name, value in seen.items() if name not in not_its_own}
    given = kept if called.inputs is None else {to: seen.get(source) for to, source in called.inputs.items()}
    work.note(HistoryKind.ENTERED, token)
    scope = _inside(
        work, work.wait(token), ScopeKind.CALL, version_id=version_id, process_id=process_id, variables=given
    )
    for start in work.process(scope.id).starts[None]:
        work.start_token(scope.id, start)


def _plain(work: Work, token: Token, node: Node) -> None:
    del node
    flows.leave(work, token)


# Events and gateways


def _throw(work: Work, token: Token, node: Node) -> None:
    if node.trigger is Trigger.LINK:
        work.note(HistoryKind.PASSED, token)
        target = work.process(token.scope_id).linked(node)
        assert target is not None  # noqa: S101 - reading has seen to it
        work.move(token, target.id)
        return
    events.throw(work, token, node)
    flows.leave(work, token)


def _catch(work: Work, token: Token, node: Node) -> None:
    if node.trigger is Trigger.LINK:
        flows.leave(work, token)
    else:
        _receive(work, token, node)


def _end(work: Work, token: Token, node: Node) -> None:
    match node.trigger:
        case Trigger.TERMINATE:
            work.note(HistoryKind.PASSED, token)
            work.drop(token)
            flows.clear_scope(work, token.scope_id)
            flows.finish(work, token.scope_id)
        case Trigger.ERROR:
            code = node.event.name if node.event else None
            message = f"Nothing catches the error “{code}” that “{node.name}” raises."
            events.raise_error(work, token, Failure("error", message, code))
        case _:
            events.throw(work, token, node)
            flows.leave(work, token)


def _event_based(work: Work, token: Token, node: Node) -> None:
    process = work.process(token.scope_id)
    targets = [process.nodes[process.flows[flow].target] for flow in node.outgoing]
    awaited = events.awaited(work, token, targets)
    work.note(HistoryKind.ENTERED, token)
    events.subscribe(work, work.wait(token), awaited)


Body = Callable[[Work, Token, Node], None]

_BODIES: dict[Kind, Body] = {
    Kind.USER: _task,
    Kind.MANUAL: _task,
    Kind.PLAIN: _plain,
    Kind.RECEIVE: _receive,
    Kind.SERVICE: _service,
    Kind.SEND: _service,
    Kind.SUBPROCESS: _subprocess,
    Kind.CALL: _call,
}

_OTHERS: dict[Kind, Body] = {
    Kind.START: _plain,
    Kind.BOUNDARY: _plain,
    Kind.EXCLUSIVE: _plain,
    Kind.PARALLEL: _plain,
    Kind.INCLUSIVE: _plain,
    Kind.EVENT_BASED: _event_based,
    Kind.THROW: _throw,
    Kind.CATCH: _catch,
    Kind.END: _end,
}
