"""What people say about a task: remarks, questions, answers."""

from typing import Any

from server.accounts import queries as accounts
from server.accounts import rules
from server.accounts.rules import Scope, Viewer
from server.kit import changes, db, events, ids
from server.kit.checks import Checks
from server.kit.errors import missing
from server.processes.models import ProcessInstance, ProcessTask, TaskNote
from server.processes.queries import visibility
from server.processes.rules.terms import NoteKind
from server.reader import policy

LONGEST = 10_000
_KINDS = {NoteKind.COMMENT: "task.comment", NoteKind.QUESTION: "task.ask", NoteKind.ANSWER: "task.answer"}


async def comment(viewer: Viewer, *, task_id: str, text: str) -> TaskNote:
    return await _add(viewer, task_id, NoteKind.COMMENT, text)


async def ask(viewer: Viewer, *, task_id: str, text: str, to_id: str | None = None) -> TaskNote:
    """Ask somebody about a task: its author, unless another user is named."""
    return await _add(viewer, task_id, NoteKind.QUESTION, text, to_id=to_id)


async def answer(viewer: Viewer, *, note_id: str, text: str) -> TaskNote:
    """Answer a question; who asked hears of it."""
    rules.require(viewer, Scope.TASKS_WRITE)
    question = await TaskNote.get_or_none(id=note_id)
    seen = await policy.sees("task_note", visibility.notes_visible_to(viewer), viewer, note_id)
    if question is None or not seen or question.kind != NoteKind.QUESTION:
        raise missing("The question")
    return await _add(viewer, question.task_id, NoteKind.ANSWER, text, to_id=question.created_by, answers_id=note_id)


async def _add(
    viewer: Viewer,
    task_id: str,
    kind: NoteKind,
    text: str,
    *,
    to_id: str | None = None,
    answers_id: str | None = None,
) -> TaskNote:
    rules.require(viewer, Scope.TASKS_WRITE)
    checks = Checks()
    clean = checks.text(text, "text", limit=LONGEST, required=True)
    async with db.transaction():
        task = await _seen(viewer, task_id)
        to = to_id or (task.created_by if kind is NoteKind.QUESTION else None)
        if kind is NoteKind.QUESTION and (to is None or not await accounts.user_active(to)):
            checks.note("NOT_FOUND", "Who is asked is an active user.", ("toId",))
        checks.refuse()
        made: dict[str, Any] = {"task_id": task_id, "kind": kind, "text": clean, "to_id": to, "answers_id": answers_id}
        note = await TaskNote.create(id=ids.new("nte"), **made, **changes.made(actor=viewer.id))
        instance = await ProcessInstance.get(id=task.instance_id)
        data = {
            "instance": task.instance_id,
            "process": instance.title,
            "subject": task.subject,
            "title": task.title,
            "performer": task.claimed_by_id or task.performer_id,
            "role": task.role_id,
            "object": task.main_object,
            "author": task.created_by,
            "note": note.id,
            "text": clean,
            "to": to,
            "actor": viewer.id,
        }
        await events.record(_KINDS[kind], task_id, version=task.version, actor=viewer.id, data=data)
    return note


async def _seen(viewer: Viewer, task_id: str) -> ProcessTask:
    task = await ProcessTask.get_or_none(id=task_id)
    if task is None or not await policy.sees("process_task", visibility.tasks_visible_to(viewer), viewer, task_id):
        raise missing("The task", ("taskId",))
    return task
