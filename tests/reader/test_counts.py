"""Claims counted by status: every status, within the viewer's rows, capped, refused as lists are."""

import pytest

from server.accounts.rules import CUSTOMER_SCOPES, Scope
from server.claims.rules.terms import ClaimStatus
from server.kit.errors import Refusal
from server.reader import connection
from tests.make import accounts, catalogues, claims, partners
from tests.reader.conftest import Asking
from tests.reader.world import key

OWN, OTHER = key("ptn", 1), key("ptn", 2)


@pytest.fixture
async def rows(ask: Asking) -> None:  # noqa: ARG001 - its transaction holds the rows
    for at in (1, 2):
        await partners.partner(id=key("ptn", at), name=f"Partner {at}")
    reason = await catalogues.claim_reason(id=key("rsn", 1))
    for status, partner in (("REGISTERED", OWN), ("REGISTERED", OTHER), ("WITHDRAWN", OWN), ("SATISFIED", OTHER)):
        await claims.claim(status=status, partner_id=partner, title=f"{status} чашка", reason_id=reason.id)


def told(found: object, **expected: int) -> None:
    exact = [
        {"status": status.value, "totalCount": expected.get(status, 0), "totalCountPrecision": "EXACT"}
        for status in ClaimStatus
    ]
    assert found == {"claimsByStatus": exact}


DOCUMENT = """query ($where: ClaimWhereInput, $search: String) {
  claimsByStatus(where: $where, search: $search) { status totalCount totalCountPrecision } }"""


@pytest.mark.usefixtures("rows")
async def test_every_status_is_counted(ask: Asking) -> None:
    told(await ask(DOCUMENT), REGISTERED=2, WITHDRAWN=1, SATISFIED=1)
    where = {"partner": {"id": {"eq": OWN}}, "reason": {"id": {"eq": key("rsn", 1)}}}
    told(await ask(DOCUMENT, where=where), REGISTERED=1, WITHDRAWN=1)
    told(await ask(DOCUMENT, where={"status": {"eq": "SATISFIED"}}, search="чашки"), SATISFIED=1)
    told(await ask(DOCUMENT, search="кружка"))


@pytest.mark.usefixtures("rows")
async def test_a_viewer_counts_its_own_rows(ask: Asking) -> None:
    told(await ask(DOCUMENT, viewer=accounts.customer(partner_id=OWN)), REGISTERED=1, WITHDRAWN=1)
    client = accounts.client_viewer(*CUSTOMER_SCOPES, partner_ids=(OTHER,))
    told(await ask(DOCUMENT, viewer=client), REGISTERED=1, SATISFIED=1)
    refused = await ask(DOCUMENT, viewer=accounts.client_viewer(Scope.PARTNERS_READ))
    assert (refused, ask.codes) == (None, ["FORBIDDEN"])


@pytest.mark.usefixtures("rows")
async def test_who_may_not_read_a_field_may_not_count_by_it(ask: Asking) -> None:
    with pytest.raises(Refusal) as refused:
        await ask(DOCUMENT, where={"importance": {"eq": "HIGH"}}, viewer=accounts.customer(partner_id=OWN))
    assert refused.value.code == "FORBIDDEN"


@pytest.mark.usefixtures("rows")
async def test_counts_are_capped(ask: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "COUNT_LIMIT", 0)
    monkeypatch.setitem(connection.COUNTS, "totalCount", 'least("$total"."$count", 0)')
    monkeypatch.setitem(
        connection.COUNTS, "totalCountPrecision", "CASE WHEN \"$total\".\"$count\" > 0 THEN 'AT_LEAST' ELSE 'EXACT' END"
    )
    found = (await ask(DOCUMENT))["claimsByStatus"]
    assert [each["totalCount"] for each in found] == [0] * 6
    precise = {each["status"]: each["totalCountPrecision"] for each in found}
    assert (precise["REGISTERED"], precise["IN_PROGRESS"]) == ("AT_LEAST", "EXACT")


@pytest.mark.usefixtures("rows")
async def test_aliases_and_fragments(ask: Asking) -> None:
    long = "a" * 64
    found = await ask(
        f"""{{ a: claimsByStatus {{ ...F {long}: status }} }}
        fragment F on ClaimStatusCount {{ __typename n: totalCount totalCount }}"""
    )
    registered = {"__typename": "ClaimStatusCount", "n": 2, "totalCount": 2, long: "REGISTERED"}
    assert found["a"][0] == registered
    assert len(found["a"]) == 6
