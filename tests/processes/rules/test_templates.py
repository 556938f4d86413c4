"""The app's starter templates, against what publishing asks of a process about a claim."""

from pathlib import Path

import pytest

from server.processes.rules import parse
from server.processes.rules.expressions import VariableType
from server.processes.rules.parse import Catalogue

_FOLDER = Path(__file__).parents[3] / "web" / "src" / "features" / "processes" / "templates"
_FILES = sorted(_FOLDER.glob("*.bpmn"))
_CATALOGUE = Catalogue({"claim.responsible": VariableType.STRING}, frozenset({"claim.transition", "notify"}))


def test_there_are_three_in_two_languages() -> None:
    assert [path.name for path in _FILES] == [
        f"{name}.{lang}.bpmn" for name in ("eight-d", "investigation", "task") for lang in ("en", "ru")
    ]


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_a_template_can_be_published(path: Path) -> None:
    reading = parse.read(path.read_bytes(), _CATALOGUE)
    assert reading.problems == ()
    assert {problem.details["rule"] for problem in reading.warnings} <= {"task.nobody"}


@pytest.mark.parametrize("name", ["eight-d", "investigation", "task"])
def test_a_template_is_the_same_in_both_languages(name: str) -> None:
    english, russian = (parse.read((_FOLDER / f"{name}.{lang}.bpmn").read_bytes(), _CATALOGUE) for lang in ("en", "ru"))
    assert english.required().process.nodes.keys() == russian.required().process.nodes.keys()
