"""A process as it runs: nodes and flows of the promised subset, typed, with conditions compiled."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from server.processes.rules.expressions import Condition, VariableType
from server.processes.rules.moments import Due


class Kind(StrEnum):
    START = "START"
    END = "END"
    THROW = "THROW"
    CATCH = "CATCH"
    BOUNDARY = "BOUNDARY"
    USER = "USER"
    MANUAL = "MANUAL"
    PLAIN = "PLAIN"
    RECEIVE = "RECEIVE"
    SERVICE = "SERVICE"
    SEND = "SEND"
    SUBPROCESS = "SUBPROCESS"
    CALL = "CALL"
    EXCLUSIVE = "EXCLUSIVE"
    PARALLEL = "PARALLEL"
    INCLUSIVE = "INCLUSIVE"
    EVENT_BASED = "EVENT_BASED"


ACTIVITIES = frozenset(
    {Kind.USER, Kind.MANUAL, Kind.PLAIN, Kind.RECEIVE, Kind.SERVICE, Kind.SEND, Kind.SUBPROCESS, Kind.CALL}
)
GATEWAYS = frozenset({Kind.EXCLUSIVE, Kind.PARALLEL, Kind.INCLUSIVE, Kind.EVENT_BASED})
JOINS = frozenset({Kind.PARALLEL, Kind.INCLUSIVE})
TASKS = frozenset({Kind.USER, Kind.MANUAL})
IMPORTANCE = frozenset({"HIGH", "NORMAL", "LOW"})


class Trigger(StrEnum):
    """What an event waits for, or causes."""

    TIMER = "TIMER"
    MESSAGE = "MESSAGE"
    SIGNAL = "SIGNAL"
    ERROR = "ERROR"
    TERMINATE = "TERMINATE"
    LINK = "LINK"


class AssignmentKind(StrEnum):
    PERSON = "person"
    ROLE = "role"
    VARIABLE = "variable"
    LANE = "lane"


@dataclass(frozen=True, slots=True)
class Event:
    """`name` is the message's or signal's name, the error's code (None: any), or the link's name."""

    trigger: Trigger
    name: str | None = None
    due: Due | None = None
    correlation: str | None = None  # the variable whose value a message must carry


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who does a task: the ids themselves, or the variables that hold them."""

    kind: AssignmentKind
    person: str | None = None
    role: str | None = None
    object: str | None = None
    object_variable: str | None = None
    additional: str | None = None
    additional_variable: str | None = None
    variable: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    key: str
    label: str
    reason_required: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """What a person is asked, its form as JSON Schema; `extra` keeps attributes of `wf:` that are not known here."""

    assignment: Assignment | None = None
    outcomes: tuple[Outcome, ...] = ()
    form: Mapping[str, Any] | None = None
    due: Due | None = None
    importance: str | None = None
    importance_variable: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Handler:
    """A service of the catalogue; an input is a text or the name of a variable."""

    name: str
    texts: Mapping[str, str] = field(default_factory=dict)
    variables: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Called:
    """Another process. Without `inputs` it gets a copy of all variables; only `outputs` come back."""

    key: str
    inputs: Mapping[str, str] | None = None
    outputs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Loop:
    """One activity for each item of a variable's list, or so many times."""

    sequential: bool
    collection: str | None = None
    item: str | None = None
    times: int | None = None
    times_variable: str | None = None
    until: Condition | None = None


@dataclass(frozen=True, slots=True)
class Flow:
    id: str
    source: str
    target: str
    name: str = ""
    condition: Condition | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """An element that a token may stand on. `container` is the subprocess it lies in, None for the process itself.

    `form` is what a start by hand asks for.
    """

    id: str
    kind: Kind
    name: str
    container: str | None
    incoming: tuple[str, ...] = ()
    outgoing: tuple[str, ...] = ()
    default: str | None = None
    event: Event | None = None
    host: str | None = None
    interrupting: bool = True
    boundaries: tuple[str, ...] = ()
    loop: Loop | None = None
    task: Task | None = None
    form: Mapping[str, Any] | None = None
    handler: Handler | None = None
    called: Called | None = None
    lane: str | None = None

    @property
    def trigger(self) -> Trigger | None:
        return self.event.trigger if self.event else None


@dataclass(frozen=True, slots=True)
class Lane:
    id: str
    name: str
    assignment: Assignment | None = None


@dataclass(frozen=True, slots=True)
class Process:
    """One process. `starts` tells, for each container, where its tokens begin."""

    id: str
    name: str
    nodes: Mapping[str, Node]
    flows: Mapping[str, Flow]
    starts: Mapping[str | None, tuple[str, ...]]
    lanes: Mapping[str, Lane]
    variables: Mapping[str, VariableType]

    def leads_from(self, node: Node) -> list[str]:
        """Return every node that a token standing on this one may come to next."""
        hosted = [
            flow for boundary in node.boundaries for flow in self.nodes[boundary].outgoing
        ]  # as if its exits were the host's
        onward = [self.flows[flow].target for flow in (*node.outgoing, *hosted)]
        return onward + ([linked.id] if (linked := self.linked(node)) else [])

    def leads_to(self, node: Node) -> list[str]:
        """Return every node from which a token may come to this one next."""
        sources = [self.flows[flow].source for flow in node.incoming]
        if node.host:
            sources.append(node.host)
        if node.kind is Kind.CATCH and node.trigger is Trigger.LINK:
            sources += [other.id for other in self.nodes.values() if self.linked(other) == node]
        return sources

    def within(self, node: Node) -> frozenset[str]:
        """Return every node inside a subprocess, at any depth."""
        inside: set[str] = set()
        for each in self.nodes.values():
            at: str | None = each.container
            while at is not None and at != node.id:
                at = self.nodes[at].container
            if at is not None:
                inside.add(each.id)
        return frozenset(inside)

    def linked(self, node: Node) -> Node | None:
        """Return where a link leads."""
        if node.kind is not Kind.THROW or node.trigger is not Trigger.LINK:
            return None
        return next(
            (
                other
                for other in self.nodes.values()
                if other.kind is Kind.CATCH and other.container == node.container and other.event == node.event
            ),
            None,
        )


@dataclass(frozen=True, slots=True)
class Model:
    """What one XML text defines: the process that starts, and those it may call."""

    main: str
    processes: Mapping[str, Process]

    @property
    def process(self) -> Process:
        return self.processes[self.main]

    def calls(self) -> frozenset[str]:
        """Return the keys of the processes that are called and lie in other definitions."""
        nodes = (node for process in self.processes.values() for node in process.nodes.values())
        return frozenset(node.called.key for node in nodes if node.called) - self.processes.keys()
