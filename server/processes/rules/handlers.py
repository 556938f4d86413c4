"""The catalogue of what service tasks may ask for: what each needs, and how long it is tried."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from server.claims.rules.terms import ClaimTransition
from server.kit.errors import Problem
from server.processes.rules.graph import Handler, Model, Node
from server.processes.rules.terms import SubjectKind


@dataclass(frozen=True, slots=True)
class Service:
    """`required` and `optional` are inputs; `open_ended`: any others are allowed, too."""

    required: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    open_ended: bool = False
    subject: SubjectKind | None = None
    """What the process must be about."""


TRANSITION, ASSIGN, SET = "claim.transition", "claim.assign", "claim.set"
NOTIFY, WEBHOOK = "notify", "webhook"
SETTABLE: Mapping[str, str] = {
    "reason": "reason_id",
    "atFaultDepartment": "at_fault_department_id",
    "atFaultEmployee": "at_fault_employee_id",
    "resolution": "resolution",
    "internalComment": "internal_comment",
    "importance": "importance",
    "severity": "severity",
    "remedyGiven": "remedy_given",
    "amountSettled": "amount_settled",
}
"""Fields of a claim that a service sets, with their columns."""
CATALOGUE: Mapping[str, Service] = {
    TRANSITION: Service(
        frozenset({"transition"}),
        frozenset({"comment", "resolution", "amountSettled", "remedyGiven"}),
        subject=SubjectKind.CLAIM,
    ),
    ASSIGN: Service(frozenset({"responsible"}), subject=SubjectKind.CLAIM),
    SET: Service(frozenset({"field", "value"}), subject=SubjectKind.CLAIM),
    NOTIFY: Service(frozenset({"to", "text"})),
    WEBHOOK: Service(frozenset({"url"}), open_ended=True),
}
PAUSES = tuple(timedelta(seconds=each) for each in (10, 60, 600, 3600))
"""Between two tries of a service that is out of reach; then it is an incident."""


def problems(model: Model, subject: SubjectKind | None) -> list[Problem]:
    """Return what is wrong with the services that a model asks for; a problem's path is its element."""
    nodes = (node for process in model.processes.values() for node in process.nodes.values())
    return [problem for node in nodes if node.handler for problem in _problems(node, node.handler, subject)]


def _problems(node: Node, handler: Handler, subject: SubjectKind | None) -> Iterator[Problem]:
    service, name = CATALOGUE[handler.name], f"“{node.name or node.id}”"
    given = {*handler.texts, *handler.variables}
    for missing in sorted(service.required - given):
        yield _problem(node, "REQUIRED", "service.input", f"{name} needs the input “{missing}”.")
    if not service.open_ended:
        for unknown in sorted(given - service.required - service.optional):
            yield _problem(node, "INVALID", "service.input", f"{name} has the input “{unknown}”, which does nothing.")
    if service.subject and service.subject is not subject:
        message = f"{name} works on a {service.subject.lower()}, and the process is not about one."
        yield _problem(node, "INVALID", "service.subject", message)
    yield from _texts(node, handler, name)


def _texts(node: Node, handler: Handler, name: str) -> Iterator[Problem]:
    """Check what is written in the model itself; what variables hold is checked when it runs."""
    transition = handler.texts.get("transition")
    if handler.name == TRANSITION and transition is not None and transition not in frozenset(ClaimTransition):
        steps = ", ".join(ClaimTransition)
        yield _problem(node, "INVALID", "service.value", f"{name}: there is no step “{transition}”; they are {steps}.")
    field = handler.texts.get("field")
    if handler.name == SET and field is not None and field not in SETTABLE:
        message = f"{name} cannot set “{field}”, only {', '.join(SETTABLE)}."
        yield _problem(node, "INVALID", "service.value", message)
    url = handler.texts.get("url")
    if handler.name == WEBHOOK and url is not None and not _is_https(url):
        yield _problem(node, "INVALID", "service.value", f"{name} calls an address that does not begin with https://.")


def _is_https(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname)


def _problem(node: Node, code: str, rule: str, message: str) -> Problem:
    return Problem(code, message, (node.id,), {"rule": rule})
