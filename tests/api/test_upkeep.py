"""Background work over the API: the queue by state, what failed, the clock; for administrators."""

import pytest

from server.kit import clock, db, jobs, turns
from server.upkeep import rules
from tests.api.conftest import Call, token_of

pytestmark = pytest.mark.usefixtures("no_jobs")

JOBS = """{ jobs(where: {state: {eq: FAILED}}, first: 1) {
    totalCount pageInfo { hasNextPage } nodes { id kind state subject tries error } }
  jobsByState { state totalCount } clockJobs { nodes { kind cron state error failures endedAt } } }"""
RETRY = """mutation ($input: RecordInput!) { jobRetry(input: $input) { job { state tries } errors { code } } }"""
DISCARD = """mutation ($input: RecordInput!) { jobDiscard(input: $input) { job { state } errors { code } } }"""
ALL = """mutation ($input: FailedJobsInput!) { jobRetryAll(input: $input) { count errors { code } } }"""
NONE = """mutation ($input: FailedJobsInput!) { jobDiscardAll(input: $input) { count errors { code } } }"""


async def _failed(count: int) -> list[str]:
    for _ in range(count):
        await jobs.enqueue("tests.fail", {"claim": "clm_01JDABCDEFGHJKMNPQRSTVWXYZ"})
    await db.execute(
        """WITH failed AS (UPDATE pgqueuer SET status = 'failed', attempts = 4 RETURNING id)
        INSERT INTO pgqueuer_log (job_id, status, priority, entrypoint, traceback)
        SELECT id, 'failed', 0, 'tests.fail', '{"exception_message": "TimeoutError: it took too long"}' FROM failed"""
    )
    return rules.named(await jobs.failed(None, 100))


async def test_an_administrator_sees_what_failed_and_why(call: Call) -> None:
    token = await token_of(staff_role="ADMINISTRATOR")
    await _failed(2)
    await jobs.enqueue("tests.note", {})
    await turns.announce({"tests.tick": "* * * * *"})
    await turns.begin("tests.tick")
    await turns.end("tests.tick", "RuntimeError: no")
    found = await call(JOBS, token=token)
    (shown,) = found["jobs"]["nodes"]
    assert shown.pop("id").startswith("job_")
    assert shown == {
        "kind": "tests.fail",
        "state": "FAILED",
        "subject": "clm_01JDABCDEFGHJKMNPQRSTVWXYZ",
        "tries": 5,
        "error": "TimeoutError: it took too long",
    }
    assert (found["jobs"]["totalCount"], found["jobs"]["pageInfo"]) == (2, {"hasNextPage": True})
    assert [each["totalCount"] for each in found["jobsByState"]] == [1, 0, 2]
    (tick,) = found["clockJobs"]["nodes"]
    assert tick.pop("endedAt")[:10] == clock.now().isoformat()[:10]
    assert tick == {
        "kind": "tests.tick",
        "cron": "* * * * *",
        "state": "FAILED",
        "error": "RuntimeError: no",
        "failures": 1,
    }


async def test_failed_jobs_are_tried_anew_or_given_up(call: Call) -> None:
    token = await token_of(staff_role="ADMINISTRATOR")
    one, other, *_ = await _failed(4)
    done = (await call(RETRY, {"input": {"id": one}}, token=token))["jobRetry"]
    assert done == {"job": {"state": "WAITING", "tries": 0}, "errors": []}
    again = (await call(RETRY, {"input": {"id": one}}, token=token))["jobRetry"]
    assert again == {"job": None, "errors": [{"code": "NOT_FOUND"}]}
    gone = (await call(DISCARD, {"input": {"id": other}}, token=token))["jobDiscard"]
    assert gone == {"job": None, "errors": []}
    none = (await call(ALL, {"input": {"kind": "tests.note"}}, token=token))["jobRetryAll"]
    assert none == {"count": 0, "errors": []}
    every = (await call(ALL, {"input": {}}, token=token))["jobRetryAll"]
    assert every == {"count": 2, "errors": []}


async def test_it_is_for_administrators(call: Call) -> None:
    token = await token_of(staff_role="MANAGER")
    (name,) = await _failed(1)
    answer = await call(JOBS, token=token, whole=True)
    assert answer["data"] is None or answer["data"]["jobs"] is None
    assert {each["extensions"]["code"] for each in answer["errors"]} == {"FORBIDDEN"}
    for document, given in ((RETRY, {"id": name}), (NONE, {})):
        (done,) = (await call(document, {"input": given}, token=token)).values()
        assert [each["code"] for each in done["errors"]] == ["FORBIDDEN"]
