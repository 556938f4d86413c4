"""Tables of partners."""

from typing import Any

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField, TSVectorField
from tortoise.models import Model

from server.kit.ids import IdField
from server.kit.records import Record


class Partner(Record):
    name = fields.CharField(max_length=250)
    legal_name = fields.CharField(max_length=250, null=True)
    tax_number = fields.CharField(max_length=32, null=True)
    is_customer = fields.BooleanField(default=False)
    is_supplier = fields.BooleanField(default=False)
    is_competitor = fields.BooleanField(default=False)
    is_carrier = fields.BooleanField(default=False)
    is_other = fields.BooleanField(default=False)
    manager: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.User", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    manager_id: str | None
    emails = ArrayField("text", default=list)
    phones = ArrayField("text", default=list)
    address = fields.TextField(null=True)
    language = fields.CharField(max_length=2, null=True)
    merged_into: fields.ForeignKeyNullableRelation["Partner"] = fields.ForeignKeyField(
        "models.Partner", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    merged_into_id: str | None
    archived_at = fields.DatetimeField(null=True)
    search = TSVectorField(null=True, description="Kept by a trigger")

    class Meta:
        table = "partner"
        indexes = (("name", "id"), ("tax_number",), ("merged_into",))


class PartnerReference(Model):
    """What another system calls this partner."""

    id = IdField(primary_key=True)
    partner: fields.ForeignKeyRelation[Partner] = fields.ForeignKeyField(
        "models.Partner", on_delete=fields.CASCADE, related_name=False
    )
    partner_id: str
    system = fields.CharField(max_length=64)
    value = fields.CharField(max_length=250)

    class Meta:
        table = "partner_reference"
        unique_together = (("system", "value"),)
        indexes = (("partner",),)


class ContactPerson(Record):
    partner: fields.ForeignKeyRelation[Partner] = fields.ForeignKeyField(
        "models.Partner", on_delete=fields.RESTRICT, related_name=False
    )
    partner_id: str
    name = fields.CharField(max_length=250)
    position = fields.CharField(max_length=250, null=True)
    emails = ArrayField("text", default=list)
    phones = ArrayField("text", default=list)
    archived_at = fields.DatetimeField(null=True)

    class Meta:
        table = "contact_person"
        indexes = (("partner",), ("name",))
