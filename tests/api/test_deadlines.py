"""Deadlines over the API: the calendar, the policies, waiting for the customer, what is overdue and who may ask."""

from datetime import timedelta
from typing import Any

import pytest

from server.kit import clock, db
from tests.api.conftest import Call, token_for, token_of
from tests.make import accounts as make
from tests.make import catalogues, claims, deadlines, partners

ERRORS = "errors { code path }"
CALENDAR = """{ workCalendar { id version week { weekday opens closes } holidayCountries
  days(where: {date: {gte: "2026-01-01", lt: "2027-01-01"}}) { nodes { date opens closes name } } } }"""
CLAIM = """query ($id: ID!) { claim(id: $id) { dueAt isOverdue responseDueAt resolutionDueAt firstRespondedAt
  waitingSince pausedSeconds escalatedAt deadlinePolicy { name response { amount unit } reason { id } }
  pauses { nodes { seconds } } } }"""
AWAIT = """mutation ($input: ClaimAwaitCustomerInput!) { claimAwaitCustomer(input: $input) {
  claim { version waitingSince isOverdue dueAt } isReplay errors { code path } } }"""


def change(name: str, input_: str, selection: str) -> str:
    return f"mutation ($input: {input_}!) {{ {name}(input: $input) {{ {selection} {ERRORS} }} }}"


async def test_the_calendar_of_the_organisation(call: Call) -> None:
    await deadlines.work_calendar()
    token = await token_of(staff_role="ADMINISTRATOR")
    found = (await call(CALENDAR, token=token))["workCalendar"]
    assert found["week"][0] == {"weekday": "MONDAY", "opens": "09:00", "closes": "18:00"}
    assert "LV" in found["holidayCountries"]
    given: dict[str, Any] = {"id": found["id"], "expectedVersion": 1}
    week = change("workCalendarUpdate", "WorkCalendarUpdateInput", "workCalendar { week { weekday opens closes } }")
    hours = {"weekday": "SATURDAY", "opens": "10:00", "closes": "15:00"}
    told = (await call(week, {"input": given | {"week": [hours]}}, token=token))["workCalendarUpdate"]
    assert told == {"workCalendar": {"week": [hours]}, "errors": []}
    fill = change("workCalendarFillHolidays", "WorkCalendarFillHolidaysInput", "workCalendar { version }")
    filled = await call(fill, {"input": given | {"expectedVersion": 2, "country": "LV", "year": 2026}}, token=token)
    assert filled["workCalendarFillHolidays"] == {"workCalendar": {"version": 3}, "errors": []}
    days = change("workCalendarSetDays", "WorkCalendarSetDaysInput", "workCalendar { version }")
    short = {"date": "2026-12-31", "opens": "09:00", "closes": "13:00", "name": "Short day"}
    assert (await call(days, {"input": given | {"expectedVersion": 3, "days": [short]}}, token=token))[
        "workCalendarSetDays"
    ]["errors"] == []
    clear = change("workCalendarClearDays", "WorkCalendarClearDaysInput", "workCalendar { version }")
    await call(clear, {"input": given | {"expectedVersion": 4, "dates": ["2026-12-26"]}}, token=token)
    nodes = {day.pop("date"): day for day in (await call(CALENDAR, token=token))["workCalendar"]["days"]["nodes"]}
    assert nodes["2026-12-31"] == {"opens": "09:00", "closes": "13:00", "name": "Short day"}
    assert nodes["2026-01-01"] == {"opens": None, "closes": None, "name": "New Year's Day"}
    assert "2026-12-26" not in nodes
    stale = await call(days, {"input": given | {"days": [short]}}, token=token)
    assert [each["code"] for each in stale["workCalendarSetDays"]["errors"]] == ["VERSION_CONFLICT"]
    agent = await token_of(staff_role="AGENT")
    refused = await call(days, {"input": given | {"expectedVersion": 5, "days": [short]}}, token=agent)
    assert [each["code"] for each in refused["workCalendarSetDays"]["errors"]] == ["FORBIDDEN"]


async def test_policies_and_the_claims_that_follow_them(call: Call) -> None:
    token = await token_of(staff_role="MANAGER")
    reason = await catalogues.claim_reason()
    create = change("deadlinePolicyCreate", "DeadlinePolicyCreateInput", "deadlinePolicy { id version warnPercent }")
    given = {
        "name": "Torn boxes",
        "reasonId": reason.id,
        "response": {"amount": 4, "unit": "WORKING_HOURS"},
        "resolution": {"amount": 2, "unit": "WORKING_DAYS"},
        "escalateAfter": {"amount": 1, "unit": "DAYS"},
        "handsOverTo": "HEAD",
    }
    made = (await call(create, {"input": given}, token=token))["deadlinePolicyCreate"]
    assert made["errors"] == []
    assert made["deadlinePolicy"]["warnPercent"] == 80
    again = (await call(create, {"input": given}, token=token))["deadlinePolicyCreate"]
    assert again["errors"] == [{"code": "DUPLICATE", "path": ["reasonId"]}]
    update = change("deadlinePolicyUpdate", "DeadlinePolicyUpdateInput", "deadlinePolicy { response { amount } }")
    wrong = {"id": made["deadlinePolicy"]["id"], "expectedVersion": 1, "response": {"amount": 0, "unit": "DAYS"}}
    told = (await call(update, {"input": wrong}, token=token))["deadlinePolicyUpdate"]
    assert told == {"deadlinePolicy": None, "errors": [{"code": "INVALID", "path": ["response", "amount"]}]}
    claim = await claims.claim(reason_id=reason.id)
    await call("mutation { claimDeadlinesRecount(input: {missingOnly: true}) { claims errors { code } } }", token=token)
    assert await db.value("SELECT count(*) FROM pgqueuer WHERE entrypoint = 'claims.recount'") == 1
    registered = await call(
        """mutation ($input: ClaimRegisterInput!) { claimRegister(input: $input) { claim { id } } }""",
        {"input": {"partnerId": claim.partner_id, "title": "Torn", "description": "Torn.", "reasonId": reason.id}},
        token=token,
    )
    found = (await call(CLAIM, {"id": registered["claimRegister"]["claim"]["id"]}, token=token))["claim"]
    assert found["deadlinePolicy"] == {
        "name": "Torn boxes",
        "response": {"amount": 4, "unit": "WORKING_HOURS"},
        "reason": {"id": reason.id},
    }
    assert (found["isOverdue"], found["dueAt"]) == (False, found["responseDueAt"])


async def test_waiting_stops_the_clock_once(call: Call) -> None:
    token = await token_of(staff_role="MANAGER")
    policy = await deadlines.policy()
    due = clock.now() + timedelta(hours=1)
    claim = await claims.claim(deadline_policy_id=policy.id, resolution_due_at=due, due_at=due)
    given = {"id": claim.id, "expectedVersion": 1, "comment": "Photos, please", "idempotencyKey": "once"}
    for replay in (False, True):
        told = (await call(AWAIT, {"input": given}, token=token))["claimAwaitCustomer"]
        assert (told["errors"], told["isReplay"], told["claim"]["dueAt"]) == ([], replay, None)
        assert told["claim"]["waitingSince"]
    resume = change("claimResume", "ClaimResumeInput", "claim { waitingSince dueAt }")
    gone = (await call(resume, {"input": {"id": claim.id, "expectedVersion": 2}}, token=token))["claimResume"]
    assert (gone["errors"], gone["claim"]["waitingSince"]) == ([], None)
    assert gone["claim"]["dueAt"] is not None
    respond = change("claimRespond", "ClaimRespondInput", "claim { id }")
    twice = (await call(respond, {"input": {"id": claim.id, "expectedVersion": 3}}, token=token))["claimRespond"]
    assert twice == {"claim": None, "errors": [{"code": "INVALID", "path": ["id"]}]}


@pytest.fixture
async def overdue() -> dict[str, str]:
    """Make claims that are late, due later, waiting and without a deadline; return their ids."""
    now, hour = clock.now(), timedelta(hours=1)
    partner = await partners.partner()
    times: dict[str, dict[str, Any]] = {
        "late": {"due_at": now - hour},
        "later": {"due_at": now + hour},
        "waiting": {"waiting_since": now - 2 * hour},
        "closed": {"status": "SATISFIED"},
    }
    return {name: (await claims.claim(partner_id=partner.id, **given)).id for name, given in times.items()}


BY_DUE_DATE = "orderBy: {field: DUE_AT, direction: ASC}"
LIST = f"query ($where: ClaimWhereInput) {{ claims(where: $where, {BY_DUE_DATE}) {{ nodes {{ id }} }} }}"


async def test_what_is_overdue_is_a_filter(call: Call, overdue: dict[str, str]) -> None:
    token = await token_of(staff_role="AGENT")
    names = {claim: name for name, claim in overdue.items()}

    async def listed(where: dict[str, Any]) -> list[str]:
        nodes = (await call(LIST, {"where": where}, token=token))["claims"]["nodes"]
        return [names[node["id"]] for node in nodes]

    assert await listed({"isOverdue": {"eq": True}}) == ["late"]
    assert (await listed({"isOverdue": {"eq": False}}))[0] == "later"
    assert len(await listed({"isOverdue": {"eq": False}})) == 3
    assert await listed({"dueAt": {"isNull": False}}) == ["late", "later"]
    assert await listed({"dueAt": {"gt": clock.now().isoformat()}}) == ["later"]
    assert await listed({"waitingSince": {"isNull": False}}) == ["waiting"]


async def test_customers_see_that_they_are_awaited_but_no_deadline(call: Call, overdue: dict[str, str]) -> None:
    claim = await claims.claim(id=overdue["late"][:-4] + "0000", waiting_since=clock.now())
    token = await token_of(partner_id=claim.partner_id)
    answer = await call(CLAIM, {"id": claim.id}, token=token, whole=True)
    assert answer["data"]["claim"]["waitingSince"]
    assert {name for name, value in answer["data"]["claim"].items() if value is not None} == {"waitingSince"}
    assert {error["extensions"]["code"] for error in answer["errors"]} == {"FORBIDDEN"}
    hidden = (
        {"isOverdue": {"eq": True}},
        {"dueAt": {"isNull": True}},
        {"resolutionDueAt": {"isNull": True}},
        {"deadlinePolicy": {"name": {"eq": "x"}}},
        {"pauses": {"some": {"seconds": {"gt": 1}}}},
    )
    document = "query ($where: ClaimWhereInput) { claims(where: $where) { nodes { id } } }"
    for where in hidden:
        refused = await call(document, {"where": where}, token=token, whole=True)
        assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    sorted_ = await call(
        "{ claims(orderBy: {field: DUE_AT, direction: ASC}) { nodes { id } } }", token=token, whole=True
    )
    assert sorted_["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    assert (await call("{ workCalendar { id } }", token=token))["workCalendar"] is None


async def test_a_partner_system_needs_the_internal_scope(call: Call, overdue: dict[str, str]) -> None:
    client = await make.client(scopes=["claims:read", "claims:write"])
    token = await token_for(client_id=client.id)
    policy = await deadlines.policy()
    document = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    assert (await call(document, {"ids": [policy.id]}, token=token))["nodes"] == [None]
    refused = await call(LIST, {"where": {"id": {"eq": overdue["late"]}}}, token=token, whole=True)
    assert refused["errors"][0]["extensions"]["code"] == "FORBIDDEN"


async def test_what_is_overdue_is_found_by_an_index(call: Call) -> None:
    """However many claims there are, those that are overdue cost what they are."""
    await call("{ viewer { id } }", token=await token_of())
    await db.execute(
        """INSERT INTO claim (id, created_at, updated_at, version, number, title, description, direction, status,
            registered_at, channel, importance, tags, reopen_count, partner_id, due_at)
        SELECT 'clm_' || at, now(), now(), 1, at, 'x', 'x', 'FROM_CUSTOMER', 'IN_PROGRESS', now(), 'MAIL', 'NORMAL',
            '{}', 0, $1, CASE WHEN at % 500 = 0 THEN now() - interval '1 hour' WHEN at % 10 = 0 THEN now() + '1 day' END
        FROM generate_series(1, 20000) at""",
        (await partners.partner()).id,
    )
    await db.execute("ANALYZE claim")
    plan = "EXPLAIN SELECT id FROM claim t WHERE (t.due_at IS NOT NULL AND t.due_at < now()) = TRUE"
    told = " ".join(row["QUERY PLAN"] for row in await db.rows(plan))
    assert "Index Cond: ((due_at IS NOT NULL) AND (due_at < now()))" in told
