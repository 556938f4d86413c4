"""Orders, shipments and returns for stories: told by another system over HTTP, read back, found in the demo data."""

from typing import Any

from tests.web.cards import asked, some
from tests.web.process import Service

_PUT = """mutation ($input: SourceDocumentsPutInput!) { sourceDocumentsPut(input: $input) {
  errors { code path } results { id outcome errors { code path } } } }"""
_READ = """query ($id: ID!) { node(id: $id) { ... on SourceDocument { version amount archivedAt
  lines { nodes { position item cancelledAt cancellationReason { name } } } } } }"""
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


def samples(service: Service) -> dict[str, str]:
    """Return a claim that disputes lines, an order with cancelled ones, a shipment: by what scenes call them."""
    found = asked(service, _SAMPLES, "admin")
    return {name: next(iter(rows["nodes"][0].values())) for name, rows in found.items()}
