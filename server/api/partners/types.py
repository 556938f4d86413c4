"""Partners and their contact persons, as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Optional

import strawberry

from server.accounts.rules import Scope
from server.api import declare, tables
from server.api.accounts.types import User
from server.api.connection import Connection
from server.api.node import Record

if TYPE_CHECKING:
    from server.api.claims.types import Claim

_Claim = Annotated["Claim", strawberry.lazy("server.api.claims.types")]
PEOPLE = Scope.PEOPLE_READ.value


@declare.record(tables.PARTNER, "A company or person that we deal with; it may be of several kinds at once.")
class Partner(Record):
    name: str = declare.column("How it is called.", order=True)
    legal_name: str | None = declare.column("The full legal name.")
    tax_number: str | None = declare.column("The tax number, as it is written in its country.")
    is_customer: bool = declare.column("Buys from us.")
    is_supplier: bool = declare.column("Sells to us.")
    is_competitor: bool = declare.column("Sells what we sell.")
    is_carrier: bool = declare.column("Carries goods.")
    is_other: bool = declare.column("Anything else.")
    manager: User | None = declare.one("Who looks after it.", scope=PEOPLE)
    emails: list[str] = declare.column("E-mail addresses.")
    phones: list[str] = declare.column("Telephone numbers.")
    address: str | None = declare.column("Postal address.", where=False)
    language: str | None = declare.column("Language of letters: ru or en.")
    contact_persons: Connection["ContactPerson"] = declare.many("People to talk to there.", column="partner_id")
    references: Connection["PartnerReference"] = declare.many("What other systems call it.", column="partner_id")
    claims: Connection[_Claim] = declare.many("Claims of this partner.", column="partner_id")
    merged_into: Optional["Partner"] = declare.one("The partner that this duplicate was merged into.")
    archived_at: datetime | None = declare.column("Since when it is no longer used.")


@declare.record(tables.PARTNER_REFERENCE, "What another system calls a partner.")
class PartnerReference:
    id: strawberry.ID = declare.column("The record's id.")
    system: str = declare.column("The other system.")
    value: str = declare.column("The partner's identifier there.")
    partner: Partner | None = declare.one("The partner.")


@declare.record(tables.CONTACT_PERSON, "A person at a partner.")
class ContactPerson(Record):
    partner: Partner | None = declare.one("Where the person works.")
    name: str = declare.column("The person's name.", order=True)
    position: str | None = declare.column("The person's position.")
    emails: list[str] = declare.column("E-mail addresses.")
    phones: list[str] = declare.column("Telephone numbers.")
    archived_at: datetime | None = declare.column("Since when the person is no longer a contact.")
