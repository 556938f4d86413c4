"""What a block-structured process must do, told by its tree alone: no tokens, no flows, no gateways.

A block that runs is an object that is done or not. It is looked at from the root after each answer: what is done lets
what follows begin. This shares no line and no idea with the engine.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from tests.processes import blocks


class Case:
    """The answers of the moment, and how often each task has begun."""

    def __init__(self) -> None:
        self.answers: dict[str, bool] = {}
        self.begun: Counter[str] = Counter()

    def yes(self, question: str) -> bool:
        return self.answers[question]


class Running:
    """A block that has begun. `parts` are those within it that run or have run, in this round."""

    def __init__(self, block: Any, name: str, case: Case, level: "Level | None") -> None:
        self.block, self.name, self.case = block, name, case
        self.parts: list[Running] = []
        self.done = False
        self.level = level
        self.begin()
        self.see()

    def begin(self) -> None: ...

    def look(self) -> None:
        """See whether the block is done, or its next part may begin."""

    def see(self) -> None:
        if not self.done:  # what is done stays so
            self.look()

    def part(self, number: int | str, block: Any | None = None) -> "Running":
        inner = self.block.parts[number] if block is None else block
        started = run(inner, f"{self.name}{number}", self.case, self.level)
        self.parts.append(started)
        return started

    def below(self) -> Iterator["Running"]:
        """Yield what runs, outermost first."""
        if not self.done:
            yield self
            for part in self.parts:
                yield from part.below()


class Nothing(Running):
    def begin(self) -> None:
        self.done = True


class Task(Running):
    def begin(self) -> None:
        turns = 1 if self.block.turns is None else self.block.turns
        self.left = turns
        self.case.begun[self.name] += 1
        self.done = turns == 0

    def open(self) -> int:
        return min(self.left, 1) if self.block.sequential else self.left

    def answer(self) -> None:
        self.left -= 1
        self.done = self.left == 0


class Sequence(Running):
    def look(self) -> None:
        for part in self.parts:
            part.see()
        while not self.parts or self.parts[-1].done:
            if len(self.parts) == len(self.block.parts):
                self.done = True
                return
            self.part(len(self.parts))


class Fork(Running):
    def chosen(self) -> list[int]:
        numbers = range(len(self.block.parts))
        if isinstance(self.block, blocks.Parallel):
            return list(numbers)
        yes = [number for number in numbers[:-1] if self.case.yes(f"{self.name}q{number}")] or [numbers[-1]]
        return yes[:1] if isinstance(self.block, blocks.Choice) else yes

    def begin(self) -> None:
        for number in self.chosen():
            self.part(number)

    def look(self) -> None:
        for part in self.parts:
            part.see()
        self.done = all(part.done for part in self.parts)


class Loop(Running):
    """The task of each round is a part of its own."""

    def begin(self) -> None:
        self.parts = []
        self.part("t", blocks.Task())

    def look(self) -> None:
        for part in self.parts:
            part.see()
        if self.parts[-1].done and len(self.parts) == 1:
            self.part(0, self.block.body)
        if self.parts[-1].done and len(self.parts) > 1:
            if self.case.yes(f"{self.name}q"):
                self.begin()
            else:
                self.done = True


class Level(Running):
    """A subprocess, or the whole: done when its body is, and all that messages began beside it."""

    def begin(self) -> None:
        self.level = self
        self.beside: list[Running] = []
        inner = f"{self.name}0" if isinstance(self.block, blocks.Subprocess) else self.name
        body = self.block.body if isinstance(self.block, blocks.Subprocess) else self.block
        self.parts.append(run(body, inner, self.case, self))

    def look(self) -> None:
        for part in (*self.parts, *self.beside):
            part.see()
        self.done = all(part.done for part in (*self.parts, *self.beside))

    def below(self) -> Iterator[Running]:
        yield from super().below()
        for part in self.beside:
            yield from part.below()


class Guarded(Running):
    def begin(self) -> None:
        self.replaced = False
        self.part(0, self.block.body)

    def look(self) -> None:
        self.parts[-1].see()
        self.done = self.parts[-1].done

    def hears(self) -> bool:
        return not self.done and not self.replaced

    def message(self) -> None:
        if self.block.interrupting:
            self.replaced, self.parts = True, []
            self.part(1, self.block.instead)
        else:
            assert self.level is not None
            self.level.beside.append(run(self.block.instead, f"{self.name}1", self.case, self.level))


KINDS: dict[type[Any], type[Running]] = {
    blocks.Nothing: Nothing,
    blocks.Task: Task,
    blocks.Sequence: Sequence,
    blocks.Choice: Fork,
    blocks.Parallel: Fork,
    blocks.Some: Fork,
    blocks.Loop: Loop,
    blocks.Subprocess: Level,
    blocks.Guarded: Guarded,
}


def run(block: Any, name: str, case: Case, level: Level | None) -> Running:
    return KINDS[type(block)](block, name, case, level)


class Oracle:
    """Answers for the whole process."""

    def __init__(self, block: Any, answers: dict[str, bool]) -> None:
        self.case = Case()
        self.case.answers = dict(answers)
        self.root = Level(block, "r", self.case, None)

    @property
    def done(self) -> bool:
        return self.root.done

    def open(self) -> list[str]:
        """Return the names of the open tasks, each as often as it is open."""
        tasks = [each for each in self.root.below() if isinstance(each, Task)]
        return sorted(each.name for each in tasks for _ in range(each.open()))

    def heard(self) -> list[str]:
        """Return the messages that something waits for."""
        return sorted(f"{each.name}b" for each in self.root.below() if isinstance(each, Guarded) and each.hears())

    def free(self) -> list[str]:
        """Return the messages that do not begin what the same message began before and still runs: that would mix."""
        every = list(self.root.below())
        beside = {each.name for level in every if isinstance(level, Level) for each in level.beside if not each.done}
        return [name for name in self.heard() if f"{name[:-1]}1" not in beside]

    def answer(self, name: str, answers: dict[str, bool]) -> None:
        self.case.answers.update(answers)
        next(
            each for each in self.root.below() if isinstance(each, Task) and each.name == name and not each.done
        ).answer()
        self.root.see()

    def message(self, name: str, answers: dict[str, bool]) -> None:
        self.case.answers.update(answers)
        for each in list(self.root.below()):
            if isinstance(each, Guarded) and f"{each.name}b" == name and each.hears():
                each.message()
                break
        self.root.see()
