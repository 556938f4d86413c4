"""What each viewer may do with definitions, instances and tasks that it sees."""

from dataclasses import dataclass

from server.accounts.rules import Scope, Viewer
from server.kit.errors import Problem
from server.processes.rules.state import InstanceStatus, TaskStatus


@dataclass(frozen=True, slots=True)
class TaskHeld:
    """What of a task decides whose it is; `author` began the process."""

    status: str
    instance_status: str
    home: str | None
    address: str | None
    claimed_by: str | None = None
    author: str | None = None


def designs(viewer: Viewer) -> bool:
    """Tell whether the viewer draws and publishes processes."""
    return Scope.CATALOGUES_WRITE in viewer.scopes and Scope.TASKS_READ in viewer.scopes


def works(viewer: Viewer) -> bool:
    return Scope.TASKS_WRITE in viewer.scopes


def operates(viewer: Viewer, author: str | None) -> bool:
    """Tell whether the viewer stops, continues and cancels an instance, and retries what failed in it."""
    return works(viewer) and (viewer.manages or author == viewer.id)


def claiming(viewer: Viewer, task: TaskHeld) -> Problem | None:
    """Return what forbids the viewer to take a task that is given to a role."""
    if refused := closed(viewer, task):
        return refused
    if task.claimed_by not in {None, viewer.id, *viewer.stands_in_for}:
        return Problem("TASK_TAKEN", "Somebody else has taken this task.", ("id",))
    if task.home not in viewer.addresses:
        return Problem("FORBIDDEN", "This task is not given to you, nor to a role of yours.")
    return None


def releasing(viewer: Viewer, task: TaskHeld) -> Problem | None:
    """Return what forbids the viewer to give a task back to its role."""
    if refused := closed(viewer, task):
        return refused
    if task.claimed_by is None:
        return Problem("INVALID", "Nobody has taken this task.", ("id",))
    if task.claimed_by != viewer.id and not viewer.manages:
        return Problem("FORBIDDEN", "Somebody else has taken this task.")
    if task.home == task.claimed_by:
        return Problem("INVALID", "This task is given to a person, and to no role.", ("id",))
    return None


def completing(viewer: Viewer, task: TaskHeld) -> Problem | None:
    """Return what forbids the viewer to do a task; one of a role is taken by doing it."""
    if refused := closed(viewer, task):
        return refused
    if task.instance_status != InstanceStatus.RUNNING:
        return Problem("TRANSITION_NOT_ALLOWED", "The process is stopped: continue it first.")
    return claiming(viewer, task)


def redirecting(viewer: Viewer, task: TaskHeld) -> Problem | None:
    """Return what forbids the viewer to give a task to somebody else."""
    if refused := closed(viewer, task):
        return refused
    own = task.address in viewer.addresses or task.author == viewer.id
    return None if own or viewer.manages else Problem("FORBIDDEN", "This task is not yours to redirect.")


def closed(viewer: Viewer, task: TaskHeld) -> Problem | None:
    """Return what forbids anything at all with a task."""
    if not works(viewer):
        return Problem(
            "FORBIDDEN", "This needs the scope tasks:write.", (), {"required_scope": Scope.TASKS_WRITE.value}
        )
    if task.status != TaskStatus.OPEN:
        return Problem("TASK_CLOSED", "This task is no longer open.", ("id",))
    return None
