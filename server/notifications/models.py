"""Tables of notifications: what was told, how people want it, the letters that were sent."""

from typing import Any

from tortoise import fields
from tortoise.models import Model

from server.kit.ids import IdField
from server.kit.records import Record


class Notification(Model):
    """What one person was told of one event; the pair is unique, so that nothing is told twice."""

    id = IdField(primary_key=True)
    recipient: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.User", on_delete=fields.CASCADE, related_name=False
    )
    recipient_id: str
    event_id = IdField()
    kind = fields.CharField(max_length=32)
    subject = IdField(description="The claim, the task or the process")
    title = fields.TextField()
    actor_id = IdField(null=True)
    actor_name = fields.CharField(max_length=250, null=True)
    details = fields.JSONField[dict[str, Any]](description="What happened, as it was known then")
    in_app = fields.BooleanField()
    created_at = fields.DatetimeField()
    read_at = fields.DatetimeField(null=True)
    mail_at = fields.DatetimeField(null=True, description="When it is to be sent, unless it is read before")
    mailing_id = IdField(null=True, description="The letter that it is in")

    class Meta:
        table = "notification"
        unique_together = (("event_id", "recipient"),)
        indexes = (("recipient", "id"), ("mailing_id",), ("created_at",))


class NotificationPreference(Record):
    """How a person wants to be told; who has none has the defaults."""

    user: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.User", on_delete=fields.CASCADE, related_name=False, unique=True
    )
    user_id: str
    cadence = fields.CharField(max_length=16)
    digest_hour = fields.SmallIntField()
    ways = fields.JSONField[dict[str, str]](description="By kind of notification; those left out are by default")

    class Meta:
        table = "notification_preference"


class Mailing(Model):
    """A letter to one person; `leased_until` keeps it to one process while it is being sent."""

    id = IdField(primary_key=True)
    recipient: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.User", on_delete=fields.CASCADE, related_name=False
    )
    recipient_id: str
    created_at = fields.DatetimeField()
    leased_until = fields.DatetimeField(null=True)
    tries = fields.IntField(default=0)
    sent_at = fields.DatetimeField(null=True)
    skipped_at = fields.DatetimeField(null=True, description="All of it had been read, or nobody could get it")
    error = fields.TextField(null=True, description="Masked")

    class Meta:
        table = "mailing"
        indexes = (("recipient", "id"), ("created_at",))
