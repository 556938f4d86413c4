"""Moving a running instance to another version: what is told of it, and that it goes on there."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from server.kit.errors import Refusal
from server.processes.rules import migration, parse
from server.processes.rules.commands import Definition
from server.processes.rules.expressions import VariableType
from server.processes.rules.state import HistoryKind
from tests.processes.draw import flows, line, model, nodes, tasks
from tests.processes.play import VERSION, Play

ROUND = nodes(s="startEvent", e="endEvent")
NEW = "pdv_2"
KNOWN = {"n": VariableType.INTEGER}


@dataclass
class Moving:
    """An instance of one version, and the other that it may be moved to."""

    old: bytes
    new: bytes
    mapping: dict[str, str] = field(default_factory=dict)
    variables: dict[str, VariableType] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.play = Play(self.old, KNOWN)
        self.play.definitions[NEW] = Definition(
            parse.read(self.new, parse.Catalogue(self.variables or KNOWN)).required()
        )

    def problems(self) -> list[tuple[str, str]]:
        told = migration.check(self.play.state, NEW, self.mapping, self.play.world())
        return [(problem.code, problem.path[0] if problem.path else "") for problem in told]

    def move(self) -> Play:
        self.play.results.append(migration.migrate(self.play.state, NEW, self.mapping, self.play.world()))
        return self.play


def test_a_task_goes_on_in_the_new_version() -> None:
    new = model(ROUND + tasks("bc") + flows("s -> b -> c -> e"))
    play = Moving(line(tasks("a")), new, {"a": "b"}).move()
    assert (play.state.instance.version_id, play.open()) == (NEW, ["b"])
    assert play.result.diff.history[-1].kind is HistoryKind.MIGRATED
    assert play.result.diff.history[-1].data == {"from": VERSION, "to": NEW}
    assert {"node_id": "b", "name": "b"} in play.result.diff.tasks.changed.values()
    assert play.do("b").do("c").ended()


SUB = '<subProcess id="u">{0}</subProcess>'
LINE = flows("s -> a -> e")
REFUSED = [
    (line(tasks("b"), "b"), {}, [("NOT_FOUND", "a")]),
    (line(tasks("b"), "b"), {"a": "c"}, [("NOT_FOUND", "a")]),
    (line('<manualTask id="a"/>'), {}, [("INVALID", "a")]),
    (line(SUB.format(tasks("a")), "u"), {}, [("INVALID", "a")]),
    (
        line('<userTask id="a"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality>'
             "</multiInstanceLoopCharacteristics></userTask>"),
        {},
        [("INVALID", "a")],
    ),
    (line(tasks("a")), {}, []),
]  # fmt: skip


@pytest.mark.parametrize(("new", "mapping", "told"), REFUSED)
def test_what_has_no_counterpart_is_told(new: bytes, mapping: dict[str, str], told: list[tuple[str, str]]) -> None:
    moving = Moving(line(tasks("a")), new, mapping)
    assert moving.problems() == told
    if told:
        with pytest.raises(Refusal):
            moving.move()


FORK = nodes(x="parallelGateway", y="parallelGateway") + tasks("ab")
BRANCHES = ("s -> x", "x -> a", "x -> b", "by: b -> y", "y -> e")
OLD = model(ROUND + FORK + flows(*BRANCHES, "ay: a -> y"))


def test_a_join_keeps_what_has_arrived() -> None:
    new = model(
        ROUND
        + FORK
        + tasks("c")
        + flows("s -> x", "x -> a", "x -> b", "ac: a -> c", "cy: c -> y", "by: b -> y", "y -> e")
    )
    moving = Moving(OLD, new)
    moving.play.do("a")
    assert moving.problems() == [("NOT_FOUND", "ay")]
    moving.mapping = {"ay": "cy"}
    assert moving.move().do("b").ended()


def test_variables_keep_their_types() -> None:
    moving = Moving(line(tasks("a")), line(tasks("a")), variables={"n": VariableType.STRING})
    assert moving.problems() == []
    xml = model(ROUND + tasks("ab") + flows("s -> a -> b -> e"))
    moving = Moving(xml, xml, variables={"n": VariableType.STRING})
    moving.play.do("a", n=1)
    assert moving.problems() == [("INVALID", "n")]


def test_levels_move_along() -> None:
    old = model(ROUND + SUB.format(tasks("ab") + flows("i: a -> b")) + flows("s -> u -> e"))
    new = model(ROUND + f'<subProcess id="w">{tasks("cd")}{flows("i: c -> d")}</subProcess>' + flows("s -> w -> e"))
    moving = Moving(old, new, {"u": "w", "a": "c"})
    assert moving.move().do("c").do("d").ended()
    assert Moving(old, new, {"a": "c"}).problems() == [("NOT_FOUND", "u"), ("INVALID", "a")]


def timer(at: str, time: str) -> str:
    definition = f"<timerEventDefinition><timeDuration>{time}</timeDuration></timerEventDefinition>"
    return f'<boundaryEvent id="{at}" attachedToRef="a">{definition}</boundaryEvent>'


def test_border_events_become_those_of_the_new_version() -> None:
    old = model(
        ROUND + tasks("ab") + timer("t", "PT1H") + timer("u", "PT2H") + flows("s -> a -> e", "t -> b", "u -> b -> e")
    )
    new = model(
        ROUND + tasks("ab") + timer("t", "PT5H") + timer("v", "PT3H") + flows("s -> a -> e", "t -> b", "v -> b -> e")
    )
    moving = Moving(old, new)
    begun = moving.play.now
    moving.play.now += timedelta(minutes=30)
    play = moving.move()
    due = {each.node_id: each.due_at for each in play.state.subscriptions.values()}
    assert due == {"t": begun + timedelta(hours=1), "v": play.now + timedelta(hours=3)}
    assert play.timers(timedelta(hours=1)).do("b").ended()


def test_a_border_event_that_has_happened_does_not_happen_again() -> None:
    beside = timer("t", "PT1H").replace(">", ' cancelActivity="false">', 1)
    xml = model(ROUND + tasks("ab") + beside + flows("s -> a -> e", "t -> b -> e"))
    moving = Moving(xml, xml)
    moving.play.timers(timedelta(hours=1)).do("b")
    assert not moving.move().state.subscriptions


def test_a_border_event_of_another_kind_is_awaited_anew() -> None:
    message = '<boundaryEvent id="t" attachedToRef="a"><messageEventDefinition messageRef="m"/></boundaryEvent>'
    written = flows("s -> a -> e", "t -> b -> e")
    old = model(ROUND + tasks("ab") + timer("t", "PT1H") + written)
    new = model(ROUND + tasks("ab") + message + written, outside='<message id="m" name="reply"/>')
    assert Moving(old, new).move().message("reply").open() == ["b"]


def test_an_event_gateway_waits_for_the_same() -> None:
    catch = '<intermediateCatchEvent id="{0}"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>'
    outside = '<message id="m" name="reply"/>'

    def waiting(*names: str) -> bytes:
        inside = nodes(x="eventBasedGateway") + "".join(catch.format(name) for name in names)
        return model(ROUND + inside + flows("s -> x", *(f"x -> {name} -> e" for name in names)), outside=outside)

    moving = Moving(waiting("a", "b"), waiting("b", "c"))
    assert moving.problems() == [("NOT_FOUND", "a")]
    moving.mapping = {"a": "c"}
    assert moving.move().message("reply").ended()


def test_what_a_call_has_begun_stays_on_its_version() -> None:
    child = line(tasks("k"), "k")
    call = '<callActivity id="{0}" calledElement="child"/>'
    play = Play(line(call.format("a")), others={"child": child})
    play.definitions[NEW] = Definition(parse.read(line(call.format("b"), "b")).required(), {"child": "pdv_child"})
    play.results.append(migration.migrate(play.state, NEW, {"a": "b"}, play.world()))
    (scope,) = play.state.scopes.values()
    assert (scope.version_id, scope.node_id) == ("pdv_child", "b")
    assert play.do("k").ended()


def test_what_has_ended_is_not_moved() -> None:
    moving = Moving(line(tasks("a")), line(tasks("a")))
    moving.play.do("a")
    assert moving.problems() == [("TRANSITION_NOT_ALLOWED", "")]
