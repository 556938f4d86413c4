"""Inboxes counted: by when tasks are due for the viewer, and by whose they are."""

from datetime import UTC, datetime, timedelta

import pytest

from server.kit import clock, ids
from server.processes.queries import inbox
from server.processes.queries.inbox import Load
from tests.make import accounts as make
from tests.make import processes

pytestmark = pytest.mark.usefixtures("rollback")
NOW = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


async def test_the_parts_of_an_inbox_are_counted_by_the_viewers_zone() -> None:
    await make.organisation(time_zone="UTC")
    user, absent = await make.user(time_zone="Europe/Riga"), ids.new("usr")
    viewer = make.viewer(user, stands_in_for=(absent,), role_addresses=("rol_1",))
    mine = [user.id, user.id, absent, "rol_1", user.id, user.id, user.id]
    due = [NOW - HOUR, NOW + HOUR, NOW + 20 * HOUR, NOW + 24 * HOUR, NOW + 6 * DAY, NOW + 30 * DAY, None]
    for home, at in zip(mine, due, strict=True):
        await processes.task(home=home, due_at=at)
    await processes.task(home=user.id, due_at=NOW, status="DONE")
    await processes.task(home=ids.new("usr"), due_at=NOW)
    await processes.task(home="rol_1", address=ids.new("usr"), due_at=NOW)
    with clock.fixed(NOW):
        found = await inbox.parts(viewer)
    assert [(part.group.value, part.tasks) for part in found] == [
        ("OVERDUE", 1),
        ("TODAY", 2),
        ("THIS_WEEK", 1),
        ("NEXT_WEEK", 1),
        ("LATER", 2),
    ]
    assert found[1].span.before == datetime(2026, 11, 25, 22, tzinfo=UTC)


async def test_what_waits_where_the_most_overdue_in_front() -> None:
    await make.organisation(time_zone="UTC")
    viewer, busy, late = make.manager(), ids.new("usr"), ids.new("usr")
    for home, at in [(busy, NOW + HOUR), (busy, NOW + DAY), (busy, None), (late, NOW - HOUR), ("rol_1/dep_1", None)]:
        await processes.task(home=home, due_at=at)
    await processes.task(home=late, status="DONE", closed_by=late, closed_at=NOW - DAY)
    await processes.task(home=late, status="DONE", closed_by=late, closed_at=NOW - 2 * DAY)  # on Sunday
    await processes.task(home=busy, status="DONE", closed_by=ids.new("cli"), closed_at=NOW)
    with clock.fixed(NOW):
        loads, total = await inbox.loads(viewer, 2, 0)
        rest, _ = await inbox.loads(viewer, 2, 2)
    assert loads == [Load(late, 1, 1, 0, 1), Load(busy, 3, 0, 1, 0)]
    assert (rest, total) == ([Load("rol_1/dep_1", 1, 0, 0, 0)], 3)
