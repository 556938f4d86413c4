"""Processes on two web processes with a worker each: what one does is seen live on the other, and timers act once."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from typing import Any

import asyncpg
import httpx
import pytest

from server.kit import db
from server.kit.postgres import Postgres
from tests.processes.draw import flows, model, nodes
from tests.test_cli import redress
from tests.test_live import SOON, ask, begun, following, heard, opened, signed_in
from tests.test_runtime import Service, serving

ROLE = """mutation { performerRoleCreate(input: {name: "Live"}) { performerRole { id } errors { code } } }"""
ME = "{ viewer { user { id } } }"
MEMBER = "mutation ($input: RoleMemberAddInput!) { roleMemberAdd(input: $input) { errors { code message } } }"
SAVE = """mutation ($input: ProcessDraftSaveInput!) { processDraftSave(input: $input) {
  processDefinition { id version } errors { code message } } }"""
PUBLISH = """mutation ($input: ProcessPublishInput!) { processPublish(input: $input) {
  processDefinition { id } errors { code message } } }"""
START = """mutation ($input: ProcessStartInput!) { processStart(input: $input) {
  processInstance { id tasks { nodes { id version } } } errors { code message } } }"""
CLAIM = """mutation ($input: ProcessTaskInput!) { processTaskClaim(input: $input) {
  processTask { version } errors { code message } } }"""
FOLLOW = "subscription ($id: ID!) { processChanged(id: $id) { status version places { elementId } } }"
INBOX = "subscription { myTasksChanged { id status claimedBy { name } } }"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    var = tmp_path_factory.mktemp("live-processes")
    done = redress("demo", "--claims", "10", var=var)
    assert done.returncode == 0, done.stderr
    with serving(var, REDRESS_WORKERS="2", REDRESS_LOG_LEVEL="error") as running:
        yield running
    assert Postgres(var).stop()


@pytest.fixture
async def admin(service: Service) -> AsyncIterator[httpx.AsyncClient]:
    async with signed_in(service, "admin") as found:
        yield found


async def _drawn(admin: httpx.AsyncClient, key: str, xml: bytes) -> str:
    given = {"key": key, "name": key, "xml": xml.decode()}
    draft = (await ask(admin, SAVE, input=given))["processDraftSave"]["processDefinition"]
    told = {"id": draft["id"], "expectedVersion": draft["version"]}
    made = (await ask(admin, PUBLISH, input=told))["processPublish"]
    assert made["errors"] == []
    return str(draft["id"])


async def _started(admin: httpx.AsyncClient, definition: str) -> dict[str, Any]:
    made = (await ask(admin, START, input={"definitionId": definition}))["processStart"]
    assert made["errors"] == []
    return made["processInstance"]  # type: ignore[no-any-return] # JSON


async def test_a_process_and_an_inbox_are_seen_live_on_the_other_process(admin: httpx.AsyncClient) -> None:
    role = (await ask(admin, ROLE))["performerRoleCreate"]["performerRole"]["id"]
    me = (await ask(admin, ME))["viewer"]["user"]["id"]
    assert (await ask(admin, MEMBER, input={"roleId": role, "userId": me}))["roleMemberAdd"]["errors"] == []
    given = f'<extensionElements><wf:assignment kind="role" role="{role}"/></extensionElements>'
    xml = model(nodes(s="startEvent", e="endEvent") + f'<userTask id="a">{given}</userTask>' + flows("s -> a -> e"))
    instance = await _started(admin, await _drawn(admin, "live", xml))
    (task,) = instance["tasks"]["nodes"]
    async with opened(admin) as one, opened(admin) as other, opened(admin) as third, opened(admin) as fourth:
        for socket, query in ((one, FOLLOW), (other, FOLLOW), (third, INBOX), (fourth, INBOX)):
            await begun(socket)
            await following(socket, query, **({"id": instance["id"]} if query is FOLLOW else {}))
        await asyncio.sleep(0.5)
        began = time.monotonic()
        taken = {"id": task["id"], "expectedVersion": task["version"]}
        assert (await ask(admin, CLAIM, input=taken))["processTaskClaim"]["errors"] == []
        answers = [await heard(socket) for socket in (one, other, third, fourth)]
        assert time.monotonic() - began < SOON
    assert [answer["payload"]["data"] for answer in answers[:2]] == [
        {"processChanged": {"status": "RUNNING", "version": 2, "places": [{"elementId": "a"}]}}
    ] * 2
    told = [answer["payload"]["data"]["myTasksChanged"] for answer in answers[2:]]
    assert [(each["id"], each["status"], each["claimedBy"] is not None) for each in told] == [
        (task["id"], "OPEN", True)
    ] * 2


async def test_each_timer_acts_once_whatever_the_number_of_workers(service: Service, admin: httpx.AsyncClient) -> None:
    wait = '<intermediateCatchEvent id="w"><timerEventDefinition><timeDuration>PT1S</timeDuration>'
    wait += "</timerEventDefinition></intermediateCatchEvent>"
    xml = model(nodes(s="startEvent", e="endEvent", a="userTask") + wait + flows("s -> w -> a -> e"))
    definition = await _drawn(admin, "timed", xml)
    for _ in range(12):
        await _started(admin, definition)
    connection = await asyncpg.connect(**db.credentials(service.postgres.url))
    try:
        for _ in range(100):
            waiting = await connection.fetchval("SELECT count(*) FROM event_subscription WHERE kind = 'TIMER'")
            if not waiting:
                break
            await asyncio.sleep(0.2)
        rows = await connection.fetch(
            """SELECT i.version, (SELECT count(*) FROM process_task t WHERE t.instance_id = i.id) AS tasks
            FROM process_instance i WHERE i.definition_id = $1""",
            definition,
        )
        failed = await connection.fetchval("SELECT count(*) FROM pgqueuer WHERE status = 'failed'")
    finally:
        await connection.close()
    assert [(row["version"], row["tasks"]) for row in rows] == [(2, 1)] * 12
    assert failed == 0
    assert waiting == 0
