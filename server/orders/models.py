"""Tables of source documents: orders, shipments, returns, their lines, why lines are cancelled, what claims dispute."""

from typing import Any

from tortoise import fields
from tortoise.contrib.postgres.fields import TSVectorField
from tortoise.models import Model

from server.kit.ids import IdField
from server.kit.records import Record


class CancellationReason(Record):
    name = fields.CharField(max_length=250)
    description = fields.TextField(null=True)
    customer_may_choose = fields.BooleanField(default=False)
    archived_at = fields.DatetimeField(null=True)

    class Meta:
        table = "cancellation_reason"
        indexes = (("name",),)


class SourceDocument(Record):
    """An order, a shipment or a return: `kind` tells, and so does the prefix of the id."""

    kind = fields.CharField(max_length=16)
    number = fields.CharField(max_length=64)
    date = fields.DateField()
    partner: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Partner", on_delete=fields.RESTRICT, related_name=False
    )
    partner_id: str
    contact: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.ContactPerson", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    contact_id: str | None
    manager: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.User", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    manager_id: str | None
    currency = fields.CharField(max_length=3)
    amount = fields.DecimalField(max_digits=18, decimal_places=2, description="Of the lines that are not cancelled")
    archived_at = fields.DatetimeField(null=True)
    search = TSVectorField(null=True, description="Kept by a trigger")

    class Meta:
        table = "source_document"
        indexes = (
            ("kind", "date", "id"),
            ("partner", "kind", "date", "id"),
            ("kind", "number"),
            ("contact",),
        )


class DocumentReference(Model):
    """What another system calls a document; systems may count each kind anew."""

    id = IdField(primary_key=True)
    document: fields.ForeignKeyRelation[SourceDocument] = fields.ForeignKeyField(
        "models.SourceDocument", on_delete=fields.CASCADE, related_name=False
    )
    document_id: str
    kind = fields.CharField(max_length=16)
    system = fields.CharField(max_length=64)
    value = fields.CharField(max_length=250)

    class Meta:
        table = "document_reference"
        unique_together = (("kind", "system", "value"),)
        indexes = (("document",),)


class DocumentLine(Model):
    """A line of a document; its changes are the document's. Only an order's line is ever cancelled."""

    id = IdField(primary_key=True)
    document: fields.ForeignKeyRelation[SourceDocument] = fields.ForeignKeyField(
        "models.SourceDocument", on_delete=fields.CASCADE, related_name=False
    )
    document_id: str
    position = fields.IntField()
    item = fields.CharField(max_length=250)
    unit = fields.CharField(max_length=32, null=True)
    price_group = fields.CharField(max_length=100, null=True)
    quantity = fields.DecimalField(max_digits=15, decimal_places=3)
    price = fields.DecimalField(max_digits=18, decimal_places=4)
    amount = fields.DecimalField(max_digits=18, decimal_places=2)
    cancellation_reason: fields.ForeignKeyNullableRelation[CancellationReason] = fields.ForeignKeyField(
        "models.CancellationReason", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    cancellation_reason_id: str | None
    cancelled_at = fields.DatetimeField(null=True)
    cancelled_by = IdField(null=True, description="Id of the user or client")

    class Meta:
        table = "document_line"
        unique_together = (("document", "position"),)
        indexes = (("cancellation_reason",),)


class ClaimLine(Record):
    """What a claim disputes of a line of its basis."""

    claim: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Claim", on_delete=fields.CASCADE, related_name=False
    )
    claim_id: str
    line: fields.ForeignKeyRelation[DocumentLine] = fields.ForeignKeyField(
        "models.DocumentLine", on_delete=fields.RESTRICT, related_name=False
    )
    line_id: str
    quantity_claimed = fields.DecimalField(max_digits=15, decimal_places=3)
    amount_claimed = fields.DecimalField(max_digits=18, decimal_places=2)
    quantity_settled = fields.DecimalField(max_digits=15, decimal_places=3, null=True)
    amount_settled = fields.DecimalField(max_digits=18, decimal_places=2, null=True)

    class Meta:
        table = "claim_line"
        unique_together = (("claim", "line"),)
        indexes = (("line",),)
