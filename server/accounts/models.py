"""Tables of accounts."""

from tortoise import fields
from tortoise.contrib.postgres.fields import ArrayField
from tortoise.models import Model

from server.kit.ids import IdField
from server.kit.records import Record


class Organisation(Record):
    """The one row of settings that the whole installation shares."""

    name = fields.CharField(max_length=250)
    language = fields.CharField(max_length=2, default="en")
    time_zone = fields.CharField(max_length=64, default="UTC")
    currency = fields.CharField(max_length=3, default="EUR")
    records_claims = fields.BooleanField(default=True, description="The functional option of claims")
    agents_read_all = fields.BooleanField(default=True, description="Else their department's claims only")
    secret = fields.BinaryField(description="Signs cursors")

    class Meta:
        table = "organisation"


class WorkCalendar(Record):
    """The one row of working hours that the whole installation shares; `CalendarDay` tells the exceptions."""

    week = fields.JSONField[dict[str, list[str]]](description="Weekday from 0, Monday, to when it opens and closes")

    class Meta:
        table = "work_calendar"


class CalendarDay(Record):
    """A date that is not worked as its weekday is: free when it has no hours."""

    calendar: fields.ForeignKeyRelation["WorkCalendar"] = fields.ForeignKeyField(
        "models.WorkCalendar", on_delete=fields.CASCADE, related_name=False
    )
    calendar_id: str
    date = fields.DateField()
    opens = fields.CharField(max_length=5, null=True)
    closes = fields.CharField(max_length=5, null=True)
    name = fields.CharField(max_length=250, null=True)

    class Meta:
        table = "calendar_day"
        unique_together = (("calendar", "date"),)


class Department(Record):
    name = fields.CharField(max_length=250)
    parent: fields.ForeignKeyNullableRelation["Department"] = fields.ForeignKeyField(
        "models.Department", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    parent_id: str | None
    head_id = IdField(null=True, description="A user; constrained by the migration, as tables may not form a cycle")
    archived_at = fields.DatetimeField(null=True)
    merged_into_id = IdField(null=True, description="The department that it was merged into")

    class Meta:
        table = "department"
        indexes = (("parent",), ("name",))


class User(Record):
    """A person who signs in: staff has a staff role, a customer has a partner."""

    login = fields.CharField(max_length=150, unique=True, description="Lower case")
    name = fields.CharField(max_length=250)
    email = fields.CharField(max_length=254, null=True)
    password_hash = fields.CharField(max_length=250, null=True)
    kind = fields.CharField(max_length=16)
    staff_role = fields.CharField(max_length=16, null=True)
    department: fields.ForeignKeyNullableRelation["Department"] = fields.ForeignKeyField(
        "models.Department", null=True, on_delete=fields.RESTRICT, related_name=False
    )
    department_id: str | None
    partner_id = IdField(null=True, description="A customer's; constrained by the migration")
    language = fields.CharField(max_length=2, default="en")
    time_zone = fields.CharField(max_length=64, default="UTC")
    deputy: fields.ForeignKeyNullableRelation["User"] = fields.ForeignKeyField(
        "models.User", null=True, on_delete=fields.SET_NULL, related_name=False
    )
    deputy_id: str | None
    absent_from = fields.DatetimeField(null=True)
    absent_until = fields.DatetimeField(null=True, description="Null: until further notice")
    deactivated_at = fields.DatetimeField(null=True)

    class Meta:
        table = "user_account"
        indexes = (("department",), ("partner_id",), ("name",), ("deputy",))


class PerformerRole(Record):
    """A role that tasks are addressed to, alone or with addressing objects of the named kinds."""

    name = fields.CharField(max_length=250)
    short_name = fields.CharField(max_length=50, null=True)
    code = fields.CharField(max_length=32, null=True, unique=True, description="Set for predefined roles")
    main_object_kind = fields.CharField(max_length=16, null=True)
    additional_object_kind = fields.CharField(max_length=16, null=True)
    archived_at = fields.DatetimeField(null=True)

    class Meta:
        table = "performer_role"


class RoleMember(Record):
    role: fields.ForeignKeyRelation["PerformerRole"] = fields.ForeignKeyField(
        "models.PerformerRole", on_delete=fields.CASCADE, related_name=False
    )
    role_id: str
    user: fields.ForeignKeyRelation["User"] = fields.ForeignKeyField(
        "models.User", on_delete=fields.CASCADE, related_name=False
    )
    user_id: str
    main_object = IdField(null=True)
    additional_object = IdField(null=True)

    class Meta:
        table = "role_member"
        indexes = (("role",), ("user",))


class PerformerAddress(Model):
    """A performer role with the objects that some task was addressed with, as `rules.address` writes them."""

    id = IdField(primary_key=True)
    role: fields.ForeignKeyRelation["PerformerRole"] = fields.ForeignKeyField(
        "models.PerformerRole", on_delete=fields.CASCADE, related_name=False
    )
    role_id: str
    main_object = IdField(null=True)
    additional_object = IdField(null=True)

    class Meta:
        table = "performer_address"
        indexes = (("role",),)


class Client(Record):
    """A partner system: acts by token for its partners, or for all when it has none listed."""

    name = fields.CharField(max_length=250, unique=True)
    partner_ids = ArrayField("text", default=list, description="Empty: every partner")
    scopes = ArrayField("text", default=list, description="The most its tokens may have")
    networks = ArrayField("text", default=list, description="Where it calls from; empty: from everywhere")
    secret_hash = fields.CharField(max_length=64, null=True, description="SHA-256, hex; of OAuth 2.0")
    secret_issued_at = fields.DatetimeField(null=True)
    deactivated_at = fields.DatetimeField(null=True)

    class Meta:
        table = "client"


class Session(Record):
    """A sign-in by browser; the cookie's value is kept hashed."""

    user: fields.ForeignKeyRelation["User"] = fields.ForeignKeyField(
        "models.User", on_delete=fields.CASCADE, related_name=False
    )
    user_id: str
    secret_hash = fields.CharField(max_length=64, unique=True, description="SHA-256, hex")
    expires_at = fields.DatetimeField()
    address = fields.CharField(max_length=64, null=True)
    user_agent = fields.CharField(max_length=250, null=True)

    class Meta:
        table = "session"
        indexes = (("user",), ("expires_at",))


class AccessToken(Record):
    """A bearer token of a user or a client; kept hashed, shown once."""

    name = fields.CharField(max_length=250)
    user: fields.ForeignKeyNullableRelation["User"] = fields.ForeignKeyField(
        "models.User", null=True, on_delete=fields.CASCADE, related_name=False
    )
    user_id: str | None
    client: fields.ForeignKeyNullableRelation["Client"] = fields.ForeignKeyField(
        "models.Client", null=True, on_delete=fields.CASCADE, related_name=False
    )
    client_id: str | None
    secret_hash = fields.CharField(max_length=64, unique=True, description="SHA-256, hex")
    scopes = ArrayField("text")
    networks = ArrayField("text", default=list, description="Where it is good from; empty: from everywhere")
    expires_at = fields.DatetimeField(null=True)
    revoked_at = fields.DatetimeField(null=True)
    is_granted = fields.BooleanField(default=False, description="Got by the client's secret; else made by hand")

    class Meta:
        table = "access_token"
        indexes = (("user",), ("client",))


class SignInAttempts(Model):
    """The recent failures of one login or one address."""

    id = IdField(primary_key=True, description="The hash of the login or address, shaped as an id")
    failures = fields.IntField(default=0)
    last_at = fields.DatetimeField()
    blocked_until = fields.DatetimeField(null=True)

    class Meta:
        table = "sign_in_attempts"
