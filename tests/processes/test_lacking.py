"""Tasks that hang: coordinators are asked to name performers, once, until somebody is named."""

import pytest

from server import wiring
from server.accounts import actions as accounts
from server.accounts import rules
from server.accounts.models import User
from server.kit import clock, db, ids
from server.processes.actions import assignments, lacking
from server.processes.models import Assignment, ProcessTask
from tests.make import accounts as make


@pytest.fixture(autouse=True)
async def company(rollback: None) -> None:  # noqa: ARG001 - around the rows
    wiring.listen()
    await make.organisation(language="en")
    await db.execute("UPDATE performer_role SET code = NULL")
    await db.execute("UPDATE user_account SET deactivated_at = now() WHERE staff_role = 'ADMINISTRATOR'")


async def _coordinators(*departments: str | None) -> list[User]:
    """Make a coordinator for each of these departments, or for all."""
    role = await make.performer_role(code=rules.COORDINATOR, main_object_kind="DEPARTMENT")
    users = [await make.user() for _ in departments]
    for user, department in zip(users, departments, strict=True):
        await make.role_member(role_id=role.id, user_id=user.id, main_object=department)
    return users


async def _given(role_id: str, department: str | None = None) -> Assignment:
    author = make.viewer(await make.user())
    due = clock.now()
    return await assignments.create(
        author, title="Look into it", role_id=role_id, main_object=department, due_at=due, check_required=False
    )


async def _asked() -> dict[str | None, Assignment]:
    """Return the assignments to name performers that are open, by who is asked."""
    return {each.performer_id: each for each in await Assignment.filter(lacking__isnull=False, status="ACTIVE")}


async def test_each_coordinator_is_asked_once_for_an_address() -> None:
    role = await make.performer_role(name="Expert")
    users = await _coordinators(None, None)
    for _ in range(2):
        await _given(role.id)
    asked = await _asked()
    assert {*asked} == {user.id for user in users}
    told = asked[users[0].id]
    assert (told.title, told.importance, told.lacking) == ("Assign performers: Expert", "HIGH", role.id)
    assert told.created_by is None
    assert "“Look into it”" in (told.content or "")
    task = await ProcessTask.get(assignment_id=told.id)
    assert (task.address, task.importance) == (users[0].id, "HIGH")


async def test_the_coordinators_of_the_object_are_asked_before_the_others() -> None:
    role = await make.performer_role(main_object_kind="DEPARTMENT")
    department = await make.department()
    everywhere, there = await _coordinators(None, department.id)
    await _given(role.id, department.id)
    assert [*await _asked()] == [there.id]
    await _given(role.id, (await make.department()).id)
    assert {*await _asked()} == {there.id, everywhere.id}


async def test_without_coordinators_administrators_are_asked() -> None:
    administrator = await make.user(staff_role="ADMINISTRATOR")
    await _given((await make.performer_role()).id)
    assert [*await _asked()] == [administrator.id]


async def test_nobody_is_asked_while_somebody_performs_the_role() -> None:
    role = await make.performer_role()
    await _coordinators(None)
    await make.role_member(role_id=role.id, user_id=(await make.user()).id)
    await _given(role.id)
    assert await lacking.ask_everywhere() == 0
    assert await _asked() == {}


async def test_a_role_that_has_lost_its_members_is_found() -> None:
    role = await make.performer_role()
    [coordinator] = await _coordinators(None)
    user = await make.user()
    await make.role_member(role_id=role.id, user_id=user.id)
    await _given(role.id)
    await db.execute("UPDATE user_account SET deactivated_at = now() WHERE id = $1", user.id)
    for _ in range(2):
        assert await lacking.ask_everywhere() == 1
        assert [*await _asked()] == [coordinator.id]


async def test_naming_somebody_who_fits_settles_it() -> None:
    role = await make.performer_role(main_object_kind="DEPARTMENT")
    here, there = await make.department(), await make.department()
    await _coordinators(None)
    await _given(role.id, here.id)
    asked = next(iter((await _asked()).values()))
    manager, user = make.manager(), await make.user()
    await accounts.role_member_add(manager, role_id=role.id, user_id=user.id, main_object=there.id)
    assert await _asked()
    await accounts.role_member_add(manager, role_id=role.id, user_id=user.id, main_object=here.id)
    assert await _asked() == {}
    done = await Assignment.get(id=asked.id)
    assert (done.status, done.executed) == ("COMPLETED", "done")
    await accounts.role_member_add(manager, role_id=role.id, user_id=(await make.user()).id, main_object=here.id)


async def test_a_task_that_is_taken_does_not_hang() -> None:
    role = await make.performer_role()
    await _coordinators(None)
    member = await make.role_member(role_id=role.id, user_id=(await make.user()).id)
    made = await _given(role.id)
    taken = "UPDATE process_task SET claimed_by_id = $2, address = $2 WHERE assignment_id = $1"
    await db.execute(taken, made.id, ids.new("usr"))
    await member.delete()
    assert await lacking.ask_everywhere() == 0
