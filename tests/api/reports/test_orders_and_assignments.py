"""Reports of cancelled lines and of assignments over the API: document in, JSON out, one statement each."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.api.conftest import Call, token_for, token_of
from tests.api.reports.test_claims import sent
from tests.make import accounts, orders, partners, processes

GROUP = "kind id name lines { count previousCount where } lineShare orders previousOrders orderShare"
CANCELLATIONS = f"""query ($filter: CancellationReportFilter) {{ cancellationReport(filter: $filter) {{
  period {{ from to }} total {{ {GROUP} }} byReason {{ {GROUP} }} byManager {{ {GROUP} counts wheres }}
  byPriceGroup {{ {GROUP} counts }} byItem {{ {GROUP} }} }} }}"""
ASSIGNMENTS = """query ($filter: AssignmentReportFilter) { assignmentReport(filter: $filter, first: 1) { timeZone
  all { count previousCount where } done { count where } cancelled { count } inWork { count where }
  rows { id number title authorId authorName performerId performerName status iteration days startedAt endedAt dueAt }
  byIterations { id name count meanIterations meanDays where } byDuration { name }
  late { id name count meanDaysLate mostDaysLate where }
  hung { roleId roleName mainObject additionalObject count dueAt where } due { day count where } } }"""
YEAR: dict[str, Any] = {"filter": {"from": "2026-01-01", "to": "2026-12-31"}}
AT = datetime(2026, 2, 2, 8, tzinfo=UTC)


async def _lines() -> None:
    """Insert two orders of three lines, all but one cancelled: those of the one for two reasons."""
    await accounts.organisation(time_zone="UTC")
    damaged, late = await orders.cancellation_reason(name="Damaged"), await orders.cancellation_reason(name="Late")
    for reasons in ((damaged, damaged, late), (damaged, late, None)):
        order = await orders.document(partner_id=(await partners.partner()).id)
        for position, reason in enumerate(reasons, 1):
            given = {"cancelled_at": AT, "cancellation_reason_id": reason.id} if reason else {}
            await orders.line(document_id=order.id, position=position, **given)


async def test_cancellations(call: Call) -> None:
    await _lines()
    token = await token_of(staff_role="MANAGER")
    found = (await call(CANCELLATIONS, YEAR, token=token))["cancellationReport"]
    assert [(each["name"], each["lines"]["count"], each["lineShare"]) for each in found["byReason"]] == [
        ("Damaged", 3, "0.6000"),
        ("Late", 2, "0.4000"),
    ]
    assert [(each["orders"], each["orderShare"]) for each in found["byReason"]] == [(2, "1.0000"), (2, "1.0000")]
    (row,) = found["byManager"]
    assert (row["kind"], row["counts"], found["byItem"][0]["name"]) == ("NOT_ESTABLISHED", [3, 2], "Cup")
    opened = """query ($where: DocumentLineWhereInput) { cancelledLines(where: $where,
      orderBy: {field: CANCELLED_AT, direction: DESC}) { totalCount nodes { order { number } } } }"""
    lines = (await call(opened, {"where": row["wheres"][1]}, token=token))["cancelledLines"]
    assert (lines["totalCount"], len(lines["nodes"])) == (2, 2)
    assert (await call(CANCELLATIONS, token=token))["cancellationReport"]["total"]["lines"]["count"] == 0


async def _given() -> str:
    """Insert a completed assignment whose task was done late, and one that hangs; return the manager's token."""
    await accounts.organisation(time_zone="UTC")
    author, performer = await accounts.user(name="Anna", staff_role="MANAGER"), await accounts.user(name="Boris")
    role = await accounts.performer_role(name="Nobody")
    times = {"started_at": AT, "due_at": AT + timedelta(days=1)}
    done = await processes.assignment(
        created_by=author.id, performer_id=performer.id, status="COMPLETED", iteration=2,
        ended_at=AT + timedelta(days=3), **times,
    )  # fmt: skip
    closed: dict[str, Any] = {"status": "DONE", "closed_at": AT + timedelta(days=3), "closed_by": performer.id}
    await processes.task(assignment_id=done.id, due_at=done.due_at, **closed)
    hung = await processes.assignment(created_by=author.id, role_id=role.id, **times)
    await processes.task(assignment_id=hung.id, role_id=role.id)
    return await token_for(user_id=author.id)


async def test_assignments(call: Call) -> None:
    token = await _given()
    found = (await call(ASSIGNMENTS, YEAR, token=token))["assignmentReport"]
    assert [found[name]["count"] for name in ("all", "done", "cancelled", "inWork")] == [2, 1, 0, 1]
    assert (len(found["rows"]), found["rows"][0]["performerName"]) == (1, "Nobody")
    (author,) = found["byIterations"]
    assert [author[name] for name in ("name", "count", "meanIterations", "meanDays")] == ["Anna", 1, "2.00", "3.0"]
    (late,), (hung,), (due,) = found["late"], found["hung"], found["due"]
    assert (late["name"], late["meanDaysLate"], late["mostDaysLate"]) == ("Boris", "2.0", "2.0")
    assert (hung["roleName"], hung["count"], due["day"], due["count"]) == ("Nobody", 1, "2026-02-03", 1)
    for root, type_, where in (
        ("processTasks", "ProcessTask", late["where"]),
        ("processTasks", "ProcessTask", hung["where"]),
        ("assignments", "Assignment", due["where"]),
        ("assignments", "Assignment", author["where"]),
    ):
        opened = f"query ($where: {type_}WhereInput) {{ {root}(where: $where) {{ totalCount }} }}"
        assert (await call(opened, {"where": where}, token=token))[root]["totalCount"] == 1


@pytest.mark.parametrize(("document", "table"), [(CANCELLATIONS, "document_line"), (ASSIGNMENTS, "assignment c")])
async def test_each_is_one_statement(call: Call, document: str, table: str) -> None:
    token = await token_of(staff_role="MANAGER")
    await call(document, YEAR, token=token)
    assert len([sql for sql in await sent(call, document, token) if table in sql]) == 1


async def test_who_lacks_a_scope_is_refused(call: Call) -> None:
    client = await token_for(client_id=(await accounts.client(scopes=["reports:run", "people:read"])).id)
    for document, scope in ((CANCELLATIONS, "orders:read"), (ASSIGNMENTS, "tasks:read")):
        answer = await call(document, YEAR, token=client, whole=True)
        assert answer["errors"][0]["extensions"]["requiredScope"] == scope
    token = await token_of(staff_role="MANAGER")
    answer = await call("{ assignmentReport(first: 101) { timeZone } }", token=token, whole=True)
    assert answer["errors"][0]["extensions"]["code"] == "PAGE_SIZE_EXCEEDED"
