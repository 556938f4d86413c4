"""The product's own diagrams: sound, in both languages, and running as assignments do."""

import re
from typing import Any

import pytest

from server.kit.errors import Refusal
from server.processes.rules import assignments, builtin, parse
from server.processes.rules.state import InstanceStatus
from tests.processes.play import MORNING, Play

GIVEN: dict[str, Any] = {"performer_id": "usr_2", "checker_id": "usr_1", "check_required": True, "importance": "HIGH"}


def _play(**given: Any) -> Play:
    data = assignments.variables(GIVEN | {"due_at": MORNING} | given)
    return Play(builtin.diagram("en").encode(), data=data)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_diagram_is_sound_and_speaks_one_language(language: str) -> None:
    xml = builtin.diagram(language)
    reading = parse.read(xml.encode(), parse.Catalogue())
    assert (reading.problems, reading.warnings) == ((), ())
    told = re.findall(r'(?:name|label)="([^"]*[^a-zA-Z_"][^"]*|[A-Z][a-z]+)"', xml)
    foreign = re.compile("[a-z]" if language == "ru" else "[а-я]")
    assert [each for each in told if foreign.search(each)] == []
    assert builtin.name(language)


def test_it_is_performed_and_checked_for_as_many_rounds_as_it_takes() -> None:
    play = _play()
    task = play.task("Execute")
    assert (task.performer.person, task.importance, task.due_at) == ("usr_2", "HIGH", MORNING)
    for _ in range(2):
        play.do("Execute", outcome="done")
        play.do("Check", outcome="rework", reason="Not yet.")
    play.do("Execute", outcome="cancelled", reason="Impossible.")
    assert play.task("Check").round == 3
    play.do("Check", outcome="cancel", reason="So be it.")
    assert play.state.instance.status is InstanceStatus.COMPLETED


def test_without_a_check_it_ends_when_it_is_performed() -> None:
    play = _play(check_required=False)
    play.do("Execute", outcome="done")
    assert play.state.instance.status is InstanceStatus.COMPLETED


@pytest.mark.parametrize(("done", "outcome"), [("Execute", "cancelled"), ("Check", "rework"), ("Check", "cancel")])
def test_what_needs_a_reason(done: str, outcome: str) -> None:
    play = _play()
    if done == "Check":
        play.do("Execute", outcome="done")
    with pytest.raises(Refusal) as refused:
        play.do(done, outcome=outcome)
    assert refused.value.code == "REQUIRED"
