"""Opening an instance or a task for a change: seen or missing, locked, at the version that the caller knows."""

from dataclasses import dataclass
from typing import Any

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.kit import changes
from server.kit.errors import Refusal, missing
from server.processes.models import ProcessInstance, ProcessTask
from server.processes.queries import running as queries
from server.processes.queries import visibility
from server.processes.queries.running import Running
from server.processes.rules import rights
from server.processes.rules.rights import TaskHeld
from server.reader import policy


@dataclass(frozen=True)
class Opened:
    """An open task with its instance, both locked."""

    running: Running
    row: dict[str, Any]

    @property
    def held(self) -> TaskHeld:
        row = self.row
        return TaskHeld(
            status=row["status"],
            instance_status=self.running.state.instance.status,
            home=row["home"],
            address=row["address"],
            claimed_by=row["claimed_by_id"],
            author=row["created_by"],
        )


async def task(viewer: Viewer, task_id: str, expected_version: int) -> Opened:
    """Lock an open task that the viewer sees."""
    accounts.require(viewer, Scope.TASKS_WRITE)
    running = await queries.lock_of_task(task_id)
    row = running.tasks.get(task_id) if running else None
    if running is None or row is None:
        raise await _not_open(viewer, task_id, expected_version)
    if not _is_own(viewer, row):
        await _check_seen(viewer, task_id)
    await changes.compare(ProcessTask(id=task_id, version=row["version"]), expected_version)
    return Opened(running, row)


async def instance(viewer: Viewer, instance_id: str, expected_version: int) -> Running:
    """Lock an instance that is the viewer's to stop, to continue, to give up."""
    accounts.require(viewer, Scope.TASKS_WRITE)
    clause = visibility.instances_visible_to(viewer)
    seen = await policy.sees("process_instance", clause, viewer, instance_id)
    running = await queries.lock(instance_id) if seen else None
    if running is None:
        raise missing("The process")
    known = ProcessInstance(id=instance_id, version=running.state.instance.revision)
    await changes.compare(known, expected_version)
    if not rights.operates(viewer, running.author):
        raise Refusal("FORBIDDEN", "This is for who started the process, and for managers.")
    return running


def _is_own(viewer: Viewer, row: dict[str, Any]) -> bool:
    return row["address"] in viewer.addresses or row["home"] in viewer.addresses


async def _check_seen(viewer: Viewer, task_id: str) -> None:
    clause = visibility.tasks_visible_to(viewer)
    if not await policy.sees("process_task", clause, viewer, task_id):
        raise missing("The task")


async def _not_open(viewer: Viewer, task_id: str, expected_version: int) -> Refusal:
    """Return why a task cannot be opened: missing, changed meanwhile, or closed."""
    await _check_seen(viewer, task_id)
    await changes.compare(await ProcessTask.get(id=task_id), expected_version)
    return Refusal("TASK_CLOSED", "This task is no longer open.", ("id",))
