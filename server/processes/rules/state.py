"""An instance as rows: what is stored of it, and what of the rows a step changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar

Values = Mapping[str, Any]


class InstanceStatus(StrEnum):
    RUNNING = "RUNNING"
    SUSPENDED = "SUSPENDED"
    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"


class ScopeKind(StrEnum):
    SUBPROCESS = "SUBPROCESS"
    CALL = "CALL"
    MULTI = "MULTI"  # an activity that runs several times
    TURN = "TURN"  # one of these times


class TokenStatus(StrEnum):
    MOVING = "MOVING"  # within a step only
    WAITING = "WAITING"
    JOINING = "JOINING"
    FAILED = "FAILED"


class TaskStatus(StrEnum):
    OPEN = "OPEN"
    DONE = "DONE"
    CANCELLED = "CANCELLED"
    REDIRECTED = "REDIRECTED"


class SubscriptionKind(StrEnum):
    TIMER = "TIMER"
    MESSAGE = "MESSAGE"
    SIGNAL = "SIGNAL"


class Phase(StrEnum):
    """What a failed token was about to do, and does again when retried."""

    ENTER = "ENTER"
    LEAVE = "LEAVE"
    JOIN = "JOIN"


class HistoryKind(StrEnum):
    STARTED = "STARTED"
    ENTERED = "ENTERED"
    PASSED = "PASSED"
    TAKEN = "TAKEN"
    LEFT_UNDONE = "LEFT_UNDONE"
    TASK_OPENED = "TASK_OPENED"
    TASK_DONE = "TASK_DONE"
    TASK_CANCELLED = "TASK_CANCELLED"
    TASK_REDIRECTED = "TASK_REDIRECTED"
    FAILED = "FAILED"
    RETRIED = "RETRIED"
    SUSPENDED = "SUSPENDED"
    RESUMED = "RESUMED"
    MIGRATED = "MIGRATED"
    COMPLETED = "COMPLETED"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Instance:
    """The instance itself, which is also its outermost scope: a scope's id of None stands for it."""

    id: str
    version_id: str
    process_id: str
    status: InstanceStatus
    started_at: datetime
    variables: Values = field(default_factory=dict)
    outcomes: Values = field(default_factory=dict)
    votes: Values = field(default_factory=dict)
    rounds: Values = field(default_factory=dict)
    incidents: int = 0
    revision: int = 0
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """What goes on inside an activity: `token_id` stands on it, `parent_id` is the scope of that token."""

    id: str
    kind: ScopeKind
    parent_id: str | None
    token_id: str
    node_id: str
    version_id: str
    process_id: str
    variables: Values = field(default_factory=dict)
    outcomes: Values = field(default_factory=dict)
    votes: Values = field(default_factory=dict)
    items: tuple[Any, ...] = ()
    started: int = 0
    completed: int = 0
    outcome: str | None = None  # of what has ended in it so far, as long as that agrees


@dataclass(frozen=True, slots=True)
class Incident:
    phase: Phase
    rule: str
    message: str
    at: datetime
    code: str | None = None
    """Of the error that nothing caught."""
    lacks: tuple[str, ...] = ()
    """The fields that it is about."""


@dataclass(frozen=True, slots=True)
class Token:
    """One place where the instance is. `flow_id` is how it came, `outcome` that of the last task on its way.

    Where ways meet, the outcome stays only when they agree on it: one person's yes never stands for another's no.
    """

    id: str
    scope_id: str | None
    node_id: str
    status: TokenStatus
    flow_id: str | None = None
    outcome: str | None = None
    incident: Incident | None = None


@dataclass(frozen=True, slots=True)
class Performer:
    """Who does a task: a person, a role with its addressing objects, a lane's name, or nobody known."""

    person: str | None = None
    role: str | None = None
    object: str | None = None
    lane: str | None = None
    additional: str | None = None  # narrows the role further than `object` does


@dataclass(frozen=True, slots=True)
class UserTask:
    id: str
    scope_id: str | None
    token_id: str
    process_id: str
    node_id: str
    name: str
    round: int
    status: TaskStatus
    performer: Performer
    opened_at: datetime
    due_at: datetime | None = None
    importance: str | None = None
    outcome: str | None = None
    reason: str | None = None
    data: Values = field(default_factory=dict)
    closed_at: datetime | None = None
    closed_by: str | None = None


@dataclass(frozen=True, slots=True)
class Subscription:
    """An event that is awaited; `node_id` is the event, `token_id` stands on what waits for it."""

    id: str
    kind: SubscriptionKind
    scope_id: str | None
    token_id: str
    node_id: str
    name: str | None = None
    correlation: str | None = None
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the history; it is only ever added to."""

    kind: HistoryKind
    at: datetime
    actor: str | None
    process_id: str
    scope_id: str | None = None
    node_id: str | None = None
    flow_id: str | None = None
    task_id: str | None = None
    data: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class State:
    """The rows that live: closed tasks and history are not needed to go on."""

    instance: Instance
    scopes: Mapping[str, Scope] = field(default_factory=dict)
    tokens: Mapping[str, Token] = field(default_factory=dict)
    tasks: Mapping[str, UserTask] = field(default_factory=dict)
    subscriptions: Mapping[str, Subscription] = field(default_factory=dict)

    @property
    def incidents(self) -> tuple[Token, ...]:
        return tuple(token for token in self.tokens.values() if token.incident)


class Row(Protocol):
    @property
    def id(self) -> str: ...


R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Rows(Generic[R]):
    """Of one table: rows to insert, columns to set by id, ids to delete."""

    added: tuple[R, ...] = ()
    changed: Mapping[str, Values] = field(default_factory=dict)
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class Diff:
    """What a step changed. Closed tasks are changed, never removed: their rows are what was done."""

    instance: Values
    scopes: Rows[Scope]
    tokens: Rows[Token]
    tasks: Rows[UserTask]
    subscriptions: Rows[Subscription]
    history: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A service to be asked now, or by a job: its answer comes as the command Answer or Fail."""

    token_id: str
    node_id: str
    handler: str
    inputs: Values


@dataclass(frozen=True, slots=True)
class Sent:
    """A message or a signal for other instances; a signal has already reached this one."""

    kind: SubscriptionKind
    name: str
    node_id: str
    correlation: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    state: State
    diff: Diff
    calls: tuple[Call, ...] = ()
    sent: tuple[Sent, ...] = ()


def rows(before: Mapping[str, R], after: Mapping[str, R]) -> Rows[R]:
    """Return how the rows of one table differ."""
    if before == after:
        return Rows()
    return Rows(
        tuple(row for at, row in after.items() if at not in before),
        {at: columns(before[at], row) for at, row in after.items() if at in before and before[at] is not row},
        tuple(at for at in before if at not in after),
    )


def columns(before: Any, after: Any) -> dict[str, Any]:
    """Return the columns in which two versions of a row differ, with their new values."""
    names = (each.name for each in fields(after))
    return {name: getattr(after, name) for name in names if getattr(before, name) != getattr(after, name)}
