"""Orders, shipments and returns with their lines, as the API shows them."""

from datetime import date as calendar_date
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Union

import strawberry

from server.accounts.rules import Scope
from server.api import declare, tables
from server.api.accounts.types import User
from server.api.connection import Connection
from server.api.node import Record
from server.api.partners.types import ContactPerson, Partner

if TYPE_CHECKING:
    from server.api.claims.types import Claim, Event

_Claim = Annotated["Claim", strawberry.lazy("server.api.claims.types")]
_Event = Annotated["Event", strawberry.lazy("server.api.claims.types")]
CLAIMS = Scope.CLAIMS_READ.value
INTERNAL = Scope.CLAIMS_INTERNAL.value
ORDERS = Scope.ORDERS_READ.value
PEOPLE = Scope.PEOPLE_READ.value


@declare.record(tables.CANCELLATION_REASON, "Why lines of orders are cancelled.")
class CancellationReason(Record):
    name: str = declare.column("How it is called.", order=True)
    description: str | None = declare.column("When it applies.", where=False)
    customer_may_choose: bool = declare.column("Whether customers may cancel lines of their own orders by it.")
    archived_at: datetime | None = declare.column("Since when it is no longer used.")


@strawberry.interface(description="An order, a shipment or a return, as the system of trade keeps it.")
class SourceDocument(Record):
    number: str = declare.column("Its number there.", order=True)
    date: calendar_date = declare.column("Its date.", order=True)
    partner: Partner | None = declare.one("Whose it is.")
    contact: ContactPerson | None = declare.one("Whom to talk to there.")
    manager: User | None = declare.one("Who looks after it.", scope=PEOPLE)
    currency: str = declare.column("ISO 4217 code, as in EUR.")
    amount: Decimal = declare.column("What its lines come to, but those that are cancelled.", order=True)
    archived_at: datetime | None = declare.column("Since when it is no longer used.")
    lines: Connection["DocumentLine"] = declare.many("Its lines, by position.", column="document_id")
    references: Connection["DocumentReference"] = declare.many("What other systems call it.", column="document_id")
    claims: Connection[_Claim] | None = declare.many("Claims that are based on it.", column="basis", scope=CLAIMS)
    history: Connection[_Event] | None = declare.many("All that happened to it.", column="subject", scope=INTERNAL)


@declare.record(tables.CUSTOMER_ORDER, "What a customer has ordered.")
class CustomerOrder(SourceDocument):
    pass


@declare.record(tables.SHIPMENT, "What was shipped to a customer.")
class Shipment(SourceDocument):
    pass


@declare.record(tables.CUSTOMER_RETURN, "What a customer has sent back.")
class CustomerReturn(SourceDocument):
    pass


DocumentOfLine = Annotated[
    Union[CustomerOrder, Shipment, CustomerReturn],  # noqa: UP007 - strawberry names unions so
    strawberry.union("DocumentOfLine", description="An order, a shipment or a return."),
]


@declare.record(tables.DOCUMENT_LINE, "A line of an order, a shipment or a return.")
class DocumentLine:
    id: strawberry.ID = declare.column("The line's id.")
    document: DocumentOfLine | None = declare.either("The document that it is of.", column="document_id")
    order: CustomerOrder | None = declare.one("The order that it is of; null for other lines.", column="document_id")
    position: int = declare.column("Its place in the document.", order=True)
    item: str = declare.column("What was ordered, shipped or sent back.")
    unit: str | None = declare.column("What is counted: pieces, kilograms.")
    price_group: str | None = declare.column("The price group of the item.", scope=INTERNAL)
    quantity: Decimal = declare.column("How many.")
    price: Decimal = declare.column("For one.")
    amount: Decimal = declare.column("For all.")
    cancellation_reason: CancellationReason | None = declare.one("Why it was cancelled; an order's line only.")
    cancelled_at: datetime | None = declare.column("When it was cancelled.", order=True)
    cancelled_by: strawberry.ID | None = declare.column("Id of the user or client who cancelled it.", scope=PEOPLE)
    disputes: Connection["ClaimLine"] | None = declare.many(
        "What claims dispute of it.", column="line_id", scope=CLAIMS
    )


@declare.record(tables.DOCUMENT_REFERENCE, "What another system calls a document.")
class DocumentReference:
    id: strawberry.ID = declare.column("The record's id.")
    system: str = declare.column("The other system.")
    value: str = declare.column("The document's identifier there.")


@declare.record(tables.CLAIM_LINE, "What a claim disputes of a line of its basis.")
class ClaimLine(Record):
    claim: _Claim | None = declare.one("The claim.")
    line: DocumentLine | None = declare.one("The line of its basis.")
    quantity_claimed: Decimal = declare.column("How many are disputed.")
    amount_claimed: Decimal = declare.column("What is claimed for them.")
    quantity_settled: Decimal | None = declare.column("How many it was settled for.", scope=INTERNAL)
    amount_settled: Decimal | None = declare.column("What was paid for them.", scope=INTERNAL)
