"""Tasks and their outcomes, services, calls, activities that run several times."""

from pathlib import Path
from typing import Any

import pytest

from server.kit.errors import Refusal
from server.processes.rules import commands
from server.processes.rules.expressions import VariableType
from server.processes.rules.state import Performer, TaskStatus
from tests.processes.draw import flows, line, model, nodes, tasks
from tests.processes.play import MORNING, Play

ROUND = nodes(s="startEvent", e="endEvent")
MI = "multiInstanceLoopCharacteristics"
VERDICTS = '<wf:outcomes><wf:outcome key="yes"/><wf:outcome key="no" reasonRequired="true"/></wf:outcomes>'


def asked(inside: str, at: str = "a", more: str = "") -> str:
    return f'<userTask id="{at}" name="Ask"><extensionElements>{inside}</extensionElements>{more}</userTask>'


def refused(play: Play, node: str, **given: Any) -> list[tuple[str, tuple[str, ...]]]:
    before = play.state
    with pytest.raises(Refusal) as caught:
        play.do(node, **given)
    assert play.state is before
    return [(problem.code, problem.path) for problem in caught.value.problems]


ASSIGNMENTS: list[tuple[str, dict[str, Any], Performer]] = [
    ('kind="person" person="usr_7"', {}, Performer(person="usr_7")),
    ('kind="role" role="rol_7" object="dep_1"', {}, Performer(role="rol_7", object="dep_1")),
    ('kind="role" role="rol_7" objectVariable="who"', {"who": "dep_2"}, Performer(role="rol_7", object="dep_2")),
    ('kind="variable" variable="who"', {"who": "usr_8"}, Performer(person="usr_8")),
    ('kind="variable" variable="who"', {"who": "rol_8"}, Performer(role="rol_8")),
    (
        'kind="variable" variable="who"',
        {"who": {"role": "rol_8", "object": "dep_3"}},
        Performer(role="rol_8", object="dep_3"),
    ),
    (
        'kind="role" role="rol_7" object="org_1" additionalVariable="who"',
        {"who": "dep_2"},
        Performer(role="rol_7", object="org_1", additional="dep_2"),
    ),
    (
        'kind="variable" variable="who"',
        {"who": {"role": "rol_8", "object": "org_1", "additional": "dep_3"}},
        Performer(role="rol_8", object="org_1", additional="dep_3"),
    ),
    ('importance="HIGH"', {}, Performer()),
]


@pytest.mark.parametrize(("written", "data", "performer"), ASSIGNMENTS)
def test_a_task_is_for_whom_it_says(written: str, data: dict[str, Any], performer: Performer) -> None:
    play = Play(line(asked(f"<wf:assignment {written}/>")), {"who": VariableType.ANY}, data)
    assert play.task("a").performer == performer


@pytest.mark.parametrize("held", [None, "", 7, {}, {"person": "usr_1", "role": "rol_1"}, ["usr_1"]])
def test_a_task_for_nobody_is_an_incident_until_it_is_put_right(held: Any) -> None:
    xml = line(asked('<wf:assignment kind="variable" variable="who"/>'))
    play = Play(xml, {"who": VariableType.ANY}, {"who": held})
    assert (play.open(), play.incidents(), play.state.instance.incidents) == ([], ["performer"], 1)
    play.give(commands.Retry(play.at("a").id, {"who": "usr_1"}))
    assert (play.open(), play.incidents(), play.state.instance.incidents) == (["a"], [], 0)


@pytest.mark.parametrize(("held", "importance"), [("LOW", "LOW"), (None, "HIGH")])
def test_a_variable_may_say_how_important_a_task_is(held: str | None, importance: str) -> None:
    xml = line(asked('<wf:assignment importance="HIGH" importanceVariable="weight"/>'))
    assert Play(xml, {"weight": VariableType.STRING}, {"weight": held}).task("a").importance == importance


def test_an_importance_that_is_none_is_an_incident() -> None:
    xml = line(asked('<wf:assignment importanceVariable="weight"/>'))
    assert Play(xml, {"weight": VariableType.STRING}, {"weight": "URGENT"}).incidents() == ["importance"]


def test_a_lane_may_say_who_does_its_tasks() -> None:
    lane = '<lane id="l" name="Experts"><extensionElements>{0}</extensionElements><flowNodeRef>a</flowNodeRef></lane>'
    lanes = f'<laneSet id="ls">{lane}</laneSet>'
    xml = model(lanes.format('<wf:assignment kind="role" role="rol_1"/>') + ROUND + tasks("a") + flows("s -> a -> e"))
    assert Play(xml).task("a").performer == Performer(role="rol_1", lane="Experts")
    bare = model(lanes.format("") + ROUND + asked('<wf:assignment kind="lane"/>') + flows("s -> a -> e"))
    assert Play(bare).task("a").performer == Performer(lane="Experts")


def test_a_task_has_its_due_date_its_importance_and_its_round() -> None:
    xml = line(asked('<wf:assignment due="P1D" importance="LOW" colour="red"/>'))
    play = Play(xml)
    task = play.task("a")
    assert (task.name, task.importance, task.round, task.opened_at) == ("Ask", "LOW", 1, MORNING)
    assert task.due_at == MORNING.replace(day=2)
    node = play.definitions["pdv_1"].model.process.nodes["a"]
    assert node.task
    assert node.task.extra == {"colour": "red"}


def test_a_due_date_may_be_left_open() -> None:
    xml = line(asked('<wf:assignment dueVariable="due"/>'))
    assert Play(xml, {"due": VariableType.TIME}).task("a").due_at is None
    held = Play(xml, {"due": VariableType.TIME}, {"due": "2027-02-01"})
    assert held.task("a").due_at == MORNING.replace(month=2, hour=0)


def test_outcomes_decide() -> None:
    inside = asked(VERDICTS) + nodes(g="exclusiveGateway") + tasks("bc")
    xml = model(
        ROUND
        + inside
        + flows("s -> a -> g", 'g -> b ? outcome == "yes"', 'g -> c ? outcomes.a == "no"', "b -> e", "c -> e")
    )
    assert Play(xml).do("a", "yes").open() == ["b"]
    assert Play(xml).do("a", "no", "Wrong goods").open() == ["c"]
    assert refused(Play(xml), "a") == [("INVALID", ("outcome",))]
    assert refused(Play(xml), "a", outcome="perhaps") == [("INVALID", ("outcome",))]
    assert refused(Play(xml), "a", outcome="no", reason=" ") == [("REQUIRED", ("reason",))]


def test_the_only_outcome_need_not_be_named() -> None:
    play = Play(line(asked('<wf:outcomes><wf:outcome key="done"/></wf:outcomes>'))).do("a")
    assert play.state.instance.outcomes == {"a": "done"}


def test_what_is_done_is_kept_with_its_task() -> None:
    play = Play(line(asked(VERDICTS), variables="text:string")).do("a", "no", "Wrong goods", text="Late")
    ((_, columns),) = play.result.diff.tasks.changed.items()
    assert (columns["status"], columns["outcome"], columns["reason"]) == (TaskStatus.DONE, "no", "Wrong goods")
    assert (columns["data"], columns["closed_by"], columns["closed_at"]) == ({"text": "Late"}, "usr_1", MORNING)


def test_branches_keep_their_outcomes_apart() -> None:
    inside = (
        nodes(x="parallelGateway", y="parallelGateway", g="exclusiveGateway")
        + asked(VERDICTS)
        + asked(VERDICTS, "b")
        + tasks("cd")
    )
    xml = model(
        ROUND
        + inside
        + flows(
            "s -> x",
            "x -> a -> y",
            "x -> b -> y",
            "y -> g",
            'g -> c ? outcomes.a == "yes" && outcomes.b == "no"',
            "g -> d ? true",
            "c -> e",
            "d -> e",
        )
    )
    assert Play(xml).do("a", "yes").do("b", "no", "Why").open() == ["c"]
    assert Play(xml).do("b", "no", "Why").do("a", "yes").open() == ["c"]


def test_a_join_has_an_outcome_only_when_its_branches_agree() -> None:
    inside = (
        nodes(x="parallelGateway", y="parallelGateway", g="exclusiveGateway")
        + asked(VERDICTS)
        + asked(VERDICTS, "b")
        + tasks("c")
    )
    xml = model(
        ROUND
        + inside
        + flows(
            "s -> x", "x -> a -> y", "x -> b -> y", "y -> g", 'g -> c ? outcome == "yes"', "c -> e", "g -> e ? true"
        )
    )
    assert Play(xml).do("a", "yes").do("b", "yes").open() == ["c"]
    assert Play(xml).do("a", "yes").do("b", "no", "Why").incidents() == ["condition"]


def test_values_are_of_the_types_that_are_declared() -> None:
    play = Play(line(tasks("a"), variables="n:integer text:string when:time ok:boolean part:number"))
    wrong = {"n": 1.5, "text": 1, "when": "soon", "ok": 1, "part": "1", "other": 1}
    assert {path[-1] for _, path in refused(play, "a", **wrong)} == set(wrong)
    assert refused(play, "a", n=True) == [("INVALID", ("data", "n"))]
    assert refused(play, "a", text="a" * 70_000) == [("TOO_LONG", ("data",))]
    play.do("a", n=1, text="", when="2027-01-01", ok=False, part=2)
    assert play.ended()


def test_variables_together_are_bounded() -> None:
    xml = model(ROUND + tasks("ab") + flows("s -> a -> b -> e"), variables="one:string two:string")
    play = Play(xml).do("a", one="a" * 40_000)
    assert refused(play, "b", two="b" * 40_000) == [("INVALID", ("data",))]


def test_a_form_declares_its_fields() -> None:
    fields = '{"sum": {"type": "integer"}, "day-off": {"type": "string"}}'
    form = f'<wf:form>{{"type": "object", "properties": {fields}}}</wf:form>'
    inside = asked(form) + tasks("b") + nodes(g="exclusiveGateway")
    xml = model(ROUND + inside + flows("s -> a -> g", "g -> b ? sum > 10", "g -> e ? sum <= 10", "b -> e"))
    assert Play(xml).do("a", sum=11, **{"day-off": "1"}).open() == ["b"]
    assert refused(Play(xml), "a", sum="11") == [("INVALID", ("data", "sum"))]


def test_the_subject_is_asked_and_never_kept() -> None:
    known = {"claim.amount": VariableType.NUMBER}
    inside = tasks("ab") + nodes(g="exclusiveGateway")
    xml = model(
        ROUND
        + inside
        + flows("s -> a -> g", "g -> b ? claim.amount > 100.0", "g -> e ? claim.amount <= 100.0", "b -> e")
    )
    play = Play(xml, known, facts={"claim.amount": 50.0})
    play.facts = {"claim.amount": 150}
    assert play.do("a").open() == ["b"]
    assert play.state.instance.variables == {}
    assert refused(play, "b", **{"claim.amount": 1.0}) == [("INVALID", ("data", "claim.amount"))]


def test_a_task_is_redirected_where_it_is() -> None:
    play = Play(line(asked('<wf:assignment kind="person" person="usr_1" due="P1D" importance="HIGH"/>')))
    before = play.task("a")
    play.give(commands.Redirect(before.id, Performer(role="rol_2"), "On leave"))
    after = play.task("a")
    assert (after.performer, after.due_at, after.importance, after.round) == (
        Performer(role="rol_2"),
        before.due_at,
        "HIGH",
        1,
    )
    assert play.result.diff.tasks.changed[before.id]["status"] is TaskStatus.REDIRECTED
    assert refused(Play(line(tasks("a"))), "a", outcome="x") == [("INVALID", ("outcome",))]
    with pytest.raises(Refusal):
        play.give(commands.Complete(before.id))
    assert play.do("a").ended()


SERVICE = (
    '<serviceTask id="a"><extensionElements><wf:service handler="notify"><wf:input name="to" variable="who"/>'
    '<wf:input name="text" value="Hello"/></wf:service></extensionElements></serviceTask>'
)


def test_a_service_is_asked_and_answers() -> None:
    play = Play(line(SERVICE, variables="who:string sent:boolean"), data={"who": "usr_1"})
    (call,) = play.result.calls
    assert (call.handler, call.inputs) == ("notify", {"to": "usr_1", "text": "Hello"})
    assert play.give(commands.Answer(call.token_id, {"sent": True})).ended()
    assert play.state.instance.variables == {"who": "usr_1", "sent": True}
    with pytest.raises(Refusal):
        play.give(commands.Answer(call.token_id))


def test_a_service_that_fails_is_an_incident_and_is_asked_again() -> None:
    play = Play(line(SERVICE, variables="who:string"))
    token = play.at("a").id
    play.give(commands.Fail(token, "The mail server is away."))
    assert [each.incident.message for each in play.state.incidents if each.incident] == ["The mail server is away."]
    play.give(commands.Retry(token))
    assert [call.handler for call in play.result.calls] == ["notify"]
    assert play.give(commands.Answer(token)).ended()


def test_a_service_may_fail_in_a_way_the_diagram_knows() -> None:
    known = '<boundaryEvent id="v" attachedToRef="a"><errorEventDefinition errorRef="x"/></boundaryEvent>'
    xml = model(
        ROUND + SERVICE + known + tasks("b") + flows("s -> a -> e", "v -> b -> e"),
        outside='<error id="x" errorCode="X"/>',
        variables="who:string",
    )
    play = Play(xml)
    play.give(commands.Fail(play.at("a").id, "No such person.", "X"))
    assert (play.open(), play.incidents()) == (["b"], [])
    other = Play(xml)
    other.give(commands.Fail(other.at("a").id, "No such person.", "Z"))
    assert other.incidents() == ["error"]


CHILD = model(
    nodes(s="startEvent", e="endEvent") + tasks("k") + flows("s -> k -> e"), variables="n:integer answer:integer"
)
CALL = '<callActivity id="a" calledElement="child"><extensionElements>{0}</extensionElements></callActivity>'


def test_a_call_gets_copies_and_gives_back_what_it_is_asked_for() -> None:
    mapped = '<wf:in source="m" target="n"/><wf:out source="answer" target="r"/>'
    play = Play(line(CALL.format(mapped), variables="m:integer r:integer"), data={"m": 7}, others={"child": CHILD})
    (scope,) = play.state.scopes.values()
    assert (scope.version_id, dict(scope.variables)) == ("pdv_child", {"n": 7})
    assert play.do("k", answer=8, n=9).ended()
    assert play.state.instance.variables == {"m": 7, "r": 8}


def test_a_call_without_mapping_copies_all_and_gives_nothing_back() -> None:
    play = Play(line(CALL.format(""), variables="n:integer"), data={"n": 7}, others={"child": CHILD})
    assert play.do("k", n=9).ended()
    assert play.state.instance.variables == {"n": 7}


def test_a_call_copies_no_fact_of_the_subject() -> None:
    known = {"claim.amount": VariableType.NUMBER}
    play = Play(line(CALL.format(""), variables="n:integer"), known, {"n": 7}, {"claim.amount": 1.0}, {"child": CHILD})
    assert [dict(scope.variables) for scope in play.state.scopes.values()] == [{"n": 7}]


def test_a_call_of_what_is_not_there_is_an_incident() -> None:
    assert Play(line(CALL.format(""))).incidents() == ["call"]


def test_a_process_that_calls_itself_is_stopped() -> None:
    xml = line('<callActivity id="a" calledElement="p"/>')
    play = Play(xml)
    assert play.incidents() == ["levels"]
    play.give(commands.Cancel("A mistake"))
    assert play.state.scopes == {}


def test_the_built_in_assignment_keeps_every_round() -> None:
    xml = (Path(__file__).parents[1] / "cases" / "zadanie-builtin.bpmn").read_bytes()
    known = {"performer": VariableType.ANY, "checker": VariableType.ANY, "onCheck": VariableType.BOOLEAN}
    known |= {"due": VariableType.TIME, "checkDue": VariableType.TIME}
    data = {"performer": {"role": "rol_1", "object": "dep_1"}, "checker": "usr_2", "onCheck": True, "due": "2027-01-05"}
    play = Play(xml, known, data)
    for number in (1, 2, 3):
        task = play.task("Execute")
        assert (task.round, task.performer) == (number, Performer(role="rol_1", object="dep_1"))
        play.do("Execute")
        assert play.task("Check").round == number
        play.do("Check", "rework" if number < 3 else "accept")
    assert play.ended()
    unchecked = Play(xml, known, {**data, "onCheck": False})
    assert unchecked.do("Execute").ended()
