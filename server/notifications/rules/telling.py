"""Which event is told as what, and to whom: a table, and the few cases that its data decide."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from server.notifications.rules.kinds import NotificationKind as Kind

Data = Mapping[str, Any]


class Audience(StrEnum):
    """To whom something is told; `queries` finds the people."""

    RESPONSIBLE = "RESPONSIBLE"
    FORMER = "FORMER"
    """Who was responsible before."""
    INTO = "INTO"
    """Who is responsible for the claim that another was merged into."""
    DEPARTMENT = "DEPARTMENT"
    """All of the departments of the responsible and at fault."""
    HEADS = "HEADS"
    """Who leads them."""
    PERFORMER = "PERFORMER"
    """Who a task is given to, or has taken it."""
    ROLE = "ROLE"
    """Who may take a task that nobody has."""
    COORDINATORS = "COORDINATORS"
    AUTHOR = "AUTHOR"
    """Who started the process."""
    ASKER = "ASKER"
    """Who asked the question that an answer is to."""
    NAMED = "NAMED"
    """Whom the event names."""
    ADMINISTRATORS = "ADMINISTRATORS"


@dataclass(frozen=True)
class Told:
    kind: Kind
    audience: Audience


def told(event: str, data: Data, *, by_customer: bool = False) -> list[Told]:
    """Return what is told of an event, in the order in which people get it: each gets the first that is theirs.

    `data` of a task holds its round, and whether it was redirected.
    """
    rule = _RULES.get(event)
    return [Told(kind, audience) for kind, audience in rule(data, by_customer)] if rule else []


def concerns(event: str, data: Data) -> bool:
    """Tell whether anybody could be told of an event, looking at nothing but the event."""
    return bool(told(event, data, by_customer=True))


_Found = list[tuple[Kind, Audience]]
_Rule = Callable[[Data, bool], _Found]
_TO_WORK = (Audience.PERFORMER, Audience.ROLE)


def _always(*found: tuple[Kind, Audience]) -> _Rule:
    return lambda _data, _by_customer: [*found]


def _changed(data: Data, _by_customer: bool) -> _Found:  # noqa: FBT001 - the shape of a rule
    if "responsible_id" in data:
        return [
            (Kind.CLAIM_ASSIGNED, Audience.RESPONSIBLE),
            (Kind.CLAIM_TAKEN_AWAY, Audience.FORMER),
            (Kind.CLAIM_IN_DEPARTMENT, Audience.DEPARTMENT),
        ]
    return [(Kind.CLAIM_IN_DEPARTMENT, Audience.DEPARTMENT)] if "at_fault_department_id" in data else []


def _moved(data: Data, _by_customer: bool) -> _Found:  # noqa: FBT001 - the same
    return [(Kind.CLAIM_STATUS, Audience.RESPONSIBLE)] if "status" in data else []


def _commented(_data: Data, by_customer: bool) -> _Found:  # noqa: FBT001 - the same
    return [(Kind.CLAIM_COMMENTED, Audience.RESPONSIBLE)] if by_customer else []


def _opened(data: Data, _by_customer: bool) -> _Found:  # noqa: FBT001 - the same
    if data.get("redirected"):
        return [(Kind.TASK_REDIRECTED, each) for each in _TO_WORK]
    if int(data.get("round") or 1) > 1:
        return [(Kind.TASK_RETURNED, each) for each in _TO_WORK]
    return [(Kind.TASK_ASSIGNED, Audience.PERFORMER), (Kind.TASK_OFFERED, Audience.ROLE)]


_RULES: dict[str, _Rule] = {
    "claim.register": _always(
        (Kind.CLAIM_ASSIGNED, Audience.RESPONSIBLE), (Kind.CLAIM_IN_DEPARTMENT, Audience.DEPARTMENT)
    ),
    "claim.assign": _changed,
    "claim.update": _changed,
    "claim.transition": _moved,
    "claim.comment": _commented,
    "claim.rate": _always((Kind.CLAIM_RATED, Audience.RESPONSIBLE)),
    "claim.merge": _always((Kind.CLAIM_MERGED, Audience.RESPONSIBLE), (Kind.CLAIM_MERGED, Audience.INTO)),
    "claim.due_soon": _always((Kind.CLAIM_DUE_SOON, Audience.RESPONSIBLE)),
    "claim.overdue": _always((Kind.CLAIM_OVERDUE, Audience.RESPONSIBLE)),
    "claim.escalate": _always(
        *((Kind.CLAIM_ESCALATED, each) for each in (Audience.RESPONSIBLE, Audience.FORMER, Audience.HEADS))
    ),
    "task.open": _opened,
    "task.redirect": _always((Kind.TASK_CANCELLED, Audience.PERFORMER)),
    "task.done": _always((Kind.TASK_DONE, Audience.AUTHOR)),
    "task.cancel": _always((Kind.TASK_CANCELLED, Audience.PERFORMER)),
    "task.ask": _always((Kind.TASK_ASKED, Audience.NAMED)),
    "task.answer": _always((Kind.TASK_ANSWERED, Audience.ASKER)),
    "task.comment": _always((Kind.TASK_COMMENTED, Audience.PERFORMER), (Kind.TASK_COMMENTED, Audience.AUTHOR)),
    "task.remind": _always(*((Kind.TASK_REMINDER, each) for each in _TO_WORK)),
    "task.overdue": _always(
        *((Kind.TASK_OVERDUE, each) for each in (*_TO_WORK, Audience.COORDINATORS, Audience.AUTHOR))
    ),
    "process.incident": _always((Kind.PROCESS_INCIDENT, Audience.ADMINISTRATORS)),
    "process.notify": _always((Kind.PROCESS_MESSAGE, Audience.NAMED)),
    "report_schedule.fail": _always((Kind.REPORT_FAILED, Audience.NAMED)),
}
EVENTS = tuple(_RULES)
"""What is listened to."""


def path(subject: str, number: str | None) -> str:
    """Return where the app shows what a notification is about."""
    places = {
        "clm": f"/claims/{number}",
        "tsk": f"/tasks/{subject}",
        "pin": f"/processes/instances/{subject}",
        "rsc": "/settings/scheduled-reports",
    }
    return places.get(subject[:3], "/notifications")
