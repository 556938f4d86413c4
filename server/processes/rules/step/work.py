"""The rows of one instance while a step changes them, and what the step has to tell."""

from collections import deque
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from server.processes.rules import state as rows
from server.processes.rules.commands import World
from server.processes.rules.graph import Node, Process
from server.processes.rules.state import (
    Call,
    Diff,
    Entry,
    HistoryKind,
    Incident,
    Instance,
    Phase,
    Result,
    Scope,
    Sent,
    State,
    Subscription,
    TaskStatus,
    Token,
    TokenStatus,
    UserTask,
)

MOST_STEPS = 10_000


class Failure(Exception):  # noqa: N818 - the process fails here, not the program
    """What stops a token, in words for whoever looks after the process."""

    def __init__(self, rule: str, message: str, code: str | None = None, lacks: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.rule, self.message, self.code, self.lacks = rule, message, code, lacks


class Work:
    """Mutable on purpose, for one step; what goes in and comes out is not."""

    def __init__(self, before: State, world: World) -> None:
        self.before, self.world = before, world
        self.instance = before.instance
        self.scopes = dict(before.scopes)
        self.tokens = dict(before.tokens)
        self.tasks = dict(before.tasks)
        self.subscriptions = dict(before.subscriptions)
        self.history: list[Entry] = []
        self.calls: list[Call] = []
        self.sent: list[Sent] = []
        self.moving: deque[str] = deque()
        self.signals: deque[tuple[str, Mapping[str, Any]]] = deque()
        self.steps = 0
        self.inside: dict[str | None, dict[str, None]] = {}
        for token in self.tokens.values():
            self.inside.setdefault(token.scope_id, {})[token.id] = None
        self.joining = {token.id: None for token in self.tokens.values() if token.status is TokenStatus.JOINING}

    # What is where

    def place(self, scope_id: str | None) -> Instance | Scope:
        return self.instance if scope_id is None else self.scopes[scope_id]

    def process(self, scope_id: str | None) -> Process:
        place = self.place(scope_id)
        return self.world.definitions[place.version_id].model.processes[place.process_id]

    def node(self, token: Token) -> Node:
        return self.process(token.scope_id).nodes[token.node_id]

    def turn(self, token: Token) -> Scope | None:
        """Return the turn that a token is all of: one run of an activity that runs several times."""
        scope = self.scopes.get(token.scope_id) if token.scope_id else None
        return scope if scope and scope.kind is rows.ScopeKind.TURN and scope.node_id == token.node_id else None

    def tokens_in(self, scope_id: str | None) -> list[Token]:
        return [self.tokens[at] for at in self.inside.get(scope_id, ())]

    # Tokens

    def put(self, token: Token) -> Token:
        self.tokens[token.id] = token
        self.inside.setdefault(token.scope_id, {})[token.id] = None
        if token.status is TokenStatus.MOVING:
            self.steps += 1
            self.moving.append(token.id)
        return token

    def start_token(
        self, scope_id: str | None, node_id: str, flow_id: str | None = None, outcome: str | None = None
    ) -> Token:
        return self.put(Token(self.world.new_id("tkn"), scope_id, node_id, TokenStatus.MOVING, flow_id, outcome))

    def move(self, token: Token, node_id: str, flow_id: str | None = None) -> Token:
        return self.put(replace(token, node_id=node_id, flow_id=flow_id, status=TokenStatus.MOVING, incident=None))

    def wait(self, token: Token, status: TokenStatus = TokenStatus.WAITING) -> Token:
        return self.put(replace(token, status=status, incident=None))

    def drop(self, token: Token) -> None:
        del self.tokens[token.id]
        del self.inside[token.scope_id][token.id]

    def fail(self, token: Token, phase: Phase, failure: Failure) -> None:
        incident = Incident(phase, failure.rule, failure.message, self.world.now, failure.code, failure.lacks)
        self.put(replace(token, status=TokenStatus.FAILED, incident=incident))
        self.note(HistoryKind.FAILED, token, data={"rule": failure.rule, "message": failure.message})

    # Tasks and subscriptions

    def close_task(self, task: UserTask, status: TaskStatus, **columns: Any) -> None:
        closed = {"closed_at": self.world.now, "closed_by": self.world.actor, **columns}
        self.tasks[task.id] = replace(task, status=status, **closed)

    def open_tasks(self, token_id: str) -> list[UserTask]:
        return [task for task in self.tasks.values() if task.token_id == token_id and task.status is TaskStatus.OPEN]

    def unsubscribe(self, token_id: str) -> None:
        for each in [each.id for each in self.subscriptions.values() if each.token_id == token_id]:
            del self.subscriptions[each]

    def subscribe(self, subscription: Subscription) -> None:
        self.subscriptions[subscription.id] = subscription

    # What is told

    def note(
        self,
        kind: HistoryKind,
        token: Token | None = None,
        *,
        node_id: str | None = None,
        flow_id: str | None = None,
        task_id: str | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> None:
        scope_id = token.scope_id if token else None
        at = node_id or (token.node_id if token and flow_id is None else None)
        process_id = self.place(scope_id).process_id
        now, actor = self.world.now, self.world.actor
        self.history.append(Entry(kind, now, actor, process_id, scope_id, at, flow_id, task_id, data or {}))

    def result(self) -> Result:
        """Return the state after the step, and how it differs from the one before."""
        before = self.before
        incidents = sum(1 for token in self.tokens.values() if token.incident)
        self.instance = replace(self.instance, incidents=incidents, revision=before.instance.revision + 1)
        open_tasks = {at: task for at, task in self.tasks.items() if task.status is TaskStatus.OPEN}
        after = State(self.instance, self.scopes, self.tokens, open_tasks, self.subscriptions)
        diff = Diff(
            rows.columns(before.instance, self.instance),
            rows.rows(before.scopes, self.scopes),
            rows.rows(before.tokens, self.tokens),
            rows.rows(before.tasks, self.tasks),
            rows.rows(before.subscriptions, self.subscriptions),
            tuple(self.history),
        )
        return Result(after, diff, tuple(self.calls), tuple(self.sent))
