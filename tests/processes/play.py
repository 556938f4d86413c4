"""Plays an instance: short words for the commands, in one clock and one row of ids."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from server.processes.rules import commands, parse
from server.processes.rules.commands import Command, Definition, World
from server.processes.rules.expressions import VariableType
from server.processes.rules.state import InstanceStatus, Result, State, Token, UserTask
from server.processes.rules.step import start, step

VERSION = "pdv_1"
MORNING = datetime(2027, 1, 1, 9, tzinfo=UTC)


@dataclass
class Play:
    """One running instance of a model, with every result it went through."""

    model: bytes
    variables: dict[str, VariableType] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    others: dict[str, bytes] = field(default_factory=dict)
    now: datetime = MORNING
    ids: int = 0

    def __post_init__(self) -> None:
        catalogue = parse.Catalogue(self.variables)
        read = {key: parse.read(xml, catalogue).required() for key, xml in self.others.items()}
        calls = {key: f"pdv_{key}" for key in read}
        self.definitions = {VERSION: Definition(parse.read(self.model, catalogue).required(), calls)}
        self.definitions |= {f"pdv_{key}": Definition(model, calls) for key, model in read.items()}
        self.results = [start("prc_1", VERSION, self.data, self.world())]

    def new_id(self, prefix: str) -> str:
        self.ids += 1
        return f"{prefix}_{self.ids:06}"

    def world(self) -> World:
        return World(self.definitions, self.now, self.new_id, "usr_1", self.facts)

    @property
    def result(self) -> Result:
        return self.results[-1]

    @property
    def state(self) -> State:
        return self.result.state

    def give(self, command: Command) -> "Play":
        self.results.append(step(self.state, command, self.world()))
        return self

    def task(self, node: str) -> UserTask:
        return next(task for task in self.state.tasks.values() if task.node_id == node)

    def do(self, node: str, outcome: str | None = None, reason: str | None = None, **data: Any) -> "Play":
        return self.give(commands.Complete(self.task(node).id, outcome, data, reason))

    def timers(self, later: timedelta = timedelta(0)) -> "Play":
        """Let time pass, and fire what is due by then, the earliest first."""
        self.now += later
        while due := sorted((each.due_at, each.id) for each in self.state.subscriptions.values() if each.due_at):
            moment, subscription = due[0]
            if moment > self.now:
                break
            self.give(commands.Fire(subscription))
        return self

    def message(self, name: str, correlation: str | None = None, **data: Any) -> "Play":
        return self.give(commands.Message(name, correlation, data))

    def open(self) -> list[str]:
        return sorted(task.node_id for task in self.state.tasks.values())

    def incidents(self) -> list[str]:
        return [token.incident.rule for token in self.state.tokens.values() if token.incident]

    def at(self, node: str) -> Token:
        return next(token for token in self.state.tokens.values() if token.node_id == node)

    def ended(self) -> bool:
        """Tell whether the instance is completed, and has left nothing behind."""
        state = self.state
        left = state.tokens or state.scopes or state.tasks or state.subscriptions
        return state.instance.status is InstanceStatus.COMPLETED and not left
