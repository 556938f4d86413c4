"""Fields of a claim that its rules compute from columns."""

from datetime import datetime
from decimal import Decimal
from typing import Any

import strawberry

from server.accounts.rules import Viewer
from server.api.enums import ClaimTransition
from server.claims.rules import rights, states
from server.claims.rules.states import ClaimState
from server.kit import clock

_TIMES = ("registered_at", "closed_at", "archived_at")
_AMOUNTS = ("amount_claimed", "amount_settled")
STATE: dict[str, str] = {
    **{name: f"{{t}}.{name}" for name in states.COLUMNS},
    **{name: f"{{t}}.{name}::text" for name in _AMOUNTS},
    "responsible_department_id": "(SELECT u.department_id FROM user_account u WHERE u.id = {t}.responsible_id)",
    "open_children": "(SELECT count(*) FROM claim_link l JOIN claim c ON c.id = l.claim_id"
    " WHERE l.other_id = {t}.id AND l.kind = 'PARENT' AND c.archived_at IS NULL"
    " AND c.status IN ('REGISTERED', 'IN_PROGRESS'))",
    "blockers": "(SELECT count(*) FROM claim_blocker b WHERE b.claim_id = {t}.id)",
}


@strawberry.type(description="Something that a step lacks.")
class MissingInput:
    code: str = strawberry.field(description="What is wrong, for programs.")
    message: str = strawberry.field(description="What is wrong, for people.")
    path: list[str] = strawberry.field(description="The input that sets it right.")


@strawberry.type(description="A step that the claim's status has, and whether the viewer can take it now.")
class AvailableTransition:
    transition: ClaimTransition = strawberry.field(description="The step.")
    allowed: bool = strawberry.field(description="Whether what is missing, if anything, can be given with it.")
    missing: list[MissingInput] = strawberry.field(description="All that it lacks.")


@strawberry.type(description="What the viewer may do with a claim.")
class ClaimPermissions:
    can_update: bool = strawberry.field(description="Change its fields.")
    can_transition: bool = strawberry.field(description="Take at least one of its steps.")


def transitions(viewer: Viewer, **columns: Any) -> list[AvailableTransition]:
    return [
        AvailableTransition(
            transition=ClaimTransition(each.transition),
            allowed=each.allowed,
            missing=[MissingInput(code=lack.code, message=lack.message, path=list(lack.path)) for lack in each.missing],
        )
        for each in states.available(_state(columns), viewer, now=clock.now())
    ]


def permissions(viewer: Viewer, **columns: Any) -> ClaimPermissions:
    state = _state(columns)
    steps = states.available(state, viewer, now=clock.now())
    return ClaimPermissions(
        can_update=not (state.archived_at or rights.changing(viewer, state, ())),
        can_transition=any(step.allowed for step in steps),
    )


def _state(columns: dict[str, Any]) -> ClaimState:
    """Return the state from columns as JSON has them."""
    times = {name: datetime.fromisoformat(columns[name]) for name in _TIMES if columns[name]}
    amounts = {name: Decimal(columns[name]) for name in _AMOUNTS if columns[name]}
    return ClaimState(**{**columns, **times, **amounts})
