"""Any block-structured process does what its tree says, whatever is answered and in whatever order.

A few hundred are tried, the same in every run. For five thousand new ones, made small when one fails:
`HYPOTHESIS_PROFILE=thorough pytest tests/processes/rules/test_generated.py -o faulthandler_timeout=0`.
"""

import os
from random import Random
from typing import Any

from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from server.processes.rules import commands
from tests.processes import blocks
from tests.processes.oracle import Oracle
from tests.processes.play import Play

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
PROFILE = settings(
    max_examples=5000 if THOROUGH else 300,
    derandomize=not THOROUGH,
    deadline=None,
    phases=[Phase.generate, Phase.shrink] if THOROUGH else [Phase.generate],
    database=None,
    suppress_health_check=list(HealthCheck),
)
LONG_ENOUGH = 40
RARELY = 0.15


class Both:
    """The engine and the oracle, given the same answers."""

    def __init__(self, block: Any, seed: int) -> None:
        pencil = blocks.Pencil()
        xml = pencil.draw(block)
        note(xml.decode())
        self.questions, self.random = pencil.questions, Random(seed)  # noqa: S311 - a game of chance
        self.given = 0
        answers = self.answers()
        self.play, self.oracle = Play(xml, data=dict(answers)), Oracle(block, answers)

    def answers(self) -> dict[str, bool]:
        """Answer every question anew; with no to all of them, in the end, so that loops end."""
        self.given += 1
        return {name: self.given < LONG_ENOUGH and self.random.random() < 1 / 2 for name in self.questions}

    def go(self) -> None:
        answers, messages = self.answers(), self.oracle.free()
        if messages and self.given < LONG_ENOUGH and self.random.random() < RARELY:
            name = self.random.choice(messages)
            note(f"message {name} {answers}")
            self.play.give(commands.Message(name, data=answers))
            self.oracle.message(name, answers)
        else:
            name = self.random.choice(self.oracle.open())
            note(f"answer {name} {answers}")
            self.play.give(commands.Complete(self.play.task(name).id, data=answers))
            self.oracle.answer(name, answers)

    def compare(self) -> None:
        state = self.play.state
        assert self.play.open() == self.oracle.open()
        assert sorted(each.name or "" for each in state.subscriptions.values()) == self.oracle.heard()
        assert self.play.incidents() == []
        assert self.play.ended() == self.oracle.done
        rounds = {name.removeprefix("p/"): number for name, number in state.instance.rounds.items()}
        assert rounds == dict(self.oracle.case.begun)


@PROFILE
@given(blocks.BLOCKS, st.integers(0, 2**32))
def test_the_engine_agrees_with_the_tree(block: Any, seed: int) -> None:
    both = Both(block, seed)
    both.compare()
    while not both.oracle.done:
        both.go()
        both.compare()


def test_the_generator_makes_all_kinds() -> None:
    seen: set[str] = set()

    @settings(PROFILE, max_examples=100, derandomize=True)
    @given(blocks.BLOCKS)
    def collect(block: Any) -> None:
        seen.update(name for name in blocks.__dict__ if f"{name}(" in repr(block))

    collect()
    kinds = {"Task", "Nothing", "Sequence", "Choice", "Parallel", "Some", "Loop", "Subprocess", "Guarded"}
    assert kinds <= seen
