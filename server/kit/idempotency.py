"""Answering a repeated request with what the first one did: keys live in the action's transaction."""

from tortoise import fields
from tortoise.models import Model


class IdempotencyKey(Model):
    """What a principal's key did; kept for seven days."""

    id = fields.CharField(primary_key=True, max_length=64, description="Hash of principal and key")
    input_hash = fields.BinaryField()
    result = fields.CharField(max_length=64, description="Id of the record that the request made or changed")
    created_at = fields.DatetimeField()

    class Meta:
        table = "idempotency_key"
        indexes = (("created_at",),)
