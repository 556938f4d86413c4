"""Documents of another system, up to a thousand by one mutation: each stands alone, and has its own answer."""

from dataclasses import dataclass
from datetime import date as calendar_date
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any

import strawberry
from strawberry import UNSET

from server.accounts.rules import Viewer
from server.api import payload, refusals
from server.api.enums import DocumentKind, DocumentOutcome
from server.api.payload import INPUT, Payload, given_fields
from server.api.refusals import UserError
from server.kit.errors import Refusal
from server.orders.actions import putting
from server.orders.rules.inputs import MOST_DOCUMENTS, MOST_LINES

_ABOUT = f"""Tell up to {MOST_DOCUMENTS} orders, shipments or returns of another system, by what it calls them: those \
that it has not told of before are created, the others brought up to date, and what has not changed stays as it is, so \
that a batch can be sent again. Each item stands alone. Needs the scope `orders:write`; cancellation reasons that are \
not there are made for who has `catalogues:write`."""


@strawberry.input(description="A line of a document.")
class DocumentLineInput:
    position: int | None = strawberry.field(
        default=UNSET, description="By which the line is known again; its place in the list when absent."
    )
    item: str = strawberry.field(description="What was ordered, shipped or sent back, at most 250 characters.")
    unit: str | None = strawberry.field(default=UNSET, description="What is counted.")
    price_group: str | None = strawberry.field(default=UNSET, description="The price group of the item.")
    quantity: Decimal = strawberry.field(description="How many: above 0, three decimals at most.")
    price: Decimal | None = strawberry.field(default=UNSET, description="For one; follows from the amount when absent.")
    amount: Decimal | None = strawberry.field(default=UNSET, description="For all; follows from the price when absent.")
    cancellation_reason: str | None = strawberry.field(
        default=UNSET, description="By name, of an order's cancelled line; absent: stays as it is; null: not cancelled."
    )
    cancelled_at: datetime | None = strawberry.field(
        default=UNSET, description="When it was cancelled; as it was told before, else now, when absent."
    )


@strawberry.input(description="A document of another system: what is absent stays, null clears.")
class SourceDocumentInput:
    external_id: str = strawberry.field(description="What the other system calls it, at most 250 characters.")
    number: str | None = strawberry.field(default=UNSET, description="Its number. Required for a new one.")
    date: calendar_date | None = strawberry.field(default=UNSET, description="Its date. Required for a new one.")
    partner_id: strawberry.ID | None = strawberry.field(
        default=UNSET, description="Whose it is. For a new one this or `partnerReference` is required."
    )
    partner_reference: str | None = strawberry.field(
        default=UNSET, description="What the other system calls the partner."
    )
    contact_id: strawberry.ID | None = strawberry.field(default=UNSET, description="A contact person of the partner.")
    manager_id: strawberry.ID | None = strawberry.field(default=UNSET, description="Who looks after it: of the staff.")
    currency: str | None = strawberry.field(
        default=UNSET, description="ISO 4217 code; the organisation's for a new one when absent."
    )
    is_archived: bool | None = strawberry.field(default=UNSET, description="Whether it is out of use.")
    lines: list[DocumentLineInput] | None = strawberry.field(
        default=UNSET, description=f"All lines that it has, at most {MOST_LINES}. Absent: they stay as they are."
    )


@strawberry.input(description="Documents of another system.")
class SourceDocumentsPutInput:
    kind: DocumentKind = strawberry.field(description="What all of them are.")
    system: str = strawberry.field(description="The other system, at most 64 characters.")
    documents: list[SourceDocumentInput] = strawberry.field(description=f"At most {MOST_DOCUMENTS}.")
    dry_run: bool = strawberry.field(default=False, description="Write nothing; tell what would come of it.")


@strawberry.type(description="What came of one document.")
class SourceDocumentResult:
    external_id: str = strawberry.field(description="What the other system calls it, as it was given.")
    id: strawberry.ID | None = strawberry.field(description="The document's id; null where there is none.")
    outcome: DocumentOutcome = strawberry.field(description="What came of it.")
    errors: list[UserError] = strawberry.field(description="Why it was refused; empty when it was not.")


@strawberry.type(description="What came of a batch of documents, or would come of it in a dry run.")
class SourceDocumentsPutPayload(Payload):
    results: list[SourceDocumentResult] = strawberry.field(
        default_factory=list, description="One for each document, in their order."
    )


@dataclass(frozen=True)
class _Put:
    id: str
    results: list[putting.Result]


def _item(given: SourceDocumentInput) -> putting.Item:
    fields = given_fields(given, "external_id")
    if fields.get("lines"):
        fields["lines"] = [given_fields(each) for each in given.lines or ()]
    return putting.Item(given.external_id, fields)


def _told(found: putting.Result) -> SourceDocumentResult:
    errors = refusals.told(Refusal.of(found.problems)) if found.problems else []
    id_ = strawberry.ID(found.document_id) if found.document_id else None
    return SourceDocumentResult(external_id=found.external_id, id=id_, outcome=found.outcome, errors=errors)


async def _put(info: strawberry.Info, input: Any) -> Any:  # noqa: A002 - the API's word
    done: list[putting.Result] = []

    async def act(viewer: Viewer) -> _Put:
        items = [_item(each) for each in input.documents]
        done[:] = await putting.put(viewer, kind=input.kind, system=input.system, items=items, dry_run=input.dry_run)
        return _Put("", done)

    found = await payload.answer(SourceDocumentsPutPayload, info.context.viewer, info.field_name, act, given=input)
    if not found.errors:
        found.results = [_told(each) for each in done]
    return found


_put.__annotations__ = {
    "info": strawberry.Info,
    "input": Annotated[SourceDocumentsPutInput, INPUT],
    "return": SourceDocumentsPutPayload,
}


@strawberry.type
class PuttingMutation:
    source_documents_put = strawberry.mutation(resolver=_put, description=_ABOUT)
