"""Reports on schedule over the API: made, shown to whom they concern, and sent with the figures of the query."""

import io
from datetime import datetime
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from server.kit import clock
from server.reports.actions import sending, turns
from server.reports.models import ReportDelivery
from tests.api.conftest import Call, token_for
from tests.make import accounts, catalogues, claims
from tests.make import schedules as make
from tests.make.mailbox import mailing

FIELDS = """id name report variables period format language frequency weekdays dayOfMonth time isPaused version
  nextAt lastDueAt lastSentAt lastResult owner { name } viewerPermissions { canUpdate canLeave }
  recipients { totalCount nodes { user { name } } }
  deliveries { nodes { outcome reason problem tries dueAt endedAt user { name } } }"""
LIST = f"{{ reportSchedules {{ totalCount nodes {{ {FIELDS} }} }} }}"
ERRORS = "isReplay errors { __typename code path message }"
STRUCTURE = """query ($filter: ReportFilter) { claimStructure(filter: $filter) {
  byReason { name count previousCount } } }"""
WHOLE: dict[str, Any] = {"name": "Quality", "report": "claimStructure", "variables": {}, "period": "THIS_MONTH",
    "format": "XLSX", "frequency": "WEEKLY", "weekdays": ["MONDAY", "FRIDAY"], "time": "09:00"}  # fmt: skip

pytestmark = pytest.mark.usefixtures("no_jobs")


async def change(call: Call, token: str, name: str, /, **given: Any) -> Any:
    kind = {
        "Create": "ReportScheduleCreateInput",
        "Update": "ReportScheduleUpdateInput",
        "Send": "ReportScheduleSendInput",
    }
    document = f"""mutation ($input: {kind.get(name, "VersionedInput")}!) {{
      reportSchedule{name}(input: $input) {{ reportSchedule {{ {FIELDS} }} {ERRORS} }} }}"""
    return (await call(document, {"input": given}, token=token))[f"reportSchedule{name}"]


async def someone(name: str, **fields: Any) -> tuple[str, str]:
    """Make a person of the staff; return its id and a token."""
    user = await accounts.user(name=name, **{"staff_role": "MANAGER", "email": f"{name.lower()}@example.org"} | fields)
    return user.id, await token_for(user_id=user.id)


async def test_a_schedule_is_made_changed_and_deleted(call: Call) -> None:
    anna, token = await someone("Anna")
    made = await change(call, token, "Create", **WHOLE, recipients=[anna], idempotencyKey="k")
    schedule = made["reportSchedule"]
    assert made["errors"] == []
    expected = {**WHOLE, "owner": {"name": "Anna"}, "version": 1, "isPaused": False, "lastResult": None}
    assert schedule | expected == schedule
    assert schedule["recipients"] == {"totalCount": 1, "nodes": [{"user": {"name": "Anna"}}]}
    assert schedule["viewerPermissions"] == {"canUpdate": True, "canLeave": True}
    again = await change(call, token, "Create", **WHOLE, recipients=[anna], idempotencyKey="k")
    assert (again["isReplay"], again["reportSchedule"]["id"]) == (True, schedule["id"])
    key = {"id": schedule["id"], "expectedVersion": 1}
    monthly = await change(call, token, "Update", **key, frequency="MONTHLY", dayOfMonth=31, language="ru")
    found = monthly["reportSchedule"]
    assert (found["frequency"], found["weekdays"], found["dayOfMonth"], found["language"]) == ("MONTHLY", [], 31, "ru")
    late = await change(call, token, "Pause", **key)
    assert (late["reportSchedule"]["version"], late["errors"][0]["code"]) == (2, "VERSION_CONFLICT")
    paused = await change(call, token, "Pause", **key | {"expectedVersion": 2})
    assert (paused["reportSchedule"]["isPaused"], paused["reportSchedule"]["nextAt"]) == (True, None)
    resumed = await change(call, token, "Resume", **key | {"expectedVersion": 3})
    assert resumed["reportSchedule"]["isPaused"] is False
    gone = await change(call, token, "Delete", **key | {"expectedVersion": 4})
    assert (gone["reportSchedule"], gone["errors"]) == (None, [])
    assert (await call(LIST, token=token))["reportSchedules"]["totalCount"] == 0


async def test_what_is_refused_has_codes_and_places(call: Call) -> None:
    anna, token = await someone("Anna")
    wrong = {**WHOLE, "name": " ", "report": "claims", "time": "9 am", "weekdays": [], "recipients": []}
    found = await change(call, token, "Create", **wrong)
    assert {(each["code"], *each["path"]) for each in found["errors"]} == {
        ("REQUIRED", "name"), ("INVALID", "report"), ("INVALID", "time"), ("REQUIRED", "weekdays"),
        ("REQUIRED", "recipients"),
    }  # fmt: skip
    narrowed = {**WHOLE, "variables": {"filter": {"statuses": ["GONE"]}}, "recipients": [anna]}
    found = await change(call, token, "Create", **narrowed)
    assert [(each["code"], *each["path"]) for each in found["errors"]] == [("BAD_USER_INPUT", "variables")]
    assert "GONE" in found["errors"][0]["message"]


async def test_it_is_seen_by_owner_recipients_and_administrators(call: Call) -> None:
    (anna, token), (boris, of_boris) = await someone("Anna"), await someone("Boris")
    _, of_vera = await someone("Vera")
    _, of_admin = await someone("Admin", staff_role="ADMINISTRATOR")
    schedule = await make.schedule(owner_id=anna, recipients=[anna, boris])
    for viewer, names in ((token, ["Anna", "Boris"]), (of_admin, ["Anna", "Boris"]), (of_boris, ["Boris"])):
        (found,) = (await call(LIST, token=viewer))["reportSchedules"]["nodes"]
        assert [each["user"]["name"] for each in found["recipients"]["nodes"]] == names
        assert found["viewerPermissions"]["canUpdate"] is (viewer != of_boris)
    assert (await call(LIST, token=of_vera))["reportSchedules"]["totalCount"] == 0
    client = await token_for(client_id=(await accounts.client()).id)
    assert (await call(LIST, token=client))["reportSchedules"]["totalCount"] == 0
    key = {"id": schedule.id, "expectedVersion": 1}
    refused = await change(call, of_boris, "Send", **key)
    assert [(each["__typename"], each["code"]) for each in refused["errors"]] == [("RefusedError", "FORBIDDEN")]
    left = await change(call, of_boris, "Leave", **key)
    assert (left["reportSchedule"], left["errors"]) == (None, [])
    assert (await call(LIST, token=of_boris))["reportSchedules"]["totalCount"] == 0


async def test_what_is_sent_tells_what_the_query_tells_each(call: Call) -> None:
    ours, theirs = await accounts.department(), await accounts.department()
    reasons = [await catalogues.claim_reason(name=name) for name in ("Torn", "Wet")]
    for at in range(7):
        department = ours if at % 3 == 0 else theirs
        responsible = await accounts.user(department_id=department.id)
        fault = {"at_fault_department_id": department.id, "responsible_id": responsible.id}
        await claims.claim(reason_id=reasons[at % 2].id, **fault)
    anna, token = await someone("Anna", language="en")
    agent, of_agent = await someone("Gleb", language="en", staff_role="AGENT", department_id=ours.id)
    made = await change(call, token, "Create", **WHOLE, recipients=[anna, agent])
    key = {"id": made["reportSchedule"]["id"], "expectedVersion": 1}
    async with mailing() as box:
        sent = await change(call, token, "Send", **key, idempotencyKey="once")
        assert sent["reportSchedule"]["lastResult"] == "SENDING"
        assert (await change(call, token, "Send", **key, idempotencyKey="once"))["isReplay"] is True
        for each in await ReportDelivery.all():
            await sending.send(each.id)
    today = clock.now().date()
    days = {"from": str(today.replace(day=1)), "to": str(today)}
    counts = set()
    for letter in box.letters:
        (file,) = letter.iter_attachments()
        book = CalamineWorkbook.from_filelike(io.BytesIO(file.get_payload(decode=True)))  # type: ignore[arg-type]  # bytes
        rows = [row[:3] for row in book.get_sheet_by_name("By reason").to_python()[1:]]
        asker = of_agent if "gleb" in str(letter["To"]) else token
        found = (await call(STRUCTURE, {"filter": days}, token=asker))["claimStructure"]["byReason"]
        assert rows == [[each["name"], each["count"], each["previousCount"]] for each in found]
        counts.add(sum(float(str(row[1])) for row in rows))
    assert counts == {7, 3}
    (now,) = (await call(LIST, token=token))["reportSchedules"]["nodes"]
    assert (now["lastResult"], [each["outcome"] for each in now["deliveries"]["nodes"]]) == ("SENT", ["SENT", "SENT"])
    assert datetime.fromisoformat(now["nextAt"]) == await turns.following({**WHOLE, "day_of_month": None})
