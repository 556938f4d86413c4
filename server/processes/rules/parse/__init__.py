"""From XML to a model that can run, or to everything that forbids it, element by element."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from server.kit.errors import Problem, Refusal
from server.processes.rules.expressions import VariableType
from server.processes.rules.graph import Kind, Model, Process
from server.processes.rules.parse import checks, joins, source
from server.processes.rules.parse.events import Events
from server.processes.rules.parse.extensions import Extensions
from server.processes.rules.parse.nodes import Reader, attach
from server.processes.rules.parse.report import Element, Report, called
from server.processes.rules.parse.source import BPMN, Unreadable
from server.processes.rules.parse.vocabulary import DRAWN_OUTSIDE, REFUSED


@dataclass(frozen=True)
class Catalogue:
    """What a model may refer to; None stands for "not known here", and is not checked."""

    variables: Mapping[str, VariableType] = field(default_factory=dict)
    handlers: frozenset[str] | None = None
    processes: frozenset[str] | None = None


@dataclass(frozen=True)
class Reading:
    """The model, when nothing forbids it, with what is wrong and what is doubtful."""

    model: Model | None
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()

    def required(self) -> Model:
        """Return the model, or refuse with every problem."""
        if self.model is None:
            raise Refusal.of(self.problems)
        return self.model


def read(xml: bytes, catalogue: Catalogue | None = None) -> Reading:
    """Read a diagram; a problem's path is the id of its element."""
    try:
        root = source.read(xml)
    except Unreadable as unreadable:
        return Reading(None, (unreadable.problem,))
    report = Report()
    model = _model(root, catalogue or Catalogue(), report)
    problems = tuple(report.problems)
    return Reading(None if problems else model, problems, tuple(report.warnings))


def _model(root: Element, catalogue: Catalogue, report: Report) -> Model | None:
    _outside(root, report)
    elements = _executable(root)
    if not elements:
        report.problem(root.get("id", ""), "process.none", "The file has no process that may run.", "REQUIRED")
        return None
    extensions = Extensions(report, catalogue.handlers)
    reader = Reader(report, extensions, Events(root, report, extensions))
    processes = {}
    for element in elements:
        extensions.variables = catalogue.variables
        process = _process(reader, element, report)
        processes[process.id] = process
    model = Model(_main(processes, report), processes)
    _calls(model, catalogue, report)
    return model


def _outside(root: Element, report: Report) -> None:
    """Report what stands beside the processes and cannot run."""
    for child in root:
        word = str(child.tag).removeprefix(BPMN)
        if str(child.tag).startswith(BPMN) and word not in DRAWN_OUTSIDE:
            sentence = REFUSED.get(word, f"The element {word} is not supported.")
            at = child.get("id", "")
            report.problem(at, f"unsupported.{word}", f"{called(child.get('name', ''), at)}: {sentence}", "UNSUPPORTED")


def _executable(root: Element) -> list[Element]:
    """Return the processes that run: a pool marked as not executable is only drawn, unless it is the only one."""
    every = root.findall(f"{BPMN}process")
    marked = [element for element in every if element.get("isExecutable") == "true"]
    return marked or (every if len(every) == 1 else [each for each in every if each.get("isExecutable") is None])


def _process(reader: Reader, element: Element, report: Report) -> Process:
    reader.new(element)
    drawing = reader.read(element)
    sound = checks.flows(drawing, report)
    attach(drawing)
    process = reader.process(drawing)
    checks.process(process, report, sound)
    if not report.problems:
        joins.warn(process, report)
    return process


def _main(processes: Mapping[str, Process], report: Report) -> str:
    """Return the process that starts: the one that no other calls."""
    called_ = {
        node.called.key
        for process in processes.values()
        for node in process.nodes.values()
        if node.kind is Kind.CALL and node.called
    }
    free = [at for at in processes if at not in called_] or list(processes)
    for other in free[1:]:
        names = [called(processes[at].name, at) for at in (free[0], other)]
        message = f"The processes {names[0]} and {names[1]} would both start. Mark one pool as not executable."
        report.problem(other, "process.several", message)
    return free[0]


def _calls(model: Model, catalogue: Catalogue, report: Report) -> None:
    """Report calls of processes that are not there."""
    if catalogue.processes is None:
        return
    missing = model.calls() - catalogue.processes - {""}
    for process in model.processes.values():
        for node in process.nodes.values():
            if node.called and node.called.key in missing:
                message = f"{called(node.name, node.id)} calls the process “{node.called.key}”, which is not published."
                report.problem(node.id, "call.unknown", message, "NOT_FOUND")
