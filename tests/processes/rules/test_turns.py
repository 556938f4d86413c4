"""Activities that run several times: their items, when enough is done, and what their outcomes come to."""

from typing import Any

import pytest

from server.processes.rules.expressions import VariableType
from server.processes.rules.state import HistoryKind
from tests.processes.draw import flows, line, model, nodes, tasks
from tests.processes.play import Play
from tests.processes.rules.test_activities import MI, ROUND, VERDICTS, asked


def several(inside: str, at: str = "a", sequential: str = "false") -> str:
    return asked(VERDICTS, at, f'<{MI} isSequential="{sequential}">{inside}</{MI}>')


EACH = '<loopDataInputRef>who</loopDataInputRef><inputDataItem id="i" name="person"/>'


def test_each_turn_has_its_item() -> None:
    inside = asked('<wf:assignment kind="variable" variable="person"/>', more=f"<{MI}>{EACH}</{MI}>")
    play = Play(line(inside), {"who": VariableType.LIST}, {"who": ["usr_1", "usr_2"]})
    assert [task.performer.person for task in play.state.tasks.values()] == ["usr_1", "usr_2"]
    assert {task.round for task in play.state.tasks.values()} == {1}


UNTIL = "<completionCondition>{0}</completionCondition>"
ENDS = [
    ("numberOfCompletedInstances >= 2", ["yes", "yes"]),
    ('outcome == "no"', ["yes", "no"]),
    ("has(votes.a.no) && votes.a.no == 2", ["no", "yes", "no"]),
    ("numberOfActiveInstances == 1", ["yes", "yes", "yes"]),
    ("loopCounter == 4", ["yes", "yes", "yes", "yes"]),
]


@pytest.mark.parametrize(("until", "given"), ENDS)
def test_turns_end_when_enough_is_done(until: str, given: list[str]) -> None:
    condition = UNTIL.format(f"<![CDATA[{until}]]>")
    play = Play(line(several(f"<loopCardinality>4</loopCardinality>{condition}")))
    for outcome in given:
        assert not play.ended()
        play.do("a", outcome, "Why")
    assert play.ended()
    entries = [entry for result in play.results for entry in result.diff.history]
    assert len([entry for entry in entries if entry.kind is HistoryKind.TASK_CANCELLED]) == 4 - len(given)


def test_turns_one_after_another_stop_early() -> None:
    condition = UNTIL.format('outcome == "no"')
    play = Play(line(several(f"<loopCardinality>4</loopCardinality>{condition}", sequential="true")))
    assert play.open() == ["a"]
    play.do("a", "yes")
    assert play.open() == ["a"]
    assert play.do("a", "no", "Why").ended()


ITEMS: list[tuple[Any, list[str], int]] = [
    ([], [], 0),
    (None, ["loop.items"], 0),
    ("many", ["loop.items"], 0),
    (["usr_1"] * 1_001, ["loop.many"], 0),
    (["usr_1"] * 1_000, [], 1_000),
]


@pytest.mark.parametrize(("items", "incidents", "opened"), ITEMS, ids=["none", "no list", "a text", "too many", "most"])
def test_turns_need_a_list_of_a_size(items: Any, incidents: list[str], opened: int) -> None:
    play = Play(line(several(EACH)), {"who": VariableType.ANY}, {"who": items})
    assert (play.incidents(), len(play.open())) == (incidents, opened)


def test_a_turn_may_be_a_subprocess() -> None:
    sub = f'<subProcess id="a">{tasks("bc")}{flows("b -> c")}<{MI}>{EACH}</{MI}></subProcess>'
    play = Play(model(ROUND + sub + flows("g0: s -> a", "g1: a -> e")), {"who": VariableType.LIST}, {"who": [1, 2]})
    play.do("b").do("c")
    assert play.open() == ["b"]
    assert play.do("b").do("c").ended()


def test_votes_are_counted_anew_each_round() -> None:
    inside = several("<loopCardinality>2</loopCardinality>") + nodes(m="exclusiveGateway", g="exclusiveGateway")
    xml = model(ROUND + inside + flows("s -> m -> a -> g", "g -> m ? has(votes.a.no)", "g -> e ? !has(votes.a.no)"))
    play = Play(xml).do("a", "yes").do("a", "no", "Why")
    assert {task.round for task in play.state.tasks.values()} == {2}
    assert play.do("a", "yes").do("a", "yes").ended()


@pytest.mark.parametrize(("given", "incidents"), [(["yes", "yes"], []), (["no", "yes"], ["condition"])])
def test_several_turns_have_an_outcome_only_when_they_agree(given: list[str], incidents: list[str]) -> None:
    inside = several("<loopCardinality>2</loopCardinality>") + nodes(g="exclusiveGateway")
    play = Play(model(ROUND + inside + flows("s -> a -> g", 'g -> e ? outcome == "yes"')))
    for outcome in given:
        play.do("a", outcome, "Why")
    assert play.incidents() == incidents


@pytest.mark.parametrize(("given", "incidents"), [("yes", []), ("no", ["condition"])])
def test_a_subprocess_has_an_outcome_only_when_what_ends_in_it_agrees(given: str, incidents: list[str]) -> None:
    sub = f'<subProcess id="u">{asked(VERDICTS)}{asked(VERDICTS, "b")}</subProcess>'
    play = Play(model(ROUND + sub + nodes(g="exclusiveGateway") + flows("s -> u -> g", 'g -> e ? outcome == "yes"')))
    play.do("a", "yes").do("b", given, "Why")
    assert play.incidents() == incidents


@pytest.mark.parametrize("sequential", ["false", "true"])
def test_turns_of_a_subprocess_vote_together_and_each_has_its_own_rounds(sequential: str) -> None:
    loop = f'<{MI} isSequential="{sequential}"><loopCardinality>2</loopCardinality></{MI}>'
    sub = f'<subProcess id="u">{asked(VERDICTS)}{loop}</subProcess>'
    inside = sub + nodes(m="exclusiveGateway", g="exclusiveGateway")
    written = flows(
        "s -> m -> u -> g", "g -> e ? has(votes.a.yes) && votes.a.yes == 2", "back: g -> m ? has(votes.a.no)"
    )
    play = Play(model(ROUND + inside + written))
    for outcome in ("yes", "no"):
        assert play.task("a").round == 1
        play.do("a", outcome, "Why")
    for _ in range(2):
        assert play.task("a").round == 2
        play.do("a", "yes")
    assert play.ended()
