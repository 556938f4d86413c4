"""What every record has: an id, who made it and when, and a version that every change raises."""

from tortoise import fields
from tortoise.models import Model

from server.kit.ids import IdField


class Record(Model):
    """Base of every table that the API shows."""

    id = IdField(primary_key=True)
    created_at = fields.DatetimeField()
    created_by = IdField(null=True, description="Id of the user or client who made it")
    updated_at = fields.DatetimeField()
    version = fields.IntField(default=1)

    class Meta:
        abstract = True
