"""Activities that run several times: for each item of a list, or so many times."""

from server.processes.rules.expressions import nameable
from server.processes.rules.graph import Loop, Node
from server.processes.rules.parse.conditions import Conditions
from server.processes.rules.parse.report import Element, Report, called
from server.processes.rules.parse.source import BPMN

MOST_TIMES = 1_000
_DIGITS = 5


class Loops:
    def __init__(self, report: Report, conditions: Conditions) -> None:
        self.report, self.conditions = report, conditions

    def read(self, element: Element, node: Node, variables: frozenset[str]) -> Loop | None:
        loop = element.find(f"{BPMN}multiInstanceLoopCharacteristics")
        if loop is None:
            return None
        collection = (loop.findtext(f"{BPMN}loopDataInputRef") or "").strip()
        times = (loop.findtext(f"{BPMN}loopCardinality") or "").strip()
        if not collection and not times:
            message = f"{called(node.name, node.id)} runs several times, but says neither for which list nor how often."
            self.report.problem(node.id, "loop.empty", message, "REQUIRED")
        written = times.isascii() and times.isdecimal() and len(times) < _DIGITS
        if written and int(times) > MOST_TIMES:
            message = f"{called(node.name, node.id)} runs more than {MOST_TIMES:,} times."
            self.report.problem(node.id, "loop.times", message)
        for variable in {collection, "" if written else times} - {""} - variables:
            message = f"{called(node.name, node.id)} needs the variable “{variable}”, which this process does not know."
            self.report.problem(node.id, "variable.unknown", message)
        return Loop(
            sequential=loop.get("isSequential") == "true",
            collection=collection or None,
            item=self._item(loop, node),
            times=int(times) if written else None,
            times_variable=None if written else times or None,
            until=self.conditions.read(loop.find(f"{BPMN}completionCondition"), node.id, node.name),
        )

    def _item(self, loop: Element, node: Node) -> str | None:
        item = loop.find(f"{BPMN}inputDataItem")
        name = (item.get("name") or item.get("id")) if item is not None else None
        if name is not None and not nameable(name):
            self.report.problem(node.id, "variable.name", f"“{name}” cannot be the name of a variable.")
        return name
