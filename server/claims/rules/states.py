"""The states of a claim: which transition leads where, what each needs, what it changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from server.accounts.rules import Viewer, ViewerKind
from server.claims.rules import inputs, rights
from server.claims.rules.terms import ACTIVE, FINAL, ClaimStatus, ClaimTransition, Remedy
from server.kit.checks import Checks
from server.kit.errors import Problem, Refusal


@dataclass(frozen=True)
class ClaimState:
    """What of a claim decides its transitions: columns, the responsible's department, what holds it open."""

    status: str
    registered_at: datetime
    closed_at: datetime | None = None
    archived_at: datetime | None = None
    reopen_count: int = 0
    reason_id: str | None = None
    responsible_id: str | None = None
    at_fault_department_id: str | None = None
    at_fault_employee_id: str | None = None
    resolution: str | None = None
    amount_claimed: Decimal | None = None
    amount_settled: Decimal | None = None
    remedy_given: str | None = None
    rating: int | None = None
    responsible_department_id: str | None = None
    open_children: int = 0
    blockers: int = 0


COLUMNS = tuple(ClaimState.__dataclass_fields__)[:-3]


@dataclass(frozen=True)
class Given:
    """What comes with a transition."""

    comment: str | None = None
    resolution: str | None = None
    amount_settled: Decimal | None = None
    remedy_given: str | None = None
    closed_at: datetime | None = None
    override_reason: str | None = None


@dataclass(frozen=True)
class Move:
    """What a transition does: the columns it sets, what the history notes, what people should look at."""

    fields: Mapping[str, Any]
    notes: Mapping[str, Any] = field(default_factory=dict)
    warnings: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Available:
    """A transition that the claim's status has; allowed when what is missing can be given with it."""

    transition: ClaimTransition
    allowed: bool
    missing: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class _Case:
    """A transition about to be made: the state with what was given already in it."""

    state: ClaimState
    given: Given
    viewer: Viewer
    now: datetime


Guard = Callable[[_Case], Problem | None]


@dataclass(frozen=True)
class Rule:
    sources: frozenset[ClaimStatus]
    target: ClaimStatus
    guards: tuple[Guard, ...]


def _required(name: str, message: str) -> Problem:
    return Problem("REQUIRED", message, (name,))


def _reason(case: _Case) -> Problem | None:
    return None if case.state.reason_id else _required("reasonId", "The claim has no reason yet.")


def _responsible(case: _Case) -> Problem | None:
    return None if case.state.responsible_id else _required("responsibleId", "Nobody is responsible yet.")


def _resolution(case: _Case) -> Problem | None:
    return None if case.state.resolution else _required("resolution", "The claim has no resolution yet.")


def _comment(case: _Case) -> Problem | None:
    return None if case.given.comment else _required("comment", "A comment says why.")


def _settled(case: _Case) -> Problem | None:
    if case.state.amount_claimed is None or case.state.amount_settled is not None:
        return None
    return _required("amountSettled", "An amount is claimed: tell what of it was settled.")


def _closing(case: _Case) -> Problem | None:
    if (case.given.closed_at or case.now) >= case.state.registered_at:
        return None
    return Problem("INVALID", "A claim is closed after it is registered.", ("closedAt",))


def _children(case: _Case) -> Problem | None:
    count = case.state.open_children
    if not count:
        return None
    if not case.viewer.manages:
        return Problem("BLOCKED", f"{count} claims below this one are open.", (), {"open_children": count})
    if case.given.override_reason:
        return None
    message = f"{count} claims below this one are open: say why it is closed before them."
    return Problem("REQUIRED", message, ("overrideReason",), {"open_children": count})


def _blockers(case: _Case) -> Problem | None:
    """Refuse while processes and the like go on, unless a manager says why."""
    count = case.state.blockers
    if not count or (case.viewer.manages and case.given.override_reason):
        return None
    message = f"{count} processes of this claim are not at their end"
    if not case.viewer.manages:
        return Problem("BLOCKED", f"{message}.", ("blockers",), {"blockers": count})
    return Problem(
        "REQUIRED", f"{message}: say why it is closed before them.", ("overrideReason",), {"blockers": count}
    )


_SETTLE = (_reason, _resolution, _closing, _children, _blockers)
RULES = {
    ClaimTransition.TAKE: Rule(frozenset({ClaimStatus.REGISTERED}), ClaimStatus.IN_PROGRESS, (_reason, _responsible)),
    ClaimTransition.SATISFY: Rule(ACTIVE, ClaimStatus.SATISFIED, _SETTLE),
    ClaimTransition.PARTIALLY_SATISFY: Rule(ACTIVE, ClaimStatus.PARTIALLY_SATISFIED, (*_SETTLE, _settled)),
    ClaimTransition.REJECT: Rule(ACTIVE, ClaimStatus.NOT_SATISFIED, _SETTLE),
    ClaimTransition.WITHDRAW: Rule(ACTIVE, ClaimStatus.WITHDRAWN, (_comment, _closing)),
    ClaimTransition.REOPEN: Rule(FINAL, ClaimStatus.IN_PROGRESS, (_comment,)),
}
BLOCKED_BY_CHILDREN = frozenset(name for name, rule in RULES.items() if _children in rule.guards)
_GIVEN = frozenset(rights.camel(name) for name in Given.__dataclass_fields__)


def transition(state: ClaimState, name: ClaimTransition, *, viewer: Viewer, now: datetime, given: Given) -> Move:
    """Decide a transition: return the move, or refuse with all that is missing."""
    forbidden = rights.moving(viewer, state, name, now)
    if forbidden:
        raise Refusal.of([forbidden])
    rule = RULES[name]
    _check_source(state, name)
    checks = Checks()
    clean = _clean(given, checks, now)
    case = _Case(_after(state, clean), clean, viewer, now)
    checks.problems += [problem for guard in rule.guards if (problem := guard(case))]
    checks.refuse()
    return _move(state, case, rule)


def available(state: ClaimState, viewer: Viewer, *, now: datetime) -> list[Available]:
    """Return the transitions that the claim's status has, each with all that is missing for it."""
    if state.archived_at:
        return []
    mine = rights.CUSTOMER_TRANSITIONS if viewer.kind is ViewerKind.CUSTOMER else RULES.keys()
    return [
        _available(state, name, viewer, now)
        for name, rule in RULES.items()
        if state.status in rule.sources and name in mine
    ]


def warnings(state: ClaimState) -> tuple[Problem, ...]:
    """Return what is allowed but worth a look."""
    found = []
    culprit = "atFaultEmployeeId" if state.at_fault_employee_id else "atFaultDepartmentId"
    if state.status == ClaimStatus.NOT_SATISFIED and (state.at_fault_employee_id or state.at_fault_department_id):
        found.append(Problem("CULPRIT_OF_REJECTED", "The claim is rejected, yet somebody is at fault.", (culprit,)))
    settled, claimed = state.amount_settled, state.amount_claimed
    if settled is not None and claimed is not None and settled > claimed:
        found.append(Problem("SETTLED_ABOVE_CLAIMED", "More is settled than was claimed.", ("amountSettled",)))
    return tuple(found)


def _available(state: ClaimState, name: ClaimTransition, viewer: Viewer, now: datetime) -> Available:
    forbidden = rights.moving(viewer, state, name, now)
    if forbidden:
        return Available(name, allowed=False, missing=(forbidden,))
    case = _Case(state, Given(), viewer, now)
    missing = tuple(problem for guard in RULES[name].guards if (problem := guard(case)))
    return Available(name, all(problem.path[:1] and problem.path[0] in _GIVEN for problem in missing), missing)


def _check_source(state: ClaimState, name: ClaimTransition) -> None:
    if state.archived_at:
        raise Refusal("TRANSITION_NOT_ALLOWED", "This claim is archived.", ("transition",))
    if state.status not in RULES[name].sources:
        raise Refusal(
            "TRANSITION_NOT_ALLOWED",
            f"{name} does not lead from {state.status}.",
            ("transition",),
            from_status=state.status,
            allowed=[other for other, rule in RULES.items() if state.status in rule.sources],
        )


def _clean(given: Given, checks: Checks, now: datetime) -> Given:
    inputs.amount(given.amount_settled, checks, "amountSettled")
    inputs.past(given.closed_at, checks, now, "closedAt")
    checks.one_of(given.remedy_given, [each.value for each in Remedy], "remedyGiven")
    return replace(
        given,
        comment=checks.text(given.comment, "comment", limit=inputs.LONGEST_COMMENT),
        resolution=checks.text(given.resolution, "resolution", limit=inputs.LONGEST_TEXT),
        override_reason=checks.text(given.override_reason, "overrideReason", limit=inputs.LONGEST_COMMENT),
    )


def _after(state: ClaimState, given: Given) -> ClaimState:
    told = {name: getattr(given, name) for name in ("resolution", "amount_settled", "remedy_given")}
    return replace(state, **{name: value for name, value in told.items() if value is not None})


def _move(before: ClaimState, case: _Case, rule: Rule) -> Move:
    after = replace(case.state, status=rule.target)
    if rule.target in FINAL:
        after = replace(after, closed_at=case.given.closed_at or case.now)
    if before.status in FINAL:
        after = replace(after, closed_at=None, rating=None, reopen_count=before.reopen_count + 1)
    changed = {name: getattr(after, name) for name in COLUMNS if getattr(after, name) != getattr(before, name)}
    told = {"comment": case.given.comment}
    if before.open_children or before.blockers:
        told["override_reason"] = case.given.override_reason
    if before.status in FINAL:
        told["resolution_before"] = before.resolution
    return Move(changed, {name: value for name, value in told.items() if value}, warnings(after))
