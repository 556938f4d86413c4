"""What may be asked of an instance: one command is one step, and one transaction."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from server.processes.rules.graph import Model
from server.processes.rules.state import Performer

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Definition:
    """A published version: its model, and the version that each process it calls is pinned to."""

    model: Model
    calls: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class World:
    """All that a step may know beside the state: `new_id` makes ids of a prefix, `facts` are the subject's fields."""

    definitions: Mapping[str, Definition]
    now: datetime
    new_id: Callable[[str], str]
    actor: str | None = None
    facts: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Complete:
    task_id: str
    outcome: str | None = None
    data: Values = field(default_factory=dict)
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Redirect:
    """Close a task, and open it anew at the same place for another performer."""

    task_id: str
    performer: Performer
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Fire:
    """A timer is due."""

    subscription_id: str


@dataclass(frozen=True, slots=True)
class Message:
    """Reaches the one oldest subscription of its name and correlation."""

    name: str
    correlation: str | None = None
    data: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Signal:
    """Reaches every subscription of its name."""

    name: str
    data: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """A service has done what was asked."""

    token_id: str
    data: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fail:
    """A service could not; `error` is the code of an error that the diagram may catch, `lacks` what it is about."""

    token_id: str
    message: str
    error: str | None = None
    lacks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Retry:
    """Try again what failed, with variables put right."""

    token_id: str
    data: Values = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cancel:
    reason: str


@dataclass(frozen=True, slots=True)
class Suspend:
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Resume:
    pass


Command = Complete | Redirect | Fire | Message | Signal | Answer | Fail | Retry | Cancel | Suspend | Resume
