"""Orders, shipments and returns for stories: told by another system over HTTP, read back, found in the demo data."""

from typing import Any

from tests.web.cards import asked, some
from tests.web.process import Service

_PUT = """mutation ($input: SourceDocumentsPutInput!) { sourceDocumentsPut(input: $input) {
  errors { code path } results { id outcome errors { code path } } } }"""
_READ = """query ($id: ID!) { node(id: $id) { ... on SourceDocument { version amount archivedAt
  lines { nodes { position item cancelledAt cancellationReason { name } } } } } }"""
_REASON = """mutation ($input: CancellationReasonCreateInput!) { cancellationReasonCreate(input: $input) {
  cancellationReason { id } errors { code path } } }"""
_LINES = "query ($id: ID!) { customerOrder(id: $id) { version lines { nodes { id item } } } }"
_CANCEL = """mutation ($input: OrderLinesCancelInput!) { customerOrderLinesCancel(input: $input) {
  errors { code path } } }"""
_SAMPLES = """{
  disputed: claims(first: 1, where: {lines: {some: {}}, status: {eq: IN_PROGRESS}}) { nodes { number } }
  order: customerOrders(first: 1, where: {lines: {some: {cancelledAt: {isNull: false}}}}) { nodes { id } }
  shipment: shipments(first: 1) { nodes { id } }
}"""
CUPS = ({"item": "Cup, white", "unit": "pcs", "quantity": "12", "price": "2.50"},)
LINES = (
    *CUPS,
    {"item": "Teapot", "unit": "pcs", "quantity": "2", "price": "30"},
    {"item": "Saucer", "quantity": "6", "price": "1"},
)


def told(service: Service, number: str, kind: str = "ORDER", **fields: Any) -> str:
    """Tell of a document of the first customer as the system of trade does; return its id."""
    must = {"externalId": number, "number": number, "date": "2026-11-12", "lines": LINES}
    whose = some(service, "partners", "{isCustomer: {eq: true}}")["id"]
    document = must | {"partnerId": whose} | fields
    given = {"kind": kind, "system": "trade", "documents": [document]}
    done = asked(service, _PUT, "admin", input=given)["sourceDocumentsPut"]
    assert (done["errors"], done["results"][0]["errors"]) == ([], []), done
    return str(done["results"][0]["id"])


def read(service: Service, id_: str) -> dict[str, Any]:
    """Return a document as it is now."""
    found: dict[str, Any] = asked(service, _READ, "admin", id=id_)["node"]
    return found


def reason(service: Service, name: str, **fields: Any) -> str:
    """Make a reason for cancelling; its id."""
    made = asked(service, _REASON, "admin", input={"name": name, **fields})["cancellationReasonCreate"]
    assert made["errors"] == []
    return str(made["cancellationReason"]["id"])


def cancel(service: Service, order: str, why: str, *items: str) -> None:
    """Cancel the lines of an order that are of these items."""
    found = asked(service, _LINES, "admin", id=order)["customerOrder"]
    lines = [line["id"] for line in found["lines"]["nodes"] if line["item"] in items]
    given = {"id": order, "expectedVersion": found["version"], "lineIds": lines, "reasonId": why}
    assert asked(service, _CANCEL, "admin", input=given)["customerOrderLinesCancel"]["errors"] == []


def samples(service: Service) -> dict[str, str]:
    """Return a claim that disputes lines, an order with cancelled ones, a shipment: by what scenes call them."""
    found = asked(service, _SAMPLES, "admin")
    return {name: next(iter(rows["nodes"][0].values())) for name, rows in found.items()}
