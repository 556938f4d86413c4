"""What holds of every step: bounds, incidents, stopping and going on, and that the diff tells all that changed."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.kit.errors import Refusal
from server.processes.rules import commands
from server.processes.rules.expressions import VariableType
from server.processes.rules.state import Diff, HistoryKind, InstanceStatus, State, TaskStatus
from server.processes.rules.step import work
from tests.processes import blocks
from tests.processes.draw import flows, line, model, nodes, tasks
from tests.processes.play import Play
from tests.processes.rules.test_generated import PROFILE, Both

ROUND = nodes(s="startEvent", e="endEvent")
LOOP = nodes(m="exclusiveGateway", g="exclusiveGateway")


def test_a_process_that_goes_round_for_ever_is_stopped() -> None:
    xml = model(ROUND + LOOP + flows("s -> m -> g", "g -> m ? again", "g -> e ? !again"), variables="again:boolean")
    play = Play(xml, data={"again": True})
    assert play.incidents() == ["steps"]
    (token,) = play.state.tokens
    assert play.give(commands.Retry(token, {"again": False})).ended()


def test_a_process_that_multiplies_is_stopped() -> None:
    inside = nodes(s="startEvent", e="endEvent", m="exclusiveGateway", x="parallelGateway")
    play = Play(model(inside + flows("s -> m -> x", "x -> m", "ag: x -> m", "x -> e")))
    assert set(play.incidents()) == {"steps"}
    assert len(play.state.tokens) <= work.MOST_STEPS


def test_four_hundred_turns_in_one_step_are_no_incident() -> None:
    multi = (
        "<multiInstanceLoopCharacteristics><loopCardinality>400</loopCardinality></multiInstanceLoopCharacteristics>"
    )
    assert Play(line(f'<task id="a">{multi}</task>')).ended()


def test_a_join_that_waits_in_vain_is_an_incident() -> None:
    inside = nodes(x="exclusiveGateway", y="parallelGateway") + tasks("ab")
    play = Play(model(ROUND + inside + flows("s -> x", "x -> a ? true", "x -> b ? false", "a -> y", "b -> y -> e")))
    play.do("a")
    assert play.incidents() == ["join.stuck"]
    (token,) = play.state.tokens
    assert play.give(commands.Retry(token)).incidents() == ["join.stuck"]


def test_two_inclusive_joins_that_wait_for_each_other_are_an_incident() -> None:
    inside = nodes(x="parallelGateway", y="inclusiveGateway", z="inclusiveGateway", v="parallelGateway")
    written = flows("s -> x", "x -> y", "x -> z", "y -> v -> z", "ab: v -> e", "z -> w -> y", "ac: w -> e")
    play = Play(model(ROUND + inside + nodes(w="parallelGateway") + written))
    assert play.incidents() == ["join.stuck"]


def test_a_join_takes_one_token_of_each_flow_and_leaves_the_others() -> None:
    inside = nodes(x="parallelGateway", m="exclusiveGateway", y="parallelGateway") + tasks("abcd")
    xml = model(ROUND + inside + flows("s -> x", "x -> a -> m", "x -> b -> m", "m -> c -> y", "x -> d -> y -> e"))
    play = Play(xml).do("a").do("b").do("c").do("c")
    assert [token.node_id for token in play.state.tokens.values()].count("y") == 2
    play.do("d")
    assert play.incidents() == ["join.stuck"]


def inclusive(*before: str) -> bytes:
    """Draw two branches of which each may be left out, in a loop, with a task beside it."""
    shapes = nodes(x="inclusiveGateway", y="inclusiveGateway", k="parallelGateway", q="parallelGateway")
    shapes += LOOP + tasks("abct")
    written = ("s -> m -> k", "k -> x", "k -> c -> q", "x -> a ? left", "x -> b ? right", "a -> y", "b -> y -> q")
    return model(
        ROUND + shapes + flows(*written, *before, "q -> t -> g", "g -> m ? again", "g -> e ? !again"),
        variables="left:boolean right:boolean again:boolean",
    )


def test_an_inclusive_join_in_a_loop_waits_for_its_own_round_only() -> None:
    play = Play(inclusive(), data={"left": True, "right": True, "again": True})
    for _ in range(3):
        assert play.open() == ["a", "b", "c"]
        play.do("a").do("c")
        assert play.open() == ["b"]
        play.do("b")
        assert play.open() == ["t"]
        play.do("t")
    play.do("b", left=False, again=False).do("a").do("c").do("t")
    assert play.ended()


def test_a_branch_that_stays_out_is_not_waited_for() -> None:
    play = Play(inclusive(), data={"left": True, "right": False, "again": False})
    assert play.do("a").do("c").do("t").ended()


def test_no_branch_at_all_is_an_incident() -> None:
    play = Play(inclusive(), data={"left": False, "right": False, "again": False})
    assert (play.incidents(), play.open()) == (["flow.none"], ["c"])
    play.give(commands.Retry(play.at("x").id, {"right": True}))
    assert play.open() == ["b", "c"]


def test_a_condition_without_its_value_is_an_incident_and_the_task_stays_done() -> None:
    xml = model(ROUND + tasks("ab") + flows("s -> a", "a -> b ? n > 1", "b -> e"), variables="n:integer")
    play = Play(xml).do("a")
    assert (play.open(), play.incidents()) == ([], ["condition"])
    assert play.give(commands.Retry(play.at("a").id, {"n": 2})).open() == ["b"]
    entries = [entry.kind for result in play.results for entry in result.diff.history if entry.node_id == "a"]
    assert entries.count(HistoryKind.TASK_OPENED) == 1
    assert HistoryKind.FAILED in entries
    assert HistoryKind.RETRIED in entries


def test_only_an_incident_is_retried() -> None:
    play = Play(line(tasks("a")))
    with pytest.raises(Refusal) as caught:
        play.give(commands.Retry(play.at("a").id))
    assert caught.value.code == "NOT_FOUND"


def test_a_stopped_process_lets_nothing_through_until_it_goes_on() -> None:
    play = Play(line(tasks("a"))).give(commands.Suspend("Strike"))
    assert play.state.instance.status is InstanceStatus.SUSPENDED
    for command in (commands.Complete(play.task("a").id), commands.Signal("go"), commands.Suspend()):
        with pytest.raises(Refusal) as caught:
            play.give(command)
        assert caught.value.code == "TRANSITION_NOT_ALLOWED"
    assert play.give(commands.Resume()).do("a").ended()
    with pytest.raises(Refusal):
        Play(line(tasks("a"))).give(commands.Resume())


def test_a_cancelled_process_leaves_nothing_behind() -> None:
    sub = f'<subProcess id="u">{tasks("b")}</subProcess>'
    play = Play(
        model(ROUND + nodes(x="parallelGateway") + tasks("a") + sub + flows("s -> x", "x -> a -> e", "x -> u -> e"))
    )
    play.give(commands.Cancel("A mistake"))
    state = play.state
    assert (state.instance.status, state.instance.ended_at) == (InstanceStatus.CANCELLED, play.now)
    assert [state.tokens, state.tasks, state.scopes, state.subscriptions] == [{}, {}, {}, {}]
    assert {each["status"] for each in play.result.diff.tasks.changed.values()} == {TaskStatus.CANCELLED}
    assert play.result.diff.history[-1].data == {"reason": "A mistake"}
    with pytest.raises(Refusal):
        play.give(commands.Cancel("Again"))


def test_a_process_does_not_start_with_values_it_does_not_know() -> None:
    with pytest.raises(Refusal) as caught:
        Play(line(tasks("a")), {"n": VariableType.INTEGER}, {"n": "one", "m": 1})
    assert [problem.path for problem in caught.value.problems] == [("variables", "m"), ("variables", "n")]


def test_the_history_colours_the_map() -> None:
    play = Play(line(tasks("a"))).do("a")
    entries = [entry for result in play.results for entry in result.diff.history]
    assert [(entry.kind.value, entry.node_id or entry.flow_id) for entry in entries] == [
        ("STARTED", None),
        ("PASSED", "s"),
        ("TAKEN", "fl0_0"),
        ("ENTERED", "a"),
        ("TASK_OPENED", "a"),
        ("TASK_DONE", "a"),
        ("PASSED", "a"),
        ("TAKEN", "fl0_1"),
        ("PASSED", "e"),
        ("COMPLETED", None),
    ]
    assert {(entry.actor, entry.at, entry.process_id) for entry in entries} == {("usr_1", play.now, "p")}


def applied(state: State, diff: Diff) -> State:
    """Change rows as a table would be changed by a diff."""

    def table(rows: Any, change: Any) -> dict[str, Any]:
        changed = {at: replace(row, **change.changed.get(at, {})) for at, row in rows.items()}
        every = changed | {row.id: row for row in change.added}
        return {at: row for at, row in every.items() if at not in change.removed}

    return State(
        replace(state.instance, **diff.instance),
        table(state.scopes, diff.scopes),
        table(state.tokens, diff.tokens),
        {at: task for at, task in table(state.tasks, diff.tasks).items() if task.status is TaskStatus.OPEN},
        table(state.subscriptions, diff.subscriptions),
    )


TABLES = ("scopes", "tokens", "tasks", "subscriptions")


def loaded(state: State) -> State:
    """Return the state as it comes from tables: each in the order of its ids."""
    tables: dict[str, Any] = {name: dict(sorted(getattr(state, name).items())) for name in TABLES}
    return replace(state, **tables)


@settings(PROFILE, max_examples=100)
@given(blocks.BLOCKS, st.integers(0, 2**32))
def test_the_diff_is_all_that_changed_and_a_step_is_repeatable(block: Any, seed: int) -> None:
    both, again = Both(block, seed), Both(block, seed)
    rows = both.play.state
    while not both.oracle.done:
        both.go()
        again.play.results[-1] = replace(again.play.result, state=loaded(again.play.state))
        again.go()
        rows = applied(rows, both.play.result.diff)
        assert rows == both.play.state
        assert both.play.result == again.play.result
    assert not both.play.result.diff.tasks.removed
