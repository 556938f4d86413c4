"""Telling people of tasks and processes on the real database."""

from datetime import timedelta
from typing import Any

import pytest

from server.kit import clock, events
from server.notifications.actions import telling
from server.notifications.models import Notification
from tests.make import accounts, claims, processes

pytestmark = pytest.mark.usefixtures("rollback")


@pytest.fixture(autouse=True)
async def _company(rollback: None) -> None:  # noqa: ARG001 - within its transaction
    await accounts.organisation(records_claims=True)


async def told(kind: str, subject: str, *, actor: str | None = None, **data: Any) -> dict[str, str]:
    event = await events.record(kind, subject, version=1, actor=actor, data=data)
    await telling.tell([event.id])
    return {found.recipient_id: found.kind for found in await Notification.filter(event_id=event.id)}


async def user(**fields: Any) -> str:
    return (await accounts.user(**fields)).id


async def test_a_task_is_told_to_its_performer() -> None:
    author, performer = await user(), await user()
    claim = await claims.claim()
    of = await processes.instance(created_by=author, subject=claim.id)
    due = clock.now() + timedelta(days=1)
    task = await processes.task(of=of, performer_id=performer, home=performer, title="Look into it", due_at=due)
    assert await told("task.open", task.id, actor=author) == {performer: "TASK_ASSIGNED"}
    kept = await Notification.get(recipient_id=performer)
    assert (kept.title, kept.details["about"], kept.details["dueAt"]) == ("Look into it", claim.number, due.isoformat())
    assert await told("task.open", task.id, actor=performer) == {}
    assert await told("task.remind", task.id) == {performer: "TASK_REMINDER"}
    assert await told("task.overdue", task.id) == {performer: "TASK_OVERDUE", author: "TASK_OVERDUE"}
    assert await told("task.comment", task.id, actor=author, text="Hurry.") == {performer: "TASK_COMMENTED"}
    assert await told("task.cancel", task.id, actor=author) == {performer: "TASK_CANCELLED"}
    assert await told("task.done", task.id, actor=performer, reason="It was the glue.") == {author: "TASK_DONE"}
    assert (await Notification.get(kind="TASK_DONE")).details["text"] == "It was the glue."


async def test_a_task_of_a_role_is_offered_to_its_members() -> None:
    role = await accounts.performer_role()
    members = [await user() for _ in range(2)]
    for each in members:
        await accounts.role_member(role_id=role.id, user_id=each)
    coordinators = await accounts.performer_role(code="COORDINATOR")
    coordinator = await user()
    await accounts.role_member(role_id=coordinators.id, user_id=coordinator)
    task = await processes.task(role_id=role.id)
    assert await told("task.open", task.id, actor=members[0]) == {members[1]: "TASK_OFFERED"}
    overdue = await told("task.overdue", task.id)
    assert overdue == dict.fromkeys([*members, coordinator], "TASK_OVERDUE")
    task.claimed_by_id = members[0]
    await task.save()
    assert await told("task.remind", task.id) == {members[0]: "TASK_REMINDER"}


async def test_what_is_returned_or_handed_on_is_told_as_such() -> None:
    before, after = await user(), await user()
    of = await processes.instance()
    again = await processes.task(of=of, performer_id=before, round=2)
    assert await told("task.open", again.id) == {before: "TASK_RETURNED"}
    again.status = "REDIRECTED"
    await again.save()
    handed = await processes.task(of=of, performer_id=after, round=2, token_id=again.token_id)
    assert await told("task.redirect", again.id) == {before: "TASK_CANCELLED"}
    assert await told("task.open", handed.id) == {after: "TASK_REDIRECTED"}


async def test_who_stands_in_is_told_too() -> None:
    deputy = await user()
    performer = await user(deputy_id=deputy, absent_from=clock.now() - timedelta(days=1))
    task = await processes.task(performer_id=performer)
    assert await told("task.open", task.id) == {performer: "TASK_ASSIGNED", deputy: "TASK_ASSIGNED"}


async def test_a_question_finds_whom_it_is_put_to_and_its_answer_who_asked() -> None:
    performer, asked = await user(), await user()
    task = await processes.task(performer_id=performer)
    question = await processes.note(task_id=task.id, kind="QUESTION", created_by=performer, to_id=asked)
    answer = await processes.note(task_id=task.id, kind="ANSWER", created_by=asked, answers_id=question.id)
    assert await told("task.ask", task.id, actor=performer, to=asked, note=question.id) == {asked: "TASK_ASKED"}
    assert await told("task.answer", task.id, actor=asked, to=None, note=answer.id) == {performer: "TASK_ANSWERED"}


async def test_processes_tell_whom_they_name_and_administrators_of_incidents() -> None:
    administrator, one, other = await user(staff_role="ADMINISTRATOR"), await user(), await user()
    of = await processes.instance(title="Investigation")
    assert await told("process.incident", of.id, message="No such field.") == {administrator: "PROCESS_INCIDENT"}
    message = await told("process.notify", of.id, to=[one, other], text="Please come.")
    assert message == {one: "PROCESS_MESSAGE", other: "PROCESS_MESSAGE"}
    kept = await Notification.filter(kind="PROCESS_MESSAGE").first()
    assert kept
    assert (kept.title, kept.details["text"]) == ("Investigation", "Please come.")
