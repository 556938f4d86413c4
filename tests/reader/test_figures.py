"""Figures of claims: within the viewer's rows, by currency and by reason, refused field by field."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from server.accounts.rules import CUSTOMER_SCOPES, Scope
from server.kit.errors import Refusal
from tests.make import accounts, catalogues, claims, partners
from tests.reader.conftest import Asking
from tests.reader.world import key

OWN, OTHER = key("ptn", 1), key("ptn", 2)
BROKEN, LATE = key("rsn", 1), key("rsn", 2)
BEGUN = datetime(2026, 3, 1, tzinfo=UTC)


async def _claim(status: str, partner: str, reason: str | None = None, *, days: float = 0, **fields: Any) -> None:
    closed = BEGUN + timedelta(days=days) if days else None
    given = {"registered_at": BEGUN, "closed_at": closed, "reason_id": reason, "title": f"{status} чашка"}
    await claims.claim(status=status, partner_id=partner, **given | fields)


@pytest.fixture
async def rows(ask: Asking) -> None:  # noqa: ARG001 - its transaction holds the rows
    for at in (1, 2):
        await partners.partner(id=key("ptn", at), name=f"Partner {at}")
        await catalogues.claim_reason(id=key("rsn", at), name=f"Reason {at}")
    await _claim(
        "SATISFIED", OWN, BROKEN, days=2, currency="EUR", amount_claimed=Decimal(100), amount_settled=Decimal(80)
    )
    await _claim("NOT_SATISFIED", OWN, BROKEN, days=3, currency="EUR", amount_claimed=Decimal("0.5"))
    await _claim("PARTIALLY_SATISFIED", OWN, LATE, days=2.5, currency="RUB", amount_settled=Decimal(7))
    await _claim("WITHDRAWN", OWN, LATE, days=1)
    await _claim("REGISTERED", OWN)
    await _claim("SATISFIED", OTHER, LATE, days=40, currency="RUB", amount_claimed=Decimal(9))


DOCUMENT = """query ($where: ClaimWhereInput, $search: String) { claimFigures(where: $where, search: $search) {
  totalCount openCount satisfiedShare meanDaysToClose amounts { currency claimed settled }
  byReason { reason { name } totalCount openCount satisfiedShare } } }"""
OPEN = """query ($where: ClaimWhereInput) { claimFigures(where: $where) { totalCount openCount satisfiedShare
  amounts { currency claimed } } }"""


@pytest.mark.usefixtures("rows")
async def test_the_figures_of_a_partner(ask: Asking) -> None:
    found = await ask(DOCUMENT, where={"partner": {"id": {"eq": OWN}}})
    assert found == {
        "claimFigures": {
            "totalCount": 5,
            "openCount": 1,
            "satisfiedShare": "0.3333",
            "meanDaysToClose": "2.1",
            "amounts": [
                {"currency": "EUR", "claimed": "100.50", "settled": "80.00"},
                {"currency": "RUB", "claimed": None, "settled": "7.00"},
            ],
            "byReason": [
                {"reason": {"name": "Reason 1"}, "totalCount": 2, "openCount": 0, "satisfiedShare": "0.5000"},
                {"reason": {"name": "Reason 2"}, "totalCount": 2, "openCount": 0, "satisfiedShare": "0.0000"},
                {"reason": None, "totalCount": 1, "openCount": 1, "satisfiedShare": None},
            ],
        }
    }


@pytest.mark.usefixtures("rows")
async def test_where_and_search_narrow_every_part(ask: Asking) -> None:
    found = (await ask(DOCUMENT, where={"reason": {"id": {"eq": LATE}}}, search="чашки"))["claimFigures"]
    assert (found["totalCount"], found["satisfiedShare"], found["meanDaysToClose"]) == (3, "0.5000", "14.5")
    assert found["amounts"] == [{"currency": "RUB", "claimed": "9.00", "settled": "7.00"}]
    assert [each["totalCount"] for each in found["byReason"]] == [3]


@pytest.mark.usefixtures("rows")
async def test_nothing_has_figures_too(ask: Asking) -> None:
    nothing = {"totalCount": 0, "openCount": 0, "satisfiedShare": None, "meanDaysToClose": None}
    found = await ask(DOCUMENT, search="кружка")
    assert found == {"claimFigures": nothing | {"amounts": [], "byReason": []}}
    assert await ask("{ claimFigures { __typename } }") == {"claimFigures": {"__typename": "ClaimFigures"}}


@pytest.mark.usefixtures("rows")
async def test_a_viewer_has_the_figures_of_its_own_rows(ask: Asking) -> None:
    expected = {"totalCount": 1, "openCount": 0, "satisfiedShare": "1.0000"}
    amounts = [{"currency": "RUB", "claimed": "9.00"}]
    customer = accounts.customer(partner_id=OTHER)
    assert await ask(OPEN, viewer=customer) == {"claimFigures": expected | {"amounts": amounts}}
    assert (await ask(OPEN, viewer=customer, where={"partner": {"id": {"eq": OWN}}}))["claimFigures"]["totalCount"] == 0
    client = accounts.client_viewer(*CUSTOMER_SCOPES, partner_ids=(OTHER,))
    assert (await ask(OPEN, viewer=client))["claimFigures"]["totalCount"] == 1
    assert await ask(OPEN, viewer=accounts.client_viewer(Scope.PARTNERS_READ)) == {"claimFigures": None}
    assert ask.codes == ["FORBIDDEN"]


@pytest.mark.usefixtures("rows")
async def test_what_is_internal_is_refused_by_itself(ask: Asking) -> None:
    customer = accounts.customer(partner_id=OTHER)
    found = (await ask(DOCUMENT, viewer=customer))["claimFigures"]
    assert (found["totalCount"], found["byReason"]) == (1, None)
    assert found["amounts"] == [{"currency": "RUB", "claimed": "9.00", "settled": None}]
    assert ask.codes == ["FORBIDDEN"] * 2
    with pytest.raises(Refusal) as refused:
        await ask(OPEN, viewer=customer, where={"reason": {"id": {"eq": LATE}}})
    assert refused.value.code == "FORBIDDEN"


@pytest.mark.usefixtures("rows")
async def test_claims_switched_off_have_no_figures(ask: Asking) -> None:
    await accounts.organisation(records_claims=False)
    with pytest.raises(Refusal) as refused:
        await ask("{ claimFigures { totalCount } }")
    assert refused.value.code == "OPTION_OFF"


@pytest.mark.usefixtures("rows")
async def test_reasons_are_told_by_how_often_they_arise(ask: Asking) -> None:
    for at in range(3, 25):
        await catalogues.claim_reason(id=key("rsn", at), name=f"Reason {at}")
        await _claim("REGISTERED", OTHER, key("rsn", at))
    await _claim("REGISTERED", OTHER, key("rsn", 24))
    found = (await ask("{ claimFigures { a: byReason { reason { name } n: totalCount } } }"))["claimFigures"]["a"]
    assert (len(found), found[0]["n"]) == (20, 3)
    assert [each["reason"]["name"] for each in found[:3]] == ["Reason 2", "Reason 1", "Reason 24"]
