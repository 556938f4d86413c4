"""What is known of events beside their data: the claim, the task, the process, and who did it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from asyncpg import Record

from server.accounts.rules import Viewer
from server.claims.queries import visibility as claims
from server.kit import db
from server.kit.events import Event
from server.processes.queries import visibility as processes
from server.reader.policy import Clause

_EVENTS = """SELECT id, subject, version, kind, data, actor, at FROM event WHERE id = ANY($1::text[]) ORDER BY id"""
_CLAIM = """SELECT c.id, c.number, c.title, c.responsible_id, c.at_fault_department_id, c.merged_into_id, c.archived_at,
        p.name AS partner, r.name AS responsible, r.department_id,
        i.number AS into_number, i.responsible_id AS into_responsible_id
    FROM claim c JOIN partner p ON p.id = c.partner_id
    LEFT JOIN user_account r ON r.id = c.responsible_id LEFT JOIN claim i ON i.id = c.merged_into_id
    WHERE c.id = ANY($1::text[])"""
_TASK = """SELECT t.id, t.title, t.round, t.performer_id, t.claimed_by_id, t.role_id, t.main_object,
        t.additional_object, t.due_at, t.subject, i.created_by AS author_id, c.number,
        EXISTS (SELECT FROM process_task o WHERE o.instance_id = t.instance_id AND o.token_id = t.token_id
            AND o.round = t.round AND o.id < t.id AND o.status = 'REDIRECTED') AS redirected
    FROM process_task t JOIN process_instance i ON i.id = t.instance_id LEFT JOIN claim c ON c.id = t.subject
    WHERE t.id = ANY($1::text[])"""
_INSTANCE = """SELECT i.id, i.title, i.subject, i.created_by AS author_id, c.number
    FROM process_instance i LEFT JOIN claim c ON c.id = i.subject WHERE i.id = ANY($1::text[])"""
_ACTOR = """SELECT id, name, kind FROM user_account WHERE id = ANY($1::text[])
    UNION ALL SELECT id, name, 'CLIENT' FROM client WHERE id = ANY($1::text[])"""
_TOLD = ("comment", "rating", "deadline", "dueAt", "text", "round", "outcome", "reason", "message", "element")
_LONGEST = 1000


@dataclass(frozen=True)
class Subject:
    """What is known of one kind of records that events are about, and who sees them."""

    sql: str
    """Of the records with ids of a list."""
    table: str
    visible_to: Callable[[Viewer], Clause]


SUBJECTS: dict[str, Subject] = {
    "clm": Subject(_CLAIM, "claim", claims.visible_to),
    "tsk": Subject(_TASK, "process_task", processes.tasks_visible_to),
    "pin": Subject(_INSTANCE, "process_instance", processes.instances_visible_to),
}
"""By the prefix of their ids."""


def extend(prefix: str, subject: Subject) -> None:
    """Tell people of another room's records, too."""
    SUBJECTS[prefix] = subject


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


async def facts(event_ids: Sequence[str]) -> list[Facts]:
    """Return what is known of events, in their order, but for those that are not there, or whose subject is not."""
    found = [_event(row) for row in await db.rows(_EVENTS, list(event_ids))]
    subjects: dict[str, Record] = {}
    for prefix, known in SUBJECTS.items():
        subjects |= await _by_id(known.sql, {event.subject for event in found if event.subject.startswith(prefix)})
    actors = await _by_id(_ACTOR, {event.actor for event in found if event.actor})
    return [
        _facts(event, subjects[event.subject], actors.get(event.actor or ""))
        for event in found
        if event.subject in subjects
    ]


def _event(row: Record) -> Event:
    return Event(**{**row, "data": orjson.loads(row["data"])})


async def _by_id(sql: str, ids: Collection[str]) -> dict[str, Record]:
    return {row["id"]: row for row in await db.rows(sql, sorted(ids))} if ids else {}


def _facts(event: Event, subject: Record, actor: Record | None) -> Facts:
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
