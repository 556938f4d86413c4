"""Tables of processes: definitions and their versions, what runs and where it stands, tasks, history."""

from typing import Any

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model

from server.kit.ids import IdField
from server.kit.records import Record


class ProcessDefinition(Record):
    """A process that people know by name: its draft, and how its instances start."""

    key = fields.CharField(max_length=64, unique=True, description="What other processes call it by")
    name = fields.CharField(max_length=250)
    description = fields.TextField(null=True)
    subject_kind = fields.CharField(max_length=16, null=True, description="What it is about; null: anything")
    draft = fields.TextField(null=True, description="BPMN 2.0 XML that is not published")
    starts_by_hand = fields.BooleanField(default=True)
    start_statuses = ArrayField("text", default=list, description="Starts when a claim comes to one of these")
    start_reasons = ArrayField("text", default=list, description="Starts for claims of these reasons alone")
    blocks_closing = fields.BooleanField(default=True, description="While it runs, its claim cannot be settled")
    is_locked = fields.BooleanField(default=False, description="The product's own: nobody changes it")
    latest_id = IdField(null=True, description="The version that new instances run; null before the first")
    retired_at = fields.DatetimeField(null=True)

    class Meta:
        table = "process_definition"
        indexes = (("name",),)


class ProcessVersion(Record):
    """What was published; a trigger keeps it as it is."""

    definition: fields.ForeignKeyRelation["ProcessDefinition"] = fields.ForeignKeyField(
        "models.ProcessDefinition", on_delete=fields.RESTRICT, related_name=False
    )
    definition_id: str
    number = fields.IntField()
    xml = fields.TextField()
    sha256 = fields.CharField(max_length=64)
    subject_kind = fields.CharField(max_length=16, null=True)
    calls = fields.JSONField[dict[str, Any]](default=dict, description="The version of each process it calls, by key")
    elements = fields.JSONField[dict[str, Any]](
        default=dict, description="Of each process, its elements: name, kind, outcomes, form"
    )
    note = fields.TextField(null=True, description="What is new in it")

    class Meta:
        table = "process_version"
        unique_together = (("definition", "number"),)


class ProcessInstance(Record):
    """One run of a version; `version` counts its steps."""

    definition: fields.ForeignKeyRelation["ProcessDefinition"] = fields.ForeignKeyField(
        "models.ProcessDefinition", on_delete=fields.RESTRICT, related_name=False
    )
    definition_id: str
    definition_version: fields.ForeignKeyRelation["ProcessVersion"] = fields.ForeignKeyField(
        "models.ProcessVersion", on_delete=fields.RESTRICT, related_name=False
    )
    definition_version_id: str
    process_id = fields.TextField(description="The process within the version's XML")
    title = fields.CharField(max_length=250)
    subject = IdField(null=True, description="Id of the record that it is about, of any kind")
    status = fields.CharField(max_length=16)
    started_at = fields.DatetimeField()
    ended_at = fields.DatetimeField(null=True)
    incidents = fields.IntField(default=0)
    variables = fields.JSONField[dict[str, Any]](default=dict)
    outcomes = fields.JSONField[dict[str, Any]](default=dict)
    votes = fields.JSONField[dict[str, Any]](default=dict)
    rounds = fields.JSONField[dict[str, Any]](default=dict)
    assignment_id = IdField(null=True, description="The assignment that it carries out")

    class Meta:
        table = "process_instance"
        indexes = (("definition", "id"), ("definition_version",), ("subject", "id"), ("created_by", "id"))


class Part(Model):
    """Base of the rows that an instance is made of while it runs."""

    id = IdField(primary_key=True)
    instance: fields.ForeignKeyRelation["ProcessInstance"] = fields.ForeignKeyField(
        "models.ProcessInstance", on_delete=fields.CASCADE, related_name=False
    )
    instance_id: str

    class Meta:
        abstract = True


class ProcessScope(Part):
    """A level that is entered: a subprocess, a call, the turns of a multi-instance."""

    kind = fields.CharField(max_length=16)
    parent_id = IdField(null=True)
    token_id = IdField()
    node_id = fields.TextField()
    version_id = IdField()
    process_id = fields.TextField()
    variables = fields.JSONField[dict[str, Any]](default=dict)
    outcomes = fields.JSONField[dict[str, Any]](default=dict)
    votes = fields.JSONField[dict[str, Any]](default=dict)
    items = fields.JSONField[list[Any]](default=list)
    started = fields.IntField(default=0)
    completed = fields.IntField(default=0)
    outcome = fields.TextField(null=True)

    class Meta:
        table = "process_scope"
        indexes = (("instance",),)


class ProcessToken(Part):
    """A place where an instance is."""

    scope_id = IdField(null=True)
    node_id = fields.TextField()
    status = fields.CharField(max_length=16)
    flow_id = fields.TextField(null=True)
    outcome = fields.TextField(null=True)
    incident = fields.JSONField[dict[str, Any]](null=True, description="Why it stands: phase, rule, message, at")

    class Meta:
        table = "process_token"
        indexes = (("instance",),)


class ProcessTask(Record):
    """What a person is asked by a process.

    `home` says to whom it is addressed, and `address` in whose inbox it is: a user, or a role with its objects, as
    `accounts.rules.address` writes them. They differ once a member of the role has taken it.
    """

    instance: fields.ForeignKeyRelation["ProcessInstance"] = fields.ForeignKeyField(
        "models.ProcessInstance", on_delete=fields.CASCADE, related_name=False
    )
    instance_id: str
    version_id = IdField(description="The version whose element it is")
    process_id = fields.TextField()
    node_id = fields.TextField()
    scope_id = IdField(null=True)
    token_id = IdField()
    subject = IdField(null=True)
    title = fields.CharField(max_length=250)
    round = fields.IntField()
    status = fields.CharField(max_length=16)
    performer_id = IdField(null=True)
    role_id = IdField(null=True)
    main_object = IdField(null=True)
    additional_object = IdField(null=True)
    lane = fields.TextField(null=True)
    home = IdField(null=True)
    address = IdField(null=True)
    claimed_by_id = IdField(null=True)
    claimed_at = fields.DatetimeField(null=True)
    due_at = fields.DatetimeField(null=True)
    importance = fields.CharField(max_length=16, default="NORMAL")
    outcome = fields.TextField(null=True)
    reason = fields.TextField(null=True)
    data = fields.JSONField[dict[str, Any]](default=dict)
    closed_at = fields.DatetimeField(null=True)
    closed_by = IdField(null=True)
    assignment_id = IdField(null=True, description="The assignment that it is a task of")
    remind_at = fields.DatetimeField(null=True)
    reminded_at = fields.DatetimeField(null=True, description="When its performer was reminded; null: not yet")
    overdue_at = fields.DatetimeField(null=True, description="When it was told to be overdue; null: not yet")

    class Meta:
        table = "process_task"
        indexes = (("instance", "id"), ("subject", "id"), ("closed_by", "closed_at"), ("due_at", "id"))


class TaskNote(Record):
    """What is said about a task: a remark, a question to somebody, its answer."""

    task: fields.ForeignKeyRelation["ProcessTask"] = fields.ForeignKeyField(
        "models.ProcessTask", on_delete=fields.CASCADE, related_name=False
    )
    task_id: str
    kind = fields.CharField(max_length=16)
    text = fields.TextField()
    to_id = IdField(null=True, description="The user who is asked")
    answers_id = IdField(null=True, description="The question that it answers")

    class Meta:
        table = "task_note"
        indexes = (("task", "id"),)


class EventSubscription(Part):
    """An event that is awaited: a moment, a message, a signal."""

    kind = fields.CharField(max_length=16)
    scope_id = IdField(null=True)
    token_id = IdField()
    node_id = fields.TextField()
    name = fields.TextField(null=True)
    correlation = fields.TextField(null=True)
    due_at = fields.DatetimeField(null=True)

    class Meta:
        table = "event_subscription"
        indexes = (("instance",), ("kind", "name", "correlation"))


class ProcessEntry(Model):
    """A line of an instance's history; it is only ever added to."""

    id = IdField(primary_key=True)
    instance_id = IdField()
    kind = fields.CharField(max_length=16)
    at = fields.DatetimeField()
    actor = IdField(null=True)
    process_id = fields.TextField()
    scope_id = IdField(null=True)
    node_id = fields.TextField(null=True)
    flow_id = fields.TextField(null=True)
    task_id = IdField(null=True)
    data = fields.JSONField[dict[str, Any]](default=dict)

    class Meta:
        table = "process_entry"
        indexes = (("instance_id", "id"),)


class Assignment(Record):
    """Something that somebody is given to do, and perhaps another to check: it runs on the built-in diagram.

    `created_by` is its author. The state is that of its process, as the listeners of its events keep it.
    """

    number = fields.CharField(max_length=32, unique=True)
    title = fields.CharField(max_length=250)
    content = fields.TextField(null=True)
    importance = fields.CharField(max_length=16, default="NORMAL")
    performer_id = IdField(null=True)
    role_id = IdField(null=True)
    main_object = IdField(null=True)
    additional_object = IdField(null=True)
    due_at = fields.DatetimeField()
    check_required = fields.BooleanField(default=True)
    checker_id = IdField(null=True)
    checker_role_id = IdField(null=True)
    checker_main_object = IdField(null=True)
    checker_additional_object = IdField(null=True)
    check_due_at = fields.DatetimeField(null=True)
    subject = IdField(null=True)
    starts_at = fields.DatetimeField(null=True)
    remind_at = fields.DatetimeField(null=True)
    parent_task_id = IdField(null=True, description="The task whose performer gave it to have it done")
    lacking = IdField(null=True, description="The address that has no performers, where it asks to name some")
    status = fields.CharField(max_length=16)
    iteration = fields.IntField(default=0, description="How often it was given: 1 at first, more after returns")
    executed = fields.CharField(max_length=16, null=True, description="How the performer ended the last iteration")
    started_at = fields.DatetimeField(null=True)
    executed_at = fields.DatetimeField(null=True)
    ended_at = fields.DatetimeField(null=True)
    reason = fields.TextField(null=True, description="Why it was cancelled")
    instance_id = IdField(null=True, unique=True)

    class Meta:
        table = "assignment"
        indexes = (("subject", "id"), ("created_by", "id"), ("parent_task_id",), ("status", "id"))


class AssignmentNumber(Model):
    """The last number given within a year."""

    year = fields.IntField(primary_key=True, generated=False)
    issued = fields.IntField()

    class Meta:
        table = "assignment_number"
