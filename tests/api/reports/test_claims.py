"""Reports of claims over the API: document in, JSON out, one statement each; who may not ask."""

import asyncio
import re
from datetime import UTC, datetime
from typing import Any

import pytest

from server.kit import db
from tests.api.conftest import Call, token_for, token_of
from tests.make import accounts, catalogues, claims, partners

GROUP = "kind id name count previousCount share cumulativeShare where"
DYNAMICS = """query ($filter: ReportFilter, $interval: ReportInterval) {
  registrationDynamics(filter: $filter, interval: $interval) {
    timeZone interval period { from to since until } previousPeriod { from to }
    points { period { from to } registered workedOut notWorkedOut isWorst where workedOutWhere notWorkedOutWhere }
    previousPoints { registered } total { registered } previousTotal { registered where }
    byDepartment { GROUP counts previousCounts wheres } byReason { name counts } } }""".replace("GROUP", GROUP)
SATISFACTION = """query ($filter: ReportFilter) { satisfactionStatistics(filter: $filter) { period { from to }
  rows { kind id name satisfied { count previousCount where } partiallySatisfied { count } notSatisfied { count }
    withdrawn { count } total { count } satisfiedShare previousSatisfiedShare }
  total { kind satisfiedShare total { count } } } }"""
STRUCTURE = """query ($filter: ReportFilter) { claimStructure(filter: $filter) { total { count previousCount where }
  byReason { name count } byDepartment { kind name count share } byEmployee { kind name count }
  reasons { name } matrix { name counts wheres } } }"""
OPEN = "query ($where: ClaimWhereInput) { claims(where: $where) { totalCount nodes { number } } }"
YEAR: dict[str, Any] = {"filter": {"from": "2026-01-01", "to": "2026-12-31"}}


async def _some() -> str:
    """Insert two claims of January, one of them worked out, and one of the year before; return the department."""
    await accounts.organisation(time_zone="Europe/Riga")
    department, reason = await accounts.department(name="Store"), await catalogues.claim_reason(name="Torn")
    named = {"at_fault_department_id": department.id, "reason_id": reason.id}
    january = datetime(2025, 12, 31, 22, tzinfo=UTC)
    await claims.claim(registered_at=january, **named)
    await claims.claim(status="SATISFIED", registered_at=january, closed_at=datetime(2026, 2, 1, tzinfo=UTC), **named)
    await claims.claim(registered_at=datetime(2025, 12, 31, 21, 59, tzinfo=UTC))
    return department.id


async def test_registration_dynamics(call: Call) -> None:
    department = await _some()
    token = await token_of(staff_role="MANAGER")
    found = (await call(DYNAMICS, YEAR, token=token))["registrationDynamics"]
    assert (found["timeZone"], found["interval"]) == ("Europe/Riga", "MONTH")
    assert found["period"] == {
        "from": "2026-01-01",
        "to": "2026-12-31",
        "since": "2025-12-31T22:00:00.000000Z",
        "until": "2026-12-31T22:00:00.000000Z",
    }
    assert found["previousPeriod"] == {"from": "2025-01-01", "to": "2025-12-31"}
    january = found["points"][0]
    assert [january[name] for name in ("registered", "workedOut", "notWorkedOut", "isWorst")] == [2, 1, 1, True]
    assert (len(found["points"]), found["previousTotal"]["registered"]) == (12, 1)
    (series,) = found["byDepartment"][:1]
    assert (series["kind"], series["id"], series["name"], series["counts"][:2]) == ("ONE", department, "Store", [2, 0])
    assert (series["share"], found["byDepartment"][1]["previousCount"]) == ("1.0000", 1)
    for where, count in (
        (january["where"], 2),
        (january["workedOutWhere"], 1),
        (series["wheres"][0], 2),
        (series["wheres"][1], 0),
        (found["previousTotal"]["where"], 1),
    ):
        assert (await call(OPEN, {"where": where}, token=token))["claims"]["totalCount"] == count


async def test_satisfaction_and_structure(call: Call) -> None:
    await _some()
    token = await token_of(staff_role="AUDITOR")
    found = (await call(SATISFACTION, YEAR, token=token))["satisfactionStatistics"]
    assert [(each["name"], each["satisfied"]["count"], each["satisfiedShare"]) for each in found["rows"]] == [
        ("Torn", 1, "1.0000")
    ]
    assert found["total"] == {"kind": "ALL", "satisfiedShare": "1.0000", "total": {"count": 1}}
    told = (await call(STRUCTURE, YEAR, token=token))["claimStructure"]
    assert (told["total"]["count"], told["total"]["previousCount"]) == (2, 1)
    assert told["byDepartment"][0] == {"kind": "ONE", "name": "Store", "count": 2, "share": "1.0000"}
    assert (told["reasons"][0]["name"], told["matrix"][0]["counts"]) == ("Torn", [2, 0])


async def test_a_filter_of_everything(call: Call) -> None:
    department = await _some()
    token = await token_of(staff_role="MANAGER")
    asked = {
        **YEAR["filter"],
        "departments": [department],
        "reasons": [],
        "employeesAtFault": None,
        "partnerKinds": ["CUSTOMER", "CARRIER"],
        "statuses": ["SATISFIED"],
        "directions": ["FROM_CUSTOMER"],
    }
    found = (await call(DYNAMICS, {"filter": asked, "interval": "QUARTER"}, token=token))["registrationDynamics"]
    assert (found["interval"], [each["registered"] for each in found["points"]]) == ("QUARTER", [1, 0, 0, 0])
    for name in ("where", "workedOutWhere"):
        opened = await call(OPEN, {"where": found["points"][0][name]}, token=token)
        assert opened["claims"]["totalCount"] == 1


async def test_without_a_period_it_is_the_present(call: Call) -> None:
    token = await token_of(staff_role="MANAGER")
    await claims.claim()
    found = (await call(DYNAMICS, token=token))["registrationDynamics"]
    assert (len(found["points"]), found["points"][-1]["registered"]) == (12, 1)
    assert (await call(STRUCTURE, token=token))["claimStructure"]["total"]["count"] == 1


async def test_an_agent_has_the_figures_of_its_department(call: Call) -> None:
    department = await _some()
    found = await call(STRUCTURE, YEAR, token=await token_of(department_id=department, staff_role="AGENT"))
    assert found["claimStructure"]["total"]["count"] == 2
    other = (await accounts.user(department_id=(await accounts.department()).id)).id
    await claims.claim(registered_at=datetime(2026, 3, 1, tzinfo=UTC), responsible_id=other)
    token = await token_of(department_id=department, staff_role="AGENT")
    found = (await call(STRUCTURE, YEAR, token=token))["claimStructure"]
    assert found["total"]["count"] == 2
    assert (await call(OPEN, {"where": found["total"]["where"]}, token=token))["claims"]["totalCount"] == 2
    assert (await call(OPEN, {}, token=token))["claims"]["totalCount"] == 4


@pytest.mark.parametrize("document", [DYNAMICS, SATISFACTION, STRUCTURE])
async def test_each_is_one_statement(call: Call, document: str) -> None:
    token = await token_of(staff_role="MANAGER")
    await call(document, YEAR, token=token)
    asked = await sent(call, document, token)
    assert len([sql for sql in asked if re.search(r"FROM claim(_tally)?\s", sql)]) == 1
    narrow = {"filter": YEAR["filter"] | {"partnerKinds": ["CUSTOMER"]}}
    assert len([sql for sql in await sent(call, document, token, narrow) if "FROM claim" in sql]) == 1


async def sent(call: Call, document: str, token: str, variables: Any = None) -> list[str]:
    """Return what a document sends to the database; asyncpg does not tell of statements that are prepared."""
    found: list[str] = []
    logger = lambda record: found.append(record.query)  # noqa: E731 - the same object is taken off again
    planned = db.planned_rows

    async def rows(sql: str, *args: Any) -> Any:
        found.append(sql)
        return await planned(sql, *args)

    async with db.connection() as raw:
        raw.add_query_logger(logger)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(db, "planned_rows", rows)
        await call(document, variables or YEAR, token=token)
    await asyncio.sleep(0)
    raw.remove_query_logger(logger)
    return found


async def test_customers_and_those_who_lack_a_scope_are_refused(call: Call) -> None:
    customer = await token_of(partner_id=(await partners.partner()).id)
    answer = await call(STRUCTURE, YEAR, token=customer, whole=True)
    assert answer["data"] == {"claimStructure": None}
    assert answer["errors"][0]["extensions"]["requiredScope"] == "reports:run"
    client = await accounts.client(scopes=["reports:run", "claims:read"])
    answer = await call(STRUCTURE, YEAR, token=await token_for(client_id=client.id), whole=True)
    assert [each["extensions"]["code"] for each in answer["errors"]] == ["FORBIDDEN"]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"from": "2026-01-01"}, "REQUIRED"),
        ({"from": "2026-01-02", "to": "2026-01-01"}, "INVALID"),
        ({"departments": ["usr_1"]}, "INVALID"),
    ],
)
async def test_what_cannot_be_asked_is_told(call: Call, asked: dict[str, Any], code: str) -> None:
    token = await token_of(staff_role="MANAGER")
    answer = await call(STRUCTURE, {"filter": asked}, token=token, whole=True)
    assert (answer["data"], [each["extensions"]["code"] for each in answer["errors"]]) == (
        {"claimStructure": None},
        [code],
    )


async def test_claims_switched_off_have_no_reports(call: Call) -> None:
    token = await token_of(staff_role="MANAGER")
    await accounts.organisation(records_claims=False)
    answer = await call(STRUCTURE, YEAR, token=token, whole=True)
    assert answer["errors"][0]["extensions"]["code"] == "OPTION_OFF"
