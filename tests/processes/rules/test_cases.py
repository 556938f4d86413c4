"""The thirty models that the engine was chosen by, each played as `expected.json` says."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest

from server.processes.rules.expressions import VariableType
from tests.processes.play import Play

CASES = Path(__file__).parents[1] / "cases"
SCRIPTS = orjson.loads((CASES / "expected.json").read_bytes())["cases"]
VARIABLES = {
    "verdict": VariableType.STRING,
    "v": VariableType.STRING,
    "n": VariableType.INTEGER,
    "p": VariableType.INTEGER,
    "q": VariableType.INTEGER,
    "who": VariableType.LIST,
}


def steps(script: list[Any]) -> Iterator[list[Any]]:
    for each in script:
        if each[0] == "repeat":
            for _ in range(each[1]):
                yield from steps(each[2])
        else:
            yield each


def test_all_thirty_are_here() -> None:
    assert len(SCRIPTS) == 30
    assert {case["file"] for case in SCRIPTS} <= {path.name for path in CASES.iterdir()}


@pytest.mark.parametrize("case", SCRIPTS, ids=lambda case: case["title"])
def test_a_model_runs_as_expected(case: dict[str, Any]) -> None:
    play = Play((CASES / case["file"]).read_bytes(), VARIABLES)
    for step in steps(case["script"]):
        match step:
            case ["do", node, data]:
                play.do(node, **data)
                assert play.incidents() == []
            case ["do!", node, data]:
                play.do(node, **data)
                assert play.incidents() == ["flow.none"]
            case ["expect", nodes]:
                assert play.open() == sorted(nodes)
            case ["timers"]:
                play.timers()
            case ["msg", name]:
                play.message(name)
            case ["lane", node, name]:
                assert play.task(node).performer.lane == name
            case ["done"]:
                assert play.ended()
            case _:
                pytest.fail(f"The script says {step}.")
