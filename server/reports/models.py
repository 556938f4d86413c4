"""Tables of reports that are mailed on schedule: what is sent when, to whom, and what became of each letter."""

from typing import Any

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model

from server.kit.ids import IdField
from server.kit.records import Record


def _user() -> fields.ForeignKeyRelation[Any]:
    return fields.ForeignKeyField("models.User", on_delete=fields.CASCADE, related_name=False)


def _schedule() -> fields.ForeignKeyRelation[Any]:
    return fields.ForeignKeyField("models.ReportSchedule", on_delete=fields.CASCADE, related_name=False)


class ReportSchedule(Record):
    """A report that is mailed at certain times; its last columns tell how that goes, and raise no version."""

    owner = _user()
    owner_id: str
    name = fields.CharField(max_length=250)
    report = fields.CharField(max_length=32, description="As the API's query is called")
    variables = fields.JSONField[dict[str, Any]](description="The query's, without days")
    period = fields.CharField(max_length=24, null=True, description="Null: what the report says without one")
    format = fields.CharField(max_length=8)
    language = fields.CharField(max_length=2, null=True, description="Null: each recipient's own")
    frequency = fields.CharField(max_length=8)
    weekdays = ArrayField("text", default=list, description="Of a weekly one")
    day_of_month = fields.SmallIntField(null=True, description="Of a monthly one")
    time = fields.CharField(max_length=5, description="By the clock of the organisation's time zone")
    is_paused = fields.BooleanField(default=False)
    next_at = fields.DatetimeField(null=True, description="Null while it is paused")
    last_due_at = fields.DatetimeField(null=True)
    last_sent_at = fields.DatetimeField(null=True)
    last_result = fields.CharField(max_length=16, null=True)

    class Meta:
        table = "report_schedule"
        indexes = (("owner", "name"), ("next_at",))


class ReportRecipient(Model):
    """A person to whom a report is mailed: as counted for this very person."""

    id = IdField(primary_key=True)
    schedule = _schedule()
    schedule_id: str
    user = _user()
    user_id: str

    class Meta:
        table = "report_recipient"
        unique_together = (("schedule", "user"),)
        indexes = (("user",),)


class ReportDelivery(Model):
    """A letter to one recipient at one due moment; the three are unique, so that nothing is sent twice."""

    id = IdField(primary_key=True)
    created_at = fields.DatetimeField()
    schedule = _schedule()
    schedule_id: str
    user = _user()
    user_id: str
    due_at = fields.DatetimeField()
    outcome = fields.CharField(max_length=8)
    reason = fields.CharField(max_length=16, null=True)
    problem = fields.TextField(null=True, description="Masked")
    tries = fields.IntField(default=0)
    leased_until = fields.DatetimeField(null=True, description="Until then one process is sending it")
    ended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "report_delivery"
        unique_together = (("schedule", "due_at", "user"),)
        indexes = (("created_at",),)
