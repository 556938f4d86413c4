"""What is done with a whole instance: giving it up, stopping it, continuing it, putting right what failed."""

from collections.abc import Mapping
from typing import Any

from server.accounts.rules import Viewer
from server.kit import db
from server.kit.checks import Checks
from server.processes.actions import carrying, opening
from server.processes.models import ProcessInstance
from server.processes.rules import commands, values
from server.processes.rules.commands import Command

LONGEST_REASON = 10_000


async def cancel(viewer: Viewer, *, instance_id: str, expected_version: int, reason: str) -> ProcessInstance:
    """Give a process up: what is open in it is taken back."""
    checks = Checks()
    told = checks.text(reason, "reason", limit=LONGEST_REASON, required=True)
    checks.refuse()
    return await _carried(viewer, instance_id, expected_version, commands.Cancel(told or ""))


async def suspend(
    viewer: Viewer, *, instance_id: str, expected_version: int, reason: str | None = None
) -> ProcessInstance:
    """Stop a process: nothing of it can be done until it is continued."""
    checks = Checks()
    told = checks.text(reason, "reason", limit=LONGEST_REASON)
    checks.refuse()
    return await _carried(viewer, instance_id, expected_version, commands.Suspend(told))


async def resume(viewer: Viewer, *, instance_id: str, expected_version: int) -> ProcessInstance:
    """Continue a process; timers that have come due meanwhile fire now, services that have answered are asked anew."""
    async with db.transaction():
        running = await opening.instance(viewer, instance_id, expected_version)
        result = await carrying.carry(running, commands.Resume(), actor=viewer.id)
        for subscription in result.state.subscriptions.values():
            await carrying.put_timer(instance_id, subscription)
    return await ProcessInstance.get(id=instance_id)


async def retry(
    viewer: Viewer,
    *,
    instance_id: str,
    expected_version: int,
    token_id: str,
    data: Mapping[str, Any] | None = None,
) -> ProcessInstance:
    """Try again what failed at a token, with variables put right."""
    return await _carried(
        viewer, instance_id, expected_version, commands.Retry(token_id, values.of_object(data, "data"))
    )


async def _carried(viewer: Viewer, instance_id: str, expected_version: int, command: Command) -> ProcessInstance:
    async with db.transaction():
        running = await opening.instance(viewer, instance_id, expected_version)
        await carrying.carry(running, command, actor=viewer.id)
    return await ProcessInstance.get(id=instance_id)
