"""Orders, shipments and returns of the demo company: what claims are based on, and orders whose lines are cancelled."""

from datetime import date
from random import Random

from server.demo.rules import copy
from server.demo.rules.chances import Weighted, pick, pick_early
from server.demo.rules.copy import Ids, Row, moment
from server.demo.rules.texts import Texts
from server.demo.rules.world import Party, World
from server.orders.rules.terms import PREFIXES, DocumentKind

TABLES = ("source_document", "document_line", "claim_line")
KINDS = (DocumentKind.SHIPMENT, DocumentKind.ORDER, None, DocumentKind.RETURN)
"""Of the texts' types of documents; none: another system's."""
ALONE = 0.15
"""How many orders without a claim there are for each claim."""
_LINES = Weighted({1: 30, 2: 40, 3: 20, 5: 10})
_REASONS = Weighted({"price": 26, "stock": 34, "late": 20, "mistake": 12, "customer": 8})
_CANCELLED = 0.3
_STEPS = 37  # prices are spread over the goods


class Trade:
    """Makes documents of one block of claims; `rows` are the block's, by table."""

    def __init__(self, texts: Texts, world: World, rows: dict[str, list[Row]], random: Random) -> None:
        self.texts = texts
        self.world = world
        self.rows = rows
        self.random = random

    def alone(self, ids: Ids, at: int, party: Party, number: str) -> None:
        """Make an order that no claim is based on; some of its lines are cancelled within the day."""
        self._document(ids, DocumentKind.ORDER, at, party, number, copy.day_of(at), cancels=True)

    def basis(self, ids: Ids, kind: DocumentKind, claim: Row, at: int, party: Party, about: tuple[str, date]) -> str:
        """Make what a claim is based on and return its id; the claim disputes its first line."""
        number, day = about
        document, line = self._document(ids, kind, at, party, number, day, cancels=False)
        self._dispute(ids, claim, line)
        return document

    def _document(
        self, ids: Ids, kind: DocumentKind, at: int, party: Party, number: str, day: date, *, cancels: bool
    ) -> tuple[str, Row]:
        identity = ids.new(PREFIXES[kind])
        lines = [self._line(ids, identity, position, at, cancels=cancels) for position in range(1, self._count())]
        standing = sum(line["quantity"] * line["price"] for line in lines if line["cancelled_at"] is None)
        header = {"kind": kind, "number": number, "date": day, "partner_id": party.id}
        header |= {"contact_id": party.contacts[0], "manager_id": party.manager}
        money = {"currency": self.texts.currency, "amount": f"{standing}.00"}
        self.rows["source_document"].append(copy.record(identity, at) | header | money)
        self.rows["document_line"] += lines
        return identity, lines[0]

    def _count(self) -> int:
        return _LINES.draw(self.random) + 1

    def _line(self, ids: Ids, document: str, position: int, at: int, *, cancels: bool) -> Row:
        random, texts = self.random, self.texts
        goods = pick_early(texts.goods, random)
        place = texts.goods.index(goods)
        price = (5 + place * _STEPS % 90) * (20 if texts.currency == "RUB" else 1)
        quantity = 1 + int(random.random() * 60)
        cancelled = cancels and random.random() < _CANCELLED
        return {
            "id": ids.new("dln"),
            "document_id": document,
            "position": position,
            "item": goods.name,
            "unit": texts.unit,
            "price_group": pick(texts.price_groups, random) if random.random() < _CANCELLED else texts.price_groups[0],
            "quantity": quantity,
            "price": price,
            "amount": quantity * price,
            "cancellation_reason_id": self.world.cancellations[_REASONS.draw(random)] if cancelled else None,
            "cancelled_at": moment(at) if cancelled else None,
            "cancelled_by": None,
        }

    def _dispute(self, ids: Ids, claim: Row, line: Row) -> None:
        """Dispute as much of a line as its claim's amount buys, or some of it; settle what the claim was settled by."""
        quantity, price = line["quantity"], line["price"]
        claimed, settled = claim["amount_claimed"], claim["amount_settled"]
        count = 1 + int(self.random.random() * quantity)
        if claimed:
            count = max(1, min(quantity, int(float(claimed)) // price))
        sums = {"quantity_claimed": count, "amount_claimed": claimed or f"{count * price}.00"}
        sums |= {"quantity_settled": None, "amount_settled": settled if claimed else None}
        made = {name: claim[name] for name in ("created_at", "created_by")} | {"updated_at": claim["created_at"]}
        row = {"id": ids.new("cln"), **made, "version": 1, "claim_id": claim["id"], "line_id": line["id"]}
        self.rows["claim_line"].append(row | sums)
