"""What is known of an event beside its data: the claim, the task, the process, and who did it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from server.kit import db
from server.kit.events import Event

_CLAIM = """SELECT c.number, c.title, c.responsible_id, c.at_fault_department_id, c.merged_into_id, c.archived_at,
        p.name AS partner, r.name AS responsible, r.department_id,
        i.number AS into_number, i.responsible_id AS into_responsible_id
    FROM claim c JOIN partner p ON p.id = c.partner_id
    LEFT JOIN user_account r ON r.id = c.responsible_id LEFT JOIN claim i ON i.id = c.merged_into_id
    WHERE c.id = $1"""
_TASK = """SELECT t.title, t.round, t.performer_id, t.claimed_by_id, t.role_id, t.main_object,
        t.additional_object, t.due_at, t.subject, i.created_by AS author_id, c.number,
        EXISTS (SELECT FROM process_task o WHERE o.instance_id = t.instance_id AND o.token_id = t.token_id
            AND o.round = t.round AND o.id < t.id AND o.status = 'REDIRECTED') AS redirected
    FROM process_task t JOIN process_instance i ON i.id = t.instance_id LEFT JOIN claim c ON c.id = t.subject
    WHERE t.id = $1"""
_INSTANCE = """SELECT i.title, i.subject, i.created_by AS author_id, c.number
    FROM process_instance i LEFT JOIN claim c ON c.id = i.subject WHERE i.id = $1"""
_ACTOR = """SELECT name, kind FROM user_account WHERE id = $1
    UNION ALL SELECT name, 'CLIENT' FROM client WHERE id = $1"""
_SQL = {"clm": _CLAIM, "tsk": _TASK, "pin": _INSTANCE}
_TOLD = ("comment", "rating", "deadline", "dueAt", "text", "round", "outcome", "reason", "message", "element")
_LONGEST = 1000


@dataclass(frozen=True)
class Facts:
    """An event with what is known of its subject and its actor."""

    event: Event
    subject: Mapping[str, Any]
    actor_name: str | None = None
    by_customer: bool = False
    details: Mapping[str, Any] = field(default_factory=dict)

    @property
    def data(self) -> dict[str, Any]:
        """The event's data, with what decides how a task is told."""
        return dict(self.event.data) | {name: self.subject.get(name) for name in ("round", "redirected")}

    @property
    def title(self) -> str:
        return str(self.subject.get("title") or self.event.data.get("title") or "")


async def facts(event_id: str) -> Facts | None:
    """Return what is known of an event; None when it, or its subject, is not there."""
    event = await Event.get_or_none(id=event_id)
    sql = _SQL.get(event.subject[:3]) if event else None
    if not event or not sql:
        return None
    subject = await db.row(sql, event.subject)
    if not subject:
        return None
    actor = await db.row(_ACTOR, event.actor) if event.actor else None
    known = dict(subject)
    return Facts(
        event=event,
        subject=known,
        actor_name=actor["name"] if actor else None,
        by_customer=actor is not None and actor["kind"] != "STAFF",
        details=_details(event, known),
    )


def _details(event: Event, subject: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the words of a notification need; it is kept, as records change."""
    data = event.data
    found: dict[str, Any] = {name: data[name] for name in _TOLD if data.get(name) is not None}
    found |= {"number": subject.get("number"), "partner": subject.get("partner")}
    if isinstance(data.get("status"), list):
        found["from"], found["to"] = data["status"]
    if isinstance(data.get("rating"), list):
        found["rating"] = data["rating"][1]
    found["into"] = subject.get("into_number")
    found["responsible"] = subject.get("responsible")
    if event.subject.startswith("tsk"):
        due = subject.get("due_at")
        found["dueAt"] = due.isoformat() if due else None
        found["about"] = subject.get("number")
    if event.subject.startswith("pin"):
        found["about"] = subject.get("number")
    said = found.pop("comment", None) or found.pop("reason", None) or found.pop("message", None)
    found["text"] = str(found.get("text") or said or "")[:_LONGEST] or None
    return {name: value for name, value in found.items() if value is not None}
