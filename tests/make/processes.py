"""Builders of processes as rows, no rules asked."""

from itertools import count
from typing import Any

from server.kit import changes, clock, ids
from server.processes.models import (
    Assignment,
    EventSubscription,
    ProcessDefinition,
    ProcessEntry,
    ProcessInstance,
    ProcessTask,
    ProcessToken,
    ProcessVersion,
    TaskNote,
)

_numbers = count(1)


async def definition(**fields: Any) -> ProcessDefinition:
    number = next(_numbers)
    defaults = {"id": ids.new("pdf"), "key": f"process_{number}", "name": f"Process {number}"}
    return await ProcessDefinition.create(**changes.made(actor=None) | defaults | fields)


async def version(*, definition_id: str | None = None, **fields: Any) -> ProcessVersion:
    """Insert a version, the first of a new definition unless it is named; its XML is not read."""
    defaults = {
        "id": ids.new("pdv"),
        "definition_id": definition_id or (await definition()).id,
        "number": 1,
        "xml": "<xml/>",
        "sha256": "0" * 64,
    }
    return await ProcessVersion.create(**changes.made(actor=None) | defaults | fields)


async def instance(*, definition_version: ProcessVersion | None = None, **fields: Any) -> ProcessInstance:
    of = definition_version or await version()
    defaults = {
        "id": ids.new("pin"),
        "definition_id": of.definition_id,
        "definition_version_id": of.id,
        "process_id": "p",
        "title": f"Process {next(_numbers)}",
        "status": "RUNNING",
        "started_at": clock.now(),
    }
    return await ProcessInstance.create(**changes.made(actor=None) | defaults | fields)


async def token(*, instance_id: str, **fields: Any) -> ProcessToken:
    defaults = {"id": ids.new("tkn"), "instance_id": instance_id, "node_id": "a", "status": "WAITING"}
    return await ProcessToken.create(**defaults | fields)


async def task(*, of: ProcessInstance | None = None, **fields: Any) -> ProcessTask:
    """Insert an open task of a new instance unless it is named; `address` is `home` unless it is given."""
    made = of or await instance()
    defaults = {
        "id": ids.new("tsk"),
        "instance_id": made.id,
        "version_id": made.definition_version_id,
        "process_id": made.process_id,
        "node_id": "a",
        "token_id": ids.new("tkn"),
        "subject": made.subject,
        "title": f"Task {next(_numbers)}",
        "round": 1,
        "status": "OPEN",
        "address": fields.get("home"),
    }
    return await ProcessTask.create(**changes.made(actor=made.created_by) | defaults | fields)


async def assignment(**fields: Any) -> Assignment:
    """Insert an assignment to nobody that no process carries out."""
    number = next(_numbers)
    defaults = {"id": ids.new("asg"), "number": f"A-{number}", "title": f"Assignment {number}", "status": "ACTIVE"}
    return await Assignment.create(**changes.made(actor=None) | defaults | {"due_at": clock.now()} | fields)


async def note(*, task_id: str, **fields: Any) -> TaskNote:
    defaults = {"id": ids.new("nte"), "task_id": task_id, "kind": "COMMENT", "text": "Well."}
    return await TaskNote.create(**changes.made(actor=None) | defaults | fields)


async def subscription(*, instance_id: str, **fields: Any) -> EventSubscription:
    defaults = {
        "id": ids.new("sub"),
        "instance_id": instance_id,
        "kind": "SIGNAL",
        "token_id": ids.new("tkn"),
        "node_id": "a",
    }
    return await EventSubscription.create(**defaults | fields)


async def entry(*, instance_id: str, **fields: Any) -> ProcessEntry:
    defaults: dict[str, Any] = {
        "id": ids.new("hst"),
        "instance_id": instance_id,
        "kind": "PASSED",
        "at": clock.now(),
        "process_id": "p",
        "node_id": "a",
    }
    return await ProcessEntry.create(**defaults | fields)
