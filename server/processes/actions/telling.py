"""The events of a step: of its tasks, each with enough to word a notification, and of the instance."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from server.kit.events import Happened
from server.processes.queries.running import Running
from server.processes.rules.state import InstanceStatus, Result, TaskStatus, Token

Row = Mapping[str, Any]
_CLOSED = {TaskStatus.DONE: "task.done", TaskStatus.CANCELLED: "task.cancel", TaskStatus.REDIRECTED: "task.redirect"}
_STATUS = {
    InstanceStatus.COMPLETED: "process.end",
    InstanceStatus.CANCELLED: "process.cancel",
    InstanceStatus.SUSPENDED: "process.suspend",
    InstanceStatus.RUNNING: "process.resume",
}


def of_step(before: Running, result: Result, tasks: Sequence[Row], actor: str | None) -> Iterator[Happened]:
    for row in tasks:
        known = before.tasks.get(row["id"])
        if known is None:
            yield of_task("task.open", before, row, actor)
        elif row["status"] != known["status"]:
            yield of_task(_CLOSED[TaskStatus(row["status"])], before, row, actor, **_outcome(row))
    yield from _of_instance(before, result)


def of_task(kind: str, running: Running, row: Row, actor: str | None, **more: Any) -> Happened:
    """Return an event of a task."""
    return Happened(kind, row["id"], row["version"], {**about(row, running.title, actor), **more})


def about(row: Row, process: str, actor: str | None = None) -> dict[str, Any]:
    """Return what an event tells of a task: whom it concerns, and enough to word a notification."""
    return {
        "instance": row["instance_id"],
        "process": process,
        "subject": row["subject"],
        "title": row["title"],
        "performer": row["claimed_by_id"] or row["performer_id"],
        "role": row["role_id"],
        "object": row["main_object"],
        "additional": row["additional_object"],
        "home": row["home"],
        "importance": row["importance"],
        "dueAt": row["due_at"],
        "author": row["created_by"],
        "element": row["node_id"],
        "round": row["round"],
        "assignment": row["assignment_id"],
        "actor": actor,
    }


def of_instance(kind: str, running: Running, revision: int, **more: Any) -> Happened:
    data = {
        "definition": running.definition_id,
        "title": running.title,
        "subject": running.subject,
        "author": running.author,
        "assignment": running.assignment,
    }
    return Happened(kind, running.id, revision, {**data, **more})


def _of_instance(before: Running, result: Result) -> Iterator[Happened]:
    revision = result.state.instance.revision
    if "status" in result.diff.instance:
        reason = next((each.data["reason"] for each in reversed(result.diff.history) if "reason" in each.data), None)
        yield of_instance(_STATUS[result.state.instance.status], before, revision, reason=reason)
    for token in _failed(before, result):
        incident = token.incident
        message = incident.message if incident else ""
        yield of_instance("process.incident", before, revision, token=token.id, element=token.node_id, message=message)


def _failed(before: Running, result: Result) -> Iterable[Token]:
    """Return the tokens that failed in this step."""
    held = before.state.tokens
    return (
        token
        for token in result.state.incidents
        if token.id not in held or held[token.id].incident is not token.incident
    )


def _outcome(row: Row) -> dict[str, Any]:
    return {"outcome": row["outcome"], "reason": row["reason"]}
