"""Whether what is drawn can run: flows end somewhere, gateways can decide, everything is reached."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from server.processes.rules.graph import ACTIVITIES, Flow, Kind, Node, Process, Trigger
from server.processes.rules.parse.nodes import Drawing
from server.processes.rules.parse.report import Report, called

_DECIDE = frozenset({Kind.EXCLUSIVE, Kind.INCLUSIVE})
_WAIT = frozenset({Trigger.TIMER, Trigger.MESSAGE, Trigger.SIGNAL})


@dataclass(frozen=True)
class Sound:
    """Whether all flows were sound; else which elements led on to, or came from, one that has been refused itself."""

    whole: bool
    excused: frozenset[str]


def flows(drawing: Drawing, report: Report) -> Sound:
    """Report flows that lead from or to nothing of their own level, and leave them out.

    A flow of an element that has been refused is left out without a word: the element is what is to be put right.
    """
    before, excused = len(drawing.flows), set[str]()
    refused = {at for problem in report.problems for at in problem.path}
    for flow in list(drawing.flows.values()):
        container = drawing.containers[flow.id]
        ends = [drawing.nodes.get(end) for end in (flow.source, flow.target)]
        if not refused.isdisjoint(end for end in (flow.source, flow.target) if end not in drawing.nodes):
            excused |= {flow.source, flow.target}
            del drawing.flows[flow.id]
        elif None in ends:
            report.problem(
                flow.id, "flow.open", f"The flow {called(flow.name, flow.id)} is not connected at both ends."
            )
            del drawing.flows[flow.id]
        elif any(end is not None and end.container != container for end in ends):
            message = f"The flow {called(flow.name, flow.id)} crosses the border of a subprocess."
            report.problem(flow.id, "flow.border", message)
            del drawing.flows[flow.id]
    return Sound(len(drawing.flows) == before, frozenset(excused))


def process(process_: Process, report: Report, sound: Sound) -> None:
    """Report what cannot run; what is not reached is so by design where no flow was left out."""
    if not process_.nodes:
        report.problem(
            process_.id, "process.empty", f"The process {called(process_.name, process_.id)} is empty.", "REQUIRED"
        )
        return
    for node in process_.nodes.values():
        _node(process_, node, report, sound)
    for container in process_.starts:
        _starts(process_, container, report, sound)
    if sound.whole:
        _reached(process_, report)


def _node(process_: Process, node: Node, report: Report, sound: Sound) -> None:
    outgoing = [process_.flows[flow] for flow in node.outgoing]
    if node.id not in sound.excused:
        _ends(node, report)
    _default(node, outgoing, report)
    _conditions(node, outgoing, report)
    match node.kind:
        case Kind.BOUNDARY:
            _boundary(process_, node, report)
        case Kind.EVENT_BASED:
            _event_based(process_, node, outgoing, report)
        case Kind.THROW | Kind.CATCH if node.trigger is Trigger.LINK:
            _link(process_, node, report)
        case Kind.PLAIN:
            message = f"{called(node.name, node.id)} passes by itself. If a person does it, make it a user task."
            report.warning(node.id, "task.plain", message)
        case Kind.USER | Kind.MANUAL if node.task and node.task.assignment is None and node.lane is None:
            message = f"{called(node.name, node.id)} is assigned to nobody: coordinators will get it."
            report.warning(node.id, "task.nobody", message)
        case Kind.SUBPROCESS if not process_.starts[node.id]:
            report.problem(
                node.id, "subprocess.empty", f"The subprocess {called(node.name, node.id)} is empty.", "REQUIRED"
            )


def _ends(node: Node, report: Report) -> None:
    """Report flows where none may be, and gateways and border events that lead nowhere."""
    name = called(node.name, node.id)
    if node.incoming and node.kind in {Kind.START, Kind.BOUNDARY}:
        report.problem(node.id, "flow.into", f"No flow may lead into {name}.")
    if node.outgoing and (node.kind is Kind.END or (node.kind is Kind.THROW and node.trigger is Trigger.LINK)):
        report.problem(node.id, "flow.out", f"No flow may lead out of {name}.")
    if node.incoming and node.kind is Kind.CATCH and node.trigger is Trigger.LINK:
        report.problem(node.id, "flow.into", f"{name} is where a link arrives: no flow may lead into it.")
    if not node.outgoing and node.kind in {Kind.BOUNDARY, Kind.START, *_DECIDE, Kind.PARALLEL, Kind.EVENT_BASED}:
        report.problem(node.id, "flow.none", f"Nothing leads on from {name}.", "REQUIRED")


def _default(node: Node, outgoing: list[Flow], report: Report) -> None:
    if node.default is None:
        return
    name = called(node.name, node.id)
    if node.kind not in _DECIDE | ACTIVITIES:
        report.problem(node.id, "default.place", f"{name} does not decide, and can have no default flow.")
    elif node.default not in node.outgoing:
        report.problem(node.id, "default.unknown", f"The default flow of {name} does not leave it.")
    elif any(flow.condition for flow in outgoing if flow.id == node.default):
        report.problem(node.default, "default.condition", f"The default flow of {name} has a condition.")


def _conditions(node: Node, outgoing: list[Flow], report: Report) -> None:
    for flow in outgoing:
        name = called(flow.name, flow.id)
        if flow.condition and node.kind not in _DECIDE | ACTIVITIES:
            message = f"The condition of {name} is never asked: {called(node.name, node.id)} does not decide."
            report.problem(flow.id, "condition.place", message)
        bare = flow.condition is None and flow.id != node.default
        if bare and node.kind in _DECIDE and len(outgoing) > 1:
            message = f"The flow {name} from {called(node.name, node.id)} needs a condition, or must be the default."
            report.problem(flow.id, "condition.missing", message, "REQUIRED")


def _boundary(process_: Process, node: Node, report: Report) -> None:
    host = process_.nodes.get(node.host or "")
    if host is None or host.kind not in ACTIVITIES or host.container != node.container:
        report.problem(
            node.id, "boundary.host", f"{called(node.name, node.id)} is not attached to a task or a subprocess."
        )


def _event_based(process_: Process, node: Node, outgoing: list[Flow], report: Report) -> None:
    for flow in outgoing:
        target = process_.nodes[flow.target]
        waits = target.kind is Kind.RECEIVE or (target.kind is Kind.CATCH and target.trigger in _WAIT)
        if not waits or len(target.incoming) > 1 or target.loop or target.boundaries:
            message = (
                f"After {called(node.name, node.id)} only a timer, a message, a signal or a receive task may follow, "
                f"reached from nowhere else; {called(target.name, target.id)} is not."
            )
            report.problem(target.id, "event_based.target", message)


def _link(process_: Process, node: Node, report: Report) -> None:
    same = [
        other
        for other in process_.nodes.values()
        if other.container == node.container and other.event == node.event and other.kind is not node.kind
    ]
    if node.kind is Kind.THROW and len(same) != 1:
        message = f"The link {called(node.name, node.id)} needs one place to arrive at; it has {len(same)}."
        report.problem(node.id, "link.target", message)
    if node.kind is Kind.CATCH and not same:
        report.problem(node.id, "link.source", f"No link leads to {called(node.name, node.id)}.")


def _starts(process_: Process, container: str | None, report: Report, sound: Sound) -> None:
    starts = process_.starts[container]
    events = [start for start in starts if process_.nodes[start].kind is Kind.START]
    for extra in events[1:]:
        report.problem(
            extra, "start.several", f"{called(process_.nodes[extra].name, extra)} is a second start; one is allowed."
        )
    if not starts and container is None and not sound.excused:
        report.problem(
            process_.id, "start.none", f"The process {called(process_.name, process_.id)} starts nowhere.", "REQUIRED"
        )


def _reached(process_: Process, report: Report) -> None:
    """Report what no token can come to, and warn of where it can never leave."""
    starts = [start for each in process_.starts.values() for start in each]
    forward = {node.id: process_.leads_from(node) for node in process_.nodes.values()}
    reached = _closure(starts, forward)
    for node in process_.nodes.values():
        if node.id not in reached and node.kind is not Kind.BOUNDARY:
            report.problem(node.id, "node.unreached", f"Nothing leads to {called(node.name, node.id)}.")
    backward: dict[str, list[str]] = {at: [] for at in forward}
    for at, targets in forward.items():
        for target in targets:
            backward[target].append(at)
    leaving = _closure([at for at, targets in forward.items() if not targets], backward)
    for node in process_.nodes.values():
        if node.id in reached and node.id not in leaving:
            report.warning(node.id, "node.endless", f"From {called(node.name, node.id)} no end can be reached.")


def _closure(first: Iterable[str], leads: dict[str, list[str]]) -> set[str]:
    seen, queue = set(first), deque(first)
    while queue:
        for target in leads[queue.popleft()]:
            if target not in seen:
                seen.add(target)
                queue.append(target)
    return seen
