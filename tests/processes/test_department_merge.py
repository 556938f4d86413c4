"""A department is merged into another: what is addressed to it goes on with the one that stays, now and later."""

import pytest

from server import wiring
from server.accounts import actions, queries
from server.accounts.models import Department, PerformerRole, User
from server.kit import clock
from server.processes.actions import assignments, definitions, tasks
from server.processes.models import Assignment, ProcessDefinition, ProcessTask
from tests.make import accounts as make
from tests.processes.draw import line
from tests.processes.running import Case, published, started

ADMIN = make.administrator()


class Company:
    """Two departments that become one, and a role with a member for the one that goes."""

    source: Department
    into: Department
    role: PerformerRole
    member: User

    async def merge(self) -> None:
        await actions.department_merge(ADMIN, source_id=self.source.id, into_id=self.into.id, expected_version=1)

    def asked(self) -> str:
        """Draw a task for the role, narrowed by the department that goes."""
        given = f'<wf:assignment kind="role" role="{self.role.id}" object="{self.source.id}"/>'
        task = f'<userTask id="a" name="Look"><extensionElements>{given}</extensionElements></userTask>'
        return line(task).decode()

    async def addresses(self) -> tuple[str, ...]:
        """Return the roles whose tasks are in the member's inbox."""
        [viewer] = await queries.viewers_of([self.member.id])
        return viewer.role_addresses


@pytest.fixture
async def company(rollback: None) -> Company:  # noqa: ARG001 - around the rows
    wiring.listen()
    await make.organisation()
    made = Company()
    made.source, made.into = await make.department(), await make.department()
    made.role = await make.performer_role(main_object_kind="DEPARTMENT", additional_object_kind="DEPARTMENT")
    made.member = await make.user()
    await make.role_member(role_id=made.role.id, user_id=made.member.id, main_object=made.source.id)
    return made


async def _task(case: Case) -> ProcessTask:
    return await ProcessTask.get(instance_id=case.id)


async def test_open_tasks_stay_in_the_inbox_that_they_were_in(company: Company) -> None:
    case = await started(await published(company.asked()))
    before = await _task(case)
    assert before.home in await company.addresses()
    await company.merge()
    task, address = await _task(case), f"{company.role.id}/{company.into.id}"
    assert (task.home, task.address, task.main_object) == (address, address, company.into.id)
    assert task.version == before.version + 1
    assert address in await company.addresses()
    await case.do("a")


async def test_what_is_taken_stays_taken(company: Company) -> None:
    case = await started(await published(company.asked()))
    task = await _task(case)
    who = make.viewer(company.member, role_addresses=(task.home,))
    await tasks.claim(who, task_id=task.id, expected_version=task.version)
    await company.merge()
    now = await _task(case)
    assert (now.address, now.claimed_by_id) == (company.member.id, company.member.id)
    await tasks.release(who, task_id=task.id, expected_version=now.version)
    assert (await _task(case)).address == f"{company.role.id}/{company.into.id}"


async def test_what_was_published_asks_the_department_that_stays(company: Company) -> None:
    definition = await published(company.asked())
    await company.merge()
    task = await _task(await started(definition))
    assert (task.main_object, task.home) == (company.into.id, f"{company.role.id}/{company.into.id}")
    assert task.home in await company.addresses()


async def test_it_is_found_through_several_merges_until_it_is_used_again(company: Company) -> None:
    definition = await published(company.asked())
    await company.merge()
    last = await make.department()
    version = (await Department.get(id=company.into.id)).version
    await actions.department_merge(ADMIN, source_id=company.into.id, into_id=last.id, expected_version=version)
    assert (await _task(await started(definition))).main_object == last.id
    version = (await Department.get(id=company.source.id)).version
    await actions.department_unarchive(ADMIN, department_id=company.source.id, expected_version=version)
    assert (await _task(await started(definition))).main_object == company.source.id


async def test_assignments_name_the_department_that_stays(company: Company) -> None:
    author = make.viewer(await make.user())
    told = {"title": "Look", "due_at": clock.now(), "role_id": company.role.id, "main_object": company.into.id}
    told |= {"additional_object": company.source.id, "checker_role_id": company.role.id}
    made = await assignments.create(author, checker_main_object=company.source.id, **told)  # type: ignore[arg-type]
    await company.merge()
    now = await Assignment.get(id=made.id)
    into = company.into.id
    assert (now.main_object, now.additional_object, now.checker_main_object) == (into, into, into)
    task = await ProcessTask.get(assignment_id=made.id)
    await tasks.complete(make.agent(role_addresses=(task.home,)), task_id=task.id, expected_version=2, outcome="done")
    check = await ProcessTask.get(assignment_id=made.id, status="OPEN")
    assert check.home == f"{company.role.id}/{into}"


async def test_drafts_name_the_department_that_stays(company: Company) -> None:
    fields = {"key": "drawn", "name": "Drawn", "draft": company.asked()}
    draft = await definitions.draft_create(ADMIN, **fields)  # type: ignore[arg-type]  # of one type
    other = await definitions.draft_create(ADMIN, key="other", name="Other", draft="<a/>")
    await company.merge()
    now = await ProcessDefinition.get(id=draft.id)
    assert (company.source.id in (now.draft or ""), company.into.id in (now.draft or "")) == (False, True)
    assert (now.version, (await ProcessDefinition.get(id=other.id)).version) == (2, 1)
