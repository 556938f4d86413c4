"""Moving running instances to another version of their definition, after a dry run."""

from collections.abc import Mapping

from server.accounts import rules as accounts
from server.accounts.rules import Scope, Viewer
from server.kit import changes, db
from server.kit.errors import Problem, Refusal, missing
from server.processes.actions import carrying, telling
from server.processes.models import ProcessInstance, ProcessVersion
from server.processes.queries import running as queries
from server.processes.queries import visibility
from server.processes.rules import migration
from server.reader import policy


async def migrate(
    viewer: Viewer,
    *,
    instance_id: str,
    expected_version: int,
    version_id: str,
    mapping: Mapping[str, str],
    dry_run: bool = False,
) -> tuple[Problem, ...]:
    """Move one instance; `mapping` names elements of its version that are called otherwise in the new one.

    A dry run changes nothing, and returns all that forbids the move; else that is what is refused with.
    """
    accounts.require(viewer, Scope.CATALOGUES_WRITE)
    accounts.require(viewer, Scope.TASKS_WRITE)
    async with db.transaction():
        clause = visibility.instances_visible_to(viewer)
        seen = await policy.sees("process_instance", clause, viewer, instance_id)
        running = await queries.lock(instance_id) if seen else None
        if running is None:
            raise missing("The process")
        revision = running.state.instance.revision
        await changes.compare(ProcessInstance(id=instance_id, version=revision), expected_version)
        version = await ProcessVersion.get_or_none(id=version_id)
        if version is None or version.definition_id != running.definition_id:
            raise Refusal("NOT_FOUND", "The version is another one of the same process.", ("versionId",))
        world = await carrying.world_of(running, viewer.id, version_id)
        if dry_run:
            return migration.check(running.state, version_id, mapping, world)
        result = migration.migrate(running.state, version_id, mapping, world)
        moved = telling.of_instance("process.migrate", running, result.state.instance.revision, version=version_id)
        await carrying.settle(running, result, actor=viewer.id, more=[moved])
    return ()
