"""Rows of orders, shipments and returns; what is summed of disputed lines, said once more without SQL."""

import random
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from server.claims.models import Claim
from server.orders.rules.terms import PREFIXES, DocumentKind
from tests.make import orders as make

Row = dict[str, Any]
TABLES = ("cancellation_reason", "document_line", "document_reference", "claim_line")
VIEWS = {
    "customer_order": DocumentKind.ORDER,
    "shipment": DocumentKind.SHIPMENT,
    "customer_return": DocumentKind.RETURN,
}
_SUM = "(SELECT sum(line.{}) FROM claim_line line WHERE line.claim_id = {{t}}.id)"
EXPRESSIONS: dict[str, Callable[[Row], Any]] = {
    _SUM.format("amount_claimed"): lambda row: row["lines_claimed"],
    _SUM.format("amount_settled"): lambda row: row["lines_settled"],
}
"""By their SQL."""


async def rows_of_orders(
    chance: random.Random, key: Callable[[str, int], str], texts: tuple[str, ...], times: tuple[datetime, ...]
) -> None:
    """Insert documents with lines, and claims that dispute some; partners, people and claims are there."""
    for at in range(1, 4):
        await make.cancellation_reason(id=key("cnr", at), name=texts[at], customer_may_choose=at == 2)
    for at in range(1, 13):
        kind = [*DocumentKind][at % 3]
        id_ = key(PREFIXES[kind], at)
        document = await make.document(
            id=id_, kind=kind, number=chance.choice(texts) + str(at), date=date(2026, 1, 1 + at // 3),
            partner_id=key("ptn", chance.randint(1, 3)), amount=Decimal(chance.randint(0, 3)),
            contact_id=chance.choice((None, key("con", at))), manager_id=chance.choice((None, key("usr", 2))),
            archived_at=chance.choice((None, None, times[1])), updated_at=chance.choice(times),
        )  # fmt: skip
        await make.reference(document=document, system=("erp", "crm")[at % 2], value=texts[at % 3] + str(at))
        for position in range(1, 1 + at % 4):
            cancelled = kind is DocumentKind.ORDER and position == 1
            await make.line(
                id=key("dln", at * 10 + position), document_id=id_, position=position, item=chance.choice(texts),
                price_group=chance.choice((None, texts[0])), cancelled_at=times[0] if cancelled else None,
                cancellation_reason_id=key("cnr", 1 + at % 3) if cancelled else None,
            )  # fmt: skip
        claim = key("clm", at)
        if at % 4:
            await Claim.filter(id=claim).update(basis=id_)
            settled = {"amount_settled": Decimal("1.50"), "quantity_settled": Decimal(1)} if at % 2 else {}
            await make.claim_line(id=key("cln", at), claim_id=claim, line_id=key("dln", at * 10 + 1), **settled)


def complete(rows: dict[str, list[Row]]) -> None:
    """Add what the views show, under the names that look-ups know, and the sums of claims."""
    for view, kind in VIEWS.items():
        rows[view] = [row for row in rows["source_document"] if row["kind"] == kind]
        rows[f"{view}_reference"] = [
            row | {f"{view}_id": row["document_id"]} for row in rows["document_reference"] if row["kind"] == kind
        ]
    for claim in rows["claim"]:
        lines = [row for row in rows["claim_line"] if row["claim_id"] == claim["id"]]
        claim["lines_claimed"] = _sum(row["amount_claimed"] for row in lines)
        claim["lines_settled"] = _sum(row["amount_settled"] for row in lines)


def _sum(amounts: Any) -> Decimal | None:
    known = [each for each in amounts if each is not None]
    return sum(known, Decimal("0.00")) if known else None
