"""Tables of claims."""

from typing import Any

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField, TSVectorField
from tortoise.models import Model

from server.kit.ids import IdField
from server.kit.records import Record


class ClaimReason(Record):
    name = fields.CharField(max_length=250)
    description = fields.TextField(null=True)
    parent: fields.ForeignKeyNullableRelation["ClaimReason"] = fields.ForeignKeyField(
        "models.ClaimReason", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    parent_id: str | None
    archived_at = fields.DatetimeField(null=True)

    class Meta:
        table = "claim_reason"
        indexes = (("parent",), ("name",))


class DeadlinePolicy(Record):
    """How soon claims of a kind are answered and settled; without a partner, reason and importance: all others."""

    name = fields.CharField(max_length=250)
    partner: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Partner", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    partner_id: str | None
    reason: fields.ForeignKeyNullableRelation[ClaimReason] = fields.ForeignKeyField(
        "models.ClaimReason", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    reason_id: str | None
    importance = fields.CharField(max_length=16, null=True)
    response_amount = fields.IntField(null=True)
    response_unit = fields.CharField(max_length=16, null=True)
    resolution_amount = fields.IntField(null=True)
    resolution_unit = fields.CharField(max_length=16, null=True)
    warn_percent = fields.SmallIntField(null=True, description="After what share of the time a deadline is due soon")
    escalate_amount = fields.IntField(null=True, description="How long after a missed deadline")
    escalate_unit = fields.CharField(max_length=16, null=True)
    raises_importance = fields.BooleanField(default=False)
    hands_over_to = fields.CharField(max_length=16, null=True)
    hands_over_to_user: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.User", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    hands_over_to_user_id: str | None
    archived_at = fields.DatetimeField(null=True)

    class Meta:
        table = "deadline_policy"
        indexes = (("name",), ("reason",), ("partner",))


class ExternalDocument(Record):
    """A document that another system keeps: what a claim may be based on."""

    system = fields.CharField(max_length=64)
    type = fields.CharField(max_length=64)
    number = fields.CharField(max_length=64)
    date = fields.DateField(null=True)
    partner: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Partner", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    partner_id: str | None
    link = fields.CharField(max_length=2000, null=True)

    class Meta:
        table = "external_document"
        unique_together = (("system", "type", "number"),)
        indexes = (("partner",),)


class Claim(Record):
    number = fields.CharField(max_length=32, unique=True)
    title = fields.CharField(max_length=250)
    description = fields.TextField()
    direction = fields.CharField(max_length=16)
    status = fields.CharField(max_length=32)
    registered_at = fields.DatetimeField()
    closed_at = fields.DatetimeField(null=True)
    reopen_count = fields.IntField(default=0)
    partner: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Partner", on_delete=fields.RESTRICT, related_name=False
    )
    partner_id: str
    contact_person: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.ContactPerson", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    contact_person_id: str | None
    reason: fields.ForeignKeyNullableRelation[ClaimReason] = fields.ForeignKeyField(
        "models.ClaimReason", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    reason_id: str | None
    at_fault_department: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.Department", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    at_fault_department_id: str | None
    at_fault_employee: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.User", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    at_fault_employee_id: str | None
    responsible: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.User", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    responsible_id: str | None
    basis = IdField(null=True, description="Id of a record of any kind in rules.BASIS_KINDS")
    resolution = fields.TextField(null=True)
    internal_comment = fields.TextField(null=True)
    currency = fields.CharField(max_length=3, null=True)
    amount_claimed = fields.DecimalField(max_digits=18, decimal_places=2, null=True)
    amount_settled = fields.DecimalField(max_digits=18, decimal_places=2, null=True)
    remedy_sought = fields.CharField(max_length=16, null=True)
    remedy_given = fields.CharField(max_length=16, null=True)
    importance = fields.CharField(max_length=16, default="NORMAL")
    severity = fields.CharField(max_length=16, null=True)
    channel = fields.CharField(max_length=16)
    tags = ArrayField("text", default=list)
    rating = fields.SmallIntField(null=True, description="The customer's, 1 to 5")
    merged_into: fields.ForeignKeyNullableRelation["Claim"] = fields.ForeignKeyField(
        "models.Claim", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    merged_into_id: str | None
    archived_at = fields.DatetimeField(null=True)
    deadline_policy: fields.ForeignKeyNullableRelation["DeadlinePolicy"] = fields.ForeignKeyField(
        "models.DeadlinePolicy", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    deadline_policy_id: str | None
    response_due_at = fields.DatetimeField(null=True)
    resolution_due_at = fields.DatetimeField(null=True)
    first_responded_at = fields.DatetimeField(null=True)
    reopened_at = fields.DatetimeField(null=True)
    waiting_since = fields.DatetimeField(null=True)
    paused_seconds = fields.IntField(null=True, description="Working time of the pauses that have ended")
    due_at = fields.DatetimeField(null=True, description="The next deadline while it runs")
    alarm_at = fields.DatetimeField(null=True, description="When the deadlines are to be looked at again")
    response_told = fields.SmallIntField(null=True, description="What was told of it: rules.signals.Told")
    resolution_told = fields.SmallIntField(null=True)
    escalated_at = fields.DatetimeField(null=True)
    search = TSVectorField(null=True, description="Kept by a trigger")

    class Meta:
        table = "claim"
        indexes = (
            ("registered_at", "id"),
            ("partner", "registered_at", "id"),
            ("at_fault_department", "status", "registered_at", "id"),
            ("status", "registered_at", "id"),
            ("responsible", "status", "registered_at", "id"),
            ("reason", "registered_at", "id"),
            ("closed_at",),
            ("basis",),
            ("due_at", "id"),
        )


class ClaimPause(Model):
    """When the clock of a claim stood, as the customer was awaited."""

    id = IdField(primary_key=True)
    claim: fields.ForeignKeyRelation["Claim"] = fields.ForeignKeyField(
        "models.Claim", on_delete=fields.CASCADE, related_name=False
    )
    claim_id: str
    since = fields.DatetimeField()
    until = fields.DatetimeField()
    seconds = fields.IntField(description="Of working time")

    class Meta:
        table = "claim_pause"
        indexes = (("claim", "since"),)


class ClaimNumber(Model):
    """The last number given within a year."""

    year = fields.IntField(primary_key=True, generated=False)
    issued = fields.IntField()

    class Meta:
        table = "claim_number"


class ClaimReference(Model):
    """What another system calls this claim."""

    id = IdField(primary_key=True)
    claim: fields.ForeignKeyRelation["Claim"] = fields.ForeignKeyField(
        "models.Claim", on_delete=fields.CASCADE, related_name=False
    )
    claim_id: str
    system = fields.CharField(max_length=64)
    value = fields.CharField(max_length=250)

    class Meta:
        table = "claim_reference"
        unique_together = (("system", "value"),)
        indexes = (("claim",),)


class ParticipantRole(Record):
    """A catalogue of what a partner or a contact is to a claim; `code` is set for predefined ones."""

    name = fields.CharField(max_length=250)
    code = fields.CharField(max_length=32, null=True, unique=True)
    archived_at = fields.DatetimeField(null=True)

    class Meta:
        table = "participant_role"


class Participant(Record):
    claim: fields.ForeignKeyRelation["Claim"] = fields.ForeignKeyField(
        "models.Claim", on_delete=fields.CASCADE, related_name=False
    )
    claim_id: str
    partner: fields.ForeignKeyRelation[Any] = fields.ForeignKeyField(
        "models.Partner", on_delete=fields.RESTRICT, related_name=False
    )
    partner_id: str
    partner_role: fields.ForeignKeyNullableRelation[ParticipantRole] = fields.ForeignKeyField(
        "models.ParticipantRole", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    partner_role_id: str | None
    contact: fields.ForeignKeyNullableRelation[Any] = fields.ForeignKeyField(
        "models.ContactPerson", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    contact_id: str | None
    contact_role: fields.ForeignKeyNullableRelation[ParticipantRole] = fields.ForeignKeyField(
        "models.ParticipantRole", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    contact_role_id: str | None
    comment = fields.TextField(null=True)

    class Meta:
        table = "participant"
        indexes = (("claim", "id"), ("partner",))


class ClaimLink(Record):
    """`claim` is a duplicate of `other`, or its child, or related to it."""

    claim: fields.ForeignKeyRelation["Claim"] = fields.ForeignKeyField(
        "models.Claim", on_delete=fields.CASCADE, related_name=False
    )
    claim_id: str
    other: fields.ForeignKeyRelation["Claim"] = fields.ForeignKeyField(
        "models.Claim", on_delete=fields.CASCADE, related_name=False
    )
    other_id: str
    kind = fields.CharField(max_length=16)

    class Meta:
        table = "claim_link"
        unique_together = (("claim", "other", "kind"),)
        indexes = (("other", "kind"),)


class ClaimBlocker(Model):
    """What an upper room holds a claim open by: it cannot be settled while this stands."""

    id = IdField(primary_key=True)
    claim: fields.ForeignKeyRelation["Claim"] = fields.ForeignKeyField(
        "models.Claim", on_delete=fields.CASCADE, related_name=False
    )
    claim_id: str
    kind = fields.CharField(max_length=16)
    source_id = IdField(unique=True, description="Id of the upper room's record")
    title = fields.CharField(max_length=250)
    created_at = fields.DatetimeField()

    class Meta:
        table = "claim_blocker"
        indexes = (("claim", "id"),)
