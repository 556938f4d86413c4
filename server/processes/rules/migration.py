"""Moving a running instance to another version of its diagram: whether it can, and how it stands there.

A mapping names, for ids of the old version, those of the new; what it does not name keeps its id. Only what is live is
looked at: tokens, what they wait for, and the levels around them. What a call has begun stays on its own version.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from server.kit.errors import Problem, Refusal
from server.processes.rules import expressions
from server.processes.rules.commands import World
from server.processes.rules.graph import Kind, Node, Process
from server.processes.rules.parse.report import called
from server.processes.rules.state import (
    HistoryKind,
    Phase,
    Result,
    Scope,
    ScopeKind,
    State,
    Subscription,
    Token,
    TokenStatus,
)
from server.processes.rules.step import events
from server.processes.rules.step.work import Failure, Work

Ids = Mapping[str, str]


def check(state: State, target: str, mapping: Ids, world: World) -> tuple[Problem, ...]:
    """Return what forbids moving to the version `target`; the dry run. A problem's path is the old version's id."""
    return tuple(_Move(state, target, mapping, world).problems())


def migrate(state: State, target: str, mapping: Ids, world: World) -> Result:
    """Move an instance; raise Refusal with all that forbids it."""
    if problems := check(state, target, mapping, world):
        raise Refusal.of(problems)
    return _Move(state, target, mapping, world).made()


class _Move:
    def __init__(self, state: State, target: str, mapping: Ids, world: World) -> None:
        self.state, self.target, self.world = state, target, world
        self.mapping = mapping
        self.work = Work(state, world)
        self.old = world.definitions[state.instance.version_id].model
        self.new = world.definitions[target].model

    def named(self, at: str) -> str:
        return self.mapping.get(at, at)

    def problems(self) -> Iterator[Problem]:
        if self.state.instance.ended_at is not None:
            yield Problem("TRANSITION_NOT_ALLOWED", "The process has ended.")
            return
        for process_id in sorted(self._processes() - self.new.processes.keys() - {self.old.main}):
            yield Problem("NOT_FOUND", f"The new version has no process {called('', process_id)}.", (process_id,))
        for token in self._tokens():
            if process := self._process(self.work.place(token.scope_id).process_id):
                yield from self._token(token, process)
        yield from self._variables()

    def _processes(self) -> set[str]:
        return {self.work.place(token.scope_id).process_id for token in self._tokens()}

    def _process(self, process_id: str) -> Process | None:
        """Return the new version's process; the one that starts may have another id."""
        return self.new.process if process_id == self.old.main else self.new.processes.get(process_id)

    def _tokens(self) -> list[Token]:
        """Return the tokens on the version that is left."""
        version = self.state.instance.version_id
        return [token for token in self.state.tokens.values() if self.work.place(token.scope_id).version_id == version]

    def _token(self, token: Token, process: Process) -> Iterator[Problem]:
        was, now = self.work.node(token), process.nodes.get(self.named(token.node_id))
        name = called(was.name, was.id)
        if now is None:
            yield Problem("NOT_FOUND", f"{name} has no counterpart in the new version.", (was.id,))
            return
        if now.kind is not was.kind or now.trigger is not was.trigger:
            yield Problem("INVALID", f"{name} is of another kind in the new version.", (was.id,))
        if now.container != (self.named(was.container) if was.container else None):
            yield Problem("INVALID", f"{name} lies on another level in the new version.", (was.id,))
        if _turns(was) != _turns(now):
            yield Problem("INVALID", f"{name} runs another number of times in the new version.", (was.id,))
        if was.called and now.called and was.called.key != now.called.key:
            yield Problem("INVALID", f"{name} calls another process in the new version.", (was.id,))
        if self._joins(token) and self.named(token.flow_id or "") not in now.incoming:
            message = f"{name} has been reached along a flow that the new version does not have."
            yield Problem("NOT_FOUND", message, (token.flow_id or was.id,))
        if was.kind is Kind.EVENT_BASED:
            yield from self._awaited(token, process)

    def _joins(self, token: Token) -> bool:
        failed = token.incident is not None and token.incident.phase is Phase.JOIN
        return token.status is TokenStatus.JOINING or failed

    def _awaited(self, token: Token, process: Process) -> Iterator[Problem]:
        """Refuse an event gateway whose events are not the same: what has happened meanwhile would be lost."""
        gateway = process.nodes[self.named(token.node_id)]
        after = {process.flows[flow].target for flow in gateway.outgoing}
        for each in self.state.subscriptions.values():
            if each.token_id == token.id and self.named(each.node_id) not in after:
                message = f"The event {called('', each.node_id)} has no counterpart in the new version."
                yield Problem("NOT_FOUND", message, (each.node_id,))

    def _variables(self) -> Iterator[Problem]:
        known = self.new.process.variables
        for name, value in self.state.instance.variables.items():
            if name in known and not expressions.fits(value, known[name]):
                yield Problem("INVALID", f"The variable “{name}” is of another type in the new version.", (name,))

    def made(self) -> Result:
        """Move the rows, then let the border events be those of the new version."""
        work, tokens = self.work, self._tokens()
        fired = {token.id: self._fired(token) for token in tokens}
        version = self.state.instance.version_id
        for scope in list(work.scopes.values()):
            work.scopes[scope.id] = self._scope(scope, version)
        work.instance = replace(work.instance, version_id=self.target, process_id=self.new.main)
        for token in tokens:
            flow = self.named(token.flow_id) if token.flow_id else None
            work.tokens[token.id] = replace(token, node_id=self.named(token.node_id), flow_id=flow)
            self._tasks(token)
            self._subscriptions(work.tokens[token.id], fired[token.id])
        work.note(HistoryKind.MIGRATED, data={"from": version, "to": self.target})
        return work.result()

    def _scope(self, scope: Scope, version: str) -> Scope:
        """Move a level; what a call has begun elsewhere keeps its version, and only the place of the call moves."""
        away = scope.version_id != version
        around = self.work.place(scope.parent_id).version_id if scope.kind is ScopeKind.CALL else scope.version_id
        node_id = self.named(scope.node_id) if around in {version, self.target} else scope.node_id
        if away:
            return replace(scope, node_id=node_id)
        process = self._process(scope.process_id)
        assert process is not None  # noqa: S101 - the check has seen to it
        return replace(scope, node_id=node_id, version_id=self.target, process_id=process.id)

    def _tasks(self, token: Token) -> None:
        node = self.work.node(self.work.tokens[token.id])
        process_id = self.work.place(token.scope_id).process_id
        for task in self.work.open_tasks(token.id):
            moved = replace(task, node_id=node.id, process_id=process_id, name=node.name)
            self.work.tasks[task.id] = moved

    def _fired(self, token: Token) -> set[str]:
        """Return the border events that have happened and are awaited no more."""
        awaited = {each.node_id for each in self.state.subscriptions.values() if each.token_id == token.id}
        return {self.named(at) for at in self.work.node(token).boundaries if at not in awaited}

    def _subscriptions(self, token: Token, fired: set[str]) -> None:
        """Keep what is awaited in both versions with the time it has; close what is gone, open what is new."""
        work, nodes = self.work, self.work.process(token.scope_id).nodes
        node = nodes[token.node_id]
        own = [each for each in work.subscriptions.values() if each.token_id == token.id]
        for each in own:
            now = nodes.get(self.named(each.node_id))
            if now and _same(each, now) and (now.kind is not Kind.BOUNDARY or now.host == node.id):
                work.subscriptions[each.id] = replace(each, node_id=now.id)
            else:
                del work.subscriptions[each.id]
        if token.status is not TokenStatus.WAITING or work.turn(token):
            return
        held = {each.node_id for each in work.subscriptions.values() if each.token_id == token.id}
        new = [nodes[at] for at in node.boundaries if at not in held | fired]
        try:
            events.subscribe(work, token, events.awaited(work, token, new))
        except Failure as failure:
            raise Refusal("INVALID", failure.message, (token.node_id,)) from None


def _turns(node: Node) -> tuple[bool, bool]:
    return node.loop is not None, node.loop is not None and node.loop.sequential


def _same(subscription: Subscription, node: Node) -> bool:
    return node.event is not None and node.event.trigger.value == subscription.kind.value
