"""The elements of a process: each becomes a node or a flow, or is reported."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from server.processes.rules.expressions import Language
from server.processes.rules.graph import ACTIVITIES, TASKS, Flow, Kind, Lane, Node, Process, Trigger
from server.processes.rules.parse.conditions import Conditions
from server.processes.rules.parse.events import Events
from server.processes.rules.parse.extensions import Extensions
from server.processes.rules.parse.loops import Loops
from server.processes.rules.parse.report import Element, Report, called
from server.processes.rules.parse.source import BPMN
from server.processes.rules.parse.vocabulary import DRAWN, FIXED, PARTS, REFUSED, RUNS

LONGEST_NAME = 250
LONGEST_ID = 100
MOST_NODES = 500
MOST_FLOWS = 1_000
MOST_DEPTH = 20


@dataclass
class Drawing:
    """A process while it is read; `containers` tells which level a flow is drawn on."""

    element: Element
    nodes: dict[str, Node] = field(default_factory=dict)
    flows: dict[str, Flow] = field(default_factory=dict)
    containers: dict[str, str | None] = field(default_factory=dict)
    lanes: dict[str, Lane] = field(default_factory=dict)


class Reader:
    """Reads one process after another of one file, with caps on what they hold together."""

    def __init__(self, report: Report, extensions: Extensions, events: Events) -> None:
        self.report, self.extensions, self.events = report, extensions, events
        self.conditions = Conditions(report)
        self.loops = Loops(report, self.conditions)
        self.ids: dict[str, str] = {}
        """With what each id's element is called."""
        self.nodes = self.flows = 0

    def read(self, element: Element) -> Drawing:
        """Return the drawing of a process, its nodes not yet joined by its flows."""
        self.extensions.variables = {**self.extensions.variables, **self.extensions.declared(element)}
        self.conditions.language = Language(self.extensions.variables)
        drawing = Drawing(element)
        self._container(drawing, element, None, 0)
        return drawing

    def process(self, drawing: Drawing) -> Process:
        at = drawing.element.get("id", "")
        containers = {None, *(node.id for node in drawing.nodes.values() if node.kind is Kind.SUBPROCESS)}
        return Process(
            id=at,
            name=drawing.element.get("name") or at,
            nodes=drawing.nodes,
            flows=drawing.flows,
            starts={container: _starts(drawing, container) for container in containers},
            lanes=drawing.lanes,
            variables=self.extensions.variables,
        )

    def new(self, element: Element) -> str | None:
        """Return the element's id when it is there and new."""
        at = element.get("id", "")
        if not at:
            self.report.problem("", "id.missing", f"An element {_word(element)} has no id.", "REQUIRED")
            return None
        if len(at) > LONGEST_ID:
            self.report.problem(at[:LONGEST_ID], "id.long", f"An id has more than {LONGEST_ID} characters.", "TOO_LONG")
            return None
        name = _name(element) or _word(element)
        if at in self.ids:
            message = f"The id “{at}” stands twice: {called(self.ids[at], at)} and {called(name, at)} have it."
            self.report.problem(at, "id.duplicate", message, "DUPLICATE")
            return None
        self.ids[at] = name
        return at

    def _container(self, drawing: Drawing, element: Element, container: str | None, depth: int) -> None:
        if depth > MOST_DEPTH:
            message = f"Subprocesses are nested more than {MOST_DEPTH} deep."
            self.report.problem(element.get("id", ""), "depth", message, "TOO_LONG")
            return
        for lane in element.iterfind(f"{BPMN}laneSet//{BPMN}lane"):
            at = lane.get("id", "")
            drawing.lanes[at] = Lane(at, lane.get("name") or at, self.extensions.assignment(lane))
        for child in element:
            word = _word(child)
            if word in RUNS:
                self._node(drawing, child, RUNS[word], container, depth)
            elif word == "sequenceFlow":
                self._flow(drawing, child, container)
            elif word not in DRAWN | PARTS:
                self._refuse(child, word, element)

    def _refuse(self, child: Element, word: str, parent: Element) -> None:
        """Report an element that does not run here; other namespaces add what is not ours to judge."""
        if str(child.tag).startswith(BPMN):
            at = child.get("id", "") or parent.get("id", "")
            sentence = REFUSED.get(word, f"The element {word} is not supported.")
            message = f"{called(child.get('name', ''), at)}: {sentence}"
            self.report.problem(at, f"unsupported.{word}", message, "UNSUPPORTED")

    def _node(self, drawing: Drawing, element: Element, kind: Kind, container: str | None, depth: int) -> None:
        at = self.new(element)
        self.nodes += 1
        if self.nodes == MOST_NODES + 1:
            message = f"The diagram has more than {MOST_NODES} elements."
            self.report.problem(at or "", "nodes", message, "TOO_LONG")
        if at is None or self.nodes > MOST_NODES:
            return
        self._attributes(element, at)
        self.extensions.check_words(element)
        node = Node(at, kind, _name(element) or at, container, default=element.get("default"))
        drawing.nodes[at] = self._typed(element, node)
        if kind is Kind.SUBPROCESS:
            self._container(drawing, element, at, depth + 1)
            return
        for child in element:
            word = _word(child)
            if word not in DRAWN | PARTS and not word.endswith("EventDefinition"):
                self._refuse(child, word, element)

    def _attributes(self, element: Element, at: str) -> None:
        loop = element.find(f"{BPMN}multiInstanceLoopCharacteristics")
        for name, (only, sentence) in FIXED.items():
            given = element.get(name) or (loop.get(name) if loop is not None else None)
            if given not in {None, only}:
                message = f"{called(element.get('name', ''), at)}: {sentence}"
                self.report.problem(at, f"unsupported.{name}", message, "UNSUPPORTED")

    def _typed(self, element: Element, node: Node) -> Node:
        """Return the node with what its kind adds."""
        if node.kind in ACTIVITIES:
            node = replace(node, loop=self.loops.read(element, node, frozenset(self.extensions.variables)))
        match node.kind:
            case kind if kind in TASKS:
                node = replace(node, task=self.extensions.task(element))
            case Kind.START:
                node = replace(node, event=self.events.read(element, node.kind), form=self._start_form(element, node))
            case Kind.END | Kind.THROW | Kind.CATCH:
                node = replace(node, event=self.events.read(element, node.kind))
            case Kind.BOUNDARY:
                node = self._boundary(element, node)
            case Kind.RECEIVE:
                node = replace(node, event=self.events.referring(element, element, Trigger.MESSAGE))
            case Kind.SERVICE | Kind.SEND:
                node = self._service(element, node)
            case Kind.CALL:
                node = self._call(element, node)
        return node

    def _start_form(self, element: Element, node: Node) -> Mapping[str, Any] | None:
        form = self.extensions.form(element)
        if form is not None and node.container:
            message = (
                f"{called(node.name, node.id)} is passed without anybody: a form is asked where the process starts."
            )
            self.report.problem(node.id, "form.start", message)
        return form

    def _boundary(self, element: Element, node: Node) -> Node:
        event = self.events.read(element, node.kind)
        interrupting = element.get("cancelActivity") != "false"
        if event and event.trigger is Trigger.ERROR and not interrupting:
            message = f"{called(node.name, node.id)}: an error always ends its task."
            self.report.problem(node.id, "boundary.error", message)
        return replace(node, event=event, host=element.get("attachedToRef", ""), interrupting=interrupting)

    def _service(self, element: Element, node: Node) -> Node:
        handler = self.extensions.handler(element)
        if handler is None and node.kind is Kind.SEND and element.get("messageRef"):
            return replace(node, event=self.events.referring(element, element, Trigger.MESSAGE))
        if handler is None:
            message = f"{called(node.name, node.id)} does not say which service of the catalogue it asks."
            self.report.problem(node.id, "service.missing", message, "REQUIRED")
        return replace(node, handler=handler)

    def _call(self, element: Element, node: Node) -> Node:
        key = element.get("calledElement", "")
        if not key:
            message = f"{called(node.name, node.id)} does not say which process it calls."
            self.report.problem(node.id, "call.missing", message, "REQUIRED")
        return replace(node, called=self.extensions.called(element, key))

    def _flow(self, drawing: Drawing, element: Element, container: str | None) -> None:
        at = self.new(element)
        self.flows += 1
        if self.flows == MOST_FLOWS + 1:
            message = f"The diagram has more than {MOST_FLOWS:,} flows."
            self.report.problem(at or "", "flows", message, "TOO_LONG")
        if at is None or self.flows > MOST_FLOWS:
            return
        name = _name(element)
        condition = self.conditions.read(element.find(f"{BPMN}conditionExpression"), at, name)
        drawing.flows[at] = Flow(at, element.get("sourceRef", ""), element.get("targetRef", ""), name, condition)
        drawing.containers[at] = container


def attach(drawing: Drawing) -> None:
    """Give each node its flows, its border events and its lane, in the order of the file."""
    incoming: dict[str, list[str]] = {}
    outgoing: dict[str, list[str]] = {}
    for flow in drawing.flows.values():
        outgoing.setdefault(flow.source, []).append(flow.id)
        incoming.setdefault(flow.target, []).append(flow.id)
    hosted: dict[str, list[str]] = {}
    for node in drawing.nodes.values():
        if node.host:
            hosted.setdefault(node.host, []).append(node.id)
    lanes = dict(_placed(drawing.element))
    for at, node in drawing.nodes.items():
        drawing.nodes[at] = replace(
            node,
            incoming=tuple(incoming.get(at, ())),
            outgoing=tuple(outgoing.get(at, ())),
            boundaries=tuple(hosted.get(at, ())),
            lane=lanes.get(at),
        )


def _placed(process: Element) -> Iterator[tuple[str, str]]:
    """Yield element and lane, outer lanes before inner ones."""
    for lane in process.iter(f"{BPMN}lane"):
        for reference in lane.findall(f"{BPMN}flowNodeRef"):
            yield (reference.text or "").strip(), lane.get("id", "")


def _starts(drawing: Drawing, container: str | None) -> tuple[str, ...]:
    """Return where tokens begin: at the start event, or where nothing leads to."""
    inside = [node for node in drawing.nodes.values() if node.container == container]
    events = [node.id for node in inside if node.kind is Kind.START]
    return tuple(events or (node.id for node in inside if _first(node)))


def _first(node: Node) -> bool:
    arrives = node.kind is Kind.CATCH and node.trigger is Trigger.LINK
    return not node.incoming and node.kind is not Kind.BOUNDARY and not arrives


def _name(element: Element) -> str:
    return element.get("name", "")[:LONGEST_NAME]


def _word(element: Element) -> str:
    return str(element.tag).removeprefix(BPMN)
