"""What a diagram may not hold: each refusal names its element, and all are told at once."""

import pytest

from server.kit.errors import Refusal
from server.processes.rules import parse
from server.processes.rules.expressions import VariableType
from tests.processes.draw import HEAD, flows, line, model, nodes, tasks

MI = "multiInstanceLoopCharacteristics"
UNTIL = "<completionCondition>1</completionCondition>"
TIMER = "<timerEventDefinition><{0}>{1}</{0}></timerEventDefinition>"
ROUND = nodes(s="startEvent", e="endEvent")


def told(xml: bytes, catalogue: parse.Catalogue | None = None) -> list[tuple[str, str]]:
    reading = parse.read(xml, catalogue)
    assert (reading.model is None) == bool(reading.problems)
    assert all(problem.message.endswith(".") for problem in reading.problems)
    return [(problem.path[0], problem.details["rule"]) for problem in reading.problems]


UNSUPPORTED = {
    "scriptTask": '<scriptTask id="a"/>',
    "businessRuleTask": '<businessRuleTask id="a"/>',
    "complexGateway": '<complexGateway id="a"/>',
    "transaction": '<transaction id="a"/>',
    "adHocSubProcess": '<adHocSubProcess id="a"/>',
    "callChoreography": '<callChoreography id="a"/>',
}


@pytest.mark.parametrize("word", UNSUPPORTED)
def test_an_element_that_does_not_run_is_refused(word: str) -> None:
    assert ("a", f"unsupported.{word}") in told(line(UNSUPPORTED[word]))


PARTS = [
    ('<userTask id="a"><standardLoopCharacteristics/></userTask>', "unsupported.standardLoopCharacteristics"),
    ('<userTask id="a" isForCompensation="true"/>', "unsupported.isForCompensation"),
    ('<userTask id="a" startQuantity="2"/>', "unsupported.startQuantity"),
    ('<userTask id="a" completionQuantity="2"/>', "unsupported.completionQuantity"),
    ('<subProcess id="a" triggeredByEvent="true"><userTask id="b"/></subProcess>', "unsupported.triggeredByEvent"),
    ('<receiveTask id="a" instantiate="true" messageRef="m"/>', "unsupported.instantiate"),
    ('<receiveTask id="a"/>', "event.message"),
    ('<sendTask id="a"/>', "service.missing"),
    ('<serviceTask id="a"/>', "service.missing"),
    ('<callActivity id="a"/>', "call.missing"),
    ('<subProcess id="a"/>', "subprocess.empty"),
    (f'<userTask id="a"><{MI}/></userTask>', "loop.empty"),
    (
        f'<userTask id="a"><{MI} behavior="One"><loopCardinality>2</loopCardinality></{MI}></userTask>',
        "unsupported.behavior",
    ),
    (f'<userTask id="a"><{MI}><loopCardinality>1001</loopCardinality></{MI}></userTask>', "loop.times"),
    (f'<userTask id="a"><{MI}><loopCardinality>often</loopCardinality></{MI}></userTask>', "variable.unknown"),
    (f'<userTask id="a"><{MI}><loopDataInputRef>who</loopDataInputRef></{MI}></userTask>', "variable.unknown"),
    (
        f'<userTask id="a"><{MI}><loopCardinality>2</loopCardinality>{UNTIL}</{MI}></userTask>',
        "condition",
    ),
    ('<intermediateCatchEvent id="a"/>', "event.catch"),
    (
        '<intermediateCatchEvent id="a"><conditionalEventDefinition/></intermediateCatchEvent>',
        "unsupported.conditionalEventDefinition",
    ),
    ('<intermediateCatchEvent id="a"><madeUpEventDefinition/></intermediateCatchEvent>', "event.catch"),
    ('<intermediateCatchEvent id="a"><terminateEventDefinition/></intermediateCatchEvent>', "event.catch"),
    (
        '<intermediateCatchEvent id="a"><signalEventDefinition/><messageEventDefinition/></intermediateCatchEvent>',
        "event.multiple",
    ),
    ('<intermediateCatchEvent id="a"><signalEventDefinition/></intermediateCatchEvent>', "event.signal"),
    ('<intermediateCatchEvent id="a"><signalEventDefinition signalRef="no"/></intermediateCatchEvent>', "event.signal"),
    (
        '<intermediateThrowEvent id="a"><escalationEventDefinition/></intermediateThrowEvent>',
        "unsupported.escalationEventDefinition",
    ),
    (
        '<intermediateThrowEvent id="a"><compensateEventDefinition/></intermediateThrowEvent>',
        "unsupported.compensateEventDefinition",
    ),
    ('<intermediateThrowEvent id="a"><timerEventDefinition/></intermediateThrowEvent>', "event.throw"),
    (f'<intermediateCatchEvent id="a">{TIMER.format("timeCycle", "R3/PT1H")}</intermediateCatchEvent>', "timer.cycle"),
    (f'<intermediateCatchEvent id="a">{TIMER.format("timeDuration", "soon")}</intermediateCatchEvent>', "time"),
    (f'<intermediateCatchEvent id="a">{TIMER.format("timeDuration", "")}</intermediateCatchEvent>', "timer.time"),
    ('<intermediateCatchEvent id="a"><timerEventDefinition/></intermediateCatchEvent>', "timer.time"),
    ('<exclusiveGateway id="a" default="no"/>', "default.unknown"),
    ('<parallelGateway id="a" default="fl0_1"/>', "default.place"),
    ('<madeUp id="a"/>', "unsupported.madeUp"),
    ('<eventBasedGateway id="a" eventGatewayType="Parallel"/>', "unsupported.eventGatewayType"),
]


@pytest.mark.parametrize(("inside", "rule"), PARTS, ids=lambda each: each if "." in each[:30] else "")
def test_what_is_wrong_with_an_element_is_told_of_it(inside: str, rule: str) -> None:
    assert ("a", rule) in told(line(inside))


EXTENSIONS = [
    ('<wf:assignment kind="robot"/>', "assignment.kind"),
    ('<wf:assignment kind="role"/>', "assignment.empty"),
    ('<wf:assignment kind="person" role="rol_1"/>', "assignment.empty"),
    ('<wf:assignment kind="variable" variable="boss"/>', "variable.unknown"),
    ('<wf:assignment kind="role" role="rol_1" objectVariable="place"/>', "variable.unknown"),
    ('<wf:assignment due="tomorrow"/>', "time"),
    ('<wf:assignment dueVariable="later"/>', "variable.unknown"),
    ('<wf:assignment importance="URGENT"/>', "importance"),
    ('<wf:assignment importanceVariable="weight"/>', "variable.unknown"),
    ('<wf:assignment kind="role" role="rol_1" additionalVariable="place"/>', "variable.unknown"),
    ('<wf:outcomes><wf:outcome label="Yes"/></wf:outcomes>', "outcome.key"),
    ('<wf:outcomes><wf:outcome key="y"/><wf:outcome key="y"/></wf:outcomes>', "outcome.key"),
    ('<wf:form schema="id"/>', "form.schema"),
    ("<wf:form>no JSON</wf:form>", "form.schema"),
    ('<wf:form>{"type": "string"}</wf:form>', "form.schema"),
]


@pytest.mark.parametrize(("inside", "rule"), EXTENSIONS)
def test_an_extension_is_read_or_refused(inside: str, rule: str) -> None:
    task = f'<userTask id="a"><extensionElements>{inside}</extensionElements></userTask>'
    assert told(line(task)) == [("a", rule)]


def test_a_service_is_one_of_the_catalogue() -> None:
    task = '<serviceTask id="a"><extensionElements><wf:service handler="fly"/></extensionElements></serviceTask>'
    assert told(line(task)) == []
    assert told(line(task), parse.Catalogue(handlers=frozenset({"notify"}))) == [("a", "service.unknown")]


def test_a_call_is_of_a_published_process() -> None:
    task = '<callActivity id="a" calledElement="other"/>'
    assert told(line(task)) == []
    assert told(line(task), parse.Catalogue(processes=frozenset())) == [("a", "call.unknown")]
    assert told(line(task), parse.Catalogue(processes=frozenset({"other"}))) == []


STARTS = {
    "message": '<startEvent id="s"><messageEventDefinition messageRef="m"/></startEvent>',
    "timer": f'<startEvent id="s">{TIMER.format("timeDuration", "PT1H")}</startEvent>',
}


@pytest.mark.parametrize("kind", STARTS)
def test_a_process_starts_by_hand(kind: str) -> None:
    xml = model(STARTS[kind] + nodes(e="endEvent") + flows("s -> e"), outside='<message id="m" name="m"/>')
    assert told(xml) == [("s", "event.start")]


BOUNDARIES = [
    (
        '<boundaryEvent id="b" attachedToRef="a"><compensateEventDefinition/></boundaryEvent>',
        "unsupported.compensateEventDefinition",
    ),
    (
        '<boundaryEvent id="b" attachedToRef="a"><escalationEventDefinition/></boundaryEvent>',
        "unsupported.escalationEventDefinition",
    ),
    (
        '<boundaryEvent id="b" attachedToRef="a"><cancelEventDefinition/></boundaryEvent>',
        "unsupported.cancelEventDefinition",
    ),
    ('<boundaryEvent id="b" attachedToRef="a"/>', "event.boundary"),
    ('<boundaryEvent id="b" attachedToRef="s"><errorEventDefinition/></boundaryEvent>', "boundary.host"),
    ('<boundaryEvent id="b" attachedToRef="nothing"><errorEventDefinition/></boundaryEvent>', "boundary.host"),
    (
        '<boundaryEvent id="b" attachedToRef="a" cancelActivity="false"><errorEventDefinition/></boundaryEvent>',
        "boundary.error",
    ),
]


@pytest.mark.parametrize(("inside", "rule"), BOUNDARIES)
def test_a_border_event_is_one_that_runs(inside: str, rule: str) -> None:
    xml = model(ROUND + tasks("a") + inside + flows("s -> a -> e", "b -> e"))
    assert told(xml) == [("b", rule)]


SHAPES = [
    (tasks("a") + flows("s -> a", "a -> nowhere", "s -> e"), ("fl1", "flow.open")),
    ('<subProcess id="a"><userTask id="b"/></subProcess>' + flows("s -> a -> e", "b -> e"), ("fl1", "flow.border")),
    (
        nodes(a="exclusiveGateway") + tasks("b") + flows("s -> a", "a -> b", "a -> e ? true", "b -> e"),
        ("fl1", "condition.missing"),
    ),
    (
        nodes(a="parallelGateway") + tasks("b") + flows("s -> a", "a -> b", "a -> e ? true", "b -> e"),
        ("fl2", "condition.place"),
    ),
    (nodes(a="exclusiveGateway") + flows("s -> a -> e", "e -> a"), ("e", "flow.out")),
    (tasks("a") + flows("s -> a -> e", "a -> s"), ("s", "flow.into")),
    (nodes(a="exclusiveGateway") + flows("s -> a", "s -> e"), ("a", "flow.none")),
    (nodes(t="startEvent") + flows("s -> e", "t -> e"), ("t", "start.several")),
    (tasks("a") + flows("s -> e"), ("a", "node.unreached")),
    (tasks("ab") + flows("s -> e", "a -> b -> a"), ("a", "node.unreached")),
    (nodes(a="eventBasedGateway") + tasks("b") + flows("s -> a -> b -> e"), ("b", "event_based.target")),
    (
        '<intermediateThrowEvent id="a"><linkEventDefinition name="L"/></intermediateThrowEvent>'
        + flows("s -> a", "s -> e"),
        ("a", "link.target"),
    ),
    (
        '<intermediateCatchEvent id="a"><linkEventDefinition name="L"/></intermediateCatchEvent>'
        + flows("s -> e", "a -> e"),
        ("a", "link.source"),
    ),
    (tasks("a") + flows("s -> a", "a -> e ? n =="), ("fl1", "condition")),
    (nodes(s="userTask") + flows("s -> e"), ("s", "id.duplicate")),
    ("<userTask/>" + flows("s -> e"), ("", "id.missing")),
]


@pytest.mark.parametrize(
    ("inside", "expected"), SHAPES, ids=lambda each: str(each[1]) if isinstance(each, tuple) else ""
)
def test_a_shape_that_cannot_run_is_refused(inside: str, expected: tuple[str, str]) -> None:
    assert expected in told(model(ROUND + inside))


def test_a_default_flow_has_no_condition() -> None:
    inside = '<exclusiveGateway id="a" default="no"/>' + flows("s -> a", "yes: a -> e ? true", "no: a -> e ? true")
    assert told(model(ROUND + inside)) == [("no", "default.condition")]


CONDITIONS = [
    ("missing == 1", "“missing”, which this process does not know"),
    ("text == 1", "different kinds"),
    ("number > 1", "write 100.0"),
    ("text", "is not a question"),
    ("whole + 1", "is not a question"),
    ("whole ==", "cannot be read at character"),
    ('text.matches("a")', "may not use regular expressions"),
    ("items.exists(each, each == 1)", "“each”"),
    ("outcomes == 1", "different kinds"),
]


@pytest.mark.parametrize(("text", "sentence"), CONDITIONS)
def test_a_condition_is_a_question_about_what_is_known(text: str, sentence: str) -> None:
    xml = model(
        ROUND + tasks("a") + flows("s -> a", f"f: a -> e ? {text}"),
        variables="text:string whole:integer number:number items:list",
    )
    reading = parse.read(xml)
    assert [problem.path for problem in reading.problems] == [("f",)]
    assert sentence in reading.problems[0].message


def test_a_condition_in_another_language_is_refused() -> None:
    condition = '<conditionExpression language="javascript">true</conditionExpression>'
    asked = f'<sequenceFlow id="f" sourceRef="a" targetRef="e">{condition}</sequenceFlow>'
    assert told(model(ROUND + tasks("a") + flows("s -> a") + asked)) == [("f", "condition.language")]


VARIABLES = [
    ("1st:string", "variable.name"),
    ("outcome:string", "variable.name"),
    ("in:string", "variable.name"),
    ("list:list", "variable.name"),
    ("a:magic", "variable.type"),
]


@pytest.mark.parametrize(("declared", "rule"), VARIABLES)
def test_a_variable_has_a_name_and_a_type(declared: str, rule: str) -> None:
    assert told(line(tasks("a"), variables=declared)) == [("p", rule)]


def test_two_pools_may_not_both_start() -> None:
    second = f'<process id="q" isExecutable="true">{nodes(t="startEvent")}</process>'
    xml = model(ROUND + flows("s -> e")).replace(b"</definitions>", second.encode() + b"</definitions>")
    assert ("q", "process.several") in told(xml)
    assert told(xml.replace(b'"q" isExecutable="true"', b'"q" isExecutable="false"')) == []


def test_nothing_to_run_is_refused() -> None:
    assert told(f"{HEAD}</definitions>".encode()) == [("d", "process.none")]
    assert told(model("")) == [("p", "process.empty")]
    assert told(f'{HEAD}<choreography id="c"/></definitions>'.encode()) == [
        ("c", "unsupported.choreography"),
        ("d", "process.none"),
    ]


def test_all_is_told_at_once() -> None:
    inside = '<scriptTask id="x"/><userTask id="y"><standardLoopCharacteristics/></userTask>' + flows(
        "s -> y -> e", "f: y -> gone"
    )
    reading = parse.read(model(ROUND + inside))
    assert {problem.path[0] for problem in reading.problems} == {"x", "y", "f"}
    with pytest.raises(Refusal) as caught:
        reading.required()
    assert caught.value.problems == reading.problems


WARNINGS = [
    (tasks("a"), "task.nobody"),
    (nodes(a="task"), "task.plain"),
    ('<userTask id="a"><extensionElements><wf:outcoms/></extensionElements></userTask>', "wf.unknown"),
]


@pytest.mark.parametrize(("inside", "rule"), WARNINGS)
def test_what_is_doubtful_is_warned_of(inside: str, rule: str) -> None:
    reading = parse.read(line(inside))
    assert reading.model is not None
    assert ("a", rule) in [(warning.path[0], warning.details["rule"]) for warning in reading.warnings]


def test_a_loop_without_an_end_is_warned_of() -> None:
    reading = parse.read(model(nodes(s="startEvent") + tasks("ab") + flows("s -> a -> b -> a")))
    endless = sorted(each.path[0] for each in reading.warnings if each.details["rule"] == "node.endless")
    assert endless == ["a", "b", "s"]


BLOCK = nodes(x="inclusiveGateway", y="inclusiveGateway") + tasks("ab")
STRUCTURED = ("x -> a ? true", "x -> b ? true", "a -> y", "b -> y")
BACK = nodes(g="exclusiveGateway")
LOOPED = nodes(m="exclusiveGateway", g="exclusiveGateway")
JOINS = [
    (BLOCK + flows("s -> x", *STRUCTURED, "y -> e"), False),
    (BLOCK + LOOPED + flows("s -> m -> x", *STRUCTURED, "y -> g", "g -> m ? true", "g -> e ? false"), False),
    (BLOCK + tasks("c") + flows("s -> x", *STRUCTURED, "a -> c ? true", "c -> e", "y -> e"), True),
    (BLOCK + BACK + flows("s -> x", *STRUCTURED, "y -> g", "g -> a ? true", "g -> e ? false"), True),
    (BLOCK + BACK + flows("s -> x", *STRUCTURED, "y -> g", "g -> y ? true", "g -> e ? false"), True),
]


@pytest.mark.parametrize(("inside", "warned"), JOINS, ids=["block", "block in a loop", "left", "entered", "joined"])
def test_an_unstructured_inclusive_join_is_warned_of(inside: str, warned: bool) -> None:  # noqa: FBT001 - a table's column
    reading = parse.read(model(ROUND + inside))
    assert reading.problems == ()
    assert (("y",) in [each.path for each in reading.warnings if each.details["rule"] == "join.unstructured"]) is warned


def test_the_subject_may_add_variables() -> None:
    xml = model(ROUND + tasks("a") + flows("s -> a", 'a -> e ? claim.status == "OPEN"'))
    assert told(xml) == [("fl1", "condition")]
    assert told(xml, parse.Catalogue({"claim.status": VariableType.STRING})) == []
