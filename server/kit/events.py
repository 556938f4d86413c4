"""What happened to a record, written in the transaction that did it; history and conflicts read it."""

from collections.abc import Mapping
from typing import Any

from tortoise import fields
from tortoise.models import Model

from server.kit import clock, ids
from server.kit.ids import IdField


class Event(Model):
    """One change of one record: its kind (`claim.transition`), what changed, by whom."""

    id = IdField(primary_key=True)
    subject = IdField()
    version = fields.IntField(description="The record's version after the change")
    kind = fields.CharField(max_length=64)
    data = fields.JSONField[dict[str, Any]](description="Changed fields: {name: [before, after]}, and notes")
    actor = IdField(null=True)
    at = fields.DatetimeField()

    class Meta:
        table = "event"
        indexes = (("subject", "version"),)


async def record(
    kind: str, subject: str, *, version: int, actor: str | None, data: Mapping[str, Any] | None = None
) -> Event:
    """Write an event within the open transaction."""
    return await Event.create(
        id=ids.new("evt"),
        subject=subject,
        version=version,
        kind=kind,
        data=dict(data or {}),
        actor=actor,
        at=clock.now(),
    )


async def since(subject: str, version: int) -> list[Event]:
    """Return what happened to `subject` after `version`, oldest first."""
    return await Event.filter(subject=subject, version__gt=version).order_by("version", "id")
