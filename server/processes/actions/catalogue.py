"""What each service of the catalogue does within the process's own transaction: on its claim, and for its people."""

from collections.abc import Awaitable, Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from server.accounts.rules import ROLE_SCOPES, StaffRole, Viewer, ViewerKind
from server.claims.actions import blockers, changes, transitions
from server.claims.queries import facts as claims
from server.claims.rules.terms import ClaimTransition
from server.kit.errors import Refusal
from server.kit.events import Happened
from server.processes.actions import telling
from server.processes.queries.running import Running
from server.processes.rules import handlers
from server.processes.rules.state import Values

LONGEST_TEXT = 10_000
MOST_PEOPLE = 100


def viewer_of(running: Running) -> Viewer:
    """Return who acts in a process's own name: it may what a manager may, and the record's history names it."""
    scopes = ROLE_SCOPES[StaffRole.MANAGER]
    return Viewer(running.id, ViewerKind.STAFF, running.title, scopes, StaffRole.MANAGER)


async def transition(running: Running, inputs: Values) -> list[Happened]:
    """Take a step with the claim; the process itself holds it open no longer when it settles it."""
    step = _text(inputs, "transition")
    if step not in frozenset(ClaimTransition):
        raise Refusal("INVALID", f"There is no step “{step}”.")
    claim_id, version = await _claim(running)
    if step in _SETTLE:
        await blockers.lift(running.id, actor=running.id)
    given: dict[str, Any] = {name: _text(inputs, name) or None for name in ("comment", "resolution")}
    await transitions.transition(
        viewer_of(running),
        claim_id=claim_id,
        transition=ClaimTransition(step),
        expected_version=version,
        amount_settled=_amount(inputs.get("amountSettled")),
        remedy_given=_text(inputs, "remedyGiven") or None,
        **given,
    )
    return []


async def assign(running: Running, inputs: Values) -> list[Happened]:
    claim_id, version = await _claim(running)
    responsible = _text(inputs, "responsible") or None
    viewer = viewer_of(running)
    await changes.assign(viewer, claim_id=claim_id, expected_version=version, responsible_id=responsible)
    return []


async def set_field(running: Running, inputs: Values) -> list[Happened]:
    field = _text(inputs, "field")
    if field not in handlers.SETTABLE:
        raise Refusal("INVALID", f"The field “{field}” cannot be set.")
    claim_id, version = await _claim(running)
    value = inputs.get("value")
    given: Any = {
        handlers.SETTABLE[field]: _amount(value) if field == "amountSettled" else _text(inputs, "value") or None
    }
    await changes.update(viewer_of(running), claim_id=claim_id, expected_version=version, **given)
    return []


async def notify(running: Running, inputs: Values) -> list[Happened]:
    """Tell people something; who hears of it how is for notifications to know."""
    named = inputs.get("to")
    people = [named] if isinstance(named, str) else list(named) if isinstance(named, list | tuple) else []
    people = [each for each in dict.fromkeys(people) if isinstance(each, str) and each]
    if not people or len(people) > MOST_PEOPLE:
        raise Refusal("INVALID", "The service “notify” is told nobody to tell, or too many.")
    text = _text(inputs, "text")[:LONGEST_TEXT]
    return [telling.of_instance("process.notify", running, running.state.instance.revision, to=people, text=text)]


async def _claim(running: Running) -> tuple[str, int]:
    """Return the claim that the process is about, and its version, locked."""
    found = await claims.lock_version(running.subject) if running.subject else None
    if found is None:
        raise Refusal("NOT_FOUND", "The process is not about a claim.")
    return running.subject or "", found


def _text(inputs: Values, name: str) -> str:
    value = inputs.get(name)
    return "" if value is None else str(value)


def _amount(value: Any) -> Decimal | None:
    if value is None or value == "":
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        raise Refusal("INVALID", f"“{value}” is no amount.") from None


_SETTLE = frozenset(ClaimTransition) - {ClaimTransition.TAKE, ClaimTransition.REOPEN}
Act = Callable[[Running, Values], Awaitable[list[Happened]]]
ACTS: Mapping[str, Act] = {
    handlers.TRANSITION: transition,
    handlers.ASSIGN: assign,
    handlers.SET: set_field,
    handlers.NOTIFY: notify,
}
