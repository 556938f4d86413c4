"""What processes do when jobs come, and when a claim changes."""

from typing import Any

from server.kit.events import Event
from server.processes.actions import calling, delivering, following, lacking, moving, starting

HEARD = {
    "task.open": (following.opened, lacking.opened),
    "task.done": (following.done,),
    "task.redirect": (following.redirected, lacking.moved),
    "task.cancel": (lacking.moved,),
    "process.end": (following.ended,),
    "process.cancel": (following.cancelled,),
    "process.suspend": (following.stopped,),
    "process.resume": (following.continued,),
    "role_member.add": (lacking.named,),
    "role_member.remove": (lacking.unnamed,),
    "performer_role.archive": (lacking.abandoned,),
    "performer_role.unarchive": (lacking.restored,),
    "user.deactivate": (lacking.left,),
    "user.activate": (lacking.returned,),
}
"""By what an assignment follows the process that carries it out, and coordinators hear of tasks that hang."""


async def call(given: dict[str, Any]) -> None:
    """Do `process.call`."""
    await calling.call(calling.Given(**given))


async def timer(given: dict[str, Any]) -> None:
    """Do `process.timer`."""
    await delivering.fire(given["instance"], given["subscription"])


async def send(given: dict[str, Any]) -> None:
    """Do `process.send`."""
    await delivering.send(given)


async def deliver(given: dict[str, Any]) -> None:
    """Do `process.deliver`."""
    await delivering.deliver(given)


async def claim_changed(event: Event) -> None:
    """Hear that a claim was registered, took a step, or changed: within its transaction."""
    status = _came_to(event)
    reason_changed = event.kind == "claim.register" or "reason_id" in event.data
    if status or reason_changed:
        await starting.by_claim(event.subject, status=status, reason_changed=reason_changed, actor=event.actor)


async def subject_merged(event: Event) -> None:
    """Hear that a claim or a partner was merged into another: within its transaction."""
    _, into_id = event.data["merged_into_id"]
    await moving.subject_merged(source_id=event.subject, into_id=into_id, actor=event.actor)


async def reason_merged(event: Event) -> None:
    """Hear that a reason was merged into another: within its transaction."""
    _, into_id = event.data["merged_into"]
    await moving.reason_merged(source_id=event.subject, into_id=into_id, actor=event.actor)


async def department_merged(event: Event) -> None:
    """Hear that a department was merged into another: within its transaction."""
    _, into_id = event.data["merged_into_id"]
    await moving.department_merged(source_id=event.subject, into_id=into_id, actor=event.actor)


def _came_to(event: Event) -> str | None:
    """Return the status that the claim has come to."""
    if event.kind == "claim.register":
        return "REGISTERED"
    changed = event.data.get("status")
    return str(changed[1]) if changed else None
