"""Inputs of the mutations of accounts."""

from datetime import datetime

import strawberry
from strawberry import UNSET

from server.api.enums import StaffRole, ViewerKind
from server.api.payload import KEY, VERSION, VersionedInput

_NETWORKS = "Networks in CIDR notation, as in 192.0.2.0/24 or 2001:db8::/32, or single addresses; none: everywhere."


@strawberry.input(description="What can be set of the organisation: what is absent stays.")
class OrganisationUpdateInput:
    expected_version: int = strawberry.field(description=VERSION)
    name: str | None = strawberry.field(default=UNSET, description="How it is called.")
    language: str | None = strawberry.field(default=UNSET, description="Default language: ru or en.")
    time_zone: str | None = strawberry.field(default=UNSET, description="IANA name, as in Europe/Riga.")
    currency: str | None = strawberry.field(default=UNSET, description="ISO 4217 code.")
    records_claims: bool | None = strawberry.field(default=UNSET, description="The functional option of claims.")
    agents_read_all: bool | None = strawberry.field(
        default=UNSET, description="Else agents see their department's claims only."
    )


@strawberry.input(description="What can be set of a department.")
class DepartmentFields:
    name: str | None = strawberry.field(default=UNSET, description="How it is called.")
    parent_id: strawberry.ID | None = strawberry.field(default=UNSET, description="The department above it.")
    head_id: strawberry.ID | None = strawberry.field(default=UNSET, description="Who leads it.")


@strawberry.input(description="A new department.")
class DepartmentCreateInput(DepartmentFields):
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="Changes of a department: what is absent stays, null clears.")
class DepartmentUpdateInput(DepartmentFields, VersionedInput):
    pass


@strawberry.input(description="What can be set of a user.")
class UserFields:
    login: str | None = strawberry.field(default=UNSET, description="What the person signs in with.")
    name: str | None = strawberry.field(default=UNSET, description="The person's name.")
    email: str | None = strawberry.field(default=UNSET, description="The person's address.")
    staff_role: StaffRole | None = strawberry.field(default=UNSET, description="What a staff member may do.")
    department_id: strawberry.ID | None = strawberry.field(default=UNSET, description="Where the person works.")
    partner_id: strawberry.ID | None = strawberry.field(default=UNSET, description="A customer's company.")
    language: str | None = strawberry.field(default=UNSET, description="ru or en.")
    time_zone: str | None = strawberry.field(default=UNSET, description="IANA name, as in Europe/Riga.")
    deputy_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="Who of the staff stands in while the person is away."
    )
    absent_from: datetime | None = strawberry.field(default=UNSET, description="Since when the person is away.")
    absent_until: datetime | None = strawberry.field(
        default=UNSET, description="When the person is back; null: until further notice."
    )


@strawberry.input(description="A new user.")
class UserCreateInput(UserFields):
    kind: ViewerKind = strawberry.field(default=ViewerKind.STAFF, description="Staff, or a partner's customer.")
    password: str | None = strawberry.field(default=None, description="The first password; none: cannot sign in yet.")
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="Changes of a user: what is absent stays, null clears.")
class UserUpdateInput(UserFields, VersionedInput):
    pass


@strawberry.input(description="A new password; the user's other sessions end.")
class UserPasswordInput(VersionedInput):
    password: str = strawberry.field(description="The new password.")
    old_password: str | None = strawberry.field(default=None, description="The present one, for one's own account.")


@strawberry.input(description="What can be set of a performer role.")
class PerformerRoleFields:
    name: str | None = strawberry.field(default=UNSET, description="How it is called.")
    short_name: str | None = strawberry.field(default=UNSET, description="A shorter name.")
    main_object_kind: str | None = strawberry.field(
        default=UNSET, description="What narrows the role: DEPARTMENT, ORGANISATION, WAREHOUSE."
    )
    additional_object_kind: str | None = strawberry.field(default=UNSET, description="What narrows it further.")


@strawberry.input(description="A new performer role.")
class PerformerRoleCreateInput(PerformerRoleFields):
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="Changes of a performer role: what is absent stays, null clears.")
class PerformerRoleUpdateInput(PerformerRoleFields, VersionedInput):
    pass


@strawberry.input(description="A person in a performer role, for all or for one object.")
class RoleMemberAddInput:
    role_id: strawberry.ID = strawberry.field(description="The role.")
    user_id: strawberry.ID = strawberry.field(description="The person.")
    main_object: strawberry.ID | None = strawberry.field(default=None, description="What narrows the membership.")
    additional_object: strawberry.ID | None = strawberry.field(default=None, description="What narrows it further.")


@strawberry.input(description="One record, whatever its version.")
class RecordInput:
    id: strawberry.ID = strawberry.field(description="The record.")


@strawberry.input(description="What can be set of a partner system.")
class ClientFields:
    name: str | None = strawberry.field(default=UNSET, description="How it is called.")
    partner_ids: list[strawberry.ID] | None = strawberry.field(
        default=UNSET, description="Partners it acts for; none: every partner."
    )
    scopes: list[str] | None = strawberry.field(default=UNSET, description="The most its tokens may have.")
    networks: list[str] | None = strawberry.field(default=UNSET, description="Where it calls from. " + _NETWORKS)


@strawberry.input(description="A new partner system.")
class ClientCreateInput(ClientFields):
    idempotency_key: str | None = strawberry.field(default=None, description=KEY)


@strawberry.input(description="Changes of a partner system: what is absent stays.")
class ClientUpdateInput(ClientFields, VersionedInput):
    pass


@strawberry.input(description="A new bearer token: one's own, or by an administrator for any user or partner system.")
class TokenCreateInput:
    name: str = strawberry.field(description="What it is for.")
    scopes: list[str] = strawberry.field(description="What it may do, as in claims:read.")
    networks: list[str] | None = strawberry.field(default=None, description="Where it is good from. " + _NETWORKS)
    user_id: strawberry.ID | None = strawberry.field(default=None, description="The user; the viewer when absent.")
    client_id: strawberry.ID | None = strawberry.field(default=None, description="The partner system.")
    expires_at: datetime | None = strawberry.field(default=None, description="When it ends.")


@strawberry.input(description="Whose sessions end.")
class SignOutEverywhereInput:
    user_id: strawberry.ID | None = strawberry.field(default=None, description="The user; the viewer when absent.")
