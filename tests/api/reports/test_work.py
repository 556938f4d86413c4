"""Reports of work, quality and money over the API: document in, JSON out, from few statements."""

import re
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from server.kit import clock
from server.orders.models import DocumentLine
from server.orders.rules.terms import DocumentKind
from tests.api.conftest import Call, token_for, token_of
from tests.api.reports.test_claims import OPEN, YEAR, sent
from tests.make import accounts, catalogues, claims, orders, partners

COUNT = "{ count previousCount where }"
TIMES = """{ kind id name count where medianSeconds nineInTenSeconds kept keptWhere broken brokenWhere keptShare }"""
WAITING = f"{{ total {TIMES} previous {TIMES} byReason {TIMES} byResponsible {TIMES} }}"
REOPENING = f"{{ kind name closed {COUNT} reopened {COUNT} reopenedShare previousReopenedShare }}"
SUMS = "count claimed settled refused pending lost"
REPORTS = {
    "claimResponseTimes": f"{{ timeZone response {WAITING} resolution {WAITING} }}",
    "claimLoad": f"""{{ rows {{ kind id name open {COUNT} overdue {COUNT} registered {COUNT} closed {COUNT} }}
        total {{ kind open {COUNT} }} }}""",
    "claimAgeing": f"""{{ at total {COUNT} bands {{ leastDays mostDays count where }}
        byResponsible {{ kind name count counts wheres }} }}""",
    "claimReopenings": f"{{ total {REOPENING} byReason {REOPENING} byResponsible {REOPENING} }}",
    "claimControlChart": "{ weeks { period { from to } count signals where } limits { mean upper lower } }",
    "repeatClaims": f"""{{ total {COUNT} repeatCount repeatShare previousRepeatShare
        byPartner {{ id name count previousCount where }} byItem {{ name count where }} }}""",
    "repeatRadar": """{ windowDays least
        echoes { kind id name reasonId reasonName count previousCount firstAt lastAt where } }""",
    "claimMoney": f"""{{ currencies {{ currency {SUMS} where previous {{ {SUMS} }}
        byReason {{ kind id name {SUMS} where }} }} }}""",
}
DOCUMENTS = {
    name: f"query ($filter: ReportFilter) {{ {name}(filter: $filter) {body} }}" for name, body in REPORTS.items()
}


@pytest.fixture
async def token(call: Call) -> str:  # noqa: ARG001 - the transaction is around it
    """Make three claims of a partner about one item, in two days of January; return a manager's token."""
    await accounts.organisation(time_zone="UTC")
    partner, reason, who = await partners.partner(name="Acme"), await catalogues.claim_reason(), await accounts.user()
    shipment = await orders.document(partner_id=partner.id, kind=DocumentKind.SHIPMENT, lines=1)
    (line,) = await DocumentLine.filter(document_id=shipment.id)
    at = datetime(2026, 1, 5, 8, tzinfo=UTC)
    for hours in (0, 1, 24):
        made = await claims.claim(
            partner_id=partner.id,
            reason_id=reason.id,
            responsible_id=who.id,
            basis=shipment.id,
            registered_at=at + timedelta(hours=hours),
            first_responded_at=at + timedelta(hours=hours + 2),
            response_due_at=at + timedelta(hours=3),
            status="IN_PROGRESS" if hours else "SATISFIED",
            closed_at=None if hours else at + timedelta(days=2),
            reopen_count=hours and 1,
            currency="EUR",
            amount_claimed=Decimal(10),
            amount_settled=None if hours else Decimal(4),
        )
        await orders.claim_line(claim_id=made.id, line_id=line.id)
    return await token_of(staff_role="MANAGER")


async def _asked(call: Call, token: str, name: str, **variables: Any) -> Any:
    return (await call(DOCUMENTS[name], YEAR | variables, token=token))[name]


async def _check_opens(call: Call, token: str, where: Any, count: int) -> None:
    assert (await call(OPEN, {"where": where}, token=token))["claims"]["totalCount"] == count


async def test_response_times(call: Call, token: str) -> None:
    found = await _asked(call, token, "claimResponseTimes")
    total = found["response"]["total"]
    assert [total[name] for name in ("kind", "count", "medianSeconds", "kept", "broken", "keptShare")] == [
        "ALL", 3, 7200, 2, 1, "0.6667",
    ]  # fmt: skip
    for where, count in ((total["where"], 3), (total["keptWhere"], 2), (total["brokenWhere"], 1)):
        await _check_opens(call, token, where, count)
    assert (found["resolution"]["total"]["medianSeconds"], found["resolution"]["previous"]["count"]) == (2 * 86400, 0)
    assert len(found["response"]["byReason"]) == 1


async def test_load_ageing_and_reopenings(call: Call, token: str) -> None:
    (row,) = (await _asked(call, token, "claimLoad"))["rows"]
    assert [row[name]["count"] for name in ("open", "overdue", "registered", "closed")] == [2, 0, 3, 1]
    with clock.fixed(datetime(2026, 1, 10, tzinfo=UTC)):
        found = await _asked(call, token, "claimAgeing", filter=None)
    assert [each["count"] for each in found["bands"]] == [0, 2, 0, 0, 0, 0, 0, 0]
    await _check_opens(call, token, found["byResponsible"][0]["wheres"][1], 2)
    reopened = (await _asked(call, token, "claimReopenings"))["total"]
    assert (reopened["closed"]["count"], reopened["reopened"]["count"], reopened["reopenedShare"]) == (3, 2, "0.6667")


async def test_quality_and_money(call: Call, token: str) -> None:
    chart = await _asked(call, token, "claimControlChart")
    assert chart["weeks"][0] == {**chart["weeks"][0], "period": {"from": "2026-01-05", "to": "2026-01-11"}, "count": 3}
    assert "ABOVE_LIMIT" in chart["weeks"][0]["signals"]
    repeats = await _asked(call, token, "repeatClaims")
    assert (repeats["repeatShare"], repeats["byPartner"][0]["name"], repeats["byItem"][0]["name"]) == (
        "1.0000", "Acme", "Cup",
    )  # fmt: skip
    radar = await _asked(call, token, "repeatRadar")
    assert {each["kind"]: each["count"] for each in radar["echoes"]} == {
        "PARTNER_AND_REASON": 3, "ITEM": 3, "DOCUMENT": 3,
    }  # fmt: skip
    for each in [*radar["echoes"], *repeats["byItem"]]:
        await _check_opens(call, token, each["where"], 3)
    (money,) = (await _asked(call, token, "claimMoney"))["currencies"]
    assert [money[name] for name in ("currency", "claimed", "settled", "refused", "pending", "lost")] == [
        "EUR", "30.00", "4.00", "6.00", "20.00", "4.00",
    ]  # fmt: skip
    await _check_opens(call, token, money["where"], 3)


@pytest.mark.parametrize("name", [*REPORTS])
async def test_claims_are_read_in_one_statement(call: Call, token: str, name: str) -> None:
    await _asked(call, token, name)
    found = [sql for sql in await sent(call, DOCUMENTS[name], token) if re.search(r"FROM claim(_fact)? ", sql)]
    assert len(found) == (2 if name == "repeatRadar" else 1)  # of the period before it asks only for what it found


@pytest.mark.parametrize(("asked", "path"), [("windowDays: 0", "windowDays"), ("least: 1", "least")])
async def test_windows_of_the_radar_have_bounds(call: Call, token: str, asked: str, path: str) -> None:
    answer = await call(f"{{ repeatRadar({asked}) {{ least }} }}", token=token, whole=True)
    assert answer["errors"][0]["extensions"]["code"] == "INVALID"
    assert path in str(answer["errors"][0])


async def test_what_lines_tell_needs_the_scope_of_orders(call: Call) -> None:
    scopes = ["reports:run", "claims:read", "claims.internal:read", "partners:read", "people:read"]
    client = await token_for(client_id=(await accounts.client(scopes=scopes)).id)
    await _asked(call, client, "claimLoad")
    answer = await call(DOCUMENTS["repeatRadar"], YEAR, token=client, whole=True)
    assert answer["errors"][0]["extensions"]["requiredScope"] == "orders:read"
