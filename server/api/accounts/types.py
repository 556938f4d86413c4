"""Users, departments, roles, clients, tokens and the organisation, as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Optional

import strawberry

from server.accounts.rules import Scope
from server.api import declare, tables
from server.api.accounts import computed
from server.api.connection import Connection
from server.api.enums import StaffRole, ViewerKind
from server.api.node import Record

if TYPE_CHECKING:
    from server.api.partners.types import Partner

_Partner = Annotated["Partner", strawberry.lazy("server.api.partners.types")]
PEOPLE = Scope.PEOPLE_READ.value
ADMIN = Scope.ADMIN.value


@declare.record(tables.DEPARTMENT, "A department: where work is done and faults arise. Departments form a tree.")
class Department(Record):
    name: str = declare.column("How it is called.", order=True)
    parent: Optional["Department"] = declare.one("The department above it.")
    children: Connection["Department"] = declare.many("The departments right below it.", column="parent_id")
    head: Optional["User"] = declare.one("Who leads it.")
    users: Connection["User"] = declare.many("Who works in it.", column="department_id")
    archived_at: datetime | None = declare.column("Since when it is no longer used.")


@declare.record(tables.USER, "A person who signs in.")
class User(Record):
    login: str | None = declare.column("What the person signs in with.", scope=PEOPLE, order=True)
    name: str = declare.column("The person's name.", order=True)
    email: str | None = declare.column("The person's address.", scope=PEOPLE)
    kind: ViewerKind = declare.column("Staff, or a partner's customer.")
    staff_role: StaffRole | None = declare.column("What a staff member may do; none for customers.", scope=PEOPLE)
    department: Department | None = declare.one("Where the person works.", scope=PEOPLE)
    partner: _Partner | None = declare.one("A customer's company.")
    language: str | None = declare.column("Language of messages to the person: ru or en.", scope=PEOPLE)
    time_zone: str | None = declare.column("IANA name, as in Europe/Riga.", scope=PEOPLE)
    deputy: Optional["User"] = declare.one("Who stands in while the person is away.", scope=PEOPLE)
    stands_in_for: Connection["User"] | None = declare.many(
        "Whose deputy the person is, away or not.", column="deputy_id", scope=PEOPLE
    )
    absent_from: datetime | None = declare.column("Since when the person is away, or will be.", scope=PEOPLE)
    absent_until: datetime | None = declare.column(
        "When the person is back; null while `absentFrom` is set: until further notice.", scope=PEOPLE
    )
    is_absent: bool | None = declare.derived(
        "Whether the person is away now. A deputy who is away too passes nothing on: then nobody stands in.",
        computed.is_absent,
        computed.ABSENCE,
        scope=PEOPLE,
    )
    deactivated_at: datetime | None = declare.column("Since when the person may not sign in.", scope=PEOPLE)
    roles: Connection["RoleMember"] | None = declare.many(
        "Performer roles of the person.", column="user_id", scope=PEOPLE
    )


@declare.record(tables.PERFORMER_ROLE, "A role that tasks are given to instead of a person.")
class PerformerRole(Record):
    name: str = declare.column("How it is called.", order=True)
    short_name: str | None = declare.column("A shorter name.")
    code: str | None = declare.column("Set for predefined roles: COORDINATOR.")
    main_object_kind: str | None = declare.column("What narrows the role: DEPARTMENT, ORGANISATION, WAREHOUSE.")
    additional_object_kind: str | None = declare.column("What narrows it further.")
    members: Connection["RoleMember"] = declare.many("Who performs it.", column="role_id")
    archived_at: datetime | None = declare.column("Since when it is no longer used.")


@declare.record(tables.ROLE_MEMBER, "A person in a performer role, for all or for one object.")
class RoleMember(Record):
    role: PerformerRole | None = declare.one("The role.")
    user: User | None = declare.one("The person.")
    main_object: strawberry.ID | None = declare.column("Id of what narrows the membership.")
    additional_object: strawberry.ID | None = declare.column("Id of what narrows it further.")


@declare.record(tables.CLIENT, "A partner system that calls the API by tokens of its own.")
class Client(Record):
    name: str = declare.column("How it is called.", order=True)
    partner_ids: list[strawberry.ID] = declare.column("Partners it acts for; none: every partner.", where=False)
    scopes: list[str] = declare.column("The most its tokens may have.", where=False)
    networks: list[str] = declare.column(
        "Networks, in CIDR notation, that it calls from: its tokens are good from no other. None: from everywhere.",
        where=False,
    )
    secret_issued_at: datetime | None = declare.column(
        "Since when it has the secret by which it gets tokens (OAuth 2.0); null: it has none."
    )
    tokens: Connection["AccessToken"] = declare.many("Its tokens.", column="client_id")
    deactivated_at: datetime | None = declare.column("Since when it may not call.")


@declare.record(tables.ACCESS_TOKEN, "A bearer token; its secret was shown once, when it was made.")
class AccessToken(Record):
    name: str = declare.column("What it is for.", order=True)
    user: User | None = declare.one("The user it acts for.")
    client: Client | None = declare.one("The partner system it acts for.")
    scopes: list[str] = declare.column("What it may do.", where=False)
    networks: list[str] = declare.column(
        "Networks, in CIDR notation, that it is good from. None: from everywhere.", where=False
    )
    expires_at: datetime | None = declare.column("When it ends.", order=True)
    revoked_at: datetime | None = declare.column("When it was taken back.")
    is_granted: bool = declare.column("Whether the partner system got it by its secret; else it was made by hand.")


@declare.record(tables.SESSION, "A sign-in by browser.")
class Session(Record):
    user: User | None = declare.one("Who signed in.")
    expires_at: datetime = declare.column("When it ends.")
    address: str | None = declare.column("From which network address.")
    user_agent: str | None = declare.column("By which browser.")


@declare.record(tables.ORGANISATION, "The settings that the whole installation shares.")
class Organisation(Record):
    name: str = declare.column("How it is called.")
    language: str = declare.column("Default language: ru or en.")
    time_zone: str = declare.column("IANA name; days of reports and years of numbers are counted in it.")
    currency: str = declare.column("ISO 4217 code of amounts that name none.")
    records_claims: bool = declare.column("The functional option: off, every claim operation is refused.")
    agents_read_all: bool | None = declare.column("Else agents see their department's claims only.", scope=PEOPLE)


@strawberry.type(description="Who asks: a user or a partner system.")
class Viewer:
    id: strawberry.ID = declare.of_viewer("Id of the user or client.", lambda viewer: viewer.id)
    kind: ViewerKind = declare.of_viewer("Staff, customer or partner system.", lambda viewer: viewer.kind.value)
    name: str = declare.of_viewer("The name.", lambda viewer: viewer.name)
    role: StaffRole | None = declare.of_viewer("The staff role.", lambda viewer: viewer.role and viewer.role.value)
    scopes: list[str] = declare.of_viewer(
        "What this sign-in or token may do.", lambda viewer: sorted(viewer.scopes), "text[]"
    )
    language: str | None = declare.of_viewer(
        "The user's language: ru or en; none for a partner system.", lambda viewer: viewer.language
    )
    time_zone: str | None = declare.of_viewer(
        "The user's time zone, an IANA name; none for a partner system.", lambda viewer: viewer.time_zone
    )
    department: Department | None = declare.of_viewer("Where the user works.", lambda viewer: viewer.department_id)
    user: User | None = declare.of_viewer("The user's record; none for a partner system.", lambda viewer: viewer.id)
