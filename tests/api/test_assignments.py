"""Assignments and inboxes over the API."""

from datetime import timedelta
from typing import Any

from server.kit import clock
from tests.api.conftest import Call, token_for, token_of
from tests.make import accounts as make
from tests.make import claims, partners

ERRORS = "errors { __typename code path }"
CARD = """id version number title status iteration executed dueAt checkRequired author { name } performer { name }
  role { name } checker { name } subject { __typename ... on Claim { id } } parentTask { id } instance { id }
  tasks { nodes { elementId status outcome reason round closedBy { name } } }"""
CREATE = f"""mutation ($input: AssignmentCreateInput!) {{ assignmentCreate(input: $input) {{
  assignment {{ {CARD} }} isReplay {ERRORS} }} }}"""
INBOX = """{ inbox { totalCount nodes {
    id version title elementId dueAt assignment { number } viewerPermissions { canComplete canClaim } } }
  inboxParts { group count since before } }"""
COMPLETE = f"""mutation ($input: ProcessTaskCompleteInput!) {{ processTaskComplete(input: $input) {{
  processTask {{ status assignment {{ status executed }} }} {ERRORS} }} }}"""


async def _people() -> tuple[Any, str, Any, str]:
    """Return an author with a token, and a performer with a token."""
    author, performer = await make.user(name="Anna"), await make.user(name="Boris")
    return author, await token_for(user_id=author.id), performer, await token_for(user_id=performer.id)


async def _given(call: Call, token: str, **given: Any) -> Any:
    due = (clock.now() + timedelta(hours=1)).isoformat()
    made = await call(CREATE, {"input": {"title": "Ask the customer", "dueAt": due, **given}}, token=token)
    assert made["assignmentCreate"]["errors"] == []
    return made["assignmentCreate"]["assignment"]


async def test_an_assignment_goes_through_two_inboxes(call: Call) -> None:
    _, anna, performer, boris = await _people()
    claim = await claims.claim()
    made = await _given(call, anna, performerId=performer.id, subjectId=claim.id, idempotencyKey="once")
    assert (made["status"], made["iteration"], made["checker"]) == ("ACTIVE", 1, {"name": "Anna"})
    assert made["subject"] == {"__typename": "Claim", "id": claim.id}
    found = await call(INBOX, token=boris)
    [task] = found["inbox"]["nodes"]
    assert (task["title"], task["assignment"], task["elementId"]) == (
        "Ask the customer", {"number": made["number"]}, "Execute",
    )  # fmt: skip
    assert task["viewerPermissions"] == {"canComplete": True, "canClaim": True}
    assert sum(part["count"] for part in found["inboxParts"]) == 1
    assert [part["group"] for part in found["inboxParts"]] == ["OVERDUE", "TODAY", "THIS_WEEK", "NEXT_WEEK", "LATER"]
    done = {"id": task["id"], "expectedVersion": task["version"], "outcome": "done", "reason": "He is content."}
    told = (await call(COMPLETE, {"input": done}, token=boris))["processTaskComplete"]
    assert told["processTask"] == {"status": "DONE", "assignment": {"status": "ACTIVE", "executed": "done"}}
    assert (await call(INBOX, token=boris))["inbox"]["totalCount"] == 0
    [check] = (await call(INBOX, token=anna))["inbox"]["nodes"]
    done = {"id": check["id"], "expectedVersion": check["version"], "outcome": "cancel", "reason": "No."}
    wrong = (await call(COMPLETE, {"input": done}, token=anna))["processTaskComplete"]
    assert [error["code"] for error in wrong["errors"]] == ["TRANSITION_NOT_ALLOWED"]
    told = (await call(COMPLETE, {"input": done | {"outcome": "accept"}}, token=anna))["processTaskComplete"]
    assert told["processTask"]["assignment"]["status"] == "COMPLETED"
    by_number = "query ($n: String!) { assignmentByNumber(number: $n) { " + CARD + " } }"
    card = (await call(by_number, {"n": made["number"]}, token=anna))["assignmentByNumber"]
    assert [(each["elementId"], each["outcome"], each["closedBy"]["name"]) for each in card["tasks"]["nodes"]] == [
        ("Execute", "done", "Boris"),
        ("Check", "accept", "Anna"),
    ]


async def test_an_assignment_is_stopped_continued_changed_and_given_up(call: Call) -> None:
    _, anna, performer, _ = await _people()
    made = await _given(call, anna, performerId=performer.id)
    version = made["version"]

    async def change(name: str, kind: str, **given: Any) -> Any:
        document = f"""mutation ($input: {kind}!) {{ {name}(input: $input) {{
            assignment {{ version status dueAt }} {ERRORS} }} }}"""
        told = (await call(document, {"input": {"id": made["id"], "expectedVersion": version, **given}}, token=anna))[
            name
        ]
        assert told["errors"] == []
        return told["assignment"]

    due = "2100-01-01T00:00:00.000000Z"
    for name, kind, given, status in (
        ("assignmentUpdate", "AssignmentUpdateInput", {"dueAt": due}, "ACTIVE"),
        ("assignmentStop", "AssignmentStopInput", {"reason": "Wait."}, "STOPPED"),
        ("assignmentContinue", "VersionedInput", {}, "ACTIVE"),
        ("assignmentCancel", "AssignmentCancelInput", {"reason": "Settled."}, "CANCELLED"),
    ):
        found = await change(name, kind, **given)
        assert (found["status"], found["dueAt"]) == (status, due)
        version = found["version"]
    draft = await _given(call, anna, performerId=performer.id, isDraft=True)
    made, version = draft, draft["version"]
    assert (await change("assignmentStart", "VersionedInput"))["status"] == "ACTIVE"


async def test_what_is_wrong_with_an_assignment_is_told_by_field(call: Call) -> None:
    token = await token_of(staff_role="AGENT")
    given = {"title": "", "performerId": "usr_x", "subjectId": "clm_x"}
    found = (await call(CREATE, {"input": given}, token=token))["assignmentCreate"]
    assert {error["path"][0]: error["code"] for error in found["errors"]} == {
        "title": "REQUIRED",
        "dueAt": "REQUIRED",
        "performerId": "NOT_FOUND",
        "subjectId": "NOT_FOUND",
    }
    auditor = await token_of(staff_role="AUDITOR")
    found = (await call(CREATE, {"input": given}, token=auditor))["assignmentCreate"]
    assert [error["code"] for error in found["errors"]] == ["FORBIDDEN"]


async def test_a_deputy_sees_the_inbox_of_who_is_away(call: Call) -> None:
    _, anna, performer, _ = await _people()
    deputy = await make.user()
    await _given(call, anna, performerId=performer.id)
    token = await token_for(user_id=deputy.id)
    assert (await call(INBOX, token=token))["inbox"]["totalCount"] == 0
    performer.deputy_id, performer.absent_from = deputy.id, clock.now()
    await performer.save()
    assert (await call(INBOX, token=token))["inbox"]["totalCount"] == 1


LOAD = """{ taskLoad(first: 5) { totalCount loads {
  user { name } role { name } mainObject openCount overdueCount todayCount } } }"""


async def test_managers_see_what_waits_for_whom(call: Call) -> None:
    _, anna, performer, _ = await _people()
    role, department = await make.performer_role(name="Expert", main_object_kind="DEPARTMENT"), await make.department()
    await make.role_member(role_id=role.id, user_id=performer.id)
    for given in ({"performerId": performer.id}, {"roleId": role.id, "mainObject": department.id}):
        for _ in range(2 if "roleId" in given else 1):
            await _given(call, anna, **given)
    found = (await call(LOAD, token=await token_of(staff_role="MANAGER")))["taskLoad"]
    counts = {"overdueCount": 0, "mainObject": None}
    told = [{name: value for name, value in each.items() if name != "todayCount"} for each in found["loads"]]
    assert (told, found["totalCount"]) == (
        [
            counts | {"user": None, "role": {"name": "Expert"}, "openCount": 2, "mainObject": department.id},
            counts | {"user": {"name": "Boris"}, "role": None, "openCount": 1},
        ],
        2,
    )
    refused = await call(LOAD, token=anna, whole=True)
    assert [error["extensions"]["code"] for error in refused["errors"]] == ["FORBIDDEN"]


async def test_a_customer_has_no_tasks(call: Call) -> None:
    partner = await partners.partner()
    customer = await token_of(partner_id=partner.id)
    found = await call("{ inboxParts { count } assignments { totalCount } }", token=customer, whole=True)
    assert {error["extensions"]["code"] for error in found["errors"]} == {"FORBIDDEN"}


REASSIGN = f"""mutation ($input: ProcessTasksReassignInput!) {{ processTasksReassign(input: $input) {{
  results {{ id isReplay processTask {{ id performer {{ name }} status }} {ERRORS} }} {ERRORS} }} }}"""


async def test_many_tasks_are_given_to_somebody_else_each_with_its_answer(call: Call) -> None:
    _, anna, performer, boris = await _people()
    other, manager = await make.user(name="Clara"), await token_of(staff_role="MANAGER")
    for _ in range(2):
        await _given(call, anna, performerId=performer.id)
    first, second = (await call(INBOX, token=boris))["inbox"]["nodes"]
    items = [{"id": first["id"], "expectedVersion": 1}, {"id": second["id"], "expectedVersion": 7}]
    given = {"items": items, "userId": other.id, "reason": "On leave.", "idempotencyKey": "once"}
    done, stale = (await call(REASSIGN, {"input": given}, token=manager))["processTasksReassign"]["results"]
    assert (done["id"], done["errors"], done["processTask"]["performer"]) == (first["id"], [], {"name": "Clara"})
    assert done["processTask"]["id"] != first["id"]
    assert [error["code"] for error in stale["errors"]] == ["VERSION_CONFLICT"]
    again = (await call(REASSIGN, {"input": given}, token=manager))["processTasksReassign"]["results"][0]
    assert (again["isReplay"], again["processTask"]) == (True, done["processTask"])


async def test_a_performer_asks_to_be_reminded(call: Call) -> None:
    _, anna, performer, boris = await _people()
    await _given(call, anna, performerId=performer.id)
    [task] = (await call(INBOX, token=boris))["inbox"]["nodes"]
    document = f"""mutation ($input: ProcessTaskRemindInput!) {{ processTaskRemind(input: $input) {{
        processTask {{ remindAt version }} {ERRORS} }} }}"""
    at = "2100-01-01T00:00:00.000000Z"
    given = {"id": task["id"], "expectedVersion": 1, "remindAt": at}
    told = (await call(document, {"input": given}, token=boris))["processTaskRemind"]
    assert told == {"processTask": {"remindAt": at, "version": 2}, "errors": []}
    stranger = await token_of(staff_role="AGENT")
    given["expectedVersion"] = 2
    told = (await call(document, {"input": given}, token=stranger))["processTaskRemind"]
    assert [error["code"] for error in told["errors"]] == ["FORBIDDEN"]
