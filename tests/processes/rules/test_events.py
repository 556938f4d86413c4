"""Timers, messages, signals, errors and links: what waits, what stops, and where it goes on."""

from datetime import timedelta

import pytest

from server.kit.errors import Refusal
from server.processes.rules import commands
from server.processes.rules.expressions import VariableType
from server.processes.rules.state import SubscriptionKind, TaskStatus
from tests.processes.draw import flows, line, model, nodes, tasks
from tests.processes.play import MORNING, Play

ROUND = nodes(s="startEvent", e="endEvent")
HOUR = timedelta(hours=1)
MESSAGE = '<message id="m" name="reply"/>'
SIGNAL = '<signal id="g" name="go"/>'
ERROR = '<error id="x" errorCode="X"/><error id="y" errorCode="Y"/>'


def timer(at: str, time: str, tag: str = "intermediateCatchEvent", **more: str) -> str:
    kind = "timeDate" if time[:1].isdigit() else "timeDuration"
    attributes = "".join(f' {name}="{value}"' for name, value in more.items())
    return f'<{tag} id="{at}"{attributes}><timerEventDefinition><{kind}>{time}</{kind}></timerEventDefinition></{tag}>'


def border(at: str, host: str, definition: str, *, interrupting: bool = True) -> str:
    cancels = "true" if interrupting else "false"
    return f'<boundaryEvent id="{at}" attachedToRef="{host}" cancelActivity="{cancels}"><{definition}/></boundaryEvent>'


TIMES = [
    ("PT1H", HOUR),
    ("P1D", timedelta(days=1)),
    ("P1M", timedelta(days=31)),
    ("P2W", timedelta(weeks=2)),
    ("2027-01-01T10:00:00Z", HOUR),
    ("2027-01-01T12:00:00+03:00", timedelta(0)),
]


@pytest.mark.parametrize(("written", "after"), TIMES)
def test_a_timer_waits_as_long_as_it_says(written: str, after: timedelta) -> None:
    play = Play(line(timer("a", written)))
    (waiting,) = play.state.subscriptions.values()
    assert (waiting.kind, waiting.due_at) == (SubscriptionKind.TIMER, MORNING + after)
    assert play.timers(after).ended()


def test_a_timer_fires_only_when_it_is_due() -> None:
    play = Play(line(timer("a", "PT1H")))
    with pytest.raises(Refusal) as caught:
        play.give(commands.Fire(next(iter(play.state.subscriptions))))
    assert caught.value.code == "TRANSITION_NOT_ALLOWED"


@pytest.mark.parametrize("held", ["PT1H", "2027-01-01T10:00:00+00:00"])
def test_a_timer_may_read_a_variable(held: str) -> None:
    kind = {"when": VariableType.ANY}
    play = Play(line(timer("a", "when")), kind, {"when": held})
    assert [each.due_at for each in play.state.subscriptions.values()] == [MORNING + HOUR]


@pytest.mark.parametrize("held", [None, "soon", "P9999Y", 7])
def test_a_timer_without_a_time_is_an_incident(held: object) -> None:
    play = Play(line(timer("a", "when")), {"when": VariableType.ANY}, {"when": held})
    assert play.incidents() == ["timer"]
    play.give(commands.Retry(play.at("a").id, {"when": "PT0S"}))
    assert play.incidents() == []
    assert play.timers().ended()


def test_a_task_done_leaves_no_timer() -> None:
    inside = tasks("ab") + timer("t", "PT1H", "boundaryEvent", attachedToRef="a")
    play = Play(model(ROUND + inside + flows("s -> a -> e", "t -> b -> e")))
    play.do("a")
    assert play.ended()


def test_an_interrupting_timer_closes_the_task() -> None:
    inside = tasks("ab") + timer("t", "PT1H", "boundaryEvent", attachedToRef="a")
    play = Play(model(ROUND + inside + flows("s -> a -> e", "t -> b -> e"))).timers(HOUR)
    changed = play.result.diff.tasks.changed
    assert [columns["status"] for columns in changed.values()] == [TaskStatus.CANCELLED]
    assert play.open() == ["b"]


def test_a_timer_beside_a_task_fires_once_and_a_message_as_often_as_it_comes() -> None:
    inside = tasks("abc") + timer("t", "PT1H", "boundaryEvent", attachedToRef="a", cancelActivity="false")
    inside += border("v", "a", 'messageEventDefinition messageRef="m"', interrupting=False)
    play = Play(model(ROUND + inside + flows("s -> a -> e", "t -> b -> e", "v -> c -> e"), outside=MESSAGE))
    play.timers(HOUR).timers(HOUR).message("reply").message("reply")
    assert play.open() == ["a", "b", "c", "c"]
    play.do("a").do("b").do("c").do("c")
    assert play.ended()


def test_a_border_event_of_a_subprocess_stops_all_inside() -> None:
    inner = nodes(i="startEvent", x="parallelGateway") + tasks("ab") + timer("w", "P1D")
    nested = f'<subProcess id="n">{tasks("d")}</subProcess>'
    written = flows("i -> x -> a", "ib: x -> b", "ic: x -> w", "id: x -> n")
    sub = f'<subProcess id="u">{inner}{nested}{written}</subProcess>'
    inside = sub + border("v", "u", 'messageEventDefinition messageRef="m"') + tasks("z")
    play = Play(model(ROUND + inside + flows("f: s -> u", "f2: u -> e", "f3: v -> z", "f4: z -> e"), outside=MESSAGE))
    assert play.open() == ["a", "b", "d"]
    play.message("reply")
    assert play.open() == ["z"]
    assert len(play.state.tokens) == 1
    assert not play.state.scopes
    assert not play.state.subscriptions
    assert play.do("z").ended()


CATCH = '<intermediateCatchEvent id="{0}">{1}<messageEventDefinition messageRef="m"/></intermediateCatchEvent>'
CORRELATED = '<extensionElements><wf:correlation variable="order"/></extensionElements>'


def test_a_message_finds_its_instance_by_the_value_it_carries() -> None:
    xml = line(CATCH.format("a", CORRELATED), outside=MESSAGE, variables="order:string")
    play = Play(xml, data={"order": "7"})
    for wrong in (None, "8"):
        with pytest.raises(Refusal) as caught:
            play.message("reply", wrong)
        assert caught.value.code == "NOT_FOUND"
    assert play.message("reply", "7").ended()


def test_a_message_reaches_one_and_brings_values() -> None:
    inside = nodes(x="parallelGateway") + CATCH.format("a", "") + CATCH.format("b", "")
    xml = model(
        ROUND + inside + flows("s -> x", "x -> a -> e", "x -> b -> e"), outside=MESSAGE, variables="text:string"
    )
    play = Play(xml).message("reply", text="first")
    assert [token.node_id for token in play.state.tokens.values()] == ["b"]
    assert play.state.instance.variables == {"text": "first"}
    with pytest.raises(Refusal):
        play.message("reply", number=1)


def test_a_signal_reaches_all_and_is_told_to_others() -> None:
    wait = '<intermediateCatchEvent id="{0}"><signalEventDefinition signalRef="g"/></intermediateCatchEvent>'
    throw = '<intermediateThrowEvent id="t"><signalEventDefinition signalRef="g"/></intermediateThrowEvent>'
    inside = nodes(x="parallelGateway") + throw + wait.format("a") + wait.format("b")
    play = Play(model(ROUND + inside + flows("s -> x", "x -> t -> e", "x -> a -> e", "x -> b -> e"), outside=SIGNAL))
    assert play.ended()
    assert [(sent.kind, sent.name, sent.node_id) for sent in play.result.sent] == [(SubscriptionKind.SIGNAL, "go", "t")]


def test_a_signal_from_outside_reaches_those_that_wait() -> None:
    wait = '<intermediateCatchEvent id="a"><signalEventDefinition signalRef="g"/></intermediateCatchEvent>'
    play = Play(line(wait, outside=SIGNAL))
    with pytest.raises(Refusal):
        play.give(commands.Signal("stop"))
    assert play.give(commands.Signal("go")).ended()


def test_a_message_is_sent_to_others_only() -> None:
    send = f'<sendTask id="a" messageRef="m">{CORRELATED}</sendTask>'
    play = Play(line(send, outside=MESSAGE, variables="order:string"), data={"order": "7"})
    assert play.ended()
    assert [(sent.name, sent.correlation) for sent in play.result.sent] == [("reply", "7")]


def test_the_first_event_after_an_event_gateway_wins() -> None:
    inside = nodes(x="eventBasedGateway") + CATCH.format("a", "") + timer("t", "PT1H") + tasks("bc")
    xml = model(ROUND + inside + flows("s -> x", "x -> a -> b -> e", "x -> t -> c -> e"), outside=MESSAGE)
    assert Play(xml).message("reply").open() == ["b"]
    play = Play(xml).timers(HOUR)
    assert play.open() == ["c"]
    assert not play.state.subscriptions
    with pytest.raises(Refusal):
        play.message("reply")


def test_a_receive_task_waits_for_its_message() -> None:
    play = Play(line('<receiveTask id="a" messageRef="m"/>', outside=MESSAGE))
    assert play.message("reply").ended()


RAISE = '<endEvent id="{0}"><errorEventDefinition errorRef="{1}"/></endEvent>'
CAUGHT = [("x", ["b"], []), ("y", ["c"], []), (None, [], ["error"])]


@pytest.mark.parametrize(("raised", "opened", "incidents"), CAUGHT)
def test_an_error_goes_to_the_border_event_that_names_it_or_names_none(
    raised: str | None, opened: list[str], incidents: list[str]
) -> None:
    sub = f'<subProcess id="u">{tasks("i")}{RAISE.format("r", raised or "x")}{flows("i -> r")}</subProcess>'
    inside = sub + tasks("bc")
    written = ["g0: s -> u", "g1: u -> e"]
    if raised:
        inside += border("v", "u", 'errorEventDefinition errorRef="x"') + border("w", "u", "errorEventDefinition")
        written += ["g2: v -> b", "g3: b -> e", "g4: w -> c", "g5: c -> e"]
    reachable = inside if raised else inside.replace(tasks("bc"), "")
    play = Play(model(ROUND + reachable + flows(*written), outside=ERROR)).do("i")
    assert (play.open(), play.incidents()) == (opened, incidents)


def test_an_error_rises_through_levels_and_calls() -> None:
    child = model(nodes(s="startEvent") + RAISE.format("r", "x") + flows("s -> r"), outside=ERROR)
    sub = '<subProcess id="u"><callActivity id="a" calledElement="child"/></subProcess>'
    inside = sub + border("v", "u", 'errorEventDefinition errorRef="x"') + tasks("b")
    play = Play(
        model(ROUND + inside + flows("g0: s -> u", "g1: u -> e", "g2: v -> b", "g3: b -> e"), outside=ERROR),
        others={"child": child},
    )
    assert play.open() == ["b"]
    assert not play.state.scopes


def test_a_terminating_end_ends_its_own_level() -> None:
    end = '<endEvent id="t"><terminateEventDefinition/></endEvent>'
    sub = f'<subProcess id="u">{tasks("ab")}{end}{flows("a -> t")}</subProcess>'
    play = Play(model(ROUND + sub + tasks("c") + flows("g0: s -> u", "g1: u -> c", "g2: c -> e")))
    assert play.open() == ["a", "b"]
    play.do("a")
    assert play.open() == ["c"]
    assert play.do("c").ended()


def test_links_of_the_same_name_lie_on_one_level() -> None:
    throw = '<intermediateThrowEvent id="{0}"><linkEventDefinition name="L"/></intermediateThrowEvent>'
    catch = '<intermediateCatchEvent id="{0}"><linkEventDefinition name="L"/></intermediateCatchEvent>'
    inner = tasks("ab") + throw.format("t") + catch.format("c") + flows("a -> t", "c -> b")
    sub = f'<subProcess id="u">{inner}</subProcess>'
    outer = throw.format("t2") + catch.format("c2")
    play = Play(model(ROUND + sub + outer + flows("g0: s -> u", "g1: u -> t2", "g2: c2 -> e")))
    assert play.do("a").do("b").ended()


def test_an_error_of_one_turn_ends_all_turns() -> None:
    loop = "<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics>"
    sub = f'<subProcess id="u">{tasks("i")}{RAISE.format("r", "x")}{flows("i -> r")}{loop}</subProcess>'
    inside = sub + border("v", "u", "errorEventDefinition") + tasks("b")
    play = Play(model(ROUND + inside + flows("g0: s -> u", "g1: u -> e", "g2: v -> b", "g3: b -> e"), outside=ERROR))
    assert play.open() == ["i", "i", "i"]
    assert play.do("i").open() == ["b"]
    assert not play.state.scopes
    assert play.do("b").ended()


def test_a_signal_that_ends_a_level_does_not_reach_what_was_in_it() -> None:
    wait = '<intermediateCatchEvent id="w"><signalEventDefinition signalRef="g"/></intermediateCatchEvent>'
    sub = f'<subProcess id="u">{wait}{tasks("a")}{flows("w -> a")}</subProcess>'
    inside = sub + border("v", "u", 'signalEventDefinition signalRef="g"') + tasks("b")
    written = flows("g0: s -> u", "g1: u -> e", "g2: v -> b", "g3: b -> e")
    play = Play(model(ROUND + inside + written, outside=SIGNAL)).give(commands.Signal("go"))
    assert play.open() == ["b"]
