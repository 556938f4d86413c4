"""Two web processes with a worker each on one database: what one does is seen live on the other, timers act once."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from typing import Any

import asyncpg
import httpx
import pytest
from websockets.asyncio.client import ClientConnection

from server.kit import db
from tests import two
from tests.processes.draw import flows, model, nodes
from tests.test_live import a_claim, ask, begun, following, heard, opened, retitle, settled, signed_in
from tests.test_runtime import Service

WITHIN = 0.5
"""Seconds in which a change is seen elsewhere."""
TIMES = 5
ROLE = """mutation { performerRoleCreate(input: {name: "Live"}) { performerRole { id } errors { code } } }"""
ME = "{ viewer { user { id } } }"
MEMBER = "mutation ($input: RoleMemberAddInput!) { roleMemberAdd(input: $input) { errors { code message } } }"
SAVE = """mutation ($input: ProcessDraftSaveInput!) { processDraftSave(input: $input) {
  processDefinition { id version } errors { code message } } }"""
PUBLISH = """mutation ($input: ProcessPublishInput!) { processPublish(input: $input) {
  processDefinition { id } errors { code message } } }"""
START = """mutation ($input: ProcessStartInput!) { processStart(input: $input) {
  processInstance { id tasks { nodes { id version } } } errors { code message } } }"""
TAKE, GIVE_BACK = (
    f"""mutation ($input: ProcessTaskInput!) {{ done: processTask{verb}(input: $input) {{
  processTask {{ id version }} errors {{ code message }} }} }}"""
    for verb in ("Claim", "Release")
)
COMPLETE = """mutation ($input: ProcessTaskCompleteInput!) { done: processTaskComplete(input: $input) {
  processTask { id version } errors { code message } } }"""
FOLLOW = "subscription ($id: ID!) { processChanged(id: $id) { status version places { elementId } } }"
INBOX = "subscription { myTasksChanged { id status claimedBy { name } } }"
WAITING = "SELECT count(*) FROM event_subscription WHERE kind = 'TIMER'"
CLAIM = "subscription ($id: ID!) { claimChanged(id: $id) { title } }"


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with two.filled(tmp_path_factory, "live-processes", claims=10) as found:
        yield found


@pytest.fixture(scope="module")
def services(url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Service]]:
    with two.served(tmp_path_factory, url) as found:
        yield found


@pytest.fixture
async def here(services: list[Service]) -> AsyncIterator[httpx.AsyncClient]:
    """Sign in where changes are made."""
    async with signed_in(services[0], "admin") as found:
        yield found


@pytest.fixture
async def there(services: list[Service]) -> AsyncIterator[httpx.AsyncClient]:
    """Sign in where they are seen."""
    async with signed_in(services[1], "admin") as found:
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


async def _done(admin: httpx.AsyncClient, document: str, task: dict[str, Any], **more: Any) -> None:
    given = {"id": task["id"], "expectedVersion": task["version"], **more}
    done = (await ask(admin, document, input=given))["done"]
    assert done["errors"] == []
    task["version"] = done["processTask"]["version"]


async def _follower(stack: AsyncExitStack, browser: httpx.AsyncClient, query: str, **of: str) -> ClientConnection:
    socket = await stack.enter_async_context(opened(browser))
    await begun(socket)
    await following(socket, query, **of)
    await settled(socket)
    return socket


async def _seen(change: Callable[[], Awaitable[None]], *sockets: ClientConnection) -> list[Any]:
    """Make a change; return what sockets tell of it, each within the promised time of the moment it was asked for."""
    began = time.monotonic()
    await change()
    async with asyncio.timeout(WITHIN - (time.monotonic() - began)):
        told = await asyncio.gather(*(heard(socket) for socket in sockets))
    return [next(iter(each["payload"]["data"].values())) for each in told]


async def _role_of_mine(admin: httpx.AsyncClient) -> str:
    role: str = (await ask(admin, ROLE))["performerRoleCreate"]["performerRole"]["id"]
    me = (await ask(admin, ME))["viewer"]["user"]["id"]
    assert (await ask(admin, MEMBER, input={"roleId": role, "userId": me}))["roleMemberAdd"]["errors"] == []
    return role


async def test_a_claim_is_seen_at_once_on_the_other_process(here: httpx.AsyncClient, there: httpx.AsyncClient) -> None:
    claim = await a_claim(here)
    async with AsyncExitStack() as stack:
        socket = await _follower(stack, there, CLAIM, id=claim["id"])
        for number in range(TIMES):
            told = await _seen(lambda title=f"Seen {number}": retitle(here, claim, title), socket)  # type: ignore[misc]
            assert told == [{"title": f"Seen {number}"}]


async def test_a_process_and_an_inbox_are_seen_at_once_on_the_other_process(
    here: httpx.AsyncClient, there: httpx.AsyncClient
) -> None:
    role = await _role_of_mine(here)
    given = f'<extensionElements><wf:assignment kind="role" role="{role}"/></extensionElements>'
    xml = model(nodes(s="startEvent", e="endEvent") + f'<userTask id="a">{given}</userTask>' + flows("s -> a -> e"))
    definition = await _drawn(here, "live", xml)
    async with AsyncExitStack() as stack:
        inbox = await _follower(stack, there, INBOX)
        for _ in range(TIMES):
            started: list[dict[str, Any]] = []

            async def start(found: list[dict[str, Any]] = started) -> None:
                found.append(await _started(here, definition))

            [told] = await _seen(start, inbox)
            [instance] = started
            [task] = instance["tasks"]["nodes"]
            assert told == {"id": task["id"], "status": "OPEN", "claimedBy": None}
            await _lived(here, there, instance, inbox)


async def _lived(
    here: httpx.AsyncClient, there: httpx.AsyncClient, instance: dict[str, Any], inbox: ClientConnection
) -> None:
    """Take, give back and do the task of an instance here; each is seen there, on its map and in the inbox."""
    [task] = instance["tasks"]["nodes"]
    async with AsyncExitStack() as stack:
        card = await _follower(stack, there, FOLLOW, id=instance["id"])
        for at, (act, status, taken, left) in enumerate(
            ((TAKE, "OPEN", True, ["a"]), (GIVE_BACK, "OPEN", False, ["a"]), (COMPLETE, "DONE", True, [])), start=2
        ):
            map_, mine = await _seen(lambda act=act: _done(here, act, task), card, inbox)  # type: ignore[misc]
            status_of_all = "RUNNING" if left else "COMPLETED"
            assert (map_["status"], map_["version"]) == (status_of_all, at)
            assert [place["elementId"] for place in map_["places"]] == left
            assert (mine["id"], mine["status"], mine["claimedBy"] is not None) == (task["id"], status, taken)


async def test_each_timer_acts_once_whatever_the_number_of_workers(url: str, here: httpx.AsyncClient) -> None:
    wait = '<intermediateCatchEvent id="w"><timerEventDefinition><timeDuration>PT1S</timeDuration>'
    wait += "</timerEventDefinition></intermediateCatchEvent>"
    xml = model(nodes(s="startEvent", e="endEvent", a="userTask") + wait + flows("s -> w -> a -> e"))
    definition = await _drawn(here, "timed", xml)
    for _ in range(12):
        await _started(here, definition)
    connection = await asyncpg.connect(**db.credentials(url))
    try:
        async with asyncio.timeout(20):
            while await connection.fetchval(WAITING):  # noqa: ASYNC110 - other processes change it
                await asyncio.sleep(0.1)
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
