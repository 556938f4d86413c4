"""Tasks hang when their person has left or their role is not used any more: coordinators are asked to see to them."""

import pytest

from server import wiring
from server.accounts import actions as accounts
from server.accounts.models import PerformerRole, User
from server.accounts.rules import COORDINATOR, Viewer
from server.kit import clock, db
from server.processes.actions import assignments, lacking, tasks
from server.processes.models import Assignment, ProcessTask
from tests.make import accounts as make
from tests.processes.draw import line
from tests.processes.running import published, started

ADMIN, MANAGER = make.administrator(), make.manager()


@pytest.fixture
async def coordinator(rollback: None) -> User:  # noqa: ARG001 - around the rows
    wiring.listen()
    await make.organisation(language="en")
    await db.execute("UPDATE performer_role SET code = NULL")
    await make.user(staff_role="ADMINISTRATOR")
    role = await make.performer_role(code=COORDINATOR)
    user = await make.user()
    await make.role_member(role_id=role.id, user_id=user.id)
    return user


async def _given(*, to: User | None = None, role: PerformerRole | None = None) -> ProcessTask:
    author = make.viewer(await make.user())
    performer = {"performer_id": to.id} if to else {"role_id": role.id if role else None}
    fields = {"title": "Look into it", "due_at": clock.now(), "check_required": False, **performer}
    made = await assignments.create(author, **fields)  # type: ignore[arg-type]  # of several types
    return await ProcessTask.get(assignment_id=made.id)


async def _closed(user: User) -> None:
    await accounts.user_deactivate(ADMIN, user_id=user.id, expected_version=(await User.get(id=user.id)).version)


async def _asked() -> list[tuple[str | None, str]]:
    rows = await Assignment.filter(lacking__isnull=False, status="ACTIVE").order_by("id")
    return [(each.performer_id, each.title) for each in rows]


async def _redirected(task: ProcessTask, to: User) -> None:
    now = await ProcessTask.get(id=task.id)
    await tasks.reassign(MANAGER, task_id=task.id, expected_version=now.version, user_id=to.id)


async def test_the_tasks_of_a_closed_account_go_to_coordinators_until_they_are_redirected(coordinator: User) -> None:
    user, other = await make.user(name="Olga Berg"), await make.user()
    first, second = await _given(to=user), await _given(to=user)
    await _closed(user)
    wanted = [(coordinator.id, "Redirect the tasks of: Olga Berg")]
    assert await _asked() == wanted
    assert await lacking.ask_everywhere() == 1
    assert await _asked() == wanted
    content = (await Assignment.get(lacking=user.id)).content or ""
    assert "“Look into it”" in content
    await _redirected(first, other)
    assert await _asked() == wanted
    await _redirected(second, other)
    assert await _asked() == []
    assert await lacking.ask_everywhere() == 0


async def test_an_account_that_is_opened_again_settles_it(coordinator: User) -> None:
    user = await make.user()
    task = await _given(to=user)
    await _closed(user)
    assert [who for who, _ in await _asked()] == [coordinator.id]
    version = (await User.get(id=user.id)).version
    await accounts.user_activate(ADMIN, user_id=user.id, expected_version=version)
    assert await _asked() == []
    assert (await ProcessTask.get(id=task.id)).status == "OPEN"


async def test_what_a_closed_account_had_taken_returns_to_the_role(coordinator: User) -> None:
    user, colleague = await make.user(), await make.user()
    role = await make.performer_role(name="Experts")
    for member in (user, colleague):
        await make.role_member(role_id=role.id, user_id=member.id)
    task = await _given(role=role)
    who: Viewer = make.viewer(user, role_addresses=(role.id,))
    await tasks.claim(who, task_id=task.id, expected_version=task.version)
    await _closed(user)
    returned = await ProcessTask.get(id=task.id)
    assert (returned.address, not returned.claimed_by_id) == (role.id, True)
    assert await _asked() == []
    await _closed(colleague)
    assert await _asked() == [(coordinator.id, "Assign performers: Experts")]


async def test_a_member_who_leaves_a_role_may_leave_its_tasks_to_nobody(coordinator: User) -> None:
    role = await make.performer_role(name="Experts")
    member = await make.role_member(role_id=role.id, user_id=(await make.user()).id)
    await _given(role=role)
    await accounts.role_member_remove(MANAGER, member_id=member.id)
    assert await _asked() == [(coordinator.id, "Assign performers: Experts")]


async def test_the_tasks_of_a_role_that_is_not_used_any_more_go_to_coordinators(coordinator: User) -> None:
    role = await make.performer_role(name="Experts")
    await make.role_member(role_id=role.id, user_id=(await make.user()).id)
    first, _ = await _given(role=role), await _given(role=role)
    archived = await accounts.performer_role_archive(MANAGER, role_id=role.id, expected_version=1)
    wanted = [(coordinator.id, "Redirect the tasks of the role: Experts")]
    assert await _asked() == wanted
    await _redirected(first, coordinator)
    assert await _asked() == wanted
    await accounts.performer_role_unarchive(MANAGER, role_id=role.id, expected_version=archived.version)
    assert await _asked() == []


async def test_what_a_process_gives_to_somebody_who_has_left_hangs_at_once(coordinator: User) -> None:
    user = await make.user(name="Olga Berg")
    given = f'<extensionElements><wf:assignment kind="person" person="{user.id}"/></extensionElements>'
    definition = await published(line(f'<userTask id="a" name="Weigh it">{given}</userTask>').decode())
    await _closed(user)
    assert await _asked() == []
    await started(definition)
    assert await _asked() == [(coordinator.id, "Redirect the tasks of: Olga Berg")]
