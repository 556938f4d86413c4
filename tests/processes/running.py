"""Short words for what tests do with processes in the database: publish, start, do, look, let jobs be done."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
import pytest

from server.accounts.rules import Viewer
from server.kit import db, ids
from server.kit.errors import Refusal
from server.processes import jobs
from server.processes.actions import carrying, definitions, starting, tasks
from server.processes.models import ProcessDefinition, ProcessInstance, ProcessTask, ProcessToken
from server.processes.rules.expressions import VariableType
from tests.claims.refusals import told
from tests.make import accounts

_TABLES = ("process_definition", "process_version", "process_instance", "process_token", "process_task", "task_note")
_TRACE = " UNION ALL ".join(
    f"SELECT '{each}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t.id), '')) FROM {each} t"
    for each in (*_TABLES, "process_scope", "event_subscription", "process_entry", "event", "claim_blocker")
)
CASES = Path(__file__).parent / "cases"


def declared(xml: str, variables: Mapping[str, VariableType]) -> str:
    """Return a model whose processes declare these variables."""
    named = "".join(f'<wf:variable name="{name}" type="{kind.value}"/>' for name, kind in variables.items())
    box = f'<wf:variables xmlns:wf="urn:redress:workflow:1">{named}</wf:variables>'
    return re.sub(r"(<process [^>]*>)", rf"\1<extensionElements>{box}</extensionElements>", xml)


async def published(xml: str, viewer: Viewer | None = None, **fields: Any) -> ProcessDefinition:
    """Make a definition and publish it."""
    who = viewer or accounts.administrator()
    name = ids.new("key")
    given: dict[str, Any] = {"key": name, "name": name, "draft": xml, **fields}
    draft = await definitions.draft_create(who, **given)
    return await definitions.publish(who, definition_id=draft.id, expected_version=draft.version)


@dataclass
class Case:
    """One running instance, followed by the ids of its elements; whoever may do a task does it."""

    instance: ProcessInstance

    @property
    def id(self) -> str:
        return self.instance.id

    async def open(self) -> list[str]:
        rows = await ProcessTask.filter(instance_id=self.id, status="OPEN").order_by("node_id", "id")
        return [row.node_id for row in rows]

    async def task(self, node: str) -> ProcessTask:
        found = await ProcessTask.filter(instance_id=self.id, status="OPEN", node_id=node).order_by("id").first()
        assert found is not None, f"{node} is not open"
        return found

    async def do(self, node: str, outcome: str | None = None, reason: str | None = None, **data: Any) -> None:
        task = await self.task(node)
        await tasks.complete(
            performer_of(task),
            task_id=task.id,
            expected_version=task.version,
            outcome=outcome,
            reason=reason,
            data=data,
        )

    async def status(self) -> str:
        return (await ProcessInstance.get(id=self.id)).status

    async def places(self) -> list[str]:
        return [token.node_id for token in await ProcessToken.filter(instance_id=self.id).order_by("node_id")]

    async def incidents(self) -> list[str]:
        found = await ProcessToken.filter(instance_id=self.id, status="FAILED").order_by("id")
        return [(token.incident or {})["rule"] for token in found]

    async def left(self) -> int:
        """Count the rows that an instance has only while it runs."""
        tables = ("process_token", "process_scope", "event_subscription")
        counts = [await db.value(f"SELECT count(*) FROM {table} WHERE instance_id = $1", self.id) for table in tables]
        return sum(map(int, counts)) + len(await self.open())


def performer_of(task: ProcessTask) -> Viewer:
    """Return an agent who may do a task."""
    return accounts.agent(role_addresses=(task.home or "",)) if task.home else accounts.agent()


async def refused(action: Awaitable[Any]) -> list[tuple[str, str]]:
    """Return the codes and paths that the action is refused with; it must leave no trace."""
    before = await db.rows(_TRACE)
    with pytest.raises(Refusal) as caught:
        await action
    assert await db.rows(_TRACE) == before
    return told(caught.value)


async def started(definition: ProcessDefinition, viewer: Viewer | None = None, **given: Any) -> Case:
    who = viewer or accounts.manager()
    return Case(await starting.start(who, definition_id=definition.id, **given))


async def do_jobs(*kinds: str, later: bool = False) -> int:
    """Do the jobs that the test's transaction has put down, those they put down too; return how many were done.

    With `later`, those that wait for their time are done at once.
    """
    sql = """DELETE FROM pgqueuer WHERE id = (SELECT id FROM pgqueuer WHERE entrypoint = ANY($1::text[])
        AND ($2 OR execute_after <= now()) ORDER BY id LIMIT 1) RETURNING entrypoint, payload"""
    done = 0
    while found := await db.row(sql, list(kinds or _JOBS), later):
        done += 1
        await _JOBS[found["entrypoint"]](orjson.loads(found["payload"]))
    return done


_JOBS: dict[str, Callable[[dict[str, Any]], Awaitable[None]]] = {
    carrying.CALL: jobs.call,
    carrying.TIMER: jobs.timer,
    carrying.SEND: jobs.send,
    carrying.DELIVER: jobs.deliver,
}
