"""Inboxes, counted: the viewer's by when tasks are due, everybody's by whose they are."""

from datetime import datetime

import strawberry

from server.accounts.rules import Viewer
from server.api import declare
from server.api.accounts.types import PerformerRole, User
from server.api.processes.enums import InboxGroup
from server.kit import ids
from server.kit.errors import Refusal
from server.processes.queries import inbox

_PAGE, _MOST = 20, 100
PAGE = {
    "first": (int | None, f"How many of them, 0 to {_MOST}; {_PAGE} unless told."),
    "after": (int | None, "How many to leave out in front."),
}


@strawberry.type(description="A part of the viewer's inbox.")
class InboxPart:
    group: InboxGroup = strawberry.field(description="Which part.")
    since: datetime | None = strawberry.field(description="Tasks in it are due from then on; null: however long ago.")
    before: datetime | None = strawberry.field(description="And before then; null: however late, or never.")
    count: int = strawberry.field(description=f"How many tasks wait in it; no more than {inbox.MOST} are counted.")


@strawberry.type(description="What waits for a person, for a role with its objects, or for nobody known.")
class TaskLoad:
    user_id: strawberry.Private[str | None]
    role_id: strawberry.Private[str | None]
    user: User | None = declare.result("The person.", lambda load: load.user_id)
    role: PerformerRole | None = declare.result(
        "The role, of which nobody has taken these tasks.", lambda load: load.role_id
    )
    main_object: strawberry.ID | None = strawberry.field(description="Id of what narrows the role.")
    additional_object: strawberry.ID | None = strawberry.field(description="Id of what narrows it further.")
    open_count: int = strawberry.field(description="How many tasks are open.")
    overdue_count: int = strawberry.field(description="How many of them are overdue.")
    today_count: int = strawberry.field(description="How many of them are due today.")
    done_this_week_count: int = strawberry.field(description="How many tasks the person has done since Monday.")


@strawberry.type(description="What waits where.")
class TaskLoads:
    loads: list[TaskLoad] = strawberry.field(description="Those with most overdue tasks in front.")
    total_count: int = strawberry.field(description="How many there are.")


async def parts(viewer: Viewer) -> list[InboxPart]:
    return [
        InboxPart(group=part.group, since=part.span.since, before=part.span.before, count=part.tasks)
        for part in await inbox.parts(viewer)
    ]


async def loads(viewer: Viewer, *, first: int | None = None, after: int | None = None) -> TaskLoads:
    if not viewer.manages:
        raise Refusal("FORBIDDEN", "This is for managers.")
    size = _PAGE if first is None else first
    if not 0 <= size <= _MOST:
        raise Refusal("PAGE_SIZE_EXCEEDED", f"`first` must be from 0 to {_MOST}.", ("first",), max=_MOST)
    found, total = await inbox.loads(viewer, size, max(after or 0, 0))
    return TaskLoads(loads=[_load(each) for each in found], total_count=total)


def _load(load: inbox.Load) -> TaskLoad:
    is_user = ids.prefix_of(load.address or "") == "usr"
    role, main, additional = [*(load.address or "").split("/"), None, None][:3] if not is_user else (None, None, None)
    return TaskLoad(
        user_id=load.address if is_user else None,
        role_id=role or None,
        main_object=strawberry.ID(main) if main else None,
        additional_object=strawberry.ID(additional) if additional else None,
        open_count=load.open,
        overdue_count=load.overdue,
        today_count=load.today,
        done_this_week_count=load.done,
    )
