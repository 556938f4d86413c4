"""Assignments on the real database: given, performed, checked, stopped, given on, given up."""

from datetime import timedelta
from typing import Any

import pytest

from server import wiring
from server.accounts.rules import Viewer
from server.kit import clock, db, events, ids
from server.kit.errors import Refusal
from server.processes.actions import assignments, builtins, instances, moving, tasks
from server.processes.models import Assignment, ProcessTask
from tests.make import accounts as make
from tests.make import claims

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
async def company(rollback: None) -> None:  # noqa: ARG001 - around the rows
    wiring.listen()
    await make.organisation()


async def _two() -> tuple[Viewer, Viewer]:
    """Return an author and a performer."""
    return make.viewer(await make.user()), make.viewer(await make.user())


async def _given(author: Viewer, performer: Viewer | None = None, **fields: Any) -> Assignment:
    named = {"performer_id": performer.id} if performer else {}
    given: dict[str, Any] = {"title": "Ask the customer", "due_at": clock.now() + DAY, **named}
    return await assignments.create(author, **given | fields)


async def _task(assignment: Assignment) -> ProcessTask:
    return await ProcessTask.get(assignment_id=assignment.id, status="OPEN")


async def _do(viewer: Viewer, assignment: Assignment, outcome: str, reason: str | None = None) -> Assignment:
    task = await _task(assignment)
    await tasks.complete(viewer, task_id=task.id, expected_version=task.version, outcome=outcome, reason=reason)
    return await Assignment.get(id=assignment.id)


async def _refused(doing: Any) -> dict[str, str]:
    with pytest.raises(Refusal) as refused:
        await doing
    return {".".join(problem.path): problem.code for problem in refused.value.problems}


async def test_an_assignment_is_performed_returned_and_confirmed() -> None:
    author, performer = await _two()
    claim = await claims.claim()
    made = await _given(author, performer, importance="HIGH", subject=claim.id)
    task = await _task(made)
    assert (made.status, made.iteration, made.checker_id) == ("ACTIVE", 1, author.id)
    assert made.number == f"A-{clock.now().year}-000001"
    assert (task.title, task.node_id, task.address, task.importance, task.due_at, task.subject) == (
        "Ask the customer", "Execute", performer.id, "HIGH", made.due_at, claim.id,
    )  # fmt: skip
    after = await _do(performer, made, "done", "He is content.")
    assert (after.status, after.executed) == ("ACTIVE", "done")
    check = await _task(made)
    assert (check.node_id, check.address, check.title) == ("Check", author.id, "Ask the customer")
    after = await _do(author, made, "rework", "Ask him in writing.")
    assert (after.iteration, after.executed, after.executed_at) == (2, None, None)
    await _do(performer, made, "done")
    after = await _do(author, made, "accept")
    assert (after.status, after.executed, after.iteration) == ("COMPLETED", "done", 2)
    assert after.ended_at
    told = await ProcessTask.filter(assignment_id=made.id).order_by("id")
    assert [(each.node_id, each.round, each.outcome, each.reason) for each in told] == [
        ("Execute", 1, "done", "He is content."),
        ("Check", 1, "rework", "Ask him in writing."),
        ("Execute", 2, "done", None),
        ("Check", 2, "accept", None),
    ]


async def test_a_refusal_goes_to_the_check_and_is_confirmed_or_returned() -> None:
    author, performer = await _two()
    made = await _given(author, performer)
    assert await _refused(_do(performer, made, "cancelled")) == {"reason": "REQUIRED"}
    await _do(performer, made, "cancelled", "Impossible.")
    assert await _refused(_do(author, made, "accept")) == {"outcome": "TRANSITION_NOT_ALLOWED"}
    after = await _do(author, made, "cancel", "So be it.")
    assert (after.status, after.executed) == ("COMPLETED", "cancelled")
    other = await _given(author, performer)
    await _do(performer, other, "done")
    assert await _refused(_do(author, other, "cancel", "No.")) == {"outcome": "TRANSITION_NOT_ALLOWED"}


async def test_without_a_check_it_ends_when_it_is_performed() -> None:
    author, performer = await _two()
    made = await _given(author, performer, check_required=False)
    assert made.checker_id is None
    assert (await _do(performer, made, "done")).status == "COMPLETED"


async def test_all_that_is_wrong_with_an_assignment() -> None:
    author, gone = make.viewer(await make.user()), await make.user(deactivated_at=clock.now())
    role = await make.performer_role()
    wrong: dict[str, Any] = {
        "title": "",
        "performer_id": gone.id,
        "checker_role_id": role.id,
        "checker_main_object": ids.new("dep"),
        "subject": ids.new("clm"),
        "parent_task_id": ids.new("tsk"),
    }
    assert await _refused(_given(author, **wrong)) == {
        "title": "REQUIRED",
        "performerId": "NOT_FOUND",
        "checkerMainObject": "INVALID",
        "subjectId": "NOT_FOUND",
        "parentTaskId": "NOT_FOUND",
    }
    assert await _refused(_given(make.auditor(), author)) == {"": "FORBIDDEN"}
    assert await _refused(_given(make.client_viewer(), author)) == {"checkerId": "REQUIRED"}


async def test_one_member_takes_what_is_given_to_a_role() -> None:
    author, first = await _two()
    second = make.viewer(await make.user())
    role = await make.performer_role()
    for viewer in (first, second):
        await make.role_member(role_id=role.id, user_id=viewer.id)
    made = await _given(author, role_id=role.id)
    first, second = (_with(viewer, role.id) for viewer in (first, second))
    task = await _task(made)
    assert task.address == role.id
    await tasks.claim(first, task_id=task.id, expected_version=task.version)
    assert await _refused(_do(second, made, "done")) == {"id": "TASK_TAKEN"}
    task = await _task(made)
    await tasks.release(first, task_id=task.id, expected_version=task.version)
    await _do(second, made, "done")
    done = await ProcessTask.get(id=task.id)
    assert (done.claimed_by_id, done.closed_by, done.status) == (second.id, second.id, "DONE")


async def test_a_deputy_does_what_was_given_to_who_is_away_even_when_taken() -> None:
    author, performer = await _two()
    deputy = make.viewer(await make.user(), stands_in_for=(performer.id,))
    made = await _given(author, performer, check_required=False)
    task = await _task(made)
    await tasks.claim(performer, task_id=task.id, expected_version=1)
    assert (await _do(deputy, made, "done")).status == "COMPLETED"
    assert (await ProcessTask.get(id=task.id)).closed_by == deputy.id


async def test_drafts_and_deferred_assignments_wait() -> None:
    author, performer = await _two()
    draft = await _given(author, performer, is_draft=True)
    assert (draft.status, await ProcessTask.filter(assignment_id=draft.id).count()) == ("DRAFT", 0)
    changed = await assignments.update(
        author, assignment_id=draft.id, expected_version=1, title="Other", starts_at=None
    )
    assert (changed.title, changed.version) == ("Other", 2)
    started = await assignments.start(author, assignment_id=draft.id, expected_version=2)
    assert (started.status, (await _task(draft)).title) == ("ACTIVE", "Other")
    deferred = await _given(author, performer, starts_at=clock.now() + DAY / 2)
    assert deferred.status == "DEFERRED"
    other = make.viewer(await make.user())
    key: dict[str, Any] = {"assignment_id": deferred.id, "expected_version": deferred.version}
    assert await _refused(assignments.start(other, **key)) == {"": "FORBIDDEN"}
    cancelled = await assignments.cancel(author, **key, reason="Not needed.")
    assert (cancelled.status, cancelled.reason) == ("CANCELLED", "Not needed.")
    key["expected_version"] = cancelled.version
    assert await _refused(assignments.start(author, **key)) == {"id": "TRANSITION_NOT_ALLOWED"}


async def test_dates_and_importance_reach_the_open_task() -> None:
    author, performer = await _two()
    made = await _given(author, performer)
    due = clock.now() + 2 * DAY
    await db.execute("UPDATE process_task SET overdue_at = now() WHERE assignment_id = $1", made.id)
    given: dict[str, Any] = {"assignment_id": made.id, "expected_version": made.version}
    assert await _refused(assignments.update(author, **given, title="Other")) == {"title": "TRANSITION_NOT_ALLOWED"}
    changed = await assignments.update(
        author, **given, due_at=due, importance="LOW", check_due_at=due, remind_at=due - DAY
    )
    task = await _task(made)
    assert (task.due_at, task.importance, task.remind_at, task.overdue_at) == (due, "LOW", due - DAY, None)
    await _do(performer, made, "done")
    check = await _task(changed)
    assert (check.due_at, check.importance, check.remind_at) == (due, "LOW", None)


async def test_stopping_continuing_and_giving_up_reach_what_was_given_on() -> None:
    author, performer = await _two()
    helper = make.viewer(await make.user())
    parent = await _given(author, performer)
    nested = await _given(performer, helper, parent_task_id=(await _task(parent)).id)
    waiting = await _given(performer, helper, parent_task_id=(await _task(parent)).id, is_draft=True)
    key: dict[str, Any] = {"assignment_id": parent.id, "expected_version": parent.version}
    assert await _refused(assignments.stop(helper, **key)) == {"": "FORBIDDEN"}
    stopped = await assignments.stop(author, **key)
    assert (stopped.status, (await Assignment.get(id=nested.id)).status) == ("STOPPED", "STOPPED")
    assert await _refused(_do(helper, nested, "done")) == {"": "TRANSITION_NOT_ALLOWED"}
    key["expected_version"] = stopped.version
    assert await _refused(assignments.stop(author, **key)) == {"id": "TRANSITION_NOT_ALLOWED"}
    continued = await assignments.resume(author, **key)
    assert (continued.status, (await Assignment.get(id=nested.id)).status) == ("ACTIVE", "ACTIVE")
    key["expected_version"] = continued.version
    assert await _refused(assignments.cancel(author, **key, reason=" ")) == {"reason": "REQUIRED"}
    await assignments.cancel(make.manager(), **key, reason="Settled.")
    found = {each.id: (each.status, each.reason) for each in await Assignment.all()}
    assert found == dict.fromkeys((parent.id, nested.id, waiting.id), ("CANCELLED", "Settled."))
    assert await ProcessTask.filter(status="OPEN").count() == 0


async def test_the_process_of_an_assignment_can_be_stopped_as_any_other() -> None:
    author, performer = await _two()
    made = await _given(author, performer)
    instance = made.instance_id or ""
    await instances.suspend(author, instance_id=instance, expected_version=1)
    assert (await Assignment.get(id=made.id)).status == "STOPPED"
    await instances.cancel(author, instance_id=instance, expected_version=2, reason="No.")
    assert (await Assignment.get(id=made.id)).status == "CANCELLED"


async def test_what_was_given_on_follows_a_redirected_task() -> None:
    author, performer = await _two()
    helper, other = make.viewer(await make.user()), make.viewer(await make.user())
    parent = await _given(author, performer)
    task = await _task(parent)
    nested = await _given(performer, helper, parent_task_id=task.id)
    new = await tasks.reassign(performer, task_id=task.id, expected_version=1, user_id=other.id, reason="On leave.")
    assert (await Assignment.get(id=nested.id)).parent_task_id == new.id
    assert (new.address, new.assignment_id, new.title, new.round) == (other.id, parent.id, parent.title, 1)
    assert (await ProcessTask.get(id=task.id)).status == "REDIRECTED"
    assert (await Assignment.get(id=parent.id)).performer_id == other.id


async def test_what_is_returned_comes_back_to_whom_it_was_redirected() -> None:
    author, performer = await _two()
    role, checker = await make.performer_role(), make.viewer(await make.user())
    made = await _given(author, performer)
    task = await _task(made)
    await tasks.reassign(author, task_id=task.id, expected_version=1, role_id=role.id)
    member = _with(make.viewer(await make.user()), role.id)
    await _do(member, made, "done")
    check = await _task(made)
    await tasks.reassign(author, task_id=check.id, expected_version=1, user_id=checker.id)
    after = await _do(checker, made, "rework", "Once more.")
    assert after.performer_id is None
    assert (after.role_id, after.checker_id) == (role.id, checker.id)
    assert (await _task(made)).address == role.id
    await _do(member, made, "done")
    assert (await _task(made)).address == checker.id


async def test_assignments_follow_a_merged_subject() -> None:
    author, performer = await _two()
    claim, other = await claims.claim(), await claims.claim()
    made = await _given(author, performer, subject=claim.id)
    await moving.subject_merged(source_id=claim.id, into_id=other.id, actor=None)
    assert (await Assignment.get(id=made.id)).subject == (await _task(made)).subject == other.id


async def test_the_definition_is_published_once_and_anew_in_another_language() -> None:
    first = await builtins.assignment()
    again = await builtins.assignment()
    assert (again.latest_id, again.is_locked, again.name) == (first.latest_id, True, "Assignment")
    await make.organisation(language="ru")
    russian = await builtins.assignment()
    assert (russian.id, russian.name) == (first.id, "Задание")
    assert russian.latest_id != first.latest_id


async def test_each_change_is_told() -> None:
    author, performer = await _two()
    made = await _given(author, performer, check_required=False)
    await _do(performer, made, "done")
    kinds = [event.kind for event in await events.since(made.id, 0)]
    assert kinds == [
        "assignment.create", "assignment.iterate", "assignment.start", "assignment.execute", "assignment.complete",
    ]  # fmt: skip


def _with(viewer: Viewer, *addresses: str) -> Viewer:
    return Viewer(
        **{**{name: getattr(viewer, name) for name in viewer.__dataclass_fields__}, "role_addresses": addresses}
    )
