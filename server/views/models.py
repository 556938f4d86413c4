"""The table of saved views."""

from typing import Any

from tortoise import fields

from server.kit.records import Record


class SavedView(Record):
    """What a page of the app was asked to show, kept by its owner and perhaps shown to all of the staff."""

    owner: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.User", on_delete=fields.CASCADE, related_name=False
    )
    owner_id: str
    name = fields.CharField(max_length=250)
    page = fields.CharField(max_length=64)
    query = fields.JSONField[dict[str, Any]](description="The page's search parameters")
    is_shared = fields.BooleanField(default=False)
    position = fields.IntField(default=0)

    class Meta:
        table = "saved_view"
        indexes = (("owner", "page"), ("page", "position", "id"))
