"""What the `wf:` namespace adds to an element: who does a task, its outcomes, form and due date, a service's inputs."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from server.processes.rules import moments
from server.processes.rules.expressions import VariableType, nameable, too_large
from server.processes.rules.graph import IMPORTANCE, Assignment, AssignmentKind, Called, Handler, Outcome, Task
from server.processes.rules.moments import Due
from server.processes.rules.parse.report import Element, Report, called
from server.processes.rules.parse.source import BPMN, WF

DECLARABLE = frozenset(VariableType) - {VariableType.COUNTS, VariableType.TEXTS}
_KNOWN = frozenset(
    {
        "kind",
        "person",
        "role",
        "object",
        "objectVariable",
        "additional",
        "additionalVariable",
        "variable",
        "due",
        "dueVariable",
        "importance",
        "importanceVariable",
    }
)
_WORDS = frozenset(
    {
        "assignment",
        "outcomes",
        "outcome",
        "form",
        "variables",
        "variable",
        "service",
        "input",
        "in",
        "out",
        "correlation",
    }
)
_SCHEMA_TYPES = {
    "string": VariableType.STRING,
    "integer": VariableType.INTEGER,
    "number": VariableType.NUMBER,
    "boolean": VariableType.BOOLEAN,
    "array": VariableType.LIST,
    "object": VariableType.OBJECT,
}


def within(element: Element, word: str) -> Iterator[Element]:
    """Yield the extensions of an element that are called so."""
    for box in element.findall(f"{BPMN}extensionElements"):
        yield from box.findall(f"{WF}{word}")


def first(element: Element, word: str) -> Element | None:
    return next(within(element, word), None)


class Extensions:
    """Reads the extensions of one element after another, and reports what is wrong with them."""

    def __init__(self, report: Report, handlers: frozenset[str] | None) -> None:
        self.report, self.handlers = report, handlers
        self.variables: Mapping[str, VariableType] = {}

    def check_words(self, element: Element) -> None:
        """Warn of a misspelt extension, which would silently do nothing."""
        for box in element.findall(f"{BPMN}extensionElements"):
            for each in box.iter(f"{WF}*"):
                word = str(each.tag).removeprefix(WF)
                if word not in _WORDS:
                    self.report.warning(
                        element.get("id", ""), "wf.unknown", f"The extension “wf:{word}” is not known and does nothing."
                    )

    def declared(self, process: Element) -> dict[str, VariableType]:
        """Return the variables that a process declares itself, or by its forms and loops."""
        found: dict[str, VariableType] = {}
        for box in within(process, "variables"):
            for each in box.findall(f"{WF}variable"):
                self._declare(process, each, found)
        for form in process.iter(f"{WF}form"):
            schema = self._schema(process.get("id", ""), form)
            for name, described in (schema or {}).get("properties", {}).items():
                if nameable(name):
                    found.setdefault(name, _type_of(described))
        for item in process.iter(f"{BPMN}inputDataItem"):
            if nameable(name := _item(item)):
                found.setdefault(name, VariableType.ANY)
        return found

    def _declare(self, process: Element, each: Element, found: dict[str, VariableType]) -> None:
        name, kind, at = each.get("name", ""), each.get("type", "any"), process.get("id", "")
        if not nameable(name):
            message = (
                f"“{name}” cannot be the name of a variable: Latin letters, digits and _ only, and no reserved word."
            )
            self.report.problem(at, "variable.name", message)
        elif kind not in DECLARABLE:
            self.report.problem(at, "variable.type", f"The variable “{name}” has the unknown type “{kind}”.")
        else:
            found[name] = VariableType(kind)

    def task(self, element: Element) -> Task:
        """Return what a person is asked by this element."""
        given = first(element, "assignment")
        return Task(
            assignment=self.assignment(element),
            outcomes=tuple(self._outcomes(element)),
            form=self.form(element),
            due=self._due(element, given) if given is not None else None,
            importance=self._importance(element, given) if given is not None else None,
            importance_variable=self._variable(element, given, "importanceVariable"),
            extra=_extra(given) if given is not None else {},
        )

    def assignment(self, element: Element) -> Assignment | None:
        given = first(element, "assignment")
        if given is None or given.get("kind") is None:
            return None
        at, name = element.get("id", ""), element.get("name", "")
        if given.get("kind") not in set(AssignmentKind):
            self.report.problem(
                at, "assignment.kind", f"{called(name, at)} is assigned by the unknown way “{given.get('kind')}”."
            )
            return None
        kind = AssignmentKind(given.get("kind", ""))
        if kind is not AssignmentKind.LANE and not given.get(kind.value):
            self.report.problem(
                at, "assignment.empty", f"{called(name, at)} does not say which {kind.value} does it.", "REQUIRED"
            )
        for attribute in ("variable", "objectVariable", "additionalVariable"):
            self._variable(element, given, attribute)
        return Assignment(
            kind=kind,
            person=given.get("person"),
            role=given.get("role"),
            object=given.get("object"),
            object_variable=given.get("objectVariable"),
            additional=given.get("additional"),
            additional_variable=given.get("additionalVariable"),
            variable=given.get("variable"),
        )

    def _outcomes(self, element: Element) -> Iterator[Outcome]:
        seen: set[str] = set()
        for box in within(element, "outcomes"):
            for each in box.findall(f"{WF}outcome"):
                key = each.get("key", "")
                if not key or key in seen:
                    at = element.get("id", "")
                    what = f"the outcome “{key}” twice" if key else "an outcome without a key"
                    self.report.problem(at, "outcome.key", f"{called(element.get('name', ''), at)} has {what}.")
                seen.add(key)
                yield Outcome(key, each.get("label") or key, each.get("reasonRequired") == "true")

    def form(self, element: Element) -> Mapping[str, Any] | None:
        """Return what is asked at an element."""
        given = first(element, "form")
        return self._schema(element.get("id", ""), given, told=True) if given is not None else None

    def _schema(self, at: str, form: Element, *, told: bool = False) -> Mapping[str, Any] | None:
        """Return the form's schema; report what is wrong once, when its own task is read."""
        problem: str | None = None
        schema: Any = None
        try:
            schema = orjson.loads(form.text or "")
        except orjson.JSONDecodeError:
            problem = "The form is no JSON Schema: its text is no JSON."
        if problem is None and not _is_form(schema):
            problem = "The form is no JSON Schema of an object with properties."
        elif problem is None and too_large(schema):
            problem = "The form is too large, or nested too deeply."
        if problem and told:
            self.report.problem(at, "form.schema", problem)
        return None if problem else schema

    def _due(self, element: Element, given: Element) -> Due | None:
        if variable := given.get("dueVariable"):
            self._known(element.get("id", ""), element.get("name", ""), variable)
            return Due(variable=variable)
        return self.due(element, given.get("due"))

    def due(self, element: Element, text: str | None) -> Due | None:
        """Return the moment that a text writes; a variable's name stands for what it will hold."""
        if not text:
            return None
        at, name = element.get("id", ""), element.get("name", "")
        if nameable(text) and text in self.variables:
            return Due(variable=text)
        try:
            read = moments.read(text)
        except ValueError:
            message = (
                f"{called(name, at)} has the time “{text}”, which is neither a date (2027-01-31T09:00+03:00), "
                "nor a duration (P2DT3H), nor a variable."
            )
            self.report.problem(at, "time", message)
            return None
        return Due(duration=read) if isinstance(read, moments.Duration) else Due(moment=read)

    def _importance(self, element: Element, given: Element) -> str | None:
        importance = given.get("importance")
        if importance is not None and importance not in IMPORTANCE:
            at = element.get("id", "")
            self.report.problem(
                at, "importance", f"{called(element.get('name', ''), at)} is HIGH, NORMAL or LOW, not “{importance}”."
            )
        return importance

    def handler(self, element: Element) -> Handler | None:
        """Return the service that an element asks for."""
        given = first(element, "service")
        at, name = element.get("id", ""), element.get("name", "")
        if given is None or not given.get("handler"):
            return None
        key = given.get("handler", "")
        if self.handlers is not None and key not in self.handlers:
            self.report.problem(
                at,
                "service.unknown",
                f"{called(name, at)} asks for the service “{key}”, which is not in the catalogue.",
            )
        inputs = given.findall(f"{WF}input")
        for each in inputs:
            self._known(at, name, each.get("variable"))
        return Handler(
            key,
            texts={each.get("name", ""): each.get("value", "") for each in inputs if not each.get("variable")},
            variables={each.get("name", ""): each.get("variable", "") for each in inputs if each.get("variable")},
        )

    def called(self, element: Element, key: str) -> Called:
        inputs = list(within(element, "in"))
        for each in inputs:
            self._known(element.get("id", ""), element.get("name", ""), each.get("source"))
        outputs = list(within(element, "out"))
        for each in outputs:
            self._known(element.get("id", ""), element.get("name", ""), each.get("target"))
        return Called(
            key,
            inputs={each.get("target", ""): each.get("source", "") for each in inputs} if inputs else None,
            outputs={each.get("target", ""): each.get("source", "") for each in outputs},
        )

    def correlation(self, element: Element) -> str | None:
        """Return the variable by whose value a message finds this element."""
        given = first(element, "correlation")
        if given is None:
            return None
        self._known(element.get("id", ""), element.get("name", ""), given.get("variable", ""))
        return given.get("variable")

    def _variable(self, element: Element, given: Element | None, attribute: str) -> str | None:
        """Return the variable that an attribute names, and report one that the process does not know."""
        named = given.get(attribute) if given is not None else None
        self._known(element.get("id", ""), element.get("name", ""), named)
        return named

    def _known(self, at: str, name: str, variable: str | None) -> None:
        if variable is not None and variable not in self.variables:
            message = f"{called(name, at)} needs the variable “{variable}”, which this process does not know."
            self.report.problem(at, "variable.unknown", message)


def _item(item: Element) -> str:
    return item.get("name") or item.get("id") or ""


def _extra(given: Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in given.attrib.items() if name not in _KNOWN}


def _is_form(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("type") == "object" and isinstance(schema.get("properties"), dict)


def _type_of(described: Any) -> VariableType:
    kind = described.get("type") if isinstance(described, dict) else None
    if kind == "string" and described.get("format") in {"date-time", "date"}:
        return VariableType.TIME
    return _SCHEMA_TYPES.get(kind, VariableType.ANY) if isinstance(kind, str) else VariableType.ANY
