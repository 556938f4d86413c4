"""Block-structured processes: strategies that make them, their diagrams, and what each asks to be decided."""

import itertools
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

Block = Any  # one of the classes below; they refer to one another


@dataclass(frozen=True)
class Task:
    """A user task; `turns` above 1 make it run several times, at once or one after another."""

    turns: int | None = None
    sequential: bool = False


@dataclass(frozen=True)
class Nothing:
    """A flow with nothing on it."""


@dataclass(frozen=True)
class Sequence:
    parts: tuple[Block, ...]


@dataclass(frozen=True)
class Choice:
    """One of the parts: the first whose question is answered with yes, else the last."""

    parts: tuple[Block, ...]
    inclusive_join: bool


@dataclass(frozen=True)
class Parallel:
    parts: tuple[Block, ...]
    inclusive_join: bool


@dataclass(frozen=True)
class Some:
    """Each part whose question is answered with yes; the last if there is none."""

    parts: tuple[Block, ...]


@dataclass(frozen=True)
class Loop:
    """A task, then the body; again for as long as the question is answered with yes."""

    body: Block


@dataclass(frozen=True)
class Subprocess:
    body: Block


@dataclass(frozen=True)
class Guarded:
    """A body, and what is done when a message comes meanwhile: in place of the body, or beside it."""

    body: Block
    instead: Block
    interrupting: bool


TASKS = st.one_of(st.just(Task()), st.just(Task()), st.builds(Task, turns=st.integers(0, 3), sequential=st.booleans()))
LEAVES = st.one_of(TASKS, TASKS, st.just(Nothing()))


def _wider(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Sequence, several),
        st.builds(Choice, several, st.booleans()),
        st.builds(Parallel, several, st.booleans()),
        st.builds(Some, several),
        st.builds(Loop, inner),
        st.builds(Subprocess, inner),
        st.builds(Guarded, st.one_of(TASKS, st.builds(Subprocess, inner)), inner, st.booleans()),
    )


BLOCKS = st.recursive(LEAVES, _wider, max_leaves=12)


class Pencil:
    """Draws a block; the path of a part within the whole gives its name."""

    def __init__(self) -> None:
        self.numbers = itertools.count(1)
        self.questions: list[str] = []
        self.messages: list[str] = []

    def draw(self, block: Block) -> bytes:
        inside = self._scope(block, "r")
        messages = "".join(f'<message id="{name}" name="{name}"/>' for name in self.messages)
        return (
            '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:wf="urn:redress:workflow:1" id="d">'
            f'{messages}<process id="p" isExecutable="true"><extensionElements><wf:variables>'
            + "".join(f'<wf:variable name="{name}" type="boolean"/>' for name in self.questions)
            + f"</wf:variables></extensionElements>{inside}</process></definitions>"
        ).encode()

    def _scope(self, block: Block, name: str) -> str:
        """Draw a whole level, from its start to its end."""
        shapes, last = self._part(block, f"{name}s", name)
        return f'<startEvent id="{name}s"/>{shapes}<endEvent id="{name}e"/>{self._flow(last, f"{name}e")}'

    def _flow(self, source: str, target: str, question: str | None = None, at: str | None = None) -> str:
        asked = f"<conditionExpression>{question}</conditionExpression>" if question else ""
        at = at or f"f{next(self.numbers)}"
        return f'<sequenceFlow id="{at}" sourceRef="{source}" targetRef="{target}">{asked}</sequenceFlow>'

    def _part(self, block: Block, after: str, name: str) -> tuple[str, str]:
        """Draw a block behind a node; return its shapes, and its last node."""
        draw = getattr(self, f"_{type(block).__name__.lower()}")
        drawn: tuple[str, str] = draw(block, after, name)
        return drawn

    def _nothing(self, _: Nothing, after: str, name: str) -> tuple[str, str]:
        """Draw a gateway that one flow passes, so that a flow behind it need not know where it began."""
        return f'<exclusiveGateway id="{name}"/>' + self._flow(after, name), name

    def _task(self, block: Task, after: str, name: str) -> tuple[str, str]:
        loop = ""
        if block.turns is not None:
            sequential = "true" if block.sequential else "false"
            loop = (
                f'<multiInstanceLoopCharacteristics isSequential="{sequential}">'
                f"<loopCardinality>{block.turns}</loopCardinality></multiInstanceLoopCharacteristics>"
            )
        return f'<userTask id="{name}">{loop}</userTask>' + self._flow(after, name), name

    def _sequence(self, block: Sequence, after: str, name: str) -> tuple[str, str]:
        shapes = ""
        for number, part in enumerate(block.parts):
            more, after = self._part(part, after, f"{name}{number}")
            shapes += more
        return shapes, after

    def _fork(self, block: Block, after: str, name: str, split: str, join: str) -> tuple[str, str]:
        default = ""
        entries, shapes, exits = "", "", ""
        asks = split != "parallelGateway"
        for number, part in enumerate(block.parts):
            last = asks and number == len(block.parts) - 1
            question = self._question(f"{name}q{number}") if asks and not last else None
            at = f"{name}d" if last else None
            default = f' default="{at}"' if at else default
            entry = f"{name}n{number}"
            entries += f'<exclusiveGateway id="{entry}"/>' + self._flow(f"{name}x", entry, question, at)
            more, end = self._part(part, entry, f"{name}{number}")
            shapes += more
            exits += self._flow(end, f"{name}y")
        gateways = f'<{split} id="{name}x"{default}/><{join} id="{name}y"/>'
        return gateways + self._flow(after, f"{name}x") + entries + shapes + exits, f"{name}y"

    def _question(self, name: str) -> str:
        self.questions.append(name)
        return name

    def _choice(self, block: Choice, after: str, name: str) -> tuple[str, str]:
        join = "inclusiveGateway" if block.inclusive_join else "exclusiveGateway"
        return self._fork(block, after, name, "exclusiveGateway", join)

    def _parallel(self, block: Parallel, after: str, name: str) -> tuple[str, str]:
        join = "inclusiveGateway" if block.inclusive_join else "parallelGateway"
        return self._fork(block, after, name, "parallelGateway", join)

    def _some(self, block: Some, after: str, name: str) -> tuple[str, str]:
        return self._fork(block, after, name, "inclusiveGateway", "inclusiveGateway")

    def _loop(self, block: Loop, after: str, name: str) -> tuple[str, str]:
        shapes = f'<exclusiveGateway id="{name}m"/><userTask id="{name}t"/>'
        shapes += self._flow(after, f"{name}m") + self._flow(f"{name}m", f"{name}t")
        more, last = self._part(block.body, f"{name}t", f"{name}0")
        ask = f'<exclusiveGateway id="{name}g" default="{name}d"/>' + self._flow(last, f"{name}g")
        back = self._flow(f"{name}g", f"{name}m", self._question(f"{name}q"))
        out = f'<exclusiveGateway id="{name}o"/>' + self._flow(f"{name}g", f"{name}o", at=f"{name}d")
        return shapes + more + ask + back + out, f"{name}o"

    def _subprocess(self, block: Subprocess, after: str, name: str) -> tuple[str, str]:
        inside = self._scope(block.body, f"{name}0")
        return f'<subProcess id="{name}">{inside}</subProcess>' + self._flow(after, name), name

    def _guarded(self, block: Guarded, after: str, name: str) -> tuple[str, str]:
        body, last = self._part(block.body, after, f"{name}0")
        message = f"{name}b"
        self.messages.append(message)
        cancels = "true" if block.interrupting else "false"
        event = (
            f'<boundaryEvent id="{name}v" attachedToRef="{last}" cancelActivity="{cancels}">'
            f'<messageEventDefinition messageRef="{message}"/></boundaryEvent>'
        )
        other, end = self._part(block.instead, f"{name}v", f"{name}1")
        if not block.interrupting:
            out = f'<endEvent id="{name}z"/>' + self._flow(end, f"{name}z")
            return body + event + other + out, last
        merge = f'<exclusiveGateway id="{name}m"/>' + self._flow(last, f"{name}m") + self._flow(end, f"{name}m")
        return body + event + other + merge, f"{name}m"
