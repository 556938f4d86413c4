"""The events of a diagram: what each waits for or causes, found by its mark and the definitions it refers to."""

from collections.abc import Mapping

from server.processes.rules.graph import Event, Kind, Trigger
from server.processes.rules.parse.extensions import Extensions
from server.processes.rules.parse.report import Element, Report, called
from server.processes.rules.parse.source import BPMN
from server.processes.rules.parse.vocabulary import ALLOWED, REFUSED, TRIGGERS

_REFERENCES = {
    Trigger.MESSAGE: ("message", "messageRef", "name"),
    Trigger.SIGNAL: ("signal", "signalRef", "name"),
    Trigger.ERROR: ("error", "errorRef", "errorCode"),
}
_TIMES = ("timeDate", "timeDuration")


class Events:
    """Reads the events of one file; messages, signals and errors are defined at its root."""

    def __init__(self, root: Element, report: Report, extensions: Extensions) -> None:
        self.report, self.extensions = report, extensions
        self.defined: dict[tuple[Trigger, str], str] = {
            (trigger, each.get("id", "")): each.get(attribute) or each.get("name") or ""
            for trigger, (word, _, attribute) in _REFERENCES.items()
            for each in root.findall(f"{BPMN}{word}")
        }

    def read(self, element: Element, kind: Kind) -> Event | None:
        """Return the event that an element carries, None for an event without a mark."""
        at, name = element.get("id", ""), element.get("name", "")
        marks = [each for each in element if _word(each).endswith("EventDefinition")]
        if len(marks) > 1 or element.find(f"{BPMN}eventDefinitionRef") is not None:
            self.report.problem(
                at, "event.multiple", f"{called(name, at)} may have one mark of its own.", "UNSUPPORTED"
            )
            return None
        word = _word(marks[0]) if marks else ""
        if word in REFUSED:
            self.report.problem(at, f"unsupported.{word}", f"{called(name, at)}: {REFUSED[word]}", "UNSUPPORTED")
            return None
        trigger = TRIGGERS.get(word)
        if (marks and trigger is None) or trigger not in ALLOWED[kind]:
            self.report.problem(
                at, f"event.{kind.lower()}", f"{called(name, at)}: {_misplaced(kind, trigger)}", "UNSUPPORTED"
            )
            return None
        return self._event(element, marks[0], trigger) if trigger else None

    def _event(self, element: Element, mark: Element, trigger: Trigger) -> Event:
        if trigger is Trigger.TIMER:
            return self._timer(element, mark)
        if trigger is Trigger.LINK:
            return Event(trigger, name=self._required(element, mark.get("name"), "link.name", "the link's name"))
        if trigger is Trigger.TERMINATE:
            return Event(trigger)
        return self.referring(element, mark, trigger)

    def referring(self, element: Element, mark: Element, trigger: Trigger) -> Event:
        """Return the event that refers to a message, a signal or an error of the file's root."""
        word, attribute, _ = _REFERENCES[trigger]
        reference = mark.get(attribute)
        if trigger is Trigger.ERROR and reference is None and element.tag == f"{BPMN}boundaryEvent":
            return Event(trigger)
        name = self.defined.get((trigger, reference.rpartition(":")[2])) if reference else None
        correlation = self.extensions.correlation(element) if trigger is Trigger.MESSAGE else None
        return Event(
            trigger, self._required(element, name, f"event.{word}", f"which {word} it means"), None, correlation
        )

    def _timer(self, element: Element, mark: Element) -> Event:
        at, name = element.get("id", ""), element.get("name", "")
        if mark.find(f"{BPMN}timeCycle") is not None:
            message = f"{called(name, at)}: A repeating timer is not supported: draw the loop with a gateway."
            self.report.problem(at, "timer.cycle", message, "UNSUPPORTED")
            return Event(Trigger.TIMER)
        texts = [each.text for word in _TIMES for each in mark.findall(f"{BPMN}{word}")]
        text = self._required(
            element, (texts[0] or "").strip() if len(texts) == 1 else None, "timer.time", "one date or duration"
        )
        return Event(Trigger.TIMER, due=self.extensions.due(element, text))

    def _required(self, element: Element, value: str | None, rule: str, what: str) -> str | None:
        if not value:
            at = element.get("id", "")
            self.report.problem(at, rule, f"{called(element.get('name', ''), at)} does not say {what}.", "REQUIRED")
        return value


def _word(element: Element) -> str:
    return str(element.tag).removeprefix(BPMN)


_PLACES: Mapping[Kind, str] = {
    Kind.START: "a process starts by hand, by a claim's status or by its reason: its start has no mark",
    Kind.END: "an end may terminate, raise an error, or send a signal or a message",
    Kind.THROW: "an event that sends may send a signal or a message, or jump along a link",
    Kind.CATCH: "an event that waits needs a timer, a message, a signal or a link",
    Kind.BOUNDARY: "an event on a task's border needs a timer, a message, a signal or an error",
}


def _misplaced(kind: Kind, trigger: Trigger | None) -> str:
    mark = f"the mark {trigger.lower()} does not work here" if trigger else "this mark does not work here"
    return f"{mark}; {_PLACES[kind]}."
