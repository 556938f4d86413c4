"""Doing tasks: taking, giving back, doing, giving to others; who may, and what is told."""

from typing import Any

import pytest

from server.accounts.rules import Viewer
from server.kit.events import Event
from server.processes.actions import instances, notes, tasks
from server.processes.models import ProcessInstance, ProcessTask, TaskNote
from tests.make import accounts
from tests.processes.draw import line
from tests.processes.running import Case, published, refused, started

FORM = """{"type": "object", "required": ["n"], "properties": {
    "n": {"type": "integer", "minimum": 1}, "t": {"type": "string", "pattern": "^(a+)+$"}}}"""
OUTCOMES = '<wf:outcomes><wf:outcome key="yes"/><wf:outcome key="no" reasonRequired="true"/></wf:outcomes>'
MANAGER = accounts.manager()


@pytest.fixture(autouse=True)
async def organised(rollback: None) -> None:  # noqa: ARG001 - the rows go with the transaction
    await accounts.organisation()


async def asked(more: str = "", **assignment: str) -> tuple[Case, ProcessTask]:
    given = " ".join(f'{name}="{value}"' for name, value in assignment.items())
    inside = (
        f'<userTask id="a" name="Look"><extensionElements><wf:assignment {given}/>{more}</extensionElements></userTask>'
    )
    case = await started(await published(line(inside).decode()))
    return case, await case.task("a")


async def of_role() -> tuple[Case, ProcessTask, Viewer, Viewer]:
    """Return a task of a role, and two of its members."""
    role = await accounts.performer_role()
    case, task = await asked(OUTCOMES, kind="role", role=role.id)
    return case, task, accounts.agent(role_addresses=(role.id,)), accounts.agent(role_addresses=(role.id,))


async def test_a_task_that_is_taken_leaves_the_role_and_comes_back() -> None:
    _, task, one, other = await of_role()
    taken = await tasks.claim(one, task_id=task.id, expected_version=1)
    assert (taken.version, taken.address, taken.home, taken.claimed_by_id) == (2, one.id, task.home, one.id)
    again = await tasks.claim(one, task_id=task.id, expected_version=2)
    assert again.version == 2
    assert await refused(tasks.claim(other, task_id=task.id, expected_version=2)) == [("TASK_TAKEN", "id")]
    assert await refused(tasks.complete(other, task_id=task.id, expected_version=2)) == [("TASK_TAKEN", "id")]
    assert await refused(tasks.release(other, task_id=task.id, expected_version=2)) == [("FORBIDDEN", "")]
    given = await tasks.release(one, task_id=task.id, expected_version=2)
    assert (given.version, given.address) == (3, task.home)
    assert given.claimed_by_id is None
    assert await refused(tasks.release(one, task_id=task.id, expected_version=3)) == [("INVALID", "id")]
    told = await Event.filter(subject=task.id).order_by("id")
    assert [event.kind for event in told] == ["task.open", "task.accept", "task.release"]
    assert told[0].data.keys() >= {"instance", "title", "performer", "role", "object", "importance", "dueAt", "actor"}
    assert (told[1].data["performer"], told[1].data["role"], told[1].data["title"]) == (one.id, task.home, "Look")


async def test_doing_takes() -> None:
    case, task, one, _ = await of_role()
    await tasks.complete(one, task_id=task.id, expected_version=1, outcome="no", reason=" Broken ")
    done = await ProcessTask.get(id=task.id)
    assert (done.status, done.outcome, done.reason, done.claimed_by_id, done.closed_by, done.version) == (
        "DONE", "no", "Broken", one.id, one.id, 2,
    )  # fmt: skip
    assert (done.closed_at is not None, await case.status()) == (True, "COMPLETED")
    told = await Event.filter(subject=task.id, kind="task.done").get()
    assert (told.data["outcome"], told.data["reason"], told.data["actor"]) == ("no", "Broken", one.id)


async def test_who_may_not() -> None:
    user = await accounts.user()
    _, task = await asked(kind="person", person=user.id)
    own, stranger = accounts.viewer(user), accounts.agent()
    blind = accounts.agent(department_only=True, department_ids=("dep_1",))
    auditor = accounts.auditor(role_addresses=(task.home or "",))
    assert await refused(tasks.claim(stranger, task_id=task.id, expected_version=1)) == [("FORBIDDEN", "")]
    assert await refused(tasks.complete(stranger, task_id=task.id, expected_version=1)) == [("FORBIDDEN", "")]
    assert await refused(tasks.complete(MANAGER, task_id=task.id, expected_version=1)) == [("FORBIDDEN", "")]
    assert await refused(tasks.complete(blind, task_id=task.id, expected_version=1)) == [("NOT_FOUND", "id")]
    assert await refused(tasks.complete(auditor, task_id=task.id, expected_version=1)) == [("FORBIDDEN", "")]
    assert await refused(tasks.complete(own, task_id="tsk_none", expected_version=1)) == [("NOT_FOUND", "id")]
    assert await refused(tasks.complete(own, task_id=task.id, expected_version=9)) == [
        ("VERSION_CONFLICT", "expectedVersion")
    ]
    await tasks.complete(own, task_id=task.id, expected_version=1)
    assert await refused(tasks.complete(own, task_id=task.id, expected_version=2)) == [("TASK_CLOSED", "id")]


async def test_a_form_is_held_to_its_schema_in_linear_time() -> None:
    user = await accounts.user()
    case, task = await asked(f"<wf:form>{FORM}</wf:form>", kind="person", person=user.id)
    own = accounts.viewer(user)

    async def told(**data: object) -> list[tuple[str, str]]:
        return await refused(tasks.complete(own, task_id=task.id, expected_version=1, data=data))

    assert await told() == [("REQUIRED", "data.n")]
    assert await told(n=0, t="b") == [("INVALID", "data.n"), ("INVALID", "data.t")]
    assert await told(n=1, t="a" * 40 + "b") == [("INVALID", "data.t")]
    assert await told(n=1, other=2) == [("INVALID", "data.other")]
    await tasks.complete(own, task_id=task.id, expected_version=1, data={"n": 1, "t": "aaa"})
    assert (await ProcessInstance.get(id=case.id)).variables == {"n": 1, "t": "aaa"}
    assert (await ProcessTask.get(id=task.id)).data == {"n": 1, "t": "aaa"}


async def test_a_task_is_given_to_somebody_else() -> None:
    case, task, one, _ = await of_role()
    user, other_role = await accounts.user(), await accounts.performer_role(main_object_kind="DEPARTMENT")
    department = await accounts.department()
    new = await tasks.reassign(one, task_id=task.id, expected_version=1, user_id=user.id, reason="Knows it")
    assert (new.performer_id, new.address, new.status, new.node_id) == (user.id, user.id, "OPEN", "a")
    old = await ProcessTask.get(id=task.id)
    assert (old.status, old.reason, await case.open()) == ("REDIRECTED", "Knows it", ["a"])
    narrowed: dict[str, Any] = {"role_id": other_role.id, "main_object": department.id}
    third = await tasks.reassign(MANAGER, task_id=new.id, expected_version=1, **narrowed)
    assert third.address == f"{other_role.id}/{department.id}"
    kinds = [event.kind for event in await Event.filter(subject=task.id).order_by("id")]
    assert kinds == ["task.open", "task.redirect"]


async def test_whom_a_task_is_given_to_must_be_there() -> None:
    _, task, one, _ = await of_role()
    gone = await accounts.user(deactivated_at="2026-01-01T00:00:00Z")
    cases: list[tuple[dict[str, Any], tuple[str, str]]] = [
        ({}, ("INVALID", "userId")),
        ({"user_id": "usr_1", "role_id": "rol_1"}, ("INVALID", "userId")),
        ({"user_id": gone.id}, ("NOT_FOUND", "userId")),
        ({"role_id": "rol_1"}, ("NOT_FOUND", "roleId")),
        ({"role_id": task.role_id, "main_object": "dep_1"}, ("INVALID", "mainObject")),
    ]
    for given, told in cases:
        found = await refused(tasks.reassign(one, task_id=task.id, expected_version=1, **given))
        assert found == [told]
    stranger = accounts.agent()
    assert await refused(tasks.reassign(stranger, task_id=task.id, expected_version=1, user_id=gone.id)) == [
        ("FORBIDDEN", "")
    ]


async def test_what_is_stopped_waits() -> None:
    case, task, one, _ = await of_role()
    author = MANAGER
    await instances.suspend(author, instance_id=case.id, expected_version=1, reason="Holiday")
    assert await refused(tasks.complete(one, task_id=task.id, expected_version=1, outcome="yes")) == [
        ("TRANSITION_NOT_ALLOWED", "")
    ]
    assert await refused(instances.resume(accounts.agent(), instance_id=case.id, expected_version=2)) == [
        ("FORBIDDEN", "")
    ]
    await instances.resume(author, instance_id=case.id, expected_version=2)
    await tasks.complete(one, task_id=task.id, expected_version=1, outcome="yes")
    kinds = [event.kind for event in await Event.filter(subject=case.id).order_by("id")]
    assert kinds == ["process.start", "process.suspend", "process.resume", "process.end"]
    assert await refused(instances.suspend(author, instance_id=case.id, expected_version=4)) == [
        ("TRANSITION_NOT_ALLOWED", "")
    ]


async def test_people_talk_about_a_task() -> None:
    author, expert = await accounts.user(), await accounts.user()
    role = await accounts.performer_role()
    given = f'<extensionElements><wf:assignment kind="role" role="{role.id}"/></extensionElements>'
    definition = await published(line(f'<userTask id="a">{given}</userTask>').decode())
    case = await started(definition, accounts.viewer(author))
    task, one = await case.task("a"), accounts.agent(role_addresses=(role.id,))
    await notes.comment(one, task_id=task.id, text="Seen.")
    question = await notes.ask(one, task_id=task.id, text="Which box?")
    assert question.to_id == author.id
    other = await notes.ask(one, task_id=task.id, text="Why?", to_id=expert.id)
    answer = await notes.answer(accounts.viewer(author), note_id=question.id, text="The torn one.")
    assert (answer.answers_id, answer.to_id, other.to_id) == (question.id, one.id, expert.id)
    assert await TaskNote.filter(task_id=task.id).count() == 4
    told = await Event.filter(subject=task.id, kind__in=["task.comment", "task.ask", "task.answer"]).order_by("id")
    assert [(event.kind, event.data["to"]) for event in told] == [
        ("task.comment", None), ("task.ask", author.id), ("task.ask", expert.id), ("task.answer", one.id),
    ]  # fmt: skip
    assert await refused(notes.comment(one, task_id=task.id, text=" ")) == [("REQUIRED", "text")]
    assert await refused(notes.ask(one, task_id=task.id, text="?", to_id="usr_1")) == [("NOT_FOUND", "toId")]
    assert await refused(notes.answer(one, note_id=answer.id, text="?")) == [("NOT_FOUND", "id")]
    blind = accounts.agent(department_only=True, department_ids=("dep_1",))
    assert await refused(notes.comment(blind, task_id=task.id, text="!")) == [("NOT_FOUND", "taskId")]
