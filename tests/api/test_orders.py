"""Orders, shipments and returns over the API."""

from decimal import Decimal
from typing import Any

from server.accounts.rules import Scope
from server.orders.queries import documents as queries
from server.orders.rules.terms import DocumentKind
from tests.api.conftest import Call, token_for, token_of
from tests.make import accounts, claims, partners
from tests.make import orders as make

ORDER = """query ($id: ID!) { customerOrder(id: $id) { number date amount currency partner { id } claims { totalCount }
  lines { nodes { position item quantity price amount priceGroup cancellationReason { name } disputes { totalCount } } }
} }"""
PUT = """mutation ($input: SourceDocumentsPutInput!) { sourceDocumentsPut(input: $input) {
  errors { code path } results { externalId id outcome errors { code path } } } }"""
CANCEL = """mutation ($input: OrderLinesCancelInput!) { customerOrderLinesCancel(input: $input) {
  errors { code path } customerOrder { version amount lines { nodes { cancelledAt } } } } }"""
DISPUTE = """mutation ($input: ClaimLinesPutInput!) { claimLinesPut(input: $input) {
  errors { code path } warnings { code } claim { version linesClaimed linesSettled
    basis { __typename ... on Shipment { number } }
    lines { nodes { quantityClaimed amountClaimed amountSettled line { item document { __typename } } } } } } }"""
LISTED = """query ($q: String, $where: CustomerOrderWhereInput) {
  customerOrders(search: $q, where: $where) { nodes { number } } }"""


async def _partner_system(*scopes: Scope, **fields: Any) -> str:
    client = await accounts.client(scopes=list(scopes), **fields)
    return await token_for(client_id=client.id, scopes=list(scopes))


async def test_a_partner_system_tells_orders_and_reads_them(call: Call) -> None:
    partner = await partners.partner()
    await partners.partner_reference(partner_id=partner.id, system="erp", value="P1")
    token = await _partner_system(Scope.ORDERS_READ, Scope.ORDERS_WRITE, Scope.PARTNERS_READ)
    lines = [{"item": "Cup", "quantity": "3", "price": "1.50", "priceGroup": "A"}]
    good = {"externalId": "1", "number": "T-1", "date": "2026-01-02", "partnerReference": "P1", "lines": lines}
    given = {"kind": "ORDER", "system": "erp", "documents": [good, {"externalId": "2", "number": ""}]}
    found = (await call(PUT, {"input": given}, token=token))["sourceDocumentsPut"]
    assert found["errors"] == []
    assert [each["outcome"] for each in found["results"]] == ["CREATED", "REFUSED"]
    assert found["results"][1]["errors"][0] == {"code": "REQUIRED", "path": ["number"]}
    again = (await call(PUT, {"input": given | {"documents": [good]}}, token=token))["sourceDocumentsPut"]
    assert [each["outcome"] for each in again["results"]] == ["UNCHANGED"]
    shown = await call(ORDER, {"id": found["results"][0]["id"]}, token=token, whole=True)
    assert {each["extensions"]["requiredScope"] for each in shown["errors"]} == {"claims:read", "claims.internal:read"}
    order = shown["data"]["customerOrder"]
    assert (order["number"], order["amount"], order["partner"]) == ("T-1", "4.50", {"id": partner.id})
    assert order["lines"]["nodes"][0] | {"priceGroup": None} == {
        "position": 1, "item": "Cup", "quantity": "3.000", "price": "1.5000", "amount": "4.50", "priceGroup": None,
        "cancellationReason": None, "disputes": None,
    }  # fmt: skip


async def test_a_thousand_orders_are_one_request(call: Call) -> None:
    partner = await partners.partner()
    token = await _partner_system(Scope.ORDERS_WRITE)
    lines = [{"item": "A cup of the best white porcelain", "quantity": "3", "price": "1.50"}] * 4
    header = {"date": "2026-01-02", "partnerId": partner.id, "lines": lines}
    many = [{"externalId": f"a-long-identifier-{at}", "number": str(at), **header} for at in range(1000)]
    given = {"kind": "SHIPMENT", "system": "erp", "documents": many}
    found = (await call(PUT, {"input": given}, token=token))["sourceDocumentsPut"]
    assert {each["outcome"] for each in found["results"]} == {"CREATED"}
    poor = await _partner_system(Scope.ORDERS_READ)
    refused = await call(PUT, {"input": given}, token=poor, whole=True)
    assert refused["errors"][0]["extensions"]["code"] == "BODY_TOO_LARGE"
    one = given | {"documents": many[:1]}
    refused = await call(PUT, {"input": one}, token=poor)
    assert refused["sourceDocumentsPut"]["errors"] == [{"code": "FORBIDDEN", "path": []}]


async def test_lines_are_cancelled(call: Call) -> None:
    token = await token_of(staff_role="AGENT")
    order, reason = await make.document(lines=2), await make.cancellation_reason()
    line = (await queries.lines_of([order.id]))[0]
    given = {"id": order.id, "expectedVersion": 1, "lineIds": [line.id], "reasonId": reason.id}
    found = (await call(CANCEL, {"input": given}, token=token))["customerOrderLinesCancel"]
    assert (found["errors"], found["customerOrder"]["version"], found["customerOrder"]["amount"]) == ([], 2, "20.00")
    assert [bool(each["cancelledAt"]) for each in found["customerOrder"]["lines"]["nodes"]] == [True, False]
    again = (await call(CANCEL, {"input": given}, token=token))["customerOrderLinesCancel"]
    assert (again["errors"][0]["code"], again["customerOrder"]["version"]) == ("VERSION_CONFLICT", 2)


async def test_a_claim_disputes_lines_of_its_basis(call: Call) -> None:
    token = await token_of(staff_role="MANAGER")
    shipment = await make.document(kind=DocumentKind.SHIPMENT, lines=1, number="S-1")
    claim = await claims.claim(basis=shipment.id, partner_id=shipment.partner_id, amount_claimed=1, currency="EUR")
    [line] = await queries.lines_of([shipment.id])
    told = {"lineId": line.id, "quantityClaimed": "2", "amountSettled": "1"}
    given = {"id": claim.id, "expectedVersion": 1, "lines": [told]}
    found = (await call(DISPUTE, {"input": given}, token=token))["claimLinesPut"]
    assert (found["errors"], [each["code"] for each in found["warnings"]]) == ([], ["LINES_DIFFER"])
    assert found["claim"] == {
        "version": 2, "linesClaimed": "4.00", "linesSettled": "1.00",
        "basis": {"__typename": "Shipment", "number": "S-1"},
        "lines": {"nodes": [{
            "quantityClaimed": "2.000", "amountClaimed": "4.00", "amountSettled": "1.00",
            "line": {"item": "Cup", "document": {"__typename": "Shipment"}},
        }]},
    }  # fmt: skip


async def test_a_customer_finds_its_own_orders(call: Call) -> None:
    mine = await partners.partner(name="Acme")
    token = await token_of(partner_id=mine.id)
    await make.document(partner_id=mine.id, number="TD-000123", lines=1)
    await make.document(partner_id=mine.id, number="TD-000777")
    await make.document(kind=DocumentKind.RETURN, partner_id=mine.id, number="R-000123")
    await make.document(number="TD-000124")

    async def numbers(q: str | None = None, **where: Any) -> list[str]:
        found = await call(LISTED, {"q": q, "where": where}, token=token)
        return sorted(each["number"] for each in found["customerOrders"]["nodes"])

    assert await numbers() == ["TD-000123", "TD-000777"]
    assert await numbers("123") == await numbers("td-000123") == ["TD-000123"]
    assert await numbers("acme") == ["TD-000123", "TD-000777"]
    assert await numbers(lines={"some": {"item": {"eq": "Cup"}}}) == ["TD-000123"]
    assert await numbers(date={"gt": "2026-01-02"}) == []
    document = "{ customerOrders { nodes { manager { id } lines { nodes { priceGroup } } } } }"
    hidden = await call(document, token=token, whole=True)
    told = {each["extensions"]["requiredScope"] for each in hidden["errors"]}
    assert told == {"people:read", "claims.internal:read"}


async def test_documents_are_known_by_their_references(call: Call) -> None:
    token = await token_of(staff_role="AUDITOR")
    order, shipment = await make.document(), await make.document(kind=DocumentKind.SHIPMENT)
    for each in (order, shipment):
        await make.reference(document=each, value="7")
    document = """{ a: customerOrderByExternalReference(system: "erp", value: "7") { id }
      b: shipmentByExternalReference(system: "erp", value: "7") { id references { nodes { value } } }
      c: customerReturnByExternalReference(system: "erp", value: "7") { id } }"""
    found = await call(document, token=token)
    assert (found["a"], found["b"]["id"], found["c"]) == ({"id": order.id}, shipment.id, None)
    node = await call("query ($id: ID!) { node(id: $id) { __typename id } }", {"id": shipment.id}, token=token)
    assert node["node"] == {"__typename": "Shipment", "id": shipment.id}


HISTORY = """query ($id: ID!) { customerOrder(id: $id) { history { totalCount nodes { kind version actor data } } } }"""


async def test_a_document_tells_its_history(call: Call) -> None:
    order = await make.document(lines=2)
    [line, _] = await queries.lines_of([order.id])
    reason = await make.cancellation_reason()
    given = {"id": order.id, "expectedVersion": 1, "lineIds": [line.id], "reasonId": reason.id}
    manager = await token_of(staff_role="MANAGER")
    assert (await call(CANCEL, {"input": given}, token=manager))["customerOrderLinesCancel"]["errors"] == []
    found = (await call(HISTORY, {"id": order.id}, token=await token_of(staff_role="AUDITOR")))["customerOrder"]
    [entry] = found["history"]["nodes"]
    assert (entry["kind"], entry["version"], entry["data"]["lines"]) == ("order.cancel_lines", 2, [1])
    customer = await token_of(kind="CUSTOMER", partner_id=order.partner_id)
    shown = await call(HISTORY, {"id": order.id}, token=customer, whole=True)
    assert (shown["data"]["customerOrder"]["history"], len(shown["errors"])) == (None, 1)


async def test_a_partner_system_reads_the_history_of_its_partners_documents(call: Call) -> None:
    own, other = await make.document(), await make.document()
    scopes = (Scope.ORDERS_READ, Scope.CLAIMS_INTERNAL)
    token = await _partner_system(*scopes, partner_ids=[own.partner_id])
    assert (await call(HISTORY, {"id": own.id}, token=token))["customerOrder"]["history"]["totalCount"] == 0
    assert (await call(HISTORY, {"id": other.id}, token=token))["customerOrder"] is None


OWN = """query ($id: ID!) { claim(id: $id) { linesClaimed linesSettled
  basis { ... on CustomerOrder { number lines { nodes { item priceGroup } } } }
  lines { nodes { quantityClaimed amountClaimed quantitySettled amountSettled } } } }"""


async def test_a_customer_sees_what_is_disputed_and_nothing_that_is_under_discussion(call: Call) -> None:
    order = await make.document(lines=1)
    [line] = await queries.lines_of([order.id])
    claim = await claims.claim(partner_id=order.partner_id, basis=order.id)
    await make.claim_line(claim_id=claim.id, line_id=line.id, amount_settled=Decimal(3))
    own = await token_of(kind="CUSTOMER", partner_id=order.partner_id)
    shown = await call(OWN, {"id": claim.id}, token=own, whole=True)
    assert {each["extensions"]["requiredScope"] for each in shown["errors"]} == {"claims.internal:read"}
    found = shown["data"]["claim"]
    assert (found["linesClaimed"], found["linesSettled"]) == ("4.00", None)
    assert found["basis"] == {"number": order.number, "lines": {"nodes": [{"item": "Cup", "priceGroup": None}]}}
    told = {"quantityClaimed": "2.000", "amountClaimed": "4.00", "quantitySettled": None, "amountSettled": None}
    assert found["lines"]["nodes"] == [told]
    foreign = await token_of(kind="CUSTOMER", partner_id=(await partners.partner()).id)
    assert (await call(OWN, {"id": claim.id}, token=foreign))["claim"] is None
