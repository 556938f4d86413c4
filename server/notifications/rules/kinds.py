"""The kinds of notifications, and by which ways each comes to people who have not chosen otherwise."""

from collections.abc import Mapping
from enum import StrEnum


class NotificationKind(StrEnum):
    CLAIM_ASSIGNED = "CLAIM_ASSIGNED"
    CLAIM_TAKEN_AWAY = "CLAIM_TAKEN_AWAY"
    CLAIM_IN_DEPARTMENT = "CLAIM_IN_DEPARTMENT"
    CLAIM_STATUS = "CLAIM_STATUS"
    CLAIM_COMMENTED = "CLAIM_COMMENTED"
    CLAIM_RATED = "CLAIM_RATED"
    CLAIM_MERGED = "CLAIM_MERGED"
    CLAIM_DUE_SOON = "CLAIM_DUE_SOON"
    CLAIM_OVERDUE = "CLAIM_OVERDUE"
    CLAIM_ESCALATED = "CLAIM_ESCALATED"
    TASK_ASSIGNED = "TASK_ASSIGNED"
    TASK_OFFERED = "TASK_OFFERED"
    TASK_REDIRECTED = "TASK_REDIRECTED"
    TASK_RETURNED = "TASK_RETURNED"
    TASK_DONE = "TASK_DONE"
    TASK_CANCELLED = "TASK_CANCELLED"
    TASK_ASKED = "TASK_ASKED"
    TASK_ANSWERED = "TASK_ANSWERED"
    TASK_COMMENTED = "TASK_COMMENTED"
    TASK_REMINDER = "TASK_REMINDER"
    TASK_OVERDUE = "TASK_OVERDUE"
    PROCESS_INCIDENT = "PROCESS_INCIDENT"
    PROCESS_MESSAGE = "PROCESS_MESSAGE"
    REPORT_FAILED = "REPORT_FAILED"


class Way(StrEnum):
    """How a notification comes to a person."""

    NONE = "NONE"
    APP = "APP"
    EMAIL = "EMAIL"
    BOTH = "BOTH"

    @property
    def in_app(self) -> bool:
        return self in {Way.APP, Way.BOTH}

    @property
    def by_mail(self) -> bool:
        return self in {Way.EMAIL, Way.BOTH}


_ALSO_BY_MAIL = {
    NotificationKind.CLAIM_ASSIGNED,
    NotificationKind.CLAIM_OVERDUE,
    NotificationKind.CLAIM_ESCALATED,
    NotificationKind.TASK_ASSIGNED,
    NotificationKind.TASK_REDIRECTED,
    NotificationKind.TASK_RETURNED,
    NotificationKind.TASK_ASKED,
    NotificationKind.TASK_OVERDUE,
    NotificationKind.PROCESS_INCIDENT,
    NotificationKind.PROCESS_MESSAGE,
}


def default(kind: NotificationKind, *, leads: bool) -> Way:
    """Return how a kind comes to who has not chosen: what asks for an act comes by both ways.

    What happens in a department comes to its head alone.
    """
    if kind is NotificationKind.CLAIM_IN_DEPARTMENT and not leads:
        return Way.NONE
    return Way.BOTH if kind in _ALSO_BY_MAIL else Way.APP


def way(kind: NotificationKind, chosen: Mapping[str, str], *, leads: bool) -> Way:
    """Return how a kind comes to a person who has `chosen` so; what is chosen and unknown counts as not chosen."""
    found = chosen.get(kind)
    return Way(found) if found in frozenset(Way) else default(kind, leads=leads)
